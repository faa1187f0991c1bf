// `npm run bench:editor`. In: the working tree. Out: a table on standard output: from a key to its diagnostics and scores in a file of 500 indicators, a cold
// load, and the size of the first load; in a real Chromium, on the page as it is built. Nothing is written.
import { join } from "node:path";
import type { Request } from "playwright-core";
import { buildEditor } from "../../../scripts/build-editor.ts";
import { largeRecord, largeRuleText } from "../../benchmarks/large-rule-set.ts";
import { launchChromium } from "../kit/chromium.ts";
import { type Desk, openDesk } from "../kit/desk.ts";
import { gzippedSizes } from "../kit/first-load.ts";
import { installProbe } from "./probe.ts";
import { type Row, toTable } from "./report.ts";
import { type Place, settle, typeAt } from "./typing.ts";

const INDICATORS = 500;
const FILE = "大表.chi";
/** The longest that a key may take. unit: milliseconds */
const AIM = 50;
/** First diagnostics after a cold load. unit: milliseconds */
const LOAD_AIM = 1_000;
const LOADS = 5;
const TIMES = 5;

const PLACES: readonly (Place & Pick<Row, "what">)[] = [
  {
    id: "band",
    indicator: "完成率252",
    below: 4,
    right: 4,
    keys: ".5⌫⌫.25⌫⌫⌫",
    what: { zh: "改一档的数", en: "the figure of a band" },
  },
  {
    id: "formula",
    indicator: "完成率250",
    below: 1,
    right: "end",
    keys: " × 2⌫⌫⌫⌫",
    what: { zh: "改一个公式", en: "a 公式" },
  },
  {
    id: "note",
    indicator: "完成率253",
    below: 3,
    right: 5,
    keys: "年末决算⌫⌫⌫⌫",
    what: { zh: "改一段口径", en: "the text of a 口径" },
  },
  {
    id: "line",
    indicator: "完成率254",
    below: 1,
    right: "end",
    keys: "⏎口径 “数”⌫⌫⌫⌫⌫⌫⌫",
    what: { zh: "在指标里添一行", en: "a new line of a 指标" },
  },
];

const text = largeRuleText(INDICATORS).replace(/(指标 完成率253 2分 \{\n.*\n)/u, '$1    口径  "按批复数"\n');
const record = JSON.stringify({ 名称: "大局", 年度: 2020, ...Object.fromEntries(largeRecord(INDICATORS)) });

/** The same work on every machine: a little of what the checker and the engine do most, maps and large integers. */
function fixedWork(): number {
  const start = performance.now();
  const kept = new Map<string, { readonly at: number; readonly parts: readonly number[] }>();
  for (let at = 0; at < 100_000; at += 1) kept.set(`指标 ${at % 5_000}`, { at, parts: [at] });
  let sum = BigInt(kept.size);
  for (let at = 1n; at < 20_000n; at += 1n) sum += (at * at) / 7n;
  return sum > 0n ? performance.now() - start : Number.NaN;
}

async function measured(desk: Desk): Promise<string> {
  const { page, context } = desk;
  await context.addInitScript(installProbe);
  const asked: Request[] = [];
  const loads: { readonly diagnostics: number; readonly scores: number }[] = [];
  const load = async (): Promise<void> => {
    asked.length = 0;
    await page.reload();
    await page.locator(".score-sheet[data-revision]").waitFor();
    await settle(page);
  };
  await page.locator(".file button", { hasText: "大表" }).first().click();
  await page.locator(".score-sheet").waitFor();
  page.on("request", (request) => asked.push(request));
  const session = await context.newCDPSession(page);
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  for (let time = 0; time < LOADS; time += 1) {
    await load();
    loads.push(await page.evaluate(() => probe.first()));
  }
  const rows: Row[] = [
    {
      what: { zh: "冷启动到首批诊断", en: "cold load to the first diagnostics" },
      times: loads.map((one) => one.diagnostics),
      aim: LOAD_AIM,
    },
    { what: { zh: "冷启动到首次得分", en: "cold load to the first scores" }, times: loads.map((one) => one.scores) },
  ];
  const firstSeen = await page.evaluate(() => performance.timeOrigin + probe.first().diagnostics);
  const paths = asked.filter((one) => one.timing().startTime <= firstSeen).map((one) => new URL(one.url()).pathname);
  const sizes = gzippedSizes(new Set(paths));
  const fixed = await page.evaluate(`Array.from({ length: 11 }, ${fixedWork.toString()})`);
  for (const { what, ...place } of PLACES) {
    const keys = await typeAt(page, place, TIMES);
    rows.push(
      { what: { zh: `${what.zh}：到诊断`, en: `${what.en}: to diagnostics` }, times: keys.map((one) => one.diagnostics) },
      {
        what: { zh: `${what.zh}：到诊断和得分`, en: `${what.en}: to diagnostics and scores` },
        times: keys.map((one) => one.both),
        aim: AIM,
      },
    );
  }
  const size = [...sizes.values()].reduce((sum, one) => sum + one, 0);
  return [
    toTable(rows, {
      what: { zh: "固定的一段计算（作比较用）", en: "a fixed piece of work, to compare with" },
      times: fixed as number[],
    }),
    `首次加载的脚本和样式 scripts and styles of the first load: ${Math.round(size / 1_000)} kB gzip\n`,
  ].join("\n");
}

buildEditor(join(import.meta.dirname, "..", "..", ".."), (line) => process.stderr.write(line));
process.stdout.write("测量中，约一分钟… Measuring, about a minute…\n");
const browser = await launchChromium();
try {
  const desk = await openDesk(browser, [], { texts: { [FILE]: text, "大局.json": record } });
  try {
    process.stdout.write(await measured(desk));
    const faults = desk.faults();
    if (faults.length > 0) throw new Error(faults.join("\n"));
  } finally {
    await desk.close();
  }
} finally {
  await browser.close();
}
