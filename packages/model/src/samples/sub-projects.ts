// Sub-projects of a 汇总 in a worked example (给定). In: the head of their table, and the rows that say whose they are. Out: whether a column is one that
// a sub-project fills in; the rows of each sub-project. Reports columns and owners that are not known. Not here: the cells, which the engine reads like
// those of a record; pooling (the engine).
import type { Text } from "@biaochi/syntax";
import type { Indicator, SampleTable } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { personInput, personMethod } from "../methods/person-input.ts";
import { columnOfRole } from "../names/detail-scopes.ts";
import { findParts } from "../names/resolve.ts";
import { nameOf, type PartSymbol } from "../names/scopes.ts";

/** What the columns of sub-projects may stand for. */
export type SubProjectContext = { readonly indicators: ReadonlyMap<PartSymbol, Indicator> };

/** Heads of the column that names a sub-project. */
export const SUB_PROJECT_NAMES: ReadonlySet<string> = new Set(["名称", "单位名称", "项目名称", "子项目", "编号", "name", "id"]);

const REASON = /^(?:理由|reasons?)\./u;

/** What the table of sub-projects is called. */
export function poolName({ scopes }: Knowledge): string | undefined {
  const [pool] = scopes.pools;
  return pool === undefined ? undefined : nameOf(pool);
}

/** Whether a column is the name of the sub-project, a figure, or what a person decides. reports CASE-050 */
export function subProjectColumn(
  { text: name, span }: Text,
  pool: string,
  path: readonly string[],
  context: SubProjectContext,
  knowledge: Knowledge,
): boolean {
  if (SUB_PROJECT_NAMES.has(name)) return true;
  const names = name
    .replace(REASON, "")
    .replace(/[「」]/gu, "")
    .split(".");
  if (isFilled(names, context, knowledge) || (!REASON.test(name) && isField(names, knowledge))) return true;
  const { scopes, reporter } = knowledge;
  const front = REASON.exec(name)?.[0] ?? "";
  const fields = front === "" ? scopes.fields.map((field): [string, string] => [field.name.text, field.name.text]) : [];
  const filled = scopes.allParts.flatMap((part): [string, string][] =>
    part.kind === "indicator" && takesInput(part, context) ? [[part.name, `${front}${part.name}`]] : [],
  );
  const { hintZh, hintEn, fixes } = knowledge.nearAmong(names.at(-1) ?? "", span, new Map([...fields, ...filled]));
  reporter.report("CASE-050", { span, path, args: { name, pool, hintZh, hintEn }, fixes, unknownName: names.at(-1) ?? name });
  return false;
}

function isField(names: readonly string[], { scopes }: Knowledge): boolean {
  const own = names.at(-1) ?? "";
  return scopes.fields.some(
    ({ name, block, node }) =>
      (name.text === own || node.alias?.text === own) && (names.length === 1 || (names.length === 2 && names[0] === block)),
  );
}

/** An indicator that a person fills in, an item of its 清单, an event of its 事项. */
function isFilled(names: readonly string[], context: SubProjectContext, { scopes }: Knowledge): boolean {
  if (findParts(names, scopes).some((part) => takesInput(part, context))) return true;
  if (names.length < 2) return false;
  const last = names.at(-1);
  return findParts(names.slice(0, -1), scopes).some((part) => {
    const method = part.kind === "indicator" ? personMethod(part.node.method) : undefined;
    const items = method?.kind === "checklist" || method?.kind === "events" ? method.items : [];
    return items.some((item) => nameOf(item) === last);
  });
}

/** Whether someone fills in a part: a 清单, 事项, 评定 or 打分, or a clause with a range for the assessor. */
export function takesInput(part: PartSymbol, { indicators }: SubProjectContext): boolean {
  if (part.kind !== "indicator") return false;
  if (personMethod(part.node.method) !== undefined) return true;
  const method = indicators.get(part)?.method;
  return method !== undefined && personInput(method) !== undefined;
}

/** The names of sub-projects, in their order; empty where one has none. reports CASE-052 a name that stands twice */
export function subProjectNames(table: SampleTable | null, path: readonly string[], { reporter }: Knowledge): readonly string[] {
  if (table === null) return [];
  const at = table.columns.findIndex((column) => SUB_PROJECT_NAMES.has(column));
  const names = table.rows.map(({ cells }) => cells[at]?.trim() ?? "");
  for (const [index, name] of names.entries()) {
    const before = names.indexOf(name);
    const { origin } = table.rows[index] ?? table;
    if (name === "" || before === index) continue;
    const args = { name, pool: table.detail, line: String(table.rows[before]?.origin.line ?? origin.line) };
    reporter.report("CASE-052", { span: { start: origin.start, end: origin.end }, path, args });
  }
  return names;
}

/** The rows of each sub-project that has some, in the order of the sub-projects. reports CASE-051 a row of none of them, each name once */
export function rowsByOwner(
  table: SampleTable,
  names: readonly string[],
  path: readonly string[],
  knowledge: Knowledge,
): readonly SampleTable[] {
  if (table.owner === null) return [table];
  const at = table.columns.indexOf(table.owner);
  const ownerOf = (cells: readonly string[]): string => cells[at]?.trim() ?? "";
  const told = new Set(names);
  for (const { cells, origin } of table.rows) {
    const name = ownerOf(cells);
    if (name !== "" && told.has(name)) continue;
    told.add(name);
    const span = { start: origin.start, end: origin.end };
    const known = new Map(names.map((one) => [one, one]));
    const { hintZh, hintEn } = knowledge.nearAmong(name, span, known);
    const args = { name, detail: table.detail, pool: table.owner, names: names.join("、"), hintZh, hintEn };
    knowledge.reporter.report("CASE-051", { span, path, args });
  }
  const own = names.map((name) => ({ ...table, rows: table.rows.filter(({ cells }) => ownerOf(cells) === name) }));
  return own.filter(({ rows }) => rows.length > 0);
}

const KEY_ROLES = ["level-1", "level-2", "level-3", "row-name"] as const;

/** The rows as pooling leaves them: those of one place and name are one, in the order in which they first stand. */
export function pooledRows(own: readonly SampleTable[], { scopes }: Knowledge): SampleTable | undefined {
  const [table] = own;
  const detail = table && scopes.details.get(table.detail);
  if (table === undefined || detail === undefined || table.owner === null) return table;
  const places = KEY_ROLES.map((role) => table.columns.indexOf(columnOfRole(detail, role)?.name.text ?? ""));
  const rows = new Map<string, SampleTable["rows"][number]>();
  for (const row of own.flatMap((one) => one.rows)) {
    const key = places.map((at) => row.cells[at] ?? "").join("\u0000");
    if (!rows.has(key)) rows.set(key, row);
  }
  return { ...table, rows: [...rows.values()] };
}
