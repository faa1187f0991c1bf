// In: how much of a long work is done. Out: a line on a terminal that counts, and nothing anywhere else.
import type { Host } from "./host/host.ts";

/** Tells how far a work has come, and lets signals in. */
export type Progress = { readonly step: (done: number) => Promise<void>; readonly end: () => void };

/** Work shorter than this needs no progress. Milliseconds. */
const PATIENCE = 400;
/** How often the line changes and signals are let in. Milliseconds. */
const INTERVAL = 80;

/** Starts a progress line: 「已算 1200 / 5000」. */
export function startProgress(
  host: Host,
  words: { readonly zh: string; readonly en: string },
  total: number,
  language: "zh" | "en",
): Progress {
  const begun = host.now();
  let last = begun;
  let shown = false;
  return {
    step: async (done) => {
      const now = host.now();
      if (now - last < INTERVAL) return;
      last = now;
      if (host.stderr.isTerminal && now - begun > PATIENCE) {
        host.stderr.write(`\r\u001b[K${words[language]} ${done} / ${total}`);
        shown = true;
      }
      await host.breathe();
    },
    end: () => {
      if (shown) host.stderr.write("\r\u001b[K");
    },
  };
}
