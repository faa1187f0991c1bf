// The colours of the text, from the same palette as the screens (palette.css). Not here: which stretch has which colour (the worker).
import { monaco } from "../text/monaco.ts";

export type Look = "light" | "dark" | "contrast";

type Palette = {
  readonly ink: string;
  readonly paper: string;
  readonly quiet: string;
  readonly accent: string;
  readonly number: string;
  readonly text: string;
  readonly comment: string;
  readonly line: string;
  readonly error: string;
  readonly selection: string;
  readonly hint: string;
  /** Behind the line of the caret. */
  readonly here: string;
};

const LIGHT: Palette = {
  ink: "1c2127",
  paper: "ffffff",
  quiet: "667080",
  accent: "1d4f7c",
  number: "5b4510",
  text: "3f5a3c",
  comment: "6b7280",
  line: "e5e2dc",
  error: "b3261e",
  selection: "cfe0ee",
  hint: "4f5b69",
  here: "f6f8fa",
};
const DARK: Palette = {
  ink: "dfe3e8",
  paper: "171a1e",
  quiet: "98a2ae",
  accent: "8fbce3",
  number: "dcc48c",
  text: "a9c8a4",
  comment: "8d96a3",
  line: "2f353c",
  error: "ff8f85",
  selection: "2b4a66",
  hint: "a9b4c0",
  here: "1e2329",
};

/** Tells Monaco the looks. */
export function defineMonacoThemes(): void {
  monaco.editor.defineTheme("biaochi-light", themeOf("vs", LIGHT));
  monaco.editor.defineTheme("biaochi-dark", themeOf("vs-dark", DARK));
  monaco.editor.defineTheme("biaochi-contrast", {
    base: "hc-black",
    inherit: true,
    rules: [
      { token: "keyword", foreground: "9cdcfe", fontStyle: "bold" },
      { token: "clause", foreground: "9cdcfe" },
      { token: "number", foreground: "ffe08a" },
      { token: "text", foreground: "b8f0b0" },
      { token: "comment", foreground: "c0c8d0" },
      { token: "declaration", foreground: "ffffff", fontStyle: "bold" },
    ],
    colors: {},
  });
}

/** Monaco's name of a look. */
export function monacoThemeOf(look: Look): string {
  return `biaochi-${look}`;
}

function themeOf(base: "vs" | "vs-dark", palette: Palette): monaco.editor.IStandaloneThemeData {
  const { ink, paper, quiet, accent, number, text, comment, line, error, selection, hint, here } = palette;
  return {
    base,
    inherit: true,
    rules: [
      { token: "", foreground: ink, background: paper },
      { token: "keyword", foreground: accent },
      { token: "clause", foreground: accent },
      { token: "name", foreground: ink },
      { token: "declaration", foreground: ink, fontStyle: "bold" },
      { token: "number", foreground: number },
      { token: "text", foreground: text },
      { token: "comment", foreground: comment },
      { token: "sign", foreground: quiet },
    ],
    colors: {
      "editor.background": `#${paper}`,
      "editor.foreground": `#${ink}`,
      "editorLineNumber.foreground": `#${quiet}`,
      "editorLineNumber.activeForeground": `#${ink}`,
      "editor.selectionBackground": `#${selection}`,
      "editor.lineHighlightBackground": `#${here}`,
      "editor.lineHighlightBorder": "#00000000",
      "editorIndentGuide.background1": `#${line}`,
      "editorError.foreground": `#${error}`,
      "editorWarning.foreground": `#${accent}`,
      "editorInfo.foreground": `#${quiet}`,
      "editorHint.foreground": `#${quiet}`,
      "editorInlayHint.background": "#00000000",
      "editorInlayHint.foreground": `#${hint}`,
      "editorCursor.foreground": `#${accent}`,
      "editorOverviewRuler.border": "#00000000",
      "list.hoverBackground": `#${selection}80`,
      "editorSuggestWidget.background": `#${paper}`,
      "editorSuggestWidget.border": `#${line}`,
      "editorSuggestWidget.foreground": `#${ink}`,
      "editorSuggestWidget.selectedBackground": `#${selection}`,
      "editorSuggestWidget.selectedForeground": `#${ink}`,
      "editorSuggestWidget.highlightForeground": `#${accent}`,
      "editorSuggestWidget.focusHighlightForeground": `#${accent}`,
      "editorActionList.background": `#${paper}`,
      "editorActionList.focusBackground": `#${selection}`,
      "editorActionList.focusForeground": `#${ink}`,
      "editorHoverWidget.background": `#${paper}`,
      "editorHoverWidget.border": `#${line}`,
      "editorWidget.border": `#${line}`,
      "menu.background": `#${paper}`,
      "menu.foreground": `#${ink}`,
      "menu.border": `#${line}`,
      "menu.selectionBackground": `#${selection}`,
      "menu.selectionForeground": `#${ink}`,
      "menu.separatorBackground": `#${line}`,
      "editorLink.activeForeground": `#${accent}`,
      focusBorder: `#${accent}`,
    },
  };
}
