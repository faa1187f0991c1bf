// In: text at a quote, 「, a comment sign, or the head of a raw line. Out: one token for all of it.
// Not here: what the text says.

import { foldName, idContinueLength, isBlank, isLineEnd, signAt } from "../characters.ts";
import { followName } from "./lines.ts";
import { noteRemark } from "./slips.ts";
import { blockOf, innermostBrace, type LexerState, lineEndAt, pass, skipBlanks, take, wordEnd } from "./state.ts";

/** Whether a character opens a text: straight or curly quotes, in either direction. */
export function isQuote(character: string | undefined): boolean {
  return character === '"' || character === "“" || character === "”" || character === "＂";
}

/** Reads a text in quotes; one that is not closed ends with its line. */
export function readText(state: LexerState): void {
  const { text, offset, reporter, line } = state;
  const stop = lineEndAt(state, offset);
  const close = closingQuote(text, offset, stop);
  if (close !== undefined && close > offset + 1 && line.mode !== "clause" && idContinueLength(text, close + 1) > 0) {
    readUnquotedName(state, wordEnd(text, close + 1));
    return;
  }
  if (close !== undefined) {
    take(state, "text", close + 1, { kind: "text", text: text.slice(offset + 1, close) });
    return;
  }
  const end = trimmedEnd(text, offset + 1, stop);
  const inner = text.slice(offset + 1, end);
  const closer = text[offset] === '"' || text[offset] === "＂" ? '"' : "”";
  const fix = reporter.replace({ start: end, end }, closer, "在末尾补上后引号", "add the closing quote");
  reporter.report("SYN-009", { start: offset, end }, { text: inner }, [fix]);
  take(state, "text", end, { kind: "text", text: inner });
}

/** `“三公经费”变动率` where a name belongs: read as one name, reported. */
function readUnquotedName(state: LexerState, end: number): void {
  const { text, offset, reporter } = state;
  const name = text.slice(offset, end);
  const at = { start: offset, end };
  reporter.report("SYN-026", at, { name }, [reporter.replace(at, `「${name}」`, `改为「${name}」`, `write 「${name}」`)]);
  const isName = state.line.next === "name";
  take(state, "quoted-name", end, { kind: "name", text: foldName(name), isWord: false });
  if (isName) followName(state, foldName(name));
}

// LIMIT: the partner of a curly quote is looked for among the 50 quotes behind it.
const MOST_QUOTES = 50;

/** A straight quote closes at a straight one. A curly one closes at its partner, or, where an input method turned it, at the next curly one. */
function closingQuote(text: string, offset: number, stop: number): number | undefined {
  const opener = text[offset];
  if (opener === '"' || opener === "＂") {
    for (let at = offset + 1; at < stop; at += 1) if (text[at] === '"' || text[at] === "＂") return at;
    return undefined;
  }
  let depth = opener === "“" ? 1 : 0;
  let firstQuote: number | undefined;
  let count = 0;
  for (let at = offset + 1; at < stop; at += 1) {
    const character = text[at];
    if (!isQuote(character)) continue;
    firstQuote ??= at;
    count += 1;
    if (count > MOST_QUOTES) break;
    if (opener === "”") return at;
    if (character === "“") depth += 1;
    else if (character === "”") depth -= 1;
    if (depth === 0) return at;
  }
  return firstQuote;
}

function trimmedEnd(text: string, start: number, stop: number): number {
  let end = stop;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

/** Reads 「名称」. */
export function readQuotedName(state: LexerState): void {
  const { text, offset, reporter, line } = state;
  const stop = lineEndAt(state, offset);
  const close = closingCorner(text, offset, stop);
  const end = close === undefined ? trimmedEnd(text, offset + 1, stop) : close + 1;
  const inner = text.slice(offset + 1, close ?? end);
  const name = foldName(inner.trim());
  if (close === undefined) {
    const fix = reporter.replace({ start: end, end }, "」", "在末尾补上」", "add 」");
    reporter.report("SYN-010", { start: offset, end }, { text: inner }, [fix]);
  } else if (name === "") {
    reporter.report("SYN-011", { start: offset, end }, {});
  }
  const isName = line.next === "name" || (line.next === "year" && blockOf(state) === "entries");
  take(state, "quoted-name", end, { kind: "name", text: name, isWord: false });
  if (isName) followName(state, name);
}

function closingCorner(text: string, offset: number, stop: number): number | undefined {
  let depth = 0;
  let first: number | undefined;
  for (let at = offset; at < stop; at += 1) {
    if (text[at] === "「") depth += 1;
    else if (text[at] === "」") depth -= 1;
    if (depth === 0) return at;
    if (text[at] === "」") first ??= at;
  }
  return first;
}

/** Passes a comment, which ends with its line. */
export function passComment(state: LexerState): void {
  pass(state, "comment", lineEndAt(state, state.offset));
}

/** Reads the rest of a raw line as it stands; nothing where the line is empty. In a header on one line it ends with its item. */
export function readRaw(state: LexerState): void {
  const { text } = state;
  const start = skipBlanks(text, state.offset);
  const brace = innermostBrace(state);
  const isCrowded = brace?.kind === "header" && brace.opener.span.start >= state.lineStart;
  const end = trimmedEnd(text, start, isCrowded ? itemEndAt(state, start) : lineEndAt(state, start));
  if (end <= start) {
    state.line.mode = "structure";
    return;
  }
  noteRemark(state, start, end);
  take(state, "raw-text", end, { kind: "text", text: text.slice(start, end) });
}

/** Where the item of a block ends that is written on one line. */
function itemEndAt(state: LexerState, start: number): number {
  const lineEnd = lineEndAt(state, start);
  for (let at = start; at < lineEnd; at += 1) {
    const sign = signAt(state.text.charCodeAt(at));
    if (sign === "semicolon" || sign === "right-brace") return at;
  }
  return lineEnd;
}

const ROW_AND_COMMENT = /^(.*[|｜])\s*[#＃]/u;

/** Reads a row of a table, which begins with a bar and ends with its line, or before a comment behind its last bar. */
export function readTableRow(state: LexerState): void {
  const { text, offset } = state;
  const whole = trimmedEnd(text, offset, lineEndAt(state, offset));
  const row = ROW_AND_COMMENT.exec(text.slice(offset, whole))?.[1];
  const end = row === undefined ? whole : offset + row.length;
  take(state, "table-row", end, { kind: "text", text: text.slice(offset, end) });
}

/** Passes one line end. */
export function passLineEnd(state: LexerState): void {
  const { text, offset } = state;
  const isPair = text.charCodeAt(offset) === 0x0d && text.charCodeAt(offset + 1) === 0x0a;
  pass(state, "newline", offset + (isPair ? 2 : 1));
}

/** Whether the character at `offset` ends a line or the file. */
export function isAtLineEnd(text: string, offset: number): boolean {
  return offset >= text.length || isLineEnd(text.charCodeAt(offset));
}
