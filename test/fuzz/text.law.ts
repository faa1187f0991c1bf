// Laws of the text. In: the library, random and motley rule files, their spellings and widths, and any text at all.
// Out: tokens joined = text · parse ∘ format = parse · format ∘ format = format · zh ∘ en = id · widths do not matter · parse never throws.
import { createSourceText, hasErrors } from "@biaochi/diagnostics";
import { format, parse, type RuleFile, SIGN_CHARACTERS, tokenize } from "@biaochi/syntax";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createChance } from "../differential/chance.ts";
import { KEPT_TEXTS, MOTLEY_TEXT, randomText } from "./rule-texts.ts";

const SEED = 20260101;
const RANDOM_FILES = 150;

const source = (text: string) => createSourceText("law.chi", text);
const formatted = (text: string, spelling: "zh" | "en" | "keep" = "keep") => format(source(text), { spelling }).text;

/** The tree without what may differ between two ways to write the same: places, spellings, the form of a band. */
function meaning(text: string): unknown {
  const { tree, diagnostics } = parse(source(text));
  expect(hasErrors(diagnostics), `${text}\n${diagnostics.map(({ code, message }) => `${code} ${message.zh}`).join("\n")}`).toBe(
    false,
  );
  return strip(tree);
}

function strip(node: RuleFile | unknown): unknown {
  if (typeof node === "bigint") return `${node}n`;
  if (Array.isArray(node)) return node.map(strip);
  if (node === null || typeof node !== "object") return node;
  const kept = Object.entries(node).filter(
    ([key]) => key !== "span" && key !== "written" && key !== "form" && key !== "braced" && key !== "unit" && key !== "gridUnit",
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, strip(value)]));
}

/** Nodes that reach out of the one around them. Names in front of a group (复核 { … }) are part of each path in it. */
function nodesOutside(node: unknown, around?: RuleFile["span"], kind = ""): readonly string[] {
  if (node === null || typeof node !== "object") return [];
  if (Array.isArray(node)) return node.flatMap((one) => nodesOutside(one, around, kind));
  const own = node as { readonly kind?: string; readonly span?: RuleFile["span"] };
  const { span } = own;
  const isOutside = span !== undefined && around !== undefined && (span.start < around.start || span.end > around.end);
  if (isOutside && !(own.kind === "name" && kind === "path")) return [`${own.kind} in ${kind}: ${span.start}–${span.end}`];
  return Object.entries(node).flatMap(([key, value]) =>
    key === "span" ? [] : nodesOutside(value, span ?? around, own.kind ?? kind),
  );
}

const TEXTS: readonly (readonly [string, string])[] = [
  ...KEPT_TEXTS,
  ["motley", MOTLEY_TEXT],
  ...Array.from({ length: RANDOM_FILES }, (_, seed): [string, string] => [`random ${seed + 1}`, randomText(seed + 1)]),
];

describe.each([
  ["the library", TEXTS.slice(0, KEPT_TEXTS.length)],
  ["every part of the language", TEXTS.slice(KEPT_TEXTS.length, KEPT_TEXTS.length + 1)],
  ["random files", TEXTS.slice(KEPT_TEXTS.length + 1)],
])("%s", (_, texts) => {
  test("tokens joined = text", () => {
    for (const [, text] of texts)
      expect(
        tokenize(source(text))
          .tokens.map((token) => token.text)
          .join(""),
      ).toBe(text);
  });

  test("every node lies within the one around it", () => {
    for (const [name, text] of texts) expect(nodesOutside(parse(source(text)).tree), name).toEqual([]);
  });

  test("parse ∘ format = parse", () => {
    for (const [name, text] of texts) {
      for (const spelling of ["keep", "zh", "en"] as const)
        expect(meaning(formatted(text, spelling)), `${name} ${spelling}`).toEqual(meaning(text));
    }
  });

  test("format ∘ format = format", () => {
    for (const [name, text] of texts) {
      for (const spelling of ["keep", "zh", "en"] as const) {
        const once = formatted(text, spelling);
        expect(formatted(once, spelling), name).toBe(once);
        expect(formatted(once), name).toBe(once);
      }
    }
  });

  test("zh ∘ en = id, en ∘ zh = id, once every word is the first of those of its meaning", () => {
    for (const [name, text] of texts) {
      const zh = formatted(formatted(text, "en"), "zh");
      const en = formatted(zh, "en");
      expect(formatted(en, "zh"), name).toBe(zh);
      expect(formatted(formatted(en, "zh"), "en"), name).toBe(en);
    }
  });

  test("comments stay, each once and in order", () => {
    const comments = (text: string) =>
      tokenize(source(text))
        .tokens.filter(({ kind }) => kind === "comment")
        .map((token) => token.text.trimEnd());
    for (const [name, text] of texts)
      expect(comments(formatted(text)), name).toEqual(comments(text).map((comment) => comment.replace(/^(?:＃|\/\/)/, "#")));
  });

  test("equivalent widths give the same tree and the same printed text", () => {
    for (const [index, [name, text]] of texts.entries()) {
      const zh = formatted(text, "zh");
      const widened = otherWidths(zh, index + 1);
      expect(meaning(widened), `${name}\n${widened}`).toEqual(meaning(zh));
      expect(formatted(widened, "zh"), name).toBe(zh);
    }
  });
});

/** Swaps signs, digits and blanks for their equivalents by the closed table, outside names, texts, raw lines and comments. */
function otherWidths(text: string, seed: number): string {
  const chance = createChance(seed);
  const pick = (choices: readonly string[]) => choices[chance.whole(0, choices.length - 1)] ?? "";
  return tokenize(source(text))
    .tokens.map((token) => {
      switch (token.kind) {
        case "blank":
          return token.text.replace(/ /g, () => pick([" ", "\u3000", "\u00a0"]));
        case "quantity":
        case "year-number":
          return token.text
            .replace(/[0-9]/g, (digit) => pick([digit, String.fromCharCode(digit.charCodeAt(0) + 0xfee0)]))
            .replace(/\.(?=.)/, () => pick([".", "．"]));
        case "left-paren":
        case "right-paren":
        case "plus":
        case "minus":
        case "times":
        case "semicolon":
        case "colon":
        case "equals":
        case "at-most-sign":
        case "at-least-sign":
        case "less-sign":
        case "greater-sign":
          return pick([...SIGN_CHARACTERS[token.kind]].filter((sign) => sign !== "—"));
        default:
          return token.text;
      }
    })
    .join("");
}

describe("any text at all", () => {
  const fragments = fc.constantFrom(
    ...'规则集 指标 评分 得满分 每超过 公式 数据 算例 给定 { } （ ） ( [ ] ， ； 。 ： 10% 5分 0.3分 “ ” " 「 」 # \n \u3000 以下 不足一步 按比例 \u200b \ud800 \udfff \u202e 𠮷 + − × ÷ = | 1e999999 其余'.split(
      " ",
    ),
    "\n",
    " ",
  );
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.array(fragments, { maxLength: 80 }).map((parts) => parts.join("")),
  );

  test("parse does not throw, and tokens joined = text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tree, tokens } = parse(source(text));
        expect(tree.kind).toBe("file");
        expect(tokens.map((token) => token.text).join("")).toBe(text);
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });

  test("a sound file with any damage still gives a tree; a file with errors is formatted to itself", () => {
    const damage = fc.record({
      file: fc.nat(TEXTS.length - 1),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(12),
      put: fc.array(fragments, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(damage, ({ file, at, length, put }) => {
        const text = TEXTS[file]?.[1] ?? "";
        const start = Math.floor(at * text.length);
        const broken = text.slice(0, start) + put.join("") + text.slice(start + length);
        const { diagnostics, tokens } = parse(source(broken));
        expect(tokens.map((token) => token.text).join("")).toBe(broken);
        if (hasErrors(diagnostics)) expect(formatted(broken)).toBe(broken);
        else expect(meaning(formatted(broken))).toEqual(meaning(broken));
      }),
      { seed: SEED, numRuns: 600 },
    );
  });
});
