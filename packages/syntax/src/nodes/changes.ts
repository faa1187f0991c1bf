// What a file that inherits changes of the rules it inherits: 修改, 删除, 改名, 新增. Only types.
import type { Located, Missing, Name, Path } from "./basics.ts";
import type { RuleDeclaration } from "./declarations.ts";
import type { Indicator } from "./parts.ts";

/** 修改 路径 [分值] { 原文 … 评分 … }, or 修改 and a declaration that is given anew: 修改 参数 名 { … }. */
export type Modify = Located & { readonly kind: "modify"; readonly what: ModifiedPart | RuleDeclaration | Missing };

/** 路径 [分值] { parts }: `points` and `weight` as an indicator has them, missing where nothing of the kind is written. */
export type ModifiedPart = Omit<Indicator, "kind" | "name"> & { readonly kind: "modified-part"; readonly path: Path };

/** 删除 路径 */
export type Delete = Located & { readonly kind: "delete"; readonly path: Path | Missing };

/** 改名 路径 为 名 */
export type Rename = Located & { readonly kind: "rename"; readonly path: Path | Missing; readonly name: Name | Missing };

/** 新增 [路径 [之前｜之后]] { … }: beside a part, at the end of a section, or at the end of the rules. */
export type Add = Located & {
  readonly kind: "add";
  readonly anchor: AddAnchor | undefined;
  readonly declarations: readonly RuleDeclaration[];
  /** Its braces and what stands between them. */
  readonly block: Located | undefined;
};

export type AddAnchor = Located & { readonly kind: "anchor"; readonly path: Path; readonly side: "before" | "after" | "inside" };

export type Change = Modify | Delete | Rename | Add;
