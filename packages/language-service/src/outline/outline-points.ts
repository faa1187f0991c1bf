// Points in the outline. In: what a section or the rule set is worth and its members. Out: what each member is worth, the running sum, and whether
// all of them make up the whole. Not here: settling points of 任选, which depend on the data; reporting sums that are wrong (the model).
import type { Bilingual } from "@biaochi/diagnostics";
import { add, equals, multiply, type Rational, toDecimalString, toFractionString, ZERO } from "@biaochi/quantity";
import type { Indicator, QuantityLiteral, Section } from "@biaochi/syntax";

/**
 * What a part is worth.
 *
 * shape    `own`: its points; `counts`: what it counts above where that differs (折算); `soFar`: the sum of the parts before it and its own, undefined
 *          where one of them is not known; `sum`: of its members, undefined where it has none or they do not add up to anything (任选);
 *          `fits`: whether that sum is what it should be
 */
export type OutlinePoints = {
  readonly own: string;
  readonly counts: string | undefined;
  readonly soFar: string | undefined;
  readonly sum: string | undefined;
  readonly fits: boolean;
};

type Member = Section | Indicator;

/** A section (or the whole) and its members, each with its points. */
export type PointsContext = {
  readonly own: OutlinePoints | undefined;
  readonly value: Rational | undefined;
  readonly members: ReadonlyMap<Member, OutlinePoints>;
  readonly values: ReadonlyMap<Member, Rational>;
};

/** The points of a section's members, and its own with their sum. `above` is where the section itself is a member. */
export function sharePoints(
  written: QuantityLiteral | undefined,
  members: readonly Member[],
  above: PointsContext | undefined,
  section?: Section,
): PointsContext {
  const value = section === undefined ? pointsOf(written) : above?.values.get(section);
  const own = section === undefined ? undefined : above?.members.get(section);
  const found = new Map<Member, OutlinePoints>();
  const values = new Map<Member, Rational>();
  let sum: Rational | undefined = ZERO;
  for (const node of members) {
    if (node.kind === "indicator" && node.method?.kind === "shown-only") continue;
    const points = pointsOf(node.points) ?? weighed(node.weight, value);
    const counts = node.kind === "section" ? pointsOf(node.converted) : undefined;
    const counted: Rational | undefined = counts ?? points;
    sum = sum === undefined || counted === undefined ? undefined : add(sum, counted);
    if (points === undefined) continue;
    values.set(node, points);
    found.set(node, {
      own: pointsText(points),
      counts: counts && pointsText(counts),
      soFar: sum && pointsText(sum),
      sum: undefined,
      fits: true,
    });
  }
  const isSummed = members.length > 0 && sum !== undefined && section?.optional === undefined;
  const added = isSummed && sum !== undefined ? sum : undefined;
  if (value === undefined) return { own, value, members: found, values };
  const whole = {
    own: pointsText(value),
    counts: own?.counts,
    soFar: own?.soFar,
    sum: added && pointsText(added),
    fits: added === undefined || equals(added, value),
  };
  return { own: whole, value, members: found, values };
}

/** Points as the outline prints them. */
export function shownPoints(points: OutlinePoints | undefined): Bilingual {
  if (points === undefined) return { zh: "", en: "" };
  const { own, counts, sum, fits } = points;
  const converted =
    counts === undefined ? { zh: own, en: own } : { zh: `${own}，折算 ${counts}`, en: `${own}, converted to ${counts}` };
  if (fits || sum === undefined) return converted;
  return { zh: `${converted.zh}（各项合计 ${sum}）`, en: `${converted.en} (its parts add up to ${sum})` };
}

function pointsOf(points: Section["converted"]): Rational | undefined {
  if (points?.kind !== "quantity") return undefined;
  const { unit, value } = points;
  return unit?.dimension.length === 1 && unit.dimension[0]?.base === "分" ? value : undefined;
}

function weighed(weight: QuantityLiteral | undefined, whole: Rational | undefined): Rational | undefined {
  return weight === undefined || whole === undefined ? undefined : multiply(whole, weight.value);
}

function pointsText(points: Rational): string {
  return `${toDecimalString(points) ?? toFractionString(points)}分`;
}
