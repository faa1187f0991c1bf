// Rules that inherit, at the command line: the effective text with its origins, the worked examples of the year before, lists and answers that know of the base.
import { EXIT } from "@biaochi/cli";
import { describe, expect, it } from "vitest";
import { json, run } from "./run-in-memory.ts";
import { RECORD, RULES } from "./sample-rules.ts";

const NEXT = `# 2025 年度
规则集 试用表 {
  年度      2025
  版本      1.0.0
  状态      示例
  继承  试用表 2024 版本 1
}

修改 过程.预算控制率 {
  评分 {
    5%以下        得20分
    超过5%至30%   得12分
    超过30%       不得分
  }
}
修改 过程.预算执行率 30分 {
  评分  100%以上得满分；每低于1个百分点扣2分，扣完为止
}
新增 过程.预算执行率 之后 {
  指标 资产盘点 10分  打分
}

算例 甲局试算 {
  给定 同 2024.甲局 {
    资产盘点 9分
  }
  核对 { 总分 应得 84分 }
}
`;

const LATER = NEXT.replace("2025 年度", "2026 年度")
  .replace("年度      2025", "年度      2026")
  .replace("  状态      示例\n", "")
  .replace("继承  试用表 2024", "继承  试用表 2025")
  .replace(/修改[\s\S]*/u, '修改 效果.履职成效 { 口径 "另行印发" }\n');

const setup = {
  files: { "库/2024/表.chi": RULES, "库/2025/表-2025.chi": NEXT, "库/2026/表-2026.chi": LATER, "甲.json": RECORD },
};

describe("show", () => {
  it("tells of each line of the rules in effect from which file and line it is", async () => {
    const { code, out } = await run("show 库/2025/表-2025.chi --effective", setup);
    expect(code).toBe(EXIT.fine);
    const lines = out.split("\n");
    expect(lines.find((line) => line.includes("不足一步"))).toMatch(/^表\.chi:7 +│ /u);
    expect(lines.find((line) => line.includes("5%以下"))).toMatch(/^表-2025\.chi:11 +│ {7}5%以下/u);
    expect(lines.find((line) => line.includes("本年追加 ÷ 年初预算"))).toMatch(/^表\.chi:18 +│ {5}公式/u);
    expect(lines.find((line) => line.includes("资产盘点 10分"))).toMatch(/^表-2025\.chi:20 +│ /u);
  });

  it("without --effective shows the file itself", async () => {
    const { out } = await run("show 库/2025/表-2025.chi", setup);
    expect(out.split("\n").slice(0, 3)).toEqual(["1  │ # 2025 年度", "2  │ 规则集 试用表 {", "3  │   年度      2025"]);
  });

  it("gives JSON, and writes a file that inherits nothing and scores the same", async () => {
    const document = json((await run("show 库/2026/表-2026.chi --effective --format json", setup)).out);
    expect(document.layers).toEqual(
      ["库/2024/表.chi", "库/2025/表-2025.chi", "库/2026/表-2026.chi"].map((path) => expect.stringContaining(path.slice(3))),
    );
    expect(document.lines.map(({ text }: { text: string }) => text).join("\n")).toBe(document.text.trimEnd());
    const written = await run("show 库/2025/表-2025.chi --effective --out 全文.chi --lang zh", setup);
    expect(written).toMatchObject({ code: EXIT.fine, err: "已写入 全文.chi\n" });
    const alone = { files: { "全文.chi": written.text("全文.chi") ?? "" } };
    expect(alone.files["全文.chi"]).not.toContain("继承");
    expect((await run("check 全文.chi --strict --lang zh", alone)).out).toBe("1 个文件：没有问题\n");
    expect((await run("test 全文.chi --lang zh", alone)).out).toContain("1 个相符，0 个不符");
    const [before, after] = await Promise.all([
      run("run 库/2025/表-2025.chi --data 甲.json --format jsonl", setup),
      run("run 全文.chi --data 甲.json --format jsonl", { files: { ...alone.files, "甲.json": RECORD } }),
    ]);
    const scores = (text: string): unknown =>
      json(text.split("\n")[0] ?? "").indicators.map(({ path, score }: { path: unknown; score: unknown }) => [path, score]);
    expect(scores(after.out)).toEqual(scores(before.out));
  });

  it.each<[string, number, string]>([
    ["show 没有.chi --effective", EXIT.misuse, "错误  找不到规则文件「没有.chi」"],
    ["show", EXIT.misuse, "错误  biaochi show 后面缺少规则文件"],
    ["show 库/2025/表-2025.chi --effective --out 库/2024/表.chi", EXIT.misuse, "错误  --out 库/2024/表.chi 会盖掉刚读取的"],
  ])("%s", async (line, code, message) => {
    const ran = await run(`${line} --lang zh`, setup);
    expect([ran.code, ran.err.split("\n")[0]]).toEqual([code, expect.stringContaining(message)]);
  });

  it("shows no rules in effect where a change could not be made", async () => {
    const broken = { files: { ...setup.files, "库/2025/表-2025.chi": NEXT.replace("过程.预算控制率 {", "过程.预算控制 {") } };
    const { code, out, err } = await run("show 库/2025/表-2025.chi --effective --lang zh", broken);
    expect([code, out]).toEqual([EXIT.findings, ""]);
    expect(err).toContain("错误 LAYER-010");
    expect(err).toContain("改好这些，才有生效的全文。");
  });
});

describe("test", () => {
  it("tells what the worked examples of the year before come to, and fails by none of it", async () => {
    const { code, out } = await run("test 库/2025/表-2025.chi --lang zh", setup);
    expect(code).toBe(EXIT.fine);
    expect(out).toContain("沿用 2024 的算例：0 个得分不变，1 个改变：\n  · 甲局 85 → —（预算执行率 35 → 25，新增 资产盘点 —）");
    const { carried } = json((await run("test 库/2025/表-2025.chi --format json", setup)).out);
    expect(carried[0].samples[0]).toMatchObject({
      name: "甲局",
      changed: true,
      before: { total: "85", grade: "良" },
      after: { total: null },
    });
    const same = await run("test 库/2026/表-2026.chi --lang en", setup);
    expect(same.out).toContain("The worked examples of 2025: 1 score as before, 0 change.");
  });
});

describe("list and which", () => {
  it("know what a file leaves to its base: region, points, and that it builds on an example", async () => {
    const { ruleSets } = json((await run("list 库 --format json", setup)).out);
    expect(
      ruleSets.map(({ years, region, status, fullPoints, indicators }: Record<string, { from: number }>) => [
        years?.from,
        region,
        status,
        fullPoints,
        indicators,
      ]),
    ).toEqual([
      [2024, "某省/某县", "final", "100分", 3],
      [2025, "某省/某县", "example", "100分", 4],
      [2026, "某省/某县", "example", "100分", 4],
    ]);
    const answer = json((await run("which --region 某省/某县 --year 2026 --format json 库", setup)).out);
    expect([answer.ruleSet.years.from, answer.how]).toEqual([2024, "earlier"]);
  });
});
