// In: a checked rule set. Out: its executable plan: names as slots, figures as rationals, an order in which everything is known before it is needed.
// A plan is made once and run for any number of records. Not here: evaluating records (../interpret.ts).
import type {
  Adjustment,
  Formula,
  Grade,
  Indicator,
  Part,
  Rank,
  Reconciliation,
  RoundingRule,
  RuleSet,
  Section,
} from "@biaochi/model";
import { type Rational, roundToGrid, toFractionString, type Unit } from "@biaochi/quantity";
import { withRankFields } from "../population/rank-fields.ts";
import { type CheckedRecord, type FieldValue, pathKey } from "../record.ts";
import { type PlannedRows, planRows } from "../rows/plan-rows.ts";
import { type PlannedRequirement, planRequirements } from "../rows/requirements.ts";
import { type PlannedCase, type PlannedFormula, type PlannedMethod, planCase } from "./arms.ts";
import { type MethodPlan, planFormula, planMethod } from "./methods.ts";
import type { Node, PlannedInterval, PlannedRounding } from "./node.ts";
import { orderSteps, type Step } from "./order.ts";
import { type PlannedAdjustment, type PlannedVeto, planVeto } from "./outside.ts";
import { createPlanner, type Read } from "./planner.ts";
import { type ChoiceMistake, type Choices, membersOf, settlePoints } from "./settle-points.ts";
import { fraction, unitOfType, unitsOf } from "./units.ts";

export type PlannedIndicator = {
  readonly source: Indicator;
  /** A 加分项 or 扣分项; undefined for an indicator of the table. */
  readonly adjustment: Adjustment | undefined;
  /** A member of a 任选 that this record did not choose, or whose choice is not allowed. */
  readonly choice: "unchosen" | ChoiceMistake | undefined;
  readonly key: string;
  readonly points: Rational;
  readonly metricUnit: Unit | undefined;
  /** Its value is how late something was: told in months and days, not as a figure. */
  readonly isLateness?: boolean;
  readonly formula: PlannedFormula | undefined;
  /** 系数 */
  readonly factor?: PlannedFormula | undefined;
  readonly notApplicable: readonly PlannedCase[];
  readonly zeroDenominator: readonly PlannedCase[];
  readonly method: PlannedMethod;
  readonly interpretation: readonly string[];
  readonly original: readonly string[];
  readonly basis: readonly string[];
};

/** A section or an indicator by its slot. */
export type PlannedPart = { readonly kind: "section" | "indicator"; readonly slot: number };

export type PlannedSection = {
  readonly source: Section;
  readonly points: Rational;
  /** 折算: what its points count above. */
  readonly converted: Rational | undefined;
  /** Members share its points as a record chooses: then their sum is rounded once. */
  readonly isPool: boolean;
  readonly children: readonly PlannedPart[];
};

export type PlannedReconciliation = {
  readonly source: Reconciliation;
  readonly left: Node;
  readonly right: Node;
  readonly tolerance: Rational | undefined;
  readonly unit: Unit | undefined;
};

/** 名次: `by` is evaluated once a record is. */
export type PlannedRank = { readonly source: Rank; readonly by: Node };

export type Plan = {
  readonly ruleSet: RuleSet;
  readonly fullPoints: Rational;
  /** 总分上限, else 满分. */
  readonly totalCap: Rational;
  readonly scoreRounding: PlannedRounding | undefined;
  readonly totalRounding: PlannedRounding | undefined;
  /** What 缺失时 fills in, by field. */
  readonly filled: ReadonlyMap<string, FieldValue>;
  readonly derived: readonly {
    readonly name: string;
    readonly node: Node;
    readonly rounding: PlannedRounding | undefined;
    readonly text: string;
  }[];
  /** In the order of the rule set, then what scores the 加分项 and 扣分项. */
  readonly indicators: readonly PlannedIndicator[];
  readonly adjustments: readonly PlannedAdjustment[];
  readonly vetoes: readonly PlannedVeto[];
  /** In the order of the rule set, parents before members. */
  readonly sections: readonly PlannedSection[];
  /** How the rows of each section are scored, by its slot; undefined where it has none. */
  readonly rows: readonly (PlannedRows | undefined)[];
  readonly parts: readonly PlannedPart[];
  /** The plan as the choices of a record have it: which members of a 任选 count, and with how many points. Itself where nothing is to be chosen. */
  readonly forChoices: (choices: Choices) => Plan;
  readonly grades: readonly { readonly source: Grade; readonly interval: PlannedInterval }[];
  readonly reconciliations: readonly PlannedReconciliation[];
  readonly requirements: readonly PlannedRequirement[];
  /** What each 名次 goes by; what one reads stands before it. */
  readonly ranks: readonly PlannedRank[];
  readonly order: readonly Step[];
  readonly nodeCount: number;
};

/** Makes the plan of a checked rule set. A rule set that contradicts its own schema or has a cycle is a bug of ours and throws. */
export function createPlan(declared: RuleSet): Plan {
  const ruleSet = withRankFields(declared);
  const collected = collectParts(ruleSet.parts);
  const adjustments = ruleSet.adjustments.map((source): PlannedAdjustment => {
    collected.indicators.push({ source: source.indicator, above: [], adjustment: source });
    return { source, slot: collected.indicators.length - 1 };
  });
  const units = unitsOf(ruleSet.units);
  const metricUnits = collected.indicators.map(({ source }) =>
    source.formula === null ? undefined : unitOfType(source.formula.type, units),
  );
  const slots = {
    fields: slotsOf(ruleSet.fields.map(({ name }) => name)),
    derived: slotsOf(ruleSet.derived.map(({ name }) => name)),
    indicators: slotsOf(collected.indicators.map(({ source }) => pathKey(source.path))),
    sections: slotsOf(collected.sections.map(({ source }) => pathKey(source.path))),
  };
  const planner = createPlanner(ruleSet, slots, units, metricUnits);

  const derived = ruleSet.derived.map((source) => ({
    name: source.name,
    node: planner.expression(source.value),
    rounding: toRounding(source.rounding),
    text: source.text,
    reads: planner.takeReads(),
  }));
  const indicators = collected.indicators.map(({ source, above, adjustment }, slot) => {
    planner.enter(metricUnits[slot]);
    const planned = planIndicator(source, above, metricUnits[slot], { ruleSet, units, planner });
    return { ...planned, adjustment, choice: undefined, reads: planner.takeReads() };
  });
  const rows = collected.sections.map(({ source }, slot) => ({
    planned: planRows(source, collected.above[slot] ?? [], ruleSet, planner),
    reads: planner.takeReads(),
  }));
  planner.enter(undefined);
  const grades = (ruleSet.grades?.levels ?? []).map((source) => ({ source, interval: planner.interval(source.interval) }));
  const gradeReads = planner.takeReads();
  const vetoes = ruleSet.vetoes.map((source) => planVeto(source, ruleSet, planner));
  const vetoReads = planner.takeReads();
  const ranks = ruleSet.ranks.map((source) => ({ source, by: planner.expression(source.by) }));
  const reconciliations = ruleSet.reconciliations.map((source) => ({
    source,
    left: planner.expression(source.left),
    right: planner.expression(source.right),
    tolerance: source.tolerance === null ? undefined : fraction(source.tolerance),
    unit: unitOfType(source.type, units),
  }));

  const choosePlan = membersOf(ruleSet.parts).length === 0 ? undefined : plansByChoice(ruleSet);
  const plan: Plan = {
    ruleSet,
    fullPoints: fraction(ruleSet.fullPoints),
    totalCap: fraction(ruleSet.totalCap ?? ruleSet.fullPoints),
    scoreRounding: toRounding(ruleSet.scoreRounding),
    totalRounding: toRounding(ruleSet.totalRounding),
    filled: fillsOf(ruleSet),
    derived,
    indicators,
    adjustments,
    vetoes,
    sections: collected.sections,
    rows: rows.map(({ planned }) => planned),
    parts: collected.parts,
    forChoices: (choices) => choosePlan?.(choices) ?? plan,
    grades,
    reconciliations,
    ranks,
    requirements: planRequirements(ruleSet, planner),
    order: orderSteps({
      derived: readsOf(derived),
      indicators: readsOf(indicators),
      sections: collected.sections.map(({ children }, slot) => ({ children: [...children, ...(rows[slot]?.reads ?? [])] })),
      parts: [...collected.parts, ...adjustments.map(({ slot }): Read => ({ kind: "indicator", slot })), ...vetoReads],
      gradeReads,
    }),
    nodeCount: planner.nodeCount(),
  };
  return plan;
}

/** The plan as it holds for one record: with the points that its choices give. */
export function planFor(plan: Plan, record: CheckedRecord): Plan {
  return plan.forChoices(record);
}

// LIMIT: the plans of 500 choices are remembered; those of others are made each time.
const MOST_REMEMBERED = 500;

/** Makes the plan of each choice once: a batch has few of them, and most records share one. */
function plansByChoice(ruleSet: RuleSet): Plan["forChoices"] {
  const members = membersOf(ruleSet.parts).map(({ path }) => pathKey(path));
  const known = new Map<string, Plan>();
  return (choices) => {
    const key = members.map((member) => chosenAs(member, choices)).join("|");
    const before = known.get(key);
    if (before !== undefined) return before;
    const plan = planOfChoice(ruleSet, choices);
    if (known.size < MOST_REMEMBERED) known.set(key, plan);
    return plan;
  };
}

function chosenAs(member: string, { chosen, points }: Choices): string {
  if (!chosen.has(member)) return "";
  const own = points.get(member);
  return own === undefined ? "+" : toFractionString(own);
}

function planOfChoice(declared: RuleSet, choices: Choices): Plan {
  const { ruleSet, unchosen, mistaken } = settlePoints(declared, choices);
  const settled = createPlan(ruleSet);
  const indicators = settled.indicators.map((indicator): PlannedIndicator => {
    const choice = mistaken.get(indicator.key) ?? (unchosen.has(indicator.key) ? ("unchosen" as const) : undefined);
    return choice === undefined ? indicator : { ...indicator, choice };
  });
  const own: Plan = { ...settled, indicators, forChoices: () => own };
  return own;
}

function planIndicator(
  source: Indicator,
  above: readonly Section[],
  metricUnit: Unit | undefined,
  plan: MethodPlan,
): Omit<PlannedIndicator, "adjustment" | "choice"> {
  const { formula, factor, method } = source;
  const { ruleSet, planner } = plan;
  if (formula === null && method.kind === "piecewise") throw new Error(`BUG: ${source.name.slice(0, 40)} has 评分 and no 公式`);
  return {
    source,
    key: pathKey(source.path),
    points: fraction(source.points),
    metricUnit,
    isLateness: isLateness(formula),
    formula: formula === null ? undefined : planFormula(formula, planner),
    factor: factor === null ? undefined : planFormula(factor, planner),
    notApplicable: source.notApplicable.map((rule) => planCase(rule, planner)),
    zeroDenominator: source.zeroDenominator.map((rule) => planCase(rule, planner)),
    method: planMethod(method, metricUnit, plan),
    interpretation: [...above, source].flatMap(({ notes }) => textsOf(notes, "interpretation")),
    original: textsOf(source.notes, "original"),
    basis: basisOf(source, above, ruleSet),
  };
}

/** Whether a formula tells how late something was. */
function isLateness(formula: Formula | null): boolean {
  return formula?.value.op === "call" && (formula.value.function === "months-late" || formula.value.function === "days-late");
}

type Collected = {
  readonly indicators: {
    readonly source: Indicator;
    readonly above: readonly Section[];
    readonly adjustment: Adjustment | undefined;
  }[];
  readonly sections: PlannedSection[];
  /** The sections around each section. */
  readonly above: (readonly Section[])[];
};

function collectParts(parts: readonly Part[]): Collected & { readonly parts: readonly PlannedPart[] } {
  const collected: Collected = { indicators: [], sections: [], above: [] };
  const all = parts.map((part) => ({ part, planned: collectPart(part, [], collected) }));
  return { ...collected, parts: all.filter(({ part }) => !isShownOnly(part)).map(({ planned }) => planned) };
}

/** 仅列示: no part of any sum. */
function isShownOnly(part: Part): boolean {
  return part.kind === "indicator" && part.method.kind === "shown-only";
}

function collectPart(part: Part, above: readonly Section[], collected: Collected): PlannedPart {
  if (part.kind === "indicator") {
    collected.indicators.push({ source: part, above, adjustment: undefined });
    return { kind: "indicator", slot: collected.indicators.length - 1 };
  }
  const slot = collected.sections.length;
  const converted = part.converted === null ? undefined : fraction(part.converted);
  const section = { source: part, points: fraction(part.points), converted, isPool: part.optional !== null, children: [] };
  collected.sections.push(section);
  collected.above.push(above);
  const all = part.children.map((child) => ({ child, planned: collectPart(child, [...above, part], collected) }));
  const children = all.filter(({ child }) => !isShownOnly(child)).map(({ planned }) => planned);
  collected.sections[slot] = { ...section, children };
  return { kind: "section", slot };
}

function textsOf(notes: Indicator["notes"], wanted: Indicator["notes"][number]["kind"]): readonly string[] {
  return notes.filter(({ kind }) => kind === wanted).map(({ text }) => text);
}

/** 依据 of the indicator, else of the nearest section that has one, else of the rule set. */
function basisOf(source: Indicator, above: readonly Section[], ruleSet: RuleSet): readonly string[] {
  for (const { notes } of [source, ...above.toReversed()]) {
    const own = textsOf(notes, "basis");
    if (own.length > 0) return own;
  }
  return ruleSet.bases;
}

function fillsOf(ruleSet: RuleSet): ReadonlyMap<string, FieldValue> {
  return new Map(
    ruleSet.fields.flatMap(({ name, whenMissing }): [string, FieldValue][] =>
      whenMissing?.kind === "value"
        ? [[name, { value: { kind: "number", value: fraction(whenMissing.value) }, text: whenMissing.text, from: "default" }]]
        : [],
    ),
  );
}

function toRounding(rule: RoundingRule | null): PlannedRounding | undefined {
  if (rule === null) return undefined;
  const grid = fraction(rule.grid);
  return { grid, mode: rule.mode, apply: (value) => roundToGrid(value, grid, rule.mode) };
}

function slotsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, slot) => [key, slot]));
}

function readsOf(items: readonly { readonly reads: readonly Read[] }[]): readonly (readonly Read[])[] {
  return items.map(({ reads }) => reads);
}
