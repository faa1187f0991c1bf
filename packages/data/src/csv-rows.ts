// In: the text of a table of comma-separated values (RFC 4180). Out: its rows one after another, each cell with its place, and its separator.
// Not here: heads and records (csv.ts). A line end is LF, CRLF or CR; a cell in quotation marks may hold any of them.

/** What follows a closing quotation mark, and the index of its cell. */
export type Stray = { readonly text: string; readonly index: number };

/** One cell: its content without the quotation marks around it, and where it stands. */
export type CsvCell = { readonly text: string; readonly start: number; readonly end: number };

/**
 * One row, blank ones included, or why the rest cannot be read.
 *
 * shape    `line`: the line on which the row begins, `number`: which row of the sheet it is, both from 1; `stray`: what follows a closing quotation mark, and
 *          in which cell, if anything does
 */
export type CsvRow =
  | {
      readonly kind: "row";
      readonly line: number;
      readonly number: number;
      readonly cells: readonly CsvCell[];
      readonly stray: Stray | undefined;
    }
  | { readonly kind: "unclosed"; readonly line: number; readonly start: number };

/** The signs that may separate cells; the full-width comma is what an input method types. */
export const SEPARATORS = [",", "\t", ";", "，"] as const;
export type Separator = (typeof SEPARATORS)[number];

/** The separator of the head: what stands there most, outside quotation marks; the comma where nothing does. */
export function separatorOf(text: string): { readonly separator: Separator; readonly start: number; readonly line: number } {
  // Excel's own first line: sep=;
  const told = /^sep=([,;\t])\r?\n/i.exec(text.slice(0, 16));
  const sign = SEPARATORS.find((separator) => separator === told?.[1]);
  if (told !== null && sign !== undefined) return { separator: sign, start: told[0].length, line: 2 };
  const counts = new Map<string, number>();
  let quoted = false;
  let content = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === "\n" || character === "\r")) {
      if (content) break;
    } else if (!quoted) counts.set(character, (counts.get(character) ?? 0) + 1);
    if (character.trim() !== "" && !isSeparator(character)) content = true;
  }
  let separator: Separator = ",";
  for (const candidate of SEPARATORS) if ((counts.get(candidate) ?? 0) > (counts.get(separator) ?? 0)) separator = candidate;
  return { separator, start: 0, line: 1 };
}

/** The rows of the text from `start` on, whose first line has the number `line`. */
export function* csvRows(text: string, separator: Separator, start = 0, line = 1): Generator<CsvRow> {
  let at = start;
  let currentLine = line;
  for (let number = 1; at < text.length; number += 1) {
    const row = readRow(text, separator, at, currentLine, number);
    yield row.row;
    if (row.row.kind === "unclosed") return;
    at = row.next;
    currentLine = row.nextLine;
  }
}

function readRow(
  text: string,
  separator: Separator,
  start: number,
  line: number,
  number: number,
): { readonly row: CsvRow; readonly next: number; readonly nextLine: number } {
  const cells: CsvCell[] = [];
  let stray: Stray | undefined;
  let at = start;
  let currentLine = line;
  for (;;) {
    const begin = at;
    if (text[at] === '"') {
      const quoted = readQuoted(text, at);
      if (quoted === undefined)
        return { row: { kind: "unclosed", line: currentLine, start: at }, next: text.length, nextLine: currentLine };
      currentLine += quoted.lineEnds;
      at = plainEnd(text, separator, quoted.end);
      const rest = text.slice(quoted.end, at);
      if (rest.trim() !== "") stray ??= { text: rest.trim(), index: cells.length };
      cells.push({ text: quoted.text, start: begin, end: at });
    } else {
      at = plainEnd(text, separator, at);
      cells.push({ text: text.slice(begin, at), start: begin, end: at });
    }
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    const next = text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1;
    return { row: { kind: "row", line, number, cells, stray }, next, nextLine: currentLine + 1 };
  }
}

function readQuoted(
  text: string,
  start: number,
): { readonly text: string; readonly end: number; readonly lineEnds: number } | undefined {
  let from = start + 1;
  let content = "";
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) return undefined;
    content += text.slice(from, close);
    if (text[close + 1] !== '"') return { text: content, end: close + 1, lineEnds: lineEndsIn(content) };
    content += '"';
    from = close + 2;
  }
}

function plainEnd(text: string, separator: Separator, start: number): number {
  let at = start;
  for (; at < text.length; at += 1) {
    const character = text[at];
    if (character === separator || character === "\n" || character === "\r") break;
  }
  return at;
}

function lineEndsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) count += 1;
  }
  return count;
}

function isSeparator(character: string): boolean {
  return SEPARATORS.some((separator) => separator === character);
}
