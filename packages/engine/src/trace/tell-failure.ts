// In: why an indicator has no score. Out: the same in a sentence's words; codes and advice are ../catalogue/evaluation.ts.
import { type Bilingual, visibleText } from "@biaochi/diagnostics";
import type { Unit } from "@biaochi/quantity";
import type { MissingName } from "../expression/result.ts";
import type { Failure, Wanted } from "../failure.ts";
import { figureText, pointsText } from "./figures.ts";

/** Why there is no score, without the name and without 没有得分. */
export function tellFailure(failure: Failure, unit: Unit | undefined): Bilingual {
  switch (failure.kind) {
    case "missing":
      return tellMissing(failure.names);
    case "undefined":
      return { zh: `分母「${failure.divisor}」为零`, en: `the denominator 「${failure.divisor}」 is zero` };
    case "too-long":
      return { zh: "算出的数超过一千位", en: "the figure has more than a thousand digits" };
    case "declared":
      return failure.text === undefined
        ? { zh: "规则集对这种情形不给分", en: "the rule set gives no score in this case" }
        : { zh: `规则集报错：${visibleText(failure.text)}`, en: `the rule set refuses: ${visibleText(failure.text)}` };
    case "not-filled":
      return tellWanted(failure.wanted);
    case "out-of-range": {
      const [given, low, high] = [pointsText(failure.given), pointsText(failure.low), pointsText(failure.high)];
      const of =
        failure.level === undefined
          ? { zh: "评价方给的", en: "the assessor gave " }
          : { zh: `「${failure.level}」的`, en: `「${failure.level}」 has ` };
      return {
        zh: `${of.zh}${given.zh}不在${low.zh}至${high.zh}之内`,
        en: `${of.en}${given.en}, not within ${low.en} to ${high.en}`,
      };
    }
    case "unreasoned": {
      const given = pointsText(failure.given);
      const name = visibleText(failure.scorer);
      return { zh: `${name}改为${given.zh}，没有写理由`, en: `${name} made it ${given.en} and gave no reason` };
    }
    case "items-not-filled":
      return { zh: `清单还没有填：${failure.items.join("、")}`, en: `items not filled in: ${failure.items.join(", ")}` };
    case "events-not-filled": {
      const names = failure.events.map(visibleText);
      return { zh: `还没有填发生几次：${names.join("、")}`, en: `not said how often these occurred: ${names.join(", ")}` };
    }
    case "choice":
      return { zh: `「${failure.section.name}」${failure.why.zh}`, en: `「${failure.section.name}」: ${failure.why.en}` };
    case "no-arm":
      return {
        zh: `${figureText(failure.value, unit)}不属于任何一档`,
        en: `${figureText(failure.value, unit)} belongs to no band`,
      };
    case "several-arms":
      return {
        zh: `${figureText(failure.value, unit)}同时属于“${failure.arms[0]}”和“${failure.arms[1]}”`,
        en: `${figureText(failure.value, unit)} belongs both to “${failure.arms[0]}” and to “${failure.arms[1]}”`,
      };
  }
}

function tellMissing(names: readonly MissingName[]): Bilingual {
  const fields = names.map(({ name }) => `「${name}」`);
  return { zh: `缺少${fields.join("、")}`, en: `${fields.join(", ")} ${fields.length === 1 ? "is" : "are"} missing` };
}

function tellWanted(wanted: Wanted): Bilingual {
  switch (wanted.kind) {
    case "level":
      return { zh: `还没有评定（${wanted.levels.join("、")}）`, en: `not judged yet (${wanted.levels.join(", ")})` };
    case "points-of-level": {
      const [low, high] = [pointsText(wanted.low), pointsText(wanted.high)];
      return {
        zh: `评定为「${wanted.level}」，还没有写在${low.zh}至${high.zh}中得几分`,
        en: `judged 「${wanted.level}」, but not yet with how many points from ${low.en} to ${high.en}`,
      };
    }
    case "points": {
      const [low, high] = [pointsText(wanted.low), pointsText(wanted.high)];
      return {
        zh: `评价方还没有打分（${low.zh}至${high.zh}）`,
        en: `the assessor has not given a score yet (${low.en} to ${high.en})`,
      };
    }
    case "items":
      return { zh: "清单还没有填", en: "the checklist is not filled in yet" };
  }
}
