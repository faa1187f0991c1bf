// The way to the formatter of `@biaochi/syntax`.
import type { Diagnostic, SourceText } from "@biaochi/diagnostics";

/** The spelling of keywords to write: Chinese, English, or as they are. */
export type Spelling = "zh" | "en" | "keep";

/** A text in the one layout, and what is wrong with its grammar. */
export type FormattedText = { readonly text: string; readonly diagnostics: readonly Diagnostic[] };

/** Lays out a rule text. */
export async function formatText(source: SourceText, spelling: Spelling): Promise<FormattedText> {
  const { format } = await import("@biaochi/syntax");
  return format(source, { spelling });
}
