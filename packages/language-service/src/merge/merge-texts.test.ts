import { describe, expect, it } from "vitest";
import { type Merge, type MergeSide, mergeTexts, WHOLE_FILE } from "../index.ts";

const BASE = `# 2017 年的表
规则集 例 {
  年度 2017
}

# 填报的数
数据 预算 {
  预算数 万元
  执行数 万元  # 决算口径
}

一级指标 过程 4分 {
  # 说明甲
  指标 甲 2分 打分
  指标 乙 2分 打分
}
一级指标 产出 2分 {
  指标 丙 2分 打分
}
`;

const edit = (from: string, to: string, text = BASE): string => {
  if (text.split(from).length !== 2) throw new Error(`“${from}” does not stand there once`);
  return text.replace(from, () => to);
};

function merged(merge: Merge): string {
  if (merge.kind === "conflict") throw new Error(merge.conflicts.map(({ key }) => key).join(", "));
  return merge.text;
}

describe("changes to different indicators", () => {
  const ours = edit("指标 甲 2分 打分", "指标 甲 3分 打分");
  const theirs = edit("指标 乙 2分 打分", "指标 乙 1分 打分");

  it("stand together, though their lines touch", () => {
    const merge = mergeTexts(BASE, ours, theirs);
    expect(merged(merge)).toBe(edit("指标 甲 2分", "指标 甲 3分", theirs));
    expect(merge).toMatchObject({ ours: [{ zh: "指标「甲」" }], theirs: [{ zh: "指标「乙」", en: "indicator “乙”" }] });
  });

  it("include new ones, removed ones, fields, the head and remarks", () => {
    const added = edit("  指标 乙", "  # 新的\n  指标 丁 1分 打分\n  指标 乙", edit("2017\n", "2018\n"));
    const removed = edit("  指标 丙 2分 打分\n", "", edit("# 决算口径", "# 决算数", edit("  执行数", "  结转 万元\n  执行数")));
    const text = merged(mergeTexts(BASE, added, removed));
    expect(text).toBe(merged(mergeTexts(BASE, removed, added)));
    expect(text).toContain("年度 2018\n");
    expect(text).toContain("  预算数 万元\n  结转 万元\n  执行数 万元  # 决算数\n");
    expect(text).toContain("  指标 甲 2分 打分\n  # 新的\n  指标 丁 1分 打分\n  指标 乙 2分 打分\n}\n");
    expect(text).toContain("一级指标 产出 2分 {\n}\n");
  });

  it("may be a change and a move of the same indicator", () => {
    const moved = edit("  指标 丙", "  指标 乙 2分 打分\n  指标 丙", edit("  指标 乙 2分 打分\n", ""));
    expect(merged(mergeTexts(BASE, theirs, moved))).toContain("一级指标 产出 2分 {\n  指标 乙 1分 打分\n  指标 丙");
  });

  it("take no notice of line ends and of a missing one at the end", () => {
    const windows = theirs.replaceAll("\n", "\r\n").replace(/\r\n$/u, "");
    const text = merged(mergeTexts(BASE, ours, windows));
    expect(text).toBe(
      merged(mergeTexts(BASE, ours, theirs))
        .replaceAll("\n", "\r\n")
        .replace(/\r\n$/u, ""),
    );
  });

  it("may be the same change", () => {
    const both = mergeTexts(BASE, ours, edit("指标 丙 2分", "指标 丙 1分", ours));
    expect(merged(both)).toBe(edit("指标 丙 2分", "指标 丙 1分", ours));
  });
});

describe("changes to the same indicator", () => {
  const ours = edit("指标 甲 2分 打分", "指标 甲 3分 打分", edit("2017\n", "2018\n"));
  const theirs = edit("指标 甲 2分 打分", "指标 甲 1分 打分", edit("指标 丙 2分", "指标 丙 1分"));
  const choose = (side: MergeSide): string => merged(mergeTexts(BASE, ours, theirs, new Map([["indicator 甲", side]])));

  it("are given back by name, with all three texts", () => {
    expect(mergeTexts(BASE, ours, theirs)).toEqual({
      kind: "conflict",
      conflicts: [
        {
          key: "indicator 甲",
          title: { zh: "指标「甲」", en: "indicator “甲”" },
          base: "  # 说明甲\n  指标 甲 2分 打分\n",
          ours: "  # 说明甲\n  指标 甲 3分 打分\n",
          theirs: "  # 说明甲\n  指标 甲 1分 打分\n",
        },
      ],
    });
  });

  it("stand as chosen, with everything else of both", () => {
    expect(choose("ours")).toBe(edit("指标 丙 2分", "指标 丙 1分", ours));
    expect(choose("theirs")).toBe(edit("2017\n", "2018\n", theirs));
  });

  it("may be a change and a removal", () => {
    const removed = edit("  # 说明甲\n  指标 甲 2分 打分\n", "");
    expect(mergeTexts(BASE, removed, theirs)).toMatchObject({ conflicts: [{ key: "indicator 甲", ours: null }] });
    expect(merged(mergeTexts(BASE, removed, theirs, new Map([["indicator 甲", "ours"]])))).toBe(
      edit("指标 丙 2分", "指标 丙 1分", removed),
    );
  });
});

describe("changes that cannot be told apart", () => {
  it("are one conflict of the whole file: an indicator added to a section that is gone", () => {
    const gone = edit("一级指标 产出 2分 {\n  指标 丙 2分 打分\n}\n", "");
    const added = edit("  指标 丙", "  指标 丁 2分 打分\n  指标 丙");
    const merge = mergeTexts(BASE, gone, added);
    expect(merge).toMatchObject({ kind: "conflict", conflicts: [{ key: WHOLE_FILE }] });
    expect(merged(mergeTexts(BASE, gone, added, new Map([[WHOLE_FILE, "theirs"]])))).toBe(added);
  });

  it("so are two different orders, and texts that declare nothing", () => {
    const first = edit("  # 说明甲", "  指标 乙 2分 打分\n  # 说明甲", edit("  指标 乙 2分 打分\n", ""));
    const second = edit("  指标 丙", "  指标 乙 2分 打分\n  指标 丙", edit("  指标 乙 2分 打分\n", ""));
    expect(mergeTexts(BASE, first, second)).toMatchObject({ conflicts: [{ key: WHOLE_FILE }] });
    expect(mergeTexts('{ "a": 1 }', '{ "a": 2 }', '{ "a": 3 }')).toMatchObject({ conflicts: [{ key: WHOLE_FILE }] });
  });

  it("never join two sound texts into a broken one", () => {
    const ours = edit("一级指标 产出 2分 {", "一级指标 产出 2分 { 指标 己 0分 打分");
    const theirs = edit("  指标 丙 2分 打分\n", "  指标 丙 2分 打分 }\n一级指标 效益 1分 { 指标 庚 1分 打分\n");
    const merge = mergeTexts(BASE, ours, theirs);
    if (merge.kind === "merged") expect(merge.text).toContain("指标 己");
    else expect(merge.conflicts[0]?.key).toBe(WHOLE_FILE);
  });
});
