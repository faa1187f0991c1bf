// In: the format of a number cell. Out: what it makes of the number for those who look at the cell: a date, a percentage, a figure with a unit behind it,
// fewer places. Not here: the number itself. Only what changes the meaning is read; colours, blanks and thousands marks are not.
// source   ECMA-376 part 1, 18.8.30 (numFmt) and 18.8.31 (the formats without a text of their own)

/** What a format shows. `places` is undefined where any number of them is shown; `isOpaque` where the format cannot be followed. */
export type NumberFormat =
  | { readonly kind: "date"; readonly hasTime: boolean }
  | { readonly kind: "time" }
  | { readonly kind: "text" }
  | FigureFormat;

/** The format of a figure. */
export type FigureFormat = {
  readonly kind: "figure";
  readonly percent: boolean;
  readonly places: number | undefined;
  readonly unit: string;
  readonly isOpaque: boolean;
};

/** The format of a cell without one. */
export const GENERAL: FigureFormat = { kind: "figure", percent: false, places: undefined, unit: "", isOpaque: false };

/** Formats without a text of their own; those from 27 on are the Chinese ones. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [14, "m/d/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yyyy h:mm"],
  [37, "#,##0 ;(#,##0)"],
  [38, "#,##0 ;(#,##0)"],
  [39, "#,##0.00;(#,##0.00)"],
  [40, "#,##0.00;(#,##0.00)"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [49, "@"],
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, "yyyy/m/d"] as const),
  ...[32, 33, 34, 35, 55, 56].map((id) => [id, "h:mm:ss"] as const),
]);

/** The format with a number in the list of formats; `text` is its own where the workbook gives it one. */
export function numberFormat(id: number, text: string | undefined): NumberFormat {
  const written = text ?? BUILT_IN.get(id);
  return written === undefined ? GENERAL : readFormat(written);
}

// LIMIT: the text of a format has at most 255 characters, as Excel's have.
const LONGEST_FORMAT = 255;

/** Reads the text of a format: its first section, the one for positive numbers. */
export function readFormat(text: string): NumberFormat {
  if (text.length > LONGEST_FORMAT) return { ...GENERAL, isOpaque: true };
  const { signs, literal } = firstSection(text);
  const letters = signs
    .toLowerCase()
    .replace(/general|am\/pm|a\/p|上午\/下午|[eE][+-]/g, (found) => (found.includes("/") ? "h" : ""));
  if (/[yde]|aaa|g{1,3}(?=e)/.test(letters) || (letters.includes("m") && !/[hs]/.test(letters)))
    return { kind: "date", hasTime: /[hs]/.test(letters) };
  if (/[hs]/.test(letters)) return { kind: "time" };
  if (letters.includes("@")) return { kind: "text" };
  const hasPlaceholder = /[0#?]/.test(signs);
  const percent = signs.includes("%");
  const isOpaque =
    /[/]|[eE][+-]/.test(signs) ||
    /,(?![0#?])/.test(signs.replace(/\s+$/, "")) ||
    (/[0#?]/.test(signs) === false && literal !== "") ||
    literal.includes(".");
  const point = signs.indexOf(".");
  const places = hasPlaceholder ? (point < 0 ? 0 : (/^[0#?]*/.exec(signs.slice(point + 1))?.[0].length ?? 0)) : undefined;
  return { kind: "figure", percent, places, unit: literal.trim(), isOpaque };
}

/** The signs of the first section, and the words that it puts behind the figure. */
function firstSection(text: string): { readonly signs: string; readonly literal: string } {
  let signs = "";
  let literal = "";
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === ";") break;
    if (sign === '"') {
      const close = text.indexOf('"', at + 1);
      if (close < 0) break;
      literal += text.slice(at + 1, close);
      at = close;
    } else if (sign === "[") {
      const close = text.indexOf("]", at + 1);
      if (close < 0) break;
      const inside = text.slice(at + 1, close).toLowerCase();
      if (/^(?:h+|m+|s+)$/.test(inside)) signs += inside.startsWith("m") ? "hm" : inside;
      at = close;
    } else if (sign === "\\" || sign === "!") {
      literal += text[at + 1] ?? "";
      at += 1;
    } else if (sign === "_" || sign === "*") at += 1;
    else if (/[\u3400-\u9fff￥¥$]/u.test(sign)) literal += sign;
    else signs += sign;
  }
  return { signs, literal };
}
