import { expect, test } from "vitest";
import type { Diagnostic } from "./diagnostic.ts";
import { createSourceText } from "./source-text.ts";
import { toJson } from "./to-json.ts";

const source = createSourceText("a.chi", "一\n𠮷15%以上\n");
const diagnostic: Diagnostic = {
  code: "BAND-002",
  severity: "error",
  file: "a.chi",
  span: { start: 4, end: 9 },
  message: { en: "gap", zh: "有空档" },
  reason: { zh: "原因。", en: "Why." },
  mend: { zh: "改法。", en: "How." },
  args: { above: "12%" },
  related: [],
  path: ["评分"],
  fixes: [
    {
      title: { zh: "改", en: "mend" },
      edits: [{ file: "a.chi", span: { start: 4, end: 9 }, newText: "超过12%" }],
      preferred: true,
    },
    { title: { zh: "补", en: "add" }, edits: [{ file: "b.chi", span: { start: 0, end: 0 }, newText: "x" }] },
  ],
};

test("exactly these keys in this order, the column in UTF-16", () => {
  expect(JSON.stringify(toJson(diagnostic, source))).toBe(
    '{"code":"BAND-002","severity":"error","file":"a.chi","start":4,"end":9,"line":2,"column":3,' +
      '"message":{"zh":"有空档","en":"gap"},"reason":{"zh":"原因。","en":"Why."},"mend":{"zh":"改法。","en":"How."},' +
      '"fixes":[{"title":{"zh":"改","en":"mend"},"preferred":true,"edits":[{"start":4,"end":9,"newText":"超过12%"}]},' +
      '{"title":{"zh":"补","en":"add"},"preferred":false,"edits":[{"start":0,"end":0,"newText":"x","file":"b.chi"}]}]}',
  );
});

test("record and field where there are any; 1:1 without a source", () => {
  const data = toJson({ ...diagnostic, fixes: [], record: "甲", field: "人数" }, undefined);
  expect([data.line, data.column, data.record, data.field]).toEqual([1, 1, "甲", "人数"]);
});
