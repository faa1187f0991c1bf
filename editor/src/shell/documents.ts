// The texts that are open. In: paths. Out: Monaco models with what they were made from. A text is never rewritten while it is composed.
// Not here: checking (checking.ts), drafts (drafts.ts), dialogues.

import { LANGUAGE_ID } from "../text/chi-language.ts";
import { monaco } from "../text/monaco.ts";

/** One open text. `base` is the hash of the saved text it was made from, null while there is none on the disk. */
export type OpenText = {
  readonly path: string;
  readonly model: monaco.editor.ITextModel;
  readonly base: string | null;
  readonly baseText: string;
  readonly savedVersion: number;
};

/** The open texts by path. */
export type Documents = {
  readonly get: (path: string) => OpenText | undefined;
  readonly open: (path: string, text: string, base: string | null) => OpenText;
  /** The text as it now is was saved, or has been taken over from the disk. */
  readonly savedAs: (path: string, base: string, text: string) => void;
  /** The text is now made from another one; it has still to be saved. */
  readonly rebase: (path: string, base: string | null, text: string) => void;
  readonly isDirty: (path: string) => boolean;
  /** The file has another name now; the text, what can be undone of it and what is unsaved stay as they are. */
  readonly move: (from: string, to: string) => void;
  readonly close: (path: string) => void;
  readonly dirty: () => readonly OpenText[];
};

/** No texts yet; `changed` is called when one changes. */
export function createDocuments(changed: (path: string) => void): Documents {
  const open = new Map<string, OpenText>();
  const isDirty = (path: string): boolean => {
    const one = open.get(path);
    return one !== undefined && (one.base === null || one.model.getAlternativeVersionId() !== one.savedVersion);
  };
  const rebase = (path: string, base: string | null, text: string): void => {
    const one = open.get(path);
    if (one === undefined) return;
    const isSame = base !== null && one.model.getValue() === text;
    const savedVersion = isSame ? one.model.getAlternativeVersionId() : -1;
    open.set(path, { ...one, base, baseText: text, savedVersion });
  };
  return {
    get: (path) => open.get(path),
    open: (path, text, base) => {
      const before = open.get(path);
      if (before !== undefined) return before;
      const model = monaco.editor.createModel(text, LANGUAGE_ID, monaco.Uri.file(`/${path}`));
      // WHY here: Monaco reads this setting for a model when it is made, not from the editor that shows it, and counts the brackets of the whole text for it.
      model.updateOptions({ bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } });
      const made = { path, model, base, baseText: text, savedVersion: model.getAlternativeVersionId() };
      open.set(path, made);
      // WHY looked for: the file may have been renamed since.
      model.onDidChangeContent(() => {
        for (const one of open.values()) if (one.model === model) changed(one.path);
      });
      return made;
    },
    savedAs: rebase,
    rebase,
    isDirty,
    move: (from, to) => {
      const one = open.get(from);
      if (one === undefined) return;
      open.delete(from);
      open.set(to, { ...one, path: to });
    },
    close: (path) => {
      open.get(path)?.model.dispose();
      open.delete(path);
    },
    dirty: () => [...open.values()].filter(({ path }) => isDirty(path)),
  };
}

/** Replaces the whole text of a model in one step of undo, touching only what differs. */
export function replaceText(model: monaco.editor.ITextModel, text: string): void {
  const old = model.getValue();
  if (old === text) return;
  let head = 0;
  while (head < old.length && head < text.length && old[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, text.length) - head && old[old.length - 1 - tail] === text[text.length - 1 - tail])
    tail += 1;
  const from = model.getPositionAt(head);
  const to = model.getPositionAt(old.length - tail);
  const range = new monaco.Range(from.lineNumber, from.column, to.lineNumber, to.column);
  model.pushStackElement();
  model.pushEditOperations(null, [{ range, text: text.slice(head, text.length - tail) }], () => null);
  model.pushStackElement();
}
