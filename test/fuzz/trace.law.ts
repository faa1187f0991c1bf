// Law of the trace. In: scorecards of random clauses, cases, deadlines and events. Out: that whoever replays the steps of a trace, knowing nothing of the rules but the steps
// themselves, comes to the figures of the scorecard: every part of every expression, then raw score, clamp, rounding, score.
import type { IndicatorScore, TracedExpression } from "@biaochi/engine";
import { describe, expect, test } from "vitest";
import { type Chance, createChance } from "../differential/chance.ts";
import { edgeValues } from "../differential/edge-values.ts";
import { openSound } from "../differential/engine-under-test.ts";
import {
  below,
  decimalText,
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
import { daysFrom, monthsFrom } from "../differential/plain-dates.ts";
import { toGrid, within } from "../differential/plain-evaluator.ts";
import { CASE_FIELDS, randomCases } from "../differential/random-cases.ts";
import { randomIndicator } from "../differential/random-clause.ts";
import { cellsFor, writeRuleFile } from "../differential/write-clause.ts";
import type { WrittenIndicator } from "../differential/written-clause.ts";

const CLAUSES = 400;
const VALUES = 6;

const CASES = 300;

/** The value of a part, computed from the values of its own parts; a leaf is what it says. */
function replay(part: TracedExpression): Fraction | undefined {
  if (part.value === null || !/^-?\d+(\.\d+)?(\/\d+)?$/.test(part.value)) return undefined;
  const told = readFraction(part.value);
  if (part.parts.length === 0) return told;
  if (part.op === "lateness") {
    expect(shown(lateness(part)), part.shown).toBe(shown(told));
    return told;
  }
  const parts = part.parts.map(replay).filter((value) => value !== undefined);
  expect(shown(compute(part.op, parts)), `${part.op} ${part.text} ${part.shown}`).toBe(shown(told));
  return told;
}

/** Months in 月, days in 小时, which are their base units. */
function lateness({ shown: text, parts }: TracedExpression): Fraction {
  const [done = "", due = ""] = parts.map(({ value }) => value ?? "");
  if (done <= due) return NOUGHT;
  return text.endsWith("月") ? monthsFrom(due, done) : fraction(24 * daysFrom(due, done));
}

const NOUGHT = fraction(0);
const ROUNDINGS = ["half-up", "half-even", "up", "down"] as const;

/** INVARIANT (replayable): what a part does is said by its name alone; a name that is not known here fails the law. */
function compute(op: string, parts: readonly Fraction[]): Fraction {
  const [first = NOUGHT, second = NOUGHT, third = NOUGHT] = parts;
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
    case "sum":
      return parts.reduce(plus);
    case "deduct":
      return parts.reduce(minus);
    case "clamp":
      return greatest(second, least(first, third));
    default:
      throw new Error(`a trace says ${op}, which nobody can replay`);
  }
}

function replayIndicator(
  { trace, score, metricExact, metricUnit }: IndicatorScore,
  { points, grid }: Pick<WrittenIndicator, "points" | "grid">,
): void {
  const values = new Map(trace.map(({ step, value }) => [step, value]));
  for (const { expression, value } of trace) {
    if (expression === null) continue;
    const replayed = replay(expression);
    if (replayed !== undefined && value !== null) expect(shown(replayed)).toBe(shown(readFraction(value)));
  }
  const formula = values.get("treated-as") ?? values.get("formula") ?? null;
  expect(formula === null ? null : shown(readFraction(formula))).toBe(
    metricExact === null ? null : shown(times(readFraction(metricExact), fraction(metricUnit === "天" ? 24 : 1))),
  );
  const raw = values.get("factor") ?? values.get("raw-score") ?? null;
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

  test(`${CASES} random cases, deadlines, events and factors`, () => {
    let replayed = 0;
    for (let seed = 1; seed <= CASES; seed += 1) {
      const chance = createChance(seed * 104729);
      const points = fraction(chance.pick([5, 8, 10, 20]));
      const { lines, cells } = caseFile(chance, points);
      const [scored] = openSound(lines.join("\n")).score(cells).indicators;
      if (scored === undefined) throw new Error("no indicator was scored");
      replayIndicator(scored, { points, grid: CENTS });
      if (scored.score !== null) replayed += 1;
    }
    expect(replayed).toBeGreaterThan(CASES / 2);
  });
});

const CENTS = { size: fraction(1, 100), mode: "half-up" } as const;

function caseFile(
  chance: Chance,
  points: Fraction,
): { readonly lines: readonly string[]; readonly cells: ReadonlyMap<string, string> } {
  const made = randomCases(chance, points, "分项");
  const factor = chance.pick(["", "  系数 难度", "  系数 150% − 难度"]);
  const events = chance.once(3);
  const counts = [0, 1].map(() => chance.whole(0, 6));
  const method = events
    ? "  事项 { 违规 每有2次扣0.7分，不足一步按比例；投诉 每有1次扣1/3分 }，最低得0.1分"
    : `  分情形 { ${made.cases} }`;
  const cells = events
    ? new Map(counts.map((count, index): [string, string] => [index === 0 ? "分项.违规" : "分项.投诉", `${count}`]))
    : new Map(made.cells);
  if (factor !== "") cells.set("难度", `${chance.whole(0, 140)}%`);
  const full = `${decimalText(points)}分`;
  return {
    lines: [
      `规则集 随机 {\n  地区 湖南省\n  年度 2020\n  版本 1.0.0\n  满分 ${full}\n  得分 保留2位小数\n}`,
      "等级 三档 { 好 100%；中 50%；差 0% }",
      CASE_FIELDS,
      `指标 分项 ${full} {`,
      ...(events ? [] : ["  公式 甲 ÷ 乙", `  分母为零时 ${made.zero}`]),
      factor,
      method,
      "}",
      "",
    ],
    cells,
  };
}
