// In: the words of a command line and what a command takes. Out: its operands and options, or what is wrong with them.
// Not here: what the values mean; files are looked for by the command.
import { parseArgs } from "node:util";
import { type Language, nearestNames } from "@biaochi/diagnostics";
import type { Arguments, Command, OptionSpec } from "./command.ts";
import { type Misuse, misuse } from "./misuse.ts";

/** Options that every command takes. */
export const COMMON_OPTIONS: readonly OptionSpec[] = [
  {
    name: "lang",
    value: { zh: "zh|en", en: "zh|en" },
    choices: ["zh", "en"],
    summary: { zh: "只用中文，或只用英文", en: "Chinese only, or English only" },
  },
  { name: "help", short: "h", summary: { zh: "显示本命令的用法", en: "show how this command is used" } },
];

type Read = { readonly ok: true; readonly args: Arguments } | { readonly ok: false; readonly misuse: Misuse };

/** Reads the words behind a command's name. */
export function readArguments(words: readonly string[], command: Command): Read {
  const specs = [...command.options, ...COMMON_OPTIONS];
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(specs.map((spec) => [spec.name, toNodeOption(spec)])),
  });
  const found = new Map<string, string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      const meant = writtenWide(token.value, specs);
      if (meant !== undefined) return refuse(wideDash(token.value, meant));
      operands.push(token.value);
      continue;
    }
    const spec = specs.find(({ name }) => name === token.name);
    if (spec === undefined || (token.rawName.startsWith("--") ? false : spec.short === undefined)) {
      return refuse(unknownOption(token.rawName, specs, command));
    }
    const problem = problemWithValue(spec, token.value, token.inlineValue === true, command);
    if (problem !== undefined) return refuse(problem);
    const values = found.get(spec.name) ?? [];
    if (values.length > 0 && spec.repeated !== true && spec.value !== undefined && values[0] !== token.value) {
      return refuse(givenTwice(spec));
    }
    found.set(spec.name, [...values, token.value ?? ""]);
  }
  if (!found.has("help")) {
    const problem = problemWithOperands(operands, command);
    if (problem !== undefined) return refuse(problem);
  }
  const language = found.get("lang")?.at(-1);
  return {
    ok: true,
    args: {
      operands,
      has: (option) => found.has(option),
      value: (option) => found.get(option)?.at(-1),
      values: (option) => found.get(option) ?? [],
      language: language === "zh" || language === "en" ? language : "both",
    },
  };
}

/** The language that a command line asks for, read before anything else so that its mistakes are told in it. */
export function languageOf(words: readonly string[]): Language {
  for (const [index, word] of words.entries()) {
    if (word === "--") break;
    const value = word === "--lang" ? words[index + 1] : word.startsWith("--lang=") ? word.slice("--lang=".length) : undefined;
    if (value === "zh" || value === "en") return value;
  }
  return "both";
}

function toNodeOption(spec: OptionSpec): { type: "string" | "boolean"; short?: string } {
  const type = spec.value !== undefined && spec.optional !== true ? "string" : "boolean";
  return spec.short === undefined ? { type } : { type, short: spec.short };
}

function refuse(problem: Misuse): Read {
  return { ok: false, misuse: problem };
}

function problemWithValue(spec: OptionSpec, value: string | undefined, inline: boolean, command: Command): Misuse | undefined {
  const option = `--${spec.name}`;
  if (spec.value === undefined) {
    if (value === undefined) return undefined;
    return misuse(
      { zh: `选项 ${option} 不带值，这里写了「${value}」`, en: `the option ${option} takes no value; here it has “${value}”` },
      { zh: `只写 ${option}`, en: `Write ${option} alone` },
    );
  }
  const needed = spec.value;
  const choices = spec.choices?.join(" ") ?? "";
  if (value === undefined || value === "" || (!inline && value.startsWith("-") && value !== "-")) {
    if (spec.optional === true && value === undefined) return undefined;
    return misuse(
      {
        zh: `选项 ${option} 后面缺少${choices === "" ? needed.zh : "值"}`,
        en: `the option ${option} lacks its ${choices === "" ? needed.en : "value"}`,
      },
      choices === ""
        ? { zh: `写成 ${option} ${needed.zh}`, en: `Write ${option} ${needed.en}` }
        : { zh: `可写：${choices}`, en: `One of: ${choices}` },
    );
  }
  if (spec.choices !== undefined && !spec.choices.includes(value)) {
    const near = spec.name === "lang" ? languageMeant(value) : nearestNames(value, spec.choices, 1)[0]?.name;
    return misuse(
      {
        zh: `biaochi ${command.name} 的选项 ${option} 不能写「${value}」${near === undefined ? "" : `，是否想写 ${near}`}`,
        en: `the option ${option} of biaochi ${command.name} cannot be “${value}”${near === undefined ? "" : `; did you mean ${near}?`}`,
      },
      { zh: `可写：${choices}`, en: `One of: ${choices}` },
    );
  }
  return undefined;
}

/** The language that a value of --lang stands for: by the language's name and its countries' signs, not by its letters. */
function languageMeant(value: string): string | undefined {
  const written = value.normalize("NFKC").toLowerCase();
  if (/^(?:cn|ch|chs|chi|zho|hans|hant|zh.*|chin.*|中.*|汉.*|漢.*)$/u.test(written)) return "zh";
  return /^(?:en.*|uk|gb|us|英.*)$/u.test(written) ? "en" : undefined;
}

function problemWithOperands(operands: readonly string[], command: Command): Misuse | undefined {
  const { value, least, most } = command.operands;
  const usage = { zh: `用法：biaochi ${command.usage.zh}`, en: `Usage: biaochi ${command.usage.en}` };
  if (operands.length < least) {
    return misuse(
      { zh: `biaochi ${command.name} 后面缺少${value.zh}`, en: `biaochi ${command.name} lacks its ${value.en}` },
      usage,
    );
  }
  if (operands.length > most) {
    const extra = operands[most] ?? "";
    return misuse(
      {
        zh: `多出「${extra}」：biaochi ${command.name} 只要一个${value.zh}`,
        en: `“${extra}” is one too many: biaochi ${command.name} takes one ${value.en}`,
      },
      usage,
    );
  }
  return undefined;
}

function unknownOption(written: string, specs: readonly OptionSpec[], command: Command): Misuse {
  const bare = written.replace(/^-+/, "");
  const near = nearestNames(
    bare,
    specs.map(({ name }) => name),
    1,
  )[0]?.name;
  return misuse(
    {
      zh: `biaochi ${command.name} 没有选项「${written}」${near === undefined ? "" : `，是否想写 --${near}`}`,
      en: `biaochi ${command.name} has no option “${written}”${near === undefined ? "" : `; did you mean --${near}?`}`,
    },
    { zh: `运行 biaochi ${command.name} --help 看有哪些选项`, en: `Run biaochi ${command.name} --help to see its options` },
  );
}

function givenTwice(spec: OptionSpec): Misuse {
  return misuse(
    { zh: `选项 --${spec.name} 写了两次，两次不同`, en: `the option --${spec.name} is given twice with different values` },
    { zh: "只留一个", en: "Keep one of them" },
  );
}

/** The option meant by dashes as an input method types them: －－data, ——data, —data. */
function writtenWide(word: string, specs: readonly OptionSpec[]): OptionSpec | undefined {
  const name = /^[－—–―‐﹣]{1,4}([a-z-]+)(?:[=＝].*)?$/u.exec(word)?.[1];
  return name === undefined ? undefined : specs.find((spec) => spec.name === name);
}

function wideDash(word: string, meant: OptionSpec): Misuse {
  return misuse(
    { zh: `「${word}」里的横线是全角的`, en: `the dashes in “${word}” are not plain hyphens` },
    { zh: `改用两个半角减号：--${meant.name}`, en: `Write two plain hyphens: --${meant.name}` },
  );
}
