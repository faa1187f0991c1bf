// In: a folder. Out: the library in it as a tree of regions and years, each rule set on a line, and what cannot be read.
import { type Bilingual, visibleText, wrapText } from "@biaochi/diagnostics";
import type { Region, RuleHeader } from "@biaochi/model";
import { completed, type Extent, extentOf, findingWords } from "../adapters/finding.ts";
import type { Arguments } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import { type Library, libraryFolder, readLibrary } from "../input/library.ts";
import { createPaint, type Paint, takesColour } from "../layout/paint.ts";
import { type Column, layoutTable, type Row } from "../layout/table.ts";
import { widthOf } from "../layout/width.ts";
import { tellMisuse } from "../misuse.ts";
import { readNumbers } from "../options.ts";
import { formatOf } from "../output/format.ts";
import { jsonDocument } from "../output/json.ts";

/** A rule set of the library, as it is listed. */
type Listed = { readonly header: RuleHeader; readonly extent: Extent };

/** Lists the library. */
export async function listLibrary(host: Host, args: Arguments): Promise<ExitCode> {
  const { language } = args;
  const numbers = readNumbers(args);
  if ("kind" in numbers) return tellMisuse(host, numbers, language);
  const read = await readLibrary(host, libraryFolder(host, args.operands[0]));
  if (!read.ok) return tellMisuse(host, read.misuse, language);
  const listed: Listed[] = [];
  const sources = read.value.files.map(({ source }) => source);
  const headers = await completed(read.value.files.map(({ header }) => header));
  for (const [index, header] of headers.entries()) {
    const source = sources[index];
    if (source !== undefined) listed.push({ header, extent: await extentOf(source, header, sources) });
  }
  if (formatOf(args, ["table", "json"]) === "json") host.stdout.write(jsonDocument(toJson(read.value, listed)));
  else {
    const options = {
      language: language === "en" ? ("en" as const) : ("zh" as const),
      width: widthOf(host, numbers.width),
      paint: createPaint(takesColour(host, host.stdout)),
    };
    host.stdout.write(`${(await treeLines(read.value, listed, options)).join("\n")}\n`);
  }
  return read.value.unread.length > 0 ? EXIT.findings : EXIT.fine;
}

function toJson({ folder, unread }: Library, listed: readonly Listed[]): object {
  return {
    folder,
    ruleSets: listed.map(({ header: { file, name, region, years, version, status, fullPoints, inherits }, extent }) => ({
      file,
      name,
      region: region.join("/"),
      years: years ?? null,
      version,
      status,
      fullPoints: fullPoints ?? null,
      ...extent,
      inherits:
        inherits === undefined ? null : { name: inherits.name, year: inherits.year ?? null, version: inherits.version ?? null },
    })),
    unread: unread.map(({ path, reason }) => ({ file: path, reason })),
  };
}

const HEADS = {
  name: { zh: "地区与规则", en: "Regions and rule sets" },
  years: { zh: "年度", en: "Years" },
  version: { zh: "版本", en: "Version" },
  points: { zh: "满分", en: "Points" },
  indicators: { zh: "指标", en: "Indicators" },
  rest: { zh: "说明", en: "Remarks" },
} as const satisfies Record<string, Bilingual>;

const STATUS = {
  final: { zh: "", en: "" },
  transcribed: { zh: "照录", en: "transcribed" },
  example: { zh: "示例，不是现行规定", en: "an example, not a rule in force" },
  framework: { zh: "框架，不给分值", en: "a framework without points" },
} as const satisfies Record<RuleHeader["status"], Bilingual>;

type Options = { readonly language: "zh" | "en"; readonly width: number; readonly paint: Paint };

async function treeLines({ folder, unread }: Library, listed: readonly Listed[], options: Options): Promise<readonly string[]> {
  const { language, width, paint } = options;
  const words = await findingWords();
  const count = listed.length + unread.length;
  const head = {
    zh: `规则库 ${folder}   ${count} 个规则文件`,
    en: `Library ${folder}   ${count} rule file${count === 1 ? "" : "s"}`,
  };
  const columns: readonly Column[] = [
    { head: HEADS.name[language], kind: "text", most: 48 },
    { head: HEADS.years[language], kind: "text" },
    { head: HEADS.version[language], kind: "text" },
    { head: HEADS.points[language], kind: "right" },
    { head: HEADS.indicators[language], kind: "right" },
    { head: HEADS.rest[language], kind: "rest" },
  ];
  const rows: Row[] = [];
  let open: Region = [];
  for (const { header, extent } of listed.toSorted(byPlace)) {
    const { region } = header;
    const levels: Region = region.length === 0 ? [words.region([])] : region;
    const known = levels.findIndex((part, index) => part !== open[index]);
    for (const [depth, part] of levels.entries()) {
      if (known < 0 || depth < known) continue;
      rows.push({
        cells: [{ text: visibleText(part), indent: depth * 2 }],
        paint: "strong",
        gap: depth === 0 && rows.length > 0,
      });
    }
    open = levels;
    rows.push({
      cells: [
        { text: visibleText(header.name), indent: levels.length * 2 },
        { text: words.years(header.years)[language] },
        { text: visibleText(header.version || "—") },
        { text: visibleText(header.fullPoints ?? "—") },
        { text: String(extent.indicators) },
        { text: remarks(header, extent, language), paint: "less" },
      ],
    });
  }
  const lacking = unread.flatMap(({ path, reason }) =>
    wrapText(`${visibleText(path)}  ${visibleText(reason[language])}`, width - 4).map(
      (line, index) => `${index === 0 ? "  " : "    "}${line}`,
    ),
  );
  const unreadHead = language === "zh" ? `读不出的 ${unread.length} 个` : `${unread.length} cannot be read`;
  return [
    paint("heading", visibleText(head[language])),
    "",
    ...layoutTable(columns, rows, width, paint),
    ...(unread.length === 0 ? [] : ["", paint("bad", unreadHead), ...lacking]),
  ];
}

/** What is worth saying of a rule set beside its figures. */
function remarks({ status, inherits }: RuleHeader, { rowSections }: Extent, language: "zh" | "en"): string {
  const rows = language === "zh" ? `${rowSections} 部分逐行计分` : `${rowSections} scored by rows`;
  const base = inherits === undefined ? "" : `${inherits.name} ${inherits.year ?? ""}`.trim();
  const upper = language === "zh" ? `继承 ${base}` : `inherits ${base}`;
  const parts = [STATUS[status][language], ...(base === "" ? [] : [upper]), ...(rowSections === 0 ? [] : [rows])];
  return parts.filter((part) => part !== "").join(language === "zh" ? "；" : "; ");
}

/** The nation first, then regions by name, each with what lies in it; in a region by year, then by name. */
function byPlace({ header: left }: Listed, { header: right }: Listed): number {
  for (let depth = 0; depth < Math.max(left.region.length, right.region.length); depth += 1) {
    const [one = "", other = ""] = [left.region[depth], right.region[depth]];
    if (one !== other) return one < other ? -1 : 1;
  }
  const years = (left.years?.from ?? 0) - (right.years?.from ?? 0);
  if (years !== 0) return years;
  return left.name === right.name ? 0 : left.name < right.name ? -1 : 1;
}
