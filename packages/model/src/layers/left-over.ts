// What a file that inherits may have left as it was last year. In: a file laid over its base. Out: 依据 that nobody has checked yet, and words that still say
// the year of the base. Not here: changes that change nothing (lay-over.ts).
import type { Diagnostic } from "@biaochi/diagnostics";
import { catalogue } from "../catalogue.ts";
import { toRuleHeader } from "../finding/rule-header.ts";
import type { Layered } from "./effective.ts";

const UNCHECKED = "待核";

/** reports LAYER-040 LAYER-041 */
export function tellLeftOver(base: Layered, { file: { source, parsed } }: Layered): readonly Diagnostic[] {
  const { header, declarations } = parsed.tree;
  if (header === undefined) return [];
  const path = header.name.kind === "name" ? [`规则集 ${header.name.text}`] : [];
  const at = { file: source.file, path };
  const found: Diagnostic[] = [];
  const citations = header.properties.filter(({ kind }) => kind === "basis" || kind === "source");
  for (const line of citations) {
    if (!("value" in line) || line.value.kind !== "text" || !line.value.text.trim().startsWith(UNCHECKED)) continue;
    found.push(catalogue.report("LAYER-040", { ...at, span: line.span, args: { text: line.value.text.trim() } }));
  }
  const lower = base.file.parsed.tree.header;
  const [own, before] = [toRuleHeader(header, "").years?.from, lower && toRuleHeader(lower, "").years?.from];
  if (own === undefined || before === undefined || before >= own) return found;
  const year = new RegExp(`${before}年`, "u");
  // Worked examples may well be of last year's figures; a comment and the line of 继承 speak of it rightly.
  const samples = declarations.filter(({ kind }) => kind === "sample").map(({ span }) => span);
  const isLeft = ({ text }: { readonly text: string }): boolean => year.test(text) && !text.trim().startsWith(UNCHECKED);
  for (const token of parsed.tokens) {
    if (token.kind !== "text" && token.kind !== "raw-text") continue;
    if (!isLeft(token) || samples.some(({ start, end }) => start <= token.span.start && token.span.end <= end)) continue;
    const args = { year: String(before), own: String(own), text: token.text.trim() };
    found.push(catalogue.report("LAYER-041", { ...at, span: token.span, args }));
  }
  return found;
}
