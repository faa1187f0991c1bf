// Runs the page of every code that a record can raise: its rule file is clean, its wrong record raises exactly that code, its mended record none.
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readRecords } from "@biaochi/data";
import { createSourceText } from "@biaochi/diagnostics";
import { catalogue, createPlan, loadRecordCheck, scorePopulation } from "@biaochi/engine";
import { check, type RuleSet } from "@biaochi/model";
import { describe, expect, test } from "vitest";
import { blocksOfPage, bytesOfBlock, type PageBlock } from "../kit/page-blocks.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "packages", "engine", "pages");
const pages = globSync("*.md", { cwd: FOLDER })
  .sort()
  .map((name) => ({ code: basename(name, ".md"), text: readFileSync(join(FOLDER, name), "utf8") }));

/** The page's rule set. What the checker warns of (a division that may be by zero) is what some of the codes come from; errors are not. */
function ruleSetOf(block: PageBlock | undefined): RuleSet {
  const { ruleSet, diagnostics } = check(createSourceText("例.chi", block?.text ?? ""));
  expect(diagnostics.filter(({ severity }) => severity === "error").map(({ code, message }) => `${code} ${message.zh}`)).toEqual(
    [],
  );
  if (ruleSet === undefined) throw new Error("the page's rule file gives no rule set");
  return ruleSet;
}

async function codesOf(block: PageBlock, ruleSet: RuleSet): Promise<readonly string[]> {
  const { records, diagnostics } = readRecords(bytesOfBlock(block), { file: `例.${block.language}` });
  expect(diagnostics).toEqual([]);
  const recordCheck = await loadRecordCheck(ruleSet);
  const plan = createPlan(ruleSet);
  return [
    ...new Set(scorePopulation(plan, recordCheck, records).flatMap(({ problems }) => problems.map(({ code }) => code))),
  ].sort();
}

test("every code has a page, and every page a code", () => {
  expect(pages.map(({ code }) => code)).toEqual([...catalogue.codes].sort());
});

describe.each(pages)("$code", ({ code, text }) => {
  const blocks = blocksOfPage(text);
  const [rules] = blocks.filter(({ language }) => language === "chi");

  test("has a title, a sentence and a reason in both languages", () => {
    expect(text).toMatch(
      new RegExp(`^# ${code} [^/\\n]*\\p{Script=Han}[^/\\n]* / [^\\n]+\\n\\n[^\\n]*\\p{Script=Han}[^\\n]*\\n`, "u"),
    );
    expect(text).toContain("为什么 / Why");
  });

  test("the wrong record raises exactly this code", async () => {
    const wrong = blocks.filter(({ kind }) => kind === "wrong");
    expect(wrong).not.toEqual([]);
    for (const block of wrong) expect(await codesOf(block, ruleSetOf(rules))).toEqual([...block.alongside, code].sort());
  });

  test("the mended record raises nothing", async () => {
    const mended = blocks.filter(({ kind }) => kind === "mended");
    expect(mended).not.toEqual([]);
    for (const block of mended) expect(await codesOf(block, ruleSetOf(rules))).toEqual([]);
  });
});
