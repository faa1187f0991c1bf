// The one shape of everything that gives points: an award of an arm (得4分, 每超过…扣…) and a method of its own (清单, 评定, 打分).
// Each file beside this one holds one of them: how it is read (`evaluate`) and how it is told (`tell`). Only types and the two makers.
import type { Bilingual } from "@biaochi/diagnostics";
import type { Rational, Unit } from "@biaochi/quantity";
import { evaluateNode, figure } from "../expression/evaluate.ts";
import type { Frame, Place } from "../expression/frame.ts";
import { isNoValue } from "../expression/result.ts";
import type { AwardResult } from "../failure.ts";
import type { TracedExpression } from "../generated/scorecard.generated.ts";
import type { Node, PlannedAmount } from "../plan/node.ts";
import type { Planner } from "../plan/planner.ts";
import type { HumanInput } from "../record.ts";

/** What a sentence may speak of: the record's figures at the indicator that is told. */
export type Told = {
  /** The exact figure of a node or an amount of the clause. */
  readonly exact: Exact;
  /** Undefined where nothing was calculated (评定, 打分, 清单). */
  readonly metric: Rational | undefined;
  readonly metricUnit: Unit | undefined;
  /** The metric is how late something was; the sentence has said it in months and days. */
  readonly isLateness?: boolean;
  /** Places with which the metric is printed. */
  readonly places: number;
  readonly fullPoints: Rational;
  /** Before clamp and rounding. */
  readonly raw: Rational;
  /** Printed. */
  readonly score: Rational;
  readonly input: HumanInput | undefined;
  /** The words of the arm, where its interval says anything. */
  readonly arm: Bilingual | undefined;
};

/**
 * Where the next better score of the same clause begins. `open`: the value itself still belongs to the worse side; then `probe` lies on the better.
 */
export type StepAhead = { readonly value: Rational; readonly open: boolean; readonly probe: Rational };

/** The exact figure of a node or an amount of a clause, at the record that is told. */
export type Exact = (of: Node | PlannedAmount) => Rational;

/** What a clause has become in a plan. */
export type PlannedClause = {
  readonly id: string;
  /** Raw points, exact. */
  readonly evaluate: (frame: Frame, place: Place) => AwardResult;
  /** How the value became points; the value before and the score after are said by whoever asks. */
  readonly tell: (told: Told) => Bilingual;
  /** The raw points as a traced expression where they are no formula. */
  readonly work: ((told: Told) => TracedExpression) | undefined;
  /** The raw points as a formula of the rule set's own language, for the trace and for compilers. */
  readonly raw: Node | undefined;
  /** Where within this very clause the next better score begins; the next arm is looked for by whoever asks. */
  readonly stepAhead: ((told: Told) => StepAhead | undefined) | undefined;
  /** Values next to the metric at which the score jumps within this clause: a printed metric must not seem to lie on one, or beyond. */
  readonly marks: ((exact: Exact) => readonly Rational[]) | undefined;
  /** What is not met, in words, where there is no value that could be moved. */
  readonly unmet: ((told: Told) => Bilingual | undefined) | undefined;
  /** Points come one by one (每达到…得…): then what is lacking has not been deducted. */
  readonly accrues: boolean;
  /** A person decides: the reason belongs into the sentence. */
  readonly byPerson: boolean;
};

/** A better score that begins at a value and includes it. */
export function reaching(value: Rational): StepAhead {
  return { value, open: false, probe: value };
}

/** A clause whose reading is a formula. `Reading` carries the nodes that the sentence wants to quote. */
export function formulaClause<Clause, Reading extends { readonly raw: Node; readonly accrues?: boolean }>(
  id: string,
  definition: {
    readonly reading: (clause: Clause, planner: Planner) => Reading;
    readonly tell: (reading: Reading, told: Told) => Bilingual;
    readonly stepAhead?: (reading: Reading, told: Told) => StepAhead | undefined;
    readonly marks?: (reading: Reading, exact: Exact) => readonly Rational[];
  },
): (clause: Clause, planner: Planner) => PlannedClause {
  return (clause, planner) => {
    const reading = definition.reading(clause, planner);
    const { stepAhead, marks } = definition;
    return {
      ...PLAIN,
      id,
      raw: reading.raw,
      accrues: reading.accrues === true,
      evaluate: (frame, place) => evaluateFormula(reading.raw, frame, place),
      tell: (told) => definition.tell(reading, told),
      stepAhead: stepAhead === undefined ? undefined : (told) => stepAhead(reading, told),
      marks: marks === undefined ? undefined : (exact) => marks(reading, exact),
    };
  };
}

/** A clause in which a person's word counts, or none at all. */
export function givenClause<Clause, Reading>(
  id: string,
  definition: {
    readonly reading: (clause: Clause, planner: Planner) => Reading;
    readonly evaluate: (reading: Reading, frame: Frame, place: Place) => AwardResult;
    readonly tell: (reading: Reading, told: Told) => Bilingual;
    readonly work?: (reading: Reading, told: Told) => TracedExpression;
    readonly unmet?: (reading: Reading, told: Told) => Bilingual | undefined;
    readonly accrues?: (reading: Reading) => boolean;
  },
): (clause: Clause, planner: Planner) => PlannedClause {
  return (clause, planner) => {
    const reading = definition.reading(clause, planner);
    const { work, unmet } = definition;
    return {
      ...PLAIN,
      id,
      byPerson: true,
      accrues: definition.accrues?.(reading) === true,
      evaluate: (frame, place) => definition.evaluate(reading, frame, place),
      tell: (told) => definition.tell(reading, told),
      work: work === undefined ? undefined : (told) => work(reading, told),
      unmet: unmet === undefined ? undefined : (told) => unmet(reading, told),
    };
  };
}

function evaluateFormula(raw: Node, frame: Frame, place: Place): AwardResult {
  const result = evaluateNode(raw, frame, place);
  return isNoValue(result) ? result : { kind: "points", value: figure(result) };
}

const PLAIN = {
  raw: undefined,
  work: undefined,
  stepAhead: undefined,
  marks: undefined,
  unmet: undefined,
  accrues: false,
  byPerson: false,
} as const;
