// Every text of the screens, Chinese and English side by side. What speaks of rules and scores comes from the packages; this is the rest.
// Not here: choosing the language (language.ts). The vocabulary is fixed: 版本、草稿、依据、口径、算例、核查 … one word for one thing.
import type { Bilingual } from "@biaochi/diagnostics";
import { INHERITING } from "./inheriting.ts";

const of = (zh: string, en: string): Bilingual => ({ zh, en });
const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const WORDS = {
  brand: of("标尺", "Biaochi"),

  // ── parts of the screen ──
  parts: of("界面的几部分", "parts of the screen"),
  contents: of("目录", "Contents"),
  text: of("文本", "Text"),
  scoreTable: of("得分表", "Scorecard"),
  lists: of("问题、算例、核查、得分图、查找", "Problems, worked examples, audit, chart, search"),
  problems: of("问题", "Problems"),
  samples: of("算例", "Worked examples"),
  audit: of("核查", "Audit"),
  chart: of("得分图", "Chart"),
  search: of("查找", "Search"),
  ruleFiles: of("规则", "Rules"),
  indicatorTree: of("指标", "Indicators"),
  textOfRules: of("规则的文本", "text of the rules"),

  // ── top bar ──
  saveVersion: of("保存版本", "Save version"),
  format: of("整理版式", "Format"),
  versions: of("历史版本", "Versions"),
  print: of("打印", "Print"),
  keys: of("快捷键", "Keys"),
  settings: of("设置", "Settings"),
  look: of("外观", "Appearance"),
  looks: { light: of("浅色", "Light"), dark: of("深色", "Dark"), contrast: of("高对比度", "High contrast") },
  whileTyping: of("编辑", "Editing"),
  byPinyin: of("按拼音找名称", "Find names by pinyin"),
  byPinyinHelp: of(
    "补全和查找时，「ncys」「nianchu」也能找到「年初预算」",
    "In completions and searches “ncys” or “nianchu” finds 年初预算",
  ),
  valuesBeside: of("在文本旁边显示 ‹ 数值 ›", "Show ‹ values › beside the text"),
  valuesBesideHelp: of(
    "所选单位的数，随改随算；不是文本的一部分",
    "Figures of the chosen unit, as you edit; they are no part of the text",
  ),
  example: of("示例，不是现行规定", "an example, not a rule in force"),
  transcribed: of("照录，不定等次", "transcribed as published, no grade"),
  framework: of("框架，不给分值", "a framework without points"),
  frameworkHasNoScore: of(
    "这是框架，不给分值，不能打分；用继承它、写明分值的规则。",
    "This is a framework, a base without points. Open a rule set that inherits from it and gives points.",
  ),
  versionOf: (version: string) => of(`版本 ${version}`, `version ${version}`),

  ...INHERITING,

  // ── contents ──
  newFile: of("新建", "New"),
  newFromTemplate: of("从带说明的模板新建规则", "New rules from a commented template"),
  duplicate: of("另建一份", "Duplicate"),
  findHere: of("查找文件、指标", "Find files and indicators"),
  findHereShort: of("查找：汉字、拼音、首字母", "Find by Han, pinyin or initials"),
  nothingHere: (words: string) => of(`没有含「${words}」的文件或指标`, `No file or indicator has “${words}”`),
  addIndicator: of("加指标", "Add"),
  addIndicatorHelp: of(
    "在光标所在的指标后面加一个，选一种写法，照着改",
    "Adds an indicator after the one at the caret: choose a pattern and fill it in",
  ),
  notSavedYet: of("未保存", "not saved"),
  noIndicators: of("还没有指标", "no indicators yet"),
  nameless: of("（没有名称）", "(no name)"),
  problemCount: (count: number) => of(`${count} 处问题`, some(count, "problem", "problems")),

  // ── start ──
  chooseRules: of("选一份规则", "Choose a rule file"),
  cannotSee: of("看不到规则", "The rules cannot be seen"),
  noRulesYet: of("还没有规则", "No rules yet"),
  noRulesHelp: of(
    "可以从模板开始，也可以把规则文件（.chi）放进这个文件夹",
    "Start from the template, or put rule files (.chi) into this folder",
  ),
  hintsTitle: of("怎样用", "How it works"),
  hints: [
    of("左边选指标", "Choose an indicator on the left"),
    of("中间改数字", "Change figures in the middle"),
    of("右边看得分", "See the score on the right"),
  ],
  understood: of("知道了", "Got it"),

  // ── scorecard ──
  unit: of("单位", "Unit"),
  indicator: of("指标", "Indicator"),
  points: of("分值", "Points"),
  score: of("得分", "Score"),
  filed: of("自评", "Filed"),
  total: of("总分", "Total"),
  noTotal: (problems: number) =>
    of(
      `数据有 ${problems} 处问题，算不出总分：`,
      `${some(problems, "problem", "problems")} with the data, so there is no total: `,
    ),
  seeBelow: of("全部见表下", "All are below the table"),
  grade: of("等次", "Grade"),
  filedTotal: (text: string) => of(`自评 ${text}`, `filed ${text}`),
  between: (least: string, most: string) =>
    of(
      `有的指标还没有得分，总分在 ${least} 与 ${most} 之间`,
      `some indicators have no score yet; the total lies between ${least} and ${most}`,
    ),
  differs: of("与得分不同：", "differs from the score: "),
  notCounted: of("不计分", "not counted"),
  reading: of("正在读取", "Reading"),
  noScoreWithoutFile: of("打开一份规则，这里显示所选单位的得分", "Open a rule file to see a unit’s scores here"),
  noScoreWhileBroken: of("有错误，暂不计分；先看下面的问题", "There are errors, so nothing is scored; see the problems below"),
  scoreIsStale: of("文本有错误；这是改错之前的得分", "The text has errors; these are the scores from before"),
  chooseUnit: of("选一个单位，边改边看它的得分", "Choose a unit and watch its scores while you edit"),
  none: of("没有", "none"),

  // ── reasons ──
  distance: of("差距", "To more"),
  basis: of("依据", "Basis"),
  original: of("原文", "Original"),
  interpretation: of("口径", "Reading"),
  exact: of("精确值", "Exact"),
  computed: of("复算", "Computed"),
  adopted: of("采用", "adopted"),
  target: of("目标", "Target"),
  result: of("实际", "Result"),
  completion: of("完成率", "Completion"),
  deviationReason: of("偏差原因", "Reason"),
  seeInText: of("在文本中看", "See in the text"),
  dataProblems: of("数据的问题", "Problems of the data"),
  toTotal: of("从各项到总分", "From the sections to the total"),
  vetoes: of("否决", "Vetoes"),
  scorersCompared: of("评分方对照", "Scorers side by side"),
  adoptedScore: of("采用", "Adopted"),
  deviationOf: (scorer: string) => of(`${scorer}偏差`, `Deviation of ${scorer}`),
  byScorer: of("各评分方", "By scorer"),
  ranks: of("名次", "Places"),
  requirements: of("要求", "Requirements"),

  // ── chart ──
  chartOf: (name: string) => of(`「${name}」的得分随取值的变化`, `How the score of “${name}” depends on its value`),
  chartHere: (unit: string) => of(`${unit}在此`, `${unit} is here`),
  chartNeedsIndicator: of(
    "把光标放在一个指标里，这里画出它的得分怎样随取值变化",
    "Put the caret into an indicator to see how its score depends on its value",
  ),
  closedEnd: of("● 含", "● included"),
  openEnd: of("○ 不含", "○ not included"),

  // ── problems ──
  severities: { error: of("错误", "Error"), warning: of("提醒", "Warning"), notice: of("提示", "Notice") },
  reason: of("原因", "Why"),
  mend: of("改法", "Mend"),
  line: (line: number) => of(`第 ${line} 行`, `line ${line}`),
  noProblems: of("没有问题", "No problems"),
  counts: (errors: number, warnings: number, notices: number) =>
    errors + warnings + notices === 0
      ? of("没有问题", "No problems")
      : of(
          [count(errors, "错误"), count(warnings, "提醒"), count(notices, "提示")].filter((one) => one !== "").join("　"),
          [
            errors === 0 ? "" : some(errors, "error", "errors"),
            warnings === 0 ? "" : some(warnings, "warning", "warnings"),
            notices === 0 ? "" : some(notices, "notice", "notices"),
          ]
            .filter((one) => one !== "")
            .join(", "),
        ),
  changedPlaces: (places: number) => of(`已改 ${places} 处`, `Changed ${some(places, "place", "places")}`),
  undo: of("撤销", "Undo"),
  nothingToMend: of(
    "光标处没有可以自动修的问题；怎样改见下面的问题",
    "Nothing here can be mended by itself; the problems below say what to do",
  ),
  nothingToFormat: of("版式已经整齐，或者有错误时不整理", "Nothing to format, or there are errors"),

  // ── worked examples, audit, search ──
  agrees: of("相符", "Agrees"),
  disagrees: of("不符", "Differs"),
  seeItsScores: of("看得分", "See its scores"),
  noSamples: of(
    "还没有算例。算例写在文件末尾：给出数据，写明应得多少分",
    "No worked examples yet. They stand at the end of the file: figures, and the points they must give",
  ),
  noSamplesWhileBroken: of("有错误，算例暂不运行", "There are errors, so no example is run"),
  nothingFound: (unit: string) => of(`「${unit}」的自评与复算没有出入`, `What “${unit}” filed agrees with what is computed`),
  searchAll: of("在所有规则里查找", "Search all rules"),
  notFound: of("没有找到", "Nothing found"),

  // ── units and data ──
  noUnits: of("没有单位", "no units"),
  dataFiles: of("数据文件", "Data files"),
  importData: of("导入", "Import"),
  paste: of("粘贴", "Paste"),
  pasteHelp: of(
    "在 Excel 或 WPS 里选中表格（连同列头）复制，在下面的框里粘贴",
    "Copy the table with its head in Excel or WPS, and paste it into the box below",
  ),
  pasteHere: of("粘贴到这里", "Paste here"),
  pastedTable: of("粘贴的表格", "pasted table"),
  lookAtIt: of("预览", "Preview"),
  importOf: (file: string) => of(`导入 ${file}`, `Import ${file}`),
  importNeedsRules: of(
    "规则有错误，还不能对照列名；先改正再导入",
    "The rules have errors, so columns cannot be matched; mend them first",
  ),
  importSum: (units: number, columns: number, problems: number) =>
    of(
      `${units} 个单位，${columns} 列，${problems === 0 ? "没有问题" : `${problems} 处问题`}`,
      `${some(units, "unit", "units")}, ${some(columns, "column", "columns")}, ${problems === 0 ? "no problems" : some(problems, "problem", "problems")}`,
    ),
  importedFrom: (file: string) => of(`导入自 ${file}`, `imported from ${file}`),
  columns: of("列", "Columns"),
  columnsKnown: (known: number, unknown: number) =>
    of(
      unknown === 0 ? `${known} 列都认得` : `${known} 列认得；下面 ${unknown} 列请指明`,
      unknown === 0 ? `all ${known} are known` : `${known} are known; say what the ${unknown} below mean`,
    ),
  columnInFile: of("文件里的列", "Column in the file"),
  meansInRules: of("规则里的名称", "Name in the rules"),
  meaningOf: (head: string) => of(`「${head}」对应的名称`, `name for “${head}”`),
  choose: of("请选择", "choose"),
  sheet: of("工作表", "Sheet"),
  whichSheet: (count: number) => of(`有 ${count} 张工作表像是数据，用哪一张？`, `${count} sheets look like the data: which one?`),
  sheetUnlike: of("没有认得的列头", "no head that is known"),
  sheetHidden: of("隐藏的", "hidden"),
  tableArea: (area: string) => of(`表格范围 ${area}`, `Table ${area}`),
  headRow: of("列头在第几行", "Head in row"),
  lastRow: of("到第几行", "Last row"),
  firstColumn: of("从哪一列", "First column"),
  lastColumn: of("到哪一列", "Last column"),
  asFound: of("用自动找到的范围", "As it was found"),
  moreRows: (count: number) => of(`下面还有 ${count} 行，没有显示`, `${count} more rows are not shown`),
  matchedBy: {
    name: of("同名", "same name"),
    chosen: of("已指明", "chosen"),
    last: of("上次的匹配", "as last time"),
    sound: of("读音相同", "sounds the same"),
  },
  rememberColumns: of("另存为本年度的列匹配，下次导入照用", "Keep how the columns are matched for the next import"),
  pastedSum: (rows: number, columns: number, problems: number) =>
    of(
      `粘贴了 ${rows} 行 ${columns} 列${problems === 0 ? "" : `，${problems} 个单元格有提醒`}`,
      `Pasted ${some(rows, "row", "rows")}, ${some(columns, "column", "columns")}${problems === 0 ? "" : `; ${some(problems, "cell has a warning", "cells have warnings")}`}`,
    ),
  againstBefore: of("与上次导入相比", "Compared with the import before"),
  sameAsBefore: of("没有不同", "Nothing differs"),
  figure: of("数据", "Figure"),
  before: of("原来", "Before"),
  after: of("现在", "Now"),
  newUnits: (count: number, names: string) => of(`新的单位 ${count} 个：${names}`, `New units (${count}): ${names}`),
  keptUnits: (count: number, names: string) =>
    of(`这份表里没有、照旧保留的单位 ${count} 个：${names}`, `Units that are not in this file and are kept (${count}): ${names}`),
  keptFigures: (count: number) =>
    of(`这份表里没有、照旧保留的数 ${count} 个`, `Figures that are not in this file and are kept: ${count}`),
  leaveOut: of("不用这一列", "leave this column out"),
  nearest: of("相近的", "Nearest"),
  allNames: of("全部", "All"),
  missingNames: (count: number) =>
    of(`规则要用、文件里没有的 ${count} 项：`, `Used by the rules and not in the file (${count}): `),
  unitsInFile: of("单位", "Units"),
  noUnitsInFile: of("没有读到单位", "No units were read"),
  moreProblems: (count: number) => of(`另有 ${count} 处`, `${count} more`),
  noTotalYet: (missing: number) =>
    of(`缺 ${missing} 项，还算不出总分`, `${some(missing, "name is", "names are")} missing, so there is no total yet`),
  scoreWithIt: of("只在这次计分，不保存", "Score this time, keep nothing"),
  keepInWorkspace: of("保存并计分", "Keep and score"),
  keptAs: (path: string) => of(`已存为 ${path}`, `kept as ${path}`),

  // ── saving ──
  save: of("保存", "Save"),
  cancel: of("取消", "Cancel"),
  close: of("关闭", "Close"),
  later: of("以后再定", "Decide later"),
  whatChanged: of("改了什么（一句话）", "What changed, in a sentence"),
  whatChangedExample: of("例：预算控制率第一档改为 5%以下", "e.g. first band of budget control is now 5% or less"),
  changedParts: (names: string, more: number) =>
    of(
      `改动在：${names}${more > 0 ? `，另有 ${more} 处` : ""}`,
      `Changed: ${names}${more > 0 ? `, and ${some(more, "other", "others")}` : ""}`,
    ),
  saveWithErrors: (errors: number) =>
    of(
      `还有 ${errors} 处错误，可以先保存，以后再改`,
      `There ${errors === 1 ? "is" : "are"} still ${some(errors, "error", "errors")}; you can save and mend later`,
    ),
  saved: of("已保存", "Saved"),
  typing: of("正在输入", "Typing"),
  draftAt: (time: string) => of(`草稿已自动保存 ${time}`, `Draft kept at ${time}`),
  draftHere: (time: string) => of(`草稿暂存在这个浏览器里 ${time}`, `Draft kept in this browser at ${time}`),
  storageFull: of("浏览器存储已满，草稿暂时只在本页。", "The browser’s storage is full; the draft is only on this page. "),
  downloadDraft: of("下载草稿", "Download the draft"),
  serverAway: of("标尺的服务没有回应，可以接着写", "The server does not answer; you can go on writing"),
  serverLocked: of(
    "标尺重新启动过：打开它新给的地址，本页就接着用",
    "Biaochi was started anew: open the address it tells, and this page goes on",
  ),
  saving: of("正在保存", "Saving"),
  versionSaved: of("已保存为新版本", "Saved as a new version"),
  takenFromDisk: of("文件在别处改过，已换成新的内容", "The file was changed elsewhere; the new text is shown"),
  noVersions: of("还没有版本", "No versions yet"),
  noSentence: of("（没有说明）", "(no sentence)"),
  versionAsFound: of("打开时原有的文本", "The text as it was found"),
  versionAgainstNow: of(
    "红底是这个版本有、现在没有的，绿底是现在才有的",
    "Red: in that version only. Green: in the text now only",
  ),
  chooseVersion: of("选一个版本，看它与现在的文本有什么不同", "Choose a version to see how it differs from the text now"),
  takeBack: of("恢复这个版本", "Take this version back"),
  versionTakenBack: of("已恢复，保存后成为新版本", "Taken back; save it to make it a version"),

  // ── drafts and conflicts ──
  draftFound: (time: string, changes: number) =>
    of(
      `发现 ${time} 自动保存的草稿，比已保存版本多 ${changes} 处改动`,
      `A draft kept at ${time} has ${some(changes, "change", "changes")} that the saved version has not`,
    ),
  lookFirst: of("先看看", "Look first"),
  restore: of("恢复", "Restore"),
  discard: of("丢弃", "Discard"),
  draftAgainstSaved: of("左边是已保存的，右边是草稿", "Saved on the left, the draft on the right"),
  draftRestored: of("草稿已恢复", "Draft restored"),
  draftDiscarded: of("草稿已丢弃，仍可在历史版本里找到", "Draft discarded; it can still be found among the versions"),
  changedElsewhere: of("这个文件在别处保存过新的内容", "This file was saved elsewhere with other content"),
  bringTogether: of("合到一起", "Bring together"),
  goneFromDisk: of(
    "这个文件在别处删除或改名了；保存会重新写出它",
    "This file was deleted or renamed elsewhere; saving writes it again",
  ),
  mergedWith: (names: string) =>
    of(
      `已与别处的改动合到一起：${names === "" ? "内容相同" : names}`,
      `Brought together with changes made elsewhere: ${names === "" ? "the same" : names}`,
    ),
  bothChanged: (count: number) =>
    of(`${count} 处两边都改了，请逐处选定`, `Both changed ${some(count, "place", "places")}: choose one of each`),
  mine: of("这里的", "Here"),
  theirs: of("别处的", "Elsewhere"),
  takenAway: of("（删去）", "(taken away)"),
  takeThese: of("就用选定的", "Take these"),
  takeAndSave: of("用选定的保存", "Take these and save"),

  // ── new files ──
  fileName: of("名称", "Name"),
  fileNameExample: of("例：保靖县-2018", "e.g. county-2018"),
  folder: of("文件夹（地区/年度）", "Folder (region/year)"),
  folderExample: of("例：湖南省/某市/某县/2018", "e.g. Hunan/Some City/2018"),
  makeDraft: of("建立草稿", "Make a draft"),
  duplicateOf: (name: string) => of(`另建一份「${name}」`, `Duplicate “${name}”`),
  badName: of(
    "名称不能为空，也不能含有 / \\ : * ? < > | 「」等符号",
    "A name may not be empty and may not hold / \\ : * ? < > |",
  ),
  rename: of("改名", "Rename"),
  renameOf: (name: string) => of(`「${name}」改名`, `Rename “${name}”`),
  versionsFollow: of("历史版本跟着走", "Its versions go with it"),
  draftFollows: of("还没有保存的改动和历史版本都跟着走", "What is not saved yet and its versions go with it"),
  dataStays: of("原文件夹里各单位的数据不跟着走", "Data of units in the old folder stay there"),
  renamedTo: (name: string) => of(`已改名为「${name}」`, `Renamed to “${name}”`),
  remove: of("删除", "Delete"),
  deleteOf: (name: string) => of(`删除「${name}」`, `Delete “${name}”`),
  deletedStays: of(
    "文件会从文件夹里移走。它的内容和历史版本都留着，在目录的「删除的」里随时可以恢复",
    "The file leaves its folder. What it holds and its versions are kept: bring it back at any time from “Deleted” in the contents",
  ),
  unsavedStays: of("还没有保存的改动也留作一个版本", "What is not saved yet is kept as a version, too"),
  draftStays: of(
    "这份草稿还没有保存过；删除后，下面状态栏里的「恢复」能把它拿回来",
    "This draft was never saved; “Restore” in the status bar below brings it back",
  ),
  deleted: (name: string) => of(`已删除「${name}」`, `“${name}” is deleted`),
  broughtBack: (name: string) => of(`「${name}」已恢复`, `“${name}” is back`),
  deletedFiles: (count: number) => of(`删除的 ${count}`, `Deleted ${count}`),
  moreOf: (name: string) => of(`「${name}」的更多操作`, `More for “${name}”`),
  nameTaken: (path: string) => of(`已经有 ${path}，请换一个名称`, `There is a ${path} already; choose another name`),

  // ── status bar ──
  pointsTogether: of("分值合计", "Points"),
  hideValues: of("不显示 ‹ 数值 ›", "Hide ‹ values ›"),
  showValues: of("显示 ‹ 数值 ›", "Show ‹ values ›"),
  tabHint: of("Ctrl+M 让 Tab 键移到下一处", "Ctrl+M lets Tab move on"),
  workerStopped: of("检查服务已停止", "The checking service has stopped"),
  startAgain: of("重新启动", "Start again"),
} as const;

function count(number: number, word: string): string {
  return number === 0 ? "" : `${number} ${word}`;
}
