// Laws of generated examples. In: random rule sets. Out: behind the rules every generated example is accepted and passes; everything is reached
// but what is listed with a reason; generating again adds nothing; a value said to be at, below or above a bound is.
import { coverage, generateSamples, runSamples } from "@biaochi/analysis";
import { createSourceText, hasErrors } from "@biaochi/diagnostics";
import { check, type RuleSet } from "@biaochi/model";
import { describe, expect, test } from "vitest";
import { createChance } from "../differential/chance.ts";
import { randomIndicator } from "../differential/random-clause.ts";
import { randomTable, writeTable } from "../differential/random-table.ts";
import { writeRuleFile } from "../differential/write-clause.ts";

const CASES = 60;

function accepted(text: string): RuleSet | undefined {
  const { ruleSet, diagnostics } = check(createSourceText("随机.chi", text));
  return hasErrors(diagnostics) ? undefined : ruleSet;
}

function holdLaws(seed: number, text: string): void {
  const rules = accepted(text);
  if (rules === undefined) return;
  const generated = generateSamples(rules);
  const whole = accepted(`${text}\n${generated.text}`);
  const told = `seed ${seed}\n${text}\n${generated.text}`;
  if (whole === undefined) throw new Error(`refused: ${told}`);
  const results = runSamples(whole);
  expect(
    results.filter(({ pass }) => !pass).map(({ name }) => name),
    told,
  ).toEqual([]);
  const listed = new Set(generated.unreachable.map(({ text: { zh } }) => zh));
  const left = coverage(whole, results).groups.flatMap(({ targets }) =>
    targets.filter(({ reachedBy }) => reachedBy.length === 0).map(({ target }) => target),
  );
  const unlisted = left.filter((target) => !listed.has(target.kind === "grade" ? `等次 ${target.name}` : target.text.zh));
  expect(
    unlisted.map(({ text: { zh } }) => zh),
    told,
  ).toEqual([]);
  expect(generateSamples(whole).names, told).toEqual([]);
}

describe("coverage(rules + generate(rules)) = everything − what is listed", () => {
  test("of one clause", () => {
    for (let seed = 1; seed <= CASES; seed += 1) {
      const chance = createChance(seed * 31_337);
      holdLaws(seed, writeRuleFile(chance, randomIndicator(chance)));
    }
  });

  test("of tables with members taken out, totals and grades", () => {
    for (let seed = 1; seed <= CASES / 3; seed += 1) holdLaws(seed, writeTable(randomTable(createChance(seed * 7919))));
  });
});
