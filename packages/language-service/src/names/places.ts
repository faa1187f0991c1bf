// Where a name is declared and where it stands (definition, references, highlights). In: a place. Out: places in the same file.
// LIMIT: one file at a time, until rule files can inherit from one another.
// Not here: what a name means (the model), changing it (rename.ts).
import type { Bilingual, Span } from "@biaochi/diagnostics";
import type { NameKind, NameSymbol, Occurrence, OccurrenceRole } from "@biaochi/model";
import type { Place, Workspace } from "../workspace.ts";
import { KIND_WORDS } from "./kind-words.ts";
import { nameAt } from "./name-at.ts";

/** A place where a name stands. */
export type NamePlace = { readonly path: string; readonly span: Span; readonly role: OccurrenceRole };

/** Where a name is declared; `from` is the name that was asked about, `span` the whole declaration. */
export type Definition = {
  readonly path: string;
  readonly from: Span;
  readonly nameSpan: Span;
  readonly span: Span;
  readonly name: string;
  readonly kind: NameKind;
  readonly kindWord: Bilingual;
};

/** Where the name at a place is declared; undefined where no name of the file stands. */
export function definition(workspace: Workspace, place: Place): Definition | undefined {
  const found = at(workspace, place);
  if (found === undefined) return undefined;
  const { symbol, span: from } = found;
  const { name, kind, nameSpan, span } = symbol;
  return { path: place.path, from, nameSpan, span, name, kind, kindWord: KIND_WORDS[kind] };
}

/** Every place where the name at a place stands, in the order of the file, its declaration among them; empty where no name stands. */
export function references(workspace: Workspace, place: Place): readonly NamePlace[] {
  const found = at(workspace, place);
  return found === undefined ? [] : placesOf(workspace, place.path, found.symbol);
}

/** The same within the file, for marking them while the caret is on one. */
export function documentHighlights(workspace: Workspace, place: Place): readonly Pick<NamePlace, "span" | "role">[] {
  return references(workspace, place).map(({ span, role }) => ({ span, role }));
}

/** Every place of a symbol, in the order of the file. */
export function placesOf(workspace: Workspace, path: string, symbol: NameSymbol): readonly NamePlace[] {
  const { occurrences } = workspace.analysis(path)?.names ?? { occurrences: [] };
  return occurrences.filter((one) => one.symbol === symbol).map(({ span, role }) => ({ path, span, role }));
}

function at(workspace: Workspace, { path, offset }: Place): Occurrence | undefined {
  const analysis = workspace.analysis(path);
  return analysis && nameAt(analysis.names, offset);
}
