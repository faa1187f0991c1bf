// In: a piece of work that reads files. Out: the work done once, or again whenever a file that it read has changed.
import type { Arguments } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import type { Host } from "./host/host.ts";
import { misuse, tellMisuse } from "./misuse.ts";
import { inLanguage } from "./output/tell-diagnostics.ts";

const WAITING = { zh: "等待文件改动，Ctrl-C 结束…", en: "Waiting for a change; Ctrl-C ends…" };
const CLEAR_SCREEN = "\u001b[2J\u001b[3J\u001b[H";

/** Runs the work once, or with --watch until it is ended from outside. */
export async function runOrWatch(host: Host, args: Arguments, work: (host: Host) => Promise<ExitCode>): Promise<ExitCode> {
  if (!args.has("watch")) return work(host);
  if ([...args.operands, ...args.values("data")].includes("-")) {
    const problem = misuse(
      { zh: "--watch 不能用于标准输入", en: "--watch cannot be used with standard input" },
      { zh: "写出文件名", en: "Name a file" },
    );
    return tellMisuse(host, problem, args.language);
  }
  for (;;) {
    if (host.stdout.isTerminal) host.stdout.write(CLEAR_SCREEN);
    const watch = host.watch();
    const paths = new Set<string>();
    const note = (path: string): void => {
      if (!paths.has(path)) watch.add(path);
      paths.add(path);
    };
    const code = await work(notingHost(host, note));
    // A command line that cannot be followed will not get better by waiting; a file with mistakes may.
    if (code === EXIT.misuse && ![...paths].some((path) => host.files.kindOf(path) !== "missing")) {
      watch.end();
      return code;
    }
    host.stderr.write(inLanguage(args.language, WAITING));
    if ((await watch.changed()) === "ended") return code;
  }
}

/** A host that notes which files and folders are read through it, before they are. */
function notingHost(host: Host, note: (path: string) => void): Host {
  const { files } = host;
  return {
    ...host,
    files: {
      ...files,
      read: (path) => {
        note(path);
        return files.read(path);
      },
      list: (path) => {
        note(path);
        return files.list(path);
      },
    },
  };
}
