// The engine against plain words on 期限: on time or late, by whole months with the days that are left or by days, steps, bands and their limits, and
// dates that are not there. A fixed seed; equality is exact.
import { test } from "vitest";
import { overSeeds } from "./made-method.ts";
import { dateText, randomDates, randomDeadline } from "./random-deadline.ts";

const FIELDS = "数据 项目 { 完工日 日期；应完日 日期 }";

test("dates of the record against each other, or against a date of the rules", () => {
  overSeeds((chance, points) => {
    const { done, due } = randomDates(chance);
    const deadline = randomDeadline(chance, points);
    const isWritten = chance.once(3);
    const limit = isWritten ? due : "应完日";
    const dates = chance.once(3) ? `${limit} ≥ 完工日` : `完工日 ≤ ${limit}`;
    return {
      lines: [FIELDS, "指标 完工 ‹分值› {", `  期限 ${dates}：${deadline.clause}`, "}"],
      cells: new Map([
        ["完工日", dateText(chance, done)],
        ["应完日", dateText(chance, due)],
      ]),
      raw: deadline.score(done, due),
    };
  });
});

test("a date that is not filled in leaves no score", () => {
  overSeeds((chance, points) => {
    const { done, due } = randomDates(chance);
    const deadline = randomDeadline(chance, points);
    const given = chance.once(2) ? new Map([["完工日", done]]) : new Map([["应完日", due]]);
    return {
      lines: [FIELDS, "指标 完工 ‹分值› {", `  期限 完工日 ≤ 应完日：${deadline.clause}`, "}"],
      cells: given,
      raw: undefined,
    };
  });
});
