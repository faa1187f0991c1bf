// The head of the rules in effect. In: the head of the inherited rules and that of the file laid over them. Out: edits: lines of the file take the place of
// those of their kind, the rest stays. Not here: whether the lines are sound (declarations/header.ts).
import type { Header, HeaderProperty } from "@biaochi/syntax";
import { insertBehind } from "./insert.ts";
import { type Laying, ofLeaf } from "./laying.ts";
import { indentAt, linesToRemove, withComment } from "./lines.ts";
import { made, type Piece } from "./pieces.ts";

/** Lines that speak of the file itself, and are never handed down. */
const OWN: ReadonlySet<HeaderProperty["kind"]> = new Set(["year", "version", "inherit"]);

/** Adds the edits of the head. */
export function editHeader(laying: Laying): void {
  const { leaf, tree } = laying;
  const [upper, lower] = [leaf.parsed.tree.header, tree.header];
  if (upper === undefined || lower === undefined) return;
  if (upper.name.kind === "name" && lower.name.kind === "name" && upper.name.text !== lower.name.text) {
    replace(laying, lower.name.span, [ofLeaf(laying, upper.name.span)], upper);
  }
  const kinds = new Set<HeaderProperty["kind"]>(upper.properties.map(({ kind }) => kind));
  kinds.delete("inherit");
  const seen = new Set<HeaderProperty["kind"]>();
  let last: HeaderProperty | undefined;
  for (const property of lower.properties) {
    const { kind, span } = property;
    const isReplaced = kinds.has(kind);
    if (isReplaced && !seen.has(kind)) {
      replace(
        laying,
        { start: span.start, end: withComment(laying.text, span.end) },
        linesOf(laying, kind, upper, indentAt(laying.text, span.start)),
        upper,
      );
    } else if (isReplaced || OWN.has(kind) || isFramework(property)) {
      laying.edits.push({ ...linesToRemove(laying.text, span), pieces: [], cause: upper.name.span });
      continue;
    }
    seen.add(kind);
    last = property;
  }
  const missing = [...kinds].filter((kind) => !seen.has(kind));
  if (last === undefined) return;
  const indent = indentAt(laying.text, last.span.start);
  for (const kind of missing) insertBehind(laying, last.span, linesOf(laying, kind, upper, indent), upper.name.span);
}

/** 框架 says that a file gives no points: what builds on it does. */
function isFramework(property: HeaderProperty): boolean {
  return property.kind === "status" && property.status === "framework";
}

function replace(
  laying: Laying,
  span: { readonly start: number; readonly end: number },
  pieces: readonly Piece[],
  { name }: Header,
): void {
  laying.edits.push({ ...span, pieces, cause: name.span });
}

function linesOf(laying: Laying, kind: HeaderProperty["kind"], { properties }: Header, indent: string): readonly Piece[] {
  const { text } = laying.leaf.source;
  const pieces: Piece[] = [];
  for (const property of properties) {
    if (property.kind !== kind) continue;
    const { start, end } = property.span;
    if (pieces.length > 0) pieces.push(made(`\n${indent}`, laying.file, start));
    pieces.push(ofLeaf(laying, { start, end: withComment(text, end) }));
  }
  return pieces;
}
