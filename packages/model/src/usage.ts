// Declarations that nothing reads. In: what was declared and what was read. reports NAME-008.
// Not here: unused 勾稽 and 等次; both stand for themselves.
import type { Span } from "@biaochi/diagnostics";
import type { Knowledge } from "./knowledge.ts";
import type { DataSymbol } from "./names/scopes.ts";

/** In a description: the field is there to be shown. */
const SHOWN_ONLY = /只列示|仅列示|只供参考|仅供参考|不参与计分|shown only|not scored/i;

const KINDS = {
  field: { zh: "数据项", en: "field" },
  derived: { zh: "计算", en: "计算" },
  parameter: { zh: "参数", en: "参数" },
  rank: { zh: "名次", en: "名次" },
  scale: { zh: "等级", en: "等级" },
  detail: { zh: "明细", en: "明细" },
  "row-rule": { zh: "行评", en: "行评" },
} as const;

/** Reports every field, 计算, 参数 and 等级 that nothing reads, unless its description says it is only shown. */
export function checkUsage({ scopes, used, reporter }: Knowledge): void {
  const report = (name: string, span: Span, kind: keyof typeof KINDS): void =>
    reporter.report("NAME-008", { span, args: { name, kind: KINDS[kind].zh, kindEn: KINDS[kind].en } });
  for (const symbol of scopes.data.values()) {
    // A 名次 is shown in any case.
    if (symbol.kind !== "rank" && !used.has(symbol) && !isShownOnly(symbol))
      report(symbol.name.text, symbol.name.span, symbol.kind);
  }
  for (const [name, scale] of scopes.scales) {
    if (!used.has(`scale ${name}`)) report(name, scale.name.span, "scale");
  }
  for (const [name, detail] of scopes.details) if (!used.has(`detail ${name}`)) report(name, detail.name.span, "detail");
  for (const [name, rule] of scopes.rowRules) if (!used.has(`row-rule ${name}`)) report(name, rule.name.span, "row-rule");
}

function isShownOnly(symbol: DataSymbol): boolean {
  return symbol.kind === "field" && symbol.node.description !== undefined && SHOWN_ONLY.test(symbol.node.description.text);
}
