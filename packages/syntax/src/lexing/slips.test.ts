import { applyFixes, chooseFixes, createSourceText } from "@biaochi/diagnostics";
import { describe, expect, test } from "vitest";
import { codesOf, parseText, withClause, withDeclaration, withPart } from "../fixtures/outline.ts";
import { format } from "../print/format.ts";

/** What the fixes that may be taken unasked make of a text. */
function mended(text: string): string {
  return applyFixes(createSourceText("case.chi", text), chooseFixes(parseText(text).diagnostics, "preferred")).text;
}

/** A common slip, the codes it raises, and the clause after the fixes that may be taken unasked. */
const CLAUSES: readonly (readonly [clause: string, codes: readonly string[], mended: string])[] = [
  ["大于等于95%得5分；其余不得分", ["SYN-050"], "95%以上得5分；其余不得分"],
  ["小于或等于95%得5分；其余不得分", ["SYN-050"], "95%以下得5分；其余不得分"],
  ["低于等于85%不得分；其余得5分", ["SYN-050"], "85%以下不得分；其余得5分"],
  ["达到95%得5分；未达到95%不得分", ["SYN-050", "SYN-050"], "95%以上得5分；不满95%不得分"],
  ["达到95%及以上的，得5分；其余不得分", ["SYN-075", "SYN-075"], "95%及以上，得5分；其余不得分"],
  ["90%以上满分；其余零分", ["SYN-050", "SYN-074"], "90%以上得满分；其余得零分"],
  ["90%以上得满分；每低1个百分点扣1分", ["SYN-050"], "90%以上得满分；每低于1个百分点扣1分"],
  ["90%以上得满分；每少1个百分点扣1分", ["SYN-050"], "90%以上得满分；每少于1个百分点扣1分"],
  ["100%以下得满分；每超过1个百分点扣.5分", ["SYN-076"], "100%以下得满分；每超过1个百分点扣0.5分"],
  [
    "95%以上5分；80%以上不满95%，3分；其余0分",
    ["SYN-074", "SYN-074", "SYN-074"],
    "95%以上得5分；80%以上不满95%，得3分；其余得0分",
  ],
  ["90%以上得满分；每低于1%扣每点扣分，扣完为止", ["SYN-058"], "90%以上得满分；每低于1%扣（每点扣分），扣完为止"],
  ["90%以上为5分；否则不得分", ["SYN-050", "SYN-050"], "90%以上得5分；其余不得分"],
  ["90%以上（5分）；其余(0分)", ["SYN-074", "SYN-074"], "90%以上得5分；其余得0分"],
  ["≥90%得5分；80%≤x<90%得3分；不满80%不得分", ["SYN-050"], "≥90%得5分；80%以上不满90%得3分；不满80%不得分"],
  ["超过90%得5分；80%＜控制率<=90%得3分；80%以下不得分", ["SYN-050"], "超过90%得5分；超过80%至90%得3分；80%以下不得分"],
  ["得（完成率 × 分值）", ["SYN-080"], "得（本值 × 分值）"],
  ["完成率95%以上得满分；其余不得分", ["SYN-080"], "95%以上得满分；其余不得分"],
  ["1O0%以上得满分；其余不得分", ["SYN-076"], "100%以上得满分；其余不得分"],
];

describe("a common slip in a clause is told once, and mended", () => {
  test.each(CLAUSES)("%s", (clause, codes, right) => {
    expect(codesOf(withClause(clause))).toEqual(codes);
    expect(mended(withClause(clause))).toBe(withClause(right));
    expect(codesOf(withClause(right))).toEqual([]);
  });
});

/** Wordings for which no fix may be taken unasked: what was meant is not sure. */
const LEFT_ALONE: readonly (readonly [clause: string, codes: readonly string[]])[] = [
  ["得分＝（1－控制率）×5分", ["SYN-052"]],
  ["得分＝控制率×8分", ["SYN-052"]],
  ["得分＝控制率×5分－2分", ["SYN-052"]],
  ["得分=指标得分×权重", ["SYN-052"]],
  ["得分=控制率*15", ["SYN-052"]],
  ["得分=完成率×分值", ["SYN-052"]],
  ["正向指标得分=权重×B/A", ["SYN-052"]],
  ["90%以上得满分；得分＝控制率×5分", ["SYN-052"]],
  ["得3-5分", ["SYN-073"]],
  ["得3分-5分", ["SYN-073"]],
  ["得3分至5分", ["SYN-073"]],
  ["60%以上不满90%内插；其余不得分", ["SYN-050"]],
  ["每超过计划时间4%扣1分", ["SYN-053"]],
  ["95%至85%得5分；其余不得分", ["SYN-051"]],
  ["基本达标；其余不得分", ["SYN-050"]],
];

describe("what is not sure is left to its author", () => {
  test.each(LEFT_ALONE)("%s", (clause, codes) => {
    expect(codesOf(withClause(clause))).toEqual(codes);
    expect(mended(withClause(clause))).toBe(withClause(clause));
  });
});

test("a formula is rewritten only where it is plain proportion to the points", () => {
  for (const formula of ["得分＝控制率×5分", "得分 = 分值 × 控制率", "得分=率*权重", "指标得分＝本值×5.0分"]) {
    expect(mended(withClause(formula))).toBe(withClause("按比例得分"));
  }
});

test("ends written the wrong way round are read the right way", () => {
  const [diagnostic] = parseText(withClause("95%至85%得5分；其余不得分")).diagnostics;
  expect(diagnostic?.fixes.map(({ edits }) => edits[0]?.newText)).toEqual(["85%以上95%以下", "85%以上不满95%", "超过85%至95%"]);
  const [marked] = parseText(withClause("100-80%（含）得5分；其余不得分")).diagnostics;
  expect(marked?.fixes.map(({ edits }) => edits[0]?.newText)).toEqual(["80%以上100%以下", "80%以上不满100%"]);
});

test("a range of points is printed with 至, whatever sign stood there", () => {
  for (const sign of ["-", "~", "～", "—", "至"]) {
    const text = withClause(`90%以上得3${sign}5分由评价方定；其余不得分`);
    expect(codesOf(text)).toEqual([]);
    expect(format(createSourceText("case.chi", text)).text).toContain("得3至5分由评价方定");
  }
});

/** Slips outside clauses: the text, its codes, and what the fixes make of it. */
const OTHERS: readonly (readonly [text: string, codes: readonly string[], mended: string])[] = [
  [withPart("评分：得满分"), ["SYN-075"], withPart("评分 得满分")],
  [withPart("评分: 得满分"), ["SYN-075"], withPart("评分 得满分")],
  [withPart('口径："x"'), ["SYN-075"], withPart('口径"x"')],
  [withPart("依据：《办法》"), ["SYN-075"], withPart("依据《办法》")],
  [withPart("分母为零时：不得分"), ["SYN-075"], withPart("分母为零时 不得分")],
  [withPart("不适用：甲 = 0人：不得分"), ["SYN-075"], withPart("不适用 甲 = 0人：不得分")],
  [withDeclaration("指标 甲 5分 评分：得满分"), ["SYN-075"], withDeclaration("指标 甲 5分 评分 得满分")],
  [
    withDeclaration("等级 三档 { 优：100%；良：80%；差：0% }"),
    ["SYN-075"],
    withDeclaration("等级 三档 { 优 100%；良 80%；差 0% }"),
  ],
  [withDeclaration("数据 甲 { 预算数：万元 }"), ["SYN-075"], withDeclaration("数据 甲 { 预算数 万元 }")],
  [withDeclaration("算例 甲 { 给定 { 预算数：5万元 } }"), ["SYN-075"], withDeclaration("算例 甲 { 给定 { 预算数 5万元 } }")],
  [
    withDeclaration("等级 三档 {\n  优 100%，\n  良 80%，\n  差 0%\n}"),
    ["SYN-079"],
    withDeclaration("等级 三档 {\n  优 100%；\n  良 80%；\n  差 0%\n}"),
  ],
  [withPart("清单 { 甲 2分，乙 3分 }"), ["SYN-079"], withPart("清单 { 甲 2分；乙 3分 }")],
  [withPart("清单 { ‘甲’ 2分；‘乙’ 3分 }"), ["SYN-012", "SYN-012"], withPart("清单 { 「甲」 2分；「乙」 3分 }")],
  [withDeclaration("指标 1、甲 5分 打分"), ["SYN-077"], withDeclaration("指标 甲 5分 打分")],
  [withDeclaration("指标 1.甲 5分 打分"), ["SYN-077"], withDeclaration("指标 甲 5分 打分")],
  [withDeclaration("指标 1.2 甲 5分 打分"), ["SYN-077"], withDeclaration("指标 甲 5分 打分")],
  [withDeclaration("一级指标 一、投入 5分 {\n}"), ["SYN-077"], withDeclaration("一级指标 投入 5分 {\n}")],
  [withDeclaration("指标 甲(5分) 打分"), ["SYN-078"], withDeclaration("指标 甲 5分 打分")],
  [withDeclaration("数据 甲 { a（万元）；b（%） }"), ["SYN-078", "SYN-078"], withDeclaration("数据 甲 { a 万元；b % }")],
  [withDeclaration("指标 甲 十五分 打分"), ["SYN-076"], withDeclaration("指标 甲 15分 打分")],
  [withDeclaration("扣分项 违规 最多扣5分 打分"), ["SYN-140"], withDeclaration("扣分项 违规 最多5分 打分")],
  [withDeclaration("加分项 表彰 最高加 3分 打分"), ["SYN-140"], withDeclaration("加分项 表彰 最多3分 打分")],
  [withDeclaration("指标 甲 1O分 打分"), ["SYN-076"], withDeclaration("指标 甲 10分 打分")],
  [withPart("评分标准 得满分"), ["SYN-031"], withPart("评分 得满分")],
  [withPart("计算公式 a ÷ b"), ["SYN-031"], withPart("公式 a ÷ b")],
  [withPart("公式 a × .5"), ["SYN-076"], withPart("公式 a × 0.5")],
  [withPart("依据 《办法》  # 注"), ["SYN-081"], withPart("# 注\n  依据 《办法》")],
];

describe("a common slip outside clauses is told once, and mended", () => {
  test.each(OTHERS)("%s", (text, codes, right) => {
    expect(codesOf(text)).toEqual(codes);
    expect(mended(text)).toBe(right);
    expect(codesOf(right)).toEqual([]);
  });
});

test("a wording that is not known is told by the block it stands in", () => {
  const inBlock = (text: string) => parseText(text).diagnostics[0]?.message.zh;
  expect(inBlock(withDeclaration("等级 三档 { 优 100%大约 }"))).toContain("「等级」里没有这个说法");
  expect(inBlock(withClause("大约100%得满分"))).toContain("评分语句里没有这个说法");
});

test("messages name the words as the file spells them", () => {
  const english = "ruleset x {\n  year 2017\n}\nindicator a 5pts {\n  formulae a / b\n  assessed\n}\n";
  const [diagnostic] = parseText(english).diagnostics;
  expect(diagnostic?.reason.zh).toContain("formula、");
  expect(diagnostic?.reason.en).toContain("formula, ");
  expect(parseText(withPart("公试 a")).diagnostics[0]?.reason.en).toContain("公式, ");
});
