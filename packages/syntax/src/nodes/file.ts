// A whole rule file: its header and its declarations. Only types.
import type { Located, Missing, Name, PartStep, QuantityLiteral, Rounding, Text } from "./basics.ts";
import type { Change } from "./changes.ts";
import type { RuleDeclaration } from "./declarations.ts";

export type RuleFile = Located & {
  readonly kind: "file";
  readonly header: Header | undefined;
  readonly declarations: readonly Declaration[];
};

export type Header = Located & {
  readonly kind: "header";
  readonly name: Name | Missing;
  readonly properties: readonly HeaderProperty[];
};

export type HeaderProperty =
  | (Located & { readonly kind: "region" | "basis" | "source"; readonly value: Text | Missing })
  | (Located & {
      readonly kind: "year";
      readonly year: number | undefined;
      readonly open: boolean;
      readonly until: number | undefined;
    })
  | (Located & { readonly kind: "version"; readonly version: Text | Missing })
  | (Located & { readonly kind: "status"; readonly status: Status | undefined })
  | (Located & { readonly kind: "full-points" | "total-cap"; readonly points: QuantityLiteral | Missing })
  /** 评分方 自评，复核 */
  | (Located & { readonly kind: "scorers"; readonly names: readonly Name[] })
  /** 采用 复核，缺则 自评: in the order in which they are asked. */
  | (Located & { readonly kind: "adopted"; readonly names: readonly Name[] })
  | (Located & { readonly kind: "score-rounding" | "total-rounding"; readonly rounding: Rounding | Missing })
  | (Located & { readonly kind: "part-step"; readonly reading: PartStep | undefined })
  | Inheritance;

/** 继承 名 2017 [版本 1] */
export type Inheritance = Located & {
  readonly kind: "inherit";
  readonly name: Name | Missing;
  readonly year: number | undefined;
  /** The version that is wanted; 1 is any 1.x. */
  readonly version: Text | Missing | undefined;
};

/** 定稿, 照录, 示例, 框架. */
export type Status = "final" | "transcribed" | "example" | "framework";

export type Declaration = RuleDeclaration | Change;
