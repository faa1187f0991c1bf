// In: a snapshot of the workspace and a path. Out: what follows from that text alone: diagnostics, the tree of indicators, the head.
// Not here: scores (scores.ts), colours (colours.ts).
import type { Span } from "@biaochi/diagnostics";
import { type Analysis, effectiveOutline, type OutlineItem, outline, ownPlaces, type Workspace } from "@biaochi/language-service";
import { type RuleSet, toRuleHeader } from "@biaochi/model";
import type { Head, TreePart, View } from "./protocol.ts";
import { toSpanList } from "./span-list.ts";

/** What is known of one file. */
export function viewOf(workspace: Workspace, path: string): View | undefined {
  const analysis = workspace.analysis(path);
  if (analysis === undefined) return undefined;
  const { diagnostics, ruleSet, sound } = analysis;
  const inherits = inheritedBy(analysis);
  const { items, points } = inherits === undefined ? outline(workspace, path) : effectiveOutline(analysis);
  const found: Found = { spans: [], nameSpans: [], placeOf: inherits === undefined ? undefined : ownPlaces(analysis) };
  return {
    path,
    diagnostics,
    tree: items.flatMap((item) => treePart(item, found)),
    spans: toSpanList(found.spans),
    nameSpans: toSpanList(found.nameSpans),
    points,
    inherits,
    head: sound === undefined ? frameworkHead(analysis) : headOf(sound.ruleSet),
    samples: (ruleSet ?? sound?.ruleSet)?.samples.map(({ name }) => name) ?? [],
    scorable: sound !== undefined,
  };
}

/** `placeOf`: where the file itself changes a part of the rules in effect, undefined where nowhere. */
type Found = {
  readonly spans: Span[];
  readonly nameSpans: Span[];
  readonly placeOf: ((span: Span) => Span | undefined) | undefined;
};

/** The file that this one inherits, and of which year it is. */
function inheritedBy({ effective }: Analysis): View["inherits"] {
  const base = effective.layers.at(-2);
  return base === undefined
    ? undefined
    : { file: base.file, name: base.name, year: base.years === undefined ? "" : String(base.years.from) };
}

/** A place that no caret is in. */
const NOWHERE: Span = { start: 0xff_ff_ff_ff, end: 0xff_ff_ff_ff };

/** The line of a section or an indicator; of anything else none. */
function treePart({ kind, name, points, problems, span, nameSpan, children }: OutlineItem, found: Found): readonly TreePart[] {
  if (kind !== "section" && kind !== "indicator") return [];
  const at = found.spans.length;
  const own = found.placeOf === undefined ? span : found.placeOf(span);
  found.spans.push(own ?? NOWHERE);
  found.nameSpans.push(found.placeOf === undefined ? nameSpan : (own ?? NOWHERE));
  return [
    {
      kind,
      at,
      name,
      points: points?.own ?? "",
      fits: points?.fits !== false,
      problems: problems.error + problems.warning,
      hasErrors: problems.error > 0,
      inherited: own === undefined,
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
