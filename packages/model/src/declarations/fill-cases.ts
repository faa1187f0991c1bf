// 缺失时 by cases: 取自目标；二级指标 = "成本"：≤；其余：≥. In: the cases of a field or column. Out: the same in the rule set; reports conditions and
// values that do not fit. Not here: 空 and 按 (declarations/field-facts.ts).
import type { MissingFill, Name } from "@biaochi/syntax";
import type { FieldFill, FillCase } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import { columnOfRole } from "../names/detail-scopes.ts";
import { cellOfType, expectedCell } from "../samples/literals.ts";
import { inferCondition } from "../types/infer.ts";
import type { Place } from "../types/place.ts";
import type { StaticType } from "../types/static-type.ts";

type Column = { readonly name: Name; readonly node: object };
type Fill = Extract<MissingFill, { kind: "cases" }>;

/** reports TYPE-028 TYPE-070 TYPE-071 and what conditions report; undefined where a case is spoilt */
export function checkFillCases(
  column: Column,
  fill: Fill,
  type: StaticType,
  place: Place,
  knowledge: Knowledge,
): FieldFill | undefined {
  const { reporter } = knowledge;
  if (fill.fromTarget) {
    const hasTarget = place.row !== undefined && columnOfRole(place.row, "target") !== undefined;
    if (!isDirection(column.node) || !hasTarget) {
      reporter.report("TYPE-070", { span: fill.span, path: place.path, args: { name: column.name.text } });
      return undefined;
    }
  }
  reportDead(fill, place, knowledge);
  const cases = fill.cases.map((item): FillCase | undefined => {
    const isLast = item.condition.kind === "otherwise";
    const condition =
      item.condition.kind === "otherwise"
        ? undefined
        : inferCondition(item.condition, conditionPlace(place), knowledge).expression;
    if (item.value.kind === "missing") return undefined;
    const value = cellOfType(item.value, type, { readsRates: false }, knowledge);
    if (value === undefined) {
      const { zh, en } = expectedCell(type, knowledge);
      const args = { name: column.name.text, written: reporter.printed(item.value.span), expected: zh, expectedEn: en };
      reporter.report("TYPE-071", { span: item.value.span, path: place.path, args });
    }
    if (value === undefined || (!isLast && condition === undefined)) return undefined;
    return {
      condition: condition ?? null,
      text: isLast ? "其余" : reporter.printed(item.condition.span),
      value,
      origin: reporter.originOf(item.span),
    };
  });
  if (!cases.every((item) => item !== undefined)) return undefined;
  return { kind: "cases", fromTarget: fill.fromTarget, cases };
}

function isDirection(node: object): boolean {
  return "role" in node && node.role === "direction";
}

function conditionPlace(place: Place): Place {
  return { ...place, name: { zh: "缺失时的条件", en: "a condition of 缺失时" } };
}

/** Cases behind 其余 are never reached. */
function reportDead({ cases }: Fill, place: Place, { reporter }: Knowledge): void {
  const otherwise = cases.findIndex(({ condition }) => condition.kind === "otherwise");
  const [last, after] = [cases[otherwise], cases[otherwise + 1]];
  if (otherwise < 0 || last === undefined || after === undefined) return;
  const args = { condition: reporter.printed(after.condition.span), line: reporter.lineOf(last.span) };
  reporter.report("TYPE-028", { span: after.condition.span, path: place.path, args });
}
