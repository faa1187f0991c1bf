// What can be folded. In: a file. Out: blocks in braces, runs of comments, tables, each over more than one line. Not here: lines and columns (the rim).
import type { SourceText, Span } from "@biaochi/diagnostics";
import type { Token } from "@biaochi/syntax";
import type { Workspace } from "./workspace.ts";

/**
 * A stretch that folds: what stands on its first line stays.
 *
 * shape    `span`: of a block from its opening to its closing brace; of a comment or table from its first to its last character
 */
export type FoldingRange = { readonly kind: "block" | "comment" | "table"; readonly span: Span };

/** What can be folded in a file, in the order in which it begins. */
export function foldingRanges(workspace: Workspace, path: string): readonly FoldingRange[] {
  const analysis = workspace.analysis(path);
  if (analysis === undefined) return [];
  const { source, parsed } = analysis;
  const all = [...blocks(parsed.tokens), ...runs(parsed.tokens, source)];
  return all
    .filter(({ span: { start, end } }) => /[\r\n]/.test(source.text.slice(start, end)))
    .toSorted((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
}

/** From each opening brace to its own; one that is never closed does not fold. */
function blocks(tokens: readonly Token[]): readonly FoldingRange[] {
  const found: FoldingRange[] = [];
  const open: Span[] = [];
  for (const { kind, span } of tokens) {
    if (kind === "left-brace") open.push(span);
    if (kind !== "right-brace") continue;
    const opening = open.pop();
    if (opening !== undefined) found.push({ kind: "block", span: { start: opening.start, end: span.end } });
  }
  return found;
}

type Run = { kind: "comment" | "table"; start: number; end: number; line: number };

/** Lines that hold nothing but a comment, and rows of tables, as long as one line follows the other. */
function runs(tokens: readonly Token[], source: SourceText): readonly FoldingRange[] {
  const found: Run[] = [];
  let line = 0;
  let seen = -1;
  for (const { kind, span } of tokens) {
    while ((source.lineStarts[line + 1] ?? Number.POSITIVE_INFINITY) <= span.start) line += 1;
    if (kind === "newline" || kind === "blank" || kind === "hidden") continue;
    const isFirst = seen !== line;
    seen = line;
    if (!isFirst || (kind !== "comment" && kind !== "table-row")) continue;
    const own = kind === "comment" ? "comment" : "table";
    const last = found.at(-1);
    if (last?.kind === own && last.line === line - 1) {
      last.end = span.end;
      last.line = line;
    } else found.push({ kind: own, start: span.start, end: span.end, line });
  }
  return found.map(({ kind, start, end }) => ({ kind, span: { start, end } }));
}
