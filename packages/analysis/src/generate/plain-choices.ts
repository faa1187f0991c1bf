// What generated examples choose of each 任选. In: a rule set and a record. Out: the members chosen, as many as may be, the first of the file; with
// points that add up where the record sets them. Not here: trying other choices.
import { type CheckedRecord, pathKey } from "@biaochi/engine";
import type { Indicator, Part, RuleSet, Section } from "@biaochi/model";
import { floor, integer, multiply, type Rational, rational, subtract } from "@biaochi/quantity";
import { figure } from "../figures.ts";

/** The sections of a rule set that members are chosen of. */
export function optionalSections(parts: readonly Part[]): readonly Section[] {
  return parts.flatMap((part) => {
    if (part.kind === "indicator") return [];
    return part.optional === null ? optionalSections(part.children) : [part, ...optionalSections(part.children)];
  });
}

/** Whether an indicator is a member of a 任选. */
export function isChoosable({ parts }: RuleSet, key: string): boolean {
  return optionalSections(parts).some((section) => membersOf(section).some(({ path }) => pathKey(path) === key));
}

/** The choices of a record, those it lacks added. A record that chooses of a 任选 already keeps its choice. */
export function withChoices(record: CheckedRecord, { parts }: RuleSet): CheckedRecord {
  const chosen = new Set(record.chosen);
  const points = new Map(record.points);
  for (const section of optionalSections(parts)) {
    const { optional } = section;
    const members = membersOf(section);
    if (optional === null || members.some(({ path }) => chosen.has(pathKey(path)))) continue;
    const taken = members.slice(0, optional.most);
    const shares = wholeShares(figure(section.points), taken.length);
    for (const [index, { path }] of taken.entries()) {
      chosen.add(pathKey(path));
      const own = shares[index];
      if (optional.shares === "own" && own !== undefined) points.set(pathKey(path), own);
    }
  }
  return { ...record, chosen, points };
}

function membersOf({ children }: Section): readonly Indicator[] {
  return children.flatMap((part) => (part.kind === "indicator" ? [part] : []));
}

/** Points in whole numbers that add up to all; what is left over goes to the first. */
function wholeShares(all: Rational, count: number): readonly Rational[] {
  if (count === 0) return [];
  const each = floor(multiply(all, rational(1n, BigInt(count))));
  const rest = subtract(all, multiply(each, integer(count - 1)));
  return Array.from({ length: count }, (_, index) => (index === 0 ? rest : each));
}
