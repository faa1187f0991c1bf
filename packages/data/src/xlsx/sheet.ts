// In: one sheet of a workbook. Out: its grid: the cells that hold something, as people read them and with what there is to tell of each.
// Not here: which of its rows are records (table/). INVARIANT (own digits): a number is read from the digits in the XML, never through a binary float.
// source   ECMA-376 part 1, 18.3.1.4 (c), 18.3.1.40 (f), 18.3.1.55 (mergeCell), 18.3.1.73 (row), 18.3.1.13 (col), 18.18.11 (ST_CellType)

import { findUnit } from "@biaochi/quantity";
import { MAXIMUM_CELL_LENGTH, MAXIMUM_CELLS, MAXIMUM_COLUMNS, MAXIMUM_RECORDS, MAXIMUM_SHEET_ROWS } from "../limits.ts";
import type { CellMark, Grid, GridCell, GridRow, Merge } from "../table/grid.ts";
import { cellName } from "../table/grid.ts";
import { createBlankRowFilter } from "./blank-rows.ts";
import { exactNumber, timesHundred, withPlaces } from "./exact-number.ts";
import { tooMuch, type WorkbookFault } from "./fault.ts";
import { GENERAL } from "./number-format.ts";
import { isOn, isShownText, type SheetEntry, unescapeText, type WorkbookParts } from "./parts.ts";
import { serialDate } from "./serial-date.ts";
import { readXml } from "./xml.ts";
import type { Zip } from "./zip.ts";

/** How many cells the sheets of the workbook have had so far; they share one bound. */
export type CellCount = { cells: number };

/** Reads a sheet. */
export function readSheet(zip: Zip, sheet: SheetEntry, parts: WorkbookParts, count: CellCount): Grid | WorkbookFault {
  const rows: GridRow[] = [];
  const merges: Merge[] = [];
  const hiddenColumns: { readonly from: number; readonly to: number }[] = [];
  let row: { readonly number: number; readonly isHidden: boolean; readonly cells: Map<number, GridCell> } | undefined;
  let lastRow = 0;
  let cell: Draft | undefined;
  const fault = readXml(zip, sheet.entry, {
    filter: createBlankRowFilter(),
    open: (name, attributes, path) => {
      const parent = path.at(-1);
      if (name === "row" && parent === "sheetData") {
        const number = wholeOf(attributes["r"]) ?? lastRow + 1;
        if (number > MAXIMUM_SHEET_ROWS || number <= lastRow) return tooMuch("rows", number, MAXIMUM_SHEET_ROWS);
        lastRow = number;
        row = { number, isHidden: isOn(attributes["hidden"]), cells: new Map() };
      } else if (name === "c" && row !== undefined) {
        const column = columnOf(attributes["r"]) ?? (cell?.column ?? -1) + 1;
        if (column >= EXCEL_COLUMNS) return tooMuch("columns", column + 1, EXCEL_COLUMNS);
        const type = attributes["t"] ?? "n";
        cell = { column, type, style: wholeOf(attributes["s"]) ?? 0, value: undefined, inline: "", formula: undefined };
      } else if (name === "f" && cell !== undefined) cell.formula = "";
      else if (name === "v" && cell !== undefined) cell.value = "";
      else if (name === "mergeCell") {
        const merge = mergeOf(attributes["ref"] ?? "");
        if (merge !== undefined) merges.push(merge);
        // LIMIT: 100,000 merges of a sheet.
        if (merges.length > 100_000) return tooMuch("cells", `${merges.length}+`, 100_000);
      } else if (name === "col" && isOn(attributes["hidden"])) {
        const from = wholeOf(attributes["min"]) ?? 0;
        hiddenColumns.push({ from: from - 1, to: (wholeOf(attributes["max"]) ?? from) - 1 });
      }
      return undefined;
    },
    text: (text, path) => {
      if (cell === undefined) return undefined;
      const parent = path.at(-1);
      if (parent === "v") cell.value = joined(cell.value, text);
      else if (parent === "f") cell.formula = joined(cell.formula, text);
      else if (path.includes("is") && isShownText(path)) cell.inline = joined(cell.inline, text);
      return undefined;
    },
    close: (name) => {
      if (name === "c" && cell !== undefined && row !== undefined) {
        const read = readCell(cell, cellName(cell.column, row.number), parts);
        if (read !== undefined) {
          row.cells.set(cell.column, read);
          count.cells += 1;
          if (count.cells > MAXIMUM_CELLS) return tooMuch("cells", `${count.cells}+`, MAXIMUM_CELLS);
        }
        if (row.cells.size > MAXIMUM_COLUMNS) return tooMuch("columns", `${row.cells.size}+`, MAXIMUM_COLUMNS);
      } else if (name === "row" && row !== undefined) {
        if (row.cells.size > 0) rows.push(row);
        // Reading goes on no further than there can be records; what stands above and below a table is far less.
        if (rows.length > MAXIMUM_RECORDS + ROWS_BESIDE) return tooMuch("records", `${rows.length}+`, MAXIMUM_RECORDS);
        row = undefined;
        cell = undefined;
      }
      return undefined;
    },
  });
  return fault ?? { name: sheet.name, isHidden: sheet.isHidden, rows, merges, hiddenColumns };
}

const EXCEL_COLUMNS = 16_384;
const ROWS_BESIDE = 1_000;

type Draft = {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string | undefined;
  inline: string;
  formula: string | undefined;
};

function joined(before: string | undefined, text: string): string {
  const known = before ?? "";
  return known.length > MAXIMUM_CELL_LENGTH ? known : known + text;
}

type Shown = { readonly text: string; readonly kind: GridCell["kind"]; readonly mark?: CellMark };

function readCell(draft: Draft, place: string, parts: WorkbookParts): GridCell | undefined {
  const { formula } = draft;
  const shown = readValue(draft, parts);
  // A formula that gives an empty text is an empty cell; one without a value was never worked out.
  if (formula !== undefined && shown === undefined)
    return { text: "", kind: "text", place, marks: [{ kind: "no-value", formula: formula.slice(0, 60) }] };
  if (shown === undefined || shown.text.trim() === "") return undefined;
  const marks: CellMark[] = shown.mark === undefined ? [] : [shown.mark];
  if (formula !== undefined) marks.push({ kind: "formula", external: /\[\d+\]|\[[^\]]+\.xl\w*\]/i.test(formula) });
  return { text: shown.text, kind: shown.kind, place, marks };
}

function readValue({ type, style, value, inline }: Draft, parts: WorkbookParts): Shown | undefined {
  switch (type) {
    case "inlineStr":
      return { text: unescapeText(inline), kind: "text" };
    case "s": {
      const text = parts.strings[wholeOf(value) ?? -1];
      return text === undefined ? undefined : { text, kind: "text" };
    }
    case "str":
      return value === undefined ? undefined : { text: unescapeText(value), kind: "text" };
    case "b":
      return value === undefined ? undefined : { text: isOn(value.trim()) ? "是" : "否", kind: "boolean" };
    case "e":
      return value === undefined ? undefined : { text: value, kind: "text" };
    case "d":
      return value === undefined ? undefined : { text: value.replace(/T00:00:00(?:\.0+)?Z?$/, ""), kind: "text" };
    default:
      return value === undefined || value.trim() === "" ? undefined : readNumber(value, style, parts);
  }
}

function readNumber(stored: string, style: number, { formats, since1904 }: WorkbookParts): Shown {
  const number = exactNumber(stored);
  if (number === undefined) return { text: stored, kind: "text" };
  const { text, isCut } = number;
  const cut: { readonly mark?: CellMark } = isCut ? { mark: { kind: "digits", stored: stored.trim().slice(0, 40) } } : {};
  const format = formats[style] ?? GENERAL;
  switch (format.kind) {
    case "text":
      return { text, kind: "number", ...cut };
    // A time of the day or a length of time is no figure of its cell's column: it is left as a time, which the place of a figure does not take.
    case "time":
      return { text: `${text.split(".")[0] === "0" ? "" : `${text.split(".")[0]}日 `}${timeOf(text)}`, kind: "text" };
    case "date": {
      const date = serialDate(text, since1904);
      if (date === undefined) return { text, kind: "number", ...cut };
      return { text: date.iso, kind: "text", ...(date.hasTime ? { mark: { kind: "time" } } : {}) };
    }
    case "figure": {
      const figure = format.percent ? `${timesHundred(text)}%` : text;
      const bare = format.percent ? timesHundred(text) : text;
      const rounded = format.places === undefined ? bare : withPlaces(bare, format.places);
      const unit =
        !format.percent && !format.isOpaque && format.unit !== "" && findUnit(format.unit) !== undefined ? format.unit : "";
      const shown = format.isOpaque ? undefined : `${rounded}${format.percent ? "%" : unit}`;
      const mark: CellMark | undefined = shown !== undefined && rounded !== bare ? { kind: "shown", shown } : cut.mark;
      return {
        text: figure + unit,
        kind: "number",
        ...(mark === undefined ? {} : { mark }),
      };
    }
  }
}

/** Hours and minutes of the part of a day behind the point. */
function timeOf(decimal: string): string {
  const fraction = (decimal.split(".")[1] ?? "").slice(0, 9).padEnd(9, "0");
  const minutes = Number.parseInt(String((BigInt(fraction) * 1_440n + 500_000_000n) / 1_000_000_000n), 10);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

function wholeOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d{1,9}\s*$/.test(text) ? Number.parseInt(text, 10) : undefined;
}

function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? "")?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function mergeOf(reference: string): Merge | undefined {
  const [from = "", to = from] = reference.split(":");
  const left = columnOf(from);
  const right = columnOf(to);
  const top = wholeOf(from.replace(/^[A-Z]+/, ""));
  const bottom = wholeOf(to.replace(/^[A-Z]+/, ""));
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return undefined;
  return { top, bottom, left, right };
}
