import { createSourceText } from "@biaochi/diagnostics";
import { describe, expect, test } from "vitest";
import { codesOf, outline, parseText, withDeclaration, withPart } from "../fixtures/outline.ts";
import { parse } from "../parse.ts";
import { Grammar } from "./grammar.ts";

test("the grammar is sound: no ambiguity, no left recursion, no choice that cannot be reached", () => {
  expect(() => new Grammar(false)).not.toThrow();
});

/** What is read of one part of an indicator. */
const PARTS: readonly (readonly [part: string, read: string])[] = [
  [
    "不适用 非 有新建项目：不计分，分值由同级分摊",
    "notApplicable:cases(cases:[case(condition:not(operand:有新建项目) outcome:excluded(share:siblings))])",
  ],
  [
    "不适用 非 有新建项目：不计分，由全部分摊",
    "notApplicable:cases(cases:[case(condition:not(operand:有新建项目) outcome:excluded(share:all))])",
  ],
  [
    '不适用 甲 = 0人：视为满分；乙 > 0：得3分；其余：报错 "另议"',
    'notApplicable:cases(cases:[case(condition:comparison(operator:= left:甲 right:0人) outcome:full) case(condition:comparison(operator:> left:乙 right:0) outcome:points(points:3分)) case(condition:otherwise outcome:error(text:"另议"))])',
  ],
  [
    "不适用 { 甲 = 0人：视为100%\n 其余：不得分 }",
    "notApplicable:cases(cases:[case(condition:comparison(operator:= left:甲 right:0人) outcome:treat-as(value:100%)) case(condition:otherwise outcome:none)])",
  ],
  [
    "不适用 甲 = 0人：视为100%；\n    其余：不得分",
    "notApplicable:cases(cases:[case(condition:comparison(operator:= left:甲 right:0人) outcome:treat-as(value:100%)) case(condition:otherwise outcome:none)])",
  ],
  ["分母为零时 不得分", "zeroDenominator:cases(cases:[case(condition:otherwise outcome:none)])"],
  [
    '分母为零时 报错 "可用资金为零"',
    'zeroDenominator:cases(cases:[case(condition:otherwise outcome:error(text:"可用资金为零"))])',
  ],
  [
    "分母为零时 得分人数 = 0人：不得分；其余：视为−5%",
    "zeroDenominator:cases(cases:[case(condition:comparison(operator:= left:得分人数 right:0人) outcome:none) case(condition:otherwise outcome:treat-as(value:−5%))])",
  ],
  [
    "公式 (a − b) ÷ c 保留2位小数 舍去",
    "formula:formula(value:arithmetic(operator:÷ left:arithmetic(operator:− left:a right:b) right:c) rounding:rounding(grid:1/100 mode:down))",
  ],
  [
    "公式 a ÷ b 保留到0.5分 五成双",
    "formula:formula(value:arithmetic(operator:÷ left:a right:b) rounding:rounding(grid:1/2 gridUnit:分 mode:half-even))",
  ],
  ["公式 a ÷ b 保留整数", "formula:formula(value:arithmetic(operator:÷ left:a right:b) rounding:rounding(grid:1/1))"],
  [
    "公式 最大(a, b) ÷ 最小（c，d，e）",
    "formula:formula(value:arithmetic(operator:÷ left:call(function:max arguments:[a b]) right:call(function:min arguments:[c d e])))",
  ],
  [
    "公式 若 a > 0 则 a ÷ b 否则 0",
    "formula:formula(value:conditional(condition:comparison(operator:> left:a right:0) then:arithmetic(operator:÷ left:a right:b) otherwise:0))",
  ],
  [
    "公式 a + b × c − d ÷ e",
    "formula:formula(value:arithmetic(operator:− left:arithmetic(operator:+ left:a right:arithmetic(operator:× left:b right:c)) right:arithmetic(operator:÷ left:d right:e)))",
  ],
  [
    "公式 a 属于 (10%, 30%] 且 b 非空",
    "formula:formula(value:logic(operator:and left:within(operand:a band:range(low:○10% high:●30% form:interval)) right:emptiness(operand:b)))",
  ],
  [
    "公式 非 a = b 且 c",
    "formula:formula(value:logic(operator:and left:not(operand:comparison(operator:= left:a right:b)) right:c))",
  ],
  ["公式 （a 且 b） 或 c", "formula:formula(value:logic(operator:or left:logic(operator:and left:a right:b) right:c))"],
  [
    "公式 a 不超过 5 且 b 高于 3",
    "formula:formula(value:logic(operator:and left:comparison(operator:≤ left:a right:5) right:comparison(operator:> left:b right:3)))",
  ],
  ["公式 a +\n   b", "formula:formula(value:arithmetic(operator:+ left:a right:b))"],
  ["公式 a\n   + b", "formula:formula(value:arithmetic(operator:+ left:a right:b))"],
  ["公式 最大（a，\n   b）", "formula:formula(value:call(function:max arguments:[a b]))"],
  ["公式 −a × −b", "formula:formula(value:arithmetic(operator:× left:negate(operand:a) right:negate(operand:b)))"],
  ["公式 2 ÷ 1/3", "formula:formula(value:arithmetic(operator:÷ left:2 right:1/3))"],
  ["公式 6 / 1/3", "formula:formula(value:arithmetic(operator:÷ left:6 right:1/3))"],
  [
    "公式 过程.预算执行.预算控制率.得分 ÷ 总分",
    "formula:formula(value:arithmetic(operator:÷ left:过程.预算执行.预算控制率.得分 right:总分))",
  ],
  [
    "公式 预算控制率.值 + 预算控制率.适用",
    "formula:formula(value:arithmetic(operator:+ left:预算控制率.值 right:预算控制率.适用))",
  ],
  ["公式 本值 × 分值", "formula:formula(value:arithmetic(operator:× left:metric right:full-points))"],
  [
    "公式 得分率 + 扣除数 + 超过率",
    "formula:formula(value:arithmetic(operator:+ left:arithmetic(operator:+ left:得分率 right:扣除数) right:超过率))",
  ],
  [
    "公式 3人次 + 17万元/人 + 1,234.56元 + 0.4‰",
    "formula:formula(value:arithmetic(operator:+ left:arithmetic(operator:+ left:arithmetic(operator:+ left:3人次 right:17万元/人) right:1,234.56元) right:0.4‰))",
  ],
  ["公式 3万元/人数", "formula:formula(value:arithmetic(operator:÷ left:3万元 right:人数))"],
  [
    "公式 2017-12-31 − 2017年12月1日 − 2017年2月底",
    "formula:formula(value:arithmetic(operator:− left:arithmetic(operator:− left:date(iso:2017-12-31) right:date(iso:2017-12-01)) right:date(iso:2017-02-28)))",
  ],
  ['公式 类型 = "国有"', 'formula:formula(value:comparison(operator:= left:类型 right:"国有"))'],
  ["公式 「“三公经费”变动率」 − 〇号资金", "formula:formula(value:arithmetic(operator:− left:“三公经费”变动率 right:〇号资金))"],
  ['原文 "100%计满分"', 'notes:[original(text:"100%计满分")]'],
  ["口径 “弯引号里的“引号””", 'notes:[interpretation(text:"弯引号里的“引号”")]'],
  ["依据 《办法》 财预〔2020〕10号 #1", 'notes:[basis(text:"《办法》 财预〔2020〕10号 #1")]'],
  ['说明 "甲" # 是注释', 'notes:[remark(text:"甲")]'],
  [
    '清单 每项2分 { 甲 "x"\n 乙 1分 否则酌情 "y"\n }',
    'method:checklist(each:points-each(points:2分) items:[checklist-item(name:甲 text:"x") checklist-item(name:乙 points:1分 discretionary:true text:"y")])',
  ],
  [
    "清单 均分 { 甲；乙；「丙 丁」 }",
    "method:checklist(each:equal-shares items:[checklist-item(name:甲) checklist-item(name:乙) checklist-item(name:丙 丁)])",
  ],
  [
    "清单 每缺1项扣2分，扣完为止 { 甲；乙 }",
    "method:checklist(each:step(direction:lacking size:1项 effect:deduct points:2分 tails:[to-zero]) items:[checklist-item(name:甲) checklist-item(name:乙)])",
  ],
  [
    "清单 { 甲 2分；乙 得3分；丙 分值的10% }",
    "method:checklist(items:[checklist-item(name:甲 points:2分) checklist-item(name:乙 points:3分) checklist-item(name:丙 points:share(share:10%))])",
  ],
  [
    '事项 { 违规 每有1次扣2分，最多扣4分 "x"；投诉 每发现一起扣0.5分 }，扣完为止',
    'method:events(items:[event-item(name:违规 step:step(direction:counted size:1次 effect:deduct points:2分 tails:[most-deducted(points:4分)]) text:"x") event-item(name:投诉 step:step(direction:counted size:一起 effect:deduct points:0.5分))] tails:[to-zero])',
  ],
  [
    "事项 {\n 「省级 表彰」 每有1项得2分\n 市级表彰 每有1项得1分\n}",
    "method:events(items:[event-item(name:省级 表彰 step:step(direction:counted size:1项 effect:award points:2分)) event-item(name:市级表彰 step:step(direction:counted size:1项 effect:award points:1分))])",
  ],
  [
    "期限 完工日期 ≤ 2022年11月底：按期得满分；逾期1个月以内得3分；每逾期5天扣1分",
    "method:deadline(dates:comparison(operator:≤ left:完工日期 right:date(iso:2022-11-30)) clause:clause-body(lines:[clause-line(arms:[arm(band:on-time result:full) arm(band:late(band:range(high:●1个月 form:words)) result:points(points:3分)) arm(result:step(direction:late size:5天 effect:deduct points:1分))])]))",
  ],
  [
    "分情形 {\n 类 = 甲：评分 { 90%以上得满分；不满90%不得分 }\n 类 = 乙：期限 a ≤ b：{ 按期得满分；逾期不得分 }\n 类 = 丙：得3分；类 = 丁：评定 四档\n 其余：打分\n}",
    "method:by-case(cases:[method-case(condition:comparison(operator:= left:类 right:甲) outcome:clause(clause:clause-body(braced:true lines:[clause-line(arms:[arm(band:range(low:●90% form:words) result:full) arm(band:range(high:○90% form:words) result:none)])]))) method-case(condition:comparison(operator:= left:类 right:乙) outcome:deadline(dates:comparison(operator:≤ left:a right:b) clause:clause-body(braced:true lines:[clause-line(arms:[arm(band:on-time result:full) arm(band:late result:none)])]))) method-case(condition:comparison(operator:= left:类 right:丙) outcome:points(points:3分)) method-case(condition:comparison(operator:= left:类 right:丁) outcome:judgement(scale:四档)) method-case(condition:otherwise outcome:assessed)])",
  ],
  [
    "分情形 类 = 甲：评分 { 按比例得分 }；类 = 乙：事项 { 违规 每有1次扣1分 }，扣完为止；其余：清单 均分 { 有 }",
    "method:by-case(cases:[method-case(condition:comparison(operator:= left:类 right:甲) outcome:clause(clause:clause-body(braced:true lines:[clause-line(arms:[arm(result:proportional)])]))) method-case(condition:comparison(operator:= left:类 right:乙) outcome:events(items:[event-item(name:违规 step:step(direction:counted size:1次 effect:deduct points:1分))] tails:[to-zero])) method-case(condition:otherwise outcome:checklist(each:equal-shares items:[checklist-item(name:有)]))])",
  ],
  ["系数 难度 × 0.9", "factor:formula(value:arithmetic(operator:× left:难度 right:0.9))"],
  ["仅列示", "method:shown-only"],
  ["评定 四档", "method:judgement(scale:四档)"],
  ["打分", "method:assessed"],
];

describe("parts of an indicator", () => {
  test.each(PARTS)("%s", (part, read) => {
    const text = withPart(part);
    const [indicator] = parseText(text).tree.declarations;
    expect(codesOf(text)).toEqual([]);
    expect(outline(indicator)).toBe(`indicator(name:控制率 points:5分 ${read})`);
  });
});

/** What is read of one declaration. */
const DECLARATIONS: readonly (readonly [declaration: string, read: string])[] = [
  [
    '数据 人员 { 编制数 人 约束 ≥ 0人 且 ≤ 100人 缺失时 按 0人 裸数 按比率 别名 posts "说明" }',
    'data(name:人员 fields:[field(name:编制数 type:unit(unit:人) constraints:[constraint(operator:≥ bound:0人) constraint(operator:≤ bound:100人)] whenMissing:value(value:0人) bareNumber:as-rate alias:posts description:"说明")])',
  ],
  [
    '数据 甲 { a 万元/人\n b %\n c 是｜否\n d 「x」｜"y"｜3｜z\n e 文本；f 日期；g 四档；h ‰；i 是否 缺失时 空 }',
    'data(name:甲 fields:[field(name:a type:unit(unit:万元/人)) field(name:b type:unit(unit:%)) field(name:c type:choice(options:[true false])) field(name:d type:choice(options:[level(name:x) "y" 3 level(name:z)])) field(name:e type:text) field(name:f type:date) field(name:g type:named(name:四档)) field(name:h type:unit(unit:‰)) field(name:i type:boolean whenMissing:empty)])',
  ],
  [
    "数据 甲 { 「评分」 分；「2017年数」 万元 约束 超过 a + 3万元 }",
    "data(name:甲 fields:[field(name:评分 type:unit(unit:分)) field(name:2017年数 type:unit(unit:万元) constraints:[constraint(operator:> bound:arithmetic(operator:+ left:a right:3万元))])])",
  ],
  ["计算 a = b + c 保留2位小数", "derived(name:a value:arithmetic(operator:+ left:b right:c) rounding:rounding(grid:1/100))"],
  ["计算 a =\n  b", "derived(name:a value:b)"],
  [
    "参数 甲 { 2016年起 0.3分 2018年起 0.4分 }",
    "parameter(name:甲 entries:[parameter-entry(year:2016 onwards:true value:0.3分) parameter-entry(year:2018 onwards:true value:0.4分)])",
  ],
  [
    "参数 甲 { 2016 0.3分；2017年 0.4分\n2018年起 −5分 }",
    "parameter(name:甲 entries:[parameter-entry(year:2016 value:0.3分) parameter-entry(year:2017 value:0.4分) parameter-entry(year:2018 onwards:true value:−5分)])",
  ],
  [
    "参数 甲 { 2023起 2023-07-31 2024年起 2024年8月底；2025 2025年7月31日 }",
    "parameter(name:甲 entries:[parameter-entry(year:2023 onwards:true value:date(iso:2023-07-31)) parameter-entry(year:2024 onwards:true value:date(iso:2024-08-31)) parameter-entry(year:2025 value:date(iso:2025-07-31))])",
  ],
  [
    "参数 甲 按 乙 { 丙 2024-07-31；丁 2024年6月底 }",
    "parameter(name:甲 by:乙 entries:[parameter-entry(year:0 category:丙 value:date(iso:2024-07-31)) parameter-entry(year:0 category:丁 value:date(iso:2024-06-30))])",
  ],
  [
    "等级 四档 { 优 100%；良 80% }",
    "scale(name:四档 levels:[scale-level(name:优 band:point(at:●100%)) scale-level(name:良 band:point(at:●80%))])",
  ],
  [
    "等级 三档 {\n达成预期 80%以上100%以下\n部分达成 60%以上不满80%\n未达成 0%以上不满60% }",
    "scale(name:三档 levels:[scale-level(name:达成预期 band:range(low:●80% high:●100% form:words)) scale-level(name:部分达成 band:range(low:●60% high:○80% form:words)) scale-level(name:未达成 band:range(low:●0% high:○60% form:words))])",
  ],
  ["单位 亩 = 2000/3 平方米", "unit-declaration(name:亩 value:2000/3 平方米)"],
  ["单位 床位", "unit-declaration(name:床位)"],
  [
    "等次 按 得分率 { 90%以上 优；其余 差 }",
    "grades(by:rate levels:[grade-level(band:range(low:●90% form:words) name:优) grade-level(band:otherwise name:差)])",
  ],
  [
    "等次 按 取位前总分 { 90分以上：优\n80分以上不满90分 良好\n不满80分 不合格 }",
    "grades(by:unrounded-total levels:[grade-level(band:range(low:●90分 form:words) name:优) grade-level(band:range(low:●80分 high:○90分 form:words) name:良好) grade-level(band:range(high:○80分 form:words) name:不合格)])",
  ],
  [
    "勾稽 { 甲 a = b + c 误差 0.005万元；乙 a ≥ b }",
    "reconciliations(items:[reconciliation(name:甲 left:a operator:= right:arithmetic(operator:+ left:b right:c) tolerance:0.005万元) reconciliation(name:乙 left:a operator:≥ right:b)])",
  ],
  [
    '算例 甲 { 给定 { a 24人 b −5万元 c 是 d 空 e 全部符合 f "x" g 2017-12-31 h 优 13分 i.j 5 理由 "r" } }',
    'sample(name:甲 given:[given(path:a value:24人) given(path:b value:−5万元) given(path:c value:true) given(path:d value:empty) given(path:e value:all-met) given(path:f value:"x") given(path:g value:date(iso:2017-12-31)) given(path:h value:level(name:优 points:13分)) given(path:i.j value:5 reason:"r")])',
  ],
  [
    "算例 甲 { 给定 { a 1人 }\n 核对 { 总分 应得 97分 自报 97.5分；等次 应为 优；x 应报 勾稽不符 } }",
    "sample(name:甲 given:[given(path:a value:1人)] expectations:[expectation(path:总分 verdicts:[scores(value:97分) reported(value:97.5分)]) expectation(path:等次 verdicts:[is(name:优)]) expectation(path:x verdicts:[reports(name:勾稽不符)])])",
  ],
  ["算例 甲 { 给定 同 乙 { a 1人 } }", "sample(name:甲 sameAs:乙 given:[given(path:a value:1人)])"],
  [
    "算例 甲 {\n 给定 同 乙\n 核对 { 总分 应得 97分 }\n}",
    "sample(name:甲 sameAs:乙 expectations:[expectation(path:总分 verdicts:[scores(value:97分)])])",
  ],
  [
    '一级指标 投入 13分 { 口径 "x"\n 二级指标 目标 6分 { 指标 a 3分 评定 四档 } }',
    'section(level:level-1 name:投入 points:13分 notes:[interpretation(text:"x")] children:[section(level:level-2 name:目标 points:6分 children:[indicator(name:a points:3分 method:judgement(scale:四档))])])',
  ],
  [
    "指标组 共性 5分 { 指标 「评定」 3分 打分 }",
    "section(level:group name:共性 points:5分 children:[indicator(name:评定 points:3分 method:assessed)])",
  ],
  [
    '数据 People { posts people where ≥ 0people if missing by 0people bare numbers as rate alias posts "x" }',
    'data(name:People fields:[field(name:posts type:unit(unit:人) constraints:[constraint(operator:≥ bound:0people)] whenMissing:value(value:0people) bareNumber:as-rate alias:posts description:"x")])',
  ],
  [
    "data d { a boolean\n b 万元 } # comment",
    "data(name:d fields:[field(name:a type:boolean) field(name:b type:unit(unit:万元))])",
  ],
  [
    "param p { 2016 onwards 0.3pts; 2018 0.4pts }",
    "parameter(name:p entries:[parameter-entry(year:2016 onwards:true value:0.3pts) parameter-entry(year:2018 value:0.4pts)])",
  ],
  [
    "derive x = if a > 0 then max(a, b) else round(c, 2)",
    "derived(name:x value:conditional(condition:comparison(operator:> left:a right:0) then:call(function:max arguments:[a b]) otherwise:call(function:round arguments:[c 2])))",
  ],
  [
    "example e { given same as f { a yes }\n expect { total scores 97pts reported 96pts; grades is 优 } }",
    "sample(name:e sameAs:f given:[given(path:a value:true)] expectations:[expectation(path:总分 verdicts:[scores(value:97pts) reported(value:96pts)]) expectation(path:等次 verdicts:[is(name:优)])])",
  ],
  [
    "grades by score rate { 90% or more 优; otherwise 差 }",
    "grades(by:rate levels:[grade-level(band:range(low:●90% form:words) name:优) grade-level(band:otherwise name:差)])",
  ],
];

describe("declarations", () => {
  test.each(DECLARATIONS)("%s", (declaration, read) => {
    const text = withDeclaration(declaration);
    expect(codesOf(text)).toEqual([]);
    expect(parseText(text).tree.declarations.map(outline)).toEqual([read]);
  });
});

/** What is read of one line of the header. */
const PROPERTIES: readonly (readonly [property: string, read: string])[] = [
  ["地区 湖南省/湘西土家族苗族自治州/保靖县", 'region(value:"湖南省/湘西土家族苗族自治州/保靖县")'],
  ["来源 自评报告#照抄", 'source(value:"自评报告#照抄")'],
  ["年度 2017", "year(year:2017)"],
  ["年度 2020起", "year(year:2020 open:true)"],
  ["年度 2017年至2019年", "year(year:2017 until:2019)"],
  ["年度 ２０１７ 至 2019", "year(year:2017 until:2019)"],
  ["版本 1.0.0", 'version(version:"1.0.0")'],
  ["状态 示例", "status(status:example)"],
  ["状态 定稿", "status(status:final)"],
  ["满分 100分", "full-points(points:100分)"],
  ["得分 保留2位小数", "score-rounding(rounding:rounding(grid:1/100))"],
  ["总分 保留整数 进位", "total-rounding(rounding:rounding(grid:1/1 mode:up))"],
  ["不足一步 按一步计", "part-step(reading:whole)"],
  ["year 2020 onwards", "year(year:2020 open:true)"],
  ["score round to 2 decimals half even", "score-rounding(rounding:rounding(grid:1/100 mode:half-even))"],
];

describe("the header", () => {
  test.each(PROPERTIES)("%s", (property, read) => {
    const text = `规则集 「例 表」 {\n  ${property}\n}\n`;
    const { tree } = parseText(text);
    expect(codesOf(text)).toEqual([]);
    expect(outline(tree.header)).toBe(`header(name:例 表 properties:[${read}])`);
  });
});

test("the parts of a framework need neither points nor a method, and any other file's do", () => {
  const file = (status: string): string =>
    `规则集 例 {\n  年度  2013起\n  ${status}\n}\n一级指标 投入 {\n  指标 甲 {\n    公式  a ÷ b\n  }\n  指标 乙\n}\n`;
  expect(codesOf(file("状态  框架"))).toEqual([]);
  expect(codesOf(file("status  framework"))).toEqual([]);
  expect(codesOf(file("状态  示例"))).toEqual(["SYN-038", "SYN-038", "SYN-040", "SYN-038"]);
  // What only looks so is no status.
  expect(codesOf(file("依据  状态 框架"))).toEqual(["SYN-038", "SYN-038", "SYN-040", "SYN-038"]);
});

test("a file that becomes a framework, or ceases to be one, is read anew", () => {
  const source = (status: string) =>
    createSourceText(
      "例.chi",
      `规则集 例 {\n  年度  2013起\n  状态  ${status}\n}\n指标 甲 打分\n指标 乙 打分\n指标 丙 打分\n指标 丁 打分\n`,
    );
  const codes = (status: string, before: string): readonly string[] =>
    parse(source(status), parse(source(before))).diagnostics.map(({ code }) => code);
  expect(codes("框架", "定稿")).toEqual([]);
  expect(codes("定稿", "框架")).toEqual(["SYN-038", "SYN-038", "SYN-038", "SYN-038"]);
});

/** Cases that cannot be read: the codes they raise. */
const NO_CASES: readonly (readonly [part: string, codes: readonly string[]])[] = [
  ["不适用", ["SYN-040"]],
  ["不适用 ；", ["SYN-040"]],
  ["不适用 { ：：；， }", ["SYN-045", "SYN-045"]],
  ["不适用 甲 = 0人：不得分；）；乙：视为满分", ["SYN-024"]],
  ["分母为零时 ，", ["SYN-045"]],
];

test.each(NO_CASES)("%s is told where it stands, and the rest of the file is read", (part, codes) => {
  const text = `${withPart(part)}指标 乙 5分 打分\n`;
  expect(codesOf(text)).toEqual(codes);
  expect(parseText(text).tree.declarations).toHaveLength(2);
});

test("a minus without a figure in a worked example is told and does not end the reading of the file", () => {
  const text = withDeclaration("算例 甲 { 给定 { 乙 − } }\n指标 乙 5分 打分");
  expect(codesOf(text)).toEqual(["SYN-040"]);
  expect(parseText(text).tree.declarations).toHaveLength(2);
});
