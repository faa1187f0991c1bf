// Which divisors may be zero. In: expressions of the rule set and what the data's constraints say. Out: the divisors that are not surely
// different from zero. Exact interval analysis, conditions of 若 … 则 … included. Not here: reporting (division-checks.ts).
import { fromFractionString, integer, ONE, type Rational, rational, ZERO } from "@biaochi/quantity";
import type { Derived, Expression, FieldConstraint } from "../generated/rule-set.generated.ts";
import {
  ANY,
  absoluteRange,
  addRanges,
  comparedWith,
  divideRanges,
  excludesZero,
  intersect,
  largest,
  multiplyRanges,
  negateRange,
  only,
  type Range,
  roundedRange,
  smallest,
  subtractRanges,
  unite,
} from "./range.ts";

/** What is known of the data before there are any. */
export type World = {
  readonly constraints: ReadonlyMap<string, readonly FieldConstraint[]>;
  readonly derived: ReadonlyMap<string, Derived>;
  readonly parameters: ReadonlyMap<string, Rational | undefined>;
};

/** What holds throughout one computation, and the ranges of 计算 in it. */
type Computation = { readonly facts: ReadonlyMap<string, Range>; readonly derived: Map<string, Range> };

/**
 * Facts on top of the constraints: what the conditions around a place say.
 *
 * WHY two: each 计算 is looked at once in a computation, whatever the branches that read it; a chain of them takes linear time.
 */
export type Situation = { readonly facts: ReadonlyMap<string, Range>; readonly computation: Computation };

/** A divisor that may be zero; `within` names the 计算 it stands in. */
export type Hazard = { readonly divisor: Expression; readonly range: Range; readonly within: string | undefined };

/** Looks at the expressions of one file. */
export type DivisionAnalysis = {
  /** Nothing known but the constraints. */
  readonly anywhere: () => Situation;
  /** A computation that is reached only where none of these conditions holds. */
  readonly unless: (conditions: readonly Expression[]) => Situation;
  readonly rangeOf: (expression: Expression, situation: Situation) => Range;
  /** The divisors reached while computing an expression that may be zero; those inside 计算 once each. */
  readonly hazards: (expression: Expression, situation: Situation) => readonly Hazard[];
  /** Every divisor reached, as keys of `keyOf`. */
  readonly divisorKeys: (expression: Expression) => ReadonlySet<string>;
  readonly hasDivision: (expression: Expression) => boolean;
};

// LIMIT: bounds that lead through more than 100 fields say nothing.
const DEEPEST_BOUND = 100;

/** The same text for the same expression, however it is written. */
export function keyOf(expression: Expression): string {
  // WHY apart: nearly every formula is fields and arithmetic, and a replacer is called for each property.
  switch (expression.op) {
    case "field":
      return JSON.stringify(expression.name);
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return `[${expression.op} ${keyOf(expression.left)} ${keyOf(expression.right)}]`;
    default:
      return wholeKeyOf(expression);
  }
}

function wholeKeyOf(expression: Expression): string {
  return JSON.stringify(expression, (name, value: unknown) => (name === "text" ? undefined : value));
}

export function createDivisionAnalysis(world: World): DivisionAnalysis {
  const fieldRanges = new Map<string, Range>();
  const nothing: Situation = { facts: new Map(), computation: { facts: new Map(), derived: new Map() } };

  let depth = 0;
  const fieldRange = (name: string): Range => {
    const known = fieldRanges.get(name);
    if (known !== undefined) return known;
    if (depth > DEEPEST_BOUND) return ANY;
    depth += 1;
    fieldRanges.set(name, ANY); // a bound that leads back to this field says nothing new
    let range = ANY;
    for (const { comparison, bound } of world.constraints.get(name) ?? []) {
      range = intersect(range, comparedWith(comparison, rangeOf(bound, nothing)));
    }
    fieldRanges.set(name, range);
    depth -= 1;
    return range;
  };

  const derivedRange = (name: string, { computation }: Situation): Range => {
    const known = computation.derived.get(name);
    if (known !== undefined) return known;
    const derived = world.derived.get(name);
    if (derived === undefined) return ANY;
    const exact = rangeOf(derived.value, { facts: computation.facts, computation });
    const grid = derived.rounding === null ? undefined : fromFractionString(derived.rounding.grid);
    const range = grid === undefined ? exact : roundedRange(exact, grid);
    computation.derived.set(name, range);
    return range;
  };

  const rangeOf = (expression: Expression, situation: Situation): Range => {
    const range = plainRange(expression, situation);
    const fact = situation.facts.size === 0 ? undefined : situation.facts.get(keyOf(expression));
    return fact === undefined ? range : intersect(range, fact);
  };

  const plainRange = (expression: Expression, situation: Situation): Range => {
    const inner = (part: Expression): Range => rangeOf(part, situation);
    switch (expression.op) {
      case "constant":
        return only(fromFractionString(expression.value) ?? ZERO);
      case "field":
        return fieldRange(expression.name);
      case "column":
        return fieldRange(columnKey(expression.detail, expression.name));
      case "aggregate":
        return aggregateRange(expression.function, expression.value === null ? ANY : inner(expression.value));
      case "derived":
        return derivedRange(expression.name, situation);
      case "parameter": {
        const value = world.parameters.get(expression.name);
        return value === undefined ? ANY : only(value);
      }
      case "indicator":
        return expression.property === "score" ? comparedWith("≥", only(ZERO)) : ANY;
      case "rank":
        return comparedWith("≥", only(ONE));
      case "total":
        return comparedWith("≥", only(ZERO));
      case "full-points":
        return comparedWith(">", only(ZERO));
      case "negate":
        return negateRange(inner(expression.operand));
      case "add":
        return addRanges(inner(expression.left), inner(expression.right));
      case "subtract":
        return subtractRanges(inner(expression.left), inner(expression.right));
      case "multiply":
        return multiplyRanges(inner(expression.left), inner(expression.right));
      case "divide":
        return divideRanges(inner(expression.left), inner(expression.right));
      case "if":
        return unite(
          rangeOf(expression.then, assuming(expression.condition, true, situation)),
          rangeOf(expression.otherwise, assuming(expression.condition, false, situation)),
        );
      case "call":
        return callRange(expression.function, expression.arguments.map(inner), expression.arguments[1]);
      default:
        return ANY;
    }
  };

  const assuming = (condition: Expression, holds: boolean, situation: Situation): Situation => {
    const facts = new Map(situation.facts);
    const learn = (expression: Expression, truth: boolean): void => {
      if (expression.op === "not") learn(expression.operand, !truth);
      else if (expression.op === (truth ? "and" : "or")) {
        learn(expression.left, truth);
        learn(expression.right, truth);
      } else if (expression.op === "compare") {
        const sign = truth ? expression.comparison : OPPOSITE[expression.comparison];
        note(expression.left, comparedWith(sign, rangeOf(expression.right, situation)));
        note(expression.right, comparedWith(MIRRORED[sign], rangeOf(expression.left, situation)));
      }
    };
    const note = (expression: Expression, range: Range): void => {
      if (expression.op === "constant") return;
      const key = keyOf(expression);
      facts.set(key, intersect(facts.get(key) ?? ANY, range));
    };
    learn(condition, holds);
    return { facts, computation: situation.computation };
  };

  const unless = (conditions: readonly Expression[]): Situation => {
    for (const condition of conditions) prepare(condition, nothing);
    const { facts } = conditions.reduce((situation, condition) => assuming(condition, false, situation), nothing);
    return facts.size === 0 ? nothing : { facts, computation: { facts, derived: new Map() } };
  };

  // INVARIANT (in order): `world.derived` lists each 计算 after what it reads; looking at the reached ones in that order keeps the stack flat.
  const places = new Map([...world.derived.keys()].map((name, index) => [name, index]));
  const reached = (expression: Expression): readonly Derived[] => {
    if (places.size === 0) return [];
    const found = new Map<string, Derived>();
    const open = [expression];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      open.push(...partsOf(next));
      if (next.op !== "derived" || found.has(next.name)) continue;
      const derived = world.derived.get(next.name);
      if (derived === undefined) continue;
      found.set(next.name, derived);
      open.push(derived.value);
    }
    return [...found.values()].sort((left, right) => (places.get(left.name) ?? 0) - (places.get(right.name) ?? 0));
  };
  /** Finds the ranges of everything that an expression reads, so that `rangeOf` never goes deep. */
  const prepare = (expression: Expression, situation: Situation): readonly Derived[] => {
    const all = reached(expression);
    for (const { name } of all) derivedRange(name, situation);
    return all;
  };

  const collect = (expression: Expression, situation: Situation, within: string | undefined, found: Hazard[]): void => {
    if (expression.op === "if") {
      collect(expression.condition, situation, within, found);
      collect(expression.then, assuming(expression.condition, true, situation), within, found);
      collect(expression.otherwise, assuming(expression.condition, false, situation), within, found);
      return;
    }
    for (const part of partsOf(expression)) collect(part, situation, within, found);
    // 平均 and 占比 of no rows have no value, as a quotient whose divisor is zero.
    if (isQuotient(expression)) found.push({ divisor: expression, range: comparedWith("≥", only(ZERO)), within });
    if (expression.op !== "divide") return;
    const range = rangeOf(expression.right, situation);
    if (!excludesZero(range)) found.push({ divisor: expression.right, range, within });
  };

  const hazards = (expression: Expression, situation: Situation): readonly Hazard[] => {
    const found: Hazard[] = [];
    const { computation } = situation;
    const derived = prepare(expression, situation);
    collect(expression, situation, undefined, found);
    for (const { name, value } of derived) collect(value, { facts: computation.facts, computation }, name, found);
    return found;
  };

  const divisorKeys = (expression: Expression): ReadonlySet<string> => {
    const keys = new Set<string>();
    const open = [expression, ...reached(expression).map(({ value }) => value)];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      open.push(...partsOf(next));
      if (next.op === "divide" && next.right.op !== "constant") keys.add(keyOf(next.right));
      if (isQuotient(next)) keys.add(keyOf(next));
    }
    return keys;
  };

  return {
    anywhere: () => nothing,
    unless,
    rangeOf: (expression, situation) => {
      prepare(expression, situation);
      return rangeOf(expression, situation);
    },
    hazards,
    divisorKeys,
    hasDivision: (expression) => divisorKeys(expression).size > 0,
  };
}

const OPPOSITE = { "=": "≠", "≠": "=", "≤": ">", ">": "≤", "≥": "<", "<": "≥" } as const;
const MIRRORED = { "=": "=", "≠": "≠", "≤": "≥", "≥": "≤", "<": ">", ">": "<" } as const;

function callRange(id: string, ranges: readonly Range[], places: Expression | undefined): Range {
  const [first, ...others] = ranges;
  if (first === undefined) return ANY;
  switch (id) {
    case "max":
      return others.reduce(largest, first);
    case "min":
      return others.reduce(smallest, first);
    case "abs":
      return absoluteRange(first);
    case "round":
      return roundedRange(first, gridOf(places));
    case "ceiling":
    case "floor":
      return roundedRange(first, integer(1));
    default:
      return ANY;
  }
}

/** How the constraints of a column are found among those of fields. */
export function columnKey(detail: string, name: string): string {
  return JSON.stringify([detail, name]);
}

function isQuotient(expression: Expression): boolean {
  return expression.op === "aggregate" && (expression.function === "mean" || expression.function === "share");
}

/** What constraints on the cells leave of a figure made of them. */
function aggregateRange(id: "sum" | "mean" | "count" | "share", value: Range): Range {
  const positive = comparedWith("≥", only(ZERO));
  const isPositive = value.low !== undefined && value.low.value.numerator >= 0n;
  switch (id) {
    case "count":
      return positive;
    case "mean":
      return value;
    case "sum":
      return isPositive ? positive : ANY;
    case "share":
      return isPositive ? intersect(positive, comparedWith("≤", only(integer(1)))) : ANY;
  }
}

function gridOf(places: Expression | undefined): Rational {
  const digits = places?.op === "constant" ? fromFractionString(places.value) : undefined;
  return digits === undefined ? integer(1) : rational(1n, 10n ** digits.numerator);
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case "negate":
    case "not":
      return [expression.operand];
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
    case "compare":
    case "and":
    case "or":
      return [expression.left, expression.right];
    case "within":
      return [expression.operand, ...[expression.interval.low, expression.interval.high].flatMap((end) => end?.expression ?? [])];
    case "empty":
      return [expression.operand];
    case "if":
      return [expression.condition, expression.then, expression.otherwise];
    case "call":
      return expression.arguments;
    case "aggregate":
      return [expression.value, expression.where].flatMap((part) => part ?? []);
    default:
      return [];
  }
}
