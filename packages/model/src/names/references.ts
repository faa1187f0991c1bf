// Every path written in an expression or in the parts of an indicator, in the order of the file.
// Not here: what the paths mean (resolve.ts).
import type { Arm, Band, Bound, Cases, Clause, Expression, Indicator, Path, Points, Step } from "@biaochi/syntax";

/** The paths in an expression. WHY a stack: an expression may be as long as the file. */
export function pathsIn(expression: Expression): readonly Path[] {
  if (expression.kind === "quantity") return [];
  if (expression.kind === "path") return [expression];
  const found: Path[] = [];
  const open: Expression[] = [expression];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === "path") found.push(next);
    else open.push(...partsOf(next).toReversed());
  }
  return found;
}

/** The paths in everything that an indicator is computed from. */
export function pathsOfIndicator(indicator: Indicator): readonly Path[] {
  const expressions: Expression[] = [];
  if (indicator.formula !== undefined) expressions.push(indicator.formula.value);
  for (const cases of [indicator.notApplicable, indicator.zeroDenominator]) {
    if (cases !== undefined) expressions.push(...expressionsOfCases(cases));
  }
  const method = indicator.method;
  if (method?.kind === "clause") expressions.push(...expressionsOfClause(method.clause));
  if (method?.kind === "checklist") {
    if (method.each?.kind === "points-each") expressions.push(...expressionsOfPoints(method.each.points));
    if (method.each?.kind === "step") expressions.push(...expressionsOfStep(method.each));
    for (const { points } of method.items) if (points !== undefined) expressions.push(...expressionsOfPoints(points));
  }
  return expressions.flatMap(pathsIn);
}

/** The expressions directly inside an expression. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "negate":
    case "not":
    case "emptiness":
      return [expression.operand];
    case "arithmetic":
    case "comparison":
    case "logic":
      return [expression.left, expression.right];
    case "within":
      return [expression.operand, ...expressionsOfBand(expression.band)];
    case "conditional":
      return [expression.condition, expression.then, expression.otherwise];
    case "call":
      return expression.arguments;
    case "quantity":
    case "date":
    case "text":
    case "path":
    case "missing":
    case "boolean":
    case "metric":
    case "full-points":
      return [];
  }
}

function expressionsOfCases({ cases }: Cases): readonly Expression[] {
  return cases.flatMap(({ condition, outcome }) => [
    ...(condition.kind === "otherwise" ? [] : [condition]),
    ...(outcome.kind === "points" ? expressionsOfPoints(outcome.points) : []),
  ]);
}

function expressionsOfClause({ lines }: Clause): readonly Expression[] {
  return lines.flatMap(({ arms }) => arms.flatMap(expressionsOfArm));
}

function expressionsOfArm({ band, origin, result }: Arm): readonly Expression[] {
  const inBand = [
    ...(band === undefined ? [] : expressionsOfBand(band)),
    ...(origin === undefined ? [] : expressionsOfBound(origin)),
  ];
  switch (result.kind) {
    case "step":
      return [...inBand, ...expressionsOfStep(result)];
    case "points":
      return [...inBand, ...expressionsOfPoints(result.points)];
    case "assessed-range":
      return [...inBand, ...expressionsOfPoints(result.from), ...expressionsOfPoints(result.to)];
    default:
      return inBand;
  }
}

function expressionsOfStep({ points, tails }: Step): readonly Expression[] {
  return [...expressionsOfPoints(points), ...tails.flatMap((tail) => ("points" in tail ? expressionsOfPoints(tail.points) : []))];
}

function expressionsOfPoints(points: Points): readonly Expression[] {
  return points.kind === "expression" ? [points.value] : [];
}

function expressionsOfBand(band: Band): readonly Expression[] {
  switch (band.kind) {
    case "range":
    case "unclear-range":
      return [...expressionsOfBound(band.low), ...expressionsOfBound(band.high)];
    case "point":
      return expressionsOfBound(band.at);
    case "otherwise":
      return [];
  }
}

function expressionsOfBound(bound: Bound | undefined): readonly Expression[] {
  return bound === undefined ? [] : [bound.value];
}
