// Law of the trace. In: scorecards of random clauses. Out: that whoever replays the steps of a trace, knowing nothing of the rules but the steps
// themselves, comes to the figures of the scorecard: every part of every expression, then raw score, clamp, rounding, score.
import type { IndicatorScore, TracedExpression } from "@biaochi/engine";
import { describe, expect, test } from "vitest";
import { createChance } from "../differential/chance.ts";
import { edgeValues } from "../differential/edge-values.ts";
import { openSound } from "../differential/engine-under-test.ts";
import {
  below,
  type Fraction,
  fraction,
  greatest,
  least,
  minus,
  over,
  plus,
  readFraction,
  same,
  shown,
  times,
  wholeAbove,
  wholeBelow,
} from "../differential/fraction.ts";
import { toGrid, within } from "../differential/plain-evaluator.ts";
import { randomIndicator } from "../differential/random-clause.ts";
import { cellsFor, writeRuleFile } from "../differential/write-clause.ts";
import type { WrittenIndicator } from "../differential/written-clause.ts";

const CLAUSES = 400;
const VALUES = 6;

/** The value of a part, computed from the values of its own parts; a leaf is what it says. */
function replay(part: TracedExpression): Fraction | undefined {
  if (part.value === null || !/^-?\d+(\.\d+)?(\/\d+)?$/.test(part.value)) return undefined;
  const told = readFraction(part.value);
  if (part.parts.length === 0) return told;
  const parts = part.parts.map(replay).filter((value) => value !== undefined);
  expect(shown(compute(part.op, parts)), `${part.op} ${part.text} ${part.shown}`).toBe(shown(told));
  return told;
}

const NOUGHT = fraction(0);
const ROUNDINGS = ["half-up", "half-even", "up", "down"] as const;

/** INVARIANT (replayable): what a part does is said by its name alone; a name that is not known here fails the law. */
function compute(op: string, [first = NOUGHT, second = NOUGHT, third = NOUGHT]: readonly Fraction[]): Fraction {
  const mode = ROUNDINGS.find((known) => known === op);
  if (mode !== undefined) return toGrid(first, { size: second, mode });
  switch (op) {
    case "derived":
      return first;
    case "negate":
      return minus(NOUGHT, first);
    case "abs":
      return below(first, NOUGHT) ? minus(NOUGHT, first) : first;
    case "floor":
      return fraction(wholeBelow(first));
    case "ceiling":
      return fraction(wholeAbove(first));
    case "add":
      return plus(first, second);
    case "subtract":
      return minus(first, second);
    case "multiply":
      return times(first, second);
    case "divide":
      return over(first, second);
    case "min":
      return least(first, second);
    case "max":
      return greatest(first, second);
    case "clamp":
      return greatest(second, least(first, third));
    default:
      throw new Error(`a trace says ${op}, which nobody can replay`);
  }
}

function replayIndicator({ trace, score, metricExact }: IndicatorScore, { points, grid }: WrittenIndicator): void {
  const values = new Map(trace.map(({ step, value }) => [step, value]));
  for (const { expression, value } of trace) {
    if (expression === null) continue;
    const replayed = replay(expression);
    if (replayed !== undefined && value !== null) expect(shown(replayed)).toBe(shown(readFraction(value)));
  }
  const formula = values.get("formula") ?? null;
  expect(formula === null ? null : shown(readFraction(formula))).toBe(
    metricExact === null ? null : shown(readFraction(metricExact)),
  );
  const raw = values.get("raw-score") ?? null;
  if (raw === null) {
    expect(score).toBeNull();
    return;
  }
  const clamped = within(readFraction(raw), points);
  expect(values.get("clamp")).toBe(shown(clamped));
  const rounded = grid === undefined ? clamped : within(toGrid(clamped, grid), points);
  if (grid !== undefined) expect(values.get("score-rounding")).toBe(shown(rounded));
  if (score === null) throw new Error("a raw score without a score");
  // A score that does not end is printed shortened; its exact value is that of the last step.
  if (grid !== undefined) expect(same(readFraction(score), rounded)).toBe(true);
}

describe("trace replayed = result", () => {
  test(`${CLAUSES} random clauses`, () => {
    let replayed = 0;
    for (let seed = 1; seed <= CLAUSES; seed += 1) {
      const chance = createChance(seed * 7919);
      const indicator = randomIndicator(chance);
      const engine = openSound(writeRuleFile(chance, indicator));
      for (const value of edgeValues(chance, indicator, VALUES)) {
        const [scored] = engine.score(cellsFor(chance, indicator.measure, value)).indicators;
        if (scored === undefined) throw new Error("no indicator was scored");
        replayIndicator(scored, indicator);
        replayed += 1;
      }
    }
    expect(replayed).toBeGreaterThan(CLAUSES * 3);
  });
});
