// In: the formula of an indicator. Out: the same formula with another declared field below the stroke, one for each field of like unit.
// Not here: trying them out (alternative-readings.ts).
import type { Expression, Formula, RuleSet } from "@biaochi/model";
import type { Reading } from "./reading.ts";

// LIMIT: at most 60 other denominators are tried for one indicator, in the order in which the fields are declared.
const MAXIMUM_DENOMINATORS = 60;

type Denominator = Extract<Reading, { readonly kind: "denominator" }>;

/** The formula read with other denominators. A formula that is a single 计算 without rounding is read as what that 计算 says. */
export function otherDenominators(ruleSet: RuleSet, formula: Formula): readonly Denominator[] {
  const whole = opened(ruleSet, formula.value);
  const stroke = strokeIn(whole);
  const dimension = stroke === undefined ? undefined : dimensionOf(ruleSet, stroke.right);
  if (stroke === undefined || dimension === undefined || dimension === "") return [];
  const { right } = stroke;
  const divisor = right.op === "field" || right.op === "derived" ? right.name : undefined;
  return ruleSet.fields
    .filter(
      ({ name, type }) =>
        type.kind === "number" && type.dimension === dimension && name !== divisor && !isField(stroke.left, name),
    )
    .slice(0, MAXIMUM_DENOMINATORS)
    .map(({ name }) => ({
      kind: "denominator",
      field: name,
      divisor,
      formula: replaced(whole, { ...stroke, right: { op: "field", name } }),
    }));
}

/** WHY left out: a field over itself is always 100%. */
function isField(expression: Expression, name: string): boolean {
  return expression.op === "field" && expression.name === name;
}

type Division = Extract<Expression, { readonly left: Expression }> & { readonly op: "divide" };

/** What a single 计算 without rounding says. */
export function opened(ruleSet: RuleSet, expression: Expression): Expression {
  if (expression.op !== "derived") return expression;
  const declared = ruleSet.derived.find(({ name }) => name === expression.name);
  return declared === undefined || declared.rounding !== null ? expression : declared.value;
}

/** The outermost ÷, looked for through + − × and signs. */
function strokeIn(expression: Expression): Division | undefined {
  switch (expression.op) {
    case "divide":
      return { ...expression, op: "divide" };
    case "add":
    case "subtract":
    case "multiply":
      return strokeIn(expression.left) ?? strokeIn(expression.right);
    case "negate":
      return strokeIn(expression.operand);
    default:
      return undefined;
  }
}

/** The first ÷ found by `strokeIn` put in place of itself. */
function replaced(expression: Expression, by: Expression): Expression {
  switch (expression.op) {
    case "divide":
      return by;
    case "add":
    case "subtract":
    case "multiply":
      return strokeIn(expression.left) === undefined
        ? { ...expression, right: replaced(expression.right, by) }
        : { ...expression, left: replaced(expression.left, by) };
    case "negate":
      return { ...expression, operand: replaced(expression.operand, by) };
    default:
      return expression;
  }
}

/** The dimension of an amount as the rule set's types have it; undefined where it is not at hand. */
function dimensionOf(ruleSet: RuleSet, expression: Expression): string | undefined {
  switch (expression.op) {
    case "field":
    case "derived":
    case "parameter": {
      const declared =
        expression.op === "field" ? ruleSet.fields : expression.op === "derived" ? ruleSet.derived : ruleSet.parameters;
      const type = declared.find(({ name }) => name === expression.name)?.type;
      return type?.kind === "number" ? type.dimension : undefined;
    }
    case "add":
    case "subtract":
      return dimensionOf(ruleSet, expression.left) ?? dimensionOf(ruleSet, expression.right);
    case "negate":
      return dimensionOf(ruleSet, expression.operand);
    default:
      return undefined;
  }
}
