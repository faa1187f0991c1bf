// The engine against plain words on the other ways to a score: 清单, 评定, a range left to the assessor, and the order in which 不适用, missing
// figures and zero divisors are asked. Each case is made from what is to come out, so that the judge is the maker. A fixed seed; equality is exact.
import { describe, test } from "vitest";
import type { Chance } from "./chance.ts";
import { decimalText, type Fraction, fraction, greatest, minus, NOUGHT, over, plus, times } from "./fraction.ts";
import { overSeeds } from "./made-method.ts";
import { within } from "./plain-evaluator.ts";

/** Items that share the points: their own figures, which add up. */
function ownPoints(chance: Chance, count: number, points: Fraction): readonly Fraction[] {
  const cuts = count === 1 ? [] : chance.rising(count - 1, 1, 39).map((cut) => times(points, fraction(cut, 40)));
  return [...cuts, points].map((cut, index) => minus(cut, cuts[index - 1] ?? NOUGHT));
}

describe("清单", () => {
  test("the points of the items that are met, whole or in part", () => {
    overSeeds((chance, points) => {
      const count = chance.whole(1, 6);
      const mode = chance.pick(["own", "equal", "each"]);
      const stakes =
        mode === "own" ? ownPoints(chance, count, points) : Array.from({ length: count }, () => over(points, fraction(count)));
      const canWrite = 40n % BigInt(count) === 0n;
      const head =
        mode === "own" ? "清单" : mode === "equal" || !canWrite ? "清单 均分" : `清单 每项${decimalText(stakes[0] ?? NOUGHT)}分`;
      const items = stakes.map((stake, index) => {
        const partly = canWrite && chance.once(3);
        const share = partly && chance.once(2) ? fraction(chance.whole(0, 4), 4) : fraction(chance.whole(0, 1));
        const had = times(stake, share);
        const cell = share.d === 1n ? (share.n === 1n ? "是" : "否") : `${decimalText(had)}分`;
        return { name: `项${index + 1}`, stake, partly, had, cell };
      });
      const lines = items.map(({ name, stake, partly }) =>
        [name, ...(mode === "own" ? [`${decimalText(stake)}分`] : []), ...(partly ? ["否则酌情"] : [])].join(" "),
      );
      return {
        lines: ["指标 清点 ‹分值› {", `  ${head} {`, ...lines, "  }", "}"],
        cells: new Map(items.map(({ name, cell }) => [`清点.${name}`, cell])),
        raw: items.map(({ had }) => had).reduce(plus, NOUGHT),
      };
    });
  });

  test("so much off for each item that lacks, down to the floor", () => {
    overSeeds((chance, points) => {
      const count = chance.whole(1, 8);
      const off = fraction(chance.pick([1, 2, 3]), chance.pick([1, 2]));
      const floor = chance.once(3) ? times(points, fraction(1, 4)) : undefined;
      const met = Array.from({ length: count }, () => chance.once(2));
      const lost = times(off, fraction(met.filter((one) => !one).length));
      const left = minus(points, lost);
      const tail = floor === undefined ? "" : `，最低得${decimalText(floor)}分`;
      const cell = met.every((one) => one) ? "全部符合" : undefined;
      const cells = met.map((one, index): [string, string] => [`清点.项${index + 1}`, one ? "是" : "否"]);
      return {
        lines: [
          "指标 清点 ‹分值› {",
          `  清单 每缺1项扣${decimalText(off)}分${tail} {`,
          ...met.map((_, index) => `项${index + 1}`),
          "  }",
          "}",
        ],
        cells: new Map(cell === undefined ? cells : [["清点", cell]]),
        raw: floor === undefined ? left : greatest(left, floor),
      };
    });
  });
});

describe("评定", () => {
  test("the share of the level, or the points given within its range", () => {
    overSeeds((chance, points) => {
      const isRanges = chance.once(2);
      const cuts = chance.rising(3, 1, 19).map((cut) => fraction(cut, 20));
      const [low, middle, high] = [cuts[0] ?? NOUGHT, cuts[1] ?? NOUGHT, cuts[2] ?? NOUGHT];
      const percent = (share: Fraction): string => `${decimalText(times(share, fraction(100)))}%`;
      const scale = isRanges
        ? `上 ${percent(high)}以上100%以下；中 ${percent(middle)}以上不满${percent(high)}；下 ${percent(low)}以上不满${percent(middle)}`
        : `上 100%；中 ${percent(middle)}；下 ${percent(low)}`;
      const level = chance.pick(["上", "中", "下"]);
      const floor = { 上: isRanges ? high : fraction(1), 中: middle, 下: low }[level];
      const raw = times(floor, points);
      return {
        lines: [`等级 三档 { ${scale} }`, "指标 判断 ‹分值› 评定 三档"],
        cells: new Map([["判断", isRanges ? `${level} ${decimalText(raw)}分` : level]]),
        raw,
      };
    });
  });
});

describe("a range left to the assessor", () => {
  test("the figure given where it lies in the range, else no score", () => {
    overSeeds((chance, points) => {
      const places = chance.rising(2, 0, 20);
      const [from, to] = places.map((place) => times(points, fraction(place, 20)));
      const given = times(points, fraction(chance.whole(0, 20), 20));
      const isHigh = chance.once(2);
      const isInside =
        given.n * (from?.d ?? 1n) >= (from?.n ?? 0n) * given.d && given.n * (to?.d ?? 1n) <= (to?.n ?? 0n) * given.d;
      return {
        lines: [
          "数据 数 { 甲 万元；乙 万元 约束 > 0万元 }",
          "指标 率 ‹分值› {",
          "  公式 甲 ÷ 乙",
          `  评分 80%以上 得${decimalText(from ?? NOUGHT)}分至${decimalText(to ?? NOUGHT)}分由评价方定；不满80%不得分`,
          "}",
        ],
        cells: new Map([
          ["甲", isHigh ? "8" : "7.9"],
          ["乙", "10"],
          ["率", `${decimalText(given)}分`],
        ]),
        raw: isHigh ? (isInside ? given : undefined) : NOUGHT,
      };
    });
  });
});

/** What a case says, and what it then gives of so many points. */
type Outcome = readonly [wording: string, score: (points: Fraction) => Fraction | undefined];

describe("what is asked first", () => {
  const outcomes: readonly [Outcome, ...Outcome[]] = [
    ["视为50%", (points: Fraction) => times(points, fraction(1, 2))],
    ["视为满分", (points: Fraction) => points],
    ["不得分", () => NOUGHT],
    ["得2分", () => fraction(2)],
    ['报错 "不应如此"', () => undefined],
  ];

  test("不适用, then what is missing, then a zero divisor, then the clause", () => {
    overSeeds((chance, points) => {
      const [exempt, exemptScore] = chance.pick(outcomes);
      const [zero, zeroScore] = chance.pick(outcomes);
      const isExempt = chance.once(4);
      const isUnsaid = chance.once(8);
      const isMissing = chance.once(3);
      const isZero = chance.once(3);
      const dividend = fraction(chance.whole(0, 12), 10);
      const whole = within(times(dividend, points), points);
      const cells = new Map([["乙", isZero ? "0" : "1"]]);
      if (!isMissing) cells.set("甲", decimalText(dividend));
      if (!isUnsaid) cells.set("免评", isExempt ? "是" : "否");
      // A condition that cannot be told leaves the indicator without a score, whatever the figures are.
      const raw = isUnsaid
        ? undefined
        : isExempt
          ? exemptScore(points)
          : isMissing
            ? undefined
            : isZero
              ? zeroScore(points)
              : whole;
      return {
        lines: [
          "数据 数 { 甲 万元 约束 ≥ 0万元；乙 万元 约束 ≥ 0万元；免评 是否 }",
          "指标 率 ‹分值› {",
          `  不适用 免评：${exempt}`,
          "  公式 甲 ÷ 乙",
          `  分母为零时 ${zero}`,
          "  评分 100%以上得满分；不满100%按比例得分",
          "}",
        ],
        cells,
        raw,
      };
    });
  });
});
