// Figures and dates by year (参数). In: the entries and the rule set's year. Out: each 参数 with the value in force; reports entries that clash and
// years without one. Not here: where parameters are read (types/read-path.ts).
import type { ParameterEntry } from "@biaochi/syntax";
import type { Parameter, YearRange } from "../generated/rule-set.generated.ts";
import type { Knowledge, ParameterFact } from "../knowledge.ts";
import type { ParameterSymbol } from "../names/scopes.ts";
import { DATE, numberIn, type StaticType, toValueType, UNKNOWN } from "../types/static-type.ts";
import { isBareZero, sameKind } from "../types/units.ts";
import { checkCategories } from "./category-parameters.ts";
import { type ParameterLiteral, storedValue, writtenText } from "./parameter-values.ts";

type Entry = ParameterEntry & { readonly value: ParameterLiteral };

/** reports NAME-015 NAME-025 TYPE-025 */
export function checkParameters(knowledge: Knowledge, year: YearRange | undefined): readonly Parameter[] {
  return knowledge.scopes.parameters.flatMap((symbol) => checkParameter(symbol, year, knowledge) ?? []);
}

function checkParameter(symbol: ParameterSymbol, year: YearRange | undefined, knowledge: Knowledge): Parameter | undefined {
  const { facts, reporter } = knowledge;
  const name = symbol.name.text;
  const path = [`参数 ${name}`];
  const entries = symbol.node.entries.filter((entry): entry is Entry => entry.value.kind !== "missing");
  const type = commonType(name, entries, path, knowledge);
  if (symbol.node.by !== undefined) {
    facts.parameters.set(name, { type, value: undefined, text: written(entries, knowledge) });
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
  const one =
    first !== undefined && others.every((other) => storedValue(other.value) === storedValue(first.value)) ? first : undefined;
  const fact: ParameterFact = {
    type,
    value: one?.value.kind === "quantity" ? one.value.value : undefined,
    text: written(one === undefined ? (inForce?.entries ?? entries) : [one], knowledge),
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
      value: storedValue(entry.value),
      text: writtenText(entry.value, reporter),
      origin: reporter.originOf(entry.span),
    })),
    value: one === undefined ? null : storedValue(one.value),
    text: fact.text,
    type: valueType,
    origin: reporter.originOf(symbol.node.span),
  };
}

/** What all entries are. reports TYPE-025 */
function commonType(name: string, entries: readonly Entry[], path: readonly string[], { reporter }: Knowledge): StaticType {
  const first = entries.find(({ value }) => !isPlain(value)) ?? entries[0];
  if (first === undefined) return UNKNOWN;
  const type = typeOf(first.value);
  for (const { value } of entries) {
    if (isOfKind(value, type)) continue;
    const args = { name, value: writtenText(value, reporter), other: writtenText(first.value, reporter) };
    reporter.report("TYPE-025", { span: value.span, path, args });
    return UNKNOWN;
  }
  return type;
}

function typeOf(value: ParameterLiteral): StaticType {
  return value.kind === "date" ? DATE : numberIn(value.unit);
}

function isOfKind(value: ParameterLiteral, type: StaticType): boolean {
  if (value.kind === "date" || type.kind !== "number") return value.kind === type.kind;
  return isPlain(value) || sameKind(numberIn(value.unit), type);
}

/** A bare 0, which fits any unit. */
function isPlain(value: ParameterLiteral): boolean {
  return value.kind === "quantity" && isBareZero({ type: numberIn(value.unit), constant: value.value, tree: value });
}

function written(entries: readonly Entry[], { reporter }: Knowledge): string {
  return entries.map(({ value }) => writtenText(value, reporter)).join("、");
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
