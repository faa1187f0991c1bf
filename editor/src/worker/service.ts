// Answers the window's questions. In: questions in their order. Out: answers, each with the revision of the texts it is of.
// Not here: what an answer is made of (a file each beside this one), the thread it runs on (worker.ts).
import type { PinyinReader } from "@biaochi/diagnostics";
import {
  codeActions,
  createWorkspace,
  figuresOf,
  foldingRanges,
  inlays,
  type Live,
  matchName,
  queryOf,
  type ShownFigure,
  type Workspace,
} from "@biaochi/language-service";
import { coloursOf } from "./colours.ts";
import type { Asked, QuestionKind, Questions } from "./protocol.ts";
import { createRecordStore } from "./records.ts";
import { createScores, liveOf, scoreViewOf } from "./scores.ts";
import { searchTexts } from "./search.ts";
import { viewOf } from "./view.ts";

// WHY loaded then: the first screen needs neither.
const later = () => import("./asked-later.ts");
const audits = () => import("./audits.ts");
// LIMIT: so long after the first scores what is asked later is loaded all the same.
const PAUSE = 10_000;

type Answers = {
  readonly [Kind in QuestionKind]: (
    takes: Questions[Kind]["takes"],
  ) => Questions[Kind]["gives"] | Promise<Questions[Kind]["gives"]>;
};

/** What answers. */
export type Service = {
  readonly answer: (asked: Asked) => Promise<Questions[QuestionKind]["gives"]>;
  /** Loads what is asked later, as far as it can be had now: the server may be away by then. */
  readonly loadRest: () => void;
};

/** A service that knows no text yet. `loadSounds` fetches the table of sounds; `again` is called when answers would differ for it. */
export function createService(loadSounds: () => Promise<PinyinReader>, again: () => void): Service {
  const texts = new Map<string, string>();
  const store = createRecordStore();
  const scores = createScores();
  let workspace: Workspace = createWorkspace(new Map());
  let live: Live | undefined;
  let figures: ReadonlyMap<string, ShownFigure> | undefined;
  let loading: Promise<PinyinReader | undefined> | undefined;
  let sounds: "unknown" | "asked" | PinyinReader = "unknown";

  // WHY when asked for: telling every figure takes longer than most questions.
  const shownFigures = (): ReadonlyMap<string, ShownFigure> => {
    figures ??= live === undefined ? new Map<string, ShownFigure>() : figuresOf(live);
    return figures;
  };
  const ruleSetOf = (path: string) => workspace.analysis(path)?.ruleSet;
  // WHY only then: the table is large, and only a name that is not known is looked for by its sound.
  const askForSounds = (path: string): void => {
    if (workspace.analysis(path)?.diagnostics.some((one) => one.unknownName !== undefined) === true) loadSoundsOnce();
  };
  /** The sounds, loaded if what is typed may be pinyin. */
  const soundsFor = async (words: string, wanted: boolean): Promise<PinyinReader | undefined> => {
    if (!wanted || !/[a-z]/iu.test(words)) return undefined;
    loadSoundsOnce();
    return loading;
  };
  const loadSoundsOnce = (): void => {
    if (sounds !== "unknown") return;
    sounds = "asked";
    loading = loadSounds().catch(() => undefined);
    loading.then((pinyin) => {
      // The server that has the table may be away: it is asked for again with the next name.
      sounds = pinyin ?? "unknown";
      if (pinyin === undefined) return;
      workspace = createWorkspace(texts, { pinyin });
      again();
    });
  };

  const answers: Answers = {
    texts: (changes) => {
      for (const { path, text } of changes) {
        if (text === null) texts.delete(path);
        else texts.set(path, text);
        workspace = text === null ? workspace.without(path) : workspace.withText(path, text);
      }
      return "done";
    },
    look: ({ path }) => {
      askForSounds(path);
      return viewOf(workspace, path);
    },
    score: ({ path, unit }) => {
      live = liveOf(workspace, path, unit, unit.kind === "record" ? store.taken(unit.file) : []);
      figures = undefined;
      return live === undefined ? undefined : scoreViewOf(path, live);
    },
    colours: ({ path }) => coloursOf(workspace, path),
    inlays: ({ path, span }) => {
      if (live === undefined) return [];
      return live.rules === workspace.analysis(path)?.sound ? inlays(workspace, path, live, span) : undefined;
    },
    audit: async ({ path }) => (await audits()).auditOf(ruleSetOf(path), live, scores.plan),
    detail: async ({ line }) => (live === undefined ? undefined : (await later()).scoreDetail(live, line)),
    samples: async ({ path }) => (await audits()).samplesOf(ruleSetOf(path)),
    actions: ({ path, span }) => codeActions(workspace, path, span),
    complete: async ({ path, offset, recent, pinyin }) => {
      if (pinyin) loadSoundsOnce();
      const values = new Map([...shownFigures()].map(([name, { shown }]) => [name, shown]));
      const known = pinyin && typeof sounds !== "string" ? sounds : undefined;
      return (await later()).completions(workspace, path, offset, { values, recent, pinyin: known });
    },
    hover: async ({ path, offset }) =>
      (await later()).hover(workspace, path, offset, { figures: shownFigures(), unit: live?.scorecard.id ?? "" }),
    definition: async (place) => (await later()).definition(workspace, place),
    references: async (place) => (await later()).references(workspace, place),
    prepareRename: async (place) => (await later()).prepareRename(workspace, place),
    rename: async ({ name, ...place }) => (await later()).rename(workspace, place, name),
    chart: async ({ line }) =>
      live === undefined ? undefined : (await later()).scoreChartAt(live.rules, line, live.indicator(line)),
    effective: async ({ path }) => (await later()).effectiveView(workspace, path),
    changeHere: async ({ path, part, act }) => {
      const { changeHere, restorePart, restoreDeleted } = await later();
      return { change: changeHere, restore: restorePart, "bring-back": restoreDeleted }[act](workspace, path, part);
    },
    next: async ({ path, options }) => (await later()).nextRules(workspace, path, options),
    folds: ({ path }) => foldingRanges(workspace, path),
    format: async ({ path }) => (await later()).formatEdits(workspace, path),
    // WHY loaded then: most days nobody imports anything.
    data: async (request) => {
      const ruleSet = ruleSetOf(request.rules);
      if (ruleSet === undefined) return undefined;
      return (await import("./data-file.ts")).readDataFile(request, ruleSet, store, scores, () =>
        soundsFor("pinyin", request.preview?.pinyin === true),
      );
    },
    search: async ({ words, pinyin }) => searchTexts(texts, words, await soundsFor(words, pinyin)),
    match: async ({ words, names, pinyin }) => {
      const reader = await soundsFor(words, pinyin);
      const wanted = queryOf(words);
      return names.filter((name) => matchName(name, wanted, reader) !== undefined);
    },
    merge: async ({ base, ours, theirs, choices }) => (await later()).mergeTexts(base, ours, theirs, choices),
    starter: async ({ name, year, language }) =>
      (await import("@biaochi/language-service/starter")).starterRules(name, year, language, "editor"),
  };

  let hasRest = false;
  return {
    loadRest: () => {
      // Not before there are scores, and not twice.
      if (hasRest || live === undefined) return;
      hasRest = true;
      setTimeout(
        () =>
          Promise.all([later(), audits()]).catch(() => {
            hasRest = false;
          }),
        PAUSE,
      );
    },
    answer: async (asked) => {
      // The pair of kind and takes is one of the union; the compiler sees only that each is one of its own.
      const answer = answers[asked.kind] as (takes: Asked["takes"]) => Questions[QuestionKind]["gives"];
      return answer(asked.takes);
    },
  };
}
