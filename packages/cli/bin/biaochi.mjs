#!/usr/bin/env node
// The door of the command: plain JavaScript, so that any Node from 18 up opens it; finds the pinned Node, which runs the TypeScript.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const main = join(here, "..", "src", "main.ts");
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  // Compiled code is kept between runs: half of a cold start is reading and stripping TypeScript.
  createRequire(import.meta.url)("node:module").enableCompileCache?.();
  await import(pathToFileURL(main).href);
} else {
  const pinned = findPinnedNode(here);
  if (pinned === undefined) {
    process.stderr.write(
      `biaochi 需要 Node 22.18 以上，本机是 ${process.version}，随带的 Node 也没有装上。请在项目目录运行一次 npm start。\nbiaochi needs Node 22.18 or later; this is ${process.version} and the pinned one is not installed. Run npm start once in the project's folder.\n`,
    );
    process.exit(2);
  }
  const { spawn } = await import("node:child_process");
  const child = spawn(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    if (signal !== null) process.kill(process.pid, signal);
    else process.exit(code ?? 1);
  });
}

function findPinnedNode(from) {
  const file = process.platform === "win32" ? "node.exe" : "node";
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", "node", "bin", file);
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) return undefined;
  }
}
