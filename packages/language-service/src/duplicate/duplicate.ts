// The rule file of another year, begun from one there is. In: its text, the new year and name. Out: the new text, every place that was changed, and every place that still says the
// old year: a citation is never altered, it is listed to be checked. Not here: files (the server), writing only what differs.
import { positionAt, type Span, type TextEdit } from "@biaochi/diagnostics";
import { foldName, type HeaderProperty, isPlainName, isTrivia, type RuleFile, type Token } from "@biaochi/syntax";
import type { Workspace } from "../workspace.ts";

/** `name` without 「」; `samples`: whether the worked examples come along. */
export type DuplicateOptions = { readonly year: number; readonly name?: string; readonly samples?: boolean };

/** A place that was changed; the span is of the old text. */
export type DuplicateChange = { readonly span: Span; readonly line: number; readonly before: string; readonly after: string };

/** A place that still says the old year. `kind`: a basis or source to be checked, a text, a comment, or a figure of the rules. */
export type DuplicateKept = {
  readonly span: Span;
  readonly line: number;
  readonly kind: "citation" | "text" | "comment" | "rule";
  readonly text: string;
};

export type Duplicate = {
  readonly text: string;
  readonly changes: readonly DuplicateChange[];
  readonly kept: readonly DuplicateKept[];
};

/** A copy of a file for another year; undefined where the file has no header with a year. */
export function duplicate(workspace: Workspace, path: string, options: DuplicateOptions): Duplicate | undefined {
  const analysis = workspace.analysis(path);
  if (analysis === undefined) return undefined;
  const { source, parsed } = analysis;
  const { header } = parsed.tree;
  const year = header?.properties.find((one) => one.kind === "year");
  if (header === undefined || year?.kind !== "year" || year.year === undefined) return undefined;
  const before = String(year.year);
  const after = String(options.year);
  const dropped = options.samples === false ? samplesIn(parsed.tree, source.text) : [];
  const changes: DuplicateChange[] = [];
  const kept: DuplicateKept[] = [];
  const lineOf = (offset: number): number => positionAt(source, offset).line;
  const change = (span: Span, text: string): void => {
    const written = source.text.slice(span.start, span.end);
    if (written !== text) changes.push({ span, line: lineOf(span.start), before: written, after: text });
  };
  if (header.name.kind === "name") {
    const { written, span } = header.name;
    change(span, options.name === undefined ? written.replaceAll(before, after) : quoted(options.name, written));
  }
  const headYear = source.text.slice(year.span.start, year.span.end).lastIndexOf(before);
  if (headYear >= 0) change({ start: year.span.start + headYear, end: year.span.start + headYear + before.length }, after);
  const version = header.properties.find((one): one is Extract<HeaderProperty, { kind: "version" }> => one.kind === "version");
  if (version?.version.kind === "text") change(version.version.span, FIRST_VERSION);
  for (const token of parsed.tokens) {
    if (!token.text.includes(before) || isIn(token.span, dropped) || changes.some(({ span }) => overlaps(span, token.span)))
      continue;
    if (token.kind === "date") change(token.span, token.text.replace(before, after));
    else kept.push({ span: token.span, line: lineOf(token.span.start), kind: kindOf(token), text: token.text });
  }
  const cuts = dropped.map((span): TextEdit => ({ file: path, span, newText: "" }));
  const edits = [...changes.map(({ span, after: newText }): TextEdit => ({ file: path, span, newText })), ...cuts];
  return {
    text: applied(source.text, edits),
    changes: changes.toSorted((one, other) => one.span.start - other.span.start),
    kept,
  };
}

const FIRST_VERSION = "1.0.0";

function kindOf(token: Token): DuplicateKept["kind"] {
  if (token.kind === "comment") return "comment";
  if (token.kind === "raw-text") return "citation";
  return token.kind === "text" || isTrivia(token) ? "text" : "rule";
}

/** Keeps the corner brackets where the old name had them, or where the new one needs them. */
function quoted(name: string, written: string): string {
  const plain = foldName(name.trim());
  return written.startsWith("「") || !isPlainName(plain) ? `「${plain}」` : plain;
}

/** The worked examples with the blank lines before them. */
function samplesIn({ declarations }: RuleFile, text: string): readonly Span[] {
  return declarations
    .filter(({ kind }) => kind === "sample")
    .map(({ span }) => ({ start: text.slice(0, span.start).trimEnd().length, end: span.end }));
}

function isIn({ start }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start <= start && start < span.end);
}

function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

function applied(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const { span, newText } of edits.toSorted((one, other) => other.span.start - one.span.start))
    result = result.slice(0, span.start) + newText + result.slice(span.end);
  return result;
}
