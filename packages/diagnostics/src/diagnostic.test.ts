import { expect, test } from "vitest";
import { countSeverities, type Diagnostic, hasErrors, sortDiagnostics } from "./diagnostic.ts";

const both = (text: string) => ({ zh: text, en: text });
const make = (file: string, start: number, code: string, more: Partial<Diagnostic> = {}): Diagnostic => ({
  code,
  severity: "warning",
  file,
  span: { start, end: start + 1 },
  message: both("m"),
  reason: both("r"),
  mend: both("d"),
  args: {},
  related: [],
  fixes: [],
  path: [],
  ...more,
});

test("sorted by file, place and code, the same told once, the list given left as it was", () => {
  const given = [
    make("b", 0, "SYN-001"),
    make("a", 9, "SYN-002"),
    make("a", 9, "BAND-001"),
    make("a", 2, "SYN-002"),
    make("a", 9, "SYN-002"),
  ];
  const before = [...given];
  expect(sortDiagnostics(given).map(({ file, span, code }) => `${file}${span.start} ${code}`)).toEqual([
    "a2 SYN-002",
    "a9 BAND-001",
    "a9 SYN-002",
    "b0 SYN-001",
  ]);
  expect(given).toEqual(before);
});

test("data errors of different records or fields are not the same", () => {
  const at = (record: string, field: string) => make("data.json", 0, "DATA-001", { record, field });
  expect(
    sortDiagnostics([at("乙", "人数"), at("甲", "户数"), at("甲", "人数"), at("乙", "人数")]).map(
      ({ record, field }) => `${record}${field}`,
    ),
  ).toEqual(["乙人数", "甲人数", "甲户数"]);
});

test("counts and errors", () => {
  const warnings = [make("a", 0, "SYN-001"), make("a", 1, "SYN-001", { severity: "notice" })];
  expect(countSeverities(warnings)).toEqual({ error: 0, warning: 1, notice: 1 });
  expect(hasErrors(warnings)).toBe(false);
  expect(hasErrors([...warnings, make("a", 2, "SYN-001", { severity: "error" })])).toBe(true);
});
