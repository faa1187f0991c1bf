// A framework (状态 框架) at the command line: it is checked, and nothing is scored by it.
import { EXIT } from "@biaochi/cli";
import { expect, it } from "vitest";
import { files, run } from "./run-in-memory.ts";

const FRAMEWORK = `规则集 共性框架 {
  地区  全国
  年度  2013起
  版本  1.0.0
  状态  框架
}

数据 预算 {
  年初预算  万元  约束 > 0万元
  本年追加  万元
}

一级指标 过程 {
  指标 预算控制率 {
    公式  本年追加 ÷ 年初预算
  }
}
`;
const setup = { files: { ...files, "框架.chi": FRAMEWORK } };

it("is checked as any other file", async () => {
  expect(await run("check 框架.chi --lang zh", setup)).toMatchObject({ code: EXIT.fine, out: "1 个文件：没有问题\n" });
});

it.each([
  "run 框架.chi --data 甲.json",
  "explain 框架.chi --data 甲.json",
  "audit 框架.chi --data 甲.json",
  "test 框架.chi",
  "schema 框架.chi",
])("is refused by %s", async (line) => {
  const { code, out, err } = await run(`${line} --lang zh`, setup);
  expect([code, out]).toEqual([EXIT.misuse, ""]);
  expect(err).toMatch(/^错误 {2}「共性框架」（框架\.chi）是框架，不给分值，不能用来计分\n {2}改法 {2}/u);
});

it("does not keep the worked examples of other files from being run", async () => {
  const { code, out } = await run("test 框架.chi 表.chi --lang zh", setup);
  expect([code, out.trimEnd().split("\n").at(-1)]).toEqual([EXIT.fine, "1 个相符，0 个不符"]);
});
