import { describe, expect, test } from "vitest";
import { checked, ruleSetOf, told, withData } from "../check-kit.ts";

const TABLE = `一级指标 投入 6分 {
  指标 甲率 2分 {
    公式  支出 ÷ 预算数
    评分  100%以上得满分；不满100%按比例得分
  }
  指标 质量 2分  评定 四档
  指标 制度 2分  清单 均分 {
    有制度
    有检查 否则酌情
  }
}
一级指标 产出 4分 {
  指标 质量 2分  打分
  指标 时效 1分 {
    公式  满意率
    评分  90%以上得满分；不满90%得0.5分至0.8分由评价方定
  }
  指标 支出 1分  打分
}
等次 {
  6分以上 优
  不满6分 差
}
勾稽 {
  收支  支出 = 净额
}
`;

function sample(given: string, expected = "总分 应得 3分"): string {
  return withData(`${TABLE}算例 例 {\n  给定 {\n    ${given}\n  }\n  核对 {\n    ${expected}\n  }\n}`);
}

test("a checklist says what it takes, by the name of its first item", () => {
  const [found] = checked(sample("制度 有制度")).diagnostics.filter(({ code }) => code === "CASE-003");
  expect(found?.message.zh).toBe("「制度」应填“全部符合”，或每项一行（“制度.有制度  是”），写的是“有制度”");
});

describe("给定", () => {
  test.each<[string, readonly string[]]>([
    ["支出 3万元", []],
    ["支出 30000元", []],
    ["支出 3", []],
    ["满意率 90%", []],
    ["有项目 是", []],
    ["完工日 2024-05-01", []],
    ["类别 甲类", []],
    ["评价 优", []],
    ['说明文字 "说明"', []],
    ["支出 空", []],
    ["投入.质量 优", []],
    ["产出.质量 1.5分", []],
    ['产出.质量 1.5分 理由 "较好"', []],
    ["制度 全部符合", []],
    ["制度.有制度 是", []],
    ["制度.有检查 0.5分", []],
    ["时效 0.6分", []],
    ["产出.支出 1分", []],
    ["支岀 3万元", ["CASE-001 «支岀» → 支出"]],
    ["投入 3分", ["CASE-001 «投入»"]],
    ["质量 优", ["CASE-002 «质量»"]],
    ["支出 3人", ["CASE-003 «3人»"]],
    ["满意率 90", ["CASE-003 «90» → 90%"]],
    ["有项目 3人", ["CASE-003 «3人»"]],
    ["类别 丁类", ["CASE-003 «丁类»"]],
    ["评价 及格", ["CASE-003 «及格»"]],
    ["投入.质量 2分", ["CASE-003 «2分»"]],
    ["投入.质量 优 1分", ["CASE-003 «优 1分»"]],
    ["产出.质量 3分", ["CASE-003 «3分»"]],
    ["制度 2分", ["CASE-003 «2分»"]],
    ["制度.有制度 0.5分", ["CASE-003 «0.5分»"]],
    ["支出 3万元\n    支出 4万元", ["CASE-004 «支出»"]],
    ["甲率 90%", ["CASE-009 «甲率»"]],
  ])("%s", (given, expected) => {
    expect(told(sample(given))).toEqual(expected);
  });
});

describe("核对", () => {
  test.each<[string, readonly string[]]>([
    ["甲率 应得 1.5分 自报 2分", []],
    ["甲率.值 自报 90%", []],
    ["甲率.值 应得 90%", []],
    ["投入 应得 3分", []],
    ["投入.质量 应为 优", []],
    ["总分 应得 3分 自报 12分", []],
    ["总分 应报 缺数", []],
    ["等次 应为 优 自报 差", []],
    ["收支 应报 勾稽不符", []],
    ["收支 应报 勾稽相符", []],
    ["甲律 应得 1分", ["CASE-005 «甲律» → 甲率"]],
    ["收之 应报 勾稽不符", [expect.stringMatching(/^CASE-005 «收之»/)]],
    ["质量 应得 1分", ["CASE-002 «质量»"]],
    ["甲率 应得 1人", ["CASE-003 «1人»"]],
    ["甲率 应得 3分", ["CASE-007 «3分»"]],
    ["收支 应得 3分", ["CASE-006 «应得 3分»"]],
    ["收支 应报 不对", ["CASE-003 «不对»"]],
    ["等次 应得 3分", ["CASE-006 «应得 3分»"]],
    ["甲率 应为 优", ["CASE-006 «优»"]],
    ["投入.质量 应为 忧秀", ["NAME-017 «忧秀»"]],
    ["等次 应为 及格", ["NAME-017 «及格»"]],
    ["甲率.值 自报 90人", ["CASE-003 «90人»"]],
  ])("%s", (line, expected) => {
    expect(told(sample("支出 3万元", line))).toEqual(expected);
  });
});

describe("同", () => {
  const two = (head: string): string =>
    withData(
      `${TABLE}算例 甲例 {\n  给定 {\n    支出 3万元  预算数 4万元\n  }\n  核对 {\n    甲率 应得 1.5分\n  }\n}\n算例 乙例 {\n  给定 ${head} {\n    支出 2万元\n  }\n  核对 {\n    甲率 应得 1分\n  }\n}`,
    );
  test("lays the data of the other under its own", () => {
    const text = two("同 甲例");
    expect(told(text)).toEqual([]);
    expect(
      ruleSetOf(text).samples[1]?.given.map(({ path, value }) => [path[0], value.kind === "quantity" ? value.text : ""]),
    ).toEqual([
      ["支出", "2万元"],
      ["预算数", "4万元"],
    ]);
  });
  test.each<[string, readonly string[]]>([
    ["同 丙例", [expect.stringMatching(/^CASE-008 «丙例»/)]],
    ["同 乙例", [expect.stringMatching(/^CASE-008 «乙例»/)]],
  ])("%s", (head, expected) => {
    expect(told(two(head))).toEqual(expected);
  });
});

test("a mistake leaves only its own line out", () => {
  const { samples } = ruleSetOf(sample("支出 3人\n    预算数 4万元", "甲率 应得 9分\n    总分 应得 3分"));
  expect(samples).toMatchObject([{ given: [{ path: ["预算数"] }], expectations: [{ subject: "total", verdict: "scores" }] }]);
});
