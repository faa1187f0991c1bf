// 否决: conditions that fix or cap the total or the grade. In: the ones of the file. Out: those of the rule set. reports points that no total can
// have, grades that there are none of, and vetoes without effect. Not here: applying them (the engine).
import { compare, sign } from "@biaochi/quantity";
import type { Veto as VetoNode, VetoOutcome as VetoOutcomeNode } from "@biaochi/syntax";
import type { HeaderFacts } from "../declarations/header.ts";
import type { Grades, Veto, VetoOutcome } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { nameOf } from "../names/scopes.ts";
import { decimalPoints, pointsText } from "../parts.ts";
import { inferCondition } from "../types/infer.ts";
import type { Place } from "../types/place.ts";
import { numberIn } from "../types/static-type.ts";
import { isBareZero } from "../types/units.ts";
import { highestTotal } from "./adjustments.ts";

type Around = { readonly header: HeaderFacts | undefined; readonly grades: Grades | undefined };

/** reports POINTS-062 POINTS-063 NAME-017 NAME-060 and what conditions report; undefined where one is spoilt */
export function checkVetoes(around: Around, knowledge: Knowledge): readonly Veto[] | undefined {
  const { scopes } = knowledge;
  const made = scopes.vetoes.flatMap((node) => checkVeto(node, around, knowledge) ?? []);
  return made.length < scopes.vetoes.length ? undefined : made;
}

function checkVeto(node: VetoNode, around: Around, knowledge: Knowledge): Veto | undefined {
  const { reporter } = knowledge;
  const name = nameOf(node);
  const path = [...(around.header?.path ?? []), `否决 ${name}`];
  const place: Place = { name: { zh: "否决的条件", en: "the condition of a 否决" }, path };
  const { expression } = inferCondition(node.condition, place, knowledge);
  const outcome = node.outcome.kind === "missing" ? undefined : checkOutcome(node.outcome, name, path, around, knowledge);
  if (expression === undefined || outcome === undefined) return undefined;
  const text = reporter.printed(node.condition.span);
  return { name, condition: expression, text, outcome, origin: reporter.originOf(node.span) };
}

function checkOutcome(
  node: VetoOutcomeNode,
  name: string,
  path: readonly string[],
  around: Around,
  knowledge: Knowledge,
): VetoOutcome | undefined {
  if (node.kind === "grade-at-most") return gradeOutcome(node, name, path, around, knowledge);
  if (node.points.kind === "missing") return undefined;
  const { reporter } = knowledge;
  const { points } = node;
  const cap = around.header && highestTotal(around.header);
  const isPoints =
    (points.unit?.dimension.length === 1 && points.unit.dimension[0]?.base === "分") ||
    isBareZero({ type: numberIn(points.unit), constant: points.value, tree: points });
  if (!isPoints || sign(points.value) < 0 || (cap !== undefined && compare(points.value, cap) > 0)) {
    const args = { veto: name, written: reporter.printed(node.span), cap: cap === undefined ? "满分" : pointsText(cap) };
    reporter.report("POINTS-062", { span: points.span, path, args });
    return undefined;
  }
  if (node.kind === "total-at-most" && cap !== undefined && compare(points.value, cap) === 0) {
    const whyZh = `总分本来就不高于${pointsText(cap)}`;
    const whyEn = `No total is above ${pointsText(cap)} anyway`;
    reporter.report("POINTS-063", {
      span: node.span,
      path,
      args: { veto: name, written: reporter.printed(node.span), whyZh, whyEn },
    });
  }
  return { kind: node.kind, points: decimalPoints(points.value) };
}

function gradeOutcome(
  node: Extract<VetoOutcomeNode, { kind: "grade-at-most" }>,
  name: string,
  path: readonly string[],
  { grades }: Around,
  knowledge: Knowledge,
): VetoOutcome | undefined {
  const { reporter, scopes } = knowledge;
  if (node.grade.kind === "missing") return undefined;
  const { text: grade, span } = node.grade;
  if (scopes.gradeTables.length === 0) {
    reporter.report("NAME-060", { span, path, args: { veto: name, grade } });
    return undefined;
  }
  if (!scopes.gradeNames.includes(grade)) {
    const { hintZh, hintEn, fixes } = knowledge.nearAmong(grade, span, new Map(scopes.gradeNames.map((one) => [one, one])));
    const args = { name: grade, scale: "等次", levels: scopes.gradeNames.join("、"), of: "scale" as const, hintZh, hintEn };
    reporter.report("NAME-017", { span, path, args, fixes, unknownName: grade });
    return undefined;
  }
  if (grades !== undefined && bestGrade(grades) === grade) {
    const args = {
      veto: name,
      written: reporter.printed(node.span),
      whyZh: `${grade}已是最高的等次`,
      whyEn: `${grade} is the highest grade already`,
    };
    reporter.report("POINTS-063", { span: node.span, path, args });
  }
  return { kind: "grade-at-most", grade };
}

/** The grade of the highest totals. */
function bestGrade({ levels }: Grades): string | undefined {
  return levels.find(({ interval }) => interval.high === null)?.name;
}
