// In: a row of the scorecard. Out: its cells as the record has them. Not here: what they mean.
import type { RowScore, TargetValue } from "@biaochi/engine";
import type { Detail } from "@biaochi/model";
import type { AuditContext } from "./audit-context.ts";

type Role = NonNullable<Detail["columns"][number]["role"]>;

/** The target or the result of a row as read; undefined where the cell is empty or no 指标值. */
export function cellOf(context: AuditContext, row: RowScore, role: Role): TargetValue | undefined {
  const value = given(context, row, role)?.value;
  return value?.kind === "target" ? value.target : undefined;
}

/** A cell as it was written, empty where it is. */
export function textOf(context: AuditContext, row: RowScore, role: Role): string {
  return given(context, row, role)?.text ?? "";
}

function given({ ruleSet, record }: AuditContext, { detail, row }: RowScore, role: Role) {
  const column = ruleSet.details.find(({ name }) => name === detail)?.columns.find((one) => one.role === role);
  return column === undefined ? undefined : record.details.get(detail)?.[row - 1]?.cells.get(column.name);
}
