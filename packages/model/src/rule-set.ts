// The checked rule set. In: what the checks made of each declaration. Out: the rule set, undefined unless every part of it is sound.
// Not here: any check.

import type { HeaderFacts } from "./declarations/header.ts";
import type { ScorerFacts } from "./declarations/scorers.ts";
import type {
  Adjustment,
  DeclaredUnit,
  Derived,
  Detail,
  Field,
  Grades,
  Origin,
  Parameter,
  Part,
  Pool,
  Rank,
  Reconciliation,
  Requirement,
  RowRule,
  RuleSet,
  Sample,
  Scale,
  Veto,
} from "./generated/rule-set.generated.ts";
import { decimalPoints } from "./parts.ts";

/** Everything that goes into a rule set. */
export type Checked = ScorerFacts & {
  readonly header: HeaderFacts | undefined;
  readonly units: readonly DeclaredUnit[];
  readonly scales: readonly Scale[];
  readonly parameters: readonly Parameter[];
  readonly fields: readonly Field[];
  readonly details: readonly Detail[];
  readonly rowRules: readonly RowRule[];
  readonly derived: readonly Derived[];
  readonly parts: readonly Part[] | undefined;
  readonly adjustments: readonly Adjustment[] | undefined;
  readonly vetoes: readonly Veto[] | undefined;
  readonly grades: Grades | undefined;
  readonly reconciliations: readonly Reconciliation[];
  readonly requirements: readonly Requirement[];
  readonly pools: readonly Pool[];
  readonly ranks: readonly Rank[];
  readonly samples: readonly Sample[];
  readonly origin: Origin;
};

/** The rule set, undefined where the header or the parts are not whole, and of a framework, which gives no points. */
export function toRuleSet({ header, parts, adjustments, vetoes, grades, ...rest }: Checked): RuleSet | undefined {
  if (header?.year === undefined || header.fullPoints === undefined || header.status === "framework") return undefined;
  if (parts === undefined || adjustments === undefined || vetoes === undefined) return undefined;
  return {
    language: "1",
    name: header.name,
    region: header.region,
    year: header.year,
    version: header.version,
    status: header.status,
    bases: header.bases,
    sources: header.sources,
    fullPoints: decimalPoints(header.fullPoints),
    totalCap: header.totalCap === undefined ? null : decimalPoints(header.totalCap),
    scorers: rest.scorers,
    adopted: rest.adopted,
    scoreRounding: header.scoreRounding ?? null,
    totalRounding: header.totalRounding ?? null,
    units: rest.units,
    scales: rest.scales,
    parameters: rest.parameters,
    fields: rest.fields,
    details: rest.details,
    rowRules: rest.rowRules,
    derived: rest.derived,
    parts,
    adjustments,
    vetoes,
    grades: grades ?? null,
    reconciliations: rest.reconciliations,
    requirements: rest.requirements,
    pools: rest.pools,
    ranks: rest.ranks,
    samples: rest.samples,
    layers: [],
    origin: rest.origin,
  };
}
