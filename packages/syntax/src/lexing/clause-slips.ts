// In: text inside a clause where people commonly write what the language does not: 大于等于95%, 达到95%, 95%以上的.
// Out: it read as it was surely meant, and reported. What is not sure is left to clause-words.ts.

import { foldNumeral, numeralEnd } from "@biaochi/quantity";
import type { TokenKind } from "../tokens.ts";
import { matchClauseWord } from "./clause-match.ts";
import { passFiller } from "./filler.ts";
import { unitAt } from "./numbers.ts";
import { blockOf, type LexerState, lastToken, skipBlanks, take } from "./state.ts";

type LooseBound = {
  readonly words: RegExp;
  readonly kind: TokenKind;
  readonly right: (figure: string) => string;
};

const LOOSE_BOUNDS: readonly LooseBound[] = [
  { words: /(?:未达到|没有达到|达不到|未达)(?=[0-9０-９])/y, kind: "less-than", right: (figure) => `不满${figure}` },
  { words: /达到(?:了)?(?=[0-9０-９])/y, kind: "not-under", right: (figure) => `${figure}以上` },
  { words: /(?:大于|高于|超过|多于)或?者?等于(?=[0-9０-９])/y, kind: "not-under", right: (figure) => `${figure}以上` },
  { words: /(?:小于|低于|少于)或?者?等于(?=[0-9０-９])/y, kind: "not-over", right: (figure) => `${figure}以下` },
];

/** `大于等于95%`, `达到95%`: a bound in words that have one meaning but are not those of the law. */
export function readLooseBound(state: LexerState): boolean {
  const { text, offset, reporter } = state;
  for (const { words, kind, right } of LOOSE_BOUNDS) {
    words.lastIndex = offset;
    const match = words.exec(text);
    if (match === null) continue;
    const start = offset + match[0].length;
    const stop = figureStop(state, start);
    const word = matchClauseWord(text, skipBlanks(text, stop));
    if (word !== undefined && (word.word.id === "or-more" || word.word.id === "or-less")) {
      passFiller(state, start, text.slice(start, word.end));
      state.line.armHead = true;
      return true;
    }
    const at = { start: offset, end: stop };
    const mended = right(text.slice(start, stop));
    const offers = { offer: `；应写作「${mended}」`, offerEn: `; it is written ${mended}` };
    const fix = reporter.replace(at, mended, `写成「${mended}」`, `write ${mended}`);
    reporter.report("SYN-050", at, { wording: text.slice(offset, stop), ...placeOf(state), ...offers }, [fix]);
    take(state, kind, start);
    return true;
  }
  return false;
}

function figureStop(state: LexerState, start: number): number {
  const end = numeralEnd(foldNumeral(state.text.slice(start, start + 40)), 0, { grouping: true }) + start;
  return end + (unitAt(state, end, false)?.length ?? 0);
}

const LOOSE_COUNT = /(?:发现|发生|出现|查实|有)(?:了)?(?=[0-9０-９一二两三四五六七八九十])/y;

/** `审计问题  发现1处扣2分`: behind an event nothing but 每发现 can be meant. */
export function readLooseCount(state: LexerState): boolean {
  const { text, offset, line, reporter } = state;
  if (blockOf(state) !== "events" || line.words !== 1) return false;
  LOOSE_COUNT.lastIndex = offset;
  const wording = LOOSE_COUNT.exec(text)?.[0];
  if (wording === undefined) return false;
  const right = wording.startsWith("查实") ? "每有" : `每${wording.replace("了", "")}`;
  const at = { start: offset, end: offset + wording.length };
  const offers = { offer: `；应写作「${right}」`, offerEn: `; it is written ${right}` };
  const fix = reporter.replace(at, right, `改为「${right}」`, `write ${right}`);
  reporter.report("SYN-050", at, { wording, ...placeOf(state), ...offers }, [fix]);
  take(state, "per-counted", at.end);
  return true;
}

const BEFORE_FILLER: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "quantity",
  "or-more",
  "or-less",
  "included",
  "excluded",
  "right-paren",
  "interval",
]);

/** `95%以上的，得5分`: 的, 时 or 者 behind a band. */
export function passBandFiller(state: LexerState, wording: string, end: number): boolean {
  const last = lastToken(state);
  if (!/^(?:的|时|者|的时候)$/.test(wording) || last === undefined || !BEFORE_FILLER.has(last.kind)) return false;
  passFiller(state, end, last.text);
  return true;
}

/** In which part of the language a wording is not known. */
export function placeOf(state: LexerState): { readonly where: string; readonly whereEn: string } {
  switch (blockOf(state)) {
    case "levels":
      return { where: "「等级」", whereEn: "a scale (等级)" };
    case "grades":
      return { where: "「等次」", whereEn: "a table of grades (等次)" };
    case "checklist":
      return { where: "「清单」", whereEn: "a checklist (清单)" };
    case "events":
      return { where: "「事项」", whereEn: "counted events (事项)" };
    default:
      return { where: "评分语句", whereEn: "a clause" };
  }
}
