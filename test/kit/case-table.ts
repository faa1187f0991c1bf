// For tests only: a table of cases (`*.cases.csv`, the decimal fixtures) in, its rows out. A first line of column names, then one line a case; a cell
// with a comma, a quote or an outer blank stands in double quotes; a line that starts with # is a remark.

import { readFileSync } from "node:fs";

/** One case. `line` counts from 1, as editors do; `cell` refuses a column the table does not have. */
export type CaseRow = { readonly line: number; readonly cell: (column: string) => string };

export function readCases(file: URL): readonly CaseRow[] {
  const lines = readFileSync(file, "utf8").split("\n");
  const columns = cells(lines[0] ?? "");
  return lines.flatMap((text, index) => {
    if (index === 0 || text === "" || text.startsWith("#")) return [];
    const values = cells(text);
    if (values.length !== columns.length)
      throw new Error(`${file.pathname}:${index + 1}: ${values.length} cells, not ${columns.length}`);
    const cell = (column: string): string => {
      const value = values[columns.indexOf(column)];
      if (value === undefined) throw new Error(`${file.pathname} has no column ${column}`);
      return value;
    };
    return [{ line: index + 1, cell }];
  });
}

function cells(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}
