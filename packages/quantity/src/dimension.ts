// Dimensions (量纲): products of base units with whole exponents, such as 元·人⁻¹. In: names of base units. Out: immutable values with a canonical key.
// Factors between units of one dimension (万元, 元) are in units.ts.

/** One base unit and its exponent, never zero. */
export type DimensionPart = { readonly base: string; readonly exponent: number };

/** INVARIANT (canonical): each base once, no exponent zero, sorted by base in code-unit order. The empty list is a pure number. */
export type Dimension = readonly DimensionPart[];

export const DIMENSIONLESS: Dimension = [];

/** The dimension of one base unit. */
export function baseDimension(base: string): Dimension {
  return [{ base, exponent: 1 }];
}

export function multiplyDimension(left: Dimension, right: Dimension): Dimension {
  return combine(left, right, 1);
}

export function divideDimension(left: Dimension, right: Dimension): Dimension {
  return combine(left, right, -1);
}

/** Canonical text: "" for a pure number, "元", "人^-1*元". Equal keys mean equal dimensions. */
export function dimensionKey(dimension: Dimension): string {
  return dimension.map(({ base, exponent }) => (exponent === 1 ? escapeBase(base) : `${escapeBase(base)}^${exponent}`)).join("*");
}

export function sameDimension(left: Dimension, right: Dimension): boolean {
  return (
    left.length === right.length &&
    left.every((part, index) => part.base === right[index]?.base && part.exponent === right[index]?.exponent)
  );
}

export function isDimensionless(dimension: Dimension): boolean {
  return dimension.length === 0;
}

function combine(left: Dimension, right: Dimension, direction: 1 | -1): Dimension {
  if (right.length === 0) return left;
  const exponents = new Map(left.map(({ base, exponent }) => [base, exponent]));
  for (const { base, exponent } of right) exponents.set(base, (exponents.get(base) ?? 0) + direction * exponent);
  return [...exponents]
    .filter(([, exponent]) => exponent !== 0)
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([base, exponent]) => ({ base, exponent }));
}

// WHY: a declared unit could hold any character; the marks of the key must not be forged.
function escapeBase(base: string): string {
  return base.replace(/[*^\\]/g, "\\$&");
}
