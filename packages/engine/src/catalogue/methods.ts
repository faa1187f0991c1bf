// The diagnostics of records on events and cases (DATA-14x), in both languages. Tables, merged into data.ts and evaluation.ts.
// Not here: when each is raised (../data-check, ../problems.ts).
import { entry } from "@biaochi/diagnostics";

type At = { readonly record: string; readonly field: string; readonly line: string; readonly sheetCell: string };
type Cell = At & { readonly value: string };
type Hint = { readonly hintZh: string; readonly hintEn: string };

const placeZh = (a: At): string => (a.sheetCell !== "" ? `（${a.sheetCell} 格）` : a.line === "" ? "" : `（第 ${a.line} 行）`);
const placeEn = (a: At): string => (a.sheetCell !== "" ? ` (cell ${a.sheetCell})` : a.line === "" ? "" : ` (line ${a.line})`);

/** Checking a record. */
export const METHOD_CHECKS = {
  "DATA-140": entry<At & Hint & { readonly items: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」里的「${a.field}」${placeZh(a)}不是规则集里的事项`,
      en: (a) => `「${a.field}」 in 「${a.record}」${placeEn(a)} is none of the events of the rule set`,
    },
    reason: {
      zh: "事项的名称要与规则集里的一致，否则不知道按哪一条扣分或加分。",
      en: "Events have to have the names of the rule set; otherwise there is no telling what they take or give.",
    },
    mend: {
      zh: (a) => `${a.hintZh}这里的事项有：${a.items}。`,
      en: (a) => `${a.hintEn} The events are: ${a.items}.`.trim(),
    },
  }),
  "DATA-141": entry<Cell & { readonly example: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的「${a.field}」${placeZh(a)}写着「${a.value}」，看不出是哪个事项发生了几次`,
      en: (a) =>
        `「${a.field}」 of 「${a.record}」${placeEn(a)} is “${a.value}”, which does not say which event occurred how often`,
    },
    reason: {
      zh: "每个事项扣分或加分的多少不同，合在一起的次数算不出得分。",
      en: "Each event takes or gives points of its own; a count of all together gives no score.",
    },
    mend: {
      zh: (a) => `每个事项写一行，如“${a.example}”；都没有发生的，可以只写“0”。`,
      en: (a) => `Write one line for each event, such as ${a.example}; where none occurred, 0 alone will do.`,
    },
  }),
  "DATA-142": entry<Cell & { readonly example: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的「${a.field}」${placeZh(a)}写着「${a.value}」，不是发生的次数`,
      en: (a) => `「${a.field}」 of 「${a.record}」${placeEn(a)} is “${a.value}”, which is no count`,
    },
    reason: {
      zh: "发生的次数不会是负的；一次一次数的，也不会有零头。",
      en: "Nothing occurs less than never, and what is counted one by one has no parts.",
    },
    mend: { zh: (a) => `写成不小于零的数，如“${a.example}”。`, en: (a) => `Write a count from nought up, such as ${a.example}.` },
  }),
} as const;

/** Evaluating a record. */
export const METHOD_EVALUATIONS = {
  "DATA-143": entry<{ readonly record: string; readonly indicators: string; readonly events: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的${a.indicators}，还没有填这些事项发生了几次：${a.events}`,
      en: (a) => `${a.indicators} of 「${a.record}」 does not say yet how often these events occurred: ${a.events}`,
    },
    reason: {
      zh: "没有填不等于没有发生：可能还没有查。",
      en: "What is not filled in may not have been looked into; it is not taken for none.",
    },
    mend: {
      zh: "给每个事项写明次数，没有发生的写 0；都没有发生的，可以给整个指标只写“0”。",
      en: "Give a count for each event, 0 where it did not occur; where none occurred, write 0 for the whole indicator.",
    },
  }),
} as const;
