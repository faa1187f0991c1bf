// In: the kind of block and the words of a line. Out: how the rest of the line is read.
// INVARIANT (modes by head words): a mode is opened by the head word of a line or block item, by a method word after the points of an
// indicator, or by the `：` of a case; never by what the parser is doing.

import { signAt } from "../characters.ts";
import type { BlockKind } from "../tokens.ts";
import type { Word, WordId } from "../vocabulary/vocabulary.ts";
import { STRUCTURE_WORDS, wordOf } from "../vocabulary/vocabulary.ts";
import { matchSpelled } from "./clause-match.ts";
import { startsOutcome } from "./clause-words.ts";
import { blockOf, headsIndicator, type LexerState, type Line, skipBlanks, supply, wordEnd } from "./state.ts";

/** What a line that begins in such a block is like before its first word. */
export function freshLine(kind: BlockKind): Line {
  const isClause = kind === "clause" || kind === "grades";
  const isCases = kind === "cases" || kind === "method-cases";
  return {
    mode: isClause ? "clause" : isCases ? "expression" : "structure",
    head: undefined,
    words: 0,
    next: NAMED_ITEMS.has(kind) ? "name" : kind === "entries" ? "year" : undefined,
    opens: "unknown",
    cases: isCases,
    methods: kind === "method-cases",
    dates: false,
    fills: false,
    byRows: false,
    armHead: isClause,
    level: 0,
    name: undefined,
    reserved: false,
  };
}

const NAMED_ITEMS: ReadonlySet<BlockKind> = new Set(["fields", "columns", "levels", "checklist", "events", "reconciliations"]);

const ITEM_BLOCKS: ReadonlySet<BlockKind> = new Set([
  "fields",
  "columns",
  "table",
  "entries",
  "levels",
  "checklist",
  "events",
  "cases",
  "method-cases",
  "grades",
  "reconciliations",
  "pool",
  "given",
  "expectations",
  "unknown",
]);

/** Whether `；` ends an item in such a block as a line end does. */
export function endsItems(kind: BlockKind): boolean {
  return ITEM_BLOCKS.has(kind);
}

type Opening = { readonly opens: BlockKind; readonly level: number; readonly named: boolean };

const DECLARATIONS: ReadonlyMap<WordId, Opening> = new Map<WordId, Opening>([
  ["ruleset", { opens: "header", level: 0, named: true }],
  ["data", { opens: "fields", level: 0, named: true }],
  ["detail", { opens: "columns", level: 0, named: true }],
  ["row-rule", { opens: "row-rule", level: 0, named: true }],
  ["requirement", { opens: "unknown", level: 0, named: true }],
  ["derived", { opens: "unknown", level: 0, named: true }],
  ["parameter", { opens: "entries", level: 0, named: true }],
  ["scale", { opens: "levels", level: 0, named: true }],
  ["unit", { opens: "unknown", level: 0, named: true }],
  ["level-1", { opens: "section", level: 1, named: true }],
  ["level-2", { opens: "section", level: 2, named: true }],
  ["level-3", { opens: "section", level: 3, named: true }],
  ["group", { opens: "section", level: 4, named: true }],
  ["indicator", { opens: "indicator", level: 5, named: true }],
  ["bonus", { opens: "indicator", level: 0, named: true }],
  ["penalty", { opens: "indicator", level: 0, named: true }],
  ["veto", { opens: "unknown", level: 0, named: true }],
  ["grades", { opens: "grades", level: 0, named: false }],
  ["reconciliations", { opens: "reconciliations", level: 0, named: false }],
  ["pool", { opens: "pool", level: 0, named: true }],
  ["rank", { opens: "unknown", level: 0, named: true }],
  ["sample", { opens: "sample", level: 0, named: true }],
  ["modify", { opens: "indicator", level: 0, named: false }],
  ["delete", { opens: "unknown", level: 0, named: false }],
  ["rename", { opens: "unknown", level: 0, named: false }],
  ["add", { opens: "added", level: 0, named: false }],
]);

/** Head words of what changes inherited rules. */
export const CHANGES: ReadonlySet<WordId> = new Set<WordId>(["modify", "delete", "rename", "add"]);

/** The level of the block that a declaration opens: 1–3 and 4 (指标组) for sections, 5 for indicators, 0 for those of the file only. */
export function declarationLevel(id: WordId): number | undefined {
  return DECLARATIONS.get(id)?.level;
}

/** Reads the rest of the line as the word just taken demands. `wasHead`: it was the first of its line. */
export function followWord(state: LexerState, word: Word, wasHead: boolean): void {
  const { line } = state;
  const block = blockOf(state);
  if (wasHead) line.head = word.id;
  if (block === "unknown" || line.reserved) return;
  // 期限 is an option of a column and a part of 行评 as well.
  const isWhole = block === "columns" || block === "row-rule";
  if (word.reserved && !isWhole && line.mode === "structure") {
    line.reserved = true;
    line.opens = "unknown";
  } else if (line.mode === "expression") {
    followInExpression(state, word.id);
  } else if (line.mode === "structure") {
    followInStructure(state, block, word.id, wasHead);
  }
}

function followInStructure(state: LexerState, block: BlockKind, id: WordId, wasHead: boolean): void {
  switch (block) {
    case "file":
    case "added":
    case "section":
    case "indicator":
      if (wasHead) followHead(state, id);
      else if (state.line.head === "modify" && isDeclared(id)) followModified(state, id);
      else if (headsIndicator(state.line.head) || state.line.methods) followPart(state, id);
      else followOnHead(state, id);
      return;
    case "row-rule":
      if (wasHead) followRowPart(state, id);
      return;
    case "header":
      followProperty(state, id, wasHead);
      return;
    case "sample":
      followInSample(state, id);
      return;
    case "method-cases":
      followPart(state, id);
      return;
    case "pool":
      if (id === "by") state.line.next = "name";
      return;
    default:
      followInExpression(state, id);
  }
}

/** The head word of a declaration, or of a line inside a section or an indicator. */
function followHead(state: LexerState, id: WordId): void {
  const { line } = state;
  const declaration = DECLARATIONS.get(id);
  if (declaration === undefined) {
    followPart(state, id);
    return;
  }
  line.opens = declaration.opens;
  line.level = declaration.level;
  if (declaration.named) line.next = "name";
  if (id === "grades") line.mode = "clause";
}

/** 修改 参数 名 { … }: the line goes on as that of the declaration. */
function followModified(state: LexerState, id: WordId): void {
  state.line.head = id;
  followHead(state, id);
}

/** Whether a word declares something that 修改 may give anew; parts are named by their path. */
function isDeclared(id: WordId): boolean {
  return DECLARATIONS.get(id)?.level === 0 && !CHANGES.has(id);
}

/** A word behind the name of a section (逐行 明细 按 行评) or of a 要求 (行 明细). */
function followOnHead(state: LexerState, id: WordId): void {
  const { line } = state;
  if (id === "by-rows") line.byRows = true;
  const isNamed = (id === "row" && line.head === "requirement") || (id === "into" && line.head === "rename");
  if (id === "by-rows" || (id === "by" && line.byRows) || isNamed) line.next = "name";
  else if (id === "optional") line.mode = "clause";
  else followInExpression(state, id);
}

/** The head word of a part of 行评. */
function followRowPart(state: LexerState, id: WordId): void {
  switch (id) {
    case "quantitative":
    case "equal-rows":
    case "deadline":
      openClause(state.line);
      return;
    case "copied-target":
      openOutcome(state);
      return;
    default:
  }
}

/** The head word of a part of an indicator, or a method word on its line. */
function followPart(state: LexerState, id: WordId): void {
  const { line } = state;
  switch (id) {
    case "basis":
      line.mode = "raw";
      return;
    case "formula":
    case "factor":
      line.mode = "expression";
      return;
    case "by-case":
      line.mode = "expression";
      line.cases = true;
      line.methods = true;
      line.opens = "method-cases";
      return;
    case "deadline":
      line.mode = "expression";
      line.dates = true;
      return;
    case "not-applicable":
      line.mode = "expression";
      line.cases = true;
      line.opens = "cases";
      return;
    case "zero-denominator":
      line.cases = true;
      line.opens = "cases";
      openOutcome(state);
      return;
    case "scoring":
      openClause(line);
      return;
    case "checklist":
      line.mode = "clause";
      line.opens = "checklist";
      return;
    case "events":
      line.mode = "clause";
      line.opens = "events";
      return;
    case "judged":
      line.next = "name";
      return;
    default:
  }
}

/** Behind the dates of a 期限 stands a clause. */
export function openDeadline(line: Line): void {
  line.dates = false;
  openClause(line);
}

function openClause(line: Line): void {
  line.mode = "clause";
  line.armHead = true;
  line.opens = "clause";
}

function followProperty(state: LexerState, id: WordId, wasHead: boolean): void {
  const { line } = state;
  if (!wasHead) {
    if (id === "to") line.next = "year";
    if (id === "version" && line.head === "inherit") line.next = "version";
    return;
  }
  switch (id) {
    case "region":
    case "basis":
    case "source":
      line.mode = "raw";
      return;
    case "year":
      line.next = "year";
      return;
    case "version":
      line.next = "version";
      return;
    case "inherit":
      line.next = "name";
      return;
    default:
  }
}

function followInSample(state: LexerState, id: WordId): void {
  const { line } = state;
  switch (id) {
    case "given":
      line.opens = "given";
      return;
    case "expected":
      line.opens = "expectations";
      return;
    case "same-as":
      line.next = "name";
      return;
    default:
  }
}

/** Words that end an expression, or open one behind the type of a field. */
function followInExpression(state: LexerState, id: WordId): void {
  const { line } = state;
  switch (id) {
    case "constraint":
    case "when-missing":
      line.mode = "expression";
      return;
    case "from-target":
      line.fills = true;
      return;
    case "bare-number":
    case "tolerance":
    case "keep":
    case "keep-to":
    case "keep-integer":
      line.mode = "structure";
      return;
    case "alias":
      line.mode = "structure";
      line.next = "name";
      return;
    case "scoring":
      openClause(line);
      return;
    default:
  }
}

/** Behind a name that a line declares. */
export function followName(state: LexerState, name: string): void {
  const { line } = state;
  if (line.reserved) return;
  if (line.name === undefined) line.name = name;
  switch (blockOf(state)) {
    case "levels":
    case "checklist":
    case "events":
      line.mode = "clause";
      return;
    case "reconciliations":
      line.mode = "expression";
      return;
    case "header":
      if (line.head === "inherit") line.next = "year";
      return;
    default:
      if (line.head === "veto") line.mode = "expression";
      if (line.head === "requirement" && !startsRow(state)) line.mode = "expression";
  }
}

/** `行` and a blank behind the name of a 要求; anywhere else 行 is a name like any other. */
function startsRow(state: LexerState): boolean {
  return /^[^\S\r\n]+(?:行|row)[^\S\r\n]/u.test(state.text.slice(state.offset, state.offset + 60));
}

const METHOD_HEADS: ReadonlySet<WordId> = new Set<WordId>([
  "scoring",
  "checklist",
  "judged",
  "assessed",
  "events",
  "by-case",
  "deadline",
  "shown-only",
]);

/** `其余：{ 80%以上得满分；… }`: the word 评分 before the braces was left out; it is read as if it stood there. */
function supplyScoring(state: LexerState, start: number): void {
  const { text, line, reporter } = state;
  const word = wordOf("scoring")[/^\s*(?:otherwise|[A-Za-z])/.test(text.slice(state.lineStart, start)) ? "en" : "zh"][0];
  const behind = text.slice(start, start + 200);
  const written = (/^[^}｝\r\n]*[}｝]?/u.exec(behind)?.[0] ?? "").trim();
  const fix = reporter.replace({ start, end: start }, `${word} `, `补上「${word}」`, `add ${word}`);
  reporter.report("SYN-124", { start, end: start + 1 }, { written, word }, [fix]);
  supply(state, "scoring", start);
  openClause(line);
}

/** After `：` of a case of 分情形: the head word of a method, or what may stand behind any case. */
export function openMethod(state: LexerState): void {
  const { text, line } = state;
  const start = skipBlanks(text, state.offset);
  if (signAt(text.charCodeAt(start)) === "left-brace") {
    supplyScoring(state, start);
    return;
  }
  const word =
    matchSpelled(STRUCTURE_WORDS, text, start)?.word ?? STRUCTURE_WORDS.whole.get(text.slice(start, wordEnd(text, start)));
  if (word !== undefined && METHOD_HEADS.has(word.id)) line.mode = "structure";
  else openOutcome(state);
}

/** After `：` of a case, or where an outcome may come first: a clause if an outcome begins there, else an expression. */
export function openOutcome(state: LexerState): void {
  const { line } = state;
  line.mode = startsOutcome(state) ? "clause" : "expression";
  line.armHead = false;
}
