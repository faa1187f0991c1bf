import { expect, test } from "vitest";
import type { Diagnostic } from "./diagnostic.ts";
import { createSourceText } from "./source-text.ts";
import { toSarif } from "./to-sarif.ts";

const source = createSourceText("规则/a b.chi", "一\n𠮷15%以上\n");
const sources = new Map([[source.file, source]]);
const both = (zh: string, en: string) => ({ zh, en });
const diagnostic: Diagnostic = {
  code: "BAND-002",
  severity: "error",
  file: source.file,
  span: { start: 4, end: 9 },
  message: both("有空档", "gap"),
  reason: both("原因。", "Why."),
  mend: both("改法。", "How."),
  args: {},
  related: [{ file: source.file, span: { start: 0, end: 1 }, message: both("上一档", "the band before") }],
  path: ["指标 净资产收益率", "评分"],
  fixes: [{ title: both("改", "mend"), edits: [{ file: source.file, span: { start: 4, end: 9 }, newText: "超过12%" }] }],
};
const elsewhere: Diagnostic = {
  ...diagnostic,
  code: "AUDIT-001",
  severity: "notice",
  file: "数据.json",
  span: { start: 0, end: 0 },
  related: [],
  path: [],
  fixes: [{ title: both("改", "mend"), edits: [{ file: "数据.json", span: { start: 0, end: 1 }, newText: "" }] }],
};

test("a log of two results, whole", () => {
  const region = { startLine: 2, startColumn: 3, endLine: 2, endColumn: 8, charOffset: 4, charLength: 5 };
  const artifactLocation = { uri: "%E8%A7%84%E5%88%99/a%20b.chi" };
  expect(toSarif([diagnostic, elsewhere], sources, { toolVersion: "0.1.0" })).toEqual({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "biaochi", version: "0.1.0", rules: [{ id: "AUDIT-001" }, { id: "BAND-002" }] } },
        columnKind: "utf16CodeUnits",
        results: [
          {
            ruleId: "BAND-002",
            ruleIndex: 1,
            level: "error",
            message: { text: "有空档\ngap" },
            locations: [
              {
                physicalLocation: { artifactLocation, region },
                logicalLocations: [{ fullyQualifiedName: "指标 净资产收益率 › 评分" }],
              },
            ],
            relatedLocations: [
              {
                physicalLocation: {
                  artifactLocation,
                  region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2, charOffset: 0, charLength: 1 },
                },
                message: { text: "上一档\nthe band before" },
              },
            ],
            fixes: [
              {
                description: { text: "改\nmend" },
                artifactChanges: [
                  { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: "超过12%" } }] },
                ],
              },
            ],
            properties: { reason: both("原因。", "Why."), mend: both("改法。", "How.") },
          },
          {
            ruleId: "AUDIT-001",
            ruleIndex: 0,
            level: "note",
            message: { text: "有空档\ngap" },
            locations: [{ physicalLocation: { artifactLocation: { uri: "%E6%95%B0%E6%8D%AE.json" } } }],
            properties: { reason: both("原因。", "Why."), mend: both("改法。", "How.") },
          },
        ],
      },
    ],
  });
});

test("a file name that is not well-formed still gives a log", () => {
  const log = toSarif([{ ...elsewhere, file: "\ud800?#.json" }], sources, { toolVersion: "0.1.0" });
  expect(log.runs[0].results[0]?.locations[0].physicalLocation.artifactLocation.uri).toBe("%EF%BF%BD%3F%23.json");
});
