// Types of fields and columns. In: the type as written. Out: the static type; reports types that are not known and words listed twice.
// Not here: constraints and 缺失时 (declarations/field-facts.ts).
import type { Field as FieldNode, FieldType, Literal } from "@biaochi/syntax";
import type { Knowledge } from "../knowledge.ts";
import { BOOLEAN, DATE, numberIn, type StaticType, TARGET, TEXT, UNKNOWN } from "../types/static-type.ts";

const TYPE_WORDS: readonly string[] = ["是否", "文本", "日期", "指标值"];

/** The type of a field or column. reports NAME-011 NAME-012 */
export function typeOf(node: FieldNode["type"], path: readonly string[], knowledge: Knowledge): StaticType {
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
      return TARGET;
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

/** A direction as the rule set holds it, whatever its spelling in the file. */
const DIRECTION_WORDS = { "≥": "≥", "≤": "≤", "=": "=", deadline: "期限", qualitative: "定性" } as const;

/** An option as a word: 是否 and figures are words too when they are listed. */
export function wordOf(option: Literal): string {
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
      return DIRECTION_WORDS[option.direction];
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
