// Keys that hold anywhere on the page. In: key events that no part has taken. Out: actions. An event inside a composition is never ours.
import type { Workbench } from "./workbench.ts";

export function bindPageKeys(window: Window, { state }: Workbench): void {
  window.addEventListener("keydown", (event) => {
    // 229: the input method has taken the key, whatever it is.
    if (event.isComposing || event.keyCode === 229) return;
    const control = event.ctrlKey || event.metaKey;
    if (control && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "s") {
      event.preventDefault();
      if (state.path.peek() !== undefined && state.dialog.peek() === undefined) state.dialog.value = { kind: "save" };
    } else if (event.altKey && !control && event.key.toLowerCase() === "f" && event.shiftKey === false) {
      event.preventDefault();
      state.bottom.value = "search";
    }
  });
}
