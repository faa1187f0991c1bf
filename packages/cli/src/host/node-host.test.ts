import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createNodeHost } from "./node-host.ts";

const { files, watch } = createNodeHost();
let folder = "";
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "biaochi-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("files of a real disk", () => {
  it("tells what stands at a path", () => {
    writeFileSync(at("表.chi"), "");
    mkdirSync(at("里面"));
    expect([files.kindOf(at("表.chi")), files.kindOf(at("里面")), files.kindOf(at("没有")), files.kindOf("/dev/null")]).toEqual([
      "file",
      "folder",
      "missing",
      "other",
    ]);
    expect(files.kindOf(at("a\u0000b"))).toBe("missing");
    expect(files.kindOf(at("x".repeat(5000)))).toBe("missing");
    expect(files.list(folder)).toEqual([
      { name: "表.chi", kind: "file" },
      { name: "里面", kind: "folder" },
    ]);
    expect(files.list(at("没有"))).toEqual([]);
  });

  it("says why a file cannot be read", () => {
    mkdirSync(at("里面"));
    expect(files.read(at("没有"))).toMatchObject({ ok: false, trouble: "missing" });
    expect(files.read(at("里面"))).toMatchObject({ ok: false, trouble: "folder" });
    writeFileSync(at("文件"), "x");
    expect(files.read(join(at("文件"), "下面"))).toMatchObject({ ok: false, trouble: "missing" });
    expect(files.read(at("a\u0000b"))).toMatchObject({ ok: false });
  });

  it("replaces a file as a whole, keeps its permissions and leaves nothing beside it", async () => {
    writeFileSync(at("得分.json"), "旧");
    chmodSync(at("得分.json"), 0o640);
    expect(await files.replace(at("得分.json"), "新")).toEqual({ ok: true });
    expect(readFileSync(at("得分.json"), "utf8")).toBe("新");
    expect(statSync(at("得分.json")).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(["得分.json"]);
  });

  it("follows a link and keeps it", async () => {
    writeFileSync(at("真.json"), "旧");
    symlinkSync("真.json", at("链.json"));
    expect(await files.replace(at("链.json"), "新")).toEqual({ ok: true });
    expect(lstatSync(at("链.json")).isSymbolicLink()).toBe(true);
    expect(readFileSync(at("真.json"), "utf8")).toBe("新");
  });

  it("says why a file cannot be written, and leaves what was there", async () => {
    mkdirSync(at("里面"));
    expect(await files.replace(at("里面"), "x")).toMatchObject({ ok: false, trouble: "folder" });
    expect(await files.replace(join(at("没有"), "x"), "x")).toMatchObject({ ok: false, trouble: "missing" });
    expect(await files.replace("/dev/null", "x")).toEqual({ ok: true });
    expect(readdirSync(folder)).toEqual(["里面"]);
  });

  it("creates a file only where there is none", async () => {
    expect(await files.create(at("表.chi"), "一")).toEqual({ ok: true });
    expect(await files.create(at("表.chi"), "二")).toMatchObject({ ok: false, trouble: "exists" });
    expect(readFileSync(at("表.chi"), "utf8")).toBe("一");
    symlinkSync("没有的", at("悬空.chi"));
    expect((await files.create(at("悬空.chi"), "x")).ok).toBe(false);
    expect(existsSync(at("没有的"))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("sees a file change, also where it is replaced, and before anyone waits", async () => {
    writeFileSync(at("表.chi"), "一");
    const watching = watch();
    watching.add(at("表.chi"));
    watching.add(join(at("没有的文件夹"), "x"));
    await files.replace(at("表.chi"), "二");
    expect(await watching.changed()).toBe("changed");
  });

  it("sees a file come into a folder", async () => {
    const watching = watch();
    watching.add(folder);
    writeFileSync(at("新.chi"), "一");
    expect(await watching.changed()).toBe("changed");
  });
});
