// Generated from packages/model/src/rule-set.schema.json by scripts/generate.ts. Do not edit.

/**
 * Type of a value.
 */
export type ValueType = NumberType | BooleanType | TextType | DateType | ScaleType | ChoiceType | TargetType;
/**
 * An expression, resolved and typed. All numbers are in base units.
 */
export type Expression =
  | ConstantExpression
  | TextExpression
  | BooleanExpression
  | DateExpression
  | LevelExpression
  | FieldExpression
  | DerivedExpression
  | ParameterExpression
  | IndicatorExpression
  | TotalExpression
  | MetricExpression
  | FullPointsExpression
  | UnaryExpression
  | ArithmeticExpression
  | ComparisonExpression
  | LogicExpression
  | WithinExpression
  | EmptinessExpression
  | ConditionalExpression
  | CallExpression
  | ColumnExpression
  | CompletionExpression
  | AggregateExpression
  | RankExpression;
/**
 * 缺失时.
 */
export type FieldFill = EmptyFill | ValueFill | CasesFill;
/**
 * A cell written in a rule file.
 */
export type SampleLiteral = QuantityCell | TextCell | BooleanCell | DateCell | LevelCell | EmptyCell | AllMetCell;
/**
 * What an arm gives. `clause` names the file of the engine that evaluates and tells it.
 */
export type Award =
  FixedAward | ProportionalAward | ReverseAward | InterpolationAward | StepsAward | AssessedRangeAward | ErrorAward;
/**
 * What a case of 不适用 or 分母为零时 gives.
 */
export type CaseOutcome = TreatAsOutcome | ScoreOutcome | ErrorOutcome | ExcludedOutcome;
/**
 * A section or an indicator.
 */
export type Part = Section | Indicator;
/**
 * How an indicator is scored.
 */
export type Method =
  PiecewiseMethod | ChecklistMethod | JudgementMethod | AssessedMethod | EventsMethod | CasesMethod | ShownMethod;
/**
 * What a case gives.
 */
export type MethodOutcome = CaseOutcome | MethodCaseOutcome;
/**
 * What it does.
 */
export type VetoOutcome = VetoPoints | VetoGrade;

/**
 * A checked rule set as plain data: everything the engine needs, nothing of the parser. Figures are fractions or decimals in strings; names are resolved; parts keep their origin.
 */
export interface RuleSet {
  readonly language: "1";
  /**
   * 规则集 name.
   */
  readonly name: string;
  /**
   * Items: 地区, from the largest.
   */
  readonly region: readonly string[];
  readonly year: YearRange;
  /**
   * 版本.
   */
  readonly version: string;
  readonly status: "final" | "transcribed" | "example";
  /**
   * Items: 依据.
   */
  readonly bases: readonly string[];
  /**
   * Items: 来源.
   */
  readonly sources: readonly string[];
  /**
   * 满分, decimal string.
   */
  readonly fullPoints: string;
  /**
   * null: 满分.
   */
  readonly totalCap: string | null;
  /**
   * 评分方.
   *
   * Items: Name.
   */
  readonly scorers: readonly string[];
  /**
   * 采用: in the order in which they are asked; empty without 评分方.
   *
   * Items: Name.
   */
  readonly adopted: readonly string[];
  readonly scoreRounding: RoundingRule | null;
  readonly totalRounding: RoundingRule | null;
  readonly units: readonly DeclaredUnit[];
  readonly scales: readonly Scale[];
  readonly parameters: readonly Parameter[];
  readonly fields: readonly Field[];
  readonly details: readonly Detail[];
  readonly rowRules: readonly RowRule[];
  readonly derived: readonly Derived[];
  readonly parts: readonly Part[];
  readonly adjustments: readonly Adjustment[];
  readonly vetoes: readonly Veto[];
  readonly grades: Grades | null;
  readonly reconciliations: readonly Reconciliation[];
  readonly requirements: readonly Requirement[];
  readonly pools: readonly Pool[];
  readonly ranks: readonly Rank[];
  readonly samples: readonly Sample[];
  /**
   * The files that the rules are made of, from the first to the last; empty where the file inherits nothing.
   */
  readonly layers: readonly Layer[];
  readonly origin: Origin;
}
/**
 * 年度.
 */
export interface YearRange {
  readonly from: number;
  readonly until: number | null;
  /**
   * 2020起
   */
  readonly open: boolean;
}
/**
 * A declared rounding: to the nearest multiple of the grid.
 */
export interface RoundingRule {
  /**
   * Grid as a fraction, in base units.
   */
  readonly grid: string;
  readonly mode: "half-up" | "down" | "up" | "half-even";
}
/**
 * 单位.
 */
export interface DeclaredUnit {
  /**
   * Name.
   */
  readonly name: string;
  /**
   * In base units.
   */
  readonly factor: string;
  /**
   * Canonical key.
   */
  readonly dimension: string;
}
/**
 * 等级, best level first.
 */
export interface Scale {
  /**
   * Name.
   */
  readonly name: string;
  readonly levels: readonly Level[];
  readonly origin: Origin;
}
/**
 * A level: a share of the points, or a range of shares (low < high).
 */
export interface Level {
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Share.
   */
  readonly low: string;
  readonly lowClosed: boolean;
  /**
   * Share.
   */
  readonly high: string;
  readonly highClosed: boolean;
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
 * 参数.
 */
export interface Parameter {
  /**
   * Name.
   */
  readonly name: string;
  readonly by: string | null;
  readonly entries: readonly ParameterValue[];
  readonly categories: readonly ParameterCategory[];
  readonly value: string | null;
  /**
   * The value in force as printed.
   */
  readonly text: string;
  readonly type: ValueType;
  readonly origin: Origin;
}
/**
 * What holds from a year on, or in one year.
 */
export interface ParameterValue {
  readonly year: number;
  readonly onwards: boolean;
  /**
   * A figure in base units, or a date.
   */
  readonly value: string;
  /**
   * As written.
   */
  readonly text: string;
  readonly origin: Origin;
}
/**
 * What holds for one category.
 */
export interface ParameterCategory {
  /**
   * A level or an option.
   */
  readonly category: string;
  /**
   * A figure in base units, or a date.
   */
  readonly value: string;
  /**
   * As written.
   */
  readonly text: string;
  readonly origin: Origin;
}
/**
 * An exact number. A rate and a bare number are both dimensionless; a bare number has no unit at all.
 */
export interface NumberType {
  readonly kind: "number";
  /**
   * Canonical key of the dimension; empty when dimensionless.
   */
  readonly dimension: string;
  /**
   * true for a rate (%, or a quotient of like units).
   */
  readonly rate: boolean;
  /**
   * Unit to show it in; % for a rate; empty for a bare number.
   */
  readonly unit: string;
}
/**
 * 是否
 */
export interface BooleanType {
  readonly kind: "boolean";
}
/**
 * 文本
 */
export interface TextType {
  readonly kind: "text";
}
/**
 * 日期, ISO.
 */
export interface DateType {
  readonly kind: "date";
}
/**
 * A level of a declared 等级.
 */
export interface ScaleType {
  readonly kind: "scale";
  /**
   * Name of the scale.
   */
  readonly scale: string;
}
/**
 * One of listed words.
 */
export interface ChoiceType {
  readonly kind: "choice";
  /**
   * Items: An option.
   */
  readonly options: readonly string[];
}
/**
 * 指标值: a cell such as ≥266米, 7月底前, 显著提升; only columns have it.
 */
export interface TargetType {
  readonly kind: "target";
}
/**
 * 数据项: a declared input.
 */
export interface Field {
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Name of its 数据 block.
   */
  readonly block: string;
  readonly type: ValueType;
  readonly constraints: readonly FieldConstraint[];
  readonly whenMissing: FieldFill | null;
  readonly bareNumber: ("as-rate" | "as-percent") | null;
  readonly alias: string | null;
  readonly description: string | null;
  readonly origin: Origin;
}
/**
 * 约束.
 */
export interface FieldConstraint {
  readonly comparison: "=" | "≠" | "≤" | "≥" | "<" | ">";
  readonly bound: Expression;
  /**
   * As printed.
   */
  readonly text: string;
  readonly origin: Origin;
}
/**
 * A literal figure or a folded constant.
 */
export interface ConstantExpression {
  readonly op: "constant";
  /**
   * In base units.
   */
  readonly value: string;
  /**
   * As written.
   */
  readonly text: string;
}
/**
 * A text literal.
 */
export interface TextExpression {
  readonly op: "text";
  /**
   * The text.
   */
  readonly value: string;
}
/**
 * 是 or 否.
 */
export interface BooleanExpression {
  readonly op: "boolean";
  readonly value: boolean;
}
/**
 * A date literal.
 */
export interface DateExpression {
  readonly op: "date";
  /**
   * ISO date.
   */
  readonly value: string;
}
/**
 * A level of a scale, or an option of a choice.
 */
export interface LevelExpression {
  readonly op: "level";
  /**
   * Its name.
   */
  readonly value: string;
}
/**
 * A data field.
 */
export interface FieldExpression {
  readonly op: "field";
  /**
   * Field name.
   */
  readonly name: string;
}
/**
 * A 计算.
 */
export interface DerivedExpression {
  readonly op: "derived";
  /**
   * Its name.
   */
  readonly name: string;
}
/**
 * A 参数, by the rule set's year.
 */
export interface ParameterExpression {
  readonly op: "parameter";
  /**
   * Its name.
   */
  readonly name: string;
}
/**
 * 得分, 值 or 适用 of an indicator; 得分 of a section.
 */
export interface IndicatorExpression {
  readonly op: "indicator";
  /**
   * Items: Name.
   */
  readonly path: readonly string[];
  readonly property: "score" | "metric" | "applicable";
}
/**
 * 总分 or 等次.
 */
export interface TotalExpression {
  readonly op: "total" | "grade";
}
/**
 * 本值: the indicator's own value.
 */
export interface MetricExpression {
  readonly op: "metric";
}
/**
 * 分值: the indicator's points.
 */
export interface FullPointsExpression {
  readonly op: "full-points";
}
/**
 * −x, 非 x.
 */
export interface UnaryExpression {
  readonly op: "negate" | "not";
  readonly operand: Expression;
}
/**
 * + − × ÷
 */
export interface ArithmeticExpression {
  readonly op: "add" | "subtract" | "multiply" | "divide";
  readonly left: Expression;
  readonly right: Expression;
}
/**
 * A comparison.
 */
export interface ComparisonExpression {
  readonly op: "compare";
  readonly comparison: "=" | "≠" | "≤" | "≥" | "<" | ">";
  readonly left: Expression;
  readonly right: Expression;
}
/**
 * 且, 或: three-valued.
 */
export interface LogicExpression {
  readonly op: "and" | "or";
  readonly left: Expression;
  readonly right: Expression;
}
/**
 * 属于 an interval.
 */
export interface WithinExpression {
  readonly op: "within";
  readonly operand: Expression;
  readonly interval: Interval;
  /**
   * The interval as printed.
   */
  readonly text: string;
}
/**
 * A set of values. A missing end is unbounded.
 */
export interface Interval {
  readonly low: Amount | null;
  readonly lowClosed: boolean;
  readonly high: Amount | null;
  readonly highClosed: boolean;
}
/**
 * A bound, a step or points: an expression in parentheses or a figure.
 */
export interface Amount {
  readonly expression: Expression;
  readonly value: string | null;
  /**
   * As printed.
   */
  readonly text: string;
}
/**
 * 空, 非空.
 */
export interface EmptinessExpression {
  readonly op: "empty";
  readonly operand: Expression;
  readonly empty: boolean;
}
/**
 * 若 … 则 … 否则 …: only the branch taken is evaluated.
 */
export interface ConditionalExpression {
  readonly op: "if";
  readonly condition: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}
/**
 * A function of the vocabulary.
 */
export interface CallExpression {
  readonly op: "call";
  /**
   * Id of the function.
   */
  readonly function: string;
  readonly arguments: readonly Expression[];
}
/**
 * A column of the row at hand.
 */
export interface ColumnExpression {
  readonly op: "column";
  /**
   * 明细.
   */
  readonly detail: string;
  /**
   * Column.
   */
  readonly name: string;
}
/**
 * 完成率 of the row at hand.
 */
export interface CompletionExpression {
  readonly op: "completion";
}
/**
 * 合计 平均 计数 占比 over the rows of a 明细, 其中 a condition holds.
 */
export interface AggregateExpression {
  readonly op: "aggregate";
  readonly function: "sum" | "mean" | "count" | "share";
  /**
   * 明细.
   */
  readonly detail: string;
  readonly value: Expression | null;
  readonly where: Expression | null;
  /**
   * As printed.
   */
  readonly text: string;
}
/**
 * A 名次.
 */
export interface RankExpression {
  readonly op: "rank";
  /**
   * Its name.
   */
  readonly name: string;
}
/**
 * 缺失时 空
 */
export interface EmptyFill {
  readonly kind: "empty";
}
/**
 * 缺失时 按 q
 */
export interface ValueFill {
  readonly kind: "value";
  /**
   * In base units.
   */
  readonly value: string;
  /**
   * As written.
   */
  readonly text: string;
}
/**
 * 缺失时 取自目标 and 条件：值: the first case that holds. Only columns take it from the target.
 */
export interface CasesFill {
  readonly kind: "cases";
  /**
   * 取自目标: the sign of the target first.
   */
  readonly fromTarget: boolean;
  readonly cases: readonly FillCase[];
}
/**
 * One case of 缺失时.
 */
export interface FillCase {
  readonly condition: Expression | null;
  /**
   * Condition as printed; 其余 for the last.
   */
  readonly text: string;
  readonly value: SampleLiteral;
  readonly origin: Origin;
}
/**
 * A figure.
 */
export interface QuantityCell {
  readonly kind: "quantity";
  /**
   * In base units.
   */
  readonly value: string;
  /**
   * As written; empty for a bare number.
   */
  readonly unit: string;
  /**
   * As written.
   */
  readonly text: string;
}
/**
 * A text.
 */
export interface TextCell {
  readonly kind: "text";
  /**
   * The text.
   */
  readonly value: string;
}
/**
 * 是 or 否.
 */
export interface BooleanCell {
  readonly kind: "boolean";
  readonly value: boolean;
}
/**
 * A date.
 */
export interface DateCell {
  readonly kind: "date";
  /**
   * ISO.
   */
  readonly value: string;
}
/**
 * A level, with points where the scale has ranges.
 */
export interface LevelCell {
  readonly kind: "level";
  /**
   * Name.
   */
  readonly value: string;
  readonly points: string | null;
}
/**
 * 空.
 */
export interface EmptyCell {
  readonly kind: "empty";
}
/**
 * 全部符合.
 */
export interface AllMetCell {
  readonly kind: "all-met";
}
/**
 * 明细: a table of rows inside one record.
 */
export interface Detail {
  /**
   * Name.
   */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly origin: Origin;
}
/**
 * A column of a 明细. 方向 is a choice among ≥ ≤ = 期限 定性, in these words whatever the spelling of the file.
 */
export interface Column {
  /**
   * Name.
   */
  readonly name: string;
  readonly role:
    | (
        | "level-1"
        | "level-2"
        | "level-3"
        | "row-name"
        | "points"
        | "target"
        | "result"
        | "direction"
        | "judged"
        | "deviation-reason"
        | "reported"
      )
    | null;
  readonly type: ValueType;
  readonly constraints: readonly FieldConstraint[];
  readonly whenMissing: FieldFill | null;
  readonly bareNumber: ("as-rate" | "as-percent") | null;
  readonly alias: string | null;
  readonly description: string | null;
  readonly origin: Origin;
}
/**
 * 行评.
 */
export interface RowRule {
  /**
   * Name.
   */
  readonly name: string;
  readonly quantitative: RowClause | null;
  readonly equal: RowClause | null;
  readonly deadline: RowDeadline | null;
  /**
   * 定性 评定: by the scale of the 评定 column.
   */
  readonly qualitative: boolean;
  readonly copied: CaseOutcome | null;
  readonly notes: readonly Note[];
  readonly origin: Origin;
}
/**
 * How rows that are compared with their target score: what one that meets it gets, and what 完成率 gives one that does not (1 is 100%).
 */
export interface RowClause {
  readonly met: Award;
  /**
   * In rising order of 完成率, covering [0, 1).
   */
  readonly unmet: readonly Arm[];
  /**
   * As printed.
   */
  readonly text: string;
  readonly origin: Origin;
}
/**
 * 得满分, 不得分, 得q分.
 */
export interface FixedAward {
  readonly clause: "fixed";
  readonly points: Amount;
  readonly as: "full" | "none" | "points";
}
/**
 * 按比例得分: value ÷ bound × points; without a bound, value × points.
 */
export interface ProportionalAward {
  readonly clause: "proportional";
  readonly bound: Amount | null;
}
/**
 * 反向按比例得分: bound ÷ value × points.
 */
export interface ReverseAward {
  readonly clause: "reverse";
  readonly bound: Amount;
}
/**
 * 其间按直线内插 between two points.
 */
export interface InterpolationAward {
  readonly clause: "interpolation";
  readonly from: CurvePoint;
  readonly to: CurvePoint;
}
/**
 * A point of an interpolation.
 */
export interface CurvePoint {
  readonly value: Amount;
  readonly points: Amount;
}
/**
 * 每超过 每低于 每偏离 每达到 每有: start ± points for each step away from the origin.
 */
export interface StepsAward {
  readonly clause: "steps";
  readonly direction: "above" | "below" | "reached" | "counted";
  /**
   * Written 每偏离.
   */
  readonly twoSided: boolean;
  readonly origin: Amount;
  readonly start: Amount;
  readonly size: Amount;
  /**
   * Written 界值的.
   */
  readonly relative: boolean;
  readonly effect: "deduct" | "award";
  readonly points: Amount;
  readonly partStep: "pro-rata" | "ignored" | "whole";
  readonly least: Amount | null;
  readonly most: Amount | null;
  readonly mostDeducted: Amount | null;
}
/**
 * 得a分至b分由评价方定.
 */
export interface AssessedRangeAward {
  readonly clause: "assessed-range";
  readonly from: Amount;
  readonly to: Amount;
}
/**
 * 报错: the record stops here with this reason.
 */
export interface ErrorAward {
  readonly clause: "error";
  readonly text: string | null;
}
/**
 * One piece of a scoring function: where it holds and what it gives.
 */
export interface Arm {
  readonly interval: Interval;
  readonly text: Bilingual;
  readonly award: Award;
  /**
   * true where this piece was written 其余.
   */
  readonly otherwise: boolean;
  readonly origin: Origin;
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
 * How rows with a deadline score, by lateness: whole months by day number and a part step, or days. 按期 is the arm up to 0.
 */
export interface RowDeadline {
  readonly arms: readonly Arm[];
  readonly unit: "月" | "天";
  /**
   * As printed.
   */
  readonly text: string;
  readonly origin: Origin;
}
/**
 * 视为q: a value.
 */
export interface TreatAsOutcome {
  readonly kind: "treat-as";
  /**
   * In base units.
   */
  readonly value: string;
  /**
   * As written.
   */
  readonly text: string;
}
/**
 * 视为满分, 得满分, 不得分, 得q分: a score.
 */
export interface ScoreOutcome {
  readonly kind: "score";
  readonly points: Amount;
  readonly as: "full" | "none" | "points";
}
/**
 * 报错.
 */
export interface ErrorOutcome {
  readonly kind: "error";
  readonly text: string | null;
}
/**
 * 不计分，分值由同级分摊｜由全部分摊.
 */
export interface ExcludedOutcome {
  readonly kind: "excluded";
  readonly share: "siblings" | "all";
}
/**
 * 原文 口径 说明 依据, as written.
 */
export interface Note {
  readonly kind: "original" | "interpretation" | "remark" | "basis";
  /**
   * Text as written.
   */
  readonly text: string;
  readonly origin: Origin;
}
/**
 * 计算: a named intermediate value. Listed so that each stands after what it needs.
 */
export interface Derived {
  /**
   * Name.
   */
  readonly name: string;
  readonly value: Expression;
  readonly rounding: RoundingRule | null;
  readonly type: ValueType;
  /**
   * As printed.
   */
  readonly text: string;
  readonly origin: Origin;
}
/**
 * 一级指标 … 指标组.
 */
export interface Section {
  readonly kind: "section";
  readonly level: "level-1" | "level-2" | "level-3" | "group";
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Items: Names from the top, ending in its own.
   */
  readonly path: readonly string[];
  /**
   * Decimal string, 分.
   */
  readonly points: string;
  readonly weight: string | null;
  readonly converted: string | null;
  /**
   * （可调整）: the record may set the points.
   */
  readonly adjustable: boolean;
  readonly rows: RowsScored | null;
  readonly optional: Optional | null;
  readonly notes: readonly Note[];
  readonly children: readonly Part[];
  readonly origin: Origin;
}
/**
 * 逐行 明细 按 行评.
 */
export interface RowsScored {
  /**
   * 明细.
   */
  readonly detail: string;
  /**
   * 行评.
   */
  readonly rule: string;
}
/**
 * 任选 n 至 m.
 */
export interface Optional {
  readonly least: number;
  readonly most: number;
  readonly shares: "equal" | "whole" | "own";
}
/**
 * 指标: a leaf that is scored.
 */
export interface Indicator {
  readonly kind: "indicator";
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Items: Names from the top, ending in its own.
   */
  readonly path: readonly string[];
  /**
   * Decimal string, 分.
   */
  readonly points: string;
  readonly weight: string | null;
  readonly notes: readonly Note[];
  readonly formula: Formula | null;
  readonly factor: Formula | null;
  readonly notApplicable: readonly CaseRule[];
  readonly zeroDenominator: readonly CaseRule[];
  readonly method: Method;
  readonly origin: Origin;
}
/**
 * 公式.
 */
export interface Formula {
  readonly value: Expression;
  readonly rounding: RoundingRule | null;
  /**
   * As printed.
   */
  readonly text: string;
  readonly type: ValueType;
  readonly origin: Origin;
}
/**
 * 条件：后果.
 */
export interface CaseRule {
  readonly condition: Expression | null;
  /**
   * Condition as printed; 其余 for the last.
   */
  readonly text: string;
  readonly outcome: CaseOutcome;
  readonly origin: Origin;
}
/**
 * 评分: the arms in rising order of value.
 */
export interface PiecewiseMethod {
  readonly kind: "piecewise";
  readonly arms: readonly Arm[];
  /**
   * The clause as printed.
   */
  readonly text: string;
}
/**
 * 清单.
 */
export interface ChecklistMethod {
  readonly kind: "checklist";
  readonly mode: "sum" | "deduct";
  readonly items: readonly ChecklistEntry[];
  readonly each: Amount | null;
  readonly least: Amount | null;
}
/**
 * One item of a checklist.
 */
export interface ChecklistEntry {
  /**
   * Name.
   */
  readonly name: string;
  readonly points: Amount;
  /**
   * 否则酌情
   */
  readonly discretionary: boolean;
  readonly text: string | null;
  readonly origin: Origin;
}
/**
 * 评定: a level of a scale.
 */
export interface JudgementMethod {
  readonly kind: "judgement";
  /**
   * Name of the scale.
   */
  readonly scale: string;
}
/**
 * 打分: a figure in [0, 分值] with a reason.
 */
export interface AssessedMethod {
  readonly kind: "assessed";
}
/**
 * 事项: counted events, each a step from 分值 down or from 0 up.
 */
export interface EventsMethod {
  readonly kind: "events";
  readonly items: readonly EventEntry[];
  readonly least: Amount | null;
  readonly most: Amount | null;
  readonly mostDeducted: Amount | null;
  /**
   * As printed.
   */
  readonly text: string;
}
/**
 * One kind of event.
 */
export interface EventEntry {
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Unit it is counted in.
   */
  readonly unit: string;
  readonly size: Amount;
  readonly effect: "deduct" | "award";
  readonly points: Amount;
  readonly partStep: "pro-rata" | "ignored" | "whole";
  /**
   * The most that this event takes or gives.
   */
  readonly most: Amount | null;
  readonly text: string | null;
  readonly origin: Origin;
}
/**
 * 分情形: the first case that holds.
 */
export interface CasesMethod {
  readonly kind: "cases";
  readonly cases: readonly MethodCase[];
  /**
   * As printed.
   */
  readonly text: string;
}
/**
 * One case of 分情形.
 */
export interface MethodCase {
  readonly condition: Expression | null;
  /**
   * Condition as printed; 其余 for the last.
   */
  readonly text: string;
  readonly outcome: MethodOutcome;
  readonly origin: Origin;
}
/**
 * A whole method; a deadline brings its own formula.
 */
export interface MethodCaseOutcome {
  readonly kind: "method";
  readonly method: Method;
  readonly formula: Formula | null;
}
/**
 * 仅列示: shown, never scored.
 */
export interface ShownMethod {
  readonly kind: "shown-only";
}
/**
 * 加分项, 扣分项: points outside the weights. `points` of the indicator is the most.
 */
export interface Adjustment {
  readonly kind: "bonus" | "penalty";
  /**
   * amount: the indicator's score is what is added or taken; left: what is taken is `points` less its score.
   */
  readonly measure: "amount" | "left";
  readonly indicator: Indicator;
}
/**
 * 否决.
 */
export interface Veto {
  /**
   * Name.
   */
  readonly name: string;
  readonly condition: Expression;
  /**
   * Condition as printed.
   */
  readonly text: string;
  readonly outcome: VetoOutcome;
  readonly origin: Origin;
}
/**
 * 总分记, 总分不高于.
 */
export interface VetoPoints {
  readonly kind: "total-set" | "total-at-most";
  /**
   * Decimal string, 分.
   */
  readonly points: string;
}
/**
 * 等次不高于.
 */
export interface VetoGrade {
  readonly kind: "grade-at-most";
  /**
   * Grade.
   */
  readonly grade: string;
}
/**
 * 等次, best first.
 */
export interface Grades {
  readonly by: "printed-total" | "unrounded-total" | "rate";
  readonly levels: readonly Grade[];
  readonly origin: Origin;
}
/**
 * One grade and the totals that earn it.
 */
export interface Grade {
  /**
   * Name.
   */
  readonly name: string;
  readonly interval: Interval;
  /**
   * As printed.
   */
  readonly text: string;
  readonly origin: Origin;
}
/**
 * 勾稽.
 */
export interface Reconciliation {
  /**
   * Name.
   */
  readonly name: string;
  readonly left: Expression;
  readonly comparison: "=" | "≠" | "≤" | "≥" | "<" | ">";
  readonly right: Expression;
  readonly tolerance: string | null;
  readonly type: ValueType;
  /**
   * As printed.
   */
  readonly text: string;
  readonly origin: Origin;
}
/**
 * 要求: must hold or be explained; changes no score.
 */
export interface Requirement {
  /**
   * Name.
   */
  readonly name: string;
  readonly detail: string | null;
  readonly condition: Expression;
  /**
   * Condition as printed.
   */
  readonly text: string;
  readonly message: string | null;
  readonly origin: Origin;
}
/**
 * 汇总: the sub-projects of a record are pooled, then scored.
 */
export interface Pool {
  /**
   * Where a record has its sub-projects.
   */
  readonly name: string;
  readonly rules: readonly PoolRule[];
  readonly origin: Origin;
}
/**
 * How one kind of figures is pooled.
 */
export interface PoolRule {
  readonly figures: "absolute" | "relative" | "qualitative";
  readonly how: "added-up" | "weighted-mean";
  readonly by: string | null;
  readonly origin: Origin;
}
/**
 * 名次: the place among all evaluated units; known as a figure in 名.
 */
export interface Rank {
  /**
   * Name.
   */
  readonly name: string;
  readonly by: Expression;
  /**
   * As printed.
   */
  readonly text: string;
  readonly order: "descending" | "ascending";
  readonly ties: "first" | "last" | "mean";
  readonly origin: Origin;
}
/**
 * 算例: the data (with those of 同 already laid under) and what the rules must give.
 */
export interface Sample {
  /**
   * Name.
   */
  readonly name: string;
  readonly given: readonly SampleGiven[];
  readonly tables: readonly SampleTable[];
  /**
   * The sub-projects of the 汇总, a row each; their rows of a 明细 stand in `tables`.
   */
  readonly subProjects: SampleTable | null;
  readonly expectations: readonly SampleExpectation[];
  readonly origin: Origin;
}
/**
 * One figure of 给定, resolved to a field or to an indicator that takes a human input.
 */
export interface SampleGiven {
  /**
   * event: the count of an event; section-points: of a （可调整） section; own-points and chosen: 指标.分值 and 指标.选用 of a 任选; rank: a 名次.
   */
  readonly target:
    "field" | "indicator" | "checklist-item" | "event" | "section-points" | "own-points" | "chosen" | "rank" | "year";
  /**
   * Items: Field name, or the indicator's path, or that path and the item.
   */
  readonly path: readonly string[];
  readonly scorer: string | null;
  readonly value: SampleLiteral;
  readonly reason: string | null;
  readonly origin: Origin;
}
/**
 * Rows of a 明细, or of the sub-projects of a 汇总, cells as written.
 */
export interface SampleTable {
  /**
   * 明细 or 汇总.
   */
  readonly detail: string;
  /**
   * The column that says of which sub-project a row is; null where the rows are of the record as a whole.
   */
  readonly owner: string | null;
  /**
   * Items: Column.
   */
  readonly columns: readonly string[];
  readonly rows: readonly SampleRow[];
  readonly origin: Origin;
}
/**
 * One row.
 */
export interface SampleRow {
  /**
   * Items: As written.
   */
  readonly cells: readonly string[];
  readonly origin: Origin;
}
/**
 * One verdict of 核对.
 */
export interface SampleExpectation {
  readonly subject:
    | "indicator"
    | "metric"
    | "section"
    | "total"
    | "grade"
    | "reconciliation"
    | "row"
    | "adjustment"
    | "requirement"
    | "veto"
    | "rank";
  /**
   * Items: Names.
   */
  readonly path: readonly string[];
  readonly row: RowReference | null;
  readonly verdict: "scores" | "is" | "reports" | "reported";
  readonly value: SampleLiteral;
  readonly origin: Origin;
}
/**
 * The row meant, by its place in the sample's own table, from 0.
 */
export interface RowReference {
  /**
   * 明细.
   */
  readonly detail: string;
  readonly index: number;
}
/**
 * One file of a chain of inheritance (继承).
 */
export interface Layer {
  /**
   * Path of the rule file as given.
   */
  readonly file: string;
  /**
   * 规则集 name.
   */
  readonly name: string;
  /**
   * 年度.
   */
  readonly years: YearRange | null;
  /**
   * 版本.
   */
  readonly version: string;
  readonly renamed: readonly FormerName[];
}
/**
 * 改名: the path before and after, so that histories join.
 */
export interface FormerName {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly line: number;
}
