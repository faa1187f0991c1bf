// After each change of the text: send it, look at it, score the unit; after a pause the audit and the worked examples. At most one round at a time, the newest
// text always last. In: the port and the state. Out: the state's view, scores, findings and worked examples. Not here: when a text may be looked at
// (composition.ts).
import { batch } from "@preact/signals";
import { isTrouble, type Server } from "../server/client.ts";
import type { Port } from "../worker/port.ts";
import type { UnitRef } from "../worker/protocol.ts";
import { withSameParts } from "./same-parts.ts";
import type { State, UnitChoice } from "./state.ts";

export type Checking = {
  /** The text of a file is now this. */
  readonly textIs: (path: string, text: string) => void;
  /** What waits of a file goes to the worker at once. */
  readonly flush: (path: string) => void;
  /** Look again, though no text changed. */
  readonly again: () => void;
  /** When the newest text has been looked at. */
  readonly settled: () => Promise<void>;
};

// WHY later: telling every sentence of every indicator takes longer than a key may; whoever stops to look has them soon enough.
const PAUSE_MS = 250;

/** What is told of a round: there is a new view, and then its scores. */
export type CheckingEvents = { readonly seen: () => void; readonly scored: () => void };

/** Makes the rounds. */
export function createChecking(port: Port, server: Server, state: State, events: CheckingEvents): Checking {
  let running = false;
  let wanted = false;
  let pause: number | undefined;
  const waiting: (() => void)[] = [];
  const pending = new Map<string, string>();
  const readFiles = new Set<string>();
  const isStale = (path: string): boolean => pending.size > 0 || state.path.peek() !== path;

  const round = async (): Promise<void> => {
    const changes = [...pending].map(([path, text]) => ({ path, text }));
    pending.clear();
    if (changes.length > 0) port.send(changes);
    const path = state.path.peek();
    if (path === undefined) return;
    const looking = port.ask("look", { path });
    // WHY at once: the worker scores while the page draws what it has seen, and nothing comes between.
    const before = knownUnit(path);
    const early = before === undefined ? undefined : port.ask("score", { path, unit: before });
    const seen = await looking;
    if (seen?.gives === undefined || isStale(path)) return;
    const view = withSameParts(state.view.peek(), seen.gives);
    batch(() => {
      state.view.value = view;
      state.viewRevision.value = seen.revision;
      // While the file is broken its worked examples are not known: the unit that was chosen stays.
      if (view.scorable || state.units.peek().length === 0)
        state.units.value = withSameParts(state.units.peek(), unitsFor(state, path));
    });
    events.seen();
    const unit = chosenUnit(state);
    if (unit === undefined) {
      state.score.value = undefined;
      events.scored();
      return;
    }
    await readUnitFile(path, unit);
    const isAsked = before !== undefined && sameUnit(unit, before);
    const scored = await (isAsked && early !== undefined ? early : port.ask("score", { path, unit }));
    if (scored === undefined || isStale(path)) return;
    batch(() => {
      if (scored.gives !== undefined || view.scorable) state.score.value = withSameParts(state.score.peek(), scored.gives);
      state.scoreRevision.value = scored.revision;
    });
    events.scored();
  };

  /** The unit chosen before, where the worker has its figures. */
  const knownUnit = (path: string): UnitRef | undefined => {
    const unit = state.unit.peek();
    return unit === undefined || unit.kind === "sample" || hasRead(path, unit.file) ? unit : undefined;
  };

  const afterPause = async (): Promise<void> => {
    const path = state.path.peek();
    if (path === undefined || running) return;
    const [found, ran] = await Promise.all([port.ask("audit", { path }), port.ask("samples", { path })]);
    if (found === undefined || ran === undefined || isStale(path) || port.revision() !== ran.revision) return;
    state.findings.value = found.gives.findings;
    state.compared.value = found.gives.compared;
    state.samples.value = ran.gives;
  };

  const isListed = (file: string): boolean => state.files.peek().some((one) => one.path === file);
  /** A file that was handed over by a person is not in the folder; the worker has it. */
  const hasRead = (path: string, file: string): boolean => readFiles.has(`${path}\n${file}`) || !isListed(file);

  const readUnitFile = async (path: string, unit: UnitRef): Promise<void> => {
    if (unit.kind === "sample" || hasRead(path, unit.file)) return;
    const bytes = await server.readBytes(unit.file);
    if (isTrouble(bytes)) return;
    const read = await port.ask("data", { rules: path, file: unit.file, bytes });
    if (read?.gives !== undefined) readFiles.add(`${path}\n${unit.file}`);
  };

  const run = async (): Promise<void> => {
    window.clearTimeout(pause);
    if (running) {
      wanted = true;
      return;
    }
    running = true;
    do {
      wanted = false;
      await round();
    } while (wanted || pending.size > 0);
    running = false;
    pause = window.setTimeout(afterPause, PAUSE_MS);
    for (const settle of waiting.splice(0)) settle();
  };

  return {
    textIs: (path, text) => {
      pending.set(path, text);
      run();
    },
    flush: (path) => {
      const text = pending.get(path);
      if (text === undefined) return;
      pending.delete(path);
      wanted = true;
      port.send([{ path, text }]);
    },
    again: () => void run(),
    settled: () => (running ? new Promise((settle) => waiting.push(settle)) : Promise.resolve()),
  };
}

/** The unit to score: the chosen one while it can be had, else the first. */
function chosenUnit(state: State): UnitRef | undefined {
  const units = state.units.peek();
  const unit = state.unit.peek();
  const kept = unit === undefined ? undefined : units.find(({ ref }) => sameUnit(ref, unit));
  const chosen = kept?.ref ?? units[0]?.ref;
  if (unit === undefined || kept === undefined) state.unit.value = chosen;
  return chosen;
}

export function sameUnit(a: UnitRef, b: UnitRef): boolean {
  if (a.kind === "sample") return b.kind === "sample" && a.name === b.name;
  return b.kind === "record" && a.file === b.file && a.index === b.index;
}

/** Worked examples of the file, then the records of the data file that was read last, then the data files beside it. */
function unitsFor(state: State, path: string): readonly UnitChoice[] {
  const samples = state.view.peek()?.samples ?? [];
  const data = state.data.peek();
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const own = samples.map((name): UnitChoice => ({ ref: { kind: "sample", name }, label: name, source: "" }));
  const read = (data?.units ?? []).map(
    ({ id }, index): UnitChoice => ({
      ref: { kind: "record", file: data?.file ?? "", index },
      label: id,
      source: data?.file ?? "",
    }),
  );
  const beside = state.files
    .peek()
    .filter((file) => file.kind === "data" && file.path !== data?.file && file.path.startsWith(folder))
    .filter((file) => !file.path.slice(folder.length).includes("/") && !file.path.endsWith(".expected.json"))
    .map(
      ({ path: file }): UnitChoice => ({
        ref: { kind: "record", file, index: 0 },
        label: file.slice(folder.length).replace(/\.[a-z]+$/u, ""),
        source: file,
      }),
    );
  return [...own, ...read, ...beside];
}
