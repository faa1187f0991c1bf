// In: the words behind `biaochi` and a host. Out: an exit code; everything else goes through the host.
// Not here: what a command does (commands/), the real process (main.ts).
import { type Language, nearestNames } from "@biaochi/diagnostics";
import { languageOf, readArguments } from "./arguments.ts";
import { COMMAND_NAMES, loadCommand, loadCommands } from "./command-table.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import type { Host } from "./host/host.ts";
import { widthOf } from "./layout/width.ts";
import { type Misuse, misuse, tellMisuse } from "./misuse.ts";

/** Runs one command line. Never throws: a fault of ours is told as BUG-001. */
export async function runCommandLine(host: Host, words: readonly string[]): Promise<ExitCode> {
  const language = languageOf(words);
  try {
    return await runWords(host, words, language);
  } catch (error) {
    return await tellBug(host, error, language, words);
  }
}

async function runWords(host: Host, words: readonly string[], language: Language): Promise<ExitCode> {
  const rest = words[0] === "--lang" ? words.slice(2) : (words[0]?.startsWith("--lang=") ?? false) ? words.slice(1) : words;
  const [name, ...others] = rest;
  if (name === undefined || name === "--help" || name === "-h") return showGeneralHelp(host, language);
  if (name === "--version" || name === "-V") {
    const { default: packageJson } = await import("../package.json", { with: { type: "json" } });
    host.stdout.write(`biaochi ${packageJson.version}\n`);
    return EXIT.fine;
  }
  if (name === "help") {
    const [topic] = others.filter((word) => !word.startsWith("-") && word !== language);
    if (topic === undefined) return showGeneralHelp(host, language);
    return CODE.test(topic) ? showPage(host, topic.toUpperCase(), language) : runCommand(host, topic, ["--help"], language);
  }
  return runCommand(host, name, others, language);
}

/** A code as diagnostics print it, in small letters too. */
const CODE = /^[A-Za-z]+-\d+$/u;

/** Prints the page of a code. */
async function showPage(host: Host, code: string, language: Language): Promise<ExitCode> {
  const page = host.pages.read(code);
  if (page === undefined) return tellMisuse(host, unknownCode(code, host.pages.codes()), language);
  const { pageLines } = await import("./layout/page.ts");
  host.stdout.write(`${pageLines(page, language, widthOf(host, undefined)).join("\n")}\n`);
  return EXIT.fine;
}

function unknownCode(code: string, codes: readonly string[]): Misuse {
  const family = code.slice(0, code.indexOf("-") + 1);
  const alike = codes.filter((one) => one.startsWith(family));
  const near = nearestNames(code, alike.length > 0 ? alike : codes, 3).map(({ name }) => name);
  return misuse(
    { zh: `没有代码「${code}」`, en: `there is no code “${code}”` },
    near.length === 0
      ? {
          zh: "代码写在每条提示的开头，如 BAND-002",
          en: "A code stands at the head of each message, such as BAND-002",
        }
      : { zh: `是否想写 ${near.join("、")}`, en: `Did you mean ${near.join(", ")}?` },
  );
}

async function runCommand(host: Host, name: string, words: readonly string[], language: Language): Promise<ExitCode> {
  const command = await loadCommand(name);
  if (command === undefined) return tellMisuse(host, unknownCommand(name), language);
  const read = readArguments(words, command);
  if (!read.ok) return tellMisuse(host, read.misuse, language);
  if (read.args.has("help")) {
    const { commandHelp } = await import("./help.ts");
    host.stdout.write(commandHelp(command, language, widthOf(host, undefined)));
    return EXIT.fine;
  }
  return command.run(host, language === "both" ? read.args : { ...read.args, language });
}

async function showGeneralHelp(host: Host, language: Language): Promise<ExitCode> {
  const { generalHelp } = await import("./help.ts");
  host.stdout.write(generalHelp(await loadCommands(), language, widthOf(host, undefined)));
  return EXIT.fine;
}

function unknownCommand(name: string): Misuse {
  if (name.startsWith("-")) {
    return misuse(
      { zh: `先写命令，再写选项：「${name}」前面缺少命令`, en: `the command comes first: there is none before “${name}”` },
      { zh: `命令有：${COMMAND_NAMES.join(" ")}`, en: `Commands: ${COMMAND_NAMES.join(" ")}` },
    );
  }
  const near = nearestNames(name, COMMAND_NAMES, 1)[0]?.name;
  return misuse(
    {
      zh: `没有命令「${name}」${near === undefined ? "" : `，是否想写 ${near}`}`,
      en: `no command “${name}”${near === undefined ? "" : `; did you mean ${near}?`}`,
    },
    { zh: `命令有：${COMMAND_NAMES.join(" ")}`, en: `Commands: ${COMMAND_NAMES.join(" ")}` },
  );
}

async function tellBug(host: Host, error: unknown, language: Language, words: readonly string[]): Promise<ExitCode> {
  const { bugLines } = await import("./bug.ts");
  host.stderr.write(bugLines(error, language, words, host.variable("BIAOCHI_DEBUG") !== undefined));
  return EXIT.bug;
}
