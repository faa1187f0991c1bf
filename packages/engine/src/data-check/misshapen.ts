// In: a record as its file nested it. Out: the places where a list or a group stands and one value is wanted, or the other way round; each is told.
// Not here: the shape itself (the input schema), the values.
import type { Field, RuleSet } from "@biaochi/model";
import type { Shape } from "../catalogue/data.ts";
import type { RawRecord, RawTree } from "../record.ts";
import type { RecordReporter } from "./report.ts";

/** A place of a record where a list or a group stands and one value is wanted, or the other way round. */
export type Misshapen = { readonly path: readonly string[]; readonly wanted: Shape; readonly found: Shape };

/** Holds a record, as its file nested it, against the shape of the input schema. */
export type ShapeCheck = (tree: RawTree) => readonly Misshapen[];

/** Tells what is out of shape; whether a key lies there. reports DATA-035 */
export function tellShape(
  raw: RawRecord,
  shape: ShapeCheck | undefined,
  ruleSet: RuleSet,
  report: RecordReporter,
): (key: string) => boolean {
  if (raw.tree === undefined || shape === undefined) return () => false;
  const paths: string[] = [];
  for (const { path, wanted, found } of shape(raw.tree)) {
    const shown = path.join(".");
    paths.push(shown);
    const line = lineOf(shown, raw);
    report.tell(
      "DATA-035",
      shown,
      { text: "", ...(line === undefined ? {} : { line }) },
      { wanted, found, example: shapeExample(path, wanted, raw, ruleSet) },
    );
  }
  return (key) => paths.some((path) => key === path || key.startsWith(`${path}.`));
}

/** What might stand in a place: the first figure of the list there, with the unit of its field; a field of the group. */
function shapeExample(path: readonly string[], wanted: Shape, raw: RawRecord, { fields }: RuleSet): string {
  const last = path.at(-1) ?? "";
  const unitOf = ({ type }: Field): string => (type.kind === "number" ? type.unit : "");
  if (wanted === "group") {
    const member = fields.find(({ block }) => block === last);
    return member === undefined ? "" : `{"${member.name}": "…${unitOf(member)}"}`;
  }
  const field = fields.find(({ name, block }) => name === last && (path.length === 1 || block === path.at(-2)));
  if (field === undefined || field.type.kind !== "number") return "";
  const written = raw.cells.get(path.join("."))?.items?.[0]?.text.trim() ?? "";
  const isFigure = /^-?[0-9][0-9,.]{0,30}$/.test(written);
  return `"${isFigure ? written + unitOf(field) : written === "" || written.length > 40 ? `…${unitOf(field)}` : written}"`;
}

/** The line of a value, of the first value in a group, or else of the record. */
function lineOf(path: string, raw: RawRecord): number | undefined {
  const point = path.indexOf(".");
  const inner = point < 0 ? "" : path.slice(point + 1);
  const own =
    raw.cells.get(path) ??
    (path.startsWith("自报") ? raw.reported : path.startsWith("理由") ? raw.reasons : raw.cells).get(inner);
  if (own !== undefined) return own.line;
  for (const [key, cell] of raw.cells) if (key.startsWith(`${path}.`)) return cell.line;
  return raw.line;
}
