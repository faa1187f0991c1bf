// Names in worked examples (算例). In: 给定, its tables, 核对. Out: occurrences, into a collector. The order in which a path is tried is that of the
// checks (samples/givens.ts, samples/expectations.ts). Not here: whether figures fit.
import type { Expectation, Given, GivenTable, Method, Name, Sample, TableRow, Text } from "@biaochi/syntax";
import type { SampleTable } from "../generated/rule-set.generated.ts";
import { personMethod } from "../methods/person-input.ts";
import { rowsNamed } from "../samples/rows.ts";
import { type ColumnSymbol, columnOfRole, type DetailSymbol } from "./detail-scopes.ts";
import type { NameSymbol, WordFinder } from "./name-symbols.ts";
import type { Collector, OccurrenceRole } from "./occurrence-collector.ts";
import { findParts, propertyNamed, totalNamed } from "./resolve.ts";
import { nameOf, type PartSymbol, type Scopes, type SectionSymbol } from "./scopes.ts";

/** The names in one worked example. */
export function collectSample(node: Sample, scopes: Scopes, collector: Collector): void {
  const { add, table } = collector;
  if (node.sameAs !== undefined) add(table.of(scopes.samples.get(node.sameAs.text)), node.sameAs.span, "use");
  for (const given of node.given) collectGiven(given, scopes, collector);
  for (const one of node.tables) collectTable(one, scopes, collector);
  const tables = node.expectations.length === 0 ? [] : tablesOf(node, scopes);
  for (const item of node.expectations) collectExpectation(item, tables, scopes, collector);
}

function collectGiven({ path, value }: Given, scopes: Scopes, collector: Collector): void {
  const { add, literal, table } = collector;
  const [first, ...rest] = path.names;
  if (first === undefined) return;
  const scorer = rest.length > 0 && scopes.scorers.has(first.text) ? table.scorer(first.text) : undefined;
  if (scorer !== undefined) add(scorer, first.span, "given");
  const symbol = rest.length === 0 ? scopes.data.get(first.text) : undefined;
  if (symbol !== undefined) {
    add(table.of(symbol.node), first.span, "given");
    literal(value, symbol.kind === "field" ? table.wordsOf(symbol.node) : undefined, "given");
    return;
  }
  const part = collectInput(scorer === undefined ? path.names : rest, "given", scopes, collector);
  literal(value, judgedWords(part, collector), "given");
}

/** Words behind a part for what a worked example sets of it. */
const SETTINGS: ReadonlySet<string> = new Set(["选用", "chosen", "分值", "points"]);

/** A part that someone fills in, what is set of it, or an item of its 清单 or 事项; the part where it is meant itself. */
function collectInput(
  names: readonly Name[],
  role: OccurrenceRole,
  scopes: Scopes,
  { add, part, table }: Collector,
): PartSymbol | undefined {
  const texts = names.map(({ text }) => text);
  const owners = names.slice(0, -1);
  const ownerTexts = texts.slice(0, -1);
  const last = names.at(-1);
  if (last === undefined) return undefined;
  const found = only(findParts(texts, scopes), takesInput);
  if (found !== undefined) {
    part(found, names, role);
    return found;
  }
  if (owners.length === 0) return undefined;
  const above = findParts(ownerTexts, scopes);
  for (const owner of above) {
    const item = itemsOf(owner).find((one) => nameOf(one) === last.text);
    if (item === undefined) continue;
    part(owner, owners, role);
    add(table.of(item), last.span, role);
    return undefined;
  }
  const set = SETTINGS.has(last.text) ? only(above, takesInput) : undefined;
  if (set !== undefined) part(set, owners, role);
  return undefined;
}

/** The one part that is meant: of several, the one that is filled in. */
function only(parts: readonly PartSymbol[], isMeant: (part: PartSymbol) => boolean): PartSymbol | undefined {
  if (parts.length < 2) return parts[0];
  const [first, second] = parts.filter(isMeant);
  return second === undefined ? first : undefined;
}

function takesInput({ node }: PartSymbol): boolean {
  return node.kind !== "section" && (personMethod(node.method) !== undefined || hasRange(node.method));
}

/** Whether an assessor gives points within a range. */
function hasRange(method: Method | undefined): boolean {
  if (method?.kind !== "clause") return false;
  return method.clause.lines.some(({ arms }) => arms.some(({ result }) => result.kind === "assessed-range"));
}

function itemsOf({ node }: PartSymbol) {
  const method = node.kind === "section" ? undefined : personMethod(node.method);
  return method?.kind === "checklist" || method?.kind === "events" ? method.items : [];
}

function judgedWords(part: PartSymbol | undefined, { table }: Collector): WordFinder | undefined {
  const method = part === undefined || part.node.kind === "section" ? undefined : personMethod(part.node.method);
  return method?.kind === "judgement" ? table.levels(method.scale) : undefined;
}

function collectTable({ name, head, rows }: GivenTable, scopes: Scopes, collector: Collector): void {
  const { add, table } = collector;
  const detail = scopes.details.get(name.text);
  const pool = scopes.pools[0];
  const isPool = detail === undefined && pool !== undefined && nameOf(pool) === name.text;
  add(detail === undefined ? (isPool ? table.of(pool) : undefined) : table.of(detail.node), name.span, "given");
  if (head.kind === "missing") return;
  if (isPool) {
    const words = head.cells.map((cell) => collectSubProjectHead(cell, scopes, collector));
    for (const { cells } of rows) for (const [at, cell] of cells.entries()) addCell(cell, words[at], collector);
    return;
  }
  const columns = head.cells.map(({ text }) => detail?.columns.get(text));
  for (const [at, cell] of head.cells.entries()) {
    const column = columns[at];
    const owner = pool !== undefined && nameOf(pool) === cell.text ? table.of(pool) : undefined;
    add(column === undefined ? owner : table.of(column.node), cell.span, "given", "cell");
  }
  if (detail !== undefined) for (const row of rows) collectRow(row, columns, detail, collector);
}

function collectRow(
  { cells }: TableRow,
  columns: readonly (ColumnSymbol | undefined)[],
  detail: DetailSymbol,
  collector: Collector,
): void {
  for (const [at, cell] of cells.entries()) {
    const column = columns[at];
    if (column === undefined || cell.text === "") continue;
    const { role } = column.node;
    const section = role === undefined ? undefined : sectionOf(cell.text, column, cells, columns, detail, collector);
    if (section !== undefined) collector.add(collector.table.of(section.node), cell.span, "given", "cell");
    else addCell(cell, collector.table.wordsOf(column.node), collector);
  }
}

/** The section that a cell of a level stands for: of several, the one whose outer levels the row has. */
function sectionOf(
  word: string,
  column: ColumnSymbol,
  cells: readonly Text[],
  columns: readonly (ColumnSymbol | undefined)[],
  detail: DetailSymbol,
  { table }: Collector,
): SectionSymbol | undefined {
  const { role } = column.node;
  if (role === undefined) return undefined;
  const all = table.sectionsAt(detail.name.text, role, word);
  if (all.length < 2) return all[0];
  const outer = new Set(cells.filter((_cell, at) => columns[at]?.node.role?.startsWith("level-")).map(({ text }) => text));
  const [first, second] = all.filter(({ path }) => path.every((name) => outer.has(name)));
  return second === undefined ? first : undefined;
}

const WITH_POINTS = /^(.*?)[ \t\u3000]*[0-9０-９][0-9０-９.．]*[ \t\u3000]*(?:分|pts)$/u;

/** A cell that holds one of the words that its column takes, perhaps with points. */
function addCell(cell: Text, words: WordFinder | undefined, { add }: Collector): void {
  if (words === undefined || cell.text === "") return;
  const whole = words(cell.text);
  const word = whole === undefined ? (WITH_POINTS.exec(cell.text)?.[1] ?? "") : cell.text;
  const symbol: NameSymbol | undefined = whole ?? words(word);
  add(symbol, { start: cell.span.start, end: cell.span.start + word.length }, "given", "cell");
}

const REASON = /^(?:理由|reasons?)\./u;

/** The head of a column of sub-projects: a field, a part or an item, perhaps with 理由. before it. Out: the words that its cells may be. */
function collectSubProjectHead(cell: Text, scopes: Scopes, collector: Collector): WordFinder | undefined {
  const { add, table } = collector;
  const reason = REASON.exec(cell.text)?.[0].length ?? 0;
  const names: Name[] = [];
  let start = cell.span.start + reason;
  for (const written of cell.text.slice(reason).split(".")) {
    const text = written.replace(/[「」]/gu, "");
    names.push({ kind: "name", text, written, span: { start, end: start + written.length } });
    start += written.length + 1;
  }
  const [first, second, third] = names;
  const own = second ?? first;
  const field = scopes.fields.find(
    ({ name, block }) => name.text === own?.text && (second === undefined || (third === undefined && block === first?.text)),
  );
  if (reason === 0 && field !== undefined && own !== undefined) {
    if (second !== undefined && first !== undefined) add(table.block(first.text), first.span, "given", "cell");
    add(table.of(field.node), own.span, "given", "cell");
    return table.wordsOf(field.node);
  }
  const inCell: Collector = { ...collector, add: (symbol, span, role) => add(symbol, span, role, "cell") };
  const part = collectInput(names, "given", scopes, { ...inCell, part: partIn(inCell) });
  return reason > 0 ? undefined : judgedWords(part, collector);
}

function partIn({ add, table }: Collector): Collector["part"] {
  return (found, names, role) => {
    let own: PartSymbol | undefined = found;
    for (const name of names.toReversed()) {
      if (own !== undefined) add(table.of(own.node), name.span, role);
      own = own?.parent;
    }
  };
}

function collectExpectation(
  { path, verdicts }: Expectation,
  tables: readonly SampleTable[],
  scopes: Scopes,
  collector: Collector,
): void {
  const { add, literal } = collector;
  const words = collectSubject(path.names, tables, scopes, collector);
  for (const verdict of verdicts) {
    if (verdict.kind === "is" && verdict.name.kind === "name") add(words?.(verdict.name.text), verdict.name.span, "expected");
    else if (verdict.kind === "scores" || verdict.kind === "reported") literal(verdict.value, words, "expected");
  }
}

/** What 核对 speaks of. Out: the words that it can be: levels, grades. */
function collectSubject(
  names: readonly Name[],
  tables: readonly SampleTable[],
  scopes: Scopes,
  collector: Collector,
): WordFinder | undefined {
  const { add, part, table } = collector;
  const texts = names.map(({ text }) => text);
  const last = names.at(-1);
  if (last === undefined) return undefined;
  if (names.length === 1 && totalNamed(last.text) !== undefined) return table.grade;
  const whole = findParts(texts, scopes);
  const isProperty = whole.length === 0 && names.length > 1 && propertyNamed(last.text) !== undefined;
  const [found, other] = isProperty ? findParts(texts.slice(0, -1), scopes) : whole;
  if (found !== undefined) {
    if (other === undefined) part(found, isProperty ? names.slice(0, -1) : names, "expected");
    return other === undefined ? judgedWords(found, collector) : undefined;
  }
  const [row] = rowsNamed(texts, tables, { scopes });
  if (row !== undefined) return collectRowPath(names.slice(0, -1), row.row.detail, row.path, row.cells, scopes, collector);
  if (names.length > 1) return undefined;
  const linked =
    scopes.reconciliations.get(last.text) ??
    scopes.requirements.get(last.text) ??
    scopes.vetoes.find((veto) => nameOf(veto) === last.text);
  const rank = scopes.data.get(last.text);
  add(table.of(linked ?? (rank?.kind === "rank" ? rank.node : undefined)), last.span, "expected");
  return undefined;
}

/** The levels in front of a row's name that are sections. Out: the words of its 评定. */
function collectRowPath(
  names: readonly Name[],
  detailName: string,
  path: readonly string[],
  cells: ReadonlyMap<string, string>,
  scopes: Scopes,
  { add, table }: Collector,
): WordFinder | undefined {
  const detail = scopes.details.get(detailName);
  if (detail === undefined) return undefined;
  for (const name of names) {
    for (const role of ["level-1", "level-2", "level-3"] as const) {
      const column = columnOfRole(detail, role);
      if (column === undefined || cells.get(column.name.text) !== name.text) continue;
      const all = table.sectionsAt(detailName, role, name.text);
      const [first, second] = all.filter(({ path: own }) => own.every((level) => path.includes(level)));
      const option = table.wordsOf(column.node)?.(name.text);
      add(second === undefined && first !== undefined ? table.of(first.node) : option, name.span, "expected");
      break;
    }
  }
  const judged = columnOfRole(detail, "judged");
  return judged === undefined ? undefined : table.wordsOf(judged.node);
}

/** The tables of an example as the checks see them, those of the examples it takes over included. LIMIT: ten examples on one another. */
function tablesOf(node: Sample, scopes: Scopes): readonly SampleTable[] {
  const found = new Map<string, SampleTable>();
  let sample: Sample | undefined = node;
  for (let depth = 0; sample !== undefined && depth < 10; depth += 1) {
    for (const table of sample.tables) {
      if (table.head.kind === "missing" || found.has(table.name.text) || !scopes.details.has(table.name.text)) continue;
      const origin = { file: "", start: table.span.start, end: table.span.end, line: 0 };
      const rows = table.rows.map(({ cells }) => ({ cells: cells.map(({ text }) => text), origin }));
      const columns = table.head.cells.map(({ text }) => text);
      found.set(table.name.text, { detail: table.name.text, owner: null, columns, rows, origin });
    }
    sample = sample.sameAs === undefined ? undefined : scopes.samples.get(sample.sameAs.text);
  }
  return [...found.values()];
}
