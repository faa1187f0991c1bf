// In: the audit's context. Out: findings of the rows of a 明细: filed scores that the rules do not give, results that copy their target, and
// targets whose sign a better result would fail. Not here: sums of rows (audit-totals.ts), 要求 (audit-requirements.ts).
import type { Bilingual } from "@biaochi/diagnostics";
import type { RowScore } from "@biaochi/engine";
import type { RoundingRule } from "@biaochi/model";
import { absolute, equals, type Rational, roundToGrid, subtract, toFractionString } from "@biaochi/quantity";
import { usualGrids } from "./alternative-readings.ts";
import type { AuditContext } from "./audit-context.ts";
import { figure, optionalFigure, readFigure, toShortest, writtenPlaces } from "./figures.ts";
import { createFinding, type Finding } from "./finding.ts";
import { tellRounding } from "./tell-reading.ts";

const MODES: readonly RoundingRule["mode"][] = ["half-up", "down", "up", "half-even"];

/** The rows of every 逐行 section, in the order of the rule set and of the record. */
export function auditRows(context: AuditContext): readonly Finding[] {
  const rows = rowsOf(context);
  return [...rows.flatMap((row) => auditRow(context, row) ?? []), ...copied(rows), ...equalRates(rows)];
}

function rowsOf({ scorecard }: AuditContext): readonly RowScore[] {
  return scorecard.sections.flatMap((section) => section.rows);
}

/** Holds the filed score of one row against the rules. */
function auditRow({ ruleSet, units }: AuditContext, row: RowScore): Finding | undefined {
  if (row.reported === null) return undefined;
  const base = { path: row.path, unit: "分", origin: row.origin, derivation: row.explanation };
  const filed = readFigure(row.reported, units)?.numeral;
  const score = optionalFigure(row.scoreExact);
  if (filed === undefined || score === undefined) {
    const figures = { reported: filed === undefined ? null : toShortest(filed), recomputed: row.score, difference: null };
    return createFinding({ ...base, ...figures, code: "AUDIT-008", args: { name: row.name, filed: row.reported } });
  }
  if (equals(filed, score)) return undefined;
  const roundings = otherRoundings(row, filed, writtenPlaces(row.reported), ruleSet.scoreRounding);
  return createFinding({
    ...base,
    code: "AUDIT-012",
    reported: toShortest(filed),
    recomputed: toShortest(score),
    difference: toShortest(subtract(filed, score)),
    explainedBy: roundings.length > 0 ? roundings : unexplained(row),
    args: {
      name: row.name,
      row: String(row.row),
      filed: toShortest(filed),
      recomputed: toShortest(score),
      difference: toShortest(absolute(subtract(filed, score))),
    },
  });
}

/** A score that no rounding gives was set by hand: then its reason is what is asked for. */
function unexplained({ deviationReason }: RowScore): readonly Bilingual[] {
  return deviationReason === null
    ? [{ zh: "没有写明理由", en: "no reason is given" }]
    : [{ zh: `填报的理由是“${deviationReason}”`, en: `the reason filed is “${deviationReason}”` }];
}

/** The roundings of the exact points that give the filed score; the declared mode first, and then alone. */
function otherRoundings(
  { rawScore }: RowScore,
  filed: Rational,
  places: number,
  declared: RoundingRule | null,
): readonly Bilingual[] {
  const raw = optionalFigure(rawScore);
  if (raw === undefined) return [];
  const mode = declared?.mode ?? "half-up";
  for (const modes of [[mode], MODES.filter((other) => other !== mode)]) {
    const found = usualGrids(places)
      .map(toFractionString)
      .flatMap((grid) => modes.map((how) => ({ grid, mode: how })))
      .filter((one) => !(one.grid === declared?.grid && one.mode === mode))
      .filter((one) => equals(roundToGrid(raw, figure(one.grid), one.mode), filed));
    const [first] = found;
    if (first !== undefined) return [tellOther(first, first.mode !== mode, filed)];
  }
  return [];
}

function tellOther(rounding: RoundingRule, sayMode: boolean, filed: Rational): Bilingual {
  const told = tellRounding(rounding, sayMode || undefined);
  const shown = toShortest(filed);
  return {
    zh: `${told.zh}可得 ${shown}分，但文件没有声明这样取位`,
    en: `${told.en} it would be ${shown}, but the file does not declare that rounding`,
  };
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
      args: { count: String(found.length), rows: found.map(({ name, result }) => `${name}“${result ?? ""}”`).join("、") },
    }),
  ];
}

/** Rates wanted with an equals sign, told together: a result above such a target fails it as well. */
function equalRates(rows: readonly RowScore[]): readonly Finding[] {
  const found = rows.filter(({ kind, target }) => kind === "equal" && target !== null && /[%％]/u.test(target));
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
