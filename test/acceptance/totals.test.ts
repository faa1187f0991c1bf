// 加分项, 扣分项, 总分上限, 否决, 权重, 折算, 任选, 参数 by category and by the record's year: from the text of a rule file and a record to
// the scorecard, with a value at, just below and just above each bound, the sentences, and the layout in both spellings.
import { createSourceText } from "@biaochi/diagnostics";
import { createScorer, type RawCell, type RawRecord, type Scorecard } from "@biaochi/engine";
import { check } from "@biaochi/model";
import { format } from "@biaochi/syntax";
import { describe, expect, test } from "vitest";

function rulesOf(text: string) {
  const { ruleSet, diagnostics } = check(createSourceText("例.chi", text));
  expect(diagnostics.filter(({ severity }) => severity === "error").map(({ code, message }) => `${code} ${message.zh}`)).toEqual(
    [],
  );
  if (ruleSet === undefined) throw new Error("the rule file has errors");
  return ruleSet;
}

function record(cells: Readonly<Record<string, string>>, year?: string): RawRecord {
  const cellOf = (text: string): RawCell => ({ kind: "text", text });
  const own = new Map(Object.entries(cells).map(([name, text]) => [name, cellOf(text)]));
  const plain = { id: "某镇", file: "例.json", cells: own, reported: new Map(), reasons: new Map() };
  return year === undefined ? plain : { ...plain, year: cellOf(year) };
}

/** The file in the other spelling and back is the same file; the scores too. */
function scorer(text: string): (cells: Readonly<Record<string, string>>, year?: string) => Scorecard {
  const inEnglish = format(createSourceText("例.chi", text), { spelling: "en" });
  const back = format(createSourceText("例.chi", inEnglish.text), { spelling: "zh" });
  expect(back.text).toBe(format(createSourceText("例.chi", text), { spelling: "zh" }).text);
  const [score, scoreEnglish] = [createScorer(rulesOf(text)), createScorer(rulesOf(inEnglish.text))];
  return (cells, year) => {
    const card = score(record(cells, year));
    const english = scoreEnglish(record(cells, year));
    expect([english.total, english.grade]).toEqual([card.total, card.grade]);
    return card;
  };
}

const HEAD = (more = "") => `规则集 例 {
  地区 示例县
  年度 2024
  版本 1.0.0
  满分 100分
${more}  得分 保留2位小数
  不足一步 不计
}
等级 四档 { 优 100%；良 80%；中 60%；差 0% }
`;

const OUTSIDE = `${HEAD("  总分上限 103分\n")}
数据 报送 { 逾期天数 天；违规次数 次；有虚报 是否 }
一级指标 投入 60分 { 指标 目标 60分 评定 四档 }
一级指标 产出 40分 { 指标 履职 40分 打分 }
加分项 表彰 最多5分 打分
扣分项 逾期报送 最多5分 {
  公式 逾期天数
  评分 0天以下得满分；每超过1天扣1分，扣完为止
}
否决 虚报 有虚报：总分记0分
否决 违规 违规次数 超过 3次：总分不高于59分
否决 产出不足 产出.得分 低于 30分：等次不高于 良
等次 {
  90分以上 优
  80分以上不满90分 良
  不满80分 差
}
`;
const GOOD = { 逾期天数: "0天", 违规次数: "0次", 有虚报: "否", 目标: "优", 履职: "40", 表彰: "0" };

describe("加分项, 扣分项, 总分上限, 否决", () => {
  const score = scorer(OUTSIDE);
  test.each([
    [{}, "100", "优"],
    [{ 表彰: "2.99" }, "102.99", "优"],
    [{ 表彰: "3" }, "103", "优"],
    [{ 表彰: "3.01" }, "103", "优"],
    [{ 表彰: "5" }, "103", "优"],
    [{ 表彰: "5", 逾期天数: "1天" }, "103", "优"],
    [{ 表彰: "5", 逾期天数: "2天" }, "103", "优"],
    [{ 表彰: "5", 逾期天数: "3天" }, "102", "优"],
    [{ 逾期天数: "4天" }, "96", "优"],
    [{ 逾期天数: "5天" }, "95", "优"],
    [{ 逾期天数: "6天" }, "95", "优"],
    [{ 违规次数: "3次" }, "100", "优"],
    [{ 违规次数: "4次" }, "59", "差"],
    [{ 有虚报: "是", 表彰: "5" }, "0", "差"],
    [{ 有虚报: "是", 违规次数: "4次" }, "0", "差"],
    [{ 履职: "30" }, "90", "优"],
    [{ 履职: "29.99" }, "89.99", "良"],
    [{ 履职: "29.99", 表彰: "5" }, "94.99", "良"],
    [{ 目标: "差", 履职: "3", 逾期天数: "9天" }, "0", "差"],
  ])("%o: %s, %s", (cells, total, grade) => {
    const card = score({ ...GOOD, ...cells });
    expect([card.total, card.grade]).toEqual([total, grade]);
    expect(card.totalLines.at(-1)?.total).toBe(total);
  });

  test("every line adds up to the next", () => {
    const { totalLines, adjustments, vetoes } = score({ ...GOOD, 表彰: "5", 逾期天数: "1天", 违规次数: "4次" });
    expect(totalLines.map(({ kind, name, change, total }) => [kind, name, change, total])).toEqual([
      ["sections", null, "100", "100"],
      ["bonus", "表彰", "5", "105"],
      ["penalty", "逾期报送", "-1", "104"],
      ["cap", null, "-1", "103"],
      ["veto", "违规", "-44", "59"],
    ]);
    expect(totalLines.map(({ explanation }) => explanation.zh)).toEqual([
      "各部分得分合计100分",
      "加分项「表彰」加5分，得105分",
      "扣分项「逾期报送」扣1分，得104分",
      "总分有上限，按103分计",
      "否决「违规」成立，总分59分",
    ]);
    expect(adjustments.map(({ kind, effect }) => [kind, effect])).toEqual([
      ["bonus", "5"],
      ["penalty", "1"],
    ]);
    expect(adjustments[1]?.indicator.explanation).toEqual({
      zh: "逾期报送 = 1天，比0天高1天，每超过1天扣1分（1步），扣1分（最多扣5分）",
      en: "逾期报送 = 1天, 1天 above 0天, 1 point off for each 1天 above (1 step): takes 1 point (at most 5)",
    });
    expect(vetoes.map(({ name, holds, effective }) => [name, holds, effective])).toEqual([
      ["虚报", false, false],
      ["违规", true, true],
      ["产出不足", false, false],
    ]);
    expect(vetoes[1]?.message.zh).toBe("违规次数 超过 3次（4 > 3），成立：总分不高于59分");
  });

  test("a grade that is capped says by what, and what the total would give", () => {
    const card = score({ ...GOOD, 履职: "29.99", 表彰: "5" });
    expect(card.gradeNote?.zh).toBe("总分94.99分本为优，否决「产出不足」成立，等次不高于良");
  });

  test("a veto that cannot be decided leaves neither total nor grade", () => {
    const { 有虚报: _, ...open } = GOOD;
    const card = score(open);
    expect(card).toMatchObject({ total: null, grade: null, complete: false, totalLines: [] });
    expect(card.problems.map(({ code, field }) => [code, field])).toEqual([["DATA-160", "有虚报"]]);
    expect(card.vetoes[0]).toMatchObject({ holds: null, effective: false });
  });

  test("a bonus that nobody has scored leaves no total", () => {
    const { 表彰: _, ...open } = GOOD;
    expect(score(open).problems.map(({ code }) => code)).toEqual(["DATA-104"]);
    expect(score(open).total).toBe(null);
  });
});

describe("权重 and 折算", () => {
  const score = scorer(`${HEAD()}
一级指标 投入 权重 30% {
  指标 目标 权重 40% 评定 四档
  指标 制度 权重 60% 打分
}
一级指标 产出 权重 70% {
  指标组 数量 60分 折算 50分 { 指标 完成 60分 打分 }
  指标 质量 20分 打分
}
`);
  const FULL = { 目标: "优", 制度: "18", 完成: "60", 质量: "20" };
  test.each([
    [{}, "100", "50"],
    [{ 目标: "良" }, "97.6", "50"],
    [{ 完成: "59.99" }, "99.99", "49.99"],
    [{ 完成: "30.01" }, "75.01", "25.01"],
    [{ 完成: "0" }, "50", "0"],
  ])("%o: %s", (cells, total, counted) => {
    const card = score({ ...FULL, ...cells });
    expect(card.total).toBe(total);
    expect(card.sections.find(({ path }) => path.at(-1) === "数量")?.counted).toBe(counted);
  });
  test("what is converted is told", () => {
    const section = score({ ...FULL, 完成: "30" }).sections.find(({ path }) => path.at(-1) === "数量");
    expect(section?.explanation.zh).toBe("各项得分合计30分（满分60分），折算 × 50 ÷ 60，计25分");
    expect(score(FULL).indicators.map(({ points }) => points)).toEqual(["12", "18", "60", "20"]);
  });
});

const POOL = (how: string) => `${HEAD()}
数据 表 { 完成率一 % }
一级指标 共性 80分 { 指标 履职 80分 打分 }
一级指标 个性 20分 任选2至3，${how} {
  指标 甲 评定 四档
  指标 乙 打分
  指标 丙 {
    公式 完成率一
    评分 90%以上得满分；不满90%，每低于1个百分点扣分值的10%，扣完为止
  }
  指标 丁 评定 四档
}
`;
const REST = { 履职: "80", 甲: "优", 乙: "6", 丁: "良", 完成率一: "85%" };

describe("任选", () => {
  test("取整均分: the rest goes to the first chosen, one point each", () => {
    const score = scorer(POOL("取整均分"));
    const three = score({ ...REST, "甲.选用": "是", "乙.选用": "是", "丙.选用": "是" });
    expect(three.indicators.slice(1).map(({ points, score: own, applicable }) => [points, own, applicable])).toEqual([
      ["7", "7", true],
      ["7", "6", true],
      ["6", "3", true],
      ["0", null, false],
    ]);
    expect(three.total).toBe("96");
    expect(three.indicators[4]?.explanation.zh).toBe("丁：未选用");
    const two = score({ ...REST, "丙.选用": "是", "丁.选用": "是" });
    expect(two.indicators.slice(3).map(({ points, score: own }) => [points, own])).toEqual([
      ["10", "5"],
      ["10", "8"],
    ]);
    expect(two.total).toBe("93");
  });
  test("均分: exact shares, the group rounded once", () => {
    const score = scorer(POOL("均分"));
    const full = score({ ...REST, 完成率一: "90%", 乙: "6.66", "甲.选用": "是", "乙.选用": "是", "丙.选用": "是" });
    expect(full.sections[1]).toMatchObject({ score: "19.99" });
    expect(full.total).toBe("99.99");
  });
  test("自定分值: the record's own points, which also choose", () => {
    const score = scorer(POOL("自定分值"));
    const card = score({ ...REST, "甲.分值": "12分", "丁.分值": "8分" });
    expect(card.indicators.slice(1).map(({ points, score: own }) => [points, own])).toEqual([
      ["12", "12"],
      ["0", null],
      ["0", null],
      ["8", "6.4"],
    ]);
    expect(card.total).toBe("98.4");
  });
  test.each([
    ["均分", { "甲.选用": "是" }, "「某镇」的「个性」：应选2至3项，选了1项"],
    ["均分", { "甲.选用": "是", "乙.选用": "是", "丙.选用": "是", "丁.选用": "是" }, "「某镇」的「个性」：应选2至3项，选了4项"],
    ["自定分值", { "甲.分值": "12分", "丁.分值": "7分" }, "「某镇」的「个性」：所定分值合计19分，应为20分"],
    ["自定分值", { "甲.分值": "12分", "丁.选用": "是" }, "「某镇」的「个性」：「丁」没有填分值"],
    ["自定分值", { "甲.分值": "20分", "丁.分值": "0分" }, "「某镇」的「个性」：「丁」的分值要大于0分"],
  ])("%s %o: %s", (how, choice, message) => {
    const card = scorer(POOL(how))({ ...REST, ...choice });
    expect(card.total).toBe(null);
    expect(card.problems.map(({ code, message: told }) => `${code} ${told.zh}`)).toEqual([`DATA-161 ${message}`]);
  });
});

describe("参数 by category and by the record's year", () => {
  const score = scorer(`${HEAD().replace("年度 2024", "年度 2020起")}
参数 每点扣分 按 类别 { 甲类 10分；乙类 5分 }
参数 容许 { 2020年起 2人；2022年起 1人 }
数据 人员 { 类别 甲类｜乙类；编制数 人 约束 > 0人；在编数 人 }
指标 控制率 100分 {
  公式 (在编数 − 容许) ÷ 编制数
  评分 100%以下得满分；每超过1个百分点扣（每点扣分），扣完为止
}
`);
  const STAFF = { 类别: "甲类", 编制数: "100人", 在编数: "104人" };
  test.each([
    ["2020", {}, "80"],
    ["2021", {}, "80"],
    ["2022", {}, "70"],
    ["2030", { 类别: "乙类" }, "85"],
    ["2021", { 在编数: "102人" }, "100"],
  ])("%s %o: %s", (year, cells, total) => {
    expect(score({ ...STAFF, ...cells }, year).total).toBe(total);
  });
  test("a date by year and a date by category, to the day", () => {
    const late = scorer(`${HEAD().replace("年度 2024", "年度 2023起")}
参数 截止日 { 2023年起 2023-07-31；2024年起 2024年8月底 }
参数 竣工期限 按 类别 { 新建 2024-12-31；续建 2024-06-30 }
数据 项目 { 类别 新建｜续建；报送日 日期；竣工日 日期 }
指标 报送 40分 期限 报送日 ≤ 截止日：按期得满分；每逾期1天扣10分，不足一步不计，扣完为止
指标 竣工 60分 期限 竣工日 ≤ 竣工期限：按期得满分；逾期不得分
`);
    const cells = { 类别: "续建", 报送日: "2024-09-02", 竣工日: "2024-06-30" };
    const card = late(cells, "2024");
    expect(card.total).toBe("80");
    expect(card.indicators[0]?.explanation.zh).toBe(
      "报送：2024-09-02完成，期限2024-08-31，逾期2天，每逾期1天扣10分（2步），得20分（满分40分，扣20分）",
    );
    expect(card.indicators[0]?.trace[0]?.expression?.parts[1]).toMatchObject({
      text: "截止日",
      value: "2024-08-31",
      origin: { kind: "parameter", text: "2024年 2024年8月底" },
    });
    expect(late({ ...cells, 报送日: "2024-08-31" }, "2024").total).toBe("100");
    expect(late({ ...cells, 报送日: "2023-08-01" }, "2023").total).toBe("90");
    expect(late({ ...cells, 竣工日: "2024-07-01" }, "2024").total).toBe("20");
    expect(late({ ...cells, 类别: "新建", 竣工日: "2024-12-31" }, "2024").total).toBe("80");
  });
  test("how many days late an indicator was is a figure for a 否决", () => {
    const late = scorer(`${HEAD()}数据 项目 { 截止日 日期；报送日 日期 }
指标 报送 100分 期限 报送日 ≤ 截止日：按期得满分；每逾期1天扣1分，不足一步不计，扣完为止
否决 久拖 报送.值 > 30天：总分记0分
`);
    const total = (handedIn: string) => late({ 截止日: "2024-01-31", 报送日: handedIn }).total;
    expect([total("2024-01-31"), total("2024-03-01"), total("2024-03-02")]).toEqual(["100", "70", "0"]);
  });
  test("without 年度 there is no score, and the record is told so", () => {
    const card = score(STAFF);
    expect(card.problems.map(({ code, field }) => [code, field])).toEqual([["DATA-101", "年度"]]);
  });
});
