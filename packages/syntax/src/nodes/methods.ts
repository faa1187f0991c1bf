// How an indicator is scored, and the cases 条件：后果. Only types.
import type { Located, Missing, Name, QuantityLiteral, Text } from "./basics.ts";
import type { Award, Clause, Points, Step, Tail } from "./clauses.ts";
import type { Expression } from "./expressions.ts";

/** 条件：后果；…；其余：后果. A bare outcome (分母为零时 不得分) is one case with condition "otherwise". */
export type Cases = Located & { readonly kind: "cases"; readonly cases: readonly Case[] };

export type Case = Located & {
  readonly kind: "case";
  readonly condition: Expression | (Located & { readonly kind: "otherwise" });
  readonly outcome: Outcome | Missing;
};

export type Outcome =
  /** 视为100% */
  | (Located & { readonly kind: "treat-as"; readonly value: QuantityLiteral })
  /** 视为满分, 得满分, 不得分, 得q分, 报错 … */
  | Award
  /** 不计分，分值由同级分摊｜由全部分摊 */
  | (Located & { readonly kind: "excluded"; readonly share: "siblings" | "all" | undefined });

export type Method =
  | (Located & { readonly kind: "clause"; readonly clause: Clause })
  | Checklist
  /** 评定 四档 */
  | (Located & { readonly kind: "judgement"; readonly scale: Name | Missing })
  /** 打分, 仅列示 */
  | (Located & { readonly kind: "assessed" | "shown-only" })
  | Events
  /** 分情形 { 条件：…；其余：… } */
  | (Located & { readonly kind: "by-case"; readonly cases: readonly MethodCase[] })
  /** 期限 实际日期 ≤ 应完成日期：按期得满分；每逾期1个月扣… */
  | (Located & { readonly kind: "deadline"; readonly dates: Expression; readonly clause: Clause });

/** 事项 { 违规 每有1次扣2分，最多扣4分 } [tails of the whole] */
export type Events = Located & { readonly kind: "events"; readonly items: readonly EventItem[]; readonly tails: readonly Tail[] };

export type EventItem = Located & {
  readonly kind: "event-item";
  readonly name: Name | Missing;
  readonly step: Step | Missing;
  readonly text: Text | undefined;
};

/** One case of 分情形: an outcome, an award, or a whole method of its own (a clause or a deadline in braces). */
export type MethodCase = Located & {
  readonly kind: "method-case";
  readonly condition: Expression | (Located & { readonly kind: "otherwise" });
  readonly outcome: Outcome | Method | Missing;
};

/** 清单 每项2分｜均分｜（own points） { … } */
export type Checklist = Located & {
  readonly kind: "checklist";
  readonly each:
    | (Located & { readonly kind: "points-each"; readonly points: Points })
    | (Located & { readonly kind: "equal-shares" })
    | Step
    | undefined;
  readonly items: readonly ChecklistItem[];
};

export type ChecklistItem = Located & {
  readonly kind: "checklist-item";
  readonly name: Name | Missing;
  readonly points: Points | undefined;
  /** 否则酌情: an assessor may give part of the points. */
  readonly discretionary: boolean;
  readonly text: Text | undefined;
};
