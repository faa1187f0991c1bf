// In: the audit's context. Out: a finding for each filed value (指标.值) that is not the exact value at its printed precision: another figure, one cut
// off instead of rounded, or one without its unit.
import type { Bilingual } from "@biaochi/diagnostics";
import { createPlan, evaluate, type IndicatorScore, pathKey } from "@biaochi/engine";
import type { Indicator } from "@biaochi/model";
import {
  equals,
  isDimensionless,
  multiply,
  ONE,
  PERCENT,
  type Rational,
  roundToPlaces,
  sameDimension,
  subtract,
  type Unit,
} from "@biaochi/quantity";
import { type DemandedField, metricOf } from "./alternative-readings.ts";
import { type AuditContext, VALUE } from "./audit-context.ts";
import { isTold } from "./audit-scores.ts";
import { otherDenominators } from "./denominators.ts";
import { shortestIn, tell, unitNamed } from "./figures.ts";
import { createFinding, type Finding } from "./finding.ts";
import { agreesAsPrinted, comparePrinted, type PrintedFigure, readPrinted } from "./printed.ts";
import { onlyIndicator, readOtherwise, recordOtherwise } from "./reading.ts";
import { tellValueReadings } from "./tell-reading.ts";

// LIMIT: where more than 3 other readings give the filed value, it is a coincidence and none is told.
const MAXIMUM_TOLD = 3;
/** Decimals at which a value is told where the filed one has fewer. */
const USUAL_PLACES = 2;

/** Holds the filed value of one indicator against the rules. `explain` is false once enough have been explained. */
export function auditValue(
  context: AuditContext,
  indicator: Indicator,
  scored: IndicatorScore,
  demanded: readonly DemandedField[],
  explain: boolean,
): Finding | undefined {
  const filed = context.filed([...indicator.path, VALUE]);
  if (filed === undefined) return undefined;
  const { name, path, origin } = indicator;
  const told = { name, filed: filed.text };
  const exact = metricOf(scored, context.units);
  const printed = readPrinted(filed, context.units);
  if (exact === undefined && printed !== undefined && isTold(context, indicator)) return undefined;
  if (exact === undefined || printed === undefined) {
    const figures = { reported: null, recomputed: null, difference: null, unit: null };
    return createFinding({ path, origin, ...figures, derivation: scored.explanation, code: "AUDIT-008", args: told });
  }
  const shown = shownUnit(context, indicator, scored);
  const missing = withoutUnit(printed, shown, exact);
  if (missing === "agrees") return isBareOne(printed) ? bareOne(indicator, printed, exact) : undefined;
  if (missing !== undefined && shown !== undefined) {
    const figures = figuresOf(printed, undefined, exact, USUAL_PLACES + 2);
    const args = { ...told, ...missing, unit: shown.name };
    return createFinding({ path, origin, ...figures, code: "AUDIT-007", args });
  }
  const how = sameKind(printed.unit, shown) ? comparePrinted(printed, exact) : "different";
  if (how === "rounded") return undefined;
  const unit = printed.unit;
  const places = Math.max(printed.places, USUAL_PLACES);
  if (how === "cut") {
    const args = { ...told, rounded: tellRounded(exact, unit, printed.places), precise: tell(exact, unit, printed.places + 2) };
    return createFinding({ path, origin, ...figuresOf(printed, unit, exact, places), code: "AUDIT-006", args });
  }
  const comparable = sameKind(unit, shown);
  const figures = comparable
    ? figuresOf(printed, unit, exact, places)
    : { reported: null, recomputed: shortestIn(exact, shown, places), difference: null, unit: shown?.name ?? null };
  return createFinding({
    path,
    origin,
    ...figures,
    code: "AUDIT-005",
    explainedBy: explain && comparable ? explainValue(context, indicator, printed, demanded) : [],
    derivation: scored.explanation,
    args: { ...told, recomputed: tell(exact, shown, places) },
  });
}

/** A bare 1 is the one ratio that may be meant as a percentage too. */
function isBareOne({ numeral, places }: PrintedFigure): boolean {
  return places === 0 && equals(numeral, ONE);
}

function bareOne({ name, path, origin }: Indicator, printed: PrintedFigure, exact: Rational): Finding {
  const args = { name, filed: printed.text, meant: tell(exact, PERCENT, 0) };
  return createFinding({ path, origin, ...figuresOf(printed, undefined, exact, USUAL_PLACES), code: "AUDIT-016", args });
}

function figuresOf(printed: PrintedFigure, unit: Unit | undefined, exact: Rational, places: number) {
  const value = unit === undefined ? printed.numeral : multiply(printed.numeral, unit.factor);
  return {
    reported: shortestIn(value, unit, places),
    recomputed: shortestIn(exact, unit, places),
    difference: shortestIn(subtract(value, exact), unit, places),
    unit: unit?.name ?? null,
  };
}

/**
 * A figure printed without a unit where the value has one: it agrees as it is (0.1338 as a ratio), or it would with the unit put back, or neither
 * (then undefined).
 */
function withoutUnit(
  printed: PrintedFigure,
  shown: Unit | undefined,
  exact: Rational,
): "agrees" | { readonly meant: string; readonly asWritten: string } | undefined {
  if (printed.unit !== undefined || shown === undefined) return undefined;
  const rate = isDimensionless(shown.dimension);
  if (rate && agreesAsPrinted(printed, exact)) return "agrees";
  if (!agreesAsPrinted({ ...printed, unit: shown }, exact)) return undefined;
  return {
    meant: tellRounded(exact, shown, printed.places),
    asWritten: rate ? tell(printed.numeral, shown, printed.places) : printed.text,
  };
}

function tellRounded(exact: Rational, unit: Unit | undefined, places: number): string {
  const printed =
    unit === undefined ? exact : multiply(exact, { numerator: unit.factor.denominator, denominator: unit.factor.numerator });
  const rounded = roundToPlaces(printed, places, "half-up");
  return tell(unit === undefined ? rounded : multiply(rounded, unit.factor), unit, places);
}

/** A rate is shown in %, an amount in the unit that the engine shows it in. */
function shownUnit(context: AuditContext, { formula }: Indicator, scored: IndicatorScore): Unit | undefined {
  if (scored.metricUnit !== null) return unitNamed(scored.metricUnit, context.units);
  return formula?.type.kind === "number" && formula.type.rate
    ? (unitNamed(formula.type.unit, context.units) ?? PERCENT)
    : undefined;
}

function sameKind(unit: Unit | undefined, shown: Unit | undefined): boolean {
  return sameDimension(unit?.dimension ?? [], shown?.dimension ?? []);
}

/** The single other denominators and values demanded by a 勾稽 that give the filed value at its printed precision. */
function explainValue(
  context: AuditContext,
  indicator: Indicator,
  printed: PrintedFigure,
  demanded: readonly DemandedField[],
): readonly Bilingual[] {
  const { ruleSet, record, units } = context;
  const key = pathKey(indicator.path);
  const readings = [
    ...demanded.map((one) => ({ kind: "field", ...one }) as const),
    ...(indicator.formula === null ? [] : otherDenominators(ruleSet, indicator.formula)),
  ];
  const found = readings.filter((reading) => {
    const small = onlyIndicator(ruleSet, indicator.path, [reading.field]);
    const plan = createPlan(readOtherwise(small, indicator.path, [reading]));
    const scored = evaluate(plan, recordOtherwise(record, [reading]), { trace: false }).indicators.find(
      ({ path }) => pathKey(path) === key,
    );
    const metric = scored === undefined ? undefined : metricOf(scored, units);
    return metric !== undefined && agreesAsPrinted(printed, metric);
  });
  return found.length > MAXIMUM_TOLD
    ? []
    : found.map((reading) => tellValueReadings(ruleSet, indicator, [reading], printed.text));
}
