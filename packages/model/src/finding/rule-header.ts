// In: the text of a rule file. Out: what its header says, read without its body, so that a library of many files is looked through at once.
// Not here: checking the header (declarations/header.ts); which rules apply (find-rules.ts).
import { createSourceText, type SourceText } from "@biaochi/diagnostics";
import { type Header, type HeaderProperty, type Inheritance, parse, type Status } from "@biaochi/syntax";
import type { YearRange } from "../generated/rule-set.generated.ts";

/**
 * The header of a rule file, as far as it can be read.
 *
 * shape    `region` from the largest, empty where the rules are national or say nothing; `years` undefined where 年度 is missing or cannot be read;
 *          `fullPoints` as written; `inherited`: what the file leaves to the rules that it inherits
 */
export type RuleHeader = {
  readonly file: string;
  readonly name: string;
  readonly region: readonly string[];
  readonly years: YearRange | undefined;
  readonly version: string;
  readonly status: Status;
  readonly fullPoints: string | undefined;
  readonly inherits: BaseReference | undefined;
  readonly inherited: readonly ("region" | "status" | "fullPoints")[];
};

/** 继承 名 年度 [版本 …]: which rules a file builds on. */
export type BaseReference = { readonly name: string; readonly year: number | undefined; readonly version: string | undefined };

/** Words for the whole country in a 地区 line. */
const NATION: ReadonlySet<string> = new Set(["全国", "国家", "中央", "中国", "中华人民共和国", "national", "china"]);

/** The end of a block at the beginning of a line: where a header ends, unless all of it stands on one line. */
const CLOSING_LINE = /^[ \t\u3000]*[}｝]/mu;

/** The header of a rule file; undefined where there is none. */
export function readRuleHeader(source: SourceText): RuleHeader | undefined {
  const closing = CLOSING_LINE.exec(source.text);
  const head = closing === null ? source.text : source.text.slice(0, closing.index + closing[0].length);
  const { header } = parse(createSourceText(source.file, head)).tree;
  return header && toRuleHeader(header, source.file);
}

/** What a parsed header says. */
export function toRuleHeader({ name, properties }: Header, file: string): RuleHeader {
  const first = <Kind extends HeaderProperty["kind"]>(kind: Kind): (HeaderProperty & { readonly kind: Kind }) | undefined =>
    properties.find((one): one is HeaderProperty & { readonly kind: Kind } => one.kind === kind);
  const version = first("version")?.version;
  const points = first("full-points");
  const inheritance = first("inherit");
  const region = properties.flatMap((one) =>
    one.kind === "region" && "value" in one && one.value.kind === "text" ? [one.value.text] : [],
  );
  return {
    file,
    name: name.kind === "name" ? name.text : "",
    region: toRegion(region[0] ?? ""),
    years: yearsOf(first("year")),
    version: version?.kind === "text" ? version.text.trim() : "",
    status: first("status")?.status ?? "final",
    fullPoints:
      points !== undefined && "points" in points && points.points.kind === "quantity" ? points.points.written : undefined,
    inherits: inheritance && toReference(inheritance),
    inherited:
      inheritance === undefined
        ? []
        : [
            ...(region.length === 0 ? (["region"] as const) : []),
            ...(first("status") === undefined ? (["status"] as const) : []),
            ...(points === undefined ? (["fullPoints"] as const) : []),
          ],
  };
}

/** What a line of 继承 asks for; undefined where its name could not be read. */
export function toReference({ name, year, version }: Inheritance): BaseReference | undefined {
  if (name.kind === "missing") return undefined;
  return { name: name.text, year, version: version?.kind === "text" ? version.text.trim() : undefined };
}

/** 湖南省/湘西土家族苗族自治州/保靖县, from the largest; the nation is empty. */
export function toRegion(written: string): readonly string[] {
  const parts = written
    .normalize("NFKC")
    .split(/[/\\]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const [largest = "", ...rest] = parts;
  return NATION.has(largest.toLowerCase()) ? rest : parts;
}

function yearsOf(property: Extract<HeaderProperty, { readonly kind: "year" }> | undefined): YearRange | undefined {
  if (property?.year === undefined) return undefined;
  const { year, open, until } = property;
  if (open) return { from: year, until: null, open: true };
  const last = until ?? year;
  return last < year ? undefined : { from: year, until: last, open: false };
}
