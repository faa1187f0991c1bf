// biaochi new-year and new-region: what they write, what they list, and that nothing is ever overwritten or a citation altered.
import { EXIT } from "@biaochi/cli";
import { describe, expect, it } from "vitest";
import { json, run } from "./run-in-memory.ts";
import { BROKEN_RULES, RULES } from "./sample-rules.ts";

const CITED = RULES.replace("  满分      100分\n", "  满分      100分\n  依据      《某县2024年度通知》 某财〔2025〕1号\n");
const setup = {
  files: { "库/2024/表-2024.chi": CITED, "坏.chi": BROKEN_RULES, "无年.chi": RULES.replace(/ {2}年度 .*\n/u, "") },
};

describe("new-year", () => {
  it("writes a file that inherits everything, and lists each place to decide about", async () => {
    const ran = await run("new-year 库/2024/表-2024.chi --year 2025 --lang zh", setup);
    expect(ran.code).toBe(EXIT.fine);
    const text = ran.text("库/2025/表-2025.chi") ?? "";
    expect(text).toContain("  继承  试用表 2024 版本 1\n  依据  待核 《某县2024年度通知》 某财〔2025〕1号\n}");
    expect(text).toContain("  给定 同 2024.甲局\n");
    expect(ran.out).toContain("请逐条决定的 2 处");
    expect(ran.out).toMatch(/表-2024\.chi:6 +依据、来源 +《某县2024年度通知》/u);
    expect(ran.out).toContain("不改；请核对后换成新的文件");
    expect(ran.out).toContain("算例 1 个，期望照现在的规则算出：甲局 85 良");
    expect(ran.out).toContain("已写入 库/2025/表-2025.chi，只写不同之处\n  biaochi check 库/2025/表-2025.chi\n");
    const both = { files: { ...setup.files, "库/2025/表-2025.chi": text } };
    expect((await run("check 库/2025/表-2025.chi --lang zh", both)).code).toBe(EXIT.fine);
    expect((await run("test 库/2025/表-2025.chi --lang zh", both)).out).toContain("沿用 2024 的算例：1 个得分不变，0 个改变。");
    // Once more it is the same; what somebody has changed is never overwritten.
    expect((await run("new-year 库/2024/表-2024.chi --year 2025 --lang zh", both)).out).toContain("已经是这样，没有改动");
    const changed = await run("new-year 库/2024/表-2024.chi --year 2025 --lang zh", {
      files: { ...both.files, "库/2025/表-2025.chi": `${text}# 我的\n` },
    });
    expect([changed.code, changed.text("库/2025/表-2025.chi")]).toEqual([EXIT.misuse, `${text}# 我的\n`]);
    expect(changed.err).toContain("已经存在，没有改动它");
  });

  it("shows the text alone on standard output, and gives JSON", async () => {
    const shown = await run("new-year 库/2024/表-2024.chi --year 2025 --out - --lang zh", setup);
    expect(shown.out.startsWith("# 2025 年度：只写与 2024 年度不同的地方。\n\n规则集 试用表 {\n")).toBe(true);
    expect(shown.text("库/2025/表-2025.chi")).toBeUndefined();
    expect(shown.err).toContain("请逐条决定的");
    const document = json((await run("new-year 库/2024/表-2024.chi --year 2025 --format json --full --out 新.chi", setup)).out);
    expect(document).toMatchObject({ file: "新.chi", written: "written", inherits: false, year: 2025 });
    expect(
      document.places
        .filter(({ kind }: { kind: string }) => kind === "citation")
        .every(({ proposal }: { proposal: null }) => proposal === null),
    ).toBe(true);
  });

  it("writes what it proposes for names as comments where asked", async () => {
    const named = { files: { "库/表-2024.chi": CITED.replaceAll("年初预算", "「2024年预算」") } };
    const { out } = await run("new-year 库/表-2024.chi --year 2025 --apply names --out - --lang zh", named);
    expect(out).toContain(
      "# 待定的名称和日期，确定以后写成「改名」「修改」：\n#   改名 「2024年预算」 为 「2025年预算」    （表-2024.chi 第 12 行）\n",
    );
  });

  it.each<[string, number, string]>([
    ["new-year 库/2024/表-2024.chi", EXIT.misuse, "错误  缺少 --year"],
    ["new-year 库/2024/表-2024.chi --year 2024", EXIT.misuse, "错误  年度和地区都与原规则相同"],
    ["new-year 库/2024/表-2024.chi --year 2023", EXIT.misuse, "错误  新的年度早于原规则的年度"],
    ["new-year 库/2024/表-2024.chi --year 明年", EXIT.misuse, "错误  --year 要四位数的年度，这里写了「明年」"],
    ["new-year 没有.chi --year 2025", EXIT.misuse, "错误  找不到规则文件「没有.chi」"],
    ["new-year 坏.chi --year 2025 --out 新.chi", EXIT.findings, "错误  「坏.chi」有错误，不能由它建立新的规则"],
    ["new-year 无年.chi --year 2025 --out 新.chi", EXIT.misuse, "错误  「无年.chi」没有写明年度，无从建立下一年度"],
    ["new-region 库/2024/表-2024.chi --out 新.chi", EXIT.misuse, "错误  缺少 --region"],
    ["new-region 库/2024/表-2024.chi --region 某省/乙县", EXIT.misuse, "错误  不知道写到哪个文件"],
  ])("%s", async (line, code, message) => {
    const ran = await run(`${line} --lang zh`, setup);
    expect([ran.code, ran.err.split("\n")[0]]).toEqual([code, message]);
  });
});

describe("new-region", () => {
  it("inherits for a region inside, copies for one beside", async () => {
    const inside = await run("new-region 库/2024/表-2024.chi --region 某省/某县/丙镇 --out 库/丙.chi --lang zh", setup);
    expect(inside.text("库/丙.chi")).toContain("  地区  某省/某县/丙镇\n  年度  2024\n");
    expect(inside.text("库/丙.chi")).toContain("继承  试用表 2024 版本 1");
    const beside = await run("new-region 库/2024/表-2024.chi --region 某省/乙县 --out 库/乙.chi --lang zh", setup);
    expect(beside.out).toContain("已写入 库/乙.chi，是完整的一份");
    expect(beside.text("库/乙.chi")).toContain("某省/乙县");
    expect(beside.text("库/乙.chi")).not.toContain("继承");
  });
});
