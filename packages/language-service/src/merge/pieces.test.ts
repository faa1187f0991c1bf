import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cutText } from "./pieces.ts";

const RULES = join(import.meta.dirname, "..", "..", "..", "..", "rules");
const files = globSync("**/*.chi", { cwd: RULES }).map((path) => readFileSync(join(RULES, path), "utf8"));

it("pieces joined are the text, whole or cut off anywhere", () => {
  expect(files.length).toBeGreaterThan(0);
  for (const text of files) {
    for (const end of [text.length, ...Array.from({ length: 12 }, (_, index) => Math.floor((text.length * index) / 12))]) {
      const part = text.slice(0, end);
      const { pieces } = cutText(part);
      expect(pieces.map((piece) => piece.text).join("")).toBe(part);
      expect(new Set(pieces.map(({ key }) => key)).size).toBe(pieces.length);
    }
  }
});

it("a piece is an indicator with the remarks above it and behind it", () => {
  const text =
    "规则集 例 {\n}\n一级指标 过程 2分 {\n  # 上面的\n  指标 甲 2分 打分  # 后面的\n\n  # 乙的\n  指标 乙 1分 打分 }\n";
  expect(cutText(text).pieces.map((piece) => [piece.key, piece.within, piece.text])).toEqual([
    ["header ", "", "规则集 例 {\n}\n"],
    ["section 过程", "", "一级指标 过程 2分 {\n"],
    ["indicator 甲", "section 过程", "  # 上面的\n  指标 甲 2分 打分  # 后面的\n"],
    ["indicator 乙", "section 过程", "\n  # 乙的\n  指标 乙 1分 打分"],
    ["section-end 过程", "section 过程", " }\n"],
    ["end ", "", ""],
  ]);
});
