// Next year's rules as policy staff get them wrong: changes of Baojing County 2017. In: test/fixtures/wrong-overlays. Out: that each raises exactly what its
// author got wrong, word for word in both languages, in the file of the year. UPDATE=1 writes the expected messages anew.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createSourceText, type Diagnostic, renderDiagnostic } from "@biaochi/diagnostics";
import { loadPinyin } from "@biaochi/diagnostics/pinyin";
import { check } from "@biaochi/model";
import { expect, test } from "vitest";

const FOLDER = fileURLToPath(new URL("../fixtures/wrong-overlays/", import.meta.url));
const BASE = fileURLToPath(new URL("../../rules/湖南省/湘西土家族苗族自治州/保靖县/2017/保靖县-2017.chi", import.meta.url));
const UPDATE = process.env["UPDATE"] === "1";
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".chi"))
  .map((name) => name.slice(0, -".chi".length));
const pinyin = await loadPinyin();
const base = createSourceText("保靖县-2017.chi", readFileSync(BASE, "utf8"));

function told(name: string): { readonly text: string; readonly diagnostics: readonly Diagnostic[] } {
  const source = createSourceText(name, readFileSync(FOLDER + name, "utf8"));
  const { diagnostics } = check([source, base], { pinyin });
  const sources = new Map([[base.file, base]]);
  const blocks = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, source, { lang: "both", colour: false, sources }));
  return { text: `${blocks.join("\n\n")}\n`, diagnostics };
}

test("there is one of each common mistake", () => {
  expect(names.length).toBeGreaterThanOrEqual(12);
});

test.each(names)("%s raises what its author got wrong, word for word", (name) => {
  const { text, diagnostics } = told(`${name}.chi`);
  expect(diagnostics.map(({ file }) => file)).toEqual([`${name}.chi`]);
  // What is inherited is never mended from below.
  const mended = diagnostics.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits.map(({ file }) => file)));
  expect(mended.filter((file) => file !== `${name}.chi`)).toEqual([]);
  const file = `${FOLDER}${name}.expected.txt`;
  if (UPDATE) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, "utf8"));
});
