// Wrong data files as policy staff send them. In: test/fixtures/wrong-data and the 2017 table of 保靖县. Out: that each raises exactly what is wrong
// with it, word for word in both languages, and that the file mended by the message alone is sound. UPDATE=1 writes the expected messages anew.
import { globSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readRecords } from "@biaochi/data";
import { createSourceText, decodeText, renderDiagnostic } from "@biaochi/diagnostics";
import { createRecordCheck, loadRecordCheck } from "@biaochi/engine";
import { check } from "@biaochi/model";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const FOLDER = join(ROOT, "test", "fixtures", "wrong-data");
const UPDATE = process.env["UPDATE"] === "1";

const [rules] = globSync("rules/湖南省/*/保靖县/2017/保靖县-2017.chi", { cwd: ROOT });
const { ruleSet } = check(createSourceText(rules ?? "", readFileSync(join(ROOT, rules ?? ""), "utf8")));
if (ruleSet === undefined) throw new Error("the table of 保靖县 2017 does not check");
const recordCheck = await loadRecordCheck(ruleSet);
const plainCheck = createRecordCheck(ruleSet);

const files = readdirSync(FOLDER)
  .filter((name) => /\.(?:json|jsonl|csv)$/.test(name) && !name.includes(".mended."))
  .sort();

/** All that is said of a file, as a reader sees it, and its records that are sound. */
function told(file: string): { readonly text: string; readonly sound: number; readonly figures: readonly string[] } {
  const bytes = readFileSync(join(FOLDER, file));
  const source = createSourceText(file, decodeText(bytes).text);
  const { records, diagnostics } = readRecords(bytes, { file });
  const checked = records.map((raw) => recordCheck(raw));
  const all = [...diagnostics, ...checked.flatMap(({ problems }) => problems)];
  const text = all.map((diagnostic) => renderDiagnostic(diagnostic, source, { lang: "both", colour: false })).join("\n\n");
  return {
    text: `${text}\n`,
    sound: checked.filter(({ record }) => record !== undefined).length,
    figures: all.flatMap(({ args }) => args["value"] ?? []),
  };
}

test("there are twenty of them and more", () => {
  expect(files.length).toBeGreaterThanOrEqual(20);
});

describe.each(files)("%s", (file) => {
  const [stem, extension] = [file.slice(0, file.lastIndexOf(".")), file.slice(file.lastIndexOf("."))];

  test("raises what is wrong with it, word for word", () => {
    const { text } = told(file);
    const expected = join(FOLDER, `${stem}.expected.txt`);
    if (UPDATE) writeFileSync(expected, text);
    expect(text).toBe(readFileSync(expected, "utf8"));
    expect(text.trim()).not.toBe("");
  });

  test("mended by its message alone, it is sound", () => {
    const { text, sound } = told(`${stem}.mended${extension}`);
    expect(text.trim()).toBe("");
    expect(sound).toBeGreaterThan(0);
  });

  test("is refused without the tables that better the messages as well", () => {
    const { records } = readRecords(readFileSync(join(FOLDER, file)), { file });
    for (const raw of records) expect(plainCheck(raw).record === undefined).toBe(recordCheck(raw).record === undefined);
  });
});
