// What a stop in the midst leaves, settled at the next start: each kind of work, stopped before the file had it and after.
import { existsSync, linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { contentHash } from "../folder/content-hash.ts";
import { openWorkspace } from "../open-workspace.ts";
import { draftOf, putDraft } from "../store/drafts.ts";
import { addVersion, type NewVersion } from "../store/versions.ts";
import { listVersions, readVersion } from "./read-versions.ts";
import type { Workroom } from "./workroom.ts";

const MADE = "2026-01-02T03:04:05.678Z";
let folder = "";
let room: Workroom;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "biaochi-settle-"));
  room = open();
});
afterEach(() => {
  room.database.close();
  rmSync(folder, { recursive: true });
});

function open(): Workroom {
  const opened = openWorkspace({ folder, clock: () => Date.parse(MADE) });
  if (opened === undefined) throw new Error("no folder");
  return opened.room;
}

function intend(version: Omit<NewVersion, "hash" | "sentence" | "made">, text: string): number {
  const bytes = Buffer.from(text);
  const whole = { ...version, hash: contentHash(bytes), sentence: "改数", made: MADE };
  return room.database.use((opened) => addVersion(opened, whole, bytes, "intended"));
}

function restart(): void {
  room.database.close();
  room = open();
}

const states = (path: string): readonly string[] => {
  const listed = listVersions(room, path);
  return listed.ok ? listed.value.map(({ kind, finished }) => `${kind} ${finished ? "done" : "interrupted"}`) : [];
};

it("a save that the file has is done", () => {
  intend({ path: "例.chi", kind: "saved" }, "新\n");
  writeFileSync(join(folder, "例.chi"), "新\n");
  restart();
  expect(states("例.chi")).toEqual(["saved done"]);
});

it("a save that the file has not is kept, and shown as interrupted", () => {
  writeFileSync(join(folder, "例.chi"), "旧\n");
  const id = intend({ path: "例.chi", kind: "saved" }, "新\n");
  restart();
  expect(states("例.chi")).toEqual(["saved interrupted"]);
  expect(readVersion(room, "例.chi", id)).toMatchObject({ value: { text: "新\n" } });
  expect(readFileSync(join(folder, "例.chi"), "utf8")).toBe("旧\n");
});

it("a move that has got as far as two names is brought to its end, drafts and all", () => {
  writeFileSync(join(folder, "旧名.chi"), "文\n");
  room.database.use((opened) => putDraft(opened, { path: "旧名.chi", tab: "a", text: "草稿\n", base: null, saved: MADE }));
  intend({ path: "新名.chi", kind: "moved", from: "旧名.chi" }, "文\n");
  linkSync(join(folder, "旧名.chi"), join(folder, "新名.chi"));
  restart();
  expect(existsSync(join(folder, "旧名.chi"))).toBe(false);
  expect(readFileSync(join(folder, "新名.chi"), "utf8")).toBe("文\n");
  expect(states("新名.chi")).toEqual(["moved done"]);
  expect(room.database.use((opened) => draftOf(opened, "新名.chi", "a"))?.text).toBe("草稿\n");
});

it("a move that has not begun leaves the old name, and no trace under the new one", () => {
  writeFileSync(join(folder, "旧名.chi"), "文\n");
  intend({ path: "新名.chi", kind: "moved", from: "旧名.chi" }, "文\n");
  restart();
  expect(readFileSync(join(folder, "旧名.chi"), "utf8")).toBe("文\n");
  expect(states("新名.chi")).toEqual([]);
});

it("a deletion is done where the file is gone, and forgotten where it is not", () => {
  intend({ path: "没了.chi", kind: "deleted" }, "文\n");
  writeFileSync(join(folder, "还在.chi"), "文\n");
  intend({ path: "还在.chi", kind: "deleted" }, "文\n");
  restart();
  expect(states("没了.chi")).toEqual(["deleted done"]);
  expect(states("还在.chi")).toEqual([]);
});
