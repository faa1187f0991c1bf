// In: fixes offered by diagnostics. Out: those that may be applied unasked, and the texts after applying them.
// Not here: what a fix proposes (the check that reports it) and writing files.

import type { Bilingual } from "./bilingual.ts";
import { createSourceText, type SourceText } from "./source-text.ts";
import type { Span } from "./span.ts";

/** One replacement in one file; an empty span inserts, an empty text deletes. */
export type TextEdit = { readonly file: string; readonly span: Span; readonly newText: string };

/** A repair of a diagnostic: all of its edits or none. `preferred` marks the one to take where several are offered. */
export type Fix = { readonly title: Bilingual; readonly edits: readonly TextEdit[]; readonly preferred?: boolean };

/** What became of a list of fixes in one text. */
export type AppliedFixes = { readonly text: string; readonly applied: readonly Fix[]; readonly skipped: readonly Fix[] };

/**
 * What became of a list of fixes over several files.
 *
 * shape    `texts`: one entry for each file that changed, by its name, in the order of `sources`
 */
export type AppliedToFiles = {
  readonly texts: ReadonlyMap<string, string>;
  readonly applied: readonly Fix[];
  readonly skipped: readonly Fix[];
};

/** Applies fixes to one text in the order given; one that conflicts with an earlier one, or reaches into another file, is skipped. */
export function applyFixes(source: SourceText, fixes: readonly Fix[]): AppliedFixes {
  const { texts, applied, skipped } = applyFixesToFiles(new Map([[source.file, source]]), fixes);
  return { text: texts.get(source.file) ?? source.text, applied, skipped };
}

/** Applies fixes to several texts in the order given; a fix is applied as a whole or skipped as a whole. */
export function applyFixesToFiles(sources: ReadonlyMap<string, SourceText>, fixes: readonly Fix[]): AppliedToFiles {
  const accepted = new Map<string, TextEdit[]>();
  const applied: Fix[] = [];
  const skipped: Fix[] = [];
  for (const fix of fixes) {
    if (fix.edits.length > 0 && isSound(fix, sources) && agreesWith(fix, accepted)) {
      for (const edit of fix.edits) accept(edit, accepted);
      applied.push(fix);
    } else {
      skipped.push(fix);
    }
  }
  const texts = new Map<string, string>();
  for (const [file, source] of sources) {
    const edits = accepted.get(file);
    if (edits !== undefined) texts.set(file, withEdits(source.text, edits));
  }
  return { texts, applied, skipped };
}

/** The least that choosing a fix needs to know of a diagnostic. */
type OffersFixes = { readonly fixes: readonly Fix[] };

/**
 * The fixes that may be applied without asking.
 * "sole": of each diagnostic that offers exactly one; "preferred": also the preferred one of those that offer several.
 */
export function chooseFixes(diagnostics: readonly OffersFixes[], mode: "sole" | "preferred"): readonly Fix[] {
  const chosen: Fix[] = [];
  for (const { fixes } of diagnostics) {
    const [first, ...others] = fixes;
    if (first === undefined) continue;
    if (others.length === 0) {
      chosen.push(first);
    } else if (mode === "preferred") {
      const preferred = fixes.filter((fix) => fix.preferred === true);
      const [only] = preferred;
      if (only !== undefined && preferred.length === 1) chosen.push(only);
    }
  }
  return chosen;
}

/** The text with one fix applied, or undefined if its edits do not fit the text: what an editor shows as a preview. */
export function previewFix(source: SourceText, fix: Fix): SourceText | undefined {
  const { text, applied } = applyFixes(source, [fix]);
  return applied.length === 1 ? createSourceText(source.file, text) : undefined;
}

function isSound(fix: Fix, sources: ReadonlyMap<string, SourceText>): boolean {
  const inOrder = [...fix.edits].sort(compareEdits);
  return inOrder.every((edit, index) => {
    const source = sources.get(edit.file);
    if (source === undefined) return false;
    const { start, end } = edit.span;
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start > end || end > source.text.length) return false;
    if (splitsCharacter(source.text, start) || splitsCharacter(source.text, end)) return false;
    const previous = inOrder[index - 1];
    return previous === undefined || previous.file !== edit.file || previous.span.end <= start;
  });
}

// INVARIANT (whole characters): no edit begins or ends between the halves of a surrogate pair or of a CRLF.
function splitsCharacter(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before === 0x0d && after === 0x0a) return true;
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

// WHY: two insertions at one place, or an insertion where another fix replaces, have no order that both authors meant; the second is
// skipped and is offered again by the next check. The very same edit from two diagnostics is one repair.
function agreesWith(fix: Fix, accepted: ReadonlyMap<string, readonly TextEdit[]>): boolean {
  return fix.edits.every((edit) => {
    const others = accepted.get(edit.file) ?? [];
    const at = placeOf(edit, others);
    for (let index = at - 1; index >= 0; index -= 1) {
      const other = others[index];
      if (other === undefined || other.span.end < edit.span.start) break;
      if (conflict(other, edit)) return false;
    }
    for (let index = at; index < others.length; index += 1) {
      const other = others[index];
      if (other === undefined || other.span.start > edit.span.end) break;
      if (conflict(other, edit)) return false;
    }
    return true;
  });
}

function conflict(a: TextEdit, b: TextEdit): boolean {
  if (isSameEdit(a, b)) return false;
  const isInsertion = a.span.start === a.span.end || b.span.start === b.span.end;
  if (isInsertion) return a.span.start <= b.span.end && b.span.start <= a.span.end;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}

function isSameEdit(a: TextEdit, b: TextEdit): boolean {
  return a.file === b.file && a.span.start === b.span.start && a.span.end === b.span.end && a.newText === b.newText;
}

function accept(edit: TextEdit, accepted: Map<string, TextEdit[]>): void {
  const edits = accepted.get(edit.file) ?? [];
  accepted.set(edit.file, edits);
  const at = placeOf(edit, edits);
  const before = edits[at - 1];
  if (before !== undefined && isSameEdit(before, edit)) return;
  edits.splice(at, 0, edit);
}

/** Index behind the last edit that does not come after this one. */
function placeOf(edit: TextEdit, edits: readonly TextEdit[]): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = edits[middle];
    if (other !== undefined && compareEdits(other, edit) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareEdits(a: TextEdit, b: TextEdit): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

function withEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let offset = 0;
  for (const edit of edits) {
    parts.push(text.slice(offset, edit.span.start), edit.newText);
    offset = edit.span.end;
  }
  parts.push(text.slice(offset));
  return parts.join("");
}
