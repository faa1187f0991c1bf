// In: an extent that a fix proposes. Out: its text in the form and language of the band it replaces, and the fix. Not here: which extents to propose.
import type { Fix, SourceText, Span } from "@biaochi/diagnostics";
import { bandBrackets, bandWords } from "./band-words.ts";
import type { End, Extent } from "./extent.ts";
import { isEnglish, type Reporter, writtenText } from "./report.ts";

/** A band in the file: where it stands and how it is written. */
export type WrittenBand = { readonly span: Span; readonly form: "words" | "interval" | "sign" };

/** How a band would be written: in brackets where it was, in the words of the law otherwise, in signs in an English clause. */
export function bandText(written: Extent, form: WrittenBand["form"], english: boolean): string {
  const extent = { low: asWritten(written.low), high: asWritten(written.high) };
  const brackets = isPlain(written.low) && isPlain(written.high) ? bandBrackets(extent) : undefined;
  if (form === "interval" && brackets !== undefined) return brackets;
  if (!english) return bandWords(extent).zh;
  if (brackets !== undefined) return brackets;
  const { low, high } = extent;
  if (low !== undefined) return `${low.closed ? "≥" : ">"}${low.amount.text}`;
  if (high !== undefined) return `${high.closed ? "≤" : "<"}${high.amount.text}`;
  return "";
}

/** The fix that rewrites a band. */
export function bandFix(reporter: Reporter, source: SourceText, band: WrittenBand, extent: Extent, preferred = false): Fix {
  const newText = bandText(withoutImplied(extent, band), band.form, isEnglish(source, band.span));
  const old = writtenText(source, band.span);
  const title = { zh: `“${old}”改为“${newText}”`, en: `Write ${newText} for ${old}` };
  return reporter.fix(title, [{ span: band.span, newText }], preferred);
}

/** The low end that 逾期 says of 逾期1个月以内 is not said again. */
function withoutImplied(extent: Extent, { span }: WrittenBand): Extent {
  const said = extent.low?.bound?.span;
  const isImplied = said !== undefined && said.start < span.start && said.end >= span.end;
  return isImplied && extent.high !== undefined ? { ...extent, low: undefined } : extent;
}

/** In a clause anything but a figure stands in parentheses. */
function asWritten(end: End | undefined): End | undefined {
  if (end === undefined || isPlain(end)) return end;
  return { ...end, amount: { ...end.amount, text: `（${end.amount.text}）` } };
}

function isPlain(end: End | undefined): boolean {
  return (
    end === undefined ||
    (end.amount.expression.op === "constant" && !/[+×÷（()）]/.test(end.amount.text)) ||
    /^[（(]/.test(end.amount.text)
  );
}
