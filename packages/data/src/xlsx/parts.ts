// In: an open archive. Out: what the parts beside the sheets tell: the sheets in their order, the texts that cells share, the formats, the calendar,
// links to other workbooks, macros. Not here: the sheets themselves (sheet.ts).
// source   ECMA-376 part 1, 18.2 (workbook), 18.4 (shared strings), 18.8 (styles); part 2 (parts and their relationships)

import { MAXIMUM_CELL_LENGTH, MAXIMUM_SHEETS, MAXIMUM_STRING_LENGTH, MAXIMUM_STRINGS } from "../limits.ts";
import { tooMuch, type WorkbookFault } from "./fault.ts";
import { GENERAL, type NumberFormat, numberFormat } from "./number-format.ts";
import { readXml } from "./xml.ts";
import type { Zip, ZipEntry } from "./zip.ts";

/** A sheet as the workbook lists it. */
export type SheetEntry = { readonly name: string; readonly isHidden: boolean; readonly entry: ZipEntry };

/** What the workbook tells of all its sheets. */
export type WorkbookParts = {
  readonly sheets: readonly SheetEntry[];
  readonly strings: readonly string[];
  /** By the index that a cell names: the format of its number. */
  readonly formats: readonly NumberFormat[];
  readonly since1904: boolean;
  readonly hasMacros: boolean;
};

type Relationship = { readonly type: string; readonly target: string };

/** Reads the parts beside the sheets. */
export function readParts(zip: Zip): WorkbookParts | WorkbookFault {
  const root = readRelationships(zip, "_rels/.rels");
  if ("kind" in root) return root;
  const main = [...root.values()].find(({ type }) => type.endsWith("/officeDocument"))?.target;
  const path = pathFrom("", main ?? "xl/workbook.xml");
  const entry = zip.entries.get(path.toLowerCase());
  if (entry === undefined) return { kind: "not-a-workbook", found: otherArchive(zip) };
  if (path.endsWith(".bin")) return { kind: "not-a-workbook", found: "xlsb" };
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const relationships = readRelationships(zip, `${folder}_rels/${path.slice(folder.length)}.rels`);
  if ("kind" in relationships) return relationships;
  const book = readBook(zip, entry);
  if ("kind" in book) return book;
  if (book.listed.length > MAXIMUM_SHEETS) return tooMuch("sheets", book.listed.length, MAXIMUM_SHEETS);
  const sheets: SheetEntry[] = [];
  for (const { name, isHidden, id } of book.listed) {
    const relation = relationships.get(id);
    if (relation !== undefined && !relation.type.endsWith("/worksheet")) continue;
    const part = relation === undefined ? undefined : zip.entries.get(pathFrom(folder, relation.target).toLowerCase());
    if (part === undefined) return { kind: "damaged", what: "missing-part", part: name };
    sheets.push({ name, isHidden, entry: part });
  }
  const partOf = (kind: string): ZipEntry | undefined => {
    const target = [...relationships.values()].find(({ type }) => type.endsWith(kind))?.target;
    return target === undefined ? undefined : zip.entries.get(pathFrom(folder, target).toLowerCase());
  };
  const strings = readStrings(zip, partOf("/sharedStrings"));
  if ("kind" in strings) return strings;
  const formats = readFormats(zip, partOf("/styles"));
  if ("kind" in formats) return formats;
  const hasMacros = [...relationships.values()].some(({ type }) => type.endsWith("/vbaProject"));
  return { sheets, strings: strings.list, formats: formats.list, since1904: book.since1904, hasMacros };
}

function otherArchive({ entries }: Zip): "ods" | "document" | "archive" {
  const names = [...entries.keys()];
  if (names.includes("content.xml")) return "ods";
  return names.some((name) => name.startsWith("word/") || name.startsWith("ppt/")) ? "document" : "archive";
}

/** The path of a part that another names: from the folder of that one, or from the root. */
function pathFrom(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function readRelationships(zip: Zip, path: string): ReadonlyMap<string, Relationship> | WorkbookFault {
  const found = new Map<string, Relationship>();
  const entry = zip.entries.get(path.toLowerCase());
  if (entry === undefined) return found;
  const fault = readXml(zip, entry, {
    open: (name, attributes) => {
      if (name === "Relationship")
        found.set(attributes["Id"] ?? "", { type: attributes["Type"] ?? "", target: attributes["Target"] ?? "" });
      return undefined;
    },
  });
  return fault ?? found;
}

type Listed = { readonly name: string; readonly isHidden: boolean; readonly id: string };

function readBook(
  zip: Zip,
  entry: ZipEntry,
): { readonly listed: readonly Listed[]; readonly since1904: boolean } | WorkbookFault {
  const listed: Listed[] = [];
  let since1904 = false;
  const fault = readXml(zip, entry, {
    open: (name, attributes, path) => {
      if (name === "workbookPr") since1904 = isOn(attributes["date1904"]);
      if (name === "sheet" && path.at(-1) === "sheets") {
        const id = Object.entries(attributes).find(([key]) => key === "id" || key.endsWith(":id"))?.[1] ?? "";
        const state = attributes["state"] ?? "visible";
        listed.push({ name: attributes["name"] ?? "", isHidden: state !== "visible", id });
      }
      return undefined;
    },
  });
  return fault ?? { listed, since1904 };
}

/** Whether an attribute of the kind xsd:boolean says yes. */
export function isOn(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true";
}

function readStrings(zip: Zip, entry: ZipEntry | undefined): { readonly list: readonly string[] } | WorkbookFault {
  const list: string[] = [];
  if (entry === undefined) return { list };
  let text = "";
  let total = 0;
  const fault = readXml(zip, entry, {
    open: (name, _, path) => {
      if (name === "si" && path.length === 1) text = "";
      return list.length >= MAXIMUM_STRINGS ? tooMuch("strings", `${list.length}+`, MAXIMUM_STRINGS) : undefined;
    },
    text: (piece, path) => {
      if (!isShownText(path)) return undefined;
      total += piece.length;
      if (total > MAXIMUM_STRING_LENGTH) return tooMuch("strings", `${total}+`, MAXIMUM_STRING_LENGTH);
      if (text.length <= MAXIMUM_CELL_LENGTH) text += piece;
      return undefined;
    },
    close: (name, path) => {
      if (name === "si" && path.length === 1) list.push(unescapeText(text));
      return undefined;
    },
  });
  return fault ?? { list };
}

/** Whether a text stands in what a cell shows: `t` alone or in the runs of a rich text, never in how it is read aloud (`rPh`). */
export function isShownText(path: readonly string[]): boolean {
  return path.at(-1) === "t" && !path.includes("rPh");
}

/** `_x000D_` in a text stands for the character with that number. */
export function unescapeText(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    : text;
}

function readFormats(zip: Zip, entry: ZipEntry | undefined): { readonly list: readonly NumberFormat[] } | WorkbookFault {
  const texts = new Map<number, string>();
  const list: NumberFormat[] = [];
  if (entry === undefined) return { list: [GENERAL] };
  const fault = readXml(zip, entry, {
    open: (name, attributes, path) => {
      const id = Number.parseInt(attributes["numFmtId"] ?? "0", 10);
      if (name === "numFmt") texts.set(id, attributes["formatCode"] ?? "");
      if (name === "xf" && path.at(-1) === "cellXfs") list.push(numberFormat(id, texts.get(id)));
      return undefined;
    },
  });
  return fault ?? { list };
}
