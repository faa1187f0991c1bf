import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { blocksOfPage, bytesOfBlock, type PageBlock } from "../../../test/kit/page-blocks.ts";
import { DATA_FILE_CATALOGUE } from "./catalogue.ts";
import { readRecords } from "./read-records.ts";

const FOLDER = new URL("../pages/", import.meta.url);
const pages = readdirSync(FOLDER).map((name) => ({ code: name.slice(0, -3), text: readFileSync(new URL(name, FOLDER), "utf8") }));

function codesOf(block: PageBlock): readonly string[] {
  const file = block.file ?? `例.${block.language === "hex" ? "csv" : block.language}`;
  return [...new Set(readRecords(bytesOfBlock(block), { file }).diagnostics.map(({ code }) => code))].sort();
}

test("every code has a page, and every page a code", () => {
  expect(pages.map(({ code }) => code).sort()).toEqual([...DATA_FILE_CATALOGUE.codes].sort());
});

describe.each(pages)("$code", ({ code, text }) => {
  const blocks = blocksOfPage(text);

  test("has a title, a sentence and a reason in both languages", () => {
    expect(text).toMatch(
      new RegExp(`^# ${code} [^/\\n]*\\p{Script=Han}[^/\\n]* / [^\\n]+\\n\\n[^\\n]*\\p{Script=Han}[^\\n]*\\n[^\\n]+\\n`, "u"),
    );
    expect(text).toMatch(/## 为什么 \/ Why\n\n.*\p{Script=Han}.*\n\n[A-Z].*\n$/u);
  });

  test("the wrong example raises exactly this code, the mended one nothing", () => {
    const wrong = blocks.filter(({ kind }) => kind === "wrong");
    const mended = blocks.filter(({ kind }) => kind === "mended");
    expect([wrong.length, mended.length]).toEqual([1, 1]);
    for (const block of wrong) expect(codesOf(block)).toEqual([...block.alongside, code].sort());
    for (const block of mended) {
      expect(codesOf(block)).toEqual([]);
      expect(readRecords(bytesOfBlock(block), { file: `例.${block.language}` }).records.length).toBeGreaterThan(0);
    }
  });
});
