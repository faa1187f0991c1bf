// 名次: the place of a record among all evaluated units. In: the declarations. Out: ranks of the rule set, what is ranked before what reads it;
// reports what cannot be ranked. Not here: ranking (the engine), and circles (names/cycles.ts).
import type { Rank } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import type { RankSymbol } from "../names/scopes.ts";
import type { Place } from "../types/place.ts";
import { readPath } from "../types/read-path.ts";
import { describeType } from "../types/static-type.ts";

/** reports TYPE-120 and what paths report; a rank with a mistake is left out */
export function checkRanks(order: readonly RankSymbol[], knowledge: Knowledge): readonly Rank[] {
  return order.flatMap((symbol) => checkRank(symbol, knowledge) ?? []);
}

function checkRank({ name, node }: RankSymbol, knowledge: Knowledge): Rank | undefined {
  const { reporter } = knowledge;
  if (node.by.kind === "missing" || node.order === undefined || node.ties === undefined) return undefined;
  const place: Place = { name: { zh: "名次", en: "名次" }, path: [`名次 ${name.text}`], totals: true };
  const { type, expression } = readPath(node.by, place, knowledge);
  if (expression === undefined || type.kind === "unknown") return undefined;
  const text = reporter.printed(node.by.span);
  if (type.kind !== "number") {
    const found = describeType(type);
    const args = { name: name.text, by: text, found: found.zh, foundEn: found.en };
    reporter.report("TYPE-120", { span: node.by.span, path: place.path, args });
    return undefined;
  }
  return { name: name.text, by: expression, text, order: node.order, ties: node.ties, origin: reporter.originOf(node.span) };
}
