// In: a rule set with 评分方. Out: for each of them the group of a record that holds what it gave, as JSON Schema.
// Not here: whether a score may stand instead of the computed one (../scorers.ts).
import type { Indicator, RuleSet } from "@biaochi/model";
import { fromFractionString, isInteger } from "@biaochi/quantity";
import { allParts } from "../data-check/names.ts";

/** A JSON Schema, or a part of one. */
type JsonSchema = { readonly [keyword: string]: unknown };

/** The groups of the scorers, by name. `inputs` are the schemas of what people put in. */
export function* scorerGroups(
  ruleSet: RuleSet,
  inputs: ReadonlyMap<Indicator, JsonSchema>,
  scorePattern: string,
): Generator<readonly [string, JsonSchema]> {
  const indicators = [...allParts(ruleSet.parts)].flatMap((part) => (part.kind === "indicator" ? [part] : []));
  const counts = new Map<string, number>();
  for (const { name } of indicators) counts.set(name, (counts.get(name) ?? 0) + 1);
  const properties = indicators.map((indicator): readonly [string, JsonSchema] => {
    const { name, path } = indicator;
    return [counts.get(name) === 1 ? name : path.join("."), inputs.get(indicator) ?? scoreSchema(indicator, scorePattern)];
  });
  for (const scorer of ruleSet.scorers) {
    yield [
      scorer,
      {
        description: `${scorer}给的分，按指标名称填写；与按规则算出的不同的，在「理由.${scorer}」里写明`,
        type: ["object", "null"],
        properties: Object.fromEntries(properties),
        additionalProperties: { $ref: "#/$defs/ScorerFigure" },
      },
    ];
  }
}

/** What a scorer gave under a section, an item of a checklist, or with its reason. */
export const SCORER_FIGURE: readonly [string, JsonSchema] = [
  "ScorerFigure",
  {
    title: "ScorerFigure",
    type: ["string", "number", "boolean", "array", "object", "null"],
    additionalProperties: { $ref: "#/$defs/ScorerFigure" },
  },
];

/** A score that may stand instead of the computed one. */
function scoreSchema({ name, points }: Indicator, pattern: string): JsonSchema {
  const full = fromFractionString(points);
  const most = full !== undefined && isInteger(full) ? { maximum: Number(full.numerator) } : {};
  return {
    description: `${name}：得分，0分至${points}分`,
    type: ["string", "number", "object", "null"],
    pattern,
    minimum: 0,
    ...most,
    additionalProperties: { $ref: "#/$defs/ScorerFigure" },
  };
}
