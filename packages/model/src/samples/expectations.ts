// What a worked example expects (核对). In: paths and verdicts. Out: expectations of the rule set; an indicator before a 勾稽 of the same name.
// Not here: comparing them with what the rules give (the engine, and the audit for 自报).
import { compare, ZERO } from "@biaochi/quantity";
import type { Expectation, Literal, Name, Verdict } from "@biaochi/syntax";
import type { Grades, SampleExpectation, SampleLiteral, SampleTable } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { columnOfRole } from "../names/detail-scopes.ts";
import { findParts, hasProperty, propertyNamed, totalNamed } from "../names/resolve.ts";
import { nameOf, type PartSymbol } from "../names/scopes.ts";
import { pointsText } from "../parts.ts";
import { levelTyped } from "../types/compare.ts";
import { placesOf } from "../types/read-path.ts";
import { POINTS_TYPE, RANK_TYPE, type StaticType, UNKNOWN } from "../types/static-type.ts";
import { cellOfType, expectedCell } from "./literals.ts";
import { type FoundRow, rowNames, rowOf } from "./rows.ts";

type Context = { readonly grades: Grades | undefined; readonly tables: readonly SampleTable[] };
type Subject = {
  readonly subject: SampleExpectation["subject"];
  readonly path: readonly string[];
  readonly part: PartSymbol | undefined;
  readonly row?: FoundRow | undefined;
};

/** What a 勾稽 can report. An indicator or the total reports a problem, by its code or its words. */
const RECONCILIATION_WORDS: readonly string[] = ["勾稽不符", "勾稽相符"];
/** What a 否决 can report. */
const VETO_WORDS: readonly string[] = ["否决成立", "否决不成立"];

/** What a 要求 can report. */
const REQUIREMENT_WORDS: readonly string[] = ["要求不符", "要求相符"];

const SUBJECTS = {
  indicator: { zh: "指标", en: "indicator", verdicts: ["scores", "is", "reports", "reported"] },
  metric: { zh: "指标的值", en: "value", verdicts: ["scores", "reported"] },
  section: { zh: "上级指标", en: "section", verdicts: ["scores", "reported"] },
  total: { zh: "总分", en: "total", verdicts: ["scores", "reports", "reported"] },
  grade: { zh: "等次", en: "grade", verdicts: ["is", "reported"] },
  reconciliation: { zh: "勾稽", en: "勾稽", verdicts: ["reports"] },
  row: { zh: "明细的行", en: "row", verdicts: ["scores", "is", "reports", "reported"] },
  adjustment: { zh: "加分项或扣分项", en: "加分项 or 扣分项", verdicts: ["scores", "is", "reports", "reported"] },
  requirement: { zh: "要求", en: "要求", verdicts: ["reports"] },
  veto: { zh: "否决", en: "否决", verdicts: ["reports"] },
  rank: { zh: "名次", en: "名次", verdicts: ["scores", "reported"] },
} as const satisfies Record<SampleExpectation["subject"], { zh: string; en: string; verdicts: readonly Verdict["kind"][] }>;

const VERDICT_WORDS: Readonly<Record<Verdict["kind"], string>> = {
  scores: "应得",
  reported: "自报",
  is: "应为",
  reports: "应报",
};

/** reports CASE-002 CASE-003 CASE-005 CASE-006 CASE-007 NAME-017; a verdict that does not fit is left out */
export function checkExpectation(
  item: Expectation,
  path: readonly string[],
  context: Context,
  knowledge: Knowledge,
): readonly SampleExpectation[] {
  const subject = subjectOf(item, path, context, knowledge);
  if (subject === undefined) return [];
  return item.verdicts.flatMap((verdict) => {
    const value = checkVerdict(verdict, item, subject, path, context, knowledge);
    if (value === undefined) return [];
    return [
      {
        subject: subject.subject,
        path: subject.path,
        row: subject.row?.row ?? null,
        verdict: verdict.kind,
        value,
        origin: knowledge.reporter.originOf(item.span),
      },
    ];
  });
}

function subjectOf(item: Expectation, path: readonly string[], context: Context, knowledge: Knowledge): Subject | undefined {
  const { scopes, reporter } = knowledge;
  const names = item.path.names.map(({ text }) => text);
  const name = names.join(".");
  const last = names.at(-1) ?? "";
  const total = names.length === 1 ? totalNamed(last) : undefined;
  if (total !== undefined) return { subject: total, path: [], part: undefined };
  const property = names.length > 1 ? propertyNamed(last) : undefined;
  const whole = findParts(names, scopes);
  const found = whole.length > 0 || property === undefined ? whole : findParts(names.slice(0, -1), scopes);
  const [part, second] = found;
  if (part !== undefined && second !== undefined) {
    const args = { name, first: part.printed, second: second.printed, count: String(found.length) };
    reporter.report("CASE-002", { span: item.path.span, path, args, related: placesOf(found, knowledge) });
    return undefined;
  }
  if (part !== undefined) {
    const isMetric = whole.length === 0 && property === "metric";
    if (!isMetric || hasProperty(part, "metric"))
      return { subject: isMetric ? "metric" : subjectOfPart(part), path: part.path, part };
  }
  const row = rowOf(item.path, context.tables, path, knowledge);
  if (row === "told") return undefined;
  if (row !== undefined) return { subject: "row", path: row.path, part: undefined, row };
  if (names.length === 1 && scopes.reconciliations.has(last)) return { subject: "reconciliation", path: [last], part: undefined };
  if (names.length === 1 && scopes.requirements.has(last)) return { subject: "requirement", path: [last], part: undefined };
  const vetoes = scopes.vetoes.map(nameOf);
  if (names.length === 1 && vetoes.includes(last)) return { subject: "veto", path: [last], part: undefined };
  if (names.length === 1 && scopes.data.get(last)?.kind === "rank") return { subject: "rank", path: [last], part: undefined };
  const rows = rowNames(context.tables, knowledge);
  const linked = [...scopes.reconciliations.keys(), ...scopes.requirements.keys(), ...vetoes];
  const known = new Map([...scopes.partsByName.keys(), ...rows, ...linked, "总分", "等次"].map((word) => [word, word]));
  const span = item.path.names.at(-1)?.span ?? item.path.span;
  const { hintZh, hintEn, fixes } = knowledge.nearAmong(last, span, known);
  reporter.report("CASE-005", { span: item.path.span, path, args: { name, hintZh, hintEn }, fixes, unknownName: last });
  return undefined;
}

function checkVerdict(
  verdict: Verdict,
  item: Expectation,
  subject: Subject,
  path: readonly string[],
  context: Context,
  knowledge: Knowledge,
): SampleLiteral | undefined {
  const { reporter } = knowledge;
  const allowed: readonly Verdict["kind"][] = SUBJECTS[subject.subject].verdicts;
  const name = reporter.printed(item.path.span);
  if (!allowed.includes(verdict.kind)) {
    const { zh, en } = SUBJECTS[subject.subject];
    const words = allowed.map((kind) => VERDICT_WORDS[kind]);
    const args = {
      name,
      kind: zh,
      kindEn: en,
      verdict: VERDICT_WORDS[verdict.kind],
      expected: words.join("、"),
      expectedEn: words.join(", "),
    };
    reporter.report("CASE-006", { span: verdict.span, path, args });
    return undefined;
  }
  switch (verdict.kind) {
    case "is":
      if (verdict.name.kind === "missing") return undefined;
      if (subject.row !== undefined) return rowJudgedAs(verdict.name, name, subject.row, path, knowledge);
      return subject.part === undefined
        ? gradeNamed(verdict.name.text, verdict.name.span, path, context, knowledge)
        : judgedAs(verdict.name, name, subject.part, path, knowledge);
    case "reports":
      if (verdict.name.kind === "missing") return undefined;
      switch (subject.subject) {
        case "reconciliation":
          return outcomeNamed(verdict.name, RECONCILIATION_WORDS, name, path, knowledge);
        case "requirement":
          return outcomeNamed(verdict.name, REQUIREMENT_WORDS, name, path, knowledge);
        case "veto":
          return outcomeNamed(verdict.name, VETO_WORDS, name, path, knowledge);
        default:
          return { kind: "text", value: verdict.name.text };
      }
    case "scores":
    case "reported":
      return verdict.value.kind === "missing"
        ? undefined
        : figure(verdict.value, verdict.kind, name, subject, path, context, knowledge);
  }
}

function figure(
  value: Literal,
  verdict: "scores" | "reported",
  name: string,
  { subject, part }: Subject,
  path: readonly string[],
  context: Context,
  knowledge: Knowledge,
): SampleLiteral | undefined {
  const { reporter, facts } = knowledge;
  if (subject === "grade") {
    if (value.kind === "level") return gradeNamed(value.name.text, value.span, path, context, knowledge);
    return misfit(value, name, { zh: "等次的名称", en: "the name of a grade" }, path, knowledge);
  }
  const metric = (part && facts.metrics.get(part)) ?? UNKNOWN;
  const type: StaticType = subject === "metric" ? metric : subject === "rank" ? RANK_TYPE : POINTS_TYPE;
  const cell = cellOfType(value, type, { readsRates: verdict === "reported" }, knowledge);
  if (cell === undefined) return misfit(value, name, expectedCell(type, knowledge), path, knowledge);
  const most = subject === "metric" || part === undefined ? undefined : facts.points.get(part);
  const isOutside =
    most !== undefined && value.kind === "quantity" && (compare(value.value, ZERO) < 0 || compare(value.value, most) > 0);
  if (verdict === "scores" && isOutside) {
    const args = { name, written: value.written, limits: `0分至${pointsText(most)}` };
    reporter.report("CASE-007", { span: value.span, path, args });
    return undefined;
  }
  return cell;
}

function misfit(
  value: Literal,
  name: string,
  expected: { readonly zh: string; readonly en: string },
  path: readonly string[],
  { reporter }: Knowledge,
): undefined {
  const args = { name, written: reporter.printed(value.span), expected: expected.zh, expectedEn: expected.en };
  reporter.report("CASE-003", { span: value.span, path, args });
}

function gradeNamed(
  name: string,
  span: Literal["span"],
  path: readonly string[],
  context: Context,
  knowledge: Knowledge,
): SampleLiteral | undefined {
  const { scopes, reporter } = knowledge;
  if (scopes.gradeNames.includes(name)) return { kind: "level", value: name, points: null };
  const { hintZh, hintEn, fixes } = knowledge.nearAmong(name, span, new Map(scopes.gradeNames.map((grade) => [grade, grade])));
  const args = { name, scale: "等次", levels: scopes.gradeNames.join("、"), of: "scale" as const, hintZh, hintEn };
  if (context.grades !== undefined || scopes.gradeTables.length === 0)
    reporter.report("NAME-017", { span, path, args, fixes, unknownName: name });
  return undefined;
}

/** 应为 of an indicator: the level it was given; only a 评定 has one. */
function judgedAs(
  word: Name,
  name: string,
  part: PartSymbol,
  path: readonly string[],
  knowledge: Knowledge,
): SampleLiteral | undefined {
  const method = part.kind === "indicator" ? part.node.method : undefined;
  if (method?.kind === "judgement" && method.scale.kind === "name") {
    const type: StaticType = { kind: "scale", scale: method.scale.text };
    const level = levelTyped(word.text, word.span, type, { name: { zh: "核对", en: "核对" }, path }, knowledge);
    return level.expression?.op === "level" ? { kind: "level", value: word.text, points: null } : undefined;
  }
  const { reporter } = knowledge;
  const args = {
    name,
    kind: "不是评定的指标",
    kindEn: "indicator without 评定",
    verdict: "应为",
    expected: "应得、应报、自报",
    expectedEn: "应得, 应报, 自报",
  };
  reporter.report("CASE-006", { span: word.span, path, args });
  return undefined;
}

/** 应为 of a row: the level it was given in its column 评定. */
function rowJudgedAs(
  word: Name,
  name: string,
  { row }: FoundRow,
  path: readonly string[],
  knowledge: Knowledge,
): SampleLiteral | undefined {
  const { scopes, facts, reporter } = knowledge;
  const detail = scopes.details.get(row.detail);
  const column = detail && columnOfRole(detail, "judged");
  const type = column && facts.columnTypes.get(column);
  if (type?.kind === "scale") {
    const level = levelTyped(word.text, word.span, type, { name: { zh: "核对", en: "核对" }, path }, knowledge);
    return level.expression?.op === "level" ? { kind: "level", value: word.text, points: null } : undefined;
  }
  const args = {
    name,
    kind: "没有评定的行",
    kindEn: "row without 评定",
    verdict: "应为",
    expected: "应得、应报、自报",
    expectedEn: "应得, 应报, 自报",
  };
  reporter.report("CASE-006", { span: word.span, path, args });
  return undefined;
}

function outcomeNamed(
  { text, span }: Name,
  words: readonly string[],
  name: string,
  path: readonly string[],
  knowledge: Knowledge,
): SampleLiteral | undefined {
  if (words.includes(text)) return { kind: "text", value: text };
  const value = { kind: "level", name: { kind: "name", text, written: text, span }, points: undefined, span } as const;
  return misfit(value, name, { zh: `“${words.join("”或“")}”`, en: words.join(" or ") }, path, knowledge);
}

function subjectOfPart({ kind, node }: PartSymbol): SampleExpectation["subject"] {
  return node.kind === "bonus" || node.kind === "penalty" ? "adjustment" : kind;
}
