// In: an indicator and chance. Out: the values to try it with: on every turn, a hair's breadth to either side, between, far out, and never-ending.
import type { Chance } from "./chance.ts";
import { type Fraction, fraction, minus, NOUGHT, over, plus, shown, times } from "./fraction.ts";
import { turningPoints } from "./random-clause.ts";
import { canBeWritten } from "./write-clause.ts";
import type { WrittenIndicator } from "./written-clause.ts";

/** Values of the measure of the indicator; only such as a record can hold. */
export function edgeValues(chance: Chance, indicator: WrittenIndicator, most: number): readonly Fraction[] {
  const hairs = [fraction(1, 100), fraction(1, 10n ** 9n), fraction(1, 10n ** 30n), fraction(1, 3n * 10n ** 6n)] as const;
  const turns = turningPoints(indicator);
  const beside = turns.flatMap((turn) => {
    const hair = times(chance.pick(hairs), chance.pick([fraction(1), fraction(7)]));
    return [turn, minus(turn, hair), plus(turn, hair)];
  });
  const between = turns.slice(1).map((turn, index) => over(plus(turn, turns[index] ?? NOUGHT), fraction(2)));
  const scale = indicator.measure === "rate" ? fraction(1) : indicator.measure === "money" ? fraction(100000) : fraction(20);
  const anywhere = [0, 1, 2].map(() => times(scale, fraction(chance.whole(-300, 2000), chance.pick([1000, 999, 7]))));
  const far = [NOUGHT, times(scale, fraction(10n ** 12n)), times(scale, fraction(-(10n ** 12n))), fraction(chance.whole(-5, 50))];
  const all = [...beside, ...between, ...anywhere, ...far].filter(
    (value) => canBeWritten(indicator.measure, value) && fits(indicator, value),
  );
  const once = [...new Map(all.map((value) => [shown(value), value])).values()];
  // Not the first ones, or the turns of long clauses would never be reached.
  return once.length <= most ? once : chance.rising(most, 0, once.length - 1).flatMap((index) => once[index] ?? []);
}

/** 每达到 and 每有 count from zero up; below zero the clause says nothing. */
function fits({ clause }: WrittenIndicator, value: Fraction): boolean {
  return clause.kind !== "accrual" || value.n >= 0n;
}
