// biaochi serve: the editor of a workspace folder.
import type { Command } from "../command.ts";

export const serve: Command = {
  name: "serve",
  summary: { zh: "在浏览器里编辑一个文件夹的规则", en: "edit the rules of a folder in a browser" },
  usage: { zh: "serve [文件夹] [选项]", en: "serve [FOLDER] [options]" },
  details: [
    {
      zh: "启动编辑器并给出地址，Ctrl-C 结束。只在本机上运行，别的机器和别的网页都用不了；地址里有本次启动的口令，整条地址一起用。",
      en: "Starts the editor and tells its address; Ctrl-C ends it. It runs on this machine only, and neither other machines nor other web pages can use it; the address holds the key of this start, so use it whole.",
    },
    {
      zh: "规则仍是文件夹里的普通文件，别的命令和 git 照常使用。草稿和每次保存的版本记在其中的 .biaochi 文件夹里。",
      en: "Rules stay plain files in the folder, for the other commands and for git. Drafts and a version for each save are recorded in the folder .biaochi inside it.",
    },
  ],
  operands: { value: { zh: "文件夹", en: "folder" }, least: 0, most: 1 },
  options: [
    {
      name: "port",
      value: { zh: "端口", en: "N" },
      summary: {
        zh: "从哪个端口试起，默认 4780；被占用时用下一个",
        en: "the port to begin at, 4780 unless given; the next one where it is taken",
      },
    },
    { name: "open", summary: { zh: "同时在浏览器里打开", en: "open it in the browser as well" } },
  ],
  examples: [
    { line: "serve", what: { zh: "编辑当前文件夹里的规则", en: "edit the rules of the current folder" } },
    { line: "serve rules --open", what: { zh: "编辑 rules，并打开浏览器", en: "edit those in rules and open the browser" } },
  ],
  run: async (host, args) => (await import("../work/serve-folder.ts")).serveFolder(host, args),
};
