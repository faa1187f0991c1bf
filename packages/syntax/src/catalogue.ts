// In: codes and arguments. Out: the diagnostics of spelling and grammar (SYN) in both languages. A table of data.
// Not here: when each is reported (the lexer and the grammar), names, units and meaning (the model).

import { defineCatalogue, entry } from "@biaochi/diagnostics";
import { CHANGE_ENTRIES } from "./catalogue-changes.ts";
import { METHOD_ENTRIES } from "./catalogue-methods.ts";
import { SCORERS_ENTRIES } from "./catalogue-scorers.ts";
import { TOTALS_ENTRIES } from "./catalogue-totals.ts";

/** Diagnostics of spelling and grammar. */
export const syntaxCatalogue = defineCatalogue({
  // ── 00x: the file as a whole ──
  "SYN-001": entry<{ characters: string; limit: string }>({
    severity: "error",
    message: {
      zh: (a) => `文件太大：有 ${a.characters} 个字符，上限是 ${a.limit} 个`,
      en: (a) => `the file is too large: ${a.characters} characters, the limit is ${a.limit}`,
    },
    reason: {
      zh: "一份评分标准表不会这样大，多半是误选了数据文件。",
      en: "No scoring table is that large; a data file was probably chosen by mistake.",
    },
    mend: {
      zh: "请确认选的是规则文件；数据请放在单独的数据文件里。",
      en: "Check that this is a rule file; keep data in a data file of their own.",
    },
  }),
  "SYN-002": entry<{ limit: string }>({
    severity: "error",
    message: {
      zh: (a) => `套得太深：括号、条件或分组一层套一层超过了 ${a.limit} 层`,
      en: (a) => `nested too deeply: brackets, conditions or groups go deeper than ${a.limit} levels`,
    },
    reason: {
      zh: "这样深的式子没有人能核对，也可能是误贴进来的内容。",
      en: "Nobody can check an expression that deep; it may have been pasted by mistake.",
    },
    mend: {
      zh: "删去多余的括号，或用「计算」分成几步写。",
      en: "Remove needless brackets, or write it in several steps with 计算.",
    },
  }),
  "SYN-003": entry<{ count: string }>({
    severity: "notice",
    message: { zh: (a) => `另有 ${a.count} 处文字问题没有列出`, en: (a) => `${a.count} more problems of wording are not listed` },
    reason: {
      zh: "一次只列出前面一部分，先改好这些，后面的往往随之消失。",
      en: "Only the first ones are listed; mending them often mends the rest.",
    },
    mend: { zh: "改好列出的各处后再检查一次。", en: "Mend those listed and check again." },
  }),
  "SYN-004": entry<{ character: string }>({
    severity: "warning",
    message: { zh: (a) => `这里有看不见的字符 ${a.character}`, en: (a) => `there is an invisible character ${a.character} here` },
    reason: {
      zh: "它多半是从网页或文档里带来的；看不见，却会使两个名称不同。",
      en: "It usually comes from a web page or a document; it cannot be seen, yet it makes two names differ.",
    },
    mend: { zh: "删去它。", en: "Remove it." },
  }),
  "SYN-005": entry<{ character: string }>({
    severity: "error",
    message: { zh: (a) => `这里有控制字符 ${a.character}`, en: (a) => `there is a control character ${a.character} here` },
    reason: {
      zh: "控制字符会使屏幕上看到的内容与文件里的不一样。",
      en: "Control characters make the screen show something other than what the file says.",
    },
    mend: { zh: "删去它。", en: "Remove it." },
  }),
  "SYN-006": entry<{ character: string }>({
    severity: "error",
    message: { zh: (a) => `这里有残缺的字符 ${a.character}`, en: (a) => `there is half a character ${a.character} here` },
    reason: {
      zh: "一个字只剩了一半，多半是复制或转换编码时损坏的。",
      en: "Only half of a character is left, probably lost in copying or converting.",
    },
    mend: { zh: "对照原件，把这个字补上。", en: "Compare with the original and type the character again." },
  }),
  "SYN-007": entry<{ character: string }>({
    severity: "warning",
    message: {
      zh: (a) => `这里的换行是少见的字符 ${a.character}`,
      en: (a) => `the line ends with an unusual character ${a.character}`,
    },
    reason: {
      zh: "很多工具不把它当作换行，行号会对不上。",
      en: "Many tools do not take it for a line end, so line numbers would differ.",
    },
    mend: { zh: "改为普通换行。", en: "Replace it by an ordinary line end." },
  }),
  "SYN-008": entry<{ written: string }>({
    severity: "error",
    message: { zh: (a) => `这里不能写「${a.written}」`, en: (a) => `“${a.written}” cannot stand here` },
    reason: {
      zh: "规则里没有这个符号；文号等原样文字写在「依据」之后或引号里。",
      en: "The language has no such sign; numbers of documents stand after 依据 or in quotes.",
    },
    mend: {
      zh: "删去它；若是名称的一部分，把整个名称放进「」；若是说明文字，放进引号。",
      en: "Remove it; if it is part of a name, put the name into 「」; if it is a text, put it into quotes.",
    },
  }),
  "SYN-009": entry<{ text: string }>({
    severity: "error",
    message: { zh: (a) => `文字「${a.text}」的引号没有收口`, en: (a) => `the quotes around “${a.text}” are not closed` },
    reason: {
      zh: "文字到行末为止；没有后引号，不知道它到哪里结束。",
      en: "A text ends on its line; without the closing quote its end is unknown.",
    },
    mend: { zh: "在文字末尾补上后引号。", en: "Add the closing quote." },
  }),
  "SYN-010": entry<{ text: string }>({
    severity: "error",
    message: { zh: (a) => `名称「${a.text}的「没有配上」`, en: (a) => `the name 「${a.text} has no closing 」` },
    reason: {
      zh: "名称写在「」之间，到行末还没有见到」。",
      en: "A quoted name stands between 「 and 」; the line ends without 」.",
    },
    mend: { zh: "在名称末尾补上」。", en: "Add 」 behind the name." },
  }),
  "SYN-011": entry({
    severity: "error",
    message: { zh: "「」里没有名称", en: "there is no name between 「 and 」" },
    reason: { zh: "名称不能是空的。", en: "A name cannot be empty." },
    mend: { zh: "在「」里写上名称。", en: "Write the name between 「 and 」." },
  }),
  "SYN-012": entry<{ written: string; right: string }>({
    severity: "notice",
    message: { zh: (a) => `「${a.written}」已按「${a.right}」理解`, en: (a) => `“${a.written}” was read as “${a.right}”` },
    reason: { zh: (a) => `规则里写作「${a.right}」。`, en: (a) => `The language writes “${a.right}”.` },
    mend: { zh: (a) => `改为「${a.right}」。`, en: (a) => `Replace it by “${a.right}”.` },
  }),
  "SYN-013": entry<{ written: string; right: string }>({
    severity: "notice",
    message: {
      zh: (a) => `全角「${a.written}」已按 ${a.right} 理解`,
      en: (a) => `full-width “${a.written}” was read as ${a.right}`,
    },
    reason: {
      zh: "数字用半角写，便于查找和对齐；得分不受影响。",
      en: "Figures are written half-width, so that they can be searched and lined up; scores do not change.",
    },
    mend: { zh: (a) => `改为 ${a.right}。`, en: (a) => `Replace it by ${a.right}.` },
  }),

  // ── 01x–02x: figures, dates, brackets ──
  "SYN-014": entry<{ written: string; right: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.written}」里的「。」应当是小数点`,
      en: (a) => `the “。” in “${a.written}” should be a decimal point`,
    },
    reason: { zh: "「。」是句号，不能作小数点。", en: "“。” ends a sentence; it is not a decimal point." },
    mend: {
      zh: (a) => `改为 ${a.right}；若本是两句，请在「。」后换行。`,
      en: (a) => `Write ${a.right}; if these are two sentences, start a new line after “。”.`,
    },
  }),
  "SYN-015": entry<{ written: string; right: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.written}」里的「，」不能作千分位`,
      en: (a) => `the “，” in “${a.written}” is no thousands mark`,
    },
    reason: { zh: "「，」总是分隔号；千分位用半角逗号。", en: "“，” always separates; thousands take the half-width comma." },
    mend: { zh: (a) => `改为 ${a.right}。`, en: (a) => `Write ${a.right}.` },
  }),
  "SYN-016": entry<{ written: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.written}」的千分位分得不对`,
      en: (a) => `the thousands marks of “${a.written}” are in the wrong places`,
    },
    reason: {
      zh: "千分位从个位起每三位一分，如 1,234.56；分得不对就看不出少了还是多了一位。",
      en: "Thousands are marked in threes from the right, as in 1,234.56; otherwise a digit may be missing.",
    },
    mend: { zh: "核对这个数，改正或去掉逗号。", en: "Check the figure; move or remove the commas." },
  }),
  "SYN-017": entry<{ digits: string; limit: string }>({
    severity: "error",
    message: {
      zh: (a) => `这个数有 ${a.digits} 位，上限是 ${a.limit} 位`,
      en: (a) => `this number has ${a.digits} digits, the limit is ${a.limit}`,
    },
    reason: { zh: "这样长的数多半是误贴的。", en: "A number that long was probably pasted by mistake." },
    mend: { zh: "核对这个数。", en: "Check the number." },
  }),
  "SYN-018": entry<{ written: string; limit: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.written}」的指数太大，只读到正负 ${a.limit}`,
      en: (a) => `the exponent of “${a.written}” is too large; it is read up to ±${a.limit}`,
    },
    reason: { zh: "这样大或这样小的数不会出现在评分标准里。", en: "No scoring table has figures that large or small." },
    mend: { zh: "核对这个数，照常写出各位数字。", en: "Check the number and write out its digits." },
  }),
  "SYN-019": entry<{ written: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.written}」的分母是零`, en: (a) => `the denominator of “${a.written}” is zero` },
    reason: { zh: "除以零没有意义。", en: "Division by zero has no meaning." },
    mend: { zh: "改正分母。", en: "Correct the denominator." },
  }),
  "SYN-020": entry<{ written: string; why: string; whyEn: string; example: string }>({
    severity: "error",
    message: { zh: (a) => `没有「${a.written}」这一天`, en: (a) => `there is no day “${a.written}”` },
    reason: { zh: (a) => `按日历，${a.why}。`, en: (a) => `By the calendar, ${a.whyEn}.` },
    mend: { zh: (a) => `核对日期，写成如 ${a.example}。`, en: (a) => `Check the date; write it as ${a.example}, for example.` },
  }),
  "SYN-021": entry<{ written: string; missing: "年" | "日" }>({
    severity: "error",
    message: {
      zh: (a) => `日期「${a.written}」没有写到${a.missing}`,
      en: (a) => `the date “${a.written}” lacks its ${a.missing === "年" ? "year" : "day"}`,
    },
    reason: { zh: "日期要写全，才知道是哪一天。", en: "Only a full date says which day is meant." },
    mend: { zh: "写成 2017-12-31、2017年12月31日 或 2017年12月底。", en: "Write 2017-12-31, 2017年12月31日 or 2017年12月底." },
  }),
  "SYN-022": entry<{ opening: string; closing: string; right: string }>({
    severity: "notice",
    message: {
      zh: (a) => `括号「${a.opening}」与「${a.closing}」全角半角不一`,
      en: (a) => `the brackets “${a.opening}” and “${a.closing}” differ in width`,
    },
    reason: { zh: "已按一对括号理解；写成一样的便于核对。", en: "They were read as a pair; the same width is easier to check." },
    mend: { zh: (a) => `改为「${a.right}」。`, en: (a) => `Replace it by “${a.right}”.` },
  }),
  "SYN-023": entry<{ opening: string }>({
    severity: "error",
    message: { zh: (a) => `括号「${a.opening}」没有收口`, en: (a) => `the bracket “${a.opening}” is not closed` },
    reason: { zh: "没有后括号，不知道括到哪里。", en: "Without the closing bracket its end is unknown." },
    mend: { zh: "在应当结束的地方补上后括号。", en: "Add the closing bracket where it belongs." },
  }),
  "SYN-024": entry<{ closing: string }>({
    severity: "error",
    message: { zh: (a) => `多出一个「${a.closing}」`, en: (a) => `there is one “${a.closing}” too many` },
    reason: { zh: "前面没有与它配对的括号。", en: "No bracket before it belongs to it." },
    mend: { zh: "删去它，或在前面补上与它配对的括号。", en: "Remove it, or add its partner before it." },
  }),
  "SYN-025": entry<{ block: string; place: string; placeEn: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.block}」的「{」没有收口`, en: (a) => `the “{” of “${a.block}” is not closed` },
    reason: {
      zh: "少一个「}」，后面的内容会被当作它的一部分。",
      en: "Without its “}” what follows would be taken for a part of it.",
    },
    mend: {
      zh: (a) => `在这一段结束的地方补上「}」，看来是在${a.place}。`,
      en: (a) => `Add “}” where the block ends, ${a.placeEn} as it seems.`,
    },
  }),
  "SYN-026": entry<{ name: string }>({
    severity: "error",
    message: {
      zh: (a) => `名称里有引号或其他符号，要写成「${a.name}」`,
      en: (a) => `a name with quotes or other signs is written 「${a.name}」`,
    },
    reason: { zh: "引号之间的内容会被当作文字。", en: "What stands between quotes is taken for a text." },
    mend: { zh: "给整个名称加上「」。", en: "Put the whole name into 「」." },
  }),
  "SYN-027": entry<{ block: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.block}」后面缺少「{」`, en: (a) => `“${a.block}” lacks its “{”` },
    reason: { zh: "它的内容写在 { 与 } 之间。", en: "Its content stands between { and }." },
    mend: { zh: "补上「{」，并在结束的地方写「}」。", en: "Add “{”, and “}” where it ends." },
  }),

  // ── 03x–04x: lines, names, blocks ──
  "SYN-030": entry<{ word: string; offer: string; offerEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `不认识「${a.word}」开头的这一段${a.offer}`,
      en: (a) => `no declaration begins with “${a.word}”${a.offerEn}`,
    },
    reason: {
      zh: "一段的开头要说明它是什么，如 数据、计算、等级、一级指标、指标、等次、勾稽、算例。",
      en: "A declaration begins with what it is, such as 数据, 计算, 等级, 一级指标, 指标, 等次, 勾稽, 算例.",
    },
    mend: {
      zh: "改为其中一个；若是上一段的内容，检查上一段的「}」是否写早了。",
      en: "Use one of them; if the line belongs to the block before, its “}” may stand too early.",
    },
  }),
  "SYN-031": entry<{
    word: string;
    block: string;
    allowed: string;
    allowedEn: string;
    remark: string;
    offer: string;
    offerEn: string;
  }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.block}」里没有「${a.word}」这一行的写法${a.offer}`,
      en: (a) => `“${a.block}” has no line that begins with “${a.word}”${a.offerEn}`,
    },
    reason: { zh: (a) => `这里每行的开头只能是：${a.allowed}。`, en: (a) => `A line here begins with one of: ${a.allowedEn}.` },
    mend: {
      zh: (a) => `改为其中一个；若是说明文字，写成 ${a.remark} "…" 或用 # 注释。`,
      en: (a) => `Use one of them; a remark is written ${a.remark} "…" or behind #.`,
    },
  }),
  "SYN-032": entry<{ feature: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.feature}」这一版还不支持`, en: (a) => `“${a.feature}” is not supported by this version yet` },
    reason: {
      zh: "这个词已留给后续版本；现在写了也不会计分，所以不能略过不提。",
      en: "The word is kept for a later version; it would not be scored, so it cannot be passed over silently.",
    },
    mend: {
      zh: "暂时删去或注释掉这一处，在本版能表达的范围内另写。",
      en: "Remove it or make it a comment for now, and write it with what this version has.",
    },
  }),
  "SYN-033": entry<{ after: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.after}」后面缺少名称`, en: (a) => `“${a.after}” lacks a name` },
    reason: { zh: "没有名称，别处就无法提到它。", en: "Without a name nothing can refer to it." },
    mend: { zh: (a) => `在「${a.after}」后空一格写上名称。`, en: (a) => `Write a name after “${a.after}” and a blank.` },
  }),
  "SYN-034": entry<{ name: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」是规则里的用语，作名称要加「」`,
      en: (a) => `“${a.name}” is a word of the language; as a name it is written 「${a.name}」`,
    },
    reason: { zh: "不加「」，分不清它是名称还是用语。", en: "Without 「」 it cannot be told from the word." },
    mend: { zh: (a) => `改为「${a.name}」，或换一个名称。`, en: (a) => `Write 「${a.name}」 or choose another name.` },
  }),
  "SYN-035": entry<{ words: string; joined: string }>({
    severity: "error",
    message: {
      zh: (a) => `这里只能有一个名称，却写了「${a.words}」`,
      en: (a) => `one name is expected here, but “${a.words}” was written`,
    },
    reason: { zh: "名称中间不能有空格，除非放在「」里。", en: "A name has no blanks inside, unless it stands in 「」." },
    mend: {
      zh: (a) => `去掉空格写成「${a.joined}」连在一起，或整个放进「」。`,
      en: (a) => `Join it to ${a.joined}, or put all of it into 「」.`,
    },
  }),
  "SYN-036": entry<{ name: string }>({
    severity: "error",
    message: {
      zh: (a) => `名称「${a.name}」以数字开头，要加「」`,
      en: (a) => `the name “${a.name}” begins with a digit; it is written 「${a.name}」`,
    },
    reason: { zh: "以数字开头的会被当作数。", en: "What begins with a digit is taken for a number." },
    mend: { zh: (a) => `改为「${a.name}」。`, en: (a) => `Write 「${a.name}」.` },
  }),
  "SYN-037": entry<{ written: string; right: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.written}」连在一起了，是否想写「${a.right}」`,
      en: (a) => `“${a.written}” runs together; was “${a.right}” meant?`,
    },
    reason: {
      zh: "除评分语句外，词与词之间要空一格，否则整串会被当作一个名称。",
      en: "Outside clauses words are separated by blanks; otherwise the whole run is taken for one name.",
    },
    mend: { zh: (a) => `写成「${a.right}」。`, en: (a) => `Write “${a.right}”.` },
  }),
  "SYN-038": entry<{ name: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.name}」没有写分值`, en: (a) => `“${a.name}” has no points` },
    reason: { zh: "没有分值就无法计分，也无法核对合计。", en: "Without points it cannot be scored nor added up." },
    mend: { zh: "在名称后空一格写上分值，如 5分。", en: "Write its points after the name and a blank, such as 5分." },
  }),
  "SYN-039": entry<{ text: string; after: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.after}」这一行已经写完，后面多出「${a.text}」`,
      en: (a) => `the line “${a.after}” is complete; “${a.text}” is too much`,
    },
    reason: {
      zh: "读不懂多出的部分，也不能当它没有写。",
      en: "What is left over cannot be read, and cannot be passed over either.",
    },
    mend: {
      zh: "删去它，或移到另一行；说明文字写在 # 之后。",
      en: "Remove it or move it to a line of its own; remarks stand behind #.",
    },
  }),
  "SYN-040": entry<{ after: string; wanted: string; wantedEn: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.after}」后面缺少${a.wanted}`, en: (a) => `“${a.after}” lacks ${a.wantedEn}` },
    reason: { zh: "没有它，这一行就没有意思。", en: "Without it the line has no meaning." },
    mend: { zh: (a) => `在「${a.after}」后面补上${a.wanted}。`, en: (a) => `Add ${a.wantedEn} after “${a.after}”.` },
  }),
  "SYN-041": entry({
    severity: "error",
    message: { zh: "文件开头没有「规则集」", en: "the file does not begin with 规则集" },
    reason: {
      zh: "规则集写明名称、地区、年度和满分，没有它就不知道这份规则适用于谁。",
      en: "It states the name, region, year and full points; without it nobody knows to whom the rules apply.",
    },
    mend: {
      zh: "在文件开头写：规则集 名称 { 地区 …　年度 …　满分 100分 }，每项一行。",
      en: "Begin with 规则集 NAME { 地区 … 年度 … 满分 100分 }, one item a line.",
    },
  }),
  "SYN-042": entry({
    severity: "error",
    message: { zh: "一个文件里只能有一个「规则集」，并且要在最前面", en: "a file has one 规则集, and it comes first" },
    reason: { zh: "后面的各段都属于它。", en: "All that follows belongs to it." },
    mend: {
      zh: "把另一个规则集移到单独的文件，或把这一段移到最前面。",
      en: "Move the other one to a file of its own, or move this one to the top.",
    },
  }),
  "SYN-043": entry<{ part: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.part}」写了两次`, en: (a) => `“${a.part}” is written twice` },
    reason: { zh: "两处不一样时不知道以哪一处为准。", en: "Where they differ nobody knows which one holds." },
    mend: { zh: "只留一处。", en: "Keep one of them." },
  }),
  "SYN-044": entry<{ word: string; block: string; place: string; placeEn: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.word}」不能写在「${a.block}」里面`, en: (a) => `“${a.word}” cannot stand inside “${a.block}”` },
    reason: { zh: (a) => `它要写在${a.place}。`, en: (a) => `It belongs ${a.placeEn}.` },
    mend: {
      zh: (a) => `移到${a.place}；若是上一段忘了「}」，请补上。`,
      en: (a) => `Move it ${a.placeEn}; if a “}” was forgotten, add it.`,
    },
  }),
  "SYN-045": entry<{ written: string; after: string; allowed: string; allowedEn: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.after}」后面不能写「${a.written}」`, en: (a) => `“${a.written}” cannot follow “${a.after}”` },
    reason: { zh: (a) => `这里可以写：${a.allowed}。`, en: (a) => `What may stand here: ${a.allowedEn}.` },
    mend: { zh: "改为其中一个。", en: "Use one of them." },
  }),
  "SYN-046": entry<{ word: string; written: string }>({
    severity: "error",
    message: {
      zh: (a) => `单位「${a.word}」的换算「${a.written}」读不懂`,
      en: (a) => `the conversion “${a.written}” of the unit “${a.word}” cannot be read`,
    },
    reason: { zh: "换算要写成一个大于零的数和一个已有的单位。", en: "A conversion is a number above zero and a known unit." },
    mend: {
      zh: "写成如 单位 亩 = 2000/3 平方米；没有换算就只写单位名。",
      en: "Write it as 单位 亩 = 2000/3 平方米, or the unit alone if it converts to nothing.",
    },
  }),
  "SYN-047": entry<{ written: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.written}」不能作单位的名称`, en: (a) => `“${a.written}” cannot be the name of a unit` },
    reason: {
      zh: "单位写在数字后面，不能与评分用语相同，也不能有数字和符号。",
      en: "A unit follows a number; it cannot be a word of clauses nor hold digits or signs.",
    },
    mend: { zh: "换一个名称。", en: "Choose another name." },
  }),

  // ── 05x: scoring clauses ──
  "SYN-048": entry<{ written: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.written}」和前一项写在同一行`,
      en: (a) => `“${a.written}” shares a line with what stands before it`,
    },
    reason: {
      zh: "规则集的各项各占一行；地区、依据、来源一直读到行末。",
      en: "Each property of a 规则集 has a line of its own; 地区, 依据 and 来源 are read to the end of theirs.",
    },
    mend: { zh: "在它前面换行。", en: "Begin a new line before it." },
  }),
  "SYN-050": entry<{ wording: string; where: string; whereEn: string; offer: string; offerEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `${a.where}里没有这个说法：「${a.wording}」${a.offer}`,
      en: (a) => `${a.whereEn} has no such wording: “${a.wording}”${a.offerEn}`,
    },
    reason: {
      zh: "这里只用固定的说法，每种说法只有一个意思，才能算得准。",
      en: "Only fixed wordings stand here, each with one meaning, so that they can be computed exactly.",
    },
    mend: {
      zh: "改用固定的说法；要用数据项或参数时，写在（　）里。",
      en: "Use a fixed wording; names of fields or parameters stand in （ ）.",
    },
  }),
  "SYN-051": entry<{ written: string; end: string; endEn: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.written}」没有写明${a.end}`, en: (a) => `“${a.written}” does not say ${a.endEn}` },
    reason: {
      zh: "恰好等于界值时算不算在这一档，直接影响得分；「以上」「以下」含界值，「超过」「不满」不含（民法典第一千二百五十九条）。",
      en: "Whether a value equal to the bound belongs to the band decides its points; 以上 and 以下 include the bound, 超过 and 不满 do not (Civil Code, article 1259).",
    },
    mend: {
      zh: "对照原表和上下各档，选定一种读法。",
      en: "Compare with the printed table and the bands beside it, and choose a reading.",
    },
  }),
  "SYN-052": entry<{ written: string; right: string }>({
    severity: "error",
    message: { zh: (a) => `评分语句里不写算式：「${a.written}」`, en: (a) => `a clause is no formula: “${a.written}”` },
    reason: {
      zh: "算式写在「公式」一行；按完成的比例给分，有固定的说法。",
      en: "Formulas stand in the 公式 line; points in proportion have a fixed wording.",
    },
    mend: {
      zh: (a) =>
        a.right === ""
          ? "这个算式与“按比例得分”不同，不能代改；写成 得（…），其中本指标的值写“本值”，分值写“分值”。"
          : `改为「${a.right}」；若另有算法，写成 得（…），其中本指标的值写“本值”。`,
      en: (a) =>
        a.right === ""
          ? "This is not plain proportion, so it cannot be rewritten for you; write 得（…), with 本值 for the value of the indicator and 分值 for its points."
          : `Write ${a.right}; for another computation write 得（…), with 本值 for the value of the indicator.`,
    },
  }),
  "SYN-053": entry<{ written: string; share: string; points: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.written}」：步长按什么的百分比算，没有写清`,
      en: (a) => `“${a.written}”: the step is a percentage of what?`,
    },
    reason: {
      zh: "按界值（如计划时间）的百分比算的步长，写作「界值的」；比率相差几个百分点，写「个百分点」。两种读法扣分不同。",
      en: "A step that is a share of the bound (of the planned time, say) is written 界值的; a difference between rates is counted in 个百分点. The two take different points.",
    },
    mend: {
      zh: (a) => `写成「${a.share}」，或「${a.points}」。`,
      en: (a) => `Write ${a.share}, or ${a.points}.`,
    },
  }),
  "SYN-054": entry<{ name: string }>({
    severity: "notice",
    message: {
      zh: (a) => `评分里的「${a.name}」就是本指标，可以不写`,
      en: (a) => `“${a.name}” in the clause is this indicator itself and may be left out`,
    },
    reason: { zh: "评分语句说的总是本指标的值。", en: "A clause always speaks of the value of its own indicator." },
    mend: { zh: "删去它。", en: "Remove it." },
  }),
  "SYN-055": entry<{ written: string; word: string; mark: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.written}」自相矛盾：「${a.word}」与「${a.mark}」说的不一样`,
      en: (a) => `“${a.written}” contradicts itself: ${a.word} and ${a.mark} say different things`,
    },
    reason: {
      zh: "「以上」「以下」含界值，「超过」「不满」「低于」不含。",
      en: "以上 and 以下 include the bound; 超过, 不满 and 低于 do not.",
    },
    mend: { zh: "选定含还是不含。", en: "Decide whether the bound is included." },
  }),
  "SYN-056": entry<{ band: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.band}」后面没有写得几分`, en: (a) => `“${a.band}” does not say how many points` },
    reason: { zh: "每一档都要有得分。", en: "Each band needs its points." },
    mend: {
      zh: "补上 得几分、得满分、不得分、按比例得分、反向按比例得分、每…扣…分 或 报错；要内插的，先写两点各得几分，再写“其间按直线内插”。",
      en: "Add 得…分, 得满分, 不得分, 按比例得分, 反向按比例得分, 每…扣…分 or 报错; to interpolate, write the points at both ends and then 其间按直线内插.",
    },
  }),
  "SYN-057": entry<{ step: string; wanted: string; wantedEn: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.step}」没有写${a.wanted}`, en: (a) => `“${a.step}” lacks ${a.wantedEn}` },
    reason: {
      zh: "扣分要写全：每多少、扣几分，如 每超过1个百分点扣0.3分。",
      en: "A step needs its size and its points, as in 每超过1个百分点扣0.3分.",
    },
    mend: { zh: (a) => `补上${a.wanted}。`, en: (a) => `Add ${a.wantedEn}.` },
  }),
  "SYN-058": entry<{ name: string }>({
    severity: "error",
    message: {
      zh: (a) => `评分语句里的「${a.name}」是一个名称，要写成（${a.name}）`,
      en: (a) => `“${a.name}” in the clause is a name; it is written （${a.name}）`,
    },
    reason: { zh: "评分语句里，名称和算式写在圆括号里。", en: "Names and expressions inside a clause stand in round brackets." },
    mend: { zh: (a) => `改为（${a.name}）。`, en: (a) => `Write （${a.name}）.` },
  }),
  "SYN-059": entry<{ word: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.word}」写在这里没有可以附着的条款`,
      en: (a) => `“${a.word}” has no clause here to which it could belong`,
    },
    reason: { zh: "它补充的是前面「每…扣…」一类的条款。", en: "It completes a clause such as 每…扣… before it." },
    mend: { zh: "把它移到那个条款后面，用逗号隔开。", en: "Move it behind that clause, after a comma." },
  }),

  // ── 06x: expressions and cases ──
  "SYN-060": entry<{ after: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.after}」后面缺少数据项、数或括号`,
      en: (a) => `“${a.after}” lacks a field, a figure or a bracket after it`,
    },
    reason: { zh: "式子没有写完。", en: "The expression is not complete." },
    mend: { zh: "补上缺少的部分，或删去多余的运算符号。", en: "Add what is missing, or remove the operator." },
  }),
  "SYN-061": entry<{ left: string; right: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.left}」与「${a.right}」之间缺少运算符号`,
      en: (a) => `there is no operator between “${a.left}” and “${a.right}”`,
    },
    reason: {
      zh: "两个量并排写，不知道是加减还是乘除；若是一个名称，中间不能有空格。",
      en: "Side by side, it is unknown whether they are added or multiplied; one name has no blanks inside.",
    },
    mend: { zh: "补上 + − × ÷ 之一；若是一个名称，去掉空格。", en: "Add one of + − × ÷; if it is one name, remove the blank." },
  }),
  "SYN-062": entry({
    severity: "error",
    message: { zh: "「且」与「或」同用，要用括号写明先后", en: "且 and 或 together need brackets" },
    reason: { zh: "先算「且」还是先算「或」，结果不同。", en: "The result depends on which comes first." },
    mend: { zh: "给先算的一部分加上（）。", en: "Put the part that comes first into （ ）." },
  }),
  "SYN-063": entry<{ written: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.written}」连着比较了两次`, en: (a) => `“${a.written}” compares twice in a row` },
    reason: { zh: "一次只比较两个量。", en: "A comparison has two sides." },
    mend: {
      zh: "分成两个比较，用「且」连起来，或写成 属于 [0%, 100%]。",
      en: "Write two comparisons joined by 且, or 属于 [0%, 100%].",
    },
  }),
  "SYN-064": entry<{ limit: string }>({
    severity: "error",
    message: {
      zh: (a) => `这个式子太长，超过了 ${a.limit} 个运算`,
      en: (a) => `this expression is too long: more than ${a.limit} operations`,
    },
    reason: { zh: "这样长的式子没有人能核对。", en: "Nobody can check an expression that long." },
    mend: { zh: "用「计算」分成几步写。", en: "Write it in several steps with 计算." },
  }),
  "SYN-065": entry<{ name: string; example: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.name}」后面要有括号`, en: (a) => `“${a.name}” needs brackets after it` },
    reason: { zh: (a) => `它是一种算法，如 ${a.example}。`, en: (a) => `It is a function, as in ${a.example}.` },
    mend: {
      zh: "把要算的数写在它后面的（　）里；若是名称，写在「」里。",
      en: "Put its figures into （ ）; if it is a name, put it into 「」.",
    },
  }),
  "SYN-066": entry<{ name: string; wanted: string; given: string; example: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」要 ${a.wanted} 个数，这里写了 ${a.given} 个`,
      en: (a) => `“${a.name}” takes ${a.wanted} figures, ${a.given} were written`,
    },
    reason: { zh: (a) => `写法如 ${a.example}。`, en: (a) => `It is written ${a.example}.` },
    mend: { zh: "增减括号里的数，用逗号隔开。", en: "Add or remove figures, separated by commas." },
  }),
  "SYN-067": entry<{ condition: string; allowed: string; allowedEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `条件「${a.condition}」后面缺少「：」和后果`,
      en: (a) => `the condition “${a.condition}” lacks “：” and what follows from it`,
    },
    reason: {
      zh: "情形写作「条件：后果」，如 编制数 = 0人：不得分。",
      en: "A case is written “condition：outcome”, as in 编制数 = 0人：不得分.",
    },
    mend: {
      zh: (a) => `在条件后面写「：」，再写 ${a.allowed}。`,
      en: (a) => `Add “：” and one of ${a.allowedEn}.`,
    },
  }),
  "SYN-068": entry<{ allowed: string; allowedEn: string }>({
    severity: "error",
    message: { zh: "这种情形没有写明后果", en: "this case does not say what follows" },
    reason: { zh: (a) => `后果可以是：${a.allowed}。`, en: (a) => `What may follow: ${a.allowedEn}.` },
    mend: { zh: "在「：」后面写上其中一个。", en: "Write one of them after “：”." },
  }),
  "SYN-069": entry({
    severity: "error",
    message: { zh: "「不计分」要写明分值由谁分摊", en: "不计分 must say who takes over the points" },
    reason: {
      zh: "不计分的指标的分值总要有着落，否则满分就变了。",
      en: "The points have to go somewhere, or the full points would change.",
    },
    mend: {
      zh: "写成 不计分，分值由同级分摊 或 不计分，分值由全部分摊。",
      en: "Write 不计分，分值由同级分摊 or 不计分，分值由全部分摊.",
    },
  }),
  "SYN-070": entry<{ written: string }>({
    severity: "error",
    message: {
      zh: (a) => `「勾稽」要写成一个等式，「${a.written}」不是`,
      en: (a) => `a reconciliation is an equation; “${a.written}” is none`,
    },
    reason: { zh: "勾稽核对两边是否相等。", en: "It checks whether two sides agree." },
    mend: {
      zh: "写成 名称 左边 = 右边，如 收入合计 总收入 = 财政拨款收入 + 其他收入。",
      en: "Write NAME LEFT = RIGHT, as in 收入合计 总收入 = 财政拨款收入 + 其他收入.",
    },
  }),
  "SYN-071": entry<{ left: string; right: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.left}」与「${a.right}」之间缺少「；」`,
      en: (a) => `“；” is missing between “${a.left}” and “${a.right}”`,
    },
    reason: { zh: "一行里的各档用「；」「，」或「。」隔开。", en: "The arms of one line are separated by ；, ， or 。." },
    mend: { zh: "补上「；」，或另起一行写在 { } 里。", en: "Add “；”, or write them on lines of their own inside { }." },
  }),
  "SYN-072": entry<{ text: string }>({
    severity: "error",
    message: { zh: (a) => `从「${a.text}」起读不懂`, en: (a) => `from “${a.text}” on the file cannot be read` },
    reason: { zh: "这里的写法不在规则语言之内。", en: "What stands here is not part of the language." },
    mend: { zh: "先把这一处注释掉，再检查其余部分。", en: "Make it a comment and check the rest." },
  }),

  // ── 07x–08x: common slips ──
  "SYN-073": entry<{ written: string; single: string; range: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.written}」是一个范围，没有写明由谁在其中定分`,
      en: (a) => `“${a.written}” is a range; it does not say who sets the points within it`,
    },
    reason: {
      zh: "一个值只能得一个分数；要在范围内定分的，须写明“由评价方定”。",
      en: "A value gives one score; where it is set within a range, the clause says 由评价方定.",
    },
    mend: {
      zh: (a) => `要么写一个分数，如“${a.single}”，要么写“${a.range}”。`,
      en: (a) => `Write one score, such as ${a.single}, or write ${a.range}.`,
    },
  }),
  "SYN-074": entry<{ points: string; right: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.points}」前缺少“得”`, en: (a) => `得 is missing before “${a.points}”` },
    reason: {
      zh: "紧接在范围后面的数会被当作范围的另一头；得几分要写“得”。",
      en: "A figure right behind a band is taken for its other end; points are introduced by 得.",
    },
    mend: { zh: (a) => `写成“${a.right}”。`, en: (a) => `Write ${a.right}.` },
  }),
  "SYN-075": entry<{ written: string; beside: string }>({
    severity: "notice",
    message: {
      zh: (a) => `「${a.beside}」旁的「${a.written}」可以不写`,
      en: (a) => `“${a.written}” beside “${a.beside}” may be left out`,
    },
    reason: {
      zh: "有没有它，意思一样；已按没有它理解。",
      en: "The meaning is the same without it; it was read as if it were not there.",
    },
    mend: { zh: (a) => `删去「${a.written}」。`, en: (a) => `Remove “${a.written}”.` },
  }),
  "SYN-076": entry<{ written: string; right: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.written}」不是数的写法，应写作「${a.right}」`,
      en: (a) => `“${a.written}” is not how a figure is written; write ${a.right}`,
    },
    reason: {
      zh: "数只用数字写：小数点前要写 0，字母 O、l 不能代替 0、1，分值不用汉字。",
      en: "Figures are written in digits: 0 before the point, no letter O or l for 0 or 1, no Chinese numerals for points.",
    },
    mend: { zh: (a) => `改为 ${a.right}。`, en: (a) => `Write ${a.right}.` },
  }),
  "SYN-077": entry<{ number: string; name: string }>({
    severity: "error",
    message: {
      zh: (a) => `序号「${a.number}」不写进名称`,
      en: (a) => `the number “${a.number}” is no part of the name`,
    },
    reason: {
      zh: "名称用来在别处提到它，序号会变，也不能出现在名称里；次序就是书写的先后。",
      en: "The name is how other lines refer to it; numbers change and have no place in it. The order is the order of writing.",
    },
    mend: { zh: (a) => `写成「${a.name}」。`, en: (a) => `Write ${a.name}.` },
  }),
  "SYN-078": entry<{ name: string; written: string; right: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.name}」后面的「${a.right}」不加括号`,
      en: (a) => `“${a.right}” behind “${a.name}” takes no brackets`,
    },
    reason: {
      zh: "圆括号里写的是算式；分值和单位空一格直接写。",
      en: "Round brackets hold expressions; points and units stand behind a blank.",
    },
    mend: { zh: (a) => `写成“${a.name} ${a.right}”。`, en: (a) => `Write ${a.name} ${a.right}.` },
  }),
  "SYN-079": entry<{ block: string; comma: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.block}」里的各项用「；」隔开，不用「${a.comma}」`,
      en: (a) => `the items of ${a.block} are separated by ；, not by “${a.comma}”`,
    },
    reason: { zh: "逗号后面的会被当作同一项的一部分。", en: "What follows a comma would be taken for a part of the same item." },
    mend: { zh: "改为「；」，或每项写一行。", en: "Write ；, or each item on a line of its own." },
  }),
  "SYN-080": entry<{ word: string; place: string; placeEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `${a.place}里不能用「${a.word}」`,
      en: (a) => `“${a.word}” cannot be used in ${a.placeEn}`,
    },
    reason: {
      zh: (a) => `「${a.word}」留给按行计分的表；公式的结果就是本指标的值，在评分里叫“本值”。`,
      en: (a) =>
        `“${a.word}” is kept for tables scored row by row; what the formula gives is the value of the indicator, called 本值 in its clause.`,
    },
    mend: {
      zh: (a) => `评分里本指标的值写“本值”；公式里写出算法，如 实际数 ÷ 计划数；若是数据项，写成「${a.word}」。`,
      en: (a) =>
        `In a clause write 本值 for the value of the indicator; in a formula write how it is computed, such as 实际数 ÷ 计划数; a field of that name is written 「${a.word}」.`,
    },
  }),
  "SYN-081": entry<{ remark: string; word: string }>({
    severity: "notice",
    message: {
      zh: (a) => `「${a.word}」一行里的「${a.remark}」不是注释，已当作内容`,
      en: (a) => `“${a.remark}” on the line of ${a.word} is no remark; it was read as part of the text`,
    },
    reason: {
      zh: (a) => `「${a.word}」后面直到行末都照原样读，因为文号里可能有 #。`,
      en: (a) =>
        `Behind ${a.word} everything up to the end of the line is read as it stands, since numbers of documents may hold a #.`,
    },
    mend: { zh: "若是注释，移到上一行。", en: "If it is a remark, move it to the line above." },
  }),

  // ── 10x: rows as data (明细, 行评, 要求, tables of 给定) ──
  "SYN-100": entry<{ word: string; place: string; placeEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.word}」只能用在${a.place}里`,
      en: (a) => `“${a.word}” can only be used in ${a.placeEn}`,
    },
    reason: {
      zh: (a) => `「${a.word}」要拿一行的实际同它的目标比，别处没有目标可比。`,
      en: (a) => `“${a.word}” compares the result of a row with its target; elsewhere there is no target.`,
    },
    mend: {
      zh: "指标的评分写清界值，如 100%以上得满分；逐行计分的写进「行评」。",
      en: "In the clause of an indicator write the bound, as in 100%以上得满分; what scores row by row goes into a 行评.",
    },
  }),
  "SYN-101": entry<{ name: string }>({
    severity: "error",
    message: { zh: (a) => `「行 ${a.name}」后面少「：」`, en: (a) => `“：” is missing behind 行 ${a.name}` },
    reason: {
      zh: "「行 明细：」后面才是对每一行的条件；没有「：」分不清明细的名称和条件。",
      en: "The condition on each row follows “行 table：”; without “：” the name of the table cannot be told from the condition.",
    },
    mend: {
      zh: (a) => `写成「行 ${a.name}：条件」，如 行 ${a.name}：完成率 不超过 150%。`,
      en: (a) => `Write “行 ${a.name}：condition”, as in 行 ${a.name}：完成率 不超过 150%.`,
    },
  }),
  "SYN-102": entry<{ part: string }>({
    severity: "error",
    message: { zh: (a) => `行评里「${a.part}」写了两次`, en: (a) => `${a.part} stands twice in the 行评` },
    reason: {
      zh: "一种行只有一种计分办法，写两次不知道用哪一个。",
      en: "Rows of one kind score in one way; of two nobody knows which holds.",
    },
    mend: {
      zh: "合成一条，或删去一条；确有两种办法，分写成两个行评，各用于自己的一级指标。",
      en: "Join the two or remove one; where there are two ways, write two 行评 and use each in its own section.",
    },
  }),
  "SYN-103": entry<{ word: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.word}」后面应是「评定」`,
      en: (a) => `${a.word} is followed by 评定 (judged by)`,
    },
    reason: {
      zh: "定性的目标没有数可比，只能由评价方在「评定」一列里选档。",
      en: "A target in words has no figure to compare; an assessor picks a level in the column 评定.",
    },
    mend: {
      zh: "写「定性 评定」；各档占分值的比例写在那一列的等级里。",
      en: "Write 定性 评定; the share of the points of each level stands in the scale of that column.",
    },
  }),
  "SYN-104": entry<{ name: string }>({
    severity: "error",
    message: { zh: (a) => `「${a.name}」的表格是空的`, en: (a) => `the table ${a.name} is empty` },
    reason: {
      zh: "表格第一行是列名，每行一条数据，用竖线隔开。",
      en: "The first row of a table names its columns, each other row holds data, cells stand between bars.",
    },
    mend: {
      zh: "写上列名，如 | 名称 | 分值 |；没有数据就整个删去。",
      en: "Write the names of the columns, as in | 名称 | 分值 |, or remove the table.",
    },
  }),
  "SYN-105": entry<{ written: string; block: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.block}」的表格里不认识「${a.written}」`,
      en: (a) => `“${a.written}” cannot stand in the table ${a.block}`,
    },
    reason: {
      zh: "明细在「给定」里写成表格：每行用竖线开头，格与格之间也用竖线隔开。",
      en: "In 给定 the rows of a 明细 are a table: each line begins with a bar, and bars part its cells.",
    },
    mend: { zh: "每行以「|」开头，如 | 完工时间 | 10 |。", en: "Begin each line with “|”, as in | 完工时间 | 10 |." },
  }),
  "SYN-106": entry<{ block: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.block}」里的表格没有写是哪个明细`,
      en: (a) => `a table in ${a.block} does not say which 明细 it holds`,
    },
    reason: {
      zh: "一份规则可以有几个明细，表格的行要写在自己明细的 { } 里。",
      en: "A rule set may have several tables of rows; the rows stand in the { } of their own.",
    },
    mend: {
      zh: "在表格前写「明细的名称 {」，表格后写「}」。",
      en: "Write the name of the 明细 and “{” before the table, and “}” behind it.",
    },
  }),
  // ── 14x: what stands outside the weights, and which parts count ──
  ...TOTALS_ENTRIES,
  ...CHANGE_ENTRIES,
  // ── 16x: who scores, what is pooled and ranked ──
  ...SCORERS_ENTRIES,
  // ── 12x: events, deadlines, cases ──
  ...METHOD_ENTRIES,
});

/** A code of this catalogue. */
export type SyntaxCode = keyof (typeof syntaxCatalogue)["entries"] & string;
