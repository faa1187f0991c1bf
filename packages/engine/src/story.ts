// What happened to one record, as exact data: the numbers of the interpreter before anything is worded. Only types.
import type { Rational } from "@biaochi/quantity";
import type { Frame } from "./expression/frame.ts";
import type { Result } from "./expression/result.ts";
import type { Failure } from "./failure.ts";
import type { PlannedCase, PlannedMethodCase } from "./plan/arms.ts";
import type { CheckedRecord } from "./record.ts";
import type { RequirementStory } from "./rows/requirements.ts";
import type { RowStory } from "./rows/row-story.ts";

/** A condition that was asked, and what it came to. */
export type CaseAsked = { readonly rule: Omit<PlannedCase, "outcome">; readonly result: Result };

/**
 * How one indicator came to its score (language reference, order of evaluation 3 to 9).
 * What was not reached is undefined.
 */
export type IndicatorStory = {
  readonly outcome: "scored" | "excluded" | "unscored" | "shown";
  /** Conditions of 不适用 in turn, up to the one that held. */
  readonly notApplicable: readonly CaseAsked[];
  readonly notApplicableCase: PlannedCase | undefined;
  /** What the 公式 came to. */
  readonly formula: Result | undefined;
  readonly zeroDenominator: readonly CaseAsked[];
  readonly zeroDenominatorCase: PlannedCase | undefined;
  /** Conditions of 分情形 in turn, up to the one that held. */
  readonly methodCases: readonly CaseAsked[];
  readonly methodCase: PlannedMethodCase | undefined;
  /** 本值: the formula's value rounded if so declared, or what it is treated as. */
  readonly metric: Rational | undefined;
  readonly armIndex: number | undefined;
  /** What the method gives, before 系数. */
  readonly base: Rational | undefined;
  readonly factor: Result | undefined;
  readonly raw: Rational | undefined;
  readonly clamped: Rational | undefined;
  /** Printed. */
  readonly score: Rational | undefined;
  readonly failure: Failure | undefined;
  /** An adopted scorer's figure that stands instead of the computed one. */
  readonly override?: OverrideStory;
};

/** What the rules give, and what stands instead of it. */
export type OverrideStory = {
  readonly scorer: string;
  readonly points: Rational;
  readonly reason: string | undefined;
  readonly computed: Rational | undefined;
  /** Why the rules give no score, where they give none. */
  readonly failure: Failure | undefined;
};

/** How a section, or the whole, came to its score (11, 12). */
export type SumStory = {
  /** true where all members were taken out: then the part around it shares its points. */
  readonly out: boolean;
  /** false where a member has no score, or where the sum grows too long. */
  readonly complete: boolean;
  /** The sum is longer than any figure that this program calculates with; only where no 得分 rounding is declared. */
  readonly tooLong: boolean;
  /** Sum of the printed scores of the members that count. */
  readonly sum: Rational;
  /** Points of the members that count. */
  readonly applicable: Rational;
  /** Points that the sum stands for: the section's own, less what went to 全部. */
  readonly standsFor: Rational;
  /** Points of all indicators taken out, however deep. */
  readonly excluded: Rational;
  /** Points taken out and shared by the whole (由全部分摊). */
  readonly toAll: Rational;
  readonly redistributed: boolean;
  /** Before rounding; undefined where incomplete or out. */
  readonly exact: Rational | undefined;
  readonly score: Rational | undefined;
  /** 折算: what counts above; undefined where the score itself does. */
  readonly counted: Rational | undefined;
};

/** One step from the sections to the total; `total` is what stands after it. */
export type TotalStep = {
  readonly kind: "sections" | "redistribution" | "bonus" | "penalty" | "cap" | "veto" | "rounding";
  /** Index among the 加分项 and 扣分项, or among the 否决. */
  readonly slot: number | undefined;
  readonly change: Rational;
  readonly total: Rational;
};

/** A 否决: what its condition came to, and whether it changed the total or the grade. */
export type VetoStory = { readonly result: Result; readonly effective: boolean };

export type TotalStory = SumStory & {
  /** Step 12: the sum of the sections, points of those taken out shared; undefined where incomplete. */
  readonly summed: Rational | undefined;
  /** What each 加分项 adds and each 扣分项 takes; undefined where it has no score. */
  readonly effects: readonly (Rational | undefined)[];
  readonly vetoes: readonly VetoStory[];
  /** Empty where there is no total. */
  readonly steps: readonly TotalStep[];
  /** Step 16: what total rounding starts from. */
  readonly unrounded: Rational | undefined;
};

export type GradeStory = {
  /** Index among the grades; undefined where there is no total or none fits. */
  readonly index: number | undefined;
  /** By the total before its rounding, where that gives another grade. */
  readonly otherwise: number | undefined;
  /** What the total alone would give, and the 否决 that caps it, where one does. */
  readonly capped: { readonly from: number; readonly veto: number } | undefined;
  readonly failure: Failure | undefined;
};

export type ReconciliationStory = {
  readonly holds: boolean | undefined;
  readonly left: Result;
  readonly right: Result;
  /** left − right, of figures. */
  readonly difference: Rational | undefined;
};

/** Everything that happened to a record. */
export type Story = {
  readonly record: CheckedRecord;
  readonly frame: Frame;
  readonly indicators: readonly IndicatorStory[];
  readonly sections: readonly SumStory[];
  /** The rows of each section, by its slot; empty where it has none. */
  readonly rows: readonly (readonly RowStory[])[];
  readonly total: TotalStory;
  readonly grade: GradeStory;
  readonly reconciliations: readonly ReconciliationStory[];
  /** In the order of the rule set; of rows, in the order of the table. */
  readonly requirements: readonly RequirementStory[];
  /** The record by each scorer alone, of those who gave anything. */
  readonly solos: readonly { readonly scorer: string; readonly story: Omit<Story, "solos"> }[];
};
