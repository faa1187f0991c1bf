// A workspace as an editor sees it at one moment. In: open texts. Out: a snapshot that never changes, and what parsing and checking make of each
// file, made when first asked for and kept with the snapshot. A new text makes a new snapshot that keeps what stands of the other files.
// Not here: files, drafts and versions (the server), any question about a place (a file each beside this one).
import { createSourceText, type Diagnostic, type PinyinReader, type SourceText } from "@biaochi/diagnostics";
import { createPlan, createRecordCheck, type Plan, type RecordCheck } from "@biaochi/engine";
import { buildRuleSet, findOccurrences, type Occurrences, type RuleSet, type SoundRules } from "@biaochi/model";
import { type ParseResult, parse } from "@biaochi/syntax";

/** A rule file with everything that is known of its text alone. */
export type Analysis = {
  readonly source: SourceText;
  readonly parsed: ParseResult;
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
export type Scoring = { readonly rules: SoundRules; readonly plan: Plan; readonly check: RecordCheck };

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
  return snapshot(new Map([...texts].map(([path, text]) => [path, analysing(path, text, options)])), options);
}

/** A file of a snapshot; `parsed` is what has been read of it so far, or of the text before it. */
type WorkspaceFile = { readonly analysis: () => Analysis; readonly parsed: () => ParseResult | undefined };

type Files = ReadonlyMap<string, WorkspaceFile>;

function snapshot(files: Files, options: WorkspaceOptions): Workspace {
  return {
    paths: [...files.keys()],
    analysis: (path) => files.get(path)?.analysis(),
    withText: (path, text) => {
      const file = analysing(path, text, options, files.get(path)?.parsed());
      return snapshot(new Map([...files, [path, file]]), options);
    },
    without: (path) => snapshot(new Map([...files].filter(([other]) => other !== path)), options),
  };
}

/** WHY lazily: a library has many files, and an editor asks of the few that are open. `before` is let go once the text is read. */
function analysing(path: string, text: string, { pinyin }: WorkspaceOptions, before?: ParseResult): WorkspaceFile {
  let made: Analysis | undefined;
  let earlier = before;
  const analysis = (): Analysis => {
    if (made === undefined) {
      const source = createSourceText(path, text);
      const parsed = parse(source, earlier);
      earlier = undefined;
      const checked = buildRuleSet(parsed, source, { pinyin, keepSound: true });
      made = withNames({ source, parsed, ...checked, scoring: scoringOf(checked.sound) });
    }
    return made;
  };
  return { analysis, parsed: () => made?.parsed ?? earlier };
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

function scoringOf(rules: SoundRules | undefined): () => Scoring | undefined {
  let made: Scoring | undefined;
  return () => {
    if (rules === undefined) return undefined;
    made ??= { rules, plan: createPlan(rules.ruleSet), check: createRecordCheck(rules.ruleSet) };
    return made;
  };
}
