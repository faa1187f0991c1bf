// The commands on rule files: check, fmt, new, schema. What they print and write, their forms for machines, their exit codes.
import { EXIT } from "@biaochi/cli";
import { describe, expect, it } from "vitest";
import { files, json, lines, run } from "./run-in-memory.ts";
import { BROKEN_RULES, RECORD, RULES, SHARED_BOUND_RULES } from "./sample-rules.ts";

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
    expect(one.fixes.length).toBeGreaterThan(1);
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
    const shared = { files: { "坏.chi": SHARED_BOUND_RULES } };
    expect((await run("check 坏.chi --fix", shared)).text("坏.chi")).toBe(SHARED_BOUND_RULES);
    const preferred = await run("check 坏.chi --fix=preferred", shared);
    expect(preferred).toMatchObject({ code: EXIT.fine, out: "1 个文件：没有问题，已修复 1 处\n1 file: no problems, 1 mended\n" });
    expect(preferred.text("坏.chi")).toBe(RULES);
  });

  it("mends standard input onto standard output", async () => {
    const { code, out, err } = await run("check - --fix=preferred", { stdin: SHARED_BOUND_RULES });
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

  it("runs the worked examples of a sound file and tells of each verdict that fails, at its line", async () => {
    const wrong = RULES.replace("应得 35分", "应得 36分").replace("应为 良", "应为 优");
    const told = await run("check 表.chi --format json", { files: { "表.chi": wrong } });
    expect(told.code).toBe(EXIT.findings);
    const places = json(told.out).diagnostics.map(({ code, severity, line }: Record<string, unknown>) => [code, severity, line]);
    const lineOf = (text: string) => wrong.slice(0, wrong.indexOf(text)).split("\n").length;
    expect(places).toEqual([
      ["CASE-021", "error", lineOf("预算执行率  应得")],
      ["CASE-021", "error", lineOf("等次        应为")],
    ]);
    const { out } = await run("check 表.chi --lang zh", { files: { "表.chi": wrong } });
    expect(out).toContain("错误 CASE-021  算例「甲局」不符：「预算执行率」应得 36分，按规则是 35分\n");
    expect(out).toContain("^ 按规则是 35分\n");
    expect(out).toContain("\n1 个文件：2 处错误\n");
    const unsound = BROKEN_RULES.replace("应得 35分", "应得 36分");
    const before = json((await run("check 表.chi --format json", { files: { "表.chi": unsound } })).out).diagnostics;
    expect(before.map(({ code }: { code: string }) => code)).toEqual(["BAND-002"]);
    const mended = await run("check 表.chi --fix=preferred", {
      files: { "表.chi": SHARED_BOUND_RULES.replace("应得 35分", "应得 36分") },
    });
    expect([mended.code, mended.out]).toEqual([EXIT.findings, expect.stringContaining("CASE-021")]);
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

  it("reads UTF-16 with the same warning, and says when --fix has saved a file as UTF-8", async () => {
    const wide = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
    const read = await run("check 表.chi --lang zh", { files: { "表.chi": wide(RULES) } });
    expect([read.code, read.out]).toEqual([EXIT.fine, expect.stringContaining("SYN-902  这个文件是 UTF-16 编码")]);
    const mended = await run("check 表.chi --fix=preferred", { files: { "表.chi": wide(SHARED_BOUND_RULES) } });
    expect(mended.out).toBe("1 个文件：没有问题，已修复 1 处，改存为 UTF-8\n1 file: no problems, 1 mended, saved as UTF-8\n");
    expect(mended.text("表.chi")).toBe(RULES);
    const laidOut = await run("fmt 表.chi --lang zh", { files: { "表.chi": wide(RULES) } });
    expect([laidOut.err, laidOut.text("表.chi")]).toEqual(["已整理 表.chi，改存为 UTF-8\n", RULES]);
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
    const { code, out, err, text } = await run("fmt --check 表.chi 乱.chi", setup);
    expect(err).toBe("1 个文件不整齐；运行 biaochi fmt 乱.chi 整理\n1 file is not laid out; run biaochi fmt 乱.chi\n");
    expect([code, out, text("乱.chi")]).toEqual([EXIT.findings, "乱.chi\n", untidy]);
    expect(await run("fmt --check 表.chi", setup)).toMatchObject({ code: EXIT.fine, out: "", err: "" });
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
