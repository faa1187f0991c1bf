// In: the 约束 of the columns of a 明细. Out: what is told of rows that break them. A constraint that a missing cell leaves open is not broken.
// Not here: constraints of fields (../data-check/constraints.ts).
import type { Column, Detail, Expression } from "@biaochi/model";
import type { RecordReporter } from "../data-check/report.ts";
import { evaluateNode } from "../expression/evaluate.ts";
import { type Frame, NOWHERE } from "../expression/frame.ts";
import type { Node } from "../plan/node.ts";
import type { Planner } from "../plan/planner.ts";
import { readingsOfRow } from "./direction.ts";
import type { ReadRow } from "./read-rows.ts";

type ColumnCheck = { readonly column: Column; readonly text: string; readonly node: Node };

/** The constraints of a 明细's columns as nodes. */
export function planColumnChecks({ name, columns }: Detail, planner: Planner): readonly ColumnCheck[] {
  return columns.flatMap((column) =>
    column.constraints.map(({ comparison, bound, text }) => {
      const left: Expression = { op: "column", detail: name, name: column.name };
      return { column, text, node: planner.expression({ op: "compare", comparison, left, right: bound }) };
    }),
  );
}

/** Tells each constraint that a row breaks. */
export function tellBroken(
  detail: Detail,
  checks: readonly ColumnCheck[],
  { row, raw, shown }: ReadRow,
  frame: Frame,
  report: RecordReporter,
): void {
  for (const { column, text, node } of checks) {
    const result = evaluateNode(node, frame, { ...NOWHERE, row: readingsOfRow(detail, row.cells) });
    if (result.kind !== "boolean" || result.value) continue;
    const cell = raw.cells.get(column.name);
    const line = cell?.line ?? raw.line;
    const where = { text: row.cells.get(column.name)?.text ?? "", ...(line === undefined ? {} : { line }) };
    report.tell("DATA-057", `${shown}.${column.name}`, where, { constraint: text, note: column.description ?? "" });
  }
}
