// In: of each row of a 明细 whether it counts and for what. Out: 合计 平均 计数 占比 of them.
// A missing cell or condition leaves the whole missing; 合计 and 计数 of nothing are 0, 平均 and 占比 of nothing are 无定义.
import { add, divide, integer, type Rational, ZERO } from "@biaochi/quantity";
import { combineFailures, isNoValue, number, type Result } from "./result.ts";

/** `value` is undefined where it was not asked: the row does not count, or only rows are counted. */
export type AggregatedRow = { readonly counts: Result; readonly value: Result | undefined };

export function aggregate(kind: "sum" | "mean" | "count" | "share", rows: readonly AggregatedRow[], text: string): Result {
  const failure = rows.reduce<Result>(
    (found, { counts, value }) =>
      combineFailures(found, value === undefined ? counts : (combineFailures(counts, value) ?? counts)) ?? found,
    { kind: "boolean", value: true },
  );
  if (isNoValue(failure)) return failure;
  const counted = rows.filter(({ counts }) => counts.kind === "boolean" && counts.value);
  const sum = sumOf(counted);
  switch (kind) {
    case "sum":
      return number(sum);
    case "count":
      return number(integer(counted.length));
    case "mean":
      return quotient(sum, integer(counted.length), text);
    case "share":
      return quotient(sum, sumOf(rows), text);
  }
}

function quotient(part: Rational, whole: Rational, text: string): Result {
  const value = divide(part, whole);
  return value === undefined ? { kind: "undefined", divisor: text } : number(value);
}

function sumOf(rows: readonly AggregatedRow[]): Rational {
  return rows.reduce((sum, { value }) => (value?.kind === "number" ? add(sum, value.value) : sum), ZERO);
}
