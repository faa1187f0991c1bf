// Where the errors of a file lie. In: its tree, its errors. Out: the indicators, sections and names that must not be trusted, or nothing at all where the header
// or the blocks themselves are broken. Not here: what is left of the rule set without them (sound-rules.ts).
import type { Diagnostic, Span } from "@biaochi/diagnostics";
import type { RuleFile } from "@biaochi/syntax";
import { nameOf, type PartSymbol, type Scopes } from "../names/scopes.ts";

/**
 * What errors spoil.
 *
 * shape    `parts`: indicators, 加分项 and 扣分项 that have one, and sections whose own line has one or whose points do not add up; `names`: declarations
 *          of figures, scales, tables and row rules; `whole`: the total itself cannot be trusted; `grades`: nor the grade
 */
export type Blame = {
  readonly parts: ReadonlySet<PartSymbol>;
  readonly names: ReadonlySet<string>;
  readonly whole: boolean;
  readonly grades: boolean;
};

/** Blocks that are not closed, closed too often, or not opened: then nothing stands where it belongs. */
const BROKEN: ReadonlySet<string> = new Set(["SYN-001", "SYN-024", "SYN-025", "SYN-027"]);

/** Whom the errors are to be blamed on; undefined where no rule can be trusted to stand in its place. */
export function blameErrors(file: RuleFile, errors: readonly Diagnostic[], scopes: Scopes): Blame | undefined {
  const parts = new Set<PartSymbol>();
  const names = new Set<string>();
  let whole = false;
  let grades = false;
  for (const { code, span } of errors) {
    if (BROKEN.has(code)) return undefined;
    const inHeader = file.header !== undefined && holds(file.header.span, span);
    if (inHeader && !code.startsWith("POINTS-")) return undefined;
    const declaration = inHeader ? undefined : file.declarations.find((one) => holds(one.span, span));
    if (declaration === undefined) {
      whole = true;
      continue;
    }
    switch (declaration.kind) {
      case "section":
      case "indicator":
      case "bonus":
      case "penalty": {
        const part = innermost(scopes.allParts, span);
        if (part === undefined) whole = true;
        else parts.add(part);
        break;
      }
      case "data":
        for (const field of declaration.fields) if (holds(field.span, span)) names.add(nameOf(field));
        break;
      case "detail":
      case "scale":
      case "derived":
      case "parameter":
      case "rank":
      case "row-rule":
      case "unit-declaration":
        names.add(nameOf(declaration));
        break;
      case "veto":
      case "pool":
        whole = true;
        break;
      case "grades":
        grades = true;
        break;
      // These change no score.
      case "reconciliations":
      case "requirement":
      case "sample":
        break;
    }
  }
  return { parts, names, whole, grades };
}

function innermost(parts: readonly PartSymbol[], span: Span): PartSymbol | undefined {
  let found: PartSymbol | undefined;
  for (const part of parts) {
    if (!holds(part.node.span, span)) continue;
    if (found === undefined || part.node.span.start >= found.node.span.start) found = part;
  }
  return found;
}

function holds(outer: Span, { start }: Span): boolean {
  return outer.start <= start && start <= outer.end;
}
