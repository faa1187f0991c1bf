// A worker that dies: once it is started anew without a word, with every text and file that it had; then it is said.
import { expect, it } from "vitest";
import { openPort } from "./port.ts";
import type { Answered, Asked } from "./protocol.ts";

type Told = { readonly asked: Asked[]; readonly answer: (answered: Answered) => void; readonly die: () => void };

function workers(): { readonly make: () => Worker; readonly made: readonly Told[] } {
  const made: Told[] = [];
  const make = (): Worker => {
    const listeners = new Map<string, (event: { readonly data: Answered }) => void>();
    const asked: Asked[] = [];
    made.push({
      asked,
      answer: (data) => listeners.get("message")?.({ data }),
      die: () => listeners.get("error")?.({ data: { id: 0, revision: 0, gives: "done" } }),
    });
    // Only what the port uses of a worker.
    return {
      postMessage: (one: Asked) => asked.push(one),
      terminate: () => undefined,
      addEventListener: (kind: string, listen: (event: { readonly data: Answered }) => void) => listeners.set(kind, listen),
    } as unknown as Worker;
  };
  return { make, made };
}

it("is started anew once, silently, with its texts and files; then it is said, and starts again when told", async () => {
  const { make, made } = workers();
  const events: string[] = [];
  const port = openPort(make, {
    stopped: () => events.push("stopped"),
    again: () => events.push("again"),
    failed: (words) => events.push(words),
  });
  port.send([{ path: "甲.chi", text: "规则集" }]);
  const bytes = new Uint8Array([1]);
  void port.ask("data", { rules: "甲.chi", file: "表.xlsx", bytes });
  const waits = port.ask("look", { path: "甲.chi" });
  made[0]?.die();
  expect(await waits).toBeUndefined();
  expect(made).toHaveLength(2);
  expect(made[1]?.asked.map(({ kind }) => kind)).toEqual(["texts", "data"]);
  expect(made[1]?.asked[1]?.takes).toMatchObject({ file: "表.xlsx", bytes });
  expect(events).toEqual(["again"]);
  made[1]?.die();
  expect(events).toEqual(["again", "stopped"]);
  expect(await port.ask("look", { path: "甲.chi" })).toBeUndefined();
  port.restart();
  expect(made).toHaveLength(3);
  expect(made[2]?.asked.map(({ kind }) => kind)).toEqual(["texts", "data"]);
});
