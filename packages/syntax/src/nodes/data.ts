// What a record brings and what is computed or looked up: 数据, 明细, 计算, 参数, 等级, 单位. Only types.
import type { Unit } from "@biaochi/quantity";
import type { DateLiteral, Located, Missing, Name, QuantityLiteral, Rounding, Text } from "./basics.ts";
import type { Band, Comparison, Expression } from "./expressions.ts";
import type { Literal } from "./literals.ts";

/** 数据 名 { … } */
export type DataBlock = Located & { readonly kind: "data"; readonly name: Name | Missing; readonly fields: readonly Field[] };

export type Field = Located & {
  readonly kind: "field";
  readonly name: Name | Missing;
  readonly type: FieldType | Missing;
  readonly constraints: readonly Constraint[];
  readonly whenMissing: MissingFill | undefined;
  readonly bareNumber: "as-rate" | "as-percent" | undefined;
  readonly alias: Name | undefined;
  readonly description: Text | undefined;
};

export type FieldType =
  | (Located & { readonly kind: "unit"; readonly unit: Unit })
  | (Located & { readonly kind: "boolean" | "text" | "date" | "target" })
  | (Located & { readonly kind: "choice"; readonly options: readonly Literal[] })
  /** A declared scale, or an unknown word. */
  | (Located & { readonly kind: "named"; readonly name: Name });

/** 约束 ≥ 0人 */
export type Constraint = Located & { readonly kind: "constraint"; readonly operator: Comparison; readonly bound: Expression };

/** 缺失时 空 | 按 0人 | 条件：值；其余：值; for 方向 of a 明细 also 取自目标, with cases behind it. */
export type MissingFill = Located &
  (
    | { readonly kind: "empty" }
    | { readonly kind: "value"; readonly value: QuantityLiteral | Missing }
    | { readonly kind: "cases"; readonly fromTarget: boolean; readonly cases: readonly FillCase[] }
  );

/** 二级指标 = "成本"：≤ */
export type FillCase = Located & {
  readonly kind: "fill-case";
  readonly condition: Expression | (Located & { readonly kind: "otherwise" });
  readonly value: Literal | Missing;
};

/** 明细 名 { … }: a table of rows inside one record. */
export type Detail = Located & { readonly kind: "detail"; readonly name: Name | Missing; readonly columns: readonly Column[] };

/** A column of a 明细. `role` where its name is a word that row scoring knows. */
export type Column = Omit<Field, "kind"> & { readonly kind: "column"; readonly role: ColumnRole | undefined };

/** 一级指标 二级指标 三级指标 名称 分值 目标 实际 方向 评定 偏差原因 自报 */
export type ColumnRole =
  | "level-1"
  | "level-2"
  | "level-3"
  | "row-name"
  | "points"
  | "target"
  | "result"
  | "direction"
  | "judged"
  | "deviation-reason"
  | "reported";

/** 计算 名 = 式 [保留…] */
export type Derived = Located & {
  readonly kind: "derived";
  readonly name: Name | Missing;
  readonly value: Expression;
  readonly rounding: Rounding | undefined;
};

/** 参数 名 { 2016年起 0.3分 }, or 参数 名 按 数据项 { 甲类 0.3分；乙类 0.2分 } */
export type Parameter = Located & {
  readonly kind: "parameter";
  readonly name: Name | Missing;
  /** The field whose value chooses the entry. */
  readonly by: Name | Missing | undefined;
  readonly entries: readonly ParameterEntry[];
};

export type ParameterEntry = Located & {
  readonly kind: "parameter-entry";
  /** A year, or a category of the field that the parameter goes by (then 0). */
  readonly year: number;
  readonly category: Name | undefined;
  /** true for 2016年起, false for that year alone. */
  readonly onwards: boolean;
  readonly value: QuantityLiteral | DateLiteral | Missing;
};

/** 等级 名 { 优 100%；… } Each level a share of the points, or a range of shares. */
export type Scale = Located & { readonly kind: "scale"; readonly name: Name | Missing; readonly levels: readonly ScaleLevel[] };

export type ScaleLevel = Located & { readonly kind: "scale-level"; readonly name: Name | Missing; readonly band: Band | Missing };

/** 单位 亩 = 2000/3 平方米 */
export type UnitDeclaration = Located & {
  readonly kind: "unit-declaration";
  readonly name: Name | Missing;
  readonly value: Expression | undefined;
};
