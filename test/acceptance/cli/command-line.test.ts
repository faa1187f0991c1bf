// The command line itself: help, versions, mistakes in options, and files that are not there. What commands do is tried beside.
import { EXIT, runCommandLine } from "@biaochi/cli";
import { displayWidth } from "@biaochi/diagnostics";
import { describe, expect, it } from "vitest";
import { createMemoryHost, type MemorySetup } from "./memory-host.ts";

const COMMANDS = ["check", "run", "explain", "audit", "test", "fmt", "new", "schema", "serve"];
const HAN = /\p{Script=Han}/u;

async function run(words: readonly string[], setup: MemorySetup = {}) {
  const memory = createMemoryHost(setup);
  const code = await runCommandLine(memory.host, words);
  return { code, out: memory.stdout(), err: memory.stderr() };
}

describe("help", () => {
  it.each([[[]], [["--help"]], [["-h"]], [["help"]]])("biaochi %j lists every command, Chinese first", async (words) => {
    const { code, out, err } = await run(words);
    expect(code).toBe(EXIT.fine);
    expect(err).toBe("");
    for (const command of COMMANDS) expect(out).toContain(`\n  ${command} `);
    expect(out.indexOf("用法")).toBeLessThan(out.indexOf("Usage"));
  });

  it.each(COMMANDS)("biaochi %s --help has usage, options and examples in both languages", async (command) => {
    const { code, out } = await run([command, "--help"]);
    expect(code).toBe(EXIT.fine);
    for (const heading of ["用法", "选项", "示例", "Usage", "Options", "Examples"]) expect(out).toContain(`\n${heading}\n`);
    expect(out).toContain(`biaochi ${command} `);
    expect(await run(["help", command])).toEqual(await run([command, "-h"]));
  });

  it.each(COMMANDS)("biaochi %s --help --lang en speaks English only but for file names", async (command) => {
    const { out } = await run([command, "--help", "--lang", "en"]);
    expect(out.startsWith(`biaochi ${command}`)).toBe(true);
    expect(out).not.toContain("用法");
    const told = out.split("\n").filter((line) => !line.includes("biaochi ") && HAN.test(line));
    expect(told).toEqual([]);
    expect((await run([command, "--help", "--lang=zh"])).out).not.toContain("Usage");
  });

  it("fits the terminal", async () => {
    for (const command of COMMANDS) {
      const { out } = await run([command, "--help"], { terminal: true, columns: 80 });
      const long = out.split("\n").filter((line) => displayWidth(line) > 80 && !line.trimStart().startsWith("biaochi "));
      expect(long).toEqual([]);
    }
  });

  it("tells the version", async () => {
    expect(await run(["--version"])).toEqual({ code: EXIT.fine, out: "biaochi 0.1.0\n", err: "" });
  });
});

describe("mistakes on the command line end with 2 and name the right word", () => {
  it.each([
    [["chek"], "是否想写 check", "did you mean check?"],
    [["检查"], "没有命令「检查」", "no command “检查”"],
    [["--formt"], "先写命令", "the command comes first"],
    [["check", "a.chi", "--formt", "json"], "是否想写 --format", "did you mean --format?"],
    [["check", "a.chi", "--format", "jsn"], "是否想写 json", "did you mean json?"],
    [["check", "a.chi", "--format"], "--format 后面缺少值", "--format lacks its value"],
    [["check", "a.chi", "--format", "--strict"], "--format 后面缺少值", "--format lacks its value"],
    [["check", "a.chi", "--strict=yes"], "--strict 不带值", "--strict takes no value"],
    [["check", "a.chi", "--fix=all"], "--fix 不能写「all」", "--fix of biaochi check cannot be “all”"],
    [["check", "a.chi", "--width", "0"], "要一个正整数", "a whole number above 0"],
    [["check", "a.chi", "--lang", "fr"], "--lang 不能写「fr」", "cannot be “fr”"],
    [["check", "a.chi", "--lang", "cn"], "是否想写 zh", "did you mean zh?"],
    [["check", "a.chi", "--lang", "英文"], "是否想写 en", "did you mean en?"],
    [["check"], "后面缺少规则文件", "lacks its rule files"],
    [["run", "a.chi", "b.chi", "--data", "c.json"], "多出「b.chi」", "“b.chi” is one too many"],
    [["run", "a.chi"], "没有写数据文件", "no data file is given"],
    [["run", "-", "--data", "-"], "不能都从标准输入读取", "cannot both come from standard input"],
    [["run", "a.chi", "--data", "a", "--format", "sarif"], "--format 不能写「sarif」", "cannot be “sarif”"],
    [["check", "a.chi", "——strict"], "横线是全角的", "not plain hyphens"],
    [["check", "a.chi", "-x"], "没有选项「-x」", "no option “-x”"],
    [["check", "-", "--watch"], "--watch 不能用于标准输入", "--watch cannot be used with standard input"],
    [["test", "a.chi", "--update"], "--update 要与 --data 同用", "--update goes with --data"],
    [["fmt", "a.chi", "b.chi", "--out", "c"], "几个文件不能写进同一个 --out", "several files cannot go to one --out"],
    [["run", "a.chi", "--data", "a", "--out", "x", "--out", "y"], "写了两次", "given twice"],
  ])("biaochi %j", async (words, zh, en) => {
    const both = await run(words);
    expect(both.code).toBe(EXIT.misuse);
    expect(both.out).toBe("");
    expect(both.err).toContain(zh);
    expect(both.err).toContain(en);
    expect(both.err).toMatch(/^错误 .*\n {2}改法 .*\nerror .*\n {2}mend .*\n$/u);
    const english = await run([...words, "--lang", "en"]);
    if (words.includes("--lang") || words.at(-1) === "--format") return;
    expect(english.err).toMatch(/^error .*\n {2}mend .*\n$/u);
  });

  it("shows what a screen would obey or hide", async () => {
    const { err } = await run(["che\u001b[31mck\u202e"]);
    expect(err).toContain("<U+001B>[31mck<U+202E>");
    expect(err).not.toContain("\u001b");
  });

  it("takes what stands behind -- for a file", async () => {
    const { code, err } = await run(["check", "--", "--format"]);
    expect(code).toBe(EXIT.misuse);
    expect(err).toContain("找不到规则文件「--format」");
  });
});

describe("files that cannot be read or written end with 2", () => {
  it.each([
    ["missing", "找不到规则文件「表.chi」"],
    ["forbidden", "没有权限读取「表.chi」"],
    ["too-large", "超过 1 GiB"],
    ["failed", "读不了「表.chi」（TEST）"],
  ] as const)("%s", async (trouble, zh) => {
    const { code, err } = await run(["check", "表.chi"], { files: { "表.chi": "" }, troubles: { "表.chi": trouble } });
    expect(code).toBe(EXIT.misuse);
    expect(err).toContain(zh);
  });

  it("a data file, a spreadsheet or a document in place of the rules", async () => {
    for (const [name, zh] of [
      ["甲.json", "「甲.json」是数据文件，不是规则文件"],
      ["表.XLSX", "「表.XLSX」是电子表格，不是规则文件"],
      ["办法.docx", "「办法.docx」是文档，不是规则文件"],
    ] as const) {
      const { code, err } = await run(["check", name], { files: { [name]: "" } });
      expect([code, err]).toEqual([EXIT.misuse, expect.stringContaining(zh)]);
    }
  });

  it("a folder without rules, and one with two", async () => {
    const none = await run(["check", "空"], { files: { "空/读我.txt": "" } });
    expect([none.code, none.err]).toEqual([EXIT.misuse, expect.stringContaining("文件夹「空」里没有规则文件（.chi）")]);
    const two = await run(["run", "两", "--data", "x.json"], { files: { "两/甲.chi": "", "两/乙.chi": "" } });
    expect([two.code, two.err]).toEqual([EXIT.misuse, expect.stringContaining("里有 2 个规则文件，不知用哪一个")]);
    expect(two.err).toContain("乙.chi、甲.chi");
  });
});
