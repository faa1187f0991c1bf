// The interface as the editor uses it: a workspace in a folder of its own, requests over a real connection.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "../index.ts";

type Reply = { readonly status: number; readonly body: unknown };

const folders: string[] = [];
let running: RunningServer;
let folder: string;
const faults: unknown[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "biaochi-api-"));
  folders.push(folder);
  writeFileSync(join(folder, "例.chi"), "规则集 例 {\n}\n");
  const started = await startServer({ folder, port: 0, fault: (error) => faults.push(error) });
  if (started.kind !== "running") throw new Error(started.kind);
  running = started;
});

afterEach(async () => {
  await running.close();
  for (const one of folders.splice(0)) rmSync(one, { recursive: true });
  expect(faults.splice(0)).toEqual([]);
});

async function ask(method: string, url: string, body?: unknown): Promise<Reply> {
  const response = await fetch(`${running.address}${url}`, {
    method,
    headers: { "x-biaochi-token": running.key, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

const at = (path: string): string => `path=${encodeURIComponent(path)}`;

describe("files and texts", () => {
  it("lists, reads and saves; a save is a version", async () => {
    const { body: workspace } = await ask("GET", "api/workspace");
    expect(workspace).toMatchObject({ files: [{ path: "例.chi", kind: "rules" }], notes: [], deleted: [] });
    const { body: read } = await ask("GET", `api/text?${at("例.chi")}`);
    const { hash } = read as { readonly hash: string };
    const saved = await ask("PUT", `api/text?${at("例.chi")}`, { text: "规则集 新 {\n}\n", base: hash, sentence: "改名" });
    expect(saved).toMatchObject({ status: 200, body: { version: 2 } });
    expect(readFileSync(join(folder, "例.chi"), "utf8")).toBe("规则集 新 {\n}\n");
  });

  it("gives both texts where the file has changed since", async () => {
    const { body: read } = await ask("GET", `api/text?${at("例.chi")}`);
    const { hash, text } = read as { readonly hash: string; readonly text: string };
    writeFileSync(join(folder, "例.chi"), "别人写的\n");
    const refused = await ask("PUT", `api/text?${at("例.chi")}`, { text: "我写的\n", base: hash, sentence: "" });
    expect(refused).toMatchObject({ status: 409, body: { text: "别人写的\n", base: text, error: { code: "SERVE-009" } } });
    expect(readFileSync(join(folder, "例.chi"), "utf8")).toBe("别人写的\n");
  });

  it("makes a new file with its folders, and never in place of another", async () => {
    const body = { text: "新\n", base: null, sentence: "新建" };
    expect(await ask("PUT", `api/text?${at("湖南省/2018/新.chi")}`, body)).toMatchObject({ status: 200 });
    expect(readFileSync(join(folder, "湖南省", "2018", "新.chi"), "utf8")).toBe("新\n");
    expect(await ask("PUT", `api/text?${at("例.chi")}`, body)).toMatchObject({ status: 409 });
  });
});

describe("drafts", () => {
  it("are kept by file and tab, told while they differ, and gone once saved", async () => {
    const { body: read } = await ask("GET", `api/text?${at("例.chi")}`);
    const { hash } = read as { readonly hash: string };
    const draft = { text: "草稿\n", base: hash };
    expect(await ask("PUT", `api/draft?${at("例.chi")}&tab=a`, draft)).toMatchObject({ status: 200 });
    expect(await ask("GET", `api/draft?${at("例.chi")}`)).toMatchObject({ status: 200, body: { ...draft, tab: "a" } });
    expect(await ask("GET", "api/drafts")).toMatchObject({ body: { drafts: [{ path: "例.chi", tab: "a" }] } });
    await ask("PUT", `api/text?${at("例.chi")}`, { ...draft, sentence: "" });
    expect(await ask("GET", "api/drafts")).toMatchObject({ body: { drafts: [] } });
    expect(await ask("GET", `api/draft?${at("例.chi")}`)).toMatchObject({ status: 404, body: { error: { code: "SERVE-017" } } });
  });
});

describe("bytes", () => {
  it("come as they are, and as no page", async () => {
    writeFileSync(join(folder, "数据.json"), "<script>");
    const response = await fetch(`${running.address}api/bytes?${at("数据.json")}`, {
      headers: { "x-biaochi-token": running.key },
    });
    expect(await response.text()).toBe("<script>");
    expect(response.headers.get("content-type")).toBe("application/octet-stream");
    expect(response.headers.get("content-disposition")).toBe("attachment");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });
});
