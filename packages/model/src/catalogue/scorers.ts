// Wording of who scores (评分方, 采用) and of tables that contradict themselves (状态 照录). Tables only.
import { entry } from "@biaochi/diagnostics";

type Difference = {
  readonly points: string;
  readonly sum: string;
  readonly difference: string;
  readonly sumText: string;
  readonly more: string;
  readonly moreEn: string;
};

export const scorers = {
  "NAME-080": entry<{ name: string; word: string; line: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.word}」里「${a.name}」写了两次`,
      en: (a) => `「${a.name}」 stands twice in ${a.word}`,
    },
    reason: {
      zh: (a) => `第 ${a.line} 行已经有「${a.name}」；一方只有一个名称，也只问一次。`,
      en: (a) => `「${a.name}」 stands in line ${a.line} already; a scorer has one name and is asked once.`,
    },
    mend: { zh: "删去重复的一个，或改成另一方的名称。", en: "Remove one of them, or write the name of another scorer." },
  }),
  "NAME-081": entry<{ name: string; what: string; whatEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `评分方不能叫「${a.name}」，${a.what}已经用了这个名称`,
      en: (a) => `no scorer can be called 「${a.name}」: ${a.whatEn} has that name`,
    },
    reason: {
      zh: (a) => `数据里评分方的得分写作“${a.name}.指标名称”，与已有的名称分不清。`,
      en: (a) => `In data its scores are written ${a.name}.indicator, which cannot be told from the other.`,
    },
    mend: { zh: "给评分方换一个名称，如“单位自评”“财政复核”。", en: "Choose another name, such as 单位自评 or 财政复核." },
  }),
  "NAME-082": entry<{ name: string; known: string; hintZh: string; hintEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `评分方里没有「${a.name}」`,
      en: (a) => `there is no scorer 「${a.name}」`,
    },
    reason: { zh: (a) => `评分方有：${a.known}。`, en: (a) => `The scorers are ${a.known}.` },
    mend: {
      zh: (a) => `${a.hintZh}改成评分方里的名称，或把「${a.name}」加进评分方。`,
      en: (a) => `${a.hintEn}${a.hintEn === "" ? "" : " "}Write one of the scorers, or add 「${a.name}」 to 评分方.`,
    },
  }),
  "NAME-083": entry<{ names: string; example: string }>({
    severity: "error",
    message: {
      zh: (a) => `有评分方（${a.names}），没有写采用哪一方的得分`,
      en: (a) => `there are scorers (${a.names}) and no line says whose score counts`,
    },
    reason: {
      zh: "各方的得分会不同；算进总分的只能是一个，由规则写明，不由程序挑。",
      en: "Their scores will differ; only one counts towards the total, and the rules say which, not the program.",
    },
    mend: { zh: (a) => `加一行“${a.example}”。`, en: (a) => `Add a line such as ${a.example}.` },
  }),
  "NAME-084": entry<{ names: string }>({
    severity: "error",
    message: { zh: "有「采用」，没有写有哪些评分方", en: "there is 采用 and no 评分方" },
    reason: {
      zh: "数据里要按评分方的名称认出各方的得分。",
      en: "The scores in the data are told apart by the names of the scorers.",
    },
    mend: { zh: (a) => `在它上面加一行“评分方 ${a.names}”。`, en: (a) => `Add a line above it: 评分方 ${a.names}.` },
  }),
  "POINTS-080": entry<Difference & { section: string }>({
    severity: "warning",
    message: {
      zh: (a) => `照录：「${a.section}」${a.points}，下级合计 ${a.sum}，${a.more} ${a.difference}`,
      en: (a) => `as published: 「${a.section}」 has ${a.points}, its parts add up to ${a.sum}: ${a.difference} ${a.moreEn}`,
    },
    reason: {
      zh: (a) => `${a.sumText}。表是照录的，印出的分值不改，得分照各项相加，不定等次。`,
      en: (a) => `${a.sumText}. The table is transcribed: printed points stay, scores are added as they are, no grade is given.`,
    },
    mend: {
      zh: "核对原件：抄错了就改；原件如此就不必改。",
      en: "Check the original: mend a slip of copying; if it is printed so, leave it.",
    },
  }),
  "POINTS-081": entry<Difference>({
    severity: "warning",
    message: {
      zh: (a) => `照录：满分 ${a.points}，各一级指标合计 ${a.sum}，${a.more} ${a.difference}`,
      en: (a) => `as published: 满分 is ${a.points}, the sections add up to ${a.sum}: ${a.difference} ${a.moreEn}`,
    },
    reason: {
      zh: (a) => `${a.sumText}。表是照录的，印出的分值不改，总分照各项相加，不定等次。`,
      en: (a) => `${a.sumText}. The table is transcribed: printed points stay, the total is their plain sum, no grade is given.`,
    },
    mend: {
      zh: "核对原件：抄错了就改；原件如此就不必改。",
      en: "Check the original: mend a slip of copying; if it is printed so, leave it.",
    },
  }),
  "POINTS-082": entry({
    severity: "notice",
    message: {
      zh: "状态是照录，分值上却没有矛盾；照录的表不定等次",
      en: "the table is marked as transcribed and its points do not contradict themselves; it gives no grade",
    },
    reason: {
      zh: "照录用来抄自相矛盾的表；分值合得上的，写定稿就能定等次。",
      en: "照录 is for tables that contradict themselves; one that adds up can be 定稿 and have grades.",
    },
    mend: { zh: "没有别的矛盾，就改为“状态 定稿”。", en: "If nothing else contradicts itself, write 状态 定稿." },
  }),
};
