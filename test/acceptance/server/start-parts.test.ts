// What `npm start` does before it serves: the copy of the library, the editor's page; in a repository of a few files.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommandLine } from "@biaochi/cli";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildEditor } from "../../../scripts/build-editor.ts";
import { ownCopy } from "../../../scripts/own-copy.ts";
import { createMemoryHost } from "../cli/memory-host.ts";

let root = "";
let said = "";
const say = (line: string): void => {
  said += line;
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "biaochi-start-"));
  said = "";
  mkdirSync(join(root, "rules", "县"), { recursive: true });
  writeFileSync(join(root, "rules", "县", "例.chi"), "规则\n");
  writeFileSync(join(root, "rules", ".hidden"), "");
});
afterEach(() => rmSync(root, { recursive: true }));

describe("the copy of the library", () => {
  it("is made once, said, and left alone from then on", () => {
    const name = ownCopy(root, say);
    expect(readFileSync(join(root, name, "县", "例.chi"), "utf8")).toBe("规则\n");
    expect(readdirSync(join(root, name))).toEqual(["县"]);
    expect(said).toContain("副本");
    writeFileSync(join(root, name, "县", "例.chi"), "我的\n");
    said = "";
    expect(ownCopy(root, say)).toBe(name);
    expect(readFileSync(join(root, name, "县", "例.chi"), "utf8")).toBe("我的\n");
    expect(said).toBe("");
    expect(readdirSync(root).toSorted()).toEqual(["rules", name].toSorted());
  });
});

describe("the editor's page", () => {
  const vite = (status: number): void => {
    mkdirSync(join(root, "editor", "node_modules", "vite", "bin"), { recursive: true });
    mkdirSync(join(root, "editor", "src"), { recursive: true });
    const made =
      "import { mkdirSync, appendFileSync } from 'node:fs'; mkdirSync('dist', { recursive: true }); appendFileSync('dist/made', 'x');";
    writeFileSync(join(root, "editor", "node_modules", "vite", "bin", "vite.js"), `${made} process.exit(${status});`);
    writeFileSync(join(root, "editor", "package.json"), '{ "type": "module" }');
    writeFileSync(join(root, "pnpm-lock.yaml"), "");
    writeFileSync(join(root, "editor", "src", "main.ts"), "1");
  };
  const times = (): number => readFileSync(join(root, "editor", "dist", "made"), "utf8").length;

  it("is made when it is not there and when a source has changed, and not otherwise", () => {
    vite(0);
    buildEditor(root, say);
    buildEditor(root, say);
    expect(times()).toBe(1);
    writeFileSync(join(root, "editor", "src", "main.ts"), "2");
    buildEditor(root, say);
    expect(times()).toBe(2);
    writeFileSync(join(root, "editor", "src", "new.tsx"), "");
    buildEditor(root, say);
    expect(times()).toBe(3);
  });

  it("that could not be made is said, and tried again the next time", () => {
    vite(1);
    buildEditor(root, say);
    expect(said).toContain("没有生成");
    buildEditor(root, say);
    expect(times()).toBe(2);
  });

  it("is passed over where the bundler is not installed", () => {
    buildEditor(root, say);
    expect(said).toBe("");
  });
});

it("serve --open opens the browser by a ticket, never with the key on a command line", async () => {
  const memory = createMemoryHost();
  expect(await runCommandLine(memory.host, ["serve", join(root, "rules"), "--open", "--lang", "zh"])).toBe(0);
  const [address = ""] = memory.opened;
  const key = /#token=(\S+)/u.exec(memory.stdout())?.[1] ?? "none";
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/open\/[\w-]{32}$/u);
  expect(address).not.toContain(key);
});

it("serve says what is wrong with the record, and serves all the same", async () => {
  mkdirSync(join(root, "rules", ".biaochi"));
  writeFileSync(join(root, "rules", ".biaochi", "workspace.sqlite"), "damaged".repeat(1000));
  const memory = createMemoryHost();
  expect(await runCommandLine(memory.host, ["serve", join(root, "rules")])).toBe(0);
  expect(memory.stderr()).toContain("提醒 SERVE-018  草稿和版本的记录打不开，已放到一边");
  expect(memory.stderr()).toContain("warning SERVE-018  the record of drafts and versions could not be opened");
  expect(await runCommandLine(memory.host, ["serve", join(root, "nothing")])).toBe(2);
});
