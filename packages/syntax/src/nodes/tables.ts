// What goes by the whole: 等次, 勾稽, 否决, 要求, 汇总, 名次. Only types.
import type { Located, Missing, Name, Path, QuantityLiteral, Text } from "./basics.ts";
import type { Band, Comparison, Expression } from "./expressions.ts";

/** 否决 名 条件：总分记0分 */
export type Veto = Located & {
  readonly kind: "veto";
  readonly name: Name | Missing;
  readonly condition: Expression;
  readonly outcome: VetoOutcome | Missing;
};

export type VetoOutcome =
  | (Located & { readonly kind: "total-set" | "total-at-most"; readonly points: QuantityLiteral | Missing })
  | (Located & { readonly kind: "grade-at-most"; readonly grade: Name | Missing });

/** 要求 名 [行 明细：] 条件 ["说明"] */
export type Requirement = Located & {
  readonly kind: "requirement";
  readonly name: Name | Missing;
  readonly detail: Name | Missing | undefined;
  readonly condition: Expression;
  readonly text: Text | undefined;
};

/** 汇总 名 { 绝对值 相加；相对值 按 预算数 加权平均；定性 按 预算数 加权平均；先汇总后计分 } */
export type Pool = Located & {
  readonly kind: "pool";
  readonly name: Name | Missing;
  readonly rules: readonly PoolRule[];
  readonly poolFirst: boolean;
};

export type PoolRule = Located & {
  readonly kind: "pool-rule";
  readonly figures: "absolute" | "relative" | "qualitative";
  readonly how:
    | (Located & { readonly kind: "added-up" })
    | (Located & { readonly kind: "weighted-mean"; readonly by: Name | Missing })
    | Missing;
};

/** 名次 名 按 数据或指标 降序 并列取前 */
export type Rank = Located & {
  readonly kind: "rank";
  readonly name: Name | Missing;
  readonly by: Path | Missing;
  readonly order: "descending" | "ascending" | undefined;
  readonly ties: "first" | "last" | "mean" | undefined;
};

/** 等次 [按 取位前总分｜得分率] { 90分以上 优 … } */
export type GradeTable = Located & {
  readonly kind: "grades";
  readonly by: "printed-total" | "unrounded-total" | "rate";
  readonly levels: readonly GradeLevel[];
};

export type GradeLevel = Located & { readonly kind: "grade-level"; readonly band: Band | Missing; readonly name: Name | Missing };

/** 勾稽 { 名 式 = 式 误差 q } */
export type Reconciliations = Located & { readonly kind: "reconciliations"; readonly items: readonly Reconciliation[] };

export type Reconciliation = Located & {
  readonly kind: "reconciliation";
  readonly name: Name | Missing;
  readonly left: Expression;
  readonly operator: Comparison;
  readonly right: Expression;
  readonly tolerance: QuantityLiteral | undefined;
};
