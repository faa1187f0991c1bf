// What a rule file declares by itself. Only types.
import type { DataBlock, Derived, Detail, Parameter, Scale, UnitDeclaration } from "./data.ts";
import type { Adjustment, Indicator, RowRule, Section } from "./parts.ts";
import type { Sample } from "./samples.ts";
import type { GradeTable, Pool, Rank, Reconciliations, Requirement, Veto } from "./tables.ts";

/** Anything that stands at the outer level of a file, but for the changes of inherited rules. */
export type RuleDeclaration =
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
