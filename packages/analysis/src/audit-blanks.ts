// In: the audit's context. Out: what the form has a place for and was left blank though it is known: the total of parts that were all filed, and a
// 评分方 that is to be adopted and gave nothing. Not here: rows without a result (audit-row-texts.ts).

import { pathKey } from "@biaochi/engine";
import { type AuditContext, TOTAL } from "./audit-context.ts";
import { filedTotal } from "./audit-totals.ts";
import { toShortest } from "./figures.ts";
import { createFinding, type Finding } from "./finding.ts";

/** The findings of blanks. reports AUDIT-032, AUDIT-035 */
export function auditBlanks(context: AuditContext): readonly Finding[] {
  return [...blankTotal(context), ...silentScorers(context)];
}

function blankTotal(context: AuditContext): readonly Finding[] {
  const { record, scorecard } = context;
  const sum = record.leftBlank?.has(pathKey(TOTAL)) === true ? filedTotal(context) : undefined;
  if (sum === undefined) return [];
  return [
    createFinding({
      code: "AUDIT-032",
      path: TOTAL,
      reported: null,
      recomputed: scorecard.total,
      difference: null,
      unit: "分",
      origin: null,
      args: { sum: toShortest(sum), recomputed: scorecard.total ?? "" },
    }),
  ];
}

/** 采用 复核，缺则 自评: nothing was given by 复核. */
function silentScorers({ ruleSet, record }: AuditContext): readonly Finding[] {
  const given = (scorer: string): boolean => (record.scorers.get(scorer)?.size ?? 0) > 0;
  const others = ruleSet.adopted.filter(given);
  return ruleSet.adopted
    .slice(0, -1)
    .filter((scorer) => !given(scorer) && others.length > 0)
    .map((scorer) =>
      createFinding({
        code: "AUDIT-035",
        path: [scorer],
        reported: null,
        recomputed: null,
        difference: null,
        unit: null,
        origin: null,
        args: { name: scorer, others: others.map((other) => `「${other}」`).join("、") },
      }),
    );
}
