import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFile, moveFile, replaceFile } from "./atomic-write.ts";
import { type Disk, nodeDisk } from "./disk.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "biaochi-write-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A disk that notes what is done to it, and fails at a step if told so. */
function notingDisk(steps: string[], failing?: string): Disk {
  const note = (step: string): void => {
    steps.push(step);
    if (step === failing) throw Object.assign(new Error("full"), { code: "ENOSPC" });
  };
  const named = (path: string): string => (path === folder ? "folder" : basename(path).replace(/^\.biaochi-.*$/u, "temporary"));
  const after = <Value>(step: string, act: () => Value): Value => {
    note(step);
    return act();
  };
  return {
    ...nodeDisk,
    createFile: (path, mode) => after(`create ${named(path)}`, () => nodeDisk.createFile(path, mode)),
    // Two bytes at a time, as a slow disk may.
    write: (file, bytes, from) => after("write", () => nodeDisk.write(file, bytes.subarray(0, from + 2), from)),
    sync: (file) => after("sync", () => nodeDisk.sync(file)),
    close: (file) => after("close", () => nodeDisk.close(file)),
    rename: (from, to) => after(`rename ${named(from)} ${named(to)}`, () => nodeDisk.rename(from, to)),
    link: (from, to) => after(`link ${named(from)} ${named(to)}`, () => nodeDisk.link(from, to)),
    remove: (path) => after(`remove ${named(path)}`, () => nodeDisk.remove(path)),
    syncFolder: (path) => after(`sync ${named(path)}`, () => nodeDisk.syncFolder(path)),
  };
}

describe("a file as a whole", () => {
  it("is on the disk before its name, and its name before the end", () => {
    const steps: string[] = [];
    writeFileSync(join(folder, "a"), "old", { mode: 0o600 });
    replaceFile(notingDisk(steps), join(folder, "a"), Buffer.from("news"));
    expect(steps).toEqual(["create temporary", "write", "write", "sync", "close", "rename temporary a", "sync folder"]);
    expect(readFileSync(join(folder, "a"), "utf8")).toBe("news");
    expect(statSync(join(folder, "a")).mode & 0o777).toBe(0o600);
  });

  it("is made by a link, which never takes the place of another", () => {
    const steps: string[] = [];
    createFile(notingDisk(steps), join(folder, "a"), Buffer.from("a"));
    expect(steps.slice(-3)).toEqual(["link temporary a", "remove temporary", "sync folder"]);
    expect(() => createFile(nodeDisk, join(folder, "a"), Buffer.from("b"))).toThrow("EEXIST");
    createFile(nodeDisk, join(folder, "b"), Buffer.from("b"));
    expect(() => moveFile(nodeDisk, join(folder, "b"), join(folder, "a"))).toThrow("EEXIST");
    expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"))).toEqual(["a", "b"]);
  });

  it.each(["create temporary", "write", "sync", "rename temporary a"])("stays as it was where %s fails", (step) => {
    writeFileSync(join(folder, "a"), "old");
    expect(() => replaceFile(notingDisk([], step), join(folder, "a"), Buffer.from("news"))).toThrow("full");
    expect(readdirSync(folder)).toEqual(["a"]);
    expect(readFileSync(join(folder, "a"), "utf8")).toBe("old");
  });
});
