// The account of one record, told only as far as it is asked. In: a plan and a checked record. Out: every figure at once; sentences and traces of one
// indicator or section, and formulas with figures in the place of names, when asked for. For editors, which show a few of many at a time.
// Not here: scoring (interpret.ts), wording (trace/).
import { isRate, type Rational, toDecimalString, toFractionString, type Unit } from "@biaochi/quantity";
import { isNoValue, type Result } from "./expression/result.ts";
import type { IndicatorScore, Scorecard, SectionScore } from "./generated/scorecard.generated.ts";
import { interpret } from "./interpret.ts";
import type { Node } from "./plan/node.ts";
import { type Plan, planFor } from "./plan/plan.ts";
import { numeralIn } from "./plan/units.ts";
import { type CheckedRecord, pathKey } from "./record.ts";
import { figureText } from "./trace/figures.ts";
import { toIndicatorScore, toScorecard, toSectionScore, traceSourceOf } from "./trace/scorecard.ts";
import { createTelling } from "./trace/told.ts";
import { shownValue, substitute, type TraceSource } from "./trace/traced.ts";

/**
 * A formula with its figures.
 *
 * shape    `written`: 61.01 ÷ 455.84; `shown`: 13.38%, null where it has no value; `exact`: the value where `shown` is rounded, else null
 */
export type WrittenFormula = { readonly written: string; readonly shown: string | null; readonly exact: string | null };

/** What became of one record. Paths as in the rule set. */
export type Account = {
  /** Figures; the sentences and traces of indicators and rows are empty, for there are many of them. */
  readonly scorecard: Scorecard;
  /** An indicator, 加分项 or 扣分项 with its sentences and trace. */
  readonly indicator: (path: readonly string[]) => IndicatorScore | undefined;
  /** A section with the sentences of its rows. */
  readonly section: (path: readonly string[]) => SectionScore | undefined;
  /** The 公式 of an indicator. */
  readonly formula: (path: readonly string[]) => WrittenFormula | undefined;
  /** A 计算 by its name. */
  readonly derived: (name: string) => WrittenFormula | undefined;
};

/** Scores a checked record and keeps what its sentences are made from. */
export function createAccount(wanted: Plan, record: CheckedRecord): Account {
  const plan = planFor(wanted, record);
  const story = interpret(plan, record, true);
  const source = traceSourceOf(plan, story);
  const indicators = new Map(plan.indicators.map(({ key }, slot) => [key, slot]));
  const sections = new Map(plan.sections.map((section, slot) => [pathKey(section.source.path), slot]));
  return {
    scorecard: toScorecard(plan, story, false, true),
    indicator: (path) => {
      const slot = indicators.get(pathKey(path)) ?? -1;
      const indicator = plan.indicators[slot];
      return indicator === undefined ? undefined : toIndicatorScore(plan, indicator, story, slot, source, true);
    },
    section: (path) => {
      const slot = sections.get(pathKey(path)) ?? -1;
      const section = plan.sections[slot];
      return section === undefined ? undefined : toSectionScore(plan, section, slot, story, source, true);
    },
    formula: (path) => {
      const slot = indicators.get(pathKey(path)) ?? -1;
      const [indicator, own] = [plan.indicators[slot], story.indicators[slot]];
      if (indicator?.formula === undefined || own?.formula === undefined) return undefined;
      const { metric, place } = createTelling(indicator, own, undefined, story.frame, false);
      // What 分母为零时 made of it is no value of the formula.
      const isValue = metric !== undefined && own.formula.kind === "number";
      const isPlain = isValue && indicator.isLateness !== true;
      const exact = isPlain ? exactBeside(metric.value, metric.unit, metric.text) : null;
      const shown = isValue ? metric.text : null;
      return { written: substitute(indicator.formula.node, { ...source, place }).text, shown, exact };
    },
    derived: (name) => {
      const slot = plan.derived.findIndex((one) => one.name === name);
      const [definition, result] = [plan.derived[slot], story.frame.derived[slot]];
      return definition === undefined || result === undefined ? undefined : writtenDerived(definition.node, result, source);
    },
  };
}

function writtenDerived(node: Node, result: Result, source: TraceSource): WrittenFormula {
  const { text: written } = substitute(node, source);
  if (isNoValue(result)) return { written, shown: null, exact: null };
  if (result.kind !== "number") return { written, shown: shownValue(result, node.unit), exact: null };
  const shown = figureText(result.value, node.unit);
  return { written, shown, exact: exactBeside(result.value, node.unit, shown) };
}

/** The exact value where the one shown has lost something. */
function exactBeside(value: Rational, unit: Unit | undefined, shown: string): string | null {
  const whole = toDecimalString(numeralIn(value, unit));
  const isWhole = whole !== undefined && shown === whole.replace(/^-/u, "−") + (unit?.name ?? "");
  return isWhole ? null : toFractionString(isRate(unit) ? value : numeralIn(value, unit));
}
