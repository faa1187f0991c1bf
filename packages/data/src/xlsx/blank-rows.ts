// In: the XML of a sheet, piece by piece. Out: the same without its rows that hold nothing, but for one or two of a run, so that rows go on being counted.
// WHY: whoever formats whole columns makes a million of them, and reading each as XML takes seconds. Not here: what a row holds (sheet.ts).

/** Leaves blank rows out of a text that comes in pieces. */
export type BlankRowFilter = {
  readonly feed: (piece: string) => string;
  /** What was held back for the next piece. */
  readonly end: () => string;
};

// A row with neither cells nor anything else in it, or with cells that have a format only. Signs in attributes are escaped, so none of them is < or >.
const BLANK_ROW = String.raw`<row\s[^<>]*(?:/>|(?<!/)>\s*(?:<c\s[^<>]*/>\s*)*</row>)`;
const RUN = new RegExp(String.raw`(?:${BLANK_ROW}\s*)+(?=${BLANK_ROW})`, "gu");
const VERBATIM = "<![CDATA[";
// LIMIT: a row of more than 64 Ki characters is handed on as it comes.
const LONGEST_HELD = 64 * 1024;

/** Starts to filter the XML of a sheet. */
export function createBlankRowFilter(): BlankRowFilter {
  let held = "";
  let seen = "";
  // What stands verbatim may look like a row and is none.
  let isVerbatim = false;
  return {
    feed: (piece) => {
      isVerbatim ||= (seen + piece).includes(VERBATIM);
      seen = piece.slice(-VERBATIM.length);
      const text = held + piece;
      held = "";
      if (isVerbatim) return text;
      const last = text.lastIndexOf("<row");
      const from = last < 0 || text.length - last > LONGEST_HELD ? text.length : last;
      held = text.slice(from);
      return text.slice(0, from).replace(RUN, "");
    },
    end: () => {
      const rest = held;
      held = "";
      return isVerbatim ? rest : rest.replace(RUN, "");
    },
  };
}
