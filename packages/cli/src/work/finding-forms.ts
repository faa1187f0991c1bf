// In: findings of the audit. Out: their JSON objects and CSV lines, whose first names are a contract.
import type { Finding } from "@biaochi/analysis";
import { BYTE_ORDER_MARK, csvLine } from "../output/csv.ts";

/** A finding as JSON; `record` is the evaluated unit. */
export function findingJson(record: string, finding: Finding): object {
  const { code, indicator, reported, recomputed, difference, explainedBy, message, path, unit, impact, reason, mend } = finding;
  return { code, indicator, reported, recomputed, difference, explainedBy, message, path, unit, impact, reason, mend, record };
}

const HEADS = ["record", "code", "indicator", "reported", "recomputed", "difference", "unit", "explainedBy", "message"] as const;

/** The mark and the line of heads. */
export function findingCsvHead(): string {
  return BYTE_ORDER_MARK + csvLine(HEADS.map((text) => ({ text })));
}

/** The line of one finding. */
export function findingCsvRow(record: string, finding: Finding, language: "zh" | "en"): string {
  const { code, indicator, reported, recomputed, difference, unit, explainedBy, message } = finding;
  return csvLine([
    { text: record },
    { text: code },
    { text: indicator },
    { text: reported },
    { text: recomputed },
    { figure: difference },
    { text: unit },
    { text: explainedBy.map((reading) => reading[language]).join(language === "zh" ? "；" : "; ") },
    { text: message[language] },
  ]);
}
