// Where the units that a file declares (单位 床位) stand behind figures, as types and in cells. In: the tree. Out: occurrences, into a collector.
// Not here: other names.
import type { SourceText, Span } from "@biaochi/diagnostics";
import { foldName, type RuleFile } from "@biaochi/syntax";
import type { NameSymbol } from "./name-symbols.ts";
import type { Collector } from "./occurrence-collector.ts";

/** Nodes that may say a unit. */
const WITH_UNIT: ReadonlySet<string> = new Set(["quantity", "unit", "rounding"]);
/** Nodes whose texts may hold a unit behind a figure: cells of tables. */
const ROWS: ReadonlySet<string> = new Set(["table-row"]);
const FIGURE_BEFORE = /[0-9０-９][ \t\u3000]*[十百千万亿]*$/u;

/** WHY the whole tree: a figure may stand nearly everywhere, and only files that declare units are gone through. */
export function collectUnits(tree: RuleFile, { text }: SourceText, { add, table }: Collector): void {
  const units = [...table.unitNames.values()].toSorted((one, other) => other.name.length - one.name.length);
  const open: unknown[] = [...tree.declarations, tree.header];
  for (let node = open.pop(); open.length > 0 || node !== undefined; node = open.pop()) {
    if (typeof node !== "object" || node === null) continue;
    if (Array.isArray(node)) {
      open.push(...node);
      continue;
    }
    const { kind, span } = node as { readonly kind?: string; readonly span?: Span };
    if (kind !== undefined && span !== undefined && WITH_UNIT.has(kind)) {
      for (const place of unitsAt(text, span, units, false)) add(place.symbol, place.span, "use", "unit");
    } else if (kind !== undefined && ROWS.has(kind)) {
      for (const cell of (node as { readonly cells: readonly { readonly span: Span }[] }).cells)
        for (const place of unitsAt(text, cell.span, units, true)) add(place.symbol, place.span, "use", "unit");
    } else if (kind !== "name" && kind !== "text") open.push(...Object.values(node));
  }
}

type Place = { readonly symbol: NameSymbol; readonly span: Span };

/** Declared units at the ends of what the strokes and dots of a compound divide. */
function unitsAt(text: string, { start, end }: Span, units: readonly NameSymbol[], onlyBehindFigure: boolean): readonly Place[] {
  const found: Place[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const isEnd = at === end || text[at] === "/" || text[at] === "／" || text[at] === "·";
    if (!isEnd) continue;
    const piece = text.slice(from, at);
    const trimmed = piece.trimEnd().replace(/[」]$/u, "");
    const folded = foldName(trimmed);
    const symbol = folded.length === trimmed.length ? units.find(({ name }) => folded.endsWith(name)) : undefined;
    if (symbol !== undefined) {
      const length = symbol.name.length;
      const before = trimmed.slice(0, -length);
      const last = from + trimmed.length;
      if (!onlyBehindFigure || FIGURE_BEFORE.test(before)) found.push({ symbol, span: { start: last - length, end: last } });
    }
    from = at + 1;
  }
  return found;
}
