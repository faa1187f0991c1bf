// What is known of one record while it is evaluated: the slots that expressions read. Only types and the blank frame; filled by ../interpret.ts.
import type { Rational } from "@biaochi/quantity";
import type { HumanInput } from "../record.ts";
import type { Result } from "./result.ts";

/** What other expressions may read of an indicator: 得分 值 适用. */
export type IndicatorReadings = { readonly score: Result; readonly metric: Result; readonly applicable: Result };

/**
 * INVARIANT (order): a slot is filled before anything that reads it is evaluated; plan/order.ts sees to that. A slot read too early is a bug of ours.
 */
export type Frame = {
  readonly fields: readonly Result[];
  /** 年度 of the record, which dates 参数; that of the rule set where it has a single one. */
  readonly year: number | undefined;
  readonly derived: Result[];
  readonly indicators: IndicatorReadings[];
  readonly sections: Result[];
  /** Rows of each 明细, by its slot. */
  readonly details: readonly (readonly RowReadings[])[];
  total: Result | undefined;
  grade: Result | undefined;
  /** By node id, for the trace; undefined where nobody will ask. */
  readonly values: (Result | undefined)[] | undefined;
};

/** What expressions may read of a row: its cells by the slot of their column, and 完成率, undefined where it has none. */
export type RowReadings = { readonly cells: readonly Result[]; readonly completion: Result | undefined };

/** The indicator or the row in which an expression stands: 本值, 分值, what a person put in, and the row's cells. */
export type Place = {
  readonly metric: Result | undefined;
  readonly points: Rational | undefined;
  readonly input: HumanInput | undefined;
  readonly row?: RowReadings;
};

/** Outside any indicator. */
export const NOWHERE: Place = { metric: undefined, points: undefined, input: undefined };

export function blankFrame(
  fields: readonly Result[],
  nodeCount: number,
  traced: boolean,
  details: Frame["details"] = [],
  year?: number,
): Frame {
  return {
    fields,
    year,
    derived: [],
    indicators: [],
    sections: [],
    details,
    total: undefined,
    grade: undefined,
    values: traced ? new Array<Result | undefined>(nodeCount) : undefined,
  };
}
