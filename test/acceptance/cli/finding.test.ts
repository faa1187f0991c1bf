// biaochi list and which: the library as a tree, and which of its rules apply, in every form, with wrong input of each.
import { EXIT } from "@biaochi/cli";
import { describe, expect, it } from "vitest";
import { json, run } from "./run-in-memory.ts";
import { RULES } from "./sample-rules.ts";

/** The sample rules under another name, region and year. */
function rules(name: string, region: string, year: string, status = ""): string {
  const head = `规则集 ${name} {\n  地区      ${region}\n  年度      ${year}`;
  return RULES.replace(/规则集 试用表 \{\n {2}地区 .*\n {2}年度 .*/u, `${head}${status === "" ? "" : `\n  状态      ${status}`}`);
}

const setup = {
  files: {
    "rules/全国/2020/项目自评-2020.chi": rules("项目支出自评", "全国", "2020起"),
    "rules/某省/某县/2017/某县-2017.chi": rules("某县部门评价", "某省/某县", "2017"),
    "rules/某省/某县/2018/某县-2018.chi": rules("某县部门评价", "某省/某县", "2018", "示例"),
    "rules/某省/2021/甲.chi": rules("某省部门评价", "某省", "2021"),
    "rules/某省/2021/乙.chi": rules("某省项目评价", "某省", "2021"),
    "rules/坏.chi": new Uint8Array([0x50, 0x4b, 3, 4, 0, 0xff, 0xfe, 0]),
    "rules/空.chi": "# 还没有写\n",
    "rules/某省/读我.md": "",
  },
};
const out = async (line: string): Promise<string> => (await run(line, setup)).out;
const told = async (line: string): Promise<readonly [number, string]> => {
  const { code, err } = await run(line, setup);
  return [code, err.split("\n")[0] ?? ""];
};

describe("list", () => {
  it("shows the library as a tree, and at its end what cannot be read and why", async () => {
    expect((await run("list --lang zh", setup)).code).toBe(EXIT.findings);
    expect(await out("list --lang zh")).toBe(`规则库 rules   7 个规则文件

地区与规则        年度      版本    满分  指标  说明
全国
  项目支出自评    2020年起  1.0.0  100分     3

某省
  某省部门评价    2021年度  1.0.0  100分     3
  某省项目评价    2021年度  1.0.0  100分     3
  某县
    某县部门评价  2017年度  1.0.0  100分     3
    某县部门评价  2018年度  1.0.0  100分     3  示例，不是现行规定

读不出的 2 个
  rules/坏.chi  这个文件不是文本文件，或编码已损坏：从第 6 个字节起读不出文字
  rules/空.chi  读不出「规则集 名称 { … }」
`);
  });

  it("gives all of it as JSON", async () => {
    const document = json(await out("list rules --format json"));
    expect(document.folder).toBe("rules");
    expect(document.ruleSets).toHaveLength(5);
    expect(document.ruleSets.find(({ status }: { status: string }) => status === "example")).toEqual({
      file: "rules/某省/某县/2018/某县-2018.chi",
      name: "某县部门评价",
      region: "某省/某县",
      years: { from: 2018, until: 2018, open: false },
      version: "1.0.0",
      status: "example",
      fullPoints: "100分",
      indicators: 3,
      rowSections: 0,
      inherits: null,
    });
    expect(document.unread.map(({ file }: { file: string }) => file)).toEqual(["rules/坏.chi", "rules/空.chi"]);
  });

  it("lists one folder, ends well where all can be read, and in English", async () => {
    const { code, out: text } = await run("list rules/某省/某县 --lang en", setup);
    expect(code).toBe(EXIT.fine);
    expect(text).toContain("Library rules/某省/某县   2 rule files");
    expect(text).toContain("an example, not a rule in force");
  });

  it.each<[string, string]>([
    ["list 没有", "错误  找不到规则文件「没有」"],
    ["list rules/某省/读我.md/无", "错误  找不到规则文件「rules/某省/读我.md/无」"],
    ["list rules --format csv", "错误  biaochi list 的选项 --format 不能写「csv」"],
    ["list 一 二", "错误  多出「二」：biaochi list 只要一个规则库"],
  ])("%s", async (line, message) => {
    expect(await told(`${line} --lang zh`)).toEqual([EXIT.misuse, message]);
  });
});

describe("which", () => {
  it("names the rules and every reason; an example is named and not taken", async () => {
    const { code, out: text } = await run("which --region 某省/某县 --year 2018 --lang zh", setup);
    expect(code).toBe(EXIT.fine);
    expect(text).toBe(`某省/某县  2018年
用
  某县部门评价  2017年度  版本 1.0.0
    rules/某省/某县/2017/某县-2017.chi
因为
  · 「某县部门评价」2018年度是示例，不是现行规定，不采用
  · 某省/某县 2018年没有自己的规则，用的是2017年的
有文件读不出，没有算在内
  · rules/坏.chi  这个文件不是文本文件，或编码已损坏：从第 6 个字节起读不出文字
  · rules/空.chi  读不出「规则集 名称 { … }」
`);
  });

  it("gives JSON with the answer, how it came about and what else holds", async () => {
    const found = json(await out("which --region 某县 --year ２０２１年度 --format json"));
    expect(found).toMatchObject({
      asked: { region: "某县", year: 2021, folder: "rules" },
      answer: "found",
      ruleSet: { file: "rules/某省/某县/2017/某县-2017.chi", status: "final" },
      how: "earlier",
      level: "某省/某县",
    });
    expect(found.reasons.map(({ kind }: { kind: string }) => kind)).toEqual(["completed-region", "applies"]);
    expect(found.others.map(({ name }: { name: string }) => name)).toEqual(["某省项目评价", "某省部门评价", "项目支出自评"]);
  });

  it("lists what fits and chooses none; --name picks", async () => {
    const { code, out: text } = await run("which --region 某省 --year 2021 --lang zh", setup);
    expect(code).toBe(EXIT.findings);
    expect(text).toContain("可用的\n  某省项目评价  2021年度  版本 1.0.0\n");
    expect(text).toContain("  · 某省可用于2021年的规则有 2 份，不替您选\n");
    expect(json(await out("which --region 某省 --year 2021 --format json")).candidates).toHaveLength(2);
    expect(json(await out("which --region 某省 --year 2021 --name 项目 --format json")).ruleSet.name).toBe("某省项目评价");
  });

  it("tells that none applies, and where the region may be meant otherwise", async () => {
    const none = await run("which --region 某省/某县 --year 2016 --name 部门 --lang zh", setup);
    expect(none.code).toBe(EXIT.findings);
    expect(none.out).toContain("没有可用的规则\n因为\n  · 某省/某县的规则从2017年才有，不能用于2016年\n");
    expect(json(await out("which --region 某 --year 2018 --format json rules")).answer).toBe("none");
  });

  it.each<[string, string]>([
    ["which --year 2018", "错误  缺少 --region"],
    ["which", "错误  缺少 --region 和 --year"],
    ["which --region 某省 --year 18", "错误  --year 要四位数的年度，这里写了「18」"],
    ["which --region / --year 2018", "错误  --region 里没有地区"],
    ["which --region 某省 --year 2018 没有", "错误  找不到规则文件「没有」"],
    ["which 某省 2018", "错误  多出「2018」：biaochi which 只要一个规则库"],
  ])("%s", async (line, message) => {
    expect(await told(`${line} --lang zh`)).toEqual([EXIT.misuse, message]);
  });
});
