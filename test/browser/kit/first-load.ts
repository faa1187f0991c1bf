// What a page had to fetch. In: paths of scripts and styles that it asked for. Out: their size on the way, gzipped, file by file.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const DIST = join(import.meta.dirname, "..", "..", "..", "editor", "dist");

/** The scripts and styles among these paths, each with its size. unit: bytes */
export function gzippedSizes(paths: Iterable<string>): ReadonlyMap<string, number> {
  const files = [...paths].filter((path) => /\.(?:js|css)$/u.test(path));
  return new Map(files.map((path) => [path, gzipSync(readFileSync(join(DIST, path)), { level: 9 }).length]));
}
