import { integer, rational, toFractionString } from "@biaochi/quantity";
import { describe, expect, it } from "vitest";
import { constantOf, known, negated, over, plus, type Quotient, times, UNKNOWN, unknownAt } from "./quotient.ts";

const of = (value: number): Quotient => known(integer(value));

function answer(left: Quotient | undefined, right: Quotient | undefined): string | undefined {
  if (left === undefined || right === undefined) throw new Error("beyond the limit");
  const value = unknownAt(left, right);
  return value === undefined ? undefined : toFractionString(value);
}

function present(quotient: Quotient | undefined): Quotient {
  if (quotient === undefined) throw new Error("beyond the limit");
  return quotient;
}

describe("quotients in one unknown", () => {
  it("without the unknown are exact figures", () => {
    expect(constantOf(present(over(of(1), of(3))))).toEqual(rational(1n, 3n));
    expect(constantOf(of(0))).toEqual(integer(0));
    expect(constantOf(UNKNOWN)).toBeUndefined();
    expect(constantOf(present(plus(UNKNOWN, negated(UNKNOWN))))).toEqual(integer(0));
  });

  it("have no value over zero", () => {
    expect(over(of(1), of(0))).toBeUndefined();
    expect(over(of(1), present(plus(of(2), of(-2))))).toBeUndefined();
  });

  it("are solved where there is one answer", () => {
    expect(answer(plus(present(times(of(3), UNKNOWN)), of(1)), of(2))).toBe("1/3");
    expect(answer(over(UNKNOWN, present(plus(UNKNOWN, of(2)))), present(over(of(1), of(3))))).toBe("1");
    expect(answer(over(of(6), UNKNOWN), of(4))).toBe("3/2");
    // x² + x = x² + 5: the squares cancel.
    const square = present(times(UNKNOWN, UNKNOWN));
    expect(answer(plus(square, UNKNOWN), plus(square, of(5)))).toBe("5");
  });

  it("are not solved where there are several answers, all or none", () => {
    expect(answer(times(UNKNOWN, UNKNOWN), of(4))).toBeUndefined();
    expect(answer(UNKNOWN, UNKNOWN)).toBeUndefined();
    expect(answer(UNKNOWN, plus(UNKNOWN, of(1)))).toBeUndefined();
  });

  it("stop at the fourth power and at figures that grow without end", () => {
    const square = present(times(UNKNOWN, UNKNOWN));
    const fourth = present(times(square, square));
    expect(times(fourth, UNKNOWN)).toBeUndefined();
    let growing: Quotient | undefined = known(rational(10n ** 3000n));
    for (let round = 0; round < 3 && growing !== undefined; round += 1) growing = times(growing, growing);
    expect(growing).toBeUndefined();
  });
});
