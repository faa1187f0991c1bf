// In: the audit's context and its rows. Out: what the texts of rows contradict or leave open: nothing measured, nothing filled in, a sign beside its
// name or contrary to its sense, a month that may or may not be meant with its days. Each kind is told once, for all of its rows.
// Not here: scores (audit-rows.ts).
import { type RowScore, recordYear } from "@biaochi/engine";
import { equals, fromFractionString } from "@biaochi/quantity";
import type { AuditContext } from "./audit-context.ts";
import type { AuditCode } from "./catalogue.ts";
import { createFinding, type Finding, type FindingParts } from "./finding.ts";
import { textOf } from "./row-cells.ts";

/** Codes of findings that list rows and nothing else. */
type ListingCode = Extract<AuditCode, "AUDIT-027" | "AUDIT-028" | "AUDIT-029" | "AUDIT-031" | "AUDIT-033">;

/** Rows that a page of the original had and that was not seen are named so; nothing is said of them. */
const UNSEEN = /^[（(]缺页/u;
const BARE_FIGURE = /^[0-9]+(\.[0-9]+)?$/u;
const HUNDRED = { numerator: 100n, denominator: 1n };

/** The findings of the texts of rows. reports AUDIT-027 to AUDIT-029, AUDIT-031, AUDIT-033 */
export function auditRowTexts(context: AuditContext, all: readonly RowScore[]): readonly Finding[] {
  const rows = all.filter(({ name }) => !UNSEEN.test(name));
  return [
    ...told("AUDIT-033", rows.filter(isNotFilled), ({ name }) => name),
    ...told(
      "AUDIT-027",
      rows.filter((row) => isNotMeasured(context, row)),
      tellBoth,
    ),
    ...told(
      "AUDIT-028",
      rows.filter((row) => isOpenEnded(context, row)),
      (row) => tellEnd(context, row),
    ),
    ...told("AUDIT-029", rows.filter(isContrary), ({ name, target }) => `${name}“${target ?? ""}”`),
    ...told(
      "AUDIT-031",
      rows.filter((row) => isOfAnotherYear(context, row)),
      ({ name }) => `“${name}”`,
    ),
  ];
}

function told(code: ListingCode, rows: readonly RowScore[], tell: (row: RowScore) => string): readonly Finding[] {
  const [first] = rows;
  if (first === undefined) return [];
  const parts: FindingParts<ListingCode> = {
    code,
    path: first.path,
    reported: null,
    recomputed: null,
    difference: null,
    unit: null,
    origin: first.origin,
    args: { count: String(rows.length), rows: rows.map(tell).join("、") },
  };
  return [createFinding(parts)];
}

/** There is a target and there are points, but neither a result nor a score. */
function isNotFilled({ target, result, points, reported }: RowScore): boolean {
  return target !== null && result === null && reported === null && points !== "0";
}

/** The same bare figure twice, which is 100 or the row's points: what was to be measured, and in what, is not said. */
function isNotMeasured(context: AuditContext, row: RowScore): boolean {
  if (row.kindFrom !== "default" && row.kindFrom !== null) return false;
  const [target, result] = [textOf(context, row, "target").trim(), textOf(context, row, "result").trim()];
  if (target !== result || !BARE_FIGURE.test(target)) return false;
  const figure = fromFractionString(target);
  const points = fromFractionString(row.points);
  return figure !== undefined && (equals(figure, HUNDRED) || (points !== undefined && equals(figure, points)));
}

function tellBoth({ name, target, result }: RowScore): string {
  return `${name}“${target ?? ""}”“${result ?? ""}”`;
}

const STRICT = /[<＜>＞]\s*(?![=＝])/u;
const INCLUSIVE = /[≤≥≦≧⩽⩾]|[<>＜＞][=＝]/u;

const SIGNED = /([<>＜＞][=＝]?|[≤≥≦≧⩽⩾])\s*([0-9]+(?:\.[0-9]+)?)/u;

/** The name of a row has the figure of its target with another sign. */
function otherSign(name: string, target: string): boolean {
  const [, inName, named] = SIGNED.exec(name) ?? [];
  const [, inTarget, wanted] = SIGNED.exec(target) ?? [];
  if (inName === undefined || inTarget === undefined || named !== wanted) return false;
  return signOf(inName) !== signOf(inTarget);
}

function signOf(written: string): string {
  const way = /[<＜≤≦⩽]/u.test(written) ? "<" : ">";
  return INCLUSIVE.test(written) || !STRICT.test(written) ? `${way}=` : way;
}

/** 9月前: the month itself may count or not; 9月底前 says it. */
const WHOLE_MONTH_BEFORE = /(?:^|[^0-9])(1[0-2]|[1-9])月(?:份)?(?:以|之)?前/u;

function isOpenEnded(context: AuditContext, row: RowScore): boolean {
  const target = textOf(context, row, "target");
  return otherSign(row.name, target) || WHOLE_MONTH_BEFORE.test(target);
}

function tellEnd(context: AuditContext, row: RowScore): string {
  const target = textOf(context, row, "target");
  return `${row.name}“${target}”`;
}

/** What is to be brought about is counted, and the sign says: no more than that. */
const BROUGHT_ABOUT = /(?:建设|新建|建成|完成|开展|举办|组织|改造|培训|发放|种植|补助|制作|购置|帮扶|扶持|新增|实施)/u;
const COUNTED = /(?:数量|个数|人数|户数|次数|面积|里程|数)$/u;

function isContrary({ name, direction, target, kindFrom }: RowScore): boolean {
  return direction === "≤" && target !== null && kindFrom !== "default" && BROUGHT_ABOUT.test(name) && COUNTED.test(name);
}

/** A day or month of a year before the one that is evaluated, in the name of a row or in its target. */
function isOfAnotherYear({ ruleSet, record }: AuditContext, { name, target }: RowScore): boolean {
  const year = recordYear(record.year, ruleSet);
  const found = /(20[0-9]{2})\s*年\s*[0-9]{1,2}\s*月/u.exec(`${name} ${target ?? ""}`)?.[1];
  return found !== undefined && year !== undefined && Number(found) < year;
}
