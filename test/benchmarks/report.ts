// In: measured figures and facts of the machine. Out: the table for a terminal and for the two documents. Not here: measuring.
import { readFileSync } from "node:fs";
import { arch, cpus, platform, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { type Bilingual, padEndWide, padStartWide } from "@biaochi/diagnostics";

/** What was measured; `ratio` is against the figure that the wording names, `aim` the most that is wanted. */
export type Figure = {
  readonly id: keyof typeof WORDS;
  /** The median of a time. */
  readonly value: number;
  /** The fastest of the runs: what is left of a time on a machine that is otherwise busy. */
  readonly fastest?: number;
  readonly unit: "ms" | "/s";
  readonly aim: number | undefined;
  readonly ratio: number | undefined;
};

const WORDS = {
  "parse-large": { zh: "解析 500 个指标的规则文件（已预热）", en: "parse a rule file of 500 indicators, warm" },
  "check-large": {
    zh: "解析并检查 500 个指标的规则文件（已预热；比值对解析）",
    en: "parse and check a rule file of 500 indicators, warm (ratio: to parsing)",
  },
  "check-county": {
    zh: "解析并检查保靖县 2017（已预热；比值对 500 个指标）",
    en: "parse and check 保靖县 2017, warm (ratio: to 500 indicators)",
  },
  "live-large": {
    zh: "500 个指标给一个单位计分并写出行内的值（已预热；比值对解析并检查）",
    en: "score one unit by 500 indicators and tell the values beside the text, warm (ratio: to parse and check)",
  },
  "check-chain": {
    zh: "改五层继承的最后一份，500 个指标，解析并检查（已预热；比值对解析并检查）",
    en: "change the last of five files over 500 indicators: parse and check, warm (ratio: to parse and check)",
  },
  "cold-node": { zh: "node -e 0（冷启动，作比较用）", en: "node -e 0, cold, to compare with" },
  "cold-version": { zh: "biaochi --version（冷启动；比值对 node -e 0）", en: "biaochi --version, cold (ratio: to node -e 0)" },
  "cold-check": {
    zh: "biaochi check 保靖县 2017（冷启动；比值对 node -e 0）",
    en: "biaochi check 保靖县 2017, cold (ratio: to node -e 0)",
  },
  "cold-run": {
    zh: "biaochi run 保靖县 2017（冷启动；比值对 node -e 0）",
    en: "biaochi run 保靖县 2017, cold (ratio: to node -e 0)",
  },
  "score-traced": { zh: "得分表，校验数据、带计算过程（保靖县 2017）", en: "scorecards, data checked, with trace (保靖县 2017)" },
  "score-untraced": {
    zh: "得分表，校验数据、不带计算过程（比值对带过程）",
    en: "scorecards, data checked, without trace (ratio: to with trace)",
  },
  "score-evaluated": { zh: "得分表，只求值（比值对带过程）", en: "scorecards, evaluation alone (ratio: to with trace)" },
  "score-large": {
    zh: "得分表，500 个指标、带计算过程（比值对保靖县）",
    en: "scorecards of 500 indicators, with trace (ratio: to 保靖县)",
  },
} as const satisfies Record<string, Bilingual>;

/** What the documents say of the machine. */
export type Facts = readonly { readonly name: Bilingual; readonly value: string }[];

/** The machine and the versions in use. No date: what stands in the documents changes only when a figure does. */
export function machine(sizes: {
  readonly indicators: number;
  readonly largeCharacters: number;
  readonly countyCharacters: number;
}): Facts {
  const [cpu] = cpus();
  const lockFile = readFileSync(fileURLToPath(new URL("../../pnpm-workspace.yaml", import.meta.url)), "utf8");
  const version = (name: string): string => new RegExp(`^  "?${name}"?: ([0-9.]+)`, "m").exec(lockFile)?.[1] ?? "?";
  return [
    { name: { zh: "处理器", en: "processor" }, value: `${cpu?.model.trim() ?? "?"} × ${cpus().length}` },
    { name: { zh: "内存", en: "memory" }, value: `${Math.round(totalmem() / 2 ** 30)} GiB` },
    { name: { zh: "系统", en: "system" }, value: `${platform()} ${arch()}` },
    { name: { zh: "Node", en: "Node" }, value: process.version },
    { name: { zh: "Chevrotain", en: "Chevrotain" }, value: version("chevrotain") },
    { name: { zh: "大表", en: "large file" }, value: `${sizes.indicators} × 指标, ${sizes.largeCharacters} × UTF-16` },
    { name: { zh: "保靖县 2017", en: "保靖县 2017" }, value: `${sizes.countyCharacters} × UTF-16` },
  ];
}

/** The table for a terminal. */
export function toText(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    WORDS[figure.id].zh,
    valueText(figure),
    fastestText(figure),
    aimText(figure, "zh"),
    ratioText(figure),
  ]);
  const lines = [["", "数值 figure", "最快 fastest", "目标 aim", "比值 ratio"], ...rows].map(
    ([what = "", value = "", fastest = "", aim = "", ratio = ""]) =>
      `${padEndWide(what, 58)} ${padStartWide(value, 14)} ${padStartWide(fastest, 14)} ${padStartWide(aim, 16)} ${padStartWide(ratio, 12)}`.trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}

/** One of the two documents. */
export function toMarkdown(figures: readonly Figure[], facts: Facts, language: "zh" | "en"): string {
  const text = TEXTS[language];
  return [
    `# ${text.title}`,
    "",
    text.intro,
    "",
    `| ${text.what} | ${text.value} | ${text.fastest} | ${text.aim} | ${text.ratio} |`,
    "|---|---:|---:|---:|---:|",
    ...figures.map(
      (figure) =>
        `| ${WORDS[figure.id][language]} | ${valueText(figure)} | ${fastestText(figure)} | ${aimText(figure, language)} | ${ratioText(figure)} |`,
    ),
    "",
    `## ${text.machine}`,
    "",
    "| | |",
    "|---|---|",
    ...facts.map(({ name, value }) => `| ${name[language]} | ${value} |`),
    "",
    text.how,
    "",
  ].join("\n");
}

const TEXTS = {
  zh: {
    title: "性能",
    intro: "由 `npm run bench` 写成。各数出自同一台机器上的同一次运行；换一台机器，时间会变，比值大致不变。",
    what: "测量",
    value: "数值",
    fastest: "最快",
    aim: "目标",
    ratio: "比值",
    machine: "机器与版本",
    how: "时间取中位数；冷启动从另起进程到进程结束，第一次不计。`/s` 为每秒得分表张数，单线程。",
  },
  en: {
    title: "Benchmarks",
    intro:
      "Written by `npm run bench`. All figures come from one run on one machine; elsewhere the times differ, the ratios hold roughly.",
    what: "measured",
    value: "figure",
    fastest: "fastest",
    aim: "aim",
    ratio: "ratio",
    machine: "Machine and versions",
    how: "Times are medians; a cold start runs from the start of a process to its end, the first one not counted. `/s` is scorecards a second on one thread.",
  },
} as const;

function valueText({ value, unit }: Figure): string {
  return unit === "ms" ? `${value.toFixed(1)} ms` : `${Math.round(value)} /s`;
}

function fastestText({ fastest }: Figure): string {
  return fastest === undefined ? "" : `${fastest.toFixed(1)} ms`;
}

function aimText({ aim, value }: Figure, language: "zh" | "en"): string {
  if (aim === undefined) return "";
  const met = { zh: ["未达到", "达到"], en: ["missed", "met"] }[language][value < aim ? 1 : 0];
  return language === "zh" ? `< ${aim} ms ${met}` : `< ${aim} ms, ${met}`;
}

function ratioText({ ratio }: Figure): string {
  return ratio === undefined ? "" : ratio.toFixed(2);
}
