// In: a token and the spelling wanted. Out: its text in the printed form: its word of the vocabulary, the printed width, the figure with its unit.
// Not here: blanks between tokens (spacing.ts), lines and columns (layout.ts).

import { findUnit, foldNumeral, isRate, POINTS, sameUnit, toDecimalString, toFractionString, type Unit } from "@biaochi/quantity";
import { foldName, SIGN_CHARACTERS, type SignKind } from "../characters.ts";
import type { IntervalEnd, QuantityValue, Token } from "../tokens.ts";
import { findWord, type Word, type WordId, wordOf } from "../vocabulary/vocabulary.ts";
import type { Piece } from "./pieces.ts";

/** The two spellings of every word. */
export type Language = "zh" | "en";

/** Which of the two spellings of a word is printed; "keep" leaves each word in the language it is in. */
export type Spelling = Language | "keep";

/** Punctuation that is wide in Chinese and narrow in English. */
const PAIRED: Readonly<Partial<Record<string, { readonly zh: string; readonly en: string }>>> = {
  comma: { zh: "，", en: "," },
  semicolon: { zh: "；", en: ";" },
  colon: { zh: "：", en: ":" },
};

/** The printed text of one piece. */
export function printPiece(piece: Piece, spelling: Language): string {
  const { token, mode, block } = piece;
  const { kind, text, value } = token;
  const word = findWord(kind);
  if (word !== undefined) return writtenWord(text, word, spelling);
  switch (kind) {
    case "quantity":
      return value?.kind === "quantity" ? printQuantity(text, value, spelling) : text;
    case "interval":
      if (value?.kind !== "interval") return text;
      return mode === "clause"
        ? intervalInWords(value.low, value.high, text, token.span.start, spelling)
        : printInterval(value, text, token.span.start, spelling);
    case "identifier":
      return value?.kind === "name" ? value.text : text;
    case "year-number":
      return printYear(text, block === "entries", spelling);
    case "date":
    case "version-number":
      return foldName(text).replace(/．/g, ".");
    case "text":
      return printText(text);
    case "raw-text":
    case "table-row":
      return text.trimEnd();
    case "left-paren":
      return isWideBracket(piece, spelling) ? "（" : "(";
    case "right-paren":
      return isWideBracket(piece, spelling) ? "）" : ")";
    case "divide":
      return (block === "fields" || block === "columns") && mode === "structure" ? "/" : "÷";
    case "comma":
      return piece.inCall ? "," : paired(kind, spelling, text);
    case "semicolon":
    case "colon":
      return paired(kind, spelling, text);
    default:
      return isSign(kind) ? SIGN_CHARACTERS[kind].slice(0, 1) : text;
  }
}

/** The word that its author chose among those of one meaning (以内, 计); where that is of the other language, the first of this one. */
function writtenWord(text: string, word: Word, spelling: Language): string {
  const written = plainSpelling(text);
  return word[spelling].find((known) => plainSpelling(known) === written) ?? word[spelling][0];
}

/** A spelling without what may differ between two ways to type it: widths of brackets, blanks. */
function plainSpelling(text: string): string {
  return text.replace(/（/g, "(").replace(/）/g, ")").replace(/\s+/g, " ");
}

function paired(kind: string, spelling: Language, text: string): string {
  return PAIRED[kind]?.[spelling] ?? text;
}

/** Brackets of a clause are wide in Chinese: 扣（超编每点扣分）. */
function isWideBracket(piece: Piece, spelling: Language): boolean {
  return spelling === "zh" && piece.wideBracket;
}

/** The language a word is written in; undefined for what has no language: signs, figures, names, texts. */
export function languageOf(token: Token): Language | undefined {
  const word = findWord(token.kind);
  if (word === undefined) return undefined;
  const letters = /[A-Za-z]/.test(token.text);
  const han = /[\u3400-\u9fff]/.test(token.text);
  return letters === han ? undefined : letters ? "en" : "zh";
}

function isSign(kind: string): kind is SignKind {
  return Object.hasOwn(SIGN_CHARACTERS, kind);
}

/** (10%, 30%] in the words of the law: 超过10%至30%. An interval without ends has no words and stays as it is. */
function intervalInWords(low: IntervalEnd, high: IntervalEnd, text: string, start: number, spelling: Language): string {
  const words = (...parts: readonly string[]) => parts.join(spelling === "zh" ? "" : " ");
  const word = (id: WordId) => wordOf(id)[spelling][0];
  const [from, to] = [printEnd(low, text, start, spelling), printEnd(high, text, start, spelling)];
  if (from === undefined && to === undefined) return text;
  if (from === undefined) return high.closed ? words(to ?? "", word("or-less")) : words(word("less-than"), to ?? "");
  if (to === undefined) return low.closed ? words(from, word("or-more")) : words(word("over"), from);
  if (low.closed)
    return high.closed ? words(from, word("or-more"), to, word("or-less")) : words(from, word("or-more"), word("less-than"), to);
  return high.closed ? words(word("over"), from, word("to"), to) : words(word("over"), from, word("less-than"), to);
}

function printInterval(
  value: { readonly low: IntervalEnd; readonly high: IntervalEnd },
  text: string,
  start: number,
  spelling: Language,
): string {
  const from = printEnd(value.low, text, start, spelling) ?? "";
  const to = printEnd(value.high, text, start, spelling) ?? "";
  return `${value.low.closed ? "[" : "("}${from}, ${to}${value.high.closed ? "]" : ")"}`;
}

function printEnd(end: IntervalEnd, text: string, start: number, spelling: Language): string | undefined {
  if (end.figure === undefined) return undefined;
  const written = text.slice(end.figure.span.start - start, end.figure.span.end - start).replace(/^[\s+＋−－–—-]+/, "");
  return (end.figure.negative ? "−" : "") + printQuantity(written, end.figure, spelling);
}

/** Digits in half width with their unit in the spelling wanted: １７ 万元 → 17万元, 0.3分 → 0.3pts, 两个百分点 → 2个百分点. */
function printQuantity(text: string, value: QuantityValue, spelling: Language): string {
  const folded = foldNumeral(text);
  const digits = /^[0-9][0-9.,eE]*(?:[+-][0-9]+)?(?:\/[0-9][0-9.,]*)?/.exec(folded.replace(/\s+/g, " "))?.[0];
  const numeral =
    digits ?? (value.numeral === undefined ? text : (toDecimalString(value.numeral) ?? toFractionString(value.numeral)));
  if (value.unit === undefined) return numeral;
  return `${numeral}${unitName(value.unit, spelling)}`;
}

/** Points and percentage points have an English spelling (0.3pts, 1pp); what is counted or measured stays as the fields declare it. */
function unitName(unit: Unit, spelling: Language): string {
  if (spelling === "en") return (isRate(unit) || sameUnit(unit, POINTS) ? unit.english : undefined) ?? unit.name;
  return findUnit(unit.name)?.name ?? unit.name;
}

/** 2016年 at the head of a dated figure, plain digits everywhere else and in English. */
function printYear(text: string, isEntry: boolean, spelling: Language): string {
  const digits = foldName(text).replace(/[^0-9]/g, "");
  return spelling === "zh" && isEntry ? `${digits}年` : digits;
}

/** Straight quotes, unless the text holds one. */
function printText(text: string): string {
  const inner = text.slice(1, -1);
  return inner.includes('"') || text.length < 2 ? text : `"${inner}"`;
}
