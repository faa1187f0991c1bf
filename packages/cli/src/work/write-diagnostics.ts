// In: checked files and their diagnostics. Out: their text in the form asked for.
import { type Diagnostic, displayColumnAt, type SourceText, toJson, toSarif } from "@biaochi/diagnostics";
import packageJson from "../../package.json" with { type: "json" };
import { BYTE_ORDER_MARK, csvLine } from "../output/csv.ts";
import type { Format } from "../output/format.ts";
import { jsonDocument, jsonLine } from "../output/json.ts";

/** The forms for machines: JSON, JSON Lines, CSV and SARIF. */
export function diagnosticsText(
  format: Exclude<Format, "table" | "xlsx">,
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, SourceText>,
): string {
  const asJson = (diagnostic: Diagnostic) => toJson(diagnostic, sources.get(diagnostic.file));
  switch (format) {
    case "json":
      return jsonDocument({ diagnostics: diagnostics.map(asJson) });
    case "jsonl":
      return diagnostics.map((diagnostic) => jsonLine(asJson(diagnostic))).join("");
    case "sarif":
      return jsonDocument(toSarif(diagnostics, sources, { toolVersion: packageJson.version }));
    case "csv":
      return (
        BYTE_ORDER_MARK + csvLine(CSV_HEADS.map((text) => ({ text }))) + diagnostics.map((one) => csvRow(one, sources)).join("")
      );
  }
}

const CSV_HEADS = ["file", "line", "column", "severity", "code", "message", "mend", "message_en", "mend_en"] as const;

function csvRow(diagnostic: Diagnostic, sources: ReadonlyMap<string, SourceText>): string {
  const { file, span, severity, code, message, mend } = diagnostic;
  const source = sources.get(file);
  const place = source === undefined ? { line: 1, column: 1 } : displayColumnAt(source, span.start);
  return csvLine([
    { text: file },
    { figure: String(place.line) },
    { figure: String(place.column) },
    { text: severity },
    { text: code },
    { text: message.zh },
    { text: mend.zh },
    { text: message.en },
    { text: mend.en },
  ]);
}
