// Worked examples (算例). In: what they give and expect. Out: samples of the rule set, every path resolved; reports paths that mean nothing or
// several things, and figures that do not fit. Not here: running them (the engine). A mistake here never spoils the rule set: what is wrong is
// left out.
import type { Sample as SampleNode } from "@biaochi/syntax";
import type { Grades, Indicator, RoundingRule, Sample, SampleGiven, SampleTable } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import type { PartSymbol } from "../names/scopes.ts";
import { nameOf } from "../names/scopes.ts";
import { checkExpectation } from "./expectations.ts";
import { checkGiven } from "./givens.ts";
import { checkRowSums } from "./sections.ts";
import { pooledRows, poolName, rowsByOwner, subProjectNames } from "./sub-projects.ts";
import { checkTables } from "./tables.ts";

/** What the samples may speak of. */
export type SampleContext = {
  readonly indicators: ReadonlyMap<PartSymbol, Indicator>;
  readonly grades: Grades | undefined;
  readonly rounding: RoundingRule | undefined;
};

/** reports the CASE family */
export function checkSamples(context: SampleContext, knowledge: Knowledge): readonly Sample[] {
  const own = new Map<string, readonly SampleGiven[]>();
  const tables = new Map<string, readonly SampleTable[]>();
  const unread = new Set<string>();
  const chains = new Map<string, readonly SampleNode[]>();
  for (const [name, node] of knowledge.scopes.samples) {
    own.set(name, givensOf(node, context, knowledge));
    const before = knowledge.reporter.found().length;
    tables.set(name, checkTables(node.tables, [`算例 ${name}`, "给定"], context, knowledge));
    // Where a row or a column could not be read the rest of the table cannot be added up.
    if (knowledge.reporter.found().length > before) unread.add(name);
    chains.set(name, chainOf(node, knowledge));
  }
  const tablesOf = (name: string) => laidOver((chains.get(name) ?? []).map((sample) => tables.get(nameOf(sample)) ?? []));
  const givensLaid = (name: string) => layered((chains.get(name) ?? []).map((sample) => own.get(nameOf(sample)) ?? []));
  const pool = poolName(knowledge);
  const samples: Sample[] = [];
  for (const [name, node] of knowledge.scopes.samples) {
    const path = [`算例 ${name}`, "给定"];
    const isRead = (chains.get(name) ?? []).every((sample) => !unread.has(nameOf(sample)));
    const subProjects = tablesOf(name).find(({ detail }) => detail === pool) ?? null;
    const details = tablesOf(name).filter((table) => table !== subProjects);
    // INVARIANT (checked): an owner is looked for only where the table of sub-projects could be read.
    const names = subProjectNames(subProjects, path, knowledge);
    const before = knowledge.reporter.found().length;
    const byOwner = isRead ? details.map((table) => rowsByOwner(table, names, path, knowledge)) : [];
    const isPlaced = isRead && knowledge.reporter.found().length === before;
    if (isPlaced) checkRowSums(byOwner.flat(), givensLaid(name), path, knowledge);
    const pooled = isRead ? byOwner.flatMap((own) => pooledRows(own, knowledge) ?? []) : details;
    const expectations = node.expectations.flatMap((item) =>
      checkExpectation(item, [`算例 ${name}`, "核对"], { ...context, tables: pooled }, knowledge),
    );
    const origin = knowledge.reporter.originOf(node.span);
    samples.push({ name, given: givensLaid(name), tables: details, subProjects, expectations, origin });
  }
  return samples;
}

function givensOf(node: SampleNode, context: SampleContext, knowledge: Knowledge): readonly SampleGiven[] {
  const { reporter } = knowledge;
  const path = [`算例 ${nameOf(node)}`, "给定"];
  const seen = new Map<string, SampleGiven>();
  for (const item of node.given) {
    const given = checkGiven(item, path, context, knowledge);
    if (given === undefined) continue;
    const key = JSON.stringify([given.scorer, given.target, given.path]);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, given);
    else {
      const args = { name: given.path.join("."), line: String(before.origin.line) };
      reporter.report("CASE-004", { span: item.path.span, path, args });
    }
  }
  return [...seen.values()];
}

/** The samples whose data are laid down, the lowest first. reports CASE-008 */
function chainOf(node: SampleNode, knowledge: Knowledge): readonly SampleNode[] {
  const { scopes, reporter } = knowledge;
  const chain: SampleNode[] = [node];
  for (let upper = node; upper.sameAs !== undefined; ) {
    const lower = scopes.samples.get(upper.sameAs.text);
    if (lower === undefined || chain.includes(lower)) {
      // A broken link is told once, by the sample that holds it.
      if (upper === node || lower === node) {
        const others = new Map([...scopes.samples].filter(([, sample]) => sample !== node).map(([name]) => [name, name]));
        const { hintZh, hintEn, fixes } = knowledge.nearAmong(upper.sameAs.text, upper.sameAs.span, others);
        const args = { name: upper.sameAs.text, hintZh, hintEn };
        reporter.report("CASE-008", { span: upper.sameAs.span, path: [`算例 ${nameOf(upper)}`, "给定"], args, fixes });
      }
      break;
    }
    chain.push(lower);
    upper = lower;
  }
  return chain.toReversed();
}

/** Tables of several samples: the last one of each 明细 holds whole. */
function laidOver(layers: readonly (readonly SampleTable[])[]): readonly SampleTable[] {
  return [...new Map(layers.flat().map((table) => [table.detail, table])).values()];
}

/** Data of several samples laid over one another: the last word on each figure holds. */
function layered(layers: readonly (readonly SampleGiven[])[]): readonly SampleGiven[] {
  const [only, ...others] = layers;
  if (only === undefined || others.length === 0) return only ?? [];
  const found = new Map<string, SampleGiven>();
  for (const given of layers.flat()) found.set(JSON.stringify([given.scorer, given.target, given.path]), given);
  return [...found.values()];
}
