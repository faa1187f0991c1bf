import { expect, test } from "vitest";
import {
  baseDimension,
  DIMENSIONLESS,
  dimensionKey,
  divideDimension,
  isDimensionless,
  multiplyDimension,
  sameDimension,
} from "./dimension.ts";

const yuan = baseDimension("元");
const person = baseDimension("人");
const metre = baseDimension("米");

test("products and quotients have one canonical form", () => {
  const perHead = divideDimension(yuan, person);
  expect(dimensionKey(perHead)).toBe("人^-1*元");
  expect(multiplyDimension(person, perHead)).toEqual(yuan);
  expect(multiplyDimension(yuan, person)).toEqual(multiplyDimension(person, yuan));
  expect(dimensionKey(multiplyDimension(metre, multiplyDimension(metre, metre)))).toBe("米^3");
  expect(divideDimension(yuan, yuan)).toEqual(DIMENSIONLESS);
  expect(isDimensionless(divideDimension(perHead, perHead))).toBe(true);
  expect(dimensionKey(DIMENSIONLESS)).toBe("");
});

test("dimensions are the same exactly when their keys are", () => {
  const all = [
    DIMENSIONLESS,
    yuan,
    person,
    metre,
    multiplyDimension(yuan, person),
    divideDimension(yuan, person),
    multiplyDimension(metre, metre),
  ];
  for (const left of all) {
    for (const right of all) expect(sameDimension(left, right)).toBe(dimensionKey(left) === dimensionKey(right));
  }
});

test("a declared name cannot forge a key", () => {
  expect(dimensionKey(baseDimension("元*人"))).not.toBe(dimensionKey(multiplyDimension(yuan, person)));
  expect(dimensionKey(baseDimension("米^2"))).not.toBe(dimensionKey(multiplyDimension(metre, metre)));
  expect(dimensionKey(baseDimension("__proto__"))).toBe("__proto__");
});
