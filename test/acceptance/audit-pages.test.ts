// The pages of the audit's codes, run: the wrong record raises exactly the code, the mended one raises nothing; likewise the rule files on the page
// of the worked example that fails.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { audit, catalogue, checkSamples, sampleCatalogue } from "@biaochi/analysis";
import { readRecords } from "@biaochi/data";
import { createSourceText } from "@biaochi/diagnostics";
import { checkRecord } from "@biaochi/engine";
import { check, type RuleSet } from "@biaochi/model";
import { describe, expect, it } from "vitest";

const folder = join(import.meta.dirname, "..", "..", "packages", "analysis", "pages");
const every = readdirSync(folder).map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));
const pages = every.filter(({ file }) => file.startsWith("AUDIT-"));

function block(text: string, kind: string): string {
  const [, inside] = new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, "mu").exec(text) ?? [];
  if (inside === undefined) throw new Error(`no block ${kind}`);
  return inside;
}

function rulesOf(text: string, file: string, kind = "chi"): RuleSet {
  const { ruleSet, diagnostics } = check(createSourceText(`${file}.chi`, block(text, kind)));
  // Contradictions of a transcribed table are warnings.
  const others = diagnostics.filter(({ code }) => ruleSet?.status !== "transcribed" || !/^POINTS-08[01]$/u.test(code));
  expect(others.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
  if (ruleSet === undefined) throw new Error("no rule set");
  return ruleSet;
}

function codesOf(ruleSet: RuleSet, json: string): readonly string[] {
  const { records, diagnostics } = readRecords(new TextEncoder().encode(json), { file: "记录.json" });
  const [raw] = records;
  if (raw === undefined) throw new Error("no record");
  const { record, problems } = checkRecord(ruleSet, raw);
  // That a sign is taken from the default of the rules is told of any target without one.
  const others = [...diagnostics, ...problems].filter(({ code }) => code !== "DATA-123");
  expect(others.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
  if (record === undefined) throw new Error("no checked record");
  return audit(ruleSet, record).map(({ code }) => code);
}

it("there is a page for each code", () => {
  expect(pages.map(({ file }) => file)).toEqual(catalogue.codes.map((code) => `${code}.md`));
});

describe.each(every.filter(({ file }) => file.startsWith("CASE-")))("$file", ({ file, text }) => {
  const code = file.replace(/\.md$/u, "");

  it("has a rule file whose worked example fails, at the line that fails, and one whose holds", () => {
    expect(sampleCatalogue.codes).toContain(code);
    const told = (kind: string) => {
      const rules = block(text, kind);
      const { ruleSet, diagnostics } = check(createSourceText(file, rules));
      expect(diagnostics.map(({ code: found }) => found)).toEqual([]);
      if (ruleSet === undefined) throw new Error("no rule set");
      return checkSamples(ruleSet).map((one) => `${one.severity} ${one.code} ${rules.slice(one.span.start, one.span.end)}`);
    };
    expect(told("chi wrong")).toEqual([`error ${code} 预算执行率  应得 9.07分`]);
    expect(told("chi mended")).toEqual([]);
  });
});

describe.each(pages)("$file", ({ file, text }) => {
  const code = file.replace(/\.md$/u, "");

  it("names its code, in Chinese and in English", () => {
    expect(text.split("\n")[0]).toMatch(new RegExp(`^# ${code} \\p{Script=Han}.* / [A-Z].*`, "u"));
    expect(text).toContain("## 为什么 / Why");
  });

  it("has a record that raises exactly it, and one that raises nothing", () => {
    const rules = rulesOf(text, code);
    // Where the table itself is at fault, the page has it mended as well.
    const mended = text.includes("```chi mended\n") ? rulesOf(text, code, "chi mended") : rules;
    expect(codesOf(rules, block(text, "json wrong"))).toEqual([code]);
    expect(codesOf(mended, block(text, "json mended"))).toEqual([]);
  });
});

describe.each(pages.filter(({ text }) => text.includes("```json near-miss\n")))("$file, near", ({ file, text }) => {
  const code = file.replace(/\.md$/u, "");

  it("has a record that comes near and raises nothing", () => {
    expect(codesOf(rulesOf(text, code), block(text, "json near-miss"))).toEqual([]);
  });
});
