// Laws of names and of what is shown beside a text. In: the library, random and motley rule files, and texts broken at random.
// Out: written = name · definition is a declaration · references hold their declaration · rename back ∘ rename = identity · rename keeps the rule set up to
// the name · outlines nest · colours stand in order, none over another or over a line end.
import { runSamples } from "@biaochi/analysis";
import { applyFixes, createSourceText } from "@biaochi/diagnostics";
import {
  createWorkspace,
  definition,
  foldingRanges,
  type OutlineItem,
  outline,
  references,
  rename,
  selectionRanges,
  semanticColours,
  type Workspace,
} from "@biaochi/language-service";
import type { Occurrence, RuleSet } from "@biaochi/model";
import { foldName } from "@biaochi/syntax";
import { describe, expect, test } from "vitest";
import { type Chance, createChance } from "../differential/chance.ts";
import { KEPT_TEXTS, MOTLEY_TEXT, randomText } from "./rule-texts.ts";

const SEED = 20260102;
const RANDOM_FILES = 60;
const RENAMES_A_FILE = 2;
const BROKEN_FILES = 150;
const PATH = "law.chi";

const TEXTS: readonly (readonly [string, string])[] = [
  ...KEPT_TEXTS,
  ["motley", MOTLEY_TEXT],
  ...Array.from({ length: RANDOM_FILES }, (_, seed): [string, string] => [`random ${seed + 1}`, randomText(seed + 1)]),
];

const workspaceOf = (text: string): Workspace => createWorkspace(new Map([[PATH, text]]));

function namesIn(workspace: Workspace): readonly Occurrence[] {
  return workspace.analysis(PATH)?.names.occurrences ?? [];
}

/** A text with a few stretches taken out, doubled or put elsewhere. */
function broken(text: string, chance: Chance): string {
  let out = text;
  for (let cuts = chance.whole(1, 4); cuts > 0; cuts -= 1) {
    const start = chance.whole(0, out.length);
    const end = Math.min(out.length, start + chance.whole(1, 30));
    const piece = out.slice(start, end);
    const kept = out.slice(0, start) + out.slice(end);
    const at = chance.whole(0, kept.length);
    out = chance.once(2) ? kept : `${kept.slice(0, at)}${piece}${kept.slice(at)}`;
  }
  return out;
}

const BROKEN: readonly (readonly [string, string])[] = Array.from({ length: BROKEN_FILES }, (_, index): [string, string] => {
  const chance = createChance(SEED + index);
  return [`broken ${index}`, broken(TEXTS[chance.whole(0, TEXTS.length - 1)]?.[1] ?? "", chance)];
});

describe.each([
  ["texts that are sound", TEXTS],
  ["texts that are broken", BROKEN],
])("%s", (_, texts) => {
  test("written = name, each place once, in order", () => {
    for (const [title, text] of texts) {
      let last = 0;
      for (const { symbol, span } of namesIn(workspaceOf(text))) {
        const written = text.slice(span.start, span.end).replace(/^「|」$/gu, "");
        expect(written === symbol.name ? written : foldName(written).replace(/[\s「」]+/gu, ""), title).toBe(
          written === symbol.name ? symbol.name : symbol.name.replace(/[\s「」]+/gu, ""),
        );
        expect(span.start, title).toBeGreaterThanOrEqual(last);
        last = span.end;
      }
    }
  });

  test("definition of a reference is a declaration, references of a name hold its declaration", () => {
    for (const [title, text] of texts) {
      const workspace = workspaceOf(text);
      for (const { span } of namesIn(workspace)) {
        const place = { path: PATH, offset: span.start };
        const declared = definition(workspace, place);
        const places = references(workspace, place);
        expect(
          places.filter(({ role }) => role === "declaration").map((one) => one.span),
          title,
        ).toEqual([declared?.nameSpan]);
        expect(
          places.some((one) => one.span.start === span.start),
          title,
        ).toBe(true);
      }
    }
  });

  test("lines of an outline nest and stand in order", () => {
    const check = (items: readonly OutlineItem[], start: number, end: number, title: string): void => {
      let last = start;
      for (const { span, nameSpan, children } of items) {
        expect(span.start, title).toBeGreaterThanOrEqual(last);
        expect(span.end, title).toBeLessThanOrEqual(end);
        expect(nameSpan.start >= span.start && nameSpan.end <= span.end, title).toBe(true);
        check(children, span.start, span.end, title);
        last = span.end;
      }
    };
    for (const [title, text] of texts) check(outline(workspaceOf(text), PATH).items, 0, text.length, title);
  });

  test("colours stand in order, none over another or over a line end; every name has its own", () => {
    for (const [title, text] of texts) {
      const workspace = workspaceOf(text);
      const colours = semanticColours(workspace, PATH);
      let last = 0;
      for (const { span } of colours) {
        expect(span.start >= last && span.end > span.start, title).toBe(true);
        expect(/[\r\n]/.test(text.slice(span.start, span.end)), title).toBe(false);
        last = span.end;
      }
      const kinds = new Map(colours.map(({ span, type }) => [span.start, type]));
      for (const { span, symbol } of namesIn(workspace)) expect(kinds.get(span.start), title).toBe(symbol.kind);
    }
  });

  test("folds and selections nest", () => {
    for (const [title, text] of texts) {
      const workspace = workspaceOf(text);
      for (const { span } of foldingRanges(workspace, PATH)) expect(text.slice(span.start, span.end), title).toMatch(/[\r\n]/);
      const offset = createChance(text.length).whole(0, text.length);
      let inner = { start: offset, end: offset };
      for (const span of selectionRanges(workspace, { path: PATH, offset })) {
        expect(span.start <= inner.start && span.end >= inner.end, title).toBe(true);
        inner = span;
      }
    }
  });
});

/** A rule set without places, and with one name for another. */
function upTo(ruleSet: RuleSet | undefined, from: string, to: string): string {
  const text = JSON.stringify(ruleSet, (key, value: unknown) => (key === "origin" ? undefined : value));
  return (text ?? "").replaceAll(/[「」]/gu, "").replaceAll(from, to);
}

function verdicts(ruleSet: RuleSet | undefined, from: string, to: string): string {
  if (ruleSet === undefined) return "";
  return JSON.stringify(runSamples(ruleSet), (key, value: unknown) => (key === "origin" ? undefined : value))
    .replaceAll(/[「」]/gu, "")
    .replaceAll(from, to);
}

describe("rename", () => {
  const FRESH = "新的名称甲乙";

  function renamed(text: string, offset: number, name: string): string | undefined {
    const result = rename(workspaceOf(text), { path: PATH, offset }, name);
    if (result.kind === "refused") return undefined;
    return applyFixes(createSourceText(PATH, text), [{ title: { zh: "", en: "" }, edits: result.edits }]).text;
  }

  test("rename back ∘ rename = identity, and the rule set is the same up to the name", () => {
    let count = 0;
    for (const [index, [title, text]] of TEXTS.entries()) {
      const chance = createChance(SEED + index);
      const workspace = workspaceOf(text);
      const names = namesIn(workspace).filter(({ symbol }) => !symbol.isFixed && !symbol.name.includes(FRESH));
      for (let time = 0; time < RENAMES_A_FILE && names.length > 0; time += 1) {
        const picked = names[chance.whole(0, names.length - 1)];
        if (picked === undefined) continue;
        const { symbol, span } = picked;
        const there = renamed(text, span.start, FRESH);
        // An indicator that is only shown shows the figure of its own name: renamed alone, it would show nothing, and renaming says so.
        if (there === undefined && names.some((one) => one.symbol !== symbol && one.symbol.name === symbol.name)) continue;
        expect(there, `${title}: ${symbol.kind} ${symbol.name}`).toBeDefined();
        if (there === undefined) continue;
        const offset = there.indexOf(FRESH);
        const back = renamed(there, offset, symbol.name);
        const isWide = namesIn(workspace).some(
          (one) => one.symbol === symbol && text.slice(one.span.start, one.span.end).replace(/[「」]/gu, "") !== symbol.name,
        );
        if (!isWide) expect(back, `${title}: ${symbol.kind} ${symbol.name}`).toBe(text);
        const [before, after] = [workspace.analysis(PATH)?.ruleSet, workspaceOf(there).analysis(PATH)?.ruleSet];
        expect(upTo(after, FRESH, symbol.name), `${title}: ${symbol.kind} ${symbol.name}`).toBe(upTo(before, FRESH, symbol.name));
        expect(verdicts(after, FRESH, symbol.name)).toBe(verdicts(before, FRESH, symbol.name));
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(TEXTS.length);
  });
});
