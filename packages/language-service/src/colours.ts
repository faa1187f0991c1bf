// Colours by meaning. In: a file. Out: its words by what they do, its names by what they are of, figures, texts and comments, each on one line.
// Not here: colours themselves, lines and columns (the rim).
import type { Span } from "@biaochi/diagnostics";
import type { NameKind, Occurrence } from "@biaochi/model";
import { findWord, type RuleFile, type Token, type TokenKind, type VocabularyRole } from "@biaochi/syntax";
import type { Workspace } from "./workspace.ts";

/** What a stretch is: a word by its role, a name by its kind, or one of the rest. */
export type ColourType =
  | VocabularyRole
  | NameKind
  | "name"
  | "type"
  | "number"
  | "date"
  | "text"
  | "raw-text"
  | "comment"
  | "sign"
  | "table"
  | "unknown";

/** How a name stands where it does. */
export type ColourModifier = "declaration" | "given" | "expected";

/** One coloured stretch. */
export type Colour = { readonly span: Span; readonly type: ColourType; readonly modifiers: readonly ColourModifier[] };

/** INVARIANT (stable): an editor refers to these by their place in the list; new ones come at the end. */
export const COLOUR_LEGEND: {
  readonly types: readonly [ColourType, ...ColourType[]];
  readonly modifiers: readonly ColourModifier[];
} = {
  types: [
    "declaration",
    "property",
    "field-part",
    "part",
    "note",
    "method",
    "sample-part",
    "verdict",
    "value",
    "operator",
    "function",
    "band",
    "award",
    "step",
    "tail",
    "outcome",
    "name",
    "type",
    "number",
    "date",
    "text",
    "raw-text",
    "comment",
    "sign",
    "table",
    "unknown",
    "rule-set",
    "scorer",
    "data",
    "field",
    "alias",
    "option",
    "detail",
    "column",
    "derived",
    "parameter",
    "rank",
    "pool",
    "scale",
    "level",
    "unit",
    "row-rule",
    "section",
    "indicator",
    "bonus",
    "penalty",
    "item",
    "event",
    "veto",
    "requirement",
    "reconciliation",
    "grade",
    "sample",
  ],
  modifiers: ["declaration", "given", "expected"],
};

/** The colours of a file, in its order, none over another and none over a line end. */
export function semanticColours(workspace: Workspace, path: string): readonly Colour[] {
  const analysis = workspace.analysis(path);
  if (analysis === undefined) return [];
  const { occurrences } = analysis.names;
  const units = unitTypes(analysis.parsed.tree);
  const found: Colour[] = [];
  let next = 0;
  for (const token of analysis.parsed.tokens) {
    const { start, end } = token.span;
    while ((occurrences[next]?.span.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const first = occurrences[next];
    if (first === undefined || first.span.start >= end) {
      const type = units.has(start) && token.kind === "identifier" ? "type" : typeOfKind(token.kind);
      if (type !== undefined) addLines(found, token, start, end, type, NONE);
      continue;
    }
    next = addWithNames(found, token, occurrences, next);
  }
  return found;
}

const NONE: readonly ColourModifier[] = [];
const BY_ROLE: Readonly<Record<Occurrence["role"], readonly ColourModifier[]>> = {
  declaration: ["declaration"],
  use: NONE,
  given: ["given"],
  expected: ["expected"],
};

/** A token with names in it: the names, and what is left around them. Out: the first name behind it. */
function addWithNames(found: Colour[], token: Token, occurrences: readonly Occurrence[], first: number): number {
  const type = typeOfKind(token.kind);
  let next = first;
  let from = token.span.start;
  for (let name = occurrences[next]; name !== undefined && name.span.start < token.span.end; name = occurrences[next]) {
    const to = Math.min(name.span.end, token.span.end);
    if (type !== undefined) addLines(found, token, from, name.span.start, type, NONE);
    addLines(found, token, Math.max(from, name.span.start), to, name.symbol.kind, BY_ROLE[name.role]);
    from = to;
    if (name.span.end > token.span.end) break;
    next += 1;
  }
  if (type !== undefined) addLines(found, token, from, token.span.end, type, NONE);
  return next;
}

const LINE_END = /[\r\n]+/g;

/** A stretch of a token, cut where lines end. */
function addLines(
  found: Colour[],
  { text, span }: Token,
  start: number,
  end: number,
  type: ColourType,
  modifiers: readonly ColourModifier[],
): void {
  if (start >= end) return;
  let from = start;
  if (text.includes("\n") || text.includes("\r")) {
    for (const match of text.slice(start - span.start, end - span.start).matchAll(LINE_END)) {
      const at = start + match.index;
      if (at > from) found.push({ span: { start: from, end: at }, type, modifiers });
      from = at + match[0].length;
    }
  }
  if (from < end) found.push({ span: { start: from, end }, type, modifiers });
}

const CLASS_TYPES: ReadonlyMap<TokenKind, ColourType> = new Map<TokenKind, ColourType>([
  ["comment", "comment"],
  ["identifier", "name"],
  ["quoted-name", "name"],
  ["quantity", "number"],
  ["year-number", "number"],
  ["version-number", "number"],
  ["interval", "number"],
  ["percent-sign", "type"],
  ["per-mille-sign", "type"],
  ["date", "date"],
  ["text", "text"],
  ["raw-text", "raw-text"],
  ["table-row", "table"],
  ["own-name", "indicator"],
  ["unknown-character", "unknown"],
  ["unknown-wording", "unknown"],
  ["formula-wording", "award"],
  ["bar", "sign"],
  ["plus", "operator"],
  ["minus", "operator"],
  ["times", "operator"],
  ["divide", "operator"],
  ["equals", "operator"],
  ["not-equal", "operator"],
  ["at-most-sign", "operator"],
  ["at-least-sign", "operator"],
  ["less-sign", "operator"],
  ["greater-sign", "operator"],
]);

/** Undefined for what has no colour: blanks, line ends, braces and other plain signs. */
function typeOfKind(kind: TokenKind): ColourType | undefined {
  return CLASS_TYPES.get(kind) ?? findWord(kind)?.role;
}

/** Where the units of fields and columns begin: they look like names and are none of the file. */
function unitTypes({ declarations }: RuleFile): ReadonlySet<number> {
  const found = new Set<number>();
  for (const node of declarations) {
    const fields = node.kind === "data" ? node.fields : node.kind === "detail" ? node.columns : [];
    for (const { type } of fields) if (type.kind === "unit") found.add(type.span.start);
  }
  return found;
}
