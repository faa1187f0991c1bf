// Changing inherited rules in this year's file. In: an indicator of the rules in effect. Out: the smallest edit of the file that lets it be changed here, or that
// takes the changes back. INVARIANT: nothing but the file itself is edited. Not here: showing the rules in effect (effective-view.ts).
import type { Span, TextEdit } from "@biaochi/diagnostics";
import { isChange, linesToRemove } from "@biaochi/model";
import { type Declaration, isPlainName, wordOf } from "@biaochi/syntax";
import type { Analysis, Workspace } from "../workspace.ts";
import { changesOf, type PlacedPart, partsOf } from "./effective-view.ts";

/** Edits of the file, and the place to go to in the text as it then is. */
export type ChangeHere = { readonly edits: readonly TextEdit[]; readonly at: Span };

/**
 * 在本年度修改: a 修改 with the wording, the method and the reading of the indicator as they are now, to be typed over. Where the file changes it already,
 * that place and no edit. Undefined where the rules in effect have no such indicator.
 */
export function changeHere(workspace: Workspace, path: string, part: readonly string[]): ChangeHere | undefined {
  const found = findPart(workspace, path, part);
  if (found === undefined) return undefined;
  const { analysis, placed } = found;
  const [change] = changesOf(placed, analysis);
  if (change !== undefined) return { edits: [], at: change.span };
  const written = blockFor(placed, analysis);
  const after = lastChangeEnd(analysis);
  const newText = `\n\n${written}`;
  const start = after + newText.length - written.length;
  return { edits: [{ file: path, span: { start: after, end: after }, newText }], at: { start, end: start + written.length } };
}

/** 还原: the changes of an indicator are taken out of the file; undefined where the file changes nothing of it. */
export function restorePart(workspace: Workspace, path: string, part: readonly string[]): ChangeHere | undefined {
  const found = findPart(workspace, path, part);
  if (found === undefined) return undefined;
  const { analysis, placed } = found;
  return withoutAll(
    changesOf(placed, analysis).map((change) => removedOf(change, placed)),
    analysis,
  );
}

/** 还原 of what the file deletes. */
export function restoreDeleted(workspace: Workspace, path: string, part: readonly string[]): ChangeHere | undefined {
  const analysis = workspace.analysis(path);
  const deleted = analysis?.effective.layers.at(-1)?.deleted.find((one) => isSamePath(one.path, part));
  if (analysis === undefined || deleted === undefined) return undefined;
  const { offset } = deleted.place;
  const change = analysis.parsed.tree.declarations.find(({ span }) => span.start <= offset && offset < span.end);
  return withoutAll(change === undefined ? [] : [change.span], analysis);
}

function findPart(
  workspace: Workspace,
  path: string,
  part: readonly string[],
): { readonly analysis: Analysis; readonly placed: PlacedPart } | undefined {
  const analysis = workspace.analysis(path);
  if (analysis === undefined || analysis.effective.layers.length < 2) return undefined;
  const placed = partsOf(analysis).find((one) => isSamePath(one.path, part));
  return placed && { analysis, placed };
}

function isSamePath(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}

/** All of a change, or of what a 新增 adds the one that is meant. */
function removedOf(change: Declaration, { node }: PlacedPart): Span {
  if (change.kind !== "add" || change.declarations.length < 2 || node.name.kind !== "name") return change.span;
  const { text } = node.name;
  return (
    change.declarations.find((one) => "name" in one && one.name.kind === "name" && one.name.text === text)?.span ?? change.span
  );
}

function withoutAll(spans: readonly Span[], { source: { file, text } }: Analysis): ChangeHere | undefined {
  const [first] = spans;
  if (first === undefined) return undefined;
  const edits = spans.map((span): TextEdit => ({ file, span: withBlankLine(text, linesToRemove(text, span)), newText: "" }));
  return { edits, at: { start: edits[0]?.span.start ?? 0, end: edits[0]?.span.start ?? 0 } };
}

/** With one of the blank lines around it, so that none is left over. */
function withBlankLine(text: string, { start, end }: Span): Span {
  const blank = /(?:\r?\n)[ \t]*$/u.exec(text.slice(0, start))?.[0] ?? "";
  return { start: start - blank.length, end };
}

/** Where the last change ends, before which nothing of the kind is written; else the end of the header. */
function lastChangeEnd({ parsed: { tree }, source: { text } }: Analysis): number {
  const last = tree.declarations.filter(isChange).at(-1);
  const { end } = last?.span ?? tree.header?.span ?? { end: 0 };
  const line = text.indexOf("\n", end);
  const rest = text.slice(end, line < 0 ? text.length : line);
  // A remark behind it belongs to it.
  return /^[ \t\u3000]*[#＃]/u.test(rest) ? end + rest.trimEnd().length : end;
}

const COPIED: ReadonlySet<string> = new Set(["original", "method", "interpretation"]);

function blockFor({ node, path }: PlacedPart, { layered }: Analysis): string {
  const { text } = layered.effective.source;
  const isEnglish = /^\s*ruleset\b/mu.test(layered.file.source.text);
  const word = isEnglish ? wordOf("modify").en[0] : wordOf("modify").zh[0];
  const places = node.places.filter(({ part }) => COPIED.has(part));
  const body = places.map(({ span }) => indented(text, span)).join("\n");
  return `${word} ${path.map(quoted).join(".")} {\n${body}\n}`;
}

/** A stretch whose lines begin two blanks from the left, those inside of it further as they did. */
function indented(text: string, { start, end }: Span): string {
  const [first = "", ...rest] = text.slice(start, end).split(/\r?\n/u);
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const own = /^[ \t\u3000]*/u.exec(text.slice(lineStart, start))?.[0].length ?? 0;
  return [first, ...rest.map((line) => line.slice(Math.min(own, /^[ \t\u3000]*/u.exec(line)?.[0].length ?? 0)))]
    .map((line) => (line === "" ? "" : `  ${line}`))
    .join("\n");
}

function quoted(name: string): string {
  return isPlainName(name) ? name : `「${name}」`;
}
