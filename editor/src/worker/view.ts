// In: a snapshot of the workspace and a path. Out: what follows from that text alone: diagnostics, the tree of indicators, colours, the head.
// Not here: scores (scores.ts).
import { outline, type Workspace } from "@biaochi/language-service";
import type { RuleSet } from "@biaochi/model";
import { coloursOf } from "./colours.ts";

import type { Head, View } from "./protocol.ts";

/** What is known of one file. */
export function viewOf(workspace: Workspace, path: string): View | undefined {
  const analysis = workspace.analysis(path);
  if (analysis === undefined) return undefined;
  const { diagnostics, ruleSet, sound } = analysis;
  return {
    path,
    diagnostics,
    outline: outline(workspace, path),
    colours: coloursOf(workspace, path),
    head: sound === undefined ? undefined : headOf(sound.ruleSet),
    samples: (ruleSet ?? sound?.ruleSet)?.samples.map(({ name }) => name) ?? [],
    scorable: sound !== undefined,
  };
}

function headOf({ name, region, year, version }: RuleSet): Head {
  const { from, until, open } = year;
  return { name, region, version, year: `${from}${until === null || until === from ? (open ? "起" : "") : `–${until}`}` };
}
