// The exact interpreter: a checked rule set and records to scorecards.
export type * from "./generated/scorecard.generated.ts";
export type * from "./record.ts";
export { pathKey } from "./record.ts";
