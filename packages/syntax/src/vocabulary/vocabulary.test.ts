import { describe, expect, test } from "vitest";
import { codesOf, withClause, withDeclaration, withPart } from "../fixtures/outline.ts";
import type { VocabularyMode } from "./entry.ts";
import { CLAUSE_TABLE, EXPRESSION_WORDS, STRUCTURE_WORDS, VOCABULARY, wordsOfMode } from "./vocabulary.ts";

const MODES: readonly VocabularyMode[] = ["structure", "expression", "clause"];

test.each(MODES)("in %s no two words share a spelling", (mode) => {
  const owners = new Map<string, string[]>();
  for (const word of wordsOfMode(mode)) {
    for (const spelling of [...word.zh, ...word.en]) owners.set(spelling, [...(owners.get(spelling) ?? []), word.id]);
  }
  expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);
});

test("no two words share an id, and no word spells itself twice", () => {
  const ids = VOCABULARY.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { zh, en } of VOCABULARY) expect(new Set([...zh, ...en]).size).toBe(zh.length + en.length);
});

test("Chinese spellings have no Latin letters or blanks, English ones no Han and single blanks only", () => {
  for (const { id, zh, en } of VOCABULARY) {
    for (const spelling of zh) expect([id, /[A-Za-z\s]/u.test(spelling)]).toEqual([id, false]);
    for (const spelling of en) expect([id, /^[a-z(][a-z0-9()-]*(?: [a-z0-9]+)*$/u.test(spelling)]).toEqual([id, true]);
  }
});

test("a longer word is tried before every shorter one that it begins with", () => {
  for (const table of [STRUCTURE_WORDS, EXPRESSION_WORDS, CLAUSE_TABLE]) {
    for (const spellings of table.byFirst.values()) {
      const lengths = spellings.map(({ text }) => text.length);
      expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    }
  }
});

/** Where an example may stand; it must read well in one of them. */
const PLACES: readonly ((example: string) => string)[] = [
  (example) => example,
  withDeclaration,
  withPart,
  withClause,
  (example) => `规则集 例 {\n  ${example}\n}\n`,
  (example) => withDeclaration(`数据 甲 { ${example} }`),
  (example) => withPart(`公式 ${example}`),
  (example) => withDeclaration(`计算 甲 = ${example}`),
  (example) => withPart(`不适用 ${example}`),
  (example) => withPart(`不适用 ${example}：不得分`),
  (example) => withPart(`不适用 甲：${example}`),
  (example) => withDeclaration(`勾稽 { ${example} }`),
  (example) => withDeclaration(`算例 甲 { ${example} }`),
  (example) => withDeclaration(`算例 甲 { 给定 { ${example} } }`),
  (example) => withDeclaration(`算例 甲 { 核对 { ${example} } }`),
  (example) => withPart(`清单 { ${example} }`),
  (example) => withDeclaration(`行评 甲 { ${example} }`),
];

describe("examples", () => {
  test.each(VOCABULARY)("$id: $example", ({ example, zh, reserved }) => {
    expect(zh.some((spelling) => example.includes(spelling))).toBe(true);
    const readings = PLACES.map((place) => [...new Set(codesOf(place(example)))].join(" "));
    expect(readings).toContain(reserved ? "SYN-032" : "");
  });
});

test("every word says in both languages what it means", () => {
  for (const { id, doc } of VOCABULARY) {
    expect([id, /\p{Script=Han}/u.test(doc.zh)]).toEqual([id, true]);
    expect([id, /[a-z]{2}/u.test(doc.en)]).toEqual([id, true]);
  }
});
