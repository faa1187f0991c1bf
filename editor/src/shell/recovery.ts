// A draft that outlived its page: look at it, take it, or let it go. Nothing changes before it has been shown what would.
import type { Draft } from "../server/client.ts";
import { WORDS } from "../words/words.ts";
import { replaceText } from "./documents.ts";
import type { Workbench } from "./workbench.ts";

export type Recovery = {
  readonly preview: (draft: Draft) => void;
  readonly restore: (draft: Draft) => Promise<void>;
  readonly discard: (draft: Draft) => Promise<void>;
};

/** What can be done with a draft. */
export function createRecovery({ state, documents, server, drafts }: Workbench): Recovery {
  const close = (): void => {
    state.banner.value = undefined;
    state.dialog.value = undefined;
  };
  return {
    preview: (draft) => {
      state.dialog.value = { kind: "draft", draft };
    },
    restore: async (draft) => {
      const text = documents.get(draft.path);
      close();
      if (text === undefined) return;
      replaceText(text.model, draft.text);
      state.notice.value = { text: WORDS.draftRestored, undo: true };
      // The old draft goes only after this tab has one of its own.
      await drafts.flush();
      await server.dropDraft(draft.path, draft.tab);
    },
    discard: async (draft) => {
      close();
      await server.dropDraft(draft.path, draft.tab);
      state.notice.value = { text: WORDS.draftDiscarded, undo: false };
    },
  };
}
