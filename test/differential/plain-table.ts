// The judge of whole tables. In: sections of assessed indicators, some taken out, and what the header says. Out: scores of sections, total, grade.
// Plain on purpose: steps 3, 9, 11, 12, 15, 17 and 18 of the order of evaluation, written down as they are told.
import { below, type Fraction, minus, NOUGHT, over, plus, same, times } from "./fraction.ts";
import { toGrid, within } from "./plain-evaluator.ts";
import type { Grid } from "./written-clause.ts";

/** What became of an indicator: a figure that was given, full points, or taken out in one of the two ways. */
export type PlainIndicator = {
  readonly name: string;
  readonly points: Fraction;
  readonly given: Fraction;
  readonly fate: "scored" | "treated-as-full" | "out-for-siblings" | "out-for-all";
};

/** Sections may hold sections. */
export type PlainSection = { readonly name: string; readonly points: Fraction; readonly members: readonly PlainPart[] };
export type PlainPart = ({ readonly kind: "section" } & PlainSection) | ({ readonly kind: "indicator" } & PlainIndicator);

export type PlainTable = {
  readonly points: Fraction;
  readonly grid: Grid | undefined;
  readonly totalGrid: Grid | undefined;
  readonly parts: readonly PlainPart[];
  /** Lower ends of the grades, falling, each included; what is below the last is the last grade but one more. */
  readonly gradeFloors: readonly Fraction[];
  readonly gradeBy: "printed" | "unrounded" | "rate";
};

/** A section's printed score; undefined where all of it is taken out. */
export type PlainScores = {
  readonly sections: ReadonlyMap<string, Fraction | undefined>;
  readonly total: Fraction | undefined;
  /** Index of the grade, from the best. */
  readonly grade: number | undefined;
};

/** What a part hands up: its score, the points it stands for, and the points it lost to its siblings and to everyone. */
type Tally = {
  readonly score: Fraction | undefined;
  readonly standsFor: Fraction;
  readonly lostToSiblings: Fraction;
  readonly lostToAll: Fraction;
};

/** Scores the table. */
export function judgeTable(table: PlainTable): PlainScores {
  const sections = new Map<string, Fraction | undefined>();
  const tallies = table.parts.map((part) => tally(part, table.grid, sections));
  const inside = tallies.filter(({ score }) => score !== undefined);
  const lost = tallies.some(({ lostToSiblings, lostToAll }) => !same(lostToSiblings, NOUGHT) || !same(lostToAll, NOUGHT));
  const sum = addUp(inside.map(({ score }) => score ?? NOUGHT));
  const applicable = addUp(inside.map(({ standsFor }) => standsFor));
  if (inside.length === 0 || same(applicable, NOUGHT)) return { sections, total: undefined, grade: undefined };
  // Whatever was lost anywhere below is taken over here by what is left, once.
  const unrounded = lost ? printed(over(times(sum, table.points), applicable), table.points, table.grid) : sum;
  const total = printed(unrounded, table.points, table.totalGrid);
  const graded = { printed: total, unrounded, rate: over(total, table.points) }[table.gradeBy];
  const grade = table.gradeFloors.findIndex((floor) => !below(graded, floor));
  return { sections, total, grade: grade < 0 ? table.gradeFloors.length : grade };
}

function tally(part: PlainPart, grid: Grid | undefined, sections: Map<string, Fraction | undefined>): Tally {
  if (part.kind === "indicator") return tallyIndicator(part, grid);
  const members = part.members.map((member) => tally(member, grid, sections));
  const inside = members.filter(({ score }) => score !== undefined);
  const lostToAll = addUp(members.map((member) => member.lostToAll));
  const lostToSiblings = addUp(members.map((member) => member.lostToSiblings));
  const rest = minus(part.points, lostToAll);
  if (inside.length === 0) {
    sections.set(part.name, undefined);
    return { score: undefined, standsFor: NOUGHT, lostToSiblings: rest, lostToAll };
  }
  const sum = addUp(inside.map(({ score }) => score ?? NOUGHT));
  const applicable = addUp(inside.map(({ standsFor }) => standsFor));
  const score = same(lostToSiblings, NOUGHT) ? sum : printed(over(times(sum, rest), applicable), rest, grid);
  sections.set(part.name, score);
  return { score, standsFor: rest, lostToSiblings: NOUGHT, lostToAll };
}

function tallyIndicator({ points, given, fate }: PlainIndicator, grid: Grid | undefined): Tally {
  const none = { lostToSiblings: NOUGHT, lostToAll: NOUGHT };
  switch (fate) {
    case "scored":
      return { ...none, score: printed(given, points, grid), standsFor: points };
    case "treated-as-full":
      return { ...none, score: printed(points, points, grid), standsFor: points };
    case "out-for-siblings":
      return { ...none, score: undefined, standsFor: NOUGHT, lostToSiblings: points };
    case "out-for-all":
      return { ...none, score: undefined, standsFor: NOUGHT, lostToAll: points };
  }
}

function printed(value: Fraction, points: Fraction, grid: Grid | undefined): Fraction {
  const clamped = within(value, points);
  return grid === undefined ? clamped : within(toGrid(clamped, grid), points);
}

function addUp(values: readonly Fraction[]): Fraction {
  return values.reduce(plus, NOUGHT);
}
