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
    const { body } = await ask("GET", `api/versions?${at("例.chi")}`);
    expect(body).toMatchObject({ versions: [{ kind: "found" }, { kind: "found" }] });
  });

  it("brings changes to different indicators together", async () => {
    const base = "规则集 例 {\n}\n指标 甲 1分 打分\n指标 乙 1分 打分\n";
    const { body: made } = await ask("PUT", `api/text?${at("表.chi")}`, { text: base, base: null, sentence: "" });
    const { hash } = made as { readonly hash: string };
    writeFileSync(join(folder, "表.chi"), base.replace("甲 1", "甲 2"));
    const ours = base.replace("乙 1", "乙 3");
    expect(await ask("PUT", `api/text?${at("表.chi")}`, { text: ours, base: hash, sentence: "" })).toMatchObject({
      status: 409,
      body: {
        base,
        merge: {
          kind: "merged",
          text: ours.replace("甲 1", "甲 2"),
          ours: [{ zh: "指标「乙」" }],
          theirs: [{ zh: "指标「甲」" }],
        },
      },
    });
    const same = base.replace("甲 1", "甲 4");
    expect(await ask("PUT", `api/text?${at("表.chi")}`, { text: same, base: hash, sentence: "" })).toMatchObject({
      status: 409,
      body: {
        merge: {
          kind: "conflict",
          conflicts: [{ key: "indicator 甲", ours: "指标 甲 4分 打分\n", theirs: "指标 甲 2分 打分\n" }],
        },
      },
    });
  });

  it("makes a new file with its folders, and never in place of another", async () => {
    const body = { text: "新\n", base: null, sentence: "新建" };
    expect(await ask("PUT", `api/text?${at("湖南省/2018/新.chi")}`, body)).toMatchObject({ status: 200 });
    expect(readFileSync(join(folder, "湖南省", "2018", "新.chi"), "utf8")).toBe("新\n");
    expect(await ask("PUT", `api/text?${at("例.chi")}`, body)).toMatchObject({ status: 409 });
  });
});

describe("other encodings", () => {
  const old = Buffer.from("B9E6D4F2BCAF20C0FD207B0D0A7D0D0A", "hex");

  it("are read as what they are and written as UTF-8, with a word of it; the old bytes can be brought back", async () => {
    writeFileSync(join(folder, "旧.chi"), old);
    const { body } = await ask("GET", `api/text?${at("旧.chi")}`);
    expect(body).toMatchObject({ text: "规则集 例 {\r\n}\r\n", notice: { code: "SERVE-012", severity: "notice" } });
    const { hash, text } = body as { readonly hash: string; readonly text: string };
    expect(await ask("PUT", `api/text?${at("旧.chi")}`, { text: `${text}# 新\r\n`, base: hash, sentence: "" })).toMatchObject({
      status: 200,
    });
    expect(readFileSync(join(folder, "旧.chi"), "utf8")).toBe("规则集 例 {\r\n}\r\n# 新\r\n");
    await ask("POST", "api/restore", { path: "旧.chi", id: 1 });
    expect(readFileSync(join(folder, "旧.chi"))).toEqual(old);
  });

  it("lose a byte order mark at the next save, and nothing else", async () => {
    writeFileSync(join(folder, "有标记.chi"), "\ufeff规则\n");
    const { body } = await ask("GET", `api/text?${at("有标记.chi")}`);
    const { hash, text } = body as { readonly hash: string; readonly text: string };
    expect(text).toBe("规则\n");
    await ask("PUT", `api/text?${at("有标记.chi")}`, { text, base: hash, sentence: "" });
    expect(readFileSync(join(folder, "有标记.chi"), "utf8")).toBe("规则\n");
  });

  it("that cannot be read are not opened", async () => {
    writeFileSync(join(folder, "坏.chi"), Buffer.from("FFFF00FE80", "hex"));
    expect(await ask("GET", `api/text?${at("坏.chi")}`)).toMatchObject({ status: 422, body: { error: { code: "SERVE-011" } } });
  });
});

describe("names on the disk", () => {
  it("that are written in parts (NFD) are told composed, and still found", async () => {
    writeFileSync(join(folder, "Cafe\u0301.chi"), "规则\n");
    const path = "Caf\u00e9.chi";
    const { body } = await ask("GET", "api/workspace");
    expect((body as { readonly files: readonly { readonly path: string }[] }).files.map((file) => file.path)).toContain(path);
    expect(await ask("GET", `api/text?${at(path)}`)).toMatchObject({ status: 200, body: { path, text: "规则\n" } });
  });

  it("that differ only in case or width are not made", async () => {
    for (const path of ["ABC.chi", "ａｂｃ.chi"]) {
      writeFileSync(join(folder, "abc.chi"), "一\n");
      const answer = await ask("PUT", `api/text?${at(path)}`, { text: "二\n", base: null, sentence: "" });
      expect(answer).toMatchObject({ status: 409, body: { error: { code: "SERVE-008" } } });
    }
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

describe("versions", () => {
  const put = async (path: string, text: string, base: string | null, sentence: string) => {
    const { body } = await ask("PUT", `api/text?${at(path)}`, { text, base, sentence });
    return body as { readonly hash: string; readonly version: number };
  };
  const kinds = async (path: string): Promise<readonly string[]> => {
    const { body } = await ask("GET", `api/versions?${at(path)}`);
    const { versions } = body as { readonly versions: readonly { readonly kind: string; readonly sentence: string }[] };
    return versions.map(({ kind, sentence }) => `${kind} ${sentence}`.trim());
  };

  it("keep every save, what others wrote between, and every restore", async () => {
    const first = await put("表.chi", "一\n", null, "新建");
    const second = await put("表.chi", "二\n", first.hash, "改数");
    writeFileSync(join(folder, "表.chi"), "别人写的\n");
    const restored = await ask("POST", "api/restore", { path: "表.chi", id: first.version });
    expect(restored).toMatchObject({ status: 200, body: { text: "一\n" } });
    expect(readFileSync(join(folder, "表.chi"), "utf8")).toBe("一\n");
    expect(await kinds("表.chi")).toEqual(["restored 新建", "found", "saved 改数", "saved 新建"]);
    expect(await ask("GET", `api/version?${at("表.chi")}&id=${second.version}`)).toMatchObject({ body: { text: "二\n" } });
    const stale = await ask("POST", "api/restore", { path: "表.chi", id: second.version, base: second.hash });
    expect(stale).toMatchObject({ status: 409, body: { error: { code: "SERVE-009" } } });
  });

  it("go with a file that is renamed, and outlive one that is deleted", async () => {
    const first = await put("表.chi", "一\n", null, "新建");
    await ask("PUT", `api/draft?${at("表.chi")}&tab=a`, { text: "草稿\n", base: first.hash });
    expect(await ask("POST", "api/move", { from: "表.chi", to: "县/新表.chi" })).toMatchObject({ status: 200 });
    expect(await ask("GET", "api/drafts")).toMatchObject({ body: { drafts: [{ path: "县/新表.chi", text: "草稿\n" }] } });
    expect(await kinds("县/新表.chi")).toEqual(["moved", "saved 新建"]);
    expect(await ask("GET", `api/version?${at("县/新表.chi")}&id=${first.version}`)).toMatchObject({ body: { text: "一\n" } });
    expect(await ask("DELETE", `api/text?${at("县/新表.chi")}&base=${"0".repeat(64)}`)).toMatchObject({ status: 409 });
    expect(await ask("DELETE", `api/text?${at("县/新表.chi")}&base=${first.hash}`)).toMatchObject({ status: 200 });
    const { body } = await ask("GET", "api/workspace");
    expect(body).toMatchObject({ files: [{ path: "例.chi" }], deleted: [{ path: "县/新表.chi", kind: "deleted" }] });
    await ask("POST", "api/restore", { path: "县/新表.chi", id: first.version });
    expect(readFileSync(join(folder, "县", "新表.chi"), "utf8")).toBe("一\n");
  });

  it("keep a draft that is dropped without having been saved", async () => {
    await ask("PUT", `api/draft?${at("例.chi")}&tab=a`, { text: "丢弃的\n", base: null });
    await ask("DELETE", `api/draft?${at("例.chi")}&tab=a`);
    expect(await kinds("例.chi")).toEqual(["dropped"]);
    expect(await ask("GET", "api/drafts")).toMatchObject({ body: { drafts: [] } });
  });

  it("do not tell the versions of another file", async () => {
    const { version } = await put("表.chi", "一\n", null, "");
    expect(await ask("GET", `api/version?${at("例.chi")}&id=${version}`)).toMatchObject({ status: 404 });
  });

  it("never replace a file by a renaming", async () => {
    await put("表.chi", "一\n", null, "");
    expect(await ask("POST", "api/move", { from: "表.chi", to: "例.chi" })).toMatchObject({
      status: 409,
      body: { error: { code: "SERVE-008" } },
    });
    expect(readFileSync(join(folder, "例.chi"), "utf8")).toBe("规则集 例 {\n}\n");
  });
});

describe("events", () => {
  it("tell what others and what we ourselves change, once each", async () => {
    const stop = new AbortController();
    const response = await fetch(`${running.address}api/events`, {
      headers: { "x-biaochi-token": running.key },
      signal: stop.signal,
    });
    const seen: { readonly path: string; readonly hash: string | null }[] = [];
    const reading = (async () => {
      for await (const part of response.body ?? []) {
        for (const [, json = ""] of Buffer.from(part)
          .toString()
          .matchAll(/^data: (.*)$/gm))
          seen.push(JSON.parse(json));
      }
    })().catch(() => undefined);
    writeFileSync(join(folder, "例.chi"), "别人写的\n");
    await ask("PUT", `api/text?${at("新.chi")}`, { text: "新\n", base: null, sentence: "" });
    await expect.poll(() => seen.map(({ path }) => path).toSorted(), { timeout: 8000 }).toEqual(["例.chi", "新.chi"]);
    rmSync(join(folder, "例.chi"));
    await expect.poll(() => seen.at(-1), { timeout: 8000 }).toMatchObject({ type: "changed", path: "例.chi", hash: null });
    expect(seen.length).toBe(3);
    stop.abort();
    await reading;
  });
});

describe("the description", () => {
  it("names every route, with the forms that requests and answers are held to", async () => {
    const { body } = await ask("GET", "api/openapi.json");
    const { paths } = body as { readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
    const named = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));
    expect(named.toSorted()).toEqual([
      "delete /api/draft",
      "delete /api/text",
      "get /api/bytes",
      "get /api/draft",
      "get /api/drafts",
      "get /api/events",
      "get /api/text",
      "get /api/version",
      "get /api/versions",
      "get /api/workspace",
      "post /api/move",
      "post /api/restore",
      "put /api/draft",
      "put /api/text",
    ]);
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
