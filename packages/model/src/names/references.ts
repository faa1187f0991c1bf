// Every expression written in the parts of an indicator, and every path in an expression, in the order of the file.
// Not here: what the paths mean (resolve.ts).
import type {
  Arm,
  Award,
  Band,
  Cases,
  Clause,
  Expression,
  Method,
  MethodCase,
  Outcome,
  Path,
  Points,
  Step,
  Tail,
} from "@biaochi/syntax";
import { isMethod } from "../methods/person-input.ts";
import type { IndicatorNode } from "./scopes.ts";

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
export function pathsOfIndicator(indicator: IndicatorNode): readonly Path[] {
  return expressionsOfIndicator(indicator).flatMap(pathsIn);
}

/** The expressions in everything that an indicator is computed from; figures alone are left out. */
export function expressionsOfIndicator(indicator: IndicatorNode): readonly Expression[] {
  return gathered((add) => addIndicator(indicator, add));
}

/** The same of a clause. */
export function expressionsOfClause(clause: Clause): readonly Expression[] {
  return gathered((add) => addClause(clause, add));
}

/** The same of the case that an outcome is. */
export function expressionsOfOutcome(outcome: Outcome): readonly Expression[] {
  return gathered((add) => addOutcome(outcome, add));
}

/** The same of a band. */
export function expressionsOfBand(band: Band): readonly Expression[] {
  return gathered((add) => addBand(band, add));
}

function gathered(give: (add: Add) => void): readonly Expression[] {
  const expressions: Expression[] = [];
  give((expression) => {
    if (expression.kind !== "quantity") expressions.push(expression);
  });
  return expressions;
}

function addIndicator(indicator: IndicatorNode, add: Add): void {
  if (indicator.formula !== undefined) add(indicator.formula.value);
  if (indicator.factor !== undefined) add(indicator.factor.value);
  for (const cases of [indicator.notApplicable, indicator.zeroDenominator]) {
    if (cases !== undefined) addCases(cases, add);
  }
  if (indicator.method !== undefined) addMethod(indicator.method, add);
}

function addMethod(method: Method, add: Add): void {
  switch (method.kind) {
    case "clause":
      addClause(method.clause, add);
      return;
    case "checklist":
      if (method.each?.kind === "points-each") addPoints(method.each.points, add);
      if (method.each?.kind === "step") addStep(method.each, add);
      for (const { points } of method.items) if (points !== undefined) addPoints(points, add);
      return;
    case "events":
      for (const { step } of method.items) if (step.kind === "step") addStep(step, add);
      addTails(method.tails, add);
      return;
    case "deadline":
      add(method.dates);
      addClause(method.clause, add);
      return;
    case "by-case":
      for (const { condition, outcome } of method.cases) {
        if (condition.kind !== "otherwise") add(condition);
        addOutcome(outcome, add);
      }
      return;
    case "judgement":
    case "assessed":
    case "shown-only":
      return;
  }
}

function addClause({ lines }: Clause, add: Add): void {
  for (const { arms } of lines) for (const arm of arms) addArm(arm, add);
}

/** What a case of 分情形 gives: an award, or a whole method. */
function addOutcome(outcome: MethodCase["outcome"], add: Add): void {
  if (isMethod(outcome)) addMethod(outcome, add);
  else if (outcome.kind === "points" || outcome.kind === "assessed-range") addAward(outcome, add);
}

/** Takes an expression that may hold paths: a figure does not. */
type Add = (expression: Expression) => void;

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
      return [expression.operand, ...endsOfBand(expression.band)];
    case "conditional":
      return [expression.condition, expression.then, expression.otherwise];
    case "call":
      return expression.where === undefined ? expression.arguments : [...expression.arguments, expression.where];
    case "quantity":
    case "date":
    case "text":
    case "path":
    case "missing":
    case "boolean":
    case "metric":
    case "full-points":
    case "completion":
      return [];
  }
}

function endsOfBand(band: Band): readonly Expression[] {
  const found: Expression[] = [];
  addBand(band, (expression) => found.push(expression));
  return found;
}

function addCases({ cases }: Cases, add: Add): void {
  for (const { condition, outcome } of cases) {
    if (condition.kind !== "otherwise") add(condition);
    if (outcome.kind === "points") addPoints(outcome.points, add);
  }
}

function addArm({ band, origin, result }: Arm, add: Add): void {
  if (band !== undefined) addBand(band, add);
  if (origin !== undefined) add(origin.value);
  if (result.kind === "step") addStep(result, add);
  else if (result.kind === "points" || result.kind === "assessed-range") addAward(result, add);
}

function addAward(award: Extract<Award, { kind: "points" | "assessed-range" }>, add: Add): void {
  if (award.kind === "points") {
    addPoints(award.points, add);
    return;
  }
  addPoints(award.from, add);
  addPoints(award.to, add);
}

function addStep({ points, tails }: Step, add: Add): void {
  addPoints(points, add);
  addTails(tails, add);
}

function addTails(tails: readonly Tail[], add: Add): void {
  for (const tail of tails) if ("points" in tail) addPoints(tail.points, add);
}

function addPoints(points: Points, add: Add): void {
  if (points.kind === "expression") add(points.value);
}

function addBand(band: Band, add: Add): void {
  switch (band.kind) {
    case "range":
    case "unclear-range":
      if (band.low !== undefined) add(band.low.value);
      if (band.high !== undefined) add(band.high.value);
      return;
    case "point":
      add(band.at.value);
      return;
    case "late":
      if (band.band !== undefined) addBand(band.band, add);
      return;
    case "completion":
      if (band.band.kind !== "missing") addBand(band.band, add);
      return;
    case "otherwise":
    case "target-met":
    case "target-unmet":
    case "on-time":
      return;
  }
}
