// In: the audit's context. Out: a finding for each filed section, total or grade that is not what the rules give, or not the sum of its filed parts.
import type { Bilingual } from "@biaochi/diagnostics";
import { pathKey, type SectionScore } from "@biaochi/engine";
import type { Origin, Part, RoundingRule, Section } from "@biaochi/model";
import {
  absolute,
  add,
  compare,
  divide,
  equals,
  multiply,
  type Rational,
  roundToGrid,
  subtract,
  toFractionString,
  ZERO,
} from "@biaochi/quantity";
import { usualGrids } from "./alternative-readings.ts";
import { isVetoed, withAdjustments } from "./audit-adjustments.ts";
import { type AuditContext, GRADE, TOTAL } from "./audit-context.ts";
import { auditReach } from "./audit-reach.ts";
import { exactScore, exactTotal } from "./exact-scores.ts";
import { figure, optionalFigure, readFigure, toShortest, writtenPlaces } from "./figures.ts";
import { createFinding, type Finding } from "./finding.ts";
import { tellRounding } from "./tell-reading.ts";

/** A finding of a sum; `follows`: what was filed for its parts is all that is wrong with it. */
export type SumFinding = { readonly finding: Finding; readonly follows: boolean };

/** The filed sections and the filed total. */
export function auditTotals(context: AuditContext): readonly SumFinding[] {
  const { ruleSet, scorecard, sections } = context;
  const scored = new Map(scorecard.sections.map((section) => [pathKey(section.path), section]));
  const found = sections.map((section) => {
    const result = scored.get(pathKey(section.path));
    const rounding = ruleSet.scoreRounding;
    const converted = filedConverted(context, section);
    if (converted !== undefined) return alone(tellConverted(section, converted));
    return auditSum(context, section.path, section.children, optionalFigure(exactScore(ruleSet, result)), {
      rounding,
      shared: sharesPoints(result),
      origin: section.origin,
      byRows: section.rows !== null,
    });
  });
  // What was not chosen of a 任选 stands for no points: nothing of it is shared.
  const shared = scorecard.indicators.some(({ applicable, points }) => !applicable && points !== "0") || isVetoed(context);
  const rounding = ruleSet.totalRounding ?? ruleSet.scoreRounding;
  const total = auditSum(context, TOTAL, ruleSet.parts, optionalFigure(exactTotal(ruleSet, scorecard)), {
    rounding,
    shared,
    origin: null,
    whole: true,
  });
  return [...found, total].filter((finding) => finding !== undefined);
}

function alone(finding: Finding): SumFinding {
  return { finding, follows: false };
}

/** A score filed after conversion, and what it is before. */
type Converted = { readonly filed: Rational; readonly before: Rational };

/** Of a converted section the filed score, where it is what counts above of the recomputed score. */
function filedConverted(context: AuditContext, section: Section): Converted | undefined {
  const filed = context.filed(section.path)?.value;
  if (section.converted === null || filed === undefined) return undefined;
  const key = pathKey(section.path);
  const scored = context.scorecard.sections.find(({ path }) => pathKey(path) === key);
  const recomputed = optionalFigure(exactScore(context.ruleSet, scored));
  if (recomputed === undefined || equals(filed, recomputed)) return undefined;
  return equals(filed, countedAbove(context, section, recomputed)) ? { filed, before: recomputed } : undefined;
}

function tellConverted({ path, name, converted, origin }: Section, { filed, before }: Converted): Finding {
  const [shown, own] = [toShortest(filed), toShortest(before)];
  return createFinding({
    code: "AUDIT-018",
    path,
    reported: shown,
    recomputed: shown,
    difference: null,
    unit: "分",
    origin,
    args: { name, filed: shown, before: own, converted: converted ?? "" },
  });
}

type SumTraits = {
  readonly rounding: RoundingRule | null;
  /** Members were taken out and their points shared: then it is no plain sum. */
  readonly shared: boolean;
  readonly origin: Origin | null;
  /** It is scored row by row (逐行): its parts are rows of the record. */
  readonly byRows?: boolean;
  /** It is the total: 加分项 and 扣分项 come on top of its parts. */
  readonly whole?: boolean;
};

function sharesPoints(section: SectionScore | undefined): boolean {
  return section !== undefined && section.excludedPoints !== "0";
}

function auditSum(
  context: AuditContext,
  path: readonly string[],
  parts: readonly Part[],
  recomputed: Rational | undefined,
  { rounding, shared, origin, byRows = false, whole = false }: SumTraits,
): SumFinding | undefined {
  const filed = context.filed(path);
  if (filed?.value === undefined) return undefined;
  const value = filed.value;
  const plain = shared ? undefined : byRows ? sumOfRows(context, path) : sumOfFiled(context, parts);
  const sum = plain !== undefined && whole ? withAdjustments(context, plain) : plain;
  const addsUp = sum === undefined || equals(value, sum.value) || equals(value, rounded(sum.value, rounding));
  const agrees = recomputed === undefined || equals(value, recomputed);
  const name = path.at(-1) ?? "";
  const figures = {
    path,
    origin,
    unit: "分",
    reported: toShortest(value),
    recomputed: recomputed === undefined ? null : toShortest(recomputed),
    difference: recomputed === undefined ? null : toShortest(subtract(value, recomputed)),
  };
  if (sum?.complete === true && !addsUp) {
    const told = createFinding({
      ...figures,
      code: "AUDIT-003",
      explainedBy: otherRounding(value, sum.value, rounding, writtenPlaces(filed.text)),
      args: {
        name,
        filed: toShortest(value),
        parts: toShortest(sum.value),
        recomputed: recomputed === undefined ? "—" : toShortest(recomputed),
      },
    });
    return alone(told);
  }
  if (recomputed === undefined && !shared && !byRows) {
    const beyond = auditReach(context, path, parts, { value, text: filed.text, origin, whole });
    return beyond === undefined ? undefined : alone(beyond);
  }
  if (agrees || recomputed === undefined) return undefined;
  const followsParts = sum !== undefined && addsUp && !equals(sum.value, recomputed);
  const roundings = followsParts ? [] : otherRounding(value, recomputed, rounding, writtenPlaces(filed.text));
  const finding = createFinding({
    ...figures,
    code: "AUDIT-002",
    explainedBy: followsParts ? [tellSum(sum.value, sum.complete)] : [...ofScorer(context, value, whole), ...roundings],
    args: {
      name,
      filed: toShortest(value),
      recomputed: toShortest(recomputed),
      difference: toShortest(absolute(subtract(value, recomputed))),
      cause: followsParts ? "parts" : roundings.length > 0 ? "rounding" : "sum",
    },
  });
  return { finding, follows: followsParts };
}

/** The total of one 评分方 alone, where what was filed is that. */
function ofScorer({ scorecard }: AuditContext, value: Rational, whole: boolean): readonly Bilingual[] {
  return scorecard.scorers
    .filter(({ total }) => whole && total !== null && equals(figure(total), value))
    .map(({ scorer }) => ({ zh: `这是评分方「${scorer}」一方的总分`, en: `it is the total by 「${scorer}」 alone` }));
}

/** A sum of what was filed for the parts; `complete` is false where a part was not filed and what the rules give stands in for it. */
type FiledSum = { readonly value: Rational; readonly complete: boolean };

/** What was filed for the parts of the whole, with 加分项 and 扣分项; undefined unless all of it was filed. */
export function filedTotal(context: AuditContext): Rational | undefined {
  const plain = isVetoed(context) ? undefined : sumOfFiled(context, context.ruleSet.parts);
  const sum = plain === undefined ? undefined : withAdjustments(context, plain);
  return sum?.complete === true ? rounded(sum.value, context.ruleSet.totalRounding) : undefined;
}

/** undefined where nothing was filed for any part, or a part has neither a filed nor a recomputed score. */
function sumOfFiled(context: AuditContext, parts: readonly Part[]): FiledSum | undefined {
  const found = parts.filter((part) => !isLeftOut(context, part)).map((part) => filedOf(context, part));
  if (!found.some((one) => one !== undefined && one.source !== "rules")) return undefined;
  let value = ZERO;
  for (const one of found) {
    if (one === undefined) return undefined;
    value = add(value, one.value);
  }
  return { value, complete: found.every((one) => one?.source === "filed") };
}

/** A member of a 任选 that was not chosen, and for which nothing was filed either. */
function isLeftOut(context: AuditContext, { kind, path }: Part): boolean {
  if (kind === "section" || context.filed(path) !== undefined) return false;
  const key = pathKey(path);
  const scored = context.scorecard.indicators.find((one) => pathKey(one.path) === key);
  return scored !== undefined && !scored.applicable && scored.points === "0";
}

/** What was filed for the rows of a 逐行 section; a row without a filed score stands with what the rules give. */
function sumOfRows({ scorecard, units }: AuditContext, path: readonly string[]): FiledSum | undefined {
  const key = pathKey(path);
  const rows = scorecard.sections.find((section) => pathKey(section.path) === key)?.rows ?? [];
  if (!rows.some(({ reported }) => reported !== null)) return undefined;
  let value = ZERO;
  for (const { reported, scoreExact } of rows) {
    const score = reported === null ? optionalFigure(scoreExact) : readFigure(reported, units)?.numeral;
    if (score === undefined) return undefined;
    value = add(value, score);
  }
  return { value, complete: rows.every(({ reported }) => reported !== null) };
}

type PartScore = { readonly value: Rational; readonly source: "filed" | "mixed" | "rules" };

/** What a part adds to the sum above it. */
function filedOf(context: AuditContext, part: Part): PartScore | undefined {
  const converted = part.kind === "section" ? filedConverted(context, part) : undefined;
  if (converted !== undefined) return { value: converted.filed, source: "filed" };
  const own = ownFiled(context, part);
  return own === undefined || part.kind === "indicator" ? own : { ...own, value: countedAbove(context, part, own.value) };
}

/** 折算: what counts above of the score of a section; shares of a 任选 are rounded where they are added up. */
function countedAbove({ ruleSet, scorecard }: AuditContext, { path, converted, optional }: Section, score: Rational): Rational {
  const rounding = ruleSet.scoreRounding;
  const own = optional === null ? score : rounded(score, rounding);
  if (converted === null) return own;
  const key = pathKey(path);
  const points = optionalFigure(scorecard.sections.find((section) => pathKey(section.path) === key)?.points ?? null);
  const counted = points === undefined ? undefined : divide(multiply(own, figure(converted)), points);
  return counted === undefined ? own : rounded(counted, rounding);
}

function ownFiled(context: AuditContext, part: Part): PartScore | undefined {
  const filed = context.filed(part.path)?.value;
  if (filed !== undefined) return { value: filed, source: "filed" };
  if (part.kind === "section") {
    const sum = part.rows === null ? sumOfFiled(context, part.children) : sumOfRows(context, part.path);
    if (sum !== undefined) return { value: sum.value, source: sum.complete ? "filed" : "mixed" };
  }
  const key = pathKey(part.path);
  const { indicators, sections } = context.scorecard;
  const score =
    part.kind === "section"
      ? exactScore(
          context.ruleSet,
          sections.find(({ path }) => pathKey(path) === key),
        )
      : (indicators.find(({ path }) => pathKey(path) === key)?.scoreExact ?? null);
  const value = optionalFigure(score);
  return value === undefined ? undefined : { value, source: "rules" };
}

function rounded(value: Rational, rounding: RoundingRule | null): Rational {
  return rounding === null ? value : roundToGrid(value, figure(rounding.grid), rounding.mode);
}

function tellSum(sum: Rational, complete: boolean): Bilingual {
  const shown = toShortest(sum);
  return complete
    ? { zh: `所报各部分之和是 ${shown}分，合计随之而差`, en: `the filed parts add up to ${shown}, and the total follows them` }
    : {
        zh: `所报各部分（没有报的按复算）之和是 ${shown}分，合计随之而差`,
        en: `the filed parts, with recomputed ones where none was filed, add up to ${shown}, and the total follows them`,
      };
}

/** Roundings of a sum that give the filed figure though the file does not declare them. */
function otherRounding(filed: Rational, sum: Rational, declared: RoundingRule | null, places: number): readonly Bilingual[] {
  const mode = declared?.mode ?? "half-up";
  return usualGrids(places)
    .filter((grid) => toFractionString(grid) !== declared?.grid && equals(roundToGrid(sum, grid, mode), filed))
    .map((grid) => {
      const told = tellRounding({ grid: toFractionString(grid), mode });
      return {
        zh: `合计 ${toShortest(sum)}分${told.zh}可得 ${toShortest(filed)}分，但文件没有声明这样取位`,
        en: `the sum of ${toShortest(sum)}, ${told.en}, gives ${toShortest(filed)}, but the file does not declare that rounding`,
      };
    });
}

/** The filed grade; `follows`: it is what the filed total gives. */
export function auditGrade(context: AuditContext): SumFinding | undefined {
  const { scorecard, ruleSet } = context;
  const filed = context.filed(GRADE);
  if (filed === undefined || ruleSet.grades === null || scorecard.grade === null) return undefined;
  const name = filed.text.trim();
  if (name === scorecard.grade) return undefined;
  const filedTotal = context.filed(TOTAL)?.value;
  const byFiled = filedTotal === undefined ? undefined : gradeOf(context, filedTotal);
  const finding = createFinding({
    code: "AUDIT-004",
    path: GRADE,
    reported: name,
    recomputed: scorecard.grade,
    difference: null,
    unit: null,
    explainedBy: filedTotal === undefined || byFiled !== name ? [] : [byFiledTotal(filedTotal, name)],
    origin: ruleSet.grades.origin,
    args: { filed: name, recomputed: scorecard.grade, total: scorecard.total ?? "—" },
  });
  return { finding, follows: byFiled === name };
}

function byFiledTotal(total: Rational, grade: string): Bilingual {
  const shown = toShortest(total);
  return { zh: `按自报总分 ${shown}分评定是“${grade}”`, en: `by the filed total of ${shown} it would be ${grade}` };
}

/** The grade of a total; undefined where the bounds depend on data. */
function gradeOf({ ruleSet }: AuditContext, total: Rational): string | undefined {
  const { grades, fullPoints } = ruleSet;
  const measured = grades?.by === "rate" ? divide(total, figure(fullPoints)) : total;
  if (grades === null || measured === undefined) return undefined;
  return grades.levels.find(({ interval: { low, lowClosed, high, highClosed } }) => {
    const above = low === null ? 1 : low.value === null ? undefined : compare(measured, figure(low.value));
    const below = high === null ? 1 : high.value === null ? undefined : compare(figure(high.value), measured);
    if (above === undefined || below === undefined) return false;
    return (above > 0 || (above === 0 && lowClosed)) && (below > 0 || (below === 0 && highClosed));
  })?.name;
}
