// The pages of all diagnostics (packages/*/pages/CODE.md) → one index in each language.
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { GeneratedFile } from "./generated-file.ts";

const FAMILIES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  SYN: { zh: "词法与语法", en: "Wording and structure" },
  NAME: { zh: "名称", en: "Names" },
  TYPE: { zh: "类型与单位", en: "Types and units" },
  POINTS: { zh: "分值与取位", en: "Points and rounding" },
  BAND: { zh: "评分区间", en: "Bands" },
  CLAUSE: { zh: "条款读法", en: "Readings of clauses" },
  LAYER: { zh: "几份规则", en: "Several rule files" },
  LINK: { zh: "勾稽", en: "Reconciliations" },
  CASE: { zh: "算例", en: "Worked examples" },
  DATA: { zh: "数据", en: "Data" },
  AUDIT: { zh: "核查", en: "Audit" },
  SERVE: { zh: "工作区", en: "Workspace" },
};

export function generateDiagnosticsIndex(root: string): readonly GeneratedFile[] {
  const pages = globSync("packages/*/pages/*.md", { cwd: root })
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted((a, b) => (basename(a) < basename(b) ? -1 : 1))
    .map((path) => ({ path, code: basename(path, ".md"), ...titleOf(readFileSync(join(root, path), "utf8"), path) }));
  const strays = pages.filter(({ code }) => !Object.hasOwn(FAMILIES, code.replace(/-.*/, "")));
  if (strays.length > 0)
    throw new Error(`${strays[0]?.path}: its family is not in the list of scripts/generate-diagnostics-index.ts`);
  return (["zh", "en"] as const).map((language) => {
    const lines = [
      "<!-- Generated from the pages of the diagnostics by scripts/generate.ts. Do not edit. -->",
      "",
      language === "zh" ? "# 诊断一览" : "# All diagnostics",
      "",
      language === "zh"
        ? "每个代码一页：一句话、会引出它的例子、改好的例子、缘由。例子都由测试运行。"
        : "One page a code: a sentence, an example that raises it, the example mended, and why. A test runs the examples.",
    ];
    for (const [family, title] of Object.entries(FAMILIES)) {
      const members = pages.filter(({ code }) => code.startsWith(`${family}-`));
      if (members.length === 0) continue;
      lines.push("", `## ${family} ${title[language]}`, "");
      for (const page of members) lines.push(`- [${page.code}](../../${page.path}) ${page[language]}`);
    }
    return { path: `docs/${language}/diagnostics.md`, text: `${lines.join("\n")}\n` };
  });
}

/** `# BAND-002 评分区间有空档 / A gap between bands` */
function titleOf(text: string, path: string): { readonly zh: string; readonly en: string } {
  const match = /^#\s+[A-Z]+-\d+\s+(.+?)\s+\/\s+(.+)$/m.exec(text);
  if (match?.[1] === undefined || match[2] === undefined)
    throw new Error(`${path}: the first line must read «# CODE 中文 / English»`);
  return { zh: match[1], en: match[2] };
}
