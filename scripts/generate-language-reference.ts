// The vocabulary table and the frames under docs/frames → docs/zh/language.md and docs/en/language.md.
// A frame is prose with places such as `<!-- table: band -->`; the words of those roles are put there.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PREFIX_ROWS, UNIT_ROWS, type UnitGroup } from "@biaochi/quantity";
import { SIGN_CHARACTERS, VOCABULARY, type Word } from "@biaochi/syntax";
import type { GeneratedFile } from "./generated-file.ts";

type Language = "zh" | "en";

const HEADS: Readonly<Record<Language, { readonly words: string; readonly units: string; readonly widths: string }>> = {
  zh: {
    words: "| 中文 | 英文 | 意思 | 例 |\n|---|---|---|---|",
    units: "| 单位 | 英文写法 | 同类 |\n|---|---|---|",
    widths: "| 印作 | 也可以写成 |\n|---|---|",
  },
  en: {
    words: "| English | Chinese | meaning | example |\n|---|---|---|---|",
    units: "| unit | English spelling | group |\n|---|---|---|",
    widths: "| printed | also read |\n|---|---|",
  },
};

const GROUPS: Readonly<Record<UnitGroup, string>> = {
  rate: "比率",
  points: "分数",
  money: "金额",
  people: "人户",
  length: "长度",
  area: "面积",
  volume: "体积",
  mass: "重量",
  transport: "货运量",
  count: "件数",
  time: "时间",
  declared: "自定",
  compound: "复合",
};

export function generateLanguageReference(root: string): readonly GeneratedFile[] {
  return (["zh", "en"] as const).map((language) => {
    const frame = `docs/frames/language.${language}.md`;
    const text = readFileSync(join(root, frame), "utf8")
      .replace(/<!-- table: ([a-z,-]+) -->/g, (_, roles: string) => wordTable(roles.split(","), language))
      .replace("<!-- units -->", () => unitTable(language))
      .replace("<!-- widths -->", () => widthTable(language));
    return {
      path: `docs/${language}/language.md`,
      text: `<!-- Generated from the vocabulary and ${frame} by scripts/generate.ts. Do not edit. -->\n\n${text}`,
    };
  });
}

function wordTable(roles: readonly string[], language: Language): string {
  const words = VOCABULARY.filter((word) => roles.includes(word.role) && !word.reserved);
  return [HEADS[language].words, ...words.map((word) => wordRow(word, language))].join("\n");
}

function wordRow(word: Word, language: Language): string {
  const [zh, en] = [code(word.zh), code(word.en)];
  return `| ${language === "zh" ? zh : en} | ${language === "zh" ? en : zh} | ${cell(word.doc[language])} | \`${cell(word.example)}\` |`;
}

function unitTable(language: Language): string {
  const rows = UNIT_ROWS.map(
    ({ name, english, group }) =>
      `| \`${name}\` | ${english === undefined ? "" : `\`${english}\``} | ${language === "zh" ? GROUPS[group] : group} |`,
  );
  const prefixes = PREFIX_ROWS.map(({ name }) => `\`${name}\``).join(" ");
  return [HEADS[language].units, ...rows, "", language === "zh" ? `词头：${prefixes}` : `Prefixes: ${prefixes}`].join("\n");
}

function widthTable(language: Language): string {
  const rows = Object.values(SIGN_CHARACTERS)
    .map((characters) => [...characters])
    .filter((characters) => characters.length > 1)
    .map(([printed, ...others]) => `| \`${cell(printed ?? "")}\` | ${code(others)} |`);
  return [HEADS[language].widths, ...rows].join("\n");
}

function code(spellings: readonly string[]): string {
  return spellings.map((spelling) => `\`${cell(spelling)}\``).join(" ");
}

function cell(text: string): string {
  return text.replace(/\|/g, "\\|");
}
