// Fields of the data (数据). In: the blocks. Out: fields of the rule set and their types; reports aliases that stand twice and 裸数 without a
// rate. Not here: their types (declarations/field-types.ts), 约束 and 缺失时 (declarations/field-facts.ts), whether a field is used (usage.ts) and data themselves (the engine).

import type { Field } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import type { FieldSymbol } from "../names/scopes.ts";
import type { Place } from "../types/place.ts";
import { toValueType, UNKNOWN } from "../types/static-type.ts";
import { checkConstraint, checkFill, reportContradictions } from "./field-facts.ts";
import { typeOf } from "./field-types.ts";

/** Finds the type of every field first, since constraints read other fields. reports NAME-011 NAME-012 TYPE-069 */
export function collectFieldTypes(knowledge: Knowledge): void {
  for (const field of knowledge.scopes.fields) {
    const type = typeOf(field.node.type, headings(field), knowledge);
    if (type.kind === "target") {
      const args = { name: field.name.text };
      knowledge.reporter.report("TYPE-069", { span: field.node.type.span, path: headings(field), args });
    }
    knowledge.facts.fieldTypes.set(field.name.text, type.kind === "target" ? UNKNOWN : type);
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
