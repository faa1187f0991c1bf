// In: a rule set. Out: the same with each 名次 as a field of its own, in 名. WHY: once the population is ranked a place is a figure like any other,
// and one that is known from elsewhere stands in the record like any other. Not here: ranking (rank.ts).
import type { Field, Rank, RuleSet } from "@biaochi/model";

/** The rule set with its 名次 among its fields. */
export function withRankFields(ruleSet: RuleSet): RuleSet {
  const known = new Set(ruleSet.fields.map(({ name }) => name));
  const added = ruleSet.ranks.filter(({ name }) => !known.has(name)).map(fieldOf);
  return added.length === 0 ? ruleSet : { ...ruleSet, fields: [...ruleSet.fields, ...added] };
}

function fieldOf({ name, text, origin }: Rank): Field {
  const one = { op: "constant", value: "1", text: "1名" } as const;
  return {
    name,
    block: "名次",
    type: { kind: "number", dimension: "人", rate: false, unit: "名" },
    constraints: [{ comparison: "≥", bound: one, text: "≥ 1名", origin }],
    whenMissing: null,
    bareNumber: null,
    alias: null,
    description: `按 ${text} 排的名次；几条记录一起计算时不用填`,
    origin,
  };
}
