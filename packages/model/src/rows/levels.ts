// Where a section scored row by row stands among the levels. In: the section. Out: the columns and words by which rows belong to it.
import type { ColumnRole } from "@biaochi/syntax";
import type { SectionSymbol } from "../names/scopes.ts";

/** The columns by whose cells rows belong to sections, from outside in. */
const LEVELS: readonly ColumnRole[] = ["level-1", "level-2", "level-3"];

/** The levels from the top that a section stands at: 一级指标, 二级指标, 三级指标; a 指标组 goes by 一级指标. */
export function levelsOf(part: SectionSymbol): readonly { readonly role: ColumnRole; readonly name: string }[] {
  const outer = part.parent === undefined ? [] : levelsOf(part.parent);
  const role = part.node.level === "group" ? LEVELS[outer.length] : part.node.level;
  return role === undefined ? outer : [...outer, { role, name: part.name }];
}
