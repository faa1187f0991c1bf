// How a label may be typed. In: a label and, once it is loaded, the table of readings. Out: the text that the list is filtered by: the Han themselves, whole
// pinyin and initials, of each reading. Not here: the readings (@biaochi/diagnostics/pinyin, handed in).
import type { PinyinReader } from "@biaochi/diagnostics";

// LIMIT: of a label with several characters of several readings at most 16 ways to read it are kept.
const MOST_READINGS = 16;

/** 预算 → 预算 yusuan ys; 会计 → 会计 huiji kuaiji hj kj. Letters and digits stand for themselves. */
export function filterTextOf(label: string, also: readonly string[], pinyin: PinyinReader | undefined): string {
  const plain = [label, ...also];
  if (pinyin === undefined) return plain.join(" ");
  return [...plain, ...plain.flatMap((text) => soundsOf(text, pinyin))].join(" ");
}

function soundsOf(label: string, pinyin: PinyinReader): readonly string[] {
  const text = label.replace(/[^\p{L}\p{N}]+/gu, "");
  if (!/\p{Script=Han}/u.test(text)) return [];
  let ways: readonly (readonly [whole: string, initials: string])[] = [["", ""]];
  for (const syllables of pinyin.syllables(text)) {
    const longer = ways.flatMap(([whole, initials]) =>
      syllables.map((syllable) => [whole + syllable, initials + syllable.slice(0, 1)] as const),
    );
    ways = longer.slice(0, MOST_READINGS);
  }
  return [...new Set([...ways.map(([whole]) => whole), ...ways.map(([, initials]) => initials)])];
}
