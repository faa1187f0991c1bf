// In: files by name, standard input, variables. Out: a host that touches nothing, and what was written through it.
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { FileTrouble, FolderEntry, Host, PathKind } from "@biaochi/cli";

/** The pages as they stand in the repository, by code: they are read-only to everyone. */
const ROOT = join(import.meta.dirname, "..", "..", "..");
const pages: ReadonlyMap<string, string> = new Map(
  globSync("packages/*/pages/*.md", { cwd: ROOT })
    .map((path) => [basename(path, ".md"), join(ROOT, path)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1)),
);

/** What a test sets up. */
export type MemorySetup = {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly stdin?: string | Uint8Array;
  readonly variables?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  readonly columns?: number;
  /** Paths that cannot be read or written, and why. */
  readonly troubles?: Readonly<Record<string, FileTrouble>>;
  /** What changes while the command watches, one entry for each wait. */
  readonly changes?: readonly ((files: Map<string, Uint8Array>) => void)[];
};

/** A host in memory. */
export type MemoryHost = {
  readonly host: Host;
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly text: (path: string) => string | undefined;
  readonly bytes: (path: string) => Uint8Array | undefined;
  /** The paths that were waited for, one entry for each wait. */
  readonly waits: readonly (readonly string[])[];
  /** The addresses that were opened in the browser. */
  readonly opened: readonly string[];
};

export function createMemoryHost(setup: MemorySetup = {}): MemoryHost {
  const files = new Map(Object.entries(setup.files ?? {}).map(([path, content]) => [path, toBytes(content)]));
  const written = { out: "", err: "" };
  const waits: (readonly string[])[] = [];
  const opened: string[] = [];
  const changes = [...(setup.changes ?? [])];
  const troubleAt = (path: string): FileTrouble | undefined => setup.troubles?.[path];
  const stream = (name: "out" | "err") => ({
    isTerminal: setup.terminal === true,
    columns: setup.terminal === true ? (setup.columns ?? 100) : undefined,
    write: (text: string) => {
      written[name] += text;
    },
  });
  const kindOf = (path: string): PathKind => {
    const bare = path.replace(/\/+$/u, "");
    if (files.has(bare)) return "file";
    const inside = [...files.keys()].some((name) => bare === "." || name.startsWith(`${bare}/`));
    return inside ? "folder" : "missing";
  };
  let clock = 0;
  const host: Host = {
    pages: {
      codes: () => [...pages.keys()],
      read: (code) => {
        const path = pages.get(code);
        return path === undefined ? undefined : readFileSync(path, "utf8");
      },
    },
    files: {
      kindOf,
      read: (path) => {
        const trouble = troubleAt(path);
        if (trouble !== undefined) return { ok: false, trouble, detail: "TEST" };
        const bytes = files.get(path.replace(/^\.\//u, ""));
        if (bytes !== undefined) return { ok: true, bytes };
        return kindOf(path) === "folder"
          ? { ok: false, trouble: "folder", detail: "EISDIR" }
          : { ok: false, trouble: "missing", detail: "ENOENT" };
      },
      list: (path) => listFolder([...files.keys()], path, kindOf),
      replace: async (path, content) => {
        const trouble = troubleAt(path);
        if (trouble !== undefined) return { ok: false, trouble, detail: "TEST" };
        files.set(path, toBytes(content));
        return { ok: true };
      },
      create: async (path, content) => {
        if (files.has(path)) return { ok: false, trouble: "exists", detail: "EEXIST" };
        files.set(path, toBytes(content));
        return { ok: true };
      },
      makeFolder: () => ({ ok: true }),
    },
    stdin: { isTerminal: setup.stdin === undefined, read: async () => toBytes(setup.stdin ?? "") },
    stdout: stream("out"),
    stderr: stream("err"),
    variable: (name) =>
      setup.variables !== undefined && Object.hasOwn(setup.variables, name) ? setup.variables[name] : undefined,
    now: () => {
      clock += 50;
      return clock;
    },
    breathe: async () => undefined,
    untilStopped: async () => undefined,
    openBrowser: (address) => void opened.push(address),
    watch: () => {
      const paths: string[] = [];
      return {
        add: (path) => void paths.push(path),
        changed: async () => {
          waits.push(paths);
          const change = changes.shift();
          if (change === undefined) return "ended";
          change(files);
          return "changed";
        },
        end: () => undefined,
      };
    },
  };
  return {
    host,
    stdout: () => written.out,
    stderr: () => written.err,
    bytes: (path) => files.get(path),
    text: (path) => {
      const bytes = files.get(path);
      return bytes === undefined ? undefined : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    },
    waits,
    opened,
  };
}

function listFolder(names: readonly string[], folder: string, kindOf: (path: string) => PathKind): readonly FolderEntry[] {
  const prefix = folder === "." ? "" : `${folder.replace(/\/+$/u, "")}/`;
  const inside = names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length).split("/")[0] ?? "");
  return [...new Set(inside)].sort().map((name) => ({ name, kind: kindOf(prefix + name) }));
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}
