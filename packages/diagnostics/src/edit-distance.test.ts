import fc from "fast-check";
import { expect, test } from "vitest";
import { createDistance } from "./edit-distance.ts";

const spelled = (text: string) => ({ folded: Array.from(text), syllables: undefined });
const apart = (a: string, b: string, most = 1000) =>
  createDistance(spelled(a), { wrong: 4, alike: () => 4 })(spelled(b), most)?.cost;

test.each([
  ["", "", 0],
  ["率", "", 4],
  ["预算执行率", "预算执行率", 0],
  ["预算执性率", "预算执行率", 4],
  ["预算行执率", "预算执行率", 4],
  ["预算率", "预算执行率", 8],
  ["ca", "abc", 12],
])("%s to %s costs %i", (a, b, cost) => {
  expect(apart(a, b)).toBe(cost);
});

test("what is more than the most is not said", () => {
  expect(apart("预算率", "预算执行率", 8)).toBe(8);
  expect(apart("预算率", "预算执行率", 7)).toBeUndefined();
});

test("a character that sounds right costs less, and is told", () => {
  const heard = (text: string, ...syllables: readonly string[]) => ({
    folded: Array.from(text),
    syllables: syllables.map((one) => [one]),
  });
  const to = createDistance(heard("执性", "zhi", "xing"), { wrong: 4, alike: (a, b) => (a[0] === b[0] ? 1 : 4) });
  expect(to(heard("执行", "zhi", "xing"), 8)).toEqual({ cost: 1, bySound: true });
  expect(to(heard("直行", "zhi", "xing"), 8)).toEqual({ cost: 2, bySound: true });
  expect(to(heard("执法", "zhi", "fa"), 8)).toEqual({ cost: 4, bySound: false });
});

// The plain table of Damerau's distance with neighbours swapped once, written as its definition reads.
function plainDistance(a: string, b: string): number {
  const [x, y] = [Array.from(a), Array.from(b)];
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const swap =
      i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
    return Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (x[i - 1] === y[j - 1] ? 0 : 1), swap);
  };
  return at(x.length, y.length);
}

test("law: the banded distance is the plain one wherever that is not more than the most", () => {
  const word = fc.string({ unit: fc.constantFrom("预", "算", "率", "𠮷"), maxLength: 6 });
  fc.assert(
    fc.property(word, word, fc.nat(6), (a, b, most) => {
      const plain = plainDistance(a, b);
      expect(apart(a, b, most * 4)).toBe(plain <= most ? plain * 4 : undefined);
    }),
    { seed: 1, numRuns: 1_000 },
  );
});
