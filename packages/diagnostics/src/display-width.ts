// In: text. Out: how many cells of a terminal or a fixed-width page it takes, and text padded or cut to cells.
// Not here: what may be shown at all (visible-text.ts).

/**
 * Ranges of wide and full-width characters, both ends included; emoji are known by their Unicode property and not listed.
 *
 * shape    pairs of first and last code point, ascending
 * source   Unicode Standard Annex #11, EastAsianWidth.txt, W and F (ambiguous signs count one cell)
 */
const WIDE_RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x3247],
  [0x3250, 0xa4c6],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x1b2fb],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
];

const EMOJI = /^\p{Emoji_Presentation}$/u;
const PICTURE = /^\p{Extended_Pictographic}$/u;
const JOINED = /^[\p{Mn}\p{Me}\u200b-\u200d\u2060\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u{1f3fb}-\u{1f3ff}]$/u;
const EMOJI_VARIATION = 0xfe0f;
const JOINER = 0x200d;

/** Whether a character (one code point) is drawn on the one before it and takes no room of its own. */
export function isJoinedToPrevious(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x300 || (point >= 0x4e00 && point <= 0x9fff)) return false;
  return JOINED.test(character);
}

/**
 * Cells that a text takes in a fixed-width font.
 *
 * unit     cells: East Asian wide and full-width characters and emoji 2, joined marks 0, all else 1 (ambiguous-width signs too)
 */
export function displayWidth(text: string): number {
  let width = 0;
  let previous = 0;
  let afterJoiner = false;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const own = cellsOf(character, point);
    if (
      point === EMOJI_VARIATION &&
      PICTURE.test(String.fromCodePoint(previous)) &&
      cellsOf(String.fromCodePoint(previous), previous) === 1
    ) {
      width += 1;
    } else if (!(afterJoiner && own === 2 && PICTURE.test(character))) {
      width += own;
    }
    afterJoiner = point === JOINER;
    previous = point;
  }
  return width;
}

/** Puts blanks behind a text until it takes that many cells; a longer text stays as it is. */
export function padEndWide(text: string, cells: number): string {
  return text + " ".repeat(Math.max(0, cells - displayWidth(text)));
}

/** Puts blanks before a text until it takes that many cells; a longer text stays as it is. */
export function padStartWide(text: string, cells: number): string {
  return " ".repeat(Math.max(0, cells - displayWidth(text))) + text;
}

function cellsOf(character: string, point: number): 0 | 1 | 2 {
  if (point < 0x300) return 1;
  if (point >= 0x4e00 && point <= 0x9fff) return 2;
  if (isJoinedToPrevious(character)) return 0;
  if (isInRanges(point)) return 2;
  return EMOJI.test(character) ? 2 : 1;
}

function isInRanges(point: number): boolean {
  let low = 0;
  let high = WIDE_RANGES.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = WIDE_RANGES[middle];
    if (range === undefined) return false;
    if (point < range[0]) high = middle - 1;
    else if (point > range[1]) low = middle + 1;
    else return true;
  }
  return false;
}
