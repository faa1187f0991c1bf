// What every part of the syntax tree is made of: places, holes, names, texts, figures, roundings. Only types.
import type { Span } from "@biaochi/diagnostics";
import type { Rational, RoundingMode, Unit } from "@biaochi/quantity";

/** What every node carries. */
export type Located = { readonly span: Span };

/** A place where something had to stand and does not; the parse has already reported it. */
export type Missing = Located & { readonly kind: "missing" };

/** A name as declared or used. `text` is NFC with Latin letters and digits width-folded and without 「」; `written` is the source. */
export type Name = Located & { readonly kind: "name"; readonly text: string; readonly written: string };

/** A path such as 过程.预算执行.预算控制率 or 预算控制率.得分; 总分 and 等次 are names here. */
export type Path = Located & { readonly kind: "path"; readonly names: readonly Name[] };

/** Free text: a string literal without its quotes, or the rest of a raw line. */
export type Text = Located & { readonly kind: "text"; readonly text: string };

/**
 * A literal figure.
 * unit   `value` in base units (17万元 → 170000), `numeral` as written (17); `unit` undefined for a bare number
 */
export type QuantityLiteral = Located & {
  readonly kind: "quantity";
  readonly value: Rational;
  readonly numeral: Rational;
  readonly unit: Unit | undefined;
  readonly written: string;
};

/** 不足一步 按比例｜不计｜按一步计. */
export type PartStep = "pro-rata" | "ignored" | "whole";

/** 保留2位小数 → grid 1/100; 保留到0.5分 → grid 1/2; 保留整数 → grid 1. `unit` of the grid as written, if any. */
export type Rounding = Located & {
  readonly kind: "rounding";
  readonly grid: Rational;
  readonly gridUnit: Unit | undefined;
  /** undefined where the file does not say (四舍五入 holds). */
  readonly mode: RoundingMode | undefined;
};

/** ISO date YYYY-MM-DD. */
export type DateLiteral = Located & { readonly kind: "date"; readonly iso: string };
