// The score of one unit while the rules are being written. In: a workspace, a rule file, a record as its file had it or a worked example. Out: its scorecard by what is
// sound of the rules; what has errors is told as not scored, sums that need it stay incomplete. Undefined where the header or the blocks are broken: then the
// last scorecard is kept by whoever shows it. Not here: values beside the text (inlays.ts), lines of the 得分表 (score-lines.ts).
import { sampleRecord } from "@biaochi/analysis";
import type { Bilingual, Span } from "@biaochi/diagnostics";
import {
  type CheckedRecord,
  createAccount,
  type IndicatorScore,
  type Problem,
  pathKey,
  type RawRecord,
  type Scorecard,
  type SectionScore,
  scoreChecked,
  toProblem,
  type WrittenFormula,
} from "@biaochi/engine";
import { type Origin, type RuleSet, type SoundRules, UNSUMMED } from "@biaochi/model";
import type { Scoring, Workspace } from "../workspace.ts";
import { checkTolerantly } from "./tolerant-check.ts";

/**
 * One unit's score by the rules as they stand.
 *
 * shape    `scorecard`: figures of everything, sentences of nothing; `indicator` and `section` tell one of them; `record`: undefined where its data have
 *          mistakes (they are the scorecard's problems)
 */
export type Live = {
  readonly rules: SoundRules;
  readonly record: CheckedRecord | undefined;
  readonly scorecard: Scorecard;
  readonly indicator: (path: readonly string[]) => IndicatorScore | undefined;
  readonly section: (path: readonly string[]) => SectionScore | undefined;
  readonly formula: (path: readonly string[]) => WrittenFormula | undefined;
  readonly derived: (name: string) => WrittenFormula | undefined;
  /** Where a thing of the rules stands in the file: of an inherited one the line of 继承. */
  readonly spanOf: (origin: Origin) => Span;
};

/** What can be scored of a rule file. */
export function scorable(workspace: Workspace, path: string): SoundRules | undefined {
  return workspace.analysis(path)?.sound;
}

/** Scores a record as its file had it. */
export function score(workspace: Workspace, path: string, raw: RawRecord): Live | undefined {
  const scoring = workspace.analysis(path)?.scoring();
  if (scoring === undefined) return undefined;
  const { record, problems } = checkTolerantly(scoring, raw);
  return toLive(scoring, raw.id, record, problems.map(toProblem));
}

/** Scores the 给定 of a worked example of the file; undefined too where it has none of that name. */
export function scoreSample(workspace: Workspace, path: string, name: string): Live | undefined {
  const scoring = workspace.analysis(path)?.scoring();
  const sample = scoring?.rules.ruleSet.samples.find((one) => one.name === name);
  if (scoring === undefined || sample === undefined) return undefined;
  return toLive(scoring, sample.name, sampleRecord(scoring.rules.ruleSet, sample), []);
}

function toLive({ rules, plan, spanOf }: Scoring, id: string, record: CheckedRecord | undefined, told: readonly Problem[]): Live {
  const spoilt = new Set(rules.leftOut.map(({ path }) => pathKey(path)));
  const open = new Set(rules.unsummed.map(pathKey));
  const indicatorOf = (one: IndicatorScore): IndicatorScore => (spoilt.has(pathKey(one.path)) ? leftOutScore(one) : one);
  const sectionOf = (one: SectionScore): SectionScore => (open.has(pathKey(one.path)) ? { ...one, explanation: OPEN_SUM } : one);
  const amended = (card: Scorecard): Scorecard => amend(card, rules, told, indicatorOf, sectionOf);
  if (record === undefined) {
    const card = amended(scoreChecked(plan, id, { record, problems: [] }));
    return {
      rules,
      record,
      scorecard: card,
      indicator: (path) => card.indicators.find((one) => pathKey(one.path) === pathKey(path)),
      section: (path) => card.sections.find((one) => pathKey(one.path) === pathKey(path)),
      formula: () => undefined,
      derived: () => undefined,
      spanOf,
    };
  }
  const account = createAccount(plan, record);
  return {
    rules,
    record,
    scorecard: amended(account.scorecard),
    indicator: (path) => mapped(account.indicator(path), indicatorOf),
    section: (path) => mapped(account.section(path), sectionOf),
    formula: account.formula,
    derived: account.derived,
    spanOf,
  };
}

/** Why an indicator with errors has no score. */
export const LEFT_OUT: Bilingual = { zh: "有错误，本项暂不计分", en: "this has errors and is not scored for now" };

/** Why a section whose points do not add up has no score. */
export const OPEN_SUM: Bilingual = {
  zh: "分值还不能合计，得分暂不合计",
  en: "its points do not add up yet; its score is not added up for now",
};

function leftOutScore(score: IndicatorScore): IndicatorScore {
  const name = score.path.at(-1) ?? "";
  return {
    ...score,
    explanation: { zh: `「${name}」${LEFT_OUT.zh}`, en: `「${name}」: ${LEFT_OUT.en}` },
    whyNotMore: null,
    toNextArm: null,
    trace: [],
  };
}

/** Without the members that only keep sums open, and without problems that follow from errors of the rules. */
function amend(
  card: Scorecard,
  { leftOut, unsummed }: SoundRules,
  told: readonly Problem[],
  indicatorOf: (one: IndicatorScore) => IndicatorScore,
  sectionOf: (one: SectionScore) => SectionScore,
): Scorecard {
  if (leftOut.length === 0 && unsummed.length === 0)
    return told.length === 0 ? card : { ...card, problems: [...told, ...card.problems] };
  const names = new Set(leftOut.map(({ path }) => pathKey(path)));
  const isOurs = ({ path }: Problem): boolean => path.at(-1) === UNSUMMED || names.has(pathKey(path));
  const isKnown = unsummed.length === 0 && leftOut.every(({ points }) => points !== undefined);
  return {
    ...card,
    bounds: isKnown ? card.bounds : null,
    indicators: card.indicators.filter(({ path }) => path.at(-1) !== UNSUMMED).map(indicatorOf),
    sections: card.sections.map(sectionOf),
    adjustments: card.adjustments.map((one) => ({ ...one, indicator: indicatorOf(one.indicator) })),
    problems: [...told, ...card.problems.filter((problem) => !isOurs(problem))],
  };
}

function mapped<Value>(value: Value | undefined, change: (value: Value) => Value): Value | undefined {
  return value === undefined ? undefined : change(value);
}

/** The rule set that is scored by. */
export function ruleSetOf({ rules }: Live): RuleSet {
  return rules.ruleSet;
}
