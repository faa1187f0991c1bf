// The judge of points that are shared. In: a tree of sections by points or weights, converted or chosen from, with members that may be taken out, and
// with figures of a second scorer. Out: points and score of each indicator, score of each section, the total; undefined where there is none.
// Steps 3, 9, 10, 11, 12 and 17 written down as they are told; shares no code with the model or the engine.
import { below, type Fraction, fraction, minus, NOUGHT, over, plus, same, times, wholeBelow } from "./fraction.ts";
import { toGrid, within } from "./plain-evaluator.ts";
import type { Grid } from "./written-clause.ts";

export type SharedLeaf = {
  readonly kind: "indicator";
  readonly name: string;
  /** How many of 100 of what its section has; of no account in a pool. */
  readonly weight: number;
  readonly fate: "scored" | "treated-as-full" | "out-for-siblings" | "out-for-all";
  /** Given by the formula, as a share of its points. */
  readonly share: Fraction;
  readonly chosen: boolean;
  /** What the record says of its points where the record sets them. */
  readonly own: Fraction;
  /** What a second scorer puts in place of the computed score: so much of the points, and whether with a reason. */
  readonly override: { readonly share: Fraction; readonly reasoned: boolean } | undefined;
};

export type SharedSection = {
  readonly kind: "section";
  readonly name: string;
  readonly weight: number;
  /** Its own points where it is converted; else it has what its weight gives. */
  readonly own: Fraction | undefined;
  readonly pool: { readonly shares: "equal" | "whole" | "own"; readonly least: number; readonly most: number } | undefined;
  readonly byWeight: boolean;
  readonly members: readonly SharedPart[];
};

export type SharedPart = SharedLeaf | SharedSection;

export type SharedWhole = {
  readonly points: Fraction;
  readonly grid: Grid | undefined;
  readonly totalGrid: Grid | undefined;
  readonly byWeight: boolean;
  readonly parts: readonly SharedPart[];
};

/** What a person reads on the form. */
export type SharedScores = {
  readonly indicators: ReadonlyMap<string, { readonly points: Fraction | undefined; readonly score: Fraction | undefined }>;
  readonly sections: ReadonlyMap<string, Fraction | undefined>;
  readonly total: Fraction | undefined;
};

/** What a part hands up. `unknown`: it has no score, and so nothing above it has. */
type Handed = {
  readonly state: "scored" | "out" | "unknown";
  readonly score: Fraction;
  readonly standsFor: Fraction;
  readonly toSiblings: Fraction;
  readonly toAll: Fraction;
};

const add = (values: readonly Fraction[]): Fraction => values.reduce(plus, NOUGHT);

export const partOf = (points: Fraction, weight: number): Fraction => times(points, fraction(weight, 100));

export function onForm(value: Fraction, points: Fraction, grid: Grid | undefined): Fraction {
  const held = within(value, points);
  return grid === undefined ? held : within(toGrid(held, grid), points);
}

/** What a person may write: the nearest figure of the form that is not above; three decimals where the form has no grid. */
export function writable(value: Fraction, grid: Grid | undefined): Fraction {
  const size = grid?.size ?? fraction(1, 1000);
  return times(fraction(wholeBelow(over(value, size))), size);
}

/** Whether as many were chosen as may be, and the points set for them add up. */
export function isAllowed(section: SharedSection, points: Fraction): boolean {
  const { pool, members } = section;
  if (pool === undefined) return true;
  const chosen = leavesOf(members).filter((leaf) => leaf.chosen);
  if (chosen.length < pool.least || chosen.length > pool.most) return false;
  return pool.shares !== "own" || same(add(chosen.map(({ own }) => own)), points);
}

const leavesOf = (members: readonly SharedPart[]): readonly SharedLeaf[] =>
  members.flatMap((member) => (member.kind === "indicator" ? [member] : []));

/** The points of each member; undefined for one that was not chosen. */
export function pointsOfMembers(section: SharedSection, points: Fraction): readonly (Fraction | undefined)[] {
  const { pool, members } = section;
  if (pool === undefined) return members.map(({ weight }) => partOf(points, weight));
  const chosen = leavesOf(members).filter((leaf) => leaf.chosen);
  if (chosen.length === 0) return members.map(() => undefined);
  const each = over(points, fraction(chosen.length));
  const whole = fraction(wholeBelow(each));
  const rest = minus(points, times(whole, fraction(chosen.length)));
  return leavesOf(members).map((leaf) => {
    if (!leaf.chosen) return undefined;
    if (pool.shares === "own") return leaf.own;
    if (pool.shares === "equal") return each;
    return below(fraction(chosen.indexOf(leaf)), rest) ? plus(whole, fraction(1)) : whole;
  });
}

/** Of a whole whose choices are all allowed; a record with any other is refused. */
export function judgeShares(whole: SharedWhole): SharedScores {
  const indicators = new Map<string, { points: Fraction | undefined; score: Fraction | undefined }>();
  const sections = new Map<string, Fraction | undefined>();

  const ofLeaf = (leaf: SharedLeaf, points: Fraction | undefined): Handed => {
    const nothing = { score: NOUGHT, standsFor: NOUGHT, toSiblings: NOUGHT, toAll: NOUGHT };
    const tell = (score: Fraction | undefined) => indicators.set(leaf.name, { points, score });
    if (points === undefined) {
      tell(undefined);
      return { ...nothing, state: "out" };
    }
    if (leaf.fate === "out-for-siblings" || leaf.fate === "out-for-all") {
      tell(undefined);
      return { ...nothing, state: "out", [leaf.fate === "out-for-all" ? "toAll" : "toSiblings"]: points };
    }
    const computed = onForm(leaf.fate === "scored" ? times(leaf.share, points) : points, points, whole.grid);
    const other = leaf.override && writable(times(leaf.override.share, points), whole.grid);
    const isSilent = other === undefined || same(other, computed);
    const score = isSilent ? computed : leaf.override?.reasoned === true ? other : undefined;
    tell(score);
    return { ...nothing, state: score === undefined ? "unknown" : "scored", score: score ?? NOUGHT, standsFor: points };
  };

  const ofSection = (section: SharedSection, above: Fraction): Handed => {
    const points = section.own ?? above;
    const worth = pointsOfMembers(section, points);
    const handed = section.members.map((member, index) =>
      member.kind === "indicator" ? ofLeaf(member, worth[index]) : ofSection(member, worth[index] ?? NOUGHT),
    );
    const toAll = add(handed.map((one) => one.toAll));
    const rest = minus(points, toAll);
    const scaled = (value: Fraction): Fraction => (section.own === undefined ? value : over(times(value, above), points));
    const inside = handed.filter(({ state }) => state !== "out");
    const none = { score: NOUGHT, standsFor: NOUGHT, toSiblings: NOUGHT, toAll: scaled(toAll) };
    if (inside.length === 0) {
      sections.set(section.name, undefined);
      return { ...none, state: "out", toSiblings: scaled(rest) };
    }
    if (inside.some(({ state }) => state === "unknown")) {
      sections.set(section.name, undefined);
      return { ...none, state: "unknown", standsFor: scaled(rest) };
    }
    const sum = add(inside.map(({ score }) => score));
    const isShared = handed.some(({ toSiblings }) => !same(toSiblings, NOUGHT));
    const applicable = add(inside.map(({ standsFor }) => standsFor));
    const score = isShared
      ? onForm(over(times(sum, rest), applicable), rest, whole.grid)
      : section.pool === undefined
        ? sum
        : onForm(sum, points, whole.grid);
    sections.set(section.name, score);
    const counted = section.own === undefined ? score : onForm(scaled(score), above, whole.grid);
    return { ...none, state: "scored", score: counted, standsFor: scaled(rest) };
  };

  const handed = whole.parts.map((part) => {
    const points = partOf(whole.points, part.weight);
    return part.kind === "indicator" ? ofLeaf(part, points) : ofSection(part, points);
  });
  return { indicators, sections, total: totalOf(whole, handed) };
}

function totalOf({ points, grid, totalGrid }: SharedWhole, handed: readonly Handed[]): Fraction | undefined {
  const inside = handed.filter(({ state }) => state !== "out");
  if (inside.length === 0 || inside.some(({ state }) => state === "unknown")) return undefined;
  const sum = add(inside.map(({ score }) => score));
  const applicable = add(inside.map(({ standsFor }) => standsFor));
  const isShared = handed.some(({ toSiblings, toAll }) => !same(plus(toSiblings, toAll), NOUGHT));
  const shared = isShared ? onForm(over(times(sum, points), applicable), points, grid) : within(sum, points);
  return onForm(shared, points, totalGrid);
}
