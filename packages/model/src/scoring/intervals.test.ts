// Bands of 等次 and 等级: their intervals, and what is said where they leave totals out or share them.
import { createSourceText } from "@biaochi/diagnostics";
import { integer, ZERO } from "@biaochi/quantity";
import { parse } from "@biaochi/syntax";
import { expect, test } from "vitest";
import { constantAmount } from "./amounts.ts";
import type { LabelledBand } from "./context.ts";
import { toIntervals } from "./index.ts";

/** The table of 等次 with these lines, over 0分 to 100分. */
function tryGrades(lines: string, cover = true) {
  const source = createSourceText("试.chi", `规则集 试 {\n}\n等次 {\n${lines}\n}\n`);
  const table = parse(source).tree.declarations.find((declaration) => declaration.kind === "grades");
  const bands = (table?.kind === "grades" ? table.levels : []).flatMap(({ band, name, span }): readonly LabelledBand[] =>
    band.kind === "missing" || name.kind === "missing" ? [] : [{ band, label: name.text, span }],
  );
  return toIntervals(bands, {
    source,
    path: ["等次"],
    metric: { kind: "number", dimension: "分", rate: false, unit: "分" },
    cover: cover ? { low: ZERO, high: integer(100) } : undefined,
    amount: (tree) => (tree.kind === "quantity" ? constantAmount(tree.value, tree.written) : undefined),
  });
}

function told(lines: string, cover = true): readonly string[] {
  return tryGrades(lines, cover).diagnostics.map(({ code, message }) => `${code} ${message.zh}`);
}

test("a table that covers 0 to 100 is left alone; its intervals come in its own order", () => {
  const { intervals, diagnostics } = tryGrades("90分以上 优\n80分以上不满90分 良\n60分以上不满80分 中\n不满60分 差");
  expect(diagnostics).toEqual([]);
  expect(
    intervals.map((interval) => [interval?.low?.text, interval?.lowClosed, interval?.high?.text, interval?.highClosed]),
  ).toEqual([
    ["90分", true, undefined, false],
    ["80分", true, "90分", false],
    ["60分", true, "80分", false],
    [undefined, false, "60分", false],
  ]);
});

test("ends at 0 and 100 need not go beyond", () => {
  expect(told("60分以上100分以下 合格\n0分以上不满60分 不合格")).toEqual([]);
});

test.each([
  ["90分以上 优\n80分以上不满90分 良\n60分以上不满80分 中", ["BAND-002 区间有空档：小于 60分 的值不属于任何一档"]],
  ["90分以上95分以下 优\n不满90分 差", ["BAND-002 区间有空档：大于 95分 的值不属于任何一档"]],
  ["90分以上 优\n80分以上89分以下 良\n不满80分 差", ["BAND-002 区间有空档：大于 89分、小于 90分 的值不属于任何一档"]],
  [
    "90分以上 优\n80分以上90分以下 良\n不满80分 差",
    ["BAND-001 区间重叠：等于 90分 的值既属于“90分以上 优”，又属于“80分以上90分以下 良”"],
  ],
  ["80分以上不满90分 良\n90分以上 优\n不满80分 差", ["BAND-004 各档没有按大小排列：“不满80分 差”写在“90分以上 优”之后"]],
  ["90分以上 优\n其余 差", ["BAND-010 等次和等级不能用“其余”"]],
])("%s", (lines, expected) => {
  const relevant = told(lines);
  expect(relevant).toEqual(expected);
});

test("gaps are allowed where nothing has to be covered", () => {
  expect(told("90分以上 优\n不满60分 差", false)).toEqual([]);
});
