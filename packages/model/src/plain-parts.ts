// The parts of a rule set that most tables do not have, all absent. For whoever builds a rule set by hand: fixtures, tools, tests.
import type { Indicator, RuleSet, Section } from "./generated/rule-set.generated.ts";

/** A section with points of its own and members. */
export const PLAIN_SECTION: Pick<Section, "weight" | "converted" | "adjustable" | "rows" | "optional"> = {
  weight: null,
  converted: null,
  adjustable: false,
  rows: null,
  optional: null,
};

/** An indicator with points of its own and no 系数. */
export const PLAIN_INDICATOR: Pick<Indicator, "weight" | "factor"> = { weight: null, factor: null };

/** A rule set of indicators alone. */
export const PLAIN_RULE_SET: Pick<
  RuleSet,
  "totalCap" | "scorers" | "adopted" | "details" | "rowRules" | "adjustments" | "vetoes" | "requirements" | "pools" | "ranks"
> = {
  totalCap: null,
  scorers: [],
  adopted: [],
  details: [],
  rowRules: [],
  adjustments: [],
  vetoes: [],
  requirements: [],
  pools: [],
  ranks: [],
};
