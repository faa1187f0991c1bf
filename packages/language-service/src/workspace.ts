// A workspace as an editor sees it at one moment. In: open texts. Out: a snapshot that never changes, and what parsing and checking make of each
// file, made when first asked for and kept with the snapshot. A new text makes a new snapshot that keeps what stands of the other files.
// Not here: files, drafts and versions (the server), any question about a place (a file each beside this one).
import { createSourceText, type Diagnostic, type PinyinReader, type SourceText, type Span } from "@biaochi/diagnostics";
import { createPlan, createRecordCheck, type Plan, type RecordCheck } from "@biaochi/engine";
import {
  type BaseFound,
  baseOf,
  type CheckedLayer,
  checkFile,
  type Effective,
  findOccurrences,
  type Layered,
  type LayerFile,
  type Occurrences,
  type Origin,
  type RuleHeader,
  type RuleSet,
  readRuleHeader,
  type SoundRules,
  toRuleHeader,
} from "@biaochi/model";
import { type ParseResult, parse } from "@biaochi/syntax";

/** A rule file with everything that is known of its text and of what it inherits from the other files. */
export type Analysis = {
  readonly source: SourceText;
  readonly parsed: ParseResult;
  /** The rules in effect with all that the file inherits, as one text; the file's own text where it inherits nothing. */
  readonly effective: Effective;
  /** The file laid over what it inherits. */
  readonly layered: Layered;
  /** Undefined where an error leaves no safe way to score. */
  readonly ruleSet: RuleSet | undefined;
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every place where a name stands; found when first asked for. */
  readonly names: Occurrences;
  /** What can be scored, also while something is broken; undefined where the header or the blocks are. */
  readonly sound: SoundRules | undefined;
  /** What scores records by `sound`, made when first asked for. */
  readonly scoring: () => Scoring | undefined;
};

/** The plan and the check of a rule set, for any number of records. */
export type Scoring = {
  readonly rules: SoundRules;
  readonly plan: Plan;
  readonly check: RecordCheck;
  /** Where a thing of the rules stands in the file: of an inherited one the line of 继承. */
  readonly spanOf: (origin: Origin) => Span;
};

/** Rule files by path, as they stand at one moment. */
export type Workspace = {
  readonly paths: readonly string[];
  /** What is known of a file; undefined where the workspace has none of that path. */
  readonly analysis: (path: string) => Analysis | undefined;
  /** The same workspace with one text changed or added. */
  readonly withText: (path: string, text: string) => Workspace;
  /** The same workspace without a file. */
  readonly without: (path: string) => Workspace;
};

/** `pinyin` lets unknown names be found by sound. */
export type WorkspaceOptions = { readonly pinyin?: PinyinReader | undefined };

/** A place in a file of the workspace. unit: UTF-16 offset */
export type Place = { readonly path: string; readonly offset: number };

/** A workspace of these texts, by path. */
export function createWorkspace(texts: ReadonlyMap<string, string>, options: WorkspaceOptions = {}): Workspace {
  return snapshot(new Map([...texts].map(([path, text]) => [path, workspaceFile(path, text, options)])), options);
}

/** What was made of an earlier text of a file, of which what an edit left alone is kept. */
type Kept = { readonly parsed: ParseResult | undefined; readonly checked: CheckedLayer | undefined };

/** A file of any snapshot that has its text. */
type WorkspaceFile = {
  readonly header: () => RuleHeader | undefined;
  readonly checked: (around: Around) => CheckedLayer;
  readonly analysis: (around: Around) => Analysis;
  readonly kept: () => Kept;
};

/** The files that a file of a snapshot may inherit from: their heads, and each of them checked. */
type Around = {
  readonly headers: () => readonly RuleHeader[];
  readonly checked: (path: string) => CheckedLayer | undefined;
};

type Files = ReadonlyMap<string, WorkspaceFile>;

function snapshot(files: Files, options: WorkspaceOptions): Workspace {
  let headers: readonly RuleHeader[] | undefined;
  const around: Around = {
    headers: () => {
      headers ??= [...files.values()].flatMap((file) => file.header() ?? []);
      return headers;
    },
    checked: (path) => files.get(path)?.checked(around),
  };
  return {
    paths: [...files.keys()],
    analysis: (path) => files.get(path)?.analysis(around),
    withText: (path, text) => {
      const file = workspaceFile(path, text, options, files.get(path)?.kept());
      return snapshot(new Map([...files, [path, file]]), options);
    },
    without: (path) => snapshot(new Map([...files].filter(([other]) => other !== path)), options),
  };
}

const ROOT: BaseFound = { kind: "root" };

/** WHY lazily: a library has many files, and an editor asks of the few that are open. What was kept is let go once the text is read. */
function workspaceFile(path: string, text: string, { pinyin }: WorkspaceOptions, kept?: Kept): WorkspaceFile {
  const source = createSourceText(path, text);
  let before = kept;
  let parsed: ParseResult | undefined;
  let header: { readonly of: RuleHeader | undefined } | undefined;
  let layer: { readonly checked: CheckedLayer; readonly base: CheckedLayer | undefined; readonly found: BaseFound } | undefined;
  let analysis: { readonly made: Analysis; readonly checked: CheckedLayer } | undefined;
  const read = (): ParseResult => {
    parsed ??= parse(source, before?.parsed);
    return parsed;
  };
  const checked = (around: Around): CheckedLayer => {
    const { tree } = read();
    const own = tree.header && toRuleHeader(tree.header, path);
    const found = own?.inherits === undefined ? ROOT : baseOf(own, around.headers());
    const base = found.kind === "base" ? around.checked(found.file) : undefined;
    // What it inherits may have changed while the file has not.
    if (layer !== undefined && layer.base === base && isSameFound(layer.found, found)) return layer.checked;
    const earlier = layer?.checked ?? before?.checked;
    before = undefined;
    const file = { source, parsed: read() };
    layer = { checked: checkFile({ file, base, found, before: earlier }, { pinyin, keepSound: true }), base, found };
    return layer.checked;
  };
  return {
    header: () => {
      header ??= {
        of: parsed === undefined ? readRuleHeader(source) : parsed.tree.header && toRuleHeader(parsed.tree.header, path),
      };
      return header.of;
    },
    checked,
    analysis: (around) => {
      const made = checked(around);
      if (analysis?.checked !== made) {
        const { ruleSet, diagnostics, sound, layered } = made;
        const { effective } = layered;
        const known = {
          source,
          parsed: read(),
          ruleSet,
          diagnostics,
          sound,
          effective,
          layered,
          scoring: scoringOf(sound, { source, parsed: read() }),
        };
        analysis = { made: withNames(known), checked: made };
      }
      return analysis.made;
    },
    kept: () => ({ parsed: parsed ?? before?.parsed, checked: layer?.checked ?? before?.checked }),
  };
}

function isSameFound(one: BaseFound, other: BaseFound): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function withNames(analysis: Omit<Analysis, "names">): Analysis {
  let names: Occurrences | undefined;
  return {
    ...analysis,
    get names() {
      names ??= findOccurrences(analysis.parsed, analysis.source);
      return names;
    },
  };
}

function scoringOf(rules: SoundRules | undefined, { source, parsed }: LayerFile): () => Scoring | undefined {
  let made: Scoring | undefined;
  const inheritance = parsed.tree.header?.properties.find(({ kind }) => kind === "inherit");
  const spanOf = ({ file, start, end }: Origin): Span =>
    file === source.file ? { start, end } : (inheritance?.span ?? { start: 0, end: 0 });
  return () => {
    if (rules === undefined) return undefined;
    made ??= { rules, plan: createPlan(rules.ruleSet), check: createRecordCheck(rules.ruleSet), spanOf };
    return made;
  };
}
