// In: the rows above and below the table of a filled-in form. Out: the key figures that stand there: a name with its value beside it (项目名称 | 安居工程),
// or names in a row with their values below (年初预算数 | 全年预算数 | 全年执行数). Each comes with its place, so that it can be told.
// Not here: the table between them (detail-rows.ts), what the values must be (the engine).

import type { Key } from "../key.ts";
import { bareName, readKey } from "../key.ts";
import { type Grid, type GridCell, type GridRow, mergeAt } from "./grid.ts";
import { isKnown, type KnownNames } from "./names.ts";

/** A value of the form, and what it is the value of; `unit` is that of the block of figures it stands in. */
export type FormFigure = {
  readonly key: Key;
  readonly head: string;
  readonly cell: GridCell | undefined;
  readonly row: GridRow;
  readonly unit?: string | undefined;
};

/** The figures of a form, and the rows that they stand in. `choices` are rows of values of which one was taken. */
export type FormFigures = {
  readonly figures: readonly FormFigure[];
  readonly rows: ReadonlySet<GridRow>;
  readonly choices: readonly string[];
};

// Words of forms that are names and no values, whether the rule set knows them or not.
const FORM_WORDS =
  /^(?:分值|权重|得分|自评得分|执行率|预算执行率|执行率权重|执行率得分|年度|项目名称|主管部门|实施单位|项目单位|资金使用单位|项目负责人|负责人|联系电话|联系人|项目资金|资金情况|预算数|执行数|年初预算数|全年预算数|全年执行数|预算执行情况|评价得分|备注|说明)$/u;
const WHOLE = /总额|总计|合计|小计/u;
const UNIT_NAMES: ReadonlyMap<string, number> = new Map([
  ["项目名称", -1],
  ["部门单位名称", 2],
  ["部门（单位）名称", 2],
  ["预算单位", 2],
  ["预算部门", 2],
  ["评价对象", 2],
  ["填报单位", 2],
]);

type Label = { readonly key: Key; readonly head: string };

/** Reads the figures of these rows of a grid. */
export function formFigures(grid: Grid, rows: readonly GridRow[], names: KnownNames): FormFigures {
  const figures: FormFigure[] = [];
  const used = new Set<GridRow>();
  const choices: string[] = [];
  const below = new Set<GridRow>();
  for (const [at, row] of rows.entries()) {
    if (below.has(row)) continue;
    const cells = cellsOf(row, grid);
    const labels = cells.map(({ cell }) => labelOf(cell.text, names));
    const valueRows = rowsBelow(cells, labels, rows.slice(at + 1), grid, names);
    const [value] = valueRows;
    if (value !== undefined) {
      const chosen = valueRows.find((one) => WHOLE.test(firstOf(one))) ?? value;
      if (valueRows.length > 1) choices.push(`${chosen.line ?? chosen.number}「${firstOf(chosen)}」`);
      figures.push(...figuresBelow(cells, labels, chosen, names));
      for (const one of [row, ...valueRows]) used.add(one);
      for (const one of valueRows) below.add(one);
      continue;
    }
    for (const [index, { cell, right }] of cells.entries()) {
      const joined = labelWithValue(cell, names);
      if (joined !== undefined) {
        figures.push({ ...joined, row });
        used.add(row);
        continue;
      }
      const label = labels[index];
      if (label === undefined) continue;
      const next = cells[index + 1];
      // A blank cell beside the name is a value that was not filled in, unless only the value follows; in CSV it is mostly the rest of cells made one.
      const after = cells[index + 2];
      const isOnly = after === undefined || isName(after.cell.text, labels[index + 2]);
      const isApart = next !== undefined && next.column > right + 1 && row.line === undefined && !isOnly;
      const isBlank = next === undefined || isApart || isName(next.cell.text, labels[index + 1]);
      if (isBlank && cells.length === 1) continue;
      figures.push({ ...label, cell: isBlank ? undefined : next.cell, row });
      used.add(row);
    }
  }
  return { figures, rows: used, choices };
}

type Placed = { readonly column: number; readonly right: number; readonly cell: GridCell };

function cellsOf(row: GridRow, grid: Grid): readonly Placed[] {
  return [...row.cells]
    .filter(([, { text }]) => text.trim() !== "")
    .toSorted(([a], [b]) => a - b)
    .map(([column, cell]) => ({ column, right: mergeAt(grid.merges, row.number, column)?.right ?? column, cell }));
}

/** What a cell names, if the rule set knows it: without a number before it, a letter or the colon behind it. */
function labelOf(text: string, names: KnownNames): Label | undefined {
  const plain = bareName(text).replace(/\s*[:：]$/u, "");
  if (plain === "" || plain.length > 60) return undefined;
  const unnumbered = plain.replace(/^(?:其中[:：]?|[一二三四五六七八九十]+[、.．]|\d{1,2}[、.．]|[（(]\S{1,2}[）)])\s*/u, "");
  const unlettered = unnumbered.replace(/\s*[（(]\s*[A-Za-z](?:\s*[÷/]\s*[A-Za-z])?(?:\s*[×*]\s*100%)?\s*[）)]/gu, "");
  for (const head of new Set([plain, unnumbered, unlettered, unlettered.replace(/\s+/gu, "")])) {
    const key = readKey(head);
    if (isKnown(key, head, names)) return { key, head };
  }
  const rank = UNIT_NAMES.get(unlettered.replace(/\s+/gu, ""));
  return rank === undefined ? undefined : { key: { kind: "id", rank }, head: plain };
}

function isName(text: string, label: Label | undefined): boolean {
  if (label !== undefined) return true;
  const plain = bareName(text)
    .replace(/\s*[（(][^（）()]*[）)]/gu, "")
    .replace(/\s+|[:：]$/gu, "");
  return FORM_WORDS.test(plain);
}

/** 项目名称：安居工程, both in one cell. */
function labelWithValue(cell: GridCell, names: KnownNames): (Label & { readonly cell: GridCell }) | undefined {
  const found = /^([^:：]{1,40})[:：]\s*(\S.*)$/su.exec(cell.text.trim());
  const [, name = "", value = ""] = found ?? [];
  const label = found === null ? undefined : labelOf(name, names);
  return label === undefined ? undefined : { ...label, cell: { ...cell, text: value.trim() } };
}

/** The rows of values below a row that is all names; none where the values stand beside them. */
function rowsBelow(
  cells: readonly Placed[],
  labels: readonly (Label | undefined)[],
  rows: readonly GridRow[],
  grid: Grid,
  names: KnownNames,
): readonly GridRow[] {
  const from = labels.findIndex((label) => label !== undefined && label.key.kind !== "id");
  if (from < 0) return [];
  if (cells.slice(from).some(({ cell }, at) => !isName(cell.text, labels[from + at]))) return [];
  const columns = cells.flatMap(({ column, right }, at) => (labels[at] === undefined ? [] : [{ column, right }]));
  const found: GridRow[] = [];
  for (const row of rows) {
    const own = cellsOf(row, grid);
    const values = own.filter(({ column }) => columns.some((one) => column >= one.column && column <= one.right));
    const isNamed = own.some(
      ({ cell, column }) => labelOf(cell.text, names) !== undefined && column >= (columns[0]?.column ?? 0),
    );
    if (values.length === 0 || isNamed || values.some(({ cell }) => isName(cell.text, undefined))) break;
    found.push(row);
  }
  return found;
}

function firstOf(row: GridRow): string {
  const [first] = [...row.cells].toSorted(([a], [b]) => a - b);
  return first?.[1].text.trim().slice(0, 20) ?? "";
}

/** Each name with the value below it. 执行率 and the 得分 behind it are what was filed of the indicator of that name. */
function figuresBelow(
  cells: readonly Placed[],
  labels: readonly (Label | undefined)[],
  row: GridRow,
  names: KnownNames,
): readonly FormFigure[] {
  const unit = cells.map(({ cell }) => readKey(cell.text)).find((key, at) => labels[at] === undefined && "unit" in key);
  const tableUnit = unit !== undefined && "unit" in unit ? unit.unit : undefined;
  const valueAt = ({ column, right }: Placed): GridCell | undefined =>
    [...row.cells].find(([at, { text }]) => at >= column && at <= right && text.trim() !== "")?.[1];
  const rate = ["预算执行率", "执行率"].find((name) => names.knowsPart(name));
  return cells.flatMap((placed, at): readonly FormFigure[] => {
    const label = labels[at];
    const cell = valueAt(placed);
    // 年度 is the head of 年度资金总额 as well.
    if (label?.key.kind === "year" && !/(?:19|20)\d\d/u.test(cell?.text ?? "")) return [];
    if (label !== undefined) return [{ ...label, cell, row, unit: tableUnit }];
    if (rate === undefined || cell === undefined || !/\d/u.test(cell.text)) return [];
    const head = bareName(placed.cell.text).replace(/\s*[（(].*$/u, "");
    if (/^(?:预算)?执行率$/u.test(head)) return [{ key: { kind: "reported", key: `${rate}.值` }, head, cell, row }];
    return /^(?:自评|执行率)?得分$/u.test(head) ? [{ key: { kind: "reported", key: rate }, head, cell, row }] : [];
  });
}

/** Where a figure stands, for people: 全年预算数（D6）; nothing where it was left blank. */
export function shownFigure({ head, cell }: FormFigure): readonly string[] {
  return cell === undefined ? [] : [`${head}（${cell.place}）`];
}
