// The main job, as `npm start` shows it: one real department scored, its filed scores audited; then the editor, until Ctrl-C.
// Enters: `--once` (no editor), or what `biaochi serve` takes; without a folder the user's own copy of the library is edited.
// Leaves: exit status 0 where the job could be done, whatever the audit found.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createNodeHost, EXIT, runCommandLine } from "@biaochi/cli";
import { buildEditor } from "./build-editor.ts";
import { ownCopy } from "./own-copy.ts";

const folder = "rules/湖南省/湘西土家族苗族自治州/保靖县/2017";
const rules = `${folder}/保靖县-2017.chi`;
const data = `${folder}/县委组织部.json`;

/** Commands that work as pasted in the project's folder, and what each is for. */
const nextSteps = [
  [
    `explain ${rules} --data ${data} --indicator 预算完成率`,
    "预算完成率的 3.39 分是怎么来的",
    "how the 3.39 of 预算完成率 came about",
  ],
  [`check ${rules}`, "检查规则文件", "check the rule file"],
  [`test ${rules}`, "运行规则里的算例", "run its worked examples"],
  ["new 我的规则-2024 --with-data", "新建自己的规则文件和数据", "begin a rule file and data of your own"],
  ["--help", "全部命令", "all commands"],
] as const;

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(root);
const words = process.argv.slice(2);
const host = createNodeHost();
const scored = await runCommandLine(host, ["run", rules, "--data", data, "--lang", "zh"]);
if (scored === EXIT.fine) {
  host.stdout.write("\n");
  const audited = await runCommandLine(host, ["audit", rules, "--data", data, "--lang", "zh"]);
  const lines = nextSteps.flatMap(([line, zh, en]) => [`  # ${zh}  ${en}`, `  npx biaochi ${line}`]);
  host.stdout.write(["\n接下来试试 What to try next", ...lines, "", ""].join("\n"));
  process.exitCode = audited === EXIT.findings ? EXIT.fine : audited;
  if (process.exitCode === EXIT.fine && !words.includes("--once")) process.exitCode = await edit(words);
} else {
  process.exitCode = scored;
}

async function edit(given: readonly string[]): Promise<number> {
  buildEditor(root, (line) => host.stderr.write(line));
  const hasFolder = given.some((word, index) => !word.startsWith("-") && given[index - 1] !== "--port");
  return runCommandLine(host, ["serve", ...(hasFolder ? given : [ownCopy(root, (line) => host.stdout.write(line)), ...given])]);
}
