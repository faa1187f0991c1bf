// In: two bands with a gap or an overlap between them. Out: the fixes: an end of either moved to meet the other, a band added.
// INVARIANT (not alone): a fix that decides what a table leaves open is never the only one offered, so that nothing applies it unasked.
// INVARIANT (nothing lost): a fix of an overlap takes from a band only what another band holds too.
import type { Fix, SourceText, Span } from "@biaochi/diagnostics";
import { equals, isZero, type Rational } from "@biaochi/quantity";
import { amountValue, pointsText } from "./amounts.ts";
import type { BandItem } from "./band-item.ts";
import { bandFix, bandText } from "./band-text.ts";
import { type BoundStyle, type Holder, holderOfHigh, holderOfLow } from "./bound-style.ts";
import { comparePlaces, isEmpty } from "./cuts.ts";
import { type End, type Extent, otherSide, stretchOf } from "./extent.ts";
import { isEnglish, type Reporter, writtenText } from "./report.ts";

type Where = { readonly source: SourceText; readonly mayAdd: boolean };

/** A way to make two bands meet, and who holds the bound then. */
type Move = { readonly item: BandItem; readonly extent: Extent; readonly holder: Holder };

/** Ways to close the gap between `below` and `above`; one of them may be missing at an end of the line. */
export function fixesForGap(
  below: BandItem | undefined,
  above: BandItem | undefined,
  style: BoundStyle,
  { source, mayAdd }: Where,
  reporter: Reporter,
): readonly Fix[] {
  const low = below?.extent.high;
  const high = above?.extent.low;
  const gap: Extent = {
    low: low === undefined ? undefined : otherSide(low),
    high: high === undefined ? undefined : otherSide(high),
  };
  if (below !== undefined && above !== undefined && low !== undefined && high !== undefined) {
    const raised = { item: above, extent: { ...above.extent, low: otherSide(low) }, holder: holderOfHigh(low) };
    const lowered = { item: below, extent: { ...below.extent, high: otherSide(high) }, holder: holderOfLow(high) };
    // A table that shows no style (0–10%, 11–30%, …) is read as is usual: the next band begins where this one ends.
    const moves = moveFixes([raised, lowered], style ?? raised.holder, source, reporter);
    return mayAdd && moves.length > 0 ? [...moves, ...added(gap, "error", above, true, source, reporter)] : moves;
  }
  const beside = above ?? below;
  if (!mayAdd || beside === undefined) return [];
  const outer =
    above === undefined
      ? opened(beside, { ...beside.extent, high: undefined }, { zh: "末档", en: "the highest band" }, source, reporter)
      : opened(beside, { ...beside.extent, low: undefined }, { zh: "首档", en: "the lowest band" }, source, reporter);
  const scored = scoreBeyond(beside, high ?? low);
  const first =
    outer.length > 0 || scored === undefined ? outer : added(gap, scored, beside, above !== undefined, source, reporter);
  return first.length === 0 ? [] : [...first, ...added(gap, "error", beside, above !== undefined, source, reporter)];
}

/** Ways to part two bands that share values; `first` begins lower. */
export function fixesForOverlap(
  first: BandItem,
  second: BandItem,
  style: BoundStyle,
  { source }: Where,
  reporter: Reporter,
): readonly Fix[] {
  const { high } = first.extent;
  const { low } = second.extent;
  const moves: Move[] = [];
  if (high !== undefined && reaches(second.extent, first.extent))
    moves.push({ item: second, extent: { ...second.extent, low: otherSide(high) }, holder: holderOfHigh(high) });
  if (low !== undefined && reaches(second.extent, first.extent))
    moves.push({ item: first, extent: { ...first.extent, high: otherSide(low) }, holder: holderOfLow(low) });
  return moveFixes(moves, style, source, reporter);
}

/** Whether the upper of two bands reaches as far up as the lower one, so that nothing but shared values is taken from either. */
function reaches(upper: Extent, lower: Extent): boolean {
  const [second, first] = [stretchOf(upper), stretchOf(lower)];
  return first !== undefined && second !== undefined && comparePlaces(second.to, first.to) >= 0;
}

/** The fixes of some moves. Preferred, and then first, is the only one that leaves the bound to the holder of the table's other bounds. */
function moveFixes(moves: readonly Move[], style: BoundStyle, source: SourceText, reporter: Reporter): readonly Fix[] {
  const fitting = moves.filter(({ holder }) => holder === style);
  const [only, second] = fitting;
  const preferred = second === undefined ? only : undefined;
  return [...moves.filter((move) => move === preferred), ...moves.filter((move) => move !== preferred)].flatMap((move) =>
    moved(move.item, move.extent, source, reporter, move === preferred),
  );
}

/** What the values beyond a band may be meant to score: a line or a step goes on level; otherwise nothing, or everything beside nothing. */
function scoreBeyond({ edge }: BandItem, end: End | undefined): Score | undefined {
  const at = end === undefined ? undefined : amountValue(end.amount);
  const score = at === undefined ? undefined : edge?.scoreAt(at);
  if (edge === undefined || score === undefined) return undefined;
  if (!edge.goesOn) return isZero(score) ? "full" : "none";
  if (equals(score, edge.fullPoints)) return "full";
  return isZero(score) ? "none" : score;
}

type Score = Rational | "full" | "none";

function moved(item: BandItem, extent: Extent, source: SourceText, reporter: Reporter, preferred = false): readonly Fix[] {
  const stretch = stretchOf(extent);
  if (item.written === undefined || stretch === undefined || isEmpty(stretch)) return [];
  return [bandFix(reporter, source, item.written, extent, preferred)];
}

function opened(
  item: BandItem,
  extent: Extent,
  which: { readonly zh: string; readonly en: string },
  source: SourceText,
  reporter: Reporter,
): readonly Fix[] {
  if (item.written === undefined || (extent.low === undefined && extent.high === undefined)) return [];
  const newText = bandText(extent, item.written.form, isEnglish(source, item.written.span));
  const old = writtenText(source, item.written.span);
  const title = { zh: `${which.zh}“${old}”改为“${newText}”`, en: `Write ${newText} for ${which.en}, ${old}` };
  return [reporter.fix(title, [{ span: item.written.span, newText }])];
}

/** A band put before the one above the gap or, at the top, after the one below. */
function added(
  gap: Extent,
  gives: Score | "error",
  beside: BandItem,
  before: boolean,
  source: SourceText,
  reporter: Reporter,
): readonly Fix[] {
  const english = isEnglish(source, beside.armSpan());
  const arm = armText(bandText(withPlainEnds(gap), "words", english), gives, english);
  const title = { zh: `补上“${arm}”`, en: `Add ${arm}` };
  return [reporter.fix(title, [insertion(arm, beside.armSpan(), before, source, english)])];
}

function armText(band: string, gives: Score | "error", english: boolean): string {
  switch (gives) {
    case "error":
      return english ? `${band}: error "not in the printed table"` : `${band}：报错 "原表未规定"`;
    case "full":
      return english ? `${band} full` : `${band}得满分`;
    case "none":
      return english ? `${band} none` : `${band}不得分`;
    default:
      return english ? `${band} award ${pointsText(gives).replace("分", "pts")}` : `${band}得${pointsText(gives)}`;
  }
}

function insertion(
  arm: string,
  beside: Span,
  before: boolean,
  source: SourceText,
  english: boolean,
): { readonly span: Span; readonly newText: string } {
  const at = before ? beside.start : beside.end;
  const lineStart =
    Math.max(source.text.lastIndexOf("\n", beside.start - 1), source.text.lastIndexOf("\r", beside.start - 1)) + 1;
  const indent = source.text.slice(lineStart, beside.start);
  const isOwnLine = indent.trim() === "";
  const separator = isOwnLine ? `\n${indent}` : english ? "; " : "；";
  return { span: { start: at, end: at }, newText: before ? `${arm}${separator}` : `${separator}${arm}` };
}

function withPlainEnds({ low, high }: Extent): Extent {
  const plain = (end: End | undefined): End | undefined => (end === undefined ? undefined : { ...end, bound: undefined });
  return { low: plain(low), high: plain(high) };
}
