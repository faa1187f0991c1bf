// In: nothing. Out: what all rules of the grammar share: looking at tokens, spans, names, skipping what cannot be read.
// INVARIANT (never fails): every rule looks before it consumes and has a way out, so no rule ever raises an error of Chevrotain's; what is
// missing becomes a `Missing` node, what is too much is skipped up to the end of its line, and each is reported once.

import { didYouMean, type NearName, type SourceText, type Span } from "@biaochi/diagnostics";
import type { DeclaredUnits } from "@biaochi/quantity";
import { EmbeddedActionsParser, type IOrAlt, type IToken } from "chevrotain";
import { scanNames } from "../lexing/declared-names.ts";
import { isFramework } from "../lexing/framework.ts";
import type { Declaration, Missing, Name } from "../nodes.ts";
import type { Reporter } from "../reporter.ts";
import { type LexedToken, TOKEN_TYPES, type TokenKind } from "../tokens.ts";
import { findWord, type Word, type WordId, wordOf } from "../vocabulary/vocabulary.ts";
import type { Owner } from "./formula-wording.ts";
import { HEADINGS, homeOf, longestHead } from "./heads.ts";

/** What one parse needs besides its tokens. */
export type ParseContext = {
  readonly source: SourceText;
  readonly reporter: Reporter;
  readonly units: DeclaredUnits | undefined;
  /** Declarations written inside a block where they do not belong. */
  readonly misplaced: Declaration[];
};

/** Kinds that end an item of a block. */
const NEWLINE_ONLY: ReadonlySet<TokenKind> = new Set<TokenKind>(["newline"]);
const NEWLINE_OR_SEMICOLON: ReadonlySet<TokenKind> = new Set<TokenKind>(["newline", "semicolon"]);

/** What may begin an item of a block, and how the block is called in messages. */
export type ItemRules = {
  readonly starts: ReadonlySet<TokenKind>;
  readonly separators: "newline" | "semicolon";
  /** Whether items may follow one another without a separator. */
  readonly adjacent: boolean;
  /** Reports what cannot begin an item here; false lets the usual message speak. */
  readonly unknown: (token: LexedToken) => void;
};

/** The foundation of the grammar. */
export abstract class GrammarBase extends EmbeddedActionsParser {
  #context: ParseContext | undefined;
  /** The token behind which something was reported last: what is left over there is not told again. */
  #toldBehind: LexedToken | undefined;
  #inEnglish = false;
  #isFramework = false;
  /** Whether a clause or a formula of an indicator is being read. */
  protected inside: "clause" | "formula" | undefined;
  /** Whether the clause being read is one of rows (行评), and of which kind. */
  protected rows: "rows" | "deadline" | undefined;
  /** The indicator that is being read. */
  protected owner: Owner | undefined;

  constructor(skipValidations: boolean) {
    // WHY no recovery of Chevrotain's: it guesses at insertions and deletions; here every rule says itself what is missing.
    super([...TOKEN_TYPES], { recoveryEnabled: false, maxLookahead: 2, skipValidations });
  }

  /** Sets what the next parse reports to. */
  protected begin(context: ParseContext | undefined): void {
    this.#context = context;
    this.#toldBehind = undefined;
    this.inside = undefined;
    this.rows = undefined;
    this.owner = undefined;
    this.#inEnglish = context !== undefined && ENGLISH_HEAD.test(context.source.text.slice(0, 10_000));
    this.#isFramework = context !== undefined && isFramework(context.source.text);
  }

  /** Begins or ends a clause of rows. */
  protected enterRows(kind: "rows" | "deadline" | undefined): void {
    this.rows = kind;
  }

  /** Whether the file uses the English spellings. */
  protected get inEnglish(): boolean {
    return this.#inEnglish;
  }

  /** Whether the file is a framework (状态 框架), whose parts need neither points nor a method. */
  protected get givesNoPoints(): boolean {
    return this.#isFramework;
  }

  /** A word of the language as this file spells it. */
  protected spelled(id: WordId): string {
    return wordOf(id)[this.#inEnglish ? "en" : "zh"][0];
  }

  /** Notes that what is wrong at the current place has been reported. */
  protected told(): void {
    this.#toldBehind = this.previous();
  }

  /** Whether what is wrong at the current place has been reported, by a rule or by the lexer. */
  protected isTold(): boolean {
    const kind = this.peek()?.kind;
    return (
      (this.#toldBehind !== undefined && this.#toldBehind === this.previous()) || (kind !== undefined && ALREADY_TOLD.has(kind))
    );
  }

  /** What follows a head word must be there. */
  protected lacks(word: LexedToken, wanted: string, wantedEn: string): void {
    this.reporter.report("SYN-040", word.span, { after: word.text, wanted, wantedEn });
    this.told();
  }

  /** The same, unless a word of a later version stands there, which says enough. */
  protected lacksUnlessReserved(word: LexedToken, wanted: string, wantedEn: string): void {
    const next = this.peek();
    if (!this.isTold() && (next === undefined || reservedWord(next) === undefined)) this.lacks(word, wanted, wantedEn);
  }

  /** What this parse reports to. */
  protected get context(): ParseContext {
    if (this.#context === undefined) throw new Error("BUG: the grammar runs outside a parse");
    return this.#context;
  }

  protected get reporter(): Reporter {
    return this.context.reporter;
  }

  /** The token so many places ahead; undefined behind the last one. */
  protected peek(ahead = 1): LexedToken | undefined {
    const token = this.LA(ahead);
    return isLexed(token) ? token : undefined;
  }

  /** The token consumed last. */
  protected previous(): LexedToken | undefined {
    return this.peek(0);
  }

  protected isAt(kinds: ReadonlySet<TokenKind>, ahead = 1): boolean {
    const token = this.peek(ahead);
    return token !== undefined && kinds.has(token.kind);
  }

  #alternatives = new Map<string, unknown>();

  /**
   * Alternatives of a choice, made once. WHY: a choice is made for almost every token; making its alternatives anew each time costs more than
   * choosing. They may hold on to nothing but the parser itself.
   */
  protected once<Alternatives extends readonly IOrAlt<unknown>[]>(key: string, make: () => [...Alternatives]): [...Alternatives] {
    const known = this.#alternatives.get(key);
    if (known !== undefined) return known as [...Alternatives]; // made by the same `make`: keys are the names of rules
    const made = make();
    this.#alternatives.set(key, made);
    return made;
  }

  /** Where the next token begins; 0 while the grammar is being recorded. */
  protected mark(): number {
    return this.RECORDING_PHASE ? 0 : this.here();
  }

  /** Where the next token begins. */
  protected here(): number {
    return this.peek()?.span.start ?? this.behind();
  }

  /** Where the last consumed token ended. */
  protected behind(): number {
    return this.previous()?.span.end ?? 0;
  }

  /** The span from an offset to the end of what was consumed. */
  protected from(start: number): Span {
    return { start: Math.min(start, this.behind()), end: this.behind() };
  }

  /** A hole at the current place. */
  protected missing(): Missing {
    return { kind: "missing", span: { start: this.behind(), end: this.behind() } };
  }

  /** The source of a span, on one line and shortened for a message. */
  protected written(span: Span, limit = 40): string {
    const text = this.context.source.text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
    return text.length > limit ? `${text.slice(0, limit)}…` : text;
  }

  /** Skips tokens up to the end of the item, blocks inside it included; gives the span of what was skipped. */
  protected skipItem(separators: ItemRules["separators"] = "newline"): Span | undefined {
    const ends = separators === "newline" ? NEWLINE_ONLY : NEWLINE_OR_SEMICOLON;
    const first = this.peek();
    if (first === undefined) return undefined;
    let depth = 0;
    let end = first.span.start;
    for (let token = this.peek(); token !== undefined; token = this.peek()) {
      if (depth === 0 && (ends.has(token.kind) || token.kind === "right-brace")) break;
      if (token.kind === "left-brace") depth += 1;
      if (token.kind === "right-brace") depth -= 1;
      end = Math.max(end, token.span.end);
      this.SKIP_TOKEN();
    }
    return { start: first.span.start, end };
  }

  /** The span of the tokens up to the end of the line, none of which is skipped. */
  protected skipItemAhead(): Span | undefined {
    const first = this.peek();
    let end: number | undefined;
    for (let ahead = 1; ; ahead += 1) {
      const token = this.peek(ahead);
      if (token === undefined || token.kind === "newline" || token.kind === "right-brace") break;
      end = token.span.end;
    }
    return first === undefined || end === undefined ? undefined : { start: first.span.start, end };
  }

  /** Skips tokens up to one of these kinds or the end of the line, brackets inside skipped whole. */
  protected skipTo(kinds: ReadonlySet<TokenKind>): Span | undefined {
    const first = this.peek();
    if (first === undefined) return undefined;
    let depth = 0;
    let end = first.span.start;
    for (let token = this.peek(); token !== undefined; token = this.peek()) {
      const { kind } = token;
      if (depth === 0 && (kinds.has(kind) || kind === "newline" || kind === "right-brace" || kind === "left-brace")) break;
      if (kind === "left-paren") depth += 1;
      if (kind === "right-paren") depth -= 1;
      end = token.span.end;
      this.SKIP_TOKEN();
    }
    return { start: first.span.start, end };
  }

  /** Before the first item of a block: skips what cannot begin one. */
  protected settle(rules: ItemRules): void {
    for (let token = this.peek(); token !== undefined; token = this.peek()) {
      if (token.kind === "right-brace" || this.#separates(token, rules) || rules.starts.has(token.kind)) return;
      this.refuse(token, rules);
    }
  }

  /** Behind an item: it must have ended; what is left over is skipped and reported. */
  protected settleAfter(rules: ItemRules, start: number): void {
    const token = this.peek();
    const ended = token === undefined || token.kind === "right-brace" || this.#separates(token, rules);
    const mayFollow = rules.adjacent || this.previous()?.kind === "right-brace";
    if (!ended && !(mayFollow && rules.starts.has(token.kind))) this.refuseRest(start, rules.separators);
    this.settle(rules);
  }

  #separates(token: LexedToken, rules: ItemRules): boolean {
    return token.kind === "newline" || (rules.separators === "semicolon" && token.kind === "semicolon");
  }

  /** Skips an item that cannot begin here, reporting it. */
  protected refuse(token: LexedToken, rules: ItemRules): void {
    const word = reservedWord(token);
    if (word !== undefined) {
      this.refuseReserved(token, rules.separators);
    } else {
      if (!this.isTold()) rules.unknown(token);
      this.passOver(rules.separators);
    }
  }

  /** Skips an item whose mistake has been told; others inside it are not told. */
  protected passOver(separators: ItemRules["separators"] = "newline"): void {
    const start = this.peek()?.span.end;
    const region = this.skipItem(separators);
    if (region !== undefined && start !== undefined) this.reporter.forget({ start, end: region.end });
    this.told();
  }

  /** Skips a part of the language that is not read yet; mistakes inside it are not told. */
  protected refuseReserved(token: LexedToken, separators: ItemRules["separators"] = "newline"): void {
    this.reporter.report("SYN-032", token.span, { feature: token.text });
    this.passOver(separators);
  }

  /** Skips what is left of an item that is complete. */
  protected refuseRest(start: number, separators: ItemRules["separators"]): void {
    const token = this.peek();
    if (token === undefined) return;
    if (reservedWord(token) !== undefined) {
      this.refuseReserved(token, separators);
      return;
    }
    const after = this.written({ start, end: this.behind() }, 24);
    const isTold = this.isTold();
    const region = this.skipItem(separators);
    if (region === undefined || isTold) return;
    this.reporter.report("SYN-039", region, { text: this.written(region), after });
  }

  /** The name that a name token says; a word of the language needs 「」. 总分 and 等次 are the same name in either spelling. */
  protected toName(token: LexedToken): Name {
    const { span, text: written, value } = token;
    const text = value?.kind === "name" ? value.text : (findWord(token.kind)?.zh[0] ?? written);
    if (value?.kind === "name" && value.isWord) {
      const fix = this.reporter.replace(span, `「${written}」`, `改为「${written}」`, `write 「${written}」`);
      this.reporter.report("SYN-034", span, { name: written }, [fix]);
    }
    return { kind: "name", span, text, written };
  }

  /** Brackets round points or a unit, just closed: reported, and read as if they were not there. */
  protected needNoBrackets<Inner extends { readonly span: Span }>(name: Name | Missing, inner: Inner): Inner {
    const at = { start: name.span.end, end: this.behind() };
    const right = this.written(inner.span);
    const fix = this.reporter.replace(at, ` ${right}`, `去掉括号，写 ${right}`, `write ${right} without brackets`);
    const whose = { name: this.written(name.span), written: this.written(at) };
    this.reporter.report("SYN-078", at, { ...whose, right }, [fix]);
    return inner;
  }

  /** 完成率 belongs to tables scored row by row; here the value of the indicator is meant, or a figure still to be computed. */
  protected reportCompletion(token: LexedToken, right = this.spelled("metric")): void {
    const isClause = this.inside === "clause";
    const word = token.text;
    if (!isClause && (scanNames(this.context.source.text).has(word) || this.context.source.text.includes(`「${word}」`))) {
      const quoted = `「${word}」`;
      this.reporter.report("SYN-034", token.span, { name: word }, [
        this.reporter.replace(token.span, quoted, `改为${quoted}`, `write ${quoted}`),
      ]);
      return;
    }
    const title = right === "" ? [`删去「${word}」`, `remove “${word}”`] : [`改为「${right}」`, `write ${right}`];
    const fix = this.reporter.replace(token.span, right, title[0] ?? "", title[1] ?? "");
    const place = isClause ? { place: "评分", placeEn: "a clause" } : { place: "公式", placeEn: "a formula" };
    this.reporter.report("SYN-080", token.span, { word, ...place }, isClause ? [fix] : []);
  }

  /** A head word that is not known: the nearest one is offered, and words that run together are told apart. */
  protected unknownHead(token: LexedToken, allowedIds: readonly WordId[], block: string | undefined): void {
    const { reporter } = this;
    const { span, text: word } = token;
    const home = homeOf(token);
    if (home !== undefined) {
      reporter.report("SYN-044", span, { word, block: block ?? "文件", ...home });
      return;
    }
    const allowed = allowedIds.map((id) => wordOf(id));
    const spellings = allowed.flatMap((entry) => [...entry.zh, ...entry.en]);
    const meant = HEADINGS.get(word);
    const head = token.kind === "identifier" && meant === undefined ? longestHead(word, spellings) : undefined;
    if (head !== undefined) {
      const right = `${head} ${apart(word.slice(head.length))}`;
      reporter.report("SYN-037", span, { written: word, right }, [
        reporter.replace(span, right, `改为「${right}」`, `write “${right}”`),
      ]);
      return;
    }
    const near =
      meant !== undefined
        ? [{ name: meant, how: "spelling" as const }]
        : token.kind === "identifier"
          ? reporter.nearest(word, allowedIds.join(" "), () => spellings, 1)
          : [];
    const { offer, offerEn } = offerOf(near);
    const fixes = near.map(({ name }) => reporter.replace(span, name, `改为「${name}」`, `write “${name}”`));
    if (block === undefined) {
      reporter.report("SYN-030", span, { word, offer, offerEn }, fixes);
    } else {
      const words = allowedIds.map((id) => this.spelled(id));
      const list = { allowed: words.join("、"), allowedEn: words.join(", "), remark: this.spelled("interpretation") };
      reporter.report("SYN-031", span, { word, block, ...list, offer, offerEn }, fixes);
    }
  }
}

/** 批复投资仅列示, 完成质量10分打分: a name and what of an indicator's line is glued to it. */
function apart(run: string): string {
  const parts = /^(.+?)([0-9０-９]+(?:[.．][0-9０-９]+)?分)?(仅列示|打分)?$/u.exec(run);
  return parts === null ? run : [parts[1], parts[2], parts[3]].filter((part) => part !== undefined).join(" ");
}

/** The nearest names as the tail of a sentence; empty where there is none. */
export function offerOf(near: readonly NearName[]): { readonly offer: string; readonly offerEn: string } {
  if (near.length === 0) return { offer: "", offerEn: "" };
  const { zh, en } = didYouMean(near);
  return { offer: `；${zh}`, offerEn: `; ${en.charAt(0).toLowerCase()}${en.slice(1)}` };
}

const ENGLISH_HEAD = /^[ \t]*ruleset\b/m;

const ALREADY_TOLD: ReadonlySet<TokenKind> = new Set<TokenKind>(["unknown-wording", "unknown-character"]);

/** The vocabulary entry of a token that belongs to a part of the language that is not read yet. */
export function reservedWord(token: LexedToken): Word | undefined {
  const word = findWord(token.kind);
  return word?.reserved === true ? word : undefined;
}

/** INVARIANT (lexed input): the parser's input holds only tokens of our lexer; the end of the file alone is Chevrotain's. */
export function isLexed(token: IToken): token is IToken & LexedToken {
  return "span" in token;
}

/** A consumed token, as our lexer made it. */
export function lexed(token: IToken): LexedToken {
  return token as unknown as LexedToken; // INVARIANT (lexed input)
}
