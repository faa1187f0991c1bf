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
  const sample = award === undefined ? undefined : sampleOf(award);
  const shown = READINGS.map((reading) => {
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
        : "三种读法的得分各不相同",
      sampleEn: isShown
        ? `at ${value}, for example: ${shown.map(({ zh, en, score }) => `${english ? en : `${zh} (${en})`} ${score} points`).join("; ")}`
        : "the three readings give different scores",
      lineZh: english ? "part steps pro rata”（或 ignored、as whole）" : "不足一步 按比例”（或 不计、按一步计）",
      lineEn: english
        ? "part steps pro rata (or ignored, as whole)"
        : "不足一步 按比例 (pro rata; or 不计 ignored, 按一步计 as whole)",
    },
    { fixes: shown.map((reading) => readingFix(read, reading, context, reporter)) },
  );
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
