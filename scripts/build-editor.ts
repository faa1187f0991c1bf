// The editor's page. In: the repository. Out: editor/dist as its sources are now; made by Vite only where they have changed since it was made.
// Not here: how it is bundled (editor/vite.config.ts).
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Everything that the page is made from. */
const SOURCES = [
  "pnpm-lock.yaml",
  "editor/*.{html,json,ts}",
  "editor/{src,public,generated}/**/*",
  "packages/*/package.json",
  "packages/{quantity,diagnostics,syntax,model,engine,data,analysis,language-service}/src/**/*.{ts,json}",
];
/** Beside the page, not in it: nobody may fetch it. */
const STAMP = ".stamp";

/** Makes the page where it is not there or stale. A failure is said and leaves what was there. */
export function buildEditor(root: string, say: (line: string) => void): void {
  const vite = join(root, "editor", "node_modules", "vite", "bin", "vite.js");
  if (!existsSync(vite)) return;
  const stampFile = join(root, "editor", "dist", STAMP);
  const stamp = stampOf(root);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  say("正在生成编辑器的页面… Making the editor's page…\n");
  const made = spawnSync(process.execPath, [vite, "build", "--logLevel", "error"], {
    cwd: join(root, "editor"),
    stdio: ["ignore", 2, 2],
  });
  if (made.status === 0) writeFileSync(stampFile, stamp);
  else say("编辑器的页面没有生成，原因见上。 The editor's page could not be made; the reason stands above.\n");
}

function stampOf(root: string): string {
  const hash = createHash("sha256");
  const paths = globSync(SOURCES, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  for (const path of paths) hash.update(`${path.slice(root.length)}\n`).update(readFileSync(path));
  return hash.digest("hex");
}
