// Server-sent events. In: an answer that stays open, and the changes of the workspace. Out: a line of JSON for each change, for as long as someone reads.
import type { ServerResponse } from "node:http";
import type { Changes } from "../serving.ts";
import { DATA_POLICY, EVERY_ANSWER } from "./heads.ts";

/** A sign of life, so that a broken line is noticed. Milliseconds. */
const BEAT = 15_000;
// LIMIT: so many may listen at once; a browser has some six connections to a server.
export const MOST_LISTENERS = 64;
// LIMIT: a reader that does not read is let go at this many bytes.
const MOST_WAITING = 1024 * 1024;

/** Open streams, each with its end. */
export type Streams = { readonly open: (response: ServerResponse) => boolean; readonly closeAll: () => void };

export function createStreams(changes: Changes): Streams {
  const ends = new Set<() => void>();
  const open = (response: ServerResponse): boolean => {
    if (ends.size >= MOST_LISTENERS) return false;
    response.writeHead(200, {
      ...EVERY_ANSWER,
      "content-security-policy": DATA_POLICY,
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
    });
    const write = (text: string): void => {
      if (response.writableLength > MOST_WAITING) end();
      else response.write(text);
    };
    const stopListening = changes.listen((change) => write(`data: ${JSON.stringify(change)}\n\n`));
    const beat = setInterval(() => write(": beat\n\n"), BEAT);
    const end = (): void => {
      clearInterval(beat);
      stopListening();
      ends.delete(end);
      response.end();
    };
    ends.add(end);
    response.on("close", end);
    write(": open\n\n");
    return true;
  };
  return { open, closeAll: () => [...ends].forEach((end) => void end()) };
}
