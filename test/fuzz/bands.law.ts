// Laws of bands. In: random bands, sound and damaged. Out: that a file is accepted exactly where every value lies in exactly one band, and that
// what the checker names (a gap, an overlap) is what there is. The counting is the plain evaluator's, which shares no code with the checker.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createChance } from "../differential/chance.ts";
import { open } from "../differential/engine-under-test.ts";
import { type Fraction, fraction, minus, over, plus, shown } from "../differential/fraction.ts";
import { countBands } from "../differential/plain-evaluator.ts";
import { cellsFor, writeRuleFile } from "../differential/write-clause.ts";
import type { Band, BandArm, Grid, WrittenIndicator } from "../differential/written-clause.ts";

const SEED = 20260101;
const POINTS = fraction(10);
const GRID: Grid = { size: fraction(1, 100), mode: "half-up" };

/** Cuts in tenths of a percent of 5%, and at each the side that the bound itself belongs to. */
const cuts = fc.uniqueArray(fc.integer({ min: -8, max: 40 }), { minLength: 1, maxLength: 5 });
const damage = fc.record({
  kind: fc.constantFrom("none", "none", "move", "close", "open", "drop", "twice"),
  index: fc.nat(9),
  by: fc.constantFrom(-1, 1),
});

const at = (place: number): Fraction => fraction(place, 20);

function soundBands(places: readonly number[], sides: readonly boolean[]): Band[] {
  const sorted = [...places].sort((a, b) => a - b);
  const side = (index: number): boolean => sides[index % sides.length] ?? true;
  return [...sorted, undefined].map((place, index) => {
    const before = sorted[index - 1];
    return {
      ...(before === undefined ? {} : { low: { at: at(before), closed: !side(index - 1) } }),
      ...(place === undefined ? {} : { high: { at: at(place), closed: side(index) } }),
    };
  });
}

type Damage = { readonly kind: string; readonly index: number; readonly by: number };

function damaged(bands: readonly Band[], { kind, index, by }: Damage): readonly Band[] {
  const chosen = index % bands.length;
  if (kind === "drop" && bands.length > 1) return bands.filter((_, other) => other !== chosen);
  const twice = bands[chosen];
  if (kind === "twice" && twice !== undefined) return [...bands, twice];
  return bands.map((band, other) => {
    if (other !== chosen || band.high === undefined) return band;
    if (kind === "move") return { ...band, high: { ...band.high, at: plus(band.high.at, fraction(by, 100)) } };
    if (kind === "close") return { ...band, high: { ...band.high, closed: true } };
    return kind === "open" ? { ...band, high: { ...band.high, closed: false } } : band;
  });
}

/** Every bound, a hair to either side, and far out: between them nothing can change. */
function probes(bands: readonly Band[]): readonly Fraction[] {
  const bounds = bands.flatMap(({ low, high }) => [low, high].flatMap((end) => (end === undefined ? [] : [end.at])));
  const hair = fraction(1, 1000);
  return [...bounds.flatMap((bound) => [bound, minus(bound, hair), plus(bound, hair)]), fraction(-1000), fraction(1000)];
}

function isEmptyBand({ low, high }: Band): boolean {
  if (low === undefined || high === undefined) return false;
  const width = minus(high.at, low.at);
  return width.n < 0n || (width.n === 0n && !(low.closed && high.closed));
}

function indicatorOf(bands: readonly Band[]): WrittenIndicator {
  const arms = bands.map(
    (band, index): BandArm => ({ band, award: { kind: "points", points: over(fraction(index), fraction(2)) } }),
  );
  return { measure: "rate", points: POINTS, partStep: "pro-rata", grid: GRID, clause: { kind: "bands", arms } };
}

describe("bands", () => {
  test("accepted ⇔ every value lies in exactly one band; a gap is named ⇔ some value lies in none; an overlap ⇔ some value lies in two", () => {
    let accepted = 0;
    let refused = 0;
    const property = fc.property(
      cuts,
      fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
      damage,
      fc.nat(),
      (places, sides, hurt, seed) => {
        const bands = damaged(soundBands(places, sides), hurt);
        fc.pre(
          bands.every((band) => !isEmptyBand(band)) && bands.some(({ low, high }) => low !== undefined || high !== undefined),
        );
        const text = writeRuleFile(createChance(seed), indicatorOf(bands));
        const opened = open(text);
        const counts = probes(bands).map((value) => countBands(bands, value));
        const codes = new Set(opened.diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code));
        expect({ gap: codes.has("BAND-002"), overlap: codes.has("BAND-001") || codes.has("BAND-003"), text }).toEqual({
          gap: counts.some((count) => count === 0),
          overlap: counts.some((count) => count > 1),
          text,
        });
        expect({ kind: opened.kind, text }).toEqual({
          kind: counts.every((count) => count === 1) ? "accepted" : "refused",
          text,
        });
        if (opened.kind === "accepted") accepted += 1;
        else refused += 1;
      },
    );
    fc.assert(property, { seed: SEED, numRuns: 700 });
    expect(Math.min(accepted, refused)).toBeGreaterThan(100);
  });

  test("the arm that the engine takes is the band that holds the value", () => {
    const property = fc.property(
      cuts,
      fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
      fc.nat(),
      (places, sides, seed) => {
        const chance = createChance(seed);
        const bands = soundBands(places, sides);
        const text = writeRuleFile(chance, indicatorOf(bands));
        const opened = open(text);
        if (opened.kind === "refused") throw new Error(`refused: ${opened.diagnostics[0]?.message.zh}\n${text}`);
        for (const value of probes(bands)) {
          const [scored] = opened.engine.score(cellsFor(chance, "rate", value)).indicators;
          const holding = bands.findIndex((band) => countBands([band], value) === 1);
          expect({ value: shown(value), arm: scored?.armIndex, text }).toEqual({ value: shown(value), arm: holding, text });
        }
      },
    );
    fc.assert(property, { seed: SEED, numRuns: 150 });
  });
});
