// Each word of ours for one of Monaco's stands for one that the installed Monaco has: a new version that words it otherwise is noticed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { MONACO_WORDS } from "../../editor/src/words/monaco-words.ts";

const MONACO = join(import.meta.dirname, "..", "..", "editor", "node_modules", "monaco-editor", "esm", "vs");

function sourceOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js"))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
}

it("the words of Monaco that have ours instead are those of the installed version", () => {
  const source = ["editor", "base", "platform"].map((part) => sourceOf(join(MONACO, part))).join("\n");
  const missing = [...MONACO_WORDS.keys()].filter((english) => !source.includes(JSON.stringify(english).slice(1, -1)));
  expect(missing).toEqual([]);
});
