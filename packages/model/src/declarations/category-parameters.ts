// Figures and dates by category (参数 名 按 数据项). In: the entries and the field that chooses among them. Out: the parameter; reports categories that are
// missing, unknown or told twice, and fields that have none. Not here: dated figures (declarations/parameters.ts).
import type { Name, ParameterEntry } from "@biaochi/syntax";
import type { Parameter } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { nameOf, type ParameterSymbol } from "../names/scopes.ts";
import { describeType, type StaticType, toValueType } from "../types/static-type.ts";
import { type ParameterLiteral, storedValue, writtenText } from "./parameter-values.ts";

type Entry = ParameterEntry & { readonly value: ParameterLiteral; readonly category: Name };

/** The parameter by its categories; undefined where a mistake spoils it. reports NAME-001 NAME-061 NAME-062 NAME-063 TYPE-100 */
export function checkCategories(
  symbol: ParameterSymbol,
  type: StaticType,
  path: readonly string[],
  knowledge: Knowledge,
): Parameter | undefined {
  const { reporter, scopes, used } = knowledge;
  const { by } = symbol.node;
  if (by === undefined || by.kind === "missing") return undefined;
  const name = symbol.name.text;
  const field = scopes.data.get(by.text);
  if (field === undefined) {
    const { hintZh, hintEn, fixes } = knowledge.nearData(by.text, by.span);
    reporter.report("NAME-001", { span: by.span, path, args: { name: by.text, hintZh, hintEn }, fixes, unknownName: by.text });
    return undefined;
  }
  used.add(field);
  const options = field.kind === "field" ? optionsOf(knowledge.facts.fieldTypes.get(by.text), knowledge) : undefined;
  if (options === undefined) {
    const found =
      field.kind === "field" ? describeType(knowledge.facts.fieldTypes.get(by.text) ?? { kind: "unknown" }) : undefined;
    const args = { name, field: by.text, found: found?.zh ?? "算出来的数", foundEn: found?.en ?? "a computed figure" };
    reporter.report("TYPE-100", { span: by.span, path, args });
    return undefined;
  }
  const entries = symbol.node.entries.filter(
    (entry): entry is Entry => entry.value.kind !== "missing" && entry.category !== undefined,
  );
  const known = new Map<string, Entry>();
  for (const entry of entries) {
    const { text, span } = entry.category;
    const before = known.get(text);
    if (before !== undefined) {
      reporter.report("NAME-063", { span, path, args: { name, category: text, line: reporter.lineOf(before.span) } });
    } else if (!options.includes(text)) {
      const { hintZh, hintEn, fixes } = knowledge.nearAmong(text, span, new Map(options.map((one) => [one, one])));
      const args = { name: text, field: by.text, options: options.join("、"), hintZh, hintEn };
      reporter.report("NAME-062", { span, path, args, fixes, unknownName: text });
    } else known.set(text, entry);
  }
  const missing = options.filter((option) => !known.has(option) && !entries.some(({ category }) => category.text === option));
  if (missing.length > 0 && entries.every(({ category }) => options.includes(category.text))) {
    reporter.report("NAME-061", { span: symbol.name.span, path, args: { name, field: by.text, missing: missing.join("、") } });
  }
  const valueType = toValueType(type);
  if (valueType === undefined) return undefined;
  return {
    name,
    by: by.text,
    entries: [],
    categories: [...known].map(([category, { value, span }]) => ({
      category,
      value: storedValue(value),
      text: writtenText(value, reporter),
      origin: reporter.originOf(span),
    })),
    value: null,
    text: [...known.values()].map(({ value }) => writtenText(value, reporter)).join("、"),
    type: valueType,
    origin: reporter.originOf(symbol.node.span),
  };
}

function optionsOf(type: StaticType | undefined, { scopes }: Knowledge): readonly string[] | undefined {
  if (type?.kind === "choice") return type.options;
  return type?.kind === "scale" ? scopes.scales.get(type.scale)?.levels.map(nameOf) : undefined;
}
