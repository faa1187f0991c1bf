import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type JsonNode, parseJson } from "./json-tree.ts";
import { MAXIMUM_DEPTH } from "./limits.ts";

/** The value that JSON.parse would give, but with numbers as their digits. */
function plain(node: JsonNode): unknown {
  switch (node.kind) {
    case "object":
      return new Map(node.entries.map(({ name, value }) => [name, plain(value)]));
    case "array":
      return node.items.map(plain);
    case "string":
      return node.value;
    case "number":
      return { digits: node.text };
    case "boolean":
      return node.value;
    case "null":
      return null;
  }
}

function theirs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(theirs);
  if (typeof value === "object" && value !== null)
    return new Map(Object.entries(value).map(([name, part]) => [name, theirs(part)]));
  return typeof value === "number" ? { digits: JSON.stringify(value) } : value;
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

describe("reading JSON", () => {
  it("gives what JSON.parse gives, numbers as their digits", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 1, "\t"), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        const parsed = parseJson(text);
        expect(parsed.kind === "value" ? plain(parsed.node) : parsed.error).toEqual(theirs(JSON.parse(text)));
      }),
      { seed: 20171231, numRuns: 500 },
    );
  });

  it("refuses exactly what JSON.parse refuses", () => {
    const sign = fc.constantFrom(
      ..."{}[],:\"\\ue0129-+. \n\r\ttrufalsn'，：",
      "null",
      "true",
      '"a"',
      "1",
      "{}",
      "\u0000",
      "\ud800",
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 14 }), (signs) => {
        const text = signs.join("");
        expect(parseJson(text).kind === "value", text).toBe(parseOrUndefined(text) !== undefined);
      }),
      { seed: 20171231, numRuns: 20_000 },
    );
  });

  it("keeps every digit", () => {
    for (const digits of ["0.1", "1e999999999", "-0", "100000000000000000000.00000000000000000001", "9".repeat(1_000_000)]) {
      const parsed = parseJson(`[${digits}]`);
      expect(parsed.kind === "value" && parsed.node.kind === "array" && parsed.node.items[0]).toMatchObject({ text: digits });
    }
  });

  it("knows the line and the offsets of every value", () => {
    const text = '{\n  "甲": 1,\r\n  "乙": [\r true ]\n}';
    const parsed = parseJson(text);
    const entries = parsed.kind === "value" && parsed.node.kind === "object" ? parsed.node.entries : [];
    expect(entries.map(({ name, line, value }) => [name, line, value.line, text.slice(value.start, value.end)])).toEqual([
      ["甲", 2, 2, "1"],
      ["乙", 3, 3, "[\r true ]"],
    ]);
    const list = entries[1]?.value;
    expect(list?.kind === "array" ? list.items[0]?.line : undefined).toBe(4);
  });

  it("reads any nesting up to the limit, and names the line beyond it", () => {
    const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
    expect(parseJson(nested(MAXIMUM_DEPTH)).kind).toBe("value");
    expect(parseJson(`\n${nested(MAXIMUM_DEPTH + 1)}`)).toEqual({
      kind: "error",
      error: { kind: "depth", offset: MAXIMUM_DEPTH + 1, line: 2 },
    });
    expect(parseJson('{"a":'.repeat(100_000))).toMatchObject({ error: { kind: "depth" } });
  });

  it.each([
    ["", "empty", ""],
    ["  \n", "empty", ""],
    ['{"a": }', "value", "}"],
    ['{"a": -}', "value", "-"],
    ['{"a": 1e}', "value", "1e"],
    ["{1: 2}", "name-or-end", "1"],
    ['{"a": 1,234}', "name", "234"],
    ['{"a" 1}', "colon", "1"],
    ['{"a": 1 "b": 2}', "comma-or-brace", '"'],
    ["[1 2]", "comma-or-bracket", "2"],
    ['{"a": 1,}', "trailing-comma", ","],
    ["[1, ]", "trailing-comma", ","],
    ['{"a"：1}', "full-width-sign", "："],
    ['{"a": 1，"b": 2}', "full-width-sign", "，"],
    ["｛｝", "full-width-sign", "｛"],
    ["{'a': 1}", "wrong-quote", "'"],
    ['{"a": “是”}', "wrong-quote", "“"],
    ["{} # x", "comment", "#"],
    ["{ // x\n}", "comment", "/"],
    ['{"a": 是}', "bare-word", "是"],
    ['{"a": NaN}', "bare-word", "NaN"],
    ['{"a": truely}', "bare-word", "truely"],
    ["{名称: 1}", "bare-word", "名称"],
    ['{"a": 007}', "leading-zero", "007"],
    ['{"a": +5}', "leading-plus", "+5"],
    ['{"a": .5}', "bare-point", ".5"],
    ['{"a": 5.}', "bare-point", "5."],
    ['{"a": "x\u0001"}', "control-in-text", "\u0001"],
    ['{"a": "x\\q"}', "bad-escape", "\\"],
    ['{"a": "x\n"}', "unclosed-text", ""],
    ['{"a": "x', "unclosed-text", ""],
    ['{"a": 1', "unclosed", ""],
    ["[", "unclosed", ""],
    ['{"a"', "unclosed", ""],
    ["{}{}", "rest", "{"],
    ['{"a": 12人}', "bare-word", "人"],
  ])("%j: %s at “%s”", (text, mistake, found) => {
    const parsed = parseJson(text);
    const error = parsed.kind === "error" ? parsed.error : undefined;

    expect(error).toMatchObject({ kind: "syntax", mistake, found });
  });
});
