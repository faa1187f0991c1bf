// Every code of evaluating a record has its page; the page's rule file checks, its wrong record raises exactly this code, its mended record none.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createSourceText } from "@biaochi/diagnostics";
import { check, type RuleSet } from "@biaochi/model";
import { describe, expect, test } from "vitest";
import { EVALUATION_CATALOGUE } from "./catalogue/evaluation.ts";
import { catalogue } from "./catalogue.ts";
import { createRecordCheck } from "./data-check/record-check.ts";
import { scorePopulation } from "./evaluate.ts";
import { rawRecordOf } from "./fixtures/raw-record.ts";
import { replay } from "./fixtures/replay.ts";
import type { Scorecard } from "./generated/scorecard.generated.ts";
import { createPlan } from "./plan/plan.ts";

function pageOf(code: string): string {
  const path = join(import.meta.dirname, "../pages", `${code}.md`);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

function block(page: string, kind: string): string {
  return new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? "";
}

function ruleSetOf(text: string): RuleSet {
  const { ruleSet, diagnostics } = check(createSourceText("页.chi", text));
  if (ruleSet === undefined) throw new Error(diagnostics.map(({ code, message }) => `${code} ${message.zh}`).join("\n"));
  return ruleSet;
}

/** The scorecard of a page's record, or of the first of several that are ranked together. */
function firstCard(page: string, kind: string): Scorecard {
  const ruleSet = ruleSetOf(block(page, "chi"));
  const raws = [JSON.parse(block(page, kind))].flat().map((json) => rawRecordOf(json));
  const [card] = scorePopulation(createPlan(ruleSet), createRecordCheck(ruleSet), raws);
  if (card === undefined) throw new Error("the page has no record");
  return card;
}

describe.each(EVALUATION_CATALOGUE.codes)("%s", (code) => {
  const page = pageOf(code);
  test("has a page with a sentence and a reason in both languages", () => {
    expect(page).toMatch(new RegExp(`^# ${code} \\S.* / \\S`));
    expect(page).toContain("## 为什么 / Why");
    expect(EVALUATION_CATALOGUE.outline(code)?.message.zh).not.toContain("undefined");
  });
  test("the wrong record raises exactly this", () => {
    const card = firstCard(page, "json wrong");
    expect(card.problems.map((problem) => problem.code)).toEqual([code]);
    const [problem] = card.problems;
    for (const text of [problem?.message, problem?.reason, problem?.mend].flatMap((both) => [both?.zh, both?.en])) {
      expect(text).toBeTruthy();
      expect(text).not.toContain("undefined");
    }
    expect(card.grade).toBeNull();
    expect(replay(card)).toEqual([]);
  });
  test("the mended record raises nothing", () => {
    const card = firstCard(page, "json mended");
    expect(card.problems).toEqual([]);
    expect(card.complete).toBe(true);
    expect(card.total).not.toBeNull();
  });
});

test("the catalogue of the package has the codes of both tables, each once", () => {
  expect(new Set(catalogue.codes).size).toBe(catalogue.codes.length);
  expect(catalogue.codes).toEqual(expect.arrayContaining(["DATA-031", "DATA-101"]));
});
