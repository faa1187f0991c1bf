// Two people have changed one rule file. In: the text both began from, and both texts. Out: one text with the changes of both where they touched
// different indicators or declarations; where they touched the same one, both versions of it by name, for a person to choose.
// Not here: who they are, files, hashes (the server).
import type { Bilingual } from "@biaochi/diagnostics";
import { mergeOrder } from "./merge-order.ts";
import { type CutText, cutText, type Piece } from "./pieces.ts";

/**
 * A piece that both have changed, each in another way.
 *
 * shape    `key` names it in a choice; a text is null where that side has no such piece. The whole file is one piece where the changes cannot be told
 *          apart
 */
export type MergeConflict = {
  readonly key: string;
  readonly title: Bilingual;
  readonly base: string | null;
  readonly ours: string | null;
  readonly theirs: string | null;
};

/** shape: `ours`, `theirs`: what each side has changed, by title, in the order of its text */
export type Merge =
  | { readonly kind: "merged"; readonly text: string; readonly ours: readonly Bilingual[]; readonly theirs: readonly Bilingual[] }
  | { readonly kind: "conflict"; readonly conflicts: readonly MergeConflict[] };

export type MergeSide = "ours" | "theirs";

/** The key of a conflict of the whole file. */
export const WHOLE_FILE = "file";

/** Brings two texts together. `choices` settle conflicts, by key; without a choice for each, they are given back. */
export function mergeTexts(
  base: string,
  ours: string,
  theirs: string,
  choices: ReadonlyMap<string, MergeSide> = new Map(),
): Merge {
  if (ours === theirs) return { kind: "merged", text: ours, ...changesOf(base, ours, theirs) };
  if (ours === base) return { kind: "merged", text: theirs, ...changesOf(base, ours, theirs) };
  if (theirs === base) return { kind: "merged", text: ours, ...changesOf(base, ours, theirs) };
  const cut = (text: string): CutText => cutText(plain(text));
  const merge = mergePieces(cut(base), cut(ours), cut(theirs), choices);
  if (merge.kind === "conflict") return merge;
  if (merge.kind === "merged") return { ...merge, text: inStyleOf(merge.text, base, ours, theirs) };
  const side = choices.get(WHOLE_FILE);
  if (side !== undefined) return { kind: "merged", text: side === "ours" ? ours : theirs, ...changesOf(base, ours, theirs) };
  return {
    kind: "conflict",
    conflicts: [{ key: WHOLE_FILE, title: { zh: "整个文件", en: "the whole file" }, base, ours, theirs }],
  };
}

type Three = { readonly base: Piece | undefined; readonly ours: Piece | undefined; readonly theirs: Piece | undefined };

function mergePieces(
  base: CutText,
  ours: CutText,
  theirs: CutText,
  choices: ReadonlyMap<string, MergeSide>,
): Merge | { readonly kind: "inseparable" } {
  // A text that declares nothing (data, remarks) has no parts that can be told apart.
  if ([base, ours, theirs].some(({ pieces }) => pieces.length < 2)) return { kind: "inseparable" };
  const [inBase, inOurs, inTheirs] = [byKey(base), byKey(ours), byKey(theirs)];
  const keys = new Set([...inBase.keys(), ...inOurs.keys(), ...inTheirs.keys()]);
  const picked = new Map<string, Piece>();
  const conflicts: MergeConflict[] = [];
  for (const key of keys) {
    const three: Three = { base: inBase.get(key), ours: inOurs.get(key), theirs: inTheirs.get(key) };
    const pick = pickOf(three) ?? choices.get(key);
    if (pick === undefined) conflicts.push(conflictOf(key, three));
    const piece = pick === undefined ? undefined : three[pick];
    if (piece !== undefined) picked.set(key, piece);
  }
  if (conflicts.length > 0) return { kind: "conflict", conflicts };
  const order = mergeOrder(keysOf(base), keysOf(ours), keysOf(theirs), new Set(picked.keys()));
  if (order === undefined) return { kind: "inseparable" };
  const text = order.map((key) => picked.get(key)?.text ?? "").join("");
  const again = cutText(text);
  const isRight = standsAsMeant(again, order, inBase, inOurs, inTheirs) && (again.isSound || !ours.isSound || !theirs.isSound);
  return isRight ? { kind: "merged", text, ...changed(base, ours, theirs) } : { kind: "inseparable" };
}

function keysOf({ pieces }: CutText): readonly string[] {
  return pieces.map(({ key }) => key);
}

type PieceMap = ReadonlyMap<string, Piece>;

function byKey({ pieces }: CutText): PieceMap {
  return new Map(pieces.map((piece) => [piece.key, piece]));
}

/** Which side's piece stands; undefined where each has its own. */
function pickOf({ base, ours, theirs }: Three): MergeSide | undefined {
  if (ours?.text === theirs?.text || theirs?.text === base?.text) return "ours";
  return ours?.text === base?.text ? "theirs" : undefined;
}

function conflictOf(key: string, { base, ours, theirs }: Three): MergeConflict {
  const title = (ours ?? theirs ?? base)?.title ?? { zh: "", en: "" };
  return { key, title, base: base?.text ?? null, ours: ours?.text ?? null, theirs: theirs?.text ?? null };
}

/** WHY read again: an indicator added to a section that the other side took away would stand somewhere else, and nobody meant that. */
function standsAsMeant({ pieces }: CutText, order: readonly string[], base: PieceMap, ours: PieceMap, theirs: PieceMap): boolean {
  if (pieces.length !== order.length) return false;
  return pieces.every(({ key, within }, index) => {
    const [was, mine, other] = [base, ours, theirs].map((side) => side.get(key)?.within);
    const meant =
      mine === undefined || mine === was
        ? (other ?? mine)
        : other === undefined || other === was || other === mine
          ? mine
          : undefined;
    return key === order[index] && within === meant;
  });
}

function changesOf(
  base: string,
  ours: string,
  theirs: string,
): { readonly ours: readonly Bilingual[]; readonly theirs: readonly Bilingual[] } {
  return changed(cutText(plain(base)), cutText(plain(ours)), cutText(plain(theirs)));
}

function changed(base: CutText, ours: CutText, theirs: CutText) {
  const before = byKey(base);
  const differing = (side: CutText): readonly Bilingual[] => {
    const after = byKey(side);
    const touched = side.pieces.filter(({ key, text }) => before.get(key)?.text !== text);
    const gone = base.pieces.filter(({ key }) => !after.has(key));
    return [...new Map([...touched, ...gone].map(({ title }) => [title.zh, title])).values()];
  };
  return { ours: differing(ours), theirs: differing(theirs) };
}

/** Line ends of one kind and one at the end: a file that only lacks those is the same to everyone. */
function plain(text: string): string {
  const lines = text.replaceAll(/\r\n?/gu, "\n");
  return lines === "" || lines.endsWith("\n") ? lines : `${lines}\n`;
}

/** Line ends as a side has changed them, else as they were. */
function inStyleOf(text: string, base: string, ours: string, theirs: string): string {
  const choose = (feature: (side: string) => boolean): boolean =>
    feature(ours) === feature(base) ? feature(theirs) : feature(ours);
  const isWindows = choose((side) => side.includes("\r\n"));
  const isClosed = choose((side) => /[\r\n]$/u.test(side));
  const closed = isClosed ? text : text.replace(/\n$/u, "");
  return isWindows ? closed.replaceAll("\n", "\r\n") : closed;
}
