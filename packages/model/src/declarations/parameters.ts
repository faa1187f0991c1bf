// Dated figures (参数). In: the entries and the rule set's year. Out: each 参数 with the value in force; reports entries that clash and years
// without one. Not here: where parameters are read (types/read-path.ts).
import { toFractionString } from "@biaochi/quantity";
import type { ParameterEntry, QuantityLiteral } from "@biaochi/syntax";
import type { Parameter, YearRange } from "../generated/rule-set.generated.ts";
import type { Knowledge, ParameterFact } from "../knowledge.ts";
import type { ParameterSymbol } from "../names/scopes.ts";
import { numberIn, type StaticType, toValueType, UNKNOWN } from "../types/static-type.ts";
import { isBareZero, sameKind } from "../types/units.ts";
import { checkCategories } from "./category-parameters.ts";

type Entry = ParameterEntry & { readonly value: QuantityLiteral };

/** reports NAME-015 NAME-025 TYPE-025 */
export function checkParameters(knowledge: Knowledge, year: YearRange | undefined): readonly Parameter[] {
  return knowledge.scopes.parameters.flatMap((symbol) => checkParameter(symbol, year, knowledge) ?? []);
}

function checkParameter(symbol: ParameterSymbol, year: YearRange | undefined, knowledge: Knowledge): Parameter | undefined {
  const { facts, reporter } = knowledge;
  const name = symbol.name.text;
  const path = [`参数 ${name}`];
  const entries = symbol.node.entries.filter((entry): entry is Entry => entry.value.kind === "quantity");
  const type = commonType(name, entries, path, knowledge);
  if (symbol.node.by !== undefined) {
    facts.parameters.set(name, { type, value: undefined, text: entries.map(({ value }) => value.written).join("、") });
    return checkCategories(symbol, type, path, knowledge);
  }
  reportRepeated(name, entries, path, knowledge);
  const inForce = year === undefined ? undefined : entriesInForce(entries, year);
  if (year !== undefined && inForce?.gap !== undefined && entries.length > 0) {
    reporter.report("NAME-015", {
      span: symbol.name.span,
      path,
      args: { name, year: String(inForce.gap), first: String(Math.min(...entries.map((entry) => entry.year))) },
    });
  }
  const [first, ...others] = inForce?.entries ?? [];
  const isOne =
    first !== undefined && others.every((other) => toFractionString(other.value.value) === toFractionString(first.value.value));
  const fact: ParameterFact = {
    type,
    value: isOne ? first.value.value : undefined,
    text: isOne ? first.value.written : (inForce?.entries ?? entries).map((entry) => entry.value.written).join("、"),
  };
  facts.parameters.set(name, fact);
  const valueType = toValueType(type);
  if (valueType === undefined) return undefined;
  return {
    name,
    by: null,
    categories: [],
    entries: entries.map((entry) => ({
      year: entry.year,
      onwards: entry.onwards,
      value: toFractionString(entry.value.value),
      text: entry.value.written,
      origin: reporter.originOf(entry.span),
    })),
    value: fact.value === undefined ? null : toFractionString(fact.value),
    text: fact.text,
    type: valueType,
    origin: reporter.originOf(symbol.node.span),
  };
}

function commonType(name: string, entries: readonly Entry[], path: readonly string[], { reporter }: Knowledge): StaticType {
  const isPlain = (entry: Entry): boolean =>
    isBareZero({ type: numberIn(entry.value.unit), constant: entry.value.value, tree: entry.value });
  const first = entries.find((entry) => !isPlain(entry)) ?? entries[0];
  if (first === undefined) return UNKNOWN;
  const type = numberIn(first.value.unit);
  for (const entry of entries) {
    if (isPlain(entry) || sameKind(numberIn(entry.value.unit), type)) continue;
    reporter.report("TYPE-025", {
      span: entry.value.span,
      path,
      args: { name, value: entry.value.written, other: first.value.written },
    });
    return UNKNOWN;
  }
  return type;
}

function reportRepeated(name: string, entries: readonly Entry[], path: readonly string[], { reporter }: Knowledge): void {
  const seen = new Map<string, Entry>();
  for (const entry of entries) {
    const year = `${entry.year}年${entry.onwards ? "起" : ""}`;
    const before = seen.get(year);
    if (before === undefined) seen.set(year, entry);
    else reporter.report("NAME-025", { span: entry.span, path, args: { name, year, line: reporter.lineOf(before.span) } });
  }
}

/** The entries that hold in some year of the range, and the first year that has none. */
function entriesInForce(
  entries: readonly Entry[],
  range: YearRange,
): { readonly entries: readonly Entry[]; readonly gap: number | undefined } {
  // WHY these years: what is in force changes only where an entry begins, or behind a single year.
  const changes = entries.flatMap(({ year, onwards }) => (onwards ? [year] : [year, year + 1]));
  const years = [range.from, ...changes.filter((year) => year > range.from && (range.until === null || year <= range.until))];
  const held = new Set<Entry>();
  let gap: number | undefined;
  for (const year of years) {
    const entry = entryInForce(entries, year);
    if (entry !== undefined) held.add(entry);
    else gap = gap === undefined ? year : Math.min(gap, year);
  }
  return { entries: entries.filter((entry) => held.has(entry)), gap };
}

/** A single year before 起; of several 起 the latest that has begun. */
function entryInForce(entries: readonly Entry[], year: number): Entry | undefined {
  const exact = entries.find((entry) => !entry.onwards && entry.year === year);
  if (exact !== undefined) return exact;
  let latest: Entry | undefined;
  for (const entry of entries) {
    if (entry.onwards && entry.year <= year && (latest === undefined || entry.year > latest.year)) latest = entry;
  }
  return latest;
}
