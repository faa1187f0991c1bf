// One thing that completion offers, as plain data. Only types and the maker of sort keys. Not here: what is offered where.
import type { Bilingual, Span } from "@biaochi/diagnostics";

/** What an item is, for its sign in the list. */
export type CompletionKind =
  | "field"
  | "derived"
  | "parameter"
  | "part"
  | "level"
  | "option"
  | "unit"
  | "word"
  | "function"
  | "phrase"
  | "snippet"
  | "name";

/**
 * One item of the list.
 *
 * shape    `span`: what it replaces, from the beginning of the word to the caret; `insertText`: with `${1:…}` where `isSnippet`;
 *          `filterText`: what may be typed to find it, its sounds too; `sortText`: the order of the list, compared as plain text
 */
export type CompletionItem = {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail: Bilingual;
  readonly documentation: Bilingual;
  readonly filterText: string;
  readonly sortText: string;
  readonly insertText: string;
  readonly isSnippet: boolean;
  readonly span: Span;
};

/**
 * An item before it is placed and ordered. `rank`: smaller comes first; `recentKey`: the name under which use is remembered.
 */
export type Offer = {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail?: Bilingual;
  readonly documentation?: Bilingual;
  readonly insertText?: string;
  readonly isSnippet?: boolean;
  /** What else it may be found by. */
  readonly also?: readonly string[];
  readonly rank: number;
  /** What it replaces, where that is not the word before the caret. */
  readonly span?: Span;
};

/** Names within snippets are text, not marks. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/gu, "\\$&");
}
