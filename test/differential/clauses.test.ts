// The engine against the judge: random clauses of every shape, values on, just below and just above each turn. A fixed seed; equality is exact.
import { describe, expect, test } from "vitest";
import { createChance } from "./chance.ts";
import { edgeValues } from "./edge-values.ts";
import { openSound } from "./engine-under-test.ts";
import { readFraction, shown } from "./fraction.ts";
import { judge } from "./plain-evaluator.ts";
import { randomIndicator } from "./random-clause.ts";
import { cellsFor, writeRuleFile } from "./write-clause.ts";

const BATCHES = 20;
const CLAUSES_IN_A_BATCH = 100;
const VALUES_OF_A_CLAUSE = 14;

/** Seeds that once told the two apart. */
const CORPUS: readonly number[] = [];

/** All values of the clause of one seed: what the judge says, what the engine says. */
function compareOnce(seed: number): number {
  const chance = createChance(seed);
  const indicator = randomIndicator(chance);
  const text = writeRuleFile(chance, indicator);
  const engine = openSound(text);
  const values = edgeValues(chance, indicator, VALUES_OF_A_CLAUSE);
  for (const value of values) {
    const cells = cellsFor(chance, indicator.measure, value);
    const [scored] = engine.score(cells).indicators;
    const trace = new Map(scored?.trace.map((step) => [step.step, step.value]));
    const found = {
      value: scored?.metricExact === null || scored === undefined ? null : shown(readFraction(scored.metricExact)),
      raw: trace.get("raw-score") ?? null,
      score: trace.get("score-rounding") ?? trace.get("clamp") ?? null,
      printed: indicator.grid === undefined ? null : (scored?.score ?? null),
    };
    const judged = judge(indicator, value);
    const expected =
      judged.kind === "none"
        ? { value: shown(value), raw: null, score: null, printed: null }
        : {
            value: shown(value),
            raw: shown(judged.raw),
            score: shown(judged.score),
            printed: indicator.grid === undefined ? null : found.printed,
          };
    expect(found, `seed ${seed}, value ${shown(value)}, ${scored?.explanation.zh}\n${text}`).toEqual(expected);
    if (judged.kind === "score" && found.printed !== null) {
      expect(shown(readFraction(found.printed)), `seed ${seed}\n${text}`).toBe(shown(judged.score));
    }
  }
  return values.length;
}

describe("engine = judge, for every clause and every value", () => {
  test.each(Array.from({ length: BATCHES }, (_, batch) => batch))("batch %i", (batch) => {
    let compared = 0;
    for (let index = 0; index < CLAUSES_IN_A_BATCH; index += 1) compared += compareOnce(batch * CLAUSES_IN_A_BATCH + index + 1);
    expect(compared).toBeGreaterThan(CLAUSES_IN_A_BATCH * 5);
  });

  test("seeds that once failed", () => {
    for (const seed of CORPUS) expect(compareOnce(seed)).toBeGreaterThan(0);
  });
});
