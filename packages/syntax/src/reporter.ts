// In: codes, places and arguments from the lexer and the grammar. Out: the diagnostics of one file, at most so many.
// Not here: wording (catalogue.ts).

import type { ArgsOf, Diagnostic, Fix, SourceText, Span } from "@biaochi/diagnostics";
import { sortDiagnostics } from "@biaochi/diagnostics";
import { type SyntaxCode, syntaxCatalogue } from "./catalogue.ts";

type Entries = (typeof syntaxCatalogue)["entries"];

/** Collects the diagnostics of one file. */
export type Reporter = {
  readonly report: <Code extends SyntaxCode>(code: Code, at: Span, args: ArgsOf<Entries[Code]>, fixes?: readonly Fix[]) => void;
  /** A repair that replaces one stretch of this file. */
  readonly replace: (at: Span, newText: string, zh: string, en: string) => Fix;
  /** A repair that puts round brackets around stretches of this file. */
  readonly enclose: (regions: readonly Span[], zh: string, en: string) => Fix;
  /** What was read of this stretch holds no longer: its mistakes are dropped, those of characters apart. */
  readonly forget: (region: Span) => void;
  /** Everything reported, in the order of the file. */
  readonly finish: () => readonly Diagnostic[];
};

// LIMIT: a file has at most 100 diagnostics of spelling and grammar; the rest is counted.
export const MOST_DIAGNOSTICS = 100;
// LIMIT: so many are worded before sorting; beyond them only the count goes on.
const MOST_WORDED = 2_000;

const OF_CHARACTERS: ReadonlySet<string> = new Set(["SYN-004", "SYN-005", "SYN-006", "SYN-007"]);
const GRAVITY = { error: 0, warning: 1, notice: 2 } as const;

/** Makes the collector of one file. */
export function createReporter(source: SourceText): Reporter {
  const found: Diagnostic[] = [];
  const forgotten: Span[] = [];
  let beyond = 0;
  return {
    report: (code, span, args, fixes = []) => {
      if (found.length >= MOST_WORDED) {
        beyond += 1;
        return;
      }
      const place = { file: source.file, span, args, fixes };
      found.push(syntaxCatalogue.report(code, place as never)); // `args` was checked against the code by this function's own type
    },
    replace: (span, newText, zh, en) => ({ title: { zh, en }, edits: [{ file: source.file, span, newText }] }),
    enclose: (regions, zh, en) => ({
      title: { zh, en },
      edits: regions.flatMap(({ start, end }) => [
        { file: source.file, span: { start, end: start }, newText: "（" },
        { file: source.file, span: { start: end, end }, newText: "）" },
      ]),
    }),
    forget: (region) => {
      forgotten.push(region);
    },
    finish: () => {
      const kept = found.filter((one) => OF_CHARACTERS.has(one.code) || !forgotten.some((region) => lies(one.span, region)));
      if (kept.length + beyond <= MOST_DIAGNOSTICS) return sortDiagnostics(kept);
      const gravest = [...kept].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || a.span.start - b.span.start);
      const omitted = gravest.slice(MOST_DIAGNOSTICS);
      const shown = sortDiagnostics(gravest.slice(0, MOST_DIAGNOSTICS));
      const at = omitted[0]?.span ?? { start: 0, end: 0 };
      const count = String(omitted.length + beyond);
      return [...shown, syntaxCatalogue.report("SYN-003", { file: source.file, span: at, args: { count } })];
    },
  };
}

function lies(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
