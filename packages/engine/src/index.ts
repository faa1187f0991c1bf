// The exact interpreter: a checked rule set and records to scorecards.

export { DATA_CATALOGUE, type DataCode } from "./catalogue/data.ts";
export { type CheckOptions, type CheckResult, checkRecord, createRecordCheck, type RecordCheck } from "./data-check.ts";
export type * from "./generated/scorecard.generated.ts";
export { inputSchema, type JsonSchema } from "./input-schema.ts";
export type * from "./record.ts";
export { pathKey } from "./record.ts";
