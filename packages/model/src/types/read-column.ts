// A column of a 明细 in an expression. In: a path and the place it stands in. Out: the value of the row at hand; reports a column where no row is.
// Not here: aggregates, which bring their rows along (aggregates.ts).
import type { Path } from "@biaochi/syntax";
import type { Knowledge, Typed } from "../knowledge.ts";
import { type ColumnSymbol, columnInRow, columnOfRole } from "../names/detail-scopes.ts";
import type { Place } from "./place.ts";
import { UNKNOWN } from "./static-type.ts";
import { replaceFix } from "./units.ts";

/** The value of the row at hand that a path reads; undefined where it means something else. reports NAME-043 */
export function readRow(path: Path, place: Place, knowledge: Knowledge): Typed | undefined {
  const column = place.row === undefined ? undefined : columnInRow(path, place.row);
  if (column === undefined) return undefined;
  const hidden = path.names.length === 1 ? knowledge.scopes.data.get(column.name.text) : undefined;
  if (hidden !== undefined) {
    const args = { name: column.name.text, detail: column.detail, line: knowledge.reporter.lineOf(hidden.name.span) };
    const fixes = [
      replaceFix(knowledge.reporter.source, path.span, `${writtenDetail(column, knowledge)}.${column.name.written}`),
    ];
    knowledge.reporter.report("NAME-043", { span: path.span, path: place.path, args, fixes });
  }
  return columnTyped(column, knowledge);
}

/** 分值 where a row with points is at hand. */
export function readRowPoints(place: Place, knowledge: Knowledge): Typed | undefined {
  const column = place.row === undefined ? undefined : columnOfRole(place.row, "points");
  return column === undefined ? undefined : columnTyped(column, knowledge);
}

/** The value of a column in the row at hand. */
export function columnTyped(column: ColumnSymbol, { facts }: Knowledge): Typed {
  return {
    type: facts.columnTypes.get(column) ?? UNKNOWN,
    expression: { op: "column", detail: column.detail, name: column.name.text },
    constant: undefined,
  };
}

/** Whether a path that means nothing else names a column, or a 明细: then that is told. reports NAME-040 NAME-042 */
export function reportColumn(path: Path, place: Place, knowledge: Knowledge): boolean {
  const { scopes, reporter } = knowledge;
  const [first, second] = path.names;
  if (first === undefined) return false;
  const at = { span: path.span, path: place.path };
  const detail = scopes.details.get(first.text);
  if (detail !== undefined && second !== undefined && !detail.columns.has(second.text)) {
    const known = new Map([...detail.columns.values()].map(({ name }) => [name.text, name.written]));
    const { hintZh, hintEn, fixes } = knowledge.nearAmong(second.text, second.span, known);
    const args = { name: second.text, detail: first.text, columns: [...known.keys()].join("、"), hintZh, hintEn };
    reporter.report("NAME-042", { ...at, span: second.span, args, fixes, unknownName: second.text });
    return true;
  }
  const column = detail === undefined ? (scopes.columns.get(first.text) ?? [])[0] : detail.columns.get(second?.text ?? "");
  if (detail === undefined && (column === undefined || second !== undefined)) return false;
  const written = reporter.printed(path.span);
  const isNumber = column !== undefined && knowledge.facts.columnTypes.get(column)?.kind === "number";
  const right = column === undefined ? `计数（${written}）` : isNumber ? `合计（${written}）` : undefined;
  const args = {
    name: written,
    detail: column?.detail ?? first.text,
    how: right ?? `计数（${column?.detail ?? first.text} 其中 …）`,
  };
  const fixes = right === undefined ? [] : [replaceFix(reporter.source, path.span, right)];
  reporter.report("NAME-040", { ...at, args, fixes });
  return true;
}

function writtenDetail({ detail }: ColumnSymbol, { scopes }: Knowledge): string {
  return scopes.details.get(detail)?.name.written ?? detail;
}
