// Selecting more and more around a place. In: a place. Out: what stands there from the inside out: a name, its path, an expression, a line, a block,
// the whole file. Not here: words within a name (the rim knows where Chinese words end).
import type { SourceText, Span } from "@biaochi/diagnostics";
import { lineSpan, positionAt } from "@biaochi/diagnostics";
import { isTrivia, type Token } from "@biaochi/syntax";
import { nameAt } from "./names/name-at.ts";
import type { Place, Workspace } from "./workspace.ts";

/** The stretches around a place, each holding the one before it. */
export function selectionRanges(workspace: Workspace, { path, offset }: Place): readonly Span[] {
  const analysis = workspace.analysis(path);
  if (analysis === undefined) return [];
  const { source, parsed, names } = analysis;
  const name = nameAt(names, offset)?.span;
  const all: Span[] = [{ start: 0, end: source.text.length }, trimmedLine(source, offset)];
  if (name !== undefined) all.push(name, insideQuotes(name, source));
  for (const token of parsed.tokens) if (holds(token.span, offset) && !isTrivia(token)) all.push(token.span);
  all.push(...braces(parsed.tokens, offset));
  collectNodes(parsed.tree, offset, all);
  const sorted = all
    .filter(({ start, end }) => start < end && start <= offset && offset <= end)
    .toSorted((one, other) => one.end - one.start - (other.end - other.start) || one.start - other.start);
  const nested: Span[] = [];
  for (const one of sorted) {
    const inner = nested.at(-1);
    const isWider = inner === undefined || (one.start <= inner.start && one.end >= inner.end);
    if (isWider && (inner === undefined || one.end - one.start > inner.end - inner.start)) nested.push(one);
  }
  return nested;
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function trimmedLine(source: SourceText, offset: number): Span {
  const { start, end } = lineSpan(source, positionAt(source, offset).line);
  const text = source.text.slice(start, end);
  const from = start + (text.length - text.trimStart().length);
  return { start: from, end: Math.max(from, start + text.trimEnd().length) };
}

function insideQuotes({ start, end }: Span, { text }: SourceText): Span {
  return text[start] === "「" && text[end - 1] === "」" ? { start: start + 1, end: end - 1 } : { start, end };
}

/** Blocks around a place, without and with their braces. */
function braces(tokens: readonly Token[], offset: number): readonly Span[] {
  const found: Span[] = [];
  const open: Span[] = [];
  for (const { kind, span } of tokens) {
    if (kind === "left-brace") open.push(span);
    if (kind !== "right-brace") continue;
    const opening = open.pop();
    if (opening === undefined || opening.start > offset || span.end < offset) continue;
    found.push({ start: opening.end, end: span.start }, { start: opening.start, end: span.end });
  }
  return found;
}

/** Every node of the tree around a place; what does not hold the place is not entered. */
function collectNodes(node: unknown, offset: number, found: Span[]): void {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) {
    for (const one of node) collectNodes(one, offset, found);
    return;
  }
  const { span } = node as { readonly span?: Span };
  if (span !== undefined) {
    if (!holds(span, offset)) return;
    found.push(span);
  }
  for (const [key, value] of Object.entries(node)) if (key !== "span") collectNodes(value, offset, found);
}
