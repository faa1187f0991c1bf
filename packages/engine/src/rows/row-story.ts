// What happened to one row of a section, as exact data, before anything is worded. Only types.
import type { Rational } from "@biaochi/quantity";
import type { PlannedClause } from "../clauses/clause.ts";
import type { Place } from "../expression/frame.ts";
import type { Failure } from "../failure.ts";
import type { PlannedArm, PlannedOutcome } from "../plan/arms.ts";
import type { CheckedRow, TargetValue } from "../record.ts";
import type { RowAim } from "./direction.ts";
import type { RowKind } from "./ratio.ts";

/** Why a row has no score. */
export type RowFailure =
  | Exclude<Failure, { readonly kind: "declared" }>
  /** 报错 of an arm or of 照抄目标. */
  | { readonly kind: "declared"; readonly text: string | undefined }
  /** The row has nothing in this column. */
  | { readonly kind: "no-cell"; readonly column: string }
  /** The result carries a sign or words and is no measurement, and the 行评 gives nothing for that. */
  | { readonly kind: "copied"; readonly text: string | undefined }
  /** 完成率 of these two figures says nothing: the target is not above zero. */
  | { readonly kind: "no-ratio"; readonly direction: "≥" | "≤" | "=" }
  /** The 行评 has no clause for rows of this kind. */
  | { readonly kind: "no-clause"; readonly of: RowKind }
  /** Two different texts, of which nothing says whether one meets the other. */
  | { readonly kind: "other-words" };

/** Dates of a row with a deadline, both as 2022-11-30. */
export type RowDates = { readonly done: string; readonly due: string };

/** How a row came to its score; what was not reached is undefined. */
export type RowStory = {
  readonly row: CheckedRow;
  /** Its place in the table, from 0. */
  readonly index: number;
  readonly points: Rational;
  readonly aim: RowAim | undefined;
  readonly kind: RowKind | undefined;
  readonly target: TargetValue | undefined;
  readonly result: TargetValue | undefined;
  readonly copies: boolean;
  /** What 照抄目标 gave. */
  readonly copied: PlannedOutcome | undefined;
  readonly met: boolean | undefined;
  readonly completion: Rational | undefined;
  readonly dates: RowDates | undefined;
  readonly arm: PlannedArm | undefined;
  readonly clause: PlannedClause | undefined;
  /** Where the clause stands: 完成率 or lateness as 本值, the row's points, what a person put in. */
  readonly place: Place;
  readonly outcome: "scored" | "excluded" | "unscored";
  readonly raw: Rational | undefined;
  readonly clamped: Rational | undefined;
  /** Printed. */
  readonly score: Rational | undefined;
  readonly failure: RowFailure | undefined;
};
