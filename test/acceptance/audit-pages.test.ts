// The pages of the audit's codes, run: the wrong record raises exactly the code, the mended one raises nothing.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { audit, catalogue } from "@biaochi/analysis";
import { readRecords } from "@biaochi/data";
import { createSourceText } from "@biaochi/diagnostics";
import { checkRecord } from "@biaochi/engine";
import { check, type RuleSet } from "@biaochi/model";
import { describe, expect, it } from "vitest";

const folder = join(import.meta.dirname, "..", "..", "packages", "analysis", "pages");
const pages = readdirSync(folder).map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));

function block(text: string, kind: string): string {
  const [, inside] = new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, "mu").exec(text) ?? [];
  if (inside === undefined) throw new Error(`no block ${kind}`);
  return inside;
}

function rulesOf(text: string, file: string): RuleSet {
  const { ruleSet, diagnostics } = check(createSourceText(`${file}.chi`, block(text, "chi")));
  expect(diagnostics.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
  if (ruleSet === undefined) throw new Error("no rule set");
  return ruleSet;
}

function codesOf(ruleSet: RuleSet, json: string): readonly string[] {
  const { records, diagnostics } = readRecords(new TextEncoder().encode(json), { file: "记录.json" });
  const [raw] = records;
  if (raw === undefined) throw new Error("no record");
  const { record, problems } = checkRecord(ruleSet, raw);
  expect([...diagnostics, ...problems].map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
  if (record === undefined) throw new Error("no checked record");
  return audit(ruleSet, record).map(({ code }) => code);
}

it("there is a page for each code", () => {
  expect(pages.map(({ file }) => file)).toEqual(catalogue.codes.map((code) => `${code}.md`));
});

describe.each(pages)("$file", ({ file, text }) => {
  const code = file.replace(/\.md$/u, "");

  it("names its code, in Chinese and in English", () => {
    expect(text.split("\n")[0]).toMatch(new RegExp(`^# ${code} \\p{Script=Han}.* / [A-Z].*`, "u"));
    expect(text).toContain("## 为什么 / Why");
  });

  it("has a record that raises exactly it, and one that raises nothing", () => {
    const rules = rulesOf(text, code);
    expect(codesOf(rules, block(text, "json wrong"))).toEqual([code]);
    expect(codesOf(rules, block(text, "json mended"))).toEqual([]);
  });
});
