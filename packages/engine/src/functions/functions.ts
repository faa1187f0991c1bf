// The functions of expressions by their id in the vocabulary. In: exact figures. Out: exact figures.
// Not here: spellings and signatures (the vocabulary of the language), functions over rows of a 明细.
import { absolute, ceiling, floor, maximum, minimum, multiply, type Rational, rational, roundToInteger } from "@biaochi/quantity";

export type FunctionOfFigures = (first: Rational, rest: readonly Rational[]) => Rational;

export const FUNCTIONS = {
  max: (first, rest) => rest.reduce(maximum, first),
  min: (first, rest) => rest.reduce(minimum, first),
  abs: absolute,
  round: (first, [places]) => roundTo(first, places),
  ceiling,
  floor,
} as const satisfies Record<string, FunctionOfFigures>;

/** Ids of the functions that work on figures. */
export type FunctionId = keyof typeof FUNCTIONS;

export function isFunctionId(id: string): id is FunctionId {
  return Object.hasOwn(FUNCTIONS, id);
}

/** INVARIANT (typed): the checker lets only whole numbers from 0 to 20 say how many places. */
function roundTo(value: Rational, places: Rational | undefined): Rational {
  if (places === undefined) return roundToInteger(value, "half-up");
  const scale = 10n ** places.numerator;
  return multiply(roundToInteger(multiply(value, rational(scale)), "half-up"), rational(1n, scale));
}
