// In: a step whose part steps are not settled. Out: the error that shows the score of a sample value under each reading, with a fix for each.
// Not here: the readings themselves (piecewise.ts gives the scores), wordings that are ambiguous in other ways (the parser and place-step.ts report those).
import type { Fix } from "@biaochi/diagnostics";
import {
  add,
  formatQuantity,
  multiply,
  type Rational,
  rational,
  subtract,
  toDecimalRounded,
  toDecimalString,
} from "@biaochi/quantity";
import type { PartStep } from "@biaochi/syntax";
import type { Award } from "../generated/rule-set.generated.ts";
import { awardAt, stepSize } from "../piecewise.ts";
import { amountValue, metricText } from "./amounts.ts";
import type { ClauseContext } from "./context.ts";
import type { ReadStep } from "./read-step.ts";
import { isEnglish, type Reporter, writtenText } from "./report.ts";

export type StepsAward = Extract<Award, { clause: "steps" }>;

type Reading = { readonly id: PartStep; readonly zh: string; readonly en: string };

/** The readings in the order they are told. */
const READINGS: readonly Reading[] = [
  { id: "pro-rata", zh: "按比例", en: "pro rata" },
  { id: "ignored", zh: "不计", en: "ignored" },
  { id: "whole", zh: "按一步计", en: "as whole" },
];

/** The reading of a step: its own words, those at the clause's end, the header's. Undefined where none says. */
export function readingOf(read: ReadStep, clauseEnd: ReadStep["partStep"], header: PartStep | undefined): ReadStep["partStep"] {
  return read.partStep ?? clauseEnd ?? header;
}

/** Reports that nothing says how a part step counts. `award` is what the step gives under any reading, where it could be placed. */
export function reportUnsettledReading(
  read: ReadStep,
  award: StepsAward | undefined,
  context: ClauseContext,
  reporter: Reporter,
): void {
  const { step } = read;
  const readings = READINGS.filter(({ id }) => id !== "pro-rata" || !isInMonths(read));
  const sample = award === undefined ? undefined : sampleOf(award);
  const shown = readings.map((reading) => {
    const score = award === undefined || sample === undefined ? undefined : scoreUnder(award, reading.id, sample, context);
    return { ...reading, score };
  });
  const isShown = sample !== undefined && shown.every(({ score }) => score !== undefined);
  const english = isEnglish(context.source, step.span);
  const value = sample === undefined ? "" : metricText(sample, context.metric);
  reporter.say(
    "CLAUSE-004",
    step.span,
    {
      step: writtenText(context.source, step.span),
      sampleZh: isShown
        ? `例如 ${value}：${shown.map(({ zh, score }) => `${zh} ${score}分`).join("；")}`
        : `${shown.length === 2 ? "两" : "三"}种读法的得分各不相同`,
      sampleEn: isShown
        ? `at ${value}, for example: ${shown.map(({ zh, en, score }) => `${english ? en : `${zh} (${en})`} ${score} points`).join("; ")}`
        : `the ${shown.length === 2 ? "two" : "three"} readings give different scores`,
      ...lines(readings, english),
    },
    { fixes: shown.map((reading) => readingFix(read, reading, context, reporter)) },
  );
}

/** The line of the header that settles it, and what else could stand there. */
function lines(readings: readonly Reading[], english: boolean): { readonly lineZh: string; readonly lineEn: string } {
  const [first, ...others] = readings;
  const head = english ? `part steps ${first?.en ?? ""}` : `不足一步 ${first?.zh ?? ""}`;
  const lineZh = `${head}”（或 ${others.map(({ zh, en }) => (english ? en : zh)).join("、")}）`;
  const rest = others.map(({ zh, en }) => (english ? en : `${zh} ${en}`)).join(", ");
  return { lineZh, lineEn: english ? `${head} (or ${rest})` : `${head} (${first?.en ?? ""}; or ${rest})` };
}

/** Months have no fixed length: a part of one has no proportion. */
function isInMonths({ step }: ReadStep): boolean {
  return step.size.kind === "quantity" && /^个?月$/.test(step.size.unit?.name ?? "") && !step.relative;
}

/** Half a step beyond the bound: where the three readings differ. */
function sampleOf(award: StepsAward): Rational | undefined {
  const origin = amountValue(award.origin);
  const size = stepSize(award);
  if (origin === undefined || size === undefined) return undefined;
  const half = multiply(size, rational(1n, 2n));
  return award.direction === "below" ? subtract(origin, half) : add(origin, half);
}

function scoreUnder(award: StepsAward, partStep: PartStep, value: Rational, context: ClauseContext): string | undefined {
  const score = awardAt({ ...award, partStep }, value, context.fullPoints);
  return score.kind === "score" ? scoreText(score.value) : undefined;
}

/** A score in a sentence: exact, or to two places with 约 where it does not end. */
export function scoreText(score: Rational): string {
  const exact = toDecimalString(score);
  if (exact === undefined || exact.length > 12) return `约${toDecimalRounded(score, 2, "half-up")}`;
  return formatQuantity({ value: score, unit: undefined });
}

function readingFix(read: ReadStep, reading: Reading, context: ClauseContext, reporter: Reporter): Fix {
  const end = Math.max(read.step.span.end, ...read.step.tails.map((tail) => tail.span.end));
  const english = isEnglish(context.source, read.step.span);
  const words = english ? `part steps ${reading.en}` : `不足一步${reading.zh}`;
  return reporter.fix({ zh: `补上“${words}”`, en: `Add ${words}` }, [
    { span: { start: end, end }, newText: english ? `, ${words}` : `，${words}` },
  ]);
}
