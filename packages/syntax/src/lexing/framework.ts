// In: the text of a rule file. Out: whether its header calls it a framework (状态 框架), which gives no points and need not say how anything is scored.
// Not here: reading the header; this is asked before it is read, and of a stretch of a file without its header.

/** LIMIT: the header is looked for in the first 10,000 UTF-16 units. */
const HEAD_LENGTH = 10_000;

const FRAMEWORK_LINE = /(?:^|[{｛])[ \t\u3000\u00a0]*(?:状态[ \t\u3000\u00a0]+框架|status[ \t]+framework)(?![\p{L}\p{N}])/mu;

/** Whether the header of a file says 状态 框架. */
export function isFramework(text: string): boolean {
  return FRAMEWORK_LINE.test(text.slice(0, HEAD_LENGTH));
}
