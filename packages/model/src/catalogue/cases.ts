// Wording of the CASE family: worked examples (算例), what they give and what they expect. Tables only.
import { entry } from "@biaochi/diagnostics";

export const cases = {
  "CASE-001": entry<{ name: string; hintZh: string; hintEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `给定的「${a.name}」既不是数据项，也不是要人填写的指标`,
      en: (a) => `「${a.name}」 in 给定 is neither a field nor an indicator that someone fills in`,
    },
    reason: {
      zh: "算例的给定只能写已声明的数据项，以及清单、评定、打分的指标。",
      en: "给定 holds declared fields, and indicators scored by 清单, 评定 or 打分.",
    },
    mend: {
      zh: (a) => `${a.hintZh}改成已有的名称，或声明它。`,
      en: (a) => `${a.hintEn} Write a name that exists, or declare it.`.trim(),
    },
  }),
  "CASE-002": entry<{ name: string; first: string; second: string; count: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」有 ${a.count} 个，不知道指哪一个`,
      en: (a) => `「${a.name}」 stands for ${a.count} different things; it is not clear which is meant`,
    },
    reason: { zh: (a) => `${a.first} 与 ${a.second} 都符合。`, en: (a) => `Both ${a.first} and ${a.second} fit.` },
    mend: { zh: (a) => `写出完整路径，如 ${a.first}。`, en: (a) => `Write the whole path, such as ${a.first}.` },
  }),
  "CASE-003": entry<{ name: string; written: string; expected: string; expectedEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」应填${a.expected}，写的是“${a.written}”`,
      en: (a) => `「${a.name}」 takes ${a.expectedEn}; ${a.written} is written`,
    },
    reason: {
      zh: "给定的值要与数据项的单位或类型、指标的评分方法相符。",
      en: "What is given has to fit the unit or type of the field, or the method of the indicator.",
    },
    mend: { zh: (a) => `改成${a.expected}。`, en: (a) => `Write ${a.expectedEn}.` },
  }),
  "CASE-004": entry<{ name: string; line: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」给定了两次（另一处在第 ${a.line} 行）`,
      en: (a) => `「${a.name}」 is given twice (the other is on line ${a.line})`,
    },
    reason: { zh: "一个算例里每个数只能有一个值。", en: "In one 算例 each figure has one value." },
    mend: { zh: "删去一处。", en: "Remove one of them." },
  }),
  "CASE-005": entry<{ name: string; hintZh: string; hintEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `核对的「${a.name}」不是指标、勾稽、总分或等次`,
      en: (a) => `「${a.name}」 in 核对 is no indicator, 勾稽, 总分 or 等次`,
    },
    reason: { zh: "核对只能写规则会得出的结果。", en: "核对 holds what the rules give." },
    mend: { zh: (a) => `${a.hintZh}改成已有的名称。`, en: (a) => `${a.hintEn} Write a name that exists.`.trim() },
  }),
  "CASE-006": entry<{ name: string; kind: string; kindEn: string; verdict: string; expected: string; expectedEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `${a.kind}「${a.name}」不能写“${a.verdict}”`,
      en: (a) => `${a.verdict} cannot be said of the ${a.kindEn} 「${a.name}」`,
    },
    reason: {
      zh: (a) => `${a.kind}可以写：${a.expected}。`,
      en: (a) => `Of a ${a.kindEn} one can say: ${a.expectedEn}.`,
    },
    mend: { zh: "改成可以写的一种。", en: "Write one of these." },
  }),
  "CASE-007": entry<{ name: string; written: string; limits: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」应得“${a.written}”，不在 ${a.limits} 之间`,
      en: (a) => `「${a.name}」 cannot be ${a.written}: it lies outside ${a.limits}`,
    },
    reason: {
      zh: "得分不低于 0，不高于分值，这个算例永远不会通过。",
      en: "A score is at least 0 and at most the points; this 算例 could never pass.",
    },
    mend: { zh: "改正分数；单位自己填的数写“自报”。", en: "Correct the points; what a unit filed is written 自报." },
  }),
  "CASE-008": entry<{ name: string; hintZh: string; hintEn: string }>({
    severity: "error",
    message: { zh: (a) => `没有可以沿用的算例「${a.name}」`, en: (a) => `there is no 算例 「${a.name}」 to take the data from` },
    reason: {
      zh: "“给定 同 …”沿用本文件另一个算例的数据，不能沿用自己，也不能互相沿用。",
      en: "给定 同 … takes the data of another 算例 of this file; not its own, and not in a circle.",
    },
    mend: { zh: (a) => `${a.hintZh}改成另一个算例的名称。`, en: (a) => `${a.hintEn} Write the name of another 算例.`.trim() },
  }),
  "CASE-009": entry<{ name: string; hintZh: string; hintEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」由公式算出，不能给定`,
      en: (a) => `「${a.name}」 is computed and cannot be given`,
    },
    reason: {
      zh: "它的值和得分由数据得出；给定的应是它用到的数据项。",
      en: "Its value and score follow from the data; what can be given are the figures it uses.",
    },
    mend: { zh: (a) => `改为给定它用到的数据项${a.hintZh}。`, en: (a) => `Give the figures it uses instead${a.hintEn}.` },
  }),
} as const;
