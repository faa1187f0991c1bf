// Wording of the AUDIT family from AUDIT-019 on: contradictions within a record that are seen without another reading of the rules. Tables only.
import { entry } from "@biaochi/diagnostics";

/** Rows told together: how many, and which. */
type Rows = { count: string; rows: string };

const rowsEn = (count: string, verb: readonly [one: string, many: string]): string =>
  count === "1" ? `1 row ${verb[0]}` : `${count} rows ${verb[1]}`;

export const FACTS = {
  "AUDIT-019": entry<{
    name: string;
    filed: string;
    limit: string;
    side: "above" | "below";
    known: string;
    openZh: string;
    openEn: string;
  }>({
    severity: "warning",
    message: {
      zh: (a) =>
        `「${a.name}」自报 ${a.filed}分，${a.side === "above" ? `最多只能是 ${a.limit}分` : `至少也有 ${a.limit}分`}：已知各部分合计 ${a.known}分${a.openZh === "" ? "" : `，未知的${a.openZh}`}`,
      en: (a) =>
        `「${a.name}」 is filed as ${a.filed} points, but it is ${a.limit} at ${a.side === "above" ? "most" : "least"}: the parts that are known add up to ${a.known}${a.openEn === "" ? "" : `; not known ${a.openEn}`}`,
    },
    reason: {
      zh: "有的部分没有得分，合计仍有上下限：已知的照填报或复算，未知的从零分到满分。",
      en: "Where parts have no score the total still has bounds: the known ones as filed or recomputed, the others from nothing to all their points.",
    },
    mend: {
      zh: "重新相加；合计不误的，查明哪一部分的得分写错了。",
      en: "Add up again; if the total is right, find out which part was written down wrongly.",
    },
  }),
  "AUDIT-020": entry<{ count: string; ratesZh: string; ratesEn: string; divisors: string }>({
    severity: "warning",
    message: {
      zh: (a) => `${a.divisors}为零，执行率没有定义，却填了数：${a.ratesZh}`,
      en: (a) => `${a.divisors} is nought, so there is no execution rate, yet one is filed: ${a.ratesEn}`,
    },
    reason: {
      zh: "零除以零不是 0%，也不是 100%：没有预算就没有执行率。",
      en: "Nought over nought is neither 0% nor 100%: without a budget there is no rate.",
    },
    mend: {
      zh: "补上预算数；确实没有预算的，执行率空着，并在规则里写明「分母为零时」怎样给分。",
      en: "Supply the budget; where there is none leave the rate empty, and say in 分母为零时 of the rules what it scores.",
    },
  }),
  "AUDIT-021": entry<{
    name: string;
    executed: string;
    budget: string;
    above: string;
    below: string;
    rate: string;
    excess: string;
  }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.name}」是 ${a.rate}，超过 100%：「${a.executed}」${a.above}，比「${a.budget}」${a.below}多 ${a.excess}`,
      en: (a) =>
        `「${a.name}」 is ${a.rate}, above 100%: 「${a.executed}」, ${a.above}, exceeds 「${a.budget}」, ${a.below}, by ${a.excess}`,
    },
    reason: {
      zh: "预算有约束力，支出不应多于预算；多出来的，多半是预算数没有改成调整后的，或者单位写错。",
      en: "A budget binds: more spent than budgeted mostly means that the budget was not brought up to date, or that a unit is wrong.",
    },
    mend: {
      zh: "核对预算数是不是调整后的，再核对两个数的单位。",
      en: "Check whether the budget is the one after adjustment, then the units of both figures.",
    },
  }),
  "AUDIT-022": entry<{
    name: string;
    executed: string;
    budget: string;
    rate: string;
    score: string;
    othersZh: string;
    othersEn: string;
  }>({
    severity: "notice",
    message: {
      zh: (a) => `「${a.name}」以「${a.budget}」作分母是 ${a.rate}，得 ${a.score}分；换一个预算数就不同：${a.othersZh}`,
      en: (a) =>
        `「${a.name}」 over 「${a.budget}」 is ${a.rate} and gets ${a.score} points; another budget changes that: ${a.othersEn}`,
    },
    reason: {
      zh: "年初预算、调整后预算、到位资金是三个数，各地的表用的不一样；得分随分母而变，分母就要写明。",
      en: "Initial budget, adjusted budget and money in place are three figures, and forms differ in which they use; where the score depends on it, it has to be said.",
    },
    mend: {
      zh: "对照办法，确认分母是哪一个数；规则不误的，不必改。",
      en: "See in the measures which figure belongs below the stroke; where the rules are right nothing has to be changed.",
    },
  }),
  "AUDIT-023": entry<{ name: string; filed: string; other: string; otherFiled: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.name}」${a.filed}与「${a.other}」${a.otherFiled}数字相同、单位不同，正好差一万倍`,
      en: (a) =>
        `「${a.name}」, ${a.filed}, and 「${a.other}」, ${a.otherFiled}, have the same digits and different units: exactly ten thousand times`,
    },
    reason: {
      zh: "同一张表里的金额，数字一样而一个是元、一个是万元，多半有一个单位写错了。",
      en: "Where two amounts of one form have the same digits, one in 元 and one in 万元, one of the units is most likely wrong.",
    },
    mend: { zh: "对照账表，改正其中一个的单位。", en: "See in the accounts which unit is wrong, and correct it." },
  }),
  "AUDIT-024": entry<{ name: string; row: string; filed: string; recomputed: string; difference: string }>({
    severity: "warning",
    message: {
      zh: (a) =>
        `第 ${a.row} 行「${a.name}」自报 ${a.filed}分，方向算反了：按规则复算是 ${a.recomputed}分，相差 ${a.difference}分`,
      en: (a) =>
        `row ${a.row}, 「${a.name}」, is filed as ${a.filed} points, scored in the wrong direction: the rules give ${a.recomputed}, a difference of ${a.difference}`,
    },
    reason: {
      zh: "成本花得少是节约，不是没有完成；数量多做了是超额，不是差距。方向反了，好事就成了扣分。",
      en: "A lower cost is a saving and not a shortfall, a higher quantity is more done and not a gap; in the wrong direction what is good loses points.",
    },
    mend: {
      zh: "给目标写上 ≤ 或 ≥，再照规则更正得分；花得少是因为少做了的，差距记在数量一行。",
      en: "Write ≤ or ≥ at the target and correct the score; where less was spent because less was done, that belongs to the row of the quantity.",
    },
  }),
  "AUDIT-025": entry<{
    name: string;
    row: string;
    rate: string;
    score: string;
    points: string;
    rowScore: string;
    rowPoints: string;
  }>({
    severity: "notice",
    message: {
      zh: (a) =>
        `同一个比率 ${a.rate} 计了两次分：「${a.name}」得 ${a.score}分（满分 ${a.points}分），「${a.row}」又得 ${a.rowScore}分（满分 ${a.rowPoints}分）`,
      en: (a) =>
        `one rate, ${a.rate}, is scored twice: 「${a.name}」 gets ${a.score} of ${a.points} points, and 「${a.row}」 ${a.rowScore} of ${a.rowPoints} for the same`,
    },
    reason: {
      zh: "一件事只计一次：结余是中标价低省下的，两处扣分就重了；两处目标不同，还会一处满分、一处扣分。",
      en: "One fact counts once: money saved would be punished twice, and with two targets the same figure is full in one place and short in the other.",
    },
    mend: {
      zh: "两项保留一项；都要保留的，把其中一项换成另一件事的指标。",
      en: "Keep one of the two, or let the other one measure something else.",
    },
  }),
  "AUDIT-026": entry<{
    name: string;
    equation: string;
    total: string;
    totalText: string;
    part: string;
    partText: string;
  }>({
    severity: "warning",
    message: {
      zh: (a) =>
        `合计小于其中一项：「${a.total}」${a.totalText}，其中「${a.part}」就有 ${a.partText}（勾稽「${a.name}」：${a.equation}）`,
      en: (a) =>
        `a total is less than one of its parts: 「${a.total}」 is ${a.totalText}, and 「${a.part}」 alone ${a.partText} (勾稽 「${a.name}」: ${a.equation})`,
    },
    reason: {
      zh: "“其中”各项之和就是合计，合计不会比任何一项小；多半是合计没有汇总。",
      en: "What is listed as “of which” makes up the total, which cannot be less than any of it; mostly the total was not filled in.",
    },
    mend: { zh: "把各项加起来，填进合计。", en: "Add up the parts and fill in the total." },
  }),
  "AUDIT-027": entry<Rows>({
    severity: "notice",
    message: {
      zh: (a) => `${a.count} 行的目标和实际只写同一个数，没有单位，看不出量的是什么：${a.rows}`,
      en: (a) =>
        `${rowsEn(a.count, ["has", "have"])} the same bare figure as target and result, which does not say what was measured: ${a.rows}`,
    },
    reason: {
      zh: "目标 100、实际 100，或者把分值抄作目标，都没有单位，也没有说量的是什么，无从核对。",
      en: "100 against 100, or the points copied as the target, has no unit and says nothing that could be checked.",
    },
    mend: {
      zh: "写出所量的数和单位，如目标 3875人、实际 3620人；确是百分比的，写 100%。",
      en: "Write what was measured with its unit, such as 3875人 and 3620人; where a percentage is meant, 100%.",
    },
  }),
  "AUDIT-028": entry<Rows>({
    severity: "notice",
    message: {
      zh: (a) => `${a.count} 处界值归属不明，正好在界上时算不算没有写清：${a.rows}`,
      en: (a) => `${a.count === "1" ? "1 bound leaves" : `${a.count} bounds leave`} open what holds exactly at it: ${a.rows}`,
    },
    reason: {
      zh: "名称写“＜”、目标写“≤”，“9月前”不说九月算不算，“100-80%、80-60%”不说 80% 归哪一档：正好落在界上就有两个得分。",
      en: "“<” in the name and “≤” at the target, “9月前” that does not say whether September counts, “100-80%, 80-60%” that do not say whose 80% is: exactly there two scores are possible.",
    },
    mend: {
      zh: "两处写成同一个符号；期限写“9月底前”或“8月底前”；两档写明“（含）”“（不含）”。",
      en: "Use one sign in both places; write 9月底前 or 8月底前; say （含） or （不含） of both ranges.",
    },
  }),
  "AUDIT-029": entry<Rows>({
    severity: "notice",
    message: {
      zh: (a) => `${a.count} 行要做成的事，目标却写“不超过”，符号可能写反了：${a.rows}`,
      en: (a) =>
        `${rowsEn(a.count, ["is", "are"])} to be brought about, yet the target says no more than that; the sign may be the wrong way round: ${a.rows}`,
    },
    reason: {
      zh: "建设、完成、培训的数量越多越好，写 ≤ 的话，一个没有做也是达到。",
      en: "Of what is built, done or trained more is better; with ≤ nothing at all would meet it.",
    },
    mend: { zh: "核对原表；应为不少于的，改成 ≥。", en: "Compare with the source; where at least that much is meant write ≥." },
  }),
  "AUDIT-030": entry<{ name: string; rows: string }>({
    severity: "notice",
    message: {
      zh: (a) => `「${a.name}」一件事用了两种计量单位，数不能相加也不能相比：${a.rows}`,
      en: (a) => `「${a.name}」 is counted in two units, which can be neither added nor compared: ${a.rows}`,
    },
    reason: {
      zh: "一个人可以来几次，人和人次不是一回事；180 只羊和 12 头猪相加也没有单位。",
      en: "A person may come several times, so 人 and 人次 differ; 180只 of sheep and 12头 of pigs have no common unit.",
    },
    mend: {
      zh: "统一成一个单位；确是两件事的，名称上分清楚。",
      en: "Use one unit; where they are two things, let the names tell them apart.",
    },
  }),
  "AUDIT-031": entry<Rows>({
    severity: "notice",
    message: {
      zh: (a) => `${a.count} 处写着以前年度的年份，不是所评价的年度：${a.rows}`,
      en: (a) => `${a.count === "1" ? "1 text names" : `${a.count} texts name`} a year before the one evaluated: ${a.rows}`,
    },
    reason: {
      zh: "照抄往年的表，年份最容易忘改；往年的事也不是本年度的绩效。",
      en: "In a form copied from last year the years are what is forgotten, and what was done before is no performance of this year.",
    },
    mend: {
      zh: "核对原件；是笔误的改成本年度，确指往年的说明为什么计入本年度。",
      en: "Compare with the source: correct a slip, and where an earlier year is meant, say why it counts for this one.",
    },
  }),
  "AUDIT-032": entry<{ sum: string; recomputed: string }>({
    severity: "notice",
    message: {
      zh: (a) =>
        `总分空着，所报各部分之和是 ${a.sum}分${a.recomputed === "" || a.recomputed === a.sum ? "" : `，按规则复算是 ${a.recomputed}分`}`,
      en: (a) =>
        `the total is left blank; the filed parts add up to ${a.sum}${a.recomputed === "" || a.recomputed === a.sum ? "" : `, and the rules give ${a.recomputed}`}`,
    },
    reason: {
      zh: "各项都有得分，总分就是已知的数，不应空着。",
      en: "Where every part has its score the total is known, and should be there.",
    },
    mend: { zh: (a) => `填上总分 ${a.sum}分。`, en: (a) => `Fill in the total, ${a.sum} points.` },
  }),
  "AUDIT-033": entry<Rows>({
    severity: "notice",
    message: {
      zh: (a) => `${a.count} 行有目标、有分值，实际和得分都空着：${a.rows}`,
      en: (a) => `${rowsEn(a.count, ["has", "have"])} a target and points, but neither a result nor a score: ${a.rows}`,
    },
    reason: {
      zh: "没有填不等于没有完成，也不等于完成了：这些行没有得分，也就没有总分。",
      en: "Not filled in is neither undone nor done: these rows have no score, and so there is no total.",
    },
    mend: { zh: "补上实际完成的数。", en: "Fill in what was done." },
  }),
  "AUDIT-034": entry<{ name: string; rate: string; count: string; left: string }>({
    severity: "notice",
    message: {
      zh: (a) => `产出 ${a.count} 行全部完成，资金却只用了 ${a.rate}（「${a.name}」），还有 ${a.left}没有支出`,
      en: (a) =>
        `all outputs are complete (${a.count}), yet only ${a.rate} of the money was spent (「${a.name}」); ${a.left} are left`,
    },
    reason: {
      zh: "事做完了，钱多半没有花：或是款未付清，或是预算编得过大，或是完成情况填得过满，三者都应说明。",
      en: "With the work done and most of the money left, payments are outstanding, the budget was far too large, or the results are put too high; each of them wants a word.",
    },
    mend: {
      zh: "说明余款的去向；没有完成的，更正实际完成值。",
      en: "Say what became of the rest; where the work is not done, correct the results.",
    },
  }),
  "AUDIT-035": entry<{ name: string; others: string }>({
    severity: "notice",
    message: {
      zh: (a) => `评分方「${a.name}」没有给分，采用的都是${a.others}的`,
      en: (a) => `the scorer 「${a.name}」 gave nothing; what counts is all by ${a.others}`,
    },
    reason: {
      zh: "规则先采用前一方的评分；前一方空着，得分就没有经过复核。",
      en: "The rules adopt the first scorer before the others; where that one is silent, nothing has been reviewed.",
    },
    mend: { zh: "补上这一方的评分；不复核的，注明。", en: "Add its scores; where there is no review, say so." },
  }),
} as const;
