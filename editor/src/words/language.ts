// In: what a person chose, or what the browser prefers. Out: the language of the screens and a function that says a text in it.
// Not here: the texts (words.ts). WHY for a whole page load: Monaco's own words are loaded before Monaco and cannot change under it.
import type { Bilingual } from "@biaochi/diagnostics";

export type Language = "zh" | "en";

/** Says a text in the language of the screens. */
export type Say = (text: Bilingual) => string;

const KEY = "biaochi.language";

/** The language of this page load. */
export function chosenLanguage(storage: Storage, preferred: readonly string[]): Language {
  const kept = storage.getItem(KEY);
  if (kept === "zh" || kept === "en") return kept;
  const first = preferred.find((one) => /^(?:zh|en)\b/u.test(one));
  return first?.startsWith("en") === true ? "en" : "zh";
}

/** Keeps a choice for the next page load. */
export function keepLanguage(storage: Storage, language: Language): void {
  storage.setItem(KEY, language);
}

/** What says a text. */
export function sayIn(language: Language): Say {
  return (text) => text[language];
}
