import { readdirSync, readFileSync } from "node:fs";
import { applyFixes, chooseFixes, createSourceText, type Diagnostic } from "@biaochi/diagnostics";
import { describe, expect, test } from "vitest";
import { syntaxCatalogue } from "./catalogue.ts";
import { parseText } from "./fixtures/outline.ts";

const FOLDER = new URL("../pages/", import.meta.url);
const pages = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".md"))
  .map((name) => ({ code: name.slice(0, -3), text: readFileSync(new URL(name, FOLDER), "utf8") }));

/** No text is known to raise it: it is the last way out. */
const WITHOUT_EXAMPLE: ReadonlySet<string> = new Set(["SYN-072"]);
/** Its fixes mend what comes with it first. */
const MENDED_BY_HAND: ReadonlySet<string> = new Set(["SYN-003"]);

type Example = { readonly text: string; readonly alongside: readonly string[] };

/** The examples of one kind on a page; `with SYN-012` names codes that come with the page's own. */
function examples(page: string, kind: "wrong" | "mended" | "near-miss"): readonly Example[] {
  const fence = new RegExp(`^\`\`\`chi ${kind}(?: with (.+))?\\n([\\s\\S]*?)^\`\`\`$`, "gm");
  return [...page.matchAll(fence)].map(([, alongside, text = ""]) => ({
    text: writtenOut(text),
    alongside: alongside?.split(" ") ?? [],
  }));
}

/** What a page cannot show: `⟨U+200B⟩` stands for that character, `⟨（×200⟩` for a part written 200 times, `#` in it for the number. */
function writtenOut(text: string): string {
  return text
    .replace(/⟨U\+([0-9A-F]{4})⟩/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/⟨([\s\S]*?)×(\d+)⟩/g, (_, part: string, times: string) =>
      Array.from({ length: Number(times) }, (_, index) => part.replaceAll("#", String(index + 1))).join(""),
    );
}

function told(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, message }) => `${code} ${message.zh}`);
}

test("every code has a page, and every page a code", () => {
  expect(pages.map(({ code }) => code).sort()).toEqual([...syntaxCatalogue.codes].sort());
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
    const wrong = examples(text, "wrong");
    expect(wrong).toHaveLength(WITHOUT_EXAMPLE.has(code) ? 0 : 1);
    for (const { text: one, alongside } of wrong) {
      const { diagnostics } = parseText(one);
      const codes = new Set(diagnostics.map((diagnostic) => diagnostic.code));
      expect(codes, told(diagnostics).join("\n")).toEqual(new Set([code, ...alongside]));
    }
  });

  test("the mended example is clean", () => {
    const mended = examples(text, "mended");
    expect(mended).toHaveLength(WITHOUT_EXAMPLE.has(code) ? 0 : 1);
    for (const one of mended) expect(told(parseText(one.text).diagnostics)).toEqual([]);
  });

  test("the near miss does not raise it", () => {
    const near = examples(text, "near-miss");
    expect(near).toHaveLength(1);
    for (const one of near) expect(told(parseText(one.text).diagnostics).filter((line) => line.startsWith(code))).toEqual([]);
  });

  test("its fix, where there is one to take unasked, mends it", () => {
    for (const { text: wrong } of MENDED_BY_HAND.has(code) ? [] : examples(text, "wrong")) {
      const source = createSourceText("case.chi", wrong);
      const mended = applyFixes(source, chooseFixes(parseText(wrong).diagnostics, "preferred"));
      expect(mended.skipped).toEqual([]);
      if (mended.applied.length > 0) expect(told(parseText(mended.text).diagnostics)).toEqual([]);
    }
  });
});
