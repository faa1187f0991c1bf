// In: the audit's context. Out: units that do not fit one another though nothing is compared: the same digits in 元 and in 万元, one thing counted in
// two units. Not here: 勾稽 that fail for a wrong unit (audit-reconciliations.ts), units that cannot be compared at all (the data check).
import type { RowScore } from "@biaochi/engine";
import type { AuditContext } from "./audit-context.ts";
import type { Failing } from "./audit-reconciliations.ts";
import { isMoney } from "./budget-rates.ts";
import { fieldFigure, isMixedUp } from "./field-figure.ts";
import { createFinding, type Finding } from "./finding.ts";
import { cellOf } from "./row-cells.ts";

/** The findings of units. reports AUDIT-023, AUDIT-030 */
export function auditUnits(context: AuditContext, failed: readonly Failing[]): readonly Finding[] {
  return [...mixedMoney(context, failed), ...countedTwoWays(context)];
}

/** Two amounts of one block with the same digits, one in 元 and one in 万元. */
function mixedMoney(context: AuditContext, failed: readonly Failing[]): readonly Finding[] {
  // What a 勾稽 has already blamed is told there.
  const blamed = new Set(failed.flatMap(({ misprint }) => (misprint === undefined ? [] : [misprint.field])));
  const money = context.ruleSet.fields.filter((field) => isMoney(field) && !blamed.has(field.name));
  const known = money.map((field) => ({ field, figure: fieldFigure(context, field.name) }));
  return known.flatMap((one, index) =>
    known.slice(index + 1).flatMap((other) => {
      const [first, second] = [one.figure, other.figure];
      if (one.field.block !== other.field.block || !isMixedUp(first, second)) return [];
      const [small, large] = first.unit?.name === "元" ? [one, other] : [other, one];
      return [
        createFinding({
          code: "AUDIT-023",
          path: [small.field.name],
          reported: null,
          recomputed: null,
          difference: null,
          unit: null,
          origin: small.field.origin,
          args: {
            name: small.field.name,
            filed: small.figure.text,
            other: large.field.name,
            otherFiled: large.figure.text,
          },
        }),
      ];
    }),
  );
}

// LIMIT: rows are held against one another in the first 300 of a record; two names are of one thing from 4 characters in common.
const MAXIMUM_ROWS = 300;
const IN_COMMON = 4;

/** Persons and times that persons came: a sum of one is no sum of the other. */
const PERSONS = ["人", "人次"] as const;

type Counted = { readonly row: RowScore; readonly unit: string; readonly text: string };

function countedTwoWays(context: AuditContext): readonly Finding[] {
  const rows = context.scorecard.sections.flatMap((section) => section.rows).slice(0, MAXIMUM_ROWS);
  const counted = rows.flatMap((row): readonly Counted[] => {
    const result = cellOf(context, row, "result");
    return result?.kind === "figure" && result.unit !== undefined ? [{ row, unit: result.unit, text: row.result ?? "" }] : [];
  });
  return [...asPersons(counted), ...asParts(counted)];
}

/** One thing counted in 人 in one row and in 人次 in another: the two whose names have most in common. */
function asPersons(counted: readonly Counted[]): readonly Finding[] {
  const [persons, times] = PERSONS.map((unit) => counted.filter((one) => one.unit === unit));
  const pairs = (persons ?? []).flatMap((one) =>
    (times ?? []).flatMap((other) => {
      const common = inCommon(one.row.name, other.row.name);
      return common === undefined ? [] : [{ common, rows: [one, other] as const }];
    }),
  );
  const [first] = pairs.toSorted((one, other) => other.common.length - one.common.length);
  return first === undefined ? [] : [tellTwoWays(first.common, first.rows)];
}

/** Rows without points below a row with points, which they are parts of (其中), in another unit than it. */
function asParts(counted: readonly Counted[]): readonly Finding[] {
  const found: Finding[] = [];
  let whole: Counted | undefined;
  let parts: Counted[] = [];
  const close = (): void => {
    const others = parts.filter(({ unit }) => unit !== whole?.unit);
    if (whole !== undefined && others.length > 0) found.push(tellTwoWays(whole.row.name, [whole, ...parts]));
    parts = [];
  };
  for (const one of counted) {
    if (one.row.points === "0" && whole?.row.detail === one.row.detail) parts = [...parts, one];
    else {
      close();
      whole = one;
    }
  }
  close();
  return found;
}

function tellTwoWays(name: string, rows: readonly Counted[]): Finding {
  const [first] = rows;
  return createFinding({
    code: "AUDIT-030",
    path: first?.row.path ?? [name],
    reported: null,
    recomputed: null,
    difference: null,
    unit: null,
    origin: first?.row.origin ?? null,
    args: { name, rows: rows.map(({ row, text }) => `${row.name} ${text}`).join("、") },
  });
}

/** The longest run of characters, from four on, that two names have before what they count: 临时救助|人数, 临时救助|人次. */
function inCommon(left: string, right: string): string | undefined {
  const [one, other] = [left, right].map(countedIn);
  if (one === undefined || other === undefined) return undefined;
  const characters = [...one];
  for (let start = 0; characters.length - start >= IN_COMMON; start += 1) {
    const run = characters.slice(start).join("");
    if (other.endsWith(run)) return run;
  }
  return undefined;
}

/** A name up to what it counts. */
function countedIn(name: string): string | undefined {
  return /^(.*?\p{Script=Han})(?:人数|人次数|人次|人员数|人员|人)$/u.exec(name)?.[1];
}
