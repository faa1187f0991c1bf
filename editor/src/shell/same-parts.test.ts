import { describe, expect, it } from "vitest";
import { withSameParts } from "./same-parts.ts";

const lines = [
  { path: ["甲"], score: "3.5", rows: 0 },
  { path: ["乙"], score: null, rows: 2 },
];

describe("what stayed as it was", () => {
  it("is the same object, all of it or the parts", () => {
    expect(withSameParts(lines, structuredClone(lines))).toBe(lines);
    const changed = [structuredClone(lines[0]), { ...lines[1], score: "2" }];
    const made: readonly unknown[] = withSameParts(lines, changed);
    expect(made).toEqual(changed);
    expect(made[0]).toBe(lines[0]);
    expect(made[1]).toHaveProperty("path", lines[1]?.path);
  });

  it.each([
    ["one more", lines, [...structuredClone(lines), { path: ["丙"], score: "1", rows: 0 }]],
    ["one less", lines, [structuredClone(lines[0])]],
    ["a name less", { one: 1, two: 2 }, { one: 1 }],
    ["a name for another", { one: 1, two: undefined }, { one: 1, three: undefined }],
    ["nothing before", undefined, lines],
    ["nothing now", lines, undefined],
    ["a list for an object", { 0: "one" }, ["one"]],
    ["an object for a list", ["one"], { 0: "one" }],
    ["null", { one: null }, { one: undefined }],
    ["figures that go between threads", new Uint32Array([1, 2]), new Uint32Array([1, 3])],
  ])("is equal to what is now: %s", (_what, before: unknown, now: unknown) => {
    const kept = withSameParts(before, now);
    expect(kept).toStrictEqual(now);
    expect(kept).not.toBe(before);
  });
});
