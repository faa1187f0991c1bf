// After each change of the text: send it, look at it, score the unit, run the worked examples. At most one round at a time, the newest text always last.
// In: the port and the state. Out: the state's view, scores and worked examples. Not here: when a text may be looked at (composition.ts).
import { isTrouble, type Server } from "../server/client.ts";
import type { Port } from "../worker/port.ts";
import type { UnitRef } from "../worker/protocol.ts";
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

/** Makes the rounds. `painted` is called with each new view, before its scores are there. */
export function createChecking(port: Port, server: Server, state: State, painted: () => void): Checking {
  let running = false;
  let wanted = false;
  const waiting: (() => void)[] = [];
  const pending = new Map<string, string>();
  const readFiles = new Set<string>();

  const round = async (): Promise<void> => {
    const changes = [...pending].map(([path, text]) => ({ path, text }));
    pending.clear();
    if (changes.length > 0) port.send(changes);
    const path = state.path.peek();
    if (path === undefined) return;
    const seen = await port.ask("look", { path });
    if (seen?.gives === undefined || state.path.peek() !== path) return;
    if (pending.size > 0) return;
    const view = seen.gives;
    state.view.value = view;
    // While the file is broken its worked examples are not known: the unit that was chosen stays.
    if (view.scorable || state.units.peek().length === 0) state.units.value = unitsFor(state, path);
    painted();
    await scoreUnit(path);
    await Promise.all([tellAccount(path), runSamples(path)]);
  };

  const scoreUnit = async (path: string): Promise<void> => {
    const unit = chosenUnit(state);
    if (unit === undefined) {
      state.score.value = undefined;
      return;
    }
    if (unit.kind === "record") await readUnitFile(path, unit.file);
    const scored = await port.ask("score", { path, unit });
    if (scored === undefined || pending.size > 0 || state.path.peek() !== path) return;
    if (scored.gives !== undefined || state.view.peek()?.scorable === true) state.score.value = scored.gives;
    painted();
  };

  const tellAccount = async (path: string): Promise<void> => {
    if (pending.size > 0 || state.score.peek() === undefined) return;
    const told = await port.ask("account", { path });
    if (told?.gives !== undefined && pending.size === 0 && state.path.peek() === path) state.account.value = told.gives;
  };

  const readUnitFile = async (path: string, file: string): Promise<void> => {
    const key = `${path}\n${file}`;
    if (readFiles.has(key) || !state.files.peek().some((one) => one.path === file)) return;
    const bytes = await server.readBytes(file);
    if (isTrouble(bytes)) return;
    const read = await port.ask("data", { rules: path, file, bytes });
    if (read?.gives !== undefined) readFiles.add(key);
  };

  const runSamples = async (path: string): Promise<void> => {
    if (pending.size > 0) return;
    const ran = await port.ask("samples", { path });
    if (ran !== undefined && pending.size === 0 && state.path.peek() === path) state.samples.value = ran.gives;
  };

  const run = async (): Promise<void> => {
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
