// The header (规则集 … { … }). In: its lines. Out: what they say; reports lines that are missing, stand twice or cannot be.
// Not here: whether the points add up to 满分 (points/points.ts).
import type { Span } from "@biaochi/diagnostics";
import { compare, fromFractionString, type Rational, sign, toDecimalString, toFractionString } from "@biaochi/quantity";
import type { Header, HeaderProperty, PartStep, Rounding, Status } from "@biaochi/syntax";
import type { RoundingRule, YearRange } from "../generated/rule-set.generated.ts";
import type { Reporter } from "../reporter.ts";
import { toRoundingRule } from "../rounding.ts";
import { POINTS_TYPE } from "../types/static-type.ts";

/** What the header says; `year` and `fullPoints` are undefined where a mistake, already reported, leaves them open. */
export type HeaderFacts = {
  readonly name: string;
  readonly region: readonly string[];
  readonly year: YearRange | undefined;
  readonly version: string;
  readonly status: Status;
  readonly bases: readonly string[];
  readonly sources: readonly string[];
  readonly fullPoints: Rational | undefined;
  readonly fullPointsSpan: Header["span"];
  /** 总分上限, where one is declared. */
  readonly totalCap: Rational | undefined;
  readonly totalCapSpan: Header["span"];
  readonly scoreRounding: RoundingRule | undefined;
  readonly totalRounding: RoundingRule | undefined;
  readonly partStep: PartStep | undefined;
  /** Headings of everything below: 规则集 and its name. */
  readonly path: readonly string[];
};

type Of<Kind extends HeaderProperty["kind"]> = HeaderProperty & { readonly kind: Kind };

const WORDS: Readonly<Record<HeaderProperty["kind"], string>> = {
  region: "地区",
  basis: "依据",
  source: "来源",
  year: "年度",
  version: "版本",
  status: "状态",
  "full-points": "满分",
  "total-cap": "总分上限",
  scorers: "评分方",
  adopted: "采用",
  "score-rounding": "得分",
  "total-rounding": "总分",
  "part-step": "不足一步",
  inherit: "继承",
};
/** Lines that a header cannot do without, and why. */
const NEEDED = [
  {
    kind: "year",
    example: "年度  2017",
    whyZh: "没有年度，参数和日期无从取值",
    whyEn: "Without 年度 dated figures cannot be chosen",
  },
  {
    kind: "full-points",
    example: "满分  100分",
    whyZh: "没有满分，分值之和无从核对",
    whyEn: "Without 满分 the points cannot be added up against anything",
  },
] as const;
const REPEATABLE: ReadonlySet<HeaderProperty["kind"]> = new Set(["basis", "source"]);

/** reports NAME-020 NAME-021 NAME-022 NAME-023 POINTS-017 POINTS-019 TYPE-024 */
export function checkHeader(header: Header, hasSyntaxError: (span: Span) => boolean, reporter: Reporter): HeaderFacts {
  const name = header.name.kind === "name" ? header.name.text : "";
  const path = [`规则集 ${name}`];
  reportRepeated(header, path, reporter);
  // A line that is not there may only be unread.
  if (!hasSyntaxError(header.span)) reportMissing(header, path, reporter);
  const first = <Kind extends HeaderProperty["kind"]>(kind: Kind): Of<Kind> | undefined =>
    header.properties.find((property): property is Of<Kind> => property.kind === kind);
  const texts = (kind: "region" | "basis" | "source"): readonly string[] =>
    header.properties.flatMap((property) =>
      property.kind === kind && "value" in property && property.value.kind === "text" ? [property.value.text.trim()] : [],
    );
  const version = first("version")?.version;
  const score = roundingLine("score-rounding", header);
  const total = roundingLine("total-rounding", header);
  const scoreRounding = score && roundingOf(score.rounding, path, reporter);
  const totalRounding = total && roundingOf(total.rounding, path, reporter);
  if (
    total !== undefined &&
    scoreRounding !== undefined &&
    totalRounding !== undefined &&
    !isCoarser(totalRounding, scoreRounding)
  ) {
    const shown = (rule: RoundingRule): string => `${decimalOf(rule.grid)}分`;
    reporter.report("POINTS-019", { span: total.span, path, args: { total: shown(totalRounding), score: shown(scoreRounding) } });
  }
  const fullPoints = first("full-points");
  const totalCap = first("total-cap");
  return {
    name,
    region: texts("region")
      .flatMap((text) => text.split(/[/／]/))
      .map((part) => part.trim())
      .filter((part) => part !== ""),
    year: yearOf(first("year"), path, reporter),
    version: version?.kind === "text" ? version.text.trim() : "",
    status: first("status")?.status ?? "final",
    bases: texts("basis"),
    sources: texts("source"),
    fullPoints: fullPoints && pointsOf(fullPoints, path, reporter),
    fullPointsSpan: fullPoints?.points.span ?? header.name.span,
    totalCap: totalCap && pointsOf(totalCap, path, reporter),
    totalCapSpan: totalCap?.points.span ?? header.name.span,
    scoreRounding,
    totalRounding,
    partStep: first("part-step")?.reading,
    path,
  };
}

function roundingLine(kind: "score-rounding" | "total-rounding", { properties }: Header) {
  for (const property of properties) {
    if (property.kind === kind && "rounding" in property) return property;
  }
  return undefined;
}

function reportRepeated(header: Header, path: readonly string[], reporter: Reporter): void {
  const seen = new Map<HeaderProperty["kind"], HeaderProperty>();
  for (const property of header.properties) {
    const before = seen.get(property.kind);
    if (before === undefined) seen.set(property.kind, property);
    else if (!REPEATABLE.has(property.kind)) {
      reporter.report("NAME-022", {
        span: property.span,
        path,
        args: { word: WORDS[property.kind], line: reporter.lineOf(before.span) },
        related: [{ file: reporter.source.file, span: before.span, message: { zh: "先写在这里", en: "first written here" } }],
      });
    }
  }
}

function reportMissing(header: Header, path: readonly string[], reporter: Reporter): void {
  const kinds = new Set(header.properties.map(({ kind }) => kind));
  const at = { span: header.name.span, path };
  const isFramework = header.properties.some((property) => property.kind === "status" && property.status === "framework");
  for (const { kind, ...words } of NEEDED) {
    if (kind === "full-points" && isFramework) continue;
    if (!kinds.has(kind)) reporter.report("NAME-020", { ...at, args: { line: WORDS[kind], ...words } });
  }
  const advised = (["region", "version"] as const).filter((kind) => !kinds.has(kind)).map((kind) => WORDS[kind]);
  if (advised.length > 0) reporter.report("NAME-021", { ...at, args: { lines: advised.join("和") } });
}

function yearOf(property: Of<"year"> | undefined, path: readonly string[], reporter: Reporter): YearRange | undefined {
  if (property?.year === undefined) return undefined;
  const { year, open } = property;
  if (open) return { from: year, until: null, open: true };
  const until = property.until ?? year;
  if (until < year) {
    reporter.report("NAME-023", { span: property.span, path, args: { from: String(year), until: String(until) } });
    return undefined;
  }
  return { from: year, until, open: false };
}

function pointsOf(
  property: Of<"full-points"> | Of<"total-cap">,
  path: readonly string[],
  reporter: Reporter,
): Rational | undefined {
  const points = "points" in property ? property.points : undefined;
  if (points === undefined) return undefined;
  if (points.kind === "missing") return undefined;
  const isPoints = points.unit !== undefined && points.unit.dimension.length === 1 && points.unit.dimension[0]?.base === "分";
  if (isPoints && sign(points.value) > 0) return points.value;
  const args = { word: WORDS[property.kind], written: points.written };
  reporter.report("POINTS-017", { span: points.span, path, args });
  return undefined;
}

function roundingOf(
  rounding: Rounding | { readonly kind: "missing" },
  path: readonly string[],
  reporter: Reporter,
): RoundingRule | undefined {
  return rounding.kind === "missing" ? undefined : toRoundingRule(rounding, POINTS_TYPE, path, reporter);
}

function isCoarser(total: RoundingRule, score: RoundingRule): boolean {
  const [coarse, fine] = [fromFractionString(total.grid), fromFractionString(score.grid)];
  return coarse !== undefined && fine !== undefined && compare(coarse, fine) > 0;
}

function decimalOf(fraction: string): string {
  const value = fromFractionString(fraction);
  return value === undefined ? fraction : (toDecimalString(value) ?? toFractionString(value));
}
