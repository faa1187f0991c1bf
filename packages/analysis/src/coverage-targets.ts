// In: a checked rule set. Out: everything in it that a worked example (算例) can reach: arms, cases, checks, levels, events, vetoes, grades.
// Not here: whether an example reaches them (coverage-reach.ts).
import type { Bilingual } from "@biaochi/diagnostics";
import { pathKey, type RowScore } from "@biaochi/engine";
import type {
  ChecklistEntry,
  EventEntry,
  Indicator,
  Level,
  Method,
  Origin,
  Part,
  RowRule,
  RowsScored,
  RuleSet,
  Section,
  Veto,
} from "@biaochi/model";
import { indicatorsOf } from "./expressions.ts";

/** Whether a check of a 清单 is met; `partial`: some of its points, where the assessor may choose. */
export type CheckState = "met" | "unmet" | "partial";

/** One thing that an example can reach. `text` is what it is called, without the indicator's name. */
export type CoverageTarget = { readonly text: Bilingual; readonly origin: Origin } & (
  | { readonly kind: "not-applicable" | "zero-denominator" | "case" }
  /** An arm of 评分 or 期限; `owner` is the case of 分情形 that it stands in. */
  | { readonly kind: "arm"; readonly index: number; readonly owner: Origin | null }
  | { readonly kind: "check"; readonly check: ChecklistEntry; readonly state: CheckState }
  | { readonly kind: "level"; readonly level: Level }
  | { readonly kind: "assessed" }
  | { readonly kind: "event"; readonly event: EventEntry; readonly occurred: boolean }
  /** A row of a 明细 that some of `sections` (keys of paths) scores: one that meets its target, one in an arm of 未达到 or of 期限, one whose result copies the target. */
  | {
      readonly kind: "row";
      readonly of: RowKind;
      readonly when: "met" | "missed" | "arm" | "copied";
      readonly sections: readonly string[];
    }
  | {
      readonly kind: "row-level";
      readonly detail: string;
      readonly column: string;
      readonly level: Level;
      readonly sections: readonly string[];
    }
  | { readonly kind: "veto"; readonly veto: Veto }
  | { readonly kind: "grade"; readonly name: string }
);

export type RowKind = NonNullable<RowScore["kind"]>;

/** The targets of one thing, in the order of the file. `path` of rows is the name of their 行评; of 否决 and 等次 it is empty. */
export type TargetGroup = {
  readonly kind: "indicator" | "adjustment" | "rows" | "vetoes" | "grades";
  readonly path: readonly string[];
  readonly targets: readonly CoverageTarget[];
};

/** Everything that examples can reach, in the order of the file; what has nothing to reach is left out. */
export function targetsOf(ruleSet: RuleSet): readonly TargetGroup[] {
  const indicators = indicatorsOf(ruleSet.parts).map(
    (indicator): TargetGroup => ({ kind: "indicator", path: indicator.path, targets: ofIndicator(indicator, ruleSet) }),
  );
  const rows = ruleSet.rowRules.map((rule): TargetGroup => ({ kind: "rows", path: [rule.name], targets: ofRows(rule, ruleSet) }));
  const adjustments = ruleSet.adjustments.map(
    ({ indicator }): TargetGroup => ({ kind: "adjustment", path: indicator.path, targets: ofIndicator(indicator, ruleSet) }),
  );
  const vetoes = ruleSet.vetoes.map((veto): CoverageTarget => {
    const text = { zh: `否决：${veto.text}`, en: `veto: ${veto.text}` };
    return { kind: "veto", veto, text, origin: veto.origin };
  });
  const grades = (ruleSet.grades?.levels ?? []).map(({ name, text, origin }): CoverageTarget => {
    return { kind: "grade", name, text: { zh: `${name}（${text}）`, en: `${name} (${text})` }, origin };
  });
  const groups: readonly TargetGroup[] = [
    ...indicators,
    ...rows,
    ...adjustments,
    { kind: "vetoes", path: [], targets: vetoes },
    { kind: "grades", path: [], targets: grades },
  ];
  return groups.filter(({ targets }) => targets.length > 0);
}

function ofIndicator(indicator: Indicator, ruleSet: RuleSet): readonly CoverageTarget[] {
  const { notApplicable, zeroDenominator, method, origin } = indicator;
  return [
    ...notApplicable.map((rule): CoverageTarget => {
      return {
        kind: "not-applicable",
        text: { zh: `不适用：${rule.text}`, en: `n/a: ${rule.condition === null ? "otherwise" : rule.text}` },
        origin: rule.origin,
      };
    }),
    ...zeroDenominator.map((rule): CoverageTarget => {
      const text = {
        zh: `分母为零时：${rule.text}`,
        en: `zero denominator: ${rule.condition === null ? "otherwise" : rule.text}`,
      };
      return { kind: "zero-denominator", text, origin: rule.origin };
    }),
    ...ofMethod(method, origin, null, ruleSet),
  ];
}

function ofMethod(method: Method, at: Origin, owner: Origin | null, ruleSet: RuleSet): readonly CoverageTarget[] {
  switch (method.kind) {
    case "piecewise":
      return method.arms.map(({ text, origin }, index): CoverageTarget => ({ kind: "arm", index, owner, text, origin }));
    case "checklist":
      return method.items.flatMap((check) => ofCheck(check));
    case "judgement": {
      const scale = ruleSet.scales.find(({ name }) => name === method.scale);
      return (scale?.levels ?? []).map((level): CoverageTarget => {
        return { kind: "level", level, text: { zh: `评定 ${level.name}`, en: `judged ${level.name}` }, origin: at };
      });
    }
    case "assessed":
      return [{ kind: "assessed", text: { zh: "打分", en: "points given" }, origin: at }];
    case "events":
      return method.items.flatMap((event) => ofEvent(event));
    case "cases":
      return method.cases.flatMap(({ condition, text, outcome, origin }): readonly CoverageTarget[] => {
        const en = condition === null ? "otherwise" : text;
        const own: CoverageTarget = { kind: "case", text: { zh: `分情形：${text}`, en: `case: ${en}` }, origin };
        if (outcome.kind !== "method") return [own];
        const inner = ofMethod(outcome.method, origin, origin, ruleSet);
        return inner.length === 0 ? [own] : [own, ...inner.map((target) => ({ ...target, text: within(text, en, target.text) }))];
      });
    case "shown-only":
      return [];
  }
}

/** 甲类 › 80%以上 */
function within(ownerZh: string, ownerEn: string, { zh, en }: Bilingual): Bilingual {
  return { zh: `${ownerZh} › ${zh}`, en: `${ownerEn} › ${en}` };
}

const ROW_WORDS = {
  quantitative: { zh: "定量", en: "quantitative" },
  equal: { zh: "相等", en: "equal" },
  deadline: { zh: "期限", en: "deadline" },
  qualitative: { zh: "定性", en: "qualitative" },
} as const satisfies Record<RowKind, Bilingual>;

/** Sections that score their rows by a 行评, with the 明细 of the rows. */
function scoredBy(rule: string, parts: readonly Part[]): readonly (Section & { readonly rows: RowsScored })[] {
  return parts.flatMap((part) => {
    if (part.kind === "indicator") return [];
    const { rows } = part;
    return [...(rows?.rule === rule ? [{ ...part, rows }] : []), ...scoredBy(rule, part.children)];
  });
}

/** What rows may come to by a 行评, in whichever section: its arms, each kind of row, each level, a copied target. */
function ofRows(rule: RowRule, { parts, details, scales }: RuleSet): readonly CoverageTarget[] {
  const users = scoredBy(rule.name, parts);
  if (users.length === 0) return [];
  const sections = users.map(({ path }) => pathKey(path));
  const row = (of: RowKind, when: "met" | "missed" | "arm" | "copied", told: Bilingual, origin: Origin): CoverageTarget => {
    const { zh, en } = ROW_WORDS[of];
    return { kind: "row", of, when, sections, text: { zh: `${zh}行 ${told.zh}`, en: `${en} row, ${told.en}` }, origin };
  };
  const compared = (["quantitative", "equal"] as const).flatMap((of): readonly CoverageTarget[] => {
    const clause = rule[of];
    if (clause === null) return [];
    const [only, ...others] = clause.unmet;
    const unmet =
      only === undefined || others.length === 0
        ? [row(of, "missed", { zh: "未达到目标", en: "target missed" }, clause.origin)]
        : clause.unmet.map(({ text, origin }) => row(of, "arm", { zh: `未达到 ${text.zh}`, en: `missed, ${text.en}` }, origin));
    return [row(of, "met", { zh: "达到目标", en: "target met" }, clause.origin), ...unmet];
  });
  const late = (rule.deadline?.arms ?? []).map(({ text, origin }) => row("deadline", "arm", text, origin));
  const levels = [...new Set(users.map(({ rows }) => rows.detail))].flatMap((detail): readonly CoverageTarget[] => {
    const columns = details.find(({ name }) => name === detail)?.columns ?? [];
    const judged = rule.qualitative ? columns.find(({ role }) => role === "judged") : undefined;
    const scale = judged?.type.kind === "scale" ? judged.type.scale : undefined;
    return (scales.find(({ name }) => name === scale)?.levels ?? []).map((level): CoverageTarget => {
      const text = { zh: `定性行 评定${level.name}`, en: `qualitative row, judged ${level.name}` };
      return { kind: "row-level", detail, column: judged?.name ?? "", level, sections, text, origin: rule.origin };
    });
  });
  const copied =
    rule.copied === null ? [] : [row("quantitative", "copied", { zh: "照抄目标", en: "copied target" }, rule.origin)];
  return [...compared, ...late, ...levels, ...copied];
}

const CHECK_WORDS = {
  met: { zh: "符合", en: "met" },
  unmet: { zh: "不符合", en: "not met" },
  partial: { zh: "酌情", en: "met in part" },
} as const satisfies Record<CheckState, Bilingual>;

function ofCheck(check: ChecklistEntry): readonly CoverageTarget[] {
  const states: readonly CheckState[] = check.discretionary ? ["met", "unmet", "partial"] : ["met", "unmet"];
  return states.map((state): CoverageTarget => {
    const { zh, en } = CHECK_WORDS[state];
    return { kind: "check", check, state, text: { zh: `${check.name} ${zh}`, en: `${check.name} ${en}` }, origin: check.origin };
  });
}

function ofEvent(event: EventEntry): readonly CoverageTarget[] {
  return [true, false].map((occurred): CoverageTarget => {
    const text = occurred
      ? { zh: `${event.name} 有`, en: `${event.name} occurred` }
      : { zh: `${event.name} 无`, en: `${event.name} did not occur` };
    return { kind: "event", event, occurred, text, origin: event.origin };
  });
}
