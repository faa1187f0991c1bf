// Plays the page of every code of the server: the wrong request raises exactly that code, the mended one none.
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { checkCatalogues } from "@biaochi/diagnostics";
import { catalogue, type Disk, nodeDisk, startServer } from "@biaochi/server";
import { afterEach, describe, expect, it } from "vitest";
import { blocksOfPage, type PageBlock } from "../../kit/page-blocks.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "..", "packages", "server", "pages");
const pages = globSync("*.md", { cwd: FOLDER })
  .sort()
  .map((name) => ({ code: basename(name, ".md"), text: readFileSync(join(FOLDER, name), "utf8") }));

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The workspace that the pages speak of; links and huge files only where the page is about them. */
function workspaceFor(code: string, condition: string | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), "biaochi-pages-"));
  folders.push(folder);
  writeFileSync(join(folder, "例.chi"), "规则集 例 {\n}\n");
  writeFileSync(join(folder, "abc.chi"), "规则集 例 {\n}\n");
  writeFileSync(join(folder, "数据.json"), "[]");
  writeFileSync(join(folder, "旧.chi"), Buffer.from("B9E6D4F2BCAF20C0FD", "hex"));
  writeFileSync(join(folder, "损坏.chi"), Buffer.from("FFFF00FE80", "hex"));
  if (["SERVE-005", "SERVE-024"].includes(code)) symlinkSync(join(folder, "例.chi"), join(folder, "链接.chi"));
  if (code === "SERVE-010") {
    writeFileSync(join(folder, "巨大.json"), "");
    truncateSync(join(folder, "巨大.json"), 65 * 1024 * 1024);
  }
  if (condition === "record-taken") writeFileSync(join(folder, ".biaochi"), "");
  if (condition === "record-damaged") {
    mkdirSync(join(folder, ".biaochi"));
    writeFileSync(join(folder, ".biaochi", "workspace.sqlite"), "damaged".repeat(1000));
  }
  return folder;
}

/** A disk on which no file can be begun. */
function failingDisk(code: string): Disk {
  const fail = (): never => {
    throw Object.assign(new Error(code), { code });
  };
  return { ...nodeDisk, createFile: fail };
}

type Told = { readonly code: string };

async function codesOf(code: string, block: PageBlock): Promise<readonly string[]> {
  const failure = block.file?.startsWith("disk-") === true ? block.file.slice(5) : undefined;
  const faults: unknown[] = [];
  const server = await startServer({
    folder: workspaceFor(code, block.file),
    port: 0,
    fault: (error) => faults.push(error),
    ...(failure === undefined ? {} : { disk: failingDisk(failure) }),
  });
  if (server.kind !== "running") throw new Error(server.kind);
  const [first = "", ...rest] = block.text.trim().split("\n");
  const heads = rest.filter((line) => /^[A-Za-z-]+: /u.test(line)).map((line) => line.split(": ") as [string, string]);
  const body = rest.find((line) => line.startsWith("{"));
  const [method = "", target = ""] = first.split(" ");
  const [path = "", query = ""] = target.split("?");
  const encoded = query.replaceAll(/=([^&]*)/gu, (_, value: string) => `=${encodeURIComponent(value)}`);
  const answer = await new Promise<string>((done, fail) => {
    const headers = {
      "x-biaochi-token": server.key,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...Object.fromEntries(heads),
    };
    const sent = request(
      { host: "127.0.0.1", port: server.port, method, path: `${path}?${encoded}`, headers, agent: false },
      (response) => {
        let text = "";
        response.on("data", (part) => {
          text += String(part);
        });
        response.on("end", () => done(text));
      },
    );
    sent.on("error", fail);
    sent.end(body);
  });
  await server.close();
  expect(faults).toEqual([]);
  const {
    error,
    notice,
    notes = [],
  } = JSON.parse(answer) as { readonly error?: Told; readonly notice?: Told; readonly notes?: readonly Told[] };
  return [...new Set([error, notice, ...notes].flatMap((told) => (told === undefined ? [] : [told.code])))];
}

it("every code has a page, and every page a code", () => {
  expect(pages.map(({ code }) => code)).toEqual([...catalogue.codes].sort());
});

it("the wording keeps to the house's style", () => {
  expect(checkCatalogues(catalogue)).toEqual([]);
});

describe.each(pages)("$code", ({ code, text }) => {
  const blocks = blocksOfPage(text);

  it("has a title, a sentence and a reason in both languages", () => {
    expect(text).toMatch(
      new RegExp(`^# ${code} [^/\\n]*\\p{Script=Han}[^/\\n]* / [^\\n]+\\n\\n[^\\n]*\\p{Script=Han}[^\\n]*\\n`, "u"),
    );
    expect(text).toContain("为什么 / Why");
  });

  it("the wrong request raises exactly this code, the mended one none", async () => {
    const wrong = blocks.filter(({ kind }) => kind === "wrong");
    expect(wrong.length).toBe(1);
    for (const block of wrong) expect(await codesOf(code, block)).toEqual([code]);
    for (const block of blocks.filter(({ kind }) => kind === "mended")) expect(await codesOf(code, block)).toEqual([]);
  });
});
