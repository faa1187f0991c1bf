// Between what an incomplete total lies: parts without a score at 0 and at their points, everything else as it is.
import { describe, expect, it } from "vitest";
import { evaluate } from "./evaluate.ts";
import { indicator, recordOf, ruleSetOf, section } from "./fixtures/build-rule-set.ts";
import { createPlan } from "./plan/plan.ts";

const rules = ruleSetOf([
  section("过程", "60", [
    indicator("甲", "40", { method: { kind: "assessed" } }),
    indicator("乙", "20", { method: { kind: "assessed" } }),
  ]),
  indicator("丙", "40", { method: { kind: "assessed" } }),
]);

function boundsOf(given: Readonly<Record<string, bigint>>, more: Parameters<typeof ruleSetOf>[1] = {}): unknown {
  const inputs = Object.entries(given).map(
    ([path, points]) =>
      [
        path.split("."),
        { kind: "points", points: { numerator: points, denominator: 1n }, reason: "例", text: `${points}分` },
      ] as const,
  );
  const { total, bounds } = evaluate(createPlan({ ...rules, ...more }), recordOf({}, inputs));
  return { total, bounds };
}

describe("bounds of an incomplete total", () => {
  it("are none where there is a total", () => {
    expect(boundsOf({ "过程.甲": 30n, "过程.乙": 20n, 丙: 35n })).toEqual({ total: "85", bounds: null });
  });

  it("add the points of what has no score, however deep", () => {
    expect(boundsOf({ "过程.甲": 30n, 丙: 35n })).toEqual({ total: null, bounds: { least: "65", most: "85" } });
    expect(boundsOf({ "过程.乙": 20n })).toEqual({ total: null, bounds: { least: "20", most: "100" } });
    expect(boundsOf({})).toEqual({ total: null, bounds: { least: "0", most: "100" } });
  });

  it("turn a 扣分项 round: what it may take lowers the least, and the most takes nothing", () => {
    const outside = (kind: "bonus" | "penalty", name: string) => ({
      kind,
      measure: "amount" as const,
      indicator: indicator(name, "5", { method: { kind: "assessed" } }),
    });
    const all = { "过程.甲": 30n, "过程.乙": 20n, 丙: 35n };
    expect(boundsOf(all, { adjustments: [outside("penalty", "违规")] })).toEqual({
      total: null,
      bounds: { least: "80", most: "85" },
    });
    expect(boundsOf(all, { adjustments: [outside("bonus", "表彰")] })).toEqual({
      total: null,
      bounds: { least: "85", most: "90" },
    });
  });
});
