// The documentation, held to the program: every transcript is typed again, every whole rule file is checked, every path and link is looked for.
// UPDATE=1 writes the transcripts that no longer hold as they are now; read what was written before you commit it.
import { cpSync, existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createSourceText } from "@biaochi/diagnostics";
import { check } from "@biaochi/model";
import { parse } from "@biaochi/syntax";
import { describe, expect, it } from "vitest";
import { blocksOf, isAsPromised, playPage, rewritten } from "../kit/transcripts.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const UPDATE = process.env["UPDATE"] === "1";
/** A page types some forty commands, each a process of its own. */
const PAGE_MS = 240_000;

const pages = [...globSync("*.md", { cwd: ROOT }), ...globSync("{docs,rules,editor,test}/**/*.md", { cwd: ROOT })]
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => !/node_modules|\/fixtures\/|\/frames\//.test(path))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));

/** Written for people by hand: what is generated or framed is held by its own tests. */
const prose = pages.filter(({ path }) => !path.startsWith("docs/") || path.includes("tutorial"));

describe("every transcript is what the program prints", () => {
  const played = pages.filter(({ text }) => blocksOf(text).some(({ language }) => language === "console"));

  it("stands in both READMEs and both tutorials", () => {
    const expected = ["README.en.md", "README.md", "docs/en/tutorial.md", "docs/zh/tutorial.md"];
    expect(
      played
        .map(({ path }) => path)
        .filter((path) => expected.includes(path))
        .toSorted(),
    ).toEqual(expected);
  });

  it.each(played)(
    "$path",
    ({ path, text }) => {
      const folder = mkdtempSync(join(tmpdir(), "biaochi-docs-"));
      cpSync(join(ROOT, "rules"), join(folder, "rules"), { recursive: true });
      const commands = playPage(text, folder);
      rmSync(folder, { recursive: true });
      expect(commands.length).toBeGreaterThan(0);
      if (UPDATE) writeFileSync(join(ROOT, path), rewritten(text, commands));
      else
        for (const command of commands)
          if (!isAsPromised(command))
            expect.soft(command.printed, `${path}:${command.line} $ ${command.command}`).toEqual(command.promised);
    },
    PAGE_MS,
  );
});

/** What a rule file that is shown may inherit. */
const LIBRARY = globSync("rules/湖南省/**/*.chi", { cwd: ROOT }).map((path) =>
  createSourceText(path, readFileSync(join(ROOT, path), "utf8")),
);

describe("every rule file that is shown can be read", () => {
  const shown = pages.flatMap(({ path, text }) =>
    blocksOf(text)
      .filter(({ language }) => language === "chi")
      .map((block) => ({ ...block, title: `${path}:${block.line}` })),
  );
  const isWhole = (text: string): boolean => /^(?:\s*#.*\n|\s*\n)*\s*(?:规则集|ruleset)\s/.test(text);

  it.each(shown.filter(({ text }) => isWhole(text)))("$title checks without errors", ({ title, text, words }) => {
    const found = check([createSourceText(title, text), ...LIBRARY]).diagnostics.filter(({ severity }) => severity === "error");
    if (words.includes("wrong")) expect(found).not.toEqual([]);
    else expect(found.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
  });

  it.each(shown.filter(({ text, words }) => !isWhole(text) && words.length === 0))(
    "$title is a part of one",
    ({ title, text }) => {
      const header = "规则集 例 {\n  年度 2024\n}\n";
      const { diagnostics } = parse(createSourceText(title, header + text));
      const found = diagnostics.filter(({ severity }) => severity === "error");
      expect(found.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
    },
  );
});

describe("every wording of the reference can be read", () => {
  const wordings = pages
    .filter(({ path }) => path.endsWith("/language.md"))
    .flatMap(({ path, text }) => {
      const [, rows = ""] = /^\| (?:写法|wording) \|.*\n\|[-|]+\|\n((?:\|.*\n)+)/m.exec(text) ?? [];
      return [...rows.matchAll(/^\| `([^`]+)`/gm)].map(([, wording = ""]) => ({ path, wording }));
    });

  it("stands in both languages", () => expect(wordings.length).toBe(20));

  it.each(wordings)("$path $wording", ({ path, wording }) => {
    const text = `规则集 例 {\n  年度 2024\n}\n单位 床位\n指标 例 10分 {\n  公式 甲\n  评分  ${wording}\n}\n`;
    expect(parse(createSourceText(path, text)).diagnostics.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
  });
});

describe("every path, link and task that is named exists", () => {
  it.each(pages)("links of $path", ({ path, text }) => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target.replace(/#.*$/, ""));
    const local = links.filter((target) => target !== "" && !/^[a-z]+:/.test(target));
    expect(local.filter((target) => !existsSync(join(ROOT, dirname(path), decodeURI(target))))).toEqual([]);
  });

  it.each(prose)("paths of $path", ({ path, text }) => {
    const places = [...text.matchAll(/`((?:\.ci|docs|editor|packages|rules|scripts|test)\/[^\s`]*)`/g)].map(
      ([, place = ""]) => place,
    );
    // The editor's page is made by `npm start`.
    const exact = places.filter((place) => !/[<>*…{}]|[A-Z]{3,}|NN|^editor\/dist\b/.test(place));
    expect(exact.filter((place) => !existsSync(join(ROOT, place))).map((place) => `${path}: ${place}`)).toEqual([]);
  });

  it("npm run …", () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly scripts: object };
    const named = pages.flatMap(({ text }) => [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, name = ""]) => name));
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it("every package stands in ARCHITECTURE.md, in both languages", () => {
    const text = readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8");
    const missing = readdirSync(join(ROOT, "packages")).filter((name) => text.split(`| \`packages/${name}\` |`).length !== 3);
    expect(missing).toEqual([]);
  });
});
