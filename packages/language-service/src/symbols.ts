// What a file declares, as an editor shows it. In: the tree, also of a broken text, and the source. Out: every named thing with its kind, its type
// or unit, description and notes. Not here: what a use of a name means (the model), completion and hover (they ask here).
import type { SourceText, Span } from "@biaochi/diagnostics";
import type { Column, Field, FieldType, Indicator, Missing, Name, Note, RuleFile, Section } from "@biaochi/syntax";

/** What a name stands for. */
export type SymbolKind =
  | "data"
  | "field"
  | "detail"
  | "column"
  | "derived"
  | "parameter"
  | "rank"
  | "scale"
  | "level"
  | "option"
  | "unit"
  | "row-rule"
  | "section"
  | "indicator"
  | "bonus"
  | "penalty"
  | "item"
  | "event"
  | "grade"
  | "reconciliation"
  | "requirement"
  | "veto"
  | "pool"
  | "sample"
  | "scorer";

/** A basis, a reading, an original wording or a remark. */
export type SymbolNote = { readonly kind: Note["kind"]; readonly text: string };

/**
 * One named thing of a file.
 *
 * shape    `path`: names from the outside, ending in its own; `group`: what it stands in, empty at the top; `written`: with 「」 where the file has
 *          them; `says`: its type, unit, points or formula as written
 */
export type DeclaredSymbol = {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly written: string;
  readonly path: readonly string[];
  readonly group: string;
  readonly says: string;
  readonly description: string;
  readonly notes: readonly SymbolNote[];
  /** Words that its cells may hold: options of a choice, levels by way of `scale`. */
  readonly options: readonly string[];
  readonly scale: string | undefined;
  readonly isBoolean: boolean;
  readonly span: Span;
  readonly nameSpan: Span;
};

/** Every named thing that a file declares, in the order of the file. */
export function declaredSymbols(tree: RuleFile, source: SourceText): readonly DeclaredSymbol[] {
  const found: DeclaredSymbol[] = [];
  const add = (kind: SymbolKind, node: Named, more: More = {}): void => {
    const { name } = node;
    if (name.kind === "missing" || name.text === "") return;
    const { parents = [], ...rest } = more;
    found.push({
      kind,
      name: name.text,
      written: name.written,
      path: [...parents, name.text],
      group: parents.join("."),
      says: "",
      description: "",
      notes: [],
      options: [],
      scale: undefined,
      isBoolean: false,
      span: node.span,
      nameSpan: name.span,
      ...rest,
    });
  };
  const collect: Collect = { add, textOf: (span) => oneLine(source.text.slice(span.start, span.end)) };
  for (const property of tree.header?.properties ?? []) {
    if (property.kind !== "scorers") continue;
    for (const name of property.names) add("scorer", { name, span: name.span });
  }
  for (const declaration of tree.declarations) addDeclaration(declaration, collect);
  return found;
}

type Named = { readonly name: Name | Missing; readonly span: Span };
type More = Partial<
  Pick<DeclaredSymbol, "says" | "description" | "notes" | "options" | "scale" | "isBoolean"> & {
    readonly parents: readonly string[];
  }
>;
type Collect = {
  readonly add: (kind: SymbolKind, node: Named, more?: More) => void;
  readonly textOf: (span: Span) => string;
};

function addDeclaration(node: RuleFile["declarations"][number], collect: Collect): void {
  const { add, textOf } = collect;
  switch (node.kind) {
    case "data":
      add("data", node);
      for (const field of node.fields) addField("field", field, nameText(node), collect);
      return;
    case "detail":
      add("detail", node);
      for (const column of node.columns) addField("column", column, nameText(node), collect);
      return;
    case "derived":
      add("derived", node, { says: `= ${textOf(node.value.span)}` });
      return;
    case "parameter":
      add("parameter", node, { says: node.entries.map(({ span }) => textOf(span)).join("；") });
      return;
    case "scale":
      add("scale", node, { says: node.levels.map(({ span }) => textOf(span)).join("；") });
      for (const level of node.levels) add("level", level, { parents: [nameText(node)], says: textOf(level.band.span) });
      return;
    case "unit-declaration":
      add("unit", node, { says: node.value === undefined ? "" : `= ${textOf(node.value.span)}` });
      return;
    case "section":
    case "indicator":
    case "bonus":
    case "penalty":
      addPart(node, [], collect);
      return;
    case "grades":
      for (const level of node.levels) add("grade", level, { says: textOf(level.band.span) });
      return;
    case "reconciliations":
      for (const item of node.items)
        add("reconciliation", item, { says: textOf({ start: item.left.span.start, end: item.right.span.end }) });
      return;
    case "requirement":
      add("requirement", node, { says: textOf(node.condition.span), description: node.text?.text ?? "" });
      return;
    case "veto":
      add("veto", node, { says: textOf({ start: node.condition.span.start, end: node.outcome.span.end }) });
      return;
    case "rank":
      add("rank", node, { says: textOf(node.by.span) });
      return;
    case "row-rule":
      add("row-rule", node, { notes: notesOf(node.notes) });
      return;
    case "pool":
      add("pool", node);
      return;
    case "sample":
      add("sample", node);
      return;
  }
}

function addField(kind: "field" | "column", field: Field | Column, owner: string, { add, textOf }: Collect): void {
  const { type } = field;
  add(kind, field, {
    parents: [owner],
    says: textOf(type.span),
    description: field.description?.text ?? "",
    options: optionsOf(type),
    scale: type.kind === "named" ? type.name.text : undefined,
    isBoolean: type.kind === "boolean",
  });
}

function optionsOf(type: FieldType | Missing): readonly string[] {
  if (type.kind !== "choice") return [];
  return type.options.flatMap((option) => (option.kind === "level" ? [option.name.written] : []));
}

function addPart(
  node:
    | Section
    | (Pick<Indicator, keyof Indicator & ("name" | "span" | "points" | "weight" | "notes" | "method" | "formula")> & {
        readonly kind: "indicator" | "bonus" | "penalty";
      }),
  parents: readonly string[],
  collect: Collect,
): void {
  const { add, textOf } = collect;
  const { points, weight } = node;
  const notes = notesOf(node.notes);
  const shownPoints = weight !== undefined ? textOf(weight.span) : points.kind === "quantity" ? points.written : "";
  if (node.kind === "section") {
    add("section", node, { parents, says: shownPoints, notes });
    for (const child of node.children) addPart(child, [...parents, nameText(node)], collect);
    return;
  }
  const { method, formula } = node;
  const scale = method?.kind === "judgement" && method.scale.kind === "name" ? method.scale.text : undefined;
  const own = [...parents, nameText(node)];
  add(node.kind, node, {
    parents,
    says: shownPoints,
    notes,
    scale,
    description: formula === undefined ? "" : textOf(formula.value.span),
  });
  if (method?.kind === "checklist")
    for (const item of method.items) add("item", item, { parents: own, description: item.text?.text ?? "" });
  if (method?.kind === "events")
    for (const item of method.items)
      add("event", item, { parents: own, says: textOf(item.step.span), description: item.text?.text ?? "" });
}

function notesOf(notes: readonly Note[]): readonly SymbolNote[] {
  return notes.flatMap(({ kind, text }) => (text.kind === "text" ? [{ kind, text: text.text }] : []));
}

function nameText({ name }: { readonly name: Name | Missing }): string {
  return name.kind === "name" ? name.text : "";
}

// LIMIT: what a thing says is shown up to 200 characters.
function oneLine(text: string): string {
  const plain = text.replace(/\s+/gu, " ").trim();
  return plain.length > 200 ? `${plain.slice(0, 200)}…` : plain;
}
