// A band among others, as the checks of bands and their fixes see it. A type only.
import type { Span } from "@biaochi/diagnostics";
import type { Rational } from "@biaochi/quantity";
import type { WrittenBand } from "./band-text.ts";
import type { Extent } from "./extent.ts";

/** What a band gives at its ends. `goesOn`: it is a line, a step or a single value, so that the next values may well score the same. */
export type Edge = {
  readonly goesOn: boolean;
  readonly fullPoints: Rational;
  /** The score at a value, undefined where it is not known beforehand. */
  readonly scoreAt: (value: Rational) => Rational | undefined;
};

/**
 * A band among others.
 *
 * shape    `name` as it is told in messages; `written` where a fix may rewrite it; `armSpan` where a fix may put another beside it; `edge` where it scores;
 *          what only a message needs is made when asked for
 */
export type BandItem = {
  readonly extent: Extent;
  readonly span: Span;
  readonly name: () => string;
  readonly written: WrittenBand | undefined;
  readonly armSpan: () => Span;
  readonly edge?: Edge;
};
