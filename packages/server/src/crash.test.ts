// Killed in the midst, hundreds of times: kill -9 at each step of a save, and at random moments with two processes at work on one workspace.
// After each: every file whole, every acknowledged version there, every acknowledged draft there.
// LIMIT: a kill is not a power cut; that bytes are on the disk before a name points to them is shown by the order of the steps (atomic-write.test.ts).
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readWhole } from "./fixtures/whole-text.ts";
import { openWorkspace } from "./open-workspace.ts";
import { contentOf, versionOf } from "./store/versions.ts";
import { readDraft } from "./work/draft-text.ts";

const SAVER = join(import.meta.dirname, "fixtures", "saving-process.ts");
/** Steps of a save that makes a file, and of one that replaces one; the last come after it. */
const STEPS = 10;
const ROUNDS = 30;
const WORKSPACES = 3;
const LONG = 280_000;

type Saved = { readonly path: string; readonly version: number; readonly hash: string };
type Told = {
  readonly saved: Saved[];
  readonly drafts: Map<string, number>;
  readonly numbers: Map<string, number>;
  next: number;
};

let base = "";
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), "biaochi-crash-"));
});
afterAll(() => rmSync(base, { recursive: true }));

/** Runs a saver until it dies; `kill` is called once it has told of so many saves. */
async function run(
  folder: string,
  name: string,
  told: Told,
  step: number,
  saves = 0,
  kill?: (child: ChildProcess) => void,
): Promise<void> {
  const child = spawn(process.execPath, [SAVER, folder, name, String(told.next), String(step)], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_COMPILE_CACHE: join(base, "cache") },
  });
  let output = "";
  let isDoomed = false;
  child.stdout.on("data", (part) => {
    output += String(part);
    if (!isDoomed && output.split("\nsaved ").length > saves) {
      isDoomed = true;
      kill?.(child);
    }
  });
  const signal = await new Promise((done) => child.on("close", (_, by) => done(by)));
  expect(signal).toBe("SIGKILL");
  for (const line of output.split("\n")) {
    const [what, number = "0", path = "", version, hash = ""] = line.split(" ");
    if (what === "draft") told.drafts.set(path, Number(number));
    if (what !== "saved") continue;
    told.saved.push({ path, version: Number(version), hash });
    told.numbers.set(path, Number(number));
  }
  // A number may have been used without a word of it: the next saver leaves a gap.
  told.next = Math.max(told.next, ...told.drafts.values(), ...told.numbers.values()) + 2;
}

/** Looks at everything that was promised; `from`: the versions that were not looked at before. */
function inspect(folder: string, writers: ReadonlyMap<string, Told>, from: ReadonlyMap<string, number>): void {
  // A minute and more later: what was left behind may be swept.
  const opened = openWorkspace({ folder, clock: () => Date.now() + 120_000 });
  if (opened === undefined) throw new Error("no folder");
  const { room } = opened;
  expect(room.database.notes()).toEqual([]);
  for (const file of readdirSync(folder)) {
    if (file === ".biaochi") continue;
    expect(file).toMatch(/\.chi$/u);
    const whole = readWhole(readFileSync(join(folder, file), "utf8"));
    if (whole === undefined) throw new Error(`${file} is not whole`);
    const own = [...writers].find(([name]) => file === `${name}.chi`)?.[1];
    if (own !== undefined) expect(whole.number).toBeGreaterThanOrEqual(own.numbers.get(file) ?? 0);
  }
  for (const [name, { saved, drafts, numbers }] of writers) {
    for (const { path, version, hash } of saved.slice(from.get(name) ?? 0)) {
      const kept = room.database.use((database) => versionOf(database, version));
      expect(kept).toMatchObject({ path, hash, finished: true });
      const bytes = room.database.use((database) => contentOf(database, hash));
      expect(readWhole(Buffer.from(bytes ?? []).toString("utf8"))).toBeDefined();
    }
    for (const [path, number] of drafts) {
      if ((numbers.get(path) ?? -1) >= number) continue;
      // Typed and not yet saved as far as its writer knows: it is there as a draft, or the save came through after all.
      const draft = readDraft(room, path, name);
      const held = draft.ok ? draft.value.text : readFileSync(join(folder, path), "utf8");
      expect(readWhole(held)?.number).toBeGreaterThanOrEqual(number);
    }
  }
  room.database.close();
}

const fresh = (): Told => ({ saved: [], drafts: new Map(), numbers: new Map(), next: 1 });

it(
  "at each step of a save",
  async () => {
    const replacing = { folder: mkdtempSync(join(base, "steps-")), told: fresh() };
    await run(replacing.folder, "甲", replacing.told, 30);
    const made = replacing.told.saved.length;
    expect(made).toBeGreaterThan(0);
    for (let step = 1; step <= STEPS; step += 1) {
      const making = { folder: mkdtempSync(join(base, "steps-")), told: fresh() };
      for (const { folder, told } of [making, replacing]) {
        const looked = new Map([["甲", told.saved.length]]);
        await run(folder, "甲", told, step);
        inspect(folder, new Map([["甲", told]]), looked);
      }
    }
    expect(replacing.told.saved.length).toBeGreaterThan(made);
  },
  LONG,
);

it(
  "at random moments, two at work",
  async () => {
    for (let workspace = 0; workspace < WORKSPACES; workspace += 1) {
      const folder = mkdtempSync(join(base, "random-"));
      const writers = new Map([
        ["甲", fresh()],
        ["乙", fresh()],
      ]);
      for (let round = 0; round < ROUNDS; round += 1) {
        const looked = new Map([...writers].map(([name, { saved }]) => [name, saved.length]));
        const kill = (child: ChildProcess): void => void setTimeout(() => child.kill("SIGKILL"), (round * 7) % 15);
        await Promise.all([...writers].map(([name, told]) => run(folder, name, told, 0, 1 + (round % 3), kill)));
        inspect(folder, writers, looked);
      }
      for (const { saved } of writers.values()) expect(saved.length).toBeGreaterThanOrEqual(ROUNDS);
    }
  },
  LONG,
);
