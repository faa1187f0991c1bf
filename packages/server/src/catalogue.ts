// The diagnostics of the server: why a request was refused, and what was noticed of the workspace. `file` is the path in the workspace.
import { defineCatalogue, entry } from "@biaochi/diagnostics";

const NAME_MEND = {
  zh: "换一个名称：汉字、字母、数字、空格、括号、短横都可以用。",
  en: "Choose another name: Chinese characters, letters, digits, blanks, brackets and hyphens may be used.",
};

export const catalogue = defineCatalogue({
  "SERVE-001": entry<{ path: string }>({
    severity: "error",
    message: {
      zh: ({ path }) => `「${path}」不是工作区里的路径`,
      en: ({ path }) => `“${path}” is not a path in the workspace`,
    },
    reason: {
      zh: "只有工作区文件夹里的文件可以读写；路径从这个文件夹写起，用 / 分开，不含 .. 和盘符。",
      en: "Only files in the workspace's folder are read and written; a path begins there, has / between its parts, and neither .. nor a drive.",
    },
    mend: {
      zh: "写从工作区起的路径，如 湖南省/2018/例.chi。",
      en: "Write the path from the workspace on, such as 湖南省/2018/例.chi.",
    },
  }),
  "SERVE-002": entry<{ name: string }>({
    severity: "error",
    message: {
      zh: ({ name }) => `「${name}」是系统自用的名称，不能用`,
      en: ({ name }) => `the name “${name}” is kept for the system`,
    },
    reason: {
      zh: "以点开头的和 node_modules 属于版本管理等工具；CON、NUL、COM1 之类在 Windows 上是设备，存成文件别人就打不开工作区。",
      en: "Names with a leading dot and node_modules belong to tools such as git; CON, NUL, COM1 and the like are devices on Windows, where the workspace could not be opened any more.",
    },
    mend: NAME_MEND,
  }),
  "SERVE-003": entry<{ name: string }>({
    severity: "error",
    message: {
      zh: ({ name }) => `名称「${name}」里有不能用的字符`,
      en: ({ name }) => `the name “${name}” has characters that cannot be used`,
    },
    reason: {
      zh: '< > : " | ? * 和反斜杠在 Windows 上不能用；控制字符、看不见的字符、开头或末尾的空格和点，会让人认错文件；字要用合成形式（NFC），否则同一个名称会有两个文件。',
      en: 'Windows has no < > : " | ? * or backslash in names; control characters, invisible ones, blanks at either end and a dot at the end make people take one file for another; characters are in their composed form (NFC), or one name would stand for two files.',
    },
    mend: NAME_MEND,
  }),
  "SERVE-004": entry<{ name: string }>({
    severity: "error",
    message: { zh: ({ name }) => `名称或路径过长：「${name}」`, en: ({ name }) => `the name or path is too long: “${name}”` },
    reason: {
      zh: "一个名称最多 200 个字节（约 66 个汉字），一条路径最多 1000 个字符、16 层。",
      en: "A name has 200 bytes at most (some 66 Chinese characters), a path 1000 characters and 16 levels.",
    },
    mend: { zh: "缩短名称，或少分几层文件夹。", en: "Shorten the name, or use fewer levels of folders." },
  }),
  "SERVE-005": entry({
    severity: "error",
    message: { zh: "这是链接，不是文件", en: "this is a link, not a file" },
    reason: {
      zh: "链接会指到工作区外面去，所以一概不跟随。",
      en: "Links may lead out of the workspace, so none is followed.",
    },
    mend: { zh: "把文件本身放进工作区。", en: "Put the file itself into the workspace." },
  }),
  "SERVE-006": entry({
    severity: "error",
    message: { zh: "工作区里没有这个文件", en: "the workspace has no such file" },
    reason: {
      zh: "它可能已经改名、移走，或者被别的程序删除；存过的版本都还在。",
      en: "It may have been renamed, moved or deleted by another program; every version that was saved is still there.",
    },
    mend: { zh: "在目录里重新打开，或者从版本里恢复。", en: "Open it again from the list of files, or restore a version." },
  }),
  "SERVE-007": entry<{ name: string }>({
    severity: "error",
    message: {
      zh: ({ name }) => `「${name}」不能作为文本读写`,
      en: ({ name }) => `“${name}” is not read or written as text`,
    },
    reason: {
      zh: "作为文本的只有规则文件（.chi）、数据（.json、.jsonl、.csv、.tsv）和说明（.md、.txt）；文件夹和别的文件不行。",
      en: "Only rule files (.chi), data (.json, .jsonl, .csv, .tsv) and notes (.md, .txt) are texts; folders and other files are not.",
    },
    mend: { zh: "规则文件用 .chi 结尾。", en: "Give a rule file the ending .chi." },
  }),
  "SERVE-008": entry<{ name: string }>({
    severity: "error",
    message: { zh: ({ name }) => `已经有「${name}」`, en: ({ name }) => `there is “${name}” already` },
    reason: {
      zh: "同一个文件夹里，只差大小写或全角半角的两个名称，在 Windows 和 macOS 上是同一个文件；已有的文件从不会被新建和改名盖掉。",
      en: "Two names in a folder that differ only in case or width are one file on Windows and macOS; making and renaming never replace a file.",
    },
    mend: { zh: "换一个名称，或者打开已有的那个文件。", en: "Choose another name, or open the file that is there." },
  }),
  "SERVE-009": entry({
    severity: "error",
    message: { zh: "这个文件在你打开之后又有了新内容", en: "this file has changed since you opened it" },
    reason: {
      zh: "另一个人、另一个标签页或别的程序保存过它。",
      en: "Someone else, another tab or another program has saved it.",
    },
    mend: {
      zh: "改动在不同指标上的可以合在一起保存；改了同一个指标的，逐项选一个。",
      en: "Changes to different indicators can be saved together; where the same one was changed, choose which stands.",
    },
  }),
  "SERVE-010": entry<{ limit: string }>({
    severity: "error",
    message: { zh: ({ limit }) => `内容过大，超过 ${limit}`, en: ({ limit }) => `this is too large, more than ${limit}` },
    reason: {
      zh: "读写和检查都有上限，以免占满内存。",
      en: "Reading, writing and checking have bounds, so that memory does not fill up.",
    },
    mend: { zh: "把内容分成几个文件。", en: "Split it into several files." },
  }),
  "SERVE-011": entry({
    severity: "error",
    message: { zh: "这个文件不是文本，或编码已损坏", en: "this file is no text, or its encoding is damaged" },
    reason: {
      zh: "里面有读不出的字节；照样保存会毁掉原来的内容，所以不打开。",
      en: "It has bytes that cannot be read; saving it would destroy what it was, so it is not opened.",
    },
    mend: {
      zh: "用原来的程序打开，另存为 UTF-8 编码的文本。",
      en: "Open it in the program it comes from and save it as text in UTF-8.",
    },
  }),
  "SERVE-012": entry<{ encoding: string }>({
    severity: "notice",
    message: {
      zh: ({ encoding }) => `这个文件是 ${encoding} 编码，保存时改为 UTF-8`,
      en: ({ encoding }) => `this file is in ${encoding}; saving turns it into UTF-8`,
    },
    reason: {
      zh: "规则文件约定为 UTF-8 编码，WPS 和旧版 Windows 的工具常存成别的编码。原来的内容留在版本里。",
      en: "Rule files are in UTF-8 by convention; WPS and tools of older Windows write others. What it was stays among the versions.",
    },
    mend: { zh: "保存一次即可。", en: "Save it once." },
  }),
  "SERVE-013": entry({
    severity: "error",
    message: { zh: "文本里有残缺的字符", en: "the text has broken characters" },
    reason: {
      zh: "有的字只剩半个（单独的代理项），写进文件会变成别的字。",
      en: "Half of a character (a lone surrogate) would become another one in the file.",
    },
    mend: { zh: "删去这个字，重新输入。", en: "Delete the character and type it again." },
  }),
  "SERVE-014": entry<{ word: string }>({
    severity: "error",
    message: {
      zh: ({ word }) => `系统不允许读写这个文件（${word}）`,
      en: ({ word }) => `the system does not allow this file to be read or written (${word})`,
    },
    reason: {
      zh: "文件或文件夹是只读的，或者被别的程序占用。",
      en: "The file or its folder is read-only, or another program holds it.",
    },
    mend: {
      zh: "改权限，或关掉占用它的程序；你写的内容还在草稿里。",
      en: "Change the permissions or close that program; what you wrote is kept as a draft.",
    },
  }),
  "SERVE-015": entry<{ word: string }>({
    severity: "error",
    message: { zh: ({ word }) => `磁盘没有接受这次写入（${word}）`, en: ({ word }) => `the disk did not take this (${word})` },
    reason: { zh: "磁盘可能已满或有故障；原来的文件没有动。", en: "The disk may be full or at fault; the file is as it was." },
    mend: {
      zh: "腾出空间后再保存；先把内容复制到别处更稳妥。",
      en: "Make room and save again; to be safe, copy the text elsewhere first.",
    },
  }),
  "SERVE-016": entry({
    severity: "error",
    message: { zh: "没有这个版本", en: "there is no such version" },
    reason: {
      zh: "版本属于一个文件，编号由系统给出，从不删除。",
      en: "A version belongs to one file, has its number from here, and is never deleted.",
    },
    mend: { zh: "在这个文件的版本列表里选。", en: "Choose one from the list of the file's versions." },
  }),
  "SERVE-017": entry({
    severity: "error",
    message: { zh: "这个文件没有草稿", en: "this file has no draft" },
    reason: { zh: "草稿在保存或丢弃之后就没有了。", en: "A draft is gone once it is saved or dropped." },
    mend: { zh: "打开文件本身，或者看它的版本。", en: "Open the file itself, or look at its versions." },
  }),
  "SERVE-018": entry<{ kept: string }>({
    severity: "warning",
    message: {
      zh: ({ kept }) => `草稿和版本的记录打不开，已放到一边，另开新的：${kept}`,
      en: ({ kept }) => `the record of drafts and versions could not be opened; it was set aside and a new one begun: ${kept}`,
    },
    reason: {
      zh: "记录损坏，或由更新的标尺写成。规则文件本身不受影响。",
      en: "It is damaged, or a later Biaochi wrote it. The rule files themselves are not touched.",
    },
    mend: {
      zh: "旧记录没有删除；需要时请懂技术的同事取出其中的版本。",
      en: "The old record is not deleted; a technical colleague can take versions from it.",
    },
  }),
  "SERVE-019": entry<{ word: string }>({
    severity: "warning",
    message: {
      zh: ({ word }) => `草稿和版本只记到本次结束为止（${word}）`,
      en: ({ word }) => `drafts and versions are kept only until this run ends (${word})`,
    },
    reason: {
      zh: "工作区文件夹里写不了 .biaochi 文件夹，记录只能放在内存里。",
      en: "The folder .biaochi cannot be written in the workspace, so the record is in memory only.",
    },
    mend: { zh: "让工作区可写，再重新启动。", en: "Make the workspace writable and start again." },
  }),
  "SERVE-020": entry({
    severity: "error",
    message: { zh: "这次请求没有带本次启动的口令", en: "the request lacks the key of this start" },
    reason: {
      zh: "每次启动都换新的口令，只有从启动时给出的地址打开的页面才有，别的网页和程序不能冒用。",
      en: "Each start has a key of its own, which only a page opened by the address told at the start has, so that no other page or program can act for you.",
    },
    mend: { zh: "用启动时给出的完整地址重新打开。", en: "Open the whole address that was told at the start." },
  }),
  "SERVE-021": entry({
    severity: "error",
    message: { zh: "这次请求不是从编辑器自己的页面来的", en: "the request does not come from the editor's own page" },
    reason: {
      zh: "地址（Host）或来源（Origin）不是本机的编辑器；别的网页不得读写你的文件。",
      en: "Its address (Host) or its source (Origin) is not the editor on this machine; other pages must not touch your files.",
    },
    mend: { zh: "用启动时给出的完整地址打开。", en: "Open the whole address that was told at the start." },
  }),
  "SERVE-022": entry<{ place: string }>({
    severity: "error",
    message: {
      zh: ({ place }) => `请求的写法不对：${place}`,
      en: ({ place }) => `the request is not in the agreed form: ${place}`,
    },
    reason: { zh: "请求要与 /api/openapi.json 里写的一致。", en: "Requests are as /api/openapi.json says." },
    mend: {
      zh: "刷新页面；自己写程序的，对照接口说明。",
      en: "Reload the page; if you write a program, compare it with the description.",
    },
  }),
  "SERVE-023": entry<{ path: string }>({
    severity: "error",
    message: { zh: ({ path }) => `这里没有「${path}」`, en: ({ path }) => `there is no “${path}” here` },
    reason: {
      zh: "这个地址不属于编辑器，也不属于它的接口。",
      en: "The address is neither the editor's nor one of its interface.",
    },
    mend: {
      zh: "从首页打开；接口见 /api/openapi.json。",
      en: "Begin at the first page; the interface stands in /api/openapi.json.",
    },
  }),
  "SERVE-024": entry<{ name: string }>({
    severity: "notice",
    message: { zh: ({ name }) => `目录里没有列出「${name}」`, en: ({ name }) => `“${name}” is not in the list of files` },
    reason: {
      zh: "它是链接，或者名称不能在所有系统上使用，或者太大、太深、太多。",
      en: "It is a link, or its name cannot be used on every system, or there is too much of it: size, depth or number.",
    },
    mend: { zh: "换个名称，或把文件本身放进工作区。", en: "Rename it, or put the file itself into the workspace." },
  }),
});
