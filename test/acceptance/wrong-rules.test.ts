// Wrong rule files as policy staff write them. In: test/fixtures/wrong-rules. Out: that each raises exactly what its author got wrong, word for
// word in both languages, and that the file mended by the message alone checks clean. UPDATE=1 writes the expected messages anew.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runSamples } from "@biaochi/analysis";
import { createSourceText, type Diagnostic, renderDiagnostic } from "@biaochi/diagnostics";
import { loadPinyin } from "@biaochi/diagnostics/pinyin";
import { check, type RuleSet } from "@biaochi/model";
import { describe, expect, test } from "vitest";

const FOLDER = fileURLToPath(new URL("../fixtures/wrong-rules/", import.meta.url));
const UPDATE = process.env["UPDATE"] === "1";
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".chi") && !name.endsWith(".mended.chi"))
  .map((name) => name.slice(0, -".chi".length));
const pinyin = await loadPinyin();

/** All that is said of a file, as a reader sees it: the checks, then its worked examples where it could be checked. */
function told(name: string): {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly failures: readonly string[];
} {
  const source = createSourceText(name, readFileSync(FOLDER + name, "utf8"));
  const { diagnostics, ruleSet } = check(source, { pinyin });
  const blocks = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, source, { lang: "both", colour: false }));
  const isSound = diagnostics.every(({ severity }) => severity !== "error");
  const failures = ruleSet === undefined || !isSound ? [] : failedSamples(ruleSet);
  return { text: `${[...blocks, ...failures].join("\n\n")}\n`, diagnostics, failures };
}

function failedSamples(ruleSet: RuleSet): readonly string[] {
  return runSamples(ruleSet).flatMap(({ name, verdicts }) =>
    verdicts.flatMap(({ pass, message, origin }) =>
      pass ? [] : [`算例 ${name}  ${origin.file}:${origin.line}\n  ${message?.zh}\n  ${message?.en}`],
    ),
  );
}

test("there are forty of them and more", () => {
  expect(names.length).toBeGreaterThanOrEqual(40);
});

describe("each wrong file raises what its author got wrong, word for word", () => {
  test.each(names)("%s", (name) => {
    const { text, diagnostics, failures } = told(`${name}.chi`);
    expect(diagnostics.length + failures.length).toBeGreaterThan(0);
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
