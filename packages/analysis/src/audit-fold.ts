// In: the findings of a record, and those of its sums with whether they only follow their parts. Out: the same with what follows from another finding
// told there, and figures that cannot be checked told together: never more findings than facts. Not here: any comparison.
import type { SumFinding } from "./audit-totals.ts";
import { type Finding, type Follow, withFollows } from "./finding.ts";

/** Codes after which what was filed for a part differs from what the rules give, so that a sum above it differs too. */
const OF_SCORES: ReadonlySet<string> = new Set(["AUDIT-001", "AUDIT-002", "AUDIT-003", "AUDIT-012", "AUDIT-019", "AUDIT-024"]);

/** Sums that follow from findings below them, and a grade that follows from the total, told with the last of these findings. */
export function foldSums(
  parts: readonly Finding[],
  sums: readonly SumFinding[],
  grade: SumFinding | undefined,
): { readonly findings: readonly Finding[]; readonly grade: readonly Finding[] } {
  const own = sums.filter(({ follows }) => !follows).map(({ finding }) => finding);
  const all = [...parts, ...own];
  const folded = new Map<Finding, Follow[]>();
  const shared = new Set<Finding>();
  const kept: Finding[] = [];

  function foldInto(finding: Finding): boolean {
    const causes = all.filter((one) => OF_SCORES.has(one.code) && isWithin(one.path, finding.path));
    const last = causes.at(-1);
    if (last === undefined || finding.reported === null || finding.recomputed === null) return false;
    const follow = { path: finding.path, reported: finding.reported, recomputed: finding.recomputed };
    folded.set(last, [...(folded.get(last) ?? []), follow]);
    if (causes.length > 1) shared.add(last);
    return true;
  }

  for (const { finding, follows } of sums) if (follows && !foldInto(finding)) kept.push(finding);
  const totalIsTold = kept.some(isOfTotal) || own.some(isOfTotal) || [...folded.values()].flat().some(isOfTotal);
  const gradeKept = grade !== undefined && !(grade.follows && totalIsTold && foldGrade(grade.finding));

  function foldGrade(finding: Finding): boolean {
    const total = [...folded.entries()].find(([, follows]) => follows.some(isOfTotal))?.[0] ?? [...kept, ...own].find(isOfTotal);
    if (total === undefined || finding.reported === null || finding.recomputed === null) return false;
    const follow = { path: finding.path, reported: finding.reported, recomputed: finding.recomputed };
    folded.set(total, [...(folded.get(total) ?? []), follow]);
    return true;
  }

  const inOrder = sums.map(({ finding }) => finding).filter((finding) => own.includes(finding) || kept.includes(finding));
  const told = (finding: Finding): Finding => {
    const follows = folded.get(finding);
    return follows === undefined ? finding : withFollows(finding, follows, shared.has(finding));
  };
  return { findings: [...parts, ...inOrder].map(told), grade: gradeKept && grade !== undefined ? [grade.finding] : [] };
}

// LIMIT: of more than 20 filed figures that cannot be checked, the rest is only counted.
const MAXIMUM_NAMED = 20;

/** Filed figures that nothing can be held against, as one finding: the data that are missing are one fact. */
export function foldUnchecked(findings: readonly Finding[]): readonly Finding[] {
  const [first, ...others] = findings.filter(({ code }) => code === "AUDIT-008");
  if (first === undefined || others.length === 0) return findings;
  const names = others.slice(0, MAXIMUM_NAMED).map(({ indicator }) => `「${indicator}」`);
  const more =
    others.length > names.length
      ? { zh: `等 ${others.length} 项`, en: ` and ${others.length - names.length} more` }
      : { zh: "", en: "" };
  const told: Finding = {
    ...first,
    message: {
      zh: `${first.message.zh}；${names.join("、")}${more.zh}的自报同样无从核对`,
      en: `${first.message.en}; neither can what is filed for ${names.join(", ")}${more.en}`,
    },
  };
  return findings.flatMap((one) => (one === first ? [told] : one.code === "AUDIT-008" ? [] : [one]));
}

function isOfTotal({ path }: { readonly path: readonly string[] }): boolean {
  return path.length === 1 && path[0] === "总分";
}

function isWithin(path: readonly string[], whole: readonly string[]): boolean {
  if (whole.length === 1 && whole[0] === "总分") return !(path.length === 1 && path[0] === "总分");
  return path.length > whole.length && whole.every((name, at) => path[at] === name);
}
