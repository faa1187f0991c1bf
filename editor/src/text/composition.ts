// While an input method composes, the text holds what is typed so far (pinyin): nothing may look at it, and nothing may change it.
// In: an editor. Out: whether it composes; a call when a composition ends. Not here: what waits for that (workbench).
import type { monaco } from "./monaco.ts";

/** The gate of compositions. */
export type CompositionGate = { readonly isComposing: () => boolean };

/** Watches an editor. `ended` is called after each composition, when the text holds what was chosen. */
export function watchComposition(editor: monaco.editor.IStandaloneCodeEditor, ended: () => void): CompositionGate {
  let composing = false;
  editor.onDidCompositionStart(() => {
    composing = true;
  });
  editor.onDidCompositionEnd(() => {
    composing = false;
    ended();
    offerCompletion(editor);
  });
  // A composition that ends by leaving the field may not say so.
  editor.onDidBlurEditorText(() => {
    if (!composing) return;
    composing = false;
    ended();
  });
  return { isComposing: () => composing };
}

/** Monaco opens no list of completions after a composition; a word that was just committed deserves one. */
function offerCompletion(editor: monaco.editor.IStandaloneCodeEditor): void {
  const model = editor.getModel();
  const position = editor.getPosition();
  if (model === null || position === null) return;
  if (model.getWordUntilPosition(position).word !== "")
    editor.trigger("composition", "editor.action.triggerSuggest", { auto: true });
}
