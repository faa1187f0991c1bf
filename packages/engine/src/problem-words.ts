// In: what a person has still to fill in. Out: the words for it, in problems of indicators and of rows.
import type { Bilingual } from "@biaochi/diagnostics";
import type { Wanted } from "./failure.ts";
import { pointsText } from "./trace/figures.ts";

export function wantedText(wanted: Wanted): Bilingual {
  switch (wanted.kind) {
    case "level":
      return { zh: `评定（${wanted.levels.join("、")}之一）`, en: `the level (one of ${wanted.levels.join(", ")})` };
    case "points-of-level": {
      const [low, high] = [pointsText(wanted.low), pointsText(wanted.high)];
      return {
        zh: `「${wanted.level}」的得分（${low.zh}至${high.zh}）`,
        en: `the points of 「${wanted.level}」 (${low.en} to ${high.en})`,
      };
    }
    case "points": {
      const [low, high] = [pointsText(wanted.low), pointsText(wanted.high)];
      return { zh: `打分（${low.zh}至${high.zh}）`, en: `a score (${low.en} to ${high.en})` };
    }
    case "items":
      return { zh: "清单各项是否符合", en: "which items of the checklist are met" };
  }
}
