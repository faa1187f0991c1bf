import { describe, expect, it } from "vitest";
import { keptTicks, scaleOf } from "./chart-scale.ts";

describe("the scale of a chart", () => {
  it("places decimals and fractions", () => {
    const x = scaleOf("0", "1", 0, 300);
    expect([x("0.5"), x("1/3"), x("-1")]).toEqual([150, 100, -300]);
    expect(scaleOf("2", "2", 10, 20)("2")).toBe(10);
  });

  it("leaves out words that would lie over one another", () => {
    const ticks = [
      { at: 0, text: "10%" },
      { at: 5, text: "11%" },
      { at: 60, text: "30%" },
    ];
    expect(keptTicks(ticks).map(({ text }) => text)).toEqual(["10%", "30%"]);
  });
});
