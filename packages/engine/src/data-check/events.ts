// In: the cells of an indicator scored by events (事项). Out: how often each occurred, or what is wrong with the cells.
// Not here: what the counts take or give; an event that is not filled in stays missing, and the interpreter says so.
import type { EventEntry, EventsMethod } from "@biaochi/model";
import { dimensionKey, isCounting, isInteger, isZero, type Rational, sign, ZERO } from "@biaochi/quantity";
import { unitNamed } from "../plan/units.ts";
import type { HumanInput } from "../record.ts";
import type { NamedCell } from "./inputs.ts";
import { exampleOf, readNumber, type WantedNumber } from "./numbers.ts";
import type { RecordReporter } from "./report.ts";
import { isMissing, type ValueContext } from "./values.ts";

const NONE_OCCURRED: ReadonlySet<string> = new Set(["都没有发生", "没有发生", "均未发生", "未发生", "none occurred"]);

/**
 * Reads how often events occurred.
 *
 * shape    `whole`: the cell of the indicator itself, which may say that none did; `cells`: those of single events by name
 * reports  DATA-033 DATA-141 DATA-142 and what figures report
 */
export function readEventsInput(
  whole: NamedCell | undefined,
  cells: ReadonlyMap<string, NamedCell>,
  method: EventsMethod,
  reason: string | undefined,
  context: ValueContext,
  report: RecordReporter,
): HumanInput | undefined {
  const counts = new Map<string, { readonly value: Rational; readonly text: string }>();
  const said = whole !== undefined && !isMissing(whole.cell) ? whole : undefined;
  if (said !== undefined) {
    if (!saysNone(said, context)) {
      report.tell("DATA-141", said.shown, said.cell, { example: `${said.shown}.${exampleLine(method, context)}` });
      return undefined;
    }
    for (const { name, unit } of method.items) counts.set(name, { value: ZERO, text: `0${unit}` });
  }
  let sound = true;
  for (const event of method.items) {
    const named = cells.get(event.name);
    if (named === undefined || isMissing(named.cell)) continue;
    const count = readCount(named, event, context, report);
    if (count === undefined) sound = false;
    else if (said !== undefined && !isZero(count.value)) {
      report.tell("DATA-033", named.shown, named.cell, { other: said.shown, otherLine: String(said.cell.line ?? "") });
      sound = false;
    } else counts.set(event.name, count);
  }
  if (!sound || counts.size === 0) return undefined;
  const values = new Map([...counts].map(([name, { value }]) => [name, value]));
  return { kind: "counts", counts: values, text: textOf(counts, method), reason };
}

function saysNone({ cell }: NamedCell, { units }: ValueContext): boolean {
  if (cell.kind === "list") return false;
  if (NONE_OCCURRED.has(cell.text.trim())) return true;
  const read = readNumber(
    { kind: cell.kind, text: cell.text.trim() },
    { unit: undefined, dimension: "", rate: false, bareNumber: null },
    units,
  );
  return read.kind === "number" && isZero(read.value);
}

function readCount(
  { shown, cell }: NamedCell,
  event: EventEntry,
  context: ValueContext,
  report: RecordReporter,
): { readonly value: Rational; readonly text: string } | undefined {
  if (cell.kind === "list") {
    report.tell("DATA-035", shown, cell, { wanted: "value", found: "list", example: "" });
    return undefined;
  }
  const wanted = wantedCount(event, context);
  const read = readNumber(cell, wanted, context.units);
  if (read.kind === "problem") {
    report.tell(read.problem.code, shown, cell, read.problem.args);
    return undefined;
  }
  const isWhole = wanted.unit === undefined || !isCounting(wanted.unit) || isInteger(read.value);
  if (sign(read.value) >= 0 && isWhole) return { value: read.value, text: read.text };
  report.tell("DATA-142", shown, cell, { example: exampleOf(wanted, "3") });
  return undefined;
}

/** The kind of figure that counts an event. */
export function wantedCount({ unit }: EventEntry, { units }: Pick<ValueContext, "units">): WantedNumber {
  const counted = unitNamed(unit, units);
  return { unit: counted, dimension: dimensionKey(counted.dimension), rate: false, bareNumber: null };
}

function exampleLine({ items: [first] }: EventsMethod, context: ValueContext): string {
  return first === undefined ? "" : `${first.name} ${exampleOf(wantedCount(first, context), "3")}`;
}

function textOf(counts: ReadonlyMap<string, { readonly value: Rational; readonly text: string }>, method: EventsMethod): string {
  if (method.items.every(({ name }) => counts.has(name)) && [...counts.values()].every(({ value }) => isZero(value)))
    return "都没有发生";
  return method.items.flatMap(({ name }) => (counts.has(name) ? [`${name} ${counts.get(name)?.text ?? ""}`] : [])).join("，");
}
