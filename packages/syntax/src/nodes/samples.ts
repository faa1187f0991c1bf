// Worked examples (算例): what is given, what must come out. Only types.
import type { Located, Missing, Name, Path, Text } from "./basics.ts";
import type { Literal } from "./literals.ts";

/** 算例 名 { 给定 { … } 核对 { … } } */
export type Sample = Located & {
  readonly kind: "sample";
  readonly name: Name | Missing;
  /** 给定 同 名: takes the data of another sample of the file first. */
  readonly sameAs: Name | undefined;
  /** 给定 同 2017.名: the year of the inherited rules whose sample it is, with its place. */
  readonly sameYear: SampleYear | undefined;
  readonly given: readonly Given[];
  readonly tables: readonly GivenTable[];
  readonly expectations: readonly Expectation[];
};

/** 给定 同 2017.名, all of it. `written`: the year. */
export type SampleYear = Located & { readonly kind: "sample-year"; readonly year: number; readonly written: Located };

export type Given = Located & {
  readonly kind: "given";
  readonly path: Path;
  readonly value: Literal | Missing;
  readonly reason: Text | undefined;
};

/** 明细名 { | 名称 | 分值 | … rows of cells as written }; or 评分方 { 路径 值 … }. */
export type GivenTable = Located & {
  readonly kind: "given-table";
  readonly name: Name;
  /** The first row. */
  readonly head: TableRow | Missing;
  readonly rows: readonly TableRow[];
};

export type TableRow = Located & { readonly kind: "table-row"; readonly cells: readonly Text[] };

/** 路径 应得 q 自报 q */
export type Expectation = Located & { readonly kind: "expectation"; readonly path: Path; readonly verdicts: readonly Verdict[] };

export type Verdict =
  /** 应得 97.39分 / 自报 3.5分 / 自报 优 */
  | (Located & { readonly kind: "scores" | "reported"; readonly value: Literal | Missing })
  /** 应为 优 / 应报 勾稽不符 */
  | (Located & { readonly kind: "is" | "reports"; readonly name: Name | Missing });
