// What every part of the audit works with: the rule set, the record, what the rules give, and the means to ask again. Made once per audit.
import { type CheckedRecord, createPlan, evaluate, pathKey, type ReportedFigure, type Scorecard, unitsOf } from "@biaochi/engine";
import type { Indicator, RuleSet, Section } from "@biaochi/model";
import type { DeclaredUnits } from "@biaochi/quantity";
import { createEquations, type Equations } from "./equation.ts";
import { allIndicatorsOf, createReader, indicatorsOf } from "./expressions.ts";

/** INVARIANT: `scorecard` is what `score` gives for `record`. */
export type AuditContext = {
  readonly ruleSet: RuleSet;
  readonly record: CheckedRecord;
  readonly scorecard: Scorecard;
  readonly units: DeclaredUnits;
  readonly equations: Equations;
  readonly indicators: readonly Indicator[];
  readonly sections: readonly Section[];
  /** The indicators, 加分项 and 扣分项 whose score depends on a field, in the order of the rule set. */
  readonly scoredBy: (field: string) => readonly Indicator[];
  /** The fields on which an indicator's score depends. */
  readonly scoringFields: (indicator: Indicator) => ReadonlySet<string>;
  /** Whether a 否决 reads a field. */
  readonly isVetoed: (field: string) => boolean;
  /** What the rules give for another record: figures only, no sentences. */
  readonly score: (record: CheckedRecord) => Scorecard;
  /** What was filed for a path, 值 added for the value of an indicator. */
  readonly filed: (path: readonly string[]) => ReportedFigure | undefined;
};

/** The names under which the total and the grade are filed. */
export const TOTAL: readonly string[] = ["总分"];
export const GRADE: readonly string[] = ["等次"];
/** The name under an indicator's path of its filed value. */
export const VALUE = "值";

export function createContext(ruleSet: RuleSet, record: CheckedRecord, known?: Scorecard): AuditContext {
  const plan = createPlan(ruleSet);
  const reader = createReader(ruleSet);
  const indicators = indicatorsOf(ruleSet.parts);
  const scored = allIndicatorsOf(ruleSet);
  const vetoed = reader.ofExpressions(ruleSet.vetoes.map(({ condition }) => condition)).fields;
  return {
    ruleSet,
    record,
    scorecard: known ?? evaluate(plan, record),
    units: unitsOf(ruleSet.units),
    equations: createEquations(ruleSet),
    indicators,
    sections: sectionsOf(ruleSet.parts),
    scoredBy: (field) => scored.filter((indicator) => reader.scoringFields(indicator).has(field)),
    scoringFields: reader.scoringFields,
    isVetoed: (field) => vetoed.has(field),
    score: (other) => evaluate(plan, other, { trace: false }),
    filed: (path) => record.reported.get(pathKey(path)),
  };
}

function sectionsOf(parts: RuleSet["parts"]): readonly Section[] {
  return parts.flatMap((part) => (part.kind === "section" ? [part, ...sectionsOf(part.children)] : []));
}
