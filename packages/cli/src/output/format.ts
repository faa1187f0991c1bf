// In: --format and --out. Out: the form of the output.
import type { Bilingual } from "@biaochi/diagnostics";
import type { Arguments, OptionSpec } from "../command.ts";

/** The forms that some command writes. */
export type Format = "table" | "json" | "jsonl" | "csv" | "xlsx" | "sarif";

const BY_ENDING: ReadonlyMap<string, Format> = new Map([
  ["json", "json"],
  ["jsonl", "jsonl"],
  ["ndjson", "jsonl"],
  ["csv", "csv"],
  ["xlsx", "xlsx"],
  ["sarif", "sarif"],
]);

/** The form to write: as asked, else by the ending of --out's file where the command has that form, else the table for people. */
export function formatOf<Allowed extends Format>(args: Arguments, allowed: readonly Allowed[]): Allowed | "table" {
  const asked = allowed.find((format) => format === args.value("format"));
  const byEnding = formatOfEnding(endingOf(args.value("out") ?? ""));
  return asked ?? allowed.find((format) => format === byEnding) ?? "table";
}

/** The ending of a file's name in small letters, without its point; empty where it has none. */
export function endingOf(path: string): string {
  return /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase() ?? "";
}

/** The form that an ending stands for. */
export function formatOfEnding(ending: string): Format | undefined {
  return BY_ENDING.get(ending);
}

/** The option --format of a command that has these forms. */
export function formatOption(allowed: readonly Format[]): OptionSpec {
  const value: Bilingual = { zh: allowed.join("|"), en: allowed.join("|") };
  return {
    name: "format",
    value,
    choices: allowed,
    summary: {
      zh: "输出形式；不写时看 --out 的扩展名，再不然就是给人看的表",
      en: "form of the output; unless given, by the ending of --out, else a table for people",
    },
  };
}
