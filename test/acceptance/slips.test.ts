// One slip in a published table. In: the county's table of 2017 with one word, one character or one line lost, or one line twice. Out: that one
// mistake is told as one message, or few, and that what `check --fix` mends of it scores as before.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runSamples } from "@biaochi/analysis";
import { applyFixes, chooseFixes, createSourceText, type Diagnostic, hasErrors } from "@biaochi/diagnostics";
import { loadPinyin } from "@biaochi/diagnostics/pinyin";
import { check } from "@biaochi/model";
import { tokenize } from "@biaochi/syntax";
import { expect, test } from "vitest";

const TABLE = fileURLToPath(new URL("../../rules/湖南省/湘西土家族苗族自治州/保靖县/2017/保靖县-2017.chi", import.meta.url));
const text = readFileSync(TABLE, "utf8");
const pinyin = await loadPinyin();
/** Every so many slips one is tried; all of them take half a minute. */
const STRIDE = 5;
// LIMIT: a fix may bring another to light; the command stops after as many rounds.
const ROUNDS = 20;

type Slip = { readonly what: string; readonly text: string };

function slips(): readonly Slip[] {
  const trivia = new Set(["blank", "newline", "comment", "hidden"]);
  const tokens = tokenize(createSourceText("表.chi", text)).tokens.filter(({ kind }) => !trivia.has(kind));
  const lostWords = tokens.map(({ span, text: word }) => ({
    what: `lost at ${span.start}: ${word}`,
    text: text.slice(0, span.start) + text.slice(span.end),
  }));
  const typos = tokens.flatMap(({ kind, span, text: word }) =>
    kind === "identifier" && word.length > 2
      ? [
          {
            what: `a character of ${word} lost at ${span.start}`,
            text: text.slice(0, span.start + 1) + text.slice(span.start + 2),
          },
        ]
      : [],
  );
  const lines = text.split("\n");
  const ofLines = lines.flatMap((line, index) =>
    line.trim() === ""
      ? []
      : [
          { what: `line ${index + 1} lost: ${line}`, text: lines.toSpliced(index, 1).join("\n") },
          { what: `line ${index + 1} twice: ${line}`, text: lines.toSpliced(index, 0, line).join("\n") },
        ],
  );
  return [...lostWords, ...typos, ...ofLines].filter((_, index) => index % STRIDE === 0);
}

const all = slips().map((slip) => ({ ...slip, told: check(createSourceText("表.chi", slip.text), { pinyin }).diagnostics }));

test("the table itself raises nothing", () => {
  expect(check(createSourceText("表.chi", text), { pinyin }).diagnostics).toEqual([]);
  expect(all.length).toBeGreaterThan(300);
});

test("one slip is told in a few messages, most often in one", () => {
  const codes = (told: readonly Diagnostic[]): string => told.map(({ code }) => code).join(" ");
  expect(all.filter(({ told }) => told.length > 5).map(({ what, told }) => `${what}: ${codes(told)}`)).toEqual([]);
  const noticed = all.filter(({ told }) => told.length > 0);
  expect(noticed.filter(({ told }) => told.length === 1).length / noticed.length).toBeGreaterThan(0.75);
});

test("what the sole fixes mend scores as before", () => {
  let mended = 0;
  for (const slip of all) {
    if (chooseFixes(slip.told, "sole").length === 0) continue;
    let source = createSourceText("表.chi", slip.text);
    let checked = check(source, { pinyin });
    for (let round = 0; round < ROUNDS; round += 1) {
      const fixes = chooseFixes(checked.diagnostics, "sole");
      if (fixes.length === 0) break;
      source = createSourceText("表.chi", applyFixes(source, fixes).text);
      checked = check(source, { pinyin });
    }
    expect(chooseFixes(checked.diagnostics, "sole"), slip.what).toEqual([]);
    if (checked.ruleSet === undefined || hasErrors(checked.diagnostics)) continue;
    mended += 1;
    for (const { name, pass, verdicts } of runSamples(checked.ruleSet)) {
      expect({ what: slip.what, name, pass, verdicts: pass ? [] : verdicts }).toEqual({
        what: slip.what,
        name,
        pass: true,
        verdicts: [],
      });
    }
  }
  expect(mended).toBeGreaterThan(40);
});
