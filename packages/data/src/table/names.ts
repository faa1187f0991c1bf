// The names that a rule set knows, as far as reading a table needs them: which row is the head, which sheet is meant. Only types and one question.
// Not here: what the names stand for (the engine).

import type { Key } from "../key.ts";

/** What a rule set knows. Names are as written in a head, without the unit behind them. */
export type KnownNames = {
  /** Whether it is a field, an indicator that a person fills in, or an item of one. */
  readonly knows: (name: string) => boolean;
  /** Whether it is a part of the table, which may have a filed figure or a reason. */
  readonly knowsPart: (name: string) => boolean;
  /** 明细 and sub-projects by name, and whether a name is one of their columns. */
  readonly tables: ReadonlyMap<string, (column: string) => boolean>;
};

/** Whether a rule set knows what a head stands for; without a rule set everything is known. */
export function isKnown(key: Key, head: string, names: KnownNames | undefined): boolean {
  if (names === undefined) return true;
  switch (key.kind) {
    case "id":
    case "year":
      return true;
    case "ignored":
      return false;
    case "value":
      return names.knows(key.key) || names.knows(head);
    case "reported":
    case "reason":
      return names.knowsPart(key.key.replace(/[.．]值$/u, "")) || key.key === "总分" || key.key === "等次";
  }
}
