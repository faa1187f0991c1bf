// In: the table of commands, or one command. Out: its help, Chinese then English, or the one that was asked for.
// Not here: where the help is written (command-line.ts).
import { type Bilingual, displayWidth, type Language, padEndWide, wrapText } from "@biaochi/diagnostics";
import { COMMON_OPTIONS } from "./arguments.ts";
import type { Command, OptionSpec } from "./command.ts";

type One = "zh" | "en";

const HEADINGS = {
  usage: { zh: "用法", en: "Usage" },
  commands: { zh: "命令", en: "Commands" },
  options: { zh: "选项", en: "Options" },
  examples: { zh: "示例", en: "Examples" },
  exits: { zh: "退出码", en: "Exit codes" },
} satisfies Record<string, Bilingual>;

const EXITS: readonly (readonly [code: string, what: Bilingual])[] = [
  ["0", { zh: "无误；只有提醒也是 0（加 --strict 则为 1）", en: "fine; warnings too (1 with --strict)" }],
  ["1", { zh: "规则有错误、核查有发现、算例未通过", en: "errors in rules, audit findings, failed worked examples" }],
  ["2", { zh: "命令写错，或文件不在、读不了", en: "a wrong command line, or a file that is not there or cannot be read" }],
  ["3", { zh: "数据有误", en: "bad data" }],
];

/** Help for the whole command. */
export function generalHelp(commands: readonly Command[], language: Language, width: number): string {
  return inLanguages(language, (one) => {
    const title = {
      zh: "标尺 biaochi：把绩效评价计分表写成可检查、可计算、可复核的规则",
      en: "Biaochi: scoring tables of public-money performance as rules that check, compute and audit",
    };
    return [
      ...wrapText(title[one], width),
      "",
      HEADINGS.usage[one],
      { zh: "  biaochi 命令 …", en: "  biaochi COMMAND …" }[one],
      "",
      HEADINGS.commands[one],
      ...twoColumns(
        commands.map(({ name, summary }) => [name, summary[one]]),
        width,
      ),
      "",
      HEADINGS.examples[one],
      ...examplesOf(
        commands.flatMap(({ examples }) => examples.slice(0, 1)),
        one,
        width,
      ),
      "",
      HEADINGS.exits[one],
      ...twoColumns(
        EXITS.map(([code, what]) => [code, what[one]]),
        width,
      ),
      "",
      ...wrapText(
        {
          zh: "biaochi 命令 --help 显示一个命令的用法；biaochi help 代码（如 BAND-002）说明一条提示；biaochi --version 显示版本",
          en: "biaochi COMMAND --help shows how a command is used; biaochi help CODE (such as BAND-002) explains a message; biaochi --version shows the version",
        }[one],
        width,
      ),
    ];
  });
}

/** Help for one command. */
export function commandHelp(command: Command, language: Language, width: number): string {
  return inLanguages(language, (one) => [
    ...wrapText(`biaochi ${command.name}  ${command.summary[one]}`, width),
    "",
    HEADINGS.usage[one],
    `  biaochi ${command.usage[one]}`,
    ...command.details.flatMap((detail) => ["", ...wrapText(detail[one], width)]),
    "",
    HEADINGS.options[one],
    ...twoColumns(
      [...command.options, ...COMMON_OPTIONS].map((option) => [optionText(option, one), option.summary[one]]),
      width,
    ),
    "",
    HEADINGS.examples[one],
    ...examplesOf(command.examples, one, width),
  ]);
}

function inLanguages(language: Language, make: (one: One) => readonly string[]): string {
  const ones: readonly One[] = language === "both" ? ["zh", "en"] : [language];
  return `${ones.map((one) => make(one).join("\n")).join("\n\n\n")}\n`;
}

function optionText({ name, short, value, optional }: OptionSpec, one: One): string {
  const shown = value === undefined ? "" : optional === true ? `[=${value[one]}]` : ` ${value[one]}`;
  return `${short === undefined ? "" : `-${short}, `}--${name}${shown}`;
}

function examplesOf(examples: Command["examples"], one: One, width: number): readonly string[] {
  return twoColumns(
    examples.map(({ line, what }) => [`biaochi ${line}`, what[one]]),
    width,
  );
}

/** Two columns where they fit; else the second below the first. */
function twoColumns(rows: readonly (readonly [left: string, right: string])[], width: number): readonly string[] {
  const left = Math.max(0, ...rows.map(([text]) => displayWidth(text)));
  const room = width - left - 4;
  if (room < 24) return rows.flatMap(([first, second]) => [`  ${first}`, ...indent(wrapText(second, width - 6), 6)]);
  return rows.flatMap(([first, second]) =>
    wrapText(second, room).map((line, index) => `  ${padEndWide(index === 0 ? first : "", left)}  ${line}`.trimEnd()),
  );
}

function indent(lines: readonly string[], cells = 2): readonly string[] {
  return lines.map((line) => `${" ".repeat(cells)}${line}`.trimEnd());
}
