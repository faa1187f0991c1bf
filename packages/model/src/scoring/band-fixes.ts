// In: two bands with a gap or an overlap between them. Out: the fixes: the next band's lower end moved to meet (preferred), the upper end of the band before, a band added.
// INVARIANT (not alone): a fix that decides what a table leaves open is never the only one offered, so that nothing applies it unasked.
import type { Fix, SourceText, Span } from "@biaochi/diagnostics";
import type { BandItem } from "./band-item.ts";
import { bandFix, bandText } from "./band-text.ts";
import { isEmpty } from "./cuts.ts";
import { type End, type Extent, otherSide, stretchOf } from "./extent.ts";
import { isEnglish, type Reporter, writtenText } from "./report.ts";

type Where = { readonly source: SourceText; readonly mayAdd: boolean };

/** Ways to close the gap between `below` and `above`; one of them may be missing at an end of the line. */
export function fixesForGap(
  below: BandItem | undefined,
  above: BandItem | undefined,
  { source, mayAdd }: Where,
  reporter: Reporter,
): readonly Fix[] {
  const low = below?.extent.high;
  const high = above?.extent.low;
  const isBetween = low !== undefined && high !== undefined;
  const fixes: Fix[] = [];
  if (isBetween && above !== undefined)
    fixes.push(...moved(above, { ...above.extent, low: otherSide(low) }, source, reporter, true));
  if (isBetween && below !== undefined) fixes.push(...moved(below, { ...below.extent, high: otherSide(high) }, source, reporter));
  if (!isBetween && mayAdd && above !== undefined) {
    fixes.push(...opened(above, { ...above.extent, low: undefined }, { zh: "首档", en: "the lowest band" }, source, reporter));
  }
  if (!isBetween && mayAdd && above === undefined && below !== undefined) {
    fixes.push(...opened(below, { ...below.extent, high: undefined }, { zh: "末档", en: "the highest band" }, source, reporter));
  }
  const gap: Extent = {
    low: low === undefined ? undefined : otherSide(low),
    high: high === undefined ? undefined : otherSide(high),
  };
  if (mayAdd) fixes.push(...added(gap, below, above, source, reporter));
  return fixes;
}

/** Ways to part two bands that share values; `first` begins lower. */
export function fixesForOverlap(first: BandItem, second: BandItem, { source }: Where, reporter: Reporter): readonly Fix[] {
  const { high } = first.extent;
  const { low } = second.extent;
  return [
    ...(high === undefined ? [] : moved(second, { ...second.extent, low: otherSide(high) }, source, reporter, true)),
    ...(low === undefined ? [] : moved(first, { ...first.extent, high: otherSide(low) }, source, reporter)),
  ];
}

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

/** A band that reports an error, put before the band above the gap or, at the top, after the one below. */
function added(
  gap: Extent,
  below: BandItem | undefined,
  above: BandItem | undefined,
  source: SourceText,
  reporter: Reporter,
): readonly Fix[] {
  const beside = above ?? below;
  if (beside === undefined) return [];
  const english = isEnglish(source, beside.armSpan);
  const band = bandText(withPlainEnds(gap), "words", english);
  const arm = english ? `${band}: error "not in the printed table"` : `${band}：报错 "原表未规定"`;
  const title = { zh: `补上“${arm}”`, en: `Add ${arm}` };
  return [reporter.fix(title, [insertion(arm, beside.armSpan, above !== undefined, source, english)])];
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
