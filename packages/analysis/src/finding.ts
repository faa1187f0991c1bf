// What the audit (核查) hands on: findings as data with their sentences, and the one maker that fills them from the catalogue.
// Not here: any comparison; those are in audit-*.ts.
import type { ArgsOf, Bilingual } from "@biaochi/diagnostics";
import type { Origin } from "@biaochi/model";
import { type AuditCode, catalogue } from "./catalogue.ts";

/**
 * What would follow if a field had the value that a failing 勾稽 demands. It decides nothing.
 *
 * unit     `value` in `unit`; scores in 分
 * rounds   `value` only where its decimal does not end or is very long; the score is computed from the exact value
 */
export type Impact = {
  readonly field: string;
  readonly value: string;
  readonly unit: string;
  /** The value as people write it: 36.6万元. */
  readonly text: string;
  /** An indicator that reads the field, by its own name. */
  readonly indicator: string;
  readonly path: readonly string[];
  readonly score: string | null;
  readonly total: string | null;
  readonly grade: string | null;
  /** Whether the indicator's score, the total or the grade would differ from what the rules give now. */
  readonly changed: boolean;
};

/** A filed total or grade that differs only because of what a finding tells. `reported` and `recomputed` are scores in 分, or grades. */
export type Follow = { readonly path: readonly string[]; readonly reported: string; readonly recomputed: string };

/**
 * One difference between what was filed (自报) and what the rules give, or one 勾稽 that fails.
 *
 * shape    `indicator`: the last name of `path`, or 总分, 等次, or the name of the 勾稽; `explainedBy`: the simplest first
 * unit     `reported`, `recomputed` and `difference` in `unit` (null for a bare number and for a grade)
 * rounds   `recomputed` at the printed precision where its decimal does not end
 */
export type Finding = {
  readonly code: AuditCode;
  readonly indicator: string;
  readonly path: readonly string[];
  /** The filed figure, or the left side of a 勾稽: a shortest decimal; the name of a grade. */
  readonly reported: string | null;
  /** What the rules give, or the right side of a 勾稽. */
  readonly recomputed: string | null;
  /** reported − recomputed. */
  readonly difference: string | null;
  readonly unit: string | null;
  /** Each other reading, rounding, denominator or misprint that gives the filed figure exactly. */
  readonly explainedBy: readonly Bilingual[];
  readonly impact: readonly Impact[];
  /** Filed totals and the grade that follow from this and from nothing else; they are no findings of their own. */
  readonly follows: readonly Follow[];
  readonly message: Bilingual;
  readonly reason: Bilingual;
  readonly mend: Bilingual;
  /** Where the rule file declares the thing; null for 总分. */
  readonly origin: Origin | null;
};

/** What a finding is made of; `args` are those of the code's sentences. */
export type FindingParts<Code extends AuditCode> = {
  readonly code: Code;
  readonly path: readonly string[];
  readonly reported: string | null;
  readonly recomputed: string | null;
  readonly difference: string | null;
  readonly unit: string | null;
  readonly explainedBy?: readonly Bilingual[];
  readonly impact?: readonly Impact[];
  /** Said after the explanations: what would follow. */
  readonly consequence?: Bilingual | undefined;
  /** Said after the code's own reason: how the rules come to their figure. */
  readonly derivation?: Bilingual | undefined;
  readonly origin: Origin | null;
  readonly args: ArgsOf<(typeof catalogue)["entries"][Code]>;
};

/** A finding with the catalogue's sentences, its explanations and its consequence told in one message. */
export function createFinding<Code extends AuditCode>(parts: FindingParts<Code>): Finding {
  const { args, origin, consequence, derivation, explainedBy = [], impact = [], ...figures } = parts;
  const place = { file: origin?.file ?? "", span: { start: origin?.start ?? 0, end: origin?.end ?? 0 } };
  // The compiler cannot see that `args` fits `code` once both are generic; FindingParts has tied them.
  const told = catalogue.report(parts.code, { ...place, args } as Parameters<typeof catalogue.report<Code>>[1]);
  const more = [...explainedBy, ...(consequence === undefined ? [] : [consequence])];
  return {
    ...figures,
    indicator: parts.path.at(-1) ?? "",
    explainedBy,
    impact,
    follows: [],
    message: {
      zh: [told.message.zh, ...more.map(({ zh }) => zh)].join("；"),
      en: [told.message.en, ...more.map(({ en }) => en)].join("; "),
    },
    reason: derivation === undefined ? told.reason : addSentence(told.reason, derivation),
    mend: told.mend,
    origin,
  };
}

/** A finding with what follows from it said at the end of its message; `shared`: it follows from this and from findings before it. */
export function withFollows(finding: Finding, follows: readonly Follow[], shared: boolean): Finding {
  const name = ({ path }: Follow): string => path.at(-1) ?? "";
  const zh = follows
    .map((one) => `「${name(one)}」${scoreOrGrade(one.reported).zh}（按规则${spaced(scoreOrGrade(one.recomputed).zh)}）`)
    .join("、");
  const en = follows.map((one) => `「${name(one)}」 ${one.reported} (by the rules ${one.recomputed})`).join(" and ");
  return {
    ...finding,
    follows,
    message: {
      zh: `${finding.message.zh}；自报${zh}随${shared ? "以上各处" : "之"}而差`,
      en: `${finding.message.en}; from ${shared ? "these" : "this"} follows what is filed as ${en}`,
    },
  };
}

/** A blank before a figure, none before a quotation mark. */
function spaced(text: string): string {
  return text.startsWith("“") ? text : ` ${text}`;
}

function scoreOrGrade(text: string): Bilingual {
  return /^-?[\d.]+$/u.test(text) ? { zh: `${text}分`, en: text } : { zh: `“${text}”`, en: text };
}

function addSentence(first: Bilingual, second: Bilingual): Bilingual {
  if (second.zh === "") return first;
  return { zh: `${first.zh}${closed(second.zh, "。")}`, en: `${first.en} ${closed(second.en, ".")}` };
}

function closed(text: string, stop: string): string {
  return /[。.]$/u.test(text) ? text : `${text}${stop}`;
}
