// In: the rules in effect and those that they build on. Out: what the worked examples of the latter come to by the former, and what moves: the impact of a new
// year, told and never judged. Not here: the worked examples of the new rules themselves (samples.ts), reading files.
import { createPlan, pathKey, type Scorecard, scoreChecked } from "@biaochi/engine";
import type { RuleSet, Sample } from "@biaochi/model";
import { checkSample } from "./sample-record.ts";

/** A score that moves. `before` null: there was none, or no such indicator; `after` likewise; `isNew`, `isGone`: the indicator itself. */
export type CarriedChange = {
  readonly name: string;
  readonly path: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
  readonly isNew: boolean;
  readonly isGone: boolean;
};

/** A worked example of the rules below, by both. `after.total` is null where the new rules ask for figures that it does not give: `lacking` says which. */
export type CarriedSample = {
  readonly name: string;
  readonly before: { readonly total: string | null; readonly grade: string | null };
  readonly after: { readonly total: string | null; readonly grade: string | null };
  readonly changes: readonly CarriedChange[];
  readonly lacking: Scorecard["problems"][number] | undefined;
};

/** Runs the worked examples of a base on the rules that build on it. */
export function carriedSamples(base: RuleSet, ruleSet: RuleSet): readonly CarriedSample[] {
  const [oldPlan, newPlan] = [createPlan(base), createPlan(ruleSet)];
  const toNew = renamer(base, ruleSet);
  return base.samples.map((sample): CarriedSample => {
    const old = scoreChecked(oldPlan, sample.name, scorable(base, sample));
    const fresh = scoreChecked(newPlan, sample.name, scorable(ruleSet, renamed(sample, toNew)));
    return {
      name: sample.name,
      before: { total: old.total, grade: old.grade },
      after: { total: fresh.total, grade: fresh.grade },
      changes: changesBetween(old, fresh, toNew),
      lacking: fresh.total === null ? fresh.problems.find(({ severity }) => severity !== "notice") : undefined,
    };
  });
}

function scorable(ruleSet: RuleSet, sample: Sample) {
  const { record, problems } = checkSample(ruleSet, sample);
  return { record: problems.some(({ severity }) => severity === "error") ? undefined : record, problems };
}

type ToNew = (path: readonly string[]) => readonly string[];

/** Paths of the base as the layers above it call them. */
function renamer(base: RuleSet, { layers }: RuleSet): ToNew {
  const above = layers.slice(Math.max(1, base.layers.length));
  const renamings = above.flatMap((layer) => layer.renamed);
  return (path) =>
    renamings.reduce((current, { from, to }) => {
      // A field is given by its name alone, whatever block it stands in.
      if (current.length === 1 && from.length > 0 && from.at(-1) === current[0]) return to.slice(-1);
      return from.every((part, index) => current[index] === part) ? [...to, ...current.slice(from.length)] : current;
    }, path);
}

function renamed(sample: Sample, toNew: ToNew): Sample {
  return { ...sample, given: sample.given.map((given) => ({ ...given, path: toNew(given.path) })), expectations: [] };
}

function changesBetween(old: Scorecard, fresh: Scorecard, toNew: ToNew): readonly CarriedChange[] {
  const before = new Map(old.indicators.map(({ path, score }) => [pathKey(toNew(path)), score]));
  const after = new Set(fresh.indicators.map(({ path }) => pathKey(path)));
  const moved = fresh.indicators.flatMap(({ path, score }): CarriedChange[] => {
    const key = pathKey(path);
    const was = before.get(key) ?? null;
    const isNew = !before.has(key);
    if (!isNew && was === score) return [];
    return [{ name: path.at(-1) ?? "", path, before: was, after: score, isNew, isGone: false }];
  });
  const gone = old.indicators.flatMap(({ path, score }): CarriedChange[] =>
    after.has(pathKey(toNew(path)))
      ? []
      : [{ name: path.at(-1) ?? "", path, before: score, after: null, isNew: false, isGone: true }],
  );
  return [...moved, ...gone];
}
