// Fields of the data (数据). In: the blocks. Out: fields of the rule set and their types; reports types that are not known and facts that
// cannot hold. Not here: whether a field is used (usage.ts) and data themselves (the engine).
import { toFractionString } from "@biaochi/quantity";
import type { Constraint, Field as FieldNode, FieldType, Literal, QuantityLiteral } from "@biaochi/syntax";
import type { Field, FieldConstraint, FieldFill } from "./generated/rule-set.generated.ts";
import type { Knowledge } from "./knowledge.ts";
import type { FieldSymbol } from "./names/scopes.ts";
import { infer } from "./types/infer.ts";
import type { Place } from "./types/place.ts";
import { comparedWith, intersect, isEmpty, only } from "./types/range.ts";
import { BOOLEAN, DATE, describeType, numberIn, type StaticType, TEXT, toValueType, UNKNOWN } from "./types/static-type.ts";
import { COMPARED, commonNumber } from "./types/units.ts";

const TYPE_WORDS: readonly string[] = ["是否", "文本", "日期"];

/** Finds the type of every field first, since constraints read other fields. reports NAME-011 NAME-012 */
export function collectFieldTypes(knowledge: Knowledge): void {
  for (const field of knowledge.scopes.fields) {
    knowledge.facts.fieldTypes.set(field.name.text, typeOf(field.node.type, headings(field), knowledge));
  }
}

/** reports NAME-012 TYPE-018 TYPE-019 TYPE-020 and what expressions report */
export function checkData(knowledge: Knowledge): readonly Field[] {
  reportAliases(knowledge);
  return knowledge.scopes.fields.flatMap((symbol) => checkField(symbol, knowledge) ?? []);
}

function headings(field: FieldSymbol): readonly string[] {
  return [`数据 ${field.block}`, field.name.text];
}

function typeOf(node: FieldNode["type"], path: readonly string[], knowledge: Knowledge): StaticType {
  switch (node.kind) {
    case "missing":
      return UNKNOWN;
    case "unit":
      return numberIn(node.unit);
    case "boolean":
      return BOOLEAN;
    case "text":
      return TEXT;
    case "date":
      return DATE;
    case "target":
      return UNKNOWN;
    case "choice":
      return choiceOf(node, path, knowledge);
    case "named":
      return scaleNamed(node, path, knowledge);
  }
}

function choiceOf(node: Extract<FieldType, { kind: "choice" }>, path: readonly string[], { reporter }: Knowledge): StaticType {
  const seen = new Map<string, Literal>();
  for (const option of node.options) {
    const word = wordOf(option);
    const before = seen.get(word);
    if (before === undefined) seen.set(word, option);
    else {
      const args = { name: word, what: "列出的词", whatEn: "listed word", line: reporter.lineOf(before.span) };
      reporter.report("NAME-012", { span: option.span, path, args });
    }
  }
  return { kind: "choice", options: [...seen.keys()] };
}

/** An option as a word: 是否 and figures are words too when they are listed. */
function wordOf(option: Literal): string {
  switch (option.kind) {
    case "text":
      return option.text;
    case "level":
      return option.name.text;
    case "quantity":
      return option.written;
    case "date":
      return option.iso;
    case "boolean":
      return option.value ? "是" : "否";
    case "empty":
      return "空";
    case "direction":
      return option.direction;
    case "all-met":
      return "全部符合";
  }
}

function scaleNamed(node: Extract<FieldType, { kind: "named" }>, path: readonly string[], knowledge: Knowledge): StaticType {
  const name = node.name.text;
  if (knowledge.scopes.scales.has(name)) {
    knowledge.used.add(`scale ${name}`);
    return { kind: "scale", scale: name };
  }
  const known = new Map([...TYPE_WORDS, ...knowledge.scopes.scales.keys()].map((word) => [word, word]));
  const { hintZh, hintEn, fixes } = knowledge.nearAmong(name, node.span, known);
  const args = {
    name,
    what: "单位或类型",
    whatEn: "unit or type",
    wantsZh: "要写计量单位、是否、文本、日期、列出的几个词，或用“等级”声明过的名称；",
    wantsEn: "A unit, 是否, 文本, 日期, a list of words or a declared 等级 has to stand here;",
    hintZh,
    hintEn,
  };
  knowledge.reporter.report("NAME-011", { span: node.span, path, args, fixes, unknownName: name });
  return UNKNOWN;
}

function reportAliases({ scopes, reporter }: Knowledge): void {
  const seen = new Map<string, FieldSymbol>();
  for (const field of scopes.fields) {
    const alias = field.node.alias;
    if (alias === undefined) continue;
    const before = seen.get(alias.text);
    if (before === undefined) seen.set(alias.text, field);
    else {
      const args = { name: alias.text, what: "别名", whatEn: "alias", line: reporter.lineOf(before.name.span) };
      reporter.report("NAME-012", { span: alias.span, path: headings(field), args });
    }
  }
}

function checkField(symbol: FieldSymbol, knowledge: Knowledge): Field | undefined {
  const { node, name, block } = symbol;
  const { facts, reporter } = knowledge;
  const type = facts.fieldTypes.get(name.text) ?? UNKNOWN;
  const place: Place = { name: { zh: "约束", en: "a constraint" }, path: headings(symbol) };
  const constraints = node.constraints.flatMap((constraint) => checkConstraint(constraint, symbol, type, place, knowledge) ?? []);
  const whenMissing = checkFill(symbol, type, place, knowledge);
  if (type.kind !== "unknown") reportContradictions(symbol, place, knowledge);
  if (node.bareNumber !== undefined && type.kind !== "unknown" && !(type.kind === "number" && type.rate)) {
    reporter.report("TYPE-018", { span: name.span, path: place.path, args: { name: name.text } });
  }
  const valueType = toValueType(type);
  if (valueType === undefined) return undefined;
  return {
    name: name.text,
    block,
    type: valueType,
    constraints,
    whenMissing: whenMissing ?? null,
    bareNumber: node.bareNumber ?? null,
    alias: node.alias?.text ?? null,
    description: node.description?.text ?? null,
    origin: reporter.originOf(node.span),
  };
}

function checkConstraint(
  constraint: Constraint,
  symbol: FieldSymbol,
  type: StaticType,
  place: Place,
  knowledge: Knowledge,
): FieldConstraint | undefined {
  const { reporter } = knowledge;
  const bound = infer(constraint.bound, place, knowledge);
  if (type.kind === "unknown" || bound.type.kind === "unknown") return undefined;
  if (type.kind !== "number" && type.kind !== "date") {
    const { zh, en } = describeType(type);
    reporter.report("TYPE-020", {
      span: constraint.span,
      path: place.path,
      args: { name: symbol.name.text, kind: zh, kindEn: en },
    });
    return undefined;
  }
  if (type.kind === "number" && bound.type.kind === "number") {
    const field = { type, constant: undefined, tree: { kind: "path", names: [symbol.name], span: symbol.name.span } } as const;
    const common = commonNumber(reporter, place.path, field, { ...bound, type: bound.type, tree: constraint.bound }, COMPARED);
    if (common.kind === "unknown") return undefined;
  } else if (type.kind !== bound.type.kind) {
    const [left, right] = [describeType(type), describeType(bound.type)];
    const args = { left: left.zh, leftEn: left.en, right: right.zh, rightEn: right.en };
    reporter.report("TYPE-004", { span: constraint.bound.span, path: place.path, args });
    return undefined;
  }
  if (bound.expression === undefined) return undefined;
  return {
    comparison: constraint.operator,
    bound: bound.expression,
    text: reporter.printed(constraint.span).replace(/^(约束|constraint)\s*/, ""),
    origin: reporter.originOf(constraint.span),
  };
}

function checkFill({ node, name }: FieldSymbol, type: StaticType, place: Place, { reporter }: Knowledge): FieldFill | undefined {
  if (node.whenMissing === undefined) return undefined;
  if (node.whenMissing.kind === "empty") return { kind: "empty" };
  if (node.whenMissing.kind === "cases") return undefined;
  const { value } = node.whenMissing;
  if (value.kind === "missing" || type.kind === "unknown") return undefined;
  const field = { constant: undefined, tree: { kind: "path", names: [name], span: name.span } } as const;
  const filled = { type: numberIn(value.unit), constant: value.value, tree: value };
  if (type.kind === "number") {
    if (commonNumber(reporter, place.path, { ...field, type }, filled, COMPARED).kind === "unknown") return undefined;
    return { kind: "value", value: toFractionString(value.value), text: value.written };
  }
  const [left, right] = [describeType(type), describeType(filled.type)];
  const args = { left: left.zh, leftEn: left.en, right: right.zh, rightEn: right.en };
  reporter.report("TYPE-004", { span: value.span, path: place.path, args });
  return undefined;
}

/** Constraints with plain figures that no value satisfies, and a 缺失时 that breaks one. */
function reportContradictions({ node, name }: FieldSymbol, place: Place, { reporter }: Knowledge): void {
  type Fact = { readonly constraint: Constraint; readonly bound: QuantityLiteral };
  const facts = node.constraints.flatMap((constraint): Fact[] =>
    constraint.bound.kind === "quantity" ? [{ constraint, bound: constraint.bound }] : [],
  );
  const rangeOf = ({ constraint, bound }: Fact) => comparedWith(constraint.operator, only(bound.value));
  const report = (span: Constraint["span"], constraint: string, other: string): void =>
    reporter.report("TYPE-019", { span, path: place.path, args: { name: name.text, constraint, other } });
  for (const [index, fact] of facts.entries()) {
    const clash = facts.slice(0, index).find((before) => isEmpty(intersect(rangeOf(before), rangeOf(fact))));
    if (clash === undefined) continue;
    report(fact.constraint.span, reporter.printed(fact.constraint.span), reporter.printed(clash.constraint.span));
    return;
  }
  const fill = node.whenMissing;
  if (fill?.kind !== "value" || fill.value.kind === "missing") return;
  const filled = only(fill.value.value);
  const broken = facts.find(
    (fact) =>
      isEmpty(intersect(filled, rangeOf(fact))) || (fact.constraint.operator === "≠" && equalsFill(fact.bound, fill.value)),
  );
  if (broken !== undefined) report(fill.span, reporter.printed(fill.span), reporter.printed(broken.constraint.span));
}

function equalsFill(bound: QuantityLiteral, fill: QuantityLiteral | { readonly kind: "missing" }): boolean {
  return fill.kind === "quantity" && toFractionString(bound.value) === toFractionString(fill.value);
}
