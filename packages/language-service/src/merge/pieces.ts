// A rule file cut into what people change as one: each indicator, field, reconciliation, and every other declaration. In: a text. Out: pieces that,
// joined, are the text again. Not here: bringing two texts together (merge-texts.ts).
import { type Bilingual, createSourceText } from "@biaochi/diagnostics";
import { type Declaration, isTrivia, type Located, type Missing, type Name, parse, type RuleFile } from "@biaochi/syntax";

/**
 * A stretch of a file with a name that stays while the text around it changes.
 *
 * shape    `key`: what it is and its name, numbered where two are called the same; `within`: the key of the section or block it stands in, empty
 *          at the top. What is written behind it on its last line and the remarks above it belong to it
 */
export type Piece = { readonly key: string; readonly title: Bilingual; readonly text: string; readonly within: string };

/** The pieces of a text in its order, and whether the text can be read without a mistake in its grammar. */
export type CutText = { readonly pieces: readonly Piece[]; readonly isSound: boolean };

type Mark = {
  readonly key: string;
  readonly title: Bilingual;
  readonly within: string;
  readonly start: number;
  readonly end: number;
};
type Inner = Located & { readonly kind: string; readonly name?: Name | Missing };

/** The key of what stands behind the last declaration. */
export const END = "end";

export function cutText(text: string): CutText {
  const { tree, diagnostics, tokens } = parse(createSourceText("", text));
  // The end of a line is a word to the grammar, and none here.
  const ends = tokens.filter((token) => !isTrivia(token) && token.text.trim() !== "").map(({ span }) => span.end);
  const marks = marksOf(tree, text, ends);
  const pieces = marks.map((mark, index): Piece => {
    const start = index === 0 ? 0 : boundary(text, marks[index - 1]?.end ?? 0, mark.start);
    const next = marks[index + 1];
    const end = next === undefined ? text.length : boundary(text, mark.end, next.start);
    return { key: mark.key, title: mark.title, within: mark.within, text: text.slice(start, end) };
  });
  return { pieces, isSound: !diagnostics.some(({ severity }) => severity === "error") };
}

/** Between two pieces: behind the end of the line on which the first ends, where the second does not begin on that line. */
function boundary(text: string, end: number, start: number): number {
  const lineEnd = text.indexOf("\n", end);
  return lineEnd < 0 || lineEnd >= start ? end : lineEnd + 1;
}

/** `ends`: where each word ends, in their order. */
function marksOf(tree: RuleFile, text: string, ends: readonly number[]): readonly Mark[] {
  const marks: Mark[] = [];
  const seen = new Map<string, number>();
  const add = (kind: string, name: string, title: Bilingual, within: string, start: number, end: number): string => {
    const bare = `${kind} ${name}`;
    const count = (seen.get(bare) ?? 0) + 1;
    seen.set(bare, count);
    const key = count === 1 ? bare : `${bare} ${count}`;
    marks.push({ key, title, within, start, end });
    return key;
  };
  const addNode = (node: Inner, within: string): void => {
    const name = node.name?.kind === "name" ? node.name.text : "";
    const title = titleOf(node.kind, name);
    const { start, end } = node.span;
    const children = childrenOf(node);
    const close = end - 1;
    if (children === undefined || text[close] !== "}") {
      add(node.kind, name, title, within, start, end);
      return;
    }
    const inside = children.toSorted((a, b) => a.span.start - b.span.start);
    // What stands between the head's last word and its first child may be a remark on that child.
    const head = add(node.kind, name, title, within, start, lastUpTo(ends, inside[0]?.span.start ?? close) ?? start);
    for (const child of inside) addNode(child, head);
    add(`${node.kind}-end`, name, title, head, close, end);
  };
  if (tree.header !== undefined)
    add("header", "", { zh: "规则集", en: "the rule set's head" }, "", tree.header.span.start, tree.header.span.end);
  for (const declaration of tree.declarations) addNode(declaration, "");
  add(END, "", { zh: "文件末尾", en: "the end of the file" }, "", text.length, text.length);
  return withoutOverlaps(marks.toSorted((a, b) => a.start - b.start));
}

/** The greatest of ascending numbers that is not above a bound. */
function lastUpTo(numbers: readonly number[], bound: number): number | undefined {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= bound) low = middle + 1;
    else high = middle;
  }
  return numbers[low - 1];
}

/** Heads end where their first child begins; what a broken text makes to overlap is left to the piece before. */
function withoutOverlaps(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  return kept;
}

function childrenOf(node: Inner): readonly Inner[] | undefined {
  const declaration = node as Declaration; // a child is an indicator, a field or the like, which have none of these
  switch (declaration.kind) {
    case "section":
      return declaration.children;
    case "data":
      return declaration.fields;
    case "detail":
      return declaration.columns;
    case "reconciliations":
      return declaration.items;
    default:
      return undefined;
  }
}

const WORDS: ReadonlyMap<string, Bilingual> = new Map([
  ["section", { zh: "指标", en: "section" }],
  ["indicator", { zh: "指标", en: "indicator" }],
  ["bonus", { zh: "加分项", en: "bonus" }],
  ["penalty", { zh: "扣分项", en: "penalty" }],
  ["data", { zh: "数据", en: "data" }],
  ["field", { zh: "数据项", en: "field" }],
  ["detail", { zh: "明细", en: "rows" }],
  ["column", { zh: "列", en: "column" }],
  ["row-rule", { zh: "行评", en: "row rule" }],
  ["derived", { zh: "计算", en: "derived figure" }],
  ["parameter", { zh: "参数", en: "parameter" }],
  ["scale", { zh: "等级", en: "scale" }],
  ["unit-declaration", { zh: "单位", en: "unit" }],
  ["rank", { zh: "名次", en: "rank" }],
  ["grades", { zh: "等次", en: "grades" }],
  ["reconciliations", { zh: "勾稽", en: "reconciliations" }],
  ["reconciliation", { zh: "勾稽", en: "reconciliation" }],
  ["requirement", { zh: "要求", en: "requirement" }],
  ["veto", { zh: "否决", en: "veto" }],
  ["pool", { zh: "汇总", en: "pool" }],
  ["sample", { zh: "算例", en: "worked example" }],
]);

function titleOf(kind: string, name: string): Bilingual {
  const word = WORDS.get(kind) ?? { zh: "声明", en: "declaration" };
  return name === "" ? word : { zh: `${word.zh}「${name}」`, en: `${word.en} “${name}”` };
}
