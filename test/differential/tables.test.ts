// The engine against the judge on whole tables: sums of printed scores, members taken out, totals, grades. A fixed seed; equality is exact.
import { describe, expect, test } from "vitest";
import { createChance } from "./chance.ts";
import { openSound } from "./engine-under-test.ts";
import { type Fraction, fraction, readFraction, shown, times, wholeBelow } from "./fraction.ts";
import { judgeTable, type PlainPart, type PlainTable } from "./plain-table.ts";
import { gradeName, randomTable, tableCells, writeTable } from "./random-table.ts";

const BATCHES = 8;
const TABLES_IN_A_BATCH = 60;

function compareOnce(seed: number): void {
  const chance = createChance(seed);
  const table = withGivenOnGrid(randomTable(chance));
  const text = writeTable(table);
  const scorecard = openSound(text).score(tableCells(table));
  const judged = judgeTable(table);
  const found = {
    // A score that need not end is printed shortened; then its exact value is the one to compare.
    sections: new Map(
      scorecard.sections.map(({ path, score, exact }) => [path.at(-1), (table.grid === undefined ? exact : score) ?? undefined]),
    ),
    total: table.grid === undefined ? scorecard.totalExact : scorecard.total,
    grade: scorecard.grade,
  };
  const expected = {
    sections: new Map([...judged.sections].map(([name, score]) => [name, score === undefined ? undefined : shown(score)])),
    total: judged.total === undefined ? null : shown(judged.total),
    grade: gradeName(judged.grade),
  };
  const normal = (value: string | null | undefined): string | null | undefined =>
    typeof value === "string" ? shown(readFraction(value)) : value;
  const sections = new Map([...found.sections].map(([name, score]) => [name, normal(score)]));
  expect({ ...found, sections, total: normal(found.total) }, `seed ${seed}\n${text}`).toEqual(expected);
}

/** An assessor gives figures on the grid only. */
function withGivenOnGrid(table: PlainTable): PlainTable {
  const { grid } = table;
  if (grid === undefined) return table;
  const onGrid = (given: Fraction): Fraction => {
    const count = { n: given.n * grid.size.d, d: given.d * grid.size.n };
    return times(fraction(wholeBelow(count)), grid.size);
  };
  const moved = (part: PlainPart): PlainPart =>
    part.kind === "section" ? { ...part, members: part.members.map(moved) } : { ...part, given: onGrid(part.given) };
  return { ...table, parts: table.parts.map(moved) };
}

describe("sections, total and grade = judge", () => {
  test.each(Array.from({ length: BATCHES }, (_, batch) => batch))("batch %i", (batch) => {
    for (let index = 0; index < TABLES_IN_A_BATCH; index += 1) compareOnce(batch * TABLES_IN_A_BATCH + index + 1);
  });
});
