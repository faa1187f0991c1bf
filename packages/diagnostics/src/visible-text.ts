// In: text that a user wrote. Out: the same text with nothing in it that a screen would hide, reorder or obey.
// Not here: quoting for HTML, SQL or any other target; each has its own function.

const LONE_OR_HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
// WHY: one class of all these before a bare $ finds no astral character on Node 26.10 (V8 matches `/[^b]$/u` on no "𠮷" either).
const PICTURE_BEFORE = /(?:\p{Extended_Pictographic}|\ufe0f|[\u{1f3fb}-\u{1f3ff}])$/u;
const PICTURE_AFTER = /^\p{Extended_Pictographic}/u;

/**
 * Writes control, bidirectional and invisible characters and unpaired surrogates as `<U+202E>`; everything else stays.
 * A line end is one of them: what comes out is one line.
 */
export function visibleText(text: string): string {
  return text.replace(LONE_OR_HIDDEN, (character, offset: number) => {
    if (
      character === "\u200d" &&
      PICTURE_BEFORE.test(text.slice(Math.max(0, offset - 2), offset)) &&
      PICTURE_AFTER.test(text.slice(offset + 1, offset + 3))
    ) {
      return character;
    }
    const point = character.codePointAt(0) ?? 0;
    return `<U+${point.toString(16).toUpperCase().padStart(4, "0")}>`;
  });
}

/** A text made visible, and cut in its middle (`前段…后段`) if it is longer than `limit` UTF-16 units. */
export function quotedText(text: string, limit: number): string {
  if (text.length <= limit) return visibleText(text);
  const half = limit >> 1;
  return visibleText(`${wholeStart(text, half)}…${wholeEnd(text, half)}`);
}

function wholeStart(text: string, length: number): string {
  const unit = text.charCodeAt(length - 1);
  return text.slice(0, unit >= 0xd800 && unit <= 0xdbff ? length - 1 : length);
}

function wholeEnd(text: string, length: number): string {
  const unit = text.charCodeAt(text.length - length);
  return text.slice(unit >= 0xdc00 && unit <= 0xdfff ? text.length - length + 1 : text.length - length);
}
