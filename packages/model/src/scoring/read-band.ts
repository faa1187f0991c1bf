// In: a band as written. Out: its extent. Reports bands that hold nothing. Not here: how bands fit together (bands.ts).
import type { SourceText, Span } from "@biaochi/diagnostics";
import type { Band, Bound } from "@biaochi/syntax";
import { amountValue } from "./amounts.ts";
import { bandFix } from "./band-text.ts";
import type { AmountReader } from "./context.ts";
import { isEmpty } from "./cuts.ts";
import { type End, type Extent, pointExtent, stretchOf } from "./extent.ts";
import { type Reporter, writtenText } from "./report.ts";

export type Range = Extract<Band, { kind: "range" | "point" | "unclear-range" }>;

/** Whether a band is one of figures: 其余, 达到目标 and the like have no ends. */
export function isRange(band: Band): band is Range {
  return band.kind === "range" || band.kind === "point" || band.kind === "unclear-range";
}
type Reader = AmountReader & { readonly source: SourceText };

/** The extent of a band; undefined where a figure could not be read or the band holds nothing: both are reported. */
export function readBand(band: Range, context: Reader, reporter: Reporter): Extent | undefined {
  if (band.kind === "point") {
    const end = readBound(band.at, context);
    return end === undefined ? undefined : pointExtent(end.amount, band.at, end.value);
  }
  const isUnclear = band.kind === "unclear-range";
  const low = band.low === undefined ? undefined : readBound(band.low, context, isUnclear);
  const high = band.high === undefined ? undefined : readBound(band.high, context, isUnclear);
  if ((band.low !== undefined && low === undefined) || (band.high !== undefined && high === undefined)) return undefined;
  const extent = { low, high };
  const stretch = stretchOf(extent);
  if (stretch !== undefined && isEmpty(stretch)) {
    reportEmpty(band.span, band, extent, context, reporter);
    return undefined;
  }
  return extent;
}

/** One end; undefined where its figure could not be read, which is reported. */
export function readBound(bound: Bound, context: AmountReader, isUnclear = false): End | undefined {
  const amount = context.amount(bound.value, "metric");
  if (amount === undefined) return undefined;
  const end = { amount, value: amountValue(amount), closed: bound.closed, bound };
  return isUnclear && bound.inclusion === undefined ? { ...end, unclear: true } : end;
}

function reportEmpty(span: Span, band: Range, { low, high }: Extent, context: Reader, reporter: Reporter): void {
  if (low === undefined || high === undefined) return;
  const isInverted = low.amount.value !== high.amount.value;
  const turned = { low: { ...high, closed: low.closed }, high: { ...low, closed: high.closed } };
  reporter.say(
    "BAND-006",
    span,
    {
      band: writtenText(context.source, span),
      low: low.amount.text,
      high: high.amount.text,
      whyZh: isInverted ? `下界 ${low.amount.text} 大于上界 ${high.amount.text}` : `上下界都是 ${low.amount.text}，又不含端点`,
      whyEn: isInverted
        ? `its lower end ${low.amount.text} lies above its upper end ${high.amount.text}`
        : `both ends are ${low.amount.text} and an end is left out`,
    },
    // Where the ends are unclear too, the readings offered for them come first.
    {
      fixes:
        isInverted && band.kind !== "unclear-range"
          ? [bandFix(reporter, context.source, { span, form: formOf(band) }, turned)]
          : [],
    },
  );
}

function formOf(band: Range): "words" | "interval" | "sign" {
  return band.kind === "range" ? band.form : "words";
}
