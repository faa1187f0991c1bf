// Generated from packages/engine/src/scorecard.schema.json by scripts/generate.ts. Do not edit.

/**
 * 得分表: the result for one evaluated unit, with its whole derivation. Figures are shortest decimal strings.
 */
export interface Scorecard {
  /**
   * Name or number of the record.
   */
  readonly id: string;
  /**
   * false where a part has no score: then no total and no grade (不完整).
   */
  readonly complete: boolean;
  readonly total: string | null;
  readonly totalExact: string | null;
  /**
   * Between what the total lies where a part has no score; null where there is a total, and where the record could not be read.
   */
  readonly bounds: Bounds | null;
  /**
   * 满分.
   */
  readonly points: string;
  readonly grade: string | null;
  readonly gradeNote: Bilingual | null;
  readonly redistribution: Redistribution | null;
  readonly totalLines: readonly TotalLine[];
  /**
   * In the order of the rule set, parents before members.
   */
  readonly sections: readonly SectionScore[];
  /**
   * In the order of the rule set.
   */
  readonly indicators: readonly IndicatorScore[];
  readonly adjustments: readonly AdjustmentScore[];
  readonly vetoes: readonly VetoResult[];
  readonly reconciliations: readonly ReconciliationResult[];
  readonly requirements: readonly RequirementResult[];
  readonly scorers: readonly ScorerTotal[];
  readonly ranks: readonly RankResult[];
  readonly problems: readonly Problem[];
}
/**
 * The least and the most that the total can be: parts without a score at 0 and at their points.
 */
export interface Bounds {
  readonly least: string;
  readonly most: string;
}
/**
 * Chinese and English wording.
 */
export interface Bilingual {
  /**
   * Chinese.
   */
  readonly zh: string;
  /**
   * English.
   */
  readonly en: string;
}
/**
 * Points of members taken out, shared by the whole (由全部分摊): sum × 满分 ÷ applicable points, rounded once.
 */
export interface Redistribution {
  /**
   * Sum of the printed scores.
   */
  readonly sum: string;
  /**
   * Points that the sum stands for.
   */
  readonly applicablePoints: string;
  /**
   * Before rounding.
   */
  readonly exact: string;
  /**
   * What the whole then has, before total rounding.
   */
  readonly score: string;
  readonly explanation: Bilingual;
}
/**
 * One step from the sections to the total, as printed on paper.
 */
export interface TotalLine {
  readonly kind: "sections" | "redistribution" | "bonus" | "penalty" | "cap" | "veto" | "rounding";
  readonly name: string | null;
  readonly change: string | null;
  readonly total: string | null;
  readonly explanation: Bilingual;
}
/**
 * 得分 of a section.
 */
export interface SectionScore {
  /**
   * Items: Names.
   */
  readonly path: readonly string[];
  /**
   * 分值.
   */
  readonly points: string;
  /**
   * false where all its members were taken out (不计分).
   */
  readonly applicable: boolean;
  readonly score: string | null;
  readonly exact: string | null;
  /**
   * null where the score itself counts.
   */
  readonly counted: string | null;
  /**
   * Points of members taken out (不计分); 0 where none.
   */
  readonly excludedPoints: string;
  readonly explanation: Bilingual;
  readonly rows: readonly RowScore[];
}
/**
 * 得分 of one row of a 明细.
 */
export interface RowScore {
  /**
   * The section's path and the row's 名称.
   *
   * Items: Names.
   */
  readonly path: readonly string[];
  /**
   * 明细.
   */
  readonly detail: string;
  /**
   * Its place in the table, from 1.
   */
  readonly row: number;
  readonly line: number | null;
  /**
   * 一级指标, 二级指标 … as the row has them.
   *
   * Items: Text.
   */
  readonly labels: readonly string[];
  /**
   * 名称.
   */
  readonly name: string;
  readonly kind: ("quantitative" | "equal" | "deadline" | "qualitative") | null;
  readonly kindFrom: ("column" | "sign" | "default") | null;
  readonly direction: ("≥" | "≤" | "=" | "deadline" | "qualitative") | null;
  readonly target: string | null;
  readonly result: string | null;
  /**
   * The result copies the target: it carries a sign or a word and is no measurement.
   */
  readonly copiesTarget: boolean;
  /**
   * 分值.
   */
  readonly points: string;
  readonly completion: string | null;
  readonly completionExact: string | null;
  readonly rawScore: string | null;
  readonly score: string | null;
  readonly scoreExact: string | null;
  readonly explanation: Bilingual;
  readonly whyNotMore: Bilingual | null;
  readonly deviationReason: string | null;
  readonly reported: string | null;
  readonly trace: readonly TraceStep[];
  readonly origin: Origin;
}
/**
 * One step of the derivation (language reference, order of evaluation).
 */
export interface TraceStep {
  readonly step:
    | "not-applicable"
    | "formula"
    | "zero-denominator"
    | "treated-as"
    | "value-rounding"
    | "arm"
    | "raw-score"
    | "clamp"
    | "score-rounding"
    | "human-input"
    | "excluded"
    | "missing"
    | "error"
    | "factor"
    | "deadline"
    | "events"
    | "case"
    | "comparison"
    | "override"
    | "copied-target";
  readonly expression: TracedExpression | null;
  readonly value: string | null;
  readonly text: Bilingual;
  readonly origin: Origin | null;
}
/**
 * An expression with the value of each part.
 */
export interface TracedExpression {
  /**
   * Operator or kind of the node.
   */
  readonly op: string;
  /**
   * As printed, or the name.
   */
  readonly text: string;
  readonly value: string | null;
  /**
   * As told, with its unit.
   */
  readonly shown: string;
  readonly origin: FigureOrigin | null;
  readonly parts: readonly TracedExpression[];
}
/**
 * Where a figure comes from.
 */
export interface FigureOrigin {
  readonly kind: "data" | "default" | "parameter" | "rule" | "derived";
  /**
   * Field, parameter or 计算.
   */
  readonly name: string;
  /**
   * As written in its source.
   */
  readonly text: string;
}
/**
 * Where a thing is written: file, UTF-16 offsets, line from 1.
 */
export interface Origin {
  /**
   * Path of the rule file as given.
   */
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}
/**
 * 得分 of an indicator and how it came about.
 */
export interface IndicatorScore {
  /**
   * Items: Names from the top, ending in its own.
   */
  readonly path: readonly string[];
  /**
   * 分值.
   */
  readonly points: string;
  /**
   * false where 不适用 took it out of the sum.
   */
  readonly applicable: boolean;
  readonly metric: string | null;
  readonly metricExact: string | null;
  readonly metricUnit: string | null;
  readonly metricText: string | null;
  readonly rawScore: string | null;
  readonly score: string | null;
  readonly scoreExact: string | null;
  readonly override: Override | null;
  readonly scorers: readonly ScorerScore[];
  readonly arm: Bilingual | null;
  readonly armIndex: number | null;
  readonly explanation: Bilingual;
  readonly whyNotMore: Bilingual | null;
  readonly toNextArm: Distance | null;
  /**
   * Readings the file laid down.
   *
   * Items: 口径, as written.
   */
  readonly interpretation: readonly string[];
  /**
   * Wording of the published table.
   *
   * Items: 原文, as published.
   */
  readonly original: readonly string[];
  /**
   * Legal basis of the indicator, else of the nearest section that names one, else of the rule set.
   *
   * Items: 依据, as written.
   */
  readonly basis: readonly string[];
  readonly origin: Origin;
  /**
   * Every step in order, for machines.
   */
  readonly trace: readonly TraceStep[];
}
/**
 * An adopted scorer's figure that stands instead of the computed one; both are kept.
 */
export interface Override {
  /**
   * 评分方.
   */
  readonly scorer: string;
  readonly computed: string | null;
  readonly reason: string | null;
}
/**
 * What one 评分方 gave.
 */
export interface ScorerScore {
  /**
   * 评分方.
   */
  readonly scorer: string;
  readonly score: string | null;
  /**
   * As written.
   */
  readonly text: string;
  readonly reason: string | null;
  readonly adopted: boolean;
}
/**
 * Distance of the metric to the next better arm.
 */
export interface Distance {
  /**
   * In base units.
   */
  readonly distance: string;
  /**
   * 3.38个百分点
   */
  readonly text: string;
  /**
   * What the indicator would then get.
   */
  readonly score: string;
}
/**
 * 加分项, 扣分项.
 */
export interface AdjustmentScore {
  readonly kind: "bonus" | "penalty";
  readonly effect: string | null;
  readonly indicator: IndicatorScore;
}
/**
 * 否决: whether its condition holds, and what it did.
 */
export interface VetoResult {
  /**
   * Name.
   */
  readonly name: string;
  readonly holds: boolean | null;
  /**
   * It changed the total or the grade.
   */
  readonly effective: boolean;
  /**
   * As printed.
   */
  readonly text: string;
  readonly message: Bilingual;
  readonly origin: Origin;
}
/**
 * 勾稽: holds, fails, or cannot be told.
 */
export interface ReconciliationResult {
  /**
   * Name.
   */
  readonly name: string;
  readonly holds: boolean | null;
  readonly left: string | null;
  readonly right: string | null;
  readonly difference: string | null;
  /**
   * Unit.
   */
  readonly unit: string;
  /**
   * The equation as printed.
   */
  readonly text: string;
  readonly message: Bilingual;
  readonly origin: Origin;
}
/**
 * 要求: holds, fails, or cannot be told; changes no score.
 */
export interface RequirementResult {
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Row of the 明细, from 1.
   */
  readonly row: number | null;
  readonly rowName: string | null;
  readonly holds: boolean | null;
  /**
   * As printed.
   */
  readonly text: string;
  readonly message: Bilingual;
  readonly origin: Origin;
}
/**
 * The whole record by one 评分方 alone.
 */
export interface ScorerTotal {
  /**
   * 评分方.
   */
  readonly scorer: string;
  readonly total: string | null;
  readonly grade: string | null;
  /**
   * (this total − the adopted one) ÷ the adopted one.
   */
  readonly deviation: string | null;
  readonly deviationText: string | null;
}
/**
 * 名次 of the record.
 */
export interface RankResult {
  /**
   * Name.
   */
  readonly name: string;
  readonly place: string | null;
  /**
   * null where the place is known from elsewhere, or not at all.
   */
  readonly of: number | null;
  readonly value: string | null;
}
/**
 * Why a record or an indicator has no score; the data's own words.
 */
export interface Problem {
  /**
   * DATA-…
   */
  readonly code: string;
  readonly severity: "error" | "warning" | "notice";
  /**
   * Items: Indicator concerned; empty for the record.
   */
  readonly path: readonly string[];
  readonly field: string | null;
  readonly value: string | null;
  readonly message: Bilingual;
  readonly reason: Bilingual;
  readonly mend: Bilingual;
}
