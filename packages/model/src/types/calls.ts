// Calls of functions. In: a call with its arguments already typed. Out: the call in the rule set; reports wrong kinds of arguments.
// Not here: the list of functions and their spellings (the vocabulary of @biaochi/syntax) and what they compute on data (the engine).
import {
  absolute,
  ceiling,
  compare,
  divide,
  floor,
  integer,
  isInteger,
  maximum,
  minimum,
  multiply,
  type Rational,
  roundToPlaces,
  toFractionString,
} from "@biaochi/quantity";
import type { Expression as Tree } from "@biaochi/syntax";
import type { Expression } from "../generated/rule-set.generated.ts";
import type { Knowledge, Typed } from "../knowledge.ts";
import type { Place } from "./place.ts";
import { SPOILT } from "./read-path.ts";
import { describeType, type NumberType, type StaticType, unitName } from "./static-type.ts";
import { commonNumber, type Operand, RANKED } from "./units.ts";

type Argument = { readonly typed: Typed; readonly tree: Tree };
type Call = Extract<Tree, { kind: "call" }>;

/** The words of a call up to its parenthesis. */
function callName(tree: Call, { reporter }: Knowledge): string {
  return /^[^（(]*/.exec(reporter.printed(tree.span))?.[0].trim() ?? tree.function;
}

/** reports TYPE-001 TYPE-002 TYPE-003 TYPE-064 */
export function inferCall(tree: Call, given: readonly Argument[], place: Place, knowledge: Knowledge): Typed {
  if (tree.where !== undefined) {
    const { reporter } = knowledge;
    reporter.report("TYPE-064", { span: tree.where.span, path: place.path, args: { name: callName(tree, knowledge) } });
    return SPOILT;
  }
  switch (tree.function) {
    case "max":
    case "min":
      return ranked(tree, given, place, knowledge);
    case "abs":
      return single(tree, given, place, knowledge, (type, value) => ({ type, constant: value && absolute(value) }));
    case "round":
    case "ceiling":
    case "floor":
      return toWhole(tree, given, place, knowledge);
    default:
      // A function of tables of rows: the parse has said that this version does not read them.
      return SPOILT;
  }
}

function ranked(tree: Call, given: readonly Argument[], place: Place, knowledge: Knowledge): Typed {
  const numbers = numbersOrReport(tree, given, { least: 1, most: undefined }, place, knowledge);
  const [first, ...others] = numbers ?? [];
  if (first === undefined) return SPOILT;
  let common: StaticType = first.type;
  for (const other of others) {
    if (common.kind !== "number") return SPOILT;
    common = commonNumber(knowledge.reporter, place.path, { ...first, type: common }, other, RANKED);
  }
  if (common.kind === "unknown") return SPOILT;
  const values = given.map(({ typed }) => typed.constant);
  const known = values.filter((value) => value !== undefined);
  const pick = tree.function === "max" ? maximum : minimum;
  const constant = known.length === values.length ? known.reduce((left, right) => pick(left, right)) : undefined;
  return call(tree, given, common, constant);
}

function single(
  tree: Call,
  given: readonly Argument[],
  place: Place,
  knowledge: Knowledge,
  result: (type: NumberType, value: Rational | undefined) => Omit<Typed, "expression">,
): Typed {
  const [operand] = numbersOrReport(tree, given, { least: 1, most: 1 }, place, knowledge) ?? [];
  if (operand === undefined) return SPOILT;
  const { type, constant } = result(operand.type, operand.constant);
  return call(tree, given, type, constant);
}

/**
 * 四舍五入 向上取整 向下取整.
 *
 * WHY in the printed unit: 四舍五入（增长率，2） of 13.384% is 13.38%, not 13%; the engine counts in base units, so the value is divided by
 * its unit before and multiplied after.
 */
function toWhole(tree: Call, given: readonly Argument[], place: Place, knowledge: Knowledge): Typed {
  const takesPlaces = tree.function === "round";
  const takes = takesPlaces ? { least: 1, most: 2 } : { least: 1, most: 1 };
  const [operand, places] = numbersOrReport(tree, given, takes, place, knowledge) ?? [];
  const expression = given[0]?.typed.expression;
  if (operand === undefined || expression === undefined) return SPOILT;
  const digits = places === undefined ? integer(0) : places.constant;
  if (digits === undefined || !isInteger(digits) || compare(digits, integer(0)) < 0 || compare(digits, integer(20)) > 0) {
    knowledge.reporter.report("TYPE-003", {
      span: places?.tree.span ?? tree.span,
      path: place.path,
      args: {
        found: `“${knowledge.reporter.printed(places?.tree.span ?? tree.span)}”`,
        foundEn: knowledge.reporter.printed(places?.tree.span ?? tree.span),
        doing: "作小数的位数（要写 0 至 20 的整数）",
        doingEn: "a number of decimals (a whole number from 0 to 20)",
      },
    });
    return SPOILT;
  }
  const factor = operand.type.unit?.factor ?? integer(1);
  const inUnit = operand.constant === undefined ? undefined : divide(operand.constant, factor);
  const rounded = inUnit && wholeOf(tree.function, inUnit, digits);
  const constant = rounded && multiply(rounded, factor);
  const unit: Expression = { op: "constant", value: toFractionString(factor), text: `1${unitName(operand.type)}` };
  const isBase = factor.numerator === factor.denominator;
  const rest = given.slice(1).flatMap(({ typed }) => typed.expression ?? []);
  const value: Expression = isBase ? expression : { op: "divide", left: expression, right: unit };
  const called: Expression = { op: "call", function: tree.function, arguments: [value, ...rest] };
  return { type: operand.type, expression: isBase ? called : { op: "multiply", left: called, right: unit }, constant };
}

function wholeOf(id: string, value: Rational, digits: Rational): Rational {
  if (id === "ceiling") return ceiling(value);
  if (id === "floor") return floor(value);
  return roundToPlaces(value, Number(digits.numerator), "half-up");
}

type Takes = { readonly least: number; readonly most: number | undefined };

function numbersOrReport(
  tree: Call,
  given: readonly Argument[],
  takes: Takes,
  place: Place,
  knowledge: Knowledge,
): readonly (Operand & { readonly type: NumberType })[] | undefined {
  const { reporter } = knowledge;
  const name = callName(tree, knowledge);
  // The parse has reported a wrong number of arguments.
  if (given.length < takes.least || (takes.most !== undefined && given.length > takes.most)) return undefined;
  const numbers: (Operand & { readonly type: NumberType })[] = [];
  for (const { typed, tree: at } of given) {
    if (typed.type.kind === "unknown") return undefined;
    if (typed.type.kind !== "number") {
      const found = describeType(typed.type);
      const args = { found: found.zh, foundEn: found.en, doing: `用“${name}”`, doingEn: `used with ${name}` };
      reporter.report("TYPE-003", { span: at.span, path: place.path, args });
      return undefined;
    }
    numbers.push({ type: typed.type, constant: typed.constant, tree: at });
  }
  return numbers;
}

function call(tree: Call, given: readonly Argument[], type: StaticType, constant: Rational | undefined): Typed {
  const expressions = given.flatMap(({ typed }) => typed.expression ?? []);
  if (expressions.length !== given.length) return SPOILT;
  return { type, expression: { op: "call", function: tree.function, arguments: expressions }, constant };
}
