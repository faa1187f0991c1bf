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
      zh: "每一次都扣的，写成“每有1次扣…分”；几次以内不扣的，或要比较一个数的，另写一个指标：公式 违规次数，评分 3次以下得满分；每超过1次扣…分。",
      en: "If each one takes points, write 每有1次扣…分; if some are free, or a value is compared, write an indicator: 公式 违规次数 and 评分 3次以下得满分；每超过1次扣…分.",
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
  "POINTS-052": entry<{ name: string; points: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」仅列示，却写了分值 ${a.points}`,
      en: (a) => `「${a.name}」 is only shown, yet it has points: ${a.points}`,
    },
    reason: {
      zh: "仅列示的指标不计分，它的分值谁也得不到，合计也加不平。",
      en: "What is only shown is never scored: nobody could earn its points, and the sums would not add up.",
    },
    mend: {
      zh: "删去分值；要计分的，写评分、评定等办法。",
      en: "Remove the points; to score it, write 评分, 评定 or another method.",
    },
  }),
  "CLAUSE-083": entry<{ outcome: string }>({
    severity: "error",
    message: {
      zh: (a) => `分情形里不能写“${a.outcome}”：没有评分语句用这个值`,
      en: (a) => `${a.outcome} does not fit into 分情形: no clause takes the value`,
    },
    reason: {
      zh: "视为一个值，是给后面的评分语句用的；分情形里每种情形直接写怎样得分。",
      en: "A value is laid down for a clause that follows; a case of 分情形 says itself how it scores.",
    },
    mend: {
      zh: "写得几分或一种办法；要视为满分的，写“得满分”；要改值的，用“不适用”一行。",
      en: "Write points or a method, 得满分 for all of them; to lay down a value use a line 不适用.",
    },
  }),
  "CLAUSE-084": entry<{ word: string }>({
    severity: "error",
    message: {
      zh: (a) => `情形里不能再写“${a.word}”`,
      en: (a) => `${a.word} cannot stand inside a case`,
    },
    reason: {
      zh: "情形只分一层，每种情形都要得出分来。",
      en: "Cases do not nest, and each of them has to give a score.",
    },
    mend: {
      zh: "把内层的条件用“且”并到外层；不计分的情形写“不计分，分值由…分摊”。",
      en: "Join the inner conditions to the outer ones with 且; a case that is not scored is 不计分，分值由…分摊.",
    },
  }),
  "CLAUSE-085": entry<{ indicator: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.indicator}」的分情形没有写“其余”，有的情形没有规定怎样得分`,
      en: (a) => `分情形 of 「${a.indicator}」 has no 其余, so that some records have no case`,
    },
    reason: {
      zh: "每条记录都要恰好有一种情形；列全了某一项的所有取值，才可以不写其余。",
      en: "Every record needs a case; 其余 can only be left out where every word of one field has its own.",
    },
    mend: {
      zh: "补上“其余：…”；其余不应出现的，写“其余：报错 …”。",
      en: "Add 其余：…; for what should not occur write 其余：报错 ….",
    },
  }),
  "CLAUSE-086": entry<{ outcome: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.outcome}”与前面的情形要评价方填的不是一样东西`,
      en: (a) => `${a.outcome} asks the assessor for something else than a case before it`,
    },
    reason: {
      zh: "一个指标在数据里只有一格；填的是等级、分数还是清单，要不论哪种情形都说得清。",
      en: "An indicator has one cell in the data; whether it holds a level, points or items must not depend on the case.",
    },
    mend: {
      zh: "各情形用同一种评定、打分、清单或事项；确实不同的，分成两个指标，各写不适用。",
      en: "Let the cases use the same 评定, 打分, 清单 or 事项; if they really differ, make two indicators with 不适用.",
    },
  }),
  "TYPE-080": entry<{ written: string }>({
    severity: "error",
    message: {
      zh: (a) => `期限要写成“实际日期 ≤ 应完成日期”，不能写“${a.written}”`,
      en: (a) => `期限 compares the date done with the date due by ≤; ${a.written} does not`,
    },
    reason: {
      zh: "按期是在应完成日期当天或以前；逾期多久从应完成日期的次日数起。",
      en: "On time is on the due date or before it; lateness counts from the day after.",
    },
    mend: { zh: "写成“期限 完工日期 ≤ 应完成日期：按期得满分；…”。", en: "Write 期限 done ≤ due：按期得满分；…." },
  }),
  "TYPE-081": entry<{ written: string; found: string; foundEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `期限要两个日期，“${a.written}”是${a.found}`,
      en: (a) => `期限 takes two dates; ${a.written} is ${a.foundEn}`,
    },
    reason: { zh: "逾期多久由两个日期算出。", en: "Lateness is worked out from two dates." },
    mend: {
      zh: "用类型为“日期”的数据项、参数，或写出日期，如 2022-11-30、2022年11月底。",
      en: "Use a field or 参数 of the type 日期, or write a date such as 2022-11-30 or 2022年11月底.",
    },
  }),
  "TYPE-082": entry<{ written: string; found: string; foundEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `系数要是没有单位的数或比率，“${a.written}”是${a.found}`,
      en: (a) => `系数 is a figure without unit or a rate; ${a.written} is ${a.foundEn}`,
    },
    reason: {
      zh: "得分乘系数还是分；带单位的数乘不出分来。",
      en: "Points times a factor are points; a figure with a unit would make something else of them.",
    },
    mend: { zh: "写成 0.9、90%，或没有单位的数据项、两数之比。", en: "Write 0.9, 90%, a field without unit, or a ratio." },
  }),
  "TYPE-083": entry<{ indicator: string; hintZh: string; hintEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.indicator}」仅列示，却没有写列示什么`,
      en: (a) => `「${a.indicator}」 is only shown, but nothing says what is shown`,
    },
    reason: {
      zh: "不写公式，列示的就是同名的数据项；这里没有同名的数据项。",
      en: "Without a 公式 the field of the same name is shown, and there is none.",
    },
    mend: {
      zh: (a) => `${a.hintZh}写一行“公式 …”，或改成数据项的名称。`,
      en: (a) => `${a.hintEn} Write a line 公式, or the name of a field.`.trim(),
    },
  }),
} as const;
