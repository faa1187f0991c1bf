// A published evaluation as the library keeps it: what its rules and its record must give, to the last digit, and what they would give under
// another reading of what the printed form leaves open. In: nothing. Out: types. Not here: what is wrong with the printed form (the audit).

/**
 * What is asked of the scorecard: the score as printed, the exact score before rounding, the exact value, or whether a 勾稽 holds. Of 总分 the score,
 * or between what it lies where it is incomplete.
 */
export type Given = readonly [
  of: string,
  what: "score" | "raw" | "value" | "rate" | "holds" | "least" | "most",
  is: string | boolean | null,
];

/** Words of a file, found there exactly once, and what stands in their place. */
export type Change = readonly [from: string, to: string];

/** Another reading: the rules or the record with other words in them. */
export type Reading = {
  readonly what: string;
  readonly rules?: readonly Change[];
  readonly record?: readonly Change[];
  readonly gives: readonly Given[];
};

export type Published = {
  readonly rules: string;
  readonly data: string;
  readonly unit: string;
  /** 得分 of every indicator and of every row, in the order of the form. */
  readonly scores: readonly (readonly [name: string, score: string | null])[];
  readonly total: string | null;
  readonly grade: string | null;
  /** Between what an incomplete total lies. */
  readonly bounds: readonly [least: string, most: string] | null;
  /** Exact values, sections, 勾稽. */
  readonly gives: readonly Given[];
  readonly readings: readonly Reading[];
};
