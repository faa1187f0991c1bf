// Which name of the rules each column of a file stands for. In: heads, names, what a person chose now and last time, the sounds. Out: name and why.
// Known names come first, then what a person chose, then a name that sounds exactly so. Not here: names that are only near (data-file.ts).
import type { PinyinReader } from "@biaochi/diagnostics";
import type { Column } from "./protocol.ts";
import type { ColumnMatching } from "./records.ts";

export type Matching = {
  readonly knows: (head: string) => boolean;
  readonly names: readonly string[];
  readonly chosen: ColumnMatching;
  readonly remembered: ColumnMatching;
  readonly pinyin: PinyinReader | undefined;
};

export type Matched = Pick<Column, "meaning" | "how">;

/** What each head stands for; a name that a column has already is not given to another by itself. */
export function matchColumns(
  heads: readonly string[],
  { knows, names, chosen, remembered, pinyin }: Matching,
): ReadonlyMap<string, Matched> {
  const found = new Map<string, Matched>();
  const taken = new Set<string>();
  const take = (head: string, meaning: string | undefined, how: Matched["how"]): void => {
    if (meaning === undefined || found.has(head)) return;
    if ((how === "last" || how === "sound") && meaning !== "" && (taken.has(meaning) || !names.includes(meaning))) return;
    found.set(head, { meaning, how });
    taken.add(meaning);
  };
  for (const head of heads) take(head, chosen.get(head), "chosen");
  for (const head of heads) if (knows(head)) take(head, head, "name");
  for (const head of heads) take(head, remembered.get(head), "last");
  for (const head of heads) take(head, soundingSo(head, names, pinyin), "sound");
  return new Map(heads.map((head) => [head, found.get(head) ?? { meaning: undefined, how: undefined }]));
}

/** The only name with the same sounds, character for character; or whose whole pinyin or initials the head is. */
export function soundingSo(head: string, names: readonly string[], pinyin: PinyinReader | undefined): string | undefined {
  if (pinyin === undefined) return undefined;
  const letters = head.toLowerCase().replace(/[\s'’_-]/gu, "");
  const like = names.filter((name) =>
    /^[a-z]{2,}$/u.test(letters) ? isSpelled(letters, name, pinyin) : isHomophone(head, name, pinyin),
  );
  return like.length === 1 ? like[0] : undefined;
}

function isHomophone(head: string, name: string, pinyin: PinyinReader): boolean {
  const [a, b] = [pinyin.syllables(head), pinyin.syllables(name)];
  return (
    a.length === b.length && a.length > 1 && a.every((sounds, index) => sounds.some((one) => b[index]?.includes(one) === true))
  );
}

function isSpelled(letters: string, name: string, pinyin: PinyinReader): boolean {
  const syllables = pinyin.syllables(name);
  if (letters.length === syllables.length)
    return syllables.every((sounds, index) => sounds.some((one) => one[0] === letters[index]));
  let ends = new Set([0]);
  for (const sounds of syllables) {
    const next = new Set<number>();
    for (const at of ends) for (const sound of sounds) if (letters.startsWith(sound, at)) next.add(at + sound.length);
    ends = next;
  }
  return ends.has(letters.length);
}
