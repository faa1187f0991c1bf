// The diagnostics of reading workbooks and sheets (DATA-201 to DATA-230), in both languages. A table; the logic that finds them is in xlsx/ and table/.

import { type Bilingual, entry } from "@biaochi/diagnostics";

const DAMAGES: ReadonlyMap<string, Bilingual> = new Map([
  ["cut", { zh: "文件没有传完，结尾的目录不全", en: "it was cut short, and the list of parts at its end is not whole" }],
  ["checksum", { zh: "内容与校验码不符", en: "its content does not match its checksum" }],
  ["part", { zh: "内容解不开", en: "its content cannot be unpacked" }],
  ["missing-part", { zh: "目录里有，内容却没有", en: "it is listed, but its content is not there" }],
]);

const damageOf = (what: string): Bilingual => DAMAGES.get(what) ?? { zh: "内容坏了", en: "its content is broken" };

const NOT_RECORDS: ReadonlyMap<string, Bilingual> = new Map([
  ["note", { zh: "是表下的说明，没有当作记录", en: "is a note below the table and was left out" }],
  ["head", { zh: "又是一遍列头，没有当作记录", en: "is the head once more and was left out" }],
]);

const notRecord = (what: string): Bilingual => NOT_RECORDS.get(what) ?? { zh: "没有当作记录", en: "was left out" };

const fromPart = (part: string): Bilingual =>
  part === "" ? { zh: "", en: "" } : { zh: `（部件「${part}」）`, en: ` (part “${part}”)` };

/** The sheet of a line; nothing for a file that is one table. */
export const inSheet = (sheet: string): Bilingual =>
  sheet === "" ? { zh: "", en: "" } : { zh: `工作表「${sheet}」`, en: ` of sheet 「${sheet}」` };

/** Diagnostics of workbooks and sheets. */
export const WORKBOOK_ENTRIES = {
  "DATA-201": entry<{ readonly what: string; readonly part: string }>({
    severity: "error",
    message: {
      zh: (a) => `工作簿坏了${fromPart(a.part).zh}：${damageOf(a.what).zh}`,
      en: (a) => `the workbook is damaged${fromPart(a.part).en}: ${damageOf(a.what).en}`,
    },
    reason: {
      zh: "坏了的工作簿里，读得出的数也不可靠。",
      en: "Of a damaged workbook even the figures that can be read cannot be trusted.",
    },
    mend: {
      zh: "从原处重新取一份；打得开的，在 Excel 或 WPS 里另存为新的 .xlsx。",
      en: "Fetch it again from its source; if it still opens, save it anew as .xlsx in Excel or WPS.",
    },
  }),
  "DATA-202": entry<{ readonly file: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.file}」设了打开密码，读不了`,
      en: (a) => `“${a.file}” is protected by a password and cannot be read`,
    },
    reason: {
      zh: "有打开密码的工作簿是加密的，没有密码就没有内容。",
      en: "A workbook with a password to open is encrypted; without the password there is nothing in it.",
    },
    mend: {
      zh: "在 Excel 或 WPS 里用密码打开，去掉打开密码，再保存。",
      en: "Open it with its password in Excel or WPS, take the password away and save it again.",
    },
  }),
  "DATA-203": entry<{ readonly part: string; readonly ratio: string }>({
    severity: "error",
    message: {
      zh: (a) => `部件「${a.part}」压缩得不合常理：解出来的已超过压缩后的 ${a.ratio} 倍，没有再解`,
      en: (a) =>
        `part “${a.part}” is packed beyond reason: more than ${a.ratio} times its size came out, and unpacking was stopped`,
    },
    reason: {
      zh: "这是用来占满内存的「压缩炸弹」的样子；人填的表压缩不到几十分之一以下。",
      en: "So looks a file made to fill the memory; sheets that people fill do not shrink to less than a few hundredths.",
    },
    mend: {
      zh: "核对文件的来处；确实是自己的表，就把要用的格子复制到新的工作簿里。",
      en: "See where the file came from; if it really is a sheet of yours, copy its cells into a new workbook.",
    },
  }),
  "DATA-204": entry<{ readonly file: string; readonly ending: string; readonly found: string }>({
    severity: "warning",
    message: {
      zh: (a) =>
        a.found === "workbook"
          ? `「${a.file}」的名字以 .${a.ending} 结尾，其实是工作簿，已按工作簿读取`
          : `「${a.file}」的名字以 .${a.ending} 结尾，其实是文本，已按 CSV 读取`,
      en: (a) =>
        a.found === "workbook"
          ? `“${a.file}” ends in .${a.ending} but is a workbook, and was read as one`
          : `“${a.file}” ends in .${a.ending} but is text, and was read as CSV`,
    },
    reason: {
      zh: "改名字不会改变内容；别的软件会照名字去读，读出来就错了。",
      en: "A new name does not change the content, and other programs go by the name.",
    },
    mend: {
      zh: (a) =>
        a.found === "workbook" ? "把文件名改成以 .xlsx 结尾。" : "把文件名改成以 .csv 结尾，或者在 Excel 里另存为 .xlsx。",
      en: (a) =>
        a.found === "workbook" ? "Let its name end in .xlsx." : "Let its name end in .csv, or save it as .xlsx in Excel.",
    },
  }),
  "DATA-205": entry<{ readonly part: string }>({
    severity: "error",
    message: {
      zh: (a) => `工作簿的部件「${a.part}」不是完好的 XML`,
      en: (a) => `part “${a.part}” of the workbook is not sound XML`,
    },
    reason: {
      zh: "内容读到一半就乱了，后面的数无从知道。",
      en: "It breaks off or is garbled, so nothing behind that place is known.",
    },
    mend: {
      zh: "在 Excel 或 WPS 里打开，另存为新的 .xlsx；打不开的，从原处重新取一份。",
      en: "Open it in Excel or WPS and save it anew as .xlsx; if it does not open, fetch it again.",
    },
  }),
  "DATA-206": entry<{ readonly part: string }>({
    severity: "error",
    message: {
      zh: (a) => `工作簿的部件「${a.part}」带有文档类型声明（DOCTYPE），没有读`,
      en: (a) => `part “${a.part}” of the workbook declares a document type (DOCTYPE) and was not read`,
    },
    reason: {
      zh: "表格软件从不写这种声明；它能让几个字展开成几十亿个字，也能去读别的文件。",
      en: "No spreadsheet program writes one; it can make a few characters unfold into billions, or read other files.",
    },
    mend: {
      zh: "核对文件的来处；要用其中的数，就把格子复制到新的工作簿里。",
      en: "See where the file came from; to use its figures, copy the cells into a new workbook.",
    },
  }),
  "DATA-207": entry<{ readonly sheets: string }>({
    severity: "error",
    message: {
      zh: (a) => `工作表${a.sheets}里找不到规则集要的列头`,
      en: (a) => `no head with the names of the rule set is found in ${a.sheets}`,
    },
    reason: {
      zh: "靠列头认出每一列是什么；至少要认出两列（如单位名称和一个数据项）。",
      en: "Each column is known by its head; at least two must be known (such as 单位名称 and one field).",
    },
    mend: {
      zh: "让列头与规则集的名称一致，如「年初预算（万元）」；biaochi schema 规则 --format xlsx 写出一张空表。",
      en: "Let the heads be the names of the rule set, such as 年初预算（万元）; biaochi schema RULES --format xlsx writes an empty form.",
    },
  }),
  "DATA-208": entry<{ readonly count: string; readonly sheets: string; readonly example: string }>({
    severity: "error",
    message: {
      zh: (a) => `有 ${a.count} 张工作表都像是数据：${a.sheets}，不知该用哪一张`,
      en: (a) => `${a.count} sheets look like the data: ${a.sheets}; there is no telling which one counts`,
    },
    reason: {
      zh: "一次运行只从一张表取评价对象，随便选一张会算错。",
      en: "The evaluated units come from one sheet; picking any of them would score the wrong figures.",
    },
    mend: {
      zh: (a) => `指明一张：--sheet ${a.example}；用不着的可以删去或隐藏。`,
      en: (a) => `Name one: --sheet ${a.example}; delete or hide those that are not needed.`,
    },
  }),
  "DATA-209": entry<{ readonly sheet: string; readonly sheets: string; readonly hintZh: string; readonly hintEn: string }>({
    severity: "error",
    message: {
      zh: (a) => `工作簿里没有叫「${a.sheet}」的工作表`,
      en: (a) => `the workbook has no sheet called 「${a.sheet}」`,
    },
    reason: { zh: (a) => `其中有：${a.sheets}。`, en: (a) => `It has: ${a.sheets}.` },
    mend: {
      zh: (a) => `${a.hintZh}照工作表标签上的名称写。`,
      en: (a) => `${a.hintEn} Write the name as it stands on the sheet's tab.`.trim(),
    },
  }),
  "DATA-210": entry<{ readonly sheet: string }>({
    severity: "notice",
    message: {
      zh: (a) => `隐藏的工作表「${a.sheet}」也像是数据，没有读`,
      en: (a) => `the hidden sheet 「${a.sheet}」 looks like data as well and was not read`,
    },
    reason: {
      zh: "隐藏的多半是旧表或底稿；看不见的数不应当悄悄计分。",
      en: "What is hidden is mostly an old sheet or a draft; figures that nobody sees should not be scored in silence.",
    },
    mend: {
      zh: (a) => `要用它，就取消隐藏，或者写 --sheet ${a.sheet}；不用可以删去。`,
      en: (a) => `To use it, show it or write --sheet ${a.sheet}; else it may be deleted.`,
    },
  }),
  "DATA-211": entry<{
    readonly sheet: string;
    readonly rows: string;
    readonly rowCount: string;
    readonly columns: string;
    readonly columnCount: string;
  }>({
    severity: "warning",
    message: {
      zh: (a) => {
        const rows = a.rowCount === "0" ? "" : `${a.rowCount} 行（第 ${a.rows} 行）`;
        const columns = a.columnCount === "0" ? "" : `${a.columnCount} 列（${a.columns}）`;
        return `工作表「${a.sheet}」里隐藏的 ${[rows, columns].filter((part) => part !== "").join("和 ")}也读了`;
      },
      en: (a) => {
        const rows = a.rowCount === "0" ? "" : `hidden rows (${a.rowCount}: ${a.rows})`;
        const columns = a.columnCount === "0" ? "" : `hidden columns (${a.columnCount}: ${a.columns})`;
        return `in sheet 「${a.sheet}」 ${[rows, columns].filter((part) => part !== "").join(" and ")} were read as well`;
      },
    },
    reason: {
      zh: "隐藏或筛选只是看不见，数还在；但也可能是不想用的。",
      en: "Hiding and filtering only keep things from view, but they may also have meant to leave them out.",
    },
    mend: { zh: "不用的行、列请删去；要用的取消隐藏。", en: "Delete the rows and columns that do not count; show the others." },
  }),
  "DATA-212": entry<{ readonly sheet: string; readonly count: string; readonly cells: string }>({
    severity: "notice",
    message: {
      zh: (a) => `工作表「${a.sheet}」有 ${a.count} 格是公式，用的是保存时算出的数：${a.cells}`,
      en: (a) => `in sheet 「${a.sheet}」 formulas (${a.count}) were read by the values saved with them: ${a.cells}`,
    },
    reason: {
      zh: "这里不计算公式；保存之后又改过别处的，保存的数可能是旧的。",
      en: "Formulas are not worked out here; a value may be out of date if other cells changed since it was saved.",
    },
    mend: {
      zh: "可以不改；拿不准就在 Excel 里打开，重新计算（F9）后保存。",
      en: "It may stay; if in doubt, open it in Excel, recalculate (F9) and save.",
    },
  }),
  "DATA-213": entry<{ readonly record: string; readonly name: string; readonly sheetCell: string; readonly formula: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.record}」的「${a.name}」（${a.sheetCell} 格）是公式「=${a.formula}」，没有算出的数`,
      en: (a) => `「${a.name}」 of 「${a.record}」 (cell ${a.sheetCell}) is the formula “=${a.formula}”, saved without a value`,
    },
    reason: {
      zh: "由程序生成、没有在 Excel 里打开过的工作簿，公式还没有算过。",
      en: "A workbook made by a program and never opened in Excel has formulas that were never worked out.",
    },
    mend: {
      zh: "在 Excel 或 WPS 里打开并保存一次，或者把公式换成数。",
      en: "Open it once in Excel or WPS and save it, or put the figure in place of the formula.",
    },
  }),
  "DATA-214": entry<{ readonly sheet: string; readonly count: string; readonly cells: string }>({
    severity: "warning",
    message: {
      zh: (a) => `工作表「${a.sheet}」有 ${a.count} 格取自别的工作簿，用的是上次更新的数：${a.cells}`,
      en: (a) =>
        `in sheet 「${a.sheet}」 cells (${a.count}) are linked to other workbooks and were read by their last values: ${a.cells}`,
    },
    reason: {
      zh: "链接的工作簿从不打开；那边改了，这里的数不会跟着变。",
      en: "Linked workbooks are never opened; what changed there has not changed here.",
    },
    mend: {
      zh: "在 Excel 里更新链接后，把这些格粘贴为数值。",
      en: "Update the links in Excel and paste these cells as values.",
    },
  }),
  "DATA-215": entry<{ readonly sheet: string; readonly range: string; readonly text: string }>({
    severity: "error",
    message: {
      zh: (a) => `工作表「${a.sheet}」的 ${a.range} 是合并的格${a.text === "" ? "" : `「${a.text}」`}，分不清是哪一格的`,
      en: (a) =>
        `${a.range} of sheet 「${a.sheet}」 are cells made one${a.text === "" ? "" : ` (“${a.text}”)`}; there is no telling whose it is`,
    },
    reason: {
      zh: "几个单位、几列合用一格时，这个数是合计、是各自都一样，还是只属于第一个，表上看不出来。",
      en: "Where several rows or columns share a cell, it may be their total, the same for each, or the first one's alone.",
    },
    mend: { zh: "取消合并，把每一格的数分别填上。", en: "Split the cells and fill in each." },
  }),
  "DATA-216": entry<{ readonly sheet: string; readonly count: string; readonly cells: string }>({
    severity: "notice",
    message: {
      zh: (a) => `工作表「${a.sheet}」有 ${a.count} 格显示的与存的不同，按存的读（显示，存）：${a.cells}`,
      en: (a) =>
        `in sheet 「${a.sheet}」 cells (${a.count}) show less than they hold and were read as held (shown, held): ${a.cells}`,
    },
    reason: {
      zh: "格式只管显示几位，存的数位数更多；计分用存的数，与照显示的数手算会有出入。",
      en: "A format only shows so many places; the score rests on what is held, and differs from one worked out by what is shown.",
    },
    mend: {
      zh: "可以不改；要以显示的为准，就把数改成显示的样子再保存。",
      en: "It may stay; if what is shown should count, enter that figure and save.",
    },
  }),
  "DATA-217": entry<{ readonly sheet: string; readonly count: string; readonly cells: string }>({
    severity: "warning",
    message: {
      zh: (a) => `工作表「${a.sheet}」有 ${a.count} 格存着 17 位以上有效数字，取前 15 位（存，读）：${a.cells}`,
      en: (a) =>
        `in sheet 「${a.sheet}」 cells (${a.count}) hold more than 17 significant digits, of which 15 were read (held, read): ${a.cells}`,
    },
    reason: {
      zh: "表格软件的数最多 15 位有效数字；更多的位数不是表格软件写的，打开一次就会丢掉。",
      en: "A figure of a spreadsheet has at most 15 significant digits; what has more was not written by one, which would lose them.",
    },
    mend: {
      zh: "要保留全部位数，把这一格的格式设为「文本」再填。",
      en: "To keep every digit, set the cell's format to Text and enter it again.",
    },
  }),
  "DATA-218": entry<{ readonly sheet: string; readonly count: string; readonly cells: string }>({
    severity: "notice",
    message: {
      zh: (a) => `工作表「${a.sheet}」有 ${a.count} 格的日期带着钟点，只取了日期：${a.cells}`,
      en: (a) => `in sheet 「${a.sheet}」 dates (${a.count}) come with a time of the day, which was left out: ${a.cells}`,
    },
    reason: { zh: "期限按天算。", en: "Deadlines are counted in days." },
    mend: { zh: "可以不改。", en: "It may stay." },
  }),
  "DATA-219": entry<{ readonly sheet: string; readonly line: string; readonly text: string; readonly what: string }>({
    severity: "notice",
    message: {
      zh: (a) => `${inSheet(a.sheet).zh}第 ${a.line} 行「${a.text}」${notRecord(a.what).zh}`,
      en: (a) => `line ${a.line}${inSheet(a.sheet).en}, “${a.text}”, ${notRecord(a.what).en}`,
    },
    reason: {
      zh: "「注：」「填表人：」之类的行和长句子不是评价对象。",
      en: "Rows such as 注： or 填表人： and long sentences are no evaluated units.",
    },
    mend: {
      zh: "可以不改；确实是记录的，请在第一格写上单位名称。",
      en: "It may stay; if it is a record, write the unit's name in its first cell.",
    },
  }),
  "DATA-220": entry<{ readonly sheet: string; readonly count: string; readonly range: string }>({
    severity: "notice",
    message: {
      zh: (a) => `工作表「${a.sheet}」有 ${a.count} 处合并的格，已逐行照填：${a.range}`,
      en: (a) => `in sheet 「${a.sheet}」 cells made one (${a.count}) were read on each of their rows: ${a.range}`,
    },
    reason: {
      zh: "明细表常把相同的上级指标、单位名称合并成一格。",
      en: "Tables of rows often make one cell of the same section or unit.",
    },
    mend: { zh: "可以不改。", en: "It may stay." },
  }),
  "DATA-221": entry<{
    readonly sheet: string;
    readonly place: string;
    readonly owner: string;
    readonly hintZh: string;
    readonly hintEn: string;
  }>({
    severity: "error",
    message: {
      zh: (a) =>
        a.owner === ""
          ? `「${a.sheet}」有一行（${a.place}）没有写是哪个单位的`
          : `「${a.sheet}」有一行（${a.place}）写着单位「${a.owner}」，记录里没有它`,
      en: (a) =>
        a.owner === ""
          ? `a row of 「${a.sheet}」 (${a.place}) does not say whose it is`
          : `a row of 「${a.sheet}」 (${a.place}) is said to be of 「${a.owner}」, which is no record`,
    },
    reason: {
      zh: "明细的每一行都要归到一个评价对象，归不上的不能丢掉。",
      en: "Each row belongs to one evaluated unit, and one that does not must not be dropped.",
    },
    mend: {
      zh: (a) =>
        a.owner === ""
          ? "在这一行写上单位名称；几行同属一个单位的，可以把单位名称合并成一格。"
          : `${a.hintZh}让单位名称与记录里的完全一致。`,
      en: (a) =>
        a.owner === ""
          ? "Write the unit's name on this row; where several rows are of one unit, its cells may be made one."
          : `${a.hintEn} Write the unit exactly as its record has it.`.trim(),
    },
  }),
  "DATA-222": entry<{ readonly sheet: string; readonly count: string; readonly example: string }>({
    severity: "error",
    message: {
      zh: (a) => `「${a.sheet}」的各行没有写属于哪个单位，而记录有 ${a.count} 条`,
      en: (a) => `the rows of 「${a.sheet}」 do not say whose they are, and there are ${a.count} records`,
    },
    reason: {
      zh: "只有一个评价对象时才可以不写。",
      en: "Only where there is a single evaluated unit may that be left out.",
    },
    mend: {
      zh: (a) => `加一列「单位名称」，每行写上单位${a.example === "" ? "" : `，如「${a.example}」`}。`,
      en: (a) => `Add a column 单位名称 with the unit on each row${a.example === "" ? "" : `, such as 「${a.example}」`}.`,
    },
  }),
  "DATA-223": entry<{ readonly sheet: string; readonly names: string; readonly values: string }>({
    severity: "notice",
    message: {
      zh: (a) => `工作表「${a.sheet}」按竖表读：${a.names} 列是名称，${a.values} 列是数`,
      en: (a) => `sheet 「${a.sheet}」 was read downwards: names in column ${a.names}, figures in ${a.values}`,
    },
    reason: {
      zh: "名称一个在另一个下面，是一个单位一张的填报表。",
      en: "Its names stand one below the other, as in a form that one unit fills in.",
    },
    mend: { zh: "可以不改。", en: "It may stay." },
  }),
  "DATA-224": entry<{ readonly sheet: string; readonly unit: string }>({
    severity: "notice",
    message: {
      zh: (a) => `「${a.sheet}」表上写着「单位：${a.unit}」，没有写单位的同类数都按${a.unit}读`,
      en: (a) =>
        `「${a.sheet}」 says 单位：${a.unit} above the table: figures of that kind without a unit were read in ${a.unit}`,
    },
    reason: {
      zh: "万元的表按元读会差一万倍；人数、比率等别的数不受影响。",
      en: "Figures in 万元 read as 元 would be off ten thousand times; head counts, rates and the like are not touched.",
    },
    mend: {
      zh: "可以不改；写进列头更稳妥，如「年初预算（万元）」。",
      en: "It may stay; in the heads it is safer: 年初预算（万元）.",
    },
  }),
  "DATA-225": entry({
    severity: "notice",
    message: { zh: "工作簿里有宏，没有运行，也没有看", en: "the workbook has macros, which were neither run nor looked at" },
    reason: { zh: "宏是程序，不是数据。", en: "Macros are programs and no data." },
    mend: { zh: "可以不改；要去掉，就另存为 .xlsx。", en: "It may stay; to be rid of them save it as .xlsx." },
  }),
  "DATA-226": entry<{ readonly name: string; readonly hintZh: string; readonly hintEn: string; readonly known: string }>({
    severity: "error",
    message: {
      zh: (a) => `规则集里没有叫「${a.name}」的明细`,
      en: (a) => `the rule set has no 明细 called 「${a.name}」`,
    },
    reason: {
      zh: (a) => (a.known === "" ? "这份规则没有明细。" : `它的明细有：${a.known}。`),
      en: (a) => (a.known === "" ? "This rule set has no 明细." : `It has: ${a.known}.`),
    },
    mend: {
      zh: (a) => `${a.hintZh}照规则里的名称写：--data 名称=文件。`,
      en: (a) => `${a.hintEn} Write the name as the rules have it: --data NAME=FILE.`.trim(),
    },
  }),
  "DATA-227": entry<{ readonly sheet: string; readonly sheets: string }>({
    severity: "notice",
    message: {
      zh: (a) => `读的是工作表「${a.sheet}」；没有读：${a.sheets}`,
      en: (a) => `what was read is 「${a.sheet}」; not read: ${a.sheets}`,
    },
    reason: {
      zh: "别的工作表里没有规则集要的列头，也不是它的明细。",
      en: "The others have no head that the rule set knows, and are none of its 明细.",
    },
    mend: {
      zh: "可以不改；其中有明细的，让工作表名与明细同名。",
      en: "It may stay; if one of them is a 明细, give the sheet the name of the 明细.",
    },
  }),
  "DATA-228": entry<{
    readonly sheet: string;
    readonly record: string;
    readonly figures: string;
    readonly detail: string;
    readonly count: string;
    readonly rows: string;
    readonly chosen: string;
    readonly points: string;
    readonly filed: string;
    readonly year: string;
    readonly blank: string;
    readonly unread: string;
  }>({
    severity: "notice",
    message: {
      zh: (a) =>
        `工作表「${a.sheet}」按一张填好的表读，是「${a.record}」的：${[
          ...(a.figures === "" ? [] : [`上下的数取自 ${a.figures}`]),
          ...(a.chosen === "" ? [] : [`几行数里取的是第 ${a.chosen.replace("「", " 行「")}`]),
          `「${a.detail}」${a.count} 行${a.rows === "" ? "" : `，在第 ${a.rows} 行`}`,
          ...(a.unread === "" ? [] : [`规则里没有的列没有读：${a.unread}`]),
          ...(a.blank === "0" ? [] : [`没有填的 ${a.blank} 行略去`]),
          ...(a.points === "" ? [] : [`${a.points}的分值写在名称后面`]),
          ...(a.filed === "" ? [] : [`自报总分取自 ${a.filed}`]),
          ...(a.year === "" ? [] : [`年度 ${a.year} 取自标题`]),
        ].join("；")}`,
      en: (a) =>
        `sheet 「${a.sheet}」 was read as a form filled in for 「${a.record}」: ${[
          ...(a.figures === "" ? [] : [`figures around the table from ${a.figures}`]),
          ...(a.chosen === "" ? [] : [`of several rows of figures that on line ${a.chosen.replace("「", " 「")}`]),
          `rows of 「${a.detail}」: ${a.count}${a.rows === "" ? "" : `, on lines ${a.rows}`}`,
          ...(a.unread === "" ? [] : [`columns that the rules have not were not read: ${a.unread}`]),
          ...(a.blank === "0" ? [] : [`rows left blank and left out: ${a.blank}`]),
          ...(a.points === "" ? [] : [`the points of ${a.points} stand behind the names`]),
          ...(a.filed === "" ? [] : [`the filed total from ${a.filed}`]),
          ...(a.year === "" ? [] : [`the year ${a.year} from the title`]),
        ].join("; ")}`,
    },
    reason: {
      zh: "自评表上面是项目和资金，下面是指标，合计、说明、签字在最后；哪一格是什么，是照名称认出来的。",
      en: "Such a form has the project and its money above, the indicators below, and totals, notes and signatures at the end; what a cell is was told by the names.",
    },
    mend: {
      zh: "核对列出的格；认错了的，改用 biaochi schema 规则 --out 填报表.xlsx 写出的表。",
      en: "See that these are the cells; if one is wrong, use the form that biaochi schema RULES --out FORM.xlsx writes.",
    },
  }),
  "DATA-229": entry<{ readonly sheet: string; readonly columns: string; readonly units: string }>({
    severity: "notice",
    message: {
      zh: (a) =>
        `「${a.sheet}」的列头照常用的说法认出：${[
          ...(a.columns === "" ? [] : [a.columns]),
          ...(a.units === "" ? [] : [`「${a.units}」一列是没有写单位的数的单位`]),
        ].join("；")}`,
      en: (a) =>
        `heads of 「${a.sheet}」 were known by what forms call them: ${[
          ...(a.columns === "" ? [] : [a.columns]),
          ...(a.units === "" ? [] : [`column 「${a.units}」 has the units of figures without one`]),
        ].join("; ")}`,
    },
    reason: {
      zh: "各地的表叫法不同，规则里的名称只有一个。",
      en: "Forms differ in what they call a column, and the rules have one name for it.",
    },
    mend: {
      zh: "可以不改；认错了的，把列头改成规则里的名称。",
      en: "It may stay; if one is wrong, head the column as the rules name it.",
    },
  }),
  "DATA-230": entry<{ readonly sheet: string; readonly count: string; readonly rows: string }>({
    severity: "notice",
    message: {
      zh: (a) => `「${a.sheet}」有 ${a.count} 格空着，照上一行填：${a.rows}`,
      en: (a) => `in 「${a.sheet}」 blank cells (${a.count}) were filled from the row above: ${a.rows}`,
    },
    reason: {
      zh: "同一个一级、二级指标常常只在它的第一行写一次。",
      en: "A section is often written once, on the first of its rows.",
    },
    mend: { zh: "可以不改；不属于上一行那个的，请写上。", en: "It may stay; where the section is another, write it." },
  }),
  "DATA-231": entry<{ readonly name: string }>({
    severity: "error",
    message: {
      zh: (a) => `明细「${a.name}」的行不能单独写成 JSON 文件`,
      en: (a) => `the rows of 「${a.name}」 cannot stand in a JSON file of their own`,
    },
    reason: {
      zh: "JSON 里，明细的行写在各条记录里面；单独的文件只读 CSV 和工作簿。",
      en: "In JSON the rows stand inside their record; a file of rows alone is read as CSV or as a workbook.",
    },
    mend: {
      zh: (a) => `把行写进记录："${a.name}": [ {…}, … ]；或另存为 CSV、XLSX。`,
      en: (a) => `Put the rows into the record, "${a.name}": [ {…}, … ], or save them as CSV or XLSX.`,
    },
  }),
};
