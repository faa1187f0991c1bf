// No binary float takes part in a score: the names by which one could come in do not stand in the interpreter, its clauses or its sentences.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOMS = [
  "{interpret,indicator,sums,grade,reconcile,problems,evaluate,story,document}.ts",
  "{clauses,expression,functions,plan,rows,trace}/*.ts",
];
const FLOATS = /\bNumber\(|\bparseFloat\b|\bparseInt\b|\bMath\.|\bNumber\.(?!MAX_SAFE)|\.toFixed\(|[^\w"'`][0-9]+\.[0-9]/;
/** An exponent of a dimension, a small whole number that never meets a figure. */
const EXCEPTIONS = new Set(["plan/units.ts: return Number.parseInt(text, 10);"]);

const files = ROOMS.flatMap((room) => globSync(room, { cwd: import.meta.dirname })).filter((path) => !path.endsWith(".test.ts"));

test("the files are there", () => {
  expect(files).toContain("interpret.ts");
  expect(files).toContain(join("clauses", "steps.ts"));
  expect(files.length).toBeGreaterThan(40);
});

test("no file of the interpreter names a float", () => {
  const found = files.flatMap((path) =>
    readFileSync(join(import.meta.dirname, path), "utf8")
      .split("\n")
      .filter((line) => FLOATS.test(line.replace(/\/\/.*$|\/\*\*?.*?(?:\*\/|$)|^\s*\*.*$|`[^`]*`|"[^"]*"/g, "")))
      .map((line) => `${path.replaceAll("\\", "/")}: ${line.trim()}`),
  );
  expect(found.filter((line) => !EXCEPTIONS.has(line))).toEqual([]);
});

test.each(["const x = Number(text);", "return Math.round(x);", "value * 0.5", "x.toFixed(2)", "Number.parseFloat(x)"])(
  "%s would be found",
  (line) => {
    expect(FLOATS.test(line)).toBe(true);
  },
);
