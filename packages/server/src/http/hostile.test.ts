// Attacks, each of which gets through if its guard is taken away: other web pages (rebinding, forged requests), paths out of the workspace, links,
// names, sizes, texts that would like to be pages. One server for all; the workspace lies in a folder with a secret beside it.
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, type RawAnswer, type RawRequest, rawRequest } from "../fixtures/raw-request.ts";
import { type RunningServer, startServer } from "../index.ts";

const SECRET = "secret of another folder";
const faults: unknown[] = [];
let outside = "";
let folder = "";
let running: RunningServer;

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), "biaochi-hostile-"));
  folder = join(outside, "workspace");
  mkdirSync(folder);
  writeFileSync(join(outside, "secret.chi"), SECRET);
  writeFileSync(join(folder, "例.chi"), "规则集 例 {\n}\n");
  symlinkSync(join(outside, "secret.chi"), join(folder, "链接.chi"));
  symlinkSync(outside, join(folder, "外面"));
  symlinkSync(join(folder, "例.chi"), join(folder, "里面.chi"));
  mkdirSync(join(folder, ".git"));
  writeFileSync(join(folder, ".git", "config.txt"), SECRET);
  mkdirSync(join(outside, "dist", "assets"), { recursive: true });
  writeFileSync(join(outside, "dist", "index.html"), "<!doctype html><title>editor</title>");
  writeFileSync(join(outside, "dist", "assets", "main.js"), "export {}");
  writeFileSync(join(outside, "dist", ".stamp"), SECRET);
  writeFileSync(join(outside, "secret.txt"), SECRET);
  symlinkSync(join(outside, "secret.txt"), join(outside, "dist", "link.txt"));
  const started = await startServer({ folder, port: 0, editor: join(outside, "dist"), fault: (error) => faults.push(error) });
  if (started.kind !== "running") throw new Error(started.kind);
  running = started;
});

afterAll(async () => {
  await running.close();
  rmSync(outside, { recursive: true });
  expect(faults).toEqual([]);
});

type Sent = Omit<RawRequest, "port" | "body"> & {
  readonly json?: unknown;
  readonly body?: string | Uint8Array;
  readonly key?: string | null;
};

/** As the editor's own page asks, unless a test says otherwise. */
function send({
  json,
  key = running.key,
  heads = {},
  body = json === undefined ? undefined : JSON.stringify(json),
  ...rest
}: Sent): Promise<RawAnswer> {
  return rawRequest({
    port: running.port,
    heads: {
      ...(key === null ? {} : { "x-biaochi-token": key }),
      ...(json === undefined ? {} : { "content-type": "application/json" }),
      ...heads,
    },
    ...(body === undefined ? {} : { body }),
    ...rest,
  });
}

const at = (path: string): string => `path=${encodeURIComponent(path)}`;
const refusal = async (sent: Sent): Promise<string> => {
  const answer = await send(sent);
  expect(answer.body).not.toContain(SECRET);
  return `${answer.status} ${codeOf(answer)}`;
};

describe("another web page in the same browser", () => {
  it("does not get in by a name that it points here (rebinding)", async () => {
    for (const host of [
      "evil.example",
      `evil.example:${running.port}`,
      "127.0.0.1",
      "127.0.0.1:1",
      `127.0.0.1.evil.example:${running.port}`,
    ]) {
      expect(await refusal({ path: "/api/workspace", heads: { host } })).toBe("403 SERVE-021");
      expect(await refusal({ path: "/", heads: { host } })).toBe("403 SERVE-021");
    }
    for (const host of ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"])
      expect((await send({ path: "/api/workspace", heads: { host: `${host}:${running.port}` } })).status).toBe(200);
  });

  it("cannot act in the user's name (forged requests)", async () => {
    const json = { text: "坏\n", base: null, sentence: "" };
    const put = { method: "PUT", path: `/api/text?${at("坏.chi")}`, json };
    for (const origin of [
      "http://evil.example",
      "null",
      `https://127.0.0.1:${running.port}`,
      "http://127.0.0.1:1",
      `http://localhost:${running.port}0`,
    ])
      expect(await refusal({ ...put, heads: { origin } })).toBe("403 SERVE-021");
    for (const site of ["cross-site", "same-site", "none"])
      expect(await refusal({ ...put, heads: { "sec-fetch-site": site } })).toBe("403 SERVE-021");
    // What a form can send without asking: no key, and no JSON.
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
      expect(await refusal({ ...put, key: null, heads: { "content-type": type } })).toBe("401 SERVE-020");
      expect(await refusal({ ...put, heads: { "content-type": type } })).toBe("415 SERVE-022");
    }
    expect(existsSync(join(folder, "坏.chi"))).toBe(false);
    const own = await send({ ...put, heads: { origin: `http://127.0.0.1:${running.port}`, "sec-fetch-site": "same-origin" } });
    expect(own.status).toBe(200);
  });

  it("may neither frame the editor nor read or embed anything of it", async () => {
    for (const path of ["/", "/api/workspace", "/nothing", "/assets/main.js"]) {
      const { heads } = await send({ path });
      expect(heads["x-frame-options"]).toBe("DENY");
      expect(heads["content-security-policy"]).toMatch(/frame-ancestors 'none'/u);
      expect(heads["cross-origin-resource-policy"]).toBe("same-origin");
      expect(heads["access-control-allow-origin"]).toBeUndefined();
    }
    const asked = await send({ method: "OPTIONS", path: "/api/workspace", key: null, heads: { origin: "http://evil.example" } });
    expect(asked.heads["access-control-allow-origin"]).toBeUndefined();
  });
});

describe("another program or person on the machine", () => {
  it("needs the key of this start, on everything of the interface, however it is spelled", async () => {
    const paths = [
      "workspace",
      "text?path=a.chi",
      "bytes?path=a",
      "drafts",
      "draft?path=a.chi",
      "versions?path=a.chi",
      "events",
      "openapi.json",
      "nothing",
    ];
    for (const path of [...paths.map((one) => `/api/${one}`), "/%61pi/workspace", "/api", "/api%2fworkspace"]) {
      for (const key of [null, "", running.key.slice(1), `${running.key}x`, running.key.toUpperCase()]) {
        const { status, body } = await send({ path, key });
        expect([401, 404], `${path} ${key}`).toContain(status);
        expect(body).not.toContain("例.chi");
      }
    }
    expect(await refusal({ path: "/%61pi/workspace", key: null })).toBe("401 SERVE-020");
    expect(await refusal({ path: "/api/workspace", key: null })).toBe("401 SERVE-020");
  });

  it("cannot use an entry ticket again, nor guess one", async () => {
    const path = new URL(running.ticket()).pathname;
    const { status, heads } = await send({ path, key: null });
    expect([status, heads["location"]]).toEqual([303, `/#token=${running.key}`]);
    expect(await refusal({ path, key: null })).toBe("401 SERVE-020");
    expect(await refusal({ path: "/open/undefined", key: null })).toBe("401 SERVE-020");
  });

  it("is not listened to on another address of the machine", async () => {
    // The whole of 127/8 is this machine on Linux; what listens everywhere listens there.
    await expect(rawRequest({ host: "127.0.0.2", port: running.port, path: "/" })).rejects.toThrow(
      /ECONNREFUSED|EADDRNOTAVAIL|ETIMEDOUT/u,
    );
  });
});

const OUT = [
  "../secret.chi",
  "..",
  "",
  "/etc/passwd.txt",
  "a/../../secret.chi",
  "a//b.chi",
  "./例.chi",
  "C:/secret.chi",
  "..\\secret.chi",
  "\\\\host\\share.txt",
  "%2e%2e/secret.chi/../../secret.chi",
];

describe("paths", () => {
  it.each(OUT)("“%s” leads nowhere, on any route", async (path) => {
    const json = { text: "坏\n", base: null };
    const base = "0".repeat(64);
    const requests: readonly Sent[] = [
      { path: `/api/text?${at(path)}` },
      { path: `/api/bytes?${at(path)}` },
      { method: "PUT", path: `/api/text?${at(path)}`, json: { ...json, sentence: "" } },
      { method: "DELETE", path: `/api/text?${at(path)}&base=${base}` },
      { method: "PUT", path: `/api/draft?${at(path)}&tab=a`, json },
      { path: `/api/versions?${at(path)}` },
      { method: "POST", path: "/api/restore", json: { path, id: 1 } },
      { method: "POST", path: "/api/move", json: { from: "例.chi", to: path } },
      { method: "POST", path: "/api/move", json: { from: path, to: "新.chi" } },
    ];
    for (const request of requests) expect(await refusal(request)).toMatch(/^400 SERVE-00[17]$|^404 SERVE-016$/u);
    expect(readFileSync(join(outside, "secret.chi"), "utf8")).toBe(SECRET);
    expect(readFileSync(join(folder, "例.chi"), "utf8")).toContain("规则集 例");
  });

  it("of the record and of git lead nowhere", async () => {
    for (const path of [
      ".git/config.txt",
      ".biaochi/workspace.sqlite",
      ".biaochi/.gitignore",
      "a/.hidden.chi",
      "node_modules/a.json",
      "GIT~1/config.txt",
    ]) {
      expect(await refusal({ path: `/api/text?${at(path)}` })).toBe("400 SERVE-002");
      expect(await refusal({ path: `/api/bytes?${at(path)}` })).toBe("400 SERVE-002");
    }
    const json = { text: "坏\n", base: null, sentence: "" };
    expect(await refusal({ method: "PUT", path: `/api/text?${at(".git/hook.txt")}`, json })).toBe("400 SERVE-002");
    expect(readdirSync(join(folder, ".git"))).toEqual(["config.txt"]);
  });

  it.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/assets/../../secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/.stamp",
    "/link.txt",
    "/例.chi",
    "/assets",
    "/index.html%00.js",
  ])("of the page: “%s” is not there", async (path) => {
    const { status, body, heads } = await send({ path: encodeURI(path).replaceAll("%25", "%"), key: null });
    expect([400, 404]).toContain(status);
    expect(body).not.toContain(SECRET);
    expect(heads["content-type"]).toBe("application/json; charset=utf-8");
  });
});

describe("links", () => {
  it("are not followed, wherever they lead", async () => {
    const json = { text: "坏\n", base: null, sentence: "" };
    for (const path of ["链接.chi", "外面/secret.chi", "外面/新.chi", "里面.chi"]) {
      expect(await refusal({ path: `/api/text?${at(path)}` })).toBe("403 SERVE-005");
      expect(await refusal({ path: `/api/bytes?${at(path)}` })).toBe("403 SERVE-005");
      expect(await refusal({ method: "PUT", path: `/api/text?${at(path)}`, json })).toBe("403 SERVE-005");
      expect(await refusal({ method: "POST", path: "/api/move", json: { from: "例.chi", to: path } })).toBe("403 SERVE-005");
    }
    expect(readFileSync(join(outside, "secret.chi"), "utf8")).toBe(SECRET);
    expect(existsSync(join(outside, "新.chi"))).toBe(false);
  });

  it("are in no list, and said to be left out", async () => {
    const { body } = await send({ path: "/api/workspace" });
    const { files, notes } = JSON.parse(body) as {
      readonly files: readonly { readonly path: string }[];
      readonly notes: readonly { readonly file: string }[];
    };
    expect(files.map(({ path }) => path)).not.toContain("链接.chi");
    expect(files.filter(({ path }) => path.startsWith("外面"))).toEqual([]);
    expect(notes.map(({ file }) => file)).toEqual(expect.arrayContaining(["链接.chi", "外面", "里面.chi"]));
  });

  it.skipIf(process.platform === "win32")("nor does a pipe keep anyone waiting", async () => {
    execFileSync("mkfifo", [join(folder, "管道.chi")]);
    expect(await refusal({ path: `/api/text?${at("管道.chi")}` })).toBe("403 SERVE-005");
    expect((await send({ path: "/api/workspace" })).status).toBe(200);
    rmSync(join(folder, "管道.chi"));
  });
});

describe("sizes", () => {
  it("of bodies are bounded before they are read", async () => {
    const put = { method: "PUT", path: `/api/text?${at("大.chi")}`, heads: { "content-type": "application/json" } };
    const large = JSON.stringify({ text: "字".repeat(7_500_000), base: null, sentence: "" });
    expect(await refusal({ ...put, body: large }).catch(() => "cut off")).toMatch(/^413 SERVE-010$|^cut off$/u);
    const small = JSON.stringify({ path: "例.chi", id: 1, base: "0".repeat(70_000) });
    expect(await refusal({ ...put, method: "POST", path: "/api/restore", body: small })).toBe("413 SERVE-010");
    expect(existsSync(join(folder, "大.chi"))).toBe(false);
  });

  it("of texts and files are bounded too", async () => {
    const text = "字".repeat(3_000_000);
    expect(await refusal({ method: "PUT", path: `/api/text?${at("大.chi")}`, json: { text, base: null, sentence: "" } })).toBe(
      "413 SERVE-010",
    );
    expect(await refusal({ method: "PUT", path: `/api/draft?${at("大.chi")}&tab=a`, json: { text, base: null } })).toBe(
      "413 SERVE-010",
    );
    writeFileSync(join(folder, "巨.json"), "");
    truncateSync(join(folder, "巨.json"), 70 * 1024 * 1024);
    expect(await refusal({ path: `/api/bytes?${at("巨.json")}` })).toBe("413 SERVE-010");
    expect(await refusal({ path: `/api/text?${at("巨.json")}` })).toBe("413 SERVE-010");
    rmSync(join(folder, "巨.json"));
  });

  it("of the number of listeners as well", async () => {
    const stop = new AbortController();
    const open = () =>
      fetch(`${running.address}api/events`, { headers: { "x-biaochi-token": running.key }, signal: stop.signal });
    const streams = await Promise.all(Array.from({ length: 64 }, open));
    expect(streams.map(({ status }) => status)).toEqual(Array.from({ length: 64 }, () => 200));
    expect((await open()).status).toBe(429);
    stop.abort();
    await expect
      .poll(
        async () =>
          (
            await fetch(`${running.address}api/events`, {
              headers: { "x-biaochi-token": running.key },
              signal: AbortSignal.timeout(300),
            })
          ).status,
      )
      .toBe(200);
  });
});

describe("texts and names that would like to be pages", () => {
  it("are data: of no type that runs, and under a policy by which nothing runs", async () => {
    writeFileSync(join(folder, "页.json"), "<script>alert(1)</script>");
    for (const path of [
      `/api/bytes?${at("页.json")}`,
      `/api/text?${at("页.json")}`,
      "/<script>alert(1)</script>",
      `/api/text?${at("<img src=x onerror=alert(1)>.chi")}`,
    ]) {
      const { heads } = await send({ path: encodeURI(path).replaceAll("%25", "%") });
      expect(heads["content-type"]).toMatch(/^application\/(?:json; charset=utf-8|octet-stream)$/u);
      expect(heads["x-content-type-options"]).toBe("nosniff");
      expect(heads["content-security-policy"]).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
    }
    const { heads } = await send({ path: `/api/bytes?${at("页.json")}` });
    expect(heads["content-disposition"]).toBe("attachment");
  });

  it("find no script licence on the editor's page", async () => {
    const { heads, body } = await send({ path: "/", key: null });
    expect(body).toContain("editor");
    const policy = String(heads["content-security-policy"]);
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|connect-src[^;]*(?:\*|http)/u);
    expect(body).not.toContain(running.key);
  });

  it("are no file that the editor can make", async () => {
    const json = { text: "<script>", base: null, sentence: "" };
    for (const [path, code] of [
      ["a.html", "SERVE-007"],
      ["a.svg", "SERVE-007"],
      ["a.js", "SERVE-007"],
      ["a.chi.exe", "SERVE-007"],
      ["a", "SERVE-007"],
      ["<b>.chi", "SERVE-003"],
    ] as const)
      expect(await refusal({ method: "PUT", path: `/api/text?${at(path)}`, json })).toBe(`400 ${code}`);
  });
});

describe("requests in another form", () => {
  const put = (json: unknown, query = at("新.chi")): Sent => ({ method: "PUT", path: `/api/text?${query}`, json });
  const good = { text: "新\n", base: null, sentence: "" };

  it.each([
    ["a missing part", put({ text: "新\n", base: null })],
    ["an unknown part", put({ ...good, more: 1 })],
    ["a number for a text", put({ ...good, text: 1 })],
    ["an empty text for nothing", put({ ...good, base: "" })],
    ["a sentence of several lines", put({ ...good, sentence: "一\n二" })],
    ["an unknown question", put(good, `${at("新.chi")}&more=1`)],
    ["two paths", put(good, `${at("新.chi")}&${at("例.chi")}`)],
    ["no path", put(good, "")],
    ["a list", put([good])],
    ["no version number", { path: `/api/version?${at("例.chi")}&id=1e3` }],
    ["a tab with a path in it", { method: "DELETE", path: `/api/draft?${at("例.chi")}&tab=../a` }],
  ])("%s", async (_, request) => {
    expect(await refusal(request)).toBe("400 SERVE-022");
    expect(existsSync(join(folder, "新.chi"))).toBe(false);
  });

  it("poisoned keys, broken JSON, broken addresses", async () => {
    const heads = { "content-type": "application/json" };
    const raw = (body: string): Sent => ({ method: "PUT", path: `/api/text?${at("新.chi")}`, heads, body });
    expect(await refusal(raw('{"text":"新","base":null,"sentence":"","__proto__":{"a":1}}'))).toBe("400 SERVE-022");
    expect(await refusal(raw('{"text":'))).toBe("400 SERVE-022");
    expect(await refusal({ path: "/api/%E0%A4%A" })).toMatch(/^40[04] SERVE-02[23]$/u);
    expect(existsSync(join(folder, "新.chi"))).toBe(false);
  });

  it("half a character", async () => {
    expect(await refusal(put({ ...good, text: "半\ud840" }))).toBe("422 SERVE-013");
    expect(
      await refusal({ method: "PUT", path: `/api/draft?${at("例.chi")}&tab=a`, json: { text: "半\ud840", base: null } }),
    ).toBe("422 SERVE-013");
  });
});
