// In: what Excel or WPS put on the clipboard: HTML with a table, or text with tabs. Out: rows of cells, merged cells filled, line breaks as blanks.
// Not here: what the cells mean (the data package). HTML is parsed by the browser into a document that runs nothing and loads nothing.

export type TableRows = readonly (readonly string[])[];

// LIMIT: a merged cell spreads over 1,000 rows and columns at most, and a table has 200,000 cells.
const MOST_SPAN = 1_000;
const MOST_CELLS = 200_000;

/** The rows of the first table of a page. */
export function rowsOfHtml(html: string, parse: (html: string) => Document): TableRows | undefined {
  const table = parse(html).querySelector("table");
  if (table === null) return undefined;
  const rows: string[][] = [];
  let cells = 0;
  const lines = [...table.querySelectorAll("tr")];
  for (const [index, line] of lines.entries()) {
    let column = 0;
    for (const cell of line.querySelectorAll("td, th")) {
      while (rows[index]?.[column] !== undefined) column += 1;
      const text = textOf(cell);
      const [down, across] = [spanOf(cell, "rowspan"), spanOf(cell, "colspan")];
      for (let row = index; row < Math.min(index + down, lines.length); row += 1) {
        const into = rows[row] ?? [];
        rows[row] = into;
        for (let at = column; at < column + across; at += 1) {
          cells += 1;
          if (cells > MOST_CELLS) return filled(rows);
          into[at] = text;
        }
      }
      column += across;
    }
  }
  return filled(rows);
}

/** The rows of text with tabs; a cell with line breaks stands in quotes. */
export function rowsOfText(text: string): TableRows {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const endCell = (): void => {
    row.push(cell.trim());
    cell = "";
  };
  const plain = text.replaceAll(/\r\n?/gu, "\n").replace(/\n+$/u, "");
  for (let index = 0; index < plain.length; index += 1) {
    const sign = plain[index] ?? "";
    if (quoted) {
      if (sign !== '"') cell += sign === "\n" ? " " : sign;
      else if (plain[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === "\t") endCell();
    else if (sign === "\n") {
      endCell();
      rows.push(row);
      row = [];
    } else cell += sign;
  }
  endCell();
  rows.push(row);
  return filled(rows);
}

/** The rows as a CSV file. */
export function toCsv(rows: TableRows): string {
  return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n");
}

function textOf(cell: Element): string {
  return (cell.textContent ?? "").replaceAll(/\s+/gu, " ").trim();
}

function spanOf(cell: Element, name: string): number {
  const span = Number(cell.getAttribute(name) ?? "1");
  return Number.isInteger(span) ? Math.min(Math.max(span, 1), MOST_SPAN) : 1;
}

function filled(rows: readonly (readonly string[])[]): TableRows {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ""));
}
