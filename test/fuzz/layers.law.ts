// The laws of inheritance, over random chains: a chain flattened half-way and laid over gives what the chain gives; a file without changes gives what it
// inherits; every piece of the rules in effect stands where it is said to; records score alike.
import { createSourceText, type SourceText } from "@biaochi/diagnostics";
import { createScorer, type RawRecord } from "@biaochi/engine";
import { flatten, type RuleSet } from "@biaochi/model";
import { describe, expect, test } from "vitest";
import { createChance } from "../differential/chance.ts";
import { checkedLast, randomChain } from "./random-layers.ts";

const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);
const LENGTH = 4;

/** A rule set without what it tells of files. */
function withoutPlaces(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutPlaces);
  if (node === null || typeof node !== "object") return node;
  const kept = Object.entries(node).filter(([key]) => key !== "origin" && key !== "layers");
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutPlaces(value)]));
}

function flat(files: readonly SourceText[]): SourceText {
  const flattened = flatten(files);
  expect(flattened?.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return createSourceText("合并.chi", flattened?.effective.source.text ?? "");
}

function scorecard(rules: RuleSet, raw: RawRecord): unknown {
  return withoutPlaces(createScorer(rules, { trace: false })(raw));
}

function randomRecord({ fields }: RuleSet, seed: number): RawRecord {
  const chance = createChance(seed);
  const cells = fields.map(({ name }) => [name, { kind: "number", text: `${chance.whole(1, 200)}` }] as const);
  return { id: "某局", file: "某局.csv", cells: new Map(cells), reported: new Map(), reasons: new Map() };
}

describe.each(SEEDS)("chain %i", (seed) => {
  const { files, rules } = randomChain(seed, LENGTH);

  test("flattened as far as any file, it is that file's rules; the rest laid over it is the chain", () => {
    const whole = withoutPlaces(rules.at(-1));
    for (let at = 1; at <= files.length; at += 1) {
      const joined = flat(files.slice(0, at));
      expect(withoutPlaces(checkedLast([joined]))).toEqual(withoutPlaces(rules[at - 1]));
      expect(withoutPlaces(checkedLast([joined, ...files.slice(at)]))).toEqual(whole);
    }
  });

  test("every piece stands in its file, where it is said to, and the pieces are the text", () => {
    const effective = flatten(files)?.effective;
    const { origins, source } = effective ?? { origins: { files: [], pieces: [], starts: [] }, source: createSourceText("", "") };
    expect(origins.pieces.map(({ text }) => text).join("")).toBe(source.text);
    for (const [index, { text, file, start, made }] of origins.pieces.entries()) {
      const own = origins.files[file];
      if (made) expect(text).toMatch(/^[\s{}；「」]*$|^给定|^ \{$/u);
      else expect(own?.text.slice(start, start + text.length)).toBe(text);
      expect(effective?.originAt(origins.starts[index] ?? 0)).toMatchObject({ file: own?.file });
    }
  });

  test("a file without changes gives what it inherits", () => {
    const last = rules.at(-1);
    const empty = createSourceText("空.chi", "规则集 链条 {\n  年度  2090\n  版本  1.0.0\n  继承  链条 2013\n}\n");
    const over = checkedLast([...files, empty]);
    expect(withoutPlaces(over)).toEqual(withoutPlaces({ ...last, year: over.year, parameters: over.parameters }));
  });

  test("records score alike by the chain and by the one file that it makes", () => {
    const last = rules.at(-1);
    if (last === undefined) return;
    const joined = checkedLast([flat(files)]);
    for (let turn = 1; turn <= 5; turn += 1) {
      const raw = randomRecord(last, seed * 100 + turn);
      expect(scorecard(joined, raw)).toEqual(scorecard(last, raw));
    }
  });
});
