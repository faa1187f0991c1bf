// The engine against the judge on how points are shared: weights and points at every level, 折算 inside 折算, shares of a 任选 that end nowhere, members
// that do not apply in the midst of it, choices that are not allowed, any grid and mode, and scores of a second scorer. A fixed seed; equality is exact.
import { expect, test } from "vitest";
import { createChance } from "./chance.ts";
import { openSound } from "./engine-under-test.ts";
import { type Fraction, fraction, readFraction, shown } from "./fraction.ts";
import { toGrid } from "./plain-evaluator.ts";
import { isAllowed, judgeShares } from "./plain-shares.ts";
import { randomShares, sectionsIn, shareCells, writeShares } from "./random-shares.ts";

const WHOLES = 300;

/** As printed: what does not end is cut at six decimals. */
const MILLIONTHS = { size: fraction(1, 1_000_000), mode: "half-up" } as const;
const exactly = (value: Fraction | undefined): string | null => (value === undefined ? null : shown(value));
const isEndless = ({ d }: Fraction): boolean => 10n ** 60n % d !== 0n;
const said = (value: Fraction | undefined): string | null =>
  exactly(value !== undefined && isEndless(value) ? toGrid(value, MILLIONTHS) : value);
const read = (text: string | null): string | null => (text === null ? null : shown(readFraction(text)));

test(`${WHOLES} random wholes share their points as the plain judge says`, () => {
  let refusals = 0;
  for (let seed = 1; seed <= WHOLES; seed += 1) {
    const whole = randomShares(createChance(seed));
    const text = writeShares(whole);
    const cells = shareCells(whole);
    const scorecard = openSound(text).score(cells);
    const judged = judgeShares(whole);
    const told = `seed ${seed}\n${text}\n${[...cells].map((cell) => cell.join(" ")).join("\n")}\n${scorecard.problems.map(({ message }) => message.zh).join("\n")}`;
    const refused = sectionsIn(whole.parts, whole.points).filter(([section, points]) => !isAllowed(section, points));
    const mistakes = scorecard.problems.filter(({ code }) => code === "DATA-161");
    expect(mistakes.length, told).toBe(refused.length);
    if (refused.length > 0) {
      const scores = [...scorecard.indicators, ...scorecard.sections].map(({ score }) => score);
      expect(
        [...scores, scorecard.total].every((score) => score === null),
        told,
      ).toBe(true);
      refusals += 1;
      continue;
    }
    const chosen = scorecard.indicators.filter(({ path }) => judged.indicators.get(path.at(-1) ?? "")?.points !== undefined);
    expect(
      chosen.map(({ path, points, score }) => [path.at(-1), read(points), read(score)]),
      told,
    ).toEqual(
      chosen.map(({ path }) => {
        const name = path.at(-1) ?? "";
        const own = judged.indicators.get(name);
        return [name, said(own?.points), said(own?.score)];
      }),
    );
    expect(
      scorecard.sections.map(({ path, score }) => [path.at(-1), read(score)]),
      told,
    ).toEqual(scorecard.sections.map(({ path }) => [path.at(-1), said(judged.sections.get(path.at(-1) ?? ""))]));
    expect(read(scorecard.total), told).toBe(said(judged.total));
    if (whole.grid === undefined) {
      expect(read(scorecard.totalExact), told).toBe(exactly(judged.total));
      expect(
        scorecard.sections.map(({ exact }) => read(exact)),
        told,
      ).toEqual(scorecard.sections.map(({ path }) => exactly(judged.sections.get(path.at(-1) ?? ""))));
    }
  }
  expect(refusals).toBeGreaterThan(WHOLES / 20);
  expect(refusals).toBeLessThan(WHOLES / 2);
});
