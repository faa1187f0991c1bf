// The forms of one record on its way in: cells as a file had them, then values that the rule set's declarations have accepted.
// Only types; reading files is `@biaochi/data`, checking against a rule set is `data-check.ts`.
import type { Rational } from "@biaochi/quantity";

/** A cell as its file had it. Numbers are their own digits, never a binary float. */
export type RawCell = {
  readonly kind: "text" | "number" | "boolean" | "empty" | "list";
  /** The cell's characters; 是 or 否 for a boolean; empty for a list. */
  readonly text: string;
  /** The entries of a list. */
  readonly items?: readonly RawCell[];
  /** Whether its file tells figures from texts, as workbooks do: then a text where a figure is wanted is a doubt. */
  readonly typed?: boolean;
  /** Unit from the column's head or the name: 年初预算（万元）. */
  readonly unit?: string;
  /** Unit told above its table (单位：万元): that of a figure without one of its own, where it fits what is wanted. */
  readonly tableUnit?: string;
  /** The head or the name as the file has it, where it is not the key itself: 年初预算（万元）. */
  readonly head?: string;
  /** Where in the file, for people: its line, from 1. */
  readonly line?: number;
  /** Where in the file as spreadsheets call it: E2. */
  readonly sheetCell?: string;
  /** Where in the file, for editors: offsets into its text. */
  readonly span?: { readonly start: number; readonly end: number };
};

/** A record's values as a file nested them; numbers are their digits. Objects have no prototype: any name is just a name. */
export type RawTree = string | boolean | null | readonly RawTree[] | { readonly [name: string]: RawTree };

/** One row of a table inside a record: 明细, or a sub-project (then with tables of its own). Keys as in a record. */
export type RawRow = {
  readonly cells: ReadonlyMap<string, RawCell>;
  readonly tables?: ReadonlyMap<string, RawTable>;
  /** Its line in the file, from 1. */
  readonly line?: number;
  readonly span?: { readonly start: number; readonly end: number };
};

/** A table inside a record, rows in the file's order. `place` is where it stands, for people: a sheet's name, a key. */
export type RawTable = { readonly rows: readonly RawRow[]; readonly place?: string; readonly line?: number };

/** One evaluated unit as its file had it. Keys are names or dotted paths as written, without 「」 and units. */
export type RawRecord = {
  readonly id: string;
  readonly file: string;
  readonly cells: ReadonlyMap<string, RawCell>;
  /** 明细 and sub-projects by the name they have in the file. */
  readonly tables?: ReadonlyMap<string, RawTable>;
  /** 自报: filed scores, and filed values under 「指标.值」. */
  readonly reported: ReadonlyMap<string, RawCell>;
  /** 理由: reasons an assessor gave, by indicator. An empty key in these two maps is a value where the group itself should stand. */
  readonly reasons: ReadonlyMap<string, RawCell>;
  /** 年度 of the record. */
  readonly year?: RawCell;
  /** The record as nested, from formats that nest: what the input schema is held against. */
  readonly tree?: RawTree;
  /** Where the record begins: line, from 1, and offsets. */
  readonly line?: number;
  readonly span?: { readonly start: number; readonly end: number };
};

export type Value =
  | { readonly kind: "number"; readonly value: Rational }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "date"; readonly iso: string }
  | { readonly kind: "level"; readonly name: string }
  | { readonly kind: "target"; readonly target: TargetValue };

/**
 * A cell of the type 指标值, as read: what is wanted or what was reached.
 * figure    ≥266米, 98%, 20万元以内: `sign` as written, undefined without one; `value` in base units, `numeral` in `unit`
 * deadline  7月底前, 2022-11-30: the last day that counts; `month` where only the month is written (7月, 9月前): its last day then
 * words     显著提升
 */
export type TargetValue =
  | {
      readonly kind: "figure";
      readonly sign: "≥" | "≤" | "=" | ">" | "<" | undefined;
      readonly value: Rational;
      readonly numeral: Rational;
      readonly unit: string | undefined;
    }
  | { readonly kind: "deadline"; readonly iso: string; readonly before: boolean; readonly month?: true }
  | { readonly kind: "words" };

/** A field's value and where it is from. `text` is as written, with its unit. */
export type FieldValue = { readonly value: Value; readonly text: string; readonly from: "data" | "default" };

/**
 * One row of a 明细 that fits its columns; an empty cell is absent. `line` is its line in the file; `reported` the score filed for it where a worked
 * example says so beside its table (in data it is the cell of the column 自报).
 */
export type CheckedRow = {
  readonly cells: ReadonlyMap<string, FieldValue>;
  /** Points that an assessor gave with a level: 达成预期 13分. */
  readonly judgedPoints: Rational | undefined;
  readonly line: number | undefined;
  readonly reported?: string;
};

/** A scorer's word on one indicator: an input where a person decides, else a printed score that may stand instead of the computed one. */
export type ScorerEntry =
  | { readonly kind: "input"; readonly input: HumanInput }
  | { readonly kind: "score"; readonly points: Rational; readonly text: string; readonly reason: string | undefined };

/**
 * What a person put in: a level (with points where its scale has ranges), a figure, which items are met, or how often events occurred.
 * `by` is the scorer who gave it, where several score.
 */
export type HumanInput = { readonly reason: string | undefined; readonly text: string; readonly by?: string } & (
  | { readonly kind: "level"; readonly level: string; readonly points: Rational | undefined }
  | { readonly kind: "points"; readonly points: Rational }
  /** By item: met or not, or part of its points where the item is discretionary. */
  | { readonly kind: "items"; readonly items: ReadonlyMap<string, boolean | Rational> }
  /** By event of 事项: how often, in base units of what it counts. */
  | { readonly kind: "counts"; readonly counts: ReadonlyMap<string, Rational> }
  /** What was put in for each sub-project of a 汇总; the points weigh by a field. */
  | { readonly kind: "pooled"; readonly weighedBy: string; readonly parts: readonly PooledPart[] }
);

/** What a person put in for one sub-project, and its share; the shares add up to one. */
export type PooledPart = { readonly name: string; readonly weight: Rational; readonly input: HumanInput };

/** A filed figure as written: `value` in base units (分 for a score); undefined for a grade or a text. */
export type ReportedFigure = { readonly text: string; readonly value: Rational | undefined; readonly unit: string | undefined };

/**
 * A record that fits its rule set. A field absent from `values` is missing, never zero.
 * Keys of `inputs`, `points`, `chosen`, `reported` and of what a scorer gave are `pathKey(path)`; a filed value of an indicator is under its path with 值 added.
 */
export type CheckedRecord = {
  readonly id: string;
  readonly values: ReadonlyMap<string, FieldValue>;
  readonly inputs: ReadonlyMap<string, HumanInput>;
  /** 明细 by name. */
  readonly details: ReadonlyMap<string, readonly CheckedRow[]>;
  /** Points that the record sets: of （可调整） sections, and of members of a 任选 with 自定分值. */
  readonly points: ReadonlyMap<string, Rational>;
  /** Members of a 任选 that the record chose. */
  readonly chosen: ReadonlySet<string>;
  /** By 评分方, then by indicator. */
  readonly scorers: ReadonlyMap<string, ReadonlyMap<string, ScorerEntry>>;
  /** 名次 counted in a first pass over the population; the places that hold are among the values. */
  readonly ranks: ReadonlyMap<string, CountedRank>;
  /** 年度 of the record; undefined where the rule set's own holds. */
  readonly year: number | undefined;
  readonly reported: ReadonlyMap<string, ReportedFigure>;
  /** What has a place among the filed figures and no figure in it, by the keys of `reported`. */
  readonly leftBlank?: ReadonlySet<string>;
};

/** `of`: how many records were ranked; `counted`: the place among them, undefined where the record has no figure to rank by. */
export type CountedRank = { readonly of: number; readonly counted: Rational | undefined };

/** A record's parts that most rule sets do not ask for, all absent. */
export const BARE_RECORD: Pick<CheckedRecord, "details" | "points" | "chosen" | "scorers" | "ranks" | "year"> = {
  details: new Map(),
  points: new Map(),
  chosen: new Set(),
  scorers: new Map(),
  ranks: new Map(),
  year: undefined,
};

/** One string for a path, for use as a key: names joined by a character no name can hold. */
export function pathKey(path: readonly string[]): string {
  return path.join("\u0000");
}
