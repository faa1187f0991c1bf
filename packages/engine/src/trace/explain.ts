// In: what happened at one indicator. Out: the one sentence about it, in Chinese and in English, as a policy officer would write it.
// 预算控制率 = 61.01 ÷ 455.84 = 13.38%，属于超过10%至30%，得4分（满分5分，扣1分）

import { type Bilingual, visibleText } from "@biaochi/diagnostics";
import { compare, isZero, subtract } from "@biaochi/quantity";
import type { PlannedCase } from "../plan/arms.ts";
import { childrenOf } from "../plan/node.ts";
import type { HumanInput } from "../record.ts";
import { both, figureText, pointsText, wholeNumeral } from "./figures.ts";
import { tellFailure } from "./tell-failure.ts";
import { tellDates } from "./tell-lateness.ts";
import { tellEffect } from "./tell-total.ts";
import type { Telling } from "./told.ts";
import { substitute, type TraceSource } from "./traced.ts";

/** The sentence; `value` is what `tellValue` says. */
export function explain(telling: Telling, value: Bilingual | undefined): Bilingual {
  const { indicator, story, words } = telling;
  const name = indicator.source.name;
  const parts = [tellRoute(telling), words, tellFactor(telling)]
    .filter((part) => part !== undefined)
    .filter(({ zh }) => zh !== "");
  const opening = value ?? { zh: `${name}：`, en: `${name}: ` };
  const before = value === undefined || parts.length === 0 ? both("") : { zh: "，", en: ", " };
  const end = tellEnd(telling, value !== undefined || parts.length > 0);
  const because = story.outcome === "scored" && telling.clause?.byPerson === true ? tellReason(telling.input) : both("");
  return {
    zh: opening.zh + before.zh + parts.map(({ zh }) => zh).join("，") + end.zh + because.zh,
    en: opening.en + before.en + parts.map(({ en }) => en).join(", ") + end.en + because.en,
  };
}

/** （复核，理由：…）: who gave it, where several score, and why. */
function tellReason(input: HumanInput | undefined): Bilingual {
  const { by, reason } = input ?? {};
  const who = by === undefined ? [] : [{ zh: visibleText(by), en: visibleText(by) }];
  const why = reason === undefined ? [] : [{ zh: `理由：${visibleText(reason)}`, en: `reason: ${visibleText(reason)}` }];
  const told = [...who, ...why];
  if (told.length === 0) return both("");
  return { zh: `（${told.map(({ zh }) => zh).join("，")}）`, en: ` (${told.map(({ en }) => en).join(", ")})` };
}

/** 预算完成率 = (526.1 − 21.12) ÷ 526.1 = 95.99%（其中可用资金 = 9.25 + 455.84 + 61.01 = 526.1万元） */
export function tellValue({ indicator, story, metric }: Telling, source: TraceSource): Bilingual | undefined {
  const { formula } = indicator;
  if (formula === undefined || story.formula === undefined) return undefined;
  const { name } = indicator.source;
  if (story.outcome === "shown" && story.failure !== undefined) return undefined;
  if (formula.node.op === "lateness") return tellDates(name, formula.node, story.formula, source);
  const written = substitute(formula.node, source);
  const among = written.derived.flatMap(({ slot }) => tellDerived(slot, source));
  const where = among.length === 0 ? both("") : { zh: `（其中${among.join("，")}）`, en: ` (where ${among.join(", ")})` };
  if (story.formula.kind !== "number" || metric === undefined)
    return { zh: `${name} = ${written.text}${where.zh}`, en: `${name} = ${written.text}${where.en}` };
  // Where 分母为零时 gave the value, the formula has none; here it has one, rounded or not.
  const exact = formula.rounding === undefined ? metric.text : figureText(story.formula.value, metric.unit);
  const calculation = childrenOf(formula.node).length === 0 ? exact : `${written.text} = ${exact}`;
  const rounded = formula.rounding === undefined ? both("") : { zh: `，取位为${metric.text}`, en: `, rounded to ${metric.text}` };
  return { zh: `${name} = ${calculation}${rounded.zh}${where.zh}`, en: `${name} = ${calculation}${rounded.en}${where.en}` };
}

/** 可用资金 = 9.25 + 455.84 + 61.01 = 526.1万元; nothing where it is no sum of others. */
function tellDerived(slot: number, source: TraceSource): readonly string[] {
  const definition = source.derived[slot];
  const result = source.frame.derived[slot];
  if (definition === undefined || result?.kind !== "number") return [];
  const written = substitute(definition.node, source);
  const total = figureText(result.value, definition.node.unit);
  return written.text === total ? [] : [`${definition.name} = ${written.text} = ${total}`];
}

/** 不适用（非 有新建项目），视为100% and the like. */
function tellRoute({ indicator, story }: Telling): Bilingual | undefined {
  if (indicator.choice === "unchosen") return { zh: "未选用", en: "not chosen" };
  if (story.notApplicableCase !== undefined) {
    const when =
      story.notApplicableCase.condition === undefined
        ? both("")
        : { zh: `（${story.notApplicableCase.text}）`, en: ` (${story.notApplicableCase.text})` };
    return joinOutcome(
      { zh: `不适用${when.zh}`, en: `not applicable${when.en}` },
      story.notApplicableCase,
      indicator.source.points,
    );
  }
  if (story.zeroDenominatorCase !== undefined) {
    const { condition, text } = story.zeroDenominatorCase;
    const when = condition === undefined ? both("") : { zh: `（${text}）`, en: ` (${text})` };
    return joinOutcome(
      { zh: `分母为零${when.zh}`, en: `the denominator is zero${when.en}` },
      story.zeroDenominatorCase,
      indicator.source.points,
    );
  }
  if (story.methodCase !== undefined) {
    const { condition, text, outcome } = story.methodCase;
    const route =
      condition === undefined
        ? { zh: "按其余情形", en: "by the case for all others" }
        : { zh: `按“${text}”的情形`, en: `by the case ${text}` };
    return outcome === undefined ? route : joinOutcome(route, { outcome }, indicator.source.points);
  }
  return undefined;
}

function joinOutcome(route: Bilingual, { outcome }: Pick<PlannedCase, "outcome">, points: string): Bilingual {
  switch (outcome.kind) {
    case "treat-as":
      return { zh: `${route.zh}，视为${outcome.text}`, en: `${route.en}, treated as ${outcome.text}` };
    case "excluded": {
      const [zh, en] = outcome.share === "siblings" ? ["同级", "its siblings"] : ["全部", "all the others"];
      return {
        zh: `${route.zh}，不计分，分值${points}分由${zh}分摊`,
        en: `${route.en}, not scored; its ${points} points are shared by ${en}`,
      };
    }
    case "score":
    case "error":
      return route;
  }
}

/** ，得4分（满分5分，扣1分）; or that there is no score, and why. */
function tellEnd(telling: Telling, continued: boolean): Bilingual {
  const { story, indicator, metric } = telling;
  if (story.outcome === "excluded") return both("");
  if (story.outcome === "shown") {
    const why = story.failure === undefined ? both("") : tellFailure(story.failure, metric?.unit ?? indicator.metricUnit);
    const before = story.failure === undefined ? both("") : { zh: `${why.zh}，`, en: `${why.en}; ` };
    return {
      zh: `${continued ? "，" : ""}${before.zh}仅列示，不计分`,
      en: `${continued ? ", " : ""}${before.en}shown only, not scored`,
    };
  }
  if (story.failure !== undefined) {
    const why = tellFailure(story.failure, metric?.unit ?? indicator.metricUnit);
    return { zh: `${continued ? "，" : ""}${why.zh}，没有得分`, en: `${continued ? ", " : ""}${why.en}; no score` };
  }
  const score = tellScore(telling);
  return { zh: `${continued ? "，" : ""}${score.zh}`, en: `${continued ? ": " : ""}${score.en}` };
}

/** 8分 × 系数难度 0.9 = 7.2分 */
function tellFactor({ story, indicator }: Telling): Bilingual | undefined {
  const { factor: planned } = indicator;
  const { base, factor, raw } = story;
  if (planned === undefined || base === undefined || raw === undefined || factor?.kind !== "number") return undefined;
  const times = figureText(factor.value, planned.node.unit);
  const [from, to] = [pointsText(base), pointsText(raw)];
  return {
    zh: `${from.zh} × 系数${times} = ${to.zh}`,
    en: `${from.en} × a factor of ${times} = ${to.en}`,
  };
}

/** 得4分（满分5分，扣1分） */
export function tellScore({ indicator, story, clause }: Telling): Bilingual {
  const { score } = story;
  if (score === undefined) return both("");
  if (indicator.adjustment !== undefined) return tellEffect(indicator, score);
  const full = wholeNumeral(indicator.points);
  const points = pointsText(score);
  if (isZero(score)) return { zh: `不得分（满分${full}分）`, en: `no points (of ${full})` };
  if (compare(score, indicator.points) === 0) return { zh: `得满分${points.zh}`, en: `full ${points.en}` };
  if (clause?.accrues === true) return { zh: `得${points.zh}（满分${full}分）`, en: `${points.en} (of ${full})` };
  const lost = wholeNumeral(subtract(indicator.points, score));
  return { zh: `得${points.zh}（满分${full}分，扣${lost}分）`, en: `${points.en} (of ${full}; ${lost} off)` };
}
