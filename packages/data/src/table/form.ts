// In: a sheet that a unit filled in as the printed form: key figures at the top, the table of its indicators below, a total, notes, signatures.
// Out: the one record that it is, with the rows of its 明细. What was taken for what is told. Not here: finding figures (form-figures.ts), rows (detail-rows.ts).

import type { Diagnostic } from "@biaochi/diagnostics";
import type { RawCell, RawTable } from "@biaochi/engine";
import { DATA_FILE_CATALOGUE } from "../catalogue.ts";
import { bareName } from "../key.ts";
import { createRecordBuilder, type ReadItem } from "../records.ts";
import { assignColumns, printedHead } from "./columns.ts";
import { captionAbove, firstText, kindOfRow, placeOf, rawCell, type TableContext } from "./context.ts";
import { type DetailRows, findDetailHead, readDetailRows } from "./detail-rows.ts";
import { type FormFigures, formFigures, shownFigure } from "./form-figures.ts";
import { type Grid, type GridRow, mergeAt } from "./grid.ts";
import type { Head } from "./head.ts";
import type { KnownNames, TableNames } from "./names.ts";
import { unfinishedFormula } from "./table-records.ts";

/** A form: the 明细 whose table stands in it, where its head is, its rows, and the figures around them. */
export type Form = {
  readonly grid: Grid;
  readonly detail: string;
  readonly table: TableNames;
  readonly head: Head;
  readonly known: number;
  readonly rows: readonly GridRow[];
  readonly total: GridRow | undefined;
  readonly blank: readonly GridRow[];
  /** Rows below the table that are neither its own nor its total. */
  readonly tail: readonly GridRow[];
  readonly figures: FormFigures;
};

/** So many columns of a 明细 make a table that is sure to be its. */
const LEAST_COLUMNS = 3;
// What forms ask below the table.
const ASIDE =
  /^(?:其他需要?说明|其它需要?说明|其他说明|自评结论|评价结论|自评等[级次]|评价等[级次]|存在的?(?:主要)?问题|偏差大|改进措施|下一步)/u;
const TOTAL = /^(?:总\s*分|总\s*计|合\s*计|总得分|自评总分|自评得分|得分合计|合计得分)/u;

/** Reads the layout of a sheet as a form; undefined where the table of no 明细 stands in it. */
export function findForm(grid: Grid, names: KnownNames): Form | undefined {
  let best: { readonly detail: string; readonly table: TableNames; readonly head: Head; readonly known: number } | undefined;
  for (const [detail, table] of names.tables) {
    if (table.isPool) continue;
    const head = findDetailHead(grid, table);
    if (head === undefined) continue;
    const known = assignColumns(head, table).named.length;
    if (known >= LEAST_COLUMNS && known > (best?.known ?? 0)) best = { detail, table, head, known };
  }
  if (best === undefined) return undefined;
  const body = bodyOf(grid, best.head, best.table);
  const around = [...grid.rows.slice(0, best.head.top), ...body.tail];
  return { grid, ...best, ...body, figures: formFigures(grid, around, names) };
}

type Body = Pick<Form, "rows" | "total" | "blank" | "tail">;

/** Which rows below the head are rows of the 明细, up to the total or the first note. */
function bodyOf(grid: Grid, head: Head, table: TableNames): Body {
  const below = grid.rows.slice(head.top + head.depth);
  const { named } = assignColumns(head, table);
  const filled = named.filter(({ name }) => !table.sections.includes(name)).map(({ column }) => column.index);
  const labelled = named.filter(({ name }) => table.sections.includes(name)).map(({ column }) => column.index);
  const rows: GridRow[] = [];
  const blank: GridRow[] = [];
  const tail: GridRow[] = [];
  let total: GridRow | undefined;
  for (const row of below) {
    const kind = kindOfRow(row, head);
    const text = firstText(row);
    if (total === undefined && (kind === "total" || TOTAL.test(text))) total = row;
    else if (total !== undefined || tail.length > 0) tail.push(row);
    else if (kind === "note" || ASIDE.test(text) || isWide(row, grid, head)) tail.push(row);
    else if (filled.some((index) => row.cells.has(index))) rows.push(row);
    else if (labelled.some((index) => row.cells.has(index))) blank.push(row);
    else tail.push(row);
  }
  return { rows, blank, total, tail };
}

/** Whether the first cell of a row is made one over several columns of the table, as what forms ask below it is. */
function isWide(row: GridRow, { merges }: Grid, { columns }: Head): boolean {
  const first = Math.min(...row.cells.keys());
  const merge = mergeAt(merges, row.number, first);
  if (merge === undefined || merge.left !== first) return false;
  return columns.filter(({ index }) => index >= merge.left && index <= merge.right).length > 1;
}

/** Whether key figures stand in a form, so that it is a whole record. */
export function hasFigures({ figures }: Form): boolean {
  return figures.figures.some(({ key }) => key.kind === "value");
}

/** The rows of a form alone, for records that stand elsewhere. */
export function rowsOfForm(form: Form, context: TableContext): DetailRows {
  const { grid, head, detail, table, rows, blank } = form;
  const body = [...rows, ...blank].toSorted((a, b) => a.number - b.number);
  return readDetailRows(detail, grid, head, table, context, { body, rows });
}

/**
 * The record of a form.
 *
 * reports  DATA-213, DATA-219, DATA-228, and what reading its rows reports
 */
export function* recordOfForm(form: Form, fallback: string, context: TableContext): Generator<ReadItem> {
  const { grid, figures, head } = form;
  const { file, told, names } = context;
  const line = grid.rows[0]?.number ?? 1;
  // What the form is comes first, and only then what its rows have to tell.
  const later: Diagnostic[] = [];
  const tell = (diagnostic: Diagnostic): void => void later.push(diagnostic);
  const detail = rowsOfForm(form, { ...context, tell });
  const caption = captionAbove(grid, head.top, head.top);
  const builder = createRecordBuilder(file, { line, start: 0, end: 0 });
  const problems: ((record: string) => ReadItem)[] = [];
  for (const { key, head: name, cell, row, unit } of figures.figures) {
    const formula = cell?.marks.find((mark) => mark.kind === "no-value")?.formula;
    if (formula !== undefined) problems.push((record) => unfinishedFormula(file, record, name, cell?.place ?? "", formula));
    if (cell !== undefined) told.used(grid.name, cell);
    builder.put(key, rawCell(cell, row, { key, head: name }, { sheet: grid.name, tableUnit: unit ?? caption.unit }));
  }
  for (const [section, cell] of detail.points) {
    const key = { kind: "value", key: section } as const;
    const row = grid.rows.find(({ cells }) => [...cells.values()].some(({ place }) => place === cell.place));
    if (row !== undefined) builder.put(key, rawCell(cell, row, { key, head: section }, { sheet: grid.name }));
  }
  const filed = filedTotal(form);
  if (filed !== undefined) builder.put({ kind: "reported", key: "总分" }, filed);
  const year = yearOf(form, names, caption.year);
  const table: RawTable = { rows: detail.rows.map(({ row }) => row), place: grid.name, line: detail.line };
  if (table.rows.length > 0) builder.putTable(form.detail, table);
  for (const row of form.tail) {
    if (figures.rows.has(row)) continue;
    const sheet = row.line === undefined ? grid.name : "";
    const args = { sheet, line: String(row.line ?? row.number), text: firstText(row), what: "note" };
    tell(DATA_FILE_CATALOGUE.report("DATA-219", { ...placeOf(file), args }));
  }
  const built = [...builder.finish(caption.name ?? fallback, { year })];
  const [first] = built;
  const record = first?.kind === "record" ? first.record.id : fallback;
  tellForm(form, record, { points: [...detail.points.keys()], filed, year }, context);
  for (const diagnostic of later) context.tell(diagnostic);
  yield* detail.problems;
  if (problems.length === 0) yield* built;
  else for (const problem of problems) yield problem(record);
}

/** The total that the unit filed: in the row of the total, under 得分. */
function filedTotal({ total, head, table, grid }: Form): RawCell | undefined {
  const column = head.columns.find((one) => table.filed.includes(printedHead(one)));
  const cell = column === undefined ? undefined : total?.cells.get(column.index);
  if (total === undefined || column === undefined || cell === undefined || !/\d/u.test(cell.text)) return undefined;
  return rawCell(cell, total, column, { sheet: grid.name });
}

/** The year that the title says, where records say of which year they are and this one does not. */
function yearOf(
  { figures, grid }: Form,
  names: KnownNames | undefined,
  year: { readonly text: string; readonly row: number } | undefined,
): RawCell | undefined {
  if (!(names?.asksYear ?? false) || year === undefined || figures.figures.some(({ key }) => key.kind === "year"))
    return undefined;
  return { kind: "text", text: year.text, line: year.row, sheetCell: `${grid.name}!${year.row}` };
}

type Guessed = { readonly points: readonly string[]; readonly filed: RawCell | undefined; readonly year: RawCell | undefined };

/** Tells what of the form was taken for what. */
function tellForm(form: Form, record: string, { points, filed, year }: Guessed, { file, tell }: TableContext): void {
  const { grid, head, detail, rows, figures, blank } = form;
  const [first] = rows;
  const last = rows.at(-1);
  // A column that the 明细 has not, with something in it.
  const unread = assignColumns(head, form.table).unknown.filter(({ column }) =>
    rows.some(({ cells }) => cells.has(column.index)),
  );
  const args = {
    sheet: grid.name,
    record,
    figures: figures.figures.flatMap(shownFigure).join("、"),
    detail,
    count: String(rows.length),
    rows: first === undefined || last === undefined ? "" : `${first.line ?? first.number}–${last.line ?? last.number}`,
    chosen: figures.choices.join("、"),
    points: points.join("、"),
    filed: filed?.sheetCell?.split("!").at(-1) ?? "",
    year: year?.text ?? "",
    blank: String(blank.length),
    unread: unread.map(({ column }) => `「${bareName(column.head)}」`).join(""),
  };
  tell(DATA_FILE_CATALOGUE.report("DATA-228", { ...placeOf(file), record, args }));
}
