// How the editor is bundled: src → dist, which the server hands out.
import { defineConfig, type Plugin } from "vite";

/** Monaco's comparison of many files at once comes with its API and is used nowhere here. */
const withoutManyFiles: Plugin = {
  name: "without-many-files",
  enforce: "pre",
  resolveId: (source) => (/\/multiDiffEditorWidget\.js$/u.test(source) ? "\0many-files" : undefined),
  load: (id) => (id === "\0many-files" ? "export class MultiDiffEditorWidget {}" : undefined),
};

export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  plugins: [withoutManyFiles],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  worker: { format: "es" },
  build: { outDir: "dist", emptyOutDir: true, target: "es2023", chunkSizeWarningLimit: 8_000, modulePreload: { polyfill: false } },
  optimizeDeps: { include: ["chevrotain", "decimal.js"] },
});
