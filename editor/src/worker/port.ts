// The window's end of the worker. In: questions. Out: promises of answers. Restarts a worker that died once, silently; then says so.
// Not here: what is asked when (shell/), the questions themselves (protocol.ts).
import {
  AGAIN,
  type Answered,
  type Asked,
  type DataRequest,
  type QuestionKind,
  type Questions,
  type TextChange,
} from "./protocol.ts";

/** The worker as the window sees it. */
export type Port = {
  /** Asks. The answer is undefined where the worker failed, or died and could not be restarted. */
  readonly ask: <Kind extends QuestionKind>(
    kind: Kind,
    takes: Questions[Kind]["takes"],
  ) => Promise<{ readonly revision: number; readonly gives: Questions[Kind]["gives"] } | undefined>;
  /** Sends texts; every later question is answered of them. */
  readonly send: (changes: readonly TextChange[]) => void;
  /** How many times texts were sent. */
  readonly revision: () => number;
  /** Starts a worker again after `stopped`. */
  readonly restart: () => void;
};

type Waiting = { readonly settle: (answer: Answered | undefined) => void };

/** `stopped`: it died twice; `again`: it would now answer better; `failed`: a fault of ours, in its words. */
export type PortEvents = { readonly stopped: () => void; readonly again: () => void; readonly failed: (words: string) => void };

/** Opens a worker. */
export function openPort(makeWorker: () => Worker, { stopped, again, failed }: PortEvents): Port {
  const waiting = new Map<number, Waiting>();
  const texts = new Map<string, string | null>();
  /** Data files as they were handed over last: a worker that is started anew gets them again. */
  const data = new Map<string, DataRequest>();
  let revision = 0;
  let nextId = 1;
  let deaths = 0;
  let worker: Worker | undefined;

  const post = (asked: Asked): void => worker?.postMessage(asked);
  const start = (): void => {
    const made = makeWorker();
    worker = made;
    made.addEventListener("message", ({ data }: MessageEvent<Answered>) => {
      if (data.id === AGAIN) again();
      if ("failed" in data && data.failed !== "") failed(data.failed);
      const one = waiting.get(data.id);
      waiting.delete(data.id);
      one?.settle(data);
    });
    made.addEventListener("error", () => {
      if (worker !== made) return;
      made.terminate();
      worker = undefined;
      for (const one of waiting.values()) one.settle(undefined);
      waiting.clear();
      deaths += 1;
      if (deaths < 2) {
        start();
        again();
      } else stopped();
    });
    const known = [...texts].map(([path, text]) => ({ path, text }));
    if (known.length > 0) post({ id: 0, revision, kind: "texts", takes: known });
    for (const takes of data.values()) post({ id: 0, revision, kind: "data", takes });
  };
  start();
  const keepData = (takes: DataRequest): void => {
    const bytes = takes.bytes ?? data.get(takes.file)?.bytes;
    data.set(takes.file, bytes === undefined ? takes : { ...takes, bytes });
  };

  return {
    ask: async (kind, takes) => {
      if (kind === "data") keepData(takes as DataRequest); // the pair of kind and takes is one of the union
      if (worker === undefined) return undefined;
      const id = nextId;
      nextId += 1;
      const answer = await new Promise<Answered | undefined>((settle) => {
        waiting.set(id, { settle });
        // The pair of kind and takes is one of the union by the type of this function.
        post({ id, revision, kind, takes } as Asked);
      });
      if (answer === undefined || "failed" in answer) return undefined;
      return { revision: answer.revision, gives: answer.gives as Questions[typeof kind]["gives"] };
    },
    send: (changes) => {
      revision += 1;
      for (const { path, text } of changes) texts.set(path, text);
      post({ id: 0, revision, kind: "texts", takes: changes });
    },
    revision: () => revision,
    restart: () => {
      deaths = 0;
      if (worker === undefined) start();
    },
  };
}
