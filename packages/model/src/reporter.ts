// In: one rule file and what the checks find in it. Out: diagnostics, and origins and printed words of places in the file.
// Not here: wording (catalogue/) and the checks.
import {
  type ArgsOf,
  type Diagnostic,
  type DiagnosticPlace,
  type DiagnosticReport,
  positionAt,
  type SourceText,
  type Span,
} from "@biaochi/diagnostics";
import { catalogue, type ModelCode } from "./catalogue.ts";
import type { Origin } from "./generated/rule-set.generated.ts";
import { type Origins, spanAt } from "./layers/pieces.ts";

type Args<Code extends ModelCode> = ArgsOf<(typeof catalogue.entries)[Code]>;
type WithArgs<Code extends ModelCode> = keyof Args<Code> extends never
  ? { readonly args?: undefined }
  : { readonly args: Args<Code> };

/** Collects the diagnostics of one file. */
export type Reporter = {
  readonly source: SourceText;
  /** Adds one diagnostic. */
  readonly report: <Code extends ModelCode>(code: Code, place: Omit<DiagnosticPlace, "file"> & WithArgs<Code>) => void;
  /** Adds diagnostics made elsewhere. */
  readonly add: (diagnostics: readonly Diagnostic[]) => void;
  /** What was added so far, in that order. */
  readonly found: () => readonly Diagnostic[];
  /** Whether an error was added so far. */
  readonly hasErrors: () => boolean;
  /** Where a thing of the rule set is written. */
  readonly originOf: (span: Span) => Origin;
  /** Line of a place, from 1, as text for messages. */
  readonly lineOf: (span: Span) => string;
  /** The words at a place on one line, without comments. */
  readonly printed: (span: Span) => string;
};

/**
 * A reporter for one text, beginning with what its parse found. `origins`: from which files the text is; diagnostics stand in its own places until they
 * are told (layers/tell-places.ts), origins and lines are those of the files.
 */
export function createReporter(source: SourceText, parsed: readonly Diagnostic[], origins?: Origins): Reporter {
  const diagnostics: Diagnostic[] = [...parsed];
  let errors = parsed.some(({ severity }) => severity === "error");
  const add = (more: readonly Diagnostic[]): void => {
    for (const diagnostic of more) {
      diagnostics.push(diagnostic);
      errors ||= diagnostic.severity === "error";
    }
  };
  return {
    source,
    report: (code, place) => {
      // `place` carries the arguments of `code`, as WithArgs says; the generic type does not show it once `file` is added.
      add([catalogue.report(code, { ...place, file: source.file } as unknown as DiagnosticReport<Args<typeof code>>)]);
    },
    add,
    found: () => diagnostics,
    hasErrors: () => errors,
    originOf: (span) => {
      if (origins === undefined) return { file: source.file, ...span, line: positionAt(source, span.start).line };
      const { source: own, span: at } = spanAt(origins, span);
      return { file: own.file, start: at.start, end: at.end, line: positionAt(own, at.start).line };
    },
    lineOf: (span) => {
      if (origins === undefined) return String(positionAt(source, span.start).line);
      const { source: own, span: at } = spanAt(origins, span);
      const line = String(positionAt(own, at.start).line);
      return own.file === source.file ? line : `${own.file.slice(own.file.lastIndexOf("/") + 1)}:${line}`;
    },
    printed: (span) => onOneLine(balanced(source.text, span)),
  };
}

const BRACKET = /[()（）]/;
const OPENING = /[(（]/;
const CLOSING = /[)）]/;

/** The text of a place with the brackets around its first or last operand: a place begins at the operand inside them. */
function balanced(text: string, { start, end }: Span): string {
  const plain = text.slice(start, end);
  if (!BRACKET.test(plain)) return plain;
  let unopened = 0;
  let unclosed = 0;
  for (let offset = start; offset < end; offset += 1) {
    const character = text[offset] ?? "";
    if (OPENING.test(character)) unclosed += 1;
    else if (CLOSING.test(character)) {
      if (unclosed > 0) unclosed -= 1;
      else unopened += 1;
    }
  }
  let [from, to] = [start, end];
  for (; unopened > 0; unopened -= 1) {
    const before = text.slice(0, from).trimEnd().length - 1;
    if (!OPENING.test(text[before] ?? "")) break;
    from = before;
  }
  for (; unclosed > 0; unclosed -= 1) {
    const after = text.length - text.slice(to).trimStart().length;
    if (!CLOSING.test(text[after] ?? "")) break;
    to = after + 1;
  }
  return text.slice(from, to);
}

/** Comments out, every run of blanks and line ends one blank. */
function onOneLine(text: string): string {
  if (!/[\r\n\t#]| {2}/.test(text)) return text.trim();
  return text
    .replace(/("[^"\r\n]*"|“[^”\r\n]*”|「[^」\r\n]*」)|[#＃][^\r\n]*/g, (_match, quoted: string | undefined) => quoted ?? "")
    .replace(/\s+/g, " ")
    .trim();
}
