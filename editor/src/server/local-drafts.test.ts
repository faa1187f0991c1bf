import { expect, it } from "vitest";
import { createKeep } from "../shell/kept.ts";
import type { Server, Trouble } from "./client.ts";
import { takeIdentity } from "./identity.ts";
import { dropLocal, handOver, keepLocal } from "./local-drafts.ts";

/** A browser's storage in memory. */
function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

const nobody: Trouble = { kind: "trouble", status: 0, message: { zh: "", en: "" }, mend: { zh: "", en: "" } };

function server(answer: "done" | Trouble, took: unknown[]): Server {
  // Only this is asked of it here.
  return {
    putDraft: async (...given: readonly unknown[]) => {
      took.push(given);
      return answer;
    },
  } as unknown as Server;
}

it("a draft that is kept here reaches the server under its own tab, and stays here until it has", async () => {
  const storage = memory();
  const same = createKeep(() => storage);
  expect(keepLocal(same, { path: "甲.chi", tab: "t1", text: "规则", base: "h" })).toBe(true);
  same.write("draft.t2.乙.chi", "{broken");
  const took: unknown[] = [];
  await handOver(same, server(nobody, took));
  expect(same.names("draft.")).toEqual(["draft.t1.甲.chi"]);
  await handOver(same, server("done", took));
  expect(took).toEqual([
    ["甲.chi", "规则", "h", "t1"],
    ["甲.chi", "规则", "h", "t1"],
  ]);
  expect(same.names("draft.")).toEqual([]);
  keepLocal(same, { path: "甲.chi", tab: "t1", text: "规则", base: null });
  dropLocal(same, { path: "甲.chi", tab: "t1" });
  expect(same.names("draft.")).toEqual([]);
});

it("a tab that is open when the server starts anew gets the key that another tab was opened with", () => {
  const shared = memory();
  const listeners: ((event: { key: string; newValue: string | null }) => void)[] = [];
  const tab = (hash: string): Window =>
    ({
      location: { hash, pathname: "/", search: "" },
      history: { replaceState: () => undefined },
      localStorage: shared,
      sessionStorage: memory(),
      addEventListener: (_: string, listen: (typeof listeners)[number]) => listeners.push(listen),
    }) as unknown as Window;
  const old = takeIdentity(tab("#token=first"), () => "a");
  expect(takeIdentity(tab(""), () => "b").key()).toBe("first");
  const opened = takeIdentity(tab("#token=second"), () => "c");
  // The browser tells the other tabs of the origin.
  for (const listen of listeners) listen({ key: "biaochi.key", newValue: shared.getItem("biaochi.key") });
  expect([old.key(), opened.key(), old.tab, opened.tab]).toEqual(["second", "second", "a", "c"]);
});
