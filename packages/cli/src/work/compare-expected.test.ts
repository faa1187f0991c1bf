import { describe, expect, it } from "vitest";
import { compareExpected } from "./compare-expected.ts";

const actual = {
  ruleSet: { name: "某表", year: 2017 },
  scorecards: [
    {
      id: "甲",
      total: "97.39",
      grade: "优",
      indicators: [
        { path: ["过程", "预算完成率"], score: "3.39" },
        { path: ["过程", "预算控制率"], score: "4" },
      ],
      basis: ["一", "二"],
    },
  ],
};

describe("an expected document, whole or in part", () => {
  it("agrees with itself", () => {
    expect(compareExpected(structuredClone(actual), actual)).toEqual([]);
  });

  it("may name only what is to be compared, in any order", () => {
    const part = { scorecards: [{ id: "甲", indicators: [{ score: "4", path: ["过程", "预算控制率"] }], grade: "优" }] };
    expect(compareExpected(part, actual)).toEqual([]);
  });

  it("names the place, what was expected and what came", () => {
    const part = { scorecards: [{ id: "甲", indicators: [{ path: ["过程", "预算完成率"], score: "3.5" }] }] };
    expect(compareExpected(part, actual)).toEqual([
      { at: "scorecards[甲].indicators[过程.预算完成率].score", expected: '"3.5"', actual: '"3.39"' },
    ]);
  });

  it("misses what is not there", () => {
    const part = { scorecards: [{ id: "乙", total: "1" }] };
    expect(compareExpected(part, actual)).toEqual([
      { at: "scorecards[乙]", expected: '{"id":"乙","total":"1"}', actual: undefined },
    ]);
    expect(compareExpected({ unknown: 1 }, actual)).toEqual([{ at: "unknown", expected: "1", actual: undefined }]);
  });

  it("holds plain lists to their length and order", () => {
    expect(compareExpected({ scorecards: [{ id: "甲", basis: ["一"] }] }, actual)).toEqual([
      { at: "scorecards[甲].basis", expected: "1", actual: "2" },
    ]);
    expect(compareExpected({ scorecards: [{ id: "甲", basis: ["二", "一"] }] }, actual)).toHaveLength(2);
  });

  it("matches two things of one identity with two", () => {
    const twice = {
      list: [
        { id: "a", n: 1 },
        { id: "a", n: 2 },
      ],
    };
    expect(compareExpected(twice, twice)).toEqual([]);
    expect(compareExpected(twice, { list: [{ id: "a", n: 1 }] })).toHaveLength(1);
  });

  it("tells null, figures and texts apart", () => {
    for (const [one, other] of [
      [null, 0],
      ["4", 4],
      [false, null],
      [{}, []],
      [[], {}],
    ] as const) {
      expect(compareExpected({ x: one }, { x: other })).toHaveLength(1);
    }
  });

  it("takes names that objects have of themselves for plain names", () => {
    const hostile = JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}');
    expect(compareExpected(hostile, {})).toHaveLength(2);
    expect(compareExpected(hostile, JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}'))).toEqual([]);
    expect(compareExpected(hostile, JSON.parse('{"__proto__": {"a": 2}, "constructor": 2}'))).toHaveLength(1);
  });
});
