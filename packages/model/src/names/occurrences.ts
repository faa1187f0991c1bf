// Every place where a name of the file stands, and what it is of. In: a parsed file. Out: declarations and uses in the order of the file: rename,
// references, colours and counts of uses come from it. Names in 原文, 口径 and other texts are words, not names.
// Not here: what a path means (resolve.ts), reporting names that mean nothing, worked examples (sample-occurrences.ts).
import type { SourceText } from "@biaochi/diagnostics";
import type { Column, Declaration, Field, Indicator, MissingFill, Name, ParseResult, RowRule, Section } from "@biaochi/syntax";
import { personMethod } from "../methods/person-input.ts";
import { createReporter } from "../reporter.ts";
import type { DetailSymbol } from "./detail-scopes.ts";
import { type NameSymbol, nameTable, type WordFinder } from "./name-symbols.ts";
import { type Collector, createCollector, type Occurrence } from "./occurrence-collector.ts";
import { expressionsOfClause, expressionsOfIndicator, expressionsOfOutcome } from "./references.ts";
import { collectSample } from "./sample-occurrences.ts";
import { collectScopes, type IndicatorNode, type Scopes } from "./scopes.ts";
import { scorersOn } from "./scorer-names.ts";
import { collectUnits } from "./unit-occurrences.ts";

/**
 * The names of a file.
 *
 * shape  `symbols`: in the order of the kinds they are declared in; `occurrences`: in the order of the file, none over another, each symbol's
 *        declaration among them
 */
export type Occurrences = { readonly symbols: readonly NameSymbol[]; readonly occurrences: readonly Occurrence[] };

/** Every place where a name of the file stands. */
export function findOccurrences({ tree }: ParseResult, source: SourceText): Occurrences {
  const scopes = collectScopes(tree, createReporter(source, []));
  const table = nameTable(tree, scopes);
  const collector = createCollector(scopes, table);
  for (const { symbol, form } of table.declared) collector.add(symbol, symbol.nameSpan, "declaration", form);
  for (const { symbol, span, form } of table.levelOptions) collector.add(symbol, span, "use", form);
  for (const name of scorersOn("adopted", tree.header)) collector.add(table.scorer(name.text), name.span, "use");
  for (const node of tree.declarations) collectDeclaration(node, scopes, collector);
  if (table.unitNames.size > 0) collectUnits(tree, source, collector);
  return { symbols: table.declared.map(({ symbol }) => symbol), occurrences: collector.found() };
}

function collectDeclaration(node: Declaration, scopes: Scopes, collector: Collector): void {
  const { add, expression, table } = collector;
  switch (node.kind) {
    case "data":
      for (const field of node.fields) collectField(field, undefined, collector);
      return;
    case "detail": {
      const row = node.name.kind === "name" ? scopes.details.get(node.name.text) : undefined;
      for (const column of node.columns) collectField(column, row, collector);
      return;
    }
    case "derived":
      expression(node.value);
      return;
    case "parameter": {
      const field = node.by === undefined || node.by.kind === "missing" ? undefined : scopes.data.get(node.by.text);
      if (field !== undefined && node.by !== undefined) add(table.of(field.node), node.by.span, "use");
      const words = field?.kind === "field" ? table.wordsOf(field.node) : undefined;
      for (const { category } of node.entries) if (category !== undefined) add(words?.(category.text), category.span, "use");
      return;
    }
    case "row-rule":
      collectRowRule(node, collector);
      return;
    case "section":
    case "indicator":
    case "bonus":
    case "penalty":
      collectPart(node, scopes, collector);
      return;
    case "veto":
      expression(node.condition);
      if (node.outcome.kind === "grade-at-most" && node.outcome.grade.kind === "name")
        add(table.grade(node.outcome.grade.text), node.outcome.grade.span, "use");
      return;
    case "requirement": {
      const detail = detailOf(node.detail, scopes);
      if (node.detail !== undefined) add(table.of(detail?.node), node.detail.span, "use");
      expression(node.condition, detail);
      return;
    }
    case "pool":
      for (const { how } of node.rules) {
        if (how.kind !== "weighted-mean" || how.by.kind === "missing") continue;
        add(table.of(scopes.data.get(how.by.text)?.node), how.by.span, "use");
      }
      return;
    case "rank":
      if (node.by.kind === "path") expression(node.by);
      return;
    case "reconciliations":
      for (const { left, right } of node.items) collector.comparison(left, right);
      return;
    case "sample":
      collectSample(node, scopes, collector);
      return;
    case "scale":
    case "grades":
    case "unit-declaration":
      return;
  }
}

function collectField(field: Field | Column, row: DetailSymbol | undefined, collector: Collector): void {
  const { add, expression, scopes, table } = collector;
  if (field.type.kind === "named") add(table.of(scopes.scales.get(field.type.name.text)), field.type.name.span, "use");
  for (const { bound } of field.constraints) expression(bound, row);
  if (field.whenMissing?.kind === "cases") collectFill(field.whenMissing, row, table.wordsOf(field), collector);
}

function collectFill(
  { cases }: Extract<MissingFill, { kind: "cases" }>,
  row: DetailSymbol | undefined,
  words: WordFinder | undefined,
  { expression, literal }: Collector,
): void {
  for (const { condition, value } of cases) {
    if (condition.kind !== "otherwise") expression(condition, row);
    literal(value, words, "use");
  }
}

function collectRowRule({ quantitative, equal, deadline, copied }: RowRule, { expression }: Collector): void {
  for (const clause of [quantitative, equal, deadline]) {
    if (clause !== undefined) for (const one of expressionsOfClause(clause)) expression(one);
  }
  if (copied !== undefined && copied.kind !== "missing") for (const one of expressionsOfOutcome(copied)) expression(one);
}

function collectPart(node: Section | IndicatorNode, scopes: Scopes, collector: Collector): void {
  const { add, expression, table } = collector;
  if (node.kind === "section") {
    if (node.rows !== undefined) {
      add(table.of(detailOf(node.rows.detail, scopes)?.node), node.rows.detail.span, "use");
      const { rule } = node.rows;
      add(table.of(rule.kind === "name" ? scopes.rowRules.get(rule.text) : undefined), rule.span, "use");
    }
    for (const child of node.children) collectPart(child, scopes, collector);
    return;
  }
  for (const one of expressionsOfIndicator(node)) expression(one);
  collectJudgement(node, scopes, collector);
}

function collectJudgement({ method }: Pick<Indicator, "method">, scopes: Scopes, { add, table }: Collector): void {
  const person = personMethod(method);
  if (person?.kind !== "judgement" || person.scale.kind === "missing") return;
  add(table.of(scopes.scales.get(person.scale.text)), person.scale.span, "use");
}

function detailOf(name: Name | { readonly kind: "missing" } | undefined, scopes: Scopes): DetailSymbol | undefined {
  return name?.kind === "name" ? scopes.details.get(name.text) : undefined;
}
