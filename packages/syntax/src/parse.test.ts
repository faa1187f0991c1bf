import { readFileSync } from "node:fs";
import { applyFixes, createSourceText } from "@biaochi/diagnostics";
import { describe, expect, test } from "vitest";
import { clauseOutline, codesOf, outline, parseText, withClause, withPart } from "./fixtures/outline.ts";
import { LONGEST_FILE } from "./parse.ts";

const BAOJING = readFileSync(
  new URL("../../../rules/湖南省/湘西土家族苗族自治州/保靖县/2017/保靖县-2017.chi", import.meta.url),
  "utf8",
);

test("a published table reads without a word said", () => {
  const { tree, diagnostics, tokens } = parseText(BAOJING);
  expect(diagnostics).toEqual([]);
  expect(tokens.map(({ text }) => text).join("")).toBe(BAOJING);
  expect(outline(tree.header?.name)).toBe("保靖县部门整体支出绩效评价");
  const sections = tree.declarations.filter(({ kind }) => kind === "section");
  expect(sections.map((section) => (section.kind === "section" ? outline(section.name) : ""))).toEqual([
    "投入",
    "过程",
    "产出及效率",
  ]);
});

describe("the bands of a published table, pasted as printed", () => {
  const printed = "0-10%（含），计5分；11-30%（含），计4分；31-60%（含），计3分；61-100%（含），计2分；大于100%不得分。";

  test("one error a band, which offers both readings of its lower end", () => {
    const { diagnostics } = parseText(withClause(printed));
    expect(diagnostics.map(({ code }) => code)).toEqual(["SYN-051", "SYN-051", "SYN-051", "SYN-051"]);
    expect(diagnostics.map(({ fixes }) => fixes.map((fix) => fix.edits[0]?.newText))).toEqual([
      ["0%以上10%以下", "超过0%至10%"],
      ["11%以上30%以下", "超过11%至30%"],
      ["31%以上60%以下", "超过31%至60%"],
      ["61%以上100%以下", "超过61%至100%"],
    ]);
    expect(diagnostics.flatMap(({ fixes }) => fixes).some(({ preferred }) => preferred === true)).toBe(false);
  });

  test("the tree holds every band, its lower end open and in the unit of its upper one", () => {
    expect(clauseOutline(withClause(printed))[0]).toContain(
      "arm(band:unclear-range(low:○11% high:●30%) result:points(points:4分))",
    );
  });

  test("either reading, taken for every band, reads clean", () => {
    const source = createSourceText("case.chi", withClause(printed));
    for (const choice of [0, 1]) {
      const fixes = parseText(source.text).diagnostics.flatMap((diagnostic) => diagnostic.fixes.slice(choice, choice + 1));
      expect(codesOf(applyFixes(source, fixes).text)).toEqual([]);
    }
  });

  test.each([
    ["60%至100%之间得4分", ["60%以上100%以下", "60%以上不满100%", "超过60%至100%"]],
    ["10%～30%得4分", ["10%以上30%以下", "10%以上不满30%", "超过10%至30%"]],
    ["10%-30%（不含）得4分", ["10%以上不满30%", "超过10%不满30%"]],
    ["60%（含）至80%得4分", ["60%以上80%以下", "60%以上不满80%"]],
  ])("%s", (clause, readings) => {
    const [diagnostic] = parseText(withClause(clause)).diagnostics;
    expect(diagnostic?.fixes.map((fix) => fix.edits[0]?.newText)).toEqual(readings);
  });

  test("the indicator's own name before each arm is dropped, with a notice", () => {
    const text =
      "规则集 例 {\n}\n指标 「“三公经费”变动率」 4分 评分 “三公经费”变动率≦0，计4分；“三公经费”变动率＞0，每超过一个百分点扣0.4分，扣完为止\n";
    const { diagnostics } = parseText(text);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ["SYN-054", "notice"],
      ["SYN-054", "notice"],
    ]);
    expect(clauseOutline(text)).toEqual([
      "arm(band:range(high:●0 form:sign) result:points(points:4分))；arm(band:range(low:○0 form:sign) result:step(direction:above size:一个百分点 effect:deduct points:0.4分 tails:[to-zero]))",
    ]);
  });

  test.each([
    ["ruleset x {\n}\nindicator o 5pts scoring over 10% full; otherwise none\n", "over"],
    ["ruleset x {\n}\nindicator a 5pts scoring award 5pts\n", "award"],
    ["规则集 例 {\n}\n指标 超 5分 评分 超过10%得满分；其余不得分\n", "超过"],
  ])("a name that only begins a word is not read out of it: %j", (text, word) => {
    const { tokens, diagnostics } = parseText(text);
    expect(tokens.filter(({ kind }) => kind === "own-name")).toEqual([]);
    expect(tokens.map((token) => token.text)).toContain(word);
    expect(diagnostics).toEqual([]);
  });
});

test("an arm ends at a full stop of either language", () => {
  const zh = withClause("100%以下得满分。每超过1个百分点扣0.4分，扣完为止。");
  const en = withClause("100% or less full. per excess 1pp deduct 0.4pts, to zero.");
  expect(codesOf(en)).toEqual([]);
  expect(clauseOutline(en)?.map((line) => line.replace(/[0-9.]+(?:pts|pp|分|个百分点)/g, "q"))).toEqual(
    clauseOutline(zh)?.map((line) => line.replace(/[0-9.]+(?:pts|pp|分|个百分点)/g, "q")),
  );
});

describe("the sound parts of a file with mistakes are read", () => {
  test("a bad line costs itself only", () => {
    const text = withPart('公试 a ÷ b\n  评分 100%以上得满分\n  口径 "x"');
    expect(codesOf(text)).toEqual(["SYN-031"]);
    expect(outline(parseText(text).tree.declarations[0])).toBe(
      'indicator(name:控制率 points:5分 notes:[interpretation(text:"x")] method:clause(clause:clause-body(lines:[clause-line(arms:[arm(band:range(low:●100% form:words) result:full)])])))',
    );
  });

  test("a closing brace that was forgotten is found by what cannot stand inside", () => {
    const text =
      '规则集 例 {\n}\n一级指标 甲 5分 {\n  指标 乙 5分 {\n    评分 {\n      10%以下得1分\n    口径 "x"\n  }\n}\n数据 丙 { a 人 }\n';
    expect(codesOf(text)).toEqual(["SYN-025"]);
    expect(parseText(text).tree.declarations.map(({ kind }) => kind)).toEqual(["section", "data"]);
  });

  test("a forgotten brace of a change is found by the change behind it", () => {
    const text = '规则集 例 {\n}\n新增 甲 之后 {\n  指标 丁 3分 打分\n修改 乙 {\n  口径 "x"\n}\n删除 丙\n';
    expect(codesOf(text)).toEqual(["SYN-025"]);
    expect(parseText(text).tree.declarations.map(({ kind }) => kind)).toEqual(["add", "modify", "delete"]);
  });
});

describe("hostile texts are refused clearly and soon", () => {
  const HOSTILE: readonly (readonly [what: string, text: string, code: string])[] = [
    ["ten million characters", `规则集 例 {\n}\n${"# 说明文字\n".repeat(1_500_000)}`, "SYN-001"],
    ["the longest file of comments", `规则集 例 {\n}\n${"#".repeat(LONGEST_FILE - 20)}`, ""],
    ["a hundred thousand brackets", withPart(`公式 ${"(".repeat(100_000)}`), "SYN-002"],
    ["a hundred thousand braces", `规则集 例 {\n}\n${"指标组 甲 1分 {\n".repeat(100_000)}`, "SYN-002"],
    ["a hundred thousand conditions", withPart(`公式 ${"若 a 则 ".repeat(100_000)}`), "SYN-002"],
    ["a hundred thousand minus signs", withPart(`公式 ${"−".repeat(100_000)}a`), "SYN-064"],
    ["a hundred thousand negations", withPart(`不适用 ${"非 ".repeat(100_000)}a：不得分`), "SYN-064"],
    ["a sum of a hundred thousand terms", withPart(`公式 a${" + a".repeat(100_000)}`), "SYN-064"],
    ["a number of a million digits", withPart(`公式 ${"9".repeat(1_000_000)}`), "SYN-017"],
    ["a path of two hundred thousand names", withPart(`公式 a${".a".repeat(200_000)}`), ""],
    ["a million unknown signs", withPart(`公式 ${"@&".repeat(400_000)}`), "SYN-008"],
    ["a million quotes", withPart(`口径 ${'" '.repeat(400_000)}`), "SYN-039"],
    ["one long line of blocks", `规则集 例 {\n}\n${"等次 { } ".repeat(100_000)}`, ""],
    ["unknown wordings", withClause("胡说".repeat(300_000)), "SYN-050"],
    ["unknown wordings between numbers", withClause("胡1说2".repeat(100_000)), "SYN-050"],
    ["stray braces", `规则集 例 {\n}\n${"}\n".repeat(300_000)}`, "SYN-024"],
    ["curly quotes that never close", withPart(`口径 ${"“".repeat(500_000)}`), ""],
    [
      "names that objects have",
      "规则集 __proto__ {\n}\n数据 constructor { __proto__ 人；toString 人；hasOwnProperty 人 }\n计算 valueOf = __proto__.constructor\n",
      "",
    ],
  ];

  test.each(HOSTILE)("%s", (_what, text, code) => {
    const start = process.cpuUsage();
    const { diagnostics, tree } = parseText(text);
    const { user, system } = process.cpuUsage(start);
    expect(tree.kind).toBe("file");
    if (code !== "") expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    expect(diagnostics.length).toBeLessThanOrEqual(101);
    // WHY processor time: others who want the machine make it wait, not work. Each takes well under two seconds.
    expect((user + system) / 1_000_000).toBeLessThan(8);
  });
});
