// A chain of rule files, checked. In: a file laid over what it inherits. Out: the rule set in effect, and what is wrong, each told in the file where it can be
// mended and once. Not here: the checks themselves (check.ts hands them in), laying files over one another (lay-over.ts).
import { type Diagnostic, hasErrors, positionAt, type SourceText, sortDiagnostics } from "@biaochi/diagnostics";
import type { ParseResult } from "@biaochi/syntax";
import { catalogue } from "../catalogue.ts";
import { regionText } from "../finding/regions.ts";
import { toRuleHeader } from "../finding/rule-header.ts";
import type { RuleSet } from "../generated/rule-set.generated.ts";
import type { SoundRules } from "../sound/sound-rules.ts";
import { inheritanceSpan, type Layered, type LayerFacts } from "./effective.ts";
import { isChange } from "./lay-over.ts";
import { fileName } from "./laying.ts";
import { tellLeftOver } from "./left-over.ts";
import type { Origins } from "./pieces.ts";
import { atItsCause, inRealPlace, keyOf, withLostName } from "./tell-places.ts";

/** What the checks make of one text; `origins` says where its places come from. */
export type CheckText = (
  parsed: ParseResult,
  source: SourceText,
  origins: Origins,
) => {
  readonly ruleSet: RuleSet | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly sound: SoundRules | undefined;
};

/**
 * What came of a chain.
 *
 * shape    `diagnostics`: those that stand in the last file; `all`: those of the text as a whole, each with its real place
 */
export type CheckedLayer = {
  readonly layered: Layered;
  readonly ruleSet: RuleSet | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly sound: SoundRules | undefined;
  readonly all: readonly Diagnostic[];
};

/** Checks a file that inherits nothing. reports LAYER-009 */
export function checkRoot(layered: Layered, check: CheckText): CheckedLayer {
  const { parsed, effective } = layered;
  const checked = check(parsed, effective.source, effective.origins);
  const change = parsed.tree.declarations.find(isChange);
  if (change === undefined) return { layered, ...checked, all: checked.diagnostics };
  const { source } = effective;
  const [word = ""] = source.text.slice(change.span.start, change.span.end).split(/\s/u);
  const span = { start: change.span.start, end: change.span.start + word.length };
  const told = sortDiagnostics([
    ...checked.diagnostics,
    catalogue.report("LAYER-009", { file: source.file, span, args: { word } }),
  ]);
  return { layered, ruleSet: undefined, sound: undefined, diagnostics: told, all: told };
}

/**
 * Checks a file over its base, which has been checked.
 *
 * reports  LAYER-007 LAYER-008 LAYER-040 LAYER-041
 */
export function checkOver(base: CheckedLayer, layered: Layered, check: CheckText): CheckedLayer {
  const { file, effective } = layered;
  const own = [
    ...file.parsed.diagnostics,
    ...layered.found,
    ...tellRegion(base.layered, layered),
    ...tellBase(base, layered),
    ...tellLeftOver(base.layered, layered),
  ];
  const checked = check(layered.parsed, effective.source, effective.origins);
  const real = checked.diagnostics.map((diagnostic) => ({
    at: diagnostic.span,
    one: inRealPlace(diagnostic, effective.origins),
  }));
  const all = real.map(({ one }) => one);
  const diagnostics = sortDiagnostics(toldOnce([...own, ...followUps(base, layered, own, real)]));
  const isSound = !hasErrors(diagnostics);
  const ruleSet =
    isSound && checked.ruleSet !== undefined ? { ...checked.ruleSet, layers: effective.layers.map(toLayer) } : undefined;
  const sound = hasErrors(own) ? undefined : checked.sound;
  return { layered, ruleSet, diagnostics, sound, all };
}

/** The mistakes of the text as a whole that the file is to blame for, where nothing is wrong with its changes themselves. */
function followUps(
  base: CheckedLayer,
  layered: Layered,
  own: readonly Diagnostic[],
  real: readonly { readonly at: Diagnostic["span"]; readonly one: Diagnostic }[],
): readonly Diagnostic[] {
  const isBaseBroken = hasErrors(base.diagnostics);
  if (isBaseBroken) return [];
  const known = new Set(base.all.map(keyOf));
  const isOwnBroken = hasErrors(own);
  const { file } = layered.file.source;
  return real.flatMap(({ at, one }) => {
    if (one.file === file) return isOwnBroken && UNSURE.test(one.code) ? [] : [withLostName(one, layered.effective.layers)];
    if (isOwnBroken || known.has(keyOf(one))) return [];
    return [atItsCause(one, at, layered)];
  });
}

/** What may only follow from a change that could not be made: sums and names. */
const UNSURE = /^(?:NAME|POINTS|CASE)-/;

/** One of each mistake: what the file's own parse has told is not told again by that of the whole. */
function toldOnce(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return [
    ...new Map(
      found.map((one) => [`${one.code}\n${one.file}\n${one.span.start}\n${one.span.end}\n${one.message.zh}`, one]),
    ).values(),
  ];
}

function tellRegion(base: Layered, { file }: Layered): readonly Diagnostic[] {
  const [upper, lower] = [file.parsed.tree.header, base.parsed.tree.header];
  const line = upper?.properties.find(({ kind }) => kind === "region");
  if (upper === undefined || lower === undefined || line === undefined) return [];
  const [own, above] = [toRuleHeader(upper, ""), toRuleHeader(lower, "").region];
  if (above.every((part, index) => own.region[index] === part)) return [];
  const { source, parsed } = base.file;
  const head = parsed.tree.header;
  const span = { start: head?.span.start ?? 0, end: head?.name.span.end ?? 1 };
  return [
    catalogue.report("LAYER-007", {
      file: file.source.file,
      span: line.span,
      path: [`规则集 ${own.name}`],
      args: { region: regionText(own.region), base: regionText(above), file: fileName(source.file) },
      related: [{ file: source.file, span, message: { zh: "所继承的规则", en: "the inherited rules" } }],
    }),
  ];
}

function tellBase(base: CheckedLayer, { file }: Layered): readonly Diagnostic[] {
  const errors = base.diagnostics.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return [];
  const { source } = base.layered.file;
  const place = { file: file.source.file, span: inheritanceSpan(file) };
  return [
    catalogue.report("LAYER-008", {
      ...place,
      args: {
        file: fileName(source.file),
        count: String(errors.length),
        first: first.message.zh,
        line: String(positionAt(source, first.span.start).line),
      },
      related: [{ file: source.file, span: first.span, message: first.message }],
    }),
  ];
}

function toLayer({ file, name, years, version, renamed }: LayerFacts): RuleSet["layers"][number] {
  return {
    file,
    name,
    years: years ?? null,
    version,
    renamed: renamed.map(({ from, to, place }) => ({ from, to, line: place.line })),
  };
}
