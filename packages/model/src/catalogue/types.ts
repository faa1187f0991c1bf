// Wording of the TYPE family: units and kinds of values, division, conditions and their outcomes. Tables only.
import { entry } from "@biaochi/diagnostics";

type TwoUnits = { readonly left: string; readonly right: string; readonly leftEn: string; readonly rightEn: string };

export const types = {
  "TYPE-001": entry<TwoUnits & { doing: string; doingEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `${a.left}和${a.right}不能${a.doing}`,
      en: (a) => `${a.leftEn} and ${a.rightEn} cannot be ${a.doingEn}`,
    },
    reason: {
      zh: "计量单位不同的数相加、相减或比较没有意义；万元与元这样的同类单位可以，会准确换算。",
      en: "Adding, subtracting or comparing figures of different units means nothing; like units such as 万元 and 元 are converted exactly.",
    },
    mend: {
      zh: "核对两边取的是不是同一类数；需要换算的，先乘或除以相应的数。",
      en: "Check that both sides are figures of the same kind; where one must be turned into the other, multiply or divide first.",
    },
  }),
  "TYPE-002": entry<{ figure: string; unit: string; unitEn: string; example: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.figure}”没有单位，对方的单位是${a.unit}`,
      en: (a) => `${a.figure} has no unit; what it meets is in ${a.unitEn}`,
    },
    reason: {
      zh: "没有单位的数与比率或带单位的数放在一起，可能差一百倍或一万倍（1 是 1% 还是 100%）。0 可以不写单位。",
      en: "A figure without a unit beside a rate or an amount may be off by a hundred or ten thousand (is 1 to be 1% or 100%?). Only 0 needs no unit.",
    },
    mend: { zh: (a) => `写上单位，如“${a.example}”。`, en: (a) => `Write its unit, such as ${a.example}.` },
  }),
  "TYPE-003": entry<{ found: string; foundEn: string; doing: string; doingEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `${a.found}不能${a.doing}`,
      en: (a) => `${a.foundEn} cannot be ${a.doingEn}`,
    },
    reason: {
      zh: "加减乘除和取整只用于数；两个日期相减得天数，此外是否、文本、日期、等级都不能参加运算。",
      en: "Arithmetic is for numbers; two dates may be subtracted (giving days); yes/no values, texts, dates and levels take no other part in it.",
    },
    mend: {
      zh: (a) =>
        a.found === "日期"
          ? "要算“某日之后若干天以内”，写 公式 实际日期 − 起算日期，评分 30天以下得满分；…；期限是固定的日子，直接写出日期。"
          : "换成数，或用“若…则…否则…”先变成数。",
      en: (a) =>
        a.found === "日期"
          ? "For “within so many days of a date” write 公式 done − begun and 评分 30天以下得满分；…; a fixed day is written as a date."
          : "Use a number here, or make one first with 若 … 则 … 否则 ….",
    },
  }),
  "TYPE-004": entry<TwoUnits>({
    severity: "error",
    message: { zh: (a) => `${a.left}不能与${a.right}比较`, en: (a) => `${a.leftEn} cannot be compared with ${a.rightEn}` },
    reason: {
      zh: "只有同类的值才能比较：数与数、日期与日期、文本与文本、等级与它自己的一档。",
      en: "Only values of one kind can be compared: numbers with numbers, dates with dates, texts with texts, a 等级 with a level of its own.",
    },
    mend: {
      zh: "核对两边各是什么；文字要加引号，等级写档名。",
      en: "Check what stands on each side; quote texts, and write levels by their names.",
    },
  }),
  "TYPE-005": entry<{ found: string; foundEn: string; sign: string }>({
    severity: "error",
    message: {
      zh: (a) => `${a.found}没有大小，不能用“${a.sign}”比较`,
      en: (a) => `${a.foundEn} has no order and cannot be compared by ${a.sign}`,
    },
    reason: {
      zh: "是否、文本和列出的几个词只有相同与不相同。",
      en: "Yes/no values, texts and listed words are only the same or not the same.",
    },
    mend: { zh: "用“=”或“≠”。", en: "Use = or ≠." },
  }),
  "TYPE-006": entry<{ found: string; foundEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `这里要写条件，得到的是${a.found}`,
      en: (a) => `a condition is needed here; this is ${a.foundEn}`,
    },
    reason: {
      zh: "条件只有成立与不成立两种结果，如“编制数 = 0人”“有新建项目”。",
      en: "A condition either holds or does not, such as 编制数 = 0人 or 有新建项目.",
    },
    mend: {
      zh: "写成比较（= ≠ ≤ ≥ < >），或用是否类型的数据项。",
      en: "Write a comparison (= ≠ ≤ ≥ < >), or use a field of type 是否.",
    },
  }),
  "TYPE-007": entry<{ found: string; foundEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `公式要得出一个数，得到的却是“${a.found}”`,
      en: (a) => `公式 has to give a number; this is ${a.foundEn}`,
    },
    reason: {
      zh: "评分语句按数值分段给分；是否、文本、等级没有数值。",
      en: "A scoring clause gives points by the size of a number; yes/no values, texts and levels have none.",
    },
    mend: {
      zh: "改成数；要按“是否”或等级给分，用“若…则…否则…”写成数，或用“清单”“评定”。",
      en: "Write a number; to score a yes/no value or a level, make it a number with 若 … 则 … 否则 …, or use 清单 or 评定.",
    },
  }),
  "TYPE-008": entry<{ step: string; unit: string; unitEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `指标的值以${a.unit}计，步长“${a.step}”不知道是谁的百分之几`,
      en: (a) => `the indicator's value is in ${a.unitEn}; it is not clear what the step ${a.step} is a share of`,
    },
    reason: {
      zh: "只有比率的步长可以直接写百分数（即百分点）；金额、数量每超过百分之几，要说清楚是界值的百分之几。",
      en: "Only a rate can move by percent as such (percentage points); for an amount the share has to be of something: of the bound.",
    },
    mend: {
      zh: (a) => `写成“界值的${a.step}”，或写带单位的步长，如“1${a.unit}”。`,
      en: (a) => `Write 界值的${a.step} (of the bound), or a step with a unit.`,
    },
  }),
  "TYPE-009": entry<{ step: string; better: string }>({
    severity: "notice",
    message: { zh: (a) => `步长“${a.step}”按${a.better}计`, en: (a) => `the step ${a.step} is read as ${a.better}` },
    reason: {
      zh: "两个比率之差以百分点计；写成百分数，有人会理解成界值的百分之几。",
      en: "The difference of two rates is in percentage points; written as a percentage, it may be taken for a share of the bound.",
    },
    mend: {
      zh: (a) => `写成“${a.better}”；若本意是相对比例，写“界值的${a.step}”。`,
      en: (a) => `Write ${a.better}; if a share of the bound is meant, write 界值的${a.step}.`,
    },
  }),
  "TYPE-010": entry<{ written: string; found: string; foundEn: string; metric: string; metricEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `指标的值是${a.metric}，“${a.written}”却是${a.found}`,
      en: (a) => `the indicator's value is ${a.metricEn}, but ${a.written} is ${a.foundEn}`,
    },
    reason: {
      zh: "界值、步长要与公式得出的值同类，才能比较。",
      en: "Bounds and steps have to be of the same kind as what the 公式 gives, or they cannot be compared with it.",
    },
    mend: { zh: "改正单位，或核对公式。", en: "Correct the unit, or check the 公式." },
  }),
  "TYPE-011": entry<{ written: string; found: string; foundEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `这里要写分数（以分计），“${a.written}”是${a.found}`,
      en: (a) => `points (分) are needed here; ${a.written} is ${a.foundEn}`,
    },
    reason: {
      zh: "得分、扣分以分计；占分值的比例要写“分值的…%”。",
      en: "Points are counted in 分; a share of the points is written 分值的…%.",
    },
    mend: { zh: "写上单位“分”，或写“分值的…%”。", en: "Write the unit 分, or 分值的…%." },
  }),
  "TYPE-012": entry<{ written: string; found: string; foundEn: string; howZh: string; howEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `这里要写比例（%），“${a.written}”是${a.found}`,
      en: (a) => `a share (%) is needed here; ${a.written} is ${a.foundEn}`,
    },
    reason: {
      zh: "界值的、分值的之后，和等级的档次，都以百分数计。",
      en: "After 界值的 and 分值的, and for the levels of 等级, a percentage is meant.",
    },
    mend: { zh: (a) => a.howZh, en: (a) => a.howEn },
  }),
  "TYPE-013": entry<{ divisor: string; indicator: string; range: string; rangeEn: string }>({
    severity: "warning",
    message: {
      zh: (a) => `分母“${a.divisor}”可能为零，「${a.indicator}」没有写分母为零时怎么办`,
      en: (a) => `the divisor ${a.divisor} may be zero, and 「${a.indicator}」 does not say what then`,
    },
    reason: {
      zh: (a) => `按数据的约束，它${a.range}；为零时没有定义，这个单位就没有得分。`,
      en: (a) => `By the constraints of the data it ${a.rangeEn}; at zero there is no value, and the unit gets no score.`,
    },
    mend: {
      zh: '在指标里写“分母为零时  …”（视为100%、视为满分、不得分、得几分、报错 "…"）；若它事实上必定大于零，给数据项写上约束“> 0…”。',
      en: 'Add a line 分母为零时 (视为100%, 视为满分, 不得分, 得…分, 报错 "…"); if it is in fact always above zero, give the field the constraint > 0….',
    },
  }),
  "TYPE-014": entry<{ indicator: string; why: string; whyEn: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.indicator}」的分母不会为零，“分母为零时”用不上`,
      en: (a) => `the divisor of 「${a.indicator}」 is never zero; 分母为零时 has no effect`,
    },
    reason: { zh: (a) => `${a.why}。`, en: (a) => `${a.whyEn}.` },
    mend: {
      zh: "删去“分母为零时”；若分母其实可能为零，改正数据项的约束。",
      en: "Remove 分母为零时; if the divisor can be zero after all, correct the constraint of the field.",
    },
  }),
  "TYPE-015": entry<{ condition: string }>({
    severity: "warning",
    message: {
      zh: (a) => `不适用的条件“${a.condition}”只是分母为零`,
      en: (a) => `the condition ${a.condition} of 不适用 is only that the divisor is zero`,
    },
    reason: {
      zh: "不适用说的是这个单位有没有这回事；分母为零也可能是漏填或真的为零，两者的处理往往不同，写在“不适用”里会把它们混为一谈。",
      en: "不适用 says that the matter does not concern the unit; a zero divisor may as well be a real zero or an unfilled cell. Written as 不适用, the two are mixed up.",
    },
    mend: {
      zh: "改写成“分母为零时  …”；确实是不适用的，用说明情况的数据项作条件（如“非 有新建项目”）。",
      en: "Write 分母为零时 instead; where it truly does not apply, test a field that says so (such as 非 有新建项目).",
    },
  }),
  "TYPE-016": entry<{ divisor: string }>({
    severity: "error",
    message: { zh: (a) => `分母“${a.divisor}”永远是零`, en: (a) => `the divisor ${a.divisor} is always zero` },
    reason: {
      zh: "除以零没有定义，这个式子永远算不出来。",
      en: "Dividing by zero has no value; this expression can never be computed.",
    },
    mend: { zh: "改正分母。", en: "Correct the divisor." },
  }),
  "TYPE-018": entry<{ name: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.name}」不是比率，“裸数”不起作用`,
      en: (a) => `「${a.name}」 is no rate; 裸数 has no effect`,
    },
    reason: {
      zh: "“裸数”只说明百分数一栏里没带百分号的 1 或 100 怎么读。",
      en: "裸数 only says how a bare 1 or 100 in a column of percentages is read.",
    },
    mend: { zh: "删去“裸数”，或改正类型。", en: "Remove 裸数, or correct the type." },
  }),
  "TYPE-019": entry<{ name: string; constraint: string; other: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」的“${a.constraint}”与“${a.other}”不能同时成立`,
      en: (a) => `${a.constraint} and ${a.other} of 「${a.name}」 cannot both hold`,
    },
    reason: { zh: "没有一个值能同时符合，任何数据都会被拒收。", en: "No value fits both; every record would be refused." },
    mend: { zh: "改正其中一个。", en: "Correct one of them." },
  }),
  "TYPE-020": entry<{ name: string; kind: string; kindEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」是${a.kind}，不能写大小的约束`,
      en: (a) => `「${a.name}」 is ${a.kindEn}; it cannot be constrained by size`,
    },
    reason: { zh: "约束是与数或日期的比较。", en: "A constraint is a comparison with a number or a date." },
    mend: { zh: "删去约束，或改正类型。", en: "Remove the constraint, or correct the type." },
  }),
  "TYPE-021": entry<{ indicator: string; hintZh: string; hintEn: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.indicator}」有评分，没有公式`, en: (a) => `「${a.indicator}」 has 评分 but no 公式` },
    reason: {
      zh: "评分语句要有一个值才能比较；这个值由公式给出。",
      en: "A scoring clause needs a value to go by; the 公式 gives it.",
    },
    mend: {
      zh: (a) => `补上“公式  …”；由评价方直接打分的，写“打分”。${a.hintZh}`,
      en: (a) => `Add a line 公式; if the assessor gives the points, write 打分. ${a.hintEn}`.trim(),
    },
  }),
  "TYPE-022": entry<{ indicator: string; method: string }>({
    severity: "notice",
    message: {
      zh: (a) => `「${a.indicator}」的公式不影响得分：得分由“${a.method}”决定`,
      en: (a) => `the 公式 of 「${a.indicator}」 does not bear on its score: ${a.method} decides it`,
    },
    reason: { zh: "只有“评分”按公式的值给分。", en: "Only 评分 gives points by the value of the 公式." },
    mend: {
      zh: "删去公式，或改用评分；只供评价方参考的，可以保留。",
      en: "Remove the 公式, or use 评分; it may stay where it only informs the assessor.",
    },
  }),
  "TYPE-023": entry<{ name: string; why: string; whyEn: string }>({
    severity: "error",
    message: { zh: (a) => `单位“${a.name}”${a.why}`, en: (a) => `the unit ${a.name} ${a.whyEn}` },
    reason: {
      zh: "一个单位要么单独成立（单位 床位），要么等于若干个已有的单位（单位 箱 = 12件）。",
      en: "A unit stands for itself (单位 床位) or equals so many of a known one (单位 箱 = 12件).",
    },
    mend: { zh: "写成一个带单位的正数，如“= 12件”。", en: "Write a positive figure with a unit, such as = 12件." },
  }),
  "TYPE-024": entry<{ grid: string; unit: string; unitEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.grid}”的单位与这里的值（${a.unit}）不符`,
      en: (a) => `the unit of ${a.grid} does not fit the value here (${a.unitEn})`,
    },
    reason: { zh: "保留到几，要与被取位的值同类。", en: "What a value is rounded to has to be of its own kind." },
    mend: { zh: "改正单位。", en: "Correct the unit." },
  }),
  "TYPE-025": entry<{ name: string; value: string; other: string }>({
    severity: "error",
    message: {
      zh: (a) => `参数「${a.name}」的“${a.value}”与“${a.other}”不是同类的值`,
      en: (a) => `${a.value} and ${a.other} of the 参数 「${a.name}」 are not of one kind`,
    },
    reason: {
      zh: "同一参数各年（各类）的值要能互相替换。",
      en: "The values of one 参数 have to be able to stand for one another.",
    },
    mend: {
      zh: "改正单位；要么都写数，要么都写日期。",
      en: "Correct the unit; write figures in all entries, or dates in all.",
    },
  }),
  "TYPE-027": entry<{ outcome: string }>({
    severity: "error",
    message: { zh: (a) => `“${a.outcome}”不能作为条件的后果`, en: (a) => `${a.outcome} cannot be the outcome of a case` },
    reason: {
      zh: "不适用和分母为零时没有值可以按比例，也没有评价方填的范围。",
      en: "Where something does not apply or the divisor is zero there is no value to take a share of, and no range to fill in.",
    },
    mend: { zh: "写视为…、得…分、不得分、不计分或报错。", en: "Write 视为…, 得…分, 不得分, 不计分 or 报错." },
  }),
  "TYPE-028": entry<{ condition: string; line: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.condition}”轮不到：第 ${a.line} 行的“其余”已包括一切`,
      en: (a) => `${a.condition} is never reached: 其余 on line ${a.line} takes everything`,
    },
    reason: {
      zh: "各种情形从上到下看，第一个成立的算数。",
      en: "Cases are looked at from the top; the first that holds counts.",
    },
    mend: { zh: "把“其余”移到最后，或删去后面的。", en: "Move 其余 to the end, or remove what follows it." },
  }),
  "TYPE-029": entry<{ indicator: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.indicator}」的“分母为零时”没有写“其余”`,
      en: (a) => `分母为零时 of 「${a.indicator}」 has no 其余`,
    },
    reason: {
      zh: "分母为零而所列条件都不成立时，没有说怎么办，这个单位就没有得分。",
      en: "Where the divisor is zero and none of the conditions holds, nothing is said, and the unit gets no score.",
    },
    mend: { zh: "在最后补上“其余：…”。", en: "Add 其余：… at the end." },
  }),
  "TYPE-030": entry<{ indicator: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.indicator}」的“不适用”写了“其余”，于是永远不适用`,
      en: (a) => `不适用 of 「${a.indicator}」 has 其余, so the indicator never applies`,
    },
    reason: {
      zh: "“其余”包括一切情形，公式和评分再也轮不到。",
      en: "其余 takes every case; the 公式 and 评分 are never reached.",
    },
    mend: {
      zh: "删去“其余”一项，只写不适用的条件。",
      en: "Remove 其余 and write only the conditions under which it does not apply.",
    },
  }),
  "TYPE-032": entry<{ written: string; place: string; placeEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.written}”随数据而变，${a.place}要写定数`,
      en: (a) => `${a.written} depends on the data; ${a.placeEn} has to be a fixed figure`,
    },
    reason: {
      zh: "分值、档次和清单各项的分数要在看到数据之前就定下来。",
      en: "Points, levels and the items of a 清单 have to be fixed before any data are seen.",
    },
    mend: { zh: "写一个数，或用参数。", en: "Write a figure, or use a 参数." },
  }),
  "TYPE-033": entry<{ divisor: string; indicator: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.indicator}」的条件或评分里，分母“${a.divisor}”可能为零`,
      en: (a) => `in a condition or clause of 「${a.indicator}」 the divisor ${a.divisor} may be zero`,
    },
    reason: {
      zh: "“分母为零时”只管公式；这里为零，这个单位就没有得分。",
      en: "分母为零时 is about the 公式 only; where this divisor is zero the unit gets no score.",
    },
    mend: {
      zh: "用“若…则…否则…”把为零的情形分开写；若它事实上必定大于零，给数据项写上约束“> 0…”。",
      en: "Write the case of zero apart with 若 … 则 … 否则 …; if it is in fact always above zero, give the field the constraint > 0….",
    },
  }),
} as const;
