// In: the audit's context. Out: findings of the rows of a 明细: filed scores that the rules do not give, results that copy their target, and
// targets whose sign a better result would fail. Not here: sums of rows (audit-totals.ts), 要求 (audit-requirements.ts).
import type { RowScore } from "@biaochi/engine";
import { absolute, equals, subtract } from "@biaochi/quantity";
import type { AuditContext } from "./audit-context.ts";
import { auditRowTexts } from "./audit-row-texts.ts";
import { optionalFigure, readFigure, toShortest, writtenPlaces } from "./figures.ts";
import { createFinding, type Finding } from "./finding.ts";
import { rowReadings } from "./row-readings.ts";

/** The rows of every 逐行 section, in the order of the rule set and of the record. */
export function auditRows(context: AuditContext): readonly Finding[] {
  const rows = rowsOf(context);
  return [
    ...rows.flatMap((row) => auditRow(context, row) ?? []),
    ...copied(rows),
    ...equalRates(rows),
    ...auditRowTexts(context, rows),
  ];
}

function rowsOf({ scorecard }: AuditContext): readonly RowScore[] {
  return scorecard.sections.flatMap((section) => section.rows);
}

/** Holds the filed score of one row against the rules. */
function auditRow(context: AuditContext, row: RowScore): Finding | undefined {
  const { units } = context;
  if (row.reported === null) return undefined;
  const base = { path: row.path, unit: "分", origin: row.origin, derivation: row.explanation };
  const filed = readFigure(row.reported, units)?.numeral;
  const score = optionalFigure(row.scoreExact);
  // A row without a target or a result, or with a copied one, is told as such.
  const isTold = row.target === null || row.result === null || row.copiesTarget;
  if (filed !== undefined && score === undefined && isTold) return undefined;
  if (filed === undefined || score === undefined) {
    const figures = { reported: filed === undefined ? null : toShortest(filed), recomputed: row.score, difference: null };
    return createFinding({ ...base, ...figures, code: "AUDIT-008", args: { name: row.name, filed: row.reported } });
  }
  if (equals(filed, score)) return undefined;
  const { code, readings } = rowReadings(context, row, filed, writtenPlaces(row.reported));
  return createFinding({
    ...base,
    code,
    reported: toShortest(filed),
    recomputed: toShortest(score),
    difference: toShortest(subtract(filed, score)),
    explainedBy: readings,
    args: {
      name: row.name,
      row: String(row.row),
      filed: toShortest(filed),
      recomputed: toShortest(score),
      difference: toShortest(absolute(subtract(filed, score))),
    },
  });
}

/** Results that copy their target, told together: an inequality is not a measurement. */
function copied(rows: readonly RowScore[]): readonly Finding[] {
  // A qualitative row in the words of its target is told as it is read: words are what is wanted there.
  const found = rows.filter(({ copiesTarget, kind }) => copiesTarget && kind !== "qualitative");
  const [first] = found;
  if (first === undefined) return [];
  return [
    createFinding({
      code: "AUDIT-013",
      path: first.path,
      reported: null,
      recomputed: null,
      difference: null,
      unit: null,
      origin: first.origin,
      args: { count: String(found.length), rows: found.map(tellCopied).join("、") },
    }),
  ];
}

/** With what was filed where it has no score to be held against. */
function tellCopied({ name, result, reported, score }: RowScore): string {
  return `${name}“${result ?? ""}”${score === null && reported !== null ? `（自报 ${reported}）` : ""}`;
}

/** Rates wanted with an equals sign, told together: a result above such a target fails it as well. */
function equalRates(rows: readonly RowScore[]): readonly Finding[] {
  const found = rows
    .filter(({ kind, target }) => kind === "equal" && target !== null && /[%％]/u.test(target))
    .filter(({ result }) => result !== null);
  const [first] = found;
  if (first === undefined) return [];
  return [
    createFinding({
      code: "AUDIT-014",
      path: first.path,
      reported: null,
      recomputed: null,
      difference: null,
      unit: null,
      origin: first.origin,
      args: { count: String(found.length), rows: found.map(({ name, target }) => `${name}“${target ?? ""}”`).join("、") },
    }),
  ];
}
