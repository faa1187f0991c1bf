// In: one row as read. Out: the same with its direction filled in and its result in the measure of its target; what does not fit together is told.
// Not here: whether the target is met. A cell that is missing is none of the mistakes: the row has no score then, and the interpreter says so.
import type { Column, Detail } from "@biaochi/model";
import type { RecordReporter } from "../data-check/report.ts";
import type { Frame } from "../expression/frame.ts";
import type { CheckedRow, FieldValue, RawCell, TargetValue } from "../record.ts";
import { agreeFigures } from "./agree.ts";
import { type AimReader, cellOf, columnOf, type Direction, directionOfWord, ownAim, type RowAim, targetOf } from "./direction.ts";
import type { ReadRow, RowContext } from "./read-rows.ts";
import { isNoMeasurement } from "./score-row.ts";
import { readMonth, surelyDue } from "./target-value.ts";

/** Checks one row whose 明细 is scored by rows. */
export function checkRow(
  detail: Detail,
  read: ReadRow,
  aims: AimReader,
  frame: Frame,
  context: RowContext,
  report: RecordReporter,
): CheckedRow {
  const { row } = read;
  const target = targetOf(cellOf(detail, "target", row.cells));
  const aim = aims(row.cells, frame);
  const tell = teller(detail, read, report);
  if (aim === undefined) {
    // WHY only then: a row without a target has no score, and that is told where it is scored.
    if (target !== undefined) tell("DATA-122", "target", {});
    return row;
  }
  if (aim.from === "default") tell("DATA-123", "target", { direction: aim.direction });
  if (target !== undefined) tellContradiction(aim, target, tell);
  const cells = withDirection(detail, row.cells, aim);
  const checked: CheckedRow = { ...row, cells };
  if (aim.direction === "qualitative") {
    tellSameText(detail, row, tell);
    return checked;
  }
  if (target === undefined || !fitsTarget(aim.direction, target, tell)) return checked;
  const dated = target.kind === "deadline" ? withMonth(detail, cells, context.year) : cells;
  const result = targetOf(cellOf(detail, "result", dated));
  if (result === undefined || isNoMeasurement(result)) return checked;
  return { ...checked, cells: agreeCells(detail, dated, aim.direction, target, result, context, tell) };
}

type Role = NonNullable<Column["role"]>;
type Tell = (code: RowCode, role: Role, args: Readonly<Record<string, string>>) => void;
type RowCode = "DATA-118" | "DATA-119" | "DATA-121" | "DATA-122" | "DATA-123" | "DATA-124" | "DATA-125" | "DATA-136";

function teller(detail: Detail, { raw, shown }: ReadRow, report: RecordReporter): Tell {
  return (code, role, args) => {
    const column = columnOf(detail, role)?.name ?? "";
    const cell: RawCell | undefined = raw.cells.get(column);
    const where = { text: cell?.text ?? "", ...placeOf(cell, raw.line) };
    report.tell(code, `${shown}.${column}`, where, args);
  };
}

function placeOf(cell: RawCell | undefined, line: number | undefined): Pick<RawCell, "line" | "sheetCell"> {
  const own = cell?.line ?? line;
  return {
    ...(own === undefined ? {} : { line: own }),
    ...(cell?.sheetCell === undefined ? {} : { sheetCell: cell.sheetCell }),
  };
}

/** The column says one thing and the target's own sign another; the column counts. */
function tellContradiction(aim: RowAim, target: TargetValue, tell: Tell): void {
  const own = aim.from === "column" && target.kind === "figure" ? ownAim(target) : undefined;
  if (own === undefined || aim.direction === "qualitative" || aim.direction === "deadline") return;
  if (own.direction !== aim.direction || own.strict) tell("DATA-124", "target", { direction: aim.direction });
}

function withDirection(
  detail: Detail,
  cells: ReadonlyMap<string, FieldValue>,
  { direction }: RowAim,
): ReadonlyMap<string, FieldValue> {
  const column = columnOf(detail, "direction");
  if (column === undefined || cells.has(column.name)) return cells;
  const options = column.type.kind === "choice" ? column.type.options : [];
  const word = options.find((option) => directionOfWord(option) === direction);
  if (word === undefined) return cells;
  return new Map([...cells, [column.name, { value: { kind: "level", name: word }, text: word, from: "default" }]]);
}

/** 7月 may be seven months; against a deadline it is July. */
function withMonth(
  detail: Detail,
  cells: ReadonlyMap<string, FieldValue>,
  year: number | undefined,
): ReadonlyMap<string, FieldValue> {
  const [column, cell] = [columnOf(detail, "result"), cellOf(detail, "result", cells)];
  if (column === undefined || cell === undefined || targetOf(cell)?.kind === "deadline") return cells;
  const read = readMonth(cell.text, false, year);
  if (read?.kind !== "target") return cells;
  return new Map([...cells, [column.name, { ...cell, value: { kind: "target", target: read.target } }]]);
}

/** A date for 期限, a figure for ≥ and ≤; for ＝ words will do as well. */
function fitsTarget(direction: Direction, target: TargetValue, tell: Tell): boolean {
  const fits =
    direction === "deadline"
      ? target.kind === "deadline"
      : target.kind === "figure" || (direction === "=" && target.kind === "words");
  if (!fits) tell("DATA-125", "target", { direction, wanted: wantedOf(direction) });
  return fits;
}

function wantedOf(direction: Direction): string {
  return direction === "deadline" ? "date" : "figure";
}

function agreeCells(
  detail: Detail,
  cells: ReadonlyMap<string, FieldValue>,
  direction: Direction,
  target: TargetValue,
  result: TargetValue,
  { units }: RowContext,
  tell: Tell,
): ReadonlyMap<string, FieldValue> {
  const [targetColumn, resultColumn] = [columnOf(detail, "target"), columnOf(detail, "result")];
  if (target.kind === "words" || targetColumn === undefined || resultColumn === undefined) return cells;
  if (target.kind === "deadline" && result.kind === "deadline") {
    tellUnknownDay(target, result, tell);
    return cells;
  }
  if (target.kind !== result.kind) {
    tell("DATA-125", "result", { direction, wanted: wantedOf(direction) });
    return cells;
  }
  if (target.kind !== "figure" || result.kind !== "figure") return cells;
  const bare = { target: targetColumn.bareNumber, result: resultColumn.bareNumber };
  const agreed = agreeFigures(target, result, bare, units);
  switch (agreed.kind) {
    case "agreed":
      return new Map([
        ...cells,
        ...replaced(targetColumn.name, cells, target, agreed.target),
        ...replaced(resultColumn.name, cells, result, agreed.result),
      ]);
    case "other-unit":
      tell("DATA-118", "result", {
        wanted: agreed.wanted,
        found: agreed.found,
        target: cells.get(targetColumn.name)?.text ?? "",
      });
      return cells;
    case "bare-rate":
      tell("DATA-119", agreed.of, {});
      return cells;
  }
}

type Deadline = Extract<TargetValue, { readonly kind: "deadline" }>;

/** 7月 against 9月前 is in time whatever day is meant; where that may be or not, the day has to be written. */
function tellUnknownDay(target: Deadline, result: Deadline, tell: Tell): void {
  const open = (target.month !== undefined && target.before) || result.month !== undefined;
  if (!open || result.iso <= surelyDue(target)) return;
  tell("DATA-121", result.month === undefined ? "target" : "result", { what: "day" });
}

/** A figure that took a unit is told with it. */
function replaced(
  name: string,
  cells: ReadonlyMap<string, FieldValue>,
  before: TargetValue,
  after: TargetValue,
): readonly (readonly [string, FieldValue])[] {
  const cell = cells.get(name);
  if (cell === undefined || before === after) return [];
  const taken = before.kind === "figure" && after.kind === "figure" && before.unit === undefined ? (after.unit ?? "") : "";
  return [[name, { ...cell, value: { kind: "target", target: after }, text: cell.text + taken }]];
}

/** A 定性 row whose result is word for word its target. */
function tellSameText(detail: Detail, { cells }: CheckedRow, tell: Tell): void {
  const [target, result] = [cellOf(detail, "target", cells)?.text, cellOf(detail, "result", cells)?.text];
  if (target !== undefined && result !== undefined && target.normalize("NFC").trim() === result.normalize("NFC").trim())
    tell("DATA-136", "result", {});
}
