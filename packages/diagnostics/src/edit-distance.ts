// In: two names as characters, with their readings if known. Out: how far they are apart in whole-number costs.
// Not here: which cost is near enough, and what makes two characters alike.

import type { Syllables } from "./sound.ts";

/** A name as the distance sees it: its characters, and one entry of readings per character where readings are known. */
export type Spelled = { readonly folded: readonly string[]; readonly syllables: readonly Syllables[] | undefined };

/** The cost of a wrong, lost, added or swapped character, and of one that sounds like the right one (at most `wrong`). */
export type DistanceCosts = { readonly wrong: number; readonly alike: (a: Syllables, b: Syllables) => number };

/** What a distance costs, and whether a character counted for its sound. */
export type Apart = { readonly cost: number; readonly bySound: boolean };

/** Distance to another name, undefined where it is more than `most`. */
export type Distance = (other: Spelled, most: number) => Apart | undefined;

/**
 * Damerau's distance from one name to others (neighbours may be swapped, once), with cheaper substitutions by sound.
 *
 * shape    one table row per character of the name, cut to the diagonal band that `most` allows
 */
export function createDistance(name: Spelled, costs: DistanceCosts): Distance {
  // A cell holds twice the cost, plus one if a sound was used: of two ways of one cost the one without a sound is the less.
  const wrong = costs.wrong * 2;
  const heard = name.folded.map(() => new Map<string, number>());
  const soundCost = (row: number, character: string, theirs: Syllables | undefined): number => {
    const ours = name.syllables?.[row];
    if (ours === undefined || theirs === undefined) return wrong;
    const before = heard[row]?.get(character);
    if (before !== undefined) return before;
    const cost = costs.alike(ours, theirs);
    const cell = cost < costs.wrong ? cost * 2 + 1 : wrong;
    heard[row]?.set(character, cell);
    return cell;
  };
  return (other, most) => {
    const height = name.folded.length;
    const width = other.folded.length;
    const limit = most * 2 + 1;
    const band = Math.floor(most / costs.wrong);
    if (Math.abs(height - width) > band) return undefined;
    let older = new Int32Array(width + 1);
    let previous = Int32Array.from({ length: width + 1 }, (_, column) => column * wrong);
    let current = new Int32Array(width + 1);
    for (let row = 1; row <= height; row += 1) {
      current.fill(FAR);
      const from = Math.max(1, row - band);
      const to = Math.min(width, row + band);
      let least = FAR;
      if (row <= band) {
        current[0] = row * wrong;
        least = row * wrong;
      }
      const character = name.folded[row - 1] ?? "";
      const before = name.folded[row - 2];
      for (let column = from; column <= to; column += 1) {
        const theirs = other.folded[column - 1] ?? "";
        const same = character === theirs;
        const substitution = same ? 0 : soundCost(row - 1, theirs, other.syllables?.[column - 1]);
        let best = add(previous[column - 1], substitution);
        best = Math.min(best, add(previous[column], wrong), add(current[column - 1], wrong));
        if (!same && row > 1 && column > 1 && character === other.folded[column - 2] && before === theirs) {
          best = Math.min(best, add(older[column - 2], wrong));
        }
        current[column] = best;
        least = Math.min(least, best);
      }
      if (least > limit) return undefined;
      [older, previous, current] = [previous, current, older];
    }
    const last = previous[width] ?? FAR;
    return last > limit ? undefined : { cost: last >> 1, bySound: last % 2 === 1 };
  };
}

const FAR = 0x3fff_ffff;

// The mark for a sound is one bit: it is set once and stays.
function add(cell: number | undefined, cost: number): number {
  if (cell === undefined || cell >= FAR) return FAR;
  const sum = cell + cost;
  return cell % 2 === 1 && cost % 2 === 1 ? sum - 1 : sum;
}
