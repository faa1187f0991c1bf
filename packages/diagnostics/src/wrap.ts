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

/**
 * Breaks a text into lines of at most so many cells: at blanks, and between Chinese characters, but no closing sign begins a line
 * and no opening sign ends one. A word longer than a line stays whole.
 */
export function wrapText(text: string, cells: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of unbreakable(text)) {
    const longer = line + piece;
    if (line !== "" && displayWidth(longer.trimEnd()) > cells) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line = longer;
    }
  }
  lines.push(line.trimEnd());
  return lines;
}

function unbreakable(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const piece of text.match(PIECE) ?? []) {
    const last = pieces.at(-1);
    if (last !== undefined && staysTogether(last, piece)) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

function staysTogether(before: string, piece: string): boolean {
  return (
    NOT_AT_START.test(piece) || NOT_AT_END.test(before) || ((FIGURE.test(before) || PREFIXED.test(before)) && HAN.test(piece))
  );
}
