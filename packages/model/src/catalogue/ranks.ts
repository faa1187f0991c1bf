// Wording of 名次 and 汇总: what can be ranked, and how figures of sub-projects are pooled. Tables only.
import { entry } from "@biaochi/diagnostics";

export const ranks = {
  "TYPE-120": entry<{ name: string; by: string; found: string; foundEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」按「${a.by}」排名次，它是${a.found}，不是数`,
      en: (a) => `「${a.name}」 ranks by ${a.by}, which is ${a.foundEn}, not a figure`,
    },
    reason: {
      zh: "名次按大小排；文本、等级、是否没有大小可排。",
      en: "Units are ranked by size, and texts, levels and yes/no values have none.",
    },
    mend: {
      zh: "改成按数据项、计算，或指标的得分、值排，如 按 增长率、按 预算执行率.得分。",
      en: "Rank by a field, a 计算, or the score or value of an indicator, such as 按 增长率 or 按 预算执行率.得分.",
    },
  }),
  "TYPE-121": entry<{ field: string; kind: string; kindEn: string; example: string }>({
    severity: "error",
    message: {
      zh: (a) => `汇总没有写${a.kind}怎样合并，「${a.field}」是${a.kind}`,
      en: (a) => `the pool does not say how ${a.kindEn} are pooled, and 「${a.field}」 is one`,
    },
    reason: {
      zh: "几个子项目的数要合成一个数才能计分；怎样合，由规则写明。",
      en: "The figures of several sub-projects become one before they are scored; the rules say how.",
    },
    mend: { zh: (a) => `加一行“${a.example}”。`, en: (a) => `Add a line such as ${a.example}.` },
  }),
  "TYPE-122": entry<{ figures: string; figuresEn: string; example: string }>({
    severity: "error",
    message: {
      zh: (a) => `${a.figures}不能相加`,
      en: (a) => `${a.figuresEn} cannot be added up`,
    },
    reason: {
      zh: "两个子项目各完成90%，合起来不是180%；比率和评定按金额加权平均。",
      en: "Two sub-projects at 90% are not 180% together; rates and judgements are averaged, weighted by money.",
    },
    mend: { zh: (a) => `写成“${a.example}”。`, en: (a) => `Write ${a.example}.` },
  }),
  "TYPE-123": entry<{ by: string; found: string; foundEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.by}」是${a.found}，不能作权数`,
      en: (a) => `「${a.by}」 is ${a.foundEn} and cannot weigh`,
    },
    reason: {
      zh: "权数要能相加，如金额、人数；比率和文字加不起来。",
      en: "Weights are added up, as money and persons are; rates and words cannot be.",
    },
    mend: {
      zh: "写一个金额或数量的数据项，如 按 预算数 加权平均。",
      en: "Name a field that is an amount, as in 按 预算数 加权平均.",
    },
  }),
  "NAME-085": entry<{ name: string; hintZh: string; hintEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `没有叫「${a.name}」的数据项，不能按它加权`,
      en: (a) => `there is no field 「${a.name}」 to weigh by`,
    },
    reason: { zh: "权数取自每个子项目自己的数据。", en: "The weights are taken from the data of each sub-project." },
    mend: {
      zh: (a) => `${a.hintZh}写「数据」里声明了的数据项。`,
      en: (a) => `${a.hintEn}${a.hintEn === "" ? "" : " "}Write a field that 数据 declares.`,
    },
  }),
  "NAME-086": entry<{ name: string; first: string; line: string }>({
    severity: "error",
    message: {
      zh: (a) => `已经有汇总「${a.first}」，不能再有「${a.name}」`,
      en: (a) => `there is a pool 「${a.first}」 already; 「${a.name}」 cannot be another`,
    },
    reason: {
      zh: (a) => `一条记录的数据只合一次（第 ${a.line} 行）；两个汇总，就不知道先合哪一个。`,
      en: (a) => `The data of a record are pooled once (line ${a.line}); of two pools nobody knows which comes first.`,
    },
    mend: { zh: "合成一个汇总，或分写成两份规则。", en: "Make them one pool, or write two rule sets." },
  }),
  "NAME-087": entry<{ name: string; what: string; whatEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `汇总不能叫「${a.name}」，${a.what}已经用了这个名称`,
      en: (a) => `no pool can be called 「${a.name}」: ${a.whatEn} has that name`,
    },
    reason: {
      zh: "子项目写在记录里这个名称下面；同名就分不清是子项目还是数据。",
      en: "The sub-projects of a record stand under that name and could not be told from the other.",
    },
    mend: { zh: "换一个名称，如“子项目”“下级单位”。", en: "Choose another name, such as 子项目 or 下级单位." },
  }),
  "NAME-088": entry<{ figures: string; line: string }>({
    severity: "error",
    message: {
      zh: (a) => `汇总里「${a.figures}」写了两次`,
      en: (a) => `${a.figures} stands twice in the pool`,
    },
    reason: {
      zh: (a) => `第 ${a.line} 行已经写了怎样合并，写两次不知道用哪一个。`,
      en: (a) => `Line ${a.line} says how it is pooled already; of two nobody knows which holds.`,
    },
    mend: { zh: "删去一行。", en: "Remove one of them." },
  }),
  "POINTS-083": entry<{ name: string }>({
    severity: "error",
    message: {
      zh: (a) => `汇总「${a.name}」是空的`,
      en: (a) => `the pool 「${a.name}」 is empty`,
    },
    reason: { zh: "没有写任何一类数怎样合并。", en: "It does not say how any figures are pooled." },
    mend: {
      zh: "写上“绝对值 相加”“相对值 按 预算数 加权平均”等，或删去汇总。",
      en: "Write 绝对值 相加, 相对值 按 预算数 加权平均 and so on, or remove the pool.",
    },
  }),
};
