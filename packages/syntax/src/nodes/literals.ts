// Cells of data written in a rule file. Only types.
import type { DateLiteral, Located, Name, QuantityLiteral, Text } from "./basics.ts";

/** A cell of data written in a rule file. */
export type Literal =
  | QuantityLiteral
  | DateLiteral
  | Text
  | (Located & { readonly kind: "boolean"; readonly value: boolean })
  /** 空 */
  | (Located & { readonly kind: "empty" })
  /** 全部符合 */
  | (Located & { readonly kind: "all-met" })
  /** ≤ ≥ = 期限 定性, as a direction */
  | (Located & { readonly kind: "direction"; readonly direction: "≤" | "≥" | "=" | "deadline" | "qualitative" })
  /** 优; with points where a scale has ranges: 达成预期 13分 */
  | (Located & { readonly kind: "level"; readonly name: Name; readonly points: QuantityLiteral | undefined });
