// In: a section 逐行 and its rule set. Out: how its rows are found and scored, planned once. Not here: scoring a row (score-row.ts).
import type { Award, Detail, RowClause, RowRule, RuleSet, Section } from "@biaochi/model";
import { PERCENT } from "@biaochi/quantity";
import type { PlannedClause } from "../clauses/clause.ts";
import { METHODS, planAward } from "../clauses/index.ts";
import { type PlannedArm, type PlannedOutcome, planArms, planOutcome } from "../plan/arms.ts";
import type { Planner } from "../plan/planner.ts";
import { unitOfType, unitsOf } from "../plan/units.ts";
import { type AimReader, columnOf, createAimReader } from "./direction.ts";

/** 定量 or 相等: what a row that meets its target gets, and what 完成率 gives one that does not. */
export type PlannedRowClause = {
  readonly source: RowClause;
  readonly met: PlannedClause;
  readonly unmet: readonly PlannedArm[];
  /** The award of an unmet row depends on its 完成率. */
  readonly needsRatio: boolean;
};

export type PlannedRowDeadline = {
  readonly arms: readonly PlannedArm[];
  readonly unit: "月" | "天";
  readonly origin: RowRule["origin"];
};

/** The rows of one section. */
export type PlannedRows = {
  readonly detail: Detail;
  readonly rule: RowRule;
  readonly quantitative: PlannedRowClause | undefined;
  readonly equal: PlannedRowClause | undefined;
  readonly deadline: PlannedRowDeadline | undefined;
  readonly judgement: PlannedClause | undefined;
  readonly copied: PlannedOutcome | undefined;
  /** The points that 照抄目标 gives, where it gives points. */
  readonly copiedPoints: PlannedClause | undefined;
  readonly aim: AimReader;
  /** What its rows have in the columns of their levels. */
  readonly belongs: readonly LevelWanted[];
};

/** A row belongs where its cell in this column is this name. */
export type LevelWanted = { readonly column: string; readonly name: string };

/** Plans the rows of a section; undefined where it has none. */
export function planRows(
  section: Section,
  above: readonly Section[],
  ruleSet: RuleSet,
  planner: Planner,
): PlannedRows | undefined {
  if (section.rows === null) return undefined;
  const { detail: detailName, rule: ruleName } = section.rows;
  const detail = ruleSet.details.find(({ name }) => name === detailName);
  const rule = ruleSet.rowRules.find(({ name }) => name === ruleName);
  if (detail === undefined || rule === undefined) throw new Error(`BUG: 逐行 ${detailName.slice(0, 40)} names nothing`);
  planner.enter(PERCENT);
  const quantitative = planClause(rule.quantitative, planner);
  const equal = planClause(rule.equal, planner);
  planner.enter(unitOfType(LATENESS[rule.deadline?.unit ?? "月"], unitsOf(ruleSet.units)));
  const deadline = planDeadline(rule, planner);
  planner.enter(undefined);
  return {
    detail,
    rule,
    quantitative,
    equal,
    deadline,
    judgement: rule.qualitative ? planJudgement(detail, ruleSet, planner) : undefined,
    copied: rule.copied === null ? undefined : planOutcome(rule.copied, planner),
    copiedPoints:
      rule.copied?.kind === "score"
        ? planAward({ clause: "fixed", points: rule.copied.points, as: rule.copied.as }, planner)
        : undefined,
    aim: createAimReader(detail, planner),
    belongs: levelsWanted(section, above, detail),
  };
}

const LATENESS = {
  月: { kind: "number", dimension: "月", rate: false, unit: "个月" },
  天: { kind: "number", dimension: "小时", rate: false, unit: "天" },
} as const;

function planClause(source: RowClause | null, planner: Planner): PlannedRowClause | undefined {
  if (source === null) return undefined;
  const [only, ...others] = source.unmet;
  return {
    source,
    met: planAward(source.met, planner),
    unmet: planArms({ arms: source.unmet }, PERCENT, planner).arms,
    needsRatio: others.length > 0 || !isConstant(only?.award),
  };
}

function isConstant(award: Award | undefined): boolean {
  return award?.clause === "fixed" || award?.clause === "error";
}

function planDeadline({ deadline }: RowRule, planner: Planner): PlannedRowDeadline | undefined {
  if (deadline === null) return undefined;
  return { arms: planArms({ arms: deadline.arms }, undefined, planner).arms, unit: deadline.unit, origin: deadline.origin };
}

function planJudgement(detail: Detail, ruleSet: RuleSet, planner: Planner): PlannedClause {
  const type = columnOf(detail, "judged")?.type;
  const scale = ruleSet.scales.find(({ name }) => type?.kind === "scale" && name === type.scale);
  if (scale === undefined) throw new Error(`BUG: 定性 rows of ${detail.name.slice(0, 40)} have no 等级`);
  return METHODS.judgement({ method: { kind: "judgement", scale: scale.name }, scale }, planner);
}

/** The section's own level and those above it, as far as the 明细 has a column for them; a 指标组 is asked where no 一级指标 is. */
export function levelsWanted(section: Section, above: readonly Section[], detail: Detail): readonly LevelWanted[] {
  const path = [...above, section];
  const hasFirst = path.some(({ level }) => level === "level-1");
  return path.flatMap(({ level, name }): readonly LevelWanted[] => {
    if (level === "group" && hasFirst) return [];
    const column = columnOf(detail, level === "group" ? "level-1" : level);
    return column === undefined ? [] : [{ column: column.name, name }];
  });
}
