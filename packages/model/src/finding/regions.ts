// In: the regions that a library has rules for, and one that somebody asks about. Out: which of the library's it is, or which it may be meant to be.
// Not here: which rules apply there (find-rules.ts).
import { nearestNames } from "@biaochi/diagnostics";

/** A region from the largest; the nation is empty. */
export type Region = readonly string[];

/**
 * What a written region comes to.
 *
 * shape    known: `region` may go on below what the library has; `completed` where only its last part was written. unclear: the library has names of which
 *          this may be a short form or a part, and nothing is guessed. `near`: a known name close to a part that is not known
 */
export type FoundRegion =
  | {
      readonly kind: "known";
      readonly region: Region;
      readonly completed: boolean;
      readonly unknown: string | undefined;
      readonly near: string | undefined;
    }
  | { readonly kind: "unclear"; readonly written: string; readonly offers: readonly Region[] };

/** Finds a region among those of the library. */
export function findRegion(written: Region, known: readonly Region[]): FoundRegion {
  const [largest] = written;
  if (largest === undefined) return { kind: "known", region: [], completed: false, unknown: undefined, near: undefined };
  const places = distinct(known.flatMap((region) => region.map((_, index) => region.slice(0, index + 1))));
  if (!places.some((place) => place[0] === largest)) {
    const ending = places.filter((place) => endsWith(place, written));
    const [only, ...others] = ending;
    if (only !== undefined && others.length === 0) {
      return { kind: "known", region: only, completed: true, unknown: undefined, near: undefined };
    }
    if (ending.length > 1) return { kind: "unclear", written: regionText(written), offers: ending };
  }
  for (const [depth, part] of written.entries()) {
    const above = written.slice(0, depth);
    const siblings = places.filter((place) => place.length === depth + 1 && endsWith(place.slice(0, depth), above));
    if (siblings.some((place) => place[depth] === part)) continue;
    const offers = siblings.filter((place) => isShortForm(part, place[depth] ?? ""));
    if (offers.length > 0) return { kind: "unclear", written: part, offers };
    const names = siblings.flatMap((place) => place.slice(depth));
    return { kind: "known", region: written, completed: false, unknown: part, near: nearestNames(part, names, 1)[0]?.name };
  }
  return { kind: "known", region: written, completed: false, unknown: undefined, near: undefined };
}

/** A region as people write it; 全国 for the nation. */
export function regionText(region: Region): string {
  return region.length === 0 ? "全国" : region.join("/");
}

/** Whether two regions are one. */
export function isSameRegion(left: Region, right: Region): boolean {
  return left.length === right.length && left.every((part, index) => part === right[index]);
}

function endsWith(place: Region, ending: Region): boolean {
  return place.length >= ending.length && isSameRegion(place.slice(place.length - ending.length), ending);
}

function distinct(regions: readonly Region[]): readonly Region[] {
  return [...new Map(regions.map((region) => [regionText(region), region])).values()];
}

/** 湖南 for 湖南省, 湘西州 for 湘西土家族苗族自治州. */
function isShortForm(one: string, other: string): boolean {
  const [short = "", long = ""] = [stem(one), stem(other)].sort((a, b) => a.length - b.length);
  return short.length >= 2 && long.startsWith(short);
}

function stem(name: string): string {
  return name.replace(/(?:自治[区州县旗]|地区|新区|[省市区县州盟旗])$/u, "");
}
