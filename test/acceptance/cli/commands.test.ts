// Each command through the host: what it prints and writes, its forms for machines, its exit codes. All in memory.
import { EXIT, runCommandLine } from "@biaochi/cli";
import { describe, expect, it } from "vitest";
import { createMemoryHost, type MemorySetup } from "./memory-host.ts";
import { BROKEN_RULES, RECORD, RULES, TABLE } from "./sample-rules.ts";

const files = { "表.chi": RULES, "甲.json": RECORD, "各局.csv": TABLE, "坏.chi": BROKEN_RULES };

async function run(line: string, setup: MemorySetup = {}) {
  const memory = createMemoryHost({ files, ...setup });
  const code = await runCommandLine(memory.host, line.split(" "));
  return { code, out: memory.stdout(), err: memory.stderr(), text: memory.text, waits: memory.waits };
}

function json(text: string) {
  return JSON.parse(text);
}

const lines = (text: string): readonly string[] => text.trimEnd().split("\n");

describe("check", () => {
  it("finds nothing in a sound file", async () => {
    expect(await run("check 表.chi")).toMatchObject({
      code: EXIT.fine,
      out: "1 个文件：没有问题\n1 file: no problems\n",
      err: "",
    });
  });

  it("shows each mistake with its place, why and how to mend it, and ends with 1", async () => {
    const { code, out } = await run("check 坏.chi --lang zh");
    expect(code).toBe(EXIT.findings);
    expect(out).toMatch(/^错误 BAND-002 /u);
    expect(out).toContain("坏.chi:21:7");
    expect(out).toContain("原因");
    expect(out).toContain("改法");
    expect(out.endsWith("1 个文件：1 处错误\n")).toBe(true);
    expect(out).not.toMatch(/error|gap/u);
  });

  it("gives JSON whose places are those of the text", async () => {
    const { code, out } = await run("check 表.chi 坏.chi --format json");
    expect(code).toBe(EXIT.findings);
    const { diagnostics } = json(out);
    expect(diagnostics).toHaveLength(1);
    const [one] = diagnostics;
    expect(Object.keys(one)).toEqual(
      expect.arrayContaining(["code", "severity", "file", "start", "end", "line", "column", "message", "fixes"]),
    );
    expect(one).toMatchObject({ code: "BAND-002", severity: "error", file: "坏.chi", line: 21, column: 7 });
    expect(BROKEN_RULES.slice(one.start, one.end)).toBe("超过12%至30%");
    expect(one.fixes.filter(({ preferred }: { preferred: boolean }) => preferred)).toHaveLength(1);
    expect(json((await run("check 表.chi --format json")).out)).toEqual({ diagnostics: [] });
  });

  it("gives one diagnostic a line, a row, or a SARIF result", async () => {
    const jsonl = lines((await run("check 坏.chi --format jsonl")).out);
    expect(jsonl.map((line) => json(line).code)).toEqual(["BAND-002"]);
    const csv = (await run("check 坏.chi --format csv")).out.split("\r\n");
    expect(csv[0]).toBe("\ufefffile,line,column,severity,code,message,mend,message_en,mend_en");
    expect(csv[1]).toMatch(/^坏\.chi,21,7,error,BAND-002,/u);
    const sarif = json((await run("check 坏.chi --format sarif")).out);
    expect(sarif.version).toBe("2.1.0");
    expect(sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(["BAND-002"]);
  });

  it("with --fix leaves a place with several fixes alone; --fix=preferred takes the preferred one", async () => {
    const sole = await run("check 坏.chi --fix");
    expect(sole.code).toBe(EXIT.findings);
    expect(sole.text("坏.chi")).toBe(BROKEN_RULES);
    const preferred = await run("check 坏.chi --fix=preferred");
    expect(preferred).toMatchObject({ code: EXIT.fine, out: "1 个文件：没有问题，已修复 1 处\n1 file: no problems, 1 mended\n" });
    expect(preferred.text("坏.chi")).toBe(RULES);
  });

  it("mends standard input onto standard output", async () => {
    const { code, out, err } = await run("check - --fix=preferred", { stdin: BROKEN_RULES });
    expect([code, out]).toEqual([EXIT.fine, RULES]);
    expect(err).toContain("已修复 1 处");
  });

  it("reads standard input and folders", async () => {
    expect((await run("check -", { stdin: RULES })).code).toBe(EXIT.fine);
    expect((await run("check - --format json", { stdin: BROKEN_RULES })).out).toContain('"file": "<stdin>"');
    const folder = { "规则/甲/一.chi": RULES, "规则/乙.chi": BROKEN_RULES, "规则/.隐藏/三.chi": "坏", "规则/读我.md": "" };
    const { out } = await run("check 规则 --format jsonl", { files: folder });
    expect(lines(out).map((line) => json(line).file)).toEqual(["规则/乙.chi"]);
  });

  it("lets warnings pass unless --strict", async () => {
    const unused = RULES.replace("  实际支出  万元", "  备用数    万元\n  实际支出  万元");
    const found = await run("check 表.chi", { files: { "表.chi": unused } });
    expect(found.out).toMatch(/^提醒 /u);
    expect(found.code).toBe(EXIT.fine);
    expect((await run("check 表.chi --strict", { files: { "表.chi": unused } })).code).toBe(EXIT.findings);
    expect((await run("check 表.chi --strict")).code).toBe(EXIT.fine);
  });

  it("shows no more than --max-problems, and says how many there are", async () => {
    const many = `${BROKEN_RULES}\n算例 乙 {\n  给定 { 没有甲 1万元；没有乙 1万元；没有丙 1万元 }\n  核对 { 总分 应得 1分 }\n}\n`;
    const all = await run("check 表.chi --format json", { files: { "表.chi": many } });
    const count = json(all.out).diagnostics.length;
    expect(count).toBeGreaterThan(3);
    const { out } = await run("check 表.chi --max-problems 2 --lang zh", { files: { "表.chi": many } });
    expect(out.match(/详见/gu)).toHaveLength(2);
    expect(out).toContain(`另有 ${count - 2} 处没有显示；--max-problems ${count} 显示全部。`);
  });

  it("reads GBK and says so; refuses what is no text", async () => {
    const gbk = Uint8Array.from([0xb9, 0xe6, 0xd4, 0xf2, 0xbc, 0xaf]); // 规则集
    const read = await run("check 表.chi --format json", { files: { "表.chi": gbk } });
    expect(json(read.out).diagnostics.map(({ code }: { code: string }) => code)).toContain("SYN-902");
    const broken = await run("check 表.chi --format json", {
      files: { "表.chi": Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 0x00]) },
    });
    expect(broken.code).toBe(EXIT.findings);
    expect(json(broken.out).diagnostics.map(({ code }: { code: string }) => code)).toEqual(["SYN-901"]);
  });

  it("colours only where colours are taken", async () => {
    const paint = "\u001b[";
    expect((await run("check 坏.chi")).out).not.toContain(paint);
    expect((await run("check 坏.chi", { terminal: true })).out).toContain(paint);
    expect((await run("check 坏.chi", { terminal: true, variables: { NO_COLOR: "1" } })).out).not.toContain(paint);
    expect((await run("check 坏.chi", { terminal: true, variables: { TERM: "dumb" } })).out).not.toContain(paint);
    expect((await run("check 坏.chi", { variables: { FORCE_COLOR: "1" } })).out).toContain(paint);
    expect((await run("check 坏.chi", { terminal: true, variables: { FORCE_COLOR: "0" } })).out).not.toContain(paint);
    const toFile = await run("check 坏.chi --out 结果.txt", { terminal: true });
    expect(toFile.out).toBe("");
    expect(toFile.text("结果.txt")).not.toContain(paint);
  });
});

describe("run", () => {
  it("shows the score table of one unit", async () => {
    const { code, out, err } = await run("run 表.chi --data 甲.json");
    expect([code, err]).toEqual([EXIT.fine, ""]);
    expect(out).toContain("评价对象  甲局");
    expect(out).toMatch(/\n {2}预算控制率 +12% +20 +12 {2}60 ÷ 500 = 12%，/u);
    expect(out).toMatch(/\n总分 +100 +85 {2}等次：良\n/u);
    expect((await run("run 表.chi --data 甲.json --lang en")).out).toMatch(/\nTotal +100 +85 {2}grade 良\n/u);
  });

  it("gives the document for machines, the same bytes each time", async () => {
    const { out } = await run("run 表.chi --data 甲.json --format json");
    const document = json(out);
    expect(document.ruleSet).toEqual({ name: "试用表", region: "某省/某县", year: 2024, version: "1.0.0" });
    const [scorecard] = document.scorecards;
    expect(scorecard).toMatchObject({ id: "甲局", total: "85", points: "100", grade: "良", problems: [] });
    expect(scorecard.indicators[1]).toMatchObject({
      path: ["过程", "预算执行率"],
      metric: "0.975",
      metricExact: "39/40",
      score: "35",
      points: "40",
    });
    for (const key of ["arm", "explanation", "basis", "origin"]) expect(scorecard.indicators[1]).toHaveProperty(key);
    expect((await run("run 表.chi --data 甲.json --format json")).out).toBe(out);
  });

  it("gives a line for each of several units, and one of them with --record", async () => {
    const { code, out } = await run("run 表.chi --data 各局.csv --lang zh");
    expect(code).toBe(EXIT.badData);
    expect(out).toMatch(/\n甲局 +47 +38 +85 +良\n/u);
    expect(out).toMatch(/\n=丙局 +— +40 +— +— +DATA-101 /u);
    expect(out).toContain("3 个评价对象，其中 1 个没有总分");
    const one = await run("run 表.chi --data 各局.csv --record 乙局");
    expect(one.code).toBe(EXIT.fine);
    expect(one.out).toContain("评价对象  乙局");
    const none = await run("run 表.chi --data 各局.csv --record 丁局");
    expect([none.code, none.err]).toEqual([EXIT.misuse, expect.stringContaining("数据里没有评价对象「丁局」")]);
  });

  it("writes CSV for spreadsheets", async () => {
    const { out } = await run("run 表.chi --data 各局.csv --format csv");
    const rows = out.split("\r\n");
    expect(rows[0]).toBe("\ufeffid,total,grade,过程.预算控制率,过程.预算执行率,效果.履职成效,problems");
    expect(rows[1]).toBe("甲局,85,良,12,35,38,");
    expect(rows[3]).toMatch(/^'=丙局,,,,,40,DATA-101 /u);
    expect((await run("run 表.chi --data 各局.csv --format csv --lang zh")).out).toMatch(/^\ufeff编号,总分,等次,/u);
  });

  it("writes a scorecard a line", async () => {
    const { out } = await run("run 表.chi --data 各局.csv --format jsonl");
    expect(lines(out).map((line) => json(line).total)).toEqual(["85", "100", null]);
  });

  it("takes the form from the ending of --out, and writes the file", async () => {
    const csv = await run("run 表.chi --data 各局.csv --out 得分.csv");
    expect(csv.out).toBe("");
    expect(csv.text("得分.csv")).toBe((await run("run 表.chi --data 各局.csv --format csv")).out);
    expect(json((await run("run 表.chi --data 甲.json --out 得分.json")).text("得分.json") ?? "").scorecards).toHaveLength(1);
    expect((await run("run 表.chi --data 甲.json --out 得分.txt")).text("得分.txt")).toContain("评价对象  甲局");
    expect(
      json((await run("run 表.chi --data 甲.json --out 得分.csv --format json")).text("得分.csv") ?? "").scorecards,
    ).toHaveLength(1);
  });

  it("never overwrites what it has just read, nor a folder", async () => {
    for (const path of ["甲.json", "./甲.json", "表.chi"]) {
      const { code, text, err } = await run(`run 表.chi --data 甲.json --out ${path}`);
      expect([code, err]).toEqual([EXIT.misuse, expect.stringContaining("会盖掉刚读取的")]);
      expect([text("甲.json"), text("表.chi")]).toEqual([RECORD, RULES]);
    }
    const folder = await run("run 表.chi --data 甲.json --out 里面", { files: { ...files, "里面/x": "" } });
    expect([folder.code, folder.err]).toEqual([EXIT.misuse, expect.stringContaining("它是文件夹")]);
    const full = await run("run 表.chi --data 甲.json --out 满.json", { troubles: { "满.json": "no-room" } });
    expect([full.code, full.err]).toEqual([EXIT.misuse, expect.stringContaining("磁盘已满")]);
  });

  it("reads rules or data from standard input", async () => {
    const data = await run("run 表.chi --data - --format json", { stdin: RECORD });
    expect(json(data.out).scorecards[0].total).toBe("85");
    const rules = await run("run - --data 甲.json --format json", { stdin: RULES });
    expect(json(rules.out).scorecards[0].total).toBe("85");
    const csv = await run("run 表.chi --data - --data-format csv --format jsonl", { stdin: TABLE });
    expect(lines(csv.out)).toHaveLength(3);
    const untold = await run("run 表.chi --data -", { stdin: TABLE });
    expect([untold.code, untold.err]).toEqual([EXIT.badData, expect.stringContaining("DATA-003")]);
  });

  it("takes a folder with one rule file, and several data files", async () => {
    const { code, out } = await run("run 规则 --data 甲.json --data 各局.csv --record 乙局 --format json", {
      files: { ...files, "规则/表.chi": RULES },
    });
    expect(code).toBe(EXIT.fine);
    expect(json(out).scorecards.map(({ id }: { id: string }) => id)).toEqual(["乙局"]);
  });

  it("ends with 1 where the rules have mistakes, and scores nothing", async () => {
    const { code, out, err } = await run("run 坏.chi --data 甲.json");
    expect([code, out]).toEqual([EXIT.findings, ""]);
    expect(err).toContain("BAND-002");
  });

  it("ends with 3 where data cannot be read or do not fit, and names record, field and value", async () => {
    const cut = await run("run 表.chi --data 甲.json", { files: { ...files, "甲.json": '{"名称": ' } });
    expect([cut.code, cut.out]).toEqual([EXIT.badData, ""]);
    expect(cut.err).toMatch(/DATA-\d{3}/u);
    const wrong = await run("run 表.chi --data 甲.json --format json", {
      files: { ...files, "甲.json": RECORD.replace("500万元", "五百来万") },
    });
    expect(wrong.code).toBe(EXIT.badData);
    const [scorecard] = json(wrong.out).scorecards;
    expect([scorecard.total, scorecard.grade]).toEqual([null, null]);
    expect(scorecard.problems[0]).toMatchObject({ field: "年初预算", value: "五百来万" });
    const misspelt = await run("run 表.chi --data 甲.json", {
      files: { ...files, "甲.json": RECORD.replace("实际支出", "实计支出") },
    });
    expect(misspelt.out).toContain("实际支出");
  });

  it("counts on a terminal where it takes long, and nowhere else", async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `局${index},2024,500,60,546,38`).join("\n");
    const many = { ...files, "多.csv": `${TABLE.split("\n")[0]}\n${rows}\n` };
    const shown = await run("run 表.chi --data 多.csv --format csv", { files: many, terminal: true });
    expect(shown.err).toMatch(/\r\u001b\[K已算 \d+ \/ 30/u);
    expect(shown.err.endsWith("\r\u001b[K")).toBe(true);
    expect((await run("run 表.chi --data 多.csv --format csv", { files: many })).err).toBe("");
  });

  it("tells of warnings in the rules, and minds them with --strict", async () => {
    const unused = { ...files, "表.chi": RULES.replace("  实际支出  万元", "  备用数    万元\n  实际支出  万元") };
    const lenient = await run("run 表.chi --data 甲.json", { files: unused });
    expect([lenient.code, lenient.err]).toEqual([
      EXIT.fine,
      expect.stringContaining("规则里有 1 处提醒；运行 biaochi check 表.chi 查看。"),
    ]);
    expect((await run("run 表.chi --data 甲.json --strict", { files: unused })).code).toBe(EXIT.findings);
  });
});

describe("explain", () => {
  it("tells how one score came about", async () => {
    const { code, out } = await run("explain 表.chi --data 甲.json --indicator 预算执行率");
    expect(code).toBe(EXIT.fine);
    expect(out).toContain("预算执行率  35 / 40分   过程");
    expect(out).toContain("546 ÷ (500 + 60) = 97.5%");
    expect(out).toContain("数据  实际支出 546万元；年初预算 500万元；本年追加 60万元");
    expect(out).toContain("差距");
    expect(out).toMatch(/规则 {2}表\.chi:25/u);
    expect(out).not.toContain("预算控制率");
  });

  it("takes paths, 「」 and the name of a section", async () => {
    for (const name of ["过程.预算执行率", "「预算执行率」", "过程.「预算执行率」"]) {
      const { out } = await run(`explain 表.chi --data 甲.json --indicator ${name} --format json`);
      expect(json(out).scorecards[0].indicators.map(({ path }: { path: string[] }) => path.at(-1))).toEqual(["预算执行率"]);
    }
    const section = await run("explain 表.chi --data 甲.json --indicator 过程 --format jsonl");
    expect(json(section.out).indicators).toHaveLength(2);
    const all = json((await run("explain 表.chi --data 甲.json --format json")).out).scorecards[0];
    expect(all.indicators).toHaveLength(3);
    expect(all.indicators[0].trace.length).toBeGreaterThan(2);
  });

  it("offers the nearest name", async () => {
    const { code, err } = await run("explain 表.chi --data 甲.json --indicator 预算执型率");
    expect([code, err]).toEqual([EXIT.misuse, expect.stringContaining("是否想写 预算执行率")]);
  });
});

describe("audit", () => {
  it("lists what differs, and ends with 1", async () => {
    const { code, out } = await run("audit 表.chi --data 甲.json");
    expect(code).toBe(EXIT.findings);
    expect(out).toContain("核查  甲局   2 处发现");
    expect(out).toContain("「预算执行率」自报 36分，按规则复算是 35分，相差 1分");
  });

  it("gives findings as JSON, lines and rows", async () => {
    const { findings } = json((await run("audit 表.chi --data 甲.json --format json")).out);
    expect(Object.keys(findings[0]).slice(0, 7)).toEqual([
      "code",
      "indicator",
      "reported",
      "recomputed",
      "difference",
      "explainedBy",
      "message",
    ]);
    expect(findings[0]).toMatchObject({
      indicator: "预算执行率",
      reported: "36",
      recomputed: "35",
      difference: "1",
      record: "甲局",
    });
    const jsonl = lines((await run("audit 表.chi --data 甲.json --format jsonl")).out);
    expect(jsonl.map((line) => json(line))).toEqual(findings);
    const rows = (await run("audit 表.chi --data 甲.json --format csv")).out.split("\r\n");
    expect(rows[0]).toBe("\ufeffrecord,code,indicator,reported,recomputed,difference,unit,explainedBy,message");
    expect(rows[1]).toMatch(/^甲局,AUDIT-\d{3},预算执行率,36,35,1,/u);
  });

  it("ends with 0 where all agrees, and says where nothing was filed", async () => {
    const right = RECORD.replace('"36分"', '"35分"').replace('"86分"', '"85分"');
    const agreed = await run("audit 表.chi --data 甲.json", { files: { ...files, "甲.json": right } });
    expect([agreed.code, agreed.out]).toEqual([EXIT.fine, expect.stringContaining("核查  甲局   没有发现")]);
    const bare = RECORD.replace(/,\n {2}"自报".*/u, "");
    const unfiled = await run("audit 表.chi --data 甲.json", { files: { ...files, "甲.json": bare } });
    expect([unfiled.code, unfiled.out]).toEqual([EXIT.fine, expect.stringContaining("没有自报的数")]);
  });

  it("does not audit a record with mistakes, and ends with 3", async () => {
    const { code, out } = await run("audit 表.chi --data 各局.csv");
    expect(code).toBe(EXIT.badData);
    expect(out).toMatch(/核查 {2}=丙局 {3}数据有误/u);
  });
});

describe("test", () => {
  it("runs the worked examples of each file", async () => {
    const { code, out } = await run("test 表.chi --lang zh");
    expect([code, out]).toEqual([EXIT.fine, "  相符  甲局   表.chi\n\n1 个相符，0 个不符\n"]);
    const wrong = { "表.chi": RULES.replace("应得 35分", "应得 36分") };
    const failed = await run("test 表.chi --format json", { files: wrong });
    expect(failed.code).toBe(EXIT.findings);
    expect(json(failed.out)).toMatchObject({ passed: 0, failed: 1, tests: [{ file: "表.chi", name: "甲局", passed: false }] });
    expect(json(failed.out).tests[0].failures[0].message.zh).toContain("「预算执行率」应得 36分，按规则是 35分");
  });

  it("tries the sound files beside one with mistakes", async () => {
    const { code, out, err } = await run("test 坏.chi 表.chi --lang zh");
    expect(code).toBe(EXIT.findings);
    expect(out).toContain("1 个相符，0 个不符");
    expect(err).toContain("BAND-002");
  });

  const folder = { "表.chi": RULES, "数据/甲.json": RECORD };
  const expected = (document: unknown) => ({ files: { ...folder, "数据/甲.expected.json": JSON.stringify(document) } });

  it("compares a record with its expected result, whole or in part", async () => {
    const part = { scorecards: [{ id: "甲局", total: "85", indicators: [{ path: ["过程", "预算执行率"], score: "35" }] }] };
    expect(await run("test 表.chi --data 数据 --lang zh", expected(part))).toMatchObject({
      code: EXIT.fine,
      out: "  相符  甲   数据/甲.json\n\n1 个相符，0 个不符\n",
    });
    const wrong = await run("test 表.chi --data 数据 --lang zh", expected({ scorecards: [{ id: "甲局", total: "86" }] }));
    expect(wrong.code).toBe(EXIT.findings);
    expect(wrong.out).toContain('scorecards[甲局].total 预期 "86"，得到 "85"');
    const noJson = await run("test 表.chi --data 数据", { files: { ...folder, "数据/甲.expected.json": "{" } });
    expect([noJson.code, noJson.out]).toEqual([EXIT.findings, expect.stringContaining("甲.expected.json 不是 JSON")]);
  });

  it("says how to write an expected result that is missing, and writes it", async () => {
    const missing = await run("test 表.chi --data 数据", { files: folder });
    expect(missing.code).toBe(EXIT.findings);
    expect(missing.out).toContain("没有预期结果 数据/甲.expected.json；加 --update 写出一份");
    const updated = await run("test 表.chi --data 数据 --update", { files: folder });
    expect(updated.code).toBe(EXIT.fine);
    const written = updated.text("数据/甲.expected.json") ?? "";
    expect(json(written).scorecards[0]).toMatchObject({ id: "甲局", total: "85" });
    expect((await run("test 表.chi --data 数据", { files: { ...folder, "数据/甲.expected.json": written } })).code).toBe(
      EXIT.fine,
    );
  });

  it("needs a folder with data in it, and one rule file", async () => {
    for (const [line, zh] of [
      ["test 表.chi --data 没有", "没有文件夹「没有」"],
      ["test 表.chi --data 数据/甲.json", "没有文件夹「数据/甲.json」"],
      ["test 表.chi 表.chi --data 数据", "只能有一个规则文件"],
    ] as const) {
      const { code, err } = await run(line, { files: folder });
      expect([code, err]).toEqual([EXIT.misuse, expect.stringContaining(zh)]);
    }
  });
});

describe("fmt", () => {
  const untidy = RULES.replace("  年度      2024", "年度 2024   # 一年");

  it("rewrites a file in place, and only where its text changes", async () => {
    const { code, text, err, out } = await run("fmt 表.chi 乱.chi --lang zh", { files: { ...files, "乱.chi": untidy } });
    expect([code, out, err]).toEqual([EXIT.fine, "", "已整理 乱.chi\n"]);
    expect(text("乱.chi")).toBe(RULES.replace("  年度      2024", "  年度      2024  # 一年"));
    expect(text("表.chi")).toBe(RULES);
  });

  it("only tells with --check", async () => {
    const setup = { files: { ...files, "乱.chi": untidy } };
    const { code, out, text } = await run("fmt --check 表.chi 乱.chi", setup);
    expect([code, out, text("乱.chi")]).toEqual([EXIT.findings, "乱.chi\n", untidy]);
    expect(await run("fmt --check 表.chi", setup)).toMatchObject({ code: EXIT.fine, out: "" });
  });

  it("goes from standard input to standard output, or to --out", async () => {
    expect(await run("fmt -", { stdin: untidy })).toMatchObject({ code: EXIT.fine, err: "" });
    const { text, out } = await run("fmt 乱.chi --out 齐.chi", { files: { "乱.chi": untidy } });
    expect([text("乱.chi"), out]).toEqual([untidy, ""]);
    expect(text("齐.chi")).toBe((await run("fmt -", { stdin: untidy })).out);
  });

  it("turns the spelling into English and back, with the same rules", async () => {
    const english = (await run("fmt --spelling en -", { stdin: RULES })).out;
    expect(english).toContain("ruleset 试用表 {");
    expect((await run("fmt --spelling zh -", { stdin: english })).out).toBe(RULES);
    const scored = await run("run 英.chi --data 甲.json --format json", { files: { ...files, "英.chi": english } });
    expect(json(scored.out).scorecards[0].total).toBe("85");
  });

  it("leaves a file with mistakes in its grammar as it is", async () => {
    const broken = RULES.replace("评分 {", "评分 {{");
    const { code, text, err } = await run("fmt 表.chi", { files: { "表.chi": broken } });
    expect([code, text("表.chi")]).toEqual([EXIT.findings, broken]);
    expect(err).toContain("表.chi 有错误，没有改动");
  });

  it("saves GBK as UTF-8", async () => {
    const comment = [0x23, 0x20, 0xb9, 0xe6, 0xd4, 0xf2, 0x0a]; // # 规则
    const name = [0xb9, 0xe6, 0xd4, 0xf2, 0xbc, 0xaf, 0x20, 0xb1, 0xed, 0x20, 0x7b, 0x0a, 0x7d, 0x0a]; // 规则集 表 { }
    const { code, text } = await run("fmt 表.chi", { files: { "表.chi": Uint8Array.from([...comment, ...name]) } });
    expect([code, text("表.chi")]).toEqual([EXIT.fine, expect.stringMatching(/^# 规则\n规则集 表 \{/u)]);
  });
});

describe("new", () => {
  it.each([
    ["new 某县-2031", "zh"],
    ["new county-2031.chi --lang en", "en"],
  ])("biaochi %s writes a file that is laid out, checks clean, passes its examples and runs", async (line) => {
    const { code, text, out } = await run(`${line} --with-data`);
    expect(code).toBe(EXIT.fine);
    const stem = /([^ /]+)-2031/u.exec(line)?.[0] ?? "";
    const made = { [`${stem}.chi`]: text(`${stem}.chi`) ?? "", [`${stem}.json`]: text(`${stem}.json`) ?? "" };
    expect(out).toContain(`biaochi check ${stem}.chi`);
    expect(made[`${stem}.chi`]).toContain("2031");
    expect(await run(`check --strict ${stem}.chi --format json`, { files: made })).toMatchObject({
      code: EXIT.fine,
      out: '{\n  "diagnostics": []\n}\n',
    });
    expect(await run(`fmt --check ${stem}.chi`, { files: made })).toMatchObject({ code: EXIT.fine, out: "" });
    expect(await run(`test ${stem}.chi --lang en`, { files: made })).toMatchObject({
      code: EXIT.fine,
      out: expect.stringContaining("1 agree, 0 differ"),
    });
    const scored = await run(`run ${stem}.chi --data ${stem}.json --format json`, { files: made });
    expect(json(scored.out).scorecards[0]).toMatchObject({ total: "88.44", problems: [] });
    const audited = await run(`audit ${stem}.chi --data ${stem}.json --format json`, { files: made });
    expect(json(audited.out).findings.length).toBeGreaterThan(0);
  });

  it("never touches a file that is there", async () => {
    const { code, err, text } = await run("new 表.chi");
    expect([code, err]).toEqual([EXIT.misuse, expect.stringContaining("「表.chi」已经存在，没有改动它")]);
    expect(text("表.chi")).toBe(RULES);
    const data = await run("new 甲 --with-data");
    expect([data.code, data.text("甲.chi"), data.text("甲.json")]).toEqual([EXIT.misuse, undefined, RECORD]);
  });

  it("refuses what cannot be a name", async () => {
    for (const name of ["-", ".chi", "a「b", "里/"]) expect((await run(`new ${name}`)).code).toBe(EXIT.misuse);
  });
});

describe("schema", () => {
  it("writes the JSON Schema of a record", async () => {
    const { code, out } = await run("schema 表.chi");
    expect(code).toBe(EXIT.fine);
    const schema = json(out);
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    for (const name of ["年初预算", "履职成效", "自报"]) expect(schema.properties).toHaveProperty(name);
    const written = await run("schema 表.chi --out 表.schema.json");
    expect([written.out, written.text("表.schema.json")]).toEqual(["", out]);
  });

  it("ends with 1 for rules with mistakes", async () => {
    expect(await run("schema 坏.chi")).toMatchObject({ code: EXIT.findings, out: "" });
  });
});

describe("--watch", () => {
  it("runs again when a file that was read has changed, until it is ended", async () => {
    const changes = [
      (all: Map<string, Uint8Array>) => all.set("表.chi", new TextEncoder().encode(BROKEN_RULES)),
      (all: Map<string, Uint8Array>) => all.set("表.chi", new TextEncoder().encode(RULES)),
    ];
    const { code, out, waits } = await run("run 表.chi --data 甲.json --watch --format jsonl", { changes });
    expect(lines(out).map((line) => json(line).total)).toEqual(["85", "85"]);
    expect(code).toBe(EXIT.fine);
    expect(waits).toEqual([["表.chi", "甲.json"], ["表.chi"], ["表.chi", "甲.json"]]);
  });

  it("clears the screen only on a terminal", async () => {
    expect((await run("check 表.chi --watch", { terminal: true })).out).toContain("\u001b[2J");
    expect((await run("check 表.chi --watch")).out).not.toContain("\u001b");
  });

  it("does not wait for a file that is not there", async () => {
    const { code, waits } = await run("check 没有.chi --watch");
    expect([code, waits]).toEqual([EXIT.misuse, []]);
  });
});

describe("a fault of ours", () => {
  it("is told in one line, without a stack unless one is asked for", async () => {
    const memory = createMemoryHost({ files });
    const broken = {
      ...memory.host,
      files: {
        ...memory.host.files,
        read: () => {
          throw new Error("坏了");
        },
      },
    };
    expect(await runCommandLine(broken, ["check", "表.chi", "--lang", "zh"])).toBe(EXIT.bug);
    expect(memory.stderr()).toBe(
      "错误 BUG-001  程序自身出错，不是您的规则或数据的问题：Error: 坏了\n" +
        "  改法  请把下面这条命令连同规则与数据文件（可隐去真实数字）发给维护者，并附上它的输出\n" +
        "        BIAOCHI_DEBUG=1 biaochi check 表.chi --lang zh\n",
    );
    const debug = { ...broken, variable: (name: string) => (name === "BIAOCHI_DEBUG" ? "1" : undefined) };
    await runCommandLine(debug, ["check", "表.chi"]);
    expect(memory.stderr()).toContain("    at ");
  });
});
