// In: bands with their extents, of 评分, 等次 or 等级. Out: whether each value of the domain lies in exactly one, found by comparing ends exactly.
// Reports overlaps, gaps and bands that repeat another. Not here: the texts of the fixes (band-fixes.ts), what the bands give (scores.ts).
import type { Bilingual, Fix, SourceText } from "@biaochi/diagnostics";
import { type Rational, toFractionString, ZERO } from "@biaochi/quantity";
import type { ValueType } from "../generated/rule-set.generated.ts";
import { amountValue, metricText, sameAmount } from "./amounts.ts";
import { fixesForGap, fixesForOverlap } from "./band-fixes.ts";
import type { BandItem } from "./band-item.ts";
import { stretchWords } from "./band-words.ts";
import { type BoundStyle, boundStyle } from "./bound-style.ts";
import { comparePlaces, higherPlace, intersect, isEmpty, isPoint, type Stretch, uncovered } from "./cuts.ts";
import { type End, type Extent, endsOf, stretchOf } from "./extent.ts";
import type { Reporter } from "./report.ts";

/** A band whose place on the line is known. */
export type PlacedItem = BandItem & { readonly stretch: Stretch };

/** What the check of bands needs to know. `mayAdd`: a missing band can be added with 报错. */
export type BandsToFit = {
  readonly items: readonly BandItem[];
  /** Every value in it needs a band; undefined where gaps are allowed. */
  readonly domain: Stretch | undefined;
  readonly metric: ValueType | undefined;
  readonly source: SourceText;
  readonly mayAdd: boolean;
};

/** How the bands fit: `sorted` from the lowest up where their places are known, else as they came. */
export type Fit = { readonly sorted: readonly number[]; readonly isSound: boolean };

/**
 * Checks that the bands share no value and leave none out.
 *
 * reports  BAND-001 overlaps, shared ends included; BAND-002 gaps; BAND-003 the same band twice; BAND-009 bounds over data
 */
export function checkFit(bands: BandsToFit, reporter: Reporter): Fit {
  const placed = placeItems(bands.items);
  if (placed === undefined) {
    const unknown = bands.items.find(({ extent }) => stretchOf(extent) === undefined);
    const bound = unknown === undefined ? undefined : endsOf(unknown.extent).find((end) => amountValue(end.amount) === undefined);
    if (unknown !== undefined && bound !== undefined)
      reporter.say("BAND-009", bound.bound?.span ?? unknown.span, { bound: bound.amount.text });
    return { sorted: bands.items.map((_, index) => index), isSound: true };
  }
  const sorted = placed
    .map((item, index) => ({ item, index }))
    .toSorted(
      (a, b) =>
        comparePlaces(a.item.stretch.from, b.item.stretch.from) ||
        comparePlaces(a.item.stretch.to, b.item.stretch.to) ||
        a.index - b.index,
    );
  const rising = sorted.map(({ item }) => item);
  const inOrder = sorted.map(({ index }) => index);
  if (meetThroughout(rising, bands.domain)) return { sorted: inOrder, isSound: true };
  const areApart = checkOverlaps(rising, bands, reporter);
  const isFull = bands.domain === undefined || checkGaps(rising, bands.domain, bands, reporter);
  return { sorted: inOrder, isSound: areApart && isFull };
}

/** Whether each band begins where the one before it ends, from one end of the domain to the other: then nothing need be said. */
function meetThroughout(rising: readonly PlacedItem[], domain: Stretch | undefined): boolean {
  const [first, last] = [rising[0], rising.at(-1)];
  if (first === undefined || last === undefined || domain === undefined) return false;
  if (comparePlaces(first.stretch.from, domain.from) > 0 || comparePlaces(last.stretch.to, domain.to) < 0) return false;
  return rising.every(({ stretch }, index) => {
    const next = rising[index + 1];
    return next === undefined || comparePlaces(stretch.to, next.stretch.from) === 0;
  });
}

/**
 * The items on the line. Where all ends are one and the same figure over data (（目标）以上…；不满（目标）…), its value does not matter: 0 stands for it.
 * Undefined where ends over data cannot be compared.
 */
function placeItems(items: readonly BandItem[]): readonly PlacedItem[] | undefined {
  const ends = items.flatMap(({ extent }) => endsOf(extent));
  const [first] = ends;
  const isOneFigure = first !== undefined && ends.every(({ amount }) => sameAmount(amount, first.amount));
  const placed: PlacedItem[] = [];
  for (const item of items) {
    const stretch = stretchOf(isOneFigure && first.amount.value === null ? atZero(item.extent) : item.extent);
    if (stretch === undefined) return undefined;
    placed.push({ ...item, stretch });
  }
  return placed;
}

function atZero({ low, high }: Extent): Extent {
  const moved = (end: End | undefined): End | undefined =>
    end === undefined ? undefined : { ...end, value: ZERO, amount: { ...end.amount, value: toFractionString(ZERO) } };
  return { low: moved(low), high: moved(high) };
}

/** Writes a figure as the user did where it stands at an end. */
function printer({ items, metric }: BandsToFit): (value: Rational) => string {
  const ends = items.flatMap(({ extent }) => endsOf(extent));
  const unknown = ends.find(({ amount }) => amount.value === null);
  return (value) => {
    const fraction = toFractionString(value);
    return ends.find(({ amount }) => amount.value === fraction)?.amount.text ?? unknown?.amount.text ?? metricText(value, metric);
  };
}

function checkOverlaps(rising: readonly PlacedItem[], bands: BandsToFit, reporter: Reporter): boolean {
  // Each band is held against the nearest below it that reaches into it: of 60%以上, 80%以上, 100%以上 each is told with its neighbour.
  const open: PlacedItem[] = [];
  let isSound = true;
  for (const item of rising) {
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      if (comparePlaces(top.stretch.to, item.stretch.from) > 0) break;
      open.pop();
    }
    const below = open.at(-1);
    const shared = below === undefined ? undefined : intersect(below.stretch, item.stretch);
    if (below !== undefined && shared !== undefined && !isEmpty(shared)) {
      isSound = false;
      reportOverlap(below, item, shared, rising, bands, reporter);
    }
    open.push(item);
  }
  return isSound;
}

function reportOverlap(
  first: PlacedItem,
  second: PlacedItem,
  shared: Stretch,
  rising: readonly PlacedItem[],
  bands: BandsToFit,
  reporter: Reporter,
): void {
  const later = first.armSpan().start > second.armSpan().start ? first : second;
  const earlier = later === first ? second : first;
  const related = [reporter.related(earlier.span, { zh: `“${earlier.name()}”在这里`, en: `${earlier.name()} is here` })];
  const isSame =
    comparePlaces(first.stretch.from, second.stretch.from) === 0 && comparePlaces(first.stretch.to, second.stretch.to) === 0;
  if (isSame) {
    const why = { whyZh: `前面已有同样的一档“${earlier.name()}”`, whyEn: `the same band stands before it: ${earlier.name()}` };
    reporter.say("BAND-003", later.span, { band: later.name(), ...why }, { related });
    return;
  }
  const words = stretchWords(shared, printer(bands));
  // WHY: who holds one shared value shows in the other bounds of the table; who scores a whole stretch does not.
  const style: BoundStyle = isPoint(shared) ? boundStyle(rising) : "mixed";
  const fixes = fixesForOverlap(first, second, style, bands, reporter);
  const how = sole(fixes) ?? {
    zh: "让两档只在一端相接，共有的值归其中一档。",
    en: "Let the bands meet at one end only, the shared values going to one of them.",
  };
  reporter.say(
    "BAND-001",
    later.span,
    {
      valuesZh: words.zh,
      valuesEn: words.en,
      first: earlier.name(),
      second: later.name(),
      howZh: how.zh,
      howEn: how.en,
    },
    { fixes, related },
  );
}

function checkGaps(rising: readonly PlacedItem[], domain: Stretch, bands: BandsToFit, reporter: Reporter): boolean {
  const gaps = uncovered(
    domain,
    rising.map(({ stretch }) => stretch),
  );
  if (gaps.length === 0) return true;
  const print = printer(bands);
  const style = boundStyle(rising);
  for (const gap of gaps) {
    const above = rising.find(({ stretch }) => comparePlaces(stretch.from, gap.to) >= 0 && comparePlaces(gap.to, domain.to) < 0);
    const below = furthestBelow(rising, gap);
    const words = stretchWords(trimmed(gap, domain), print);
    const fixes = fixesForGap(below, above, style, bands, reporter);
    const at = above ?? below;
    const how =
      sole(fixes) ??
      (above === undefined || below === undefined
        ? { zh: "补上这一档，写明这些值得几分。", en: "Add the band that is missing and say what these values score." }
        : { zh: "移动其中一档的界值，使两档相接，或补上一档。", en: "Move a bound so that the bands meet, or add a band." });
    reporter.say(
      "BAND-002",
      at?.span ?? { start: 0, end: 0 },
      { valuesZh: words.zh, valuesEn: words.en, howZh: how.zh, howEn: how.en },
      { fixes },
    );
  }
  return false;
}

/** A gap that runs to an end of the domain is told without that end where it is no bound of its own. */
function trimmed(gap: Stretch, domain: Stretch): Stretch {
  if (isPoint(gap)) return gap;
  if (comparePlaces(gap.from, domain.from) === 0 && comparePlaces(gap.to, domain.to) < 0) return { from: "lowest", to: gap.to };
  if (comparePlaces(gap.to, domain.to) === 0 && comparePlaces(gap.from, domain.from) > 0)
    return { from: gap.from, to: "highest" };
  return gap;
}

/** Of the bands below a gap, the one that reaches up to it. */
function furthestBelow(rising: readonly PlacedItem[], gap: Stretch): PlacedItem | undefined {
  let found: PlacedItem | undefined;
  for (const item of rising) {
    if (comparePlaces(item.stretch.to, gap.from) > 0) continue;
    if (found === undefined || higherPlace(item.stretch.to, found.stretch.to) === item.stretch.to) found = item;
  }
  return found;
}

/** The title of the only fix as a sentence; several are listed beside the message. */
function sole([first, second]: readonly Fix[]): Bilingual | undefined {
  return first === undefined || second !== undefined ? undefined : { zh: `${first.title.zh}。`, en: `${first.title.en}.` };
}
