// The few looks that written sheets have. A table and the part of a workbook made from it. Not here: which cell has which.

/** How a cell looks. `wrapped` breaks its lines; `figure` stands right; `quiet` is of less weight. */
export type CellStyle =
  | "plain"
  | "title"
  | "head"
  | "wrapped"
  | "figure"
  | "strong"
  | "strong-figure"
  | "quiet"
  | "input"
  | "group";

/** The looks in the order of their numbers in the workbook. */
export const STYLES: readonly CellStyle[] = [
  "plain",
  "title",
  "head",
  "wrapped",
  "figure",
  "strong",
  "strong-figure",
  "quiet",
  "input",
  "group",
];

type Look = { readonly font: number; readonly fill: number; readonly border: number; readonly align: string };

// A space between the text and the lines around it; figures have it on their right.
const ROOM = 'vertical="center" indent="1"';
const LEFT = `horizontal="left" ${ROOM}`;
const LOOKS: Readonly<Record<CellStyle, Look>> = {
  plain: { font: 0, fill: 0, border: 1, align: LEFT },
  title: { font: 2, fill: 0, border: 0, align: 'vertical="center"' },
  head: { font: 1, fill: 2, border: 1, align: 'horizontal="center" vertical="center" wrapText="1"' },
  wrapped: { font: 0, fill: 0, border: 1, align: `${LEFT} wrapText="1"` },
  figure: { font: 0, fill: 0, border: 1, align: `horizontal="right" ${ROOM}` },
  strong: { font: 1, fill: 0, border: 1, align: `${LEFT} wrapText="1"` },
  "strong-figure": { font: 1, fill: 0, border: 1, align: `horizontal="right" ${ROOM}` },
  quiet: { font: 3, fill: 0, border: 0, align: `${LEFT} wrapText="1"` },
  input: { font: 0, fill: 3, border: 1, align: LEFT },
  group: { font: 1, fill: 4, border: 1, align: LEFT },
};

const FONTS = [
  '<font><sz val="10.5"/><name val="宋体"/></font>',
  '<font><b/><sz val="10.5"/><name val="宋体"/></font>',
  '<font><b/><sz val="14"/><name val="宋体"/></font>',
  '<font><sz val="9"/><color rgb="FF666666"/><name val="宋体"/></font>',
];
const fill = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
// The first two fills are reserved.
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  fill("E8EEF4"),
  fill("FFF9E5"),
  fill("F5F7FA"),
];
const side = (name: string): string => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;
const BORDERS = [
  "<border><left/><right/><top/><bottom/><diagonal/></border>",
  `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`,
];

/** The part of the workbook that holds the looks. */
export function stylesPart(namespace: string): string {
  const looks = STYLES.map((style) => {
    const { font, fill: colour, border, align } = LOOKS[style];
    return `<xf numFmtId="0" fontId="${font}" fillId="${colour}" borderId="${border}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${align}/></xf>`;
  });
  return [
    `<styleSheet xmlns="${namespace}"><fonts count="${FONTS.length}">${FONTS.join("")}</fonts>`,
    `<fills count="${FILLS.length}">${FILLS.join("")}</fills><borders count="${BORDERS.length}">${BORDERS.join("")}</borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${looks.length}">${looks.join("")}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join("");
}
