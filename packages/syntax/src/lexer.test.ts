import { createSourceText } from "@biaochi/diagnostics";
import { describe, expect, test } from "vitest";
import { withClause, withDeclaration, withPart } from "./fixtures/outline.ts";
import { lex, tokenize } from "./lexer.ts";
import { createReporter } from "./reporter.ts";
import { isTrivia } from "./tokens.ts";

/** The tokens of one line, `kind‹text›` where the kind does not say the text; the lines around it are left out. */
function kindsOf(text: string, line: string): readonly string[] {
  const start = text.indexOf(line);
  const { tokens } = tokenize(createSourceText("case.chi", text));
  const inside = tokens.filter(({ span }) => span.start >= start && span.end <= start + line.length);
  return inside
    .filter((token) => !isTrivia(token) && token.kind !== "newline")
    .map(({ kind, text: written }) => `${kind}‹${written}›`);
}

const field = (line: string) => withDeclaration(`数据 甲 {\n${line}\n}`);

/** What a stretch of text is depends on the head word of its line: S structure, E expression, C clause, R raw. */
const MODES: readonly (readonly [line: string, wrap: (line: string) => string, tokens: readonly string[]])[] = [
  // S: the longest run of name characters is one word, a keyword only as a whole word.
  ["指标组数 人", field, ["identifier‹指标组数›", "identifier‹人›"]],
  ["评分方式 文本", field, ["identifier‹评分方式›", "text-type‹文本›"]],
  ["ＰＰＰ率 %", field, ["identifier‹ＰＰＰ率›", "percent-sign‹%›"]],
  ["收入·其他 万元/人", field, ["identifier‹收入·其他›", "identifier‹万元›", "divide‹/›", "identifier‹人›"]],
  // E: names stay whole, glued words and digits are told apart.
  [
    "公式 得分率 + 扣除数 + 超过率",
    withPart,
    ["formula‹公式›", "identifier‹得分率›", "plus‹+›", "identifier‹扣除数›", "plus‹+›", "identifier‹超过率›"],
  ],
  [
    "不适用 完工率 不超过150%：不得分",
    withPart,
    ["not-applicable‹不适用›", "identifier‹完工率›", "not-over‹不超过›", "quantity‹150%›", "colon‹：›", "none‹不得分›"],
  ],
  [
    "公式 a ÷ b 保留2位小数",
    withPart,
    ["formula‹公式›", "identifier‹a›", "divide‹÷›", "identifier‹b›", "keep‹保留›", "quantity‹2›", "decimals‹位小数›"],
  ],
  [
    "公式 a.分值 + 分值",
    withPart,
    ["formula‹公式›", "identifier‹a›", "dot‹.›", "identifier‹分值›", "plus‹+›", "points-value‹分值›"],
  ],
  [
    "公式 (10%, 30%]",
    withPart,
    ["formula‹公式›", "left-paren‹(›", "quantity‹10%›", "comma‹,›", "quantity‹30%›", "unknown-character‹]›"],
  ],
  // C: a closed word list, the longest entry first; units only behind numbers.
  [
    "评分 每超过1个百分点扣0.3分，扣完为止",
    withPart,
    [
      "scoring‹评分›",
      "per-above‹每超过›",
      "quantity‹1个百分点›",
      "deduct‹扣›",
      "quantity‹0.3分›",
      "comma‹，›",
      "to-zero‹扣完为止›",
    ],
  ],
  [
    "评分 10%以上不满20%得分值的5%",
    withPart,
    [
      "scoring‹评分›",
      "quantity‹10%›",
      "or-more‹以上›",
      "less-than‹不满›",
      "quantity‹20%›",
      "award‹得›",
      "share-of-points‹分值的›",
      "quantity‹5%›",
    ],
  ],
  [
    "评分 每有3人次得10%分值",
    withPart,
    ["scoring‹评分›", "per-counted‹每有›", "quantity‹3人次›", "award‹得›", "quantity‹10%›", "of-points‹分值›"],
  ],
  ["评分 每发现2起扣十分", withPart, ["scoring‹评分›", "per-counted‹每发现›", "quantity‹2起›", "deduct‹扣›", "quantity‹十分›"]],
  [
    "评分 自2个月起，每低于1个月扣两分",
    withPart,
    [
      "scoring‹评分›",
      "from‹自›",
      "quantity‹2个月›",
      "onwards‹起›",
      "comma‹，›",
      "per-below‹每低于›",
      "quantity‹1个月›",
      "deduct‹扣›",
      "quantity‹两分›",
    ],
  ],
  [
    "评分 （a + b）以下（含）得满分",
    withPart,
    [
      "scoring‹评分›",
      "left-paren‹（›",
      "identifier‹a›",
      "plus‹+›",
      "identifier‹b›",
      "right-paren‹）›",
      "or-less‹以下›",
      "included‹（含）›",
      "full‹得满分›",
    ],
  ],
  ["评分 （10%，30%］得4分", withPart, ["scoring‹评分›", "interval‹（10%，30%］›", "award‹得›", "quantity‹4分›"]],
  [
    "评分 控制率≤5% 得1分",
    withPart,
    ["scoring‹评分›", "own-name‹控制率›", "at-most-sign‹≤›", "quantity‹5%›", "award‹得›", "quantity‹1分›"],
  ],
  [
    "评分 per excess 1pp deduct 0.3 pts, to zero",
    withPart,
    [
      "scoring‹评分›",
      "per-above‹per excess›",
      "quantity‹1pp›",
      "deduct‹deduct›",
      "quantity‹0.3 pts›",
      "comma‹,›",
      "to-zero‹to zero›",
    ],
  ],
  // The text behind 分母为零时 and the `：` of a case is a clause only where it reads on as an outcome.
  [
    "分母为零时 得分人数 = 0人：得5分",
    withPart,
    [
      "zero-denominator‹分母为零时›",
      "identifier‹得分人数›",
      "equals‹=›",
      "quantity‹0人›",
      "colon‹：›",
      "award‹得›",
      "quantity‹5分›",
    ],
  ],
  ["分母为零时 视为100%", withPart, ["zero-denominator‹分母为零时›", "treat-as‹视为›", "quantity‹100%›"]],
  // R: the rest of the line as it stands.
  ['依据 《办法》 财预〔2020〕10号 # 第3条 "', withPart, ["basis‹依据›", 'raw-text‹《办法》 财预〔2020〕10号 # 第3条 "›']],
  // Field lines: 约束 and 缺失时 open an expression, 裸数 and 别名 close it; a word behind 别名 is a name whatever it says.
  [
    "a 元 约束 ≥ 0元 缺失时 按 0元 裸数 按比率 别名 total",
    field,
    [
      "identifier‹a›",
      "identifier‹元›",
      "constraint‹约束›",
      "at-least-sign‹≥›",
      "quantity‹0元›",
      "when-missing‹缺失时›",
      "by‹按›",
      "quantity‹0元›",
      "bare-number‹裸数›",
      "as-rate‹按比率›",
      "alias‹别名›",
      "identifier‹total›",
    ],
  ],
];

describe("modes", () => {
  test.each(MODES)("%s", (line, wrap, tokens) => {
    expect(kindsOf(wrap(line), line)).toEqual(tokens);
  });
});

const FIGURES: readonly (readonly [written: string, value: string])[] = [
  ["17万元", "170000"],
  ["1,234.56元", "30864/25"],
  ["3‰", "3/1000"],
  ["2/3公顷", "20000/3"],
  ["0.5千万元", "5000000"],
  ["3个", "3"],
  ["1.5e3人", "1500"],
  ["１，０００", "1000"],
];

test.each(FIGURES)("%s is %s base units", (written, value) => {
  const { tokens } = tokenize(createSourceText("case.chi", withPart(`公式 ${written}`)));
  const figure = tokens.find(({ kind }) => kind === "quantity")?.value;
  const last = tokens.filter(({ kind }) => kind === "quantity").at(-1)?.value;
  expect(figure).not.toBe(undefined);
  const read = last?.kind === "quantity" ? last.value : undefined;
  expect(
    read === undefined ? "" : read.denominator === 1n ? String(read.numerator) : `${read.numerator}/${read.denominator}`,
  ).toBe(value);
});

/** Texts in which much goes wrong. */
const BROKEN: readonly string[] = [
  "",
  "\ufeff规则集",
  '规则集 例 { 数据 {{{ （（ "\n 「',
  "}}} ））） 」 ” ≥ ≥ //\n",
  withClause("（（10%以下】得5分；\n每超过{扣}（"),
  withDeclaration('明细 甲 {\n | a | "b |\n}\n给定 { x'),
  "指标 a 5分 {\r评分 {\r\n10%以下得1分\u2028}\u0085",
  "𠮷\ud842 \u202e甲\u200b乙\u0000",
  "一级指标 甲 5分 {\n指标 乙 5分 {\n评分 100%以上得满分\n一级指标 丙 5分 {\n",
];

describe("any text", () => {
  test.each(BROKEN)("%j: the tokens joined are the text", (text) => {
    const { tokens } = tokenize(createSourceText("case.chi", text));
    expect(tokens.map((token) => token.text).join("")).toBe(text);
    let end = 0;
    for (const { span, text: written } of tokens) {
      expect(span).toEqual({ start: end, end: end + written.length });
      ({ end } = span);
    }
  });

  test.each(BROKEN)("%j: what the grammar reads is balanced", (text) => {
    const source = createSourceText("case.chi", text);
    const open: string[] = [];
    for (const { kind } of lex(source, createReporter(source)).input) {
      if (kind === "left-brace" || kind === "left-paren") open.push(kind);
      if (kind === "right-brace") expect(open.pop()).toBe("left-brace");
      if (kind === "right-paren") expect(open.pop()).toBe("left-paren");
    }
    expect(open).toEqual([]);
  });
});
