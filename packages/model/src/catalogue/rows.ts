// Wording of what is told of rows as data: 明细, 行评, 逐行, 要求, 合计 … 其中 …, tables of 给定. Tables only.
import { entry } from "@biaochi/diagnostics";

export const rows = {
  // ── names ──
  "NAME-040": entry<{ name: string; detail: string; how: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」属于明细「${a.detail}」，这里不能直接用`,
      en: (a) => `「${a.name}」 belongs to the 明细 「${a.detail}」 and cannot be read here`,
    },
    reason: {
      zh: "明细有许多行，一列有许多个值，不知道取哪一行。",
      en: "A 明细 has many rows and a column as many values; it is not clear which row is meant.",
    },
    mend: {
      zh: (a) => `先合成一个数，如 ${a.how}；对每一行的条件写在“要求 … 行 ${a.detail}：”后面。`,
      en: (a) => `Make one figure of them, as in ${a.how}; a condition on each row stands behind 要求 … 行 ${a.detail}：.`,
    },
  }),
  "NAME-041": entry<{ name: string; details: string }>({
    severity: "error",
    message: {
      zh: (a) => `几个明细都有「${a.name}」这一列（${a.details}）`,
      en: (a) => `several 明细 have a column 「${a.name}」 (${a.details})`,
    },
    reason: { zh: "不写明细的名称，分不清取哪一张表。", en: "Without the name of the 明细 the table meant is not clear." },
    mend: { zh: (a) => `写成“明细.${a.name}”。`, en: (a) => `Write 明细.${a.name} with the name of the table.` },
  }),
  "NAME-042": entry<{ name: string; detail: string; columns: string; hintZh: string; hintEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `明细「${a.detail}」没有「${a.name}」这一列`,
      en: (a) => `the 明细 「${a.detail}」 has no column 「${a.name}」`,
    },
    reason: { zh: (a) => `它的列是：${a.columns}。`, en: (a) => `Its columns are ${a.columns}.` },
    mend: { zh: (a) => `${a.hintZh}改成其中一列。`, en: (a) => `${a.hintEn} Write one of them.`.trim() },
  }),
  "NAME-043": entry<{ name: string; detail: string; line: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.name}」既是明细「${a.detail}」的列，又是第 ${a.line} 行的数据项，这里读作列`,
      en: (a) => `「${a.name}」 is both a column of 「${a.detail}」 and a figure of line ${a.line}; here it is the column`,
    },
    reason: {
      zh: "在一行里，列名先于整条记录的数据。",
      en: "Where a row is at hand, its columns come before the figures of the record.",
    },
    mend: {
      zh: (a) => `指的是列，写成“${a.detail}.${a.name}”；指的是数据项，给它改个名称。`,
      en: (a) => `If the column is meant, write ${a.detail}.${a.name}; if the figure is meant, give it another name.`,
    },
  }),

  // ── types ──
  "TYPE-060": entry<{ where: string; whereEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `${a.where}里没有哪一行，不能用“完成率”`,
      en: (a) => `no row is at hand in ${a.whereEn}, so there is no 完成率`,
    },
    reason: {
      zh: "完成率是明细一行的实际与目标之比，整条记录没有完成率。",
      en: "完成率 is the result of a row over its target; a record as a whole has none.",
    },
    mend: {
      zh: "要求写成“要求 名称 行 明细：完成率 …”；其他地方写出算法，如 实际数 ÷ 计划数。",
      en: "Write 要求 name 行 table：完成率 …; elsewhere write how it is computed, such as 实际数 ÷ 计划数.",
    },
  }),
  "TYPE-061": entry<{ name: string; written: string; details: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.name}”里的“${a.written}”不是明细的列`,
      en: (a) => `${a.written} in ${a.name} is no column of a 明细`,
    },
    reason: {
      zh: (a) => `“${a.name}”把明细的各行合成一个数，要有一列可以合。`,
      en: (a) => `${a.name} makes one figure of the rows of a 明细; it needs a column.`,
    },
    mend: {
      zh: (a) =>
        `写“明细.列”${a.details === "" ? "，先用“明细”声明一张表" : `（本文件的明细：${a.details}）`}；只有一个数的数据项直接写名称。`,
      en: (a) =>
        `Write table.column${a.details === "" ? " and declare the table with 明细 first" : ` (tables of this file: ${a.details})`}; a field that is one figure is written by its name alone.`,
    },
  }),
  "TYPE-062": entry<{ name: string; first: string; second: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.name}”里用了两个明细：「${a.first}」和「${a.second}」`,
      en: (a) => `${a.name} reads two 明细: 「${a.first}」 and 「${a.second}」`,
    },
    reason: {
      zh: "一次只能走一张表的行，两张表的行没有对应。",
      en: "It goes through the rows of one table; rows of two tables do not correspond.",
    },
    mend: { zh: "分成两个合计，再相加减。", en: "Write one sum for each table and combine the two." },
  }),
  "TYPE-063": entry<{ name: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.name}”不能套在另一个合计里`,
      en: (a) => `${a.name} cannot stand inside another sum over rows`,
    },
    reason: {
      zh: "每一行再去走一遍所有的行，行多了会算不完，也没有哪张评分表这样写。",
      en: "Each row would go through all rows again, which never ends for long tables; no scoring table does so.",
    },
    mend: { zh: "用“计算”先把里面的算出来，再引用它的名称。", en: "Compute the inner one with 计算 first and use its name." },
  }),
  "TYPE-064": entry<{ name: string }>({
    severity: "error",
    message: { zh: (a) => `“${a.name}”后面不能有“其中”`, en: (a) => `${a.name} takes no 其中` },
    reason: {
      zh: "“其中”挑选明细的行，只有 合计、平均、计数、占比 按行计算。",
      en: "其中 picks rows of a 明细; only 合计, 平均, 计数 and 占比 go by rows.",
    },
    mend: { zh: "删去“其中 …”，或改用 合计、平均、计数、占比。", en: "Remove 其中 …, or use 合计, 平均, 计数 or 占比." },
  }),
  "TYPE-065": entry<{ name: string; written: string; right: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.name}”数的是行，“${a.written}”不是明细的名称`,
      en: (a) => `${a.name} counts rows; ${a.written} is not the name of a 明细`,
    },
    reason: {
      zh: "数一列还是数一行，空着的格算不算，读起来不一样；数行就没有歧义。",
      en: "Counting a column leaves open whether empty cells count; counting rows does not.",
    },
    mend: {
      zh: (a) => `写 ${a.name}（${a.right}）；只数填了的，写 ${a.name}（${a.right} 其中 列 非空）。`,
      en: (a) => `Write ${a.name}（${a.right}）; for those filled in, ${a.name}（${a.right} 其中 列 非空）.`,
    },
  }),
  "TYPE-066": entry<{ name: string; written: string; found: string; foundEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.name}”要合的“${a.written}”是${a.found}，不是数`,
      en: (a) => `${a.written} in ${a.name} is ${a.foundEn}, not a figure`,
    },
    reason: { zh: "只有数可以相加、平均。", en: "Only figures can be added up or averaged." },
    mend: {
      zh: "换成以单位计的列，如 分值；数有几行用“计数”。",
      en: "Use a column of figures, such as 分值; to count rows use 计数.",
    },
  }),
  "TYPE-067": entry<{ name: string; written: string }>({
    severity: "error",
    message: { zh: (a) => `“${a.name}”没有写“其中”`, en: (a) => `${a.name} says nothing of which` },
    reason: {
      zh: "占比是满足条件的行之和，除以全部行之和；没有条件就总是 100%。",
      en: "占比 is the sum over the rows that satisfy a condition, over the sum of all rows; without one it is always 100%.",
    },
    mend: { zh: (a) => `写成 占比（${a.written} 其中 条件）。`, en: (a) => `Write 占比（${a.written} 其中 condition）.` },
  }),
  "TYPE-068": entry<{ name: string; expected: string; expectedEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `明细的「${a.name}」一列要用${a.expected}`,
      en: (a) => `the column 「${a.name}」 of a 明细 has to be ${a.expectedEn}`,
    },
    reason: {
      zh: (a) => `“${a.name}”是逐行计分认得的列，计分时就按这种类型取用。`,
      en: (a) => `Row scoring knows the column ${a.name} by its name and reads it as that.`,
    },
    mend: {
      zh: (a) => `写“${a.name}  ${a.expected.replace(/（.*）/u, "")}”；另有用途的列换个名称。`,
      en: (a) => `Write ${a.name} with ${a.expectedEn}; a column with another purpose takes another name.`,
    },
  }),
  "TYPE-069": entry<{ name: string }>({
    severity: "error",
    message: {
      zh: (a) => `数据项「${a.name}」不能是“指标值”`,
      en: (a) => `the field 「${a.name}」 cannot be 指标值`,
    },
    reason: {
      zh: "“≥266米”这样的指标值要同一行的目标、实际相比，只有明细的列才有。",
      en: "A cell such as ≥266米 is compared within its row; only columns of a 明细 hold such cells.",
    },
    mend: {
      zh: "写计量单位，如 米；目标各行不同的，放进“明细”。",
      en: "Write a unit such as 米; where targets differ from row to row, put them into a 明细.",
    },
  }),
  "TYPE-070": entry<{ name: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」不能“取自目标”`,
      en: (a) => `「${a.name}」 cannot be taken from the target`,
    },
    reason: {
      zh: "只有明细的“方向”一列可以从同一行“目标”的符号看出来（≥266米 取 ≥，7月底前 取 期限）。",
      en: "Only the column 方向 of a 明细 shows in the 目标 of the same row (≥266米 is ≥, 7月底前 is 期限).",
    },
    mend: {
      zh: "用在“方向”一列，并声明“目标 指标值”；其他列写 空，或 条件：值。",
      en: "Use it for the column 方向 beside 目标 指标值; other columns say 空, or condition：value.",
    },
  }),
  "TYPE-071": entry<{ name: string; written: string; expected: string; expectedEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」缺失时取“${a.written}”，应是${a.expected}`,
      en: (a) => `「${a.name}」 cannot become ${a.written} where it is missing: ${a.expectedEn} is needed`,
    },
    reason: { zh: "补上的值和填报的值是同一种。", en: "What is filled in by rule is of the kind of what is filled in by hand." },
    mend: { zh: (a) => `改成${a.expected}。`, en: (a) => `Write ${a.expectedEn}.` },
  }),
  "TYPE-072": entry<{ name: string; columns: string }>({
    severity: "error",
    message: {
      zh: (a) => `明细「${a.name}」缺少列：${a.columns}`,
      en: (a) => `the 明细 「${a.name}」 lacks the columns ${a.columns}`,
    },
    reason: {
      zh: "一行要有名称、分值、目标、实际，才能算出它得几分；完成率要有目标和实际。",
      en: "A row needs 名称, 分值, 目标 and 实际 before it can be scored, and 目标 and 实际 for its 完成率.",
    },
    mend: {
      zh: "补上这些列；列名要照写：名称 文本、分值 分、目标 指标值、实际 指标值。",
      en: "Add them under exactly these names: 名称 文本, 分值 分, 目标 指标值, 实际 指标值.",
    },
  }),
  "TYPE-073": entry<{ name: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」是指标值，不能在条件里比较`,
      en: (a) => `「${a.name}」 is a 指标值 and cannot be compared in a condition`,
    },
    reason: {
      zh: "指标值可能是“≥266米”“7月底前”“显著提升”，各按各的办法比，由行评来做。",
      en: "Such a cell may be ≥266米, 7月底前 or 显著提升, each compared in its own way, which 行评 does.",
    },
    mend: {
      zh: "比完成得怎样，写“完成率”；只看有没有填，写“非空”。",
      en: "For how far it is met write 完成率; for whether it is filled in write 非空.",
    },
  }),

  // ── points ──
  "POINTS-040": entry<{ section: string; member: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.section}」已经逐行计分，不能再有下级「${a.member}」`,
      en: (a) => `「${a.section}」 is scored row by row and cannot hold 「${a.member}」 as well`,
    },
    reason: {
      zh: "分值不是分给明细的行，就是分给下级指标；两样都有，就不知道各占多少。",
      en: "Its points go either to the rows of its 明细 or to its members; with both nobody knows how much goes where.",
    },
    mend: {
      zh: "删去下级，或删去“逐行 …”；两样都要，分成两个各有分值的下级。",
      en: "Remove the members or 逐行 …; if both are wanted, write two sections inside it, each with its points.",
    },
  }),
  "POINTS-041": entry<{ section: string; detail: string; column: string; options: string }>({
    severity: "error",
    message: {
      zh: (a) => `没有哪一行能属于「${a.section}」：明细「${a.detail}」的${a.column}里没有这个词`,
      en: (a) => `no row can belong to 「${a.section}」: it is none of the words of ${a.column} in 「${a.detail}」`,
    },
    reason: {
      zh: (a) => `一行归到名称与它的${a.column}相同的上级；${a.column}只能填：${a.options}。`,
      en: (a) => `A row belongs to the section named as its ${a.column}; that column takes ${a.options} only.`,
    },
    mend: {
      zh: "把两处改成同一个词。",
      en: "Write the same word in both places.",
    },
  }),
  "POINTS-042": entry<{ option: string; column: string; detail: string }>({
    severity: "warning",
    message: {
      zh: (a) => `${a.column}填“${a.option}”的行没有归处`,
      en: (a) => `rows whose ${a.column} is ${a.option} belong nowhere`,
    },
    reason: {
      zh: (a) => `明细「${a.detail}」允许填“${a.option}”，却没有同名的上级逐行计分，填了就是错。`,
      en: (a) =>
        `The 明细 「${a.detail}」 allows ${a.option}, and no section of that name scores its rows; such a row is an error of the record.`,
    },
    mend: {
      zh: (a) => `加上“一级指标 ${a.option} …逐行 ${a.detail} 按 …”，或从列出的词里去掉它。`,
      en: (a) => `Add 一级指标 ${a.option} … 逐行 ${a.detail} 按 …, or take the word off the list.`,
    },
  }),
  "POINTS-043": entry<{ section: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.section}」的下级分值写定了，不能“可调整”`,
      en: (a) => `「${a.section}」 cannot be （可调整）: its members have fixed points`,
    },
    reason: {
      zh: "调整的是明细各行分值之和；下级指标的分值写在规则里，调了就对不上。",
      en: "What is adjusted is the sum of the points of rows; members whose points stand in the rules would no longer add up.",
    },
    mend: {
      zh: "删去“（可调整）”，或改为逐行计分。",
      en: "Remove （可调整）, or score it row by row.",
    },
  }),
  "POINTS-044": entry<{ detail: string; column: string; section: string }>({
    severity: "error",
    message: {
      zh: (a) => `明细「${a.detail}」没有「${a.column}」一列，不知道哪些行属于「${a.section}」`,
      en: (a) => `the 明细 「${a.detail}」 has no column 「${a.column}」 to tell which rows belong to 「${a.section}」`,
    },
    reason: {
      zh: "一行按它的一级指标（二级指标、三级指标）归到同名的上级。",
      en: "A row belongs to the section named in its 一级指标 (二级指标, 三级指标).",
    },
    mend: {
      zh: (a) => `在明细里加“${a.column}  文本”，或列出可填的词。`,
      en: (a) => `Add ${a.column} 文本 to the 明细, or list the words it may hold.`,
    },
  }),

  // ── 行评 ──
  "CLAUSE-060": entry<{ rule: string; detail: string; direction: string; part: string }>({
    severity: "error",
    message: {
      zh: (a) => `行评「${a.rule}」没有写“${a.part}”：方向是“${a.direction}”的行没有办法计分`,
      en: (a) => `the 行评 「${a.rule}」 has no ${a.part}: rows of direction ${a.direction} cannot be scored`,
    },
    reason: {
      zh: (a) => `明细「${a.detail}」的方向可以是“${a.direction}”，遇到这样的行就没有得分。`,
      en: (a) => `The 明细 「${a.detail}」 allows that direction; such a row would have no score.`,
    },
    mend: {
      zh: (a) => `补上“${a.part} …”一行，或从“方向”列出的词里去掉“${a.direction}”。`,
      en: (a) => `Add a line ${a.part} …, or take ${a.direction} off the list of 方向.`,
    },
  }),
  "CLAUSE-061": entry<{ rule: string; detail: string; direction: string; part: string }>({
    severity: "warning",
    message: {
      zh: (a) => `行评「${a.rule}」的“${a.part}”用不上：没有方向是“${a.direction}”的行`,
      en: (a) => `${a.part} of the 行评 「${a.rule}」 is never used: no row has the direction ${a.direction}`,
    },
    reason: {
      zh: (a) => `明细「${a.detail}」的“方向”没有列出“${a.direction}”。`,
      en: (a) => `方向 of the 明细 「${a.detail}」 does not list ${a.direction}.`,
    },
    mend: {
      zh: (a) => `删去“${a.part}”一行，或在“方向”里列出“${a.direction}”。`,
      en: (a) => `Remove the line ${a.part}, or list ${a.direction} in 方向.`,
    },
  }),
  "CLAUSE-062": entry<{ part: string; arm: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.part}”没有说清达到目标得几分：“${a.arm}”`,
      en: (a) => `${a.part} does not say what a row that meets its target gets: ${a.arm}`,
    },
    reason: {
      zh: "先比是否达到，达到了就不再算完成率，所以达到目标只能得一个定好的分。",
      en: "Met is decided first and then no 完成率 is computed, so meeting the target gives one fixed score.",
    },
    mend: {
      zh: "写“达到目标得满分；未达到…”。",
      en: "Write 达到目标得满分；未达到….",
    },
  }),
  "CLAUSE-063": entry<{ step: string }>({
    severity: "error",
    message: {
      zh: (a) => `按月计的逾期不能“按比例”：“${a.step}”`,
      en: (a) => `lateness in months cannot count pro rata: ${a.step}`,
    },
    reason: {
      zh: "各月天数不同，半个月是几分之几个月没有说法。",
      en: "Months differ in length; what part of a month half of one is nobody says.",
    },
    mend: {
      zh: "写“不足一步按一步计”或“不足一步不计”；要按比例，改为按天：每逾期30天扣…。",
      en: "Write 不足一步按一步计 or 不足一步不计; for pro rata count days: 每逾期30天扣….",
    },
  }),
  "CLAUSE-064": entry<{ written: string; right: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.written}”没有说是什么的`,
      en: (a) => `“${a.written}” does not say what it is of`,
    },
    reason: {
      zh: "各行的目标、实际单位不同，能写进档里的只有完成率。",
      en: "Rows differ in what they measure; only their 完成率 can be put into bands.",
    },
    mend: { zh: (a) => `指完成率，写“${a.right}”。`, en: (a) => `If 完成率 is meant, write ${a.right}.` },
  }),
  "CLAUSE-065": entry<{ clause: string }>({
    severity: "error",
    message: {
      zh: (a) => `“期限”没有写按期得几分：“${a.clause}”`,
      en: (a) => `期限 does not say what being on time gives: ${a.clause}`,
    },
    reason: {
      zh: "按期完成的也要有得分；逾期是从按期的得分往下扣。",
      en: "What is on time needs a score too; lateness is taken from it.",
    },
    mend: { zh: "写“按期得满分；每逾期1个月扣…”。", en: "Write 按期得满分；每逾期1个月扣…." },
  }),
  "CLAUSE-066": entry<{ written: string }>({
    severity: "error",
    message: {
      zh: (a) => `逾期不能以“${a.written}”计`,
      en: (a) => `lateness cannot be counted in ${a.written}`,
    },
    reason: {
      zh: "两个日期之间只能数天或整月，同一条里两种不能混用。",
      en: "Between two dates there are days or whole months; one clause uses one of them.",
    },
    mend: { zh: "都写成几天，或都写成几个月。", en: "Write all of it in 天, or all of it in 个月." },
  }),
  "CLAUSE-067": entry<{ outcome: string }>({
    severity: "error",
    message: {
      zh: (a) => `“照抄目标”后面不能写“${a.outcome}”`,
      en: (a) => `照抄目标 cannot be followed by ${a.outcome}`,
    },
    reason: {
      zh: "实际照抄了目标，就没有实际可算；只能当作错误，或给一个不看实际的分。",
      en: "A result that copies its target is no result; it is an error, or gets points that do not depend on it.",
    },
    mend: { zh: "写“报错”“不得分”，或“得分值的几成”。", en: "Write 报错, 不得分, or 得 and a share of 分值." },
  }),
  "CLAUSE-068": entry<{ rule: string; detail: string }>({
    severity: "error",
    message: {
      zh: (a) => `行评「${a.rule}」写了“定性 评定”，明细「${a.detail}」却没有“评定”一列`,
      en: (a) => `the 行评 「${a.rule}」 says 定性 评定, and the 明细 「${a.detail}」 has no column 评定`,
    },
    reason: {
      zh: "定性的行由评价方选档，选的档要有一列来填。",
      en: "An assessor picks a level for a row in words; the level needs a column.",
    },
    mend: {
      zh: "在明细里加“评定  等级的名称  缺失时 空”。",
      en: "Add 评定 with the name of a 等级 to the 明细, and 缺失时 空.",
    },
  }),

  // ── worked examples ──
  "CASE-040": entry<{ name: string; hintZh: string; hintEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `给定的表格「${a.name}」不是明细，也不是汇总`,
      en: (a) => `the table 「${a.name}」 in 给定 is no 明细 and no 汇总`,
    },
    reason: {
      zh: "给定里的表格是明细的行，或汇总的子项目，名称要与“明细”或“汇总”声明的相同。",
      en: "A table in 给定 holds the rows of a declared 明细 or the sub-projects of a 汇总 and bears its name.",
    },
    mend: {
      zh: (a) => `${a.hintZh}改成声明过的名称，或声明它。`,
      en: (a) => `${a.hintEn} Write a name that is declared, or declare it.`.trim(),
    },
  }),
  "CASE-041": entry<{ name: string; detail: string; columns: string; hintZh: string; hintEn: string }>({
    severity: "error",
    message: {
      zh: (a) => (a.name === "" ? "表头有一格是空的" : `表头的「${a.name}」不是明细「${a.detail}」的列`),
      en: (a) => (a.name === "" ? "a cell of the head is empty" : `「${a.name}」 is no column of the 明细 「${a.detail}」`),
    },
    reason: { zh: (a) => `它的列是：${a.columns}。`, en: (a) => `Its columns are ${a.columns}.` },
    mend: {
      zh: (a) => `${a.hintZh}改成其中一列，或在明细里加上这一列。`,
      en: (a) => `${a.hintEn} Write one of them, or add the column to the 明细.`.trim(),
    },
  }),
  "CASE-042": entry<{ row: string; given: string; wanted: string; columns: string }>({
    severity: "error",
    message: {
      zh: (a) => `第 ${a.row} 行有 ${a.given} 格，表头有 ${a.wanted} 列`,
      en: (a) => `row ${a.row} has ${a.given} cells, the head has ${a.wanted} columns`,
    },
    reason: {
      zh: (a) => `列是：${a.columns}；少一格，后面的就都错了位。`,
      en: (a) => `The columns are ${a.columns}; with a cell missing all behind it shift.`,
    },
    mend: {
      zh: "补上或删去竖线；没有填的格也要留着：| |。",
      en: "Add or remove bars; a cell without content keeps its place: | |.",
    },
  }),
  "CASE-043": entry<{ name: string }>({
    severity: "error",
    message: { zh: (a) => `表头里「${a.name}」写了两次`, en: (a) => `「${a.name}」 stands twice in the head` },
    reason: { zh: "一行的一列只能有一个值。", en: "A row has one value for each column." },
    mend: { zh: "删去一列，或改正列名。", en: "Remove one of them, or correct its name." },
  }),
  "CASE-044": entry<{ name: string; written: string; options: string; hintZh: string; hintEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」不能填“${a.written}”`,
      en: (a) => `「${a.name}」 cannot be ${a.written}`,
    },
    reason: { zh: (a) => `这一列只能填：${a.options}。`, en: (a) => `That column takes ${a.options} only.` },
    mend: {
      zh: (a) => `${a.hintZh}改成其中一个；没有就空着。`,
      en: (a) => `${a.hintEn} Write one of them, or leave the cell empty.`.trim(),
    },
  }),
  "CASE-045": entry<{ name: string; count: string; first: string; second: string }>({
    severity: "error",
    message: {
      zh: (a) => `有 ${a.count} 行都叫「${a.name}」，不知道核对哪一行`,
      en: (a) => `${a.count} rows are called 「${a.name}」; it is not clear which is meant`,
    },
    reason: { zh: (a) => `${a.first} 与 ${a.second} 都是。`, en: (a) => `Both ${a.first} and ${a.second} are.` },
    mend: {
      zh: (a) => `在名称前写上它的上级，如 ${a.first}；两行完全相同的，改一个名称。`,
      en: (a) => `Write its levels before the name, as in ${a.first}; rename one of two rows that are alike in all of them.`,
    },
  }),
  "CASE-046": entry<{ name: string; line: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」的表格给了两次（另一处在第 ${a.line} 行）`,
      en: (a) => `the table of 「${a.name}」 is given twice (the other is on line ${a.line})`,
    },
    reason: {
      zh: "一条记录里一个明细只有一张表，子项目也只有一张。",
      en: "A record has one table for each 明细, and one for its sub-projects.",
    },
    mend: { zh: "把两张表的行合成一张。", en: "Put the rows of both into one table." },
  }),
  "CASE-047": entry<{ section: string; sum: string; points: string; count: string; hintZh: string; hintEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.section}」的 ${a.count} 行分值之和是 ${a.sum}，应为 ${a.points}`,
      en: (a) => `the ${a.count} rows of 「${a.section}」 add up to ${a.sum}; they should come to ${a.points}`,
    },
    reason: {
      zh: "各行分值之和必须等于上级的分值；不等的记录不计分，也不会替人折算。",
      en: "Rows must add up to their section; where they do not the record is not scored, and nothing is rescaled.",
    },
    mend: {
      zh: (a) => `改正各行的分值，或补上漏掉的行${a.hintZh}。`,
      en: (a) => `Correct the points of the rows, or add the row that is missing${a.hintEn}.`,
    },
  }),
  "CASE-048": entry<{ name: string; written: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」的分值写定了，不能给定“${a.written}”`,
      en: (a) => `the points of 「${a.name}」 are fixed and cannot be given as ${a.written}`,
    },
    reason: {
      zh: "只有写了“（可调整）”的上级，分值才能由记录来定。",
      en: "Only a section marked （可调整） takes its points from the record.",
    },
    mend: {
      zh: (a) => `在「${a.name}」的分值后面写“（可调整）”，或删去这一行。`,
      en: (a) => `Write （可调整） behind the points of 「${a.name}」, or remove the line.`,
    },
  }),
  "CASE-049": entry<{ name: string; written: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」给定的“${a.written}”不是分值`,
      en: (a) => `${a.written} given for 「${a.name}」 is not a figure of points`,
    },
    reason: {
      zh: "上级由各行计分，能给定的只有它的分值。",
      en: "The section is scored by its rows; what can be given is its points.",
    },
    mend: { zh: "写成几分，如 60分。", en: "Write points, such as 60分." },
  }),
  "CASE-050": entry<{ name: string; pool: string; hintZh: string; hintEn: string }>({
    severity: "error",
    message: {
      zh: (a) => (a.name === "" ? "表头有一格是空的" : `「${a.pool}」的表头里，「${a.name}」不是子项目能填的`),
      en: (a) =>
        a.name === ""
          ? "a cell of the head is empty"
          : `「${a.name}」 in the head of 「${a.pool}」 is nothing that a sub-project fills in`,
    },
    reason: {
      zh: "子项目填的是名称、数据项、由人评定或打分的指标（指标.项目、指标.事项）和它们的理由（理由.指标）；其余的属于整条记录，或由程序算出。",
      en: "A sub-project has a name, figures of the data, what a person decides (also indicator.item, indicator.event) and the reasons for it (理由.指标); everything else belongs to the record as a whole or is worked out.",
    },
    mend: {
      zh: (a) => `${a.hintZh}改正列名；属于整条记录的，写在给定里、这张表的外面。`,
      en: (a) =>
        `${a.hintEn} Correct the column; what belongs to the whole record is written in 给定, outside of this table.`.trim(),
    },
  }),
  "CASE-051": entry<{ name: string; detail: string; pool: string; names: string; hintZh: string; hintEn: string }>({
    severity: "error",
    message: {
      zh: (a) =>
        a.name === ""
          ? `「${a.detail}」的这一行没有写是哪个「${a.pool}」的`
          : a.names === ""
            ? `「${a.detail}」的这一行属于「${a.name}」，给定里却没有「${a.pool}」的表`
            : `「${a.detail}」的这一行属于「${a.name}」，「${a.pool}」里没有它`,
      en: (a) =>
        a.name === ""
          ? `this row of 「${a.detail}」 does not say to which 「${a.pool}」 it belongs`
          : a.names === ""
            ? `this row of 「${a.detail}」 belongs to 「${a.name}」, and 给定 has no table 「${a.pool}」`
            : `this row of 「${a.detail}」 belongs to 「${a.name}」, which is not in 「${a.pool}」`,
    },
    reason: {
      zh: (a) => `表头有“${a.pool}”一列的明细，每一行都归一个子项目，先汇总、后计分。`,
      en: (a) =>
        `Where a 明细 has a column ${a.pool}, each of its rows belongs to a sub-project; they are pooled and then scored.`,
    },
    mend: {
      zh: (a) =>
        a.names === ""
          ? `在给定里写一张「${a.pool}」的表，一行一个子项目；行属于整条记录的，删去“${a.pool}”一列。`
          : `${a.hintZh}写成其中一个：${a.names}。`,
      en: (a) =>
        a.names === ""
          ? `Write a table 「${a.pool}」 in 给定, a row for each sub-project; where the rows are of the whole record remove the column ${a.pool}.`
          : `${a.hintEn} Write one of them: ${a.names}.`.trim(),
    },
  }),
  "CASE-052": entry<{ name: string; pool: string; line: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.pool}」里有两个「${a.name}」（另一个在第 ${a.line} 行）`,
      en: (a) => `「${a.pool}」 has 「${a.name}」 twice (the other is on line ${a.line})`,
    },
    reason: {
      zh: "明细的行和说明都按名称认子项目；同名的分不开，多写的一行会重复计入。",
      en: "Rows and explanations know a sub-project by its name; two of one name cannot be told apart, and a row too many counts twice.",
    },
    mend: { zh: "改一个名称，或删去重复的一行。", en: "Rename one of them, or remove the row that is there twice." },
  }),
} as const;
