// Light, dark, high contrast. In: what a person chose, or what the machine prefers. Out: the look. Not here: colours (palette.css).
import type { Look } from "./monaco-theme.ts";

const KEY = "biaochi.look";

/** The look to begin with. */
export function chosenLook(storage: Storage, prefers: (query: string) => boolean): Look {
  const kept = storage.getItem(KEY);
  if (kept === "light" || kept === "dark" || kept === "contrast") return kept;
  if (prefers("(forced-colors: active)") || prefers("(prefers-contrast: more)")) return "contrast";
  return prefers("(prefers-color-scheme: dark)") ? "dark" : "light";
}

/** Keeps a choice. */
export function keepLook(storage: Storage, look: Look): void {
  storage.setItem(KEY, look);
}
