// Which files a file inherits from, one after the other. In: a file, the heads of all files at hand. Out: their paths from the first to the last, or what is
// wrong with a line of 继承. Not here: reading files (the faces); laying them over one another (lay-over.ts).
import { createNameFinder, type Diagnostic, didYouMean, type Fix, type PinyinReader, type Span } from "@biaochi/diagnostics";
import type { Inheritance } from "@biaochi/syntax";
import { catalogue } from "../catalogue.ts";
import { type RuleHeader, toReference } from "../finding/rule-header.ts";
import type { LayerFile } from "./effective.ts";
import { type BaseSearch, findBase } from "./find-base.ts";
import { fileName } from "./laying.ts";

// LIMIT: a file inherits through at most 50 others.
export const MOST_LAYERS = 50;

/** The file that is inherited; or the search that did not end in one; `circle`: the files that lead back to the beginning. */
export type BaseFound =
  | { readonly kind: "root" }
  | { readonly kind: "base"; readonly file: string }
  | { readonly kind: "lost"; readonly search: Exclude<BaseSearch, { kind: "found" }> }
  | { readonly kind: "circle"; readonly files: readonly string[] }
  | { readonly kind: "deep" };

/**
 * What a file inherits from directly. A circle and too many layers are found here, for whichever file is asked of.
 */
export function baseOf(own: RuleHeader, headers: readonly RuleHeader[]): BaseFound {
  const passed = [own.file];
  let first: string | undefined;
  for (let current = own; current.inherits !== undefined; ) {
    const search = findBase(current.inherits, headers, current.file);
    if (search.kind !== "found") return current === own ? { kind: "lost", search } : { kind: "base", file: first ?? "" };
    const { file } = search.header;
    if (file === own.file) return { kind: "circle", files: passed };
    // A circle further up is told by the files in it.
    if (passed.includes(file)) return { kind: "base", file: first ?? file };
    first ??= file;
    passed.push(file);
    if (passed.length > MOST_LAYERS) return { kind: "deep" };
    current = search.header;
  }
  return first === undefined ? { kind: "root" } : { kind: "base", file: first };
}

/** What is wrong with a line of 继承. reports LAYER-002 LAYER-003 LAYER-004 LAYER-005 LAYER-006 */
export function tellLost(
  { source, parsed }: LayerFile,
  found: BaseFound,
  pinyin: PinyinReader | undefined,
): readonly Diagnostic[] {
  const { header } = parsed.tree;
  const line = header?.properties.find((property): property is Inheritance => property.kind === "inherit");
  const reference = line && toReference(line);
  if (line === undefined || reference?.year === undefined || found.kind === "root" || found.kind === "base") return [];
  const at = { file: source.file, span: line.span, path: header?.name.kind === "name" ? [`规则集 ${header.name.text}`] : [] };
  const asked = { name: reference.name, year: String(reference.year) };
  if (found.kind === "deep") return [catalogue.report("LAYER-006", { ...at, args: { limit: String(MOST_LAYERS) } })];
  if (found.kind === "circle") return [tellCircle(found.files)];
  const { search } = found;
  switch (search.kind) {
    case "itself":
      return [tellCircle([source.file])];
    case "several": {
      const files = search.headers.map(({ file, version }) => `${file}（版本 ${version || "未写"}）`).join("、");
      const related = search.headers.map(({ file }) => ({ file, span: START, message: { zh: "其中一个", en: "one of them" } }));
      return [catalogue.report("LAYER-003", { ...at, args: { ...asked, files }, related })];
    }
    case "version": {
      const [only, second] = search.headers;
      const versions = search.headers.map(({ version }) => version || "未写").join("、");
      const wanted = reference.version ?? "";
      const related = search.headers.map(({ file }) => ({
        file,
        span: START,
        message: { zh: "现有的文件", en: "the file at hand" },
      }));
      const fix = second === undefined && only !== undefined ? versionFix(line, only.version, source.file) : undefined;
      const keep = fix === undefined ? [] : fix;
      return [catalogue.report("LAYER-004", { ...at, args: { ...asked, wanted, versions }, related, fixes: keep })];
    }
    case "none": {
      const near = createNameFinder(search.names, { pinyin }).nearest(reference.name);
      const years = search.sameName.map(({ years: own, file }) => ({
        year: own === undefined ? "?" : String(own.from),
        file: fileName(file),
      }));
      const question = didYouMean(near);
      const [zh, en] =
        years.length > 0
          ? [
              `同名的有：${years.map(({ year, file }) => `${year} 年度（${file}）`).join("、")}。`,
              `Of that name there is: ${years.map(({ year, file }) => `${year} (${file})`).join(", ")}.`,
            ]
          : [question.zh, question.en];
      const fixes = years.length > 0 ? [] : near.map(({ name }) => nameFix(line, name, source.file));
      const unknown = { unknownName: reference.name };
      return [catalogue.report("LAYER-002", { ...at, args: { ...asked, known: zh, knownEn: en }, fixes, ...unknown })];
    }
  }

  function tellCircle(files: readonly string[]): Diagnostic {
    const round = [...files, files[0] ?? ""].map(fileName).join(" → ");
    return catalogue.report("LAYER-005", { ...at, args: { files: round } });
  }
}

const START: Span = { start: 0, end: 0 };

/** Neither is taken unasked: whether the changes still fit is for people to say. */
function versionFix({ version, year, name, span }: Inheritance, right: string, file: string): readonly Fix[] {
  if (version === undefined || year === undefined || name.kind === "missing") return [];
  return [
    {
      title: { zh: `改动已核对，写「版本 ${right}」`, en: `The changes have been gone through: write 版本 ${right}` },
      edits: [{ file, span: version.span, newText: right }],
    },
    {
      title: { zh: "不限定版本", en: "Ask for no version" },
      edits: [{ file, span: { start: name.span.end, end: span.end }, newText: ` ${year}` }],
    },
  ];
}

function nameFix({ name }: Inheritance, right: string, file: string): Fix {
  const isQuoted = name.kind === "name" && name.written.startsWith("「");
  return {
    title: { zh: `改为「${right}」`, en: `Write ${right}` },
    edits: [{ file, span: name.span, newText: isQuoted ? `「${right}」` : right }],
  };
}
