// In: a command line and what stands on the disk. Out: what the command wrote and its exit code. All in memory.
import { type ExitCode, runCommandLine } from "@biaochi/cli";
import { createMemoryHost, type MemoryHost, type MemorySetup } from "./memory-host.ts";
import { BROKEN_RULES, RECORD, RULES, TABLE } from "./sample-rules.ts";

/** The files that stand there unless a test sets up others. */
export const files = { "表.chi": RULES, "甲.json": RECORD, "各局.csv": TABLE, "坏.chi": BROKEN_RULES };

/** What a command came to. */
export type Ran = Pick<MemoryHost, "text" | "bytes" | "waits"> & {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
};

/** Runs a command line, its words separated by single blanks. */
export async function run(line: string, setup: MemorySetup = {}): Promise<Ran> {
  const memory = createMemoryHost({ files, ...setup });
  const code = await runCommandLine(memory.host, line.split(" "));
  return { code, out: memory.stdout(), err: memory.stderr(), text: memory.text, bytes: memory.bytes, waits: memory.waits };
}

/** Lines without their ends. */
export function lines(text: string): readonly string[] {
  return text.trimEnd().split("\n");
}

/** The JSON that a command wrote, free to look into. */
// biome-ignore lint/suspicious/noExplicitAny: a test looks into documents whose form is what it tests
export function json(text: string): any {
  return JSON.parse(text);
}
