// The checked rule set: its types, and the way from rule files to it. Exports only.

export { catalogue, type ModelCode } from "./catalogue.ts";
export { buildRuleSet, type CheckOptions, type CheckResult, check, checkFile } from "./check.ts";
export { completeHeaders } from "./finding/complete-headers.ts";
export { findRules, type RuleAnswer, type RuleQuery } from "./finding/find-rules.ts";
export { type FitKind, type Reason, type ReasonKind, type RuleFit, ruleSetText, yearsText } from "./finding/reasons.ts";
export { isSameRegion, type Region, regionText } from "./finding/regions.ts";
export { type BaseReference, type RuleHeader, readRuleHeader, toRegion, toRuleHeader } from "./finding/rule-header.ts";
export { compareVersions, isOfVersion } from "./finding/versions.ts";
export type * from "./generated/rule-set.generated.ts";
export { type BaseFound, baseOf, MOST_LAYERS } from "./layers/chain.ts";
export type { CheckedLayer } from "./layers/check-layers.ts";
export type { Effective, Layered, LayerFacts, LayerFile } from "./layers/effective.ts";
export { type BaseSearch, findBase } from "./layers/find-base.ts";
export { isChange } from "./layers/lay-over.ts";
export { type Flattened, flatten } from "./layers/layers.ts";
export { linesToRemove } from "./layers/lines.ts";
export type { Origins, Piece, Place } from "./layers/pieces.ts";
export { type PersonInput, personInput } from "./methods/person-input.ts";
export type { NameForm, NameKind, NameSymbol } from "./names/name-symbols.ts";
export type { Occurrence, OccurrenceRole } from "./names/occurrence-collector.ts";
export { findOccurrences, type Occurrences } from "./names/occurrences.ts";
export {
  type ArmScore,
  armAt,
  armsAt,
  awardAt,
  bounds,
  type Monotonicity,
  monotonicity,
  scoreAt,
  stepSize,
} from "./piecewise.ts";
export { PLAIN_INDICATOR, PLAIN_RULE_SET, PLAIN_SECTION } from "./plain-parts.ts";
export { SUB_PROJECT_NAMES } from "./samples/sub-projects.ts";
export { type LeftOut, type SoundRules, UNSUMMED } from "./sound/sound-rules.ts";
