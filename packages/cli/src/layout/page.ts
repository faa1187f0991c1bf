// In: the page of a code, written in both languages. Out: its lines in the languages asked for, examples set in.
// Not here: finding the page (host/pages.ts).
import { type Language, wrapText } from "@biaochi/diagnostics";

type One = "zh" | "en";

/** What stands above an example, by its kind as the page names it behind ```. */
const KINDS: ReadonlyMap<string, { readonly zh: string; readonly en: string }> = new Map([
  ["wrong", { zh: "会引出它的例子", en: "An example that raises it" }],
  ["mended", { zh: "改好的例子", en: "The same, mended" }],
  ["near-miss", { zh: "相近而没有问题的例子", en: "A similar one with nothing wrong" }],
]);

/** The lines of a page. A line of prose is of one language, a heading holds both around ` / `. */
export function pageLines(page: string, language: Language, width: number): readonly string[] {
  const languages: readonly One[] = language === "both" ? ["zh", "en"] : [language];
  const lines: string[] = [];
  let isExample = false;
  for (const line of page.trimEnd().split("\n")) {
    const fence = /^```\S*(?: (\S+))?/u.exec(line);
    if (fence !== null) {
      const kind = isExample ? undefined : KINDS.get(fence[1] ?? "");
      if (kind !== undefined) lines.push(languages.map((one) => kind[one]).join(" / "), "");
      isExample = !isExample;
    } else if (isExample) lines.push(`    ${line}`.trimEnd());
    else if (line.startsWith("#")) lines.push(...wrapText(headingIn(line.replace(/^#+ /u, ""), languages), width));
    else if (languages.some((one) => isIn(line, one))) lines.push(...wrapText(line, width));
  }
  return lines.filter((line, index) => line !== "" || (index > 0 && lines[index - 1] !== ""));
}

/** 「SYN-014 标题 / title」 in the languages asked for; the code stays. */
function headingIn(heading: string, languages: readonly One[]): string {
  const [zh = "", en] = heading.split(" / ");
  if (en === undefined || languages.length === 2) return heading;
  return languages[0] === "zh" ? zh : `${/^[A-Z]+-\d{3} /u.exec(zh)?.[0] ?? ""}${en}`;
}

/** A line without words is of both; an English one may quote Chinese names, a Chinese one holds few Latin letters. */
function isIn(line: string, language: One): boolean {
  const own = line.replace(/`[^`]*`|「[^」]*」|“[^”]*”/gu, "");
  const han = own.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = own.match(/[A-Za-z]/gu)?.length ?? 0;
  if (han === 0 && latin === 0) return true;
  return language === (latin > 3 * han ? "en" : "zh");
}
