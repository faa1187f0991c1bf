import { createSourceText } from "@biaochi/diagnostics";
import { loadPinyin } from "@biaochi/diagnostics/pinyin";
import { parse } from "@biaochi/syntax";
import { describe, expect, it, test } from "vitest";
import { FILE, marked, withHead } from "../fixtures/marked.ts";
import { type CompletionItem, completions } from "../index.ts";
import { plainOf } from "./offers.ts";
import { PHRASES } from "./phrases.ts";
import { SNIPPETS } from "./snippets.ts";

function at(source: string, options: Parameters<typeof completions>[3] = {}): readonly CompletionItem[] {
  const { workspace, offset } = marked(source);
  return completions(workspace, FILE, offset, options);
}

function labels(source: string): readonly string[] {
  return at(source).map(({ label }) => label);
}

describe("what is offered where", () => {
  test.each<[place: string, source: string, includes: readonly string[], excludes: readonly string[]]>([
    [
      "a new line of the header",
      "规则集 例 {\n  年度 2024\n  ┆\n}",
      ["地区", "满分", "依据", "不足一步"],
      ["年度", "指标", "公式"],
    ],
    ["the status", "规则集 例 {\n  状态 ┆\n}", ["定稿", "照录", "示例"], ["地区"]],
    ["a rounding", "规则集 例 {\n  得分 ┆\n}", ["保留2位小数", "保留整数"], ["地区"]],
    ["a part step", "规则集 例 {\n  不足一步 ┆\n}", ["按比例", "不计", "按一步计"], ["地区"]],
    ["an empty file", "┆", ["规则集", "数据", "指标 比率分档", "算例 全部数据"], ["公式"]],
    ["behind a header", withHead("┆"), ["数据", "参数", "勾稽", "指标 评定", "等次", "明细"], ["规则集", "公式"]],
    ["a section", withHead("一级指标 过程 10分 {\n  ┆\n}"), ["指标 比率分档", "二级指标", "口径"], ["数据", "等次", "公式"]],
    [
      "a second level",
      withHead("一级指标 过程 10分 {\n  二级指标 甲 10分 {\n    ┆\n  }\n}"),
      ["指标 清单"],
      ["二级指标", "数据"],
    ],
    [
      "an indicator",
      withHead("指标 甲 5分 {\n  公式 本年追加 ÷ 年初预算\n  ┆\n}"),
      ["评分", "口径", "依据", "分母为零时", "打分"],
      ["公式", "数据"],
    ],
    ["an indicator with a method", withHead("指标 甲 5分 {\n  ┆\n  打分\n}"), ["口径", "不适用"], ["打分", "评分", "评定"]],
    ["behind the points", withHead("指标 甲 5分 ┆"), ["评定", "打分", "清单", "仅列示"], ["口径", "编制数"]],
    ["the scale of a judgement", withHead("指标 甲 5分 评定 ┆"), ["四档"], ["编制数", "打分"]],
    [
      "a formula",
      withHead("指标 甲 5分 {\n  公式 ┆\n}"),
      ["年初预算", "本年追加", "编制数", "最大", "若"],
      ["评分", "得满分", "且"],
    ],
    ["behind a figure", withHead("指标 甲 5分 {\n  公式 年初预算 ┆\n}"), ["且", "属于", "保留"], ["本年追加", "最大"]],
    ["broken text", withHead("指标 甲 5分 {\n  公式 本年追加 ÷ ┆\n指标 乙 5分 打"), ["年初预算"], ["评分"]],
    ["a comparison with a choice", withHead("指标 甲 5分 {\n  不适用 类别 = ┆\n}"), ["甲类", "乙类"], ["优"]],
    ["a comparison with a boolean", withHead("指标 甲 5分 {\n  不适用 有项目 = ┆\n}"), ["是", "否"], []],
    ["an outcome", withHead("指标 甲 5分 {\n  不适用 编制数 = 0人：┆\n}"), ["视为", "视为满分", "不计分", "报错"], ["编制数"]],
    ["a case of 分情形", withHead("指标 甲 5分 {\n  分情形 { 编制数 = 0人：┆ }\n}"), ["打分", "评定", "不得分"], ["编制数"]],
    [
      "a field behind its name",
      withHead("数据 更多 {\n  面积 ┆\n}"),
      ["万元", "平方米", "是否", "日期", "四档"],
      ["约束", "年初预算"],
    ],
    ["a field behind its type", withHead("数据 更多 {\n  面积 亩 ┆\n}"), ["约束", "缺失时", "别名"], ["万元", "年初预算"]],
    ["a column", withHead("明细 行 {\n  名称 文本\n  ┆\n}"), ["分值", "目标", "方向"], ["名称"]],
    ["a section by rows", withHead("明细 行 {\n  名称 文本\n}\n一级指标 产出 10分 逐行 ┆"), ["行"], ["编制数", "任选"]],
    [
      "what is given",
      withHead("指标 甲 5分 评定 四档\n算例 某局 {\n  给定 {\n    编制数 24人  ┆\n  }\n}"),
      ["年初预算", "类别", "甲"],
      ["编制数", "四档"],
    ],
    [
      "a level that is given",
      withHead("指标 甲 5分 评定 四档\n算例 某局 {\n  给定 {\n    甲 ┆\n  }\n}"),
      ["优", "良"],
      ["年初预算"],
    ],
    [
      "what is expected",
      withHead("指标 甲 5分 评定 四档\n算例 某局 {\n  核对 {\n    ┆\n  }\n}"),
      ["甲", "总分", "等次"],
      ["年初预算"],
    ],
    [
      "a verdict",
      withHead("指标 甲 5分 评定 四档\n算例 某局 {\n  核对 {\n    甲 ┆\n  }\n}"),
      ["应得", "自报", "应为", "应报"],
      ["年初预算"],
    ],
    [
      "members of a section",
      withHead("一级指标 过程 5分 {\n  指标 甲 5分 打分\n}\n否决 乙 过程.┆"),
      ["甲", "得分"],
      ["编制数", "值"],
    ],
    ["a category of a parameter", withHead("参数 丙 按 类别 {\n  甲类 0.2分\n  ┆\n}"), ["乙类"], ["甲类"]],
  ])("%s", (_, source, includes, excludes) => {
    const offered = labels(source);
    expect(includes.filter((label) => !offered.includes(label))).toEqual([]);
    expect(excludes.filter((label) => offered.includes(label))).toEqual([]);
  });

  test.each([
    ["a comment", withHead("# 年┆")],
    ["a text", withHead('指标 甲 5分 {\n  口径 "年┆"\n}')],
    ["a basis", withHead("指标 甲 5分 {\n  依据 年┆\n}")],
    ["a name that is made up", withHead("指标 年┆")],
    ["the name of a block", withHead("数据 预┆")],
    ["the name of a field", withHead("数据 更多 {\n  预┆\n}")],
    ["a version", "规则集 例 {\n  版本 1┆\n}"],
    ["a file that is not there", "┆"],
  ])("nothing in %s", (name, source) => {
    const { workspace, offset } = marked(source);
    expect(completions(workspace, name === "a file that is not there" ? "别.chi" : FILE, offset)).toEqual([]);
  });
});

describe("clauses", () => {
  const clause = (typed: string): string => withHead(`指标 甲 5分 {\n  公式 本年追加 ÷ 年初预算\n  评分 ${typed}\n}`);

  test.each<[typed: string, includes: readonly string[], excludes: readonly string[]]>([
    [
      "┆",
      ["90%以上得满分；不满90%按比例得分", "超过10%至30%  得4分", "每超过1个百分点扣0.4分，扣完为止"],
      ["扣完为止", "年初预算"],
    ],
    ["10%┆", ["以下得5分", "以上不满90%", "得满分"], ["扣完为止"]],
    ["10%以下┆", ["得满分", "得5分", "不得分", "按比例得分"], ["扣完为止"]],
    ["超过10%┆", ["至30%", "不得分"], ["以下得5分"]],
    ["10%以下得满分；┆", ["每超过1个百分点扣0.4分，扣完为止", "超过10%至30%  得4分"], ["90%以上得满分；不满90%按比例得分"]],
    ["10%以下得满分；每超┆", ["每超过1个百分点扣0.4分，扣完为止"], ["每低于5个百分点扣2分，扣完为止"]],
    ["10%以下得满分；每超过1个百分点扣0.4分，┆", ["扣完为止", "最多扣3分"], ["得满分"]],
    ["10%以下得满分；每超过1个百分点扣0.4分，扣┆", ["扣完为止"], ["最多扣3分"]],
    ["{\n    10%以下 得5分\n    ┆\n  }", ["超过10%至30%  得4分", "超过100%  不得分"], ["90%以上得满分；不满90%按比例得分"]],
    ["扣（┆", ["编制数"], []],
  ])("%s", (typed, includes, excludes) => {
    const offered = labels(clause(typed));
    expect(includes.filter((label) => !offered.includes(label))).toEqual([]);
    expect(excludes.filter((label) => offered.includes(label))).toEqual([]);
  });

  it("replaces what is typed of a phrase, and nothing else", () => {
    const source = clause("10%以下得满分；每超过1个百分点扣0.4分，扣┆");
    const { offset } = marked(source);
    const item = at(source).find(({ label }) => label === "扣完为止");
    expect(item?.span).toEqual({ start: offset - 1, end: offset });
  });

  it("goes on in English where the file is English", () => {
    const english = "ruleset r {\n  year 2024\n}\nindicator a 5pts {\n  formula b\n  scoring 10% or less full; per ┆\n}\n";
    expect(labels(english)).toContain("per excess 1pp deduct 0.4pts, to zero");
    expect(labels("ruleset r {\n  year 2024\n}\nindicator a 5pts {\n  ┆\n}\n")).toContain("scoring");
  });
});

describe("items", () => {
  it("tell unit, description, basis and the chosen unit's value", () => {
    const source = withHead('指标 乙 5分 {\n  口径 "照决算"\n  打分\n}\n指标 甲 5分 {\n  公式 ┆\n}');
    const items = at(source, { values: new Map([["年初预算", "455.84万元"]]) });
    const field = items.find(({ label }) => label === "年初预算");
    expect(field?.detail).toEqual({ zh: "数据项 万元 · 455.84万元", en: "field 万元 · 455.84万元" });
    expect(field?.documentation.zh).toBe("批复的预算");
    expect(items.find(({ label }) => label === "乙.得分")?.documentation.en).toBe("Reading: 照决算");
  });

  it("are found by Han, whole pinyin and initials of every reading", async () => {
    const pinyin = await loadPinyin();
    const source = "数据 财务 {\n  会计人数 人\n}\n指标 甲 5分 {\n  公式 ┆\n}";
    const words =
      at(source, { pinyin })
        .find(({ label }) => label === "会计人数")
        ?.filterText.split(" ") ?? [];
    expect(words).toEqual(expect.arrayContaining(["会计人数", "kuaijirenshu", "kjrs", "huijirenshu"]));
    expect(at(source).find(({ label }) => label === "会计人数")?.filterText).toBe("会计人数");
  });

  it("come in the order: lately used, same group, file", () => {
    const source = withHead("指标 甲 5分 {\n  公式 本年追加 ÷ ┆\n}");
    const order = (recent: readonly string[]) =>
      at(source, { recent })
        .filter(({ kind }) => kind === "field")
        .toSorted((one, other) => (one.sortText < other.sortText ? -1 : 1))
        .map(({ label }) => label);
    expect(order([]).slice(0, 3)).toEqual(["年初预算", "本年追加", "编制数"]);
    expect(order(["编制数"])[0]).toBe("编制数");
  });

  it("replace the name in its corner brackets as a whole", () => {
    const source = "数据 财务 {\n  「“三公”经费」 万元\n}\n指标 甲 5分 {\n  公式 「三┆\n}";
    const item = at(source).find(({ label }) => label === "「“三公”经费」");
    const { text, offset } = marked(source);
    expect(text.slice(item?.span.start, offset)).toBe("「三");
  });

  it("lay out every figure of a new example, with the chosen unit's where there is one", () => {
    const source = withHead("指标 甲 5分 评定 四档\n指标 乙 5分 打分\n┆");
    const items = at(source, { values: new Map([["编制数", "24人"]]) });
    const text = items.find(({ label }) => label === "算例 全部数据")?.insertText ?? "";
    expect(text).toContain(["编制数 $", "{4:24人}"].join(""));
    expect(text).toContain(["类别 $", "{5|甲类,乙类|}"].join(""));
    expect(text).toContain(["甲 $", "{7|优,良,中,差|}"].join(""));
    expect(text).toContain(`乙 \${8}分 理由 "\${9}"`);
  });
});

describe("every snippet", () => {
  const codes = (text: string): readonly string[] =>
    parse(createSourceText(FILE, /^(?:规则集|ruleset)/u.test(text) ? text : `规则集 例 {\n  年度 2024\n}\n${text}`))
      .diagnostics.filter(({ severity }) => severity === "error")
      .map(({ code, message }) => `${code} ${message.zh}`);
  const filledIn = (body: string): string =>
    plainOf(body).replaceAll("%scale%", "四档").replaceAll("%detail%", "绩效指标").replaceAll("%rule%", "完成情况");

  test.each(
    SNIPPETS.flatMap(
      ({ label, zh, en }) =>
        [
          [label.zh, zh],
          [label.en, en],
        ] as const,
    ),
  )("%s reads well", (_, body) => {
    const text = filledIn(body)
      .replaceAll("条件", "甲 = 0人")
      .replaceAll(/condition/g, "a = 0人");
    expect(codes(text)).toEqual([]);
  });

  test.each(
    PHRASES.flatMap(
      ({ place, zh, en }) =>
        [
          [place, zh, "评分"],
          [place, en, "scoring"],
        ] as const,
    ),
  )("%s %s reads well", (place, body, word) => {
    const zh = word === "评分";
    const before: Partial<Record<typeof place, string>> = {
      "after-figure": "10%",
      "after-over": zh ? "超过10%" : "over 10% ",
      "after-band": zh ? "90%以上得满分；10%以下" : "90% or more full; 10% or less ",
      tail: zh ? "100%得满分；每偏离5个百分点扣2分，" : "100% full; per deviation 5pp deduct 2pts, ",
      step: zh ? "100%得满分；" : "100% full; ",
    };
    const behind =
      place.startsWith("after-") && !/得|full|none|proportional|error|报错|award/u.test(body) ? (zh ? "得满分" : " full") : "";
    const phrase = `${before[place] ?? ""}${place === "after-figure" && !zh ? " " : ""}${filledIn(body)}${behind}`;
    const [indicator, grades] = zh ? ["指标 甲 5分", "等次"] : ["indicator rate 5pts", "grades"];
    const head = place === "late" ? (zh ? "期限 甲 ≤ 乙：按期得满分；" : "deadline a ≤ b: on time full; ") : `${word} `;
    const text = place === "grade" ? `${grades} { ${phrase} }` : `${indicator} { ${head}${phrase} }`;
    expect(codes(text)).toEqual([]);
  });
});
