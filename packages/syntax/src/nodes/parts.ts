// The table itself: sections, indicators, 加分项 and 扣分项, and how rows score (行评). Only types.
import type { Located, Missing, Name, QuantityLiteral, Rounding, Text } from "./basics.ts";
import type { Clause } from "./clauses.ts";
import type { Expression } from "./expressions.ts";
import type { Cases, Method, Outcome } from "./methods.ts";

/** 行评 名 { 定量 … 相等 … 期限 … 定性 评定 照抄目标 … } */
export type RowRule = Located & {
  readonly kind: "row-rule";
  readonly name: Name | Missing;
  readonly quantitative: Clause | undefined;
  readonly equal: Clause | undefined;
  readonly deadline: Clause | undefined;
  /** 定性 评定 */
  readonly qualitative: Located | undefined;
  /** 照抄目标 报错｜不得分｜… */
  readonly copied: Outcome | Missing | undefined;
  readonly notes: readonly Note[];
  /** Parts written twice: all but the first, already reported. */
  readonly repeated: readonly Located[];
};

/** 加分项 名 最多 5分 method, 扣分项 …: points outside the weights. */
export type Adjustment = Omit<Indicator, "kind"> & { readonly kind: "bonus" | "penalty" };

export type SectionLevel = "level-1" | "level-2" | "level-3" | "group";

/** 一级指标 名 13分 { … } */
export type Section = Located & {
  readonly kind: "section";
  readonly level: SectionLevel;
  readonly name: Name | Missing;
  /** Missing where a weight stands in their place, or where a mistake is reported. */
  readonly points: QuantityLiteral | Missing;
  /** 权重 30% */
  readonly weight: QuantityLiteral | undefined;
  /** （可调整） */
  readonly adjustable: boolean;
  /** 折算 30分 */
  readonly converted: QuantityLiteral | Missing | undefined;
  /** 逐行 明细 按 行评 */
  readonly rows: RowsScored | undefined;
  /** 任选 2 至 3，均分 */
  readonly optional: Optional | undefined;
  readonly notes: readonly Note[];
  readonly children: readonly (Section | Indicator)[];
};

/** 逐行 绩效指标 按 指标完成情况 */
export type RowsScored = Located & {
  readonly kind: "rows-scored";
  readonly detail: Name | Missing;
  readonly rule: Name | Missing;
};

/** 任选 2 至 3，均分｜取整均分｜自定分值 */
export type Optional = Located & {
  readonly kind: "optional";
  readonly least: QuantityLiteral | Missing;
  /** undefined where exactly `least` are chosen. */
  readonly most: QuantityLiteral | Missing | undefined;
  readonly shares: "equal" | "whole" | "own" | undefined;
};

export type Indicator = Located & {
  readonly kind: "indicator";
  readonly name: Name | Missing;
  /** Missing where a weight stands in their place, where none are needed (仅列示, members of 任选), or where a mistake is reported. */
  readonly points: QuantityLiteral | Missing;
  readonly weight: QuantityLiteral | undefined;
  readonly notes: readonly Note[];
  readonly formula: Formula | undefined;
  /** 系数 式 */
  readonly factor: Formula | undefined;
  readonly notApplicable: Cases | undefined;
  readonly zeroDenominator: Cases | undefined;
  readonly method: Method | undefined;
  /** Parts written twice: all but the first, already reported. */
  readonly repeated: readonly Located[];
  /** Where each part is written, its head word included, in the order of the file. */
  readonly places: readonly PartPlace[];
  /** Its braces and what stands between them; undefined where it has only a method, on its line. */
  readonly block: Located | undefined;
};

/** Where a part of an indicator is written. */
export type PartPlace = Located & { readonly kind: "part-place"; readonly part: PartKind };

export type PartKind = Note["kind"] | "formula" | "factor" | "not-applicable" | "zero-denominator" | "method";

/** 原文 口径 说明 依据 */
export type Note = Located & { readonly kind: "original" | "interpretation" | "remark" | "basis"; readonly text: Text | Missing };

export type Formula = Located & { readonly kind: "formula"; readonly value: Expression; readonly rounding: Rounding | undefined };
