import { describe, expect, test } from "vitest";
import { createWorkspace, type Workspace } from "./workspace.ts";

const BASE = `规则集 支出评价 {
  地区  某省/某县
  年度  2024
  版本  1.0.0
  满分  10分
  得分  保留2位小数
}

数据 预算 {
  年初预算  万元  约束 > 0万元
  本年支出  万元  约束 ≥ 0万元
}

指标 预算执行率 6分 {
  公式  本年支出 ÷ 年初预算
  评分  100%以上得6分；不满100%不得分
}
指标 质量 4分  打分
`;

const over = (year: number, changes: string): string => `规则集 支出评价 {
  地区  某省/某县
  年度  ${year}
  版本  1.0.0
  继承  支出评价 ${year - 1}
}

${changes}
`;

const texts = new Map([
  ["2024.chi", BASE],
  ["2025.chi", over(2025, '修改 质量 { 口径 "由两人评定" }')],
  ["2026.chi", over(2026, "改名 质量 为 成果质量")],
]);

function told(workspace: Workspace, path: string): readonly string[] {
  return workspace.analysis(path)?.diagnostics.map(({ code, file }) => `${code} ${file}`) ?? [];
}

describe("a file that inherits", () => {
  test("is analysed over the files that it inherits, in whatever order they are asked for", () => {
    const workspace = createWorkspace(texts);
    expect(told(workspace, "2026.chi")).toEqual([]);
    const { ruleSet, effective } = workspace.analysis("2026.chi") ?? {};
    expect(ruleSet?.parts.map(({ name }) => name)).toEqual(["预算执行率", "成果质量"]);
    expect(ruleSet?.layers.map(({ file }) => file)).toEqual(["2024.chi", "2025.chi", "2026.chi"]);
    expect(effective?.originAt(effective.source.text.indexOf("由两人评定"))).toMatchObject({ file: "2025.chi", line: 8 });
  });

  test("is analysed anew when a file below it changes, and only then", () => {
    const workspace = createWorkspace(texts);
    const before = workspace.analysis("2026.chi");
    expect(workspace.withText("别的.chi", BASE.replace("支出评价", "另一评价")).analysis("2026.chi")).toBe(before);
    const broken = workspace.withText("2024.chi", BASE.replace("质量 4分", "质量 3分"));
    expect(told(broken, "2025.chi")).toEqual(["LAYER-008 2025.chi"]);
    expect(told(broken, "2026.chi")).toEqual(["LAYER-008 2026.chi"]);
    const gone = broken.withText("2024.chi", BASE.replaceAll("质量", "成效"));
    expect(told(gone, "2025.chi")).toEqual(["LAYER-010 2025.chi"]);
    expect(told(gone.withText("2024.chi", BASE), "2026.chi")).toEqual([]);
    expect(told(workspace.without("2024.chi"), "2025.chi")).toEqual(["LAYER-002 2025.chi"]);
  });

  test("a changed text gives what a new workspace gives", () => {
    let workspace = createWorkspace(texts);
    let kept = new Map(texts);
    for (const [path, text] of [
      ["2025.chi", over(2025, '修改 质量 { 口径 "由三人评定" }')],
      ["2024.chi", BASE.replace("不满100%不得分", "不满100%得1分")],
      ["2026.chi", over(2026, "改名 质量 为 完成质量")],
    ] as const) {
      workspace.analysis("2026.chi");
      workspace = workspace.withText(path, text);
      kept = new Map([...kept, [path, text]]);
      const fresh = createWorkspace(kept).analysis("2026.chi");
      const own = workspace.analysis("2026.chi");
      expect(own?.ruleSet).toEqual(fresh?.ruleSet);
      expect(own?.diagnostics).toEqual(fresh?.diagnostics);
    }
  });
});
