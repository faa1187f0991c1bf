// Five published self-evaluations whose indicators are rows, from the files under rules/: every visible score to the last digit, the total or
// between what it lies. What is expected stands in published-rows.ts. Not here: what the audit finds in them (audit-cases.test.ts).
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { audit } from "@biaochi/analysis";
import { readRecords } from "@biaochi/data";
import { createSourceText, hasErrors } from "@biaochi/diagnostics";
import { checkRecord, createPlan, evaluate } from "@biaochi/engine";
import { check, type RuleSet } from "@biaochi/model";
import { describe, expect, it } from "vitest";
import { PUBLISHED_ROWS, type PublishedRows } from "./published-rows.ts";

const LIBRARY = join(import.meta.dirname, "..", "..", "rules");

function readRules(file: string): RuleSet {
  const { ruleSet, diagnostics } = check(createSourceText(file, readFileSync(join(LIBRARY, file), "utf8")));
  expect(hasErrors(diagnostics)).toBe(false);
  if (ruleSet === undefined) throw new Error("the rule file gives no rule set");
  return ruleSet;
}

function score({ rules, data, unit }: PublishedRows) {
  const ruleSet = readRules(rules);
  const { records, diagnostics } = readRecords(readFileSync(join(LIBRARY, dirname(rules), data)), { file: data });
  expect(diagnostics).toEqual([]);
  const raw = records.find(({ id }) => id === unit);
  if (raw === undefined) throw new Error(`${data} has no ${unit}`);
  const { record, problems } = checkRecord(ruleSet, raw);
  expect(problems.filter(({ severity }) => severity === "error").map(({ message }) => message.zh)).toEqual([]);
  if (record === undefined) throw new Error("the record does not fit the rule set");
  const scorecard = evaluate(createPlan(ruleSet), record);
  return { ruleSet, scorecard, findings: audit(ruleSet, record, scorecard) };
}

describe.each(PUBLISHED_ROWS)("$unit", (published) => {
  const { ruleSet, scorecard, findings } = score(published);
  const rows = scorecard.sections.flatMap((section) => section.rows);

  it("gives every visible score, the total or between what it lies, and the grade", () => {
    expect(scorecard.indicators.map((one) => one.score)).toEqual([published.execution]);
    expect(rows.map((row) => [row.name, row.score])).toEqual(published.rows);
    expect([scorecard.total, scorecard.grade]).toEqual([published.total, published.grade]);
    expect(scorecard.bounds).toEqual(
      published.bounds === null ? null : { least: published.bounds[0], most: published.bounds[1] },
    );
  });

  it("says in both languages what it found", () => {
    for (const { message, mend } of findings) {
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(message.en).toMatch(/[a-z]{2}/u);
      expect([mend.zh, mend.en]).not.toContain("");
    }
    expect(ruleSet.sources).not.toEqual([]);
  });
});
