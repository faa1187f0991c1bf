// One way in for every npm script: sets up what is missing, then runs the task on the pinned Node.
// Plain JavaScript for any Node from 18 up; the rest of the project is TypeScript run as it is, which such a Node cannot do.
// Enters: the task's name and its arguments. Leaves: the task's exit status.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const PNPM = "pnpm@12.21.0";
/** The first Node that strips types without a flag. */
const OLDEST_NODE = [22, 18];

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const inRoot = (...parts) => join(root, ...parts);
const windows = process.platform === "win32";

const bin = {
  biaochi: inRoot("packages", "cli", "bin", "biaochi.mjs"),
  vitest: inRoot("node_modules", "vitest", "vitest.mjs"),
  tsc: inRoot("node_modules", "typescript", "bin", "tsc"),
  biome: inRoot("node_modules", "@biomejs", "biome", "bin", "biome"),
  generate: inRoot("scripts", "generate.ts"),
  start: inRoot("scripts", "start.ts"),
  bench: inRoot("test", "benchmarks", "run.ts"),
  benchEditor: inRoot("test", "browser", "bench", "run.ts"),
};

/** Each task is a list of commands, run in turn; the first that fails ends it. */
const tasks = {
  start: [[bin.start]],
  test: [
    [bin.biome, "ci", "--log-level=warn"],
    [bin.tsc, "-p", inRoot("tsconfig.json")],
    [bin.tsc, "-p", inRoot("editor", "tsconfig.json")],
    [bin.tsc, "-p", inRoot("test", "browser", "tsconfig.json")],
    [bin.generate, "--check"],
    [bin.vitest, "run"],
  ],
  "test:browser": [[bin.vitest, "run", "--config", inRoot("test", "browser", "vitest.config.ts")]],
  "test:watch": [[bin.vitest]],
  lint: [[bin.biome, "ci"]],
  format: [[bin.biome, "check", "--write"]],
  typecheck: [
    [bin.tsc, "-p", inRoot("tsconfig.json")],
    [bin.tsc, "-p", inRoot("editor", "tsconfig.json")],
    [bin.tsc, "-p", inRoot("test", "browser", "tsconfig.json")],
  ],
  generate: [[bin.generate]],
  bench: [[bin.bench]],
  "bench:editor": [[bin.benchEditor]],
};

function stampNow() {
  const hash = createHash("sha256");
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"]) hash.update(readFileSync(inRoot(file)));
  return hash.update(`${process.platform} ${process.arch}`).digest("hex");
}

/** npm's own variables would steer the inner install; registry, cache, proxy and certificate settings must reach it. */
function installEnvironment() {
  const kept = /^npm_config_(registry|cache|proxy|https_proxy|noproxy|cafile|ca|userconfig|globalconfig)$/i;
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(config|package|lifecycle)_/i.test(name) || kept.test(name)),
  );
}

function setUp() {
  const stampFile = inRoot("node_modules", ".up-stamp");
  const stamp = stampNow();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  process.stderr.write("首次运行，正在安装依赖… First run: installing what is needed…\n");
  const install = spawnSync("npx", ["-y", PNPM, "install", "--frozen-lockfile", "--reporter=silent"], {
    cwd: root,
    env: installEnvironment(),
    stdio: ["ignore", 2, 2],
    shell: windows,
  });
  if (install.status !== 0) {
    process.stderr.write(
      `依赖没有装好，请检查网络与 npm 镜像设置后重试。\nThe packages could not be installed: check the network and npm's registry setting, then run again.\n  npx -y ${PNPM} install --frozen-lockfile\n`,
    );
    process.exit(1);
  }
  writeFileSync(stampFile, stamp);
}

function findNode() {
  const pinned = inRoot("node_modules", "node", "bin", windows ? "node.exe" : "node");
  if (existsSync(pinned)) return pinned;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return process.execPath;
  process.stderr.write(
    `没有装上随带的 Node，本机的 ${process.version} 又太旧：请安装 Node ${OLDEST_NODE.join(".")} 以上。\nThe pinned Node could not be installed and this one (${process.version}) is too old: install Node ${OLDEST_NODE.join(".")} or later.\n`,
  );
  return process.exit(1);
}

const [name = "", ...rest] = process.argv.slice(2);
const steps = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
if (steps === undefined) {
  process.stderr.write(`没有任务「${name}」。No task “${name}”: ${Object.keys(tasks).join(" ")}\n`);
  process.exit(2);
}
setUp();
const node = findNode();
const path = [dirname(node), inRoot("node_modules", ".bin"), process.env.PATH ?? ""].join(windows ? ";" : ":");
const environment = { cwd: root, stdio: "inherit", env: { ...process.env, PATH: path } };
const last = steps[steps.length - 1] ?? [];
for (const step of steps.slice(0, -1)) {
  const run = spawnSync(node, step, environment);
  if (run.status !== 0) process.exit(run.status ?? 1);
}
// The last may run until it is told to end; then it is waited for, so that the prompt does not come back before it has ended.
const child = spawn(node, [...last, ...rest], environment);
// A terminal tells Ctrl-C to both; what is told to this process alone is handed on.
process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
// npm hands SIGTERM to the shell between it and this process, and that shell keeps it to itself: that it is gone has to do.
if (process.env.npm_lifecycle_event !== undefined) {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill("SIGTERM"), 500).unref();
}
child.on("exit", (status) => process.exit(status ?? 1));
