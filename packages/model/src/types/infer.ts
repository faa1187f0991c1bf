// The type of an expression and its form in the rule set. In: a tree and the place it stands in. Out: resolved, typed, in base units, with its
// value where no data are needed; reports what cannot be computed. Not here: names (read-path.ts), comparisons (compare.ts), zero divisors
// that depend on data (division.ts).
import type { Span } from "@biaochi/diagnostics";
import {
  add,
  compare,
  divide,
  divideUnits,
  findUnit,
  isZero,
  multiply,
  multiplyUnits,
  negate,
  type Rational,
  subtract,
  toFractionString,
} from "@biaochi/quantity";
import type { Arithmetic, Band, Bound, Path, Expression as Tree } from "@biaochi/syntax";
import type { Amount, Expression, Interval } from "../generated/rule-set.generated.ts";
import type { Knowledge, Typed } from "../knowledge.ts";
import { columnInRow } from "../names/detail-scopes.ts";
import { resolvePath } from "../names/resolve.ts";
import { inferAggregate, isAggregate } from "./aggregates.ts";
import { inferCall } from "./calls.ts";
import { compareTyped, levelTyped } from "./compare.ts";
import { meantCondition } from "./condition-words.ts";
import type { Place } from "./place.ts";
import { readRowPoints } from "./read-column.ts";
import { constantTyped, outOfPlace, readPath, SPOILT } from "./read-path.ts";
import {
  BOOLEAN,
  DATE,
  describeType,
  type NumberType,
  numberIn,
  POINTS_TYPE,
  RATE,
  type StaticType,
  TEXT,
} from "./static-type.ts";
import { ADDED, CHOSEN, COMPARED, commonNumber, type Doing, type Operand, SUBTRACTED } from "./units.ts";

/**
 * An expression that has to be a condition.
 *
 * reports  TYPE-006
 */
export function inferCondition(tree: Tree, place: Place, knowledge: Knowledge): Typed {
  if (tree.kind === "path" && tree.names.length === 1 && reportMeant(tree, place, knowledge)) return SPOILT;
  return asCondition(infer(tree, place, knowledge), tree.span, place, knowledge);
}

/** A condition in words that are no name but surely mean one: 其他, 新建项目, 无子项目. */
function reportMeant(tree: Path, place: Place, knowledge: Knowledge): boolean {
  const meant = resolvePath(tree, knowledge.scopes);
  const suggested = meant.kind === "unknown-data" ? meantCondition(meant.name, tree.span, knowledge) : undefined;
  if (meant.kind !== "unknown-data" || suggested === undefined) return false;
  const { hintZh, hintEn, fixes } = suggested;
  const args = { condition: meant.name, hintZh, hintEn };
  knowledge.reporter.report("NAME-018", { span: tree.span, path: place.path, args, fixes, unknownName: meant.name });
  return true;
}

/** An expression as an amount; undefined where a mistake spoils it. */
export function toAmount({ expression, constant }: Typed, text: string): Amount | undefined {
  if (expression === undefined) return undefined;
  if (constant === undefined) return { expression, value: null, text };
  return { expression, value: expression.op === "constant" ? expression.value : toFractionString(constant), text };
}

/**
 * The type of an expression and its form in the rule set.
 *
 * INVARIANT (bounded depth): the parse lets an expression have at most 1,000 pieces, so this recursion ends well within the stack.
 */
export function infer(tree: Tree, place: Place, knowledge: Knowledge): Typed {
  const inner = (part: Tree): Typed => infer(part, place, knowledge);
  switch (tree.kind) {
    case "missing":
      return SPOILT;
    case "quantity":
      return constantTyped({ type: numberIn(tree.unit), constant: tree.value }, tree.written);
    case "date":
      return { type: DATE, expression: { op: "date", value: tree.iso }, constant: undefined };
    case "text":
      return { type: TEXT, expression: { op: "text", value: tree.text }, constant: undefined };
    case "boolean":
      return { type: BOOLEAN, expression: { op: "boolean", value: tree.value }, constant: undefined };
    case "path":
      return readPath(tree, place, knowledge);
    case "metric":
      if (place.metric === undefined) return outOfPlace(tree, place, knowledge);
      return { type: place.metric, expression: { op: "metric" }, constant: undefined };
    case "completion":
      if (place.completion === true) return { type: RATE, expression: { op: "completion" }, constant: undefined };
      knowledge.reporter.report("TYPE-060", {
        span: tree.span,
        path: place.path,
        args: { where: place.name.zh, whereEn: place.name.en },
      });
      return SPOILT;
    case "full-points": {
      const column = readRowPoints(place, knowledge);
      if (column !== undefined) return column;
      if (place.fullPoints === undefined) return outOfPlace(tree, place, knowledge);
      return { type: POINTS_TYPE, expression: { op: "full-points" }, constant: place.fullPoints.value };
    }
    case "negate":
      return inferNegation(inner(tree.operand), tree.operand, place, knowledge);
    case "not": {
      const operand = asCondition(inner(tree.operand), tree.operand.span, place, knowledge);
      return asBoolean(operand.expression && { op: "not", operand: operand.expression });
    }
    case "arithmetic":
      return inferArithmetic(
        tree.operator,
        { typed: inner(tree.left), tree: tree.left },
        { typed: inner(tree.right), tree: tree.right },
        place,
        knowledge,
      );
    case "comparison": {
      const [left, right] = inferSides(tree.left, tree.right, place, knowledge, inner);
      return compareTyped({ typed: left, tree: tree.left }, tree.operator, { typed: right, tree: tree.right }, place, knowledge);
    }
    case "logic": {
      const left = asCondition(inner(tree.left), tree.left.span, place, knowledge).expression;
      const right = asCondition(inner(tree.right), tree.right.span, place, knowledge).expression;
      return asBoolean(left && right && { op: tree.operator, left, right });
    }
    case "within":
      return inferWithin({ typed: inner(tree.operand), tree: tree.operand }, tree.band, place, knowledge, inner);
    case "emptiness": {
      const operand = inner(tree.operand).expression;
      return asBoolean(operand && { op: "empty", operand, empty: tree.empty });
    }
    case "conditional":
      return inferChoice(tree, place, knowledge, inner);
    case "call":
      if (isAggregate(tree)) return inferAggregate(tree, place, knowledge, infer);
      return inferCall(
        tree,
        tree.arguments.map((argument) => ({ typed: inner(argument), tree: argument })),
        place,
        knowledge,
      );
  }
}

type Side = { readonly typed: Typed; readonly tree: Tree };

function asBoolean(expression: Expression | undefined): Typed {
  return { type: BOOLEAN, expression, constant: undefined };
}

function asCondition(typed: Typed, span: Span, place: Place, { reporter }: Knowledge): Typed {
  if (typed.type.kind === "boolean" || typed.type.kind === "unknown") return typed;
  const found = describeType(typed.type);
  reporter.report("TYPE-006", { span, path: place.path, args: { found: found.zh, foundEn: found.en } });
  return SPOILT;
}

function inferNegation(operand: Typed, tree: Tree, place: Place, knowledge: Knowledge): Typed {
  const type = numberOrReport(operand, tree, { zh: "取负", en: "negated" }, place, knowledge);
  if (type === undefined || operand.expression === undefined) return SPOILT;
  const constant = operand.constant === undefined ? undefined : negate(operand.constant);
  if (constant !== undefined && operand.expression.op === "constant")
    return constantTyped({ type, constant }, `−${operand.expression.text}`);
  return { type, expression: { op: "negate", operand: operand.expression }, constant };
}

/** The operand's type if it is a number; else reports TYPE-003. */
export function numberOrReport(
  operand: Typed,
  tree: Tree,
  doing: Doing,
  place: Place,
  { reporter }: Knowledge,
): NumberType | undefined {
  if (operand.type.kind === "number") return operand.type;
  if (operand.type.kind === "unknown") return undefined;
  const found = describeType(operand.type);
  reporter.report("TYPE-003", {
    span: tree.span,
    path: place.path,
    args: { found: found.zh, foundEn: found.en, doing: doing.zh, doingEn: doing.en },
  });
  return undefined;
}

const OPERATORS = { "+": "add", "−": "subtract", "×": "multiply", "÷": "divide" } as const;
const DOINGS: Readonly<Record<Arithmetic, Doing>> = {
  "+": ADDED,
  "−": SUBTRACTED,
  "×": { zh: "相乘", en: "multiplied" },
  "÷": { zh: "相除", en: "divided" },
};

function inferArithmetic(operator: Arithmetic, left: Side, right: Side, place: Place, knowledge: Knowledge): Typed {
  const kinds = [left.typed.type.kind, right.typed.type.kind];
  if (operator === "−" && kinds.every((kind) => kind === "date")) {
    return combined(operator, left.typed, right.typed, numberIn(findUnit("天")));
  }
  // A date less something that is already told of may be days: nothing more can be said.
  if (operator === "−" && kinds.includes("date") && kinds.includes("unknown")) return SPOILT;
  const leftType = numberOrReport(left.typed, left.tree, DOINGS[operator], place, knowledge);
  const rightType = numberOrReport(right.typed, right.tree, DOINGS[operator], place, knowledge);
  if (leftType === undefined || rightType === undefined) return SPOILT;
  if (operator === "÷" && right.typed.constant !== undefined && isZero(right.typed.constant)) {
    const { reporter } = knowledge;
    reporter.report("TYPE-016", {
      span: right.tree.span,
      path: place.path,
      args: { divisor: reporter.printed(right.tree.span) },
    });
    return SPOILT;
  }
  const type = resultType(
    operator,
    { ...asOperand(left), type: leftType },
    { ...asOperand(right), type: rightType },
    place,
    knowledge,
  );
  if (operator === "÷" && right.typed.expression !== undefined)
    knowledge.divisorSpans.set(right.typed.expression, right.tree.span);
  return type.kind === "unknown" ? SPOILT : combined(operator, left.typed, right.typed, type);
}

type NumberOperand = Operand & { readonly type: NumberType };

function resultType(
  operator: Arithmetic,
  left: NumberOperand,
  right: NumberOperand,
  place: Place,
  { reporter }: Knowledge,
): StaticType {
  switch (operator) {
    case "+":
    case "−":
      return commonNumber(reporter, place.path, left, right, DOINGS[operator]);
    case "×":
      return numberIn(multiplyUnits(left.type.unit, right.type.unit));
    case "÷":
      return numberIn(divideUnits(left.type.unit, right.type.unit));
  }
}

function combined(operator: Arithmetic, left: Typed, right: Typed, type: StaticType): Typed {
  if (left.expression === undefined || right.expression === undefined) return { ...SPOILT, type };
  const constant =
    left.constant === undefined || right.constant === undefined ? undefined : folded(operator, left.constant, right.constant);
  return { type, expression: { op: OPERATORS[operator], left: left.expression, right: right.expression }, constant };
}

function folded(operator: Arithmetic, left: Rational, right: Rational): Rational | undefined {
  switch (operator) {
    case "+":
      return add(left, right);
    case "−":
      return subtract(left, right);
    case "×":
      return multiply(left, right);
    case "÷":
      return divide(left, right);
  }
}

function asOperand({ typed, tree }: Side): Operand {
  return { type: typed.type, constant: typed.constant, tree };
}

/** Both sides of a comparison; a word that is no figure of the data is a level where the other side is of a scale or of listed words. */
function inferSides(
  left: Tree,
  right: Tree,
  place: Place,
  knowledge: Knowledge,
  inner: (part: Tree) => Typed,
): readonly [Typed, Typed] {
  const [leftWord, rightWord] = [levelWord(left, place, knowledge), levelWord(right, place, knowledge)];
  if ((leftWord === undefined) === (rightWord === undefined)) return [inner(left), inner(right)];
  const known = inner(leftWord === undefined ? left : right);
  const other = leftWord === undefined ? right : left;
  const word = leftWord ?? rightWord ?? "";
  const isWords = known.type.kind === "scale" || known.type.kind === "choice";
  const level = isWords
    ? levelTyped(word, other.span, known.type, place, knowledge)
    : known.type.kind === "unknown"
      ? SPOILT
      : inner(other);
  return leftWord === undefined ? [known, level] : [level, known];
}

/** The word that a side of a comparison is, where it is no figure of the data and no column at hand. */
export function levelWord(tree: Tree, { row }: Pick<Place, "row">, { scopes }: Pick<Knowledge, "scopes">): string | undefined {
  if (tree.kind === "text") return tree.text;
  if (tree.kind !== "path" || tree.names.length !== 1) return undefined;
  if (row !== undefined && columnInRow(tree, row) !== undefined) return undefined;
  const meant = resolvePath(tree, scopes);
  return meant.kind === "unknown-data" || meant.kind === "bare-part" ? wordOf(tree) : undefined;
}

function wordOf(path: Path): string {
  return path.names[0]?.text ?? "";
}

function inferWithin(operand: Side, band: Band, place: Place, knowledge: Knowledge, inner: (part: Tree) => Typed): Typed {
  const type = numberOrReport(operand.typed, operand.tree, COMPARED, place, knowledge);
  if (band.kind !== "range" && band.kind !== "unclear-range") return SPOILT;
  const end = (bound: Bound | undefined): Amount | null | undefined => {
    if (bound === undefined) return null;
    const typed = inner(bound.value);
    const boundType = numberOrReport(typed, bound.value, COMPARED, place, knowledge);
    if (type === undefined || boundType === undefined) return undefined;
    const sides = [
      { ...asOperand(operand), type },
      { ...asOperand({ typed, tree: bound.value }), type: boundType },
    ] as const;
    const common = commonNumber(knowledge.reporter, place.path, sides[0], sides[1], COMPARED);
    return common.kind === "unknown" ? undefined : toAmount(typed, knowledge.reporter.printed(bound.value.span));
  };
  const [low, high] = [end(band.low), end(band.high)];
  if (low === undefined || high === undefined || operand.typed.expression === undefined) return asBoolean(undefined);
  const interval: Interval = { low, lowClosed: band.low?.closed ?? false, high, highClosed: band.high?.closed ?? false };
  const text = knowledge.reporter.printed(band.span);
  return asBoolean({ op: "within", operand: operand.typed.expression, interval, text });
}

function inferChoice(
  tree: Extract<Tree, { kind: "conditional" }>,
  place: Place,
  knowledge: Knowledge,
  inner: (part: Tree) => Typed,
): Typed {
  const condition = asCondition(inner(tree.condition), tree.condition.span, place, knowledge).expression;
  const [then, otherwise] = [inner(tree.then), inner(tree.otherwise)];
  const type = commonType({ typed: then, tree: tree.then }, { typed: otherwise, tree: tree.otherwise }, CHOSEN, place, knowledge);
  if (condition === undefined || then.expression === undefined || otherwise.expression === undefined) return { ...SPOILT, type };
  if (type.kind === "unknown") return SPOILT;
  const same =
    then.constant !== undefined && otherwise.constant !== undefined && compare(then.constant, otherwise.constant) === 0;
  return {
    type,
    // biome-ignore lint/suspicious/noThenProperty: the word of the rule set's schema; nothing awaits an expression
    expression: { op: "if", condition, then: then.expression, otherwise: otherwise.expression },
    constant: same ? then.constant : undefined,
  };
}

function commonType(left: Side, right: Side, doing: Doing, place: Place, { reporter }: Knowledge): StaticType {
  const [leftType, rightType] = [left.typed.type, right.typed.type];
  if (leftType.kind === "unknown") return rightType;
  if (rightType.kind === "unknown") return leftType;
  if (leftType.kind === "number" && rightType.kind === "number") {
    return commonNumber(
      reporter,
      place.path,
      { ...asOperand(left), type: leftType },
      { ...asOperand(right), type: rightType },
      doing,
    );
  }
  if (leftType.kind === rightType.kind) return leftType;
  const [first, second] = [describeType(leftType), describeType(rightType)];
  reporter.report("TYPE-001", {
    span: right.tree.span,
    path: place.path,
    args: { left: first.zh, leftEn: first.en, right: second.zh, rightEn: second.en, doing: doing.zh, doingEn: doing.en },
  });
  return SPOILT.type;
}
