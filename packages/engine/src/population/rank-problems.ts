// In: the story of a record. Out: what is to be said of places that were filled in and are others among the records at hand. Warnings.
import type { Diagnostic } from "@biaochi/diagnostics";
import { equals } from "@biaochi/quantity";
import type { Plan, PlannedIndicator } from "../plan/plan.ts";
import type { Story } from "../story.ts";
import { wholeNumeral } from "../trace/figures.ts";

type Report = (
  code: "DATA-186",
  indicators: readonly PlannedIndicator[],
  args: Readonly<Record<string, string>>,
  field: string,
) => Diagnostic;

/** reports DATA-186 */
export function rankProblems({ ranks }: Plan, { record }: Story, report: Report): readonly Diagnostic[] {
  return ranks.flatMap(({ source: { name } }): readonly Diagnostic[] => {
    const given = record.values.get(name);
    const { counted, of } = record.ranks.get(name) ?? {};
    if (counted === undefined || given?.value.kind !== "number" || equals(given.value.value, counted)) return [];
    const args = { field: name, given: given.text, counted: `${wholeNumeral(counted)}名`, of: String(of) };
    return [report("DATA-186", [], args, name)];
  });
}
