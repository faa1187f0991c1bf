// In: the text of a rule file. Out: its syntax tree, all its tokens, and every diagnostic of spelling and grammar.
// INVARIANT (parsing never fails): any text gives a tree; what is missing in it is a `Missing` node, and is reported.

import type { Diagnostic, SourceText } from "@biaochi/diagnostics";
import { Grammar } from "./grammar/grammar.ts";
import { lex, tokenize } from "./lexer.ts";
import type { Declaration, RuleFile } from "./nodes.ts";
import { type Reading, reparse } from "./reparse.ts";
import { createReporter } from "./reporter.ts";
import { createToken, type Token } from "./tokens.ts";

/** A parsed rule file. The texts of `tokens` joined are the source; they are read again when first asked for. */
export type ParseResult = {
  readonly tree: RuleFile;
  readonly diagnostics: readonly Diagnostic[];
  readonly tokens: readonly Token[];
  /** What a later parse of a changed text may keep; undefined where nothing can be kept. */
  readonly reading: Reading | undefined;
};

// LIMIT: a rule file has at most 2,000,000 UTF-16 units (some six thousand indicators); a longer one is refused at once.
export const LONGEST_FILE = 2_000_000;

/** Parses a rule file. Never throws and never gives up. `before` is a parse of an earlier text of the file: what the edit left alone is kept. */
export function parse(source: SourceText, before?: ParseResult): ParseResult {
  if (source.text.length > LONGEST_FILE) return refuse(source);
  const again = before?.reading && reparse(source, before.reading, grammar());
  if (again !== undefined) {
    const { makeTokens, ...reread } = again;
    return parsed({ source, ...reread }, makeTokens ?? (() => tokenize(source).tokens));
  }
  const reporter = createReporter(source);
  const { input, units, freshLines, askedForNames } = lex(source, reporter, "input");
  reporter.nextPhase();
  const misplaced: Declaration[] = [];
  const tree = grammar().parseFile(input, { source, reporter, units, misplaced });
  const isMisplaced = misplaced.length > 0;
  const reading = { source, tree, diagnostics: reporter.finish(), freshLines, askedForNames, isMisplaced };
  return parsed(reading, () => tokenize(source).tokens);
}

function parsed(reading: Omit<Reading, "tokens">, makeTokens: () => readonly Token[]): ParseResult {
  let tokens: readonly Token[] | undefined;
  return {
    tree: reading.tree,
    diagnostics: reading.diagnostics,
    // WHY when asked for: few callers want blanks and comments, and keeping them doubles what a check allocates.
    get tokens() {
      tokens ??= makeTokens();
      return tokens;
    },
    get reading() {
      return { ...reading, tokens };
    },
  };
}

function refuse(source: SourceText): ParseResult {
  const reporter = createReporter(source);
  const span = { start: 0, end: source.text.length };
  const characters = String(source.text.length);
  reporter.report("SYN-001", { start: 0, end: 0 }, { characters, limit: String(LONGEST_FILE) });
  const tree: RuleFile = { kind: "file", header: undefined, declarations: [], span };
  return {
    tree,
    diagnostics: reporter.finish(),
    tokens: [createToken("unknown-character", source.text, 0, "structure", "file")],
    reading: undefined,
  };
}

// WHY kept: analysing the grammar takes many times longer than parsing a file; it is done once, when the first file comes.
let shared: Grammar | undefined;

function grammar(): Grammar {
  shared ??= new Grammar();
  return shared;
}
