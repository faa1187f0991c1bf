// In: a transcribed rule set (状态 照录). Out: a finding for each sum of printed points that does not come to what is printed above it.
// Not here: records; the table contradicts itself whatever was filed.
import type { Bilingual } from "@biaochi/diagnostics";
import { pathKey } from "@biaochi/engine";
import type { Origin, Part, RuleSet } from "@biaochi/model";
import { absolute, add, equals, negate, type Rational, subtract, ZERO } from "@biaochi/quantity";
import { TOTAL } from "./audit-context.ts";
import { figure, toShortest } from "./figures.ts";
import { createFinding, type Finding } from "./finding.ts";

/** The contradictions of a transcribed table, sections before the whole. reports AUDIT-017 */
export function auditTranscribed({ status, parts, fullPoints, origin }: RuleSet): readonly Finding[] {
  if (status !== "transcribed") return [];
  return [...parts.flatMap(sectionFindings), ...compareSum("满分", TOTAL, figure(fullPoints), parts, origin)];
}

/** The findings but for a filed total that differs as the printed points do: that contradiction is told of the table. */
export function withoutPrinted(findings: readonly Finding[], table: readonly Finding[]): readonly Finding[] {
  const whole = table.find(({ path }) => pathKey(path) === pathKey(TOTAL));
  if (whole === undefined) return findings;
  return findings.filter(
    ({ code, path, reported, difference }) =>
      !(
        code === "AUDIT-003" &&
        pathKey(path) === pathKey(TOTAL) &&
        reported === whole.reported &&
        difference === whole.difference
      ),
  );
}

function sectionFindings(part: Part): readonly Finding[] {
  // The points of rows are the record's, and a section with 折算 or 任选 is not the sum of what stands below it.
  if (part.kind === "indicator" || part.rows !== null || part.converted !== null || part.optional !== null) return [];
  const own = compareSum(part.name, part.path, figure(part.points), part.children, part.origin);
  return [...own, ...part.children.flatMap(sectionFindings)];
}

function compareSum(
  name: string,
  path: readonly string[],
  points: Rational,
  parts: readonly Part[],
  origin: Origin,
): readonly Finding[] {
  const counted = parts.map((part) => figure(part.kind === "section" && part.converted !== null ? part.converted : part.points));
  const sum = counted.reduce((all, one) => add(all, one), ZERO);
  if (equals(sum, points)) return [];
  const difference = subtract(points, sum);
  const left = parts.filter((_, index) => equals(counted[index] ?? ZERO, negate(difference))).map((part) => `「${part.name}」`);
  const listed = parts.map((part, index) => `${part.name} ${toShortest(counted[index] ?? ZERO)}`).join(" + ");
  return [
    createFinding({
      code: "AUDIT-017",
      path,
      reported: toShortest(points),
      recomputed: toShortest(sum),
      difference: toShortest(difference),
      unit: "分",
      origin,
      explainedBy: left.length === 0 ? [] : [tellLeftOut(left, toShortest(points))],
      args: {
        name,
        printed: toShortest(points),
        sum: toShortest(sum),
        difference: toShortest(absolute(difference)),
        listed,
      },
    }),
  ];
}

/** Members without which the sum would be what is printed. */
function tellLeftOut(names: readonly string[], printed: string): Bilingual {
  return {
    zh: `不计${names.join("或")}，正好是 ${printed}分`,
    en: `without ${names.join(" or ")} it is ${printed}`,
  };
}
