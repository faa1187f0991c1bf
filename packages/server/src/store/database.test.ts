import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "./database.ts";
import { draftOf, putDraft } from "./drafts.ts";
import { addVersion, versionsOf } from "./versions.ts";

const DRAFT = { path: "例.chi", tab: "a", text: "草稿", base: null, saved: "2026-01-02T03:04:05.678Z" };
const now = (): string => "2026-01-02T03:04:05.678Z";
let folder = "";
let file = "";
const opened: Database[] = [];
const open = (): Database => {
  const database = openDatabase(folder, now);
  opened.push(database);
  return database;
};
const codes = (database: Database): readonly string[] => database.notes().map(({ code }) => code);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "biaochi-store-"));
  file = join(folder, ".biaochi", "workspace.sqlite");
  writeFileSync(join(folder, "例.chi"), "规则\n");
});
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
  expect(readFileSync(join(folder, "例.chi"), "utf8")).toBe("规则\n");
  rmSync(folder, { recursive: true });
});

describe("the record", () => {
  it("is there again at the next start, and git takes no notice of it", () => {
    const first = open();
    first.use((database) => putDraft(database, DRAFT));
    first.close();
    opened.pop();
    const second = open();
    expect(second.use((database) => draftOf(database, "例.chi", "a"))).toEqual(DRAFT);
    expect(second.notes()).toEqual([]);
    expect(readFileSync(join(folder, ".biaochi", ".gitignore"), "utf8")).toBe("*\n");
  });

  it.each([
    ["no database", () => writeFileSync(file, "this is no database, and never was one".repeat(100))],
    ["cut short", () => writeFileSync(file, readFileSync(file).subarray(0, 6000))],
    [
      "overwritten in the middle",
      () => writeFileSync(file, Buffer.concat([readFileSync(file).subarray(0, 4096), Buffer.alloc(8192, 7)])),
    ],
    ["of a later program", () => withDatabase((database) => database.exec("PRAGMA user_version = 2"))],
    ["with other tables under our number", () => withDatabase((database) => database.exec("DROP TABLE drafts"))],
  ])("that is %s is set aside and said; a new one is begun", (_, spoil) => {
    const first = open();
    first.use((database) =>
      addVersion(
        database,
        { path: "例.chi", hash: "a".repeat(64), kind: "saved", sentence: "", made: now() },
        Buffer.from("规则\n"),
        "done",
      ),
    );
    first.close();
    opened.pop();
    spoil();
    const second = open();
    second.use((database) => putDraft(database, DRAFT));
    expect(second.use((database) => draftOf(database, "例.chi", "a"))).toEqual(DRAFT);
    expect(codes(second)).toEqual(["SERVE-018"]);
    expect(readdirSync(join(folder, ".biaochi"))).toContain("workspace.sqlite.20260102T030405678Z");
  });

  it("that is damaged while it is used is set aside as well", () => {
    const database = open();
    database.use((inside) => inside.exec("PRAGMA wal_checkpoint(TRUNCATE)"));
    let isDamaged = true;
    const drafts = database.use((inside) => {
      if (isDamaged) {
        isDamaged = false;
        throw Object.assign(new Error("database disk image is malformed"), { code: "ERR_SQLITE_ERROR", errcode: 11 });
      }
      return versionsOf(inside, "例.chi");
    });
    expect(drafts).toEqual([]);
    expect(codes(database)).toEqual(["SERVE-018"]);
  });

  it("lies in memory where its folder cannot be made or leads elsewhere, and this is said", () => {
    writeFileSync(join(folder, ".biaochi"), "a file of this name");
    const database = open();
    database.use((inside) => putDraft(inside, DRAFT));
    expect(codes(database)).toEqual(["SERVE-019"]);
    rmSync(join(folder, ".biaochi"));
    const elsewhere = mkdtempSync(join(tmpdir(), "biaochi-elsewhere-"));
    symlinkSync(elsewhere, join(folder, ".biaochi"));
    expect(codes(open())).toEqual(["SERVE-019"]);
    rmSync(join(folder, ".biaochi"));
    mkdirSync(join(folder, ".biaochi"));
    symlinkSync(join(elsewhere, "other.sqlite"), file);
    expect(codes(open())).toEqual(["SERVE-019"]);
    expect(readdirSync(elsewhere)).toEqual([]);
    rmSync(elsewhere, { recursive: true });
  });
});

function withDatabase(work: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(file);
  work(database);
  database.close();
}
