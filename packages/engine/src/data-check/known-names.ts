// In: a rule set. Out: which names a table of its data may have, so that a reader of sheets finds the head and the sheet that is meant.
// Not here: what the names stand for (names.ts). What is worked out is no name of data: a sheet of scores is not taken for one of figures.

import type { Column, Indicator, RuleSet } from "@biaochi/model";
import { PRINTED_HEADS } from "../rows/printed-heads.ts";
import { choicesOf } from "./choices.ts";
import { allScored, createNameTable, foldName, inputKind } from "./names.ts";

/** The names of a rule set's data. */
export type DataNames = {
  /** A field, an indicator that a person fills in, an item of one, or what a record sets of an indicator. */
  readonly knows: (name: string) => boolean;
  /** A part of the table, which may have a filed figure or a reason. */
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

const SET_BY_RECORD = /[.．](?:选用|分值|chosen|points)$/u;

/** Collects the names that the data of a rule set have. */
export function dataNames(ruleSet: RuleSet): DataNames {
  const names = createNameTable(ruleSet);
  const knowsPart = (name: string): boolean => names.findPart(name).kind !== "none";
  const isScorers = (name: string): boolean => {
    const scorer = ruleSet.scorers.find((one) => name.startsWith(`${one}.`));
    return scorer !== undefined && knowsPart(name.slice(scorer.length + 1));
  };
  const knows = (name: string): boolean => {
    const found = names.find(name);
    if (found.kind === "several" || (found.kind === "one" && found.target.kind !== "computed")) return true;
    if (isScorers(name) || ruleSet.ranks.some((rank) => rank.name === name)) return true;
    return SET_BY_RECORD.test(name) && knowsPart(name.replace(SET_BY_RECORD, ""));
  };
  const tables = new Map<string, TableNames>();
  for (const { name, columns } of ruleSet.details) {
    const known = new Set(
      columns.flatMap((column) => [column.name, ...(column.alias === null ? [] : [column.alias])].map(foldName)),
    );
    tables.set(name, { knows: (column) => known.has(foldName(column)), ...printedNames(columns), isPool: false });
  }
  for (const { name } of ruleSet.pools) {
    const isColumn = (column: string): boolean => column === "名称" || knows(column);
    tables.set(name, { knows: isColumn, printed: new Map(), sections: [], values: [], filed: [], isPool: true });
  }
  return { knows, knowsPart, tables, asksYear: asksYear(ruleSet) };
}

function asksYear({ year: { from, until, open } }: RuleSet): boolean {
  return open || (until !== null && until !== from);
}

/** How printed forms have these columns. */
function printedNames(columns: readonly Column[]): Pick<TableNames, "printed" | "sections" | "values" | "filed"> {
  const own = new Set(columns.map(({ name }) => name));
  const printed = new Map<string, readonly string[]>();
  for (const { name, role } of columns) {
    const heads = role === null ? undefined : PRINTED_HEADS.get(role);
    if (heads !== undefined)
      printed.set(
        name,
        heads.filter((head) => !own.has(head)),
      );
  }
  const named = (...roles: readonly Column["role"][]): readonly string[] =>
    roles.flatMap((role) => columns.filter((column) => column.role === role).map(({ name }) => name));
  const filed = [...named("reported"), ...(PRINTED_HEADS.get("reported") ?? [])];
  return { printed, sections: named("level-1", "level-2", "level-3"), values: named("target", "result"), filed };
}

/** What a person fills in: the name that a table may call it by, and the words that its cell may have. */
export type HumanEntry = {
  readonly name: string;
  readonly kind: "level" | "points" | "checklist" | "event" | "chosen" | "own-points" | "section-points";
  readonly words: readonly string[];
};

/** What a person fills in of the indicators of a rule set, in their order; whether a member of a 任选 is chosen comes before what it asks. */
export function humanEntries(ruleSet: RuleSet): readonly HumanEntry[] {
  const all = allScored(ruleSet);
  const choices = choicesOf(ruleSet.parts);
  return all.flatMap((part): readonly HumanEntry[] => {
    const isAlone = all.filter(({ name }) => name === part.name).length === 1;
    const name = isAlone ? part.name : part.path.join(".");
    if (part.kind === "section") return part.adjustable ? [{ name, kind: "section-points", words: [part.points] }] : [];
    // Points of its own choose a member: nobody is asked twice.
    const choice = choices.findLast(({ indicator }) => indicator === part);
    const chosen: readonly HumanEntry[] =
      choice === undefined ? [] : [{ name: `${name}.${choice.word}`, kind: choice.kind, words: [] }];
    return [...chosen, ...ownEntries(part, name, ruleSet)];
  });
}

/** What an indicator itself asks of a person. */
function ownEntries(part: Indicator, name: string, ruleSet: RuleSet): readonly HumanEntry[] {
  const kind = inputKind(part);
  if (kind === undefined) return [];
  const { method } = part;
  if (kind === "events") {
    const events = method.kind === "events" ? method.items : [];
    return events.map((event) => ({ name: `${name}.${event.name}`, kind: "event", words: [event.unit] }));
  }
  const words =
    method.kind === "judgement"
      ? (ruleSet.scales.find(({ name }) => name === method.scale)?.levels.map(({ name }) => name) ?? [])
      : method.kind === "checklist"
        ? method.items.map(({ name }) => name)
        : [`0–${part.points}`];
  return [{ name, kind, words }];
}
