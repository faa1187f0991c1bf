// In: a rule set with 否决, a base record, and the cases of its indicators. Out: for each 否决 that no example shows, a record in which it holds:
// one of the cases made before where that will do, else the base with the figures of its condition changed.
import { type CheckedRecord, createPlan, evaluate } from "@biaochi/engine";
import type { SampleResult } from "../samples.ts";
import { type GeneratedCase, type Made, reasonOfSearch, type Unreachable } from "./case.ts";
import { searchRecord } from "./search.ts";
import type { Workshop } from "./trials.ts";

export function vetoCases(
  workshop: Workshop,
  base: CheckedRecord,
  made: readonly GeneratedCase[],
  shown: readonly SampleResult[],
): Made {
  const { ruleSet, reader, language } = workshop;
  const plan = createPlan({ ...ruleSet, reconciliations: [], requirements: [], samples: [] });
  const holds = (record: CheckedRecord, veto: string): boolean =>
    evaluate(plan, record, { trace: false }).vetoes.some((one) => one.name === veto && one.holds === true);
  const cases: GeneratedCase[] = [];
  const unreachable: Unreachable[] = [];
  for (const { name, condition, text } of ruleSet.vetoes) {
    if (shown.some(({ scorecard }) => scorecard.vetoes.some((one) => one.name === name && one.holds === true))) continue;
    const read = reader.ofExpressions([condition]);
    const fields = ruleSet.fields.map((field) => field.name).filter((field) => read.fields.has(field));
    const called = `${name} ${language === "zh" ? "成立" : "holds"}`;
    const before = made.find(({ record }) => holds(record, name));
    const keep = (record: CheckedRecord, own: readonly string[], inputs: readonly string[]): void =>
      void cases.push({ name: called, about: { kind: "vetoes", path: [name] }, record, fields: own, inputs });
    if (before !== undefined && (read.indicators.size > 0 || read.totals)) {
      keep(before.record, [...new Set([...before.fields, ...fields])], before.inputs);
      continue;
    }
    const wish = { start: base, fields, expressions: [condition], isTrue: (record: CheckedRecord) => holds(record, name) };
    const found = searchRecord(workshop, wish);
    if (found.kind === "found") keep(found.record, fields, []);
    else {
      const told = { zh: `否决：${text}`, en: `veto: ${text}` };
      unreachable.push({ path: [name], text: told, reason: reasonOfSearch(found.constraint) });
    }
  }
  return { cases, unreachable };
}
