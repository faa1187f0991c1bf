// In: an exception, which is always a fault of ours. Out: the lines that tell it, without a stack unless one is asked for.
import { type Language, visibleText } from "@biaochi/diagnostics";

/** What to tell of a fault of ours: one line of what happened, and what to do. */
export function bugLines(error: unknown, language: Language, words: readonly string[], withStack: boolean): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const line = visibleText(what.split("\n")[0] ?? "").slice(0, 300);
  const again = `BIAOCHI_DEBUG=1 biaochi ${words.map(quoteWord).join(" ")}`;
  const zh = [
    `错误 BUG-001  程序自身出错，不是您的规则或数据的问题：${line}`,
    "  改法  请把下面这条命令连同规则与数据文件（可隐去真实数字）发给维护者，并附上它的输出",
  ];
  const en = [
    `error BUG-001  a fault of the program, not of your rules or data: ${line}`,
    "  mend  Please send this command, with the rule and data files (figures may be changed) and what it prints, to the maintainers",
  ];
  const lines = [...(language === "en" ? [] : zh), ...(language === "zh" ? [] : en), `        ${again}`];
  if (withStack && error instanceof Error && error.stack !== undefined) lines.push(error.stack);
  return `${lines.join("\n")}\n`;
}

function quoteWord(word: string): string {
  const shown = visibleText(word);
  return /^[\p{L}\p{N}_./=:-]+$/u.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}
