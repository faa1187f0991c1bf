import { describe, expect, test } from "vitest";
import { ruleSetOf, told, withFormula } from "./check-kit.ts";

function outcomes(lines: string) {
  const [part] = ruleSetOf(withFormula("支出 ÷ 净额", lines)).parts;
  if (part?.kind !== "indicator") throw new Error("no indicator");
  return { notApplicable: part.notApplicable, zeroDenominator: part.zeroDenominator };
}

test("every outcome", () => {
  const { notApplicable, zeroDenominator } = outcomes(
    '  不适用  非 有项目：不计分，分值由同级分摊；人数 = 0人：不计分，分值由全部分摊；支出 = 0万元：视为满分\n  分母为零时  净额 > 支出：得2分；支出 > 5万元：得分值的10%；支出 > 4万元：视为−5%；有项目：报错 "不会"；其余：不得分',
  );
  expect(notApplicable.map(({ outcome }) => outcome)).toEqual([
    { kind: "excluded", share: "siblings" },
    { kind: "excluded", share: "all" },
    expect.objectContaining({ kind: "score", as: "full" }),
  ]);
  expect(zeroDenominator.map(({ outcome }) => outcome)).toEqual([
    expect.objectContaining({ kind: "score", as: "points", points: expect.objectContaining({ value: "2" }) }),
    expect.objectContaining({ kind: "score", as: "points", points: expect.objectContaining({ value: "1" }) }),
    { kind: "treat-as", value: "-1/20", text: "−5%" },
    { kind: "error", text: "不会" },
    expect.objectContaining({ kind: "score", as: "none" }),
  ]);
  expect(zeroDenominator.map(({ text }) => text).at(-1)).toBe("其余");
});

describe("reports", () => {
  test.each<[string, readonly string[]]>([
    ["  分母为零时  支出 = 0万元：视为100%", ["TYPE-029 «支出 = 0万元：视为100%»"]],
    ["  分母为零时  其余：不得分；支出 = 0万元：视为100%", ["TYPE-028 «支出 = 0万元»"]],
    ["  分母为零时  支出：视为100%；其余：不得分", ["TYPE-006 «支出»"]],
    ["  分母为零时  支出 = 0人：视为100%；其余：不得分", ["TYPE-001 «0人»"]],
    ["  分母为零时  视为100", ["TYPE-002 «100» → 100%"]],
    ["  分母为零时  视为3人", ["TYPE-010 «3人»"]],
    ["  分母为零时  得12分", ["POINTS-014 «12分»"]],
    ["  分母为零时  得3", ["TYPE-011 «3» → 3分"]],
    ["  分母为零时  按比例得分", ["TYPE-027 «按比例得分»"]],
    ["  不适用  非 有项目：视为100%；其余：视为90%\n  分母为零时  不得分", ["TYPE-030 «其余»"]],
    ["  不适用  支出 ÷ 人数 > 1万元/人：视为100%\n  分母为零时  不得分", ["TYPE-033 «人数»"]],
  ])("%s", (lines, expected) => {
    expect(told(withFormula("支出 ÷ 净额", lines))).toEqual(expected);
  });
});
