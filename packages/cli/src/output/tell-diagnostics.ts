// In: diagnostics and the texts they speak of. Out: their printed blocks and the line that counts them.
import { countSeverities, type Diagnostic, type Language, renderDiagnostic, type SourceText } from "@biaochi/diagnostics";

/** How diagnostics are printed. */
export type TellOptions = {
  readonly language: Language;
  readonly colour: boolean;
  readonly width: number;
  readonly most: number;
  readonly sources: ReadonlyMap<string, SourceText>;
};

/** Prints diagnostics, each with an empty line behind it, the gravest first where not all may be shown. */
export function tellDiagnostics(write: (text: string) => void, diagnostics: readonly Diagnostic[], options: TellOptions): void {
  const { language, colour, width, sources, most } = options;
  const shown = diagnostics.length <= most ? diagnostics : gravest(diagnostics, most);
  for (const diagnostic of shown) {
    write(`${renderDiagnostic(diagnostic, sources.get(diagnostic.file), { lang: language, colour, width, sources })}\n\n`);
  }
  const hidden = diagnostics.length - shown.length;
  if (hidden > 0) {
    write(
      inLanguage(language, {
        zh: `另有 ${hidden} 处没有显示；--max-problems ${diagnostics.length} 显示全部。`,
        en: `${hidden} more not shown; --max-problems ${diagnostics.length} shows all.`,
      }),
    );
  }
}

/** 「2 处错误，1 处提醒」, in the languages asked for. */
export function countLine(diagnostics: readonly Diagnostic[]): { readonly zh: string; readonly en: string } {
  const { error, warning, notice } = countSeverities(diagnostics);
  const zh = [part(error, "处错误"), part(warning, "处提醒"), part(notice, "处提示")].filter((text) => text !== "");
  const en = [plural(error, "error"), plural(warning, "warning"), plural(notice, "notice")].filter((text) => text !== "");
  return zh.length === 0 ? { zh: "没有问题", en: "no problems" } : { zh: zh.join("，"), en: en.join(", ") };
}

/** One line in each of the languages asked for. */
export function inLanguage(language: Language, words: { readonly zh: string; readonly en: string }): string {
  return `${language === "en" ? "" : `${words.zh}\n`}${language === "zh" ? "" : `${words.en}\n`}`;
}

function gravest(diagnostics: readonly Diagnostic[], most: number): readonly Diagnostic[] {
  const order = ["error", "warning", "notice"] as const;
  const kept = new Set(
    order.flatMap((severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity)).slice(0, most),
  );
  return diagnostics.filter((diagnostic) => kept.has(diagnostic));
}

function part(count: number, words: string): string {
  return count === 0 ? "" : `${count} ${words}`;
}

function plural(count: number, word: string): string {
  return count === 0 ? "" : `${count} ${word}${count === 1 ? "" : "s"}`;
}
