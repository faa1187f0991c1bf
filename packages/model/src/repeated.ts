// In: the diagnostics of one file. Out: the same, each mistake told once: where one cause shows in several places, the first is told and the
// others are related places. Not here: what follows from a mistake of another kind (check.ts leaves that out).
import {
  compareDiagnostics,
  type Diagnostic,
  type Fix,
  positionAt,
  type RelatedPlace,
  type SourceText,
} from "@biaochi/diagnostics";

const AGAIN = { zh: "这里也是", en: "here too" } as const;

/**
 * One diagnostic for each cause.
 *
 * shape    a name that is declared nowhere is told at its first use; a header that does not say how part steps count, at the first step; items
 *          of one 清单 that lack their points, at the first item; lines of a block whose head line is lost, with the brace that closed it, at
 *          the first line. A fix of the same words mends all the places at once.
 */
export function foldRepeated(diagnostics: readonly Diagnostic[], source: SourceText): readonly Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  const others: Diagnostic[] = [];
  const runs = headlessRuns(diagnostics, source);
  for (const diagnostic of diagnostics) {
    const cause = runs.get(diagnostic) ?? causeOf(diagnostic);
    if (cause === undefined) {
      others.push(diagnostic);
      continue;
    }
    const group = groups.get(cause) ?? [];
    groups.set(cause, group);
    group.push(diagnostic);
  }
  return [...others, ...[...groups.values()].map(fold)];
}

/** What tells one cause from another; undefined where each place is a mistake of its own. */
function causeOf({ code, args, path }: Diagnostic): string | undefined {
  switch (code) {
    case "NAME-001":
    case "CASE-001":
      // A figure that 给定 has and formulas read: the declaration of both is what is missing.
      return `name ${args["name"]}`;
    case "CLAUSE-004":
      return "part step";
    case "POINTS-010":
      return `items ${args["why"]} ${path.join(" ")}`;
    default:
      return undefined;
  }
}

const HEADLESS: ReadonlySet<string> = new Set(["SYN-030", "SYN-031", "SYN-044"]);
const STRAY = "SYN-024";

/**
 * Lines one below the other that cannot begin as they do, none of them near a word that could: most likely the line that opened their block is
 * gone. With them goes the `}` on the next line that closes nothing.
 */
function headlessRuns(diagnostics: readonly Diagnostic[], source: SourceText): ReadonlyMap<Diagnostic, string> {
  const runs = new Map<Diagnostic, string>();
  const lost = diagnostics.filter(({ code, fixes }) => code === STRAY || (HEADLESS.has(code) && fixes.length === 0));
  let run: { readonly key: string; readonly line: number } | undefined;
  for (const diagnostic of lost.toSorted(compareDiagnostics)) {
    const { line } = positionAt(source, diagnostic.span.start);
    const goesOn = run !== undefined && line <= run.line + 1;
    if (diagnostic.code === STRAY) {
      if (goesOn && run !== undefined) runs.set(diagnostic, run.key);
      run = undefined;
      continue;
    }
    run = { key: goesOn && run !== undefined ? run.key : `lost ${line}`, line };
    runs.set(diagnostic, run.key);
  }
  return runs;
}

function fold(group: readonly Diagnostic[]): Diagnostic {
  // A use in a formula tells more of a name than a line of a worked example.
  const sorted = group.toSorted((a, b) => rank(a) - rank(b) || a.span.start - b.span.start);
  const [first, ...more] = sorted;
  if (first === undefined) throw new Error("BUG: a cause without a place");
  if (more.length === 0) return first;
  const places = more.map(({ file, span }): RelatedPlace => ({ file, span, message: AGAIN }));
  return { ...first, related: [...first.related, ...places], fixes: first.fixes.map((fix) => everywhere(fix, more)) };
}

function rank({ code }: Diagnostic): number {
  return code === "CASE-001" || code === STRAY ? 1 : 0;
}

/** The fix with the edits of those of the others that say the same. */
function everywhere(fix: Fix, others: readonly Diagnostic[]): Fix {
  const same = others.flatMap(({ fixes }) => fixes.filter(({ title }) => title.zh === fix.title.zh));
  return { ...fix, edits: [...fix.edits, ...same.flatMap(({ edits }) => edits)] };
}
