// Looking for names by what people type: Han, pinyin or initials, whole or in part. In: a query. Out: names of the workspace, the nearest first.
// Not here: how a name fits (name-match.ts), names near a misspelt one (diagnostics).
import type { PinyinReader, Span } from "@biaochi/diagnostics";
import type { NameKind, NameSymbol } from "@biaochi/model";
import { matchName, queryOf } from "./name-match.ts";
import type { Workspace } from "./workspace.ts";

/**
 * A name that was found.
 *
 * shape    `container`: what it belongs to, from the outside, with dots; `matched`: the characters of the name that the query means, in UTF-16 offsets
 */
export type FoundSymbol = {
  readonly path: string;
  readonly kind: NameKind;
  readonly name: string;
  readonly container: string;
  readonly nameSpan: Span;
  readonly span: Span;
  readonly matched: Span;
};

/** `pinyin` finds names by sound; `paths` narrows the search to some files. */
export type SymbolSearchOptions = { readonly pinyin?: PinyinReader | undefined; readonly paths?: readonly string[] | undefined };

// LIMIT: at most 200 names are told.
const MOST_FOUND = 200;

/** Names of the workspace that a query may mean; an empty query means every name. */
export function searchSymbols(workspace: Workspace, query: string, options: SymbolSearchOptions = {}): readonly FoundSymbol[] {
  const wanted = queryOf(query);
  const found: { readonly symbol: FoundSymbol; readonly rank: number }[] = [];
  for (const path of options.paths ?? workspace.paths) {
    for (const symbol of workspace.analysis(path)?.names.symbols ?? []) {
      const match = matchName(symbol.name, wanted, options.pinyin);
      if (match !== undefined) found.push({ symbol: foundSymbol(path, symbol, match.span), rank: match.rank });
    }
  }
  return found
    .toSorted((one, other) => one.rank - other.rank || one.symbol.name.length - other.symbol.name.length)
    .slice(0, MOST_FOUND)
    .map(({ symbol }) => symbol);
}

function foundSymbol(path: string, symbol: NameSymbol, matched: Span): FoundSymbol {
  const { kind, name, nameSpan, span } = symbol;
  const container: string[] = [];
  for (let { owner } = symbol; owner !== undefined; owner = owner.owner) container.unshift(owner.name);
  return { path, kind, name, container: container.join("."), nameSpan, span, matched };
}
