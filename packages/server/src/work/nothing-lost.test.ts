// A law of the whole: whatever is done to a workspace, and whoever else writes in it, the files hold what a plain model says, and every text that was
// ever in a file or dropped as a draft can still be had, from the file's versions.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { contentHash } from "../folder/content-hash.ts";
import { openWorkspace } from "../open-workspace.ts";
import { contentOf } from "../store/versions.ts";
import { deleteFile } from "./delete-file.ts";
import { dropDraft, keepDraft, unsavedDrafts } from "./draft-text.ts";
import { moveText } from "./move-file.ts";
import { readText } from "./read-text.ts";
import { listVersions, readVersion, restoreVersion } from "./read-versions.ts";
import { saveText } from "./save-text.ts";
import type { Workroom } from "./workroom.ts";

const PATHS = ["甲.chi", "乙.chi", "县/丙.chi"];
const path = fc.constantFrom(...PATHS);
const text = fc.constantFrom("一\n", "二\n", "三\n", "");
const act = fc.oneof(
  fc.record({ kind: fc.constant("save" as const), path, text, isStale: fc.boolean() }),
  fc.record({ kind: fc.constant("other program" as const), path, text }),
  fc.record({
    kind: fc.constant("draft" as const),
    path,
    text: fc.oneof(text, fc.constantFrom("草一\n", "草二\n", "草三\n", "草四\n")),
  }),
  fc.record({ kind: fc.constant("drop" as const), path }),
  fc.record({ kind: fc.constant("delete" as const), path }),
  fc.record({ kind: fc.constant("move" as const), path, to: path }),
  fc.record({ kind: fc.constant("restore" as const), path, which: fc.nat(6) }),
  fc.record({ kind: fc.constant("restart" as const) }),
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

/** A file is moved to where a draft of a file to be lies already. */
const MEETING_DRAFTS: Act[] = [
  { kind: "save", path: "甲.chi", text: "一\n", isStale: false },
  { kind: "draft", path: "甲.chi", text: "草一\n" },
  { kind: "draft", path: "乙.chi", text: "草二\n" },
  { kind: "move", path: "甲.chi", to: "乙.chi" },
];

it("nothing that was written is lost, and files are what was last written", () => {
  fc.assert(fc.property(fc.array(act, { minLength: 4, maxLength: 16 }), holds), {
    seed: 20260102,
    numRuns: 100,
    examples: [[MEETING_DRAFTS]],
  });
});

type Model = { readonly files: Map<string, string>; readonly drafts: Map<string, string>; readonly ever: Set<string> };

function holds(acts: readonly Act[]): void {
  const folder = mkdtempSync(join(tmpdir(), "biaochi-law-"));
  const open = (): Workroom => {
    const opened = openWorkspace({ folder, clock: () => 0 });
    if (opened === undefined) throw new Error("no folder");
    return opened.room;
  };
  let room = open();
  const model: Model = { files: new Map(), drafts: new Map(), ever: new Set() };
  for (const one of acts) {
    if (one.kind === "restart") {
      room.database.close();
      room = open();
    } else perform(room, folder, model, one);
    for (const known of PATHS) {
      const onDisk = join(folder, known);
      expect(existsSync(onDisk) ? readFileSync(onDisk, "utf8") : undefined).toBe(model.files.get(known));
    }
    const unsaved = [...model.drafts].filter(([known, typed]) => model.files.get(known) !== typed).map(([known]) => known);
    expect(
      unsavedDrafts(room)
        .map((draft) => draft.path)
        .toSorted(),
    ).toEqual(unsaved.toSorted());
  }
  for (const once of model.ever) {
    const kept = room.database.use((opened) => contentOf(opened, hashOf(once)));
    expect(Buffer.from(kept ?? "lost").toString("utf8")).toBe(once);
  }
  for (const known of PATHS) {
    const current = model.files.get(known);
    if (current === undefined) continue;
    readText(room, known);
    const listed = listVersions(room, known);
    const last = listed.ok ? listed.value.find(({ kind, finished }) => finished && kind !== "dropped") : undefined;
    expect(readVersion(room, known, last?.id ?? 0)).toMatchObject({ ok: true, value: { text: current } });
  }
  room.database.close();
  rmSync(folder, { recursive: true });
}

function perform(
  room: Workroom,
  folder: string,
  { files, drafts, ever }: Model,
  one: Exclude<Act, { readonly kind: "restart" }>,
): void {
  const held = files.get(one.path);
  const base = held === undefined ? null : hashOf(held);
  const put = (where: string, content: string): void => {
    files.set(where, content);
    ever.add(content);
    if (drafts.get(where) === content) drafts.delete(where);
  };
  switch (one.kind) {
    case "save": {
      const from = one.isStale ? hashOf("何时的\n") : base;
      const saved = saveText(room, { path: one.path, text: one.text, base: from, sentence: "" });
      const isFine = from === base || held === one.text;
      expect(saved).toMatchObject({ ok: true, value: { kind: isFine ? "saved" : "conflict" } });
      // A save of what the file holds already changes nothing, not even the drafts.
      if (isFine && held !== one.text) put(one.path, one.text);
      return;
    }
    case "other program": {
      if (one.path.includes("/") && !existsSync(join(folder, "县"))) return;
      writeFileSync(join(folder, one.path), one.text);
      files.set(one.path, one.text);
      // Seen once, it is kept for good; what nobody has looked at is not ours yet.
      readText(room, one.path);
      ever.add(one.text);
      return;
    }
    case "draft":
      keepDraft(room, { path: one.path, tab: "a", text: one.text, base });
      drafts.set(one.path, one.text);
      return;
    case "drop": {
      const typed = drafts.get(one.path);
      dropDraft(room, one.path, "a");
      if (typed !== undefined) ever.add(typed);
      drafts.delete(one.path);
      return;
    }
    case "delete":
      if (held === undefined) return;
      expect(deleteFile(room, one.path, hashOf(held)).ok).toBe(true);
      files.delete(one.path);
      return;
    case "move": {
      const isFree = held !== undefined && !files.has(one.to);
      expect(moveText(room, one.path, one.to).ok).toBe(isFree);
      if (!isFree || held === undefined) return;
      files.delete(one.path);
      files.set(one.to, held);
      const typed = drafts.get(one.path);
      const pushedAside = drafts.get(one.to);
      drafts.delete(one.path);
      if (typed === undefined) return;
      drafts.set(one.to, typed);
      if (pushedAside !== undefined) ever.add(pushedAside);
      return;
    }
    case "restore": {
      const listed = listVersions(room, one.path);
      const version = listed.ok ? listed.value[one.which] : undefined;
      if (version === undefined) return;
      const restored = restoreVersion(room, one.path, version.id, undefined);
      if (!restored.ok) throw new Error(restored.refusal.diagnostic.code);
      if (held !== restored.value.text) put(one.path, restored.value.text);
    }
  }
}

function hashOf(content: string): string {
  return contentHash(Buffer.from(content, "utf8"));
}
