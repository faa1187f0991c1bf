// Wording of the CLAUSE family: what a clause leaves open or says against itself, and 原文 beside it. Tables only.
import { entry } from "@biaochi/diagnostics";

/** A band in words, Chinese and English. */
type InBand = { readonly bandZh: string; readonly bandEn: string };

export const clauses = {
  "CLAUSE-001": entry<{ value: string; original: string; clause: string; originalEn: string; clauseEn: string }>({
    severity: "warning",
    message: {
      zh: (a) => `原文读出来与评分不同：${a.value} 时，原文${a.original}，评分${a.clause}`,
      en: (a) => `原文 reads differently from the clause: at ${a.value} the text gives ${a.originalEn}, the clause ${a.clauseEn}`,
    },
    reason: {
      zh: "原文是依据，评分照它写；两者不同，总有一处抄错。",
      en: "The clause is written after the official text; where they differ, one of them was copied wrongly.",
    },
    mend: {
      zh: "对照公布的文件改正原文或评分；有意改动的，把原文换成新文件的文字。",
      en: "Compare both with the published document and correct one; if the change is meant, quote the document that made it.",
    },
  }),
  "CLAUSE-002": entry<{ indicator: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.indicator}」的评分既没有原文，也没有口径`,
      en: (a) => `the clause of 「${a.indicator}」 has neither 原文 nor 口径`,
    },
    reason: {
      zh: "本文件写明了依据或来源：每条评分要么照抄文件，要么写明由谁这样定。",
      en: "The file cites its basis: each clause either quotes it or says on whose word it stands.",
    },
    mend: {
      zh: "补上原文；文件没有写的，用口径说明这样评分的理由。",
      en: "Add the 原文; where the document says nothing, give the reason for this clause in 口径.",
    },
  }),
  "CLAUSE-003": entry<{ step: string; bounds: string; boundsEn: string; whyZh: string; whyEn: string; example: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.step}”没有写从哪里起算：${a.whyZh}`,
      en: (a) => `${a.step} does not say where it starts: ${a.whyEn}`,
    },
    reason: {
      zh: "每超过、每低于都从一个界值数起；起点不同，得分就不同。",
      en: "Steps are counted from a bound; another bound gives another score.",
    },
    mend: {
      zh: (a) => `写明起点，如“自${a.example}起，”。`,
      en: (a) => `Say where it starts, such as “from ${a.example} onwards, ” (自${a.example}起，).`,
    },
  }),
  "CLAUSE-004": entry<{ step: string; sampleZh: string; sampleEn: string; lineZh: string; lineEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.step}”没有写不足一步怎样算。${a.sampleZh}`,
      en: (a) => `${a.step} does not say how a part of a step counts; ${a.sampleEn}`,
    },
    reason: {
      zh: "不满一步的零头，有按比例算的，有不算的，也有算一步的，得分不同，不能替文件选。",
      en: "A part step may count in proportion, not at all, or as a whole one; the scores differ, and the choice is the file's.",
    },
    mend: {
      zh: (a) => `在规则集开头写“${a.lineZh}，或写在这条评分的末尾。`,
      en: (a) => `Write ${a.lineEn} in the header, or at the end of this clause.`,
    },
  }),
  "CLAUSE-005": entry<{ value: string; whyZh: string; whyEn: string; clause: string; clauseEn: string }>({
    severity: "warning",
    message: {
      zh: (a) => `${a.value} 时，原文${a.whyZh}，评分${a.clause}，没有口径说明`,
      en: (a) => `at ${a.value} 原文 ${a.whyEn}; the clause gives ${a.clauseEn}, and no 口径 says why`,
    },
    reason: {
      zh: "原文留下的空档和两可之处，由本文件选定一种读法；读法要写在口径里，查的人才看得到。",
      en: "Where the printed text leaves a gap or two readings, the file chooses one; the choice belongs into 口径, where a reviewer can see it.",
    },
    mend: { zh: "补一行口径，写明这一处怎样读。", en: "Add a line 口径 that says how this is read." },
  }),
  "CLAUSE-006": entry<{ step: string; bound: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.step}”从 ${a.bound} 起算，却没有哪一档给出 ${a.bound} 得几分`,
      en: (a) => `${a.step} starts at ${a.bound}, but no band says what ${a.bound} itself scores`,
    },
    reason: {
      zh: "扣分从起点处的得分扣起，加分在起点处的得分上加。",
      en: "A step deducts from, or adds to, the score at the point where it starts.",
    },
    mend: {
      zh: (a) => `让相邻的一档含 ${a.bound}（如“${a.bound}以上”“${a.bound}以下”），或改正起点。`,
      en: (a) => `Let a neighbouring band include ${a.bound} (such as ${a.bound}以上, ${a.bound}以下), or correct the start.`,
    },
  }),
  "CLAUSE-007": entry<InBand & { award: string; whyZh: string; whyEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.award}”要有相邻的满分档：与“${a.bandZh}”相接的没有得满分的一档${a.whyZh}`,
      en: (a) => `${a.award} needs a full-score band beside it: none adjoins “${a.bandEn}”${a.whyEn}`,
    },
    reason: {
      zh: "按比例得分 = 本值 ÷ 得满分的界值 × 分值；反向按比例得分 = 得满分的界值 ÷ 本值 × 分值。",
      en: "In proportion means value ÷ full-score bound × points; in reverse, full-score bound ÷ value × points.",
    },
    mend: {
      zh: "在它旁边写出得满分的一档，如“90%以上得满分；不满90%按比例得分”。",
      en: "Give the full-score band beside it, such as 90%以上得满分；不满90%按比例得分.",
    },
  }),
  "CLAUSE-008": entry<{ line: string; whyZh: string; whyEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `“其间按直线内插”画不出线：${a.whyZh}`,
      en: (a) => `其间按直线内插 has no line to draw: ${a.whyEn}`,
    },
    reason: {
      zh: "直线内插要有两个以上给定分数的点，按大小排得出先后。",
      en: "Interpolation needs two or more points with given scores, in a known order.",
    },
    mend: {
      zh: "写成“60%得0分，100%得满分，其间按直线内插”。",
      en: "Write it as 60%得0分，100%得满分，其间按直线内插.",
    },
  }),
  "CLAUSE-009": entry<{ cap: string; points: string; full: string; sideZh: string; sideEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.cap}”${a.sideZh}`,
      en: (a) => `${a.cap} is ${a.sideEn}`,
    },
    reason: {
      zh: (a) => `得分总在 0分 与 ${a.full} 之间，这样的上下限不起作用或给出做不到的分数。`,
      en: (a) => `A score lies between 0 and ${a.full}; such a limit does nothing or cannot be met.`,
    },
    mend: { zh: "改正这个分数，或改正指标的分值。", en: "Correct this figure, or the points of the indicator." },
  }),
  "CLAUSE-010": entry<InBand & { step: string; bound: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.step}”向 ${a.bound} 两边扣，而“${a.bandZh}”已经给了分`,
      en: (a) => `${a.step} counts to both sides of ${a.bound}, but “${a.bandEn}” already gives a score`,
    },
    reason: {
      zh: "每偏离是高也算、低也算；一边已经得满分，就只剩另一边可以扣。",
      en: "每偏离 counts both above and below; where one side already has its score, only the other is left.",
    },
    mend: {
      zh: (a) => `两边都扣的，写“${a.bound}得满分”；只扣一边的，写每低于或每超过。`,
      en: (a) => `To deduct on both sides write ${a.bound}得满分; for one side write 每低于 or 每超过.`,
    },
  }),
  "CLAUSE-011": entry<{ award: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.award}”没有写哪些值`,
      en: (a) => `${a.award} does not say for which values`,
    },
    reason: {
      zh: "一条评分有几档时，每一档都要写明界值。",
      en: "In a clause of several bands each one needs its bounds.",
    },
    mend: {
      zh: (a) => `在“${a.award}”前写明界值，如“不满90%”。`,
      en: (a) => `Write the bounds before ${a.award}, such as 不满90%.`,
    },
  }),
  "CLAUSE-012": entry<InBand & { award: string; bound: string; right: string; rightEn: string }>({
    severity: "warning",
    message: {
      zh: (a) => `“${a.bandZh}”里“${a.award}”总是满分：与 ${a.bound} 相比不会小于 1`,
      en: (a) => `within “${a.bandEn}” ${a.award} always gives full points: against ${a.bound} the ratio is never below 1`,
    },
    reason: {
      zh: "按比例用于值越大越好、低于界值的一边；反向按比例用于值越小越好、高于界值的一边。",
      en: "Proportion is for values below the bound where more is better; reverse proportion for values above it where less is better.",
    },
    mend: {
      zh: (a) => `改为“${a.right}”，或改正界值；本来如此的，写“得满分”。`,
      en: (a) => `Write ${a.rightEn} (${a.right}), or correct the bound; if it is meant so, write 得满分.`,
    },
  }),
  "CLAUSE-013": entry<InBand & { award: string; whatZh: string; whatEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.bandZh}”里“${a.award}”会除以零：${a.whatZh}`,
      en: (a) => `within “${a.bandEn}” ${a.award} can divide by zero: ${a.whatEn}`,
    },
    reason: { zh: "比例的除数要大于零。", en: "The divisor of a proportion has to be above zero." },
    mend: { zh: "改用步长或分档，或改正界值。", en: "Use steps or bands, or correct the bound." },
  }),
  "CLAUSE-014": entry<{ step: string; figure: string; whatZh: string; whatEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.step}”的${a.whatZh}是 ${a.figure}，要大于零`,
      en: (a) => `the ${a.whatEn} in ${a.step} is ${a.figure}; it has to be above zero`,
    },
    reason: {
      zh: "步长为零数不出步数；加分写“得”，扣分写“扣”，不用负号。",
      en: "Steps of size zero cannot be counted; say 得 or 扣 instead of a sign.",
    },
    mend: { zh: "写一个大于零的数。", en: "Write a figure above zero." },
  }),
  "CLAUSE-015": entry<InBand & { step: string; whyZh: string; whyEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.bandZh}”与“${a.step}”方向不合：${a.whyZh}`,
      en: (a) => `“${a.bandEn}” and ${a.step} point different ways: ${a.whyEn}`,
    },
    reason: {
      zh: "“超过100%，每超过…”从 100% 向上数，“不满60%，每低于…”从 60% 向下数。",
      en: "超过100%，每超过… counts up from 100%; 不满60%，每低于… counts down from 60%.",
    },
    mend: { zh: "改正方向，或写“自…起，每…”。", en: "Correct the direction, or write 自…起，每…." },
  }),
  "CLAUSE-016": entry<{ tail: string; whyZh: string; whyEn: string; mendZh: string; mendEn: string }>({
    severity: "error",
    message: { zh: (a) => `“${a.tail}”用不上：${a.whyZh}`, en: (a) => `${a.tail} does not fit here: ${a.whyEn}` },
    reason: {
      zh: "多余或相反的限制会让人读出两个得分。",
      en: "A limit that is idle or contradicts the step can be read as two different scores.",
    },
    mend: { zh: (a) => `${a.mendZh}。`, en: (a) => `${a.mendEn}.` },
  }),
  "CLAUSE-017": entry<{ step: string }>({
    severity: "error",
    message: { zh: (a) => `“${a.step}”只能用在清单里`, en: (a) => `${a.step} belongs into a 清单` },
    reason: {
      zh: "“每缺”数的是清单里缺的项，评分语句比较的是公式的值。",
      en: "每缺 counts the items missing from a checklist; a clause goes by the value of the 公式.",
    },
    mend: {
      zh: "改用“清单 每缺1项扣…分 { … }”，或按公式的值写“每有”“每低于”。",
      en: "Use 清单 每缺1项扣…分 { … }, or write 每有 or 每低于 for the value of the 公式.",
    },
  }),
  "CLAUSE-018": entry<{ step: string; bound: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.step}”从 ${a.bound} 处的得分起算，那里的得分事先定不下来`,
      en: (a) => `${a.step} starts from the score at ${a.bound}, which is not known beforehand`,
    },
    reason: {
      zh: "那里由评价方定分、报错，或得分随数据变化。",
      en: "There the assessor decides, an error is reported, or the score depends on data.",
    },
    mend: {
      zh: (a) => `为 ${a.bound} 写一个给定分数的档，或让起点落在这样的一档上。`,
      en: (a) => `Give ${a.bound} a band with a fixed score, or start where there is one.`,
    },
  }),
  "CLAUSE-019": entry<{ originalZh: string; originalEn: string; clauseZh: string; clauseEn: string }>({
    severity: "warning",
    message: {
      zh: (a) => `原文与评分的数字对不上：${a.originalZh}${a.clauseZh}`,
      en: (a) => `the figures of 原文 and of the clause do not match: ${a.originalEn}${a.clauseEn}`,
    },
    reason: {
      zh: "这段原文不能按评分语句逐值比较，只核对了界值、步长和分数。",
      en: "This text cannot be read as a clause and compared value by value; only its bounds, steps and points were.",
    },
    mend: {
      zh: "对照公布的文件改正；有意不同的，在口径里写明。",
      en: "Compare with the published document and correct; if the difference is meant, say so in 口径.",
    },
  }),
  "CLAUSE-020": entry<{ count: string; limit: string }>({
    severity: "error",
    message: {
      zh: (a) => `这条评分有 ${a.count} 档，最多 ${a.limit} 档`,
      en: (a) => `this clause has ${a.count} arms; the limit is ${a.limit}`,
    },
    reason: {
      zh: "公布的评分表不过几档到几十档；更多的多半是数据粘进了评分。",
      en: "Published tables have a few arms, at most some dozens; more is most likely data pasted into a clause.",
    },
    mend: {
      zh: "改用步长（每超过…）或直线内插；数据放到数据文件里。",
      en: "Use steps (每超过…) or interpolation; put data into a data file.",
    },
  }),
  "CLAUSE-021": entry<{ from: string; to: string }>({
    severity: "error",
    message: {
      zh: (a) => `由评价方定的范围是 ${a.from} 至 ${a.to}，要从低到高`,
      en: (a) => `the assessor's range runs from ${a.from} to ${a.to}; it has to rise`,
    },
    reason: { zh: "范围从小到大，至少有两个值可选。", en: "A range goes from less to more and leaves something to choose." },
    mend: {
      zh: (a) => `写成 ${a.to} 至 ${a.from}；只有一个分数的，写“得 ${a.from}”。`,
      en: (a) => `Write ${a.to} to ${a.from}; a single figure is written 得${a.from}.`,
    },
  }),
  "CLAUSE-022": entry<InBand & { step: string; bound: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.step}”要扣（或加）的值，已经由“${a.bandZh}”给了分`,
      en: (a) => `the values that ${a.step} counts already have their score from “${a.bandEn}”`,
    },
    reason: {
      zh: (a) => `这一步从 ${a.bound} 数起，它那一边不能再有别的档。`,
      en: (a) => `The step counts from ${a.bound}; no other band may stand on that side.`,
    },
    mend: {
      zh: (a) => `改正每超过/每低于的方向；要由这一步接过去的，写“自${a.bound}起，”。`,
      en: (a) => `Correct the direction (每超过, 每低于); if the step is to take over, write 自${a.bound}起，.`,
    },
  }),
  "CLAUSE-023": entry({
    severity: "error",
    message: { zh: "“其余”写了两次", en: "其余 is written twice" },
    reason: { zh: "前一个“其余”已经包括剩下的所有值。", en: "The first 其余 takes everything that is left." },
    mend: { zh: "删去一个，或写明界值。", en: "Remove one, or write its bounds." },
  }),
  "CLAUSE-024": entry({
    severity: "error",
    message: {
      zh: "界值随数据变化，“其余”包括哪些值事先说不清",
      en: "the bounds depend on the data, so it is not known beforehand what 其余 takes in",
    },
    reason: {
      zh: "每一档都要有自己的界值，计算时才能判断。",
      en: "Each band needs bounds of its own to be decided by when a unit is scored.",
    },
    mend: { zh: "把“其余”换成写明界值的档。", en: "Replace 其余 by bands with bounds." },
  }),
} as const;
