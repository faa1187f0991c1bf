// In: a diagnostic and the text it speaks of. Out: the block that is printed for people, with or without colours.
// Not here: forms for machines (to-json.ts, to-sarif.ts); deciding on colours and width (the face asks its terminal).

import type { Bilingual } from "./bilingual.ts";
import type { Diagnostic, Severity } from "./diagnostic.ts";
import { displayWidth, padEndWide, padStartWide } from "./display-width.ts";
import { type ExcerptLine, excerptOf } from "./excerpt.ts";
import { displayColumnAt, type SourceText } from "./source-text.ts";
import type { Span } from "./span.ts";
import { visibleText } from "./visible-text.ts";
import { wrapText } from "./wrap.ts";

/** Which language is printed; "both" prints Chinese first, then English. */
export type Language = "zh" | "en" | "both";

/** How to print: `width` breaks long sentences at so many cells; `sources` are the other files that `related` may speak of. */
export type RenderOptions = {
  readonly lang: Language;
  readonly colour: boolean;
  readonly width?: number | undefined;
  readonly sources?: ReadonlyMap<string, SourceText> | undefined;
};

/** Severities as printed. */
export const SEVERITY_WORDS = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "提醒", en: "warning" },
  notice: { zh: "提示", en: "notice" },
} as const satisfies Record<Severity, Bilingual>;

const LABELS = {
  where: { zh: "位置", en: "where" },
  also: { zh: "相关", en: "also" },
  why: { zh: "原因", en: "why" },
  mend: { zh: "改法", en: "mend" },
  basis: { zh: "依据", en: "basis" },
  see: { zh: "详见", en: "see" },
} as const satisfies Record<string, Bilingual>;

// LIMIT: a source line is shown with at most 160 cells, and of the related places the first five.
const LONGEST_LINE = 160;
const MOST_RELATED = 5;
const NARROWEST = 40;

const PAINTS = { error: "31;1", warning: "33;1", notice: "36;1", strong: "1", faint: "2" } as const;
type Paint = (kind: keyof typeof PAINTS, text: string) => string;

/**
 * The printed block of a diagnostic, without a line end after its last line. Nothing in it can move the cursor or reorder the line:
 * control and bidirectional characters of the user's text stand as `<U+202E>`.
 *
 * shape    message; 位置 with the source lines and carets under them; 相关; 原因; 改法; 依据; 详见. In both languages each sentence has its own
 *          lines, the English under the Chinese
 */
export function renderDiagnostic(diagnostic: Diagnostic, source: SourceText | undefined, options: RenderOptions): string {
  const paint: Paint = options.colour
    ? (kind, text) => (text === "" ? "" : `\u001b[${PAINTS[kind]}m${text}\u001b[0m`)
    : (_, text) => text;
  const lines = [...headings(diagnostic, options, paint), ...wherePart(diagnostic, source, options, paint)];
  lines.push(...relatedPart(diagnostic, source, options, paint));
  lines.push(...labelled("why", sentences(diagnostic.reason, options.lang), options, paint));
  const marks = fixableMark(diagnostic);
  const mend = { zh: diagnostic.mend.zh + marks.zh, en: diagnostic.mend.en + marks.en };
  lines.push(...labelled("mend", sentences(mend, options.lang), options, paint));
  lines.push(...fixTitles(diagnostic, options));
  if (diagnostic.basis !== undefined) lines.push(...labelled("basis", [diagnostic.basis], options, paint));
  lines.push(...labelled("see", [`biaochi help ${diagnostic.code}`], options, paint));
  return lines.join("\n");
}

function headings(diagnostic: Diagnostic, options: RenderOptions, paint: Paint): readonly string[] {
  const { code, severity, message } = diagnostic;
  return languagesOf(options.lang).flatMap((language) => {
    const head = `${SEVERITY_WORDS[severity][language]} ${code}`;
    const [first = "", ...others] = broken(`${head}  ${message[language]}`, 0, options);
    const painted = first.startsWith(head) ? paint(severity, head) + paint("strong", first.slice(head.length)) : first;
    return [painted, ...others.map((line) => paint("strong", `    ${line}`))];
  });
}

function wherePart(
  diagnostic: Diagnostic,
  source: SourceText | undefined,
  options: RenderOptions,
  paint: Paint,
): readonly string[] {
  const { file, span, path, record, field, label } = diagnostic;
  // WHY: a data error may know its record and field only; 1:1 would be a place that means nothing.
  const placed = record !== undefined && span.start === 0 && span.end === 0 ? undefined : source;
  const around = path.map(visibleText);
  if (record !== undefined) around.push(named({ zh: "记录", en: "record" }, record, options.lang));
  if (field !== undefined) around.push(named({ zh: "数据项", en: "field" }, field, options.lang));
  const place = placeText(file, span, placed) + (around.length === 0 ? "" : `   ${around.join(" › ")}`);
  const head = `  ${paint("faint", labelText("where", options.lang))}  ${place}`;
  if (placed === undefined) return [head];
  const note = label === undefined ? "" : ` ${sentence(label, options.lang, " / ")}`;
  return [head, ...excerptPart(excerptOf(placed, span, cellsFor(options)), "^", note, diagnostic.severity, paint)];
}

function relatedPart(
  diagnostic: Diagnostic,
  source: SourceText | undefined,
  options: RenderOptions,
  paint: Paint,
): readonly string[] {
  const lines: string[] = [];
  for (const { file, span, message } of diagnostic.related.slice(0, MOST_RELATED)) {
    const there = source?.file === file ? source : options.sources?.get(file);
    const told = `${placeText(file, span, there)}  ${sentence(message, options.lang, " / ")}`;
    lines.push(...labelled("also", [told], options, paint));
    if (there !== undefined) {
      const marked = excerptOf(there, span, cellsFor(options)).filter(({ mark }) => mark !== undefined);
      lines.push(...excerptPart(marked.slice(0, 1), "-", "", "faint", paint));
    }
  }
  const more = diagnostic.related.length - MOST_RELATED;
  if (more > 0) {
    lines.push(
      ...labelled("also", [sentence({ zh: `另有 ${more} 处`, en: `${more} more places` }, options.lang, " / ")], options, paint),
    );
  }
  return lines;
}

function excerptPart(
  lines: readonly ExcerptLine[],
  sign: string,
  note: string,
  kind: keyof typeof PAINTS,
  paint: Paint,
): readonly string[] {
  const digits = Math.max(2, ...lines.map(({ number }) => String(number).length));
  const lastMarked = lines.findLast(({ mark }) => mark !== undefined);
  return lines.flatMap((line) => {
    const { number, text, mark } = line;
    const shown = `    ${paint("faint", `${padStartWide(String(number), digits)} │`)} ${text}`.trimEnd();
    if (mark === undefined) return [shown];
    const carets = paint(kind, sign.repeat(mark.cells) + (line === lastMarked ? visibleText(note) : ""));
    return [shown, `    ${paint("faint", `${" ".repeat(digits)} │`)} ${" ".repeat(mark.from)}${carets}`];
  });
}

function fixableMark({ fixes }: Diagnostic): Bilingual {
  if (fixes.length === 0) return { zh: "", en: "" };
  return fixes.length === 1
    ? { zh: "  〔可自动修复〕", en: "  (fixable)" }
    : { zh: `  〔${fixes.length} 种修复可选〕`, en: `  (${fixes.length} fixes to choose from)` };
}

function fixTitles({ fixes }: Diagnostic, options: RenderOptions): readonly string[] {
  if (fixes.length < 2) return [];
  const indent = " ".repeat(displayWidth(labelText("mend", options.lang)) + 4);
  return fixes.map(({ title, preferred }, index) => {
    const mark = preferred === true ? { zh: "（首选）", en: " (preferred)" } : { zh: "", en: "" };
    const words = { zh: title.zh + mark.zh, en: title.en + mark.en };
    return `${indent}${index + 1}. ${visibleText(sentence(words, options.lang, " / "))}`;
  });
}

function labelled(label: keyof typeof LABELS, texts: readonly string[], options: RenderOptions, paint: Paint): readonly string[] {
  const head = labelText(label, options.lang);
  const indent = displayWidth(head) + 4;
  const [first = "", ...others] = texts.flatMap((text) => broken(text, indent, options));
  return [`  ${paint("faint", head)}  ${first}`.trimEnd(), ...others.map((line) => " ".repeat(indent) + line)];
}

function labelText(label: keyof typeof LABELS, language: Language): string {
  return language === "en" ? padEndWide(LABELS[label].en, 5) : LABELS[label].zh;
}

// A line end in a sentence is one that the catalogue's author put there: the user's own are made visible when a diagnostic is made.
function broken(text: string, indent: number, options: RenderOptions): readonly string[] {
  const lines = text.split("\n").map(visibleText);
  if (options.width === undefined) return lines;
  const cells = Math.max(options.width, NARROWEST) - indent;
  return lines.flatMap((line) => wrapText(line, cells));
}

function placeText(file: string, span: Span, source: SourceText | undefined): string {
  if (source === undefined) return visibleText(file);
  const { line, column } = displayColumnAt(source, span.start);
  return `${visibleText(file)}:${line}:${column}`;
}

function named(words: Bilingual, name: string, language: Language): string {
  return `${language === "en" ? words.en : words.zh} ${visibleText(name)}`;
}

function cellsFor({ width }: RenderOptions): number {
  return width === undefined ? LONGEST_LINE : Math.min(LONGEST_LINE, Math.max(NARROWEST, width - 10));
}

function sentence(words: Bilingual, language: Language, between: string): string {
  return sentences(words, language).join(between);
}

function sentences(words: Bilingual, language: Language): readonly string[] {
  return languagesOf(language)
    .map((one) => words[one])
    .filter((text) => text !== "");
}

function languagesOf(language: Language): readonly ("zh" | "en")[] {
  return language === "both" ? ["zh", "en"] : [language];
}
