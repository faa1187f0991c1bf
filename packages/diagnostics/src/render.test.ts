import { expect, test } from "vitest";
import { defineCatalogue, entry } from "./catalogue.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { renderDiagnostic } from "./render.ts";
import { createSourceText } from "./source-text.ts";

const catalogue = defineCatalogue({
  "BAND-002": entry<{ above: string; below: string; wording: string }>({
    severity: "error",
    message: {
      zh: (a) => `评分区间有空档：大于 ${a.above}、小于 ${a.below} 的值不属于任何一档`,
      en: (a) => `gap between bands: values above ${a.above} and below ${a.below} belong to none`,
    },
    label: { zh: "到这里才接上", en: "picks up only here" },
    reason: { zh: "每个取值必须恰好落入一档，否则该值没有得分。", en: "Every value needs exactly one band, or it has no score." },
    mend: {
      zh: (a) => `改为“${a.wording}”，或补上 (${a.above}, ${a.below}) 一档。`,
      en: (a) => `Write ${a.wording}, or add a band (${a.above}, ${a.below}).`,
    },
  }),
  "DATA-003": entry<{ record: string; field: string; value: string }>({
    severity: "error",
    message: {
      zh: (a) => `记录“${a.record}”的“${a.field}”写作“${a.value}”，应为数字`,
      en: (a) => `record "${a.record}": "${a.field}" reads "${a.value}" where a number is expected`,
    },
    reason: { zh: "不是数字就不能计算。", en: "Nothing can be computed from it." },
    mend: { zh: "改成数字。", en: "Write a number." },
  }),
});

const TEXT = `${"\n".repeat(16)}    [8%, 12%]   得80分\n    15%以上     得100分\n`;
const SOURCE = createSourceText("净资产收益率.chi", TEXT);
const START = TEXT.indexOf("15%以上");
const PLACE = { file: SOURCE.file, span: { start: START, end: START + 5 } };
const ARGS = { above: "12%", below: "15%", wording: "超过12%" };
const FIX = {
  title: { zh: "改为“超过12%”", en: "write 超过12%" },
  edits: [{ file: SOURCE.file, span: PLACE.span, newText: "超过12%" }],
};
const PATH = ["规则集 财务效益", "指标 净资产收益率", "评分"];

const gap: Diagnostic = catalogue.report("BAND-002", {
  ...PLACE,
  args: ARGS,
  path: PATH,
  fixes: [FIX],
  basis: "财预〔2018〕1号 附件1",
});

test("both languages, Chinese first", () => {
  expect(`\n${renderDiagnostic(gap, SOURCE, { lang: "both", colour: false })}`).toBe(`
错误 BAND-002  评分区间有空档：大于 12%、小于 15% 的值不属于任何一档
error BAND-002  gap between bands: values above 12% and below 15% belong to none
  位置  净资产收益率.chi:18:5   规则集 财务效益 › 指标 净资产收益率 › 评分
    17 │     [8%, 12%]   得80分
    18 │     15%以上     得100分
       │     ^^^^^^^ 到这里才接上 / picks up only here
  原因  每个取值必须恰好落入一档，否则该值没有得分。
        Every value needs exactly one band, or it has no score.
  改法  改为“超过12%”，或补上 (12%, 15%) 一档。  〔可自动修复〕
        Write 超过12%, or add a band (12%, 15%).  (fixable)
  依据  财预〔2018〕1号 附件1
  详见  biaochi help BAND-002`);
});

test("Chinese alone", () => {
  expect(`\n${renderDiagnostic(gap, SOURCE, { lang: "zh", colour: false })}`).toBe(`
错误 BAND-002  评分区间有空档：大于 12%、小于 15% 的值不属于任何一档
  位置  净资产收益率.chi:18:5   规则集 财务效益 › 指标 净资产收益率 › 评分
    17 │     [8%, 12%]   得80分
    18 │     15%以上     得100分
       │     ^^^^^^^ 到这里才接上
  原因  每个取值必须恰好落入一档，否则该值没有得分。
  改法  改为“超过12%”，或补上 (12%, 15%) 一档。  〔可自动修复〕
  依据  财预〔2018〕1号 附件1
  详见  biaochi help BAND-002`);
});

test("English alone", () => {
  expect(`\n${renderDiagnostic(gap, SOURCE, { lang: "en", colour: false })}`).toBe(`
error BAND-002  gap between bands: values above 12% and below 15% belong to none
  where  净资产收益率.chi:18:5   规则集 财务效益 › 指标 净资产收益率 › 评分
    17 │     [8%, 12%]   得80分
    18 │     15%以上     得100分
       │     ^^^^^^^ picks up only here
  why    Every value needs exactly one band, or it has no score.
  mend   Write 超过12%, or add a band (12%, 15%).  (fixable)
  basis  财预〔2018〕1号 附件1
  see    biaochi help BAND-002`);
});

test("colours only add escape sequences", () => {
  const coloured = renderDiagnostic(gap, SOURCE, { lang: "both", colour: true });
  expect(coloured).toContain("\u001b[31;1m错误 BAND-002\u001b[0m");
  expect(coloured.replaceAll(/\u001b\[[\d;]*m/gu, "")).toBe(renderDiagnostic(gap, SOURCE, { lang: "both", colour: false }));
});

test("several fixes are told by their titles, the preferred one marked", () => {
  const two = {
    ...gap,
    fixes: [
      { ...FIX, preferred: true },
      { ...FIX, title: { zh: "补上一档", en: "add a band" } },
    ],
  };
  const lines = renderDiagnostic(two, SOURCE, { lang: "both", colour: false }).split("\n");
  expect(lines.slice(8, 12)).toEqual([
    "  改法  改为“超过12%”，或补上 (12%, 15%) 一档。  〔2 种修复可选〕",
    "        Write 超过12%, or add a band (12%, 15%).  (2 fixes to choose from)",
    "        1. 改为“超过12%”（首选） / write 超过12% (preferred)",
    "        2. 补上一档 / add a band",
  ]);
});

test("related places show their line, in other files too, the first five of them", () => {
  const other = createSourceText("上年.chi", "指标 净资产收益率 5分\n");
  const there = { file: other.file, span: { start: 3, end: 9 }, message: { zh: "上年在这里", en: "last year's is here" } };
  const one = renderDiagnostic({ ...gap, related: [there] }, SOURCE, {
    lang: "both",
    colour: false,
    sources: new Map([[other.file, other]]),
  });
  expect(one.split("\n").slice(6, 9)).toEqual([
    "  相关  上年.chi:1:4  上年在这里 / last year's is here",
    "     1 │ 指标 净资产收益率 5分",
    "       │      ------------",
  ]);
  const many = renderDiagnostic({ ...gap, related: Array.from({ length: 8 }, () => there) }, SOURCE, {
    lang: "zh",
    colour: false,
  });
  expect(many.match(/相关 {2}上年\.chi {2}/gu)).toHaveLength(5);
  expect(many).toContain("  相关  另有 3 处\n");
});

test("a data error without a place names record and field", () => {
  const wrong = catalogue.report("DATA-003", {
    file: "数据.json",
    span: { start: 0, end: 0 },
    record: "县委组织部",
    field: "在职人数",
    args: { record: "县委组织部", field: "在职人数", value: "三十" },
  });
  expect(
    renderDiagnostic(wrong, createSourceText("数据.json", "[]"), { lang: "zh", colour: false }).split("\n").slice(0, 3),
  ).toEqual([
    "错误 DATA-003  记录“县委组织部”的“在职人数”写作“三十”，应为数字",
    "  位置  数据.json   记录 县委组织部 › 数据项 在职人数",
    "  原因  不是数字就不能计算。",
  ]);
  const placed = renderDiagnostic({ ...wrong, span: { start: 1, end: 1 } }, createSourceText("数据.json", "[]"), {
    lang: "en",
    colour: false,
  });
  expect(placed).toContain("  where  数据.json:1:2   record 县委组织部 › field 在职人数\n     1 │ []\n       │  ^\n");
});

test("nothing of the user's can move the cursor or reorder a line", () => {
  const nasty = "\u001b[2J\u202e\r\n\ud800\u0007";
  const source = createSourceText(`a${nasty}.chi`, `指标 ${nasty}`);
  const diagnostic = catalogue.report("DATA-003", {
    file: source.file,
    span: { start: 0, end: source.text.length },
    path: [nasty],
    record: nasty,
    field: nasty,
    basis: nasty,
    related: [{ file: nasty, span: { start: 0, end: 0 }, message: { zh: nasty, en: nasty } }],
    fixes: [FIX, { ...FIX, title: { zh: nasty, en: nasty } }],
    args: { record: nasty, field: nasty, value: nasty },
  });
  for (const lang of ["zh", "en", "both"] as const) {
    const printed = renderDiagnostic(diagnostic, source, { lang, colour: false });
    expect(printed).toContain("<U+001B>[2J<U+202E>");
    expect(printed.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f\u202e\ud800]/u);
    expect(
      printed.split("\n").every((line, index) => index === 0 || (lang === "both" && index === 1) || line.startsWith("  ")),
    ).toBe(true);
  }
});

test("a million digits are shortened in the sentence and cut in the line", () => {
  const digits = "9".repeat(1_000_000);
  const source = createSourceText("a.chi", `满分 ${digits}`);
  const diagnostic = catalogue.report("DATA-003", {
    file: source.file,
    span: { start: 3, end: source.text.length },
    args: { record: "甲", field: "乙", value: digits },
  });
  const printed = renderDiagnostic(diagnostic, source, { lang: "both", colour: false });
  expect(printed.length).toBeLessThan(2_000);
  expect(printed).toContain(`${"9".repeat(200)}…${"9".repeat(200)}`);
});

test("with a width, sentences break between Chinese characters and at blanks, under their own first word", () => {
  expect(`\n${renderDiagnostic({ ...gap, path: [] }, SOURCE, { lang: "both", colour: false, width: 50 })}`).toBe(`
错误 BAND-002  评分区间有空档：大于 12%、小于 15%
    的值不属于任何一档
error BAND-002  gap between bands: values above
    12% and below 15% belong to none
  位置  净资产收益率.chi:18:5
    17 │     [8%, 12%]   得80分
    18 │     15%以上     得100分
       │     ^^^^^^^ 到这里才接上 / picks up only here
  原因  每个取值必须恰好落入一档，否则该值没有
        得分。
        Every value needs exactly one band, or it
        has no score.
  改法  改为“超过12%”，或补上 (12%, 15%) 一档。
        〔可自动修复〕
        Write 超过12%, or add a band (12%, 15%).
        (fixable)
  依据  财预〔2018〕1号 附件1
  详见  biaochi help BAND-002`);
});
