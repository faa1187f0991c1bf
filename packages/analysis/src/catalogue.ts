// Wording of the AUDIT family: filed figures against recomputed ones, and reconciliations (勾稽) that fail; and of the worked example (算例) that
// fails. Tables only.
import { type Bilingual, defineCatalogue, entry } from "@biaochi/diagnostics";
import { FACTS } from "./catalogue-facts.ts";

/** What a filed score, section or total says against the rules. */
type Points = { name: string; filed: string; recomputed: string; difference: string };

/** What to do about a total: its parts first where it follows them, its rounding where that alone differs, else add up again. */
function totalMend({ cause, recomputed }: { readonly cause: string; readonly recomputed: string }): Bilingual {
  switch (cause) {
    case "parts":
      return {
        zh: "先更正各部分的自报得分，再重新相加。",
        en: "Correct the filed scores of its parts first, then add them up again.",
      };
    case "rounding":
      return { zh: `按文件的取位填报 ${recomputed}分。`, en: `File ${recomputed} points, rounded as the file declares.` };
    default:
      return {
        zh: `核对各部分的得分，重新相加；按规则应报 ${recomputed}分。`,
        en: `Check the scores of its parts and add them up again; by the rules it is ${recomputed} points.`,
      };
  }
}

/** Every finding of the audit. */
export const catalogue = defineCatalogue({
  "AUDIT-001": entry<Points>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.name}」自报 ${a.filed}分，按规则复算是 ${a.recomputed}分，相差 ${a.difference}分`,
      en: (a) => `「${a.name}」 is filed as ${a.filed} points; the rules give ${a.recomputed}, a difference of ${a.difference}`,
    },
    reason: {
      zh: "自报得分应与规则文件算出的得分一致，取位也照文件的声明。",
      en: "A filed score should be what the rule file gives, rounded as the file declares.",
    },
    mend: {
      zh: "按复算数更正自报得分；如果当地确有别的读法或取位，写进规则文件并注明依据。",
      en: "Correct the filed score; if another reading or rounding does hold there, write it into the rule file with its basis.",
    },
  }),
  "AUDIT-002": entry<Points & { cause: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.name}」自报 ${a.filed}分，按规则复算是 ${a.recomputed}分，相差 ${a.difference}分`,
      en: (a) => `「${a.name}」 is filed as ${a.filed} points; the rules give ${a.recomputed}, a difference of ${a.difference}`,
    },
    reason: {
      zh: "合计是各部分得分相加，部分有差，合计也随之有差。",
      en: "A total adds up its parts; where a part differs, the total differs with it.",
    },
    mend: { zh: (a) => totalMend(a).zh, en: (a) => totalMend(a).en },
  }),
  "AUDIT-003": entry<{ name: string; filed: string; parts: string; recomputed: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.name}」自报 ${a.filed}分，不等于所报各部分之和 ${a.parts}分；按规则复算是 ${a.recomputed}`,
      en: (a) =>
        `「${a.name}」 is filed as ${a.filed} points, which is not the sum of its filed parts, ${a.parts}; the rules give ${a.recomputed}`,
    },
    reason: {
      zh: "合计应等于同一张表上各部分得分之和，按文件声明的取位。",
      en: "A total should be the sum of the parts on the same form, rounded as the file declares.",
    },
    mend: {
      zh: "重新相加，并查明是合计错了还是某一部分错了。",
      en: "Add up again, and find out whether the total or one of its parts is wrong.",
    },
  }),
  "AUDIT-004": entry<{ filed: string; recomputed: string; total: string }>({
    severity: "warning",
    message: {
      zh: (a) => `等次自报“${a.filed}”，按规则总分 ${a.total}分应为“${a.recomputed}”`,
      en: (a) => `the grade is filed as ${a.filed}; by the rules the total of ${a.total} points is ${a.recomputed}`,
    },
    reason: { zh: "等次由总分按规则文件的界限得出。", en: "The grade follows from the total by the bounds of the rule file." },
    mend: { zh: "先核对总分，再按等次的界限更正。", en: "Check the total first, then correct the grade by its bounds." },
  }),
  "AUDIT-005": entry<{ name: string; filed: string; recomputed: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.name}」的值自报“${a.filed}”，按公式复算是 ${a.recomputed}`,
      en: (a) => `the value of 「${a.name}」 is filed as ${a.filed}; the formula gives ${a.recomputed}`,
    },
    reason: {
      zh: "自报的值应是公式的结果，四舍五入到所印的位数。",
      en: "A filed value should be what the formula gives, rounded half up to the digits printed.",
    },
    mend: {
      zh: "核对所用的数据和公式，更正自报的值。",
      en: "Check the data and the formula that were used, and correct the filed value.",
    },
  }),
  "AUDIT-006": entry<{ name: string; filed: string; rounded: string; precise: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.name}」的值自报“${a.filed}”，是截尾所得；复算是 ${a.precise}，四舍五入应印作 ${a.rounded}`,
      en: (a) =>
        `the value of 「${a.name}」 is filed as ${a.filed}, cut off instead of rounded; it is ${a.precise}, which rounds to ${a.rounded}`,
    },
    reason: {
      zh: "没有另作声明时，印出的数四舍五入到所印的位数。",
      en: "Unless declared otherwise, a printed figure is rounded half up to the digits printed.",
    },
    mend: {
      zh: (a) => `改印为 ${a.rounded}。`,
      en: (a) => `Print ${a.rounded}.`,
    },
  }),
  "AUDIT-007": entry<{ name: string; filed: string; meant: string; asWritten: string; unit: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.name}」的值自报“${a.filed}”，漏了单位 ${a.unit}：照原样是 ${a.asWritten}，补上后的 ${a.meant} 与复算相符`,
      en: (a) =>
        `the value of 「${a.name}」 is filed as ${a.filed} without its unit ${a.unit}: as written it is ${a.asWritten}; with the unit, ${a.meant} agrees with the rules`,
    },
    reason: {
      zh: "没有单位的数不知道是比率还是百分数，两者相差一百倍；金额也是如此。",
      en: "Without a unit a figure may be a ratio or a percentage, a hundredfold apart; the same holds for amounts.",
    },
    mend: { zh: (a) => `改印为 ${a.meant}。`, en: (a) => `Print ${a.meant}.` },
  }),
  "AUDIT-008": entry<{ name: string; filed: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.name}」自报“${a.filed}”，无从核对：规则没有得出可以对照的数`,
      en: (a) => `「${a.name}」 is filed as ${a.filed} and cannot be checked: the rules give no figure to hold it against`,
    },
    reason: {
      zh: "没有可以对照的数，自报的就没有得到证实。",
      en: "With no figure to hold it against, what was filed is not confirmed.",
    },
    mend: {
      zh: "写成数，如 92%；确实没有数的，删去。",
      en: "Write a figure, such as 92%, or remove what is none.",
    },
  }),
  "AUDIT-009": entry<{ name: string; equation: string; left: string; right: string; difference: string; tolerance: string }>({
    severity: "warning",
    message: {
      zh: (a) =>
        `勾稽「${a.name}」不符：${a.equation}，左边 ${a.left}，右边 ${a.right}，相差 ${a.difference}${a.tolerance === "" ? "" : `，允许误差 ${a.tolerance}`}`,
      en: (a) =>
        `the 勾稽 「${a.name}」 does not hold: ${a.equation}; left ${a.left}, right ${a.right}, difference ${a.difference}${a.tolerance === "" ? "" : `, tolerance ${a.tolerance}`}`,
    },
    reason: {
      zh: "同一份材料里的数互相矛盾，至少有一个不对；勾稽只指出来，不改动得分。",
      en: "Figures of the same record contradict one another, so at least one is wrong; a 勾稽 only says so and changes no score.",
    },
    mend: {
      zh: "对照账表查明哪一个数不对，更正后再核查一次。",
      en: "Find out from the accounts which figure is wrong, correct it, and audit again.",
    },
  }),
  "AUDIT-010": entry<{ name: string; equation: string; left: string; right: string; field: string; meant: string }>({
    severity: "warning",
    message: {
      zh: (a) => `勾稽「${a.name}」不符：${a.equation}，左边 ${a.left}，右边 ${a.right}`,
      en: (a) => `the 勾稽 「${a.name}」 does not hold: ${a.equation}; left ${a.left}, right ${a.right}`,
    },
    reason: {
      zh: "“万元”印成“元”一类的笔误，会使同一份材料里的数互相矛盾；本核查照所印的数计算，不代为更正。",
      en: "A slip such as 元 for 万元 makes the figures of one record contradict one another; the audit uses what is printed and corrects nothing.",
    },
    mend: {
      zh: (a) => `查实后把「${a.field}」改为 ${a.meant}。`,
      en: (a) => `Confirm it, then change 「${a.field}」 to ${a.meant}.`,
    },
  }),
  "AUDIT-011": entry<{ name: string; equation: string; field: string; precise: string; rounded: string }>({
    severity: "warning",
    message: {
      zh: (a) => `勾稽「${a.name}」不符：${a.equation}，「${a.field}」算得 ${a.precise}`,
      en: (a) => `the 勾稽 「${a.name}」 does not hold: ${a.equation}; 「${a.field}」 comes to ${a.precise}`,
    },
    reason: {
      zh: "印出的比率应四舍五入到所印的位数，截尾会使末位少一。",
      en: "A printed rate should be rounded half up to the digits printed; cut off, its last digit is one too low.",
    },
    mend: {
      zh: (a) => `把「${a.field}」改为 ${a.rounded}。`,
      en: (a) => `Change 「${a.field}」 to ${a.rounded}.`,
    },
  }),
  "AUDIT-012": entry<Points & { row: string }>({
    severity: "warning",
    message: {
      zh: (a) => `第 ${a.row} 行「${a.name}」自报 ${a.filed}分，按规则复算是 ${a.recomputed}分，相差 ${a.difference}分`,
      en: (a) =>
        `row ${a.row}, 「${a.name}」, is filed as ${a.filed} points; the rules give ${a.recomputed}, a difference of ${a.difference}`,
    },
    reason: {
      zh: "每一行的自报得分应与行评算出的得分一致，取位也照文件的声明；扣减须写明理由。",
      en: "The filed score of a row should be what its 行评 gives, rounded as the file declares; a deduction needs its reason.",
    },
    mend: {
      zh: "按复算数更正；确有理由扣减的，由复核一方改分并写明理由。",
      en: "Correct it; where there is a reason to deduct, a reviewer changes the score and gives the reason.",
    },
  }),
  "AUDIT-013": entry<{ count: string; rows: string }>({
    severity: "warning",
    message: {
      zh: (a) => `${a.count} 行的实际值不是测得的数，而是照抄目标或文字：${a.rows}`,
      en: (a) =>
        `${a.count === "1" ? "the result of 1 row is no measurement but a copied target or words" : `the results of ${a.count} rows are no measurements but copied targets or words`}: ${a.rows}`,
    },
    reason: {
      zh: "“≥266米”是要求，不是完成了多少；照抄目标就无从判断是否完成。",
      en: "“≥266米” is what was wanted, not what was done; a copied target does not show whether it was met.",
    },
    mend: {
      zh: "填实际完成的数，如 270米；确实恰好相等的，填不带符号的数。",
      en: "Enter what was done, such as 270米; where it is exactly the target, the figure without its sign.",
    },
  }),
  "AUDIT-014": entry<{ count: string; rows: string }>({
    severity: "notice",
    message: {
      zh: (a) => `${a.count} 行的比率目标用了等号，超过目标也算未达到：${a.rows}`,
      en: (a) =>
        `${a.count === "1" ? "1 row wants a rate" : `${a.count} rows want a rate`} with an equals sign, which a higher result fails as well: ${a.rows}`,
    },
    reason: {
      zh: "等号只认相等：目标“=100%”，实际 101% 也是未达到。",
      en: "An equals sign accepts the same figure only: against “=100%” a result of 101% fails.",
    },
    mend: {
      zh: "请核对原表：越高越好的指标把方向改为 ≥；确须相等的，不必改。",
      en: "Compare with the source: where more is better write ≥; where it really must be equal, leave it.",
    },
  }),
  "AUDIT-015": entry<{ name: string; condition: string; rowsZh: string; rowsEn: string; note: string }>({
    severity: "warning",
    message: {
      zh: (a) =>
        `${a.rowsZh === "" ? "" : `${a.rowsZh}：`}${a.note === "" ? `要求「${a.name}」不满足：${a.condition}` : `${a.note}（要求「${a.name}」）`}`,
      en: (a) =>
        `${a.rowsEn === "" ? "" : `${a.rowsEn}: `}${a.note === "" ? `the 要求 「${a.name}」 is not met: ${a.condition}` : `${a.note} (the 要求 「${a.name}」)`}`,
    },
    reason: {
      zh: (a) => `要求是填报须满足或须说明的条件${a.note === "" ? "" : `（${a.condition}）`}；它不改动得分，只指出来。`,
      en: (a) =>
        `A 要求 is what a filing must satisfy or explain${a.note === "" ? "" : ` (${a.condition})`}; it changes no score and is only told.`,
    },
    mend: {
      zh: "核对所填的数；情况属实的，按要求写明原因。",
      en: "Check the figures; where they are right, give the explanation asked for.",
    },
  }),
  "AUDIT-016": entry<{ name: string; filed: string; meant: string }>({
    severity: "notice",
    message: {
      zh: (a) => `「${a.name}」的值自报“${a.filed}”，没有单位：按比率读是 ${a.meant}，与复算相符`,
      en: (a) => `the value of 「${a.name}」 is filed as ${a.filed} without a unit: read as a ratio it is ${a.meant} and agrees`,
    },
    reason: {
      zh: "没有单位的 1 可以读作 100%，也可以读作 1%；同一格有的表写 1，有的写 100 或 100%。",
      en: "A bare 1 may be 100% or 1%; other forms write 100 or 100% in the same cell.",
    },
    mend: { zh: (a) => `改印为 ${a.meant}。`, en: (a) => `Print ${a.meant}.` },
  }),
  "AUDIT-017": entry<{ name: string; printed: string; sum: string; difference: string; listed: string }>({
    severity: "warning",
    message: {
      zh: (a) => `照录的表自相矛盾：「${a.name}」印的是 ${a.printed}分，各项合计 ${a.sum}分，相差 ${a.difference}分`,
      en: (a) =>
        `the transcribed table contradicts itself: 「${a.name}」 is printed as ${a.printed} points, its parts add up to ${a.sum}, a difference of ${a.difference}`,
    },
    reason: {
      zh: (a) => `${a.listed} = ${a.sum}。印出的分值照录不改，得分照各项相加。`,
      en: (a) => `${a.listed} = ${a.sum}. Printed points are kept as they are, and scores are added as they stand.`,
    },
    mend: {
      zh: "核对原件；原件如此的，向发文单位说明哪一处与哪一处不符。",
      en: "Check the original; if it is printed so, tell whoever issued it which figures disagree.",
    },
  }),
  "AUDIT-018": entry<{ name: string; filed: string; before: string; converted: string }>({
    severity: "notice",
    message: {
      zh: (a) => `「${a.name}」自报 ${a.filed}分，是折算后的得分（折算前 ${a.before}分），与复算一致`,
      en: (a) =>
        `「${a.name}」 is filed as ${a.filed} points, its score after conversion (${a.before} before it), as the rules give it`,
    },
    reason: {
      zh: (a) => `这一级折算为 ${a.converted}分计入上级；自报折算前、折算后的得分都可以。`,
      en: (a) => `It counts as ${a.converted} points above; a form may show the score before conversion or after it.`,
    },
    mend: {
      zh: "不必改；表上注明是折算后的更好。",
      en: "Nothing has to be changed; the form had better say that it is converted.",
    },
  }),
  ...FACTS,
});

/** A code of the audit. */
export type AuditCode = (typeof catalogue.codes)[number];

/** What a line of 核对 expects, what the rules give (empty where nothing), and how they come to it. */
type Verdict = {
  sample: string;
  name: string;
  verdictZh: string;
  verdictEn: string;
  expected: string;
  actual: string;
  becauseZh: string;
  becauseEn: string;
};

/** Worked examples that fail. */
export const sampleCatalogue = defineCatalogue({
  "CASE-021": entry<Verdict>({
    severity: "error",
    message: {
      zh: (a) =>
        `算例「${a.sample}」不符：「${a.name}」${a.verdictZh} ${a.expected}，按规则${a.actual === "" ? "没有结果" : `是 ${a.actual}`}`,
      en: (a) =>
        `the 算例 「${a.sample}」 fails: 「${a.name}」 ${a.verdictEn} ${a.expected}; the rules give ${a.actual === "" ? "nothing" : a.actual}`,
    },
    label: {
      zh: (a) => (a.actual === "" ? "按规则没有结果" : `按规则是 ${a.actual}`),
      en: (a) => `the rules give ${a.actual === "" ? "nothing" : a.actual}`,
    },
    reason: {
      zh: (a) => (a.becauseZh === "" ? "算例写明规则应得出的结果，规则却得出别的。" : closed(a.becauseZh, "。")),
      en: (a) =>
        a.becauseEn === "" ? "A 算例 says what the rules should give, and they give something else." : closed(a.becauseEn, "."),
    },
    mend: {
      zh: "拿原件核对：数据或应得写错的，改算例；算例没有错的，改评分。",
      en: "Compare with the source: correct the 算例 if its data or its expectation are wrong, else correct the scoring.",
    },
  }),
});

function closed(text: string, stop: string): string {
  return /[。.]$/u.test(text) ? text : `${text}${stop}`;
}
