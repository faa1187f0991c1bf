// Tables of rows, by name. In: 明细 and 行评 as declared. Out: each once with its columns; reports names that stand twice.
// Not here: types of columns (rows/details.ts) and reading a column from an expression (types/read-column.ts).
import type { Column, Detail, Name, Path, Requirement, RowRule, RuleFile } from "@biaochi/syntax";
import type { Reporter } from "../reporter.ts";
import { unique } from "./unique.ts";

/** A column of a 明细. */
export type ColumnSymbol = { readonly kind: "column"; readonly name: Name; readonly detail: string; readonly node: Column };

/** A 明细 and its columns by name. */
export type DetailSymbol = {
  readonly kind: "detail";
  readonly name: Name;
  readonly node: Detail;
  readonly columns: ReadonlyMap<string, ColumnSymbol>;
};

/** Everything a file declares about rows. */
export type RowScopes = {
  readonly details: ReadonlyMap<string, DetailSymbol>;
  /** Columns of all tables by name. */
  readonly columns: ReadonlyMap<string, readonly ColumnSymbol[]>;
  readonly rowRules: ReadonlyMap<string, RowRule>;
  readonly requirements: ReadonlyMap<string, Requirement>;
};

/** reports NAME-012 */
export function collectRowScopes(file: RuleFile, reporter: Reporter): RowScopes {
  const details = new Map<string, DetailSymbol>();
  const columns = new Map<string, ColumnSymbol[]>();
  const declared = file.declarations.filter((item) => item.kind === "detail");
  for (const node of unique(declared, "明细", "明细", reporter)) {
    if (node.name.kind !== "name") continue;
    const symbol = detailSymbol(node.name, node, reporter);
    details.set(node.name.text, symbol);
    for (const column of symbol.columns.values()) {
      const same = columns.get(column.name.text);
      if (same === undefined) columns.set(column.name.text, [column]);
      else same.push(column);
    }
  }
  const rowRules = file.declarations.filter((item) => item.kind === "row-rule");
  const requirements = file.declarations.filter((item) => item.kind === "requirement");
  return {
    details,
    columns,
    rowRules: new Map(unique(rowRules, "行评", "行评", reporter).map((node) => [textOf(node), node])),
    requirements: new Map(unique(requirements, "要求", "要求", reporter).map((node) => [textOf(node), node])),
  };
}

/** The column of a table that has a role in row scoring. */
export function columnOfRole({ columns }: DetailSymbol, role: NonNullable<Column["role"]>): ColumnSymbol | undefined {
  return [...columns.values()].find(({ node }) => node.role === role);
}

/** The column that a path means where a row of this table is at hand: 分值, 绩效指标.分值. */
export function columnInRow(path: Path, detail: DetailSymbol): ColumnSymbol | undefined {
  const [first, second, third] = path.names;
  if (first === undefined || third !== undefined) return undefined;
  if (second === undefined) return detail.columns.get(first.text);
  return first.text === detail.name.text ? detail.columns.get(second.text) : undefined;
}

function detailSymbol(name: Name, node: Detail, reporter: Reporter): DetailSymbol {
  const columns = unique(node.columns, "列", "column", reporter).flatMap((column): ColumnSymbol[] =>
    column.name.kind === "name" ? [{ kind: "column", name: column.name, detail: name.text, node: column }] : [],
  );
  return { kind: "detail", name, node, columns: new Map(columns.map((column) => [column.name.text, column])) };
}

function textOf({ name }: RowRule | Requirement): string {
  return name.kind === "name" ? name.text : "";
}
