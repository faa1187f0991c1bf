import { describe, expect, it } from "vitest";
import { codeActions, createWorkspace, formatEdits } from "./index.ts";

const HEAD = "规则集 例 {\n  地区 示例县\n  年度 2020\n  版本 1.0.0\n  满分 2分\n  得分 保留2位小数\n  不足一步 按比例\n}\n";
const rules = (name: string) =>
  `${HEAD}数据 预算 {\n  预算数 万元 约束 > 0万元\n  执行数 万元\n}\n一级指标 过程 2分 {\n  指标 预算完成率 2分 {\n    公式 ${name} ÷ 预算数\n    评分 100%以上得满分；每低于5个百分点扣0.5分，扣完为止\n  }\n}\n`;

describe("a workspace", () => {
  it("keeps what stands of the other files, and never changes", () => {
    const first = createWorkspace(
      new Map([
        ["甲.chi", rules("执行数")],
        ["乙.chi", rules("执行数")],
      ]),
    );
    const kept = first.analysis("甲.chi");
    const second = first.withText("乙.chi", rules("执行书"));
    expect(second.analysis("甲.chi")).toBe(kept);
    expect(second.analysis("乙.chi")?.diagnostics.map(({ code }) => code)).toContain("NAME-001");
    expect(first.analysis("乙.chi")?.ruleSet).toBeDefined();
    expect(second.without("甲.chi").paths).toEqual(["乙.chi"]);
  });

  it("offers the repair of a mistake where it stands, and only there", () => {
    const text = rules("执行书");
    const workspace = createWorkspace(new Map([["例.chi", text]]));
    const start = text.indexOf("执行书");
    const [action] = codeActions(workspace, "例.chi", { start, end: start });
    expect(action?.edits).toEqual([{ file: "例.chi", span: { start, end: start + 3 }, newText: "执行数" }]);
    expect(codeActions(workspace, "例.chi", { start: 0, end: 0 })).toEqual([]);
  });

  it("repairs all of a kind at once", () => {
    const text = rules("（执行书 + 预算书）");
    const workspace = createWorkspace(new Map([["例.chi", text]]));
    const start = text.indexOf("执行书");
    const all = codeActions(workspace, "例.chi", { start, end: start }).filter(({ kind }) => kind === "fix-all");
    expect(all.map(({ edits }) => edits.length)).toEqual([2]);
  });

  it("formats by the lines that change", () => {
    const formatted = createWorkspace(new Map([["例.chi", rules("执行数")]]));
    const [edit, ...others] = formatEdits(formatted, "例.chi");
    expect(others).toEqual([]);
    expect(edit?.span.start).toBeGreaterThan(0);
    expect(formatEdits(createWorkspace(new Map([["例.chi", `${HEAD}指标 {`]])), "例.chi")).toEqual([]);
  });
});
