// The diagnostics of what a record chooses of a 任选 (DATA-161, DATA-162), in both languages. A table.
// Not here: when each is raised (../data-check/choices.ts).
import { entry } from "@biaochi/diagnostics";
import { type At, placeEn, placeZh } from "./place.ts";

export const CHOICE_ENTRIES = {
  "DATA-161": entry<At & { readonly section: string; readonly whyZh: string; readonly whyEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的「${a.section}」：${a.whyZh}${placeZh(a)}`,
      en: (a) => `「${a.section}」 of 「${a.record}」: ${a.whyEn}${placeEn(a)}`,
    },
    reason: {
      zh: "任选几项、选中的怎样分这些分，由规则写明；选得不合，每一项的分值就定不下来。",
      en: "The rules say how many are chosen and how they share the points; another choice leaves the points open.",
    },
    mend: {
      zh: "改「指标名.选用」，使选中的项数合乎规定；自定分值的，各项「指标名.分值」加起来等于这一组的分值。",
      en: "Mend 「indicator.选用」 until as many are chosen as the rules say; where the record sets the points, 「indicator.分值」 adds up to those of the group.",
    },
  }),
  "DATA-162": entry<At & { readonly value: string; readonly member: string; readonly section: string; readonly how: string }>({
    severity: "notice",
    message: {
      zh: (a) => `「${a.record}」的「${a.field}」${placeZh(a)}${filledZh(a.value)}，但没有选用「${a.member}」，不计`,
      en: (a) =>
        `「${a.field}」 of 「${a.record}」${placeEn(a)} ${filledEn(a.value)}, but 「${a.member}」 was not chosen: it does not count`,
    },
    reason: {
      zh: (a) => `「${a.section}」里没有选用的指标没有分值，也不计分。`,
      en: (a) => `A member of 「${a.section}」 that was not chosen has no points and is not scored.`,
    },
    mend: {
      zh: (a) => `要计的，写「${a.how}」；不要计的，删去这一格。`,
      en: (a) => `If it is to count write ${a.how}; if not, delete the cell.`,
    },
  }),
} as const;

const filledZh = (value: string): string => (value === "" ? "填了" : `填了「${value}」`);
const filledEn = (value: string): string => (value === "" ? "is filled in" : `is “${value}”`);
