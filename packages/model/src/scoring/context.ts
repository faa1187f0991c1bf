// What a clause has to know of the file around it in order to become a piecewise function: types only.
// Not here: resolving names and types (the checker does, behind `amount`) and the conversion itself (the other files of this folder).
import type { SourceText, Span } from "@biaochi/diagnostics";
import type { Rational } from "@biaochi/quantity";
import type { Band, Expression, PartStep } from "@biaochi/syntax";
import type { Amount, ValueType } from "../generated/rule-set.generated.ts";

/**
 * What an expression stands for inside a clause.
 *
 * metric   a value of the indicator (本值): a bound, the origin of 自…起, a point of an interpolation
 * step     a difference of two such values: the size of a step, 允许偏离; a bare % on an amount is reported, a % on a rate is percentage points
 * points   points (分)
 * share    a share of something: the size after 界值的, the share in 分值的10%
 */
export type WantedAmount = "metric" | "step" | "points" | "share";

/** What an expression is made of where it stands: resolved, typed, folded. */
export type AmountReader = {
  /**
   * The expression resolved, in base units; `value` is there unless it depends on data.
   *
   * reports  unknown names, types and units that do not fit, at the smallest place; then gives `undefined` and nothing more need be said
   */
  readonly amount: (expression: Expression, wanted: WantedAmount) => Amount | undefined;
};

/** An end of the values that a metric can take. */
export type RangeEnd = { readonly value: Rational; readonly closed: boolean };

/** What the clause of one indicator may know. */
export type ClauseContext = AmountReader & {
  readonly source: SourceText;
  /** Headings around the clause from outside in, ending in 评分: the `path` of its diagnostics. */
  readonly path: readonly string[];
  /** 分值. */
  readonly fullPoints: Rational;
  /** Type of the indicator's value; undefined where a mistake, already reported, hides it: then nothing is said of types. */
  readonly metric: ValueType | undefined;
  /** Values that the metric surely stays within, where the constraints of its data tell; without it any value can occur. */
  readonly range?: { readonly low: RangeEnd | undefined; readonly high: RangeEnd | undefined } | undefined;
  /** 不足一步 of the header. */
  readonly partStep: PartStep | undefined;
  /** The indicator, or a section around it, has a 口径. */
  readonly hasInterpretation: boolean;
  /** The indicator has an 原文. */
  readonly hasOriginal: boolean;
  /** The file cites a basis: 依据 or 来源 in its header. */
  readonly citesBasis: boolean;
  /** Name of the indicator, without 「」. */
  readonly indicator: string;
  /** Where to point when the clause as a whole lacks something. */
  readonly indicatorSpan: Span;
  /** Last year of 年度, where the header has it. */
  readonly year: number | undefined;
};

/** One band with the name it earns: a grade of 等次, a level of 等级. */
export type LabelledBand = { readonly band: Band; readonly label: string; readonly span: Span };

/** What the bands of 等次 and 等级 may know. */
export type BandsContext = AmountReader & {
  readonly source: SourceText;
  readonly path: readonly string[];
  /** Type of the values that the bands divide: 分, or a rate. */
  readonly metric: ValueType;
  /** Every value from `low` to `high` (both included) must lie in exactly one band; undefined where gaps are allowed. */
  readonly cover: { readonly low: Rational; readonly high: Rational } | undefined;
};
