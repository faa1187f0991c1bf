// In: a grid whose names stand one below the other, as forms that one unit fills in have them: 名称, 单位, 数值. Out: a record from each column of values.
// Not here: tables with their names in a head (table-records.ts).

import { findUnit } from "@biaochi/quantity";
import { DATA_FILE_CATALOGUE } from "../catalogue.ts";
import { createRecordBuilder, type ReadItem } from "../records.ts";
import { captionAbove, firstText, placeOf, rawCell, type TableContext } from "./context.ts";
import { cellName, columnName, type Grid, type GridCell, type GridRow, textAt } from "./grid.ts";
import { findHead, type Head } from "./head.ts";
import { isKnown, type KnownNames } from "./names.ts";
import { rowKind } from "./rows.ts";
import { tellCaption, tellHidden, unfinishedFormula } from "./table-records.ts";

/** A form: the columns of its names as a head turned on its side, and the rows that they stand on. */
export type VerticalForm = { readonly head: Head; readonly rows: readonly GridRow[] };

// LIMIT: a form has at most 500 rows and 60 columns; more are a table.
const MOST_ROWS = 500;
const MOST_COLUMNS = 60;

/** Finds the names of a form, if the grid looks like one. */
export function findVertical(grid: Grid, names: KnownNames): VerticalForm | undefined {
  const width = grid.rows.reduce((most, { cells }) => Math.max(most, ...cells.keys()), -1) + 1;
  if (grid.rows.length > MOST_ROWS || width > MOST_COLUMNS) return undefined;
  const head = findHead(turned(grid, width), (key, text) => isKnown(key, text, names));
  return head === undefined ? undefined : { head, rows: grid.rows };
}

/** The grid with its rows as columns. Column numbers are those of the rows, from 0. */
function turned(grid: Grid, width: number): Grid {
  const rows = Array.from({ length: width }, (_, column): GridRow => {
    const cells = new Map<number, GridCell>();
    for (const row of grid.rows) {
      const cell = row.cells.get(column);
      if (cell !== undefined) cells.set(row.number - 1, cell);
    }
    return { number: column + 1, isHidden: false, cells };
  });
  // Titles are merged over the columns, groups of names over the rows; only those belong to the names.
  const merges = grid.merges
    .filter(({ left, right }) => left === right)
    .map(({ top, bottom, left }) => ({ top: left + 1, bottom: left + 1, left: top - 1, right: bottom - 1 }));
  return { ...grid, rows, merges, hiddenColumns: [] };
}

const UNIT_LABEL = /^(?:(?:计量)?单位|units?)$/iu;
const VALUE_LABEL =
  /^(?:数值?|数据|数额|金额|数量|值|内容|填报(?:数|值|内容|数据|情况)?|填写(?:内容)?|本年(?:数|度)?|本期数?|实际(?:数|值)?|结果|values?|figures?|(?:19|20)\d\d年?度?)(?:[（(][^（）()]*[）)])?$/iu;
const ASIDE_LABEL = /^(?:备注|说明|填报?说明|填表说明|数据来源|来源|依据|口径|指标解释|解释|序号|出处|notes?|remarks?)$/iu;

/**
 * The records of a form.
 *
 * reports  DATA-211, DATA-213, DATA-223, DATA-224
 */
export function* recordsOfVertical(grid: Grid, { head }: VerticalForm, context: TableContext): Generator<ReadItem> {
  const { file, told, tell } = context;
  const byRow = new Map(head.columns.map((column) => [column.index + 1, column]));
  const named = grid.rows.filter(({ number }) => isNamed(byRow.get(number), context.names));
  const [first] = named;
  if (first === undefined) return;
  const firstIndex = beginningOf(grid, grid.rows.indexOf(first), head.top + head.depth);
  const rows = rowsOf(grid, firstIndex, byRow, context);
  // The titles of groups stand between the head and the first name; `单位：万元` is no head.
  const above =
    grid.rows.find(isHeadRow) ??
    grid.rows
      .slice(Math.max(0, firstIndex - 3), firstIndex)
      .findLast(({ cells }) => cells.size >= 2 && [...cells.values()].every(({ text }) => !/[:：]/u.test(text)));
  const nameColumns = head.top + head.depth;
  const caption = captionAbove(grid, firstIndex);
  tellCaption(grid, caption.unit, context);
  tellHidden(grid, { ...head, columns: [] }, named, context);
  const columns = valueColumns(named, nameColumns, above);
  if (columns.values.length === 0) return;
  const places = columns.values.map(({ column }) => columnName(column)).join("、");
  const args = { sheet: grid.name, names: columnName(head.top), values: places };
  tell(DATA_FILE_CATALOGUE.report("DATA-223", { ...placeOf(file), args }));
  for (const { column, label } of columns.values) {
    const builder = createRecordBuilder(file, { line: first.number, start: 0, end: 0 });
    const problems: ((record: string) => ReadItem)[] = [];
    for (const row of rows) {
      const found = byRow.get(row.number);
      const cell = row.cells.get(column) ?? (found?.key.kind === "id" ? onlyBeside(row, nameColumns, columns) : undefined);
      // A name without a value that the rules do not know is the title of a group.
      if (found === undefined || (cell === undefined && !named.includes(row))) continue;
      const unitText = columns.unit === undefined ? "" : textAt(row, columns.unit);
      const key =
        unitText !== "" && "key" in found.key && found.key.unit === undefined && findUnit(unitText) !== undefined
          ? { ...found.key, unit: unitText }
          : found.key;
      const formula = cell?.marks.find((mark) => mark.kind === "no-value")?.formula;
      const place = cellName(column, row.number);
      if (formula !== undefined) problems.push((record) => unfinishedFormula(file, record, found.head, place, formula));
      if (cell !== undefined) told.used(grid.name, cell);
      const shown = { key, head: unitText === "" ? found.head : `${found.head}（${unitText}）` };
      builder.put(key, rawCell(cell, row, shown, { tableUnit: caption.unit }));
    }
    const name = label === "" || VALUE_LABEL.test(label) ? (caption.name ?? grid.name) : label;
    const built = builder.finish(name);
    if (problems.length === 0) yield* built;
    else {
      const [one] = built;
      const record = one?.kind === "record" ? one.record.id : name;
      for (const problem of problems) yield problem(record);
    }
  }
}

/** Where the figures begin: below the head; else with the names, known or not, that stand with a figure right above the first known one. */
function beginningOf(grid: Grid, firstKnown: number, valuesFrom: number): number {
  const head = grid.rows.findIndex(isHeadRow);
  if (head >= 0 && head < firstKnown) return head + 1;
  const isFigure = ({ cells }: GridRow): boolean =>
    [...cells].some(([column, { text }]) => column >= valuesFrom && /^[-−]?[\d０-９][\d０-９,，.．]*[%％]?$/u.test(text.trim()));
  let begin = firstKnown;
  while (begin > 0) {
    const above = grid.rows[begin - 1];
    if (above === undefined || !isFigure(above)) break;
    begin -= 1;
  }
  return begin;
}

/** The rows from the first name on, but what the rows below the form say, which is told. */
function rowsOf(
  grid: Grid,
  begin: number,
  byRow: ReadonlyMap<number, Head["columns"][number]>,
  { names, file, tell }: TableContext,
): readonly GridRow[] {
  return grid.rows.slice(begin).filter((row) => {
    if (isNamed(byRow.get(row.number), names)) return true;
    if (isHeadRow(row)) return false;
    const cells = [...row.cells].toSorted(([a], [b]) => a - b).map(([, { text }]) => ({ text, isName: false }));
    const what = rowKind(cells, []);
    if (what === "record") return true;
    const sheet = row.line === undefined ? grid.name : "";
    const args = { sheet, line: String(row.line ?? row.number), text: firstText(row), what: "note" };
    tell(DATA_FILE_CATALOGUE.report("DATA-219", { ...placeOf(file), args }));
    return false;
  });
}

const NAME_LABEL = /^(?:项目|指标|数据项|名称|内容|指标名称|项目名称|item|name)$/iu;

/** The head of the names, units and figures of a form; it may stand below the unit's name. */
function isHeadRow({ cells }: GridRow): boolean {
  const [first, ...rest] = [...cells.values()].map(({ text }) => text.trim());
  const isWord = (text: string): boolean => UNIT_LABEL.test(text) || VALUE_LABEL.test(text) || ASIDE_LABEL.test(text);
  return first !== undefined && NAME_LABEL.test(first) && rest.length > 0 && rest.every(isWord);
}

/** The name of the only unit, where it stands beside the column of figures. */
function onlyBeside(row: GridRow, from: number, { values }: ValueColumns): GridCell | undefined {
  const beside = [...row.cells].filter(([column]) => column >= from);
  return values.length === 1 && beside.length === 1 ? beside[0]?.[1] : undefined;
}

function isNamed(column: Head["columns"][number] | undefined, names: KnownNames | undefined): boolean {
  return (
    column !== undefined &&
    isKnown(column.key, column.head, names) &&
    !(column.key.kind === "id" && /^名称$|^name$/u.test(column.head))
  );
}

type ValueColumns = {
  readonly unit: number | undefined;
  readonly values: readonly { readonly column: number; readonly label: string }[];
};

/** Which columns beside the names hold units, and which values; the row above the first name says so, or else what stands in them. */
function valueColumns(named: readonly GridRow[], from: number, above: GridRow | undefined): ValueColumns {
  const width = named.reduce((most, { cells }) => Math.max(most, ...cells.keys()), -1) + 1;
  const values: { readonly column: number; readonly label: string }[] = [];
  let unit: number | undefined;
  for (let column = from; column < width; column += 1) {
    const label = textAt(above, column);
    const texts = named.map((row) => textAt(row, column)).filter((text) => text !== "");
    if (texts.length === 0 || ASIDE_LABEL.test(label)) continue;
    if (UNIT_LABEL.test(label) || (label === "" && texts.every((text) => findUnit(text) !== undefined))) unit ??= column;
    else values.push({ column, label });
  }
  return { unit, values };
}
