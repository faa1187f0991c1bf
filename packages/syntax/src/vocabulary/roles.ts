// In: nothing. Out: the names of columns that row scoring knows, and what each of them is for. A table of data.
// Names stay as written in either spelling of the language, so these have one. Not here: words of the language (keywords.ts).

import type { ColumnRole } from "../nodes.ts";

const ROLES: ReadonlyMap<string, ColumnRole> = new Map<string, ColumnRole>([
  ["一级指标", "level-1"],
  ["二级指标", "level-2"],
  ["三级指标", "level-3"],
  ["名称", "row-name"],
  ["分值", "points"],
  ["目标", "target"],
  ["实际", "result"],
  ["方向", "direction"],
  ["评定", "judged"],
  ["偏差原因", "deviation-reason"],
  ["自报", "reported"],
]);

/** Whether a column of that name has a part in row scoring; such a name may be a word of the language. */
export function isRoleName(name: string): boolean {
  return ROLES.has(name);
}

/** What a column of that name is for; undefined where row scoring does not know it. */
export function roleNamed(name: string): ColumnRole | undefined {
  return ROLES.get(name);
}

/** The names of the columns that row scoring knows, as they are written. */
export const ROLE_NAMES: ReadonlyMap<ColumnRole, string> = new Map([...ROLES].map(([name, role]) => [role, name]));
