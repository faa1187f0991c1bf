// In: a rule file. Out: the rule files that it inherits from (继承), near and far, read whole; of all others only their heads are read.
// The library of a file is the nearest folder above it that holds a folder named like the first part of its 地区 (湖南省/…); where there is none, the file's
// own folder, and where nothing of the name is in it, the folders beside it. Not here: which file a line of 继承 means (@biaochi/model), checking.
import type { SourceText } from "@biaochi/diagnostics";
import type { RuleHeader } from "@biaochi/model";
import type { Host } from "../host/host.ts";
import { findRuleFiles, joinPath, readRuleText } from "./rule-input.ts";

/** Inherited files; where one is not found or not alone, the files that may have been meant instead. */
export async function readInherited(host: Host, source: SourceText, path: string): Promise<readonly SourceText[]> {
  // WHY first: most files inherit nothing, and nothing is loaded for them.
  if (!INHERITS.test(source.text)) return [];
  const { baseOf, findBase, readRuleHeader } = await import("@biaochi/model");
  const own = readRuleHeader(source);
  if (own?.inherits === undefined) return [];
  const known = await headersNear(host, path, own, readRuleHeader);
  const headers = [...known.values()].map(({ header }) => header).filter(({ file }) => file !== own.file);
  const needed = new Set<string>();
  const all = [own, ...headers];
  let current = own;
  while (current.inherits !== undefined && baseOf(own, all).kind !== "deep") {
    const search = findBase(current.inherits, all, current.file);
    if (search.kind !== "found") {
      const { name } = current.inherits;
      const alike = headers.filter((header) => header.name === name);
      for (const { file } of alike.length > 0 ? alike : headers.slice(0, MOST_OFFERED)) needed.add(file);
      break;
    }
    if (needed.has(search.header.file) || search.header.file === own.file) break;
    needed.add(search.header.file);
    current = search.header;
  }
  if (baseOf(own, all).kind === "deep") for (const { file } of headers) needed.add(file);
  return [...needed].flatMap((file) => known.get(file)?.source ?? []);
}

const INHERITS = /^[ \t\u3000]*(?:继承|inherit)(?![\p{ID_Continue}])/mu;
// LIMIT: where no file has the name that is wanted, so many others are looked at for one that sounds like it.
const MOST_OFFERED = 200;
// LIMIT: the library is looked for at most 12 folders up.
const MOST_FOLDERS = 12;

export type Known = { readonly header: RuleHeader; readonly source: SourceText };

type ReadHeader = (source: SourceText) => RuleHeader | undefined;

/** The heads of the files that may be inherited, by path. */
export async function headersNear(
  host: Host,
  path: string,
  own: RuleHeader,
  read: ReadHeader,
): Promise<ReadonlyMap<string, Known>> {
  const folder = path === "-" ? "." : folderOf(path);
  const library = libraryOf(host, folder, own.region[0]);
  const inside = library === undefined ? undefined : findRuleFiles(host, [library]);
  if (inside?.ok === true) return headersOf(host, inside.value, own, read);
  const near = await headersOf(host, here(host, folder), own, read);
  const isNamed = [...near.values()].some(({ header }) => header.name === own.inherits?.name);
  return isNamed ? near : new Map([...near, ...(await headersOf(host, besides(host, folder), own, read))]);
}

async function headersOf(
  host: Host,
  paths: readonly string[],
  { file }: RuleHeader,
  read: ReadHeader,
): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  for (const path of paths) {
    const text = isSamePath(path, file) ? undefined : await readRuleText(host, path);
    if (text?.ok !== true || !text.value.usable) continue;
    const { source } = text.value;
    const header = read(source);
    if (header !== undefined) known.set(source.file, { header, source });
  }
  return known;
}

/** The nearest folder above that holds the tree of regions. */
function libraryOf(host: Host, folder: string, region: string | undefined): string | undefined {
  const roots = region === undefined ? ["全国", "国家"] : [region];
  let current = folder;
  for (let depth = 0; depth < MOST_FOLDERS; depth += 1) {
    if (roots.some((root) => host.files.kindOf(joinPath(current, root)) === "folder")) return current;
    current = folderOf(current);
  }
  return undefined;
}

/** The rule files right in a folder. */
function here(host: Host, folder: string): readonly string[] {
  return host.files
    .list(folder)
    .filter(({ name, kind }) => kind === "file" && name.endsWith(".chi") && !name.startsWith("."))
    .map(({ name }) => joinPath(folder, name));
}

/** The rule files right in the folders beside a folder. */
function besides(host: Host, folder: string): readonly string[] {
  const above = folderOf(folder);
  return host.files
    .list(above)
    .filter(({ name, kind }) => kind === "folder" && !name.startsWith(".") && name !== "node_modules")
    .flatMap(({ name }) => here(host, joinPath(above, name)));
}

/** The folder that a path lies in; of . and .. the one above. */
export function folderOf(path: string): string {
  const bare = path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
  if (bare === "/") return "/";
  const last = bare.slice(bare.lastIndexOf("/") + 1);
  if (last === "." || last === "" || last === "..") return last === ".." ? `${bare}/..` : "..";
  const at = bare.lastIndexOf("/");
  if (at < 0) return ".";
  return at === 0 ? "/" : bare.slice(0, at);
}

function isSamePath(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

/** Without `.` and with `name/..` taken out. */
function plain(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "." || (part === "" && parts.length > 0)) continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}
