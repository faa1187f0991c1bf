// Wording of what is wrong with 事项, 期限, 分情形, 仅列示 and 系数: codes of several families, kept together by subject. Tables only.
import { entry } from "@biaochi/diagnostics";

export const methods = {
  "CLAUSE-080": entry<{ item: string; step: string }>({
    severity: "error",
    message: {
      zh: (a) => `事项「${a.item}」的“${a.step}”不是按次数数的`,
      en: (a) => `${a.step} of the event 「${a.item}」 does not count occurrences`,
    },
    reason: {
      zh: "事项没有公式，只数发生了几次；超过、低于、偏离要有一个值来比。",
      en: "An event has no 公式 and is only counted; 每超过, 每低于 and 每偏离 need a value to compare.",
    },
    mend: {
      zh: "写成“每有1次扣…分”；要比较数值的，另写一个带公式和评分的指标。",
      en: "Write 每有1次扣…分; to compare a value write an indicator with 公式 and 评分.",
    },
  }),
  "CLAUSE-081": entry<{ item: string; step: string; written: string }>({
    severity: "error",
    message: {
      zh: (a) => `事项「${a.item}」的“${a.step}”没有写数的是什么：“${a.written}”`,
      en: (a) => `${a.step} of the event 「${a.item}」 does not say what is counted: ${a.written}`,
    },
    reason: {
      zh: "数据里要写“3次”“2项”“5万元”，单位从这里来；百分数不能一次一次地数。",
      en: "The data say 3次, 2项 or 5万元, and the unit comes from here; percentages cannot be counted.",
    },
    mend: { zh: "写上单位，如“每有1次”。", en: "Write the unit, as in 每有1次." },
  }),
  "CLAUSE-082": entry<{ item: string; step: string; tail: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.tail}”不能写在事项「${a.item}」里`,
      en: (a) => `${a.tail} does not belong to the single event 「${a.item}」`,
    },
    reason: {
      zh: "最低得分说的是整个指标，几个事项一起算完才知道；一个事项只能限定它最多扣几分、最多得几分。",
      en: "The least score is that of the whole indicator, known once all events are counted; an event by itself has only the most that it takes or gives.",
    },
    mend: {
      zh: (a) => `移到事项的 } 后面，写成“}，${a.tail}”；只限这一项的，写“最多扣…分”。`,
      en: (a) => `Move it behind the closing brace, }，${a.tail}; to limit this event alone write 最多扣…分.`,
    },
  }),
  "POINTS-050": entry<{ name: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.name}」的事项是空的`, en: (a) => `the 事项 of 「${a.name}」 are empty` },
    reason: { zh: "没有事项可以扣分或加分。", en: "There is nothing to take or give points by." },
    mend: { zh: "一行写一个事项，如“违规  每有1次扣2分”。", en: "Write the events, one a line, as in 违规  每有1次扣2分." },
  }),
  "POINTS-051": entry<{ name: string; reach: string; points: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.name}」${a.points}，各事项最多一共得 ${a.reach}，得不到满分`,
      en: (a) => `「${a.name}」 has ${a.points}, but its events give at most ${a.reach} together`,
    },
    reason: {
      zh: "每个事项都封了顶，加起来到不了分值，这一项谁也得不满。",
      en: "Every event is capped and the caps together stay below the points: nobody can get them all.",
    },
    mend: { zh: "核对各事项的最多得分，或指标的分值。", en: "Check the caps of the events, or the points of the indicator." },
  }),
} as const;
