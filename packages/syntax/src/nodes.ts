// The syntax tree of a rule file: what was written, in the reader's order, with a span on every node.
// Immutable. A hole left by a mistake is a `Missing` node, visible in the types. Nothing here is resolved, typed or checked.
import type { Span } from "@biaochi/diagnostics";
import type { Rational, RoundingMode, Unit } from "@biaochi/quantity";

/** What every node carries. */
export type Located = { readonly span: Span };

/** A place where something had to stand and does not; the parse has already reported it. */
export type Missing = Located & { readonly kind: "missing" };

/** A name as declared or used. `text` is NFC with Latin letters and digits width-folded and without 「」; `written` is the source. */
export type Name = Located & { readonly kind: "name"; readonly text: string; readonly written: string };

/** A path such as 过程.预算执行.预算控制率 or 预算控制率.得分; 总分 and 等次 are names here. */
export type Path = Located & { readonly kind: "path"; readonly names: readonly Name[] };

/** Free text: a string literal without its quotes, or the rest of a raw line. */
export type Text = Located & { readonly kind: "text"; readonly text: string };

/**
 * A literal figure.
 * unit   `value` in base units (17万元 → 170000), `numeral` as written (17); `unit` undefined for a bare number
 */
export type QuantityLiteral = Located & {
  readonly kind: "quantity";
  readonly value: Rational;
  readonly numeral: Rational;
  readonly unit: Unit | undefined;
  readonly written: string;
};

// ───── file and header ─────

export type RuleFile = Located & {
  readonly kind: "file";
  readonly header: Header | undefined;
  readonly declarations: readonly Declaration[];
};

export type Header = Located & {
  readonly kind: "header";
  readonly name: Name | Missing;
  readonly properties: readonly HeaderProperty[];
};

export type HeaderProperty =
  | (Located & { readonly kind: "region" | "basis" | "source"; readonly value: Text | Missing })
  | (Located & {
      readonly kind: "year";
      readonly year: number | undefined;
      readonly open: boolean;
      readonly until: number | undefined;
    })
  | (Located & { readonly kind: "version"; readonly version: Text | Missing })
  | (Located & { readonly kind: "status"; readonly status: Status | undefined })
  | (Located & { readonly kind: "full-points" | "total-cap"; readonly points: QuantityLiteral | Missing })
  /** 评分方 自评，复核 */
  | (Located & { readonly kind: "scorers"; readonly names: readonly Name[] })
  /** 采用 复核，缺则 自评: in the order in which they are asked. */
  | (Located & { readonly kind: "adopted"; readonly names: readonly Name[] })
  | (Located & { readonly kind: "score-rounding" | "total-rounding"; readonly rounding: Rounding | Missing })
  | (Located & { readonly kind: "part-step"; readonly reading: PartStep | undefined });

/** 定稿, 照录, 示例. */
export type Status = "final" | "transcribed" | "example";

/** 不足一步 按比例｜不计｜按一步计. */
export type PartStep = "pro-rata" | "ignored" | "whole";

/** 保留2位小数 → grid 1/100; 保留到0.5分 → grid 1/2; 保留整数 → grid 1. `unit` of the grid as written, if any. */
export type Rounding = Located & {
  readonly kind: "rounding";
  readonly grid: Rational;
  readonly gridUnit: Unit | undefined;
  /** undefined where the file does not say (四舍五入 holds). */
  readonly mode: RoundingMode | undefined;
};

// ───── declarations ─────

export type Declaration =
  | DataBlock
  | Detail
  | RowRule
  | Adjustment
  | Veto
  | Requirement
  | Pool
  | Rank
  | Derived
  | Parameter
  | Scale
  | UnitDeclaration
  | Section
  | Indicator
  | GradeTable
  | Reconciliations
  | Sample;

/** 数据 名 { … } */
export type DataBlock = Located & { readonly kind: "data"; readonly name: Name | Missing; readonly fields: readonly Field[] };

export type Field = Located & {
  readonly kind: "field";
  readonly name: Name | Missing;
  readonly type: FieldType | Missing;
  readonly constraints: readonly Constraint[];
  readonly whenMissing: MissingFill | undefined;
  readonly bareNumber: "as-rate" | "as-percent" | undefined;
  readonly alias: Name | undefined;
  readonly description: Text | undefined;
};

export type FieldType =
  | (Located & { readonly kind: "unit"; readonly unit: Unit })
  | (Located & { readonly kind: "boolean" | "text" | "date" | "target" })
  | (Located & { readonly kind: "choice"; readonly options: readonly Literal[] })
  /** A declared scale, or an unknown word. */
  | (Located & { readonly kind: "named"; readonly name: Name });

/** 约束 ≥ 0人 */
export type Constraint = Located & { readonly kind: "constraint"; readonly operator: Comparison; readonly bound: Expression };

/** 缺失时 空 | 按 0人 | 条件：值；其余：值; for 方向 of a 明细 also 取自目标, with cases behind it. */
export type MissingFill = Located &
  (
    | { readonly kind: "empty" }
    | { readonly kind: "value"; readonly value: QuantityLiteral | Missing }
    | { readonly kind: "cases"; readonly fromTarget: boolean; readonly cases: readonly FillCase[] }
  );
/** 二级指标 = "成本"：≤ */
export type FillCase = Located & {
  readonly kind: "fill-case";
  readonly condition: Expression | (Located & { readonly kind: "otherwise" });
  readonly value: Literal | Missing;
};

/** 明细 名 { … }: a table of rows inside one record. */
export type Detail = Located & { readonly kind: "detail"; readonly name: Name | Missing; readonly columns: readonly Column[] };

/** A column of a 明细. `role` where its name is a word that row scoring knows. */
export type Column = Omit<Field, "kind"> & { readonly kind: "column"; readonly role: ColumnRole | undefined };

/** 一级指标 二级指标 三级指标 名称 分值 目标 实际 方向 评定 偏差原因 自报 */
export type ColumnRole =
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
  | "reported";

/** 行评 名 { 定量 … 相等 … 期限 … 定性 评定 照抄目标 … } */
export type RowRule = Located & {
  readonly kind: "row-rule";
  readonly name: Name | Missing;
  readonly quantitative: Clause | undefined;
  readonly equal: Clause | undefined;
  readonly deadline: Clause | undefined;
  /** 定性 评定 */
  readonly qualitative: Located | undefined;
  /** 照抄目标 报错｜不得分｜… */
  readonly copied: Outcome | Missing | undefined;
  readonly notes: readonly Note[];
  /** Parts written twice: all but the first, already reported. */
  readonly repeated: readonly Located[];
};

/** 加分项 名 最多 5分 method, 扣分项 …: points outside the weights. */
export type Adjustment = Omit<Indicator, "kind"> & { readonly kind: "bonus" | "penalty" };

/** 否决 名 条件：总分记0分 */
export type Veto = Located & {
  readonly kind: "veto";
  readonly name: Name | Missing;
  readonly condition: Expression;
  readonly outcome: VetoOutcome | Missing;
};
export type VetoOutcome =
  | (Located & { readonly kind: "total-set" | "total-at-most"; readonly points: QuantityLiteral | Missing })
  | (Located & { readonly kind: "grade-at-most"; readonly grade: Name | Missing });

/** 要求 名 [行 明细：] 条件 ["说明"] */
export type Requirement = Located & {
  readonly kind: "requirement";
  readonly name: Name | Missing;
  readonly detail: Name | Missing | undefined;
  readonly condition: Expression;
  readonly text: Text | undefined;
};

/** 汇总 名 { 绝对值 相加；相对值 按 预算数 加权平均；定性 按 预算数 加权平均；先汇总后计分 } */
export type Pool = Located & {
  readonly kind: "pool";
  readonly name: Name | Missing;
  readonly rules: readonly PoolRule[];
  readonly poolFirst: boolean;
};
export type PoolRule = Located & {
  readonly kind: "pool-rule";
  readonly figures: "absolute" | "relative" | "qualitative";
  readonly how:
    | (Located & { readonly kind: "added-up" })
    | (Located & { readonly kind: "weighted-mean"; readonly by: Name | Missing })
    | Missing;
};

/** 名次 名 按 数据或指标 降序 并列取前 */
export type Rank = Located & {
  readonly kind: "rank";
  readonly name: Name | Missing;
  readonly by: Path | Missing;
  readonly order: "descending" | "ascending" | undefined;
  readonly ties: "first" | "last" | "mean" | undefined;
};

/** 计算 名 = 式 [保留…] */
export type Derived = Located & {
  readonly kind: "derived";
  readonly name: Name | Missing;
  readonly value: Expression;
  readonly rounding: Rounding | undefined;
};

/** 参数 名 { 2016年起 0.3分 }, or 参数 名 按 数据项 { 甲类 0.3分；乙类 0.2分 } */
export type Parameter = Located & {
  readonly kind: "parameter";
  readonly name: Name | Missing;
  /** The field whose value chooses the entry. */
  readonly by: Name | Missing | undefined;
  readonly entries: readonly ParameterEntry[];
};
export type ParameterEntry = Located & {
  readonly kind: "parameter-entry";
  /** A year, or a category of the field that the parameter goes by (then 0). */
  readonly year: number;
  readonly category: Name | undefined;
  /** true for 2016年起, false for that year alone. */
  readonly onwards: boolean;
  readonly value: QuantityLiteral | DateLiteral | Missing;
};

/** 等级 名 { 优 100%；… } Each level a share of the points, or a range of shares. */
export type Scale = Located & { readonly kind: "scale"; readonly name: Name | Missing; readonly levels: readonly ScaleLevel[] };
export type ScaleLevel = Located & { readonly kind: "scale-level"; readonly name: Name | Missing; readonly band: Band | Missing };

/** 单位 亩 = 2000/3 平方米 */
export type UnitDeclaration = Located & {
  readonly kind: "unit-declaration";
  readonly name: Name | Missing;
  readonly value: Expression | undefined;
};

export type SectionLevel = "level-1" | "level-2" | "level-3" | "group";

/** 一级指标 名 13分 { … } */
export type Section = Located & {
  readonly kind: "section";
  readonly level: SectionLevel;
  readonly name: Name | Missing;
  /** Missing where a weight stands in their place, or where a mistake is reported. */
  readonly points: QuantityLiteral | Missing;
  /** 权重 30% */
  readonly weight: QuantityLiteral | undefined;
  /** （可调整） */
  readonly adjustable: boolean;
  /** 折算 30分 */
  readonly converted: QuantityLiteral | Missing | undefined;
  /** 逐行 明细 按 行评 */
  readonly rows: RowsScored | undefined;
  /** 任选 2 至 3，均分 */
  readonly optional: Optional | undefined;
  readonly notes: readonly Note[];
  readonly children: readonly (Section | Indicator)[];
};

/** 逐行 绩效指标 按 指标完成情况 */
export type RowsScored = Located & {
  readonly kind: "rows-scored";
  readonly detail: Name | Missing;
  readonly rule: Name | Missing;
};

/** 任选 2 至 3，均分｜取整均分｜自定分值 */
export type Optional = Located & {
  readonly kind: "optional";
  readonly least: QuantityLiteral | Missing;
  /** undefined where exactly `least` are chosen. */
  readonly most: QuantityLiteral | Missing | undefined;
  readonly shares: "equal" | "whole" | "own" | undefined;
};

export type Indicator = Located & {
  readonly kind: "indicator";
  readonly name: Name | Missing;
  /** Missing where a weight stands in their place, where none are needed (仅列示, members of 任选), or where a mistake is reported. */
  readonly points: QuantityLiteral | Missing;
  readonly weight: QuantityLiteral | undefined;
  readonly notes: readonly Note[];
  readonly formula: Formula | undefined;
  /** 系数 式 */
  readonly factor: Formula | undefined;
  readonly notApplicable: Cases | undefined;
  readonly zeroDenominator: Cases | undefined;
  readonly method: Method | undefined;
  /** Parts written twice: all but the first, already reported. */
  readonly repeated: readonly Located[];
};

/** 原文 口径 说明 依据 */
export type Note = Located & { readonly kind: "original" | "interpretation" | "remark" | "basis"; readonly text: Text | Missing };

export type Formula = Located & { readonly kind: "formula"; readonly value: Expression; readonly rounding: Rounding | undefined };

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

// ───── methods ─────

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

/** Everything after 评分. Lines are kept apart because 其间按直线内插 belongs to its line. */
export type Clause = Located & { readonly kind: "clause-body"; readonly braced: boolean; readonly lines: readonly ClauseLine[] };
export type ClauseLine = Located & {
  readonly kind: "clause-line";
  readonly arms: readonly Arm[];
  readonly interpolated: boolean;
};

export type Arm = Located & {
  readonly kind: "arm";
  readonly band: Band | undefined;
  /** 自60%起 */
  readonly origin: Bound | undefined;
  readonly result: Award | Step | Missing;
};

/** One end of a band. `inclusion` is what is written: （含）, （不含）, or nothing; `closed` is what the wording means. */
export type Bound = Located & {
  readonly kind: "bound";
  readonly value: Expression;
  readonly closed: boolean;
  readonly inclusion: "included" | "excluded" | undefined;
};

export type Band =
  /** 10%以下, 超过10%至30%, 80%以上不满90%, (10%, 30%] … */
  | (Located & {
      readonly kind: "range";
      readonly low: Bound | undefined;
      readonly high: Bound | undefined;
      readonly form: "words" | "interval" | "sign";
    })
  /** 100%得满分; in an interpolation, one of its points */
  | (Located & { readonly kind: "point"; readonly at: Bound })
  /** 其余 */
  | (Located & { readonly kind: "otherwise" })
  /** 达到目标, 未达到, 按期 */
  | (Located & { readonly kind: "target-met" | "target-unmet" | "on-time" })
  /** 完成率80%以上 */
  | (Located & { readonly kind: "completion"; readonly band: Band | Missing })
  /** 0-10%（含）, 60%至100%: an end is left open to reading; already reported with both readings as fixes. Low taken as excluded, high as included. */
  | (Located & { readonly kind: "unclear-range"; readonly low: Bound; readonly high: Bound });

export type Award =
  | (Located & { readonly kind: "full" | "none" | "proportional" | "reverse-proportional" })
  | (Located & { readonly kind: "points"; readonly points: Points })
  /** 得8分至9分由评价方定 */
  | (Located & { readonly kind: "assessed-range"; readonly from: Points; readonly to: Points })
  | (Located & { readonly kind: "error"; readonly text: Text | undefined });

export type Points =
  | QuantityLiteral
  /** 分值的10%, 10%分值 */
  | (Located & { readonly kind: "share"; readonly share: QuantityLiteral })
  /** （超编每点扣分） */
  | (Located & { readonly kind: "expression"; readonly value: Expression })
  | Missing;

/** 每超过 每低于 每偏离 每达到 每有 每缺 每逾期 */
export type StepDirection = "above" | "below" | "deviation" | "reached" | "counted" | "lacking" | "late";

export type Step = Located & {
  readonly kind: "step";
  readonly direction: StepDirection;
  /** 界值的5%: the size is a share of the bound. */
  readonly relative: boolean;
  readonly size: QuantityLiteral | Missing;
  readonly effect: "deduct" | "award";
  readonly points: Points;
  readonly tails: readonly Tail[];
};

export type Tail =
  | (Located & { readonly kind: "to-zero" })
  | (Located & { readonly kind: "most-deducted" | "most-awarded" | "least" | "most"; readonly points: Points })
  | (Located & { readonly kind: "tolerance"; readonly size: QuantityLiteral | Missing })
  | (Located & { readonly kind: "part-step"; readonly reading: PartStep | undefined });

// ───── grades, reconciliations, samples ─────

/** 等次 [按 取位前总分｜得分率] { 90分以上 优 … } */
export type GradeTable = Located & {
  readonly kind: "grades";
  readonly by: "printed-total" | "unrounded-total" | "rate";
  readonly levels: readonly GradeLevel[];
};
export type GradeLevel = Located & { readonly kind: "grade-level"; readonly band: Band | Missing; readonly name: Name | Missing };

/** 勾稽 { 名 式 = 式 误差 q } */
export type Reconciliations = Located & { readonly kind: "reconciliations"; readonly items: readonly Reconciliation[] };
export type Reconciliation = Located & {
  readonly kind: "reconciliation";
  readonly name: Name | Missing;
  readonly left: Expression;
  readonly operator: Comparison;
  readonly right: Expression;
  readonly tolerance: QuantityLiteral | undefined;
};

/** 算例 名 { 给定 { … } 核对 { … } } */
export type Sample = Located & {
  readonly kind: "sample";
  readonly name: Name | Missing;
  /** 给定 同 名: takes the data of another sample of the file first. */
  readonly sameAs: Name | undefined;
  readonly given: readonly Given[];
  readonly tables: readonly GivenTable[];
  readonly expectations: readonly Expectation[];
};
export type Given = Located & {
  readonly kind: "given";
  readonly path: Path;
  readonly value: Literal | Missing;
  readonly reason: Text | undefined;
};
/** 明细名 { | 名称 | 分值 | … rows of cells as written }; or 评分方 { 路径 值 … }. */
export type GivenTable = Located & {
  readonly kind: "given-table";
  readonly name: Name;
  /** The first row. */
  readonly head: TableRow | Missing;
  readonly rows: readonly TableRow[];
};
export type TableRow = Located & { readonly kind: "table-row"; readonly cells: readonly Text[] };

/** 路径 应得 q 自报 q */
export type Expectation = Located & { readonly kind: "expectation"; readonly path: Path; readonly verdicts: readonly Verdict[] };
export type Verdict =
  /** 应得 97.39分 / 自报 3.5分 / 自报 优 */
  | (Located & { readonly kind: "scores" | "reported"; readonly value: Literal | Missing })
  /** 应为 优 / 应报 勾稽不符 */
  | (Located & { readonly kind: "is" | "reports"; readonly name: Name | Missing });

/** A cell of data written in a rule file. */
export type Literal =
  | QuantityLiteral
  | DateLiteral
  | Text
  | (Located & { readonly kind: "boolean"; readonly value: boolean })
  /** 空 */
  | (Located & { readonly kind: "empty" })
  /** 全部符合 */
  | (Located & { readonly kind: "all-met" })
  /** ≤ ≥ = 期限 定性, as a direction */
  | (Located & { readonly kind: "direction"; readonly direction: "≤" | "≥" | "=" | "deadline" | "qualitative" })
  /** 优; with points where a scale has ranges: 达成预期 13分 */
  | (Located & { readonly kind: "level"; readonly name: Name; readonly points: QuantityLiteral | undefined });

/** ISO date YYYY-MM-DD. */
export type DateLiteral = Located & { readonly kind: "date"; readonly iso: string };

// ───── expressions ─────

export type Comparison = "=" | "≠" | "≤" | "≥" | "<" | ">";
export type Arithmetic = "+" | "−" | "×" | "÷";

export type Expression =
  | QuantityLiteral
  | DateLiteral
  | Text
  | Path
  | Missing
  | (Located & { readonly kind: "boolean"; readonly value: boolean })
  /** 本值 */
  | (Located & { readonly kind: "metric" })
  /** 分值; 完成率 of a row */
  | (Located & { readonly kind: "full-points" | "completion" })
  | (Located & { readonly kind: "negate" | "not"; readonly operand: Expression })
  | (Located & {
      readonly kind: "arithmetic";
      readonly operator: Arithmetic;
      readonly left: Expression;
      readonly right: Expression;
    })
  | (Located & {
      readonly kind: "comparison";
      readonly operator: Comparison;
      readonly left: Expression;
      readonly right: Expression;
    })
  | (Located & { readonly kind: "logic"; readonly operator: "and" | "or"; readonly left: Expression; readonly right: Expression })
  /** x 属于 (10%, 30%] */
  | (Located & { readonly kind: "within"; readonly operand: Expression; readonly band: Band })
  /** x 空, x 非空 */
  | (Located & { readonly kind: "emptiness"; readonly operand: Expression; readonly empty: boolean })
  | (Located & {
      readonly kind: "conditional";
      readonly condition: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
    })
  /** `function` is the id in the function vocabulary. */
  | (Located & {
      readonly kind: "call";
      readonly function: string;
      readonly arguments: readonly Expression[];
      /** 其中: which rows of a 明细 count. */
      readonly where: Expression | undefined;
    });
