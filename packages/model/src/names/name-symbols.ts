// What a file names. In: the tree and its scopes. Out: one symbol for each declaration, and the symbol of a node, a word or a section's level.
// Not here: the places where the names stand (occurrences.ts).
import type { Span } from "@biaochi/diagnostics";
import type { Column, ColumnRole, Field, FieldType, Literal, Missing, Name, RuleFile } from "@biaochi/syntax";
import { personMethod } from "../methods/person-input.ts";
import { levelsOf } from "../rows/levels.ts";
import type { IndicatorNode, PartSymbol, Scopes, SectionSymbol } from "./scopes.ts";
import { scorersOn } from "./scorer-names.ts";

/** What a name is of. */
export type NameKind =
  | "rule-set"
  | "scorer"
  | "data"
  | "field"
  | "alias"
  | "option"
  | "detail"
  | "column"
  | "derived"
  | "parameter"
  | "rank"
  | "pool"
  | "scale"
  | "level"
  | "unit"
  | "row-rule"
  | "section"
  | "indicator"
  | "bonus"
  | "penalty"
  | "item"
  | "event"
  | "veto"
  | "requirement"
  | "reconciliation"
  | "grade"
  | "sample";

/**
 * One thing that a file names.
 *
 * shape    `owner`: the block of a field, the table of a column, the field of an option, the scale of a level, the section of a part, the
 *          indicator of an item; `isFixed`: a word that row scoring knows, which no other can stand for; `span`: of the whole declaration
 */
export type NameSymbol = {
  readonly kind: NameKind;
  readonly name: string;
  readonly owner: NameSymbol | undefined;
  readonly isFixed: boolean;
  readonly span: Span;
  readonly nameSpan: Span;
};

/** How a name stands: bare or in 「」, in a cell of a table, as a text in quotes, or behind a figure. */
export type NameForm = "name" | "cell" | "text" | "unit";

/** A declaration as it was met: its symbol, and how its name stands there. */
export type DeclaredName = { readonly symbol: NameSymbol; readonly form: NameForm };

/** Words that a value can be: levels of a scale, options, grades, sections by their level. */
export type WordFinder = (word: string) => NameSymbol | undefined;

/** The symbols of a file. */
export type NameTable = {
  readonly declared: readonly DeclaredName[];
  /** Options that stand for a section scored row by row. */
  readonly levelOptions: readonly { readonly symbol: NameSymbol; readonly span: Span; readonly form: NameForm }[];
  /** The symbol that a node declares. */
  readonly of: (node: object | undefined) => NameSymbol | undefined;
  readonly scorer: (name: string) => NameSymbol | undefined;
  readonly block: (name: string) => NameSymbol | undefined;
  readonly grade: WordFinder;
  readonly unitNames: ReadonlyMap<string, NameSymbol>;
  /** What the words of a type stand for; undefined where it has none. */
  readonly wordsOf: (node: Field | Column) => WordFinder | undefined;
  /** The levels of a scale. */
  readonly levels: (scale: Name | Missing) => WordFinder | undefined;
  /** The sections that a word in a column of a level stands for. */
  readonly sectionsAt: (detail: string, role: ColumnRole, word: string) => readonly SectionSymbol[];
};

/** The symbols of a file. */
export function nameTable(file: RuleFile, scopes: Scopes): NameTable {
  const declared: DeclaredName[] = [];
  const levelOptions: NameTable["levelOptions"][number][] = [];
  const byNode = new Map<object, NameSymbol>();
  const words = new Map<object, Map<string, NameSymbol>>();
  const scorers = new Map<string, NameSymbol>();
  const blocks = new Map<string, NameSymbol>();
  const grades = new Map<string, NameSymbol>();
  const unitNames = new Map<string, NameSymbol>();
  const sections = sectionsByLevel(scopes);

  const declare = (kind: NameKind, node: Named, owner?: NameSymbol, isFixed = false): NameSymbol | undefined => {
    if (node.name.kind === "missing" || node.name.text === "") return undefined;
    const symbol = { kind, name: node.name.text, owner, isFixed, span: node.span, nameSpan: node.name.span };
    declared.push({ symbol, form: "name" });
    byNode.set(node, symbol);
    return symbol;
  };
  const declareFirst = (kind: NameKind, node: Named, found: Map<string, NameSymbol>, owner?: NameSymbol): void => {
    const symbol = declare(kind, node, owner);
    if (symbol !== undefined && !found.has(symbol.name)) found.set(symbol.name, symbol);
  };
  const declareOption = (option: Literal, owner: NameSymbol | undefined, node: Field | Column, detail = ""): void => {
    if (owner === undefined || (option.kind !== "level" && option.kind !== "text")) return;
    const name = option.kind === "level" ? option.name.text : option.text;
    const form = option.kind === "level" ? "name" : "text";
    const nameSpan = option.kind === "level" ? option.name.span : insideQuotes(option.span, option.text);
    const own = words.get(node) ?? new Map<string, NameSymbol>();
    words.set(node, own);
    const role = "role" in node ? node.role : undefined;
    const [section, second] = role === undefined ? [] : (sections.get(detail)?.get(role)?.get(name) ?? []);
    const level = section === undefined || second !== undefined ? undefined : byNode.get(section.node);
    const symbol: NameSymbol = level ?? { kind: "option", name, owner, isFixed: false, span: option.span, nameSpan };
    if (level === undefined) declared.push({ symbol, form });
    else levelOptions.push({ symbol, span: nameSpan, form });
    if (!own.has(name)) own.set(name, symbol);
  };
  const declareField = (node: Field, owner: NameSymbol | undefined): void => {
    const symbol = declare("field", node, owner);
    if (symbol !== undefined && node.alias !== undefined) declare("alias", { name: node.alias, span: node.alias.span }, symbol);
    if (node.type.kind === "choice") for (const option of node.type.options) declareOption(option, symbol, node);
  };
  const declareItems = (node: IndicatorNode): void => {
    const owner = byNode.get(node);
    const method = personMethod(node.method);
    if (method?.kind === "checklist") for (const item of method.items) declare("item", item, owner);
    if (method?.kind === "events") for (const item of method.items) declare("event", item, owner);
  };
  const declarePart = ({ node, parent, ...part }: PartSymbol): void => {
    declare(node.kind, node, parent && byNode.get(parent.node));
    if (part.kind === "indicator" && node.kind !== "section") declareItems(node);
  };

  if (file.header !== undefined) declare("rule-set", file.header);
  for (const name of scorersOn("scorers", file.header)) declareFirst("scorer", { name, span: name.span }, scorers);
  // Parts come first: options of a level stand for sections.
  for (const part of scopes.allParts) declarePart(part);
  for (const node of file.declarations) {
    switch (node.kind) {
      case "data": {
        declareFirst("data", node, blocks);
        for (const field of node.fields) declareField(field, byNode.get(node));
        break;
      }
      case "detail": {
        const owner = declare("detail", node);
        for (const column of node.columns) {
          const symbol = declare("column", column, owner, column.role !== undefined);
          if (column.type.kind !== "choice") continue;
          for (const option of column.type.options) declareOption(option, symbol, column, owner?.name);
        }
        break;
      }
      case "scale": {
        const owner = declare("scale", node);
        const own = new Map<string, NameSymbol>();
        for (const level of node.levels) declareFirst("level", level, own, owner);
        words.set(node, own);
        break;
      }
      case "unit-declaration":
        declareFirst("unit", node, unitNames);
        break;
      case "grades":
        for (const level of node.levels) declareFirst("grade", level, grades);
        break;
      case "reconciliations":
        for (const item of node.items) declare("reconciliation", item);
        break;
      case "section":
      case "indicator":
      case "bonus":
      case "penalty":
        break;
      case "derived":
      case "parameter":
      case "rank":
      case "pool":
      case "row-rule":
      case "veto":
      case "requirement":
      case "sample":
        declare(node.kind, node);
        break;
    }
  }
  const finder = (found: ReadonlyMap<string, NameSymbol> | undefined): WordFinder | undefined =>
    found === undefined ? undefined : (word) => found.get(word);
  const levels = (scale: Name | Missing): WordFinder | undefined =>
    finder(words.get(scopes.scales.get(scale.kind === "name" ? scale.text : "") ?? scopes));
  return {
    declared,
    levelOptions,
    of: (node) => (node === undefined ? undefined : byNode.get(node)),
    scorer: (name) => scorers.get(name),
    block: (name) => blocks.get(name),
    grade: (word) => grades.get(word),
    unitNames,
    wordsOf: (node) => typeWords(node.type, () => finder(words.get(node)), levels),
    levels,
    sectionsAt: (detail, role, word) => sections.get(detail)?.get(role)?.get(word) ?? [],
  };
}

type Named = { readonly name: Name | Missing; readonly span: Span };

function typeWords(
  type: FieldType | Missing,
  own: () => WordFinder | undefined,
  levels: NameTable["levels"],
): WordFinder | undefined {
  if (type.kind === "choice") return own();
  return type.kind === "named" ? levels(type.name) : undefined;
}

/** The text in a pair of quotes; one that is not closed has none behind it. */
export function insideQuotes({ start }: Span, text: string): Span {
  return { start: start + 1, end: start + 1 + text.length };
}

type ByLevel = Map<string, Map<ColumnRole, Map<string, SectionSymbol[]>>>;

/** By table, level and name: the sections scored row by row, and those they stand in. */
function sectionsByLevel(scopes: Scopes): ByLevel {
  const found: ByLevel = new Map();
  for (const part of scopes.allParts) {
    const { rows } = part.node.kind === "section" ? part.node : { rows: undefined };
    if (part.kind !== "section" || rows === undefined || rows.detail.kind === "missing") continue;
    const roles = found.get(rows.detail.text) ?? new Map<ColumnRole, Map<string, SectionSymbol[]>>();
    found.set(rows.detail.text, roles);
    for (const section of outwards(part)) {
      const level = levelsOf(section).at(-1);
      if (level === undefined || level.name !== section.name) continue;
      const names = roles.get(level.role) ?? new Map<string, SectionSymbol[]>();
      roles.set(level.role, names);
      const same = names.get(level.name) ?? [];
      if (!same.includes(section)) names.set(level.name, [...same, section]);
    }
  }
  return found;
}

/** A section and those it stands in. */
function outwards(part: SectionSymbol): readonly SectionSymbol[] {
  return part.parent === undefined ? [part] : [part, ...outwards(part.parent)];
}
