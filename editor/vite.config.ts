// How the editor is bundled: src → dist, which the server hands out.
import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";

/** The small map of the text, which is not shown: what the text asks of it. */
const MINIMAP = `import { ViewPart } from "monaco-editor/editor/browser/view/viewPart.js";
export class Minimap extends ViewPart {
  getDomNode() { return { domNode: (this.node ??= document.createElement("div")) }; }
  prepareRender() {}
  render() {}
}`;

/** Parts of Monaco that come with others and are used nowhere here: comparison of many files, colour pickers, ways to paste, lists of choices, completions within the line,
 * drawing by the graphics card, its own notation for grammars. */
const UNUSED: readonly (readonly [file: string, stand: string])[] = [
  ["/multiDiffEditorWidget.js", "export class MultiDiffEditorWidget {}"],
  ["/hoverColorPicker.js", "export const isOnColorDecorator = () => false;"],
  ["/hoverColorPickerParticipant.js", "export class ColorHover {} export class HoverColorPickerParticipant {}"],
  ["/viewGpuContext.js", "export class ViewGpuContext {}"],
  ["/viewLinesGpu.js", "export class ViewLinesGpu {}"],
  ["/rulersGpu.js", "export class RulersGpu {}"],
  ["/gpuMark.js", "export class GpuMarkOverlay {}"],
  ["/monarchCompile.js", "export const compile = () => undefined;"],
  ["/monarchLexer.js", "export class MonarchTokenizer {}"],
  ["/treeSitterSyntaxTokenBackend.js", "export class TreeSitterSyntaxTokenBackend {}"],
  ["/screenReaderContentRich.js", "export class RichScreenReaderContent {}"],
  ["/inlineCompletionsHintsWidget.js", "export class InlineSuggestionHintsContentWidget { static dropDownVisible = false; }"],
  ["/selectBoxCustom.js", "export class SelectBoxList {}"],
  ["/minimap/minimap.js", MINIMAP],
  ["/quickInputController.js", "export class QuickInputController {}"],
  ["/copyPasteController.js", "export class CopyPasteController { static get() { return null; } }"],
];

const withoutUnused: Plugin = {
  name: "without-unused-parts",
  enforce: "pre",
  resolveId: (source) => {
    const at = UNUSED.findIndex(([file]) => source.endsWith(file));
    return at < 0 ? undefined : `\0unused-${at}`;
  },
  load: (id) => (id.startsWith("\0unused-") ? UNUSED[Number(id.slice(8))]?.[1] : undefined),
};

/** Monaco asks for its words here; ours come first. */
const ourWords: Plugin = {
  name: "our-words",
  enforce: "pre",
  resolveId: (source, importer) =>
    source.endsWith("/nls.js") && importer?.includes("monaco-editor") === true
      ? join(import.meta.dirname, "src", "words", "monaco-nls.ts")
      : undefined,
};

export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  plugins: [withoutUnused, ourWords],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  worker: { format: "es" },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2023",
    chunkSizeWarningLimit: 8_000,
    modulePreload: { polyfill: false },
  },
  optimizeDeps: { include: ["chevrotain", "decimal.js"] },
});
