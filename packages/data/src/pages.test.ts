import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { blocksOfPage, bytesOfBlock, type PageBlock } from "../../../test/kit/page-blocks.ts";
import { workbookBytes } from "../../../test/kit/workbook.ts";
import { DATA_FILE_CATALOGUE } from "./catalogue.ts";
import { loadDetails } from "./load-details.ts";
import { loadRecords } from "./load-records.ts";
import type { ReadRecords } from "./records.ts";
import type { KnownNames, TableNames } from "./table/names.ts";

const FOLDER = new URL("../pages/", import.meta.url);
const pages = readdirSync(FOLDER).map((name) => ({ code: name.slice(0, -3), text: readFileSync(new URL(name, FOLDER), "utf8") }));

/** The names that the workbooks on the pages may have. */
const FIELDS: ReadonlySet<string> = new Set(["编制数", "年初预算", "满意率", "完工日期"]);
const COLUMNS: ReadonlySet<string> = new Set(["一级指标", "名称", "分值", "实际"]);
const ROWS: TableNames = {
  knows: (column) => COLUMNS.has(column),
  printed: new Map([
    ["名称", ["三级指标"]],
    ["实际", ["实际完成值"]],
  ]),
  sections: ["一级指标"],
  values: ["实际"],
  filed: ["得分"],
  isPool: false,
};
const NAMES: KnownNames = {
  knows: (name) => FIELDS.has(name),
  knowsPart: () => false,
  tables: new Map([["绩效指标", ROWS]]),
  asksYear: false,
};

/** `sheets` is a workbook in the notation of the test kit; `!sheet` in it is the sheet asked for. */
function readBlock(block: PageBlock): Promise<ReadRecords> {
  const { language, text } = block;
  if (language === "details") return readDetails(text);
  if (language !== "sheets")
    return loadRecords(bytesOfBlock(block), { file: block.file ?? `例.${language === "hex" ? "csv" : language}` });
  const sheet = /^!sheet (.+)$/mu.exec(text)?.[1];
  return loadRecords(workbookBytes(text), { file: block.file ?? "例.xlsx", names: NAMES, sheet });
}

/** A file of records and one of rows, each behind a line with its name, as `--data` takes them: `# 数据.csv`, `# 绩效指标=行.csv`. */
async function readDetails(text: string): Promise<ReadRecords> {
  const files = text
    .split(/^# /mu)
    .slice(1)
    .map((part) => ({
      name: part.slice(0, part.indexOf("\n")),
      bytes: new TextEncoder().encode(part.slice(part.indexOf("\n") + 1)),
    }));
  const [main, rows] = files;
  const [name = "", file = ""] = rows?.name.split("=") ?? [];
  const read = await loadRecords(main?.bytes ?? new Uint8Array(), { file: main?.name ?? "" });
  const detailed = await loadDetails(read.records, [{ name, file, bytes: rows?.bytes ?? new Uint8Array() }], NAMES);
  return { records: detailed.records, diagnostics: [...read.diagnostics, ...detailed.diagnostics] };
}

async function codesOf(block: PageBlock): Promise<readonly string[]> {
  return [...new Set((await readBlock(block)).diagnostics.map(({ code }) => code))].sort();
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

  test("the wrong example raises exactly this code, the mended one nothing", async () => {
    const wrong = blocks.filter(({ kind }) => kind === "wrong");
    const mended = blocks.filter(({ kind }) => kind === "mended");
    expect([wrong.length, mended.length]).toEqual([1, 1]);
    for (const block of wrong) expect(await codesOf(block)).toEqual([...block.alongside, code].sort());
    for (const block of mended) {
      expect(await codesOf(block)).toEqual([]);
      expect((await readBlock(block)).records.length).toBeGreaterThan(0);
    }
  });
});
