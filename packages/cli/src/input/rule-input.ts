// In: RULES and FILES as the user gave them: files, folders, `-`. Out: rule texts with their names.
// Not here: checking them (adapters/check-rules.ts).
import { type Bilingual, createSourceText, type Diagnostic, decodeText, type SourceText } from "@biaochi/diagnostics";
import { catalogue } from "../catalogue.ts";
import type { Host } from "../host/host.ts";
import { type Misuse, misuse } from "../misuse.ts";
import { type Outcome, readBytes } from "./read-bytes.ts";

/** A rule file as read. `problem` tells of its encoding; `usable` is false where nothing of it can be relied on. */
export type RuleText = {
  readonly path: string;
  readonly source: SourceText;
  readonly problem: Diagnostic | undefined;
  readonly usable: boolean;
};

const RULE_FILE: Bilingual = { zh: "规则文件", en: "rule file" };
const ENDING = ".chi";
// LIMIT: folders are searched 12 levels deep, so that a circle of links comes to an end.
const DEEPEST = 12;

/** The rule files that operands name; a folder stands for every .chi file in it and below. */
export function findRuleFiles(host: Host, operands: readonly string[]): Outcome<readonly string[]> {
  const found: string[] = [];
  for (const operand of operands) {
    if (operand === "-" || host.files.kindOf(operand) !== "folder") {
      found.push(operand);
      continue;
    }
    const inside = filesBelow(host, operand, 0);
    if (inside.length === 0) return { ok: false, misuse: emptyFolder(operand) };
    found.push(...inside);
  }
  const once = [...new Set(found)];
  return { ok: true, value: once };
}

/** The one rule file that RULES names: a file, `-`, or a folder with exactly one .chi file in it. */
export function findRuleFile(host: Host, operand: string): Outcome<string> {
  if (operand === "-" || host.files.kindOf(operand) !== "folder") return { ok: true, value: operand };
  const inside = host.files.list(operand).filter(({ name, kind }) => kind === "file" && isRuleFile(name));
  const [only, ...others] = inside;
  if (only === undefined) return { ok: false, misuse: emptyFolder(operand) };
  if (others.length === 0) return { ok: true, value: joinPath(operand, only.name) };
  const names = inside.slice(0, 5).map(({ name }) => name);
  const more = inside.length - names.length;
  return {
    ok: false,
    misuse: misuse(
      {
        zh: `文件夹「${operand}」里有 ${inside.length} 个规则文件，不知用哪一个`,
        en: `the folder “${operand}” has ${inside.length} rule files, and it is not said which`,
      },
      {
        zh: `写出其中一个：${names.join("、")}${more > 0 ? " 等" : ""}`,
        en: `Name one of them: ${names.join(", ")}${more > 0 ? ", …" : ""}`,
      },
    ),
  };
}

/** Endings of files that people give in place of a rule file, and what those are. */
const OTHER_ENDINGS: readonly (readonly [what: Bilingual, endings: readonly string[]])[] = [
  [{ zh: "数据文件", en: "a data file" }, ["json", "jsonl", "ndjson", "csv", "tsv"]],
  [{ zh: "电子表格", en: "a spreadsheet" }, ["xlsx", "xls", "et"]],
  [{ zh: "文档", en: "a document" }, ["docx", "doc", "wps", "pdf"]],
];

/** Reads a rule file, or standard input. */
export async function readRuleText(host: Host, path: string): Promise<Outcome<RuleText>> {
  const ending = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase() ?? "";
  const other = OTHER_ENDINGS.find(([, endings]) => endings.includes(ending))?.[0];
  if (other !== undefined && host.files.kindOf(path) === "file") return { ok: false, misuse: otherFile(path, other) };
  const read = await readBytes(host, path, RULE_FILE);
  if (!read.ok) return read;
  const { name, bytes } = read.value;
  const { text, encoding, problem } = decodeText(bytes);
  const source = createSourceText(name, text);
  const place = { file: name, span: { start: 0, end: 0 } };
  if (problem?.kind === "broken") {
    const told = catalogue.report("SYN-901", { ...place, args: { byte: String(problem.byteOffset + 1) } });
    return { ok: true, value: { path, source, problem: told, usable: false } };
  }
  const told =
    encoding === "utf-8" ? undefined : catalogue.report("SYN-902", { ...place, args: { encoding: ENCODINGS[encoding] } });
  return { ok: true, value: { path, source, problem: told, usable: true } };
}

/** Encodings that are read but never written, as told. */
const ENCODINGS = { gb18030: "GBK/GB18030", "utf-16le": "UTF-16", "utf-16be": "UTF-16" } as const;

function filesBelow(host: Host, folder: string, depth: number): readonly string[] {
  if (depth > DEEPEST) return [];
  return host.files.list(folder).flatMap(({ name, kind }) => {
    if (name.startsWith(".") || name === "node_modules") return [];
    const path = joinPath(folder, name);
    if (kind === "folder") return filesBelow(host, path, depth + 1);
    return kind === "file" && isRuleFile(name) ? [path] : [];
  });
}

function otherFile(path: string, { zh, en }: Bilingual): Misuse {
  return misuse(
    { zh: `「${path}」是${zh}，不是规则文件`, en: `“${path}” is ${en}, not a rule file` },
    {
      zh: `规则文件以 ${ENDING} 结尾；数据文件写在 --data 后面`,
      en: `Rule files end in ${ENDING}; a data file goes behind --data`,
    },
  );
}

function emptyFolder(folder: string): Misuse {
  return misuse(
    { zh: `文件夹「${folder}」里没有规则文件（${ENDING}）`, en: `the folder “${folder}” has no rule file (${ENDING})` },
    { zh: "写出规则文件，或用 biaochi new 新建一个", en: "Name a rule file, or make one with biaochi new" },
  );
}

function isRuleFile(name: string): boolean {
  return name.endsWith(ENDING) && !name.startsWith(".");
}

/** A path below a folder as the user would write it. */
export function joinPath(folder: string, name: string): string {
  if (folder === ".") return name;
  return folder.endsWith("/") ? `${folder}${name}` : `${folder}/${name}`;
}
