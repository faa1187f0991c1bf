// Vocabulary, lexer, grammar and syntax tree of the rule language. Exports only.

export { type SyntaxCode, syntaxCatalogue } from "./catalogue.ts";
export { foldName, isBlank, isLineEnd, SIGN_CHARACTERS, type SignKind } from "./characters.ts";
export { type TokenizeResult, tokenize } from "./lexer.ts";
export { isPlainName } from "./lexing/words.ts";
export { type LineContext, lineContext, type OpenBlock } from "./line-context.ts";
export type * from "./nodes.ts";
export { LONGEST_FILE, type ParseResult, parse } from "./parse.ts";
export { type FormatResult, format } from "./print/format.ts";
export type { Spelling } from "./print/spelling.ts";
export { type BlockKind, isTrivia, type LexerMode, type Token, type TokenKind, type TokenValue, tokenLabel } from "./tokens.ts";
export { CLAUSE_WORDS } from "./vocabulary/clauses.ts";
export type { VocabularyEntry, VocabularyMode, VocabularyRole } from "./vocabulary/entry.ts";
export { FUNCTIONS, type FunctionSignature } from "./vocabulary/functions.ts";
export { KEYWORDS } from "./vocabulary/keywords.ts";
export { type FunctionId, findWord, VOCABULARY, type Word, type WordId, wordOf, wordsOfMode } from "./vocabulary/vocabulary.ts";
