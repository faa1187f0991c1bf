// In: an indicator and a base record. Out: the cases that a worked example should show of it: its value at, just below and just above each bound,
// each case of 不适用 and of a zero denominator, each level, each check. Those that an example of the file shows already are left out.
import { type CheckedRecord, pathKey } from "@biaochi/engine";
import type { Indicator } from "@biaochi/model";
import { reaches } from "../coverage-reach.ts";
import type { CoverageTarget, TargetGroup } from "../coverage-targets.ts";
import { allIndicatorsOf, scoringExpressions } from "../expressions.ts";
import type { SampleResult } from "../samples.ts";
import { type BoundCases, boundCases, holdsFor } from "./bound-cases.ts";
import { type GeneratedCase, type Made, reasonOfSearch, type Unreachable } from "./case.ts";
import { inputCases } from "./input-cases.ts";
import { searchRecord } from "./search.ts";
import { createTrials, type Trials, type Workshop } from "./trials.ts";

/** The cases of one indicator. `shown` are the examples that the file has. */
export function indicatorCases(
  workshop: Workshop,
  indicator: Indicator,
  group: TargetGroup,
  base: CheckedRecord,
  shown: readonly SampleResult[],
): Made {
  const trials = createTrials(workshop, indicator);
  const cases: GeneratedCase[] = [];
  const unreachable: Unreachable[] = [];
  const { path } = indicator;
  const { language } = workshop;
  const isAlone = allIndicatorsOf(workshop.ruleSet).filter((other) => other.name === indicator.name).length === 1;
  const called = isAlone ? indicator.name : path.join(".");
  const key = pathKey(path);
  const add = (name: string, record: CheckedRecord): void => {
    const inputs = record.inputs.has(key) ? [key] : [];
    cases.push({ name: `${called} ${name}`, about: group, record, fields: trials.fields, inputs });
  };
  const lack = (text: Unreachable["text"], reason: Unreachable["reason"]): void => void unreachable.push({ path, text, reason });

  const keep = (made: BoundCases): void => {
    for (const { name, record } of made.cases) add(name, record);
    for (const { text, reason } of made.lacks) lack(text, reason);
  };

  const conditional = group.targets.filter(({ kind }) => CONDITIONAL.has(kind));
  const ready = readyRecord(trials, base);
  const found = new Map<CoverageTarget, CheckedRecord>();
  for (const target of conditional) {
    const isShown = shown.some((seen) => reaches(group, target, seen));
    if (isShown && target.kind !== "case") continue;
    const isExempt = target.kind === "not-applicable";
    const result = searchRecord(workshop, {
      start: isExempt ? base : (ready ?? base),
      fields: trials.fields,
      expressions: scoringExpressions(indicator),
      isTrue: (record) => holdsFor(trials, target, group, record),
    });
    if (result.kind === "found") {
      found.set(target, result.record);
      if (!isShown) add(target.text[language], result.record);
    } else if (!isShown) lack(target.text, reasonOfSearch(result.constraint));
  }
  const { method, formula } = indicator;
  const scene = { trials, group, shown, start: ready, owner: null, prefix: NO_PREFIX };
  if (method.kind === "piecewise" && formula !== null) keep(boundCases({ ...scene, method, formula }));
  if (method.kind === "cases") {
    for (const { text, outcome, origin } of method.cases) {
      const target = group.targets.find((one) => one.kind === "case" && one.origin.start === origin.start);
      if (target === undefined || outcome.kind !== "method") continue;
      const start = found.get(target) ?? (ready !== undefined && holdsFor(trials, target, group, ready) ? ready : undefined);
      const inner = { ...scene, start, owner: target, prefix: { zh: `${text}，`, en: `${text}, ` } };
      const own = outcome.formula ?? formula;
      if (outcome.method.kind === "piecewise" && own !== null) {
        keep(boundCases({ ...inner, method: outcome.method, formula: own }));
      } else if (start !== undefined) {
        for (const { name, input } of inputCases({ ...indicator, method: outcome.method }, group, shown, workshop)) {
          add(`${inner.prefix[language]}${name}`, { ...start, inputs: new Map([...start.inputs, [key, input]]) });
        }
      }
    }
  }
  const byPerson = method.kind === "cases" ? [] : inputCases(indicator, group, shown, workshop);
  for (const { name, input } of byPerson) add(name, { ...base, inputs: new Map([...base.inputs, [key, input]]) });
  return { cases, unreachable };
}

const CONDITIONAL: ReadonlySet<CoverageTarget["kind"]> = new Set(["not-applicable", "zero-denominator", "case"]);
const NO_PREFIX = { zh: "", en: "" };

/** The base, or a record near it, to which no case of 不适用 applies. */
function readyRecord(trials: Trials, base: CheckedRecord): CheckedRecord | undefined {
  const { indicator } = trials;
  if (indicator.notApplicable.length === 0) return base;
  const conditions = indicator.notApplicable.flatMap(({ condition }) => (condition === null ? [] : [condition]));
  const read = trials.reader.ofExpressions(conditions).fields;
  const found = searchRecord(trials, {
    start: base,
    fields: trials.fields.filter((field) => read.has(field)),
    expressions: conditions,
    isTrue: (record) => {
      const trace = trials.score(record, true)?.trace ?? [];
      const asked = trace.filter(({ step }) => step === "not-applicable");
      return (
        asked.length === indicator.notApplicable.length &&
        asked.every(({ expression }) => expression !== null && expression.value === "否")
      );
    },
  });
  return found.kind === "found" ? found.record : undefined;
}
