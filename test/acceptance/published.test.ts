// Published evaluations of the library: every score, exact value, total or between what it lies, and 勾稽; and what other readings of the printed
// form would give. What is expected stands in published/. Not here: what the audit finds in them (published-rows.test.ts).
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readRecords } from "@biaochi/data";
import { createSourceText, hasErrors } from "@biaochi/diagnostics";
import { checkRecord, createPlan, evaluate, type Scorecard } from "@biaochi/engine";
import { check } from "@biaochi/model";
import { describe, expect, it } from "vitest";
import { ANHUI } from "./published/anhui.ts";
import { ANHUI_2019 } from "./published/anhui-2019.ts";
import { ANHUI_2022 } from "./published/anhui-2022.ts";
import { BEIJING } from "./published/beijing.ts";
import { CHANGSHA } from "./published/changsha.ts";
import { CHONGQING } from "./published/chongqing.ts";
import { HUBEI } from "./published/hubei.ts";
import { NINGXIA } from "./published/ningxia.ts";
import type { Change, Given, Published } from "./published/published.ts";
import { SICHUAN } from "./published/sichuan.ts";
import { YINCHUAN } from "./published/yinchuan.ts";
import { YUNNAN } from "./published/yunnan.ts";

const LIBRARY = join(import.meta.dirname, "..", "..", "rules");
const ALL: readonly Published[] = [
  ...BEIJING,
  ...ANHUI,
  ...NINGXIA,
  ...ANHUI_2019,
  ...ANHUI_2022,
  ...HUBEI,
  ...YUNNAN,
  ...YINCHUAN,
  ...CHONGQING,
  ...CHANGSHA,
  ...SICHUAN,
];

function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((before, [from, to]) => {
    expect(before.split(from), from).toHaveLength(2);
    return before.replace(from, () => to);
  }, text);
}

/** Scores a unit of a record file by rules; `strict`: nothing may be wrong with the record. */
function score(rules: string, data: string, unit: string, changes: { rules?: readonly Change[]; record?: readonly Change[] }) {
  const { ruleSet, diagnostics } = check(
    createSourceText(rules, changed(readFileSync(join(LIBRARY, rules), "utf8"), changes.rules ?? [])),
  );
  expect(hasErrors(diagnostics)).toBe(false);
  if (ruleSet === undefined) throw new Error("the rule file gives no rule set");
  const text = changed(readFileSync(join(LIBRARY, data), "utf8"), changes.record ?? []);
  const read = readRecords(new TextEncoder().encode(text), { file: data });
  const raw = read.records.find(({ id }) => id === unit);
  if (raw === undefined) throw new Error(`${data} has no ${unit}`);
  const { record, problems } = checkRecord(ruleSet, raw);
  return { scorecard: record === undefined ? undefined : evaluate(createPlan(ruleSet), record), problems };
}

/** What a scorecard says of an indicator, a row, a section, the total or a 勾稽. */
function told(scorecard: Scorecard | undefined, [of, what]: Given): string | boolean | null {
  if (scorecard === undefined) return null;
  if (what === "holds") {
    const tie = scorecard.reconciliations.find(({ name }) => name === of);
    if (tie === undefined) throw new Error(`no 勾稽 ${of}`);
    return tie.holds;
  }
  if (of === "总分") return what === "least" || what === "most" ? (scorecard.bounds?.[what] ?? null) : scorecard.total;
  const rows = scorecard.sections.flatMap((section) => section.rows);
  const row = rows.find(({ name }) => name === of);
  const indicator = scorecard.indicators.find(({ path }) => path.at(-1) === of);
  const section = scorecard.sections.find(({ path }) => path.at(-1) === of);
  switch (what) {
    case "score":
      return (row ?? indicator ?? section ?? missing(of)).score;
    case "raw":
      return (row ?? indicator ?? missing(of)).rawScore;
    case "value":
      return (indicator ?? missing(of)).metricExact;
    case "rate":
      return (row ?? missing(of)).completionExact;
    case "least":
    case "most":
      throw new Error("only 总分 has bounds");
  }
}

function missing(of: string): never {
  throw new Error(`the scorecard has no ${of}`);
}

describe.each(ALL)("$unit", (published) => {
  const data = join(dirname(published.rules), published.data);
  const { scorecard, problems } = score(published.rules, data, published.unit, {});
  if (scorecard === undefined) throw new Error("the record does not fit the rule set");
  const rows = scorecard.sections.flatMap((section) => section.rows);

  it("gives every score, the total or between what it lies, and the grade", () => {
    expect(problems.filter(({ severity }) => severity === "error").map(({ message }) => message.zh)).toEqual([]);
    expect([
      ...scorecard.indicators.map((one) => [one.path.at(-1), one.score]),
      ...rows.map((row) => [row.name, row.score]),
    ]).toEqual(published.scores);
    expect([scorecard.total, scorecard.grade]).toEqual([published.total, published.grade]);
    expect(scorecard.bounds).toEqual(
      published.bounds === null ? null : { least: published.bounds[0], most: published.bounds[1] },
    );
  });

  it("gives its exact values, sections and 勾稽", () => {
    expect(published.gives.map((given) => [given[0], given[1], told(scorecard, given)])).toEqual(published.gives);
  });

  it.each(published.readings)("$what", ({ gives, ...changes }) => {
    const other = score(published.rules, data, published.unit, changes);
    expect(gives.map((given) => [given[0], given[1], told(other.scorecard, given)])).toEqual(gives);
  });
});
