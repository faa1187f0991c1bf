// The diagnostics of the command itself: what only the reader of files can see. Numbers from 901 on keep clear of the other packages'.
import { defineCatalogue, entry } from "@biaochi/diagnostics";

/** Codes of the command; `BUG-001` is worded in bug.ts, for it has no place in any file. */
export const catalogue = defineCatalogue({
  "SYN-901": entry<{ byte: string }>({
    severity: "error",
    message: {
      zh: ({ byte }) => `这个文件不是文本文件，或编码已损坏：从第 ${byte} 个字节起读不出文字`,
      en: ({ byte }) => `this is no text file, or its encoding is damaged: from byte ${byte} on it cannot be read`,
    },
    reason: {
      zh: "规则文件是 UTF-8 编码的纯文本；Word、Excel、PDF 文件和截断的文件读不出来。",
      en: "A rule file is plain text in UTF-8; documents of Word, Excel or PDF and files cut short cannot be read.",
    },
    mend: {
      zh: "用文本编辑器打开原稿，另存为 UTF-8 编码的 .chi 文件。",
      en: "Open the original in a text editor and save it as a .chi file in UTF-8.",
    },
  }),
  "SYN-902": entry<{ encoding: string }>({
    severity: "warning",
    message: {
      zh: ({ encoding }) => `这个文件是 ${encoding} 编码，已照此读取`,
      en: ({ encoding }) => `this file is in ${encoding} and was read as such`,
    },
    reason: {
      zh: "规则文件约定为 UTF-8 编码；别的程序会把这个文件读成乱码。",
      en: "Rule files are in UTF-8 by convention; other programs will show this one garbled.",
    },
    mend: {
      zh: "另存为 UTF-8；biaochi fmt 会改存为 UTF-8。",
      en: "Save it as UTF-8; biaochi fmt does so.",
    },
  }),
});
