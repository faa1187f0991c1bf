// The text in the middle. In: the workbench. Out: Monaco with the open file's model. Not here: what Monaco asks of the worker (providers.ts).
import { useEffect, useRef } from "preact/hooks";
import { useWorkbench } from "../shell/context.ts";
import type { Workbench } from "../shell/workbench.ts";
import { monacoThemeOf } from "../theme/monaco-theme.ts";
import { WORDS } from "../words/words.ts";
import { watchComposition } from "./composition.ts";
import { TEXT_FONT } from "./font.ts";
import { bindKeys } from "./keys.ts";
import { monaco } from "./monaco.ts";
import { toRange } from "./places.ts";
import { registerProviders } from "./providers.ts";

/** The pane of the text. */
export function EditorPane() {
  const workbench = useWorkbench();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => (host.current === null ? undefined : mountEditor(host.current, workbench)), [workbench]);
  // WHY the second class: Monaco gives its colours to parts of that name, and its menus stand beside the text, not in it.
  return <div class="text-host monaco-component" ref={host} />;
}

function mountEditor(host: HTMLElement, workbench: Workbench): () => void {
  const { state, say } = workbench;
  const editor = monaco.editor.create(host, {
    model: null,
    theme: monacoThemeOf(state.look.peek()),
    ariaLabel: say(WORDS.textOfRules),
    fontFamily: TEXT_FONT,
    fontSize: 16,
    lineHeight: 25,
    fullwidthCharacterWidth: "twoCells",
    wordSegmenterLocales: ["zh-CN"],
    // WHY none of these: our own checks tell of odd characters, and each would load Monaco's second worker at once.
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
    links: false,
    colorDecorators: false,
    defaultColorDecorators: "never",
    bracketPairColorization: { enabled: false },
    matchBrackets: "never",
    "semanticHighlighting.enabled": true,
    minimap: { enabled: false },
    wordWrap: "on",
    wrappingIndent: "deepIndent",
    // WHY neither . nor ,: a figure stays on one line.
    wordWrapBreakAfterCharacters: " \t})]）】》」，。；：、？！",
    renderLineHighlight: "line",
    lineNumbersMinChars: 4,
    glyphMargin: false,
    folding: true,
    tabSize: 2,
    insertSpaces: true,
    detectIndentation: false,
    scrollBeyondLastLine: false,
    automaticLayout: true,
    fixedOverflowWidgets: true,
    quickSuggestions: { other: true, comments: false, strings: false },
    suggestOnTriggerCharacters: true,
    suggest: { showIcons: false },
    acceptSuggestionOnCommitCharacter: false,
    wordBasedSuggestions: "off",
    occurrencesHighlight: "singleFile",
    stickyScroll: { enabled: false },
    padding: { top: 12, bottom: 24 },
    smoothScrolling: false,
    overviewRulerBorder: false,
    scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
    inlayHints: { enabled: "on", fontSize: 14, padding: true, maximumLength: 90 },
    lightbulb: { enabled: monaco.editor.ShowLightbulbIconMode.On },
    accessibilitySupport: "auto",
  });
  document.fonts.ready.then(() => monaco.editor.remeasureFonts());
  const gate = watchComposition(editor, workbench.compositionEnded);
  const providers = registerProviders(workbench);
  bindKeys(editor, workbench);
  editor.onDidChangeCursorPosition(({ position }) => {
    const model = editor.getModel();
    if (model !== null) state.caret.value = model.getOffsetAt(position);
  });
  const stopTheme = state.look.subscribe((look) => monaco.editor.setTheme(monacoThemeOf(look)));
  workbench.attach({
    isComposing: gate.isComposing,
    show: (path) => {
      const text = workbench.documents.get(path);
      if (text === undefined) return;
      editor.setModel(text.model);
      window.localStorage.setItem("biaochi.path", path);
    },
    reveal: (span) => {
      const model = editor.getModel();
      if (model === null) return;
      const range = toRange(model, span);
      editor.setSelection({ ...range, endLineNumber: range.startLineNumber, endColumn: range.startColumn });
      editor.revealRangeNearTop({ ...range, endLineNumber: range.startLineNumber }, monaco.editor.ScrollType.Immediate);
      editor.focus();
    },
    focus: () => editor.focus(),
    begin: (offset, line) => {
      const model = editor.getModel();
      if (model === null) return;
      const { lineNumber, column } = model.getPositionAt(offset);
      editor.executeEdits("screen", [{ range: new monaco.Range(lineNumber, column, lineNumber, column), text: `\n${line}` }]);
      editor.setPosition({ lineNumber: lineNumber + 1, column: line.length + 1 });
      editor.revealLineInCenterIfOutsideViewport(lineNumber + 1, monaco.editor.ScrollType.Immediate);
      editor.focus();
      editor.trigger("screen", "editor.action.triggerSuggest", { auto: true });
    },
    undo: () => editor.trigger("screen", "undo", {}),
    repaint: providers.repaint,
  });
  const path = state.path.peek();
  if (path !== undefined) editor.setModel(workbench.documents.get(path)?.model ?? null);
  return () => {
    stopTheme();
    providers.dispose();
    editor.dispose();
  };
}
