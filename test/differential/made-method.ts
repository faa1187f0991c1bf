// Cases made from what is to come out: a rule with one indicator, the cells of a record, and the raw points. In: a maker. Out: nothing; what the
// engine gives is compared, and the judge is the maker. Not here: the makers.
import { expect } from "vitest";
import { type Chance, createChance } from "./chance.ts";
import { openSound } from "./engine-under-test.ts";
import { decimalText, type Fraction, fraction, readFraction, shown } from "./fraction.ts";
import { within } from "./plain-evaluator.ts";

const CASES = 150;

/** `‹分值›` in `lines` stands for the points; `raw` is undefined where there is to be no score. */
export type Made = {
  readonly lines: readonly string[];
  readonly cells: ReadonlyMap<string, string>;
  readonly raw: Fraction | undefined;
};

function compareOnce(seed: number, points: Fraction, made: Made): void {
  const full = `${decimalText(points)}分`;
  const text = [
    "规则集 随机方法 {",
    "  地区 湖南省",
    "  年度 2020",
    "  版本 1.0.0",
    `  满分 ${full}`,
    "}",
    ...made.lines.map((line) => line.replace("‹分值›", full)),
    "",
  ].join("\n");
  const [scored] = openSound(text).score(made.cells).indicators;
  const raw = scored?.trace.findLast(({ step }) => step === "raw-score" || step === "factor")?.value ?? null;
  const score = scored?.trace.find(({ step }) => step === "clamp")?.value ?? null;
  const cells = JSON.stringify([...made.cells]);
  expect({ raw, score: score === null ? null : shown(readFraction(score)) }, `seed ${seed} ${cells}\n${text}`).toEqual({
    raw: made.raw === undefined ? null : shown(made.raw),
    score: made.raw === undefined ? null : shown(within(made.raw, points)),
  });
}

/** Compares as many cases as are worth it, each with its own seed. */
export function overSeeds(make: (chance: Chance, points: Fraction) => Made): void {
  for (let seed = 1; seed <= CASES; seed += 1) {
    const chance = createChance(seed);
    const points = fraction(chance.pick([3, 5, 6, 7, 8, 10, 20]));
    compareOnce(seed, points, make(chance, points));
  }
}
