// The command as a real process: the launcher on any Node, pipes, colours, Ctrl-C, a reader that goes away. What it says is tried in memory.
import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RECORD, RULES } from "./sample-rules.ts";

const launcher = join(import.meta.dirname, "..", "..", "..", "packages", "cli", "bin", "biaochi.mjs");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "biaochi-"));
  writeFileSync(join(folder, "表.chi"), RULES);
  writeFileSync(join(folder, "甲.json"), RECORD);
  const rows = Array.from({ length: 400 }, (_, index) => RECORD.replace("甲局", `局${index}`).replaceAll("\n", " "));
  writeFileSync(join(folder, "多.jsonl"), `${rows.join("\n")}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The variables of a plain shell: nothing that decides on colours. */
const plain = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:NO_COLOR|FORCE_COLOR|TERM|CI|COLUMNS)$/u.test(name)),
);

function biaochi(args: readonly string[], options: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {}) {
  return spawnSync(process.execPath, [launcher, ...args], { cwd: folder, encoding: "utf8", env: plain, ...options });
}

/** The first Node of the machine that is not the project's own; the project's own where there is no other. */
function hostNode(): string {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((path) => !path.includes("node_modules"));
  return folders.map((path) => join(path, "node")).find(isProgram) ?? process.execPath;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

describe("the process", () => {
  it("writes results to standard output, remarks to standard error, and ends with the code", () => {
    const fine = biaochi(["run", "表.chi", "--data", "甲.json"]);
    expect([fine.status, fine.stderr]).toEqual([0, ""]);
    expect(fine.stdout).toMatch(/\n总分 +100 +85 {2}等次：良\n/u);
    const findings = biaochi(["audit", "表.chi", "--data", "甲.json", "--format", "json"]);
    expect([findings.status, JSON.parse(findings.stdout).findings.length]).toEqual([1, 1]);
    const misuse = biaochi(["chek"]);
    expect([misuse.status, misuse.stdout]).toEqual([2, ""]);
    expect(biaochi(["run", "表.chi", "--data", "-"], { input: "[1, 2" }).status).toBe(3);
  });

  it("reads and writes pipes", () => {
    const { status, stdout } = biaochi(["run", "表.chi", "--data", "-", "--format", "json"], { input: RECORD });
    expect([status, JSON.parse(stdout).scorecards[0].total]).toEqual([0, "85"]);
    expect(biaochi(["fmt", "-"], { input: RULES }).stdout).toBe(RULES);
  });

  it("works from whichever Node the machine has", () => {
    const { status, stdout, stderr } = spawnSync(hostNode(), [launcher, "run", "表.chi", "--data", "-", "--format", "jsonl"], {
      cwd: folder,
      encoding: "utf8",
      env: plain,
      input: RECORD,
    });
    expect([status, stderr, JSON.parse(stdout).total]).toEqual([0, "", "85"]);
    expect(spawnSync(hostNode(), [launcher, "chek"], { env: plain }).status).toBe(2);
  });

  it("takes no colours in a pipe unless they are forced", () => {
    const colours = new RegExp(String.fromCharCode(27), "u");
    const args = ["run", "表.chi", "--data", "甲.json"];
    expect(biaochi(args).stdout).not.toMatch(colours);
    expect(biaochi(args, { env: { ...plain, FORCE_COLOR: "1" } }).stdout).toMatch(colours);
    expect(biaochi(args, { env: { ...plain, FORCE_COLOR: "1", NO_COLOR: "1" } }).stdout).not.toMatch(colours);
  });

  it("is quiet when its reader goes away", async () => {
    const child = spawn(process.execPath, [launcher, "run", "表.chi", "--data", "多.jsonl", "--format", "json"], {
      cwd: folder,
      env: plain,
    });
    let errors = "";
    child.stderr.on("data", (text) => {
      errors += String(text);
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const status = await new Promise((done) => child.on("exit", done));
    expect([status, errors]).toEqual([0, ""]);
  });

  it("writes the whole of a long result into a pipe", () => {
    const { stdout } = spawnSync(process.execPath, [launcher, "explain", "表.chi", "--data", "多.jsonl", "--format", "json"], {
      cwd: folder,
      encoding: "utf8",
      env: plain,
      maxBuffer: 100_000_000,
    });
    expect(JSON.parse(stdout).scorecards).toHaveLength(400);
  });

  it("leaves no half file behind on Ctrl-C", async () => {
    const target = join(folder, "得分.json");
    writeFileSync(target, "旧");
    for (const delay of [150, 250, 350, 450]) {
      const child = spawn(process.execPath, [launcher, "explain", "表.chi", "--data", "多.jsonl", "--out", "得分.json"], {
        cwd: folder,
        env: plain,
      });
      setTimeout(() => child.kill("SIGINT"), delay);
      await new Promise((done) => child.on("exit", done));
      const text = readFileSync(target, "utf8");
      expect(text === "旧" || JSON.parse(text).scorecards.length === 400).toBe(true);
      expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    }
  });

  it("watches until Ctrl-C", async () => {
    const watched = join(folder, "看.chi");
    writeFileSync(watched, RULES);
    const child = spawn(process.execPath, [launcher, "check", "看.chi", "--watch", "--format", "jsonl"], {
      cwd: folder,
      env: plain,
    });
    const waits = { count: 0, tell: () => {} };
    child.stderr.on("data", (text) => {
      waits.count += String(text).match(/Waiting/gu)?.length ?? 0;
      waits.tell();
    });
    const untilWait = (count: number): Promise<void> =>
      new Promise((done) => {
        waits.tell = () => {
          if (waits.count >= count) done();
        };
        waits.tell();
      });
    let out = "";
    child.stdout.on("data", (text) => {
      out += String(text);
    });
    await untilWait(1);
    expect(out).toBe("");
    writeFileSync(watched, RULES.replace("超过10%至30%", "超过12%至30%"));
    await untilWait(2);
    expect(JSON.parse(out.trim().split("\n")[0] ?? "").code).toBe("BAND-002");
    child.kill("SIGINT");
    const signal = await new Promise((done) => child.on("exit", (_, name) => done(name)));
    expect(signal).toBe("SIGINT");
    expect(biaochi(["check", "没有.chi", "--watch"]).status).toBe(2);
  });
});
