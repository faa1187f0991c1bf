// The law of reading again: parse(text, earlier) = parse(text), for edits of every kind, one after the other, in sound and in broken texts.
import { isDeepStrictEqual } from "node:util";
import { createSourceText } from "@biaochi/diagnostics";
import { type ParseResult, parse } from "@biaochi/syntax";
import { expect, test } from "vitest";
import { type Chance, createChance } from "../differential/chance.ts";
import { KEPT_TEXTS, MOTLEY_TEXT, randomText } from "./rule-texts.ts";

const SEED = 20260103;
const GROUPS = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const FILES = 15;
const EDITS_A_FILE = 12;

const TEXTS: readonly string[] = [...KEPT_TEXTS.map(([, text]) => text), MOTLEY_TEXT];

/** What people type, paste and slip. */
const TYPED: readonly [string, ...string[]] = [
  "1",
  "得",
  " ",
  "\n",
  "\r\n",
  "{",
  "}",
  "（",
  "）",
  "(",
  '"',
  "「",
  "」",
  "#",
  "；",
  "，",
  "÷",
  "+ ",
  "名",
  "率",
  "\u200b",
  "非有",
  "数据 丁 {\n  戊  人\n}\n",
  "指标 己 3分  打分\n",
  "单位 床\n",
  "计算 庚 = 1\n",
  "一级指标 辛 5分 {\n",
  "规则集 壬 {\n}\n",
  "等次 {",
  "| 甲 | 乙 |\n",
  "//",
  "ruleset",
];

function edited(text: string, chance: Chance): string {
  const start = chance.whole(0, text.length);
  switch (chance.whole(1, 6)) {
    case 1: {
      const end = Math.min(text.length, start + chance.whole(1, 40));
      return text.slice(0, start) + text.slice(end);
    }
    case 2: {
      const end = Math.min(text.length, start + chance.whole(1, 3));
      return text.slice(0, start) + chance.pick(TYPED) + text.slice(end);
    }
    case 3: {
      const from = chance.whole(0, text.length);
      return text.slice(0, start) + text.slice(from, from + chance.whole(1, 60)) + text.slice(start);
    }
    case 4: {
      // At the beginning or the end of a line, where heads and blocks stand.
      const line = text.indexOf("\n", start) + chance.whole(0, 1);
      return text.slice(0, line) + chance.pick(TYPED) + text.slice(line);
    }
    default:
      return text.slice(0, start) + chance.pick(TYPED) + text.slice(start);
  }
}

const shown = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) => (typeof one === "bigint" ? `${one}n` : one)) ?? "";

function expectSame(again: ParseResult, whole: ParseResult, text: string): void {
  const isSame =
    isDeepStrictEqual(again.diagnostics, whole.diagnostics) &&
    isDeepStrictEqual(again.tree, whole.tree) &&
    isDeepStrictEqual(again.tokens, whole.tokens);
  if (isSame) return;
  expect(shown(again.diagnostics), text).toBe(shown(whole.diagnostics));
  expect(shown(again.tree), text).toBe(shown(whole.tree));
  expect(shown(again.tokens), text).toBe(shown(whole.tokens));
}

/** INVARIANT (whole = new): a parse of the whole shares no node with an earlier one. */
function isKept({ tree }: ParseResult, before: ParseResult): boolean {
  return tree.header !== undefined && tree.header === before.tree.header;
}

test.each(GROUPS)("parse(text, earlier) = parse(text), files %i", (group) => {
  let kept = 0;
  for (let seed = group * FILES; seed < (group + 1) * FILES; seed += 1) {
    const chance = createChance(SEED + seed);
    let text = chance.once(3) ? randomText(seed + 1) : (TEXTS[chance.whole(0, TEXTS.length - 1)] ?? "");
    let before = parse(createSourceText("law.chi", text));
    for (let time = 0; time < EDITS_A_FILE; time += 1) {
      if (chance.once(2)) expect(before.tokens.length).toBeGreaterThan(0);
      const next = edited(text, chance);
      // A slip is as often taken back as another follows it.
      const back = chance.once(2) ? text : next;
      for (const one of [next, back]) {
        const source = createSourceText("law.chi", one);
        const again = parse(source, before);
        if (isKept(again, before)) kept += 1;
        expectSame(again, parse(source), one);
        before = again;
        text = one;
      }
    }
  }
  // The law says nothing unless many of them were read in part.
  expect(kept).toBeGreaterThan(FILES * EDITS_A_FILE * 0.1);
});

test("typing in a sound file reads a part of it only", () => {
  let kept = 0;
  let count = 0;
  for (const [index, text] of TEXTS.entries()) {
    const chance = createChance(SEED + index);
    let before = parse(createSourceText("law.chi", text));
    const body = text.indexOf("\n}\n") + 3;
    const at = chance.whole(body, text.length);
    for (let length = 1; length <= 5; length += 1) {
      const typed = `${text.slice(0, at)}${"预算1率 ".slice(0, length)}${text.slice(at)}`;
      const source = createSourceText("law.chi", typed);
      const again = parse(source, before);
      if (isKept(again, before)) kept += 1;
      count += 1;
      expectSame(again, parse(source), typed);
      before = again;
    }
  }
  expect(kept).toBeGreaterThan(count * 0.7);
});
