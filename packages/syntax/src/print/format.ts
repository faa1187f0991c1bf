// In: a source text. Out: the same rules in the one printed style, in either spelling. Comments, names and texts stay as written.
// A file with errors is returned unchanged with its diagnostics: what is not understood is not rearranged.

import { type Diagnostic, hasErrors, type SourceText } from "@biaochi/diagnostics";
import { lex } from "../lexer.ts";
import { parse } from "../parse.ts";
import { createReporter } from "../reporter.ts";
import { layOut } from "./layout.ts";
import { linesOf } from "./pieces.ts";
import type { Spelling } from "./spelling.ts";

/** What formatting gives: `text` is the source itself where `diagnostics` hold an error. */
export type FormatResult = { readonly text: string; readonly diagnostics: readonly Diagnostic[] };

/**
 * Prints a rule file in one style: two blanks a level, columns aligned with wide characters counted as two, the printed widths of
 * signs, at most one blank line. Idempotent; the tree of the result is the tree of the source. The words are laid out, not rewritten:
 * a change of spelling replaces each word by its other spelling.
 */
export function format(source: SourceText, options: { readonly spelling?: Spelling } = {}): FormatResult {
  const { diagnostics } = parse(source);
  if (hasErrors(diagnostics)) return { text: source.text, diagnostics };
  const { tokens, input } = lex(source, createReporter(source));
  return { text: layOut(linesOf(tokens, input), options.spelling ?? "keep"), diagnostics };
}
