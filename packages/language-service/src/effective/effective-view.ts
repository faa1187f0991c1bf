// The rules in effect (生效全文) of a file that inherits. In: such a file. Out: their lines, from which file each is, and which parts the file itself changed.
// Not here: making the effective text (the model); changing it (change-here.ts).
import type { Span } from "@biaochi/diagnostics";
import type { Declaration, Indicator, Section } from "@biaochi/syntax";
import type { Analysis, Workspace } from "../workspace.ts";

/** How a part came to be what it is: inherited as it was, changed by the file, or added by it. */
export type PartOrigin = "inherited" | "changed" | "added";

/** A line as it reads. shape: `layer` counts the files of the chain from the first; `line` is its number there, from 1 */
export type EffectiveLine = { readonly text: string; readonly layer: number; readonly line: number };

/** An indicator among the lines. shape: `first`, `last` count the lines from 0; `path` names it with the sections around it */
export type EffectivePart = {
  readonly path: readonly string[];
  readonly first: number;
  readonly last: number;
  readonly origin: PartOrigin;
};

/** What the file took out, by the path it had. */
export type DeletedPart = { readonly path: readonly string[] };

/** shape: `layers` from the first file of the chain to the file itself */
export type EffectiveView = {
  readonly layers: readonly { readonly file: string; readonly year: string }[];
  readonly lines: readonly EffectiveLine[];
  readonly parts: readonly EffectivePart[];
  readonly deleted: readonly DeletedPart[];
};

/** The rules in effect; undefined where the file inherits nothing, or what it inherits cannot be found. */
export function effectiveView(workspace: Workspace, path: string): EffectiveView | undefined {
  const analysis = workspace.analysis(path);
  if (analysis === undefined || analysis.effective.layers.length < 2) return undefined;
  const { effective } = analysis;
  const { text } = effective.source;
  const starts = lineStarts(text);
  const layerOf = new Map(effective.layers.map(({ file }, index) => [file, index]));
  const lines = starts.map((start, index): EffectiveLine => {
    const written = text.slice(start, starts[index + 1] ?? text.length).replace(/\r?\n$/u, "");
    const { file, line } = effective.originAt(start + (/\S/u.exec(written)?.index ?? 0));
    return { text: written, layer: layerOf.get(file) ?? 0, line };
  });
  const parts = partsOf(analysis).map((part): EffectivePart => {
    const { start, end } = part.node.span;
    const [first, last] = [lineAt(starts, start), lineAt(starts, Math.max(start, end - 1))];
    return { path: part.path, first, last, origin: originOf(part, analysis) };
  });
  return {
    layers: effective.layers.map(({ file, years }) => ({ file, year: years === undefined ? "" : String(years.from) })),
    lines: lines.at(-1)?.text === "" ? lines.slice(0, -1) : lines,
    parts,
    deleted: (effective.layers.at(-1)?.deleted ?? []).map(({ path: names }) => ({ path: names })),
  };
}

/** An indicator of the rules in effect. */
export type PlacedPart = { readonly node: Indicator; readonly path: readonly string[] };

/** The indicators of the rules in effect, in their order. */
export function partsOf({ layered }: Analysis): readonly PlacedPart[] {
  const found: PlacedPart[] = [];
  const walk = (nodes: readonly (Declaration | Section | Indicator)[], above: readonly string[]): void => {
    for (const node of nodes) {
      if (node.kind !== "section" && node.kind !== "indicator") continue;
      if (node.name.kind !== "name") continue;
      const path = [...above, node.name.text];
      if (node.kind === "section") walk(node.children, path);
      else found.push({ node, path });
    }
  };
  walk(layered.parsed.tree.declarations, []);
  return found;
}

/** The declarations of the file itself that made an indicator what it is, and those that name it and change nothing yet. */
export function changesOf({ node, path }: PlacedPart, { layered }: Analysis): readonly Declaration[] {
  const own = layered.file.parsed.tree.declarations;
  const found = new Set<Declaration>(own.filter((one) => namesPart(one, path)));
  for (const { span, cause } of layered.touched) {
    if (!isInside(span, node.span) && !isInside(node.span, span)) continue;
    const change = own.find((one) => one.span.start <= cause.start && cause.end <= one.span.end);
    // A new name of something else that its formula reads is no change of the indicator.
    if (change === undefined || (change.kind === "rename" && !isInside(span, node.name.span))) continue;
    found.add(change);
  }
  return [...found];
}

/** Where the file itself changes or declares what stands in a stretch of the rules in effect; undefined where it is inherited as it was. */
export function ownPlaces(analysis: Analysis): (span: Span) => Span | undefined {
  const own = analysis.layered.file.parsed.tree.declarations;
  const places = new Map(partsOf(analysis).map((part) => [part.node.span.start, changesOf(part, analysis)[0]?.span] as const));
  return (span) => {
    const place = places.get(span.start);
    if (place !== undefined || places.has(span.start)) return place;
    const { file, offset } = analysis.effective.originAt(span.start);
    const node = file === analysis.source.file ? own.find((one) => one.span.start <= offset && offset < one.span.end) : undefined;
    return node?.span;
  };
}

/** Whether a declaration is a 修改 of this indicator. */
function namesPart(node: Declaration, path: readonly string[]): boolean {
  if (node.kind !== "modify" || node.what.kind !== "modified-part") return false;
  const { names } = node.what.path;
  const end = path.slice(-names.length);
  return names.length === end.length && names.every(({ text }, index) => text === end[index]);
}

function originOf(part: PlacedPart, analysis: Analysis): PartOrigin {
  const changes = changesOf(part, analysis);
  if (changes.some(({ kind }) => kind === "add" || kind === "section" || kind === "indicator")) return "added";
  return changes.length === 0 ? "inherited" : "changed";
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The line that holds an offset, from 0. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
