// In: the real process. Out: a host. The only file of the command that touches Node's files, streams, environment and clock.
import { spawn } from "node:child_process";
import {
  chmodSync,
  closeSync,
  existsSync,
  type FSWatcher,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  watch,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { FileTrouble, FolderEntry, Host, HostStream, PathKind, ReadOutcome, Watch, WriteOutcome } from "./host.ts";
import { nodePages } from "./pages.ts";

// LIMIT: a file of more than 1 GiB is refused; records are read as a whole.
const LARGEST_FILE = 1024 * 1024 * 1024;
/** Editors save in several steps; a change counts once it has been quiet for so long. Milliseconds. */
const QUIET = 80;
/** Stands for every name in a folder; no file can have it. */
const ANYTHING = "/";

/** The door of a real process. */
export function createNodeHost(): Host {
  return {
    pages: nodePages,
    files: { kindOf, read, list, replace, create, makeFolder },
    stdin: { isTerminal: process.stdin.isTTY === true, read: readStandardInput },
    stdout: streamOf(process.stdout),
    stderr: streamOf(process.stderr),
    variable: (name) => process.env[name] || undefined,
    now: () => performance.now(),
    breathe,
    untilStopped,
    openBrowser,
    watch: startWatch,
  };
}

function streamOf(stream: NodeJS.WriteStream): HostStream {
  // A reader that has gone (`| head`) wants no more of it: the work ends without a word.
  stream.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));
  return {
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.isTTY === true ? stream.columns : undefined;
    },
    write: (text) => void stream.write(text),
  };
}

function kindOf(path: string): PathKind {
  try {
    const status = statSync(path, { throwIfNoEntry: false });
    if (status === undefined) return "missing";
    return status.isFile() ? "file" : status.isDirectory() ? "folder" : "other";
  } catch (error) {
    // What may not be looked at is there all the same: reading it says why not.
    return isSystemError(error) && error.code === "EACCES" ? "file" : "missing";
  }
}

function read(path: string): ReadOutcome {
  try {
    const status = statSync(path);
    if (status.isDirectory()) return { ok: false, trouble: "folder", detail: "EISDIR" };
    if (status.size > LARGEST_FILE) return { ok: false, trouble: "too-large", detail: String(status.size) };
    return { ok: true, bytes: readFileSync(path) };
  } catch (error) {
    return troubleOf(error);
  }
}

function list(path: string): readonly FolderEntry[] {
  try {
    return readdirSync(path)
      .sort()
      .map((name) => ({ name, kind: kindOf(join(path, name)) }));
  } catch {
    return [];
  }
}

async function replace(path: string, content: string | Uint8Array): Promise<WriteOutcome> {
  return uninterrupted(() => {
    // A link keeps pointing where it pointed; a device or a pipe (/dev/stdout) is written as it is.
    const target = existsSync(path) ? realpathSync(path) : resolve(path);
    const kind = kindOf(target);
    if (kind === "folder") return { ok: false, trouble: "folder", detail: "EISDIR" };
    if (kind === "other") {
      writeFileSync(target, content);
      return { ok: true };
    }
    const temporary = writeBeside(target, content);
    try {
      if (kind === "file") chmodSync(temporary, statSync(target).mode & 0o777);
      renameSync(temporary, target);
    } catch (error) {
      unlinkSync(temporary);
      throw error;
    }
    return { ok: true };
  });
}

async function create(path: string, content: string | Uint8Array): Promise<WriteOutcome> {
  return uninterrupted(() => {
    const target = resolve(path);
    if (kindOf(target) !== "missing") return { ok: false, trouble: "exists", detail: "EEXIST" };
    const temporary = writeBeside(target, content);
    try {
      // WHY: unlike a renaming, a link never takes the place of a file that came into being meanwhile.
      linkSync(temporary, target);
    } catch (error) {
      // A file system without links (FAT): the exclusive flag guards the name, and the content is small.
      if (!isSystemError(error) || !["EPERM", "ENOTSUP", "ENOSYS"].includes(error.code ?? "")) throw error;
      writeFileSync(target, content, { flag: "wx" });
    } finally {
      unlinkSync(temporary);
    }
    return { ok: true };
  });
}

function makeFolder(path: string): WriteOutcome {
  try {
    mkdirSync(resolve(path), { recursive: true });
    return { ok: true };
  } catch (error) {
    return troubleOf(error);
  }
}

function writeBeside(target: string, content: string | Uint8Array): string {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const file = openSync(temporary, "wx");
  try {
    const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } catch (error) {
    closeSync(file);
    unlinkSync(temporary);
    throw error;
  }
  closeSync(file);
  return temporary;
}

/** Runs one piece of writing to its end; Ctrl-C takes effect after it, so that neither half a file nor a temporary one stays behind. */
async function uninterrupted(work: () => WriteOutcome): Promise<WriteOutcome> {
  let signalled: NodeJS.Signals | undefined;
  const note = (signal: NodeJS.Signals): void => {
    signalled = signal;
  };
  process.on("SIGINT", note);
  process.on("SIGTERM", note);
  try {
    return work();
  } catch (error) {
    return troubleOf(error);
  } finally {
    await breathe();
    process.off("SIGINT", note);
    process.off("SIGTERM", note);
    if (signalled !== undefined) process.kill(process.pid, signalled);
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error;
}

const TROUBLES: ReadonlyMap<string, FileTrouble> = new Map([
  ["ENOENT", "missing"],
  ["ENOTDIR", "missing"],
  ["EISDIR", "folder"],
  ["EACCES", "forbidden"],
  ["EPERM", "forbidden"],
  ["EROFS", "forbidden"],
  ["EEXIST", "exists"],
  ["ENOSPC", "no-room"],
  ["EDQUOT", "no-room"],
  ["ERR_FS_FILE_TOO_LARGE", "too-large"],
]);

function troubleOf(error: unknown): { readonly ok: false; readonly trouble: FileTrouble; readonly detail: string } {
  if (!isSystemError(error)) throw error;
  const code = error.code ?? "";
  return { ok: false, trouble: TROUBLES.get(code) ?? "failed", detail: code };
}

async function readStandardInput(): Promise<Uint8Array> {
  if (fstatSync(0).isDirectory()) return new Uint8Array();
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

function breathe(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}

function untilStopped(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => done());
  });
}

function openBrowser(address: string): void {
  const [program, ...args] =
    process.platform === "darwin"
      ? ["open", address]
      : process.platform === "win32"
        ? ["rundll32", "url.dll,FileProtocolHandler", address]
        : ["xdg-open", address];
  const child = spawn(program ?? "", args, { stdio: "ignore", detached: true });
  // A machine without a browser: the address is on the screen all the same.
  child.on("error", () => undefined);
  child.unref();
}

// WHY: editors replace a file by renaming, which ends a watch on the file itself; its folder is watched instead.
function startWatch(): Watch {
  const wanted = new Map<string, Set<string>>();
  const watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let tell: (() => void) | undefined;
  let isChanged = false;
  const noteChange = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isChanged = true;
      tell?.();
    }, QUIET);
  };
  const watchFolder = (folder: string): Set<string> => {
    const names = new Set<string>();
    if (kindOf(folder) === "folder") {
      watchers.push(
        watch(folder, (_, name) => {
          if (name === null || names.has(name) || names.has(ANYTHING)) noteChange();
        }),
      );
    }
    return names;
  };
  const end = (): void => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
  return {
    add: (path) => {
      const full = resolve(path);
      const isFolder = kindOf(full) === "folder";
      const folder = isFolder ? full : dirname(full);
      const names = wanted.get(folder) ?? watchFolder(folder);
      wanted.set(folder, names.add(isFolder ? ANYTHING : basename(full)));
    },
    changed: async () => {
      if (!isChanged) {
        await new Promise<void>((done) => {
          tell = done;
        });
      }
      end();
      return "changed";
    },
    end,
  };
}
