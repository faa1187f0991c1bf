// The commands on records: run, explain, audit, test; watching; and a fault of ours. Forms for machines, exit codes, files that must not be touched.
import { EXIT, runCommandLine } from "@biaochi/cli";
import { describe, expect, it } from "vitest";
import { createMemoryHost } from "./memory-host.ts";
import { files, json, lines, run } from "./run-in-memory.ts";
import { BROKEN_RULES, RECORD, RULES, TABLE } from "./sample-rules.ts";

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
    expect(document.ruleSet).toEqual({ name: "试用表", region: "某省/某县", year: 2024, version: "1.0.0", status: "final" });
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

  it("refuses a file name that promises another form, and names those that it writes", async () => {
    for (const ending of ["xls", "et", "docx", "pdf", "sarif"]) {
      const told = await run(`run 表.chi --data 甲.json --out 得分.${ending}`);
      expect([told.code, told.out, told.text(`得分.${ending}`)]).toEqual([EXIT.misuse, "", undefined]);
      expect(told.err).toContain(`不能写 .${ending} 文件「得分.${ending}」`);
    }
    const old = await run("run 表.chi --data 甲.json --out 得分.XLS");
    expect(old.err).toContain("请用 .xlsx，Excel 与 WPS 都能打开");
    expect(old.err).toContain("Use .xlsx, which Excel and WPS open");
    const sheet = await run("audit 表.chi --data 甲.json --out 核查.xlsx");
    expect(sheet.err).toContain("请用 .csv，Excel 可直接打开");
    expect(sheet.err).toContain("Use .csv, which Excel opens");
    const told = await run("explain 表.chi --data 甲.json --out 说明.csv");
    expect([told.code, told.err]).toEqual([EXIT.misuse, expect.stringContaining("可用：.txt .json .jsonl")]);
    expect((await run("fmt 表.chi --out 表.xlsx")).err).toContain("可用：.chi");
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

  it("says that a record is missing from the table where it could not be read", async () => {
    const broken = TABLE.replace("乙局,2024,400,0,400,40", "乙局,2024,400,0,400,40,1").replace(/=丙局.*\n/u, "");
    const told = await run("run 表.chi --data 各局.csv", { files: { ...files, "各局.csv": broken } });
    expect([told.code, told.out]).toEqual([EXIT.badData, expect.stringContaining("评价对象  甲局")]);
    expect(told.out.trimEnd().endsWith("另有 1 条记录没有读出，原因见错误提示。")).toBe(true);
    const english = await run("audit 表.chi --data 各局.csv --lang en", { files: { ...files, "各局.csv": broken } });
    expect(english.out).toContain("1 more record could not be read; see the errors.");
  });

  it("shows the gravest problem of a unit in the list, not the first", async () => {
    const rows = TABLE.replace("乙局,2024,400,", "乙局,2024,4e2,").replace(",400,40\n=", ",四百,40\n=");
    const { out } = await run("run 表.chi --data 各局.csv --width 200", { files: { ...files, "各局.csv": rows } });
    const line = lines(out).find((text) => text.includes("乙局")) ?? "";
    expect(line).toContain("DATA-036");
    expect(line).toContain("（共 2 处）");
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
    expect(out).toContain("核查  甲局   1 处发现");
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
    const chinese = (await run("audit 表.chi --data 甲.json --format csv --lang zh")).out.split("\r\n");
    expect(chinese[0]).toBe("\ufeff评价对象,代码,指标,自报,复算,相差,单位,可能的原因,说明");
    expect(rows[1]).toMatch(/^甲局,AUDIT-\d{3},预算执行率,36,35,1,/u);
  });

  it("ends with 0 where all agrees, and says where nothing was filed", async () => {
    const right = RECORD.replace('"36分"', '"35分"').replace('"86分"', '"85分"');
    const agreed = await run("audit 表.chi --data 甲.json", { files: { ...files, "甲.json": right } });
    expect([agreed.code, agreed.out]).toEqual([
      EXIT.fine,
      expect.stringContaining("核查  甲局   没有发现（核对自报 3 项、勾稽 1 项）"),
    ]);
    const bare = RECORD.replace(/,\n {2}"自报".*/u, "");
    const unfiled = await run("audit 表.chi --data 甲.json", { files: { ...files, "甲.json": bare } });
    expect([unfiled.code, unfiled.out]).toEqual([EXIT.fine, expect.stringContaining("没有自报的数，没有发现（核对勾稽 1 项）")]);
  });

  it("says that a record is incomplete, and ends with 3", async () => {
    const { code, out } = await run("audit 表.chi --data 各局.csv");
    expect(code).toBe(EXIT.badData);
    expect(out).toMatch(/核查 {2}=丙局 {3}数据不全，没有自报的数/u);
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
    expect(missing.out).toMatch(/^ {2}缺预期 {2}甲 /u);
    expect(missing.out).toContain("\n0 个相符，0 个不符，1 个缺预期\n");
    expect(json((await run("test 表.chi --data 数据 --format json", { files: folder })).out)).toMatchObject({
      passed: 0,
      failed: 0,
      missing: 1,
    });
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
