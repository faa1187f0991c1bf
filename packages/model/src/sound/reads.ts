// The names that a piece of the rule set reads. In: any piece. Out: names of figures, tables, scales and row rules in it, wherever they stand.
// WHY by shape: a piece is plain data, and what reads a name looks the same everywhere in it.

const OF_FIGURES: ReadonlySet<unknown> = new Set(["field", "derived", "parameter", "rank"]);

/** Every name that is read in a piece of a rule set. */
export function namesRead(piece: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const open: unknown[] = [piece];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== "object" || next === null) continue;
    const entries = Object.entries(next);
    for (const [key, value] of entries) {
      if (key === "origin" || key === "notes" || key === "text") continue;
      if (typeof value === "object") open.push(value);
    }
    const read = new Map<string, unknown>(entries);
    if (OF_FIGURES.has(read.get("op"))) add(found, read.get("name"));
    for (const key of ["detail", "scale", "rule", "by"]) add(found, read.get(key));
  }
  return found;
}

function add(found: Set<string>, name: unknown): void {
  if (typeof name === "string") found.add(name);
}
