// Diagnostics of rules in effect, told where they can be mended. In: those of the text as a whole. Out: those of the file at the end of the chain: in its own
// lines as they stand; on an inherited line at the change that caused it, with both places. INVARIANT (own file): no place and no fix is in another file.
// Not here: finding them (the checks).
import type { Diagnostic, Fix, RelatedPlace, Span, TextEdit } from "@biaochi/diagnostics";
import type { RuleFile } from "@biaochi/syntax";
import { inheritanceSpan, type Layered, type LayerFacts } from "./effective.ts";
import { type Origins, spanAt } from "./pieces.ts";

/** The same mistake with the file and line that it is on, and repairs of that file's own lines only. */
export function inRealPlace(diagnostic: Diagnostic, origins: Origins): Diagnostic {
  const { source, span } = spanAt(origins, diagnostic.span);
  const related = diagnostic.related.map((place): RelatedPlace => {
    const at = spanAt(origins, place.span);
    return { ...place, file: at.source.file, span: at.span };
  });
  const fixes = diagnostic.fixes.flatMap((fix): readonly Fix[] => {
    const edits = fix.edits.map((edit) => realEdit(edit, origins));
    return edits.every((edit) => edit !== undefined) ? [{ ...fix, edits }] : [];
  });
  return { ...diagnostic, file: source.file, span, related, fixes };
}

/** An edit in the file at the end of the chain; undefined where it would change another, or text that stands in none. */
function realEdit(edit: TextEdit, origins: Origins): TextEdit | undefined {
  const { start, end } = edit.span;
  const last = origins.files.length - 1;
  // An insertion belongs to what stands before it, or else to what stands behind it.
  const places = start === end ? [Math.max(0, start - 1), start] : [start];
  for (const place of places) {
    const at = spanAt(origins, { start: place, end: Math.max(end, place + 1) });
    const isWhole = start === end || at.span.end - at.span.start === end - start;
    if (at.file !== last || at.made || !isWhole) continue;
    const shift = start - place;
    const span = start === end ? { start: at.span.start + shift, end: at.span.start + shift } : at.span;
    return { ...edit, file: at.source.file, span };
  }
  return undefined;
}

/** What tells one mistake from another, wherever it is told. */
export function keyOf({ code, file, span, message }: Diagnostic): string {
  return `${code}\n${file}\n${span.start}\n${message.zh}`;
}

/** A mistake on an inherited line, told at the change that caused it. `at`: its place in the text as a whole. */
export function atItsCause(diagnostic: Diagnostic, at: Span, { file, touched, parsed }: Layered): Diagnostic {
  // Sums go wrong by changes of points; any other change beside them is not to blame.
  const blamed = diagnostic.code.startsWith("POINTS-") ? touched.filter(({ cause }) => changesPoints(cause, file)) : touched;
  const cause =
    causeOf(at, blamed, parsed.tree) ?? causeOf(at, touched, parsed.tree) ?? onlyChange(file, blamed) ?? inheritanceSpan(file);
  const inherited: RelatedPlace = {
    file: diagnostic.file,
    span: diagnostic.span,
    message: { zh: "在所继承的这一行", en: "on this inherited line" },
  };
  const related = [inherited, ...diagnostic.related];
  return { ...diagnostic, file: file.source.file, span: headOf(cause, file), related, fixes: [] };
}

/** A name that is not known, with the change that took it away or gave it another. */
export function withLostName(diagnostic: Diagnostic, layers: readonly LayerFacts[]): Diagnostic {
  const { unknownName } = diagnostic;
  if (unknownName === undefined) return diagnostic;
  for (const { renamed, deleted } of layers.toReversed()) {
    const other = renamed.find(({ from }) => from.at(-1) === unknownName);
    const lost = deleted.find(({ path }) => path.at(-1) === unknownName);
    const place = other?.place ?? lost?.place;
    if (place === undefined) continue;
    const now = other?.to.at(-1) ?? "";
    const message =
      other === undefined
        ? { zh: "在这里删除了", en: "deleted here" }
        : { zh: `在这里改名为「${now}」`, en: `renamed ${now} here` };
    const span = { start: place.offset, end: place.offset + 1 };
    return { ...diagnostic, related: [{ file: place.file, span, message }, ...diagnostic.related] };
  }
  return diagnostic;
}

function changesPoints({ start }: Span, { parsed: { tree } }: Layered["file"]): boolean {
  const change = tree.declarations.find(({ span }) => span.start === start);
  if (change?.kind === "add" || change?.kind === "delete") return true;
  if (change?.kind !== "modify" || change.what.kind !== "modified-part") return false;
  return change.what.points.kind === "quantity" || change.what.weight !== undefined;
}

/** The words of a change up to its block. */
function headOf({ start, end }: Span, { source: { text } }: Layered["file"]): Span {
  const head = /^[^\r\n{｛#]*/u.exec(text.slice(start, end))?.[0].trimEnd() ?? "";
  return { start, end: start + Math.max(1, head.length) };
}

/** The change at a place, else one in the smallest section, indicator or declaration around it. */
function causeOf(at: Span, touched: Layered["touched"], tree: RuleFile): Span | undefined {
  const here = touched.find(({ span }) => span.start <= at.start && at.start <= span.end && span.end > span.start);
  if (here !== undefined) return here.cause;
  for (const around of nodesAround(at, tree)) {
    const inside = touched.find(({ span }) => around.start <= span.start && span.end <= around.end);
    if (inside !== undefined) return inside.cause;
  }
  return undefined;
}

/** The one change of a file; of several none can be singled out by a mistake of the whole, such as the sum of all points. */
function onlyChange({ parsed }: Layered["file"], touched: Layered["touched"]): Span | undefined {
  const head = parsed.tree.header?.span.end ?? 0;
  const causes = new Map(touched.flatMap(({ cause }) => (cause.start < head ? [] : [[cause.start, cause]])));
  return causes.size === 1 ? [...causes.values()][0] : undefined;
}

/** The nodes that hold a place, from inside out. */
function nodesAround({ start }: Span, { declarations }: RuleFile): readonly Span[] {
  const found: Span[] = [];
  let level: readonly { readonly span: Span }[] = declarations;
  for (;;) {
    const node = level.find(({ span }) => span.start <= start && start < span.end);
    if (node === undefined) return found;
    found.unshift(node.span);
    level = "children" in node && Array.isArray(node.children) ? (node.children as readonly { readonly span: Span }[]) : []; // children are nodes
  }
}
