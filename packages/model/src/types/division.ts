// Which divisors may be zero. In: expressions of the rule set and what the data's constraints say. Out: the divisors that are not surely
// different from zero. Exact interval analysis, conditions of 若 … 则 … included. Not here: reporting (division-checks.ts).
import { fromFractionString, integer, type Rational, rational, ZERO } from "@biaochi/quantity";
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

// LIMIT: 200,000 expressions are looked at in one file; what comes after is taken to be any number.
const MOST_STEPS = 200_000;

/** What is known of the data before there are any. */
export type World = {
  readonly constraints: ReadonlyMap<string, readonly FieldConstraint[]>;
  readonly derived: ReadonlyMap<string, Derived>;
  readonly parameters: ReadonlyMap<string, Rational | undefined>;
};

/** Facts on top of the constraints: what a condition around the place says. Made by `assuming`. */
export type Situation = {
  readonly facts: ReadonlyMap<string, Range>;
  readonly derived: Map<string, Range>;
  readonly seen: Set<string>;
};

/** A divisor that may be zero; `within` names the 计算 it stands in. */
export type Hazard = { readonly divisor: Expression; readonly range: Range; readonly within: string | undefined };

/** Looks at the expressions of one file. */
export type DivisionAnalysis = {
  /** Nothing known but the constraints. */
  readonly anywhere: () => Situation;
  /** The situation where a condition holds, or does not. */
  readonly assuming: (condition: Expression, holds: boolean, situation: Situation) => Situation;
  readonly rangeOf: (expression: Expression, situation: Situation) => Range;
  /** The divisors reached while computing an expression that may be zero; those inside 计算 once each. */
  readonly hazards: (expression: Expression, situation: Situation) => readonly Hazard[];
  /** Every divisor reached, as keys of `keyOf`. */
  readonly divisorKeys: (expression: Expression) => ReadonlySet<string>;
  readonly hasDivision: (expression: Expression) => boolean;
};

/** The same text for the same expression, however it is written. */
export function keyOf(expression: Expression): string {
  return JSON.stringify(expression, (name, value: unknown) => (name === "text" ? undefined : value));
}

export function createDivisionAnalysis(world: World): DivisionAnalysis {
  let steps = 0;
  const fieldRanges = new Map<string, Range>();
  const anywhere = (): Situation => ({ facts: new Map(), derived: new Map(), seen: new Set() });
  const nowhere = anywhere();

  const fieldRange = (name: string): Range => {
    const known = fieldRanges.get(name);
    if (known !== undefined) return known;
    fieldRanges.set(name, ANY); // a bound that leads back to this field says nothing new
    let range = ANY;
    for (const { comparison, bound } of world.constraints.get(name) ?? []) {
      range = intersect(range, comparedWith(comparison, rangeOf(bound, nowhere)));
    }
    fieldRanges.set(name, range);
    return range;
  };

  const derivedRange = (name: string, situation: Situation): Range => {
    const known = situation.derived.get(name);
    if (known !== undefined) return known;
    const derived = world.derived.get(name);
    if (derived === undefined) return ANY;
    const exact = rangeOf(derived.value, situation);
    const grid = derived.rounding === null ? undefined : fromFractionString(derived.rounding.grid);
    const range = grid === undefined ? exact : roundedRange(exact, grid);
    situation.derived.set(name, range);
    return range;
  };

  const rangeOf = (expression: Expression, situation: Situation): Range => {
    steps += 1;
    if (steps > MOST_STEPS) return ANY;
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
      case "derived":
        return derivedRange(expression.name, situation);
      case "parameter": {
        const value = world.parameters.get(expression.name);
        return value === undefined ? ANY : only(value);
      }
      case "indicator":
        return expression.property === "score" ? comparedWith("≥", only(ZERO)) : ANY;
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
    return { facts, derived: new Map(), seen: new Set() };
  };

  const collect = (expression: Expression, situation: Situation, within: string | undefined, found: Hazard[]): void => {
    steps += 1;
    if (steps > MOST_STEPS) return;
    if (expression.op === "if") {
      collect(expression.condition, situation, within, found);
      collect(expression.then, assuming(expression.condition, true, situation), within, found);
      collect(expression.otherwise, assuming(expression.condition, false, situation), within, found);
      return;
    }
    if (expression.op === "derived") {
      const derived = world.derived.get(expression.name);
      if (derived === undefined || situation.seen.has(expression.name)) return;
      situation.seen.add(expression.name);
      collect(derived.value, situation, expression.name, found);
      return;
    }
    for (const part of partsOf(expression)) collect(part, situation, within, found);
    if (expression.op !== "divide") return;
    const range = rangeOf(expression.right, situation);
    if (!excludesZero(range)) found.push({ divisor: expression.right, range, within });
  };

  const divisors = (expression: Expression, seen: Set<string>, keys: Set<string>): void => {
    if (expression.op === "derived") {
      const derived = world.derived.get(expression.name);
      if (derived === undefined || seen.has(expression.name)) return;
      seen.add(expression.name);
      divisors(derived.value, seen, keys);
      return;
    }
    for (const part of partsOf(expression)) divisors(part, seen, keys);
    if (expression.op === "divide" && expression.right.op !== "constant") keys.add(keyOf(expression.right));
  };

  const divisorKeys = (expression: Expression): ReadonlySet<string> => {
    const keys = new Set<string>();
    divisors(expression, new Set(), keys);
    return keys;
  };

  return {
    anywhere,
    assuming,
    rangeOf,
    hazards: (expression, situation) => {
      const found: Hazard[] = [];
      collect(expression, { ...situation, seen: new Set() }, undefined, found);
      return found;
    },
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
    default:
      return [];
  }
}
