// Scoring clauses: arms, what they give, steps and their tails. Only types.
import type { Located, Missing, PartStep, QuantityLiteral, Text } from "./basics.ts";
import type { Band, Bound, Expression } from "./expressions.ts";

/** Everything after 评分. Lines are kept apart because 其间按直线内插 belongs to its line. */
export type Clause = Located & { readonly kind: "clause-body"; readonly braced: boolean; readonly lines: readonly ClauseLine[] };

export type ClauseLine = Located & {
  readonly kind: "clause-line";
  readonly arms: readonly Arm[];
  readonly interpolated: boolean;
};

export type Arm = Located & {
  readonly kind: "arm";
  readonly band: Band | undefined;
  /** 自60%起 */
  readonly origin: Bound | undefined;
  readonly result: Award | Step | Missing;
};

export type Award =
  | (Located & { readonly kind: "full" | "none" | "proportional" | "reverse-proportional" })
  | (Located & { readonly kind: "points"; readonly points: Points })
  /** 得8分至9分由评价方定 */
  | (Located & { readonly kind: "assessed-range"; readonly from: Points; readonly to: Points })
  | (Located & { readonly kind: "error"; readonly text: Text | undefined });

export type Points =
  | QuantityLiteral
  /** 分值的10%, 10%分值 */
  | (Located & { readonly kind: "share"; readonly share: QuantityLiteral })
  /** （超编每点扣分） */
  | (Located & { readonly kind: "expression"; readonly value: Expression })
  | Missing;

/** 每超过 每低于 每偏离 每达到 每有 每缺 每逾期 */
export type StepDirection = "above" | "below" | "deviation" | "reached" | "counted" | "lacking" | "late";

export type Step = Located & {
  readonly kind: "step";
  readonly direction: StepDirection;
  /** 界值的5%: the size is a share of the bound. */
  readonly relative: boolean;
  readonly size: QuantityLiteral | Missing;
  readonly effect: "deduct" | "award";
  readonly points: Points;
  readonly tails: readonly Tail[];
};

export type Tail =
  | (Located & { readonly kind: "to-zero" })
  | (Located & { readonly kind: "most-deducted" | "most-awarded" | "least" | "most"; readonly points: Points })
  | (Located & { readonly kind: "tolerance"; readonly size: QuantityLiteral | Missing })
  | (Located & { readonly kind: "part-step"; readonly reading: PartStep | undefined });
