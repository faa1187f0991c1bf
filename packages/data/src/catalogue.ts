// The diagnostics of reading data files (DATA-001 to DATA-029, and those of catalogue-workbook.ts), in both languages. A table; the logic that finds
// them is beside each format.
// Not here: what is wrong with a value once the file is read (the engine's catalogue, from DATA-031).

import { type Bilingual, defineCatalogue, entry } from "@biaochi/diagnostics";
import { inSheet, WORKBOOK_ENTRIES } from "./catalogue-workbook.ts";
import type { JsonMistake } from "./json-tree.ts";

/** What is wrong in a JSON text, by mistake: `what` follows the place, `mend` says what to write. */
const JSON_MISTAKES: Readonly<Record<JsonMistake, { readonly what: Bilingual; readonly mend: Bilingual }>> = {
  empty: both(
    "这里没有内容",
    "there is nothing here",
    '写入一条记录，如 {"名称": "…", …}。',
    'Write a record, such as {"名称": "…", …}.',
  ),
  value: both(
    "这里应是一个值",
    "a value is wanted here",
    '写成带引号的文本（如 "24人"）、数字、true、false 或 null。',
    'Write a quoted text (such as "24人"), a figure, true, false or null.',
  ),
  name: both(
    "逗号后面应是一个带引号的名称",
    "a quoted name is wanted after the comma",
    '名称用英文双引号括起来，如 "编制数"。千位逗号不能用在数字里。',
    'Put the name in straight double quotes, such as "编制数". A figure takes no thousands commas.',
  ),
  "name-or-end": both(
    "大括号里应是一个带引号的名称",
    "a quoted name is wanted inside the braces",
    '名称用英文双引号括起来，如 "编制数"。',
    'Put the name in straight double quotes, such as "编制数".',
  ),
  colon: both("名称后面应是冒号", "a colon is wanted after the name", '写成 "名称": 值 的样子。', 'Write it as "name": value.'),
  "comma-or-brace": both(
    "这里应是逗号，或者右大括号",
    "a comma or a closing brace is wanted here",
    "两项之间加英文逗号；写完了就加 }。",
    "Put a comma between two entries, or } after the last.",
  ),
  "comma-or-bracket": both(
    "这里应是逗号，或者右方括号",
    "a comma or a closing bracket is wanted here",
    "两项之间加英文逗号；写完了就加 ]。",
    "Put a comma between two entries, or ] after the last.",
  ),
  "trailing-comma": both(
    "最后一项后面多了一个逗号",
    "there is a comma after the last entry",
    "删去这个逗号。",
    "Delete this comma.",
  ),
  "full-width-sign": both(
    "这里用了全角标点",
    "there is a full-width sign here",
    "换成英文（半角）的 , : { } [ ]。",
    "Write the half-width sign: , : { } [ ].",
  ),
  "wrong-quote": both(
    "这里用了别的引号",
    "there is another kind of quotation mark here",
    '换成英文双引号 "。',
    'Write the straight double quote ".',
  ),
  comment: both(
    "这里像是注释，JSON 里不能写注释",
    "this looks like a comment, and JSON has none",
    '删去注释；要留说明，就加一项 "说明": "…"。',
    'Delete it; to keep a remark, add an entry "说明": "…".',
  ),
  "bare-word": both(
    "文字没有加引号",
    "a word stands without quotation marks",
    "文字要用英文双引号括起来；是、否也可写成 true、false，空写成 null。",
    "Put words in straight double quotes; yes and no may be true and false, and nothing is null.",
  ),
  "leading-zero": both(
    "数字前面多了 0",
    "the figure begins with a 0 too many",
    "删去前面的 0；编号之类要留住 0，就加引号写成文本。",
    "Delete the 0; to keep it, as in a code, put the figure in quotes.",
  ),
  "leading-plus": both("数字前面多了加号", "the figure begins with a plus sign", "删去加号。", "Delete the plus sign."),
  "bare-point": both(
    "小数点前后都要有数字",
    "a decimal point needs digits on both sides",
    "写成 0.5、5.0 的样子。",
    "Write it like 0.5 or 5.0.",
  ),
  "control-in-text": both(
    "文本里有看不见的控制符",
    "the text holds an invisible control character",
    "删去它，或者写成 \\t、\\u0000 的样子。",
    "Delete it, or write it like \\t or \\u0000.",
  ),
  "bad-escape": both(
    "反斜杠后面的写法不对",
    "what follows the backslash is no known form",
    "要写反斜杠本身，就写成 \\\\。",
    "To write a backslash itself, write \\\\.",
  ),
  "unclosed-text": both(
    "引号到行尾也没有合上",
    "the quotation mark is not closed on this line",
    "在文本末尾补上英文双引号；文本里要换行，写成 \\n。",
    "Close the text with a straight double quote; write a line break inside it as \\n.",
  ),
  unclosed: both(
    "写到这里就断了，括号没有合上",
    "the text breaks off here with a bracket still open",
    "补上缺少的 } 或 ]；也可能是文件没有传完，请重新取一份。",
    "Add the missing } or ]; if the file arrived cut short, fetch it again.",
  ),
  rest: both(
    "一条记录写完之后还有内容",
    "something follows after the record's end",
    "几条记录要放在 [ ] 里，用逗号隔开；或者每行一条，文件名以 .jsonl 结尾。",
    "Put several records inside [ ] with commas between, or one on each line of a file named .jsonl.",
  ),
};

/** What there is too much of. */
export type Excess =
  | "bytes"
  | "records"
  | "columns"
  | "values"
  | "unpacked"
  | "entries"
  | "sheets"
  | "rows"
  | "cells"
  | "strings"
  | "depth";

const EXCESSES: Readonly<Record<Excess, { readonly what: Bilingual; readonly mend: Bilingual }>> = {
  bytes: both("文件太大", "the file is too large", "把文件分成几个小的再读。", "Split it into smaller files."),
  records: both(
    "文件里的记录太多",
    "the file has too many records",
    "把记录分到几个文件里再读。",
    "Put the records into several files.",
  ),
  columns: both(
    "表的列太多",
    "the table has too many columns",
    "只留下规则集要用的列。",
    "Keep only the columns that the rule set uses.",
  ),
  values: both(
    "一条记录里的数据项太多",
    "one record has too many values",
    "只留下规则集要用的数据项。",
    "Keep only the values that the rule set uses.",
  ),
  unpacked: both(
    "工作簿解开以后太大",
    "the workbook is too large once unpacked",
    "删去不用的工作表，清除空白区域的格式，再保存；或者分成几个工作簿。",
    "Delete sheets that are not needed and the formats of blank areas and save it again, or split it.",
  ),
  entries: both(
    "工作簿里的部件太多",
    "the workbook has too many parts",
    "把要用的工作表复制到一个新的工作簿里。",
    "Copy the sheets that are needed into a new workbook.",
  ),
  sheets: both(
    "工作簿里的工作表太多",
    "the workbook has too many sheets",
    "把要用的工作表复制到一个新的工作簿里。",
    "Copy the sheets that are needed into a new workbook.",
  ),
  rows: both(
    "工作表的行号不对，或者超出了 Excel 的行数",
    "the numbers of the sheet's rows are wrong or beyond those of Excel",
    "在 Excel 或 WPS 里打开，另存一份再读。",
    "Open it in Excel or WPS and save it again.",
  ),
  cells: both(
    "工作簿里有内容的格子太多",
    "the workbook has too many cells that hold something",
    "把记录分到几个工作簿里，删去不用的工作表。",
    "Put the records into several workbooks, and delete sheets that are not needed.",
  ),
  strings: both(
    "工作簿里的文字太多",
    "the workbook has too much text",
    "把记录分到几个工作簿里，删去不用的工作表。",
    "Put the records into several workbooks, and delete sheets that are not needed.",
  ),
  depth: both(
    "工作簿内部嵌套太深，不是表格软件写出的",
    "the workbook nests too deep inside for one that a spreadsheet program wrote",
    "在 Excel 或 WPS 里重新做一份。",
    "Make it anew in Excel or WPS.",
  ),
};

function both(zh: string, en: string, mendZh: string, mendEn: string): { readonly what: Bilingual; readonly mend: Bilingual } {
  return { what: { zh, en }, mend: { zh: mendZh, en: mendEn } };
}

// WHY `?? …`: the index of codes reads these sentences with a placeholder in place of the mistake.
function mistakeOf(mistake: string): { readonly what: Bilingual; readonly mend: Bilingual } {
  return Object.hasOwn(JSON_MISTAKES, mistake)
    ? JSON_MISTAKES[mistake as JsonMistake] // its own key
    : both("这里不合 JSON 的写法", "this is not how JSON is written", "照提示改正此处。", "Mend this place as told.");
}

function excessOf(excess: string): { readonly what: Bilingual; readonly mend: Bilingual } {
  return Object.hasOwn(EXCESSES, excess)
    ? EXCESSES[excess as Excess] // its own key
    : both(
        "文件超出了能读的范围",
        "the file is beyond what can be read",
        "把文件分成几个小的再读。",
        "Split it into smaller files.",
      );
}

const HALF_WIDTH: ReadonlyMap<string, string> = new Map([
  ["，", ","],
  ["：", ":"],
  ["｛", "{"],
  ["｝", "}"],
  ["［", "["],
  ["］", "]"],
]);

/** Diagnostics of reading data files. */
export const DATA_FILE_CATALOGUE = defineCatalogue({
  "DATA-001": entry<{ readonly line: string }>({
    severity: "error",
    message: {
      zh: (a) => `第 ${a.line} 行有读不出的字节：文件不是完好的 UTF-8 文本，也不是 GB18030 文本`,
      en: (a) => `line ${a.line} has bytes that cannot be read: the file is neither sound UTF-8 text nor GB18030`,
    },
    reason: {
      zh: "读不出的字节会变成别的字，这样的数据不能用来计分。",
      en: "Bytes that cannot be read would turn into other characters; no score can rest on them.",
    },
    mend: {
      zh: "在原来的软件里另存为「CSV UTF-8」或 UTF-8 文本；从别处传来的，请重新取一份。",
      en: "Save it again as “CSV UTF-8” or UTF-8 text in the program it came from, or fetch it again from its source.",
    },
  }),
  "DATA-002": entry({
    severity: "notice",
    message: { zh: "文件是 GB18030（GBK）编码，已按它读取", en: "the file is in GB18030 (GBK) and was read as such" },
    reason: {
      zh: "WPS 和旧版 Windows 软件常存成这种编码；别的软件可能把它读成乱码。",
      en: "WPS and older Windows programs often write it; other programs may garble it.",
    },
    mend: { zh: "可以不改；最好另存为「CSV UTF-8」。", en: "It may stay; saving it as “CSV UTF-8” is safer." },
  }),
  "DATA-003": entry<{ readonly file: string }>({
    severity: "error",
    message: {
      zh: (a) => `看不出「${a.file}」是哪一种数据文件`,
      en: (a) => `“${a.file}” does not show which kind of data file it is`,
    },
    reason: {
      zh: "文件名不以 .xlsx、.csv、.json、.jsonl 结尾，内容也不以 { 或 [ 开头。",
      en: "Its name ends in none of .xlsx, .csv, .json and .jsonl, and it does not begin with { or [.",
    },
    mend: {
      zh: "把文件名改成以 .csv、.json 或 .jsonl 结尾，或者指明格式。",
      en: "Let the name end in .csv, .json or .jsonl, or say the format.",
    },
  }),
  "DATA-004": entry<{ readonly file: string; readonly found: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.file}」${otherFileOf(a.found).what.zh}，这里读不了`,
      en: (a) => `“${a.file}” ${otherFileOf(a.found).what.en}, which cannot be read here`,
    },
    reason: {
      zh: "能读的是 Excel 工作簿（.xlsx、.xlsm）、CSV、JSON 和 JSON Lines。",
      en: "What can be read are workbooks of Excel (.xlsx, .xlsm), CSV, JSON and JSON Lines.",
    },
    mend: { zh: (a) => otherFileOf(a.found).mend.zh, en: (a) => otherFileOf(a.found).mend.en },
  }),
  "DATA-005": entry<{ readonly excess: string; readonly count: string; readonly limit: string }>({
    severity: "error",
    message: {
      zh: (a) => `${excessOf(a.excess).what.zh}：有 ${a.count}，最多 ${a.limit}`,
      en: (a) => `${excessOf(a.excess).what.en}: ${a.count} where at most ${a.limit} are read`,
    },
    reason: {
      zh: "文件是整个读入的，大小有限，以免占满内存。",
      en: "A file is read as a whole, so its size is bounded to keep memory bounded.",
    },
    mend: { zh: (a) => excessOf(a.excess).mend.zh, en: (a) => excessOf(a.excess).mend.en },
  }),
  "DATA-006": entry<{ readonly mistake: string; readonly line: string; readonly column: string; readonly found: string }>({
    severity: "error",
    message: {
      zh: (a) => `第 ${a.line} 行第 ${a.column} 个字：${mistakeOf(a.mistake).what.zh}${a.found === "" ? "" : `：「${a.found}」`}`,
      en: (a) =>
        `line ${a.line}, character ${a.column}: ${mistakeOf(a.mistake).what.en}${a.found === "" ? "" : `: 「${a.found}」`}`,
    },
    reason: {
      zh: "从这里起读不懂，后面的数据无从知道。",
      en: "From here on it cannot be understood, so nothing behind it is known.",
    },
    mend: {
      zh: (a) => {
        const half = HALF_WIDTH.get(a.found);
        return half === undefined ? mistakeOf(a.mistake).mend.zh : `换成半角的「${half}」。`;
      },
      en: (a) => {
        const half = HALF_WIDTH.get(a.found);
        return half === undefined ? mistakeOf(a.mistake).mend.en : `Write the half-width sign 「${half}」.`;
      },
    },
  }),
  "DATA-007": entry<{ readonly line: string; readonly limit: string }>({
    severity: "error",
    message: {
      zh: (a) => `第 ${a.line} 行：括号嵌套超过 ${a.limit} 层`,
      en: (a) => `line ${a.line}: brackets are nested more than ${a.limit} deep`,
    },
    reason: {
      zh: "一条记录只需要几层；嵌套这样深的不是数据文件。",
      en: "A record needs only a few levels; nothing nested so deep is a data file.",
    },
    mend: {
      zh: '核对文件是否拿错了；记录写成 {"名称": "…", "编制数": "24人"} 的样子。',
      en: 'See whether it is the right file; a record looks like {"名称": "…", "编制数": "24人"}.',
    },
  }),
  "DATA-008": entry<{ readonly record: string; readonly name: string; readonly line: string; readonly firstLine: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」里「${a.name}」写了两次：第 ${a.firstLine} 行和第 ${a.line} 行`,
      en: (a) => `「${a.record}」 gives 「${a.name}」 twice: on line ${a.firstLine} and on line ${a.line}`,
    },
    reason: {
      zh: "同一项给了两次，不知道该用哪一个。",
      en: "With two of one thing there is no telling which one counts.",
    },
    mend: { zh: "留下对的一处，删去另一处。", en: "Keep the right one and delete the other." },
  }),
  "DATA-009": entry<{ readonly line: string; readonly kind: string }>({
    severity: "error",
    message: {
      zh: (a) => `第 ${a.line} 行不是一条记录，而是${kindOf(a.kind).zh}`,
      en: (a) => `what stands on line ${a.line} is not a record but ${kindOf(a.kind).en}`,
    },
    reason: {
      zh: "一条记录是大括号里成对的名称和值。",
      en: "A record is pairs of a name and a value inside braces.",
    },
    mend: {
      zh: '写成 {"名称": "…", …}；几条记录写成 [ {…}, {…} ]，或 {"记录": [ {…}, {…} ]}。',
      en: 'Write {"名称": "…", …}; several records as [ {…}, {…} ] or {"记录": [ {…}, {…} ]}.',
    },
  }),
  "DATA-010": entry({
    severity: "error",
    message: { zh: "文件里没有一条记录", en: "the file holds no record" },
    reason: {
      zh: "没有数据就没有得分；也可能是拿错了文件，或者没有保存。",
      en: "Without data there is no score; it may be the wrong file, or one that was never saved.",
    },
    mend: {
      zh: "核对文件；CSV 的第一行是列头，从第二行起每行一条记录。",
      en: "Look at the file; in CSV the first row is the head and each row after it is a record.",
    },
  }),
  "DATA-011": entry<{ readonly line: string }>({
    severity: "error",
    message: {
      zh: (a) => `第 ${a.line} 行有一个引号一直没有合上`,
      en: (a) => `a quotation mark opened on line ${a.line} is never closed`,
    },
    reason: {
      zh: "引号里的逗号和换行都算内容，没有合上，后面各行就分不开了。",
      en: "Commas and line breaks inside quotation marks are content, so the rows behind it cannot be told apart.",
    },
    mend: {
      zh: '在这一格末尾补上英文双引号；格里本身有引号的，写成两个 ""。',
      en: 'Close the cell with a straight double quote; a quotation mark inside a cell is written twice: "".',
    },
  }),
  "DATA-012": entry<{ readonly line: string; readonly sheetCell: string; readonly found: string }>({
    severity: "error",
    message: {
      zh: (a) => `第 ${a.line} 行（${a.sheetCell} 格）：引号合上之后又有「${a.found}」`,
      en: (a) => `line ${a.line} (cell ${a.sheetCell}): “${a.found}” follows a closing quotation mark`,
    },
    reason: {
      zh: "以引号开头的格到引号合上为止；后面只能是分隔符或换行。",
      en: "A cell that begins with a quotation mark ends with one; only a separator or the end of the row may follow.",
    },
    mend: {
      zh: '整格用英文双引号括起来，格里本身的引号写成两个 ""，如 """三公经费""变动率"。',
      en: 'Quote the whole cell and write the quotation marks inside it twice, as in """三公经费""变动率".',
    },
  }),
  "DATA-013": entry<{ readonly record: string; readonly line: string; readonly cells: string; readonly columns: string }>({
    severity: "error",
    message: {
      zh: (a) => `第 ${a.line} 行（「${a.record}」）有 ${a.cells} 格，列头有 ${a.columns} 列`,
      en: (a) => `row on line ${a.line} (「${a.record}」) has ${a.cells} cells where the head has ${a.columns} columns`,
    },
    reason: {
      zh: "格数对不上，每个数属于哪一列就说不准。",
      en: "When the counts differ, no one can say to which column a figure belongs.",
    },
    mend: {
      zh: "数里有逗号（如 1,234）的，整格加英文双引号；空着的格也要留分隔符。",
      en: "Quote a cell that holds a comma (such as 1,234); leave the separators of blank cells in place.",
    },
  }),
  "DATA-014": entry<{ readonly column: string; readonly line: string }>({
    severity: "error",
    message: {
      zh: (a) => `第 ${a.column} 列没有列头，第 ${a.line} 行却有内容`,
      en: (a) => `column ${a.column} has no name in the head, yet line ${a.line} has something in it`,
    },
    reason: { zh: "没有列头，就不知道这一列是什么。", en: "Without a name there is no telling what the column is." },
    mend: { zh: "补上这一列的列头，或者删去这一列。", en: "Give the column its name, or delete the column." },
  }),
  "DATA-015": entry<{ readonly name: string; readonly first: string; readonly second: string }>({
    severity: "error",
    message: {
      zh: (a) => `第 ${a.first} 列和第 ${a.second} 列都是「${a.name}」`,
      en: (a) => `columns ${a.first} and ${a.second} are both 「${a.name}」`,
    },
    reason: {
      zh: "同一项有两列，不知道该用哪一列。",
      en: "With two columns for one thing there is no telling which one counts.",
    },
    mend: {
      zh: "留下对的一列，删去另一列；不是同一项的，改列头。",
      en: "Keep the right column and delete the other; if they differ, rename one.",
    },
  }),
  "DATA-016": entry({
    severity: "notice",
    message: {
      zh: "列头用全角逗号「，」分隔，已按它分列",
      en: "the head is separated by full-width commas “，” and was read so",
    },
    reason: {
      zh: "别的软件只认英文逗号、分号和制表符。",
      en: "Other programs know only commas, semicolons and tabs.",
    },
    mend: { zh: "可以不改；最好把分隔用的全角逗号换成英文逗号。", en: "It may stay; writing half-width commas is safer." },
  }),
  "DATA-017": entry<{ readonly record: string; readonly first: string; readonly second: string; readonly by: string }>({
    severity: "warning",
    message: {
      zh: (a) => {
        const what = a.by === "line" ? "行" : "条";
        return `有两条记录都叫「${a.record}」：第 ${a.first} ${what}和第 ${a.second} ${what}`;
      },
      en: (a) =>
        a.by === "line"
          ? `two records are called 「${a.record}」: on line ${a.first} and on line ${a.second}`
          : `two records are called 「${a.record}」: number ${a.first} and number ${a.second}`,
    },
    reason: {
      zh: "结果按名称列出，同名的两条分不清，也可能是重复录入。",
      en: "Results are listed by name, so the two cannot be told apart; one may be entered twice.",
    },
    mend: { zh: "删去重复的一条，或者改成不同的名称。", en: "Delete the one entered twice, or give them different names." },
  }),
  "DATA-018": entry<{ readonly name: string; readonly line: string }>({
    severity: "warning",
    message: {
      zh: (a) => `第 ${a.line} 行：「记录」旁边的「${a.name}」没有用到`,
      en: (a) => `line ${a.line}: 「${a.name}」 beside 记录 is not used`,
    },
    reason: {
      zh: "各单位的数据写在「记录」里面；它旁边只认「年度」「说明」「来源」。",
      en: "The data of each unit stand inside 记录; beside it only 年度, 说明 and 来源 are known.",
    },
    mend: { zh: "移到记录里面，或者删去。", en: "Move it into the records, or delete it." },
  }),
  "DATA-019": entry<{ readonly count: string }>({
    severity: "error",
    message: { zh: (a) => `还有 ${a.count} 处问题没有列出`, en: (a) => `${a.count} more mistakes are not listed` },
    reason: { zh: "同一个文件的问题太多时只列出前面的。", en: "Of very many mistakes in one file only the first are listed." },
    mend: { zh: "先改好列出的，再读一次。", en: "Mend those that are listed, then read the file again." },
  }),
  "DATA-020": entry<{ readonly line: string; readonly found: string; readonly headLine: string }>({
    severity: "error",
    message: {
      zh: (a) => `第 ${a.line} 行「${a.found}」像是表题，列头像是在下面（第 ${a.headLine} 行）`,
      en: (a) => `line ${a.line}, 「${a.found}」, looks like a title; the head seems to stand below it, on line ${a.headLine}`,
    },
    reason: {
      zh: "第一行要是列头：读数据靠列头认出每一列是什么。",
      en: "The first row has to be the head: by it each column is known.",
    },
    mend: {
      zh: "删去列头上面的各行（表题、单位、日期），让列头成为第一行。",
      en: "Delete the rows above the head (title, unit, date), so that the head comes first.",
    },
  }),
  "DATA-021": entry<{ readonly record: string; readonly line: string; readonly sheet: string }>({
    severity: "notice",
    message: {
      zh: (a) => `${inSheet(a.sheet).zh}第 ${a.line} 行「${a.record}」是合计行，没有当作评价对象`,
      en: (a) => `line ${a.line}${inSheet(a.sheet).en}, 「${a.record}」, is a row of totals and was left out`,
    },
    reason: {
      zh: "合计行的数是各行相加所得，不是一个单位的数。",
      en: "The figures of such a row add up the others and belong to no unit.",
    },
    mend: {
      zh: "可以不改；确实有单位叫这个名称的，请写全称。",
      en: "It may stay; if a unit really has that name, write its full name.",
    },
  }),
  "DATA-022": entry<{ readonly record: string; readonly line: string }>({
    severity: "notice",
    message: {
      zh: (a) => `第 ${a.line} 行没有写单位名称，计分时叫它「${a.record}」`,
      en: (a) => `line ${a.line} does not name its unit, which is called 「${a.record}」 in the scores`,
    },
    reason: {
      zh: "得分、理由、明细都靠名称找到自己的单位；没有名称，下次填报也对不上。",
      en: "Scores, reasons and rows find their unit by its name, and without one the next year's do not match it.",
    },
    mend: { zh: "写上单位名称；不是评价对象的行，请删去。", en: "Write the unit's name, or delete the row if it is none." },
  }),
  ...WORKBOOK_ENTRIES,
});

const SAVE_AS_XLSX = [
  "在 Excel 或 WPS 里打开，另存为「Excel 工作簿（*.xlsx）」。",
  "Open it in Excel or WPS and save it as “Excel Workbook (*.xlsx)”.",
] as const;

/** Files that people give in place of a workbook, and what to do with each. */
const OTHER_FILES: ReadonlyMap<string, { readonly what: Bilingual; readonly mend: Bilingual }> = new Map([
  [
    "workbook",
    both(
      "是工作簿，不是文本",
      "is a workbook and no text",
      "按工作簿读取，不要指明别的格式。",
      "Read it as a workbook, and name no other format.",
    ),
  ],
  ["xls", both("是旧版 Excel 工作簿（.xls）", "is a workbook of the old kind (.xls)", ...SAVE_AS_XLSX)],
  ["xlsb", both("是二进制工作簿（.xlsb）", "is a binary workbook (.xlsb)", ...SAVE_AS_XLSX)],
  ["ods", both("是 OpenDocument 表格（.ods）", "is an OpenDocument sheet (.ods)", ...SAVE_AS_XLSX)],
  [
    "document",
    both(
      "是文档，不是表格",
      "is a document and no sheet",
      "把其中的表复制到 Excel 或 WPS 表格里，另存为 .xlsx。",
      "Copy its table into Excel or WPS and save that as .xlsx.",
    ),
  ],
  [
    "archive",
    both(
      "是压缩包，里面没有工作簿",
      "is an archive without a workbook in it",
      "先解压，再给出里面的数据文件。",
      "Unpack it and name the data file in it.",
    ),
  ],
  ["web-page", both("不是工作簿，而是网页或别的文本", "is no workbook but a web page or other text", ...SAVE_AS_XLSX)],
  ["empty", both("是空的", "is empty", "重新保存，或者从原处重新取一份。", "Save it again, or fetch it again from its source.")],
  [
    "pdf",
    both(
      "是 PDF 文件",
      "is a PDF",
      "取得原来的表格文件，或者把数录入 .xlsx、.csv。",
      "Get the sheet it was made from, or enter the figures into an .xlsx or .csv.",
    ),
  ],
]);

function otherFileOf(found: string): { readonly what: Bilingual; readonly mend: Bilingual } {
  return OTHER_FILES.get(found) ?? both("不是数据文件", "is no data file", ...SAVE_AS_XLSX);
}

const KIND_WORDS: ReadonlyMap<string, Bilingual> = new Map([
  ["array", { zh: "一个列表", en: "a list" }],
  ["string", { zh: "一段文本", en: "a text" }],
  ["number", { zh: "一个数", en: "a figure" }],
  ["boolean", { zh: "true 或 false", en: "true or false" }],
  ["null", { zh: "空", en: "nothing" }],
  ["object", { zh: "一组数据", en: "a group" }],
]);

function kindOf(kind: string): Bilingual {
  return KIND_WORDS.get(kind) ?? { zh: "别的内容", en: "something else" };
}
