// What a person can do, behind every button, key and menu. In: the server, the worker, the state. Out: actions.
// Not here: what it looks like (the components), the rounds after a change (checking.ts), saving and its conflicts (saving.ts).
import type { Span } from "@biaochi/diagnostics";
import { type ChangedOnDisk, isTrouble, type Server, type Trouble } from "../server/client.ts";
import { createDrafts, type Drafts } from "../server/drafts.ts";
import { dropLocal, handOver, keepLocal } from "../server/local-drafts.ts";
import { paintMarkers } from "../text/markers.ts";
import type { Say } from "../words/language.ts";
import { WORDS } from "../words/words.ts";
import type { Port } from "../worker/port.ts";
import type { UnitRef } from "../worker/protocol.ts";
import { type Checking, createChecking } from "./checking.ts";
import { createDocuments, type Documents, replaceText } from "./documents.ts";
import type { Keep } from "./kept.ts";
import { newIndicatorAt } from "./new-indicator.ts";
import type { State } from "./state.ts";

/** The editor of texts, as far as the workbench moves it. */
export type TextPane = {
  readonly isComposing: () => boolean;
  readonly show: (path: string) => void;
  readonly reveal: (span: Span) => void;
  readonly focus: () => void;
  /** Opens a line behind an offset, with the list of what may stand on it. */
  readonly begin: (after: number, line: string) => void;
  readonly undo: () => void;
  readonly repaint: () => void;
};

export type Workbench = {
  readonly state: State;
  readonly say: Say;
  readonly keep: Keep;
  readonly server: Server;
  readonly port: Port;
  readonly documents: Documents;
  readonly checking: Checking;
  readonly drafts: Drafts;
  readonly attach: (pane: TextPane) => void;
  readonly pane: () => TextPane | undefined;
  readonly start: () => Promise<void>;
  readonly refreshFiles: () => Promise<void>;
  readonly open: (path: string, span?: Span) => Promise<void>;
  readonly startFile: (path: string, text: string) => void;
  /** Renames a file, or moves it: an open text follows, with what is unsaved of it. False where it could not be done. */
  readonly moveFile: (from: string, to: string) => Promise<boolean>;
  /** Closes a file that is gone; where it was on the screen the first screen comes. */
  readonly closeFile: (path: string) => void;
  readonly goTo: (span: Span) => void;
  readonly addIndicator: () => void;
  readonly chooseUnit: (unit: UnitRef) => void;
  readonly apply: (edits: readonly { readonly span: Span; readonly newText: string }[]) => void;
  readonly search: (words: string) => Promise<void>;
  readonly tellTrouble: (trouble: Trouble) => void;
  /** The worker gets the text of a file as it is this moment, before it is asked. */
  readonly sendNow: (path: string) => void;
  readonly compositionEnded: () => void;
};

/** What a workbench is made of. `clock` says the time as people read it. */
export type Parts = {
  readonly server: Server;
  readonly port: Port;
  readonly state: State;
  readonly say: Say;
  readonly keep: Keep;
  readonly clock: () => string;
};

/** The workbench of one page. */
export function createWorkbench({ server, port, state, say, keep, clock }: Parts): Workbench {
  let pane: TextPane | undefined;
  /** Files that are being renamed from here: that they are gone is no news. */
  const moving = new Set<string>();
  const mayRead = (): boolean => pane?.isComposing() !== true;

  const textChanged = (path: string): void => {
    if (path === state.path.peek()) {
      state.saveState.value = { kind: "typing" };
      // After another change it would take back something else than it says.
      if (state.notice.peek()?.undo === true) state.notice.value = undefined;
    }
    drafts.changed(path);
    if (mayRead()) sendText(path);
  };
  const documents = createDocuments(textChanged);
  const checking = createChecking(port, server, state, {
    seen: () => {
      const view = state.view.peek();
      const text = view === undefined ? undefined : documents.get(view.path);
      if (view !== undefined && text !== undefined) paintMarkers(text.model, view.diagnostics, say);
    },
    scored: () => pane?.repaint(),
  });
  const sendText = (path: string): void => {
    const text = documents.get(path);
    if (text !== undefined) checking.textIs(path, text.model.getValue());
  };
  const drafts = createDrafts(
    server,
    (path) => {
      const text = documents.get(path);
      return text === undefined
        ? undefined
        : { path, text: text.model.getValue(), base: text.base, isDirty: documents.isDirty(path) };
    },
    {
      kept: (path) => {
        dropLocal(keep, { path, tab: server.tab });
        if (path === state.path.peek())
          state.saveState.value = documents.isDirty(path) ? { kind: "draft", at: clock() } : { kind: "saved" };
      },
      lost: ({ path, text, base }) => {
        const isKept = keepLocal(keep, { path, tab: server.tab, text, base });
        if (path === state.path.peek()) state.saveState.value = isKept ? { kind: "here", at: clock() } : { kind: "full" };
      },
      mayRead,
    },
  );

  const tellTrouble = ({ message, mend }: Trouble): void => {
    state.notice.value = { text: { zh: `${message.zh}。${mend.zh}`, en: `${message.en}. ${mend.en}` }, undo: false };
  };
  const refreshFiles = async (): Promise<void> => {
    const listing = await server.listing();
    if (isTrouble(listing)) {
      if (state.files.peek().length === 0) state.barred.value = listing;
      return tellTrouble(listing);
    }
    state.barred.value = undefined;
    state.workspaceName.value = listing.name;
    state.files.value = listing.files;
    state.deleted.value = listing.deleted.filter(({ path }) => path.endsWith(".chi"));
  };

  /** What is known of the file on the screen is of another one. */
  const forget = (): void => {
    state.view.value = undefined;
    state.reads.value = "own";
    state.score.value = undefined;
    state.findings.value = undefined;
    state.compared.value = [];
    state.samples.value = [];
    state.data.value = undefined;
    state.unit.value = undefined;
    state.units.value = [];
    state.banner.value = undefined;
  };
  const show = async (path: string): Promise<void> => {
    state.path.value = path;
    forget();
    state.saveState.value = documents.isDirty(path) ? { kind: "draft", at: clock() } : { kind: "saved" };
    pane?.show(path);
    sendText(path);
    await checking.settled();
  };

  const open = async (path: string, span?: Span): Promise<void> => {
    if (state.path.peek() !== path) {
      if (documents.get(path) === undefined) {
        const read = await server.readText(path);
        if (isTrouble(read)) return tellTrouble(read);
        documents.open(path, read.text, read.hash);
      }
      const shown = show(path);
      offerDraft(path);
      await shown;
    }
    if (span !== undefined) pane?.reveal(span);
  };

  const offerDraft = async (path: string): Promise<void> => {
    const drafts = await server.drafts();
    const text = documents.get(path);
    if (isTrouble(drafts) || text === undefined || documents.isDirty(path) || state.path.peek() !== path) return;
    const draft = drafts.find((one) => one.path === path && one.text !== text.baseText);
    if (draft !== undefined) state.banner.value = { kind: "recovery", draft, changes: countChanges(text.baseText, draft.text) };
  };

  const moveFile = async (from: string, to: string): Promise<boolean> => {
    const isOnDisk = state.files.peek().some(({ path }) => path === from);
    await drafts.flush();
    moving.add(from);
    const moved = isOnDisk ? await server.move(from, to) : "done";
    if (isTrouble(moved)) {
      moving.delete(from);
      tellTrouble(moved);
      return false;
    }
    documents.move(from, to);
    port.send([{ path: from, text: null }]);
    if (!isOnDisk) {
      drafts.changed(to);
      await server.dropDraft(from);
    }
    await refreshFiles();
    const text = documents.get(to);
    if (state.path.peek() === from) {
      state.path.value = to;
      await show(to);
    } else if (text !== undefined) port.send([{ path: to, text: text.model.getValue() }]);
    else await readOthers();
    moving.delete(from);
    return true;
  };

  const closeFile = (path: string): void => {
    documents.close(path);
    port.send([{ path, text: null }]);
    if (state.path.peek() !== path) return;
    state.path.value = undefined;
    forget();
  };

  const changedOnDisk = async ({ path, hash }: ChangedOnDisk): Promise<void> => {
    if (moving.has(path)) return;
    await refreshFiles();
    const text = documents.get(path);
    if (text === undefined || text.base === hash) return;
    if (hash === null) {
      if (path === state.path.peek()) state.banner.value = { kind: "gone-from-disk" };
      return;
    }
    if (documents.isDirty(path)) {
      if (path === state.path.peek()) state.banner.value = { kind: "changed-on-disk" };
      return;
    }
    const read = await server.readText(path);
    if (isTrouble(read) || documents.isDirty(path) || !mayRead()) return;
    replaceText(text.model, read.text);
    documents.savedAs(path, read.hash, read.text);
    state.notice.value = { text: WORDS.takenFromDisk, undo: true };
  };

  /** The rule files that are not open are read as well, for the search. */
  const readOthers = async (): Promise<void> => {
    for (const { path, kind } of state.files.peek()) {
      if (kind !== "rules" || documents.get(path) !== undefined) continue;
      const read = await server.readText(path);
      if (!isTrouble(read) && documents.get(path) === undefined) port.send([{ path, text: read.text }]);
    }
  };

  return {
    state,
    say,
    keep,
    server,
    port,
    documents,
    checking,
    drafts,
    attach: (made) => {
      pane = made;
    },
    pane: () => pane,
    start: async () => {
      await handOver(keep, server);
      await refreshFiles();
      server.watch({
        changed: (change) => void changedOnDisk(change),
        lost: (how) => {
          state.link.value = how;
        },
        back: () => {
          state.link.value = "open";
          handOver(keep, server).then(refreshFiles);
          for (const { path } of documents.dirty()) drafts.changed(path);
        },
      });
      const kept = window.localStorage.getItem("biaochi.path");
      const rules = state.files.peek().filter(({ kind }) => kind === "rules");
      const first = rules.find(({ path }) => path === kept) ?? (rules.length === 1 ? rules[0] : undefined);
      if (first !== undefined) await open(first.path);
      readOthers();
    },
    refreshFiles,
    open,
    startFile: (path, text) => {
      documents.open(path, text, null);
      show(path);
      drafts.changed(path);
    },
    moveFile,
    closeFile,
    goTo: (span) => {
      const isHidden = state.reads.peek() === "effective";
      state.reads.value = "own";
      // A text that was not on the screen is measured with the next drawing.
      if (isHidden) requestAnimationFrame(() => requestAnimationFrame(() => pane?.reveal(span)));
      else pane?.reveal(span);
    },
    addIndicator: () => {
      const path = state.path.peek();
      const text = path === undefined ? undefined : documents.get(path)?.model.getValue();
      if (text === undefined || !mayRead()) return;
      state.pane.value = "text";
      state.reads.value = "own";
      const { after, line } = newIndicatorAt(state.view.peek(), text, state.caret.peek());
      pane?.begin(after, line);
    },
    chooseUnit: (unit) => {
      state.unit.value = unit;
      checking.again();
    },
    apply: (edits) => {
      const path = state.path.peek();
      const text = path === undefined ? undefined : documents.get(path);
      if (text === undefined || !mayRead()) return;
      const old = text.model.getValue();
      const sorted = edits.toSorted((a, b) => b.span.start - a.span.start);
      const made = sorted.reduce((sum, { span, newText }) => sum.slice(0, span.start) + newText + sum.slice(span.end), old);
      replaceText(text.model, made);
      state.notice.value = { text: WORDS.changedPlaces(edits.length), undo: true };
    },
    search: async (words) => {
      const answer = await port.ask("search", { words, pinyin: state.pinyin.peek() });
      state.found.value = answer?.gives ?? [];
    },
    tellTrouble,
    sendNow: (path) => checking.flush(path),
    compositionEnded: () => {
      const path = state.path.peek();
      if (path !== undefined) sendText(path);
    },
  };
}

/** How many runs of lines differ, about: what a person would call places. */
function countChanges(before: string, after: string): number {
  const old = new Set(before.split(/\r?\n/u));
  let places = 0;
  let inside = false;
  for (const line of after.split(/\r?\n/u)) {
    const isNew = !old.has(line);
    if (isNew && !inside) places += 1;
    inside = isNew;
  }
  return Math.max(places, 1);
}
