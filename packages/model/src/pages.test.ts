import { readdirSync, readFileSync } from "node:fs";
import { applyFixes, chooseFixes, createSourceText, type Diagnostic } from "@biaochi/diagnostics";
import { describe, expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";
import { check } from "./check.ts";

const FOLDER = new URL("../pages/", import.meta.url);
const pages = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".md"))
  .map((name) => ({ code: name.slice(0, -3), text: readFileSync(new URL(name, FOLDER), "utf8") }));

type Kind = "wrong" | "mended" | "near-miss";

/** The rule files of one kind on a page; several wrong ones are checked together. */
function blocks(page: string, kind: Kind): readonly string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`chi ${kind}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map((match) => match[1] ?? "");
}

function found(texts: readonly string[]): readonly Diagnostic[] {
  return check(texts.map((text, index) => createSourceText(`例${index + 1}.chi`, text))).diagnostics;
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
    const diagnostics = found(blocks(text, "wrong"));
    expect(new Set(diagnostics.map((diagnostic) => diagnostic.code)), told(diagnostics).join("\n")).toEqual(new Set([code]));
  });

  test("the mended example is clean", () => {
    const mended = blocks(text, "mended");
    expect(mended).not.toEqual([]);
    for (const one of mended) expect(told(found([one]))).toEqual([]);
  });

  test("the near miss does not raise it", () => {
    const near = blocks(text, "near-miss");
    expect(near).not.toEqual([]);
    for (const one of near) expect(told(found([one])).filter((line) => line.startsWith(code))).toEqual([]);
  });

  test("its fix, where there is one to take, mends it", () => {
    const [wrong] = blocks(text, "wrong");
    const source = createSourceText("例1.chi", wrong ?? "");
    const fixes = chooseFixes(check(source).diagnostics, "preferred");
    if (fixes.length === 0) return;
    const mended = applyFixes(source, fixes);
    expect(mended.skipped).toEqual([]);
    expect(told(check(createSourceText("例1.chi", mended.text)).diagnostics)).toEqual([]);
  });
});
