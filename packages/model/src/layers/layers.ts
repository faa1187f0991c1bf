// A rule file with all that it inherits. In: it and the files it may inherit from. Out: the rules in effect, checked; or their text with the origin of each
// place. Not here: any single step (the files beside this one); reading files (the faces).
import { type Diagnostic, hasErrors, type PinyinReader, type SourceText, sortDiagnostics } from "@biaochi/diagnostics";
import { parse } from "@biaochi/syntax";
import { type RuleHeader, toRuleHeader } from "../finding/rule-header.ts";
import { type BaseFound, baseOf, MOST_LAYERS, tellLost } from "./chain.ts";
import { type CheckedLayer, type CheckText, checkOver, checkRoot } from "./check-layers.ts";
import type { Effective, Layered, LayerFile } from "./effective.ts";
import { layOver, rootLayer } from "./lay-over.ts";

/**
 * What is needed to check a file over its base.
 *
 * shape    `base`: the file that it inherits, checked; `found`: how that file was found; `before`: what came of an earlier text of the file, of which what
 *          an edit left alone is kept
 */
export type LayerCheck = {
  readonly file: LayerFile;
  readonly base: CheckedLayer | undefined;
  readonly found: BaseFound;
  readonly check: CheckText;
  readonly pinyin?: PinyinReader | undefined;
  readonly before?: CheckedLayer | undefined;
};

/** A file checked over its base. */
export function checkLayer({ file, base, found, check, pinyin, before }: LayerCheck): CheckedLayer {
  if (found.kind === "root") return checkRoot(rootLayer(file), check);
  if (found.kind === "base" && base !== undefined) {
    return checkOver(base, layOver(base.layered, file, { pinyin, before: before?.layered }), check);
  }
  const diagnostics = sortDiagnostics([...file.parsed.diagnostics, ...tellLost(file, found, pinyin)]);
  return { layered: rootLayer(file), ruleSet: undefined, sound: undefined, diagnostics, all: diagnostics };
}

/** The first of some files, checked over what it inherits of the others. */
export function checkAmong(
  first: SourceText,
  others: readonly SourceText[],
  check: CheckText,
  pinyin?: PinyinReader,
): CheckedLayer {
  const files = new Map([first, ...others].map((source) => [source.file, { source, parsed: parse(source) }]));
  const headers = [...files.values()].flatMap(headerOf);
  const checked = new Map<string, CheckedLayer>();
  const ofFile = (path: string): CheckedLayer | undefined => {
    const [known, file] = [checked.get(path), files.get(path)];
    if (known !== undefined || file === undefined) return known;
    const [own] = headerOf(file);
    const found = own === undefined ? ROOT : baseOf(own, headers);
    const made = checkLayer({ file, found, base: found.kind === "base" ? ofFile(found.file) : undefined, check, pinyin });
    checked.set(path, made);
    return made;
  };
  const made = ofFile(first.file);
  if (made === undefined) throw new Error("BUG: a file that was given is not among those given");
  return made;
}

const ROOT: BaseFound = { kind: "root" };

function headerOf({ source, parsed: { tree } }: LayerFile): readonly RuleHeader[] {
  return tree.header === undefined ? [] : [toRuleHeader(tree.header, source.file)];
}

/** What flattening a chain gives: the rules in effect, and what is wrong with the changes. */
export type Flattened = { readonly effective: Effective; readonly diagnostics: readonly Diagnostic[]; readonly isSound: boolean };

/**
 * The rules in effect as one text.
 *
 * shape    `chain`: from the file that inherits nothing to the one whose rules are wanted; each inherits the one before it
 */
export function flatten(chain: readonly SourceText[], pinyin?: PinyinReader): Flattened | undefined {
  let layered: Layered | undefined;
  const diagnostics: Diagnostic[] = [];
  for (const source of chain.slice(0, MOST_LAYERS + 1)) {
    const file = { source, parsed: parse(source) };
    layered = layered === undefined ? rootLayer(file) : layOver(layered, file, { pinyin });
    diagnostics.push(...file.parsed.diagnostics, ...layered.found);
  }
  return layered && { effective: layered.effective, diagnostics, isSound: !hasErrors(diagnostics) };
}
