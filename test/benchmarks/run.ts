// `npm run bench`. In: the working tree. Out: a table on standard output, and the same in docs/zh/benchmarks.md and docs/en/benchmarks.md.
// All figures come from one run on one machine, so their ratios hold elsewhere even where the times do not.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readRecords } from "@biaochi/data";
import { createSourceText } from "@biaochi/diagnostics";
import { createPlan, createRecordCheck, createScorer, evaluate, type RawRecord } from "@biaochi/engine";
import { createWorkspace, inlays, score } from "@biaochi/language-service";
import { check, type RuleSet } from "@biaochi/model";
import { parse } from "@biaochi/syntax";
import { largeRecord, largeRuleText } from "./large-rule-set.ts";
import { layerChain } from "./layer-chain.ts";
import { ratePerSecond, timeCommand, timeWarm } from "./measure.ts";
import { type Figure, machine, toMarkdown, toText } from "./report.ts";

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const COUNTY = "rules/湖南省/湘西土家族苗族自治州/保靖县/2017";
const BIAOCHI = root("packages/cli/bin/biaochi.mjs");
const INDICATORS = 500;

const large = createSourceText("大表.chi", largeRuleText(INDICATORS));
const countyPath = root(`${COUNTY}/保靖县-2017.chi`);
const county = createSourceText("保靖县-2017.chi", readFileSync(countyPath, "utf8"));
const recordPath = root(`${COUNTY}/县委组织部.json`);

const largeRules = checked(large);
const countyRules = checked(county);
const largeRaw: RawRecord = {
  id: "大局",
  file: "大局.csv",
  cells: new Map([...largeRecord(INDICATORS)].map(([name, text]) => [name, { kind: "number", text }])),
  reported: new Map(),
  reasons: new Map(),
};
const [countyRaw] = readRecords(readFileSync(recordPath), { file: "县委组织部.json" }).records;
if (countyRaw === undefined) throw new Error("the county's record cannot be read");

function checked(source: ReturnType<typeof createSourceText>): RuleSet {
  const { ruleSet, diagnostics } = check(source);
  if (ruleSet === undefined) throw new Error(`${source.file}: ${diagnostics[0]?.code} ${diagnostics[0]?.message.zh}`);
  return ruleSet;
}

const scorers = (rules: RuleSet, raw: RawRecord) => {
  const traced = createScorer(rules);
  const untraced = createScorer(rules, { trace: false });
  const plan = createPlan(rules);
  const { record } = createRecordCheck(rules)(raw);
  if (record === undefined) throw new Error(`${raw.id} does not fit its rules`);
  return {
    traced: () => void traced(raw),
    untraced: () => void untraced(raw),
    evaluated: () => void evaluate(plan, record, { trace: false }),
  };
};

process.stdout.write("测量中，约半分钟… Measuring, about half a minute…\n");
const figures: Figure[] = [];
const record = (figure: Figure): void => void figures.push(figure);

const RUNS = { warmUp: 30, runs: 31 };
const parseLarge = timeWarm(() => void parse(large), RUNS);
const checkLarge = timeWarm(() => void check(large), RUNS);
const checkCounty = timeWarm(() => void check(county), RUNS);
record({
  id: "parse-large",
  value: parseLarge.median,
  fastest: parseLarge.fastest,
  unit: "ms",
  aim: undefined,
  ratio: undefined,
});
record({
  id: "check-large",
  value: checkLarge.median,
  fastest: checkLarge.fastest,
  unit: "ms",
  aim: 16,
  ratio: checkLarge.median / parseLarge.median,
});
record({
  id: "check-county",
  value: checkCounty.median,
  fastest: checkCounty.fastest,
  unit: "ms",
  aim: undefined,
  ratio: checkCounty.median / checkLarge.median,
});

const workspace = createWorkspace(new Map([[large.file, large.text]]));
const live = timeWarm(() => {
  const scored = score(workspace, large.file, largeRaw);
  if (scored === undefined || inlays(workspace, large.file, scored).length === 0) throw new Error("nothing beside the text");
}, RUNS);
record({
  id: "live-large",
  value: live.median,
  fastest: live.fastest,
  unit: "ms",
  aim: 15,
  ratio: live.median / checkLarge.median,
});

const chain = layerChain(large);
let chained = chain.workspace;
let turn = 0;
const checkChain = timeWarm(() => {
  turn += 1;
  chained = chain.edited(chained, turn);
  if (chained.analysis(chain.path)?.ruleSet === undefined) throw new Error("the chain gives no rule set");
}, RUNS);
record({
  id: "check-chain",
  value: checkChain.median,
  fastest: checkChain.fastest,
  unit: "ms",
  aim: 50,
  ratio: checkChain.median / checkLarge.median,
});

const node = timeCommand(["-e", "0"], 11);
const cold = [
  { id: "cold-version", args: [BIAOCHI, "--version"], aim: undefined },
  { id: "cold-check", args: [BIAOCHI, "check", countyPath], aim: 250 },
  { id: "cold-run", args: [BIAOCHI, "run", countyPath, "--data", recordPath], aim: 250 },
] as const;
record({ id: "cold-node", value: node.median, fastest: node.fastest, unit: "ms", aim: undefined, ratio: 1 });
for (const { id, args, aim } of cold) {
  const { median, fastest } = timeCommand(args, 11);
  record({ id, value: median, fastest, unit: "ms", aim, ratio: median / node.median });
}

const MEASURED = 2_000;
const countyScorers = scorers(countyRules, countyRaw);
const traced = ratePerSecond(countyScorers.traced, MEASURED);
const untraced = ratePerSecond(countyScorers.untraced, MEASURED);
const evaluated = ratePerSecond(countyScorers.evaluated, MEASURED);
const tracedLarge = ratePerSecond(scorers(largeRules, largeRaw).traced, MEASURED);
record({ id: "score-traced", value: traced, unit: "/s", aim: undefined, ratio: 1 });
record({ id: "score-untraced", value: untraced, unit: "/s", aim: undefined, ratio: untraced / traced });
record({ id: "score-evaluated", value: evaluated, unit: "/s", aim: undefined, ratio: evaluated / traced });
record({ id: "score-large", value: tracedLarge, unit: "/s", aim: undefined, ratio: tracedLarge / traced });

const facts = machine({ indicators: INDICATORS, largeCharacters: large.text.length, countyCharacters: county.text.length });
process.stdout.write(toText(figures));
for (const language of ["zh", "en"] as const) {
  writeFileSync(root(`docs/${language}/benchmarks.md`), toMarkdown(figures, facts, language));
}
