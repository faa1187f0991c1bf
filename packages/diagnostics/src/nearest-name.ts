// In: a name that is not known, and the names that are. Out: the ones that may have been meant.
// Not here: which names are in scope; whether a name is wrong. Nothing is ever replaced by itself.

import type { Bilingual } from "./bilingual.ts";
import { createDistance, type Distance } from "./edit-distance.ts";
import { foldLookAlikes, plainCharacters } from "./look-alikes.ts";
import { type PinyinReader, type Syllables, soundLikeness, typedLetters, typedPinyin } from "./sound.ts";

/** A name that may have been meant, and what makes it near. */
export type NearName = { readonly name: string; readonly how: "spelling" | "pinyin" | "look-alike" };

/** How many names to offer (3 unless told), and the reader of sounds; without one only spelling and look-alikes count. */
export type NearestOptions = { readonly limit?: number | undefined; readonly pinyin?: PinyinReader | undefined };

/** Looks names up among a fixed set of candidates. */
export type NameFinder = { readonly nearest: (wanted: string) => readonly NearName[] };

// LIMIT: work stays bounded for hostile input: names of more than 64 characters are not compared, candidates after the 5,000th not
// looked at, and a finder that has compared so many pairs of characters (about a second's work) offers nothing more.
const LONGEST_NAME = 64;
const MOST_CANDIDATES = 5_000;
const MOST_PAIRS = 40_000_000;
const USUAL_OFFERS = 3;

// Costs are whole numbers: one wrong, lost, added or swapped character costs WRONG; one that only sounds like the right one less.
const WRONG = 4;
const SOUNDS_NEAR = 2;
const SOUNDS_SAME = 1;
const TYPED_FULL = 1;
const TYPED_INITIALS = 3;
const HOLDS = 12;
const SHUFFLED = 10;
/** Names that cost more than this beyond the best one are not offered beside it; beside a look-alike, none but others. */
const SPREAD = 4;

type Candidate = {
  readonly name: string;
  readonly order: number;
  readonly plain: readonly string[];
  readonly folded: readonly string[];
  readonly sorted: string;
  readonly syllables: readonly Syllables[] | undefined;
};

/** A name that is looked for, and what is made of it once for all candidates. */
type Wanted = Candidate & { readonly letters: string | undefined; readonly distanceTo: Distance };

type Hit = { readonly candidate: Candidate; readonly cost: number; readonly how: NearName["how"] };

/**
 * The candidates nearest to a name, best first: look-alikes (帐/账), the same sound (预算执性率), few wrong characters, pinyin as typed.
 *
 * shape    at most `limit`; equally near ones in the order of the candidates; the name itself is never among them
 */
export function nearestNames(
  wanted: string,
  candidates: Iterable<string>,
  options: NearestOptions | number = {},
): readonly NearName[] {
  const settings = typeof options === "number" ? { limit: options } : options;
  return createNameFinder(candidates, settings).nearest(wanted);
}

/** Makes a finder for many lookups among the same candidates. */
export function createNameFinder(candidates: Iterable<string>, options: NearestOptions = {}): NameFinder {
  const prepared = prepareAll(candidates, options.pinyin);
  const size = prepared.reduce((sum, { folded }) => sum + folded.length, 0);
  const limit = options.limit ?? USUAL_OFFERS;
  const known = new Map<string, readonly NearName[]>();
  let pairs = 0;
  return {
    nearest: (wanted) => {
      const before = known.get(wanted);
      if (before !== undefined) return before;
      pairs += wanted.length > LONGEST_NAME ? 0 : wanted.length * size;
      if (pairs > MOST_PAIRS) return [];
      const found = find(wanted, prepared, limit, options.pinyin);
      known.set(wanted, found);
      return found;
    },
  };
}

/** “是否想写「…」？” for a message; both texts are empty if nothing is near. */
export function didYouMean(near: readonly NearName[]): Bilingual {
  if (near.length === 0) return { zh: "", en: "" };
  const names = near.map(({ name }) => `「${name}」`);
  return { zh: `是否想写${names.join("或")}？`, en: `Did you mean ${names.join(" or ")}?` };
}

function prepareAll(names: Iterable<string>, pinyin: PinyinReader | undefined): readonly Candidate[] {
  const prepared = new Map<string, Candidate>();
  for (const name of names) {
    if (prepared.size >= MOST_CANDIDATES) break;
    if (name !== "" && name.length <= LONGEST_NAME && !prepared.has(name))
      prepared.set(name, prepare(name, prepared.size, pinyin));
  }
  return [...prepared.values()];
}

function prepare(name: string, order: number, pinyin: PinyinReader | undefined): Candidate {
  const plain = plainCharacters(name);
  const folded = foldLookAlikes(name);
  return { name, order, plain, folded, sorted: [...folded].sort().join(""), syllables: pinyin?.syllables(plain.join("")) };
}

function find(
  name: string,
  candidates: readonly Candidate[],
  limit: number,
  pinyin: PinyinReader | undefined,
): readonly NearName[] {
  if (name === "" || name.length > LONGEST_NAME) return [];
  const prepared = prepare(name, -1, pinyin);
  const distanceTo = createDistance(prepared, { wrong: WRONG, alike: soundCost });
  const wanted: Wanted = { ...prepared, letters: typedLetters(prepared.plain), distanceTo };
  const hits = candidates.flatMap((candidate) => {
    const hit = candidate.name === name ? undefined : compare(wanted, candidate);
    return hit === undefined ? [] : [hit];
  });
  hits.sort((a, b) => a.cost - b.cost || farness(wanted, a) - farness(wanted, b) || a.candidate.order - b.candidate.order);
  const best = hits[0]?.cost ?? 0;
  return hits
    .filter(({ cost }) => cost <= (best === 0 ? 0 : best + SPREAD))
    .slice(0, limit)
    .map(({ candidate, how }) => ({ name: candidate.name, how }));
}

function farness(wanted: Candidate, { candidate }: Hit): number {
  return Math.abs(wanted.folded.length - candidate.folded.length);
}

function compare(wanted: Wanted, candidate: Candidate): Hit | undefined {
  if (isSame(wanted.folded, candidate.folded)) return { candidate, cost: 0, how: "look-alike" };
  if (candidate.syllables !== undefined && wanted.letters !== undefined) {
    const typed = typedPinyin(wanted.letters, candidate.plain, candidate.syllables);
    if (typed !== "none") return { candidate, cost: typed === "full" ? TYPED_FULL : TYPED_INITIALS, how: "pinyin" };
  }
  const longer = Math.max(wanted.folded.length, candidate.folded.length);
  const most = Math.max(WRONG, WRONG * Math.floor(longer / 3), candidate.syllables === undefined ? 0 : SOUNDS_SAME * longer);
  const near = wanted.distanceTo(candidate, most);
  // WHY: of two names of one character each, one wrong character leaves nothing in common.
  if (near !== undefined && near.cost < WRONG * longer)
    return { candidate, cost: near.cost, how: near.bySound ? "pinyin" : "spelling" };
  if (wanted.sorted === candidate.sorted) return { candidate, cost: SHUFFLED, how: "spelling" };
  return holds(wanted.folded, candidate.folded) ? { candidate, cost: HOLDS, how: "spelling" } : undefined;
}

function soundCost(a: Syllables, b: Syllables): number {
  const likeness = soundLikeness(a, b);
  return likeness === "same" ? SOUNDS_SAME : likeness === "near" ? SOUNDS_NEAR : WRONG;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((character, index) => character === b[index]);
}

/** Whether one name lies whole in the other and makes up at least a third of it (预算数 in 年初预算数). */
function holds(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return shorter.length >= 2 && shorter.length * 3 >= longer.length && longer.join("").includes(shorter.join(""));
}
