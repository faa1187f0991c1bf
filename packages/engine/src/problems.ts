// In: the story of a record. Out: its problems: what is wrong, why, how to mend it. One mistake, one problem: a field that several indicators miss
// is told once with all of them, and an indicator that only waits for another one's score is not told again.
import type { Diagnostic } from "@biaochi/diagnostics";
import { EVALUATION_CATALOGUE, type EvaluationCode } from "./catalogue/evaluation.ts";
import { isNoValue, type MissingName } from "./expression/result.ts";
import type { Failure } from "./failure.ts";
import type { Problem } from "./generated/scorecard.generated.ts";
import type { Plan, PlannedIndicator } from "./plan/plan.ts";
import { rankProblems } from "./population/rank-problems.ts";
import { wantedText } from "./problem-words.ts";
import { rowProblems } from "./rows/row-problems.ts";
import { scorerProblems } from "./scorer-problems.ts";
import type { Story } from "./story.ts";
import { figureText, pointsText } from "./trace/figures.ts";
import { tellFailure } from "./trace/tell-failure.ts";

/** A diagnostic of a record in the form that a scorecard carries. */
export function toProblem({ code, severity, path, field, args, message, reason, mend }: Diagnostic): Problem {
  return { code, severity, path, field: field ?? null, value: args["value"] ?? null, message, reason, mend };
}

/** All problems of a record, in the order of the rule set. */
export function problemsOf(plan: Plan, story: Story): readonly Problem[] {
  const report = reporterOf(plan, story.record.id);
  const missing = new Map<string, PlannedIndicator[]>();
  const problems = plan.indicators.flatMap((indicator, slot): readonly (Diagnostic | { readonly field: string })[] => {
    const failure = story.indicators[slot]?.failure;
    // What is only shown (仅列示) may as well not be there.
    if (failure === undefined || indicator.method.kind === "shown") return [];
    // One choice spoils every member: it is told once.
    if (failure.kind === "choice" && failure.section.children[0]?.path.at(-1) !== indicator.source.name) return [];
    if (failure.kind !== "missing") return [reportFailure(failure, indicator, report)];
    return failure.names.flatMap((name): readonly (Diagnostic | { readonly field: string })[] => {
      if (name.kind === "indicator") return reportUnscored(name, indicator, report);
      const waiting = missing.get(name.name);
      waiting?.push(indicator);
      if (waiting !== undefined) return [];
      missing.set(name.name, [indicator]);
      return [{ field: name.name }];
    });
  });
  const told = problems.map((problem) =>
    "code" in problem ? problem : reportMissing(problem.field, missing.get(problem.field) ?? [], plan, report),
  );
  const others = [
    ...rowProblems(plan, story),
    ...scorerProblems(plan, story, report),
    ...rankProblems(plan, story, report),
    ...reportVetoes(plan, story, missing),
  ];
  return [...told, ...others, ...reportWhole(plan, story)].map(toProblem);
}

type Report = (
  code: EvaluationCode,
  indicators: readonly PlannedIndicator[],
  args: Readonly<Record<string, string>>,
  field?: string,
) => Diagnostic;

function reporterOf({ ruleSet }: Plan, record: string): Report {
  return (code, indicators, args, field) => {
    const names = indicators.map(({ source }) => `「${source.name}」`).join("");
    const [first] = indicators;
    const origin = first?.source.origin ?? ruleSet.origin;
    // The catalogue's argument types are kept by `every argument is given` in problems.test.ts: a missing one would print "undefined".
    const make = EVALUATION_CATALOGUE.report as (code: EvaluationCode, report: object) => Diagnostic;
    return make(code, {
      file: origin.file,
      span: { start: origin.start, end: origin.end },
      path: first?.source.path ?? [],
      record,
      ...(field === undefined ? {} : { field }),
      args: { record, indicators: names, ...args },
    });
  };
}

function reportMissing(field: string, indicators: readonly PlannedIndicator[], { ruleSet }: Plan, report: Report): Diagnostic {
  if (ruleSet.ranks.some(({ name }) => name === field)) return report("DATA-185", indicators, { field }, field);
  const type = ruleSet.fields.find(({ name }) => name === field)?.type;
  return report("DATA-101", indicators, { field, unit: type?.kind === "number" ? type.unit : "" }, field);
}

/** Only an indicator taken out leaves its readers with a problem of their own; one without a score has been told. */
function reportUnscored(
  { name, excluded }: Extract<MissingName, { readonly kind: "indicator" }>,
  indicator: PlannedIndicator,
  report: Report,
): readonly Diagnostic[] {
  return excluded ? [report("DATA-110", [indicator], { name })] : [];
}

function reportFailure(
  failure: Exclude<Failure, { readonly kind: "missing" }>,
  indicator: PlannedIndicator,
  report: Report,
): Diagnostic {
  const unit = indicator.metricUnit;
  switch (failure.kind) {
    case "undefined":
      return report("DATA-102", [indicator], { divisor: failure.divisor });
    case "declared":
      return report("DATA-103", [indicator], { text: failure.text ?? "这种情形不给分", value: "" });
    case "not-filled": {
      const wanted = wantedText(failure.wanted);
      return report("DATA-104", [indicator], { wantedZh: wanted.zh, wantedEn: wanted.en });
    }
    case "items-not-filled":
      return report("DATA-105", [indicator], { items: failure.items.join("、") });
    case "events-not-filled":
      return report("DATA-143", [indicator], { events: failure.events.join("、") });
    case "out-of-range": {
      const [given, low, high] = [pointsText(failure.given).zh, pointsText(failure.low).zh, pointsText(failure.high).zh];
      return report("DATA-106", [indicator], { given, low, high });
    }
    case "choice":
      return report("DATA-161", [indicator], {
        section: failure.section.name,
        field: failure.section.name,
        line: "",
        sheetCell: "",
        whyZh: failure.why.zh,
        whyEn: failure.why.en,
      });
    case "no-arm":
      return report("DATA-107", [indicator], { value: figureText(failure.value, unit) });
    case "unreasoned":
      return report("DATA-180", [indicator], {
        scorer: failure.scorer,
        given: pointsText(failure.given).zh,
        computed: failure.computed === undefined ? "" : pointsText(failure.computed).zh,
      });
    case "several-arms":
      return report("DATA-108", [indicator], {
        value: figureText(failure.value, unit),
        first: failure.arms[0],
        second: failure.arms[1],
      });
    case "too-long":
      return report("DATA-109", [indicator], {});
  }
}

/** A 否决 that cannot be decided; a field that indicators miss as well has been told. */
function reportVetoes({ vetoes }: Plan, { record, total }: Story, told: ReadonlyMap<string, unknown>): readonly Diagnostic[] {
  return vetoes.flatMap(({ source }, slot) => {
    const result = total.vetoes[slot]?.result;
    if (result === undefined || !isNoValue(result)) return [];
    if (result.kind === "missing" && result.names.every(({ kind, name }) => kind === "indicator" || told.has(name))) return [];
    const why = tellFailure(result, undefined);
    const [first] = result.kind === "missing" ? result.names : [];
    const { origin, name } = source;
    const args = { record: record.id, veto: name, whyZh: why.zh, whyEn: why.en };
    const place = { file: origin.file, span: { start: origin.start, end: origin.end }, path: [name], record: record.id };
    return [EVALUATION_CATALOGUE.report("DATA-160", { ...place, ...(first === undefined ? {} : { field: first.name }), args })];
  });
}

function reportWhole(plan: Plan, { record, sections, total, grade }: Story): readonly Diagnostic[] {
  const { origin } = plan.ruleSet;
  const place = { file: origin.file, span: { start: origin.start, end: origin.end }, record: record.id };
  const long = [
    ...plan.sections.filter((_, slot) => sections[slot]?.tooLong === true).map(({ source }) => source.name),
    ...(total.tooLong ? ["总分"] : []),
  ];
  if (long.length > 0) {
    const indicators = long.map((name) => `「${name}」`).join("");
    return [EVALUATION_CATALOGUE.report("DATA-109", { ...place, args: { record: record.id, indicators } })];
  }
  if (total.out) return [EVALUATION_CATALOGUE.report("DATA-112", { ...place, args: { record: record.id } })];
  const { failure } = grade;
  if (failure === undefined || total.score === undefined) return [];
  if (failure.kind === "missing") {
    return failure.names.map(({ name }) =>
      EVALUATION_CATALOGUE.report("DATA-101", {
        ...place,
        field: name,
        args: { record: record.id, indicators: "「等次」", field: name, unit: "" },
      }),
    );
  }
  return [EVALUATION_CATALOGUE.report("DATA-111", { ...place, args: { record: record.id, total: pointsText(total.score).zh } })];
}
