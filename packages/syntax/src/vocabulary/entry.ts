// In: nothing. Out: the shape of one entry of the vocabulary, and the short way to write one.
// Not here: the entries (keywords.ts, clauses.ts, functions.ts) and looking them up (vocabulary.ts).

import type { Bilingual } from "@biaochi/diagnostics";

/** Where a word is read: structure of the file, expressions, scoring clauses, or as the head of a raw line. */
export type VocabularyMode = "structure" | "expression" | "clause" | "raw";

/** What a word does; completion and colouring group by it. */
export type VocabularyRole =
  | "declaration"
  | "property"
  | "field-part"
  | "part"
  | "note"
  | "method"
  | "sample-part"
  | "verdict"
  | "value"
  | "operator"
  | "function"
  | "band"
  | "award"
  | "step"
  | "tail"
  | "outcome";

/**
 * One word of the language in both spellings.
 *
 * shape    `zh` and `en`: the first is printed, all are accepted; the words of an English spelling are separated by one blank
 */
export type VocabularyEntry<Id extends string = string> = {
  readonly id: Id;
  readonly role: VocabularyRole;
  readonly modes: readonly VocabularyMode[];
  readonly zh: readonly [string, ...string[]];
  readonly en: readonly [string, ...string[]];
  readonly doc: Bilingual;
  readonly example: string;
  /** The word is kept for a part of the language that this version does not read yet. */
  readonly reserved: boolean;
};

/** Modes by their first letters: S structure, E expression, C clause, R a structure word that opens a raw line. */
export type ModeLetters = "S" | "E" | "C" | "SE" | "SC" | "EC" | "SEC" | "SR";

const MODES: Readonly<Record<ModeLetters, readonly VocabularyMode[]>> = {
  S: ["structure"],
  E: ["expression"],
  C: ["clause"],
  SE: ["structure", "expression"],
  SC: ["structure", "clause"],
  EC: ["expression", "clause"],
  SEC: ["structure", "expression", "clause"],
  SR: ["structure", "raw"],
};

/** One entry; spellings are separated by `|`, the printed one first. */
export function word<const Id extends string>(
  id: Id,
  role: VocabularyRole,
  modes: ModeLetters,
  zh: string,
  en: string,
  docZh: string,
  docEn: string,
  example: string,
): VocabularyEntry<Id> {
  const entry = { id, role, modes: MODES[modes], zh: spellings(zh), en: spellings(en), doc: { zh: docZh, en: docEn }, example };
  return { ...entry, reserved: false };
}

function spellings(text: string): readonly [string, ...string[]] {
  const [first, ...others] = text.split("|");
  return [first ?? text, ...others];
}
