// Keys of the text. In: the editor. Out: our commands on the keys of the convention; none on a bare modifier or on Ctrl+Space alone.
// Not here: keys of the whole page (shell/page-keys.ts).
import type { Workbench } from "../shell/workbench.ts";
import { WORDS } from "../words/words.ts";
import { monaco } from "./monaco.ts";
import { toSpan } from "./places.ts";

/** Binds them. WHY second keys: Ctrl+Space switches the input method on Chinese Windows, and Ctrl+. is taken by several of them. */
export function bindKeys(editor: monaco.editor.IStandaloneCodeEditor, workbench: Workbench): void {
  const { state, say, port } = workbench;
  const { KeyMod, KeyCode } = monaco;
  const run = (command: string) => () => editor.trigger("keyboard", command, {});
  editor.addCommand(KeyMod.Alt | KeyCode.Slash, () => {
    state.listAsked.value = true;
    run("editor.action.triggerSuggest")();
  });
  editor.addCommand(KeyMod.Alt | KeyCode.Enter, async () => {
    const path = state.path.peek();
    const [model, selection] = [editor.getModel(), editor.getSelection()];
    if (path === undefined || model === null || selection === null) return;
    await workbench.checking.settled();
    const answer = await port.ask("actions", { path, span: toSpan(model, selection) });
    // WHY asked first: Monaco would say that there is no “code action”, which is nobody's word here.
    if ((answer?.gives.length ?? 0) > 0) editor.trigger("keyboard", "editor.action.quickFix", {});
    else state.notice.value = { text: WORDS.nothingToMend, undo: false };
  });
  // WHY again: in a browser Monaco has other keys for these, by the machine it runs on; ours are those that the list of keys tells.
  monaco.editor.addKeybindingRules([
    { keybinding: KeyCode.F12, command: "editor.action.revealDefinition", when: "editorTextFocus" },
    { keybinding: KeyMod.Shift | KeyMod.Alt | KeyCode.KeyF, command: "editor.action.formatDocument", when: "editorTextFocus" },
  ]);
  editor.addAction({
    id: "biaochi.save",
    label: say(WORDS.saveVersion),
    keybindings: [KeyMod.CtrlCmd | KeyCode.KeyS],
    run: () => {
      state.dialog.value = { kind: "save" };
    },
  });
  // The page's own problems: Monaco's F8 opens a zone in the text, which is kept; the list below follows.
  editor.addAction({
    id: "biaochi.problems",
    label: say(WORDS.problems),
    keybindings: [KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyM],
    run: () => {
      state.bottom.value = "problems";
    },
  });
}
