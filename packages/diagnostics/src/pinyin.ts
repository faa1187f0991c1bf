// In: nothing. Out: a reader of characters' pronunciations, made from pinyin-pro.
// A subpath of its own: its table takes tens of milliseconds to load, and only a run that met an unknown name needs it.

import type { PinyinReader, Syllables } from "./sound.ts";

export type { PinyinReader } from "./sound.ts";

/** Loads the table of readings. A face calls it when a check met unknown names, and checks again with the reader. */
export async function loadPinyin(): Promise<PinyinReader> {
  const { pinyin } = await import("pinyin-pro");
  const known = new Map<string, Syllables>();
  const read = (character: string): Syllables => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const readings = pinyin(character, { multiple: true, toneType: "none", type: "array", v: true });
    const syllables = readings.length === 0 ? [character] : [...new Set(readings.map((reading) => reading.toLowerCase()))];
    // LIMIT: 20,000 characters are kept, about as many as Chinese has in use.
    if (known.size < 20_000) known.set(character, syllables);
    return syllables;
  };
  return { syllables: (text) => Array.from(text, read) };
}
