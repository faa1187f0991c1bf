// The workspace as it is served: the work on it and those who are told of its changes. Only types.
import type { Lister } from "./folder/listing.ts";
import type { Workroom } from "./work/workroom.ts";

/** A file has other bytes than before; `hash` null where it is gone. */
export type Change = { readonly type: "changed"; readonly path: string; readonly hash: string | null };

/** Tells changes to whoever listens. */
export type Changes = {
  readonly tell: (change: Change) => void;
  /** Gives back how to stop listening. */
  readonly listen: (listener: (change: Change) => void) => () => void;
};

export type Server = {
  readonly room: Workroom;
  readonly lister: Lister;
  readonly changes: Changes;
  /** The name of the workspace's folder. */
  readonly name: string;
  /** Told of a fault of ours, for the window where the server was started. */
  readonly fault: (error: unknown) => void;
};
