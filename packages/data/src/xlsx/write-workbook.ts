// In: sheets of cells. Out: the bytes of a workbook (.xlsx) that Excel, WPS and LibreOffice open; the same sheets give the same bytes.
// Not here: what the sheets show. INVARIANT (no formulas): a text is written as a text, whatever it begins with; a figure as its own decimal.
// source   ECMA-376 part 1, 18.2, 18.3, 18.8; part 2, 10.1

import { displayWidth } from "@biaochi/diagnostics";
import { MAXIMUM_CELL_LENGTH } from "../limits.ts";
import { cellName, columnName } from "../table/grid.ts";
import { type CellStyle, STYLES, stylesPart } from "./write-styles.ts";
import { zipParts } from "./write-zip.ts";

/** A cell: a text, or a figure as a decimal. */
export type OutCell =
  | { readonly kind: "text"; readonly text: string; readonly style?: CellStyle }
  | { readonly kind: "figure"; readonly decimal: string; readonly style?: CellStyle };

/** A sheet. `widths` are in characters; the first `frozen` rows stay in view; `merges` are made one: A1:C1. Where it has a filter it is told by its range. */
export type OutSheet = {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (OutCell | undefined)[])[];
  readonly frozen?: number;
  readonly merges?: readonly string[];
  readonly filter?: string;
};

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Writes a workbook. */
export function writeWorkbook(sheets: readonly OutSheet[]): Uint8Array {
  const names = sheetNames(sheets.map(({ name }) => name));
  const numbers = sheets.map((_, index) => index + 1);
  const overrides = numbers.map((id) => override(`/xl/worksheets/sheet${id}.xml`, `${SHEETML}.worksheet+xml`)).join("");
  const listed = names
    .map((name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join("");
  const relations = numbers.map((id) => relation(`rId${id}`, "worksheet", `worksheets/sheet${id}.xml`)).join("");
  const defined = sheets
    .flatMap(({ filter, frozen = 0 }, index) => [
      ...(filter === undefined ? [] : [filterName(names[index] ?? "", filter, index)]),
      ...(frozen === 0 ? [] : [titlesName(names[index] ?? "", frozen, index)]),
    ])
    .join("");
  return zipParts([
    [
      "[Content_Types].xml",
      `${PROLOGUE}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("/xl/workbook.xml", `${SHEETML}.sheet.main+xml`)}${override("/xl/styles.xml", `${SHEETML}.styles+xml`)}${overrides}</Types>`,
    ],
    ["_rels/.rels", relationships(relation("rId1", "officeDocument", "xl/workbook.xml"))],
    [
      "xl/workbook.xml",
      `${PROLOGUE}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed}</sheets>${defined === "" ? "" : `<definedNames>${defined}</definedNames>`}</workbook>`,
    ],
    ["xl/_rels/workbook.xml.rels", relationships(relations + relation("rIdStyles", "styles", "styles.xml"))],
    ["xl/styles.xml", PROLOGUE + stylesPart(MAIN)],
    ...sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetPart(sheet, index === 0)] as const),
  ]);
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relationships(content: string): string {
  return `${PROLOGUE}<Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`;
}

/** Excel keeps the range of a filter under this name; other programs do without. */
function filterName(sheet: string, range: string, index: number): string {
  const absolute = range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  const quoted = `'${sheet.replaceAll("'", "''")}'!${absolute}`;
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeXml(quoted)}</definedName>`;
}

/** The head stands on every page that is printed. */
function titlesName(sheet: string, rows: number, index: number): string {
  const quoted = `'${sheet.replaceAll("'", "''")}'!$1:$${rows}`;
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(quoted)}</definedName>`;
}

function sheetPart({ widths, rows, frozen = 0, merges = [], filter }: OutSheet, isFirst: boolean): string {
  const pane =
    frozen === 0
      ? ""
      : `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${frozen + 1}" sqref="A${frozen + 1}"/>`;
  const columns = widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  const body = rows.map((cells, row) => {
    const inside = cells.map((cell, column) => (cell === undefined ? "" : cellPart(cell, cellName(column, row + 1)))).join("");
    const lines = Math.max(1, ...cells.map((cell, column) => linesOf(cell, widths[column] ?? USUAL_WIDTH)));
    const isTitle = cells[0]?.style === "title";
    const height = ` ht="${isTitle ? TITLE_HEIGHT : Math.min(MOST_HEIGHT, lines * LINE_HEIGHT + ROOM)}" customHeight="1"`;
    return `<row r="${row + 1}"${height}>${inside}</row>`;
  });
  const last = cellName(Math.max(0, ...rows.map(({ length }) => length - 1)), Math.max(1, rows.length));
  return [
    `${PROLOGUE}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/>`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0">${pane}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="20" customHeight="1"/>${columns === "" ? "" : `<cols>${columns}</cols>`}<sheetData>${body.join("")}</sheetData>`,
    filter === undefined ? "" : `<autoFilter ref="${filter}"/>`,
    merges.length === 0
      ? ""
      : `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join("")}</mergeCells>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>',
  ].join("");
}

const USUAL_WIDTH = 9;
/** Points of height to a line, with room above and below; a row is at most 409 high. */
const LINE_HEIGHT = 14;
const ROOM = 6;
const MOST_HEIGHT = 400;
const TITLE_HEIGHT = 30;
const MOST_LINES = 27;
const WRAPPED: ReadonlySet<CellStyle> = new Set(["head", "wrapped", "strong", "quiet"]);

/** How many lines a cell takes in its column; a Chinese character is two wide. WHY here: LibreOffice leaves rows as high as the file says. */
function linesOf(cell: OutCell | undefined, width: number): number {
  if (cell?.kind !== "text" || !WRAPPED.has(cell.style ?? "plain")) return 1;
  const room = Math.max(2, width - 3);
  const lines = cell.text
    .slice(0, 4_000)
    .split("\n")
    .map((line) => Math.max(1, Math.ceil(displayWidth(line) / room)));
  return Math.min(
    MOST_LINES,
    lines.reduce((sum, count) => sum + count, 0),
  );
}

const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
// What has more significant digits would lose some as soon as Excel opens it; it is written as a text.
const MOST_DIGITS = 15;

function cellPart(cell: OutCell, place: string): string {
  const style = STYLES.indexOf(cell.style ?? "plain");
  if (cell.kind === "figure" && PLAIN.test(cell.decimal) && cell.decimal.replace(/^-?0*\.?0*|\./g, "").length <= MOST_DIGITS)
    return `<c r="${place}" s="${style}"><v>${cell.decimal}</v></c>`;
  const text = cell.kind === "figure" ? cell.decimal : cell.text;
  if (text === "") return `<c r="${place}" s="${style}"/>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeCharacters(shortened(text)))}</t></is></c>`;
}

function shortened(text: string): string {
  return text.length <= MAXIMUM_CELL_LENGTH ? text : `${text.slice(0, MAXIMUM_CELL_LENGTH - 1)}…`;
}

/** Characters that XML cannot hold stand as `_x0007_`, and what looks like that as `_x005F_x0007_`. */
function escapeCharacters(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES.get(sign) ?? sign);
}

/** The names as sheets may have them: 31 characters, none of []:*?/\ and no two alike. */
function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain =
      name
        .replace(/[[\]:*?/\\\u0000-\u001f]/g, " ")
        .replace(/^'+|'+$/g, "")
        .trim()
        .slice(0, 31) || "Sheet";
    let own = plain;
    for (let number = 2; taken.has(own.toLowerCase()); number += 1) own = `${plain.slice(0, 27)} ${number}`;
    taken.add(own.toLowerCase());
    return own;
  });
}

/** The range from the first cell of a row to the last of another: A3:F20. */
export function rangeOf(fromRow: number, toRow: number, lastColumn: number, firstColumn = 0): string {
  return `${columnName(firstColumn)}${fromRow}:${columnName(lastColumn)}${toRow}`;
}
