// In: the readings of names. Out: which names sound alike, and which names a run of Latin letters may be typed pinyin of.
// Not here: the readings themselves (pinyin.ts); they are handed in, since few runs need them and their table is large.

/** Knows how characters are read. */
export type PinyinReader = {
  /**
   * The readings of a name.
   *
   * shape    one entry per character (code point): its readings without tone marks, ü as v, the usual one first;
   *          a character without a reading stands for itself
   */
  readonly syllables: (name: string) => readonly Syllables[];
};

/** The readings of one character. */
export type Syllables = readonly string[];

/** How near two characters sound: not at all, by a confusion that speakers of southern dialects make (zh/z, n/l, ing/in …), or the same. */
export type Likeness = "none" | "near" | "same";

/** How near two characters sound, the best of their readings. */
export function soundLikeness(a: Syllables, b: Syllables): Likeness {
  if (a.some((one) => b.includes(one))) return "same";
  const folded = b.map(foldDialect);
  return a.some((one) => isLatin(one) && folded.includes(foldDialect(one))) ? "near" : "none";
}

/** How Latin letters spell a name: by whole syllables, by syllables and initials, or not at all. */
export type TypedAs = "none" | "initials" | "full";

/** The text of a name that may be typed pinyin: it has Latin letters; blanks and apostrophes between syllables are dropped. */
export function typedLetters(plain: readonly string[]): string | undefined {
  return plain.some(isLatin) ? plain.filter((character) => character !== " " && character !== "'").join("") : undefined;
}

/**
 * Whether a text typed without an input method (`yusuanzxl`, `预算zxl`) spells a name: each character by itself, its pinyin or its initial.
 *
 * shape    `plain`: the characters of the name with widths and case folded; `readings`: one entry per character
 */
export function typedPinyin(text: string, plain: readonly string[], readings: readonly Syllables[]): TypedAs {
  let reached = new Map<number, TypedAs>([[0, "full"]]);
  for (const [index, syllables] of readings.entries()) {
    const next = new Map<number, TypedAs>();
    const own = plain[index] ?? "";
    for (const [offset, how] of reached) {
      if (text.startsWith(own, offset)) keepBetter(next, offset + own.length, how);
      for (const syllable of syllables) {
        for (const spelling of spellingsOf(syllable)) {
          if (text.startsWith(spelling, offset)) keepBetter(next, offset + spelling.length, how);
        }
        const initial = syllable.slice(0, 1);
        if (isLatin(initial) && text.startsWith(initial, offset)) keepBetter(next, offset + 1, "initials");
      }
    }
    reached = next;
  }
  return reached.get(text.length) ?? "none";
}

function keepBetter(reached: Map<number, TypedAs>, offset: number, how: TypedAs): void {
  if (reached.get(offset) !== "full") reached.set(offset, how);
}

// ü is typed v by input methods, u by many people.
function spellingsOf(syllable: string): readonly string[] {
  if (!isLatin(syllable)) return [];
  return syllable.includes("v") ? [syllable, syllable.replace("v", "u"), syllable.replace("v", "ü")] : [syllable];
}

function foldDialect(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/u, "$1")
    .replace(/^n/u, "l")
    .replace(/([aei])ng$/u, "$1n");
}

function isLatin(text: string): boolean {
  return /^[a-zü]/u.test(text);
}
