// Equations between figures (勾稽). In: both sides. Out: reconciliations of the rule set, typed; reports tolerances that do not fit and
// equations that check nothing. Not here: whether they hold (the engine).
import { toFractionString } from "@biaochi/quantity";
import type { Reconciliation as Tree } from "@biaochi/syntax";
import type { Reconciliation } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { nameOf } from "../names/scopes.ts";
import { compareTyped } from "../types/compare.ts";
import { keyOf } from "../types/division.ts";
import { infer } from "../types/infer.ts";
import type { Place } from "../types/place.ts";
import { describeType, type NumberType, numberIn, type StaticType, toValueType } from "../types/static-type.ts";
import { isBareZero, replaceFix, sameKind } from "../types/units.ts";

/** reports LINK-001 LINK-003 and what expressions report */
export function checkReconciliations(knowledge: Knowledge): readonly Reconciliation[] {
  return [...knowledge.scopes.reconciliations.values()].flatMap((item) => checkReconciliation(item, knowledge) ?? []);
}

function checkReconciliation(node: Tree, knowledge: Knowledge): Reconciliation | undefined {
  const { reporter } = knowledge;
  const name = nameOf(node);
  const place: Place = { name: { zh: "勾稽", en: "勾稽" }, path: [`勾稽 ${name}`], totals: true };
  const left = infer(node.left, place, knowledge);
  const right = infer(node.right, place, knowledge);
  const compared = compareTyped(
    { typed: left, tree: node.left },
    node.operator,
    { typed: right, tree: node.right },
    place,
    knowledge,
  );
  if (compared.expression === undefined || left.expression === undefined || right.expression === undefined) return undefined;
  const text = reporter.printed({ start: node.left.span.start, end: node.right.span.end });
  if (keyOf(left.expression) === keyOf(right.expression)) {
    reporter.report("LINK-003", { span: node.name.span, path: place.path, args: { name, text } });
  }
  const isZero = left.type.kind === "number" && isBareZero({ ...left, tree: node.left });
  const type = isZero ? right.type : left.type;
  const valueType = toValueType(type);
  const tolerance = node.tolerance === undefined ? null : toleranceOf(node, type, place, knowledge);
  if (tolerance === undefined || valueType === undefined) return undefined;
  return {
    name,
    left: left.expression,
    comparison: node.operator,
    right: right.expression,
    tolerance,
    type: valueType,
    text,
    origin: reporter.originOf(node.span),
  };
}

/** The tolerance in base units; null where none is written, undefined where it does not fit. */
function toleranceOf(
  { tolerance, name }: Tree,
  type: StaticType,
  place: Place,
  { reporter }: Knowledge,
): string | null | undefined {
  if (tolerance === undefined) return null;
  const label = name.kind === "name" ? name.text : "";
  const own = { type: numberIn(tolerance.unit), constant: tolerance.value, tree: tolerance };
  if (type.kind !== "number" || !(isBareZero(own) || sameKind(own.type, type))) {
    const { zh, en } = describeType(type);
    const isPlain = tolerance.unit === undefined && type.kind === "number";
    reporter.report("LINK-001", {
      span: tolerance.span,
      path: place.path,
      args: { name: label, tolerance: tolerance.written, unit: zh, unitEn: en },
      fixes: isPlain ? [replaceFix(reporter.source, tolerance.span, `${tolerance.written}${unitText(type)}`)] : [],
    });
    return undefined;
  }
  return toFractionString(tolerance.value);
}

function unitText(type: NumberType): string {
  return type.unit?.name ?? "";
}
