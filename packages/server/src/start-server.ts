// The server as a whole. In: a folder and a port to begin at. Out: it runs, on this machine only; the address to open, and how to end it.
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Diagnostic } from "@biaochi/diagnostics";
import { type Disk, nodeDisk } from "./folder/disk.ts";
import { createLister } from "./folder/listing.ts";
import { watchFolder } from "./folder/watching.ts";
import { createApp } from "./http/app.ts";
import { createEntryTickets } from "./http/entry-tickets.ts";
import { openWorkspace } from "./open-workspace.ts";
import type { Change, Changes, Server } from "./serving.ts";

export type StartOptions = {
  readonly folder: string;
  readonly port: number;
  /** Where the editor's built files lie; unless given, in the repository that this package is part of. */
  readonly editor?: string;
  /** Another disk than this machine's, for a test that has it fail. */
  readonly disk?: Disk;
  /** Told of a fault of ours. */
  readonly fault: (error: unknown) => void;
};

/**
 * A running server.
 *
 * shape    `address` without the key; `entry` with it, in the part behind # that no browser sends anywhere; `wasTaken`: the port asked for was
 */
export type RunningServer = {
  readonly kind: "running";
  readonly address: string;
  readonly entry: string;
  readonly key: string;
  readonly port: number;
  readonly wasTaken: boolean;
  /** What was noticed of the record when it was opened. */
  readonly notes: readonly Diagnostic[];
  /** An address that opens the editor once, within a minute: for a command line, which others can see. */
  readonly ticket: () => string;
  readonly close: () => Promise<void>;
};

export type NotStarted = { readonly kind: "no-folder" } | { readonly kind: "no-port" };

const EDITOR = join(import.meta.dirname, "..", "..", "..", "editor", "dist");
/** WHY this one: anything else would let other machines in. */
const HOST = "127.0.0.1";
// LIMIT: so many ports are tried, from the one asked for on.
const PORTS = 50;

export async function startServer({
  folder,
  port,
  fault,
  editor = EDITOR,
  disk = nodeDisk,
}: StartOptions): Promise<RunningServer | NotStarted> {
  const opened = openWorkspace({ folder, clock: Date.now, disk });
  if (opened === undefined) return { kind: "no-folder" };
  const { room, name } = opened;
  const changes = createChanges();
  const lister = createLister(room.disk, room.root);
  const server: Server = { room, name, changes, lister, fault };
  const watching = watchFolder(room.root, lister, changes.tell);
  changes.listen(watching.note);
  const key = randomBytes(32).toString("base64url");
  let listening = 0;
  const tickets = createEntryTickets(Date.now);
  const app = createApp({ server, key, port: () => listening, editor, tickets });
  let closing: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    watching.end();
    await app.close();
    room.database.close();
  };
  const close = (): Promise<void> => {
    closing ??= end();
    return closing;
  };
  for (let candidate = port; candidate < port + PORTS && candidate < 65536; candidate += 1) {
    try {
      await app.listen({ host: HOST, port: candidate });
    } catch (error) {
      if (!(error instanceof Error) || !("code" in error) || (error.code !== "EADDRINUSE" && error.code !== "EACCES"))
        throw error;
      continue;
    }
    const bound = app.server.address();
    listening = typeof bound === "object" && bound !== null ? bound.port : candidate;
    const address = `http://${HOST}:${listening}/`;
    return {
      kind: "running",
      address,
      entry: `${address}#token=${key}`,
      key,
      port: listening,
      wasTaken: candidate !== port,
      notes: room.database.notes(),
      ticket: () => `${address}open/${tickets.issue()}`,
      close,
    };
  }
  await close();
  return { kind: "no-port" };
}

function createChanges(): Changes {
  const listeners = new Set<(change: Change) => void>();
  return {
    tell: (change) => {
      for (const listener of listeners) listener(change);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
