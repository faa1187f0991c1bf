// The judge of rows. In: what a row says and what the 行评 says. Out: its raw score and its score, or that there is none.
// Slow and plain on purpose: it compares, divides and counts days by itself, and shares no code with the model or the engine.
import {
  below,
  type Fraction,
  fraction,
  greatest,
  least,
  minus,
  NOUGHT,
  over,
  same,
  times,
  WHOLE,
  wholeAbove,
  wholeBelow,
} from "./fraction.ts";
import { daysFrom, monthsFrom } from "./plain-dates.ts";
import { toGrid, within } from "./plain-evaluator.ts";

/** A band of 完成率 from a share on, and the share of the points that it gives; the bands cover [0, 1). */
export type CompletionBand = { readonly from: Fraction; readonly share: Fraction };

/** What a row that misses its target gets. */
export type Missed = "in-proportion" | "nothing" | readonly CompletionBand[];

export type PlainRowRule = {
  readonly quantitative: Missed;
  readonly equal: "in-proportion" | "nothing";
  readonly late: { readonly unit: "月" | "天"; readonly share: Fraction; readonly part: "pro-rata" | "ignored" | "whole" };
};

export type PlainRow =
  | {
      readonly kind: "figure";
      readonly sign: "≥" | "≤" | "=" | ">" | "<";
      readonly target: Fraction;
      readonly result: Fraction;
      readonly points: Fraction;
    }
  | { readonly kind: "date"; readonly due: string; readonly done: string; readonly points: Fraction }
  | { readonly kind: "judged"; readonly given: Fraction; readonly points: Fraction }
  | { readonly kind: "missing"; readonly points: Fraction };

/** undefined: no score. */
export type RowJudgement = { readonly raw: Fraction; readonly score: Fraction } | undefined;

const CENTS = { size: fraction(1, 100), mode: "half-up" } as const;

export function judgeRow(row: PlainRow, rule: PlainRowRule): RowJudgement {
  const raw = rawOf(row, rule);
  if (raw === undefined) return undefined;
  return { raw, score: within(toGrid(within(raw, row.points), CENTS), row.points) };
}

function rawOf(row: PlainRow, rule: PlainRowRule): Fraction | undefined {
  switch (row.kind) {
    case "missing":
      return undefined;
    case "judged":
      return row.given;
    case "date":
      return lateRow(row, rule);
    case "figure":
      return figureRow(row, rule);
  }
}

function figureRow(
  { sign, target, result, points }: Extract<PlainRow, { kind: "figure" }>,
  rule: PlainRowRule,
): Fraction | undefined {
  const met =
    sign === "≥"
      ? !below(result, target)
      : sign === ">"
        ? below(target, result)
        : sign === "≤"
          ? !below(target, result)
          : sign === "<"
            ? below(result, target)
            : same(result, target);
  if (met) return points;
  const missed = sign === "=" ? rule.equal : rule.quantitative;
  if (missed === "nothing") return NOUGHT;
  const ratio = ratioOf(sign, target, result);
  if (ratio === undefined) return undefined;
  if (missed === "in-proportion") return times(ratio, points);
  const band = missed.findLast(({ from }) => !below(ratio, from)) ?? missed[0];
  return band === undefined ? undefined : times(band.share, points);
}

/** How much of the way was gone; undefined where a ratio would not say so. */
function ratioOf(sign: string, target: Fraction, result: Fraction): Fraction | undefined {
  const isAbove = (value: Fraction): boolean => below(NOUGHT, value);
  if (sign === "=") {
    const larger = greatest(target, result);
    return isAbove(larger) ? over(least(target, result), larger) : undefined;
  }
  if (sign === "≥" || sign === ">") return isAbove(target) ? over(result, target) : undefined;
  return below(target, NOUGHT) || !isAbove(result) ? undefined : over(target, result);
}

function lateRow({ due, done, points }: Extract<PlainRow, { kind: "date" }>, { late }: PlainRowRule): Fraction {
  if (done <= due) return points;
  const exact = late.unit === "天" ? fraction(daysFrom(due, done)) : monthsFrom(due, done);
  const steps = late.part === "pro-rata" ? exact : fraction(late.part === "ignored" ? wholeBelow(exact) : wholeAbove(exact));
  return times(points, minus(WHOLE, times(steps, late.share)));
}
