// What a file declares, by name. In: the tree. Out: the data namespace, the tree of parts, scales and the rest, each name once;
// reports names that stand twice, look alike or hide one another.
// Not here: looking names up from expressions (resolve.ts) and what the declarations mean.
import { foldLookAlikes, type Span } from "@biaochi/diagnostics";
import type {
  Adjustment,
  DataBlock,
  Derived,
  Field,
  GradeTable,
  Indicator,
  Name,
  Parameter,
  Pool,
  Rank,
  Reconciliation,
  RuleFile,
  Sample,
  Scale,
  Section,
  UnitDeclaration,
  Veto,
} from "@biaochi/syntax";
import type { Reporter } from "../reporter.ts";
import { collectRowScopes, type RowScopes } from "./detail-scopes.ts";
import { scorersOn } from "./scorer-names.ts";
import { unique } from "./unique.ts";

export type FieldSymbol = { readonly kind: "field"; readonly name: Name; readonly block: string; readonly node: Field };
export type DerivedSymbol = { readonly kind: "derived"; readonly name: Name; readonly node: Derived };
/** 名次: known as a figure by its name. */
export type RankSymbol = { readonly kind: "rank"; readonly name: Name; readonly node: Rank };
export type ParameterSymbol = { readonly kind: "parameter"; readonly name: Name; readonly node: Parameter };

/** A figure that expressions read by its bare name. */
export type DataSymbol = FieldSymbol | DerivedSymbol | ParameterSymbol | RankSymbol;

/** What is scored as an indicator is: 指标, 加分项, 扣分项. */
export type IndicatorNode = Indicator | Adjustment;

/** A section or an indicator; `path` from the top, ending in its own name, `printed` the same as written in a file. */
export type PartSymbol = {
  readonly name: string;
  readonly path: readonly string[];
  readonly printed: string;
  readonly parent: SectionSymbol | undefined;
} & (
  | { readonly kind: "section"; readonly node: Section; readonly children: readonly PartSymbol[] }
  | { readonly kind: "indicator"; readonly node: IndicatorNode }
);
export type SectionSymbol = Extract<PartSymbol, { kind: "section" }>;
export type IndicatorSymbol = Extract<PartSymbol, { kind: "indicator" }>;

/** Everything a file declares. */
export type Scopes = RowScopes & {
  readonly data: ReadonlyMap<string, DataSymbol>;
  readonly blocks: ReadonlySet<string>;
  readonly scales: ReadonlyMap<string, Scale>;
  /** Declared levels of scales and options of choices are looked up by type, not by name. */
  readonly gradeNames: readonly string[];
  /** Top parts in the order of the file. */
  readonly parts: readonly PartSymbol[];
  /** 加分项 and 扣分项 in the order of the file; they belong to no section. */
  readonly adjustments: readonly IndicatorSymbol[];
  readonly vetoes: readonly Veto[];
  /** Every part, parents before members, then what stands outside the weights. */
  readonly allParts: readonly PartSymbol[];
  readonly partsByName: ReadonlyMap<string, readonly PartSymbol[]>;
  readonly dataBlocks: readonly DataBlock[];
  readonly fields: readonly FieldSymbol[];
  readonly derived: readonly DerivedSymbol[];
  readonly parameters: readonly ParameterSymbol[];
  readonly ranks: readonly RankSymbol[];
  readonly pools: readonly Pool[];
  readonly units: readonly UnitDeclaration[];
  readonly gradeTables: readonly GradeTable[];
  readonly reconciliations: ReadonlyMap<string, Reconciliation>;
  readonly allReconciliations: readonly Reconciliation[];
  readonly samples: ReadonlyMap<string, Sample>;
  /** 评分方, in front of what they gave. */
  readonly scorers: ReadonlySet<string>;
};

const DATA_KINDS = {
  field: { zh: "数据项", en: "field" },
  derived: { zh: "计算", en: "计算" },
  parameter: { zh: "参数", en: "参数" },
  rank: { zh: "名次", en: "名次" },
} as const;

/** reports NAME-002 NAME-005 NAME-009 NAME-010 NAME-012 NAME-022 */
export function collectScopes(file: RuleFile, reporter: Reporter): Scopes {
  const of = <Kind extends RuleFile["declarations"][number]["kind"]>(kind: Kind) =>
    file.declarations.filter((item): item is Extract<RuleFile["declarations"][number], { kind: Kind }> => item.kind === kind);
  const dataBlocks = of("data");
  const fields = dataBlocks.flatMap((block) => block.fields.flatMap((node) => fieldSymbol(block, node)));
  const derived = of("derived").flatMap((node): DerivedSymbol[] =>
    node.name.kind === "name" ? [{ kind: "derived", name: node.name, node }] : [],
  );
  const parameters = of("parameter").flatMap((node): ParameterSymbol[] =>
    node.name.kind === "name" ? [{ kind: "parameter", name: node.name, node }] : [],
  );
  const ranks = of("rank").flatMap((node): RankSymbol[] =>
    node.name.kind === "name" ? [{ kind: "rank", name: node.name, node }] : [],
  );
  const data = byName([...fields, ...derived, ...parameters, ...ranks], reporter);
  const tops = partSymbols(file.declarations.filter(isPart), undefined, reporter);
  const isOutside = (part: PartSymbol): part is IndicatorSymbol => part.node.kind === "bonus" || part.node.kind === "penalty";
  const parts = tops.filter((part) => !isOutside(part));
  const adjustments = tops.filter(isOutside);
  const allParts = flatten([...parts, ...adjustments]);
  const partsByName = new Map<string, PartSymbol[]>();
  for (const part of allParts) {
    const sameName = partsByName.get(part.name);
    if (sameName === undefined) partsByName.set(part.name, [part]);
    else sameName.push(part);
  }
  const scales = new Map(unique(of("scale"), "等级", "等级", reporter).map((node) => [nameOf(node), node]));
  const allReconciliations = of("reconciliations").flatMap(({ items }) => items);
  const gradeTables = of("grades");
  for (const table of gradeTables.slice(1)) {
    reporter.report("NAME-022", {
      span: headSpan(table),
      args: { word: "等次", line: reporter.lineOf(gradeTables[0]?.span ?? table.span) },
    });
  }
  unique(gradeTables[0]?.levels ?? [], "等次", "grade", reporter);
  reportLookAlikes(data, reporter);
  reportHiddenLevels(data, scales, reporter);
  return {
    data,
    blocks: new Set(dataBlocks.map(nameOf)),
    scales,
    gradeNames: (gradeTables[0]?.levels ?? []).map(nameOf),
    parts,
    adjustments,
    vetoes: unique(of("veto"), "否决", "否决", reporter),
    allParts,
    partsByName,
    dataBlocks,
    fields: fields.filter((field) => data.get(field.name.text) === field),
    derived: derived.filter((item) => data.get(item.name.text) === item),
    parameters: parameters.filter((item) => data.get(item.name.text) === item),
    pools: of("pool"),
    ranks: ranks.filter((item) => data.get(item.name.text) === item),
    units: unique(of("unit-declaration"), "单位", "单位", reporter),
    gradeTables,
    ...collectRowScopes(file, reporter),
    reconciliations: new Map(unique(allReconciliations, "勾稽", "勾稽", reporter).map((node) => [nameOf(node), node])),
    allReconciliations,
    samples: new Map(unique(of("sample"), "算例", "算例", reporter).map((node) => [nameOf(node), node])),
    scorers: new Set(scorersOn("scorers", file.header).map(({ text }) => text)),
  };
}

/** The name of a node, empty where it is missing. */
export function nameOf(node: { readonly name: Name | { readonly kind: "missing" } }): string {
  return node.name.kind === "name" ? node.name.text : "";
}

/** The name of a node as the file writes it, with 「」 where it has them. */
export function writtenName(node: { readonly name: Name | { readonly kind: "missing" } }): string {
  return node.name.kind === "name" ? node.name.written : "";
}

function fieldSymbol(block: DataBlock, node: Field): readonly FieldSymbol[] {
  return node.name.kind === "name" ? [{ kind: "field", name: node.name, block: nameOf(block), node }] : [];
}

function byName(symbols: readonly DataSymbol[], reporter: Reporter): Map<string, DataSymbol> {
  const inOrder = symbols.toSorted((left, right) => left.name.span.start - right.name.span.start);
  const found = new Map<string, DataSymbol>();
  for (const symbol of inOrder) {
    const before = found.get(symbol.name.text);
    if (before === undefined) {
      found.set(symbol.name.text, symbol);
      continue;
    }
    const kind = DATA_KINDS[symbol.kind];
    reporter.report("NAME-002", {
      span: symbol.name.span,
      args: { name: symbol.name.text, kind: kind.zh, kindEn: kind.en, line: reporter.lineOf(before.name.span) },
      related: [
        { file: reporter.source.file, span: before.name.span, message: { zh: "先声明在这里", en: "first declared here" } },
      ],
    });
  }
  return found;
}

function partSymbols(
  nodes: readonly (Section | IndicatorNode)[],
  parent: SectionSymbol | undefined,
  reporter: Reporter,
): readonly PartSymbol[] {
  const siblings = new Map<string, Name>();
  return nodes.map((node): PartSymbol => {
    if (node.name.kind === "name") {
      const before = siblings.get(node.name.text);
      if (before === undefined) siblings.set(node.name.text, node.name);
      else reportSibling(node.name, before, parent, reporter);
    }
    const name = nameOf(node);
    const shared = {
      name,
      path: parent === undefined ? [name] : [...parent.path, name],
      printed: parent === undefined ? writtenName(node) : `${parent.printed}.${writtenName(node)}`,
      parent,
    };
    if (node.kind !== "section") return { ...shared, kind: "indicator", node };
    const children: PartSymbol[] = [];
    const section: SectionSymbol = { ...shared, kind: "section", node, children };
    children.push(...partSymbols(node.children, section, reporter));
    return section;
  });
}

function isPart(node: RuleFile["declarations"][number]): node is Section | IndicatorNode {
  return node.kind === "section" || node.kind === "indicator" || node.kind === "bonus" || node.kind === "penalty";
}

function reportSibling(name: Name, before: Name, parent: SectionSymbol | undefined, reporter: Reporter): void {
  reporter.report("NAME-005", {
    span: name.span,
    args: { name: name.text, parent: parent === undefined ? "规则集" : `「${parent.name}」`, line: reporter.lineOf(before.span) },
    related: [{ file: reporter.source.file, span: before.span, message: { zh: "另一个在这里", en: "the other one is here" } }],
  });
}

function flatten(parts: readonly PartSymbol[]): readonly PartSymbol[] {
  return parts.flatMap((part) => (part.kind === "section" ? [part, ...flatten(part.children)] : [part]));
}

function reportLookAlikes(data: ReadonlyMap<string, DataSymbol>, reporter: Reporter): void {
  const seen = new Map<string, DataSymbol>();
  for (const symbol of data.values()) {
    const folded = foldLookAlikes(symbol.name.text).join("");
    const other = seen.get(folded);
    if (other === undefined) {
      seen.set(folded, symbol);
      continue;
    }
    reporter.report("NAME-009", {
      span: symbol.name.span,
      args: { name: symbol.name.text, other: other.name.text, line: reporter.lineOf(other.name.span) },
      related: [
        { file: reporter.source.file, span: other.name.span, message: { zh: "另一个在这里", en: "the other one is here" } },
      ],
    });
  }
}

function reportHiddenLevels(data: ReadonlyMap<string, DataSymbol>, scales: ReadonlyMap<string, Scale>, reporter: Reporter): void {
  for (const [scale, { levels }] of scales) {
    for (const level of levels) {
      if (level.name.kind !== "name") continue;
      const symbol = data.get(level.name.text);
      if (symbol === undefined) continue;
      reporter.report("NAME-010", {
        span: symbol.name.span,
        args: { name: symbol.name.text, scale, line: reporter.lineOf(level.name.span) },
        related: [{ file: reporter.source.file, span: level.name.span, message: { zh: "这一档", en: "this level" } }],
      });
    }
  }
}

/** The head of a block: up to its first line end, so that a caret does not cover the whole block. */
function headSpan(node: { readonly span: Span }): Span {
  return { start: node.span.start, end: Math.min(node.span.end, node.span.start + 2) };
}
