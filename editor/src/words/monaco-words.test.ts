// Monaco's words: ours are in the fixed vocabulary, and come in the page's language. That Monaco has them is tested in test/acceptance.
import { afterEach, describe, expect, it, vi } from "vitest";
import { localize, localize2 } from "./monaco-nls.ts";
import { MONACO_WORDS } from "./monaco-words.ts";

/** Words that are nobody's here (the fixed vocabulary). */
const PROGRAMMERS =
  /编译|语法树|代码|符号|重构|快速|令牌|引用|片段|\b(?:code|symbols?|refactor\w*|quick fix|commit|merge|diff|token|snippet)\b/iu;

afterEach(() => vi.unstubAllGlobals());

describe("Monaco's words", () => {
  it("are in the fixed vocabulary, in both languages, with the same places", () => {
    const places = (text: string) => [...text.matchAll(/\{\d\}/gu)].map(([place]) => place).toSorted();
    for (const [english, { zh, en }] of MONACO_WORDS) {
      expect(zh, english).not.toMatch(PROGRAMMERS);
      expect(en, english).not.toMatch(PROGRAMMERS);
      expect(places(zh), english).toEqual(places(en));
      for (const place of places(zh)) expect(places(english), english).toContain(place);
    }
  });

  it("come in the page's language; what has none of ours keeps Monaco's", () => {
    vi.stubGlobal("document", { documentElement: { lang: "zh-CN" } });
    vi.stubGlobal("_VSCODE_NLS_MESSAGES", ["剪切"]);
    expect(localize(5, "{0} of {1} problems", 1, 3)).toBe("第 1 处问题，共 3 处");
    expect(localize(0, "Cut")).toBe("剪切");
    expect(localize2(5, "Rename Symbol")).toEqual({ value: "改名", original: "Rename Symbol" });
    vi.stubGlobal("document", { documentElement: { lang: "en" } });
    vi.stubGlobal("_VSCODE_NLS_MESSAGES", undefined);
    expect(localize(0, "Cut")).toBe("Cut");
    expect(localize(5, "Rename Symbol")).toBe("Rename");
  });
});
