// The engine against plain words on 分情形 and 系数: the first case that holds, whole methods inside, conditions that cannot be told, and what is
// multiplied. A fixed seed; equality is exact.
import { test } from "vitest";
import type { Chance } from "./chance.ts";
import { decimalText, type Fraction, fraction, minus, times } from "./fraction.ts";
import { overSeeds } from "./made-method.ts";
import { CASE_FIELDS, randomCases } from "./random-cases.ts";

test("the first case that holds gives points, or says which method does", () => {
  overSeeds((chance, points) => {
    const made = randomCases(chance, points, "分项");
    return {
      lines: [
        "等级 三档 { 好 100%；中 50%；差 0% }",
        CASE_FIELDS,
        "指标 分项 ‹分值› {",
        "  公式 甲 ÷ 乙",
        `  分母为零时 ${made.zero}`,
        `  分情形 { ${made.cases} }`,
        "}",
      ],
      cells: made.cells,
      raw: made.score,
    };
  });
});

/** A factor in words, and what it comes to; undefined: cannot be told. */
type Factor = { readonly words: string; readonly value: Fraction | undefined; readonly cell: string | undefined };

function randomFactor(chance: Chance): Factor {
  const share = fraction(chance.whole(0, 150), 100);
  const cell = `${decimalText(times(share, fraction(100)))}%`;
  const factors: readonly [Factor, ...Factor[]] = [
    { words: decimalText(share), value: share, cell: undefined },
    { words: "难度", value: share, cell },
    { words: "难度", value: undefined, cell: undefined },
    { words: "100% − 难度", value: minus(fraction(1), share), cell },
    { words: "若 已结 则 120% 否则 难度", value: fraction(6, 5), cell: undefined },
  ];
  return chance.pick(factors);
}

test("系数 multiplies what the method gives, before it is held between zero and the points", () => {
  overSeeds((chance, points) => {
    const factor = randomFactor(chance);
    const value = fraction(chance.whole(0, 150), 100);
    const part = times(points, fraction(chance.whole(0, 10), 10));
    const [exempt, zero] = [chance.once(6), chance.once(6)];
    const [method, given] = chance.pick<readonly [string, Fraction]>([
      ["评分 { 按比例得分 }", times(value, points)],
      ["评分 { 得满分 }", points],
      ["打分", part],
      [`分情形 { 数 > 0个：得${decimalText(part)}分；其余：不得分 }`, part],
      ["分情形 { 数 > 0个：评分 { 按比例得分 }；其余：打分 }", times(value, points)],
      ["分情形 { 数 > 1个：评分 { 按比例得分 }；其余：打分 }", part],
    ]);
    const cells = new Map([
      ["甲", decimalText(value)],
      ["乙", zero ? "0" : "1"],
      ["数", "1"],
      ["免评", exempt ? "是" : "否"],
      ["已结", "是"],
    ]);
    if (method.includes("打分")) cells.set("乘数", `${decimalText(part)}分`);
    if (factor.cell !== undefined) cells.set("难度", factor.cell);
    // A score that the rules set themselves is no award of the method: it stays as it is.
    // Step 4 comes before any method; a case that leaves it to a person does without the formula.
    const asksValue = !method.startsWith("分情形") || method.includes("数 > 0个：评分");
    const raw = exempt ? points : asksValue && zero ? fraction(1) : factor.value && times(given, factor.value);
    return {
      lines: [
        "数据 情况 { 甲 万元 约束 ≥ 0万元；乙 万元 约束 ≥ 0万元；数 个；免评 是否；已结 是否；难度 % 约束 ≥ 0% }",
        "指标 乘数 ‹分值› {",
        "  不适用 免评：视为满分",
        "  公式 甲 ÷ 乙",
        "  分母为零时 得1分",
        `  系数 ${factor.words}`,
        `  ${method}`,
        "}",
      ],
      cells,
      raw,
    };
  });
});
