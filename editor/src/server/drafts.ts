// Drafts: what was typed reaches the server two seconds later at most. In: the open texts. Out: requests; when the last one was kept.
// INVARIANT (nothing lost): a text that differs from its saved one is sent within DELAY of each change that is not inside a composition.
import { isTrouble, type Server } from "./client.ts";

// LIMIT: at most two seconds of typing may be lost; a request takes its time, so it starts earlier.
const DELAY = 1_500;

export type DraftText = { readonly path: string; readonly text: string; readonly base: string | null; readonly isDirty: boolean };

/** The autosave of one application. */
export type Drafts = {
  /** The text of a path changed. */
  readonly changed: (path: string) => void;
  /** Sends everything that waits, at once. */
  readonly flush: () => Promise<void>;
};

/** `kept` is told of each draft that the server has, `lost` of each that it has not taken, which is tried again. */
export function createDrafts(
  server: Server,
  read: (path: string) => DraftText | undefined,
  on: {
    readonly kept: (path: string) => void;
    readonly lost: (draft: DraftText) => void;
    readonly mayRead: () => boolean;
  },
): Drafts {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const send = async (path: string): Promise<void> => {
    const timer = timers.get(path);
    if (timer !== undefined) clearTimeout(timer);
    timers.delete(path);
    const draft = read(path);
    if (draft === undefined) return;
    const done = draft.isDirty ? await server.putDraft(path, draft.text, draft.base) : await server.dropDraft(path);
    if (!isTrouble(done)) on.kept(path);
    else if (draft.isDirty) {
      on.lost(draft);
      plan(path);
    }
  };
  const plan = (path: string): void => {
    if (timers.has(path)) return;
    const due = (): void => {
      // What an input method is still composing is no text yet.
      if (on.mayRead()) send(path);
      else timers.set(path, setTimeout(due, 200));
    };
    timers.set(path, setTimeout(due, DELAY));
  };
  return { changed: plan, flush: async () => void (await Promise.all([...timers.keys()].map(send))) };
}
