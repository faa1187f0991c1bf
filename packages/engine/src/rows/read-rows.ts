// In: the rows of a table by column. Out: the rows with typed, exact cells; what is wrong with a cell is told with its row's name.
// Not here: what a row's cells say together (check-row.ts), and what its rows add up to (check-sums.ts).
import type { Column, Detail, SampleLiteral } from "@biaochi/model";
import { integer, type Rational, sign, toFractionString } from "@biaochi/quantity";
import { readLevelInput } from "../data-check/inputs.ts";
import { isExcelError, isPlaceholder } from "../data-check/numbers.ts";
import type { RecordReporter } from "../data-check/report.ts";
import { isMissing, readField, type ValueContext } from "../data-check/values.ts";
import type { Frame } from "../expression/frame.ts";
import { fraction } from "../plan/units.ts";
import type { CheckedRow, FieldValue, RawCell, Value } from "../record.ts";
import { chooseFill, columnOf, directionOfWord, literalText, type PlannedFill, readingsOfRow } from "./direction.ts";
import type { SortedRow } from "./table-columns.ts";
import { readTarget } from "./target-value.ts";

/** A checked row, the place it has in its file's table, and what messages call it: 绩效指标.安装坡面水标尺. */
export type ReadRow = { readonly row: CheckedRow; readonly shown: string; readonly raw: SortedRow };

/** What reading rows needs besides their cells. `fills` are the conditions of 缺失时 by column. */
export type RowContext = ValueContext & {
  readonly year: number | undefined;
  readonly fills: ReadonlyMap<string, readonly PlannedFill[]>;
  readonly frame: Frame;
};

/** Reads all rows of a table. */
export function readRows(
  detail: Detail,
  rows: readonly SortedRow[],
  context: RowContext,
  report: RecordReporter,
): readonly ReadRow[] {
  return rows.map((raw) => {
    const shown = `${detail.name}.${rowName(detail, raw)}`;
    const cells = new Map<string, FieldValue>();
    let judgedPoints: Rational | undefined;
    for (const column of detail.columns) {
      const cell = raw.cells.get(column.name);
      if (cell === undefined || isMissing(cell)) continue;
      const name = `${shown}.${column.name}`;
      if (column.role === "judged" && column.type.kind === "scale") {
        const judged = readJudged(column.type.scale, cell, name, cells, detail, context, report);
        if (judged === undefined) continue;
        cells.set(column.name, judged.value);
        judgedPoints = judged.points;
      } else {
        const value = readCell(column, cell, name, context, report);
        if (value !== undefined) cells.set(column.name, value);
      }
    }
    fillMissing(detail, raw, cells, context);
    const row: CheckedRow = { cells, judgedPoints, line: raw.line };
    tellRequired(detail, row, raw, shown, report);
    return { row, shown, raw };
  });
}

/** A row's 名称, else its number in the table. */
function rowName(detail: Detail, { cells, place }: SortedRow): string {
  const column = columnOf(detail, "row-name");
  const name = column === undefined ? "" : (cells.get(column.name)?.text.trim() ?? "");
  return name === "" ? `第${place + 1}行` : name;
}

function readCell(
  column: Column,
  cell: RawCell,
  shown: string,
  context: RowContext,
  report: RecordReporter,
): FieldValue | undefined {
  if (column.type.kind === "target") return readTargetCell(cell, shown, context, report);
  return readField(column.role === "direction" ? inOwnSpelling(column, cell) : cell, column, shown, context, report);
}

/** A sign in whatever width, as the option that the column lists. */
function inOwnSpelling({ type }: Column, cell: RawCell): RawCell {
  const direction = directionOfWord(cell.text);
  if (type.kind !== "choice" || direction === undefined) return cell;
  const option = type.options.find((word) => directionOfWord(word) === direction);
  return option === undefined ? cell : { ...cell, text: option };
}

function readTargetCell(
  cell: RawCell,
  shown: string,
  { units, year }: RowContext,
  report: RecordReporter,
): FieldValue | undefined {
  const text = cell.text.trim();
  if (cell.kind === "list") {
    report.tell("DATA-035", shown, cell, { wanted: "value", found: "list", example: "" });
    return undefined;
  }
  if (isExcelError(text) || isPlaceholder(text)) {
    report.tell(isExcelError(text) ? "DATA-045" : "DATA-047", shown, cell);
    return undefined;
  }
  const read = readTarget(text, { units, year, headUnit: cell.unit });
  switch (read.kind) {
    case "target": {
      const taken = read.target.kind === "figure" && cell.unit !== undefined && !text.endsWith(read.target.unit ?? "");
      return { value: { kind: "target", target: read.target }, text: taken ? text + cell.unit : text, from: "data" };
    }
    case "unknown-unit":
      report.tell("DATA-120", shown, cell, { unit: read.unit });
      return undefined;
    case "other-unit":
      report.tell("DATA-041", shown, cell, { head: cell.head ?? read.head, headUnit: read.head, unit: read.unit });
      return undefined;
    case "no-figure":
      report.tell("DATA-121", shown, cell, { what: "figure" });
      return undefined;
    case "no-day":
      report.tell("DATA-121", shown, cell, { what: "day" });
      return undefined;
    case "no-year":
      report.tell("DATA-121", shown, cell, { what: "year" });
      return undefined;
  }
}

/** 达成预期 13分: the level and its points, held against the points of the row. */
function readJudged(
  scale: string,
  cell: RawCell,
  shown: string,
  cells: ReadonlyMap<string, FieldValue>,
  detail: Detail,
  context: RowContext,
  report: RecordReporter,
): { readonly value: FieldValue; readonly points: Rational | undefined } | undefined {
  const pointsColumn = columnOf(detail, "points");
  const given = pointsColumn === undefined ? undefined : cells.get(pointsColumn.name)?.value;
  const points = given?.kind === "number" ? given.value : integer(0);
  const input = readLevelInput({ shown, cell }, { points: toFractionString(points) }, scale, undefined, context, report);
  if (input?.kind !== "level") return undefined;
  return { value: { value: { kind: "level", name: input.level }, text: input.text, from: "data" }, points: input.points };
}

/** What 缺失时 fills in; the direction of a row is told by its target first (direction.ts). */
function fillMissing(
  detail: Detail,
  { cells: raw }: SortedRow,
  cells: Map<string, FieldValue>,
  { fills, frame }: RowContext,
): void {
  for (const column of detail.columns) {
    const cell = raw.get(column.name);
    const isThere = cells.has(column.name) || (cell !== undefined && !isMissing(cell));
    const { whenMissing } = column;
    if (isThere || whenMissing === null || column.role === "direction") continue;
    if (whenMissing.kind === "value") {
      const value: Value = { kind: "number", value: fraction(whenMissing.value) };
      cells.set(column.name, { value, text: whenMissing.text, from: "default" });
    } else if (whenMissing.kind === "cases") {
      const chosen = chooseFill(fills.get(column.name) ?? [], readingsOfRow(detail, cells), frame);
      const value = chosen === undefined ? undefined : filledValue(chosen, column);
      if (chosen !== undefined && value !== undefined)
        cells.set(column.name, { value, text: literalText(chosen), from: "default" });
    }
  }
}

function filledValue(literal: SampleLiteral, { type }: Column): Value | undefined {
  switch (literal.kind) {
    case "quantity":
      return type.kind === "choice" ? { kind: "level", name: literal.text } : { kind: "number", value: fraction(literal.value) };
    case "boolean":
      return { kind: "boolean", value: literal.value };
    case "date":
      return { kind: "date", iso: literal.value };
    case "level":
    case "text":
      return type.kind === "text" ? { kind: "text", value: literal.value } : { kind: "level", name: literal.value };
    case "empty":
    case "all-met":
      return undefined;
  }
}

/** A row without a name cannot be told of, one without points cannot be added up. */
function tellRequired(detail: Detail, { cells }: CheckedRow, raw: SortedRow, shown: string, report: RecordReporter): void {
  for (const role of ["row-name", "points"] as const) {
    const column = columnOf(detail, role);
    if (column === undefined) continue;
    const cell = raw.cells.get(column.name);
    const where = { text: cell?.text ?? "", ...(raw.line === undefined ? {} : { line: raw.line }) };
    const value = cells.get(column.name)?.value;
    if (value === undefined && (cell === undefined || isMissing(cell)))
      report.tell("DATA-126", `${shown}.${column.name}`, where, { column: column.name });
    if (role === "points" && value?.kind === "number" && sign(value.value) < 0)
      report.tell("DATA-128", `${shown}.${column.name}`, where);
  }
}
