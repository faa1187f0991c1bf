// In: the audit's context. Out: what the words of the table and the reasons of the record contradict or leave open: figures of another year, and in a
// transcribed table (状态 照录) ranges that share an end. Not here: texts of rows (audit-row-texts.ts).
import { type HumanInput, pathKey, recordYear } from "@biaochi/engine";
import type { Indicator, Note, Origin, Part, RuleSet } from "@biaochi/model";
import type { AuditContext } from "./audit-context.ts";
import { allIndicatorsOf } from "./expressions.ts";
import { createFinding, type Finding } from "./finding.ts";

/** A year is old where it lies more than this before the one that is evaluated; the check of rule files says the same. */
const OLD_AFTER = 2;
// LIMIT: at most 20 texts are told in one finding; of more the rest is only counted.
const MAXIMUM_TOLD = 20;

/** The findings of texts. reports AUDIT-028, AUDIT-031 */
export function auditTexts(context: AuditContext): readonly Finding[] {
  return [...oldYears(context), ...otherYears(context), ...sharedEnds(context.ruleSet)];
}

type Said = { readonly path: readonly string[]; readonly text: string; readonly origin: Origin | null };

/** Years in the 原文 of the table that lie well before the year evaluated. */
function oldYears({ ruleSet, record }: AuditContext): readonly Finding[] {
  const year = recordYear(record.year, ruleSet) ?? ruleSet.year.from;
  const found = notesOf(ruleSet).filter(
    ({ kind, text }) => kind === "original" && yearsIn(text).some((one) => year - one > OLD_AFTER),
  );
  return tellYears(found, year);
}

/** Reasons for scores that speak of an earlier year and not of the one evaluated. */
function otherYears({ ruleSet, record }: AuditContext): readonly Finding[] {
  const year = recordYear(record.year, ruleSet);
  if (year === undefined) return [];
  const found = allIndicatorsOf(ruleSet).flatMap((indicator): readonly Said[] => {
    const reason = reasonOf(record.inputs.get(pathKey(indicator.path)));
    const years = reason === undefined ? [] : yearsIn(reason);
    const isOther = years.length > 0 && years.every((one) => one < year);
    return reason !== undefined && isOther ? [{ path: indicator.path, text: reason, origin: indicator.origin }] : [];
  });
  return tellYears(found, year);
}

function reasonOf(input: HumanInput | undefined): string | undefined {
  return input?.reason;
}

function tellYears(found: readonly Said[], year: number): readonly Finding[] {
  const [first] = found;
  if (first === undefined) return [];
  const texts = found.slice(0, MAXIMUM_TOLD).map(({ path, text }) => `${path.at(-1) ?? ""}“${text}”`);
  return [
    createFinding({
      code: "AUDIT-031",
      path: first.path,
      reported: null,
      recomputed: String(year),
      difference: null,
      unit: null,
      origin: first.origin,
      args: { count: String(found.length), rows: texts.join("、") },
    }),
  ];
}

/** Years in a text; those of document numbers and titles say when a document is from. */
function yearsIn(text: string): readonly number[] {
  const plain = text.replace(/《[^》]*》|〔[^〕]*〕|[[［][^\]］]*[\]］]/gu, "");
  return [...plain.matchAll(/(?<![0-9])((?:19|20)[0-9]{2})\s*年/gu)].map((match) => Number(match[1]));
}

/** 100-80%（含）、80-60%（含）、60-0%: which of the two ranges has the 80 is not said for both. */
const RANGE = /([0-9]+(?:\.[0-9]+)?)\s*%?\s*[-–—－~～至]\s*([0-9]+(?:\.[0-9]+)?)\s*%/gu;

function sharedEnds(ruleSet: RuleSet): readonly Finding[] {
  if (ruleSet.status !== "transcribed") return [];
  return notesOf(ruleSet).flatMap(({ path, text, origin }) => {
    const ranges = [...text.matchAll(RANGE)].map((match) => ({ from: match[1] ?? "", to: match[2] ?? "" }));
    const shared = ranges.flatMap(({ to }, at) => (ranges[at + 1]?.from === to ? [`${to}%`] : []));
    if (shared.length === 0) return [];
    return [
      createFinding({
        code: "AUDIT-028",
        path,
        reported: null,
        recomputed: null,
        difference: null,
        unit: null,
        origin,
        args: { count: String(shared.length), rows: `${shared.join("、")}（“${text}”）` },
      }),
    ];
  });
}

type SaidNote = Said & { readonly kind: Note["kind"]; readonly origin: Origin };

/** Every 原文, 口径 and 说明 with whose it is, in the order of the file. */
function notesOf({ parts, rowRules, adjustments }: RuleSet): readonly SaidNote[] {
  const of = (path: readonly string[], notes: readonly Note[]): readonly SaidNote[] =>
    notes.map(({ kind, text, origin }) => ({ path, kind, text, origin }));
  const ofPart = (part: Part | Indicator): readonly SaidNote[] => [
    ...of(part.path, part.notes),
    ...(part.kind === "section" ? part.children.flatMap(ofPart) : []),
  ];
  return [
    ...rowRules.flatMap(({ name, notes }) => of([name], notes)),
    ...parts.flatMap(ofPart),
    ...adjustments.flatMap(({ indicator }) => ofPart(indicator)),
  ];
}
