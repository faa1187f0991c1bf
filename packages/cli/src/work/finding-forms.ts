// In: findings of the audit. Out: their JSON objects and CSV lines, whose first names are a contract.
import type { Finding } from "@biaochi/analysis";
import type { Language } from "@biaochi/diagnostics";
import type { RuleSet } from "@biaochi/model";
import { statusText } from "../layout/status-text.ts";
import { BYTE_ORDER_MARK, csvLine } from "../output/csv.ts";

/** A finding as JSON; `record` is the evaluated unit, `status` stands there where the rules are an example or transcribed. */
export function findingJson({ status }: Pick<RuleSet, "status">, record: string, finding: Finding): object {
  const { code, indicator, reported, recomputed, difference, explainedBy, message, path, unit, impact, follows } = finding;
  const { reason, mend } = finding;
  return {
    code,
    indicator,
    reported,
    recomputed,
    difference,
    explainedBy,
    message,
    path,
    unit,
    impact,
    follows,
    reason,
    mend,
    record,
    ...(status === "final" ? {} : { status }),
  };
}

/** The heads of the columns: ASCII names for tools unless Chinese was asked for, as in the CSV of `run`. */
const HEADS: readonly (readonly [name: string, zh: string])[] = [
  ["record", "评价对象"],
  ["code", "代码"],
  ["indicator", "指标"],
  ["reported", "自报"],
  ["recomputed", "复算"],
  ["difference", "相差"],
  ["unit", "单位"],
  ["explainedBy", "可能的原因"],
  ["message", "说明"],
];

/** The mark and the line of heads. */
export function findingCsvHead({ status }: Pick<RuleSet, "status">, language: Language): string {
  const heads = status === "final" ? HEADS : [...HEADS, ["status", "状态"] as const];
  return BYTE_ORDER_MARK + csvLine(heads.map(([name, zh]) => ({ text: language === "zh" ? zh : name })));
}

/** The line of one finding. */
export function findingCsvRow(
  { status }: Pick<RuleSet, "status">,
  record: string,
  finding: Finding,
  language: "zh" | "en",
): string {
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
    ...(status === "final" ? [] : [{ text: statusText(status, language) }]),
  ]);
}
