// `biaochi serve` and the editor's start as real processes: what they say, that they stay, the next port, an orderly end.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

const LAUNCHER = join(import.meta.dirname, "..", "..", "..", "packages", "cli", "bin", "biaochi.mjs");
let folder = "";
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "biaochi-serve-"));
  writeFileSync(join(folder, "例.chi"), "规则集 例 {\n}\n");
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

type Started = {
  readonly child: ChildProcess;
  readonly entry: string;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
};

async function serve(args: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, [LAUNCHER, "serve", folder, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  let said = "";
  const ended = new Promise<number | null>((done) => child.on("exit", (code) => done(code)));
  const entry = await new Promise<string>((done, fail) => {
    child.stdout?.on("data", (part) => {
      said += String(part);
      const found = /http:\/\/\S+/u.exec(said)?.[0];
      if (found !== undefined && said.includes("Ctrl-C ends")) done(found);
    });
    ended.then((code) => fail(new Error(`ended with ${code}: ${said}`)));
  });
  return { child, entry, said: () => said, ended };
}

async function list(entry: string): Promise<unknown> {
  const { origin, hash } = new URL(entry);
  const key = new URLSearchParams(hash.slice(1)).get("token") ?? "";
  return (await fetch(`${origin}/api/workspace`, { headers: { "x-biaochi-token": key } })).json();
}

it("tells its address in both languages, serves, and ends with 0 when it is asked to", async () => {
  const { child, entry, said, ended } = await serve([]);
  expect(said()).toContain("在浏览器里打开这个地址");
  expect(said()).toContain("open this address in a browser");
  expect(entry).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/u);
  expect(await list(entry)).toMatchObject({ files: [{ path: "例.chi" }] });
  child.kill("SIGINT");
  child.kill("SIGINT");
  expect(await ended).toBe(0);
  expect(said()).toContain("编辑器已结束");
});

it("takes the next port where one is taken, says so, and has a key of its own", async () => {
  const first = await serve([]);
  const port = new URL(first.entry).port;
  const second = await serve(["--port", port]);
  expect(second.said()).toContain(`端口 ${port} 已被占用`);
  expect(second.said()).toContain(`port ${port} is taken`);
  expect(new URL(second.entry).port).not.toBe(port);
  expect(new URL(second.entry).hash).not.toBe(new URL(first.entry).hash);
  expect(await list(second.entry)).toMatchObject({ files: [{ path: "例.chi" }] });
});

it("killed while a page saves and keeps drafts, it has everything that it said it had", async () => {
  const saves = new Map<number, string>();
  let lastDraft = 0;
  let number = 0;
  for (let round = 0; round < 6; round += 1) {
    const { child, entry, ended } = await serve([]);
    const ask = asking(entry);
    const listed = await ask("GET", "versions?path=表.chi");
    const versions = (listed?.["versions"] ?? []) as { readonly id: number; readonly hash: string }[];
    const kept = new Map(versions.map(({ id, hash }) => [id, hash]));
    for (const [id, hash] of saves) expect(kept.get(id)).toBe(hash);
    const draft = await ask("GET", "draft?path=稿.chi&tab=a");
    if (lastDraft > 0) expect(numberIn(draft?.["text"])).toBeGreaterThanOrEqual(lastDraft);
    const text = await ask("GET", "text?path=表.chi");
    let base: unknown = text?.["hash"] ?? null;
    if (round > 0) expect(text?.["text"]).toMatch(/^\d+\n(?:规则\n){5000}完\n$/u);
    let isDoomed = false;
    for (;;) {
      number += 1;
      if ((await ask("PUT", "draft?path=稿.chi&tab=a", { text: `草稿 ${number}\n`, base: null })) === undefined) break;
      lastDraft = number;
      const saved = await ask("PUT", "text?path=表.chi", {
        text: `${number}\n${"规则\n".repeat(5000)}完\n`,
        base,
        sentence: `第${number}次`,
      });
      if (saved === undefined) break;
      base = saved["hash"];
      saves.set(Number(saved["version"]), String(saved["hash"]));
      if (!isDoomed) setTimeout(() => child.kill("SIGKILL"), 17 * round);
      isDoomed = true;
    }
    await ended;
  }
  expect(saves.size).toBeGreaterThanOrEqual(6);
});

function numberIn(text: unknown): number {
  return Number(/\d+/u.exec(String(text))?.[0]);
}

/** Asks the interface; undefined where nobody answers any more. */
function asking(entry: string) {
  const { origin, hash } = new URL(entry);
  const key = new URLSearchParams(hash.slice(1)).get("token") ?? "";
  return async (method: string, path: string, body?: object): Promise<Readonly<Record<string, unknown>> | undefined> => {
    try {
      const heads = {
        "x-biaochi-token": key,
        connection: "close",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      };
      const response = await fetch(`${origin}/api/${encodeURI(path)}`, {
        method,
        headers: heads,
        body: body === undefined ? null : JSON.stringify(body),
      });
      return (await response.json()) as Readonly<Record<string, unknown>>;
    } catch {
      return undefined;
    }
  };
}

it.each([
  [["--port", "0"], "选项 --port 要一个 1 至 65535 的整数"],
  [["--port", "65536"], "选项 --port 要一个 1 至 65535 的整数"],
])("does not start with %j", async (args, words) => {
  const child = spawn(process.execPath, [LAUNCHER, "serve", folder, ...args], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr?.on("data", (part) => {
    said += String(part);
  });
  expect(await new Promise((done) => child.on("exit", done))).toBe(2);
  expect(said).toContain(words);
});
