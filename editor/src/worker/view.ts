// In: a snapshot of the workspace and a path. Out: what follows from that text alone: diagnostics, the tree of indicators, the head.
// Not here: scores (scores.ts), colours (colours.ts).
import type { Span } from "@biaochi/diagnostics";
import { type Analysis, type OutlineItem, outline, type Workspace } from "@biaochi/language-service";
import { type RuleSet, toRuleHeader } from "@biaochi/model";
import type { Head, TreePart, View } from "./protocol.ts";
import { toSpanList } from "./span-list.ts";

/** What is known of one file. */
export function viewOf(workspace: Workspace, path: string): View | undefined {
  const analysis = workspace.analysis(path);
  if (analysis === undefined) return undefined;
  const { diagnostics, ruleSet, sound } = analysis;
  const { items, points } = outline(workspace, path);
  const found: Found = { spans: [], nameSpans: [] };
  return {
    path,
    diagnostics,
    tree: items.flatMap((item) => treePart(item, found)),
    spans: toSpanList(found.spans),
    nameSpans: toSpanList(found.nameSpans),
    points,
    head: sound === undefined ? frameworkHead(analysis) : headOf(sound.ruleSet),
    samples: (ruleSet ?? sound?.ruleSet)?.samples.map(({ name }) => name) ?? [],
    scorable: sound !== undefined,
  };
}

type Found = { readonly spans: Span[]; readonly nameSpans: Span[] };

/** The line of a section or an indicator; of anything else none. */
function treePart({ kind, name, points, problems, span, nameSpan, children }: OutlineItem, found: Found): readonly TreePart[] {
  if (kind !== "section" && kind !== "indicator") return [];
  const at = found.spans.length;
  found.spans.push(span);
  found.nameSpans.push(nameSpan);
  return [
    {
      kind,
      at,
      name,
      points: points?.own ?? "",
      fits: points?.fits !== false,
      problems: problems.error + problems.warning,
      hasErrors: problems.error > 0,
      children: children.flatMap((child) => treePart(child, found)),
    },
  ];
}

/** A framework is never a rule set to score by, and has a head all the same. */
function frameworkHead({ parsed, source }: Analysis): Head | undefined {
  const header = parsed.tree.header && toRuleHeader(parsed.tree.header, source.file);
  if (header?.status !== "framework" || header.years === undefined) return undefined;
  return headOf({ ...header, year: header.years });
}

type Headed = Pick<RuleSet, "name" | "region" | "year" | "version"> & Pick<Head, "status">;

function headOf({ name, region, year, version, status }: Headed): Head {
  const { from, until, open } = year;
  return { name, region, version, status, year: `${from}${until === null || until === from ? (open ? "起" : "") : `–${until}`}` };
}
