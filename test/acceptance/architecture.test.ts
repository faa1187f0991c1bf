// The invariants of ARCHITECTURE.md, held by reading every package.json and every import line.
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..");

/** What each package may import of ours; the order is the flow of the data. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  quantity: [],
  diagnostics: ["quantity"],
  syntax: ["quantity", "diagnostics"],
  model: ["quantity", "diagnostics", "syntax"],
  engine: ["quantity", "diagnostics", "syntax", "model"],
  data: ["quantity", "diagnostics", "engine"],
  analysis: ["quantity", "diagnostics", "syntax", "model", "engine"],
  "language-service": ["quantity", "diagnostics", "syntax", "model", "engine", "analysis"],
  server: ["quantity", "diagnostics", "syntax", "model", "engine", "data", "analysis", "language-service"],
  editor: ["quantity", "diagnostics", "syntax", "model", "engine", "data", "analysis", "language-service"],
  cli: ["quantity", "diagnostics", "syntax", "model", "engine", "data", "analysis", "language-service", "server"],
};

/** Outside libraries and the packages that may import each. */
const ONLY_IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  chevrotain: ["syntax"],
  "decimal.js": ["quantity"],
  "pinyin-pro": ["diagnostics"],
  ajv: ["engine", "server"],
  fastify: ["server"],
  fflate: ["data"],
  "monaco-editor": ["editor"],
  preact: ["editor"],
  "@preact/signals": ["editor"],
  saxes: ["data"],
};

/** The only packages that may touch files, console, clock and environment. */
const FACES: readonly string[] = ["cli", "server", "editor"];

type SourceFile = { readonly path: string; readonly package: string; readonly imports: readonly string[]; readonly text: string };

const folderOf = (name: string): string => (name === "editor" ? "editor" : join("packages", name));

const files: readonly SourceFile[] = globSync(["packages/*/src/**/*.ts", "editor/src/**/*.{ts,tsx}"], { cwd: root })
  .filter((path) => !path.endsWith(".test.ts") && !path.includes(".generated."))
  .map((path) => {
    const text = readFileSync(join(root, path), "utf8");
    return { path, package: path.startsWith("editor/") ? "editor" : (path.split("/")[1] ?? ""), imports: importsOf(text), text };
  });

function importsOf(text: string): readonly string[] {
  const statements = text.matchAll(
    /^\s*(?:import|export)\b[^;"']*?from\s*"([^"]+)"|^\s*import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm,
  );
  return [...statements].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

describe("packages import only from their left", () => {
  it("knows every package", () => {
    const packages = globSync(["packages/*/package.json", "editor/package.json"], { cwd: root }).map((path) =>
      path.split("/").at(-2),
    );
    expect(packages.toSorted()).toEqual(Object.keys(MAY_IMPORT).toSorted());
  });

  for (const [name, allowed] of Object.entries(MAY_IMPORT)) {
    it(`${name} imports ${allowed.join(", ") || "nothing of ours"}`, () => {
      const manifest = JSON.parse(readFileSync(join(root, folderOf(name), "package.json"), "utf8")) as {
        dependencies?: Record<string, string>;
      };
      const declared = Object.keys(manifest.dependencies ?? {});
      const ours = declared.filter((dependency) => dependency.startsWith("@biaochi/")).map((dependency) => dependency.slice(9));
      expect(ours.filter((dependency) => !allowed.includes(dependency))).toEqual([]);

      const wrong: string[] = [];
      for (const file of files.filter((candidate) => candidate.package === name)) {
        for (const specifier of file.imports) {
          if (specifier.startsWith(".") || specifier.startsWith("node:")) continue;
          const packageName = specifier
            .split("/")
            .slice(0, specifier.startsWith("@") ? 2 : 1)
            .join("/");
          if (!declared.includes(packageName)) wrong.push(`${file.path}: ${specifier} is not in package.json`);
          if (packageName.startsWith("@biaochi/") && !allowed.includes(packageName.slice(9)))
            wrong.push(`${file.path}: ${specifier}`);
          const only = ONLY_IMPORTERS[packageName];
          if (only !== undefined && !only.includes(name)) wrong.push(`${file.path}: ${specifier} belongs to ${only.join(", ")}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  }
});

describe("files", () => {
  it("never reach into another package past its exports", () => {
    const deep = files.flatMap((file) =>
      file.imports
        .filter((specifier) => /^@biaochi\/[^/]+\/src\//.test(specifier) || /\.\.\/\.\.\/[a-z]+\/src/.test(specifier))
        .map((specifier) => `${file.path}: ${specifier}`),
    );
    expect(deep).toEqual([]);
  });

  it("have no circles, type-only imports included", () => {
    const graph = new Map<string, readonly string[]>();
    for (const file of files) {
      const targets = file.imports
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => normalize(join(dirname(file.path), specifier)))
        .filter((target) => existsSync(join(root, target)));
      graph.set(file.path, targets);
    }
    expect(circles(graph)).toEqual([]);
  });

  it("touch files, console, clock and environment only in the faces", () => {
    const wrong: string[] = [];
    for (const file of files.filter((candidate) => !FACES.includes(candidate.package))) {
      for (const specifier of file.imports) if (specifier.startsWith("node:")) wrong.push(`${file.path}: ${specifier}`);
      if (/\b(?:console|process|Date\.now|Math\.random|new Date\(\))\b/.test(withoutComments(file.text)))
        wrong.push(`${file.path}: console, process, clock or chance`);
    }
    expect(wrong).toEqual([]);
  });

  it("say their one idea in the first line", () => {
    expect(files.filter((file) => !file.text.startsWith("//") && !file.text.startsWith("/*")).map((file) => file.path)).toEqual(
      [],
    );
  });

  it("stay readable: none over 400 lines but tables of data", () => {
    const tables = /\/(?:vocabulary|catalogue)\b|units\.ts$|nodes\.ts$/;
    const long = files.filter((file) => !tables.test(file.path) && file.text.split("\n").length > 401);
    expect(long.map((file) => `${file.path} ${file.text.split("\n").length}`)).toEqual([]);
  });

  it("have no rooms without an idea", () => {
    expect(
      files
        .filter((file) => /\b(?:utils?|helpers?|common|misc|manager)\b/.test(relative("packages", file.path)))
        .map((file) => file.path),
    ).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|\s)\/\/.*$/gm, "$1")
    .replace(/`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*"/g, '""');
}

/** Every circle once, as its files in order from the alphabetically first. */
function circles(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]): void => {
    const at = trail.indexOf(node);
    if (at >= 0) {
      const circle = trail.slice(at);
      const first = circle.indexOf(circle.toSorted()[0] ?? "");
      found.add([...circle.slice(first), ...circle.slice(0, first)].join(" → "));
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return [...found];
}
