// Wrong rule files as policy staff write them. In: test/fixtures/wrong-rules. Out: that each raises exactly what its author got wrong, word for
// word in both languages, and that the file mended by the message alone checks clean. UPDATE=1 writes the expected messages anew.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkSamples } from "@biaochi/analysis";
import { createSourceText, type Diagnostic, renderDiagnostic } from "@biaochi/diagnostics";
import { loadPinyin } from "@biaochi/diagnostics/pinyin";
import { check } from "@biaochi/model";
import { describe, expect, test } from "vitest";

const FOLDER = fileURLToPath(new URL("../fixtures/wrong-rules/", import.meta.url));
const UPDATE = process.env["UPDATE"] === "1";
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".chi") && !name.endsWith(".mended.chi"))
  .map((name) => name.slice(0, -".chi".length));
const pinyin = await loadPinyin();

/** All that is said of a file, as a reader sees it: the checks, then its worked examples where it could be checked. */
function told(name: string): { readonly text: string; readonly diagnostics: readonly Diagnostic[] } {
  const source = createSourceText(name, readFileSync(FOLDER + name, "utf8"));
  const checked = check(source, { pinyin });
  const isSound = checked.ruleSet !== undefined && checked.diagnostics.every(({ severity }) => severity !== "error");
  const failures = isSound ? checkSamples(checked.ruleSet) : [];
  const diagnostics = [...checked.diagnostics, ...failures];
  const blocks = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, source, { lang: "both", colour: false }));
  return { text: `${blocks.join("\n\n")}\n`, diagnostics };
}

test("there are forty of them and more", () => {
  expect(names.length).toBeGreaterThanOrEqual(40);
});

describe("each wrong file raises what its author got wrong, word for word", () => {
  test.each(names)("%s", (name) => {
    const { text, diagnostics } = told(`${name}.chi`);
    expect(diagnostics.length).toBeGreaterThan(0);
    const file = `${FOLDER}${name}.expected.txt`;
    if (UPDATE) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, "utf8"));
  });
});

describe("mended by its message alone, it checks clean", () => {
  test.each(names)("%s", (name) => {
    expect(told(`${name}.mended.chi`).text.trim()).toBe("");
  });
});
