// In: codes, places and arguments from the lexer and the grammar. Out: the diagnostics of one file, at most so many.
// Not here: wording (catalogue.ts).

import type { ArgsOf, Diagnostic, Fix, SourceText, Span } from "@biaochi/diagnostics";
import { createNameFinder, type NameFinder, type NearName, sortDiagnostics } from "@biaochi/diagnostics";
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
  /** The names nearest to a word among candidates known by a key; none once so much has been reported that nobody reads it. */
  readonly nearest: (word: string, key: string, candidates: () => Iterable<string>, limit: number) => readonly NearName[];
  /** The lexer is done, the grammar begins: each has room of its own. */
  readonly nextPhase: () => void;
  /** Everything reported, in the order of the file. */
  readonly finish: () => readonly Diagnostic[];
};

// LIMIT: a file has at most 100 diagnostics of spelling and grammar; the rest is counted.
export const MOST_DIAGNOSTICS = 100;
// LIMIT: so many reports of the lexer, and as many of the grammar, are kept to choose from; those beyond are counted only.
const MOST_KEPT = 20_000;
// LIMIT: nearest names are looked for while a file has fewer reports than this.
const MOST_HELPED = 2_000;

const OF_CHARACTERS: ReadonlySet<string> = new Set(["SYN-004", "SYN-005", "SYN-006", "SYN-007"]);
const GRAVITY = { error: 0, warning: 1, notice: 2 } as const;

/** A report before it is put into words. */
type Report = { readonly code: SyntaxCode; readonly span: Span; readonly args: unknown; readonly fixes: readonly Fix[] };

/** Makes the collector of one file. */
export function createReporter(source: SourceText): Reporter {
  const found: Report[] = [];
  const forgotten: Span[] = [];
  const finders = new Map<string, NameFinder>();
  let quota = MOST_KEPT;
  let beyond = 0;
  return {
    report: (code, span, args, fixes = []) => {
      if (found.length < quota) found.push({ code, span, args, fixes });
      else beyond += 1;
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
    nearest: (word, key, candidates, limit) => {
      if (found.length >= MOST_HELPED) return [];
      let finder = finders.get(key);
      if (finder === undefined) {
        finder = createNameFinder(candidates(), { limit });
        finders.set(key, finder);
      }
      return finder.nearest(word);
    },
    nextPhase: () => {
      quota = found.length + MOST_KEPT;
    },
    finish: () => {
      const isForgotten = regionFinder(forgotten);
      const kept = found.filter(({ code, span }) => OF_CHARACTERS.has(code) || !isForgotten(span));
      if (kept.length + beyond <= MOST_DIAGNOSTICS) return sortDiagnostics(kept.map((report) => inWords(report, source.file)));
      const gravest = kept.sort((a, b) => gravityOf(a) - gravityOf(b) || a.span.start - b.span.start);
      const shown = gravest.slice(0, MOST_DIAGNOSTICS).map((report) => inWords(report, source.file));
      const at = gravest[MOST_DIAGNOSTICS]?.span ?? { start: 0, end: 0 };
      const count = String(Math.max(0, gravest.length - MOST_DIAGNOSTICS) + beyond);
      return [...sortDiagnostics(shown), syntaxCatalogue.report("SYN-003", { file: source.file, span: at, args: { count } })];
    },
  };
}

function gravityOf({ code }: Report): number {
  return GRAVITY[syntaxCatalogue.entries[code].severity];
}

function inWords({ code, span, args, fixes }: Report, file: string): Diagnostic {
  return syntaxCatalogue.report(code, { file, span, args, fixes } as never); // `report` checked the arguments against the code
}

/** Whether a span lies in one of many regions. */
function regionFinder(regions: readonly Span[]): (span: Span) => boolean {
  const sorted = [...regions].sort((a, b) => a.start - b.start);
  let furthest = 0;
  const ends = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return (span) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    // What reaches furthest among the regions that begin before the span holds it, if any does.
    return low > 0 && (ends[low - 1] ?? 0) >= span.end;
  };
}
