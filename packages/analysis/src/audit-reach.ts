// In: a filed sum whose parts are not all known. Out: a finding where it is beyond what its parts can come to: what was filed for them, else what the
// rules give, else nothing to all of their points. Not here: sums whose parts are all known (audit-totals.ts).
import type { Bilingual } from "@biaochi/diagnostics";
import { pathKey, type RowScore } from "@biaochi/engine";
import type { Origin, Part } from "@biaochi/model";
import { add, compare, type Rational, subtract, ZERO } from "@biaochi/quantity";
import type { AuditContext } from "./audit-context.ts";
import { figure, optionalFigure, readFigure, toShortest } from "./figures.ts";
import { createFinding, type Finding } from "./finding.ts";

/** Between what a sum lies; `open` names the parts that could be anything up to their points. */
type Reach = { readonly least: Rational; readonly most: Rational; readonly open: readonly Open[] };
type Open = { readonly name: string; readonly points: Rational };

type FiledSum = {
  readonly value: Rational;
  readonly text: string;
  readonly origin: Origin | null;
  /** It is the total. */
  readonly whole: boolean;
};

// LIMIT: at most 3 of the parts that are not known are named; of more only their number is said.
const MAXIMUM_NAMED = 3;

/** A filed sum that no scores of its open parts could give. reports AUDIT-019 */
export function auditReach(
  context: AuditContext,
  path: readonly string[],
  parts: readonly Part[],
  { value, origin, whole }: FiledSum,
): Finding | undefined {
  const reach = whole && context.scorecard.adjustments.length > 0 ? ofScorecard(context) : reachOf(context, parts);
  if (reach === undefined) return undefined;
  const { least, most, open } = reach;
  const above = compare(value, most) > 0;
  if (!above && compare(value, least) >= 0) return undefined;
  const [filed, limit] = [toShortest(value), toShortest(above ? most : least)];
  return createFinding({
    code: "AUDIT-019",
    path,
    reported: filed,
    recomputed: limit,
    difference: toShortest(subtract(value, above ? most : least)),
    unit: "分",
    origin,
    args: { name: path.at(-1) ?? "", filed, limit, side: above ? "above" : "below", known: toShortest(least), ...tellOpen(open) },
  });
}

function ofScorecard({ scorecard: { bounds } }: AuditContext): Reach | undefined {
  return bounds === null ? undefined : { least: figure(bounds.least), most: figure(bounds.most), open: [] };
}

function reachOf(context: AuditContext, parts: readonly Part[]): Reach | undefined {
  let sum: Reach = { least: ZERO, most: ZERO, open: [] };
  for (const part of parts) {
    const one = reachOfPart(context, part);
    if (one === undefined) return undefined;
    sum = plus(sum, one);
  }
  return sum;
}

function plus(left: Reach, right: Reach): Reach {
  return { least: add(left.least, right.least), most: add(left.most, right.most), open: [...left.open, ...right.open] };
}

function fixed(value: Rational): Reach {
  return { least: value, most: value, open: [] };
}

function openTo(name: string, points: Rational): Reach {
  return { least: ZERO, most: points, open: [{ name, points }] };
}

/** undefined for a part that is no plain sum: 折算 and 任选. */
function reachOfPart(context: AuditContext, part: Part): Reach | undefined {
  const filed = context.filed(part.path)?.value;
  if (part.kind === "section" && (part.converted !== null || part.optional !== null)) return undefined;
  if (filed !== undefined) return fixed(filed);
  const key = pathKey(part.path);
  if (part.kind === "indicator") {
    const scored = context.scorecard.indicators.find(({ path }) => pathKey(path) === key);
    const score = optionalFigure(scored?.scoreExact ?? null);
    return score === undefined ? openTo(part.name, figure(scored?.points ?? part.points)) : fixed(score);
  }
  if (part.rows === null) return reachOf(context, part.children);
  const section = context.scorecard.sections.find(({ path }) => pathKey(path) === key);
  const rows = section?.rows ?? [];
  if (rows.length === 0) return openTo(part.name, figure(section?.points ?? part.points));
  return rows.map((row) => reachOfRow(context, row)).reduce(plus, fixed(ZERO));
}

function reachOfRow({ units }: AuditContext, { reported, scoreExact, points, name }: RowScore): Reach {
  const filed = reported === null ? undefined : readFigure(reported, units)?.numeral;
  const score = filed ?? optionalFigure(scoreExact);
  return score === undefined ? openTo(name, figure(points)) : fixed(score);
}

/** 加上没有得分的「满意度」至多 10分. */
function tellOpen(open: readonly Open[]): { readonly openZh: string; readonly openEn: string } {
  const points = toShortest(open.map((one) => one.points).reduce(add, ZERO));
  if (open.length === 0) return { openZh: "", openEn: "" };
  const named = open.length <= MAXIMUM_NAMED;
  const told: Bilingual = named
    ? { zh: open.map(({ name }) => `「${name}」`).join(""), en: open.map(({ name }) => `「${name}」`).join(", ") }
    : { zh: `${open.length} 项`, en: `${open.length} parts` };
  return { openZh: `${told.zh}至多 ${points}分`, openEn: `${told.en}, ${points} at most` };
}
