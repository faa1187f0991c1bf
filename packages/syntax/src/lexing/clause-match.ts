// In: text inside a scoring clause. Out: the longest word of the closed list that stands there.
// Not here: names, figures, and what to do where no word stands (clause-words.ts).

import { idContinueLength, isDigit, signAt } from "../characters.ts";
import { CLAUSE_TABLE, type Spelling, type Word, type WordTable } from "../vocabulary/vocabulary.ts";
import { type LexerState, lastToken, skipBlanks } from "./state.ts";

/** A word and the offset behind it. */
export type WordMatch = { readonly word: Word; readonly end: number };

/** The longest word of clauses at `offset`; undefined where none stands. */
export function matchClauseWord(text: string, offset: number, state?: LexerState): WordMatch | undefined {
  const list = CLAUSE_TABLE.byFirst.get(foldBracket(text.charCodeAt(offset)));
  if (list === undefined) return undefined;
  for (const spelling of list) {
    const end = spellingEnd(text, offset, spelling.text);
    if (end !== undefined && mayFollow(text, offset, end, spelling, state)) return { word: spelling.word, end };
  }
  return undefined;
}

/** The longest word of a table at `offset` that is spelled with Latin letters or in several words. */
export function matchSpelled(table: WordTable, text: string, offset: number): WordMatch | undefined {
  const list = table.byFirst.get(foldBracket(text.charCodeAt(offset)));
  if (list === undefined) return undefined;
  for (const spelling of list) {
    const end = spellingEnd(text, offset, spelling.text);
    if (end !== undefined) return { word: spelling.word, end };
  }
  return undefined;
}

/** Where a spelling that stands at `offset` ends: a blank stands for one or more, brackets in either width. */
function spellingEnd(text: string, offset: number, spelling: string): number | undefined {
  let at = offset;
  for (let index = 0; index < spelling.length; index += 1) {
    const wanted = spelling.charCodeAt(index);
    if (wanted === 0x20) {
      const behind = skipBlanks(text, at);
      if (behind === at) return undefined;
      at = behind;
    } else if (foldBracket(text.charCodeAt(at)) === foldBracket(wanted)) {
      at += 1;
    } else {
      return undefined;
    }
  }
  const last = spelling.charCodeAt(spelling.length - 1);
  const needsBoundary = last < 0x80 && last !== 0x29;
  if (needsBoundary && (idContinueLength(text, at) > 0 || isHyphenated(text, at))) return undefined;
  return at;
}

function isHyphenated(text: string, at: number): boolean {
  return text[at] === "-" && idContinueLength(text, at + 1) > 0 && !isDigit(text.charCodeAt(at + 1));
}

/** One-character words are words only where what they need stands beside them: 计 in 计5分, not in 计划时间. */
function mayFollow(text: string, offset: number, end: number, spelling: Spelling, state: LexerState | undefined): boolean {
  if (text.charCodeAt(offset) < 0x80) return true;
  switch (spelling.word.id) {
    case "award":
    case "deduct":
    case "most":
    case "most-deducted":
    case "most-awarded":
    case "least":
      return startsPoints(text, skipBlanks(text, end));
    case "from":
    case "to":
      return startsBound(text, skipBlanks(text, end));
    case "onwards":
      return state === undefined || endsBound(lastToken(state)?.kind);
    case "by": {
      const behind = skipBlanks(text, end);
      return text.startsWith("取位前总分", behind) || text.startsWith("得分率", behind);
    }
    default:
      return true;
  }
}

const NUMERALS = "零一二三四五六七八九十两半";

/** Whether a Chinese numeral stands at `offset`: 一…十, 两, 半. */
export function isHanNumeral(text: string, offset: number): boolean {
  const character = text[offset];
  return character !== undefined && NUMERALS.includes(character);
}

/** Whether a figure that lacks its 0 stands at `offset`: .5 */
export function isBareDecimal(text: string, offset: number): boolean {
  return (
    signAt(text.charCodeAt(offset)) === "dot" && isDigit(text.charCodeAt(offset + 1)) && !isDigit(text.charCodeAt(offset - 1))
  );
}

function startsPoints(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (isDigit(code) || isBareDecimal(text, offset) || foldBracket(code) === 0x28 || isMinus(code)) return true;
  if (isHanNumeral(text, offset)) return true;
  return text.startsWith("分值的", offset) || text.startsWith("该项分值的", offset) || text.startsWith("本项分值的", offset);
}

function startsBound(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return (
    isDigit(code) || isBareDecimal(text, offset) || foldBracket(code) === 0x28 || isMinus(code) || isHanNumeral(text, offset)
  );
}

function endsBound(kind: string | undefined): boolean {
  return kind === "quantity" || kind === "right-paren" || kind === "included" || kind === "excluded";
}

function isMinus(code: number): boolean {
  return code === 0x2d || code === 0x2212 || code === 0xff0d || code === 0x2013 || code === 0x2014;
}

function foldBracket(code: number): number {
  return code === 0xff08 ? 0x28 : code === 0xff09 ? 0x29 : code;
}
