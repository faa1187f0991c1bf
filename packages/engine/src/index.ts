// The exact interpreter: a checked rule set and records to scorecards.

export { type Account, createAccount, type WrittenFormula } from "./account.ts";
export { DATA_CATALOGUE, type DataCode } from "./catalogue/data.ts";
export { EVALUATION_CATALOGUE, type EvaluationCode } from "./catalogue/evaluation.ts";
export { catalogue, type EngineCode } from "./catalogue.ts";
export type {
  CheckOptions,
  CheckResult,
  RecordCheck,
} from "./data-check/check-record.ts";
export { choiceProblems } from "./data-check/choices.ts";
export { type DataNames, dataNames, type HumanEntry, humanEntries } from "./data-check/known-names.ts";
export { loadRecordCheck } from "./data-check/load.ts";
export { inputKind } from "./data-check/names.ts";
export { checkRecord, createRecordCheck } from "./data-check/record-check.ts";
export { type DocumentOptions, identityOf, type RuleSetIdentity, type ScorecardDocument, toDocument } from "./document.ts";
export {
  createScorer,
  type EvaluateOptions,
  evaluate,
  rankChecked,
  type Scorer,
  scoreChecked,
  scorePopulation,
  scoreRecord,
} from "./evaluate.ts";
export type * from "./generated/scorecard.generated.ts";
export { inputSchema } from "./input-schema/input-schema.ts";
export type { JsonSchema } from "./input-schema/json-schema.ts";
export { createPlan, type Plan } from "./plan/plan.ts";
export { unitsOf } from "./plan/units.ts";
export { createPooling } from "./population/pool-check.ts";
export { rankPopulation } from "./population/rank.ts";
export { withRankFields } from "./population/rank-fields.ts";
export { toProblem } from "./problems.ts";
export type * from "./record.ts";
export { BARE_RECORD, pathKey } from "./record.ts";
export { recordYear } from "./rows/record-year.ts";
export { createTableReader, type ReadTables } from "./rows/table-reader.ts";
export { adoptedEntry, withInputsOf } from "./scorers.ts";
