// Laws of the engine. In: random records. Out: thirds are thirds, no score leaves [0, 分值], a sum of printed scores is their sum, a missing
// figure is never zero, and scoring twice gives the same bytes.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createChance } from "../differential/chance.ts";
import { edgeValues } from "../differential/edge-values.ts";
import { openSound } from "../differential/engine-under-test.ts";
import {
  below,
  decimalText,
  type Fraction,
  fraction,
  NOUGHT,
  plus,
  readFraction,
  same,
  shown,
} from "../differential/fraction.ts";
import { randomIndicator } from "../differential/random-clause.ts";
import { cellsFor, writeRuleFile } from "../differential/write-clause.ts";

const SEED = 20260102;

const header = (points: number, ...more: readonly string[]): string =>
  ["规则集 定律 {", "  地区 湖南省", "  年度 2020", "  版本 1.0.0", `  满分 ${points}分`, ...more, "}", ""].join("\n");

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 8 }))
  .map(([digits, places]) => fraction(digits, 10n ** BigInt(places)));

describe("thirds", () => {
  const engine = openSound(`${header(1)}数据 数 { 甲 元 }
指标 三分 1分 {
  公式 (甲 ÷ 3 + 甲 ÷ 3 + 甲 ÷ 3) ÷ 1元
  评分 {
    0%以上 得1分
    不满0% 不得分
  }
}
`);

  test("x/3 + x/3 + x/3 = x", () => {
    const property = fc.property(decimal, (value) => {
      const [scored] = engine.score(new Map([["甲", decimalText(value)]])).indicators;
      expect(shown(readFraction(scored?.metricExact ?? "0/1"))).toBe(shown(value));
    });
    fc.assert(property, { seed: SEED, numRuns: 300 });
  });

  test("n items that share the points equally, all met, give exactly the points", () => {
    for (let items = 1; items <= 40; items += 1) {
      const names = Array.from({ length: items }, (_, index) => `项${index + 1}`);
      const list = openSound(
        `${header(7, "  得分 保留2位小数")}指标 清点 7分 {\n  清单 均分 {\n    ${names.join("\n    ")}\n  }\n}\n`,
      );
      const all = list.score(new Map([["清点", "全部符合"]]));
      expect({ items, total: all.total, raw: rawOf(all.indicators[0]?.trace) }).toEqual({ items, total: "7", raw: "7" });
    }
  });
});

type Steps = readonly { readonly step: string; readonly value: string | null }[];

function rawOf(trace: Steps | undefined): string | undefined {
  return trace?.find(({ step }) => step === "raw-score")?.value ?? undefined;
}

describe("0 ≤ score ≤ 分值", () => {
  test("for every clause and every value, and 总分 is the sum of the printed scores", () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const chance = createChance(seed * 104_729);
      const indicator = randomIndicator(chance);
      const text = writeRuleFile(chance, indicator);
      const engine = openSound(text);
      for (const value of edgeValues(chance, indicator, 8)) {
        const cells = cellsFor(chance, indicator.measure, value);
        const scorecard = engine.score(cells);
        const [scored] = scorecard.indicators;
        expect(scored?.score === null).toBe(scorecard.total === null);
        if (scored?.score === null || scored === undefined) continue;
        const exact = readFraction(
          scored.trace.findLast(({ step }) => step === "clamp" || step === "score-rounding")?.value ?? "-1",
        );
        expect({ text, ok: !below(exact, NOUGHT) && !below(indicator.points, exact) }).toEqual({ text, ok: true });
        expect(same(readFraction(scorecard.totalExact ?? "-1"), exact)).toBe(true);
        expect(JSON.stringify(engine.score(cells))).toBe(JSON.stringify(scorecard));
      }
    }
  });
});

describe("sums", () => {
  const points = [13, 29, 58];
  const names = ["甲项", "乙项", "丙项"];
  const engine = openSound(
    header(100, "  得分 保留2位小数") + names.map((name, index) => `指标 ${name} ${points[index]}分 打分\n`).join(""),
  );
  const hundredths = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((count) => fraction(count, 100));

  test("总分 = the printed scores added on paper", () => {
    const property = fc.property(fc.tuple(hundredths(13), hundredths(29), hundredths(58)), (given) => {
      const cells = new Map(given.map((value, index) => [names[index] ?? "", `${decimalText(value)}分`]));
      const total = readFraction(engine.score(cells).total ?? "-1");
      expect(shown(total)).toBe(shown(given.reduce((sum: Fraction, value) => plus(sum, value), NOUGHT)));
    });
    fc.assert(property, { seed: SEED, numRuns: 200 });
  });

  test("a figure that is missing leaves no total, and is named", () => {
    const property = fc.property(fc.subarray(names, { maxLength: 2 }), (filled) => {
      const scorecard = engine.score(new Map(filled.map((name) => [name, "1"])));
      expect(scorecard.total).toBeNull();
      expect(scorecard.grade).toBeNull();
      const told = JSON.stringify(scorecard.problems);
      for (const name of names) expect(told.includes(name)).toBe(!filled.includes(name));
    });
    fc.assert(property, { seed: SEED, numRuns: 8 });
  });
});
