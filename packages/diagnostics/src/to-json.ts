// In: a diagnostic and its source text. Out: the object that `check --format json` prints for it.
// Not here: the document around it; texts are not made visible beyond what `report` did, a reader of JSON has its own escapes.

import type { Bilingual } from "./bilingual.ts";
import type { Diagnostic, Severity } from "./diagnostic.ts";
import { positionAt, type SourceText } from "./source-text.ts";

/**
 * A diagnostic as JSON.
 *
 * unit     `start` and `end` in UTF-16 offsets; `line` and `column` (UTF-16, as editors count) from 1
 * shape    an edit names its `file` only where it is another one; `record` and `field` stand in data errors only
 */
export type JsonDiagnostic = {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly message: Bilingual;
  readonly reason: Bilingual;
  readonly mend: Bilingual;
  readonly fixes: readonly JsonFix[];
  readonly record?: string;
  readonly field?: string;
};

/** A fix as JSON. */
export type JsonFix = {
  readonly title: Bilingual;
  readonly preferred: boolean;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly newText: string; readonly file?: string }[];
};

/** The JSON form of a diagnostic; without its source the place is 1:1. */
export function toJson(diagnostic: Diagnostic, source: SourceText | undefined): JsonDiagnostic {
  const { code, severity, file, span, message, reason, mend, fixes, record, field } = diagnostic;
  const { line, column } = source === undefined ? { line: 1, column: 1 } : positionAt(source, span.start);
  return {
    code,
    severity,
    file,
    start: span.start,
    end: span.end,
    line,
    column,
    message: copyBoth(message),
    reason: copyBoth(reason),
    mend: copyBoth(mend),
    fixes: fixes.map(({ title, edits, preferred }) => ({
      title: copyBoth(title),
      preferred: preferred === true,
      edits: edits.map((edit) => ({
        start: edit.span.start,
        end: edit.span.end,
        newText: edit.newText,
        ...(edit.file === file ? {} : { file: edit.file }),
      })),
    })),
    ...(record === undefined ? {} : { record }),
    ...(field === undefined ? {} : { field }),
  };
}

// INVARIANT (same bytes): keys stand in the order written here, whatever order the maker of a text used.
function copyBoth({ zh, en }: Bilingual): Bilingual {
  return { zh, en };
}
