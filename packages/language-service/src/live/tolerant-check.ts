// The data of a unit against rules that are being written. In: what is sound of the rules, a record as its file had it. Out: the record without what belongs to
// names that are broken, and without cells that the rules no longer know (those are told), so that one name in the making does not take every score away.
// Everything else is refused as it always is. Not here: checking a value (the engine).
import type { Diagnostic } from "@biaochi/diagnostics";
import type { CheckedRecord, RawRecord } from "@biaochi/engine";
import type { SoundRules } from "@biaochi/model";
import type { Scoring } from "../workspace.ts";

/** Names of the data that the rules do not know: of a figure, of a part that a figure was filed for or a reason given. */
const UNKNOWN: ReadonlySet<string> = new Set(["DATA-031", "DATA-058"]);

/** The record as far as the rules can read it, and what is told of it. */
export function checkTolerantly(
  { rules, check }: Scoring,
  raw: RawRecord,
): { readonly record: CheckedRecord | undefined; readonly problems: readonly Diagnostic[] } {
  const known = withoutBroken(raw, rules);
  const first = check(known);
  if (first.record !== undefined) return first;
  const unknown = first.problems.filter(({ code }) => UNKNOWN.has(code));
  if (unknown.length === 0) return first;
  const names = new Set(unknown.flatMap(({ field }) => (field === undefined ? [] : [field])));
  const second = check(without(known, (key, head) => names.has(key) || (head !== undefined && names.has(head))));
  return { record: second.record, problems: [...unknown, ...second.problems] };
}

/** Without cells of names that have errors, and of indicators that are left out. */
function withoutBroken(raw: RawRecord, { names, leftOut }: SoundRules): RawRecord {
  if (names.size === 0 && leftOut.length === 0) return raw;
  const parts = new Set(leftOut.flatMap(({ path }) => path.at(-1) ?? []));
  const isBroken = (key: string): boolean => names.has(key) || key.split(/[.．]/u).some((name) => parts.has(name));
  return without(raw, isBroken);
}

function without(raw: RawRecord, isOut: (key: string, head: string | undefined) => boolean): RawRecord {
  const kept = <Cell extends { readonly head?: string }>(
    cells: ReadonlyMap<string, Cell>,
    group: string,
  ): ReadonlyMap<string, Cell> =>
    new Map([...cells].filter(([key, { head }]) => !isOut(key, head) && !isOut(group + key, undefined)));
  const tables = raw.tables === undefined ? {} : { tables: new Map([...raw.tables].filter(([key]) => !isOut(key, undefined))) };
  const { tree: _, ...rest } = raw;
  return {
    ...rest,
    ...tables,
    cells: kept(raw.cells, ""),
    reported: kept(raw.reported, "自报."),
    reasons: kept(raw.reasons, "理由."),
  };
}
