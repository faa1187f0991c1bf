// In: the audit's context. Out: a finding for each 勾稽 that fails, with the misprint that explains it or what would follow for the score, and the
// values that failing 勾稽 demand, which other parts of the audit try. Nothing here decides which figure is right.
import type { Bilingual } from "@biaochi/diagnostics";
import type { ReconciliationResult } from "@biaochi/engine";
import type { Expression, Reconciliation } from "@biaochi/model";
import { absolute, compare, isZero, type Rational, subtract, type Unit } from "@biaochi/quantity";
import type { DemandedField } from "./alternative-readings.ts";
import type { AuditContext } from "./audit-context.ts";
import { type Sides, tolerance } from "./equation.ts";
import { fieldFigure } from "./field-figure.ts";
import { shortestIn, tell, unitNamed } from "./figures.ts";
import { createFinding, type Finding } from "./finding.ts";
import { impactOf, tellImpact, tellUnscored } from "./impact.ts";
import { findMisprint, type Misprint } from "./misprint.ts";

// LIMIT: at most 20 fields of one 勾稽 are solved for.
const MAXIMUM_FIELDS = 20;

// LIMIT: what would follow is worked out for the first 100 勾稽 that fail; the others are reported without it.
const MAXIMUM_FORESEEN = 100;

/** A 勾稽 that fails. */
export type Failing = {
  readonly equation: Reconciliation;
  readonly result: ReconciliationResult;
  readonly misprint: Misprint | undefined;
  /** What it demands of the fields that scoring reads: of the misprinted one only, where a misprint explains it. */
  readonly demanded: readonly DemandedField[];
  readonly foreseen: boolean;
};

/** The 勾稽 that fail, in the order of the rule set. */
export function failing(context: AuditContext): readonly Failing[] {
  const results = new Map(context.scorecard.reconciliations.map((result) => [result.name, result]));
  return context.ruleSet.reconciliations
    .flatMap((equation) => {
      const result = results.get(equation.name);
      return result?.holds === false ? [{ equation, result }] : [];
    })
    .map(({ equation, result }, index) => {
      const misprint = findMisprint(context, equation);
      const demanded = misprint === undefined ? demandedFields(context, equation) : [corrected(equation, misprint)];
      return { equation, result, misprint, demanded, foreseen: index < MAXIMUM_FORESEEN };
    });
}

function corrected(equation: Reconciliation, { field, value, meant }: Misprint): DemandedField {
  return { field, value, text: meant, equation: equation.name };
}

/** The value of each field at which a failing 勾稽 would hold, for the fields that scoring reads; only = ≤ ≥ demand one. */
function demandedFields(context: AuditContext, equation: Reconciliation): readonly DemandedField[] {
  const { equations, record, scoredBy } = context;
  if (equation.comparison === "≠" || equation.comparison === "<" || equation.comparison === ">") return [];
  return equations
    .fieldsOf(equation)
    .slice(0, MAXIMUM_FIELDS)
    .filter((field) => scoredBy(field).length > 0)
    .flatMap((field) => {
      const value = equations.demanded(equation, record, field);
      if (value === undefined || !equations.fits(record, field, value)) return [];
      return [{ field, value, text: tellField(context, field, value), equation: equation.name }];
    });
}

/** The finding of one 勾稽 that fails. */
export function auditReconciliation(context: AuditContext, { equation, result, misprint, demanded, foreseen }: Failing): Finding {
  const unit = equation.type.kind === "number" ? unitNamed(equation.type.unit, context.units) : undefined;
  const sides = context.equations.sides(equation, context.record);
  const told = tellSides(context, equation, result, sides, unit);
  const concerned = misprint === undefined ? context.equations.fieldsOf(equation) : [misprint.field];
  const impact = foreseen ? demanded.flatMap((one) => impactOf(context, one)) : [];
  const consequence = impact.length > 0 ? tellImpact(context, impact) : tellUnscored(context, concerned);
  const base = { path: [equation.name], unit: unit?.name ?? null, origin: equation.origin, impact, consequence };
  const named = { name: equation.name, equation: equation.text };
  if (misprint === undefined) {
    const below = belowItsPart(context, equation);
    if (below !== undefined) return createFinding({ ...base, ...told.figures, code: "AUDIT-026", args: { ...named, ...below } });
    return createFinding({ ...base, ...told.figures, code: "AUDIT-009", args: { ...named, ...told.texts } });
  }
  const { field, printed, meant } = misprint;
  if (misprint.kind === "unit") {
    return createFinding({
      ...base,
      ...told.figures,
      code: "AUDIT-010",
      explainedBy: [wrongUnit(field, printed, meant)],
      args: { ...named, left: told.texts.left, right: told.texts.right, field, meant },
    });
  }
  const written = fieldFigure(context, field).unit;
  return createFinding({
    ...base,
    unit: written?.name ?? null,
    reported: shortestIn(misprint.filed, written),
    recomputed: shortestIn(misprint.value, written),
    difference: shortestIn(subtract(misprint.filed, misprint.value), written),
    code: "AUDIT-011",
    explainedBy: [cutOff(field, printed, meant)],
    args: { ...named, field, rounded: meant, precise: misprint.precise },
  });
}

/** A total that one of its parts exceeds: 合计 = 甲 + 乙 with 甲 above 合计. */
function belowItsPart(
  context: AuditContext,
  { left, right, comparison }: Reconciliation,
): { readonly total: string; readonly totalText: string; readonly part: string; readonly partText: string } | undefined {
  if (comparison !== "=") return undefined;
  const sides = [
    { one: left, others: addends(right) },
    { one: right, others: addends(left) },
  ];
  for (const { one, others } of sides) {
    if (one.op !== "field" || others === undefined || others.length < 2) continue;
    const total = fieldFigure(context, one.name);
    for (const name of others) {
      const part = fieldFigure(context, name);
      if (total.filed === undefined || part.filed === undefined || compare(part.filed, total.filed) <= 0) continue;
      return { total: one.name, totalText: total.text, part: name, partText: part.text };
    }
  }
  return undefined;
}

/** The fields of a plain sum; undefined for anything else. */
function addends(expression: Expression): readonly string[] | undefined {
  if (expression.op === "field") return [expression.name];
  if (expression.op !== "add") return undefined;
  const [left, right] = [addends(expression.left), addends(expression.right)];
  return left === undefined || right === undefined ? undefined : [...left, ...right];
}

function tellField(context: AuditContext, field: string, value: Rational): string {
  const { unit, places } = fieldFigure(context, field);
  return tell(value, unit, places);
}

function wrongUnit(field: string, printed: string, meant: string): Bilingual {
  return {
    zh: `「${field}」的 ${printed} 可能应为 ${meant}：数字不动、只改单位，等式就成立，请查原表`,
    en: `「${field}」, ${printed}, may have been meant as ${meant}: with the same digits and that unit the equation holds; see the source`,
  };
}

function cutOff(field: string, printed: string, meant: string): Bilingual {
  return {
    zh: `「${field}」的 ${printed} 应为 ${meant}：截去了末位之后的数，没有四舍五入`,
    en: `「${field}」, ${printed}, should be ${meant}: it was cut off instead of rounded`,
  };
}

/** The two sides as figures and as texts; the engine's own where the equation is beyond this package. */
function tellSides(
  context: AuditContext,
  equation: Reconciliation,
  result: ReconciliationResult,
  sides: Sides | undefined,
  unit: Unit | undefined,
) {
  // A side that is one field is told as it was filed: 425万粒.
  const side = ({ op, ...one }: Expression, value: Rational): string => {
    const filed = op === "field" && "name" in one ? fieldFigure(context, one.name) : undefined;
    return filed?.filed !== undefined && filed.unit !== undefined ? tell(value, filed.unit, filed.places) : tell(value, unit);
  };
  const allowed = tolerance(equation);
  const toleranceText = isZero(allowed) ? "" : tell(allowed, unit);
  if (sides === undefined) {
    const shown = (text: string | null): string => (text === null ? "—" : text + result.unit);
    return {
      figures: { reported: result.left, recomputed: result.right, difference: result.difference },
      texts: {
        left: shown(result.left),
        right: shown(result.right),
        difference: shown(result.difference),
        tolerance: toleranceText,
      },
    };
  }
  const { left, right } = sides;
  const difference = subtract(left, right);
  return {
    figures: {
      reported: shortestIn(left, unit),
      recomputed: shortestIn(right, unit),
      difference: shortestIn(difference, unit),
    },
    texts: {
      left: side(equation.left, left),
      right: side(equation.right, right),
      difference: side(equation.left.op === "field" ? equation.left : equation.right, absolute(difference)),
      tolerance: toleranceText,
    },
  };
}
