// In: texts, of an 原文 and of a clause. Out: the figures in each (points, and bounds with steps) and those that one has and the other has not.
// Not here: what the figures mean; this is all that can be compared where a text does not read as a clause.
import {
  dimensionKey,
  foldNumeral,
  integer,
  longestUnitAt,
  multiply,
  numeralEnd,
  parseDecimal,
  type Rational,
  rational,
  toFractionString,
  ZERO,
} from "@biaochi/quantity";

/** One figure: its exact value with its dimension as a key, and as it is written. */
export type Figure = { readonly key: string; readonly text: string };

export type Figures = { readonly points: readonly Figure[]; readonly others: readonly Figure[] };

const HAN_DIGITS: ReadonlyMap<string, Rational> = new Map([
  ["半", rational(1n, 2n)],
  ..."一二三四五六七八九十".split("").map((digit, index): [string, Rational] => [digit, integer(index + 1)]),
  ["两", integer(2)],
]);

const POINTS_DIMENSION = "分";

/** All figures with a unit. 满分 and 0分 are left out: 得满分 and 计5分 may say the same. */
export function figuresIn(text: string, fullPoints: Rational): Figures {
  const folded = foldNumeral(text);
  const points: Figure[] = [];
  const others: Figure[] = [];
  const full = keyOf(fullPoints, POINTS_DIMENSION);
  const none = keyOf(ZERO, POINTS_DIMENSION);
  let offset = 0;
  while (offset < folded.length) {
    const read = figureAt(folded, offset);
    if (read === undefined) {
      offset += 1;
      continue;
    }
    offset = read.end;
    if (read.figure === undefined || read.figure.key === full || read.figure.key === none) continue;
    if (read.figure.key.endsWith(`|${POINTS_DIMENSION}`)) points.push(read.figure);
    else others.push(read.figure);
  }
  return { points, others };
}

/** Figures of `left` that `right` has not, each as often as it is missing. */
export function missingFrom(right: readonly Figure[], left: readonly Figure[]): readonly Figure[] {
  const counts = new Map<string, number>();
  for (const { key } of right) counts.set(key, (counts.get(key) ?? 0) + 1);
  return left.filter(({ key }) => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count - 1);
    return count <= 0;
  });
}

/** Figures of `left` that `right` has nowhere, each once. */
export function absentFrom(right: readonly Figure[], left: readonly Figure[]): readonly Figure[] {
  const present = new Set(right.map(({ key }) => key));
  return left.filter(({ key }, index) => !present.has(key) && left.findIndex((other) => other.key === key) === index);
}

function figureAt(text: string, start: number): { readonly end: number; readonly figure: Figure | undefined } | undefined {
  const han = HAN_DIGITS.get(text[start] ?? "");
  const numberEnd = han === undefined ? numeralEnd(text, start) : start + 1;
  if (numberEnd === start) return undefined;
  const parsed = han === undefined ? parseDecimal(text.slice(start, numberEnd)) : undefined;
  const value = han ?? (parsed?.kind === "number" ? parsed.value : undefined);
  if (value === undefined) return { end: numberEnd, figure: undefined };
  const unitStart = text[numberEnd] === " " ? numberEnd + 1 : numberEnd;
  const unit = longestUnitAt(text, unitStart);
  if (unit === undefined) return { end: numberEnd, figure: undefined };
  const end = unitStart + unit.length;
  const figure = {
    key: keyOf(multiply(value, unit.unit.factor), dimensionKey(unit.unit.dimension)),
    text: text.slice(start, end),
  };
  return { end, figure };
}

function keyOf(value: Rational, dimension: string): string {
  return `${toFractionString(value)}|${dimension}`;
}
