// Expressions and the bands of values they are compared with. Only types.
import type { DateLiteral, Located, Missing, Path, QuantityLiteral, Text } from "./basics.ts";

/** One end of a band. `inclusion` is what is written: （含）, （不含）, or nothing; `closed` is what the wording means. */
export type Bound = Located & {
  readonly kind: "bound";
  readonly value: Expression;
  readonly closed: boolean;
  readonly inclusion: "included" | "excluded" | undefined;
};

export type Band =
  /** 10%以下, 超过10%至30%, 80%以上不满90%, (10%, 30%] … */
  | (Located & {
      readonly kind: "range";
      readonly low: Bound | undefined;
      readonly high: Bound | undefined;
      readonly form: "words" | "interval" | "sign";
    })
  /** 100%得满分; in an interpolation, one of its points */
  | (Located & { readonly kind: "point"; readonly at: Bound })
  /** 其余 */
  | (Located & { readonly kind: "otherwise" })
  /** 达到目标, 未达到, 按期 */
  | (Located & { readonly kind: "target-met" | "target-unmet" | "on-time" })
  /** 逾期, 逾期1个月以内, 逾期超过1个月 */
  | (Located & { readonly kind: "late"; readonly band: Band | undefined })
  /** 完成率80%以上 */
  | (Located & { readonly kind: "completion"; readonly band: Band | Missing })
  /** 0-10%（含）, 60%至100%: an end is left open to reading; already reported with both readings as fixes. Low taken as excluded, high as included. */
  | (Located & { readonly kind: "unclear-range"; readonly low: Bound; readonly high: Bound });

export type Comparison = "=" | "≠" | "≤" | "≥" | "<" | ">";

export type Arithmetic = "+" | "−" | "×" | "÷";

export type Expression =
  | QuantityLiteral
  | DateLiteral
  | Text
  | Path
  | Missing
  | (Located & { readonly kind: "boolean"; readonly value: boolean })
  /** 本值 */
  | (Located & { readonly kind: "metric" })
  /** 分值; 完成率 of a row */
  | (Located & { readonly kind: "full-points" | "completion" })
  | (Located & { readonly kind: "negate" | "not"; readonly operand: Expression })
  | (Located & {
      readonly kind: "arithmetic";
      readonly operator: Arithmetic;
      readonly left: Expression;
      readonly right: Expression;
    })
  | (Located & {
      readonly kind: "comparison";
      readonly operator: Comparison;
      readonly left: Expression;
      readonly right: Expression;
    })
  | (Located & { readonly kind: "logic"; readonly operator: "and" | "or"; readonly left: Expression; readonly right: Expression })
  /** x 属于 (10%, 30%] */
  | (Located & { readonly kind: "within"; readonly operand: Expression; readonly band: Band })
  /** x 空, x 非空 */
  | (Located & { readonly kind: "emptiness"; readonly operand: Expression; readonly empty: boolean })
  | (Located & {
      readonly kind: "conditional";
      readonly condition: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
    })
  /** `function` is the id in the function vocabulary. */
  | (Located & {
      readonly kind: "call";
      readonly function: string;
      readonly arguments: readonly Expression[];
      /** 其中: which rows of a 明细 count. */
      readonly where: Expression | undefined;
    });
