// Ordered scales (等级). In: their levels. Out: scales of the rule set, best level first; reports shares outside 0–100% and wrong order.
// Not here: reading the bands of levels (scoring/).
import { compare, fromFractionString, integer, ONE, type Rational, ZERO } from "@biaochi/quantity";
import type { Band, Name, Scale as ScaleNode } from "@biaochi/syntax";
import { readAmount } from "../amounts.ts";
import type { Level, Scale } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { nameOf } from "../names/scopes.ts";
import { unique } from "../names/unique.ts";
import { toIntervals } from "../scoring/index.ts";
import type { Place } from "../types/place.ts";
import { RATE, toValueType } from "../types/static-type.ts";

/** reports NAME-012 POINTS-015 POINTS-016 TYPE-012 TYPE-032 and what bands report */
export function checkScales(knowledge: Knowledge): readonly Scale[] {
  return [...knowledge.scopes.scales.values()].map((scale) => checkScale(scale, knowledge));
}

type WrittenLevel = { readonly name: Name; readonly band: Band };

function checkScale(node: ScaleNode, knowledge: Knowledge): Scale {
  const { reporter } = knowledge;
  const name = nameOf(node);
  const path = [`等级 ${name}`];
  const levels: Level[] = [];
  const written = unique(node.levels, "档次", "level", reporter).flatMap(({ name: level, band }): WrittenLevel[] =>
    level.kind === "name" && band.kind !== "missing" ? [{ name: level, band }] : [],
  );
  for (const item of written) {
    const level = toLevel(item, path, knowledge);
    if (level === undefined) continue;
    if (!isWithin(level)) {
      const args = { scale: name, level: level.name, written: reporter.printed(item.band.span) };
      reporter.report("POINTS-015", { span: item.band.span, path, args });
      continue;
    }
    const before = levels.at(-1);
    if (before !== undefined && !isBelow(level, before)) {
      reporter.report("POINTS-016", {
        span: item.band.span,
        path,
        args: { scale: name, level: level.name, before: before.name },
      });
      continue;
    }
    levels.push(level);
  }
  return { name, levels, origin: reporter.originOf(node.span) };
}

function toLevel({ name, band }: WrittenLevel, path: readonly string[], knowledge: Knowledge): Level | undefined {
  const place: Place = { name: { zh: "等级", en: "等级" }, path };
  const share = (tree: Parameters<typeof readAmount>[0]) => readAmount(tree, "share", undefined, place, knowledge);
  if (band.kind === "point") {
    const value = fixedValue(share(band.at.value)?.value);
    return value === undefined ? undefined : { name: name.text, low: value, lowClosed: true, high: value, highClosed: true };
  }
  const metric = toValueType(RATE);
  if (metric === undefined) return undefined;
  const { intervals, diagnostics } = toIntervals([{ band, label: name.text, span: band.span }], {
    source: knowledge.reporter.source,
    path,
    metric,
    cover: undefined,
    amount: (tree) => share(tree),
  });
  knowledge.reporter.add(diagnostics);
  const interval = intervals[0];
  if (interval === undefined) return undefined;
  // A level without a written end reaches to the end of the scale: 80%以上 is 80% to 100%.
  const low = interval.low === null ? "0" : fixedValue(interval.low.value);
  const high = interval.high === null ? "1" : fixedValue(interval.high.value);
  if (low === undefined || high === undefined) return undefined;
  return {
    name: name.text,
    low,
    lowClosed: interval.low === null || interval.lowClosed,
    high,
    highClosed: interval.high === null || interval.highClosed,
  };
}

function fixedValue(value: string | null | undefined): string | undefined {
  return value ?? undefined;
}

function isWithin({ low, high }: Level): boolean {
  return compare(shareOf(low), ZERO) >= 0 && compare(shareOf(high), ONE) <= 0;
}

/** Below the level before it; ranges may meet where only one of them holds the shared end. */
function isBelow(level: Level, before: Level): boolean {
  const order = compare(shareOf(level.high), shareOf(before.low));
  return order < 0 || (order === 0 && !(level.highClosed && before.lowClosed));
}

function shareOf(fraction: string): Rational {
  return fromFractionString(fraction) ?? integer(0);
}
