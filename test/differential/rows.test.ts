// Rows of random forms: the engine against a plain judge, row by row and in their sum; and each row's trace replayed.
import { createSourceText } from "@biaochi/diagnostics";
import { createScorer, type RowScore } from "@biaochi/engine";
import { check } from "@biaochi/model";
import { expect, test } from "vitest";
import { createChance } from "./chance.ts";
import { decimalText, NOUGHT, plus, shown } from "./fraction.ts";
import { judgeRow } from "./plain-rows.ts";
import { randomForm, writeForm, writeRows } from "./random-rows.ts";

const SEED = 20221130;
const FORMS = 200;

test(`${FORMS} random forms score row by row as the plain judge says`, () => {
  let scored = 0;
  let without = 0;
  for (let index = 0; index < FORMS; index += 1) {
    const chance = createChance(SEED + index);
    const form = randomForm(chance);
    const text = writeForm(form);
    const { ruleSet, diagnostics } = check(createSourceText("随机.chi", text));
    const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ code, message }) => `${code} ${message.zh}`);
    expect(errors, text).toEqual([]);
    if (ruleSet === undefined) throw new Error(text);
    const rows = writeRows(chance, form);
    const scorecard = createScorer(ruleSet)({
      id: "某项目",
      file: "某项目.json",
      cells: new Map(),
      tables: new Map([["表", { rows }]]),
      reported: new Map(),
      reasons: new Map(),
    });
    const judged = form.rows.map((row) => judgeRow(row, form.rule));
    const told = scorecard.sections[0]?.rows ?? [];
    const cells = rows.map(({ cells: row }) => [...row].map(([name, cell]) => `${name} ${cell.text}`).join("，"));
    expect(told.map(outcomeOf), `${text}\n${cells.join("\n")}`).toEqual(
      judged.map((one) => (one === undefined ? undefined : [shown(one.raw), decimalText(one.score)])),
    );
    const isWhole = judged.every((one) => one !== undefined);
    const total = judged.reduce((sum, one) => (one === undefined ? sum : plus(sum, one.score)), NOUGHT);
    expect(scorecard.total).toBe(isWhole ? decimalText(total) : null);
    scored += judged.filter((one) => one !== undefined).length;
    without += judged.filter((one) => one === undefined).length;
  }
  expect(scored).toBeGreaterThan(600);
  expect(without).toBeGreaterThan(70);
});

function outcomeOf({ rawScore, score }: RowScore): readonly [string, string] | undefined {
  return rawScore === null || score === null ? undefined : [rawScore, score];
}
