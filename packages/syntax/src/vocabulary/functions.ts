// In: nothing. Out: the functions of expressions: id, spellings, signature, doc, example. A table of data.
// Not here: what a function computes (the engine ties it to the id), look-up (vocabulary.ts).

import { type VocabularyEntry, word } from "./entry.ts";

/** What a function takes; `rows` are the rows of a 明细. */
export type FunctionSignature = {
  readonly least: number;
  /** undefined: as many as one likes. */
  readonly most: number | undefined;
  readonly parameters: readonly string[];
};

function signed<Id extends string>(
  entry: VocabularyEntry<Id>,
  parameters: readonly string[],
  least: number,
  most: number | undefined,
) {
  return { ...entry, signature: { least, most, parameters } satisfies FunctionSignature };
}

/** Functions of expressions, in the order of the reference. */
export const FUNCTIONS = [
  signed(
    word("max", "function", "E", "最大", "max", "几个数里最大的", "the largest of several figures", "最大（本年数，0万元）"),
    ["数", "数…"],
    1,
    undefined,
  ),
  signed(
    word("min", "function", "E", "最小", "min", "几个数里最小的", "the smallest of several figures", "最小（本年数，上年数）"),
    ["数", "数…"],
    1,
    undefined,
  ),
  signed(
    word("abs", "function", "E", "绝对值", "abs", "去掉负号", "the figure without its sign", "绝对值（本年数 − 上年数）"),
    ["数"],
    1,
    1,
  ),
  signed(
    word(
      "round",
      "function",
      "E",
      "四舍五入",
      "round",
      "四舍五入到几位小数，不写是整数",
      "rounds half away from zero to so many decimals, whole if left out",
      "四舍五入（增长率，2）",
    ),
    ["数", "位数"],
    1,
    2,
  ),
  signed(
    word(
      "ceiling",
      "function",
      "E",
      "向上取整",
      "round up",
      "不小于它的最小整数",
      "the least whole number not below",
      "向上取整（天数 ÷ 30）",
    ),
    ["数"],
    1,
    1,
  ),
  signed(
    word(
      "floor",
      "function",
      "E",
      "向下取整",
      "round down",
      "不大于它的最大整数",
      "the greatest whole number not above",
      "向下取整（天数 ÷ 30）",
    ),
    ["数"],
    1,
    1,
  ),
  signed(word("sum", "function", "E", "合计", "sum", "明细一列之和", "the sum over rows", "合计（支出.金额）"), ["式"], 1, 1),
  signed(
    word("average", "function", "E", "平均", "average", "明细一列的平均", "the mean over rows", "平均（问卷.满意度）"),
    ["式"],
    1,
    1,
  ),
  signed(
    word("count", "function", "E", "计数", "count", "明细的行数", "the number of rows", "计数（绩效指标 其中 方向 = 定性）"),
    ["式"],
    1,
    1,
  ),
  signed(
    word(
      "proportion",
      "function",
      "E",
      "占比",
      "proportion",
      "明细中满足条件部分所占的比例",
      "the share of the rows that satisfy a condition",
      "占比（支出.金额 其中 类别 = 公车）",
    ),
    ["式"],
    1,
    1,
  ),
] as const;
