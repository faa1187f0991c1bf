// Laws of bringing two texts together. In: random rule files and random changes to them. Out: that a side which changed nothing gives way, that changes
// to different things stand together whichever comes first, and that a file cut into pieces is the file.
import { createWorkspace, type Merge, mergeTexts } from "@biaochi/language-service";
import fc from "fast-check";
import { expect, test } from "vitest";

const SEED = 20260101;
const RUNS = 300;

/** A file as a list of sections, each a list of indicators; what an indicator says is one line. */
type Doc = {
  readonly year: number;
  readonly sections: readonly { readonly name: string; readonly indicators: readonly Line[] }[];
};
type Line = { readonly name: string; readonly points: number; readonly remark: string };

const NAMES = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];
const remark = fc.constantFrom("", "说明", "口径", "# 号");

const doc: fc.Arbitrary<Doc> = fc
  .tuple(
    fc.shuffledSubarray(NAMES, { minLength: 2 }),
    fc.array(fc.record({ points: fc.integer({ min: 1, max: 9 }), remark }), { minLength: 10, maxLength: 10 }),
    fc.integer({ min: 2, max: 4 }),
  )
  .map(([names, lines, per]) => {
    const indicators = names.map((name, index) => ({ name, points: 1, remark: "", ...lines[index] }));
    const sections = Array.from({ length: Math.ceil(names.length / per) }, (_, index) => ({
      name: `第${index + 1}类`,
      indicators: indicators.slice(index * per, (index + 1) * per),
    }));
    return { year: 2017, sections };
  });

function written({ year, sections }: Doc): string {
  const blocks = sections.map(({ name, indicators }) => {
    const lines = indicators.map(
      (line) => `${line.remark === "" ? "" : `  # ${line.remark}\n`}  指标 ${line.name} ${line.points}分 打分\n`,
    );
    return `一级指标 ${name} 9分 {\n${lines.join("")}}\n`;
  });
  return `规则集 例 {\n  年度 ${year}\n}\n\n${blocks.join("\n")}`;
}

/** A change to one thing of the file. */
type Change =
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "points"; readonly name: string }
  | { readonly kind: "remove"; readonly name: string }
  | { readonly kind: "add"; readonly behind: string };

function changed(start: Doc, changes: readonly Change[]): Doc {
  let now = start;
  for (const change of changes) now = changedOnce(now, change);
  return now;
}

function changedOnce({ year, sections }: Doc, change: Change): Doc {
  if (change.kind === "year") return { year: change.year, sections };
  const lineAfter = (line: Line): readonly Line[] => {
    if (change.kind === "add")
      return line.name === change.behind ? [line, { name: `新${line.name}`, points: 3, remark: "新的" }] : [line];
    if (line.name !== change.name) return [line];
    return change.kind === "remove" ? [] : [{ ...line, points: line.points + 1 }];
  };
  return { year, sections: sections.map(({ name, indicators }) => ({ name, indicators: indicators.flatMap(lineAfter) })) };
}

/** A file and two lists of changes that touch different things. */
const disjoint = doc.chain((start) => {
  const names = start.sections.flatMap(({ indicators }) => indicators.map(({ name }) => name));
  const one = fc.record({
    name: fc.constantFrom(...names),
    kind: fc.constantFrom("points" as const, "remove" as const, "add" as const),
  });
  return fc
    .uniqueArray(one, { selector: ({ name }) => name, maxLength: names.length })
    .chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.array(fc.boolean(), { minLength: list.length, maxLength: list.length }),
        fc.constantFrom("none", "ours", "theirs"),
      ),
    )
    .map(([list, sides, year]) => {
      const toChange = ({ name, kind }: (typeof list)[number]): Change =>
        kind === "add" ? { kind, behind: name } : { kind, name };
      // What is put behind an indicator that the other side removes has no place of its own: both belong to one side here.
      const side = (index: number): boolean => sides[index] === true;
      const header: readonly Change[] = [{ kind: "year", year: 2018 }];
      const ours = [...list.filter((_, index) => side(index)).map(toChange), ...(year === "ours" ? header : [])];
      const theirs = [...list.filter((_, index) => !side(index)).map(toChange), ...(year === "theirs" ? header : [])];
      return { start, ours, theirs };
    });
});

const textOf = (merge: Merge): string | undefined => (merge.kind === "merged" ? merge.text : undefined);

test("merge(base, base, theirs) = theirs; merge(base, ours, base) = ours", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (base, other) => {
      expect(textOf(mergeTexts(base, base, other))).toBe(other);
      expect(textOf(mergeTexts(base, other, base))).toBe(other);
    }),
    { seed: SEED, numRuns: RUNS },
  );
});

test("merge(base, a(base), b(base)) = a(b(base)) = merge(base, b(base), a(base)) where a and b touch different things", () => {
  fc.assert(
    fc.property(disjoint, ({ start, ours, theirs }) => {
      const [base, mine, other] = [start, changed(start, ours), changed(start, theirs)].map(written) as [string, string, string];
      const both = written(changed(changed(start, ours), theirs));
      expect(textOf(mergeTexts(base, mine, other))).toBe(both);
      expect(textOf(mergeTexts(base, other, mine))).toBe(both);
    }),
    { seed: SEED, numRuns: RUNS },
  );
});

test("merge(base, a, b) and merge(base, b, a) say the same, whatever was changed", () => {
  const any = doc.chain((start) => {
    const names = start.sections.flatMap(({ indicators }) => indicators.map(({ name }) => name));
    const one: fc.Arbitrary<Change> = fc.oneof(
      fc.record({ kind: fc.constant("year" as const), year: fc.integer({ min: 2018, max: 2019 }) }),
      fc.record({ kind: fc.constantFrom("points" as const, "remove" as const), name: fc.constantFrom(...names) }),
      fc.record({ kind: fc.constant("add" as const), behind: fc.constantFrom(...names) }),
    );
    return fc.record({
      start: fc.constant(start),
      ours: fc.array(one, { maxLength: 4 }),
      theirs: fc.array(one, { maxLength: 4 }),
    });
  });
  fc.assert(
    fc.property(any, ({ start, ours, theirs }) => {
      const [base, mine, other] = [start, changed(start, ours), changed(start, theirs)].map(written) as [string, string, string];
      const [there, back] = [mergeTexts(base, mine, other), mergeTexts(base, other, mine)];
      expect(back.kind).toBe(there.kind);
      if (there.kind === "merged") expect(textOf(back)).toBe(there.text);
      if (there.kind === "conflict" && back.kind === "conflict") {
        const swapped = back.conflicts.map((one) => ({ ...one, ours: one.theirs, theirs: one.ours }));
        const byKey = (list: typeof swapped) => list.toSorted((a, b) => (a.key < b.key ? -1 : 1));
        expect(byKey(swapped)).toEqual(byKey([...there.conflicts]));
        // Nothing that is in conflict is lost: choosing a side for each gives a text that can be read.
        const choices = new Map(there.conflicts.map(({ key }) => [key, "ours" as const]));
        const chosen = textOf(mergeTexts(base, mine, other, choices));
        if (chosen !== undefined)
          expect(createWorkspace(new Map([["例.chi", chosen]])).analysis("例.chi")?.parsed.diagnostics).toEqual([]);
      }
    }),
    { seed: SEED, numRuns: RUNS },
  );
});
