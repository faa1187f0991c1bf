import { expect, it } from "vitest";
import { createKeep, keepRecent, recentNames, withRecent } from "./kept.ts";

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

it("remembers the names used lately, the latest first, each once", () => {
  const storage = memory();
  const keep = createKeep(() => storage);
  keepRecent(keep, withRecent(withRecent(withRecent([], "年初预算"), "本年追加"), "年初预算"));
  expect(recentNames(createKeep(() => storage))).toEqual(["年初预算", "本年追加"]);
});

it("believes nothing that is not names", () => {
  const storage = memory();
  storage.setItem("biaochi.recent", '{"a":');
  expect(recentNames(createKeep(() => storage))).toEqual([]);
  storage.setItem("biaochi.recent", '["甲",1]');
  expect(recentNames(createKeep(() => storage))).toEqual(["甲"]);
});

it("says that nothing was kept where the storage is full or forbidden, and does not break", () => {
  const full = createKeep(() => ({
    ...memory(),
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  }));
  expect(full.write("x", "y")).toBe(false);
  const forbidden = createKeep(() => {
    throw new DOMException("no", "SecurityError");
  });
  expect([forbidden.read("x"), forbidden.write("x", "y")]).toEqual([undefined, false]);
});
