// Wording of the NAME family: what is declared, what is named, the header and the years. Tables only.
import { entry } from "@biaochi/diagnostics";

/** A name that was not found. `hintZh` and `hintEn` offer the nearest names and are empty where none is near. */
type UnknownName = { readonly name: string; readonly hintZh: string; readonly hintEn: string };

export const names = {
  "NAME-001": entry<UnknownName>({
    severity: "error",
    message: {
      zh: (a) => `没有叫「${a.name}」的数据项、计算或参数`,
      en: (a) => `no field, 计算 or 参数 is called 「${a.name}」`,
    },
    reason: {
      zh: "式子里的名称必须在数据、计算或参数中声明过，否则不知道取哪个数。",
      en: "A name in an expression has to be declared as a field, a 计算 or a 参数, or there is no figure to take.",
    },
    mend: {
      zh: (a) => `${a.hintZh}改成已声明的名称，或在数据中补上这一项。`,
      en: (a) => `${a.hintEn} Write a declared name, or declare this one in a 数据 block.`.trim(),
    },
  }),
  "NAME-002": entry<{ name: string; kind: string; kindEn: string; line: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」已在第 ${a.line} 行声明过，这里又声明为${a.kind}`,
      en: (a) => `「${a.name}」 is already declared on line ${a.line}; here it is declared again as a ${a.kindEn}`,
    },
    reason: {
      zh: "数据项、计算和参数共用一套名称，一个名称只能指一个数。",
      en: "Fields, 计算 and 参数 share their names; one name can mean one figure only.",
    },
    mend: {
      zh: "给其中一个改名；若本来就是同一个数，删去一处。",
      en: "Rename one of the two, or remove one if both are the same figure.",
    },
  }),
  "NAME-003": entry<UnknownName>({
    severity: "error",
    message: { zh: (a) => `没有叫「${a.name}」的指标`, en: (a) => `no indicator or section is called 「${a.name}」` },
    reason: {
      zh: "读取指标要写它的名称或路径，如「预算控制率.得分」「过程.预算控制率.得分」。",
      en: "An indicator is read by its name or path, such as 预算控制率.得分 or 过程.预算控制率.得分.",
    },
    mend: {
      zh: (a) => `${a.hintZh}改成指标表里有的名称。`,
      en: (a) => `${a.hintEn} Write the name of an indicator of the table.`.trim(),
    },
  }),
  "NAME-004": entry<{ name: string; first: string; second: string; count: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」有 ${a.count} 个，不知道指哪一个`,
      en: (a) => `「${a.name}」 stands for ${a.count} different parts; it is not clear which one is meant`,
    },
    reason: {
      zh: (a) => `${a.first} 与 ${a.second} 都符合。`,
      en: (a) => `Both ${a.first} and ${a.second} fit.`,
    },
    mend: {
      zh: (a) => `写出完整路径，如 ${a.first}。`,
      en: (a) => `Write the whole path, such as ${a.first}.`,
    },
  }),
  "NAME-005": entry<{ name: string; parent: string; line: string }>({
    severity: "error",
    message: {
      zh: (a) => `${a.parent}之下有两个「${a.name}」（另一个在第 ${a.line} 行）`,
      en: (a) => `two parts called 「${a.name}」 stand side by side (the other is on line ${a.line})`,
    },
    reason: {
      zh: "同一上级之下的名称必须不同，否则得分表和自报数对不上号。不同上级之下可以同名。",
      en: "Names under one parent have to differ, or scores and filed figures cannot be told apart. Under different parents they may be the same.",
    },
    mend: { zh: "给其中一个改名。", en: "Rename one of them." },
  }),
  "NAME-006": entry<{ name: string; word: string; hintZh: string; hintEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」后面的「.${a.word}」不能读取`,
      en: (a) => `「.${a.word}」 cannot be read from 「${a.name}」`,
    },
    reason: {
      zh: "指标可以读 .得分 .值 .适用；一级、二级指标等只有 .得分；没有公式的指标没有 .值，按天计的期限除外。",
      en: "An indicator has .得分 (score), .值 (value) and .适用 (applicable); a section has .得分 only; an indicator without 公式 has no .值, unless it is a 期限 counted in days.",
    },
    mend: { zh: (a) => `${a.hintZh}改成能读取的一种。`, en: (a) => `${a.hintEn} Write one that can be read.`.trim() },
  }),
  "NAME-007": entry<{ circle: string }>({
    severity: "error",
    message: { zh: (a) => `互相引用成了一圈：${a.circle}`, en: (a) => `these need one another in a circle: ${a.circle}` },
    reason: {
      zh: "要算其中一个先要算另一个，永远算不出来。",
      en: "Each of them needs the other first, so none can ever be computed.",
    },
    mend: {
      zh: "改其中一个式子，使它不再引用这一圈里的名称。",
      en: "Change one of the expressions so that it leaves the circle.",
    },
  }),
  "NAME-008": entry<{ name: string; kind: string; kindEn: string }>({
    severity: "warning",
    message: {
      zh: (a) => `${a.kind}「${a.name}」没有用到`,
      en: (a) => `the ${a.kindEn} 「${a.name}」 is never used`,
    },
    reason: {
      zh: "没有哪个公式、计算、评分或勾稽读它；常见的原因是别处写错了名称，或改表时漏删。",
      en: "No formula, 计算, clause or 勾稽 reads it; usually a name elsewhere is wrong, or it was left behind when the table changed.",
    },
    mend: {
      zh: "用上它，或删去；只供查看的数据项，在说明里写明“只列示”。",
      en: "Use it or remove it; if a field is there only to be shown, say 只列示 in its description.",
    },
  }),
  "NAME-009": entry<{ name: string; other: string; line: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.name}」与第 ${a.line} 行的「${a.other}」只差形近字`,
      en: (a) => `「${a.name}」 differs from 「${a.other}」 on line ${a.line} only by look-alike characters`,
    },
    reason: {
      zh: "这样的两个名称（如“帐”与“账”）读表时分不出来，填报时容易填错。",
      en: "Two such names (帐 and 账) cannot be told apart when read, and will be mixed up when filled in.",
    },
    mend: {
      zh: "若是同一个数，统一写法并删去一个；若是两个数，改出明显的区别。",
      en: "If they are one figure, keep one spelling; if they are two, make the names clearly different.",
    },
  }),
  "NAME-010": entry<{ name: string; scale: string; line: string }>({
    severity: "warning",
    message: {
      zh: (a) => `「${a.name}」既是数据名称，又是「${a.scale}」的一档（第 ${a.line} 行）`,
      en: (a) => `「${a.name}」 is the name of a figure and also a level of 「${a.scale}」 (line ${a.line})`,
    },
    reason: {
      zh: "比较时写这个名称，先当作数据；那一档就被遮住，无法写到。",
      en: "In a comparison the name is taken as the figure first, so the level is hidden and cannot be written.",
    },
    mend: { zh: "给其中一个改名。", en: "Rename one of them." },
  }),
  "NAME-011": entry<UnknownName & { what: string; whatEn: string; wantsZh: string; wantsEn: string }>({
    severity: "error",
    message: { zh: (a) => `没有叫「${a.name}」的${a.what}`, en: (a) => `no ${a.whatEn} is called 「${a.name}」` },
    reason: {
      zh: (a) => `${a.wantsZh}「${a.name}」不是。`,
      en: (a) => `${a.wantsEn} 「${a.name}」 is not.`,
    },
    mend: {
      zh: (a) => `${a.hintZh}改成已有的名称，或先声明它。`,
      en: (a) => `${a.hintEn} Write one that exists, or declare it first.`.trim(),
    },
  }),
  "NAME-012": entry<{ name: string; what: string; whatEn: string; line: string }>({
    severity: "error",
    message: {
      zh: (a) => `${a.what}「${a.name}」写了两次（另一处在第 ${a.line} 行）`,
      en: (a) => `the ${a.whatEn} 「${a.name}」 stands twice (the other is on line ${a.line})`,
    },
    reason: {
      zh: "同一处的名称必须不同，否则不知道指哪一个。",
      en: "Names of one kind have to differ, or it is not clear which is meant.",
    },
    mend: { zh: "给其中一个改名，或删去一处。", en: "Rename one of the two, or remove one." },
  }),
  "NAME-013": entry<{ name: string; path: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」是指标，要说明读它的哪一项`,
      en: (a) => `「${a.name}」 is an indicator; say what of it is to be read`,
    },
    reason: {
      zh: "单独的名称指数据；指标的得分、值和是否适用要分别写 .得分 .值 .适用。",
      en: "A bare name means a figure of the data; an indicator is read by .得分 (score), .值 (value) or .适用 (applicable).",
    },
    mend: { zh: (a) => `写成“${a.path}.得分”或“${a.path}.值”。`, en: (a) => `Write ${a.path}.得分 or ${a.path}.值.` },
  }),
  "NAME-014": entry<{ name: string; block: string }>({
    severity: "error",
    message: {
      zh: (a) => `数据项「${a.name}」前面不写数据块的名称「${a.block}」`,
      en: (a) => `the field 「${a.name}」 is written without the name of its block 「${a.block}」`,
    },
    reason: {
      zh: "数据项直接写名称；带点的路径只用于指标。",
      en: "A field is written by its name alone; paths with a dot belong to indicators.",
    },
    mend: { zh: (a) => `写成“${a.name}”。`, en: (a) => `Write ${a.name}.` },
  }),
  "NAME-015": entry<{ name: string; year: string; first: string }>({
    severity: "error",
    message: {
      zh: (a) => `参数「${a.name}」没有 ${a.year} 年适用的值`,
      en: (a) => `the 参数 「${a.name}」 has no value for ${a.year}`,
    },
    reason: {
      zh: (a) => `所载最早的一条是 ${a.first} 年，本规则集的年度是 ${a.year}。`,
      en: (a) => `Its earliest entry is of ${a.first}; this rule set is for ${a.year}.`,
    },
    mend: { zh: (a) => `补上 ${a.year} 年的一条，或核对年度。`, en: (a) => `Add an entry for ${a.year}, or check 年度.` },
  }),
  "NAME-016": entry<{ word: string; where: string; whereEn: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.word}」不能用在${a.where}里`, en: (a) => `「${a.word}」 cannot be used in ${a.whereEn}` },
    reason: {
      zh: "“本值”只在评分语句的括号里有意义，“分值”只在指标之内，“总分”“等次”要等全部指标得分之后才有。",
      en: "本值 has a meaning only in the parentheses of a scoring clause, 分值 only inside an indicator, 总分 and 等次 only after every indicator has its score.",
    },
    mend: {
      zh: "改用数据项、计算，或某个指标的 .得分 .值。",
      en: "Use a field, a 计算, or .得分 or .值 of an indicator instead.",
    },
  }),
  "NAME-017": entry<UnknownName & { scale: string; levels: string; of: "choice" | "scale" }>({
    severity: "error",
    message: {
      zh: (a) => (a.of === "choice" ? `“${a.scale}”里没有「${a.name}」` : `「${a.scale}」里没有「${a.name}」这一档`),
      en: (a) => (a.of === "choice" ? `「${a.name}」 is none of ${a.scale}` : `「${a.scale}」 has no level 「${a.name}」`),
    },
    reason: { zh: (a) => `可写的有：${a.levels}。`, en: (a) => `It has: ${a.levels}.` },
    mend: {
      zh: (a) => `${a.hintZh}改成其中一个。`,
      en: (a) => `${a.hintEn} Write one of these.`.trim(),
    },
  }),
  "NAME-018": entry<{ condition: string; hintZh: string; hintEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.condition}”不是条件的写法`,
      en: (a) => `${a.condition} is not how a condition is written`,
    },
    reason: {
      zh: "条件写数据项和它的取值，如 类别 = 新建、有子项目、非 有子项目；此外的情形写“其余”。",
      en: "A condition names a field and its value, as in 类别 = 新建, 有子项目 or 非 有子项目; all that is left is 其余.",
    },
    mend: { zh: (a) => a.hintZh.replace(/；$/, "。"), en: (a) => a.hintEn },
  }),
  "NAME-020": entry<{ line: string; example: string; whyZh: string; whyEn: string }>({
    severity: "error",
    message: { zh: (a) => `规则集没有“${a.line}”一行`, en: (a) => `the rule set has no line ${a.line}` },
    reason: { zh: (a) => `${a.whyZh}。`, en: (a) => `${a.whyEn}.` },
    mend: {
      zh: (a) => `在规则集的花括号里补一行，如“${a.example}”。`,
      en: (a) => `Add a line inside the braces of 规则集, such as ${a.example}.`,
    },
  }),
  "NAME-021": entry<{ lines: string }>({
    severity: "notice",
    message: { zh: (a) => `规则集没有写${a.lines}`, en: (a) => `the rule set does not say ${a.lines}` },
    reason: {
      zh: "名称、地区、年度和版本合起来认定一套规则；缺了，发布和继承时认不出来。",
      en: "Name, region, year and version together say which rules these are; without them they cannot be published or inherited from.",
    },
    mend: { zh: (a) => `补上${a.lines}。`, en: (a) => `Add ${a.lines}.` },
  }),
  "NAME-022": entry<{ word: string; line: string }>({
    severity: "error",
    message: {
      zh: (a) => `“${a.word}”写了两次（第一次在第 ${a.line} 行）`,
      en: (a) => `${a.word} stands twice (first on line ${a.line})`,
    },
    reason: { zh: "这一项只能有一个，不知道以哪个为准。", en: "There can be only one of it; it is not clear which one holds." },
    mend: { zh: "删去一处。", en: "Remove one of them." },
  }),
  "NAME-023": entry<{ from: string; until: string }>({
    severity: "error",
    message: {
      zh: (a) => `年度从 ${a.from} 到 ${a.until}，先后颠倒`,
      en: (a) => `年度 runs from ${a.from} to ${a.until}: the wrong way round`,
    },
    reason: { zh: "起始年度不能晚于终止年度。", en: "The first year cannot come after the last." },
    mend: {
      zh: (a) => `写成“${a.until}至${a.from}”，或改正年份。`,
      en: (a) => `Write ${a.until}至${a.from}, or correct the years.`,
    },
  }),
  "NAME-024": entry<{ found: string; year: string }>({
    severity: "warning",
    message: {
      zh: (a) => `原文里的年份 ${a.found} 比年度 ${a.year} 早两年以上`,
      en: (a) => `the year ${a.found} in 原文 is more than two years before ${a.year}`,
    },
    reason: {
      zh: "照抄往年的表时，年份和随年份变化的数字容易忘改。",
      en: "When last year's table is copied, years and the figures that go with them are easily left behind.",
    },
    mend: {
      zh: "核对原文；若确实如此，在口径里写明为什么沿用这一年份。",
      en: "Check the text; if it is right, say in 口径 why that year still holds.",
    },
  }),
  "NAME-025": entry<{ name: string; year: string; line: string }>({
    severity: "error",
    message: {
      zh: (a) => `参数「${a.name}」的 ${a.year} 写了两次（另一处在第 ${a.line} 行）`,
      en: (a) => `the 参数 「${a.name}」 has two entries for ${a.year} (the other is on line ${a.line})`,
    },
    reason: { zh: "同一年份只能有一个值。", en: "One year can have one value only." },
    mend: { zh: "删去一条，或改正年份。", en: "Remove one of them, or correct its year." },
  }),
  "NAME-026": entry<{
    name: string;
    whyZh: string;
    whyEn: string;
    insteadZh: string;
    insteadEn: string;
  }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」的「.值」不是一个数`,
      en: (a) => `「.值」 of 「${a.name}」 is no one figure`,
    },
    reason: { zh: (a) => a.whyZh, en: (a) => a.whyEn },
    mend: { zh: (a) => a.insteadZh, en: (a) => a.insteadEn },
  }),
} as const;
