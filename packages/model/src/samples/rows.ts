// Rows that a worked example speaks of (核对): by 名称, those with the same one by the levels before it. In: a path and the tables of the example. Out: the
// row; reports a name that several rows have. Not here: the tables themselves (samples/tables.ts), verdicts (samples/expectations.ts).
import type { Path } from "@biaochi/syntax";
import type { RowReference, SampleTable } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { columnOfRole } from "../names/detail-scopes.ts";

/** A row and how it is called in full. */
export type FoundRow = {
  readonly row: RowReference;
  readonly path: readonly string[];
  readonly cells: ReadonlyMap<string, string>;
};

/** The rows whose 名称, with the levels before it, ends the path. */
export function rowsNamed(
  names: readonly string[],
  tables: readonly SampleTable[],
  { scopes }: Pick<Knowledge, "scopes">,
): readonly FoundRow[] {
  return tables.flatMap((table) => {
    const detail = scopes.details.get(table.detail);
    const nameColumn = detail && columnOfRole(detail, "row-name")?.name.text;
    if (detail === undefined || nameColumn === undefined) return [];
    const levels = (["level-1", "level-2", "level-3"] as const).flatMap((role) => columnOfRole(detail, role)?.name.text ?? []);
    return table.rows.flatMap(({ cells }, index): FoundRow[] => {
      const byColumn = new Map(table.columns.map((column, at) => [column, cells[at] ?? ""]));
      const own = byColumn.get(nameColumn) ?? "";
      const outer = levels.flatMap((level) => byColumn.get(level) ?? []).filter((level) => level !== "");
      const isMeant = own === names.at(-1) && isWithin(names.slice(0, -1), outer);
      return isMeant ? [{ row: { detail: table.detail, index }, path: [...outer, own], cells: byColumn }] : [];
    });
  });
}

/** The names of all rows, for whoever misspells one. */
export function rowNames(tables: readonly SampleTable[], { scopes }: Knowledge): readonly string[] {
  return tables.flatMap((table) => {
    const detail = scopes.details.get(table.detail);
    const at = table.columns.indexOf((detail && columnOfRole(detail, "row-name")?.name.text) ?? "");
    return at < 0 ? [] : table.rows.map(({ cells }) => cells[at] ?? "");
  });
}

/** The one row that a path means; "told" where several do. reports CASE-045 */
export function rowOf(
  at: Path,
  tables: readonly SampleTable[],
  path: readonly string[],
  knowledge: Knowledge,
): FoundRow | "told" | undefined {
  const names = at.names.map(({ text }) => text);
  const found = rowsNamed(names, tables, knowledge);
  const [row, second] = found;
  if (row === undefined || second === undefined) return row;
  const [first, other] = [row.path.join("."), second.path.join(".")];
  const args = { name: names.join("."), count: String(found.length), first, second: other };
  knowledge.reporter.report("CASE-045", { span: at.span, path, args });
  return "told";
}

/** Whether `names` are among `levels`, in their order. */
function isWithin(names: readonly string[], levels: readonly string[]): boolean {
  let from = 0;
  for (const name of names) {
    const at = levels.indexOf(name, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}
