// The functions of expressions by their id in the vocabulary. In: exact figures. Out: exact figures.
// Not here: spellings and signatures (the vocabulary of the language), functions over rows of a 明细.
import { absolute, ceiling, floor, maximum, minimum, multiply, type Rational, rational, roundToInteger } from "@biaochi/quantity";

/**
 * What a function does with its arguments; undefined where an argument lies outside what the function takes.
 *
 * unit     the figures as shown in their own unit (12.345 for 12.345万元, 95.9863 for 95.9863%), see `shownInUnit`
 */
export type FunctionOfFigures = {
  /** true where the result depends on the unit: rounding 12.6万元 gives 13万元, not 126,000元. Then the figures come in that unit. */
  readonly shownInUnit: boolean;
  readonly apply: (first: Rational, rest: readonly Rational[]) => Rational | undefined;
};

// LIMIT: 四舍五入 takes 0 to 20 decimal places.
const MAXIMUM_PLACES = 20n;

export const FUNCTIONS = {
  max: { shownInUnit: false, apply: (first, rest) => rest.reduce(maximum, first) },
  min: { shownInUnit: false, apply: (first, rest) => rest.reduce(minimum, first) },
  abs: { shownInUnit: false, apply: absolute },
  round: { shownInUnit: true, apply: (first, [places]) => round(first, places) },
  ceiling: { shownInUnit: true, apply: ceiling },
  floor: { shownInUnit: true, apply: floor },
} as const satisfies Record<string, FunctionOfFigures>;

/** Ids of the functions that work on figures. */
export type FunctionId = keyof typeof FUNCTIONS;

export function isFunctionId(id: string): id is FunctionId {
  return Object.hasOwn(FUNCTIONS, id);
}

function round(value: Rational, places: Rational | undefined): Rational | undefined {
  if (places === undefined) return roundToInteger(value, "half-up");
  if (places.denominator !== 1n || places.numerator < 0n || places.numerator > MAXIMUM_PLACES) return undefined;
  const scale = 10n ** places.numerator;
  return multiply(roundToInteger(multiply(value, rational(scale)), "half-up"), rational(1n, scale));
}
