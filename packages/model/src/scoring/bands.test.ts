// The law of bands: accepted bands hold each value exactly once. Shown for every set of up to three bands over two bounds, not for a sample.
import { createSourceText } from "@biaochi/diagnostics";
import { integer, rational } from "@biaochi/quantity";
import { expect, test } from "vitest";
import { constantAmount } from "./amounts.ts";
import type { BandItem } from "./band-item.ts";
import { bandWords } from "./band-words.ts";
import { checkFit } from "./bands.ts";
import { comparePlaces, holds, isEmpty, type Place, WHOLE_LINE } from "./cuts.ts";
import { type End, type Extent, stretchOf } from "./extent.ts";
import { createReporter } from "./report.ts";

const source = createSourceText("试.chi", "x".repeat(100));

function endAt(place: Place, isLow: boolean): End | undefined {
  if (typeof place === "string") return undefined;
  const amount = constantAmount(place.value, String(place.value.numerator));
  return { amount, closed: isLow !== place.after, bound: undefined };
}

const PLACES: readonly Place[] = [
  "lowest",
  ...[0, 1].flatMap((value): readonly Place[] => [
    { value: integer(value), after: false },
    { value: integer(value), after: true },
  ]),
  "highest",
];

const EXTENTS: readonly Extent[] = PLACES.flatMap((from) =>
  PLACES.filter((to) => comparePlaces(from, to) < 0).map((to) => ({ low: endAt(from, true), high: endAt(to, false) })),
);

const VALUES = [-1, 0, 1, 2].map((value) => integer(value)).concat(rational(1n, 2n));

function isAccepted(extents: readonly Extent[]): boolean {
  const reporter = createReporter(source, []);
  const items = extents.map((extent, index): BandItem => {
    const span = { start: index * 10, end: index * 10 + 5 };
    return { extent, span, name: () => bandWords(extent).zh, written: { span, form: "words" }, armSpan: () => span };
  });
  const { isSound } = checkFit({ items, domain: WHOLE_LINE, metric: undefined, source, mayAdd: true }, reporter);
  expect(isSound).toBe(!reporter.diagnostics().some(({ severity }) => severity === "error"));
  return isSound;
}

function timesHeld(extents: readonly Extent[], value: (typeof VALUES)[number]): number {
  return extents.filter((extent) => {
    const stretch = stretchOf(extent);
    return stretch !== undefined && holds(stretch, value);
  }).length;
}

test("15 bands over two bounds", () => {
  expect(EXTENTS).toHaveLength(15);
  for (const extent of EXTENTS) expect(isEmpty(stretchOf(extent) ?? WHOLE_LINE)).toBe(false);
});

test("bands are accepted exactly when each value lies in one of them, for all sets of up to three bands in every order", () => {
  let accepted = 0;
  let refused = 0;
  const judge = (extents: readonly Extent[]): void => {
    const isPartition = VALUES.every((value) => timesHeld(extents, value) === 1);
    expect({ bands: extents.map((extent) => bandWords(extent).zh), accepted: isAccepted(extents) }).toEqual({
      bands: extents.map((extent) => bandWords(extent).zh),
      accepted: isPartition,
    });
    if (isPartition) accepted += 1;
    else refused += 1;
  };
  for (const first of EXTENTS) {
    judge([first]);
    for (const second of EXTENTS) {
      judge([first, second]);
      for (const third of EXTENTS) judge([first, second, third]);
    }
  }
  expect({ accepted, refused }).toEqual({ accepted: 1 + 4 * 2 + 6 * 6, refused: 15 + 225 + 3375 - 45 });
});
