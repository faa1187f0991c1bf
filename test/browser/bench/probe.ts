// What the page itself notes while somebody types. In: nothing. Out: for each key when it was pressed, and when the diagnostics and the scores of a text
// that has it stood in the page. Runs in the page, before anything of its own. Not here: typing (typing.ts), figures (report.ts).

/** One key. unit: milliseconds from the press */
export type KeyTimes = { readonly diagnostics: number; readonly both: number };

/** When a revision of the texts was sent to the worker, and when each part of the page told of one. unit: the page's clock */
type Note = { readonly at: number; readonly revision: number };

export type Probe = {
  /** Keys from here on are measured, or no longer. */
  readonly measure: (on: boolean) => void;
  /** Whether what was typed stands in the page. */
  readonly isSettled: () => boolean;
  /** The keys measured since the last time. */
  readonly take: () => readonly KeyTimes[];
  /** When the first diagnostics and the first scores stood in the page, from the start of its loading. */
  readonly first: () => { readonly diagnostics: number; readonly scores: number };
};

declare global {
  // Of the page that is measured.
  var probe: Probe;
}

/** Begins to note. Self-contained: it is sent to the page as it stands. */
export function installProbe(): void {
  const keys: number[] = [];
  const sent: Note[] = [];
  const shown = { diagnostics: [] as Note[], scores: [] as Note[] };
  let measuring = false;
  window.addEventListener("keydown", ({ timeStamp }) => void (measuring && keys.push(timeStamp)), true);
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, ...message: readonly unknown[]) {
    const [asked] = message as readonly { readonly kind?: string; readonly revision?: number }[];
    if (asked?.kind === "texts") sent.push({ at: performance.now(), revision: asked.revision ?? 0 });
    post.apply(this, message as Parameters<Worker["postMessage"]>);
  } as Worker["postMessage"];
  const note = (notes: Note[], selector: string): void => {
    const revision = Number(document.querySelector(selector)?.getAttribute("data-revision") ?? 0);
    if (revision <= (notes.at(-1)?.revision ?? 0)) return;
    // What was changed has to be laid out before anybody can see it: that is counted.
    document.body.getBoundingClientRect();
    notes.push({ at: performance.now(), revision });
  };
  const look = (): void => {
    note(shown.diagnostics, ".bottom");
    note(shown.scores, ".score-sheet");
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["data-revision"],
  });
  const firstFrom = (notes: readonly Note[], revision: number): number =>
    notes.find((one) => one.revision >= revision)?.at ?? Number.NaN;
  globalThis.probe = {
    measure: (on) => {
      measuring = on;
    },
    isSettled: () => {
      const last = sent.at(-1)?.revision ?? 0;
      return [shown.diagnostics, shown.scores].every((notes) => (notes.at(-1)?.revision ?? 0) >= last);
    },
    take: () =>
      keys.splice(0).map((at) => {
        const revision = sent.find((one) => one.at >= at)?.revision ?? Number.POSITIVE_INFINITY;
        const diagnostics = firstFrom(shown.diagnostics, revision) - at;
        return { diagnostics, both: Math.max(diagnostics, firstFrom(shown.scores, revision) - at) };
      }),
    first: () => ({ diagnostics: shown.diagnostics[0]?.at ?? Number.NaN, scores: shown.scores[0]?.at ?? Number.NaN }),
  };
}
