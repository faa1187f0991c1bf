// In: the audit's context. Out: a finding for each 要求 that is not met, once for each row it is asked of. Not here: whether it is met (the engine).
import type { AuditContext } from "./audit-context.ts";
import { createFinding, type Finding } from "./finding.ts";

/** The 要求 that are not met, in the order of the rule set; all rows that fail one are told together. */
export function auditRequirements({ scorecard, ruleSet }: AuditContext): readonly Finding[] {
  const failed = scorecard.requirements.filter(({ holds }) => holds === false);
  return ruleSet.requirements.flatMap(({ name, message }) => {
    const results = failed.filter((result) => result.name === name);
    const [first] = results;
    if (first === undefined) return [];
    const rows = results.flatMap(({ row, rowName }) => (row === null ? [] : [{ row: String(row), name: rowName ?? "" }]));
    return [
      createFinding({
        code: "AUDIT-015",
        path: [name],
        reported: null,
        recomputed: null,
        difference: null,
        unit: null,
        origin: first.origin,
        args: {
          name,
          condition: first.text,
          rowsZh: rows.map((one) => `第 ${one.row} 行「${one.name}」`).join("、"),
          rowsEn: rows.map((one) => `row ${one.row}, 「${one.name}」`).join("; "),
          note: message ?? "",
        },
      }),
    ];
  });
}
