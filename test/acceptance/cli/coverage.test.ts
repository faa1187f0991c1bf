// test --coverage and test --generate: what the worked examples of a rule file reach, and the ones that it lacks.
import { EXIT } from "@biaochi/cli";
import { describe, expect, it } from "vitest";
import { files, json, lines, run } from "./run-in-memory.ts";

describe("test --coverage", () => {
  it("shows behind the results what no worked example reaches, and which example reaches the rest", async () => {
    const { code, out } = await run("test --coverage 表.chi --lang zh");
    expect(code).toBe(EXIT.fine);
    expect(lines(out)).toEqual([
      "  相符  甲局   表.chi",
      "",
      "1 个相符，0 个不符",
      "",
      "试用表   表.chi",
      "",
      "指标        情形                    算例",
      "预算控制率  10%以下                 没有算例",
      "            超过10%至30%            甲局",
      "            超过30%                 没有算例",
      "预算执行率  不满100%                甲局",
      "            100%以上                没有算例",
      "履职成效    打分                    甲局",
      "等次        优（90分以上）          没有算例",
      "            良（80分以上不满90分）  甲局",
      "            差（不满80分）          没有算例",
      "",
      "算例达到 9 种情形中的 4 种，5 种没有算例",
    ]);
  });

  it("says the same in English, and in forms for machines", async () => {
    const english = (await run("test --coverage 表.chi --lang en")).out;
    expect(english).toContain("The worked examples reach 4 of 9 cases, 5 have no worked example");
    expect(english).toMatch(/above 10% to 30% +甲局/u);
    const { coverage } = json((await run("test --coverage 表.chi --format json")).out);
    expect(coverage).toHaveLength(1);
    expect(coverage[0]).toMatchObject({ file: "表.chi", ruleSet: "试用表", reached: 4, all: 9 });
    expect(coverage[0].targets).toHaveLength(9);
    expect(coverage[0].targets[1]).toEqual({
      of: "indicator",
      path: ["过程", "预算控制率"],
      kind: "arm",
      text: { zh: "超过10%至30%", en: "above 10% to 30%" },
      line: 21,
      reachedBy: ["甲局"],
    });
    const jsonl = lines((await run("test --coverage 表.chi --format jsonl")).out).map(json);
    expect(jsonl.map((line) => Object.keys(line)[0])).toEqual(["file", "coverage"]);
    expect(json((await run("test 表.chi --format json")).out)).not.toHaveProperty("coverage");
  });

  it("fails only where so much is asked for and not reached: 4 of 9 are 44%", async () => {
    expect((await run("test --coverage=44 表.chi")).code).toBe(EXIT.fine);
    const short = await run("test --coverage=45 表.chi --lang zh");
    expect(short.code).toBe(EXIT.findings);
    expect(short.out).toContain("5 种没有算例（要求 45%）");
    expect((await run("test --coverage=full 表.chi")).code).toBe(EXIT.findings);
    expect((await run("test --coverage=0 表.chi")).code).toBe(EXIT.fine);
  });

  it.each([
    ["test --coverage=half 表.chi", "选项 --coverage 不能写「half」"],
    ["test --coverage=101 表.chi", "选项 --coverage 不能写「101」"],
    ["test --coverage 表.chi --data 数据", "不能与 --data 同用"],
  ])("refuses %s", async (line, why) => {
    const { code, err } = await run(line);
    expect(code).toBe(EXIT.misuse);
    expect(err).toContain(why);
  });
});

describe("test --generate", () => {
  it("writes examples that, put behind the rules, are accepted, pass and reach everything", async () => {
    const { code, out, err } = await run("test --generate 表.chi --lang zh");
    expect(code).toBe(EXIT.fine);
    expect(err).toBe("生成 20 个算例，请逐条复核\n");
    expect(out).toContain("算例 「预算控制率 略高于10%」 {\n  给定 同 「甲局」 {");
    const whole = { files: { ...files, "表.chi": `${files["表.chi"]}\n${out}` } };
    expect((await run("check --strict 表.chi", whole)).code).toBe(EXIT.fine);
    expect((await run("test --coverage=full 表.chi", whole)).code).toBe(EXIT.fine);
  });

  it("writes into the file that --out names, never over the rules; --append puts them behind the rules", async () => {
    const written = await run("test --generate 表.chi --out 算例.chi");
    expect(written).toMatchObject({ code: EXIT.fine, out: "" });
    expect(written.text("算例.chi")).toContain("算例 「预算控制率 等于10%」");
    expect(written.text("表.chi")).toBe(files["表.chi"]);
    const refused = await run("test --generate 表.chi --out 表.chi");
    expect(refused.code).toBe(EXIT.misuse);
    expect(refused.text("表.chi")).toBe(files["表.chi"]);
    const appended = await run("test --generate --append 表.chi --lang en");
    expect(appended).toMatchObject({ code: EXIT.fine, out: "" });
    const text = appended.text("表.chi") ?? "";
    expect(text.startsWith(files["表.chi"])).toBe(true);
    const again = await run("test --generate --append 表.chi --lang en", { files: { "表.chi": text } });
    expect(again.err).toContain("0 worked examples written");
  });

  it.each([
    ["test --append 表.chi", "--append 要与 --generate 同用"],
    ["test --generate 表.chi 坏.chi", "一次只写一个规则文件"],
    ["test --generate 表.chi --coverage", "--generate 不能与 --coverage 同用"],
    ["test --generate 表.chi --format json", "--generate 不能与 --format 同用"],
    ["test --generate --append 表.chi --out 算例.chi", "不能再写 --out"],
    ["test --generate --append -", "没有文件可接"],
  ])("refuses %s", async (line, why) => {
    const { code, err } = await run(line);
    expect(code).toBe(EXIT.misuse);
    expect(err).toContain(why);
  });

  it("lists what could not be made, with its reason", async () => {
    const rules = files["表.chi"].replace("实际支出  万元  约束 ≥ 0万元", "实际支出  万元  约束 ≤ 年初预算 + 本年追加");
    const { err, out } = await run("test --generate 表.chi --lang zh", { files: { "表.chi": rules } });
    expect(err).toContain("1 种情形未能生成，原因列在末尾");
    expect(lines(out).at(-1)).toBe("# 未能生成：过程.预算执行率 略高于100%（约束不允许：实际支出 ≤ 年初预算 + 本年追加）");
  });

  it("ends with 1 where the rules have errors, and writes nothing", async () => {
    expect(await run("test --generate 坏.chi")).toMatchObject({ code: EXIT.findings, out: "" });
  });
});
