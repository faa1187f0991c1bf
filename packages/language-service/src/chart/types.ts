// The score function of an indicator as something to draw. Only types. Values and scores are exact: decimals, or fractions where a decimal does not end; values
// are in base units (a rate is a ratio), scores in 分.
import type { Bilingual, Span } from "@biaochi/diagnostics";

/** A point of the line. */
export type ChartPoint = { readonly value: string; readonly score: string };

/**
 * One stretch of the line.
 *
 * shape    `from` and `to` are within the domain, and `closed` where the value itself belongs to the piece; an end that the domain cuts off is `cut`;
 *          `points`: two of a straight line, more of a curve, none where there is no score; `ceiling`: of a range that an assessor decides in, what it
 *          may reach (`points` is what it is at least)
 */
export type ChartPiece = {
  readonly kind: "flat" | "slope" | "curve" | "assessed" | "error";
  readonly from: ChartEnd;
  readonly to: ChartEnd;
  readonly points: readonly ChartPoint[];
  readonly ceiling?: string;
  /** The arm in words, and where it is written. */
  readonly text: Bilingual;
  readonly span: Span;
};

export type ChartEnd = { readonly value: string; readonly closed: boolean; readonly cut: boolean };

/** A value worth a mark. `bound`: an end of an arm, as written; `turn`: where a line stops moving. */
export type ChartTick = { readonly value: string; readonly text: string; readonly kind: "bound" | "turn" };

/** Values that belong to no band (a gap) or to several (an overlap); null where it goes on without end. */
export type ChartFault = { readonly kind: "gap" | "overlap"; readonly from: string | null; readonly to: string | null };

/** Where the chosen unit stands. `outside`: its value lies so far away that the domain leaves it out. */
export type ChartPlace = {
  readonly value: string;
  readonly score: string | null;
  readonly text: string;
  readonly outside: "below" | "above" | undefined;
};

/** A line over values. */
export type LineChart = {
  readonly kind: "line";
  readonly domain: { readonly from: string; readonly to: string };
  readonly full: string;
  readonly pieces: readonly ChartPiece[];
  readonly ticks: readonly ChartTick[];
  readonly scores: readonly string[];
  readonly faults: readonly ChartFault[];
  readonly place: ChartPlace | undefined;
  /** What the drawing leaves out or is drawn for. */
  readonly notes: readonly Bilingual[];
};

/** Levels side by side, the best first. `high` differs from `low` where a level is a range. */
export type LevelChart = {
  readonly kind: "levels";
  readonly full: string;
  readonly levels: readonly { readonly name: string; readonly low: string; readonly high: string }[];
  readonly chosen: string | undefined;
  readonly score: string | null;
};

/** Nothing that could be drawn, and why. */
export type NoChart = { readonly kind: "none"; readonly why: Bilingual };

export type ScoreChart = LineChart | LevelChart | NoChart;
