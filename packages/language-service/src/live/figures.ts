// The chosen unit's figures by name, for hover and completion. In: the unit's score. Out: what each 数据项, 计算, 参数 and 指标 has, as printed, and exactly where that
// differs. Not here: where they stand beside the text (inlays.ts).
import type { Part } from "@biaochi/model";
import type { ShownFigure } from "../hover.ts";
import type { Live } from "./live.ts";
import { parameterText } from "./parameter-text.ts";

/** Figures by name; of indicators by their path with dots. Made when asked for: it takes longer than most questions. */
export function figuresOf(live: Live): ReadonlyMap<string, ShownFigure> {
  const { record, rules } = live;
  const { ruleSet } = rules;
  const found = new Map<string, ShownFigure>();
  const add = (name: string, shown: string | null | undefined, exact: string | null = null): void => {
    if (shown !== null && shown !== undefined) found.set(name, { shown, exact });
  };
  for (const parameter of ruleSet.parameters) add(parameter.name, parameterText(parameter, record, ruleSet));
  if (record === undefined) return found;
  for (const { name } of ruleSet.fields) add(name, record.values.get(name)?.text);
  for (const { name } of ruleSet.derived) {
    const written = live.derived(name);
    add(name, written?.shown, written?.exact);
  }
  for (const indicator of [...indicatorsIn(ruleSet.parts), ...ruleSet.adjustments.map(({ indicator: one }) => one)]) {
    const written = indicator.formula === null ? undefined : live.formula(indicator.path);
    add(indicator.path.join("."), written?.shown, written?.exact);
  }
  return found;
}

function indicatorsIn(parts: readonly Part[]): readonly Extract<Part, { kind: "indicator" }>[] {
  return parts.flatMap((part) => (part.kind === "section" ? indicatorsIn(part.children) : [part]));
}
