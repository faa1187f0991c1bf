import { applyFixes, createSourceText } from "@biaochi/diagnostics";
import { loadPinyin } from "@biaochi/diagnostics/pinyin";
import { describe, expect, it } from "vitest";
import {
  createWorkspace,
  definition,
  documentHighlights,
  prepareRename,
  references,
  rename,
  searchSymbols,
  selectionRanges,
} from "../index.ts";

const TEXT = `规则集 例 {
  地区  示例县
  年度  2020
  版本  1.0.0
  满分  5分
  得分  保留2位小数
  不足一步  按比例
}
数据 预算 {
  预算数  万元  约束 > 0万元
  执行数  万元
  类别  甲类｜"乙类"
}
明细 支出 {
  名称  文本
  金额  万元
}
一级指标 过程 5分 {
  指标 执行率 3分 {
    公式  若 类别 = 乙类 则 执行数 ÷ 预算数 否则 合计（支出.金额） ÷ 预算数
    原文  "执行数除以预算数"
    评分  100%以上得满分；不满100%按比例得分
  }
  指标 公开 2分  打分
}
算例 一 {
  给定 { 预算数 100万元；执行数 50万元；类别 "乙类"；公开 1分
    支出 {
      | 名称 | 金额 |
      | 甲 | 3 |
    }
  }
  核对 { 过程.执行率 应得 1.5分 }
}
`;

const PATH = "例.chi";
const workspace = createWorkspace(new Map([[PATH, TEXT]]));
const at = (words: string, inside = 0) => ({ path: PATH, offset: TEXT.indexOf(words) + inside });
const words = (span: { readonly start: number; readonly end: number }) => TEXT.slice(span.start, span.end);

function renamed(place: { path: string; offset: number }, name: string, text = TEXT): string {
  const result = rename(createWorkspace(new Map([[PATH, text]])), place, name);
  if (result.kind === "refused") return result.reason.zh;
  const fix = { title: { zh: "", en: "" }, edits: result.edits };
  return applyFixes(createSourceText(PATH, text), [fix]).text;
}

describe("definition, references, highlights", () => {
  it("goes from a use to the declaration", () => {
    const found = definition(workspace, at("预算数 否则"));
    expect(found && [words(found.nameSpan), words(found.span), found.kindWord.zh]).toEqual([
      "预算数",
      "预算数  万元  约束 > 0万元",
      "数据项",
    ]);
    expect(definition(workspace, at("除以"))).toBeUndefined();
    expect(definition(workspace, { path: "无.chi", offset: 0 })).toBeUndefined();
  });

  it("finds every place, in texts of the language only", () => {
    expect(references(workspace, at("执行数  万元")).map(({ role }) => role)).toEqual(["declaration", "use", "given"]);
    expect(documentHighlights(workspace, at("过程.执行率", 3)).map(({ role }) => role)).toEqual(["declaration", "expected"]);
  });
});

describe("rename", () => {
  it("tells what it would change", () => {
    expect(prepareRename(workspace, at("预算数  万元"))).toMatchObject({ kind: "name", name: "预算数", count: 4 });
    expect(prepareRename(workspace, at("满分  5分"))).toMatchObject({ kind: "refused" });
    expect(prepareRename(workspace, at("名称  文本"))).toMatchObject({ kind: "refused" });
  });

  it("changes every place, quoted where it has to be", () => {
    expect(renamed(at("预算数  万元"), "年初数")).toBe(
      TEXT.replaceAll("预算数", "年初数").replace("执行数除以年初数", "执行数除以预算数"),
    );
    expect(renamed(at("执行率 3分"), "预算 执行率")).toBe(TEXT.replaceAll("执行率", "「预算 执行率」"));
    expect(renamed(at("公开 2分"), "得分")).toBe(TEXT.replaceAll(/公开(?= )/gu, "「得分」"));
    expect(renamed(at("乙类 则"), "丙类")).toBe(TEXT.replaceAll("乙类", "丙类"));
    expect(renamed(at("金额）"), "数额")).toBe(TEXT.replaceAll("金额", "数额"));
  });

  it("refuses what cannot be, and says why", () => {
    expect(renamed(at("预算数  万元"), "  ")).toBe("名称不能为空");
    expect(renamed(at("预算数  万元"), "执行数")).toBe("「执行数」已经是第 11 行的数据项");
    expect(renamed(at("预算数  万元"), "甲\n乙")).toBe("名称只能写在一行里");
    expect(renamed(at("金额）"), "甲|乙")).toBe("这个名称在表格里也写着，所以不能有竖线");
    expect(renamed(at("乙类 则"), "执行数")).toContain("执行数");
  });

  it("leaves 「」 alone that were not needed", () => {
    const text = TEXT.replace("执行数 ÷ 预算数", "执行数 ÷ 「预算数」");
    expect(renamed(at("预算数  万元"), "年初数", text)).toContain("执行数 ÷ 「年初数」");
  });
});

describe("selecting and searching", () => {
  it("selects more and more", () => {
    expect(selectionRanges(workspace, at("支出.金额", 4)).map(words).slice(0, 4)).toEqual([
      "金额",
      "支出.金额",
      "合计（支出.金额）",
      "合计（支出.金额） ÷ 预算数",
    ]);
    expect(selectionRanges(workspace, at("支出.金额", 4)).map(words).at(-1)).toBe(TEXT);
  });

  it("finds names by Han, pinyin and initials", async () => {
    const pinyin = await loadPinyin();
    const found = (query: string) => searchSymbols(workspace, query, { pinyin }).map(({ name }) => name);
    expect(found("算")).toEqual(["预算", "预算数"]);
    expect(found("zhixinglv")).toEqual(["执行率"]);
    expect(found("zxl")).toEqual(["执行率"]);
    expect(found("yusuans")).toEqual(["预算数"]);
    expect(found("ge")).toEqual([]);
    expect(found("jine")[0]).toBe("金额");
    expect(searchSymbols(workspace, "执行率")[0]).toMatchObject({ container: "过程", matched: { start: 0, end: 3 } });
  });
});
