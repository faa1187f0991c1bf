// In: a checked rule set. Out: for each worked example (算例) whether the rules give what its 核对 says, verdict by verdict, and why not where they do not.
// Not here: 自报, which only the audit looks at; reading rule files; printing.
import type { Bilingual, Diagnostic } from "@biaochi/diagnostics";
import {
  type CheckedRecord,
  createPlan,
  type IndicatorScore,
  pathKey,
  type RowScore,
  type Scorecard,
  scoreChecked,
  unitsOf,
  withInputsOf,
} from "@biaochi/engine";
import type { Origin, RuleSet, SampleExpectation } from "@biaochi/model";
import { type DeclaredUnits, equals, PERCENT } from "@biaochi/quantity";
import { metricOf } from "./alternative-readings.ts";
import { GRADE, TOTAL, VALUE } from "./audit-context.ts";
import { exactScore, exactTotal } from "./exact-scores.ts";
import { figure, tell, toShortest, unitNamed } from "./figures.ts";
import { agreesAsPrinted, readPrinted } from "./printed.ts";
import { checkSample, textOf } from "./sample-record.ts";

/** One line of 核对 held against the rules; `message` is null where it holds. */
export type SampleVerdict = {
  readonly subject: SampleExpectation["subject"];
  /** What it is called: the last name, 总分, 等次, or 预算完成率.值. */
  readonly name: string;
  readonly path: readonly string[];
  readonly verdict: "scores" | "is" | "reports";
  readonly expected: string;
  /** What the rules give; null where they give nothing. */
  readonly actual: string | null;
  readonly pass: boolean;
  readonly message: Bilingual | null;
  /** How the rules come to what they give, where they say; null where the verdict holds. */
  readonly because: Bilingual | null;
  readonly origin: Origin;
};

/** One worked example: it passes where all its verdicts do. */
export type SampleResult = {
  readonly name: string;
  readonly pass: boolean;
  readonly verdicts: readonly SampleVerdict[];
  readonly record: CheckedRecord;
  /** What is wrong with its tables: then nothing of it is scored. */
  readonly problems: readonly Diagnostic[];
  readonly scorecard: Scorecard;
  readonly origin: Origin;
};

/**
 * Runs every worked example of a rule set.
 *
 * shape    in the order of the file; verdicts too, 自报 left out
 * rounds   never: 应得 is compared exactly; only a value (指标.值) is compared at the digits it is written with
 */
export function runSamples(ruleSet: RuleSet): readonly SampleResult[] {
  const plan = createPlan(ruleSet);
  const units = unitsOf(ruleSet.units);
  return ruleSet.samples.map((sample) => {
    const { record, problems } = checkSample(ruleSet, sample);
    const isSound = problems.every(({ severity }) => severity !== "error");
    const scorecard = scoreChecked(plan, sample.name, { record: isSound ? record : undefined, problems });
    const verdicts = sample.expectations.flatMap((expectation): readonly SampleVerdict[] => {
      const { verdict } = expectation;
      return verdict === "reported" ? [] : [judge({ ...expectation, verdict }, ruleSet, scorecard, record, units)];
    });
    const pass = verdicts.every((one) => one.pass);
    return { name: sample.name, pass, verdicts, record, problems, scorecard, origin: sample.origin };
  });
}

type Expectation = SampleExpectation & { readonly verdict: SampleVerdict["verdict"] };

/** What the rules give for a thing, whether that is what was expected, and the sentence that says how it comes about. */
type Outcome = { readonly actual: string | null; readonly pass: boolean; readonly because: Bilingual | undefined };

function judge(
  expectation: Expectation,
  ruleSet: RuleSet,
  scorecard: Scorecard,
  record: CheckedRecord,
  units: DeclaredUnits,
): SampleVerdict {
  const { subject, path, verdict, value, origin } = expectation;
  const expected = textOf(value);
  const { actual, pass, because } = outcomeOf(expectation, ruleSet, scorecard, record, units);
  const name = nameOf(expectation);
  return {
    subject,
    name,
    path,
    verdict,
    expected,
    actual,
    pass,
    message: pass ? null : failure(name, VERDICT_WORDS[verdict], expected, actual, because),
    because: pass ? null : (because ?? null),
    origin,
  };
}

/** What 核对 calls it: 总分, 预算完成率, 预算完成率.值. */
function nameOf({ subject, path }: Expectation): string {
  switch (subject) {
    case "total":
      return TOTAL.join("");
    case "grade":
      return GRADE.join("");
    case "metric":
      return `${path.at(-1) ?? ""}.${VALUE}`;
    case "indicator":
    case "section":
    case "reconciliation":
    case "row":
    case "adjustment":
    case "requirement":
    case "veto":
    case "rank":
      return path.at(-1) ?? "";
  }
}

/** The words of 核对 for what it expects. */
export const VERDICT_WORDS = {
  scores: { zh: "应得", en: "should get" },
  is: { zh: "应为", en: "should be" },
  reports: { zh: "应报", en: "should report" },
} as const satisfies Record<SampleVerdict["verdict"], Bilingual>;

function failure(
  name: string,
  verdict: Bilingual,
  expected: string,
  actual: string | null,
  because: Bilingual | undefined,
): Bilingual {
  const nothing = { zh: "没有结果", en: "nothing" };
  return {
    zh: `「${name}」${verdict.zh} ${expected}，按规则是 ${actual ?? nothing.zh}${because === undefined ? "" : `：${because.zh}`}`,
    en: `「${name}」 ${verdict.en} ${expected}; the rules give ${actual ?? nothing.en}${because === undefined ? "" : `: ${because.en}`}`,
  };
}

function outcomeOf(
  expectation: Expectation,
  ruleSet: RuleSet,
  scorecard: Scorecard,
  record: CheckedRecord,
  units: DeclaredUnits,
): Outcome {
  if (expectation.verdict === "reports") return reported(expectation, scorecard);
  const { subject, path, value } = expectation;
  switch (subject) {
    case "indicator": {
      const scored = scoredAt(scorecard.indicators, path);
      if (expectation.verdict === "is") return levelOf(expectation, ruleSet, record, scored);
      return compareScore(scored?.scoreExact ?? null, expectation, scored?.explanation);
    }
    case "section":
      return compareScore(exactScore(ruleSet, scoredAt(scorecard.sections, path)), expectation, incomplete(scorecard));
    case "total":
      return compareScore(exactTotal(ruleSet, scorecard), expectation, incomplete(scorecard));
    case "grade":
      return { actual: scorecard.grade, pass: scorecard.grade === textOf(value), because: incomplete(scorecard) };
    case "metric":
      return compareMetric(expectation, scorecard, units);
    case "reconciliation":
    case "row": {
      const row = rowMeant(expectation, scorecard);
      if (expectation.verdict === "is") return rowLevel(expectation, ruleSet, record, row);
      return compareScore(row?.scoreExact ?? null, expectation, row?.explanation ?? incomplete(scorecard));
    }
    case "requirement":
    case "veto":
      return reported(expectation, scorecard);
    case "rank":
      return comparePlace(expectation, scorecard);
    case "adjustment": {
      const adjusted = scorecard.adjustments.find(({ indicator }) => pathKey(indicator.path) === pathKey(path));
      if (expectation.verdict === "is") return levelOf(expectation, ruleSet, record, adjusted?.indicator);
      return compareScore(adjusted?.effect ?? null, expectation, adjusted?.indicator.explanation);
    }
  }
}

function compareScore(score: string | null, { value }: Expectation, because: Bilingual | undefined): Outcome {
  const pass = score !== null && value.kind === "quantity" && equals(figure(score), figure(value.value));
  return { actual: score === null ? null : `${toShortest(figure(score))}分`, pass, because };
}

function comparePlace({ path, value }: Expectation, { ranks }: Scorecard): Outcome {
  const place = ranks.find(({ name }) => name === path.at(-1))?.place ?? null;
  const pass = place !== null && value.kind === "quantity" && equals(figure(place), figure(value.value));
  return { actual: place === null ? null : `${place}名`, pass, because: undefined };
}

function compareMetric({ path, value }: Expectation, scorecard: Scorecard, units: DeclaredUnits): Outcome {
  const scored = scoredAt([...scorecard.indicators, ...scorecard.adjustments.map(({ indicator }) => indicator)], path);
  const metric = scored === undefined ? undefined : metricOf(scored, units);
  const printed = readPrinted({ text: textOf(value) }, units);
  if (scored === undefined || metric === undefined) return { actual: null, pass: false, because: scored?.explanation };
  const unit = scored.metricUnit === null ? printed?.unit : unitNamed(scored.metricUnit, units);
  const actual = scored.metricText ?? tell(metric, unit ?? PERCENT);
  return { actual, pass: printed !== undefined && agreesAsPrinted(printed, metric), because: scored.explanation };
}

/** 应为 of an indicator: the level that a person gave it. */
function levelOf(
  { path, value }: Expectation,
  ruleSet: RuleSet,
  record: CheckedRecord,
  scored: IndicatorScore | undefined,
): Outcome {
  const input = withInputsOf(record, ruleSet.adopted).inputs.get(pathKey(path));
  const actual = input?.kind === "level" ? input.level : null;
  return { actual, pass: actual === textOf(value), because: scored?.explanation };
}

const HOLDS = "勾稽相符";
const FAILS = "勾稽不符";

/** 应报: whether a 勾稽 holds, or a problem by its code or its words. */
function reported(expectation: Expectation, scorecard: Scorecard): Outcome {
  const { subject, path, value } = expectation;
  const expected = textOf(value);
  if (subject === "reconciliation") {
    const result = scorecard.reconciliations.find(({ name }) => name === path.at(-1));
    const actual = result === undefined || result.holds === null ? null : result.holds ? HOLDS : FAILS;
    return { actual, pass: actual === expected, because: result?.message };
  }
  if (subject === "veto") return vetoed(path, expected, scorecard);
  if (subject === "requirement") return required(path, expected, scorecard);
  const concerned = problemsConcerned(expectation, scorecard);
  const found = concerned.find(({ code, message }) => code === expected || message.zh.includes(expected));
  const actual = found?.code ?? concerned[0]?.code ?? null;
  return { actual, pass: found !== undefined, because: concerned[0]?.message };
}

/** Problems of an indicator or of a row; of the whole, all of them. A row's problem of its data stands under its column. */
function problemsConcerned(expectation: Expectation, scorecard: Scorecard): Scorecard["problems"] {
  const { subject, path, row } = expectation;
  if (subject === "total") return scorecard.problems;
  const own = pathKey(rowMeant(expectation, scorecard)?.path ?? path);
  const front = row === null ? undefined : `${row.detail}.${path.at(-1) ?? ""}`;
  return scorecard.problems.filter(
    (problem) =>
      pathKey(problem.path) === own ||
      (front !== undefined && (problem.field === front || problem.field?.startsWith(`${front}.`) === true)),
  );
}

/** The row that an expectation speaks of, by its place in the example's table. */
function rowMeant({ row }: Expectation, { sections }: Scorecard): RowScore | undefined {
  if (row === null) return undefined;
  return sections.flatMap(({ rows }) => rows).find((one) => one.detail === row.detail && one.row === row.index + 1);
}

/** 应为 of a row: the level that a person gave it. */
function rowLevel(
  { row, value }: Expectation,
  ruleSet: RuleSet,
  { details }: CheckedRecord,
  scored: RowScore | undefined,
): Outcome {
  const columns = ruleSet.details.find(({ name }) => name === row?.detail)?.columns ?? [];
  const judged = columns.find(({ role }) => role === "judged")?.name ?? "";
  const cell = row === null ? undefined : details.get(row.detail)?.[row.index]?.cells.get(judged);
  const actual = cell?.value.kind === "level" ? cell.value.name : null;
  return { actual, pass: actual === textOf(value), because: scored?.explanation };
}

/** 应报 of a 要求: one that is asked of rows holds where it holds of all of them. */
function required(path: readonly string[], expected: string, { requirements }: Scorecard): Outcome {
  const asked = requirements.filter(({ name }) => name === path.at(-1));
  const failing = asked.find(({ holds }) => holds === false);
  const unknown = asked.find(({ holds }) => holds === null);
  const actual = failing !== undefined ? "要求不符" : unknown !== undefined || asked.length === 0 ? null : "要求相符";
  return { actual, pass: actual === expected, because: (failing ?? unknown ?? asked[0])?.message };
}

/** 应报 of a 否决: whether its condition holds. */
function vetoed(path: readonly string[], expected: string, { vetoes }: Scorecard): Outcome {
  const result = vetoes.find(({ name }) => name === path.at(-1));
  const actual = result === undefined || result.holds === null ? null : result.holds ? "否决成立" : "否决不成立";
  return { actual, pass: actual === expected, because: result?.message };
}

/** Why there is no total. */
function incomplete({ problems, complete }: Scorecard): Bilingual | undefined {
  return complete ? undefined : problems.find(({ severity }) => severity === "error")?.message;
}

function scoredAt<Scored extends { readonly path: readonly string[] }>(
  all: readonly Scored[],
  path: readonly string[],
): Scored | undefined {
  const key = pathKey(path);
  return all.find((one) => pathKey(one.path) === key);
}
