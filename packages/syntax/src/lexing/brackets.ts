// In: text at a brace or bracket, or at a place where one was forgotten. Out: open and closed frames; what the grammar reads is always
// balanced, closing signs that were forgotten being supplied without text.
// Not here: what blocks hold (the grammar).

import { positionAt } from "@biaochi/diagnostics";
import { isBlank, isLineEnd } from "../characters.ts";
import type { BlockKind } from "../tokens.ts";
import { freshLine } from "./lines.ts";
import { reportItemSlips } from "./slips.ts";
import {
  blockOf,
  type Frame,
  headsIndicator,
  innermostBrace,
  type LexerState,
  type Line,
  lastToken,
  lineEndAt,
  skipBlanks,
  supply,
  take,
} from "./state.ts";

// LIMIT: braces and brackets nest at most 100 deep.
export const DEEPEST = 100;

/** Opens a block; what it holds was said by its line. */
export function openBrace(state: LexerState): void {
  if (isTooDeep(state, state.text.length)) return;
  const { line } = state;
  // In 给定 a name alone opens a table of rows.
  const kind = line.opens === "unknown" && blockOf(state) === "given" ? "table" : line.opens;
  const outer = line;
  const title = titleOf(state);
  const indicator = kind === "indicator" ? line.name : (ownerName(state) ?? innermostBrace(state)?.indicator);
  const opener = take(state, "left-brace", state.offset + 1);
  const indent = indentWidth(state);
  const gathered = { colons: [], commas: [] };
  state.frames.push({ opener, isBrace: true, kind, level: outer.level, indicator, indent, title, ...gathered, outer });
  state.line = freshLine(kind);
}

function ownerName(state: LexerState): string | undefined {
  return headsIndicator(state.line.head) ? state.line.name : undefined;
}

/** What a message calls the block that this line opens: its head words as written. */
function titleOf(state: LexerState): string {
  const start = lineStartOf(state, state.offset);
  const title = state.text.slice(start, state.offset).trim();
  return title.length > 40 ? `${title.slice(0, 40)}…` : title;
}

function lineStartOf(state: LexerState, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(state.text.charCodeAt(start - 1)) && state.text[start - 1] !== "{") start -= 1;
  return start;
}

/** Closes a block; one that was never opened is reported and not given to the grammar. */
export function closeBrace(state: LexerState): void {
  closeBrackets(state);
  if (state.line.words === 0) closeInner(state);
  const frame = state.frames.pop();
  if (frame === undefined) {
    dropStray(state);
    return;
  }
  reportItemSlips(state, frame);
  noteWidths(state, frame, "｛", "{", "}");
  take(state, "right-brace", state.offset + 1);
  state.line = frame.kind === "events" ? behindEvents(frame) : behindBlock(frame, blockOf(state));
}

/** Behind a method in braces the next case of an unbraced 分情形 may follow. */
function behindBlock({ outer, kind: own }: Frame, kind: BlockKind): Line {
  const goesOn = outer.methods && own !== "method-cases" && kind !== "method-cases";
  return goesOn ? { ...outer, mode: "expression", opens: "unknown", dates: false, next: undefined } : freshLine(kind);
}

/** Behind the items of 事项 stand the limits of the whole: }，扣完为止 */
function behindEvents({ outer }: Frame): Line {
  return { ...outer, mode: "clause", opens: "unknown", armHead: false, next: undefined };
}

/** Whether the file opens more blocks than it closes, texts and comments apart. Only then is indentation asked where a `}` is missing. */
export function lacksClosing(state: LexerState): boolean {
  return bracesLeftOpen(state) > 0;
}

/** Whether the file closes more blocks than it opens: then a `{` is missing somewhere. */
export function lacksOpening(state: LexerState): boolean {
  return bracesLeftOpen(state) < 0;
}

function bracesLeftOpen(state: LexerState): number {
  state.bracesLeftOpen ??= countLeftOpen(state.text);
  return state.bracesLeftOpen;
}

/** Opening braces less closing ones. A quote that is not closed goes to the end of its line, so that no stretch is looked at twice. */
export function countLeftOpen(text: string): number {
  let open = 0;
  for (const [sign] of text.matchAll(/[{}｛｝]|"[^"\n\r]*"?|“[^”\n\r]*”?|「[^」\n\r]*」?|[#＃][^\n\r]*/g)) {
    if (sign === "{" || sign === "｛") open += 1;
    else if (sign === "}" || sign === "｝") open -= 1;
  }
  return open;
}

/** A `}` at the head of a line that lines up with an outer block, not with the innermost one: the inner ones were not closed. */
function closeInner(state: LexerState): void {
  const { text, offset, frames } = state;
  if (!lacksClosing(state)) return;
  const indent = indentWidth(state);
  const isOuter = (frame: Frame) => frame.isBrace && frame.indent === indent;
  for (let top = frames[frames.length - 1]; top !== undefined; top = frames[frames.length - 1]) {
    if (top.indent <= indent || !frames.some(isOuter)) return;
    closeForgottenBrace(state, top, offset - indentOf(text, offset).length);
  }
}

/** Opens a round bracket; inside stands an expression. */
export function openBracket(state: LexerState): void {
  if (isTooDeep(state, lineEndAt(state, state.offset))) return;
  const outer = state.line;
  const opener = take(state, "left-paren", state.offset + 1);
  state.frames.push({
    opener,
    isBrace: false,
    kind: blockOf(state),
    level: 0,
    indicator: undefined,
    indent: 0,
    title: "",
    colons: [],
    commas: [],
    outer,
  });
  state.line = { ...outer, mode: outer.mode === "clause" ? "expression" : outer.mode, cases: false };
}

/** Closes a round bracket. */
export function closeBracket(state: LexerState): void {
  const frame = state.frames[state.frames.length - 1];
  if (frame === undefined || frame.isBrace) {
    dropStray(state);
    return;
  }
  state.frames.pop();
  noteWidths(state, frame, "（", "(", ")");
  take(state, "right-paren", state.offset + 1);
  state.line = { ...frame.outer, words: frame.outer.words + 1 };
}

/** Supplies the closing signs of brackets that are open here. */
export function closeBrackets(state: LexerState): void {
  const end = lastToken(state)?.span.end ?? state.offset;
  for (;;) {
    const frame = state.frames[state.frames.length - 1];
    if (frame === undefined || frame.isBrace) return;
    state.frames.pop();
    // WHY no repair: where the bracket was to end changes what is computed, and nobody but the author knows.
    if (!state.tooDeep) state.reporter.report("SYN-023", frame.opener.span, { opening: frame.opener.text });
    supply(state, "right-paren", end);
    state.line = frame.outer;
  }
}

/** Supplies the closing brace of a block that was never closed, and reports it. */
export function closeForgottenBrace(state: LexerState, frame: Frame, at: number): void {
  const indent = indentOf(state.text, frame.opener.span.start);
  reportItemSlips(state, frame);
  const lead = at > 0 && !isLineEnd(state.text.charCodeAt(at - 1)) ? "\n" : "";
  const fix = state.reporter.replace({ start: at, end: at }, `${lead}${indent}}\n`, "在这里补上「}」", "add “}” here");
  if (!state.tooDeep) state.reporter.report("SYN-025", frame.opener.span, { block: frame.title, ...placeOf(state, at) }, [fix]);
  supply(state, "newline", at);
  supply(state, "right-brace", at);
  supply(state, "newline", at);
  state.frames.pop();
  state.line = freshLine(blockOf(state));
}

/** Where a block seems to end, in words. */
function placeOf({ source, text }: LexerState, at: number): { readonly place: string; readonly placeEn: string } {
  if (text.slice(at).trim() === "") return { place: "文件末尾", placeEn: "at the end of the file" };
  const { line } = positionAt(source, skipBlanks(text, at));
  return { place: `第 ${line} 行之前`, placeEn: `before line ${line}` };
}

/** At the end of the file: everything still open is closed. */
export function closeAll(state: LexerState): void {
  closeBrackets(state);
  for (let frame = innermostBrace(state); frame !== undefined; frame = innermostBrace(state)) {
    closeForgottenBrace(state, frame, state.text.length);
    closeBrackets(state);
  }
}

export function indentOf(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start -= 1;
  return text.slice(start, skipBlanks(text, start));
}

/** How far in the line begins that is being read, full-width blanks counting two. */
export function indentWidth({ text, lineStart }: LexerState): number {
  let width = 0;
  for (let at = lineStart; isBlank(text.charCodeAt(at)); at += 1) width += text.charCodeAt(at) === 0x3000 ? 2 : 1;
  return width;
}

function dropStray(state: LexerState): void {
  const closing = state.text[state.offset] ?? "";
  const at = { start: state.offset, end: state.offset + 1 };
  // WHY no repair for a round bracket: without it, or with its partner, the expression computes something else.
  const isBrace = closing === "}" || closing === "｝";
  const fixes = isBrace ? [state.reporter.replace(at, "", `删去「${closing}」`, `remove “${closing}”`)] : [];
  state.reporter.report("SYN-024", at, { closing }, fixes);
  passStray(state);
}

function passStray(state: LexerState): void {
  const token = take(state, "unknown-character", state.offset + 1);
  if (lastToken(state) === token) state.input.pop();
}

function noteWidths(state: LexerState, frame: Frame, wideOpening: string, opening: string, closing: string): void {
  const isWide = frame.opener.text === wideOpening;
  const written = state.text[state.offset] ?? "";
  if ((written === closing) !== isWide) return;
  const right = isWide ? String.fromCharCode(closing.charCodeAt(0) + 0xfee0) : closing;
  if (opening === right) return;
  const at = { start: state.offset, end: state.offset + 1 };
  state.reporter.report("SYN-022", at, { opening: frame.opener.text, closing: written, right }, [
    state.reporter.replace(at, right, `改为「${right}」`, `write “${right}”`),
  ]);
}

/** Beyond the limit the rest up to `stop` is passed over, reported once. */
function isTooDeep(state: LexerState, stop: number): boolean {
  if (state.frames.length < DEEPEST) return false;
  if (!state.tooDeep) {
    state.reporter.report("SYN-002", { start: state.offset, end: state.offset + 1 }, { limit: String(DEEPEST) });
  }
  state.tooDeep = true;
  // The grammar sees a sign that has been told, so that what is missing inside the bracket is not told as well; the rest of a file it need not see.
  take(state, "unknown-character", stop);
  if (stop === state.text.length) state.input.pop();
  return true;
}
