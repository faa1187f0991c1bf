// In: a workbook in a notation that people can read. Out: the bytes of an .xlsx file. It shares no code with the reader that it is to test.
// Not here: hostile bytes beyond what the notation says (a file cut short, a bomb, a document type are said by `!` lines).
import { crc32, deflateRawSync } from "node:zlib";

/**
 * The bytes of a workbook.
 *
 * shape    `[表名]` or `[表名] hidden` begins a sheet; each line below is a row, its cells separated by `|`; a line of `.` is a blank row. Cells: 455.84 a
 *          number; 0.79 @0% a number with a format; 'x a text as it is; =A1*2 → 48 a formula with its value, =A1*2 → without; TRUE; #N/A; ~前~后 a
 *          text in two runs; anything else a text, in which \n breaks the line.
 *          `!merge A1:B2` `!hide-row 3` `!hide-column C` `!rows 1000 甲 | 1` (as many rows, below the others) belong to the sheet above them; `!1904` `!inline` `!macros`
 *          `!external 上年.xlsx` `!doctype` `!entities` `!bomb` `!nested` `!cut 60` (percent kept) `!encrypted` `!checksum` to the workbook.
 */
export function workbookBytes(notation: string): Uint8Array {
  const book = readNotation(notation);
  if (book.flags.has("encrypted")) return compoundFile("EncryptedPackage");
  if (book.flags.has("old")) return compoundFile("Workbook");
  const bytes = zipBytes(partsOf(book), book.flags.has("checksum"));
  const cut = book.flags.get("cut");
  return cut === undefined ? bytes : bytes.subarray(0, Math.floor((bytes.length * Number(cut)) / 100));
}

type Sheet = {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: (readonly string[])[];
  /** Rows below the others, all the same. */
  readonly repeated: { readonly count: number; readonly cells: readonly string[] }[];
  readonly merges: string[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: number[];
};
type Book = { readonly sheets: Sheet[]; readonly flags: Map<string, string> };

function readNotation(notation: string): Book {
  const sheets: Sheet[] = [];
  const flags = new Map<string, string>();
  for (const line of notation.split("\n")) {
    const head = /^\[(.+)\](?: (hidden))?$/u.exec(line.trim());
    const sheet = sheets.at(-1);
    if (head !== null) {
      const name = head[1] ?? "";
      sheets.push({
        name,
        isHidden: head[2] === "hidden",
        rows: [],
        repeated: [],
        merges: [],
        hiddenRows: new Set(),
        hiddenColumns: [],
      });
    } else if (line.startsWith("!")) {
      const [, word = "", rest = ""] = /^!(\S+)\s*(.*)$/u.exec(line) ?? [];
      if (word === "merge") sheet?.merges.push(rest);
      else if (word === "hide-row") sheet?.hiddenRows.add(Number(rest));
      else if (word === "hide-column") sheet?.hiddenColumns.push(rest.charCodeAt(0) - 64);
      else if (word === "rows") {
        const [, count = "0", row = ""] = /^(\d+)\s*(.*)$/u.exec(rest) ?? [];
        sheet?.repeated.push({ count: Number(count), cells: row.split("|").map((cell) => cell.trim()) });
      } else flags.set(word, rest);
    } else if (line.trim() === ".") sheet?.rows.push([]);
    else if (line.trim() !== "") sheet?.rows.push(line.split("|").map((cell) => cell.trim()));
  }
  return { sheets, flags };
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function partsOf({ sheets, flags }: Book): readonly (readonly [name: string, text: string])[] {
  const strings: string[] = [];
  const formats: string[] = [];
  const texts = sheets.map((sheet, index) => sheetText(sheet, strings, formats, flags, index));
  const list = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
  );
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = [
    ...sheets.map((_, index) => relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`)),
    relation("rIdS", "sharedStrings", "sharedStrings.xml"),
    relation("rIdF", "styles", "styles.xml"),
    ...(flags.has("macros") ? [relation("rIdM", "vbaProject", "vbaProject.bin")] : []),
    ...(flags.has("external") ? [relation("rIdE", "externalLink", "externalLinks/externalLink1.xml")] : []),
  ].join("");
  const styles = `<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats
    .map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escaped(code)}"/>`)
    .join(
      "",
    )}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join("")}</cellXfs></styleSheet>`;
  const doctype = flags.has("entities") ? ENTITIES : flags.has("doctype") ? '<!DOCTYPE sst SYSTEM "file:///etc/passwd">' : "";
  const shared = strings.map((text) => `<si>${text}</si>`).join("");
  const bomb = flags.has("bomb") ? `<extLst>${" ".repeat(12 * 1024 * 1024)}</extLst>` : "";
  const nested = flags.has("nested") ? `${"<g>".repeat(10_000)}${"</g>".repeat(10_000)}` : "";
  return [
    ["[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ["_rels/.rels", relationships(relation("rId1", "officeDocument", "xl/workbook.xml"))],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${flags.has("1904") ? ' date1904="1"' : ""}/><sheets>${list.join("")}</sheets></workbook>`,
    ],
    ["xl/_rels/workbook.xml.rels", relationships(relations)],
    ["xl/sharedStrings.xml", `${doctype}<sst xmlns="${MAIN}" count="${strings.length}">${shared}${bomb}${nested}</sst>`],
    ["xl/styles.xml", styles],
    ...texts.map((text, index) => [`xl/worksheets/sheet${index + 1}.xml`, text] as const),
    ...(flags.has("macros") ? [["xl/vbaProject.bin", "macros"] as const] : []),
  ].map(([name = "", text = ""]) => [name, PROLOGUE + text]);
}

const ENTITIES = `<!DOCTYPE sst [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${Array.from({ length: 9 }, (_, index) => {
  const [from, to] = [String.fromCharCode(97 + index), String.fromCharCode(98 + index)];
  return `<!ENTITY ${to} "${`&${from};`.repeat(10)}">`;
}).join("")}]>`;

function relationships(content: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}

function sheetText(
  sheet: Sheet,
  strings: string[],
  formats: string[],
  flags: ReadonlyMap<string, string>,
  index: number,
): string {
  const known = new Map<string, number>();
  const share = (text: string): number => {
    const before = known.get(text);
    if (before !== undefined) return before;
    strings.push(text);
    known.set(text, strings.length - 1);
    return strings.length - 1;
  };
  const rows = sheet.rows.map((cells, at) => {
    const number = at + 1;
    const inside = cells
      .map((cell, column) => cellText(cell, `${columnLetters(column)}${number}`, share, formats, flags.has("inline")))
      .join("");
    return inside === "" ? "" : `<row r="${number}"${sheet.hiddenRows.has(number) ? ' hidden="1"' : ""}>${inside}</row>`;
  });
  let last = sheet.rows.length;
  for (const { count, cells } of sheet.repeated) {
    const inside = cells.map((cell, column) => cellText(cell, `${columnLetters(column)}⟨row⟩`, share, formats, true)).join("");
    for (let index = 0; index < count; index += 1) {
      last += 1;
      rows.push(
        inside === "" ? `<row r="${last}" s="1"/>` : `<row r="${last}">${inside.replaceAll("⟨row⟩", String(last))}</row>`,
      );
    }
  }
  const columns = sheet.hiddenColumns.map((column) => `<col min="${column}" max="${column}" hidden="1"/>`).join("");
  const merges = sheet.merges.map((range) => `<mergeCell ref="${range}"/>`).join("");
  const cut = flags.get("garble") === String(index + 1);
  const text = `<worksheet xmlns="${MAIN}">${columns === "" ? "" : `<cols>${columns}</cols>`}<sheetData>${rows.join("")}</sheetData>${
    merges === "" ? "" : `<mergeCells>${merges}</mergeCells>`
  }</worksheet>`;
  return cut ? text.slice(0, text.length - 40) : text;
}

function cellText(written: string, place: string, share: (text: string) => number, formats: string[], isInline: boolean): string {
  if (written === "") return "";
  const formula = /^=(.*?)\s*→\s*(.*)$/u.exec(written);
  const f = formula === null ? "" : `<f>${escaped(formula[1] ?? "")}</f>`;
  const cell = formula === null ? written : (formula[2] ?? "");
  if (formula !== null && cell === "") return `<c r="${place}">${f}</c>`;
  const number = /^(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)(?: @(.+))?$/u.exec(cell);
  if (number !== null) {
    const format = number[2];
    if (format !== undefined && !formats.includes(format)) formats.push(format);
    const style = format === undefined ? "" : ` s="${formats.indexOf(format) + 1}"`;
    return `<c r="${place}"${style}>${f}<v>${number[1]}</v></c>`;
  }
  if (/^(?:TRUE|FALSE)$/u.test(cell)) return `<c r="${place}" t="b">${f}<v>${cell === "TRUE" ? 1 : 0}</v></c>`;
  if (/^#[A-Z/0!?]+$/u.test(cell)) return `<c r="${place}" t="e">${f}<v>${cell}</v></c>`;
  const text = cell.replace(/^'/u, "");
  if (formula !== null) return `<c r="${place}" t="str">${f}<v>${escaped(text)}</v></c>`;
  const runs = text.startsWith("~")
    ? `${text
        .slice(1)
        .split("~")
        .map((run) => `<r><rPr/><t>${escaped(run)}</t></r>`)
        .join("")}<rPh sb="0" eb="1"><t>yin</t></rPh>`
    : `<t xml:space="preserve">${escaped(text)}</t>`;
  return isInline ? `<c r="${place}" t="inlineStr"><is>${runs}</is></c>` : `<c r="${place}" t="s"><v>${share(runs)}</v></c>`;
}

function columnLetters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26);
}

function escaped(text: string): string {
  return text
    .replaceAll("\\n", "\n")
    .replace(/[&<>"]/gu, (sign) => `&${{ "&": "amp", "<": "lt", ">": "gt", '"': "quot" }[sign] ?? ""};`);
}

/** A ZIP archive of these parts, deflated. */
export function zipBytes(parts: readonly (readonly [name: string, text: string])[], isFalse = false): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content, { level: content.length > 20_000_000 ? 1 : 9 });
    const checksum = isFalse && name.includes("sheet1") ? 0 : crc32(content);
    const title = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(checksum, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(title.length, 22);
    locals.push(Buffer.from("PK\x03\x04", "latin1"), fields, title, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    centrals.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), fields, rest, title);
    offset += 4 + 26 + title.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...locals, directory, Buffer.from("PK\x05\x06", "latin1"), end]));
}

/** The beginning of a compound file with a stream of this name: what a workbook with a password and one of before 2007 look like. */
function compoundFile(stream: string): Uint8Array {
  const bytes = Buffer.alloc(1536);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  Buffer.from(stream, "utf16le").copy(bytes, 1024);
  return new Uint8Array(bytes);
}
