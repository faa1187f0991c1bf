// Sections and the whole, steps 11 and 12. In: what became of the members. Out: sums of printed scores, redistributed where members were taken out.
// Not here: what is added to the sum of the sections and taken from it (total.ts).
// INVARIANT (on paper): a sum of printed scores is never rounded again unless points were redistributed.
import { add, divide, isZero, multiply, type Rational, subtract, ZERO } from "@biaochi/quantity";
import { fits } from "./expression/result.ts";
import { clamp } from "./indicator.ts";
import type { PlannedRounding } from "./plan/node.ts";
import type { PlannedPart, PlannedSection } from "./plan/plan.ts";
import type { IndicatorStory, SumStory } from "./story.ts";

/** What a sum needs to know of one member. */
export type Member = {
  readonly out: boolean;
  readonly score: Rational | undefined;
  /** Points that its score stands for. */
  readonly standsFor: Rational;
  /** Points that its siblings take over. */
  readonly toSiblings: Rational;
  readonly toAll: Rational;
  readonly excluded: Rational;
};

/** How to look a part up among what is already known. */
export type Known = {
  readonly indicators: readonly (IndicatorStory | undefined)[];
  readonly sections: readonly (SumStory | undefined)[];
  readonly points: (part: PlannedPart) => Rational;
  /** 折算 of a section; undefined where its score counts as it is. */
  readonly converted: (part: PlannedPart) => Rational | undefined;
};

/** The score of a section. */
export function sumSection(section: PlannedSection, known: Known, rounding: PlannedRounding | undefined): SumStory {
  const { points, children, converted } = section;
  const plain = sum(points, children, known, rounding);
  // Shares of a pool need not lie on the grid of scores: then the sum is rounded once.
  const isRounded = section.isPool && !plain.redistributed && plain.exact !== undefined;
  const whole = isRounded ? (rounding?.apply(plain.exact) ?? plain.exact) : undefined;
  const story = whole === undefined ? plain : { ...plain, score: clamp(whole, points) };
  return convertSum(story, points, converted, rounding);
}

/** 折算: what counts above of the score of a section, rounded once. */
export function convertSum(
  story: SumStory,
  points: Rational,
  converted: Rational | undefined,
  rounding: PlannedRounding | undefined,
): SumStory {
  if (converted === undefined || story.score === undefined) return story;
  const exact = divide(multiply(story.score, converted), points) ?? story.score;
  return { ...story, counted: clamp(rounding === undefined ? exact : rounding.apply(exact), converted) };
}

/** The sum of the sections; at the very top nobody stands beside the whole: what went to 全部 is shared here like what went to 同级. */
export function sumWhole(
  fullPoints: Rational,
  parts: readonly PlannedPart[],
  known: Known,
  rounding: PlannedRounding | undefined,
): SumStory {
  const members = parts.map((part) => memberOf(part, known));
  const toAll = members.reduce((total, member) => add(total, member.toAll), ZERO);
  return sum(fullPoints, parts, known, rounding, toAll);
}

function sum(
  points: Rational,
  parts: readonly PlannedPart[],
  known: Known,
  rounding: PlannedRounding | undefined,
  takenBack: Rational = ZERO,
): SumStory {
  return sumMembers(
    points,
    parts.map((part) => memberOf(part, known)),
    rounding,
    takenBack,
  );
}

/** The sum of members, whatever they are: parts, rows. `takenBack`: points that nobody around is left to take. */
export function sumMembers(
  points: Rational,
  members: readonly Member[],
  rounding: PlannedRounding | undefined,
  takenBack: Rational = ZERO,
): SumStory {
  const inside = members.filter(({ out }) => !out);
  const total = (of: (member: Member) => Rational, among: readonly Member[]): Rational =>
    among.reduce((all, member) => add(all, of(member)), ZERO);
  const toAll = subtract(
    total((member) => member.toAll, members),
    takenBack,
  );
  const applicable = total((member) => member.standsFor, inside);
  const toSiblings = add(
    total((member) => member.toSiblings, members),
    takenBack,
  );
  const scores = sumOfScores(inside);
  const story = {
    counted: undefined,
    complete: scores !== undefined && inside.every(({ score }) => score !== undefined),
    tooLong: scores === undefined,
    sum: scores ?? ZERO,
    applicable,
    standsFor: subtract(points, toAll),
    excluded: total((member) => member.excluded, members),
    toAll,
  };
  // Members worth nothing cannot take over the points of others: then the section as a whole passes them on.
  const nobodyLeft = members.length > 0 && (inside.length === 0 || (isZero(applicable) && !isZero(toSiblings)));
  if (nobodyLeft) return { ...story, out: true, redistributed: false, exact: undefined, score: undefined };
  const redistributed = !isZero(toSiblings);
  if (!story.complete) return { ...story, out: false, redistributed, exact: undefined, score: undefined };
  const share = redistributed ? divide(multiply(story.sum, story.standsFor), applicable) : story.sum;
  const exact = share ?? story.sum;
  const score = redistributed ? clamp(rounding === undefined ? exact : rounding.apply(exact), story.standsFor) : exact;
  return { ...story, out: false, redistributed, exact, score };
}

/** Undefined where it grows too long: a thousand thirds, sevenths, elevenths … that nobody rounds. */
function sumOfScores(members: readonly Member[]): Rational | undefined {
  let sum = ZERO;
  for (const { score } of members) {
    if (score !== undefined) sum = add(sum, score);
    if (!fits(sum)) return undefined;
  }
  return sum;
}

function memberOf(part: PlannedPart, known: Known): Member {
  const points = known.points(part);
  if (part.kind === "section") {
    const section = known.sections[part.slot];
    if (section === undefined) throw new Error("BUG: a section is summed before its members");
    const converted = known.converted(part);
    const above = (own: Rational): Rational =>
      converted === undefined ? own : (divide(multiply(own, converted), points) ?? own);
    const { out, score, counted, standsFor, toAll, excluded } = section;
    const whole = subtract(converted ?? points, above(toAll));
    const shared = { toSiblings: out ? whole : ZERO, toAll: above(toAll), excluded: above(excluded) };
    return { out, score: counted ?? score, standsFor: above(standsFor), ...shared };
  }
  const indicator = known.indicators[part.slot];
  if (indicator === undefined) throw new Error("BUG: an indicator is summed before it is scored");
  if (indicator.outcome !== "excluded")
    return { out: false, score: indicator.score, standsFor: points, toSiblings: ZERO, toAll: ZERO, excluded: ZERO };
  const toAll = indicator.notApplicableCase ?? indicator.zeroDenominatorCase;
  const all = toAll?.outcome.kind === "excluded" && toAll.outcome.share === "all";
  return {
    out: true,
    score: undefined,
    standsFor: ZERO,
    toSiblings: all ? ZERO : points,
    toAll: all ? points : ZERO,
    excluded: points,
  };
}
