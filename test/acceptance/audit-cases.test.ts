// Every published evaluation of the library through the audit: what is recorded as wrong in it is a finding, exactly once, and nothing else is. The table
// stands in audit-cases/.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { audit } from "@biaochi/analysis";
import { readRecords } from "@biaochi/data";
import { createSourceText, hasErrors } from "@biaochi/diagnostics";
import { checkRecord, createPlan, evaluate, type Scorecard } from "@biaochi/engine";
import { check } from "@biaochi/model";
import { describe, expect, it } from "vitest";
import type { AuditCase, Recorded } from "./audit-cases/audit-case.ts";
import { CITIES } from "./audit-cases/cities.ts";
import { HUNAN } from "./audit-cases/hunan.ts";
import { PROJECTS } from "./audit-cases/projects.ts";
import { ROWS } from "./audit-cases/rows.ts";
import { SICHUAN_2017 } from "./audit-cases/sichuan.ts";

const LIBRARY = join(import.meta.dirname, "..", "..", "rules");
const ALL: readonly AuditCase[] = [...HUNAN, ...ROWS, ...PROJECTS, ...CITIES, ...SICHUAN_2017];
/** What cannot be told from a record, in all of the library. */
const MOST_REMARKS = 5;

function audited({ rules, data, unit }: AuditCase) {
  const { ruleSet, diagnostics } = check(createSourceText(rules, readFileSync(join(LIBRARY, rules), "utf8")));
  expect(hasErrors(diagnostics)).toBe(false);
  if (ruleSet === undefined) throw new Error("the rule file gives no rule set");
  const raw = readRecords(readFileSync(join(LIBRARY, dirname(rules), data)), { file: data }).records.find(
    ({ id }) => id === unit,
  );
  if (raw === undefined) throw new Error(`${data} has no ${unit}`);
  const { record } = checkRecord(ruleSet, raw);
  if (record === undefined) throw new Error("the record does not fit the rule set");
  const scorecard = evaluate(createPlan(ruleSet), record);
  return { scorecard, findings: audit(ruleSet, record, scorecard) };
}

type Agreed = Extract<Recorded, { readonly agrees: unknown }>["agrees"];

function given(scorecard: Scorecard, [of, what]: Agreed): unknown {
  if (of === "总分" && what === "score") return scorecard.total;
  const rows = scorecard.sections.flatMap((section) => section.rows);
  const row = rows.find(({ name }) => name === of);
  const indicator = scorecard.indicators.find(({ path }) => path.at(-1) === of);
  const section = scorecard.sections.find(({ path }) => path.at(-1) === of);
  switch (what) {
    case "score":
      return (row ?? indicator ?? section)?.score;
    case "raw":
      return (row ?? indicator)?.rawScore;
    case "value":
      return indicator?.metricExact;
    case "holds":
      return [...scorecard.reconciliations, ...scorecard.requirements].find(({ name }) => name === of)?.holds;
    case "least":
    case "most":
      return scorecard.bounds?.[what];
  }
}

describe.each(ALL)("$unit", (one) => {
  const { scorecard, findings } = audited(one);
  const told = findings.map(({ code, indicator }) => `${code} ${indicator}`);

  it("is audited with the findings recorded, each once, and no other", () => {
    const recorded = one.recorded.flatMap((item) => ("finding" in item ? [item.finding.join(" ")] : []));
    expect(told.toSorted()).toEqual(recorded.toSorted());
    expect(new Set(told).size).toBe(told.length);
  });

  it.each(one.recorded)("$what", (item) => {
    if ("finding" in item) {
      const finding = findings.find(({ code, indicator }) => `${code} ${indicator}` === item.finding.join(" "));
      expect(finding?.message.zh).toContain(item.says ?? "");
      expect(finding?.message.en).toMatch(/[a-z]{2}/u);
    } else if ("agrees" in item) {
      expect(given(scorecard, item.agrees)).toBe(item.agrees[2]);
    } else {
      expect(item.remark).not.toBe("");
    }
  });
});

it(`leaves at most ${MOST_REMARKS} things to SOURCES`, () => {
  expect(ALL.flatMap(({ recorded }) => recorded.filter((item) => "remark" in item)).length).toBeLessThanOrEqual(MOST_REMARKS);
});
