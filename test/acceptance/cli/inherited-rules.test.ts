// Commands on rule files that inherit (继承): the files below are found in the library, in the same folder or beside it; whose lines are told; what is scored.
// In: folders of rule files. Out: what the commands say. Not here: what changes mean (packages/model/src/layers).
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createNodeHost, EXIT, type Host, runCommandLine } from "@biaochi/cli";
import { afterEach, beforeEach, expect, it } from "vitest";

const COUNTY = "湖南省/湘西土家族苗族自治州/保靖县";
const LIBRARY = join(import.meta.dirname, "..", "..", "..", "rules");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "biaochi-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function biaochi(...words: readonly string[]) {
  const written: string[] = [];
  const stream = { isTerminal: false, columns: undefined, write: (text: string) => void written.push(text) };
  const host: Host = { ...createNodeHost(), stdout: stream, stderr: stream };
  const code = await runCommandLine(host, words);
  return { code, out: written.join("") };
}

function put(path: string, text: string): string {
  const whole = join(folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, text);
  return whole;
}

const rules = (year: number): string => readFileSync(join(LIBRARY, COUNTY, String(year), `保靖县-${year}.chi`), "utf8");

it("finds what is inherited in the library, beside the folder of the year, and in the same folder", async () => {
  cpSync(join(LIBRARY, COUNTY), join(folder, "rules", COUNTY), { recursive: true });
  const inLibrary = join(folder, "rules", COUNTY, "2018", "保靖县-2018.chi");
  put("各年/2017/甲.chi", rules(2017));
  put("同处/2017.chi", rules(2017));
  for (const path of [inLibrary, put("各年/2018/乙.chi", rules(2018)), put("同处/2018.chi", rules(2018))]) {
    expect(await biaochi("check", "--strict", path, "--format", "jsonl")).toEqual({ code: EXIT.fine, out: "" });
  }
});

it("says which file and line a change misses, and where the files are that could be meant", async () => {
  put("2017.chi", rules(2017));
  const path = put(
    "2018.chi",
    rules(2018).replace("改名 过程.预算执行.新建楼堂馆所面积控制率", "改名 过程.预算执行.新建楼堂馆所面积控置率"),
  );
  const { code, out } = await biaochi("check", path, "--lang", "zh");
  expect(code).toBe(EXIT.findings);
  expect(out).toContain("LAYER-010  所继承的规则里没有「过程.预算执行.新建楼堂馆所面积控置率」");
  expect(out).toContain("新建楼堂馆所面积控制率");
  expect(out.match(/LAYER-|POINTS-|NAME-|CASE-/gu)?.length).toBe(2);
});

it("shows an inherited line that a change makes wrong, with its own file and line", async () => {
  put("2017.chi", rules(2017));
  const path = put("2018.chi", rules(2018).replace("指标 结转结余率 2分", "指标 结转结余率 3分"));
  const { out } = await biaochi("check", path, "--lang", "zh");
  expect(out).toMatch(/POINTS-001 {2}「预算执行」42分，下级合计 43分/u);
  expect(out).toMatch(/位置 {2}\S*2018\.chi:\d+:1/u);
  expect(out).toMatch(/2017\.chi:\d+:\d+ {2}在所继承的这一行/u);
});

it("scores by the rules in effect, and an explanation names the file and line of each rule", async () => {
  put("2017.chi", rules(2017));
  // The filed scores of 2017 stand under the old name.
  const path = put("2018.chi", rules(2018).replace(/^改名 .*$/mu, ""));
  const filed = readFileSync(join(LIBRARY, COUNTY, "2017", "县委组织部.json"), "utf8");
  const data = put("县委组织部.json", filed.replace(/("年度": *"?)2017/u, "$12018"));
  const run = await biaochi("run", path, "--data", data, "--format", "json");
  expect(JSON.parse(run.out)).toMatchObject({ scorecards: [{ total: "97.39", grade: "优" }] });
  const explained = await biaochi("explain", path, "--data", data, "--indicator", "结转结余率", "--lang", "zh");
  expect(explained.out).toMatch(/2018\.chi:\d+/u);
  const inherited = await biaochi("explain", path, "--data", data, "--indicator", "预算完成率", "--lang", "zh");
  expect(inherited.out).toMatch(/2017\.chi:\d+/u);
});
