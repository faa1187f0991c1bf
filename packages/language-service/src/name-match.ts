// Whether a name is what somebody types: Han, pinyin or initials, whole or in part, widths folded. In: a name, a query. Out: how well it fits and where.
// Not here: the readings of characters (handed in), which names there are (symbol-search.ts).
import type { PinyinReader, Span } from "@biaochi/diagnostics";
import { foldName } from "@biaochi/syntax";

// LIMIT: a query is read up to 60 characters.
const LONGEST_QUERY = 60;

/** A query as names are compared with it. */
export function queryOf(words: string): string {
  return foldName(words.slice(0, LONGEST_QUERY))
    .toLowerCase()
    .replace(/[\s'’「」]/gu, "");
}

/** `rank`: the smaller the better; `span`: the characters that the query means. unit: UTF-16 offset */
export type NameMatch = { readonly rank: number; readonly span: Span };

/** How well a name fits a query of `queryOf`: whole, at its beginning, inside, then the same by sound. */
export function matchName(name: string, wanted: string, pinyin: PinyinReader | undefined): NameMatch | undefined {
  if (wanted === "") return { rank: 0, span: { start: 0, end: 0 } };
  const plain = foldName(name).toLowerCase();
  const at = plain.indexOf(wanted);
  if (at >= 0) {
    const rank = plain === wanted ? 0 : at === 0 ? 1 : 2;
    return { rank, span: { start: at, end: at + wanted.length } };
  }
  if (pinyin === undefined || !/[a-z]/.test(wanted)) return undefined;
  const characters = Array.from(plain);
  const syllables = pinyin.syllables(plain);
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
