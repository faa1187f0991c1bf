// Which columns a person matched with which names, for the next import. In: what the browser keeps, the name of the rule set. Out: the matching.
// WHY by the name of the rule set and in the browser: next year's file has the same name and another path, and what lies beside rules is read as data.
import { type Keep, parsed } from "../shell/kept.ts";

// LIMIT: so many columns are remembered for a rule set.
const MOST = 300;
const nameOf = (ruleSet: string): string => `columns.${ruleSet}`;

export function keptColumns(keep: Keep, ruleSet: string): ReadonlyMap<string, string> {
  const read = parsed(keep.read(nameOf(ruleSet)));
  if (!Array.isArray(read)) return new Map();
  return new Map(
    read
      .filter(
        (pair): pair is [string, string] =>
          Array.isArray(pair) && pair.length === 2 && pair.every((one) => typeof one === "string"),
      )
      .slice(0, MOST),
  );
}

/** Keeps these beside those of before; of a column the later choice holds. */
export function keepColumns(keep: Keep, ruleSet: string, columns: ReadonlyMap<string, string>): void {
  const all = new Map([...columns, ...[...keptColumns(keep, ruleSet)].filter(([head]) => !columns.has(head))]);
  keep.write(nameOf(ruleSet), JSON.stringify([...all].slice(0, MOST)));
}
