// The editor's built files. In: the path of a request. Out: the file and its type, or none. Not here: the interface.
// Only plain names are looked up, part by part, so no path of a request can leave the folder.
import { readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { type Disk, systemWord } from "../folder/disk.ts";

export type PageFile = { readonly type: string; readonly bytes: Uint8Array; readonly stamp: string };

const TYPES: ReadonlyMap<string, string> = new Map([
  ["html", "text/html; charset=utf-8"],
  ["js", "text/javascript; charset=utf-8"],
  ["css", "text/css; charset=utf-8"],
  ["json", "application/json; charset=utf-8"],
  ["svg", "image/svg+xml"],
  ["png", "image/png"],
  ["ico", "image/x-icon"],
  ["woff2", "font/woff2"],
  ["ttf", "font/ttf"],
  ["txt", "text/plain; charset=utf-8"],
]);
const NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/u;

/** The file that a path asks for; `/` is the first page. */
export function pageFile(disk: Disk, folder: string, path: string): PageFile | undefined {
  const parts = path === "/" ? ["index.html"] : path.slice(1).split("/");
  if (!parts.every((part) => NAME.test(part))) return undefined;
  const type = TYPES.get(parts.at(-1)?.split(".").at(-1) ?? "");
  if (type === undefined) return undefined;
  try {
    const onDisk = join(realpathSync(folder), ...parts);
    const entry = disk.entryAt(onDisk);
    return entry?.kind === "file" ? { type, bytes: readFileSync(onDisk), stamp: entry.stamp } : undefined;
  } catch (error) {
    if (systemWord(error) === undefined) throw error;
    return undefined;
  }
}

/** What is shown where the editor has not been built. */
export const NOT_BUILT: PageFile = {
  type: "text/html; charset=utf-8",
  stamp: "not built",
  bytes: Buffer.from(`<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>标尺 Biaochi</title>
<style>body { font: 16px/1.7 sans-serif; max-width: 40em; margin: 3em auto; padding: 0 1em } code { background: #eee; padding: 0 .3em } @media (prefers-color-scheme: dark) { body { background: #1e1e1e; color: #ddd } code { background: #333 } }</style>
<main>
<h1>编辑器还没有准备好</h1>
<p>服务已经启动，工作区可以使用；只是编辑器的页面还没有生成。在项目的文件夹里运行 <code>npm start</code>，它会先生成页面，再启动。</p>
<p>不用编辑器也可以工作：规则文件是普通文本，<code>npx biaochi check</code> 检查，<code>npx biaochi run</code> 打分。</p>
<h1 lang="en">The editor is not ready yet</h1>
<p lang="en">The server is running and the workspace can be used; only the editor's page has not been made. Run <code>npm start</code> in the project's folder: it makes the page first and then starts.</p>
<p lang="en">One can work without the editor as well: rule files are plain text, <code>npx biaochi check</code> checks them, <code>npx biaochi run</code> scores.</p>
</main>
</html>
`),
};
