// In: text at a sign. Out: the sign as a token, whatever its width, and what it does to the line.
// Not here: brackets and braces (brackets.ts).

import { isLineEnd, type SignKind, signAt } from "../characters.ts";
import type { TokenKind } from "../tokens.ts";
import { endsItems, freshLine, openDeadline, openMethod, openOutcome } from "./lines.ts";
import { isItemComma, passItemColon, readBareDecimal } from "./slips.ts";
import { blockOf, innermostBrace, isInBracket, type LexerState, type Line, lastToken, take } from "./state.ts";

/** Signs of two characters, and spellings of other tools that are read and reported. */
const PAIRS: ReadonlyMap<string, { readonly kind: TokenKind; readonly right: string | undefined }> = new Map<
  string,
  { readonly kind: TokenKind; readonly right: string | undefined }
>([
  [">=", { kind: "at-least-sign", right: undefined }],
  ["<=", { kind: "at-most-sign", right: undefined }],
  ["!=", { kind: "not-equal", right: undefined }],
  ["<>", { kind: "not-equal", right: "≠" }],
  ["==", { kind: "equals", right: "=" }],
  ["&&", { kind: "and", right: "且" }],
  ["||", { kind: "or", right: "或" }],
]);

/** Reads a sign; false where none stands. */
export function readSign(state: LexerState): boolean {
  const { text, offset } = state;
  const pair = endsPair(text.charCodeAt(offset + 1)) ? PAIRS.get(foldSign(text[offset]) + foldSign(text[offset + 1])) : undefined;
  if (pair !== undefined) {
    if (pair.right !== undefined) noteForeign(state, offset + 2, pair.right);
    take(state, pair.kind, offset + 2);
    return true;
  }
  const written = signAt(text.charCodeAt(offset));
  if (written === "dot" && readBareDecimal(state)) return true;
  const sign = clauseSign(written, state);
  if (sign === undefined) return false;
  if (sign === "minus" && isLongDash(text, offset)) return false;
  if (sign === "colon" && passItemColon(state)) return true;
  if (sign === "comma" && isItemComma(state)) {
    innermostBrace(state)?.commas.push({ start: offset, end: offset + 1 });
    take(state, "semicolon", offset + 1);
    followSign(state, "semicolon");
    return true;
  }
  take(state, isRangeMark(state, sign) ? "to" : sign, offset + 1);
  followSign(state, sign);
  return true;
}

const ENDS: ReadonlySet<TokenKind> = new Set<TokenKind>(["quantity", "included", "excluded", "right-paren"]);

/** Outside brackets nothing is subtracted in a clause: between two figures a stroke or a wave stands for 至. */
function isRangeMark(state: LexerState, sign: SignKind): boolean {
  if (state.line.mode !== "clause" || (sign !== "minus" && sign !== "range-mark")) return false;
  const last = lastToken(state);
  return last !== undefined && ENDS.has(last.kind);
}

/** = > & | in either width. */
function endsPair(code: number): boolean {
  const folded = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  return folded === 0x3d || folded === 0x3e || folded === 0x26 || folded === 0x7c;
}

/** Reports a spelling of another tool. */
export function noteForeign(state: LexerState, end: number, right: string): void {
  const at = { start: state.offset, end };
  const written = state.text.slice(at.start, end);
  const fix = state.reporter.replace(at, right, `改为「${right}」`, `write “${right}”`);
  state.reporter.report("SYN-012", at, { written, right }, [fix]);
}

function foldSign(character: string | undefined): string {
  if (character === undefined) return "";
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
}

/** `——` is a dash of prose, not a minus. */
function isLongDash(text: string, offset: number): boolean {
  return text[offset] === "—" && (text[offset + 1] === "—" || text[offset - 1] === "—");
}

/** In a clause `.` ends an arm as `。` does: no name of several parts stands there. */
function clauseSign(sign: SignKind | undefined, state: LexerState): SignKind | undefined {
  return sign === "dot" && state.line.mode === "clause" ? "full-stop" : sign;
}

function followSign(state: LexerState, sign: SignKind): void {
  const { line } = state;
  const block = blockOf(state);
  const outside = !isInBracket(state);
  switch (sign) {
    case "semicolon":
      if (outside && line.fills) line.mode = "expression";
      else if (outside && (endsItems(block) || block === "header")) state.line = freshLine(block);
      else if (outside && line.cases) line.mode = "expression";
      else if (line.mode === "clause") line.armHead = true;
      return;
    case "comma":
    case "full-stop":
      if (line.mode === "clause") line.armHead = true;
      return;
    case "colon":
      if (outside && (block === "columns" || block === "fields") && line.mode === "expression") openFill(line);
      if (outside && line.dates && line.mode === "expression") openDeadline(line);
      else if (outside && line.methods && line.mode === "expression") openMethod(state);
      else if (outside && line.cases && line.mode === "expression") openOutcome(state);
      // What a 否决 does to the total is said in words of structure.
      else if (outside && line.head === "veto") line.mode = "structure";
      return;
    case "equals":
      if (outside && (line.head === "derived" || line.head === "unit")) line.mode = "expression";
      if (state.input[state.input.length - 2]?.kind === "own-name") line.armHead = true;
      return;
    default:
  }
}

/** `条件：值` behind 缺失时: a value of data follows. */
function openFill(line: Line): void {
  line.fills = true;
  line.mode = "structure";
}

/** The run of characters at the current place that no rule reads. */
export function unknownRunEnd(text: string, offset: number): number {
  const point = text.codePointAt(offset) ?? 0;
  let end = offset + (point > 0xffff ? 2 : 1);
  while (end < text.length && text[end] === text[offset] && !isLineEnd(text.charCodeAt(end))) end += 1;
  return end;
}
