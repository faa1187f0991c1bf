// In: expressions of a rule set. Out: the same as nodes: names as slots, figures as rationals, each node with its number and the unit it is shown in.
// A planner belongs to the making of one plan: it numbers the nodes and notes which slots the nodes made since the last `takeReads` read.
import type { AggregateExpression, Amount, ArithmeticExpression, Expression, Interval, RuleSet } from "@biaochi/model";
import {
  type DeclaredUnits,
  divideUnits,
  fromFractionString,
  multiplyUnits,
  PERCENT,
  POINTS,
  type Rational,
  type Unit,
} from "@biaochi/quantity";
import { number, type Result } from "../expression/result.ts";
import { type FunctionId, isFunctionId } from "../functions/functions.ts";
import { pathKey } from "../record.ts";
import type { Node, PlannedAmount, PlannedInterval } from "./node.ts";
import { remembered } from "./remembered.ts";
import { fraction, unitNamed, unitOfText, unitOfType } from "./units.ts";

/** What must be known before something can be evaluated. */
export type Read =
  | { readonly kind: "derived" | "indicator" | "section"; readonly slot: number }
  | { readonly kind: "total" | "grade" };

/** Makes nodes; clauses write their reading with it. */
export type Planner = {
  readonly expression: (expression: Expression) => Node;
  readonly amount: (amount: Amount) => PlannedAmount;
  readonly optionalAmount: (amount: Amount | null) => PlannedAmount | undefined;
  readonly interval: (interval: Interval) => PlannedInterval;
  readonly constant: (value: Rational, text: string, unit?: Unit) => Node;
  readonly metric: () => Node;
  readonly fullPoints: () => Node;
  readonly binary: (op: "add" | "subtract" | "multiply" | "divide", left: Node, right: Node, unit?: Unit | "bare") => Node;
  readonly call: (id: FunctionId, first: Node, ...rest: readonly Node[]) => Node;
  /** Enters an indicator: from now on 本值 has this unit. */
  readonly enter: (metricUnit: Unit | undefined) => void;
  /** The unit of that name: one of the closed list, or declared by the rule set. */
  readonly unit: (name: string) => Unit;
  readonly takeReads: () => readonly Read[];
  readonly nodeCount: () => number;
};

/** Where the names of a rule set have their slots. */
export type Slots = {
  readonly fields: ReadonlyMap<string, number>;
  readonly derived: ReadonlyMap<string, number>;
  readonly indicators: ReadonlyMap<string, number>;
  readonly sections: ReadonlyMap<string, number>;
};

export function createPlanner(
  ruleSet: RuleSet,
  slots: Slots,
  units: DeclaredUnits,
  metricUnits: readonly (Unit | undefined)[],
): Planner {
  const fieldUnits = new Map(ruleSet.fields.map(({ name, type }) => [name, unitOfType(type, units)]));
  const derivedUnits = new Map(ruleSet.derived.map(({ name, type }) => [name, unitOfType(type, units)]));
  const parameters = new Map(ruleSet.parameters.map((parameter) => [parameter.name, parameter]));
  const scales = new Map(ruleSet.scales.map(({ name, levels }) => [name, ranksOf(levels)]));
  const fieldRanks = new Map(
    ruleSet.fields.map(({ name, type }) => [name, type.kind === "scale" ? scales.get(type.scale) : undefined]),
  );
  const details = new Map(
    ruleSet.details.map(({ name, columns }, slot) => [
      name,
      { slot, columns: new Map(columns.map((one, place) => [one.name, { slot: place, column: one }])) },
    ]),
  );
  const levelTexts = new Map(ruleSet.grades?.levels.map(({ name }, index) => [name, -index]));
  let count = 0;
  let ownMetricUnit: Unit | undefined;
  let reads: Read[] = [];

  // WHY remembered: a rule set says the same few figures again and again.
  const figure = remembered(fraction);
  const writtenUnit = remembered((text) => unitOfText(text, units));

  const next = (): number => count++;
  const read = (noted: Read): void => void reads.push(noted);

  function expression(source: Expression): Node {
    switch (source.op) {
      case "constant":
        return constant(figure(source.value), source.text, writtenUnit(source.text));
      case "text":
        return {
          op: "constant",
          id: next(),
          unit: undefined,
          value: { kind: "text", value: source.value },
          text: `“${source.value}”`,
        };
      case "boolean":
        return {
          op: "constant",
          id: next(),
          unit: undefined,
          value: { kind: "boolean", value: source.value },
          text: source.value ? "是" : "否",
        };
      case "date":
        return { op: "constant", id: next(), unit: undefined, value: { kind: "date", iso: source.value }, text: source.value };
      case "level":
        return { op: "constant", id: next(), unit: undefined, value: { kind: "level", name: source.value }, text: source.value };
      case "field":
      case "rank":
        return {
          op: "field",
          id: next(),
          unit: fieldUnits.get(source.name),
          slot: slotOf(slots.fields, source.name),
          name: source.name,
        };
      case "derived": {
        const slot = slotOf(slots.derived, source.name);
        read({ kind: "derived", slot });
        return { op: "derived", id: next(), unit: derivedUnits.get(source.name), slot, name: source.name };
      }
      case "parameter":
        return parameter(source.name);
      case "indicator":
        return indicator(source.path, source.property);
      case "total":
      case "grade":
        read({ kind: source.op });
        return { op: source.op, id: next(), unit: source.op === "total" ? POINTS : undefined };
      case "metric":
        return metric();
      case "full-points":
        return fullPoints();
      case "negate": {
        const operand = expression(source.operand);
        return { op: "negate", id: next(), unit: operand.unit, operand };
      }
      case "not":
        return { op: "not", id: next(), unit: undefined, operand: expression(source.operand) };
      case "add":
      case "subtract":
      case "multiply":
      case "divide":
        return callInUnit(source) ?? binary(source.op, expression(source.left), expression(source.right));
      case "compare": {
        const left = expression(source.left);
        const right = expression(source.right);
        return {
          op: "compare",
          id: next(),
          unit: undefined,
          comparison: source.comparison,
          left,
          right,
          ranks: ranks(left) ?? ranks(right),
        };
      }
      case "and":
      case "or":
        return { op: source.op, id: next(), unit: undefined, left: expression(source.left), right: expression(source.right) };
      case "within":
        return {
          op: "within",
          id: next(),
          unit: undefined,
          operand: expression(source.operand),
          interval: interval(source.interval),
          text: source.text,
        };
      case "empty":
        return { op: "empty", id: next(), unit: undefined, operand: expression(source.operand), empty: source.empty };
      case "if": {
        const condition = expression(source.condition);
        const yes = expression(source.then);
        const no = expression(source.otherwise);
        return { op: "if", id: next(), unit: yes.unit ?? no.unit, condition, yes, no };
      }
      case "column":
        return column(source.detail, source.name);
      case "completion":
        return { op: "completion", id: next(), unit: PERCENT };
      case "aggregate":
        return aggregate(source);
      case "call": {
        const [first, ...rest] = source.arguments.map(expression);
        if (first === undefined) throw new Error("BUG: a function without arguments");
        const late = LATENESS.get(source.function);
        const due = rest[0];
        if (late !== undefined && due !== undefined)
          return { op: "lateness", id: next(), unit: unitNamed(late, units), done: first, due, months: late === "月" };
        return call(functionNamed(source.function), first, ...rest);
      }
    }
  }

  function column(detail: string, name: string): Node {
    const found = details.get(detail)?.columns.get(name);
    if (found === undefined) throw new Error(`BUG: the rule set has no column ${name.slice(0, 40)}`);
    const { type } = found.column;
    const unit = unitOfType(type, units);
    const ranks = type.kind === "scale" ? scales.get(type.scale) : undefined;
    return { op: "column", id: next(), unit, slot: found.slot, name, ranks };
  }

  function aggregate({ function: kind, detail, value, where, text }: AggregateExpression): Node {
    const slot = details.get(detail)?.slot;
    if (slot === undefined) throw new Error(`BUG: the rule set has no 明细 ${detail.slice(0, 40)}`);
    const of = value === null ? undefined : expression(value);
    const condition = where === null ? undefined : expression(where);
    const unit = kind === "count" ? undefined : kind === "share" ? PERCENT : of?.unit;
    return { op: "aggregate", id: next(), unit, function: kind, slot, detail, value: of, where: condition, text };
  }

  function parameter(name: string): Node {
    const declared = parameters.get(name);
    if (declared === undefined) throw new Error(`BUG: the rule set has no 参数 ${name.slice(0, 40)}`);
    const shown = unitOfType(declared.type, units);
    const kind = declared.type.kind;
    if (declared.by !== null) {
      const values = new Map(
        declared.categories.map(({ category, value, text }) => [category, { value: parameterValue(value, kind), text }]),
      );
      return { op: "by-category", id: next(), unit: shown, slot: slotOf(slots.fields, declared.by), values, name };
    }
    if (declared.value === null) {
      const entries = declared.entries.map((entry) => ({ ...entry, value: parameterValue(entry.value, kind) }));
      return { op: "by-year", id: next(), unit: shown, entries, name };
    }
    const value = parameterValue(declared.value, declared.type.kind);
    return { op: "parameter", id: next(), unit: unitOfType(declared.type, units), value, text: declared.text, name };
  }

  function indicator(path: readonly string[], property: "score" | "metric" | "applicable"): Node {
    const key = pathKey(path);
    const section = property === "score" ? slots.sections.get(key) : undefined;
    if (section !== undefined) {
      read({ kind: "section", slot: section });
      return { op: "section", id: next(), unit: POINTS, slot: section, name: `${path.join(".")}.得分` };
    }
    const slot = slotOf(slots.indicators, key);
    read({ kind: "indicator", slot });
    const name = `${path.join(".")}.${PROPERTY_NAMES[property]}`;
    return { op: "indicator", id: next(), unit: propertyUnit(property, slot), slot, property, name };
  }

  function propertyUnit(property: "score" | "metric" | "applicable", slot: number): Unit | undefined {
    return property === "score" ? POINTS : property === "metric" ? metricUnits[slot] : undefined;
  }

  function constant(value: Rational, text: string, unit?: Unit): Node {
    return { op: "constant", id: next(), unit, value: number(value), text };
  }

  function metric(): Node {
    return { op: "metric", id: next(), unit: ownMetricUnit };
  }

  function fullPoints(): Node {
    return { op: "full-points", id: next(), unit: POINTS };
  }

  function binary(op: "add" | "subtract" | "multiply" | "divide", left: Node, right: Node, unit?: Unit | "bare"): Node {
    const shown = unit === undefined ? unitOfOperation(op, left.unit, right.unit) : unit === "bare" ? undefined : unit;
    return { op, id: next(), unit: shown, left, right };
  }

  function call(id: FunctionId, first: Node, ...rest: readonly Node[]): Node {
    const unit = first.unit ?? (id === "max" || id === "min" ? rest.find((other) => other.unit !== undefined)?.unit : undefined);
    return { op: "call", id: next(), unit, function: id, arguments: [first, ...rest], per: undefined };
  }

  /** The checker writes 四舍五入（x） of an amount as 四舍五入（x ÷ 1万元） × 1万元; here it is told as the file has it. */
  function callInUnit({ op, left, right }: ArithmeticExpression): Node | undefined {
    if (op !== "multiply" || left.op !== "call" || right.op !== "constant") return undefined;
    const [first, ...rest] = left.arguments;
    if (first?.op !== "divide" || first.right.op !== "constant" || first.right.value !== right.value) return undefined;
    if (!isFunctionId(left.function) || left.function === "max" || left.function === "min") return undefined;
    const operand = expression(first.left);
    return {
      op: "call",
      id: next(),
      unit: operand.unit,
      function: left.function,
      arguments: [operand, ...rest.map(expression)],
      per: figure(right.value),
    };
  }

  function amount(source: Amount): PlannedAmount {
    const node = expression(source.expression);
    return { constant: source.value === null ? undefined : figure(source.value), node, text: source.text };
  }

  function optionalAmount(source: Amount | null): PlannedAmount | undefined {
    return source === null ? undefined : amount(source);
  }

  function interval({ low, lowClosed, high, highClosed }: Interval): PlannedInterval {
    return { low: optionalAmount(low), lowClosed, high: optionalAmount(high), highClosed };
  }

  function ranks(node: Node): ReadonlyMap<string, number> | undefined {
    if (node.op === "column") return node.ranks;
    return node.op === "field" ? fieldRanks.get(node.name) : node.op === "grade" ? levelTexts : undefined;
  }

  function takeReads(): readonly Read[] {
    const taken = reads;
    reads = [];
    return taken;
  }

  function enter(metricUnit: Unit | undefined): void {
    ownMetricUnit = metricUnit;
  }

  return {
    enter,
    expression,
    amount,
    optionalAmount,
    interval,
    constant,
    metric,
    fullPoints,
    binary,
    call,
    unit: (name) => unitNamed(name, units),
    takeReads,
    nodeCount: () => count,
  };
}

/** What 期限 is counted in. */
const LATENESS: ReadonlyMap<string, string> = new Map([
  ["months-late", "月"],
  ["days-late", "天"],
]);

const PROPERTY_NAMES = { score: "得分", metric: "值", applicable: "适用" } as const;

function functionNamed(id: string): FunctionId {
  if (!isFunctionId(id)) throw new Error(`BUG: the rule set calls an unknown function ${id.slice(0, 40)}`);
  return id;
}

function slotOf(slots: ReadonlyMap<string, number>, key: string): number {
  const slot = slots.get(key);
  if (slot === undefined) throw new Error(`BUG: the rule set names something it does not have: ${key.slice(0, 80)}`);
  return slot;
}

function unitOfOperation(
  op: "add" | "subtract" | "multiply" | "divide",
  left: Unit | undefined,
  right: Unit | undefined,
): Unit | undefined {
  switch (op) {
    case "add":
    case "subtract":
      return left ?? right;
    case "multiply":
      return multiplyUnits(left, right);
    case "divide":
      return divideUnits(left, right);
  }
}

/** The best level highest. */
function ranksOf(levels: readonly { readonly name: string }[]): ReadonlyMap<string, number> {
  return new Map(levels.map(({ name }, index) => [name, -index]));
}

function parameterValue(text: string, kind: string): Result {
  const value = kind === "date" ? undefined : fromFractionString(text);
  return value === undefined ? { kind: "date", iso: text } : number(value);
}
