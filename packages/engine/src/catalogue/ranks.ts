// The diagnostics of places among all units (DATA-185, DATA-186), in both languages. A table.
// Not here: when each is raised (../problems.ts, ../population/rank-problems.ts).
import { entry } from "@biaochi/diagnostics";

export const RANK_ENTRIES = {
  "DATA-185": entry<{ readonly record: string; readonly indicators: string; readonly field: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」没有「${a.field}」，${a.indicators}没有得分`,
      en: (a) => `「${a.record}」 has no place 「${a.field}」: no score for ${a.indicators}`,
    },
    reason: {
      zh: "名次要同全部评价对象一起排；只有一条记录，或这条记录缺排名用的数，就排不出来。",
      en: "A place needs all evaluated units; one record alone has none, nor has one without the figure to rank by.",
    },
    mend: {
      zh: (a) => `把全部评价对象的数据一起计算，补齐排名用的数；名次已经知道的，在数据里填「${a.field}」，如 3名。`,
      en: (a) =>
        `Score all units together and fill in what they are ranked by; a place that is known may be filled in as 「${a.field}」, such as 3名.`,
    },
  }),
  "DATA-186": entry<{
    readonly record: string;
    readonly field: string;
    readonly given: string;
    readonly counted: string;
    readonly of: string;
  }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.record}」的「${a.field}」填的是 ${a.given}，按这 ${a.of} 条记录排是 ${a.counted}；按填的计`,
      en: (a) =>
        `「${a.field}」 of 「${a.record}」 is filled in as ${a.given}; among these ${a.of} records it is ${a.counted}. The one filled in counts`,
    },
    reason: {
      zh: "填的名次可能是在更多评价对象里排的，也可能填错了。",
      en: "The place filled in may be one among more units than these, or a mistake.",
    },
    mend: {
      zh: "名次是在全部评价对象里排的，就不必改；否则删去它，由程序排。",
      en: "If it is the place among all units, leave it; otherwise remove it and have it counted.",
    },
  }),
} as const;
