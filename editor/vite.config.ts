// How the editor is bundled: src → dist, which the server hands out. In a development run the service in the worker is read from the packages as they are.
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  base: "/",
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
