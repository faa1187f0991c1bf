// In: text inside a scoring clause at something that is no figure, sign or text. Out: a word of the closed list, a Chinese numeral before a
// unit, the indicator's own name, a grade's name, or one reported stretch that is none of these.
// Not here: the list itself (vocabulary/clauses.ts), what may follow what (the grammar).

import { didYouMean } from "@biaochi/diagnostics";
import { integer, longestUnitAt, type Rational, rational } from "@biaochi/quantity";
import { foldName, idContinueLength, idStartLength, isBlank, isDigit, isLatinLetter, isLineEnd, signAt } from "../characters.ts";
import { CLAUSE_TABLE, wordsOfMode } from "../vocabulary/vocabulary.ts";
import { isHanNumeral, matchClauseWord } from "./clause-match.ts";
import { passBandFiller, placeOf, readLooseBound, readLooseCount } from "./clause-slips.ts";
import { scanNames } from "./declared-names.ts";
import { quantityOf } from "./numbers.ts";
import {
  blockOf,
  headsIndicator,
  innermostBrace,
  type LexerState,
  lastToken,
  lineEndAt,
  skipBlanks,
  take,
  wordEnd,
} from "./state.ts";

// LIMIT: a declared name or the name of a grade is recognised inside a clause up to 200 UTF-16 units.
const LONGEST_NAME = 200;

/** Reads one word of a clause. */
export function readClauseWord(state: LexerState): void {
  const { text, offset, line } = state;
  const wasHead = line.armHead;
  if (wasHead && (readFormulaWording(state) || readLooseBound(state))) return;
  const match = matchClauseWord(text, offset, state);
  if (match !== undefined) {
    take(state, match.word.id, match.end);
    return;
  }
  if (readLooseCount(state) || readHanNumeral(state) || readClosingName(state) || readVerb(state)) return;
  readUnknown(state);
}

const FORMULA_WORDING = /(?:正向|反向|逆向|负向)?(?:指标)?(?:实际)?得分[ \t\u3000]*[=＝][^；;。\r\n{}#＃"“”]*/y;

/** `得分＝执行率×10分`: a formula where a wording belongs; taken whole, the grammar reports it. */
function readFormulaWording(state: LexerState): boolean {
  FORMULA_WORDING.lastIndex = state.offset;
  const match = FORMULA_WORDING.exec(state.text);
  if (match === null) return false;
  take(state, "formula-wording", state.offset + match[0].trimEnd().length);
  return true;
}

const DIGITS = "零一二三四五六七八九十";

/** 一…十, 两, 半 directly before a unit. */
function readHanNumeral(state: LexerState): boolean {
  const { text, offset } = state;
  if (!isHanNumeral(text, offset)) return false;
  const counting = lastToken(state)?.kind === "per-counted";
  const found = longestUnitAt(text, offset + 1, state.units, { counting });
  const numeral = hanValue(text[offset] ?? "");
  if (found === undefined || numeral === undefined) return false;
  take(state, "quantity", offset + 1 + found.length, quantityOf(numeral, found.unit));
  return true;
}

function hanValue(character: string): Rational | undefined {
  if (character === "两") return integer(2);
  if (character === "半") return rational(1n, 2n);
  const value = DIGITS.indexOf(character);
  return value < 0 ? undefined : integer(value);
}

/** The last word of a grade line is its name; a second word behind the name of a level or an item is left to the grammar to report. */
function readClosingName(state: LexerState): boolean {
  const { text, offset, line } = state;
  const block = blockOf(state);
  const end = wordEnd(text, offset, LONGEST_NAME);
  if (end === offset) return false;
  const isGrade = block === "grades" && isItemEnd(text, end);
  const isFirstOfGrade = block === "grades" && line.words === 0;
  const isSecondWord = (block === "levels" || block === "checklist" || block === "events") && line.words === 1;
  if (!isGrade && !isFirstOfGrade && !isSecondWord) return false;
  take(state, "identifier", end, { kind: "name", text: foldName(text.slice(offset, end)), isWord: false });
  return true;
}

function isItemEnd(text: string, offset: number): boolean {
  const at = skipBlanks(text, offset);
  const code = text.charCodeAt(at);
  if (at >= text.length || isLineEnd(code) || text[at] === "#" || text[at] === "＃") return true;
  const sign = signAt(code);
  return sign === "semicolon" || sign === "right-brace";
}

/** 扣超编每点扣分: a verb and a declared name that should stand in brackets. */
function readVerb(state: LexerState): boolean {
  const { text, offset } = state;
  const kind = VERBS.get(text[offset] ?? "");
  if (kind === undefined) return false;
  state.declared ??= scanNames(text);
  if (!state.declared.has(foldName(text.slice(offset + 1, wordEnd(text, offset + 1, LONGEST_NAME))))) return false;
  take(state, kind, offset + 1);
  return true;
}

const VERBS: ReadonlyMap<string, "deduct" | "award"> = new Map([
  ["扣", "deduct"],
  ["得", "award"],
  ["计", "award"],
  ["加", "award"],
]);

/** One stretch that no wording explains, up to the next word, digit or sign. */
function readUnknown(state: LexerState): void {
  const { text, offset, reporter } = state;
  const end = unknownEnd(state);
  const wording = text.slice(offset, end);
  const at = { start: offset, end };
  const behind = skipBlanks(text, end);
  if (isStepWord(state) && isDigit(text.charCodeAt(behind)) && /^[0-9０-９.．]+[%％]/.test(text.slice(behind, behind + 40))) {
    // 每超过计划时间4%: a share of the bound.
    const step = lastToken(state);
    const figure = /^[0-9０-９.．]+[%％]/.exec(text.slice(behind, behind + 40))?.[0] ?? "";
    const whole = { start: step?.span.start ?? offset, end: behind + figure.length };
    const share = `${step?.text ?? ""}界值的${figure}`;
    const points = `${step?.text ?? ""}${figure.slice(0, -1)}个百分点`;
    const fixes = [share, points].map((right) => reporter.replace(whole, right, `改为「${right}」`, `write ${right}`));
    reporter.report("SYN-053", whole, { written: text.slice(whole.start, whole.end), share, points }, fixes);
    take(state, "of-bound", end);
    return;
  }
  if (passBandFiller(state, wording, end)) return;
  const meant = SURE.get(wording);
  const word = meant === undefined ? undefined : CLAUSE_TABLE.whole.get(meant);
  if (meant !== undefined && word !== undefined) {
    const fix = reporter.replace(at, meant, `改为「${meant}」`, `write ${meant}`);
    const offers = { offer: `；应写作「${meant}」`, offerEn: `; it is written ${meant}` };
    reporter.report("SYN-050", at, { wording, ...placeOf(state), ...offers }, [fix]);
    take(state, word.id, end);
    return;
  }
  reportUnknown(state, wording, at);
  take(state, "unknown-wording", end);
}

/** Wordings that can mean one thing only, and how that is written. */
const SURE: ReadonlyMap<string, string> = new Map([
  ["满分", "得满分"],
  ["给满分", "得满分"],
  ["全分", "得满分"],
  ["零分", "不得分"],
  ["不给分", "不得分"],
  ["得零分", "不得分"],
  ["每低", "每低于"],
  ["每少", "每少于"],
  ["每降", "每降低"],
  ["每差", "每相差"],
  ["每高", "每高于"],
  ["每多", "每高于"],
  ["每大", "每大于"],
  ["每增", "每增加"],
  ["扣完", "扣完为止"],
  ["否则", "其余"],
  ["为", "得"],
  ["内", "以内"],
  ["之内", "以内"],
]);

/** Interpolation is written behind its two points. */
const INTERPOLATION = /^(?:按)?(?:直线|线性)?(?:内插|插值)(?:法)?(?:计算)?(?:得分)?$/;

function isStepWord(state: LexerState): boolean {
  const kind = lastToken(state)?.kind;
  return kind === "per-above" || kind === "per-below" || kind === "per-deviation";
}

function unknownEnd(state: LexerState): number {
  const { text } = state;
  state.declared ??= scanNames(text);
  const wholeWord = wordEnd(text, state.offset, LONGEST_NAME);
  if (state.declared.has(foldName(text.slice(state.offset, wholeWord)))) return wholeWord;
  let end = state.offset;
  let solid = end;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (isBlank(code)) {
      end += 1;
      continue;
    }
    if (isDigit(code) || isLineEnd(code)) break;
    const length = isLatinLetter(code) ? wordEnd(text, end) - end : idContinueLength(text, end);
    if (length === 0) break;
    if (end > state.offset && matchClauseWord(text, end) !== undefined) break;
    if (end > state.offset && isHanNumeral(text, end) && longestUnitAt(text, end + 1, state.units) !== undefined) break;
    end += length;
    solid = end;
  }
  return solid === state.offset ? state.offset + Math.max(1, idStartLength(text, state.offset)) : solid;
}

function reportUnknown(state: LexerState, wording: string, at: { readonly start: number; readonly end: number }): void {
  const { reporter } = state;
  state.declared ??= scanNames(state.text);
  if (state.declared.has(foldName(wording))) {
    const fix = reporter.replace(at, `（${wording}）`, `改为（${wording}）`, `write （${wording}）`);
    reporter.report("SYN-058", at, { name: wording }, [fix]);
    return;
  }
  if (INTERPOLATION.test(wording)) {
    const offer = "；先写两点各得几分，如 60%得0分，90%得满分，其间按直线内插";
    const offerEn = "; write the points at both ends first, as in 60%得0分，90%得满分，其间按直线内插";
    reporter.report("SYN-050", at, { wording, ...placeOf(state), offer, offerEn });
    return;
  }
  const candidates = () => wordsOfMode("clause").flatMap((word) => (word.reserved ? [] : word.zh));
  const near = reporter.nearest(wording, "clause", candidates, 2);
  const { zh, en } = didYouMean(near);
  const [offer, offerEn] = near.length === 0 ? ["", ""] : [`；${zh}`, `; ${en.charAt(0).toLowerCase()}${en.slice(1)}`];
  // A word that is only near may mean the opposite (每超, 每低): by itself it is no repair.
  const isChoice = near.length > 1 || near.every(({ how }) => how === "look-alike");
  const fixes = near.map(({ name: right }) => reporter.replace(at, right, `改为「${right}」`, `write ${right}`));
  reporter.report("SYN-050", at, { wording, ...placeOf(state), offer, offerEn }, isChoice ? fixes : []);
}

/** Whether the text at the current place begins an award or an outcome and goes on as one, so that it is no name. */
export function startsOutcome(state: LexerState): boolean {
  const { text } = state;
  const start = skipBlanks(text, state.offset);
  const first = matchClauseWord(text, start);
  if (first === undefined || (first.word.role !== "award" && first.word.role !== "outcome")) return false;
  const end = wordEnd(text, start);
  let at = first.end;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) return true;
    const word = matchClauseWord(text, at);
    if (word !== undefined) {
      at = word.end;
    } else if (isHanNumeral(text, at)) {
      return longestUnitAt(text, at + 1, state.units) !== undefined;
    } else {
      return false;
    }
  }
  return true;
}

/** The indicator's own name at the head of an arm, with or without quotes around it; taken as one token, the grammar drops it. */
export function readOwnName(state: LexerState): boolean {
  const name = headsIndicator(state.line.head) ? state.line.name : innermostBrace(state)?.indicator;
  if (name === undefined || name === "") return false;
  const { text, offset } = state;
  const quoted = text[offset] === "「" ? 1 : 0;
  const end = sameTextEnd(state, offset + quoted, name);
  if (end === undefined || (quoted === 0 && beginsLongerWord(text, offset, end))) return false;
  const stop = text[end] === "」" ? end + 1 : end;
  take(state, "own-name", stop);
  state.line.armHead = true;
  return true;
}

/** Whether a name only begins what stands here: `o` in `over`, 超 in 超过. */
function beginsLongerWord(text: string, offset: number, end: number): boolean {
  if (isLatinLetter(text.charCodeAt(end - 1)) && isLatinLetter(text.charCodeAt(end))) return true;
  return (matchClauseWord(text, offset)?.end ?? end) > end;
}

const QUOTES = '"“”＂';

/** Where `name` ends if it stands at `offset`, quotes of any shape being equal. */
function sameTextEnd(state: LexerState, offset: number, name: string): number | undefined {
  const { text } = state;
  for (let index = 0; index < name.length; index += 1) {
    const [wanted, found] = [name[index] ?? "", text[offset + index] ?? ""];
    if (wanted !== found && !(QUOTES.includes(wanted) && QUOTES.includes(found))) return undefined;
  }
  const end = offset + name.length;
  return lineEndAt(state, offset) >= end ? end : undefined;
}
