// Where an expression stands and what may be read there. Types only.
import type { Bilingual } from "@biaochi/diagnostics";
import type { Rational } from "@biaochi/quantity";
import type { DetailSymbol } from "../names/detail-scopes.ts";
import type { StaticType } from "./static-type.ts";

/** Where an expression stands. */
export type Place = {
  /** What the place is called in messages: 公式, 计算. */
  readonly name: Bilingual;
  /** Headings around it from outside in. */
  readonly path: readonly string[];
  /** Type of 本值 where it may be read. */
  readonly metric?: StaticType | undefined;
  /** Whether 分值 may be read, and its value where it is known. */
  readonly fullPoints?: { readonly value: Rational | undefined } | undefined;
  /** Whether 总分 and 等次 may be read. */
  readonly totals?: boolean | undefined;
  /** The 明细 of which a row is at hand: its columns are read by their names. */
  readonly row?: DetailSymbol | undefined;
  /** Whether the 完成率 of that row may be read. */
  readonly completion?: boolean | undefined;
  /** Whether an aggregate is around: another inside it would read all rows for each row. */
  readonly aggregated?: boolean | undefined;
};
