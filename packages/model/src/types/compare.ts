// Comparisons. In: two typed sides and a sign. Out: a condition in the rule set; reports sides of unlike kinds.
// WHY levels are looked up here: 优 means a level only beside a value of that scale.
import type { Comparison, Expression as Tree } from "@biaochi/syntax";
import type { Expression } from "../generated/rule-set.generated.ts";
import type { Knowledge, Typed } from "../knowledge.ts";
import { nameOf } from "../names/scopes.ts";
import type { Place } from "./place.ts";
import { SPOILT } from "./read-path.ts";
import { BOOLEAN, describeType, type StaticType } from "./static-type.ts";
import { COMPARED, commonNumber, type Operand } from "./units.ts";

type Side = { readonly typed: Typed; readonly tree: Tree };

const MIRRORED: Readonly<Record<Comparison, Comparison>> = { "=": "=", "≠": "≠", "≤": "≥", "≥": "≤", "<": ">", ">": "<" };

/** reports TYPE-001 TYPE-002 TYPE-004 TYPE-005 TYPE-073 */
export function compareTyped(left: Side, sign: Comparison, right: Side, place: Place, knowledge: Knowledge): Typed {
  const [leftType, rightType] = [left.typed.type, right.typed.type];
  if (leftType.kind === "unknown" || rightType.kind === "unknown") return { ...SPOILT, type: BOOLEAN };
  if (leftType.kind === "number" && rightType.kind === "number") {
    const common = commonNumber(
      knowledge.reporter,
      place.path,
      { ...asOperand(left), type: leftType },
      { ...asOperand(right), type: rightType },
      COMPARED,
    );
    return common.kind === "unknown" ? { ...SPOILT, type: BOOLEAN } : condition(left, sign, right);
  }
  if (leftType.kind === "target" || rightType.kind === "target") return withTarget(left, right, place, knowledge);
  if (!areComparable(leftType, rightType)) return unlike(left, right, place, knowledge);
  if (sign === "=" || sign === "≠" || leftType.kind === "date") return condition(left, sign, right);
  if (leftType.kind === "scale") return inOrder(left, sign, right, levelsOf(leftType, knowledge));
  const found = describeType(leftType);
  knowledge.reporter.report("TYPE-005", {
    span: { start: left.tree.span.start, end: right.tree.span.end },
    path: place.path,
    args: { found: found.zh, foundEn: found.en, sign },
  });
  return { ...SPOILT, type: BOOLEAN };
}

/**
 * A word beside a value of a scale or of listed words: one of them.
 *
 * reports  NAME-017
 */
export function levelTyped(name: string, span: Tree["span"], type: StaticType, place: Place, knowledge: Knowledge): Typed {
  const levels = levelsOf(type, knowledge);
  if (levels.includes(name)) return { type, expression: { op: "level", value: name }, constant: undefined };
  const { hintZh, hintEn, fixes } = knowledge.nearAmong(name, span, new Map(levels.map((level) => [level, level])));
  const scale = type.kind === "scale" ? type.scale : levels.join("｜");
  knowledge.reporter.report("NAME-017", {
    span,
    path: place.path,
    args: { name, scale, levels: levels.join("、"), of: type.kind === "choice" ? "choice" : "scale", hintZh, hintEn },
    fixes,
    unknownName: name,
  });
  return SPOILT;
}

/** The words that a value of a scale or choice can be, best first. */
export function levelsOf(type: StaticType, { scopes }: Knowledge): readonly string[] {
  if (type.kind === "choice") return type.options;
  if (type.kind === "scale") return (scopes.scales.get(type.scale)?.levels ?? []).map(nameOf);
  return [];
}

function asOperand({ typed, tree }: Side): Operand {
  return { type: typed.type, constant: typed.constant, tree };
}

function areComparable(left: StaticType, right: StaticType): boolean {
  const isWord = (type: StaticType): boolean => type.kind === "text" || type.kind === "choice";
  if (left.kind === "scale" && right.kind === "scale") return left.scale === right.scale;
  return left.kind === right.kind || (isWord(left) && isWord(right));
}

function unlike(left: Side, right: Side, place: Place, { reporter }: Knowledge): Typed {
  const [first, second] = [describeType(left.typed.type), describeType(right.typed.type)];
  reporter.report("TYPE-004", {
    span: { start: left.tree.span.start, end: right.tree.span.end },
    path: place.path,
    args: { left: first.zh, leftEn: first.en, right: second.zh, rightEn: second.en },
  });
  return { ...SPOILT, type: BOOLEAN };
}

/** A cell such as ≥266米 is compared by 行评 and by nothing else. */
function withTarget(left: Side, right: Side, place: Place, { reporter }: Knowledge): Typed {
  const side = left.typed.type.kind === "target" ? left : right;
  reporter.report("TYPE-073", { span: side.tree.span, path: place.path, args: { name: reporter.printed(side.tree.span) } });
  return { ...SPOILT, type: BOOLEAN };
}

function condition(left: Side, comparison: Comparison, right: Side): Typed {
  const [first, second] = [left.typed.expression, right.typed.expression];
  if (first === undefined || second === undefined) return { ...SPOILT, type: BOOLEAN };
  return { type: BOOLEAN, expression: { op: "compare", comparison, left: first, right: second }, constant: undefined };
}

/** WHY spelt out: levels are words to the engine; 评定 ≥ 良 is 评定 = 优 或 评定 = 良, which says the same and needs no order. */
function inOrder(left: Side, sign: Comparison, right: Side, levels: readonly string[]): Typed {
  const [first, second] = [left.typed.expression, right.typed.expression];
  if (first === undefined || second === undefined) return { ...SPOILT, type: BOOLEAN };
  const expression =
    second.op === "level"
      ? oneOf(first, levelsThat(sign, second.value, levels))
      : first.op === "level"
        ? oneOf(second, levelsThat(MIRRORED[sign], first.value, levels))
        : anyOf(
            levels.map((level): Expression => {
              const here: Expression = { op: "compare", comparison: "=", left: second, right: { op: "level", value: level } };
              return { op: "and", left: here, right: oneOf(first, levelsThat(sign, level, levels)) };
            }),
          );
  return { type: BOOLEAN, expression, constant: undefined };
}

/** The levels that compare so with one of them; `levels` is best first. */
function levelsThat(sign: Comparison, level: string, levels: readonly string[]): readonly string[] {
  const at = levels.indexOf(level);
  const better = levels.slice(0, at);
  const worse = levels.slice(at + 1);
  switch (sign) {
    case "≥":
      return [...better, level];
    case ">":
      return better;
    case "≤":
      return [level, ...worse];
    case "<":
      return worse;
    case "=":
      return [level];
    case "≠":
      return [...better, ...worse];
  }
}

function oneOf(value: Expression, levels: readonly string[]): Expression {
  return anyOf(levels.map((level) => ({ op: "compare", comparison: "=", left: value, right: { op: "level", value: level } })));
}

function anyOf(conditions: readonly Expression[]): Expression {
  const [first, ...others] = conditions;
  return others.reduce<Expression>((left, right) => ({ op: "or", left, right }), first ?? { op: "boolean", value: false });
}
