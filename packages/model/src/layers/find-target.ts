// The node that a change is about. In: its path. Out: the node of the inherited rules, or a report that there is none, or more than one.
// Not here: what is done to it.
import { createNameFinder, didYouMean, type Fix, type Span } from "@biaochi/diagnostics";
import type { Path } from "@biaochi/syntax";
import type { Deleted, LayerFacts, Renamed } from "./effective.ts";
import { fileName, type Laying, leafLine, tell, upstream, upstreamPlace, written } from "./laying.ts";
import { afterRenaming, allPaths, endsIn, findTargets, type Target } from "./targets.ts";

/** reports LAYER-010 LAYER-011 */
export function findTarget(path: Path, laying: Laying, accepts: (target: Target) => boolean = () => true): Target | undefined {
  const names = path.names.map(({ text }) => text);
  if (names.length === 0) return undefined; // the parse has said so
  const found = targetsOf(names, laying).filter(accepts);
  const [only, second] = found;
  if (only === undefined) {
    tellUnknown(path, names, laying);
    return undefined;
  }
  if (second === undefined) return only;
  const places = found.map((target) => {
    const { file, line } = upstream(laying, target.node.span);
    return { name: target.path.join("."), file, line };
  });
  tell(laying, "LAYER-011", {
    span: path.span,
    args: {
      path: written(path),
      places: places.map(({ name, file, line }) => `${name}（${file} 第 ${line} 行）`).join("；"),
      placesEn: places.map(({ name, file, line }) => `${name} (${file}, line ${line})`).join("; "),
    },
    related: found.map((target) => upstreamPlace(laying, headOf(target.node.span), "可能是这一处", "it may be this one")),
  });
  return undefined;
}

function targetsOf(names: readonly string[], { tree, scopes, renamed }: Laying): readonly Target[] {
  const found = findTargets(names, tree, scopes);
  return found.length > 0 ? found : findTargets(afterRenaming(names, renamed), tree, scopes);
}

function headOf({ start, end }: Span): Span {
  return { start, end: Math.min(end, start + 1) };
}

function tellUnknown(path: Path, names: readonly string[], laying: Laying): void {
  const base = laying.base.file.source.file;
  const at = { span: path.span, unknownName: names.at(-1) ?? "" };
  const gone = goneUpstream(names, laying.base.effective.layers) ?? goneHere(names, laying);
  const args = { path: written(path), base: fileName(base) };
  if (gone !== undefined) {
    const fixes = gone.now === undefined ? [] : [pathFix(path, gone.now, laying)];
    tell(laying, "LAYER-010", { ...at, args: { ...args, hint: gone.zh, hintEn: gone.en }, fixes });
    return;
  }
  const all = allPaths(laying.tree, laying.scopes);
  const finder = createNameFinder(all.keys(), { pinyin: laying.pinyin });
  const whole = finder.nearest(names.join("."));
  const near = whole.length > 0 ? whole : finder.nearest(names.at(-1) ?? "");
  const question = didYouMean(near);
  const fixes = near.map(({ name }) => pathFix(path, all.get(name) ?? name, laying));
  tell(laying, "LAYER-010", { ...at, args: { ...args, hint: question.zh, hintEn: question.en }, fixes });
}

function pathFix(path: Path, right: string, { leaf }: Laying): Fix {
  return {
    title: { zh: `改为「${right.replace(/[「」]/gu, "")}」`, en: `Write ${right}` },
    edits: [{ file: leaf.source.file, span: path.span, newText: right }],
  };
}

/** A path that a file further up gave another name, or took away. */
function goneUpstream(
  names: readonly string[],
  layers: readonly LayerFacts[],
): { readonly zh: string; readonly en: string; readonly now: string | undefined } | undefined {
  const isMeant = (path: readonly string[]): boolean => endsIn(path, names);
  for (const { renamed, deleted } of layers.toReversed()) {
    const other: Renamed | undefined = renamed.find(({ from }) => isMeant(from));
    if (other !== undefined) {
      const [now, { file, line }] = [other.to.join("."), other.place];
      const name = fileName(file);
      return { zh: `${name} 第 ${line} 行已经把它改名为「${now}」。`, en: `Line ${line} of ${name} renamed it ${now}.`, now };
    }
    const lost: Deleted | undefined = deleted.find(({ path }) => isMeant(path));
    if (lost !== undefined) {
      const { file, line } = lost.place;
      return {
        zh: `${fileName(file)} 第 ${line} 行已经删除了它。`,
        en: `Line ${line} of ${fileName(file)} deleted it.`,
        now: undefined,
      };
    }
  }
  return undefined;
}

/** A path that this very file adds. */
function goneHere(
  names: readonly string[],
  laying: Laying,
): { readonly zh: string; readonly en: string; readonly now: string | undefined } | undefined {
  const name = names.at(-1);
  for (const change of laying.leaf.parsed.tree.declarations) {
    if (change.kind !== "add") continue;
    const own = change.declarations.find((one) => "name" in one && one.name.kind === "name" && one.name.text === name);
    if (own === undefined) continue;
    const line = leafLine(laying, own.span);
    return {
      zh: `它是本文件第 ${line} 行新增的：要的内容直接写在那里。`,
      en: `Line ${line} of this file adds it: write what is wanted there.`,
      now: undefined,
    };
  }
  return undefined;
}
