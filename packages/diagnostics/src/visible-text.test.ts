import { expect, test } from "vitest";
import { quotedText, visibleText } from "./visible-text.ts";

test.each([
  ["a\u202eb", "a<U+202E>b"],
  ["\u001b[31m", "<U+001B>[31m"],
  ["一\n二\t三\r", "一<U+000A>二<U+0009>三<U+000D>"],
  ["\ud800", "<U+D800>"],
  ["a\udc00b", "a<U+DC00>b"],
  ["率\u200b", "率<U+200B>"],
  ["\u2066x\u2069", "<U+2066>x<U+2069>"],
  ["\u0000", "<U+0000>"],
  ["\u009b", "<U+009B>"],
  ["\ufeff", "<U+FEFF>"],
  ["\u{e0041}", "<U+E0041>"],
  ["👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"],
  ["👍🏽 𠮷 葛\u{e0100} ✔\ufe0f", "👍🏽 𠮷 葛\u{e0100} ✔\ufe0f"],
  ["率\u200d率", "率<U+200D>率"],
  ["（10%，30%］“三公经费”", "（10%，30%］“三公经费”"],
])("%j is shown as %j", (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

test("what was made visible stays as it is", () => {
  const once = visibleText("\u202e\ud800\u0007标");
  expect(visibleText(once)).toBe(once);
});

test("a long text is cut in its middle and never through a character", () => {
  expect(quotedText("0123456789", 10)).toBe("0123456789");
  expect(quotedText("0123456789a", 10)).toBe("01234…6789a");
  expect(quotedText("012𠮷xx𠮷789", 8)).toBe("012…789");
});
