// The names that a piece of the rule set reads. In: any piece. Out: names of figures, tables, scales and row rules in it, wherever they stand.
// WHY by shape: a piece is plain data, and what reads a name looks the same everywhere in it.

const OF_TABLES: ReadonlySet<string> = new Set(["detail", "scale", "rule", "by"]);
const OF_FIGURES: ReadonlySet<unknown> = new Set(["field", "derived", "parameter", "rank"]);

/** Every name that is read in a piece of a rule set. */
export function namesRead(piece: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const open: unknown[] = [piece];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== "object" || next === null) continue;
    let isFigure = false;
    let name: unknown;
    for (const [key, value] of Object.entries(next)) {
      if (key === "origin" || key === "notes" || key === "text") continue;
      if (typeof value === "object") open.push(value);
      else if (key === "op") isFigure = OF_FIGURES.has(value);
      else if (key === "name") name = value;
      else if (OF_TABLES.has(key)) add(found, value);
    }
    if (isFigure) add(found, name);
  }
  return found;
}

function add(found: Set<string>, name: unknown): void {
  if (typeof name === "string") found.add(name);
}
