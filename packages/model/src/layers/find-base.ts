// Which rule file a line of 继承 means. In: the line, the heads of all files at hand. Out: the file, or why none or more than one fits.
// Not here: wording (told.ts), reading files (the faces).
import type { BaseReference, RuleHeader } from "../finding/rule-header.ts";
import { isOfVersion } from "../finding/versions.ts";

/** What was looked for, and what came of it. */
export type BaseSearch =
  | { readonly kind: "found"; readonly header: RuleHeader }
  /** No file of that name and year; `sameName`: of other years, `names`: of all files. */
  | { readonly kind: "none"; readonly sameName: readonly RuleHeader[]; readonly names: readonly string[] }
  | { readonly kind: "several"; readonly headers: readonly RuleHeader[] }
  /** Name and year fit, the version does not. */
  | { readonly kind: "version"; readonly headers: readonly RuleHeader[] }
  /** Nothing but the file itself fits. */
  | { readonly kind: "itself" };

/** The rule file that a reference means among others. `own`: the path of the file that holds it. */
export function findBase(reference: BaseReference, headers: readonly RuleHeader[], own: string): BaseSearch {
  const named = headers.filter(({ name }) => name === reference.name);
  const { year } = reference;
  const fitting = year === undefined ? [] : named.filter(({ years }) => holdsIn(years, year));
  const others = fitting.filter(({ file }) => file !== own);
  if (others.length === 0) {
    if (fitting.length > 0) return { kind: "itself" };
    const strangers = headers.filter(({ file }) => file !== own);
    return {
      kind: "none",
      sameName: named.filter(({ file }) => file !== own),
      names: [...new Set(strangers.map(({ name }) => name))],
    };
  }
  const { version } = reference;
  const exact = version === undefined ? others : others.filter((header) => isOfVersion(header.version, version));
  const [only, second] = exact;
  if (only === undefined) return { kind: "version", headers: others };
  return second === undefined ? { kind: "found", header: only } : { kind: "several", headers: exact };
}

function holdsIn(years: RuleHeader["years"], year: number): boolean {
  return years !== undefined && year >= years.from && (years.until === null || year <= years.until);
}
