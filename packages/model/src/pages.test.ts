import { readdirSync, readFileSync } from "node:fs";
import { applyFixes, chooseFixes, createSourceText, type Diagnostic, type SourceText } from "@biaochi/diagnostics";
import { describe, expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";
import { check } from "./check.ts";

const FOLDER = new URL("../pages/", import.meta.url);
const pages = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".md"))
  .map((name) => ({ code: name.slice(0, -3), text: readFileSync(new URL(name, FOLDER), "utf8") }));

type Kind = "wrong" | "mended" | "near-miss" | "base";

/**
 * The rule files of one kind on a page; several wrong ones are checked together, over those of the kind `base`. `base 2025-2030` stands for one file a year,
 * with 〔年〕 and 〔上一年〕 in it.
 */
function blocks(page: string, kind: Kind): readonly string[] {
  const found = page.matchAll(new RegExp(`^\`\`\`chi ${kind}(?: (\\d+)-(\\d+))?\\n([\\s\\S]*?)^\`\`\`$`, "gm"));
  return [...found].flatMap(([, from, to, text = ""]) => {
    if (from === undefined) return [text];
    const years = Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index);
    return years.map((year) => text.replaceAll("〔年〕", String(year)).replaceAll("〔上一年〕", String(year - 1)));
  });
}

function sources(texts: readonly string[], page: string): readonly SourceText[] {
  const bases = blocks(page, "base").map((text, index) => createSourceText(`上级${index + 1}.chi`, text));
  return [...texts.map((text, index) => createSourceText(`例${index + 1}.chi`, text)), ...bases];
}

function found(texts: readonly string[], page: string): readonly Diagnostic[] {
  return check(sources(texts, page)).diagnostics;
}

function told(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, message }) => `${code} ${message.zh}`);
}

test("every code has a page, and every page a code", () => {
  expect(pages.map(({ code }) => code).sort()).toEqual([...catalogue.codes].sort());
});

describe.each(pages)("$code", ({ code, text }) => {
  test("says in both languages what it is and why", () => {
    const [title, ...lines] = text.split("\n");
    expect(title).toMatch(new RegExp(`^# ${code} [^/]*\\p{Script=Han}[^/]* / .*[A-Za-z]{2}`, "u"));
    const prose = lines.join("\n").replace(/^```[\s\S]*?^```$/gm, "");
    expect(prose).toMatch(/\p{Script=Han}{4}/u);
    expect(prose).toMatch(/[A-Za-z]+ [A-Za-z]+ [A-Za-z]+/);
    expect(prose).toContain("为什么 / Why");
  });

  test("the wrong example raises exactly this code", () => {
    const diagnostics = found(blocks(text, "wrong"), text);
    expect(new Set(diagnostics.map((diagnostic) => diagnostic.code)), told(diagnostics).join("\n")).toEqual(new Set([code]));
  });

  test("the mended example is clean", () => {
    const mended = blocks(text, "mended");
    expect(mended).not.toEqual([]);
    for (const one of mended) expect(told(found([one], text))).toEqual([]);
  });

  test("the near miss does not raise it", () => {
    const near = blocks(text, "near-miss");
    expect(near).not.toEqual([]);
    for (const one of near) expect(told(found([one], text)).filter((line) => line.startsWith(code))).toEqual([]);
  });

  test("its fix, where there is one to take, mends it", () => {
    const [wrong] = blocks(text, "wrong");
    const source = createSourceText("例1.chi", wrong ?? "");
    const fixes = chooseFixes(found([wrong ?? ""], text), "preferred");
    if (fixes.length === 0) return;
    const mended = applyFixes(source, fixes);
    expect(mended.skipped).toEqual([]);
    expect(told(found([mended.text], text))).toEqual([]);
  });
});
