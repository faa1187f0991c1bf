// Runs the example of README.md as a reader would, from the package's folder, and compares what it prints with what the page says.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readRecords } from "./read-records.ts";

const folder = fileURLToPath(new URL("..", import.meta.url));
const page = readFileSync(`${folder}README.md`, "utf8");

test("the example of the README prints what it says", () => {
  const example = /```ts\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
  const promised = [...example.matchAll(/\/\/→ (.*)/g)].map(([, line]) => line);
  const environment = { ...process.env, NO_COLOR: "1", NODE_OPTIONS: "" };
  const printed = execFileSync(process.execPath, ["--input-type=module-typescript", "--eval", example], {
    cwd: folder,
    encoding: "utf8",
    env: environment,
  });
  expect(printed.trimEnd().split("\n")).toEqual(promised);
  expect(promised.length).toBe(2);
});

test("the record of the README is read as it says", () => {
  const record = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
  const { records, diagnostics } = readRecords(new TextEncoder().encode(record), { file: "记录.json" });
  expect(diagnostics).toEqual([]);
  expect(records.map(({ id, cells, reported, reasons }) => [id, cells.size, reported.size, reasons.size])).toEqual([
    ["县委组织部", 5, 4, 1],
  ]);
});
