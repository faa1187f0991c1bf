// In: a folder. Out: the rule files in it and below with what their headers say, and those that cannot be read with the reason; none is passed over in silence.
// Not here: which of them applies (@biaochi/model), checking them.
import type { Bilingual, SourceText } from "@biaochi/diagnostics";
import type { RuleHeader } from "@biaochi/model";
import { headerOf } from "../adapters/finding.ts";
import type { Host } from "../host/host.ts";
import type { Outcome } from "./read-bytes.ts";
import { findRuleFiles, readRuleText } from "./rule-input.ts";

/** A rule file with its header. */
export type LibraryFile = { readonly path: string; readonly source: SourceText; readonly header: RuleHeader };

/** A rule file that cannot be read. */
export type UnreadFile = { readonly path: string; readonly reason: Bilingual };

/** The rule files of a folder, in the order of their paths. */
export type Library = {
  readonly folder: string;
  readonly files: readonly LibraryFile[];
  readonly unread: readonly UnreadFile[];
};

/** Where the library lies that nobody named: the folder `rules` where there is one, else the current folder. */
const USUAL = "rules";

/** The folder of the library: as asked, else the usual one. */
export function libraryFolder(host: Host, asked: string | undefined): string {
  return asked ?? (host.files.kindOf(USUAL) === "folder" ? USUAL : ".");
}

/** Reads the headers of all rule files of a folder. */
export async function readLibrary(host: Host, folder: string): Promise<Outcome<Library>> {
  const found = findRuleFiles(host, [folder]);
  if (!found.ok) return found;
  const files: LibraryFile[] = [];
  const unread: UnreadFile[] = [];
  for (const path of found.value) {
    const read = await readRuleText(host, path);
    // What was named alone is a mistake of the command line; one file among others is told beside them.
    if (!read.ok && path === folder) return read;
    if (!read.ok) {
      unread.push({ path, reason: read.misuse.message });
      continue;
    }
    const { source, problem, usable } = read.value;
    const header = usable ? await headerOf(source) : undefined;
    if (!usable && problem !== undefined) unread.push({ path, reason: problem.message });
    else if (header === undefined || header.name === "") unread.push({ path, reason: NO_HEADER });
    else files.push({ path, source, header });
  }
  return { ok: true, value: { folder, files, unread } };
}

const NO_HEADER: Bilingual = {
  zh: "读不出「规则集 名称 { … }」",
  en: "no “规则集 name { … }” can be read in it",
};
