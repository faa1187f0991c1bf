// The names that a rule set knows, as far as reading a table needs them: which row is the head, which sheet is meant. Only types and one question.
// Not here: what the names stand for (the engine).

import type { Key } from "../key.ts";

/** What a rule set knows. Names are as written in a head, without the unit behind them. */
export type KnownNames = {
  /** Whether it is a field, an indicator that a person fills in, or an item of one. */
  readonly knows: (name: string) => boolean;
  /** Whether it is a part of the table, which may have a filed figure or a reason. */
  readonly knowsPart: (name: string) => boolean;
  /** 明细 and sub-projects by name, and what is known of their columns. */
  readonly tables: ReadonlyMap<string, TableNames>;
  /** Whether a record says of which year it is. */
  readonly asksYear: boolean;
};

/** What is known of the columns of a table. */
export type TableNames = {
  readonly knows: (column: string) => boolean;
  /** Columns that printed forms head otherwise: 目标 under 年度指标值, each with those heads. */
  readonly printed: ReadonlyMap<string, readonly string[]>;
  /** Columns with the section of a row, the outermost first, which forms write once for several rows. */
  readonly sections: readonly string[];
  /** Columns whose figures may have their unit in a column beside them. */
  readonly values: readonly string[];
  /** Heads of the column with what a unit filed as its scores. */
  readonly filed: readonly string[];
  /** Whether its rows are sub-projects, records of their own. */
  readonly isPool: boolean;
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
