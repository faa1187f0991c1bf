// What is known to be wrong or odd in a published evaluation, and what became of it: a finding of the audit, or nothing that contradicts anything, or a
// remark in its SOURCES. In: nothing. Out: types. Not here: scores (../published/, ../published-rows.ts).

/** Something recorded about a printed form, in a few words. */
export type Recorded = { readonly what: string } & (
  | {
      /** Its code, and what it is about: an indicator, a row, a 勾稽, a 要求, a field. */
      readonly finding: readonly [code: string, subject: string];
      /** Words that the finding must have: the reading that gives the reported figure, what would follow. */
      readonly says?: string;
    }
  /** No figure, unit, sign or text contradicts another: the rules give what the form says. */
  | {
      readonly agrees: readonly [
        of: string,
        what: "score" | "raw" | "value" | "holds" | "least" | "most",
        is: string | boolean | null,
      ];
    }
  /** Not to be told from figures, units, signs or texts; it stands in SOURCES.md. */
  | { readonly remark: string }
);

/** One evaluated unit: every finding of its audit is among `recorded`, and every finding there is told once. */
export type AuditCase = {
  readonly rules: string;
  readonly data: string;
  readonly unit: string;
  readonly recorded: readonly Recorded[];
};
