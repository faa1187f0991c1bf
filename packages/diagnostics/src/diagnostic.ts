// In and out: a diagnostic (诊断) as data: what, where, why, how to mend, and the fixes that can be applied.
// Not here: wording (each package's catalogue.ts), printing (render.ts), applying fixes (fix.ts).

import type { Bilingual } from "./bilingual.ts";
import type { Fix } from "./fix.ts";
import type { Span } from "./span.ts";

/** How grave: 错误 gives no result, 提醒 gives one that may not be meant, 提示 is advice. */
export type Severity = "error" | "warning" | "notice";

/** Another place that a diagnostic speaks of. */
export type RelatedPlace = { readonly file: string; readonly span: Span; readonly message: Bilingual };

/**
 * One mistake, told once.
 *
 * shape    `path`: the headings around the place from outside in, each as written (`规则集 财务效益`, `指标 净资产收益率`, `评分`);
 *          `related`: other places, the nearest to the cause first; `fixes`: the preferred one first
 * unit     `span` in UTF-16 offsets of `file`; (0, 0) where the place has none
 */
export type Diagnostic = {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  readonly span: Span;
  /** What is wrong: one sentence. */
  readonly message: Bilingual;
  /** Why it is wrong (原因). */
  readonly reason: Bilingual;
  /** How to mend it (改法). */
  readonly mend: Bilingual;
  /** A few words beside the carets, where the place alone does not say it. */
  readonly label?: Bilingual;
  /** Legal basis (依据) of what the message speaks of. */
  readonly basis?: string;
  /** The user's own words and figures that the sentences quote, as written. */
  readonly args: Readonly<Record<string, string>>;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  readonly path: readonly string[];
  /** The record that a data error speaks of. */
  readonly record?: string;
  /** The field that a data error speaks of. */
  readonly field?: string;
  /** The name that was not found: a face that sees one may load pinyin and check again with it. */
  readonly unknownName?: string;
};

/** How many diagnostics there are of each severity. */
export type SeverityCount = { readonly error: number; readonly warning: number; readonly notice: number };

/** Orders by file, place and code, so that the same diagnostics are always told in the same order. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compareText(a.code, b.code) ||
    compareText(a.record ?? "", b.record ?? "") ||
    compareText(a.field ?? "", b.field ?? "") ||
    compareText(a.message.zh, b.message.zh)
  );
}

/** A sorted copy, one of each where two diagnostics say the same of the same place. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = [...diagnostics].sort(compareDiagnostics);
  return sorted.filter((diagnostic, index) => {
    const previous = sorted[index - 1];
    return previous === undefined || compareDiagnostics(previous, diagnostic) !== 0;
  });
}

/** Counts diagnostics by severity. */
export function countSeverities(diagnostics: readonly Diagnostic[]): SeverityCount {
  const count = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of diagnostics) count[severity] += 1;
  return count;
}

/** Whether any of them is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
