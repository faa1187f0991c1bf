// A band among others, as the checks of bands and their fixes see it. A type only.
import type { Span } from "@biaochi/diagnostics";
import type { WrittenBand } from "./band-text.ts";
import type { Extent } from "./extent.ts";

/**
 * A band among others.
 *
 * shape    `name` as it is told in messages; `written` where a fix may rewrite it; `armSpan` where a fix may put another beside it
 */
export type BandItem = {
  readonly extent: Extent;
  readonly span: Span;
  readonly name: string;
  readonly written: WrittenBand | undefined;
  readonly armSpan: Span;
};
