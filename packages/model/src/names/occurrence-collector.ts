// Gathers the places where names stand. In: the scopes, the symbols, then expressions, paths and cells. Out: occurrences in the order of the file.
// Not here: which parts of a file hold them (occurrences.ts, sample-occurrences.ts).
import type { Span } from "@biaochi/diagnostics";
import type { Expression, Literal, Missing, Name, Path } from "@biaochi/syntax";
import { tableRead } from "../types/aggregates.ts";
import { levelWord } from "../types/infer.ts";
import { columnInRow, type DetailSymbol } from "./detail-scopes.ts";
import { insideQuotes, type NameForm, type NameSymbol, type NameTable, type WordFinder } from "./name-symbols.ts";
import { partsOf } from "./references.ts";
import { findParts, propertyNamed, resolvePath } from "./resolve.ts";
import type { PartSymbol, Scopes } from "./scopes.ts";

/** Why a name stands where it does: it is declared, read, given by a worked example (给定), or what one checks (核对). */
export type OccurrenceRole = "declaration" | "use" | "given" | "expected";

/** One place where a name stands; `span` is the name alone, with its 「」 but without the quotes of a text. */
export type Occurrence = {
  readonly symbol: NameSymbol;
  readonly span: Span;
  readonly role: OccurrenceRole;
  readonly form: NameForm;
};

/** Gathers occurrences; nothing is added for a symbol that is undefined. */
export type Collector = {
  readonly scopes: Scopes;
  readonly table: NameTable;
  readonly add: (symbol: NameSymbol | undefined, span: Span, role: OccurrenceRole, form?: NameForm) => void;
  /** The names of an expression; `row` is the table of which a row is at hand. */
  readonly expression: (tree: Expression, row?: DetailSymbol) => void;
  /** The names of two sides that are compared. */
  readonly comparison: (left: Expression, right: Expression, row?: DetailSymbol) => void;
  /** A word among those that a value can be. */
  readonly literal: (value: Literal | Missing, words: WordFinder | undefined, role: OccurrenceRole) => void;
  /** The names of a path that means a part, from its end outwards. */
  readonly part: (part: PartSymbol, names: readonly Name[], role: OccurrenceRole) => void;
  readonly found: () => readonly Occurrence[];
};

/** A collector without anything yet. */
export function createCollector(scopes: Scopes, table: NameTable): Collector {
  const occurrences: Occurrence[] = [];
  const add: Collector["add"] = (symbol, span, role, form = "name") => {
    if (symbol !== undefined && span.start < span.end) occurrences.push({ symbol, span, role, form });
  };
  const part: Collector["part"] = (found, names, role) => {
    let own: PartSymbol | undefined = found;
    for (let index = names.length - 1; index >= 0 && own !== undefined; index -= 1) {
      const name = names[index];
      if (name !== undefined) add(table.of(own.node), name.span, role);
      own = own.parent;
    }
  };
  const path = (tree: Path, row: DetailSymbol | undefined): void => {
    const [first, second] = tree.names;
    if (first === undefined) return;
    const column = row === undefined ? undefined : columnInRow(tree, row);
    if (column !== undefined) {
      if (second !== undefined) add(table.of(row?.node), first.span, "use");
      add(table.of(column.node), (second ?? first).span, "use");
      return;
    }
    const meant = resolvePath(tree, scopes);
    switch (meant.kind) {
      case "data":
        add(table.of(meant.symbol.node), first.span, "use");
        return;
      case "block-field":
        add(table.block(meant.block), first.span, "use");
        if (second !== undefined) add(table.of(meant.symbol.node), second.span, "use");
        return;
      case "part":
        part(meant.part, tree.names.slice(0, -1), "use");
        return;
      case "bare-part":
      case "bad-property":
        part(meant.part, wholeOrOwner(tree.names, meant.kind, scopes), "use");
        return;
      case "unknown-data":
      case "unknown-part": {
        const detail = scopes.details.get(first.text);
        add(table.of(detail?.node), first.span, "use");
        if (second !== undefined) add(table.of(detail?.columns.get(second.text)?.node), second.span, "use");
        return;
      }
      case "total":
      case "grade":
      case "ambiguous":
      case "unread":
        return;
    }
  };
  const words = (tree: Expression, row: DetailSymbol | undefined, seen: ReadonlySet<object>): WordFinder | undefined => {
    if (tree.kind === "conditional") return words(tree.then, row, seen) ?? words(tree.otherwise, row, seen);
    if (tree.kind !== "path") return undefined;
    const column = row === undefined ? undefined : columnInRow(tree, row);
    if (column !== undefined) {
      const { role } = column.node;
      const own = table.wordsOf(column.node);
      if (own !== undefined || role === undefined) return own;
      return (word) => {
        const [section, other] = table.sectionsAt(column.detail, role, word);
        return other === undefined ? table.of(section?.node) : undefined;
      };
    }
    const meant = resolvePath(tree, scopes);
    if (meant.kind === "grade") return table.grade;
    if (meant.kind !== "data") return undefined;
    if (meant.symbol.kind === "field") return table.wordsOf(meant.symbol.node);
    if (meant.symbol.kind !== "derived" || seen.has(meant.symbol)) return undefined;
    return words(meant.symbol.node.value, undefined, new Set([...seen, meant.symbol]));
  };
  const word = (tree: Expression, found: WordFinder | undefined): boolean => {
    const symbol = found?.(tree.kind === "text" ? tree.text : tree.kind === "path" ? (tree.names[0]?.text ?? "") : "");
    if (symbol === undefined) return false;
    add(
      symbol,
      tree.kind === "text" ? insideQuotes(tree.span, tree.text) : tree.span,
      "use",
      tree.kind === "text" ? "text" : "name",
    );
    return true;
  };
  const comparison: Collector["comparison"] = (left, right, row) => {
    const place = { row };
    const isWord = [levelWord(left, place, { scopes }), levelWord(right, place, { scopes })].map((one) => one !== undefined);
    const isLeft = isWord[0] === true && isWord[1] !== true && word(left, words(right, row, new Set()));
    const isRight = isWord[1] === true && isWord[0] !== true && word(right, words(left, row, new Set()));
    if (!isLeft) expression(left, row);
    if (!isRight) expression(right, row);
  };
  // INVARIANT (bounded depth): the parse lets an expression have at most 1,000 pieces.
  const expression: Collector["expression"] = (tree, row) => {
    if (tree.kind === "path") path(tree, row);
    else if (tree.kind === "comparison") comparison(tree.left, tree.right, row);
    else if (tree.kind === "call") {
      const inner = tableRead(tree, scopes) ?? row;
      for (const argument of tree.arguments) expression(argument, inner);
      if (tree.where !== undefined) expression(tree.where, inner);
    } else for (const inner of partsOf(tree)) expression(inner, row);
  };
  const literal: Collector["literal"] = (value, found, role) => {
    if (value.kind === "level") add(found?.(value.name.text), value.name.span, role);
    if (value.kind === "text") add(found?.(value.text), insideQuotes(value.span, value.text), role, "text");
  };
  return { scopes, table, add, expression, comparison, literal, part, found: () => inOrder(occurrences) };
}

/** The names that stand for a part and those it stands in: all of them, or all but a word behind them that it has not. */
function wholeOrOwner(names: readonly Name[], kind: "bare-part" | "bad-property", scopes: Scopes): readonly Name[] {
  if (kind === "bare-part") return names;
  const last = names.at(-1)?.text ?? "";
  const isOwn =
    propertyNamed(last) === undefined &&
    findParts(
      names.map(({ text }) => text),
      scopes,
    ).length > 0;
  return isOwn ? names : names.slice(0, -1);
}

/** By place, each place once. */
function inOrder(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const sorted = occurrences.toSorted((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
  return sorted.filter((one, index) => index === 0 || one.span.start >= (sorted[index - 1]?.span.end ?? 0));
}
