// The checked rule set: its types, and the way from syntax trees to it.
export type * from "./generated/rule-set.generated.ts";
