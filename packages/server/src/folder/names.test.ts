import { describe, expect, it } from "vitest";
import { faultOfName, foldedName, readPath } from "./names.ts";

describe("a name", () => {
  it.each([
    "例.chi",
    "保靖县-2017.chi",
    "表（1）.chi",
    "附件 1.csv",
    "𠮷县.chi",
    "a.b.c.json",
    "console.chi",
    "com10.chi",
    "~例.chi",
    "１月.chi",
  ])("“%s” may be used", (name) => {
    expect(faultOfName(name)).toBeUndefined();
  });

  it.each([
    ["hidden", [".git", ".env.chi", "...chi", "node_modules"]],
    [
      "reserved",
      ["CON", "con.chi", "Nul.json", "aux.chi.txt", "COM1.chi", "lpt9", "COM¹.chi", "CONIN$", "GIT~1", "RULES~12.CHI"],
    ],
    [
      "characters",
      [
        "ab:c.chi",
        "a<b.chi",
        'a".chi',
        "a|b.chi",
        "a?.chi",
        "a*.chi",
        "a\u0000.chi",
        "a\n.chi",
        "\u202egpj.chi",
        "a\u200b.chi",
        "a\ufeff.chi",
        "半\ud840.chi",
        "a\u007f",
      ],
    ],
    ["edges", ["a.chi ", "a.chi.", " a.chi", "a\u3000", "a "]],
    ["not-composed", ["e\u0301.chi"]],
    ["outside", ["", ".", "..", "a/b", "a\\b", "C:", "c:a"]],
    ["long", ["长".repeat(67), `${"a".repeat(200)}b`]],
  ] as const)("%s", (kind, names) => {
    for (const name of names) expect(faultOfName(name)?.kind, JSON.stringify(name)).toBe(kind);
  });

  it("folds like one that differs in case, width or composition only", () => {
    expect(new Set(["ＡＢ.chi", "ab.CHI", "Ab.chi"].map(foldedName)).size).toBe(1);
  });
});

describe("a path", () => {
  it("has parts, none of them empty or a way up", () => {
    expect(readPath("湖南省/2017/例.chi")).toEqual({ ok: true, parts: ["湖南省", "2017", "例.chi"] });
    for (const path of ["", "/a", "a/", "a//b", "a/./b", "a/../b", "..", "c:/a", "C:a", "a\\b"])
      expect(readPath(path).ok, path).toBe(false);
  });

  it("has bounds", () => {
    expect(readPath(Array.from({ length: 16 }, () => "a").join("/")).ok).toBe(true);
    expect(readPath(Array.from({ length: 17 }, () => "a").join("/"))).toMatchObject({ fault: { kind: "long" } });
    expect(readPath("长/".repeat(501))).toMatchObject({ fault: { kind: "long" } });
  });
});
