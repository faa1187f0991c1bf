// The judge of what stands between the members and the total. In: groups of scores (plain, converted, or chosen from) and what is outside of them.
// Out: sections, total, grade. Steps 11 to 19 written down as they are told; shares no code with the model or the engine.
import { below, type Fraction, fraction, least, minus, NOUGHT, over, plus, same, times, wholeBelow } from "./fraction.ts";
import { toGrid, within } from "./plain-evaluator.ts";

/** One member of a group: what it is worth where it has points of its own, and the share of its points that it gets. */
export type PlainMember = { readonly name: string; readonly own: Fraction; readonly share: Fraction; readonly chosen: boolean };

export type PlainGroup = {
  readonly name: string;
  /** What its members add up to. */
  readonly points: Fraction;
  readonly converted: Fraction | undefined;
  readonly pool: "all" | "equal" | "whole" | "own";
  readonly members: readonly PlainMember[];
};

/** What is added or taken; `left`: scored from `most` down, and what is lost of it is taken. */
export type PlainExtra = {
  readonly name: string;
  readonly kind: "bonus" | "penalty-amount" | "penalty-left";
  readonly most: Fraction;
  /** Points given, or for `left` how many steps of one point were gone. */
  readonly given: Fraction;
};

export type PlainVeto = {
  readonly name: string;
  readonly holds: boolean;
  readonly outcome:
    | { readonly kind: "nothing" }
    | { readonly kind: "at-most"; readonly points: Fraction }
    | { readonly kind: "grade"; readonly best: number };
};

export type PlainWhole = {
  readonly points: Fraction;
  readonly cap: Fraction | undefined;
  readonly groups: readonly PlainGroup[];
  readonly extras: readonly PlainExtra[];
  readonly vetoes: readonly PlainVeto[];
  /** Falling; each belongs to its grade. */
  readonly floors: readonly Fraction[];
};

const CENTS = { size: fraction(1, 100), mode: "half-up" } as const;
const cents = (value: Fraction): Fraction => toGrid(value, CENTS);
const addUp = (values: readonly Fraction[]): Fraction => values.reduce(plus, NOUGHT);

/** The points of the members of a group, in order; undefined for one that was not chosen. */
export function pointsIn({ pool, points, members }: PlainGroup): readonly (Fraction | undefined)[] {
  const chosen = members.filter((member) => member.chosen);
  const each = over(points, fraction(chosen.length));
  const rest = minus(points, times(fraction(wholeBelow(each)), fraction(chosen.length)));
  return members.map((member) => {
    if (!member.chosen) return undefined;
    if (pool === "all" || pool === "own") return member.own;
    if (pool === "equal") return each;
    const isEarly = below(fraction(chosen.indexOf(member)), rest);
    return plus(fraction(wholeBelow(each)), isEarly ? fraction(1) : NOUGHT);
  });
}

/** What a person fills in for a member: on the grid, and not above its points. */
export function givenFor({ share }: PlainMember, points: Fraction): Fraction {
  return times(fraction(wholeBelow(times(times(points, share), fraction(100)))), fraction(1, 100));
}

export function judgeWhole(whole: PlainWhole): {
  readonly sections: readonly Fraction[];
  readonly total: Fraction;
  readonly grade: number;
} {
  const sections = whole.groups.map((group) => {
    const points = pointsIn(group);
    const scores = group.members.map((member, index) => {
      const own = points[index];
      return own === undefined ? NOUGHT : givenFor(member, own);
    });
    return addUp(scores);
  });
  const counted = whole.groups.map(({ converted, points }, index) => {
    const score = sections[index] ?? NOUGHT;
    return converted === undefined ? score : within(cents(over(times(score, converted), points)), converted);
  });
  const added = whole.extras.filter(({ kind }) => kind === "bonus").map(({ given }) => given);
  const taken = whole.extras.filter(({ kind }) => kind !== "bonus").map(({ given, most }) => least(given, most));
  let total = within(minus(plus(addUp(counted), addUp(added)), addUp(taken)), whole.cap ?? whole.points);
  for (const { holds, outcome } of whole.vetoes) {
    if (holds && outcome.kind === "nothing") total = NOUGHT;
    if (holds && outcome.kind === "at-most") total = least(total, outcome.points);
  }
  const floor = whole.floors.findIndex((bound) => below(bound, total) || same(bound, total));
  let grade = floor < 0 ? whole.floors.length : floor;
  for (const { holds, outcome } of whole.vetoes) if (holds && outcome.kind === "grade") grade = Math.max(grade, outcome.best);
  return { sections, total, grade };
}
