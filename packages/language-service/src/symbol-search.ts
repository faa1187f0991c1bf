// Looking for names by what people type: Han, pinyin or initials, whole or in part. In: a query. Out: names of the workspace, the nearest first.
// Not here: the readings of characters (handed in), names near a misspelt one (diagnostics).
import type { PinyinReader, Span } from "@biaochi/diagnostics";
import type { NameKind, NameSymbol } from "@biaochi/model";
import { foldName } from "@biaochi/syntax";
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

// LIMIT: at most 200 names are told, and a query is read up to 60 characters.
const MOST_FOUND = 200;
const LONGEST_QUERY = 60;

/** Names of the workspace that a query may mean; an empty query means every name. */
export function searchSymbols(workspace: Workspace, query: string, options: SymbolSearchOptions = {}): readonly FoundSymbol[] {
  const wanted = foldName(query.slice(0, LONGEST_QUERY))
    .toLowerCase()
    .replace(/[\s'’「」]/gu, "");
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

type Match = { readonly rank: number; readonly span: Span };

/** How well a name fits: whole, at its beginning, inside, then the same by sound. */
function matchName(name: string, wanted: string, pinyin: PinyinReader | undefined): Match | undefined {
  if (wanted === "") return { rank: 0, span: { start: 0, end: 0 } };
  const plain = name.toLowerCase();
  const at = plain.indexOf(wanted);
  if (at >= 0) {
    const rank = plain === wanted ? 0 : at === 0 ? 1 : 2;
    return { rank, span: { start: at, end: at + wanted.length } };
  }
  if (pinyin === undefined || !/[a-z]/.test(wanted)) return undefined;
  const characters = Array.from(name);
  const syllables = pinyin.syllables(name);
  let start = 0;
  for (let from = 0; from < characters.length; from += 1) {
    const count = soundedCharacters(wanted, characters, syllables, from);
    if (count !== undefined) {
      const end = start + characters.slice(from, from + count).join("").length;
      return { rank: from === 0 ? 3 : 4, span: { start, end } };
    }
    start += characters[from]?.length ?? 0;
  }
  return undefined;
}

/** How many characters from one on the letters stand for: each by a whole reading, by its first letter, or as it is; the last one may be cut short. */
function soundedCharacters(
  wanted: string,
  characters: readonly string[],
  syllables: readonly (readonly string[])[],
  from: number,
): number | undefined {
  // Letters read so far, with the fewest characters for them. INVARIANT (bounded): at most as many places as the query has letters.
  let reached = new Set([0]);
  for (let index = from; index < characters.length && reached.size > 0; index += 1) {
    const next = new Set<number>();
    const character = (characters[index] ?? "").toLowerCase();
    for (const at of reached) {
      for (const sound of [character, ...(syllables[index] ?? [])]) {
        if (sound === "") continue;
        const rest = wanted.slice(at);
        if (rest.length <= sound.length && sound.startsWith(rest)) return index - from + 1;
        if (rest.startsWith(sound)) next.add(at + sound.length);
        if (/^[a-z]/.test(sound) && rest.startsWith(sound.slice(0, 1))) next.add(at + 1);
      }
    }
    reached = next;
  }
  return undefined;
}
