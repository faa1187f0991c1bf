// The keys of the editor and what each does, zh and en. Not here: binding them (text/keys.ts, shell/page-keys.ts).
import type { Bilingual } from "@biaochi/diagnostics";

const of = (zh: string, en: string): Bilingual => ({ zh, en });

export const KEY_TABLE: readonly (readonly [keys: string, what: Bilingual])[] = [
  ["Ctrl+S", of("保存版本", "save a version")],
  ["Ctrl+Z / Ctrl+Y", of("撤销、重做", "undo, redo")],
  ["F8 / Shift+F8", of("下一处、上一处问题", "next, previous problem")],
  ["Alt+Enter", of("修复光标处的问题（也可用 Ctrl+.）", "mend the problem at the caret (also Ctrl+.)")],
  ["Alt+/", of("打开补全列表", "open completions")],
  ["F12 / Shift+F12", of("到定义处、用在何处", "go to the definition, where it is used")],
  ["F2", of("改名", "rename")],
  ["Ctrl+F", of("在本文件里查找", "find in this file")],
  ["Alt+F", of("在所有规则里查找", "search all rules")],
  ["Alt+↑ / Alt+↓", of("移动一行", "move a line")],
  ["Shift+Alt+F", of("整理版式", "format")],
  ["Ctrl+M", of("让 Tab 键离开文本（苹果机 Ctrl+Shift+M）", "let Tab leave the text (Ctrl+Shift+M on a Mac)")],
  ["Ctrl+/", of("加上、去掉注释", "comment, uncomment")],
];
