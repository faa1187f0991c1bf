// In: the audit's context. Out: a finding for each 要求 that is not met, once for each row it is asked of. Not here: whether it is met (the engine).
import type { AuditContext } from "./audit-context.ts";
import { createFinding, type Finding } from "./finding.ts";

/** The 要求 that are not met, in the order of the rule set. */
export function auditRequirements({ scorecard, ruleSet }: AuditContext): readonly Finding[] {
  const messages = new Map(ruleSet.requirements.map(({ name, message }) => [name, message ?? ""]));
  return scorecard.requirements
    .filter(({ holds }) => holds === false)
    .map((result) =>
      createFinding({
        code: "AUDIT-015",
        path: [result.name],
        reported: null,
        recomputed: null,
        difference: null,
        unit: null,
        origin: result.origin,
        args: {
          name: result.name,
          condition: result.text,
          row: result.row === null ? "" : String(result.row),
          rowName: result.rowName ?? "",
          note: messages.get(result.name) ?? "",
        },
      }),
    );
}
