// Names that may stand once only. In: declarations of one kind. Out: the first of each name; reports the others.
import type { Span } from "@biaochi/diagnostics";
import type { Name } from "@biaochi/syntax";
import type { Reporter } from "../reporter.ts";

type Named = { readonly name: Name | { readonly kind: "missing"; readonly span: Span }; readonly span: Span };

/**
 * The nodes whose name is there and stands for the first time.
 *
 * reports  NAME-012
 */
export function unique<Node extends Named>(
  nodes: readonly Node[],
  what: string,
  whatEn: string,
  reporter: Reporter,
): readonly Node[] {
  const first = new Map<string, Node>();
  for (const node of nodes) {
    if (node.name.kind !== "name") continue;
    const before = first.get(node.name.text);
    if (before === undefined) {
      first.set(node.name.text, node);
      continue;
    }
    reporter.report("NAME-012", {
      span: node.name.span,
      args: { name: node.name.text, what, whatEn, line: reporter.lineOf(before.name.span) },
      related: [{ file: reporter.source.file, span: before.name.span, message: { zh: "先写在这里", en: "first written here" } }],
    });
  }
  return [...first.values()];
}
