// In: audited records. Out: their findings as a list for people.

import type { ComparedLine, Finding } from "@biaochi/analysis";
import { type Bilingual, padStartWide, visibleText, wrapText } from "@biaochi/diagnostics";
import type { Scorecard } from "@biaochi/engine";
import type { RuleSet } from "@biaochi/model";
import { type LayoutOptions, problemLines, ruleSetHead } from "./score-table.ts";
import { comparisonLines } from "./scorer-comparison.ts";

/** A record's scorecard and what the audit found in it; `filed` is how many figures of it were filed. */
export type AuditedRecord = {
  readonly scorecard: Scorecard;
  readonly findings: readonly Finding[];
  /** What several 评分方 gave, side by side. */
  readonly compared: readonly ComparedLine[];
  /** How many figures were filed. */
  readonly filed: number;
  /** What was filed as the total. */
  readonly filedTotal: string | undefined;
  /** The data have mistakes, and nothing was audited. */
  readonly rejected: boolean;
};

const WORDS = {
  audit: { zh: "核查", en: "Audit" },
  reason: { zh: "原因", en: "why " },
  mend: { zh: "改法", en: "mend" },
  unscored: { zh: "数据有误，没有核查", en: "bad data, not audited" },
  incomplete: { zh: "数据不全，", en: "incomplete data; " },
} as const satisfies Record<string, Bilingual>;

/** The findings of all records, numbered within each. */
export function findingLines(ruleSet: RuleSet, audited: readonly AuditedRecord[], options: LayoutOptions): readonly string[] {
  const { language, paint } = options;
  return audited.flatMap(({ scorecard, findings, compared, filed, filedTotal, rejected }, index) => {
    const count =
      language === "zh" ? `${findings.length} 处发现` : `${findings.length} finding${findings.length === 1 ? "" : "s"}`;
    const quiet = nothingFound(filed, scorecard)[language];
    const none = rejected
      ? paint("bad", WORDS.unscored[language])
      : scorecard.complete
        ? paint(filed > 0 ? "good" : "less", quiet)
        : paint("bad", WORDS.incomplete[language] + quiet);
    const told = findings.length === 0 ? none : paint("bad", count);
    return [
      ...(index === 0 ? ruleSetHead(ruleSet, options) : [""]),
      `${WORDS.audit[language]}  ${paint("strong", visibleText(scorecard.id))}   ${told}`,
      ...findings.flatMap((finding, at) => ["", ...findingBlock(finding, at + 1, options)]),
      ...openTotal(scorecard, findings, filedTotal, options),
      ...comparisonLines(compared, options),
      ...problemLines(scorecard, options),
    ];
  });
}

/** A filed total for which there is no other to hold it against, and nothing that speaks against it. */
function openTotal(
  { total, bounds }: Scorecard,
  findings: readonly Finding[],
  filed: string | undefined,
  { language, width }: LayoutOptions,
): readonly string[] {
  const isTold = findings.some(({ path }) => path.length === 1 && path[0] === "总分");
  if (total !== null || bounds === null || filed === undefined || isTold) return [];
  const { least, most } = bounds;
  const told =
    language === "zh"
      ? `总分自报 ${filed}：有的部分没有得分，总分在 ${least}分至 ${most}分之间，无从证实。`
      : `The total is filed as ${filed}: parts have no score, it is between ${least} and ${most}, and cannot be confirmed.`;
  return ["", ...wrapText(visibleText(told), width)];
}

/** That nothing was found, and in how much. */
function nothingFound(filed: number, { reconciliations }: Scorecard): Bilingual {
  const ties = reconciliations.filter(({ holds }) => holds !== null).length;
  const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
  if (filed === 0 && ties === 0) return { zh: "没有自报的数，没有可核对的", en: "nothing was filed, so nothing was compared" };
  const zh = [filed === 0 ? "" : `自报 ${filed} 项`, ties === 0 ? "" : `勾稽 ${ties} 项`]
    .filter((text) => text !== "")
    .join("、");
  const parts = [filed === 0 ? "" : plural(filed, "filed figure"), ties === 0 ? "" : plural(ties, "reconciliation")];
  const en = parts.filter((text) => text !== "").join(" and ");
  const unfiled = filed === 0 ? { zh: "没有自报的数，", en: "nothing was filed; " } : { zh: "", en: "" };
  return { zh: `${unfiled.zh}没有发现（核对${zh}）`, en: `${unfiled.en}no findings (${en} compared)` };
}

function findingBlock(finding: Finding, number: number, { language, width, paint }: LayoutOptions): readonly string[] {
  const head = padStartWide(String(number), 3);
  const [first = "", ...others] = wrapText(visibleText(finding.message[language]), width - 5);
  return [
    `${head}  ${paint("strong", first)}`,
    ...others.map((line) => `     ${paint("strong", line)}`),
    ...labelled(WORDS.reason[language], finding.reason[language], width, paint),
    ...labelled(WORDS.mend[language], `${finding.mend[language]}  ${finding.code}`, width, paint),
  ];
}

function labelled(label: string, text: string, width: number, paint: LayoutOptions["paint"]): readonly string[] {
  const lines = wrapText(visibleText(text), width - 11);
  return lines.map((line, index) => `     ${index === 0 ? paint("faint", label) : "    "}  ${line}`);
}
