// In: the headers of a library, a region and a year. Out: the rule set that applies there, or those between which nobody may choose for the user, or none,
// with every reason. Nothing is chosen without being told. Not here: wording (reasons.ts), reading headers (rule-header.ts).
import { foldName } from "@biaochi/syntax";
import { completeHeaders } from "./complete-headers.ts";
import { type FitKind, type Reason, type RuleFit, tell } from "./reasons.ts";
import { findRegion, isSameRegion, type Region } from "./regions.ts";
import type { RuleHeader } from "./rule-header.ts";
import { compareVersions } from "./versions.ts";

/** `name`: only rule sets whose name holds these words. */
export type RuleQuery = { readonly region: Region; readonly year: number; readonly name?: string | undefined };

/**
 * What applies.
 *
 * shape    `region`: the level whose rules they are; `others`: rule sets of levels above that hold in that year too, for other things than the found ones
 */
export type RuleAnswer =
  | {
      readonly kind: "found";
      readonly header: RuleHeader;
      readonly how: FitKind;
      readonly region: Region;
      readonly reasons: readonly Reason[];
      readonly others: readonly RuleFit[];
    }
  | { readonly kind: "ambiguous"; readonly fits: readonly RuleFit[]; readonly reasons: readonly Reason[] }
  | { readonly kind: "unclear-region"; readonly offers: readonly Region[]; readonly reasons: readonly Reason[] }
  | { readonly kind: "none"; readonly reasons: readonly Reason[] };

/** The rule set that applies in a region and year. */
export function findRules(library: readonly RuleHeader[], query: RuleQuery): RuleAnswer {
  const { year, name } = query;
  const headers = completeHeaders(library);
  const place = findRegion(
    query.region,
    headers.map(({ region }) => region),
  );
  if (place.kind === "unclear") {
    return { kind: "unclear-region", offers: place.offers, reasons: [tell.unclearRegion(place.written, place.offers)] };
  }
  const reasons: Reason[] = [];
  if (place.completed) reasons.push(tell.completed(query.region, place.region));
  if (place.unknown !== undefined && place.near !== undefined) reasons.push(tell.unknownRegion(place.unknown, place.near));
  const named = name === undefined ? headers : headers.filter((header) => holdsName(header, name));
  if (name !== undefined && named.length === 0) return { kind: "none", reasons: [...reasons, tell.noName(name, headers)] };
  const levels = [...place.region.map((_, index) => place.region.slice(0, place.region.length - index)), []];
  for (const [index, level] of levels.entries()) {
    const here = named.filter((header) => isSameRegion(header.region, level));
    reasons.push(...setAside(here, year));
    const fits = fitsOf(here, year, reasons);
    const covering = fits.filter(({ how }) => how !== "earlier");
    const pool = covering.length > 0 ? covering : fits;
    const [only, ...rest] = pool;
    if (only === undefined) {
      reasons.push(tell.nothingHere(level, year, here.filter(isUsable)));
      continue;
    }
    if (rest.length > 0) return { kind: "ambiguous", fits: pool, reasons: [...reasons, tell.several(level, year, pool)] };
    const above = levels.slice(index + 1).flatMap((upper) => coveringAt(named, upper, year));
    reasons.push(tell.fit(only, level, year));
    if (only.header.status === "transcribed") reasons.push(tell.transcribed(only.header));
    return {
      kind: "found",
      header: only.header,
      how: only.how,
      region: level,
      reasons,
      others: [...fits.filter((fit) => fit !== only), ...above],
    };
  }
  return { kind: "none", reasons };
}

/** What scores and may be applied: neither an example nor a framework, and of known years. */
function isUsable({ status, years }: RuleHeader): boolean {
  return status !== "example" && status !== "framework" && years !== undefined;
}

function holdsName(header: RuleHeader, name: string): boolean {
  return foldName(header.name).includes(foldName(name.trim()));
}

/** Why rule sets of a level are passed over that might have been meant. */
function setAside(here: readonly RuleHeader[], year: number): readonly Reason[] {
  return here.flatMap((header) => {
    const { status, years } = header;
    if (years === undefined) return [tell.noYears(header)];
    if (!holds(years, year)) return [];
    if (status === "example") return [tell.example(header)];
    return status === "framework" ? [tell.framework(header)] : [];
  });
}

function coveringAt(named: readonly RuleHeader[], level: Region, year: number): readonly RuleFit[] {
  const here = named.filter((header) => isSameRegion(header.region, level));
  return fitsOf(here, year, []).filter(({ how }) => how !== "earlier");
}

/** The best of each rule set of one level: those of one name, whatever year the name says, are one rule set through the years. */
function fitsOf(here: readonly RuleHeader[], year: number, reasons: Reason[]): readonly RuleFit[] {
  const byName = new Map<string, RuleHeader[]>();
  for (const header of here.filter(isUsable)) {
    const key = foldName(header.name).replace(/(?:19|20)\d\d(?:年度?)?/gu, "");
    byName.set(key, [...(byName.get(key) ?? []), header]);
  }
  return [...byName.values()].flatMap((headers) => bestOf(headers, year, reasons));
}

/** The best of one rule set; several only where two files say the same of themselves. */
function bestOf(headers: readonly RuleHeader[], year: number, reasons: Reason[]): readonly RuleFit[] {
  const covering = headers.filter(({ years }) => years !== undefined && holds(years, year));
  const before = headers.filter(({ years }) => years !== undefined && endOf(years) < year);
  const pool = covering.length > 0 ? covering : before;
  const latest = keepBest(pool, compareYears);
  const newest = keepBest(latest, (left, right) => compareVersions(left.version, right.version));
  const [first] = newest;
  if (first === undefined) return [];
  if (latest.length < covering.length)
    reasons.push(
      tell.laterBegun(
        first,
        covering.filter((one) => !latest.includes(one)),
      ),
    );
  if (newest.length < latest.length)
    reasons.push(
      tell.newerVersion(
        first,
        latest.filter((one) => !newest.includes(one)),
      ),
    );
  return newest.map((header): RuleFit => {
    if (covering.length === 0) return { header, how: "earlier" };
    return { header, how: header.years?.from === year && header.years.until === year ? "exact" : "range" };
  });
}

/** Those that nothing comes before. */
function keepBest(
  headers: readonly RuleHeader[],
  compare: (left: RuleHeader, right: RuleHeader) => number,
): readonly RuleHeader[] {
  return headers.filter((one) => headers.every((other) => compare(one, other) >= 0));
}

/** Rules that begin later come after earlier ones; of those that begin together the ones for fewer years. */
function compareYears({ years: left }: RuleHeader, { years: right }: RuleHeader): number {
  if (left === undefined || right === undefined) return 0;
  if (left.from !== right.from) return left.from - right.from;
  const [ends, otherEnds] = [endOf(left), endOf(right)];
  return ends === otherEnds ? 0 : otherEnds - ends;
}

function holds({ from, until }: NonNullable<RuleHeader["years"]>, year: number): boolean {
  return from <= year && (until === null || year <= until);
}

function endOf({ until }: NonNullable<RuleHeader["years"]>): number {
  return until ?? Number.POSITIVE_INFINITY;
}
