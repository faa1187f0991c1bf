// In: text at a place where people commonly write what the language does not: `公式：`, （一）投入, 扣.5分, 1O分, 优：100%.
// Out: it read as it was surely meant, and reported. What is not sure is left to the reader of words and the grammar.
// Not here: wordings of clauses (clause-slips.ts), what needs the line before it (the grammar).

import type { Fix, Span } from "@biaochi/diagnostics";
import { foldNumeral, numeralEnd, parseDecimal } from "@biaochi/quantity";
import { foldName, idStartLength, isBlank, isDigit, isLineEnd, signAt } from "../characters.ts";
import type { TokenKind } from "../tokens.ts";
import { STRUCTURE_WORDS, type Word } from "../vocabulary/vocabulary.ts";
import { isBareDecimal, matchClauseWord } from "./clause-match.ts";
import { passFiller } from "./filler.ts";
import { followName, followWord } from "./lines.ts";
import { quantityOf, readUnit, unitAt } from "./numbers.ts";
import {
  type Frame,
  headsIndicator,
  innermostBrace,
  isInBracket,
  type LexerState,
  lastToken,
  pass,
  skipBlanks,
  take,
  wordEnd,
} from "./state.ts";

const COLON_BEHIND: ReadonlySet<string> = new Set(["declaration", "property", "part", "note", "method", "sample-part"]);

/** `公式：`: the colon behind the head word of a line. */
export function passHeadColon(state: LexerState, word: Word, written: string): void {
  const { text } = state;
  const at = skipBlanks(text, state.offset);
  if (signAt(text.charCodeAt(at)) !== "colon" || word.reserved || !COLON_BEHIND.has(word.role)) return;
  if (at > state.offset) pass(state, "blank", at);
  passFiller(state, at + 1, written);
  const behind = skipBlanks(text, state.offset);
  if (behind > state.offset) pass(state, "blank", behind);
}

const NUMBERING =
  /(?:[（(][一二三四五六七八九十0-9０-９]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3}){1,3}(?=[ \t\u3000])|[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3}){0,3}[.．、]|[①-⑳])[ \t\u3000]*/y;

const NUMBER_HEADS: ReadonlySet<string> = new Set("（(一二三四五六七八九十0123456789０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳");

/** （一）投入, 1、投入: a number before a name. */
export function passNumbering(state: LexerState): boolean {
  const { text, offset, reporter } = state;
  if (!NUMBER_HEADS.has(text[offset] ?? "")) return false;
  NUMBERING.lastIndex = offset;
  const match = NUMBERING.exec(text);
  const end = offset + (match?.[0].length ?? 0);
  if (match === null || (idStartLength(text, end) === 0 && text[end] !== "「")) return false;
  const number = match[0].trim();
  const at = { start: offset, end };
  const fix = reporter.replace(at, "", `删去「${number}」`, `remove “${number}”`);
  reporter.report("SYN-077", at, { number, name: text.slice(end, wordEnd(text, end)) }, [fix]);
  pass(state, "filler", end);
  return true;
}

const BRACKETED_METHOD = /[（(][ \t\u3000]*(仅列示|打分)[ \t\u3000]*[）)]/y;

/** `指标 计划投资 （仅列示）`: a method in brackets behind the name of an indicator. */
export function readBracketedMethod(state: LexerState): boolean {
  const { text, offset, line, reporter } = state;
  if (line.mode !== "structure" || !headsIndicator(line.head) || line.name === undefined) return false;
  BRACKETED_METHOD.lastIndex = offset;
  const match = BRACKETED_METHOD.exec(text);
  const word = STRUCTURE_WORDS.whole.get(match?.[1] ?? "");
  if (match === null || word === undefined) return false;
  const at = { start: offset, end: offset + match[0].length };
  const right = match[1] ?? "";
  const fix = reporter.replace(at, right, `去掉括号，写 ${right}`, `write ${right} without brackets`);
  reporter.report("SYN-078", at, { name: line.name, written: match[0], right }, [fix]);
  take(state, word.id, at.end);
  followWord(state, word, false);
  return true;
}

const SINGLE_QUOTED = /[‘’'＇]([^‘’'＇"“”「」{}｛｝\r\n]{1,200})[‘’'＇]/y;

/** ‘制度健全’: a name or a text in single quotes. */
export function readSingleQuoted(state: LexerState): boolean {
  const { text, offset, line, reporter } = state;
  SINGLE_QUOTED.lastIndex = offset;
  const inner = SINGLE_QUOTED.exec(text)?.[1];
  const isName = line.next === "name";
  if (inner === undefined || !(isName || line.mode === "structure")) return false;
  const at = { start: offset, end: offset + inner.length + 2 };
  const written = text.slice(at.start, at.end);
  const right = isName ? `「${inner}」` : `"${inner}"`;
  const fix = reporter.replace(at, right, `改为${right}`, `write ${right}`);
  reporter.report("SYN-012", at, { written, right }, [fix]);
  if (isName) {
    const name = foldName(inner.trim());
    take(state, "quoted-name", at.end, { kind: "name", text: name, isWord: false });
    followName(state, name);
  } else {
    take(state, "text", at.end, { kind: "text", text: inner });
  }
  return true;
}

/** `扣.5分`: a figure without the 0 before its point. */
export function readBareDecimal(state: LexerState): boolean {
  const { text, offset } = state;
  const last = lastToken(state);
  const isPath = last !== undefined && last.span.end === offset && (last.kind === "identifier" || last.kind === "quoted-name");
  if (isPath || !isBareDecimal(text, offset)) return false;
  const end = numeralEnd(text, offset + 1, { grouping: false });
  takeMended(state, end, `0.${foldNumeral(text.slice(offset + 1, end))}`);
  return true;
}

const LETTERS_AMONG_DIGITS = /[0-9０-９]+[OoＯIl][0-9０-９OoＯIl]*/y;

/** `1O分`: a letter for a digit, which only a unit behind it shows to be a figure. */
export function readLetteredFigure(state: LexerState): boolean {
  const { text, offset } = state;
  let letter = offset;
  while (isDigit(text.charCodeAt(letter))) letter += 1;
  if (!"OoＯIl".includes(text[letter] ?? " ")) return false;
  LETTERS_AMONG_DIGITS.lastIndex = offset;
  const match = LETTERS_AMONG_DIGITS.exec(text);
  if (match === null) return false;
  const end = offset + match[0].length;
  if (unitAt(state, end, false) === undefined) return false;
  takeMended(state, end, foldNumeral(match[0].replace(/[OoＯ]/g, "0").replace(/[Il]/g, "1")));
  return true;
}

function takeMended(state: LexerState, end: number, numeral: string): void {
  const { text, offset, reporter } = state;
  const unit = readUnit(state, end);
  const stop = unit?.end ?? end;
  const right = numeral + text.slice(end, stop);
  const at = { start: offset, end: stop };
  const fix = reporter.replace(at, right, `改为 ${right}`, `write ${right}`);
  reporter.report("SYN-076", at, { written: text.slice(offset, stop), right }, [fix]);
  const parsed = parseDecimal(numeral);
  take(state, "quantity", stop, quantityOf(parsed.kind === "number" ? parsed.value : undefined, unit?.unit));
}

const NAMES: ReadonlySet<TokenKind> = new Set<TokenKind>(["identifier", "quoted-name", "total", "grades"]);

/** `优：100%`: a colon behind the name of an item; gathered, so that a block is told once. */
export function passItemColon(state: LexerState): boolean {
  const { line, offset } = state;
  const frame = innermostBrace(state);
  const last = lastToken(state);
  if (frame === undefined || isInBracket(state) || last === undefined || !NAMES.has(last.kind) || line.words === 0) return false;
  switch (frame.kind) {
    case "levels":
    case "checklist":
    case "events":
    case "fields":
      if (line.words !== 1) return false;
      break;
    case "given":
    case "expectations":
      break;
    default:
      return false;
  }
  frame.colons.push({ start: offset, end: offset + 1 });
  pass(state, "filler", offset + 1);
  return true;
}

/** `优 100%，良 80%`: a comma between items where `；` belongs. */
export function isItemComma(state: LexerState): boolean {
  const { text, offset, line } = state;
  const frame = innermostBrace(state);
  if (frame === undefined || isInBracket(state) || line.words === 0) return false;
  if (frame.kind !== "levels" && frame.kind !== "checklist" && frame.kind !== "events") return false;
  const next = skipBlanks(text, offset + 1);
  const code = text.charCodeAt(next);
  const endsHere = next >= text.length || isLineEnd(code) || signAt(code) === "right-brace";
  return endsHere || text[next] === "「" || (idStartLength(text, next) > 0 && matchClauseWord(text, next, state) === undefined);
}

/** At the end of a block: its colons and commas, told once each with one fix for all. */
export function reportItemSlips(state: LexerState, frame: Frame): void {
  const { reporter, text } = state;
  const [colon] = frame.colons;
  if (colon !== undefined) {
    const written = text.slice(colon.start, colon.end);
    const beside = text.slice(beginOfWord(text, colon.start), colon.start);
    const fix = together(frame.colons, (at) => reporter.replace(at, " ", `删去「${written}」`, `remove “${written}”`));
    reporter.report("SYN-075", colon, { written, beside: beside.trim() }, fix);
  }
  const [comma] = frame.commas;
  if (comma !== undefined) {
    const fix = together(frame.commas, (at) => reporter.replace(at, "；", "改为「；」", "write “；”"));
    const block = frame.kind === "levels" ? "等级" : frame.kind === "events" ? "事项" : "清单";
    reporter.report("SYN-079", comma, { block, comma: text.slice(comma.start, comma.end) }, fix);
  }
}

function together(places: readonly Span[], mend: (at: Span) => Fix): readonly Fix[] {
  const [first, ...others] = places.map(mend);
  return first === undefined ? [] : [{ ...first, edits: [...first.edits, ...others.flatMap(({ edits }) => edits)] }];
}

function beginOfWord(text: string, end: number): number {
  let start = end;
  while (start > 0 && !isBlank(text.charCodeAt(start - 1)) && !/[{｛；;，\n\r]/.test(text.charAt(start - 1))) start -= 1;
  return start;
}

const REMARK = /[ \t\u3000][#＃](?=[ \t\u3000]|\p{Script=Han})/u;

/** `地区 某省/某市  # 从大到小`: what looks like a remark on a line that is read as it stands. */
export function noteRemark(state: LexerState, start: number, end: number): void {
  const { text, reporter, lineStart } = state;
  const match = REMARK.exec(text.slice(start, end));
  if (match === null) return;
  const from = start + match.index + 1;
  const remark = text.slice(from, end);
  const head = text.slice(lineStart, start).trim();
  const indent = text.slice(lineStart, skipBlanks(text, lineStart));
  const at = { start: from, end };
  const above = reporter.replace(
    { start: lineStart + indent.length, end: lineStart + indent.length },
    `${remark}\n${indent}`,
    "把注释移到上一行",
    "move the remark to the line above",
  );
  let blanks = from;
  while (isBlank(text.charCodeAt(blanks - 1))) blanks -= 1;
  const remove = reporter.replace({ start: blanks, end }, "", "", "");
  const isOwnLine = /^[^ \t\u3000]+$/.test(head);
  const fixes = isOwnLine ? [{ ...above, edits: [...above.edits, ...remove.edits] }] : [];
  reporter.report("SYN-081", at, { remark, word: head }, fixes);
}
