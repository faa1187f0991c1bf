// What must hold or be explained (要求). In: the conditions. Out: the same in the rule set, typed; reports tables and conditions that mean nothing.
// Not here: whether they hold for a record (the engine); none of them changes a score.
import type { Requirement as Tree } from "@biaochi/syntax";
import type { Requirement } from "../generated/rule-set.generated.ts";
import type { Knowledge } from "../knowledge.ts";
import type { DetailSymbol } from "../names/detail-scopes.ts";
import { partsOf } from "../names/references.ts";
import { inferCondition } from "../types/infer.ts";
import type { Place } from "../types/place.ts";
import { findDetail, reportMissingColumns } from "./sections.ts";

/** reports NAME-011 and what expressions report; a 要求 that a mistake spoils is left out */
export function checkRequirements(knowledge: Knowledge): readonly Requirement[] {
  return [...knowledge.scopes.requirements].flatMap(([name, node]) => checkRequirement(name, node, knowledge) ?? []);
}

function checkRequirement(name: string, node: Tree, knowledge: Knowledge): Requirement | undefined {
  const { reporter } = knowledge;
  const path = [`要求 ${name}`];
  const row = node.detail === undefined ? undefined : rowOf(node.detail, path, knowledge);
  if (node.detail !== undefined && row === undefined) return undefined;
  const place: Place = {
    name: { zh: "要求", en: "a 要求" },
    path,
    totals: true,
    row,
    completion: row !== undefined,
  };
  if (row !== undefined && readsCompletion(node.condition)) reportMissingColumns(row, ["target", "result"], knowledge);
  const { expression } = inferCondition(node.condition, place, knowledge);
  if (expression === undefined) return undefined;
  return {
    name,
    detail: row?.name.text ?? null,
    condition: expression,
    text: reporter.printed(node.condition.span),
    message: node.text?.text ?? null,
    origin: reporter.originOf(node.span),
  };
}

function rowOf(name: NonNullable<Tree["detail"]>, path: readonly string[], knowledge: Knowledge): DetailSymbol | undefined {
  if (name.kind === "missing") return undefined;
  return findDetail(name, path, "“行”后面写用“明细”声明过的名称；", "行 is followed by the name of a declared 明细;", knowledge);
}

/** 完成率 is the result against the target: the table has to have both. */
function readsCompletion(condition: Tree["condition"]): boolean {
  return condition.kind === "completion" || partsOf(condition).some(readsCompletion);
}
