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
  /** Unit from the column's head or the name: 年初预算（万元）. */
  readonly unit?: string;
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

/** One evaluated unit as its file had it. Keys are names or dotted paths as written, without 「」 and units. */
export type RawRecord = {
  readonly id: string;
  readonly file: string;
  readonly cells: ReadonlyMap<string, RawCell>;
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
  | { readonly kind: "level"; readonly name: string };

/** A field's value and where it is from. `text` is as written, with its unit. */
export type FieldValue = { readonly value: Value; readonly text: string; readonly from: "data" | "default" };

/** What a person put in: a level (with points where its scale has ranges), a figure, or which items are met. */
export type HumanInput = { readonly reason: string | undefined; readonly text: string } & (
  | { readonly kind: "level"; readonly level: string; readonly points: Rational | undefined }
  | { readonly kind: "points"; readonly points: Rational }
  /** By item: met or not, or part of its points where the item is discretionary. */
  | { readonly kind: "items"; readonly items: ReadonlyMap<string, boolean | Rational> }
);

/** A filed figure as written: `value` in base units (分 for a score); undefined for a grade or a text. */
export type ReportedFigure = { readonly text: string; readonly value: Rational | undefined; readonly unit: string | undefined };

/**
 * A record that fits its rule set. A field absent from `values` is missing, never zero.
 * Keys of `inputs` and `reported` are `pathKey(path)`; a filed value of an indicator is under its path with 值 added.
 */
export type CheckedRecord = {
  readonly id: string;
  readonly values: ReadonlyMap<string, FieldValue>;
  readonly inputs: ReadonlyMap<string, HumanInput>;
  readonly reported: ReadonlyMap<string, ReportedFigure>;
};

/** One string for a path, for use as a key: names joined by a character no name can hold. */
export function pathKey(path: readonly string[]): string {
  return path.join("\u0000");
}
