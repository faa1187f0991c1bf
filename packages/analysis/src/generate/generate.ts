// In: a checked rule set. Out: the text of worked examples for the cases that its own do not show, for people to review, and the cases that no
// figures could be found for, each with its reason. Same rule set, same text. Not here: files; appending the text to the rule file.
import { type Bilingual, createSourceText } from "@biaochi/diagnostics";
import { type CheckedRecord, createPlan, evaluate, pathKey } from "@biaochi/engine";
import type { RuleSet, Sample } from "@biaochi/model";
import { format } from "@biaochi/syntax";
import { type TargetGroup, targetsOf } from "../coverage-targets.ts";
import { createEquations } from "../equation.ts";
import { allIndicatorsOf, createReader } from "../expressions.ts";
import { sampleRecord } from "../sample-record.ts";
import { runSamples, type SampleResult } from "../samples.ts";
import type { GeneratedCase, Made, Unreachable } from "./case.ts";
import { createSteps } from "./field-steps.ts";
import { gradeCases } from "./grade-cases.ts";
import { indicatorCases } from "./indicator-cases.ts";
import { isChoosable } from "./plain-choices.ts";
import { type Base, baseOf } from "./plain-record.ts";
import { rowCases, tablesWith } from "./row-cases.ts";
import type { Workshop } from "./trials.ts";
import { vetoCases } from "./veto-cases.ts";
import { BARE_HEADER, createWriter } from "./write-sample.ts";

/** Generated examples: their text, laid out; how many they are; the cases that could not be made. */
export type Generated = {
  readonly text: string;
  readonly names: readonly string[];
  readonly unreachable: readonly Unreachable[];
};

const BASE_NAME = { zh: "生成算例的基准数据", en: "data that generated examples build on" } as const;

const NOT_CHOSEN: Bilingual = {
  zh: "算例所依据的数据没有选用这一项；另写一个选用它的算例，再生成一次",
  en: "the data that examples build on do not choose it; write an example that does, and generate again",
};

/** The language of names and explanations, and the spelling of keywords. */
export type GenerateOptions = { readonly language?: "zh" | "en"; readonly spelling?: "zh" | "en" };

/** Writes worked examples at, just below and just above each bound, and for every other case that the rule set's own examples do not show. */
export function generateSamples(ruleSet: RuleSet, { language = "zh", spelling = "zh" }: GenerateOptions = {}): Generated {
  const equations = createEquations(ruleSet);
  const steps = createSteps(ruleSet);
  const workshop: Workshop = { ruleSet, equations, steps, language, reader: createReader(ruleSet) };
  const shown = runSamples(ruleSet);
  const base = baseOf(workshop);
  const indicators = new Map(allIndicatorsOf(ruleSet).map((indicator) => [pathKey(indicator.path), indicator]));
  const cases: GeneratedCase[] = [];
  const unreachable: Unreachable[] = [];
  for (const group of targetsOf(ruleSet)) {
    if (group.kind === "rows") {
      const made = ofRows(workshop, group, base, shown);
      cases.push(...made.cases);
      unreachable.push(...made.unreachable);
      continue;
    }
    const indicator = indicators.get(pathKey(group.path));
    if (indicator === undefined) continue;
    const key = pathKey(group.path);
    if (isChoosable(ruleSet, key) && !base.record.chosen.has(key)) {
      unreachable.push(...group.targets.map(({ text }) => ({ path: group.path, text, reason: NOT_CHOSEN })));
      continue;
    }
    const made = indicatorCases(workshop, indicator, group, base.record, shown);
    cases.push(...made.cases);
    unreachable.push(...made.unreachable);
  }
  const given = ruleSet.samples.find(({ name }) => name === base.sample);
  const below = given === undefined ? base.record : sampleRecord(ruleSet, given);
  const vetoed = vetoCases(workshop, base.record, cases, shown);
  cases.push(...vetoed.cases);
  unreachable.push(...vetoed.unreachable);
  const graded = gradeCases(ruleSet, below, cases, (one) => recordOf(one, below, given, ruleSet), shown, language);
  cases.push(...graded.cases);
  unreachable.push(...graded.unreachable);
  const { lines, ...rest } = written(ruleSet, { record: below, sample: base.sample }, cases, unreachable, language);
  return { text: lines.length === 0 ? "" : laidOut(lines, spelling), ...rest };
}

/** Tables of rows; they change an example of the file that has some. */
function ofRows({ ruleSet }: Workshop, group: TargetGroup, base: Base, shown: readonly SampleResult[]): Made {
  const rule = ruleSet.rowRules.find(({ name }) => name === group.path[0]);
  if (rule === undefined) return { cases: [], unreachable: [] };
  const sample = ruleSet.samples.find(({ name, tables }) => name === base.sample && tables.length > 0);
  const { cases, lacks } = rowCases(ruleSet, rule, group, sample, shown);
  return {
    cases: cases.map((one) => ({ name: one.name, about: group, record: base.record, fields: [], inputs: [], rows: one })),
    unreachable: lacks.map(({ target, reason }) => ({ path: group.path, text: target.text, reason })),
  };
}

function written(
  ruleSet: RuleSet,
  base: { readonly record: CheckedRecord; readonly sample: string | undefined },
  cases: readonly GeneratedCase[],
  unreachable: readonly Unreachable[],
  language: "zh" | "en",
): Omit<Generated, "text"> & { readonly lines: readonly string[] } {
  // 勾稽 change no score, and telling them takes most of the time.
  const plan = createPlan({ ...ruleSet, reconciliations: [], requirements: [], samples: [] });
  const writer = createWriter(ruleSet, language);
  const taken = new Set(ruleSet.samples.map(({ name }) => name));
  const free = (name: string): string => {
    let own = name;
    for (let count = 2; taken.has(own); count += 1) own = `${name}（${count}）`;
    taken.add(own);
    return own;
  };
  const lines: string[] = [];
  const names: string[] = [];
  let sameAs = base.sample;
  if (sameAs === undefined && cases.length > 0) {
    sameAs = free(BASE_NAME[language]);
    names.push(sameAs);
    lines.push(...writer.writeBase(base.record, sameAs, evaluate(plan, base.record)));
  }
  const given = ruleSet.samples.find((sample) => sample.name === base.sample);
  const left: Unreachable[] = [...unreachable];
  for (const one of cases) {
    // What was generated once is not generated again, though the figures next to a bound may have come out otherwise.
    if (ruleSet.samples.some(({ name }) => name === one.name)) continue;
    const record = recordOf(one, base.record, given, ruleSet);
    const name = free(one.name);
    const block = writer.write(one, name, sameAs, evaluate(plan, record));
    if (block !== undefined) {
      names.push(name);
      lines.push(...block);
    } else {
      const reason = { zh: "没有可以核对的结果", en: "nothing comes of it that 核对 could tell" };
      left.push({ path: one.about.path, text: { zh: one.name, en: one.name }, reason });
    }
  }
  lines.push(...left.map((one) => lackLine(one, language)));
  return { lines, names, unreachable: left };
}

/** The lines in the layout of a rule file. */
function laidOut(lines: readonly string[], spelling: "zh" | "en"): string {
  const { text } = format(createSourceText("", `${BARE_HEADER}${lines.join("\n")}\n`), { spelling });
  return text.slice(text.indexOf("}\n") + 2).trimStart();
}

/** The record of a case: with a table of its own, that of its example with the table in it. */
function recordOf(one: GeneratedCase, below: CheckedRecord, sample: Sample | undefined, ruleSet: RuleSet): CheckedRecord {
  if (one.rows === undefined || sample === undefined) return laidOver(below, one);
  return sampleRecord(ruleSet, { ...sample, tables: tablesWith(sample, one.rows.table), expectations: [] });
}

/** What a generated example comes to: the data it builds on, with its own 给定 laid over. */
function laidOver(below: CheckedRecord, { record, fields, inputs }: GeneratedCase): CheckedRecord {
  const values = new Map(below.values);
  for (const field of fields) {
    const value = record.values.get(field);
    if (value === undefined) values.delete(field);
    else values.set(field, value);
  }
  const byPerson = new Map(below.inputs);
  for (const key of inputs) {
    const input = record.inputs.get(key);
    if (input !== undefined) byPerson.set(key, input);
  }
  return { ...below, id: "", reported: new Map(), values, inputs: byPerson };
}

/** # 未能生成：… */
function lackLine({ path, text, reason }: Unreachable, language: "zh" | "en"): string {
  const of = path.length === 0 ? "" : `${path.join(".")} `;
  const told: Bilingual = {
    zh: `# 未能生成：${of}${text.zh}（${reason.zh}）`,
    en: `# not generated: ${of}${text.en} (${reason.en})`,
  };
  return told[language].replaceAll("\n", " ");
}
