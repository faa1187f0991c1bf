// Figures of a clause or scale without the unit they need: what is offered, and that nothing which could mean two things is offered alone.
import { expect, test } from "vitest";
import { checked, told, withFormula, withHeader } from "./check-kit.ts";

test.each([
  ["100%以下得满分；每超过1扣0.5分，不足一步按比例", "TYPE-002 «1» → 1个百分点"],
  ["100%以下得满分；每超过100扣0.5分，不足一步按比例", "TYPE-002 «100» → 100个百分点"],
  ["100%以下得满分；每超过0.5扣0.5分，不足一步按比例", "TYPE-002 «0.5» → 0.5个百分点 → 50个百分点"],
  ["{\n≤100% full; per excess 1 deduct 0.5pts, part steps pro rata\n}", "TYPE-002 «1» → 1pp"],
  ["1以上得满分；不满1按比例得分", "TYPE-002 «1» → 100% → 1%"],
])("%s → %s", (clause, expected) => {
  const text = withFormula("满意率", "", clause);
  expect(told(text)[0]).toBe(expected);
});

test("a single figure without 分 has one fix", () => {
  expect(told(withFormula("满意率", "", "90%以上得满分；不满90%得5"))).toEqual(["TYPE-011 «5» → 5分"]);
});

test("levels of a scale: 0.8 is 80%, and whether 1 is 100% or 1% is for the author to say", () => {
  const text = withHeader("等级 三档 { 优 1；中 0.8；差 0 }\n指标 甲 10分  评定 三档");
  expect(told(text)).toEqual(["TYPE-012 «1» → 100% → 1%", "TYPE-012 «0.8» → 80%"]);
  const { diagnostics } = checked(text);
  expect(diagnostics.map(({ mend }) => mend?.zh)).toEqual(["写成“100%”（若确是百分之一，写“1%”）。", "写成“80%”。"]);
});
