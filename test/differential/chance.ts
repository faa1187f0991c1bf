// Chance with a seed: the same seed gives the same cases, on every machine. In: a seed. Out: draws.

/** A source of draws. */
export type Chance = {
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  /** True once in `times` draws. */
  readonly once: (times: number) => boolean;
  readonly pick: <const Item>(items: readonly [Item, ...Item[]]) => Item;
  /** `count` different whole numbers from `low` to `high`, rising. */
  readonly rising: (count: number, low: number, high: number) => readonly number[];
};

/** Draws from a seed (mulberry32). */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    whole,
    once: (times) => whole(1, times) === 1,
    pick: (items) => items[whole(0, items.length - 1)] ?? items[0],
    rising: (count, low, high) => {
      if (high - low + 1 < count) throw new Error("more different numbers asked for than there are");
      const found = new Set<number>();
      while (found.size < count) found.add(whole(low, high));
      return [...found].sort((a, b) => a - b);
    },
  };
}
