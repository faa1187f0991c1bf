// In: what a check of this folder found. Out: diagnostics of the BAND and CLAUSE families with place, headings and fixes.
// Not here: wording (catalogue/bands.ts, catalogue/clauses.ts).
import type {
  ArgsOf,
  Bilingual,
  Diagnostic,
  Fix,
  RelatedPlace,
  Severity,
  SourceText,
  Span,
  TextEdit,
} from "@biaochi/diagnostics";
import type { bands } from "../catalogue/bands.ts";
import type { clauses } from "../catalogue/clauses.ts";
import { catalogue } from "../catalogue.ts";

type Entries = typeof bands & typeof clauses;
type Code = keyof Entries & string;
type Extras = {
  readonly fixes?: readonly Fix[] | undefined;
  readonly related?: readonly RelatedPlace[] | undefined;
  readonly severity?: Severity | undefined;
};

/** Collects the diagnostics of one clause or one table of bands. */
export type Reporter = {
  readonly say: <C extends Code>(code: C, span: Span, args: ArgsOf<Entries[C]>, extras?: Extras) => void;
  readonly diagnostics: () => readonly Diagnostic[];
  /** A fix of this file. */
  readonly fix: (title: Bilingual, edits: readonly Omit<TextEdit, "file">[], preferred?: boolean) => Fix;
  readonly related: (span: Span, message: Bilingual) => RelatedPlace;
};

export function createReporter(source: SourceText, path: readonly string[]): Reporter {
  const found: Diagnostic[] = [];
  return {
    say: (code, span, args, extras = {}) => {
      const place = { file: source.file, span, path, ...extras };
      // The arguments fit the code by the type of `say`; a union over all codes cannot be told so.
      found.push(catalogue.report(code, { ...place, args } as never));
    },
    diagnostics: () => found,
    fix: (title, edits, preferred) => ({
      title,
      edits: edits.map((edit) => ({ file: source.file, ...edit })),
      ...(preferred === true ? { preferred } : {}),
    }),
    related: (span, message) => ({ file: source.file, span, message }),
  };
}

/** The source under a span, in one line and without blanks that glued Chinese does not need. */
export function writtenText(source: SourceText, span: Span): string {
  return gluedText(source.text.slice(span.start, span.end));
}

/** One line; a blank beside Chinese stays only before or behind a Latin letter. */
export function gluedText(text: string): string {
  if (!/\s/.test(text)) return text;
  return text
    .trim()
    .replace(/\s+/g, " ")
    .replace(
      /(?<![A-Za-z]) (?=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])|(?<=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]) (?![A-Za-z])/g,
      "",
    );
}

const FIGURES = /[0-9][0-9.,]*\s*[\u3400-\u9fff]+/g;

/** Whether a stretch of a file is written in the English spelling. Signs and figures, whose units have no spelling, are as their line is. */
export function isEnglish(source: SourceText, { start, end }: Span): boolean {
  const text = source.text.slice(start, end).replace(FIGURES, "");
  if (/[A-Za-z\u3400-\u9fff]/.test(text)) return !/[\u3400-\u9fff]/.test(text);
  const lineEnd = source.text.slice(end).search(/[\r\n]/);
  const line = source.text.slice(source.text.lastIndexOf("\n", start - 1) + 1, lineEnd < 0 ? undefined : end + lineEnd);
  return /[A-Za-z]/.test(line) && !/[\u3400-\u9fff]/.test(line);
}
