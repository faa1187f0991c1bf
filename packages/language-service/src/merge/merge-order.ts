// In which order the pieces of two texts stand together. In: three orders of keys, and which keys are wanted. Out: one order, the same whichever of the
// two texts comes first; undefined where both have reordered differently. Not here: what the pieces hold.

/** Keys in the order of a file. */
export type Order = readonly string[];

export function mergeOrder(base: Order, ours: Order, theirs: Order, wanted: ReadonlySet<string>): Order | undefined {
  const inAll = new Set([...wanted].filter((key) => [base, ours, theirs].every((order) => order.includes(key))));
  const shared = (order: Order): Order => order.filter((key) => inAll.has(key));
  const skeleton = agreed(shared(base), shared(ours), shared(theirs));
  if (skeleton === undefined) return undefined;
  const mine = runsOf(ours, skeleton, wanted);
  const other = runsOf(theirs, skeleton, wanted);
  const placed = new Set(skeleton);
  const merged: string[] = [];
  for (let slot = 0; slot <= skeleton.length; slot += 1) {
    const runs = [mine.get(slot) ?? [], other.get(slot) ?? []].toSorted((a, b) => (a.join("\n") < b.join("\n") ? -1 : 1));
    for (const key of runs.flat()) {
      if (!placed.has(key)) merged.push(key);
      placed.add(key);
    }
    const next = skeleton[slot];
    if (next !== undefined) merged.push(next);
  }
  return merged;
}

function agreed(base: Order, ours: Order, theirs: Order): Order | undefined {
  const same = (a: Order, b: Order): boolean => a.every((key, index) => key === b[index]);
  if (same(base, ours)) return theirs;
  return same(base, theirs) || same(ours, theirs) ? ours : undefined;
}

/** What a text has beyond the skeleton, by how many keys of the skeleton stand before it. */
function runsOf(order: Order, skeleton: Order, wanted: ReadonlySet<string>): ReadonlyMap<number, Order> {
  const place = new Map(skeleton.map((key, index) => [key, index + 1]));
  const runs = new Map<number, string[]>();
  let slot = 0;
  for (const key of order) {
    const index = place.get(key);
    if (index !== undefined) slot = index;
    else if (wanted.has(key)) runs.set(slot, [...(runs.get(slot) ?? []), key]);
  }
  return runs;
}
