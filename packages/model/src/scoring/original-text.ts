// In: the text of an 原文. Out: the part that reads as a scoring clause: without numbering, formulas, the indicator's name and filler words.
// Not here: reading it (read-original.ts). Nothing that carries a figure of the clause is dropped.

/** Characters that would end or open something else in a rule file: such a text is not read as a clause. */
const FOREIGN = /[{}#＃「」"]/;

/** Leading numbers of a list: 1. （1） ① 一、 */
const NUMBERING =
  /^\s*(?:[（(]\s*[0-9０-９一二三四五六七八九十]+\s*[）)]|[0-9０-９]+\s*[.．、](?![0-9０-９])|[①-⑳]|[一二三四五六七八九十]+、)\s*/;

/** A formula: a name, an equals sign and an operation. Its sentence is dropped as a whole. */
const FORMULA = /[=＝][^=＝]*(?:[÷×*／/]|[）)]\s*[-−+＋])/;

/** Words of the printed tables that change nothing, and abbreviations of words of the language. */
const REWRITES: readonly (readonly [RegExp, string])[] = [
  [/评分标准\s*[:：]/g, ""],
  [/(?:其中|若|如果|指标值|该指标|本指标|该项|本项)\s*[:：,，]?/g, ""],
  [/[的者时](?=\s*[,，;；。:：]|\s*[得计记扣不每按])/g, ""],
  [/每(?:低|少)(?![于])/g, "每低于"],
  [/每(?:高|多)(?![于])/g, "每超过"],
  [/不计分/g, "不得分"],
  [/[。；;，,、]+\s*$/g, ""],
];

/** The clause in an 原文, in one line; undefined where the text holds marks that no clause has. */
export function clauseIn(original: string, indicator: string): string | undefined {
  if (FOREIGN.test(original)) return undefined;
  const sentences = original
    .split(/(?<=[。；;])|\r\n|\r|\n/)
    .map((sentence) => withoutName(sentence.replace(NUMBERING, ""), indicator).trim())
    .filter((sentence) => sentence !== "" && !FORMULA.test(sentence));
  let text = sentences.map((sentence) => (/[。；;，,]$/.test(sentence) ? sentence : `${sentence}；`)).join("");
  for (const [pattern, replacement] of REWRITES) text = text.replace(pattern, replacement);
  return text === "" ? undefined : text;
}

/** Drops the indicator's name, quoted or not, and 为 or the equals sign behind it. */
function withoutName(sentence: string, indicator: string): string {
  const plain = indicator.replace(/[“”"]/g, "");
  let text = sentence;
  for (const name of [indicator, plain]) {
    if (name === "") continue;
    const parts = text.split(name);
    text = parts
      .map((part, index) => (index === 0 ? part : part.replace(/^[”"]?\s*(?:[=＝](?![=＝])|为|在|达到)?\s*/, "")))
      .join("");
  }
  return text;
}
