// What the screens show at one moment, as signals. In: what the workbench writes. Out: what components read.
// Not here: doing anything (workbench.ts), the text itself (Monaco's model).
import type { ComparedLine, Finding } from "@biaochi/analysis";
import type { Bilingual } from "@biaochi/diagnostics";
import type { MergeConflict } from "@biaochi/language-service";
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { DeletedFile, Draft, FileEntry, Trouble } from "../server/client.ts";
import type { Look } from "../theme/monaco-theme.ts";
import type { DataFileView, Found, SampleView, ScoreView, UnitRef, View } from "../worker/protocol.ts";
import { lastAround } from "../worker/span-list.ts";

export type BottomTab = "problems" | "samples" | "audit" | "chart" | "search";

/** How the text on the screen stands to the disk. */
export type SaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "typing" }
  | { readonly kind: "draft"; readonly at: string }
  /** Not with the server, but in this browser. */
  | { readonly kind: "here"; readonly at: string }
  /** Nowhere but in this page: the browser's storage is full. */
  | { readonly kind: "full" };

/** Whether the server answers; "locked": it was started anew, and this page waits for its key. */
export type Link = "open" | "away" | "locked";

/** A strip above the text. */
export type Banner =
  | { readonly kind: "recovery"; readonly draft: Draft; readonly changes: number }
  | { readonly kind: "changed-on-disk" }
  | { readonly kind: "gone-from-disk" }
  | { readonly kind: "merged"; readonly names: readonly Bilingual[] };

/** A dialogue over the screen. */
export type Dialog =
  | { readonly kind: "save" }
  | { readonly kind: "new-file"; readonly copyOf: string | undefined }
  | { readonly kind: "next-rules"; readonly path: string; readonly goal: "year" | "region" }
  | { readonly kind: "rename-file"; readonly path: string }
  | { readonly kind: "delete-file"; readonly path: string }
  /** `pasted`: the table came from the clipboard, so many rows and columns of it. */
  | {
      readonly kind: "import";
      readonly file: string;
      readonly bytes: Uint8Array;
      readonly pasted?: { readonly rows: number; readonly columns: number };
    }
  | { readonly kind: "paste" }
  | { readonly kind: "draft"; readonly draft: Draft }
  | {
      readonly kind: "conflict";
      readonly conflicts: readonly MergeConflict[];
      readonly base: string;
      readonly theirs: string;
      readonly hash: string;
      readonly sentence: string | undefined;
    }
  | { readonly kind: "versions" }
  | { readonly kind: "settings" }
  | { readonly kind: "keys" };

/** A sentence in the status bar; `undo` takes the last change of the text back, `act` does something else about it. */
export type Notice = {
  readonly text: Bilingual;
  readonly undo: boolean;
  readonly act?: { readonly label: Bilingual; readonly run: () => void };
};

/** A unit that can be chosen. */
export type UnitChoice = { readonly ref: UnitRef; readonly label: string; readonly source: string };

/** Which part of a narrow screen is on top. */
export type Pane = "contents" | "text" | "scores";

export type State = {
  readonly workspaceName: Signal<string>;
  readonly files: Signal<readonly FileEntry[]>;
  readonly deleted: Signal<readonly DeletedFile[]>;
  /** Why the workspace cannot be seen at all. */
  readonly barred: Signal<Trouble | undefined>;
  readonly path: Signal<string | undefined>;
  readonly view: Signal<View | undefined>;
  readonly score: Signal<ScoreView | undefined>;
  /** Of which texts the view and the scores are: how many times texts had been sent. */
  readonly viewRevision: Signal<number>;
  readonly scoreRevision: Signal<number>;
  /** What the audit found of the unit; undefined until it was asked. */
  readonly findings: Signal<readonly Finding[] | undefined>;
  /** What several 评分方 gave, side by side; empty where there is one at most. */
  readonly compared: Signal<readonly ComparedLine[]>;
  readonly samples: Signal<readonly SampleView[]>;
  readonly unit: Signal<UnitRef | undefined>;
  readonly units: Signal<readonly UnitChoice[]>;
  readonly data: Signal<DataFileView | undefined>;
  readonly caret: Signal<number>;
  /** The part of the tree and the line of 得分表 that the caret stands in, as they are counted; -1 for none. */
  readonly partHere: ReadonlySignal<number>;
  readonly lineHere: ReadonlySignal<number>;
  readonly saveState: Signal<SaveState>;
  readonly link: Signal<Link>;
  readonly banner: Signal<Banner | undefined>;
  readonly dialog: Signal<Dialog | undefined>;
  readonly notice: Signal<Notice | undefined>;
  readonly bottom: Signal<BottomTab | undefined>;
  readonly found: Signal<readonly Found[] | undefined>;
  /** Whether the list of completions was asked for, rather than opened by typing. */
  readonly listAsked: Signal<boolean>;
  readonly look: Signal<Look>;
  /** Whether names are found by pinyin, too. */
  readonly pinyin: Signal<boolean>;
  /** Names taken from completions, the latest first. */
  readonly recent: Signal<readonly string[]>;
  readonly showsValues: Signal<boolean>;
  /** Of a file that inherits: its own text, or the rules in effect (生效全文). */
  readonly reads: Signal<"own" | "effective">;
  /** The indicator of the rules in effect that is to be shown. */
  readonly partWanted: Signal<readonly string[] | undefined>;
  readonly pane: Signal<Pane>;
  readonly workerStopped: Signal<boolean>;
  readonly hints: Signal<boolean>;
};

/** What was chosen or used on an earlier visit. */
export type Chosen = {
  readonly look: Look;
  readonly hints: boolean;
  readonly pinyin: boolean;
  readonly recent: readonly string[];
};

/** The state before anything is known. */
export function createState({ look, hints, pinyin, recent }: Chosen): State {
  const view = signal<View | undefined>(undefined);
  const score = signal<ScoreView | undefined>(undefined);
  const caret = signal(0);
  return {
    workspaceName: signal(""),
    files: signal<readonly FileEntry[]>([]),
    deleted: signal<readonly DeletedFile[]>([]),
    barred: signal<Trouble | undefined>(undefined),
    listAsked: signal(false),
    path: signal<string | undefined>(undefined),
    view,
    score,
    viewRevision: signal(0),
    scoreRevision: signal(0),
    findings: signal<readonly Finding[] | undefined>(undefined),
    compared: signal<readonly ComparedLine[]>([]),
    samples: signal<readonly SampleView[]>([]),
    unit: signal<UnitRef | undefined>(undefined),
    units: signal<readonly UnitChoice[]>([]),
    data: signal<DataFileView | undefined>(undefined),
    caret,
    partHere: computed(() => (view.value === undefined ? -1 : lastAround(view.value.spans, caret.value))),
    lineHere: computed(() => (score.value === undefined ? -1 : lastAround(score.value.spans, caret.value))),
    saveState: signal<SaveState>({ kind: "saved" }),
    link: signal<Link>("open"),
    banner: signal<Banner | undefined>(undefined),
    dialog: signal<Dialog | undefined>(undefined),
    notice: signal<Notice | undefined>(undefined),
    bottom: signal<BottomTab | undefined>("problems"),
    found: signal<readonly Found[] | undefined>(undefined),
    look: signal(look),
    pinyin: signal(pinyin),
    recent: signal(recent),
    showsValues: signal(true),
    reads: signal<"own" | "effective">("own"),
    partWanted: signal<readonly string[] | undefined>(undefined),
    pane: signal<Pane>("text"),
    workerStopped: signal(false),
    hints: signal(hints),
  };
}
