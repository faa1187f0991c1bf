// The record on the package's page is read as the page says; its example is run by test/acceptance/package-readmes.test.ts.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readRecords } from "./read-records.ts";

const folder = fileURLToPath(new URL("..", import.meta.url));
const page = readFileSync(`${folder}README.md`, "utf8");

test("the record of the README is read as it says", () => {
  const record = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
  const { records, diagnostics } = readRecords(new TextEncoder().encode(record), { file: "记录.json" });
  expect(diagnostics).toEqual([]);
  expect(records.map(({ id, cells, reported, reasons }) => [id, cells.size, reported.size, reasons.size])).toEqual([
    ["县委组织部", 5, 4, 1],
  ]);
});
