// Exact evaluation of a planned expression. In: a node, the record's frame, the place it stands in. Out: a value or the reason why there is none.
// Strict operations need all their parts; 且 and 或 are three-valued and stop once decided; 若 evaluates the branch taken only.
// Nothing is rounded but by 四舍五入 向上取整 向下取整, and no binary float takes part.
import { add, compare, divide, multiply, negate, type Rational, rational, subtract } from "@biaochi/quantity";
import { FUNCTIONS, type FunctionOfFigures } from "../functions/functions.ts";
import type { Comparison, Node, PlannedAmount, PlannedInterval } from "../plan/node.ts";
import type { Value } from "../record.ts";
import { type AggregatedRow, aggregate } from "./aggregate.ts";
import { figureOfYear } from "./dated-figure.ts";
import { daysBetween } from "./days-between.ts";
import type { Frame, Place } from "./frame.ts";
import { daysLate, monthsLate } from "./lateness.ts";
import { printNode } from "./print.ts";
import { boolean, combineFailures, isNoValue, number, type Result } from "./result.ts";

/** Evaluates a node and notes its value for the trace. */
export function evaluateNode(node: Node, frame: Frame, place: Place): Result {
  const result = compute(node, frame, place);
  if (frame.values !== undefined) frame.values[node.id] = result;
  return result;
}

/** The value of an amount, at once where it depends on nothing and no trace will open it. */
export function evaluateAmount({ constant, node }: PlannedAmount, frame: Frame, place: Place): Result {
  const known = constant !== undefined && (frame.values === undefined || node.op === "constant");
  return known ? { kind: "number", value: constant } : evaluateNode(node, frame, place);
}

function compute(node: Node, frame: Frame, place: Place): Result {
  switch (node.op) {
    case "constant":
    case "parameter":
      return node.value;
    case "by-category": {
      const category = filled(frame.fields[node.slot], node.op);
      return isNoValue(category) ? category : filled(node.values.get(wordOf(category))?.value, node.op);
    }
    case "by-year":
      return frame.year === undefined ? NO_YEAR : filled(figureOfYear(node.entries, frame.year)?.value, node.op);
    case "field":
      return filled(frame.fields[node.slot], node.op);
    case "derived":
      return filled(frame.derived[node.slot], node.op);
    case "indicator":
      return filled(frame.indicators[node.slot]?.[node.property], node.op);
    case "section":
      return filled(frame.sections[node.slot], node.op);
    case "total":
      return filled(frame.total, node.op);
    case "grade":
      return filled(frame.grade, node.op);
    case "metric":
      return filled(place.metric, node.op);
    case "full-points":
      if (place.points === undefined) throw new Error("BUG: 分值 outside an indicator");
      return { kind: "number", value: place.points };
    case "column":
      return filled(place.row?.cells[node.slot], node.op);
    case "completion":
      return filled(place.row?.completion, node.op);
    case "aggregate":
      return aggregateOf(node, frame, place);
    case "negate": {
      const operand = evaluateNode(node.operand, frame, place);
      return isNoValue(operand) ? operand : number(negate(figure(operand)));
    }
    case "not": {
      const operand = evaluateNode(node.operand, frame, place);
      return isNoValue(operand) ? operand : boolean(!truth(operand));
    }
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return calculate(node, frame, place);
    case "compare": {
      const left = evaluateNode(node.left, frame, place);
      const right = evaluateNode(node.right, frame, place);
      return combineFailures(left, right) ?? boolean(compareResults(node.comparison, left, right, node.ranks));
    }
    case "and":
    case "or":
      return decide(node, frame, place);
    case "within": {
      const operand = evaluateNode(node.operand, frame, place);
      return isNoValue(operand) ? operand : within(figure(operand), node.interval, frame, place);
    }
    case "empty": {
      const operand = evaluateNode(node.operand, frame, place);
      return operand.kind === "missing" || !isNoValue(operand) ? boolean((operand.kind === "missing") === node.empty) : operand;
    }
    case "if": {
      const condition = evaluateNode(node.condition, frame, place);
      if (isNoValue(condition)) return condition;
      return evaluateNode(truth(condition) ? node.yes : node.no, frame, place);
    }
    case "lateness": {
      const done = evaluateNode(node.done, frame, place);
      const due = evaluateNode(node.due, frame, place);
      const failure = combineFailures(done, due);
      if (failure !== undefined) return failure;
      return number((node.months ? monthsLate : daysLate)(dateOf(done), dateOf(due)));
    }
    case "call":
      return call(node, frame, place);
  }
}

/** A record under rules of several years that does not say which is its own. */
const NO_YEAR: Result = { kind: "missing", names: [{ kind: "field", name: "年度" }] };

function calculate(
  node: Extract<Node, { readonly left: Node; readonly op: "add" | "subtract" | "multiply" | "divide" }>,
  frame: Frame,
  place: Place,
): Result {
  const left = evaluateNode(node.left, frame, place);
  const right = evaluateNode(node.right, frame, place);
  const failure = combineFailures(left, right);
  if (failure !== undefined) return failure;
  if (node.op === "subtract" && left.kind === "date" && right.kind === "date") return number(daysBetween(right.iso, left.iso));
  const first = figure(left);
  const second = figure(right);
  switch (node.op) {
    case "add":
      return number(add(first, second));
    case "subtract":
      return number(subtract(first, second));
    case "multiply":
      return number(multiply(first, second));
    case "divide": {
      const quotient = divide(first, second);
      return quotient === undefined ? { kind: "undefined", divisor: printNode(node.right) } : number(quotient);
    }
  }
}

/** 且 or 或: what decides it, decides it whatever the other side is; a side after the decision is not reached. */
function decide(node: Extract<Node, { readonly op: "and" | "or" }>, frame: Frame, place: Place): Result {
  const deciding = node.op === "or";
  const left = evaluateNode(node.left, frame, place);
  if (left.kind === "boolean" && left.value === deciding) return left;
  if (left.kind !== "boolean" && left.kind !== "missing") return left;
  const right = evaluateNode(node.right, frame, place);
  if (right.kind === "boolean" && right.value === deciding) return right;
  return combineFailures(left, right) ?? boolean(!deciding);
}

/** Whether a figure lies in an interval whose ends may depend on data. */
export function within(value: Rational, interval: PlannedInterval, frame: Frame, place: Place): Result {
  const low = interval.low === undefined ? undefined : evaluateAmount(interval.low, frame, place);
  const high = interval.high === undefined ? undefined : evaluateAmount(interval.high, frame, place);
  if (low !== undefined && isNoValue(low)) return high === undefined ? low : (combineFailures(low, high) ?? low);
  if (high !== undefined && isNoValue(high)) return high;
  const aboveLow = low === undefined ? 1 : compare(value, figure(low));
  const belowHigh = high === undefined ? 1 : compare(figure(high), value);
  return boolean(
    (aboveLow > 0 || (interval.lowClosed && aboveLow === 0)) && (belowHigh > 0 || (interval.highClosed && belowHigh === 0)),
  );
}

function call(node: Extract<Node, { readonly op: "call" }>, frame: Frame, place: Place): Result {
  const results = node.arguments.map((argument) => evaluateNode(argument, frame, place));
  const [first, ...rest] = results;
  if (first === undefined) throw new Error("BUG: a function without arguments");
  const failure = rest.reduce((found: Result, result) => combineFailures(found, result) ?? first, first);
  if (isNoValue(failure)) return failure;
  const apply: FunctionOfFigures = FUNCTIONS[node.function];
  const { per } = node;
  if (per === undefined) return number(apply(figure(first), rest.map(figure)));
  const counted = multiply(figure(first), rational(per.denominator, per.numerator));
  return number(multiply(apply(counted, rest.map(figure)), per));
}

/** Each row is asked whether it counts; of those that do, and for a 占比 of all, what it counts for. */
function aggregateOf(node: Extract<Node, { readonly op: "aggregate" }>, frame: Frame, place: Place): Result {
  const rows = filledRows(frame.details[node.slot]).map((row): AggregatedRow => {
    const there: Place = { ...place, row };
    const counts = node.where === undefined ? boolean(true) : evaluateNode(node.where, frame, there);
    const asked = node.function === "share" || (counts.kind === "boolean" && counts.value);
    return { counts, value: node.value === undefined || !asked ? undefined : evaluateNode(node.value, frame, there) };
  });
  return aggregate(node.function, rows, node.text);
}

function filledRows(rows: Frame["details"][number] | undefined): Frame["details"][number] {
  if (rows === undefined) throw new Error("BUG: a 明细 is read before it is known");
  return rows;
}

/** Below 0, 0 or above 0 as left is less than, equal to or greater than right; undefined where they are only equal or not. */
function order(left: Result, right: Result, ranks: ReadonlyMap<string, number> | undefined): number | undefined {
  if (left.kind === "number" && right.kind === "number") return compare(left.value, right.value);
  if (left.kind === "boolean" && right.kind === "boolean") return left.value === right.value ? 0 : undefined;
  const first = wordOf(left);
  const second = wordOf(right);
  if (first === second) return 0;
  if (left.kind === "date" && right.kind === "date") return first < second ? -1 : 1;
  const firstRank = ranks?.get(first);
  const secondRank = ranks?.get(second);
  return firstRank === undefined || secondRank === undefined ? undefined : firstRank - secondRank;
}

/** Whether a comparison of two values holds. */
export function compareResults(
  comparison: Comparison,
  left: Result,
  right: Result,
  ranks?: ReadonlyMap<string, number>,
): boolean {
  const difference = order(left, right, ranks);
  switch (comparison) {
    case "=":
      return difference === 0;
    case "≠":
      return difference !== 0;
    case "<":
      return difference !== undefined && difference < 0;
    case "≤":
      return difference !== undefined && difference <= 0;
    case ">":
      return difference !== undefined && difference > 0;
    case "≥":
      return difference !== undefined && difference >= 0;
  }
}

/** The figure of a result. INVARIANT (typed): the checker lets only numbers come here. */
export function figure(result: Result): Rational {
  if (result.kind !== "number") throw new Error(`BUG: a number is wanted, not ${result.kind}`);
  return result.value;
}

/** INVARIANT (typed): the checker lets only dates come here. */
function dateOf(result: Result): string {
  if (result.kind !== "date") throw new Error(`BUG: a date is wanted, not ${result.kind}`);
  return result.iso;
}

function truth(result: Value): boolean {
  if (result.kind !== "boolean") throw new Error(`BUG: 是 or 否 is wanted, not ${result.kind}`);
  return result.value;
}

function wordOf(result: Result): string {
  switch (result.kind) {
    case "text":
      return result.value;
    case "level":
      return result.name;
    case "date":
      return result.iso;
    default:
      throw new Error(`BUG: ${result.kind} cannot be compared`);
  }
}

function filled(result: Result | undefined, op: string): Result {
  if (result === undefined) throw new Error(`BUG: ${op} is read before it is known`);
  return result;
}
