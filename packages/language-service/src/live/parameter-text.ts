// The figure of a 参数 that is in force. In: the parameter, the record. Out: it as the file writes it: by the record's category, or by its year.
import type { CheckedRecord } from "@biaochi/engine";
import { recordYear } from "@biaochi/engine";
import type { Parameter, RuleSet } from "@biaochi/model";

/** As written; undefined where the record does not choose one. */
export function parameterText(parameter: Parameter, record: CheckedRecord | undefined, ruleSet: RuleSet): string | undefined {
  const { by, categories, entries, text, value } = parameter;
  if (by !== null) {
    const chosen = record?.values.get(by)?.value;
    return chosen?.kind === "level" ? categories.find(({ category }) => category === chosen.name)?.text : undefined;
  }
  if (value !== null) return text;
  if (record === undefined) return undefined;
  const year = recordYear(record.year, ruleSet);
  if (year === undefined) return undefined;
  const inForce = entries.filter((entry) => (entry.onwards ? entry.year <= year : entry.year === year));
  return inForce.toSorted((one, other) => other.year - one.year)[0]?.text;
}
