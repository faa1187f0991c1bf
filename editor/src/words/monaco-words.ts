// Monaco's words that a person may meet, in ours. In: Monaco's English. Out: what stands instead, zh and en. What is not here keeps Monaco's words.
// Not here: how Monaco asks for them (monaco-nls.ts). WHY by the English: the numbers of its table change with every version; a test holds each of
// these to the version that is installed.
import type { Bilingual } from "@biaochi/diagnostics";

const of = (zh: string, en: string): Bilingual => ({ zh, en });

const MEND = of("修复", "Mend");
const NOTHING_TO_MEND = of("这里没有可以自动修的问题", "Nothing here can be mended by itself");
const DEFINITION = of("定义处", "Definition");
const USES = of("用在何处", "Where it is used");
const NOT_DECLARED = of("这里的名称不在本文件定义", "No name of this file stands here");
const NOT_USED = of("没有用到", "It is used nowhere");
const RENAME = of("改名", "Rename");
const NOT_RENAMED = of("没有改名：有的地方改不了", "Nothing was renamed: some places could not be changed");
const MORE = of("其他…", "More…");

/** By Monaco's English, with its places {0}, {1}. */
export const MONACO_WORDS: ReadonlyMap<string, Bilingual> = new Map([
  // Repairs.
  ["Quick Fix...", MEND],
  ["Quick Fix", MEND],
  ["More Actions...", MORE],
  ["Fix All", of("一并修复", "Mend all")],
  ["Auto Fix...", MEND],
  ["Show Code Actions", of("怎样修复", "How to mend it")],
  ["Show Code Actions ({0})", of("怎样修复（{0}）", "How to mend it ({0})")],
  ["Show Code Actions. Preferred Quick Fix Available ({0})", of("怎样修复（{0}）", "How to mend it ({0})")],
  ["No code actions available", NOTHING_TO_MEND],
  ["No code actions for '{0}' available", NOTHING_TO_MEND],
  ["No preferred code actions for '{0}' available", NOTHING_TO_MEND],
  ["No preferred code actions available", NOTHING_TO_MEND],
  ["No fix all action available", NOTHING_TO_MEND],
  ["No auto fixes available", NOTHING_TO_MEND],
  ["No quick fixes available", NOTHING_TO_MEND],
  ["Checking for quick fixes...", of("正在找改法", "Looking for repairs")],
  [
    "An unknown error occurred while applying the code action",
    of("没有改成，请再试一次", "The repair was not made; please try again"),
  ],
  // Problems.
  ["View Problem", of("看这处问题", "See the problem")],
  ["{0} of {1} problems", of("第 {0} 处问题，共 {1} 处", "problem {0} of {1}")],
  ["{0} of {1} problem", of("第 {0} 处问题，共 {1} 处", "problem {0} of {1}")],
  ["Go to Next Problem (Error, Warning, Info)", of("下一处问题", "Next problem")],
  ["Go to Previous Problem (Error, Warning, Info)", of("上一处问题", "Previous problem")],
  ["Error", of("错误", "Error")],
  ["Warning", of("提醒", "Warning")],
  ["Info", of("提示", "Notice")],
  ["Error: {0}", of("错误：{0}", "Error: {0}")],
  ["Warning: {0}", of("提醒：{0}", "Warning: {0}")],
  ["Info: {0}", of("提示：{0}", "Notice: {0}")],
  ["{0}: {1} at {2}. ", of("{2} 有{0}：{1}。", "{0}: {1} at {2}. ")],
  // Names.
  ["Go to Definition", of("到定义处", "Go to the definition")],
  ["Peek", of("就地查看", "Look here")],
  ["Peek Definition", DEFINITION],
  ["Definitions", DEFINITION],
  ["No definition found", NOT_DECLARED],
  ["No definition found for '{0}'", of("本文件里没有「{0}」的定义", "“{0}” is not declared in this file")],
  ["Go to References", USES],
  ["Peek References", USES],
  ["References", USES],
  ["Locations", USES],
  ["No references found", NOT_USED],
  ["No references found for '{0}'", of("「{0}」没有用到", "“{0}” is used nowhere")],
  ["No results for '{0}'", of("「{0}」没有用到", "“{0}” is used nowhere")],
  ["{0} references", of("{0} 处", "{0} places")],
  ["{0} reference", of("{0} 处", "{0} place")],
  ["no preview available", of("没有可以看的", "nothing to see")],
  ["1 symbol in {0}, full path {1}", of("{0}，1 处，在 {1}", "{0}: 1 place, in {1}")],
  ["{0} symbols in {1}, full path {2}", of("{1}，{0} 处，在 {2}", "{1}: {0} places, in {2}")],
  ["Found 1 symbol in {0}", of("在 {0} 找到 1 处", "1 place found in {0}")],
  ["Found {0} symbols in {1}", of("在 {1} 找到 {0} 处", "{0} places found in {1}")],
  ["Symbol {0} of {1}, {2} for next", of("第 {0} 处，共 {1} 处，按 {2} 到下一处", "place {0} of {1}, {2} for the next")],
  ["Symbol {0} of {1}", of("第 {0} 处，共 {1} 处", "place {0} of {1}")],
  ["Rename Symbol", RENAME],
  ["{0} to Rename, {1} to Preview", of("按 {0} 改名，按 {1} 先看看", "{0} renames, {1} looks first")],
  ["Rename input. Type new name and press Enter to commit.", of("新名称。写好后按 Enter 改名", "The new name; Enter renames")],
  ["Renaming '{0}' to '{1}'", of("正在把「{0}」改名为「{1}」", "Renaming “{0}” to “{1}”")],
  ["Renaming {0} to {1}", of("把 {0} 改名为 {1}", "Rename {0} to {1}")],
  ["Rename failed to apply edits", NOT_RENAMED],
  ["Rename failed to compute edits", NOT_RENAMED],
  ["An unknown error occurred while resolving rename location", NOT_RENAMED],
  ["No result.", NOT_DECLARED],
  // Menus.
  ["Format Document", of("整理版式", "Format")],
  ["Show Editor Context Menu", of("打开菜单", "Open the menu")],
  ["Editor content", of("规则的文本", "Text of the rules")],
  ["Toggle Line Comment", of("加上、去掉注释", "Comment, uncomment")],
  // Completion.
  ["No suggestions.", of("这里没有可补的", "Nothing to complete here")],
  ["Suggest", of("补全", "Completions")],
  ["Trigger Suggest", of("打开补全列表", "Open completions")],
  ["Read More", of("说明", "More about it")],
  ["Loading...", of("正在读取", "Reading")],
  // Search.
  ["Use Regular Expression", of("按式样查找", "Find by pattern")],
  ["{0} of {1}", of("第 {0} 处，共 {1} 处", "{0} of {1}")],
  ["No results", of("没有找到", "Nothing found")],
  ["No results found", of("没有找到", "Nothing found")],
  ["Previous Match", of("上一处", "Previous")],
  ["Next Match", of("下一处", "Next")],
  ["Toggle Replace", of("替换", "Replace")],
  // Comparing two texts.
  ["Open Accessible Diff Viewer", of("逐处读不同之处", "Read the differences one by one")],
  ["Go to Next Difference", of("下一处不同", "Next difference")],
  ["Go to Previous Difference", of("上一处不同", "Previous difference")],
  ["{0} hidden lines", of("{0} 行相同，没有显示", "{0} lines are the same and not shown")],
  ["Fold Unchanged Region", of("收起相同的行", "Fold what is the same")],
  ["Show Unchanged Region", of("显示相同的行", "Show what is the same")],
  ["Double click to unfold", of("双击展开", "Double click to unfold")],
  // Folding, the keyboard.
  ["Click to expand the range.", of("展开", "Unfold")],
  ["Click to collapse the range.", of("收起", "Fold")],
  ["Cannot edit in read-only editor", of("这里只能看，不能改", "This is to read, not to change")],
  ["Cannot edit in read-only input", of("这里只能看，不能改", "This is to read, not to change")],
  [
    "Pressing Tab will now move focus to the next focusable element",
    of("Tab 键现在移到下一处", "Tab now moves on to the next part"),
  ],
  ["Pressing Tab will now insert the tab character", of("Tab 键现在缩进文字", "Tab now indents")],
]);
