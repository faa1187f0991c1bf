// Server-sent events read from a response, so that the key can stand in a head. In: how to ask. Out: calls; asks again when the line breaks.
// Not here: what a change means (workbench).
import type { ChangedOnDisk, Server } from "./client.ts";

// LIMIT: after a break the server is asked every two seconds.
const PAUSE = 2_000;

/** Listens until stopped. */
export function watchEvents(ask: () => Promise<Response>, on: Parameters<Server["watch"]>[0]): () => void {
  let stopped = false;
  let wasLost = false;
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;

  let how: "away" | "locked" = "away";
  const listen = async (): Promise<void> => {
    how = "away";
    const response = await ask();
    if (response.status === 401) how = "locked";
    if (!response.ok || response.body === null) throw new Error("no events");
    if (wasLost) on.back();
    wasLost = false;
    reader = response.body.getReader();
    const decoder = new TextDecoder();
    let rest = "";
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      const lines = (rest + decoder.decode(piece.value, { stream: true })).split(/\r?\n/u);
      rest = lines.pop() ?? "";
      for (const line of lines) {
        const change = line.startsWith("data:") ? changeOf(line.slice(5)) : undefined;
        if (change !== undefined) on.changed(change);
      }
    }
  };
  const run = async (): Promise<void> => {
    while (!stopped) {
      try {
        await listen();
      } catch {
        // A line that breaks is no fault: it is asked for again below.
      }
      if (stopped) return;
      on.lost(how);
      wasLost = true;
      await new Promise((wake) => setTimeout(wake, PAUSE));
    }
  };
  run();
  return () => {
    stopped = true;
    reader?.cancel();
  };
}

function changeOf(json: string): ChangedOnDisk | undefined {
  try {
    const read: unknown = JSON.parse(json);
    if (typeof read !== "object" || read === null || !("path" in read) || !("hash" in read)) return undefined;
    const { path, hash } = read;
    return typeof path === "string" && (typeof hash === "string" || hash === null) ? { path, hash } : undefined;
  } catch {
    return undefined;
  }
}
