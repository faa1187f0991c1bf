// In: a line of text and a number of cells. Out: the lines it breaks into.
// Not here: hyphenation and justification.

import { displayWidth } from "./display-width.ts";

const NOT_AT_START = /^[，。；：！？、）」』》】〕”’…％%‰,.;:!?)\]}]/u;
const NOT_AT_END = /[（「『《【〔“‘([{]$/u;
/** A figure keeps its unit beside it: 4分, 455.84万元. */
const FIGURE = /[0-9%‰]$/;
const PREFIXED = /[0-9][十百千万亿个]+$/;
const HAN = /^\p{Script=Han}/u;
const PIECE = /\s+|[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]+/gu;

/** A last line shorter than this, in cells, takes over what stands before it: one character alone looks like a mistake. */
const SHORTEST_END = 6;

/**
 * Breaks a text into lines of at most so many cells: at blanks, and between Chinese characters, but no closing sign begins a line
 * and no opening sign ends one. A word longer than a line stays whole; the last line is not left with a character or two.
 */
export function wrapText(text: string, cells: number): readonly string[] {
  const lines: string[][] = [[]];
  for (const piece of unbreakable(text)) {
    const line = lines.at(-1) ?? [];
    if (line.length > 0 && displayWidth((line.join("") + piece).trimEnd()) > cells) lines.push([piece.trimStart()]);
    else line.push(piece);
  }
  fillLast(lines, cells);
  return lines.map((line) => line.join("").trimEnd());
}

function fillLast(lines: readonly string[][], cells: number): void {
  const last = lines.at(-1);
  const before = lines.at(-2);
  if (last === undefined || before === undefined) return;
  const width = (line: readonly string[]): number => displayWidth(line.join("").trim());
  while (width(last) < SHORTEST_END && before.length > 1 && width(before) > 2 * SHORTEST_END) {
    const piece = before.at(-1) ?? "";
    if (width([piece, ...last]) > cells) break;
    before.pop();
    last.unshift(piece);
  }
  while (last.length > 1 && last[0]?.trim() === "") last.shift();
}

function unbreakable(text: string): readonly string[] {
  const pieces: string[] = [];
  let quotes = 0;
  for (const piece of text.match(PIECE) ?? []) {
    const last = pieces.at(-1);
    // A straight quotation mark opens and closes by turns: the first of two stays with what follows it, the second with what precedes it.
    const isOpen = quotes % 2 === 1;
    const straight = (last !== undefined && isOpen && last.endsWith('"')) || (isOpen && piece.startsWith('"'));
    if (last !== undefined && (straight || staysTogether(last, piece))) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
    quotes += piece.split('"').length - 1;
  }
  return pieces;
}

function staysTogether(before: string, piece: string): boolean {
  return (
    NOT_AT_START.test(piece) || NOT_AT_END.test(before) || ((FIGURE.test(before) || PREFIXED.test(before)) && HAN.test(piece))
  );
}
