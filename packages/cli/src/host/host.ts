// In and out: the only door from the command to the outside: files, streams, environment, clock. Types only.
// Not here: the door of a real process (node-host.ts); a test brings a door of its own.

/** What stands at a path. `other`: a device, a pipe or a socket. */
export type PathKind = "file" | "folder" | "other" | "missing";

/** Why a file could not be read or written, for people to be told. */
export type FileTrouble = "missing" | "folder" | "forbidden" | "exists" | "too-large" | "no-room" | "failed";

/** The bytes of a file, or why there are none; `detail` is the system's own word for a trouble without a name here. */
export type ReadOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly trouble: FileTrouble; readonly detail: string };

/** Whether a file was written. */
export type WriteOutcome = { readonly ok: true } | { readonly ok: false; readonly trouble: FileTrouble; readonly detail: string };

/** One entry of a folder. */
export type FolderEntry = { readonly name: string; readonly kind: PathKind };

/** Files. Paths are as the user gave them; relative ones start at the current folder. */
export type HostFiles = {
  readonly kindOf: (path: string) => PathKind;
  readonly read: (path: string) => ReadOutcome;
  /** The entries of a folder, sorted by name; none where it cannot be read. */
  readonly list: (path: string) => readonly FolderEntry[];
  /** Writes a file as a whole or not at all: what stood there before stays until the new content is complete. */
  readonly replace: (path: string, content: string | Uint8Array) => Promise<WriteOutcome>;
  /** Writes a file that is not there yet, and no other. */
  readonly create: (path: string, content: string | Uint8Array) => Promise<WriteOutcome>;
  /** Makes a folder and those above it, where they are not there. */
  readonly makeFolder: (path: string) => WriteOutcome;
};

/** A stream that is written. `columns` is the width of its terminal, undefined for anything else. */
export type HostStream = {
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  readonly write: (text: string) => void;
};

/** Standard input, read to its end. */
export type HostInput = { readonly isTerminal: boolean; readonly read: () => Promise<Uint8Array> };

/** Watches files and folders, each from the moment it is added. */
export type Watch = {
  readonly add: (path: string) => void;
  /** Comes back when something added has changed since it was added, or when nothing more will; then the watch is over. */
  readonly changed: () => Promise<"changed" | "ended">;
  /** Ends the watch without waiting. */
  readonly end: () => void;
};

/** The pages of the codes, which come with the program. */
export type HostPages = {
  /** Every code that has a page, sorted. */
  readonly codes: () => readonly string[];
  /** The page of a code; undefined where there is none. */
  readonly read: (code: string) => string | undefined;
};

/** Everything outside of the command. */
export type Host = {
  readonly pages: HostPages;
  readonly files: HostFiles;
  readonly stdin: HostInput;
  readonly stdout: HostStream;
  readonly stderr: HostStream;
  /** An environment variable; undefined where it is not set or empty. */
  readonly variable: (name: string) => string | undefined;
  /** Milliseconds from any beginning; only differences mean anything. */
  readonly now: () => number;
  /** Lets other things happen (a signal, a write) in the midst of long work. */
  readonly breathe: () => Promise<void>;
  /** Comes back when Ctrl-C or the system asks for the end; further asking is not heard, so that the end is an orderly one. */
  readonly untilStopped: () => Promise<void>;
  /** Opens an address in the browser of whoever sits there; nothing happens where there is none. */
  readonly openBrowser: (address: string) => void;
  /** Begins to watch; nothing is watched until it is added. */
  readonly watch: () => Watch;
};
