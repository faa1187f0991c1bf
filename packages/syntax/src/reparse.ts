// Reading again only what an edit touched. In: a new text and what was read of an earlier one. Out: what the new one says, or nothing where the whole
// has to be read. INVARIANT (incremental = whole): tree, diagnostics and tokens are those of a whole parse; in doubt there is none.
// Not here: reading a stretch (lexer.ts, grammar/), the whole parse (parse.ts).

import { type Diagnostic, type SourceText, sortDiagnostics } from "@biaochi/diagnostics";
import { isBlank, isLineEnd } from "./characters.ts";
import type { Grammar } from "./grammar/grammar.ts";
import { lexStretch, type Stretch } from "./lexer.ts";
import { countLeftOpen } from "./lexing/brackets.ts";
import { scanNames, unitLines } from "./lexing/declared-names.ts";
import { isFramework } from "./lexing/framework.ts";
import type { Declaration, RuleFile } from "./nodes.ts";
import { createReporter, MOST_DIAGNOSTICS } from "./reporter.ts";
import { shiftDiagnostic, shiftNode, shiftToken } from "./shift.ts";
import type { LexedToken, Token } from "./tokens.ts";

/** What a parse keeps for the next one. */
export type Reading = {
  readonly source: SourceText;
  readonly tree: RuleFile;
  readonly diagnostics: readonly Diagnostic[];
  /** Lines that begin outside of every block, as the lexer noted them. */
  readonly freshLines: readonly number[];
  /** Whether some words were read by the names that the file declares. */
  readonly askedForNames: boolean;
  /** Whether declarations stood where they do not belong. */
  readonly isMisplaced: boolean;
  /** All tokens, where they have been asked for. */
  readonly tokens: readonly Token[] | undefined;
};

/** What a reading of a stretch makes of the whole. */
export type Reread = Omit<Reading, "source" | "tokens"> & {
  /** All tokens, where those of the earlier text were known; made when asked for. */
  readonly makeTokens: (() => readonly Token[]) | undefined;
};

/** Whole lines that hold some declarations; the last ends with the file. */
type Segment = { readonly start: number; readonly head: number; readonly first: number };

/** The stretch that an edit touched, in the old text and the new, and the declarations in it. */
type Touched = {
  readonly old: Stretch;
  readonly fresh: Stretch;
  readonly by: number;
  readonly firstDeclaration: number;
  readonly nextDeclaration: number;
  /** Where the head behind it stands in the new text, and how far it is looked at. */
  readonly next: { readonly head: number; readonly end: number } | undefined;
};

/** What the new text says, from what was read of the earlier one; undefined where the whole has to be read. */
export function reparse(source: SourceText, before: Reading, grammar: Grammar): Reread | undefined {
  if (!isSound(before) || before.source.file !== source.file || !isAlike(source.text, before)) return undefined;
  const touched = touchedBy(source.text, before);
  if (touched === undefined) return undefined;
  const { fresh, old, by, next } = touched;
  const inside = ({ span: { start } }: Diagnostic): boolean => start >= old.start && start < old.end;
  const kept = before.diagnostics.filter((one) => !inside(one));
  if (kept.some(({ code, span }) => TELLING_LINES.has(code) || (span.start >= old.end && code === "SYN-041"))) return undefined;

  const reporter = createReporter(source);
  const lexed = lexStretch(source, reporter, fresh, "input");
  const isWhole = fresh.end === source.text.length ? next === undefined : lexed.freshLines.includes(fresh.end);
  if (!isWhole || (lexed.askedForNames || before.askedForNames ? !sameNames(source.text, before) : false)) return undefined;
  const ahead = next === undefined ? [] : lookAhead(source, fresh.end, next.end);
  const [stop] = ahead;
  if (next !== undefined && stop?.span.start !== next.head) return undefined;

  reporter.nextPhase();
  const misplaced: Declaration[] = [];
  const hasHeader = fresh.start > 0;
  const context = { source, reporter, units: lexed.units, misplaced };
  const part = grammar.parseStretch([...lexed.input, ...ahead], context, { stop, hasHeader });
  if (part === undefined || misplaced.length > 0 || (part.header === undefined) !== hasHeader) return undefined;
  const found = reporter.finish();
  if (kept.length + found.length >= MOST_DIAGNOSTICS) return undefined;
  const tree: RuleFile = {
    kind: "file",
    header: hasHeader ? before.tree.header : part.header,
    declarations: [
      ...before.tree.declarations.slice(0, touched.firstDeclaration),
      ...part.declarations,
      ...before.tree.declarations.slice(touched.nextDeclaration).map((node) => shiftNode(node, by)),
    ],
    span: { start: 0, end: source.text.length },
  };
  const moved = kept.map((one) => (one.span.start >= old.end ? shiftDiagnostic(one, by) : one));
  const { tokens } = before;
  return {
    tree,
    diagnostics: sortDiagnostics([...moved, ...found]),
    freshLines: [
      ...before.freshLines.filter((line) => line <= fresh.start),
      ...lexed.freshLines.filter((line) => line > fresh.start && line < fresh.end),
      ...before.freshLines.filter((line) => line >= old.end).map((line) => line + by),
    ],
    askedForNames: before.askedForNames || lexed.askedForNames,
    isMisplaced: false,
    makeTokens: tokens && (() => tokensAround(source, tokens, touched)),
  };
}

/** Mistakes whose words tell the line of another place. */
const TELLING_LINES: ReadonlySet<string> = new Set(["SYN-025", "SYN-003"]);

/** Whether a reading can be gone on from: a header first, and every declaration where it belongs. */
function isSound({ tree, isMisplaced, source }: Reading): boolean {
  if (tree.header === undefined || isMisplaced || source.text.charCodeAt(0) === 0xfeff) return false;
  let last = tree.header.span.start;
  for (const { span } of tree.declarations) {
    if (span.start <= last) return false;
    last = span.start;
  }
  return true;
}

const ENGLISH_HEAD = /^[ \t]*ruleset\b/m;

/** Whether what is said of the text as a whole stays: its units, its language, whether it gives points, and that its blocks are closed. */
function isAlike(text: string, { source }: Reading): boolean {
  if (countLeftOpen(text) !== 0 || countLeftOpen(source.text) !== 0) return false;
  const inEnglish = (one: string): boolean => ENGLISH_HEAD.test(one.slice(0, 10_000));
  const isOfOneKind = inEnglish(text) === inEnglish(source.text) && isFramework(text) === isFramework(source.text);
  return isOfOneKind && unitLines(text) === unitLines(source.text);
}

function sameNames(text: string, { source }: Reading): boolean {
  const [fresh, old] = [scanNames(text), scanNames(source.text)];
  return fresh.size === old.size && [...fresh].every((name) => old.has(name));
}

// LIMIT: an edit over more declarations than this is read with the whole file.
const MOST_TOUCHED = 6;

function touchedBy(text: string, before: Reading): Touched | undefined {
  const { text: oldText } = before.source;
  const [from, oldEnd] = editedStretch(oldText, text);
  const by = text.length - oldText.length;
  const segments = segmentsOf(before);
  const first = lastFrom(segments, from);
  const last = lastFrom(segments, oldEnd);
  // What stands before may have looked ahead into the edit.
  const own = segments[Math.max(0, first - 1)];
  if (own === undefined || last - first > MOST_TOUCHED) return undefined;
  const next = segments[last + 1];
  const behind = segments[last + 2];
  const end = next?.start ?? oldText.length;
  const outside = [segments[first - 2], next].flatMap((one) => (one === undefined ? [] : [stretchOf(one, segments, oldText)]));
  if (before.diagnostics.some(({ span }) => outside.some((one) => span.start >= one.start && span.start < one.end)))
    return undefined;
  return {
    old: { start: own.start, end },
    fresh: { start: own.start, end: end + by },
    by,
    firstDeclaration: own.first,
    nextDeclaration: next?.first ?? before.tree.declarations.length,
    next: next && { head: next.head + by, end: Math.min((behind?.start ?? oldText.length) + by, next.head + by + LONGEST_LOOK) },
  };
}

// LIMIT: of what stands behind a stretch 400 UTF-16 units are looked at.
const LONGEST_LOOK = 400;

/** The tokens behind a stretch; what is wrong with them has been told. */
function lookAhead(source: SourceText, start: number, end: number): readonly LexedToken[] {
  return lexStretch(source, createReporter(source), { start, end }, "input").input;
}

/** Where two texts begin and end to differ; the end is that of the old one. */
function editedStretch(old: string, fresh: string): readonly [from: number, oldEnd: number] {
  const shorter = Math.min(old.length, fresh.length);
  let from = 0;
  while (from < shorter && old.charCodeAt(from) === fresh.charCodeAt(from)) from += 1;
  let back = 0;
  const most = shorter - from;
  while (back < most && old.charCodeAt(old.length - 1 - back) === fresh.charCodeAt(fresh.length - 1 - back)) back += 1;
  return [from, old.length - back];
}

/** The file cut at fresh lines that begin with a declaration. */
function segmentsOf({ source: { text }, tree, freshLines }: Reading): readonly Segment[] {
  const segments: Segment[] = [{ start: 0, head: 0, first: 0 }];
  let line = 0;
  for (const [first, { span }] of tree.declarations.entries()) {
    while ((freshLines[line + 1] ?? Number.POSITIVE_INFINITY) <= span.start) line += 1;
    const start = freshLines[line] ?? 0;
    const last = segments.at(-1)?.start ?? 0;
    if (start > last && isBlankBetween(text, start, span.start)) segments.push({ start, head: span.start, first });
  }
  return segments;
}

function isBlankBetween(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!isBlank(text.charCodeAt(at)) || isLineEnd(text.charCodeAt(at))) return false;
  return true;
}

function stretchOf({ start }: Segment, segments: readonly Segment[], text: string): Stretch {
  return { start, end: segments.find((one) => one.start > start)?.start ?? text.length };
}

/** The last segment that begins at or before an offset. */
function lastFrom(segments: readonly Segment[], offset: number): number {
  let last = 0;
  while ((segments[last + 1]?.start ?? Number.POSITIVE_INFINITY) <= offset) last += 1;
  return last;
}

/** The tokens before a stretch, of it, and behind it. */
function tokensAround(source: SourceText, tokens: readonly Token[], { old, fresh, by }: Touched): readonly Token[] {
  const inner = lexStretch(source, createReporter(source), fresh, "all").tokens;
  const before = tokens.slice(0, firstFrom(tokens, old.start));
  const behind = tokens.slice(firstFrom(tokens, old.end));
  return [...before, ...inner, ...(by === 0 ? behind : behind.map((token) => shiftToken(token, by)))];
}

function firstFrom(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
