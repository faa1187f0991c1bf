import { checkCatalogues } from "@biaochi/diagnostics";
import type { RawRecord } from "@biaochi/engine";
import { describe, expect, it } from "vitest";
import { DATA_FILE_CATALOGUE } from "./catalogue.ts";
import { readCsv } from "./csv.ts";
import { readJson } from "./json.ts";
import { readJsonLines } from "./jsonl.ts";
import { MAXIMUM_BYTES, MAXIMUM_COLUMNS, MAXIMUM_RECORDS } from "./limits.ts";
import { readRecords } from "./read-records.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const hex = (text: string) => Uint8Array.from(text.split(" ").map((byte) => Number.parseInt(byte, 16)));

function read(file: string, content: string | Uint8Array) {
  return readRecords(typeof content === "string" ? utf8(content) : content, { file });
}

function codes(file: string, content: string | Uint8Array): readonly string[] {
  return read(file, content).diagnostics.map(({ code }) => code);
}

function texts({ id, cells }: RawRecord): readonly unknown[] {
  return [id, Object.fromEntries([...cells].map(([key, { text }]) => [key, text]))];
}

describe("JSON", () => {
  it("one record: groups become dotted names, 自报 and 理由 stand apart, figures keep their digits", () => {
    const { records, diagnostics } = read(
      "a.json",
      `{"名称": "县委组织部", "年度": 2017, "人员": {"编制数": "24人", "在职": 21.50}, "年初预算（万元）": 455.84, "有新建项目": false,
        "上年结转": null, "管理制度健全性": ["有制度", "有公开"],
        "自报": {"预算完成率": "3.5分", "过程": {"预算控制率.值": "13.38"}}, "理由": {"职责履行": "好"}}`,
    );
    expect(diagnostics).toEqual([]);
    const [record] = records;
    expect(record?.id).toBe("县委组织部");
    expect(record?.year).toMatchObject({ kind: "number", text: "2017", line: 1 });
    expect([...(record?.cells ?? [])].map(([key, { kind, text, unit }]) => [key, kind, text, unit])).toEqual([
      ["人员.编制数", "text", "24人", undefined],
      ["人员.在职", "number", "21.50", undefined],
      ["年初预算", "number", "455.84", "万元"],
      ["有新建项目", "boolean", "否", undefined],
      ["上年结转", "empty", "", undefined],
      ["管理制度健全性", "list", "", undefined],
    ]);
    expect([...(record?.reported ?? [])].map(([key, { text }]) => [key, text])).toEqual([
      ["预算完成率", "3.5分"],
      ["过程.预算控制率.值", "13.38"],
    ]);
    expect([...(record?.reasons ?? [])].map(([key, { text }]) => [key, text])).toEqual([["职责履行", "好"]]);
  });

  it("a list, and records inside 记录 with the year beside them", () => {
    expect(read("a.json", '[{"id": 1, "a": 2}, {"a": 3}]').records.map(texts)).toEqual([
      ["1", { a: "2" }],
      ["第2条", { a: "3" }],
    ]);
    const { records, diagnostics } = read(
      "a.json",
      '{"年度": 2017, "说明": "x", "县": 1, "记录": [{"名称": "甲"}, {"名称": "乙", "年度": 2018}]}',
    );
    expect(records.map(({ id, year }) => [id, year?.text])).toEqual([
      ["甲", "2017"],
      ["乙", "2018"],
    ]);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["DATA-018", "warning"]]);
  });

  it("names such as __proto__ are names", () => {
    const { records } = read("a.json", '{"__proto__": {"constructor": "1"}, "toString": "2", "自报": {"__proto__": 1}}');
    expect([...(records[0]?.cells.keys() ?? [])]).toEqual(["__proto__.constructor", "toString"]);
    expect([...(records[0]?.reported.keys() ?? [])]).toEqual(["__proto__"]);
    const tree = records[0]?.tree;
    expect(typeof tree === "object" && tree !== null && Object.getPrototypeOf(tree)).toBe(null);
    expect(Object.keys(tree ?? {})).toEqual(["__proto__", "toString", "自报"]);
  });

  it("a mistake of one record leaves the others sound", () => {
    const { records, diagnostics } = read("a.json", '[{"名称": "甲", "a": 1, "a": 2}, "x", {"名称": "乙"}]');
    expect(records.map(({ id }) => id)).toEqual(["乙"]);
    expect(diagnostics.map(({ code, record, field }) => [code, record, field])).toEqual([
      ["DATA-008", "甲", "a"],
      ["DATA-009", undefined, undefined],
    ]);
  });

  it("a name and a number: the name names the record; two names are one too many", () => {
    expect(read("a.json", '{"编号": "007", "名称": "甲"}').records.map(({ id }) => id)).toEqual(["甲"]);
    expect(read("a.json", '{"名称": "", "编号": "007"}').records.map(({ id }) => id)).toEqual(["007"]);
    expect(codes("a.json", '{"名称": "甲", "name": "甲"}')).toEqual([]);
    expect(codes("a.json", '{"名称": "甲", "单位名称": "乙"}')).toEqual(["DATA-008"]);
  });

  it("two spellings of one name are the same name", () => {
    expect(codes("a.json", '{"编制数": 1, "「编制数」": 2}')).toEqual(["DATA-008"]);
    expect(codes("a.json", '{"人员": {"编制数": 1}, "人员.编制数": 2}')).toEqual(["DATA-008"]);
    expect(codes("a.json", '{"年初预算（万元）": 1, "年初预算（元）": 2}')).toEqual(["DATA-008"]);
  });
});

describe("JSON Lines", () => {
  it("a bad line is told with its number; the others go on", () => {
    const { records, diagnostics } = read("a.jsonl", '{"名称": "甲"}\r\n\n{"名称": “乙”}\n["丙"]\n{"名称": "丁", "a": 1}');
    expect(records.map(({ id, line }) => [id, line])).toEqual([
      ["甲", 1],
      ["丁", 5],
    ]);
    expect(diagnostics.map(({ code, args }) => [code, args["line"]])).toEqual([
      ["DATA-006", "3"],
      ["DATA-009", "4"],
    ]);
    expect(diagnostics[0]?.message.zh).toBe("第 3 行第 8 个字：这里用了别的引号：「“」");
  });
});

describe("CSV", () => {
  it("heads with units, filed figures and reasons; blank rows are skipped", () => {
    const { records, diagnostics } = read(
      "a.csv",
      '\ufeff名称,编制数（人）,"年初预算\n（万元）",自报.预算完成率,预算控制率（自报）,职责履行（理由）\n甲,24,"1,234.5",3.5分,4,好\n\n,,,,,\n乙,,,,,\n',
    );
    expect(diagnostics).toEqual([]);
    expect(records.map(({ id, line }) => [id, line])).toEqual([
      ["甲", 3],
      ["乙", 6],
    ]);
    expect(records[0]?.cells.get("年初预算")).toMatchObject({ kind: "text", text: "1,234.5", unit: "万元", line: 3 });
    expect(records[1]?.cells.get("编制数")).toMatchObject({ kind: "empty", text: "" });
    expect([...(records[0]?.reported.keys() ?? [])]).toEqual(["预算完成率", "预算控制率"]);
    expect([...(records[0]?.reasons ?? [])].map(([key, { text }]) => [key, text])).toEqual([["职责履行", "好"]]);
  });

  it("rows without a name go by their line", () => {
    expect(read("a.csv", "编制数\n24\n").records.map(({ id }) => id)).toEqual(["第2行"]);
  });

  it("a row of the wrong length is told; the others go on, and blank cells behind a row do no harm", () => {
    const { records, diagnostics } = read("a.csv", "名称,a,b\n甲,1\n乙,1,2,3\n丙,1,2,,\n");
    expect(records.map(({ id }) => id)).toEqual(["丙"]);
    expect(diagnostics.map(({ code, record, args }) => [code, record, args["cells"]])).toEqual([
      ["DATA-013", "甲", "2"],
      ["DATA-013", "乙", "4"],
    ]);
  });

  it.each([
    ["名称,a,a\n甲,1,2\n", "DATA-015"],
    ["名称,年初预算（万元）,年初预算（元）\n甲,1,2\n", "DATA-015"],
    ["名称,,b\n甲,1,2\n", "DATA-014"],
    ['名称,"三公"变动率\n甲,1\n', "DATA-012"],
    ['名称,a\n甲,1\n乙,"1\n丙,2\n', "DATA-011"],
  ])("%j cannot be used at all: %s", (content, code) => {
    const { records, diagnostics } = read("a.csv", content);
    expect(records).toEqual([]);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  });

  it("a stray quotation mark in a row is told; the others go on", () => {
    const { records, diagnostics } = read("a.csv", '名称,a\n甲,"1"2\n乙,3\n');
    expect(records.map(({ id }) => id)).toEqual(["乙"]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["DATA-012"]);
  });

  it("separated by tabs, semicolons and full-width commas", () => {
    for (const [separator, told] of [
      ["\t", []],
      [";", []],
      ["，", ["DATA-016"]],
    ] as const) {
      const { records, diagnostics } = read("a.csv", `名称${separator}a\n甲${separator}1`);
      expect(records.map(texts)).toEqual([["甲", { a: "1" }]]);
      expect(diagnostics.map(({ code }) => code)).toEqual(told);
    }
  });
});

describe("files", () => {
  it("the name, the caller or the first sign tells the format", () => {
    expect(read("a.JSON", '{"名称": "甲"}').records.length).toBe(1);
    expect(read("目录/a.ndjson", '{"名称": "甲"}').records.length).toBe(1);
    expect(readRecords(utf8("名称\n甲"), { file: "-", format: "csv" }).records.length).toBe(1);
    expect(read("-", '{"名称": "甲"}\n{"名称": "乙"}').records.length).toBe(2);
    expect(read("-", '[{"名称": "甲"}]').records.length).toBe(1);
    expect(codes("县.txt", "名称\n甲")).toEqual(["DATA-003"]);
  });

  it("each format has a way of its own", () => {
    expect(readJson(utf8('{"名称": "甲"}'), { file: "a" }).records.length).toBe(1);
    expect(readJsonLines(utf8('{"名称": "甲"}'), { file: "a" }).records.length).toBe(1);
    expect(readCsv(utf8("名称\n甲"), { file: "a" }).records.length).toBe(1);
  });

  it("encodings: GB18030 with a notice, UTF-16 by its mark, broken bytes not at all", () => {
    // "名称\n甲" in GB18030, by Python
    const gb = hex("c3 fb b3 c6 0a bc d7");
    expect(read("a.csv", gb).records.map(({ id }) => id)).toEqual(["甲"]);
    expect(codes("a.csv", gb)).toEqual(["DATA-002"]);
    expect(read("a.csv", hex("ff fe 0d 54 f0 79 0a 00 32 75")).records.map(({ id }) => id)).toEqual(["甲"]);
    const broken = read("a.csv", Uint8Array.from([...utf8("名称\n甲乙丙丁\n戊"), 0xff, ...utf8("己")]));
    expect(broken.records).toEqual([]);
    expect(broken.diagnostics.map(({ code, args }) => [code, args["line"]])).toEqual([["DATA-001", "3"]]);
  });

  it.each([
    ["a.json", "", "DATA-010"],
    ["a.json", "[]", "DATA-010"],
    ["a.jsonl", "\n \n", "DATA-010"],
    ["a.csv", "", "DATA-010"],
    ["a.csv", "名称,编制数\n", "DATA-010"],
    ["a.json", "24", "DATA-009"],
    ["a.json", '{"记录": 3}', "DATA-009"],
    ["a.json", '[{"名称": "甲"}, {"名称": "甲"}]', "DATA-017"],
    ["a.csv", "PK\u0003\u0004", "DATA-004"],
  ])("%s %j: %s", (file, content, code) => {
    expect(codes(file, content)).toEqual([code]);
  });
});

describe("hostile files end soon with a clear word", () => {
  const digits = "9".repeat(1_000_000);
  it.each([
    ["100,000 brackets", "a.json", "[".repeat(100_000), ["DATA-007"]],
    ["10 MB of brackets", "a.json", "[".repeat(10_000_000), ["DATA-007"]],
    ["10 MB of one text", "a.json", `{"名称": "${"字".repeat(3_000_000)}"}`, []],
    ["10 MB unclosed", "a.json", `{"名称": "${"字".repeat(3_000_000)}`, ["DATA-006"]],
    ["a million digits", "a.json", `{"编制数": ${digits}}`, []],
    ["an endless exponent", "a.json", '{"编制数": 1e999999999}', []],
    [
      "a record of a million values",
      "a.json",
      `{${Array.from({ length: 300_000 }, (_, index) => `"名${index}":1`).join(",")}}`,
      ["DATA-005"],
    ],
    ["a million lists", "a.json", `[${"[],".repeat(1_000_000)}[]]`, ["DATA-005"]],
    [
      "as many bad records as there may be",
      "a.json",
      `[${"1,".repeat(MAXIMUM_RECORDS - 1)}1]`,
      [...Array<string>(100).fill("DATA-009"), "DATA-019"],
    ],
    ["a million bad lines", "a.jsonl", "{\n".repeat(1_000_000), [...Array<string>(100).fill("DATA-006"), "DATA-019"]],
    ["one line of 10 MB", "a.csv", "a,".repeat(5_000_000), ["DATA-005"]],
    ["10 MB of quotation marks", "a.csv", `名称\n${'""'.repeat(5_000_000)}`, []],
    ["10 MB of blank rows", "a.csv", `名称${"\n".repeat(10_000_000)}`, ["DATA-010"]],
    ["a name of 10 MB", "a.csv", `${"（".repeat(3_000_000)}\n甲`, []],
    ["control and bidirectional characters", "a.json", '{"名称": "\\u202e\\u0007甲", "\\u0000": 1, "\\ud800": 2}', []],
  ])("%s", (_, file, content, expected) => {
    const bytes = utf8(content);
    const start = performance.now();
    const { diagnostics } = readRecords(bytes, { file });
    expect(performance.now() - start).toBeLessThan(30_000);
    expect(diagnostics.map(({ code }) => code).filter((code) => code !== "DATA-019" || expected.includes(code))).toEqual(
      expected,
    );
    for (const { message } of diagnostics) expect(message.zh.length + message.en.length).toBeLessThan(2_000);
  });

  it("more bytes than are read at once", () => {
    expect(codes("a.json", new Uint8Array(MAXIMUM_BYTES + 1))).toEqual(["DATA-005"]);
  });

  it("more columns than a table has", () => {
    expect(codes("a.csv", `${Array.from({ length: MAXIMUM_COLUMNS + 1 }, (_, index) => `a${index}`).join(",")}\n`)).toEqual([
      "DATA-005",
    ]);
  });

  it("no sentence shows a control character", () => {
    const { diagnostics } = read("a.json", '{"名称": "\\u202e甲", "\\u0007a": 1, "\\u0007a": 2}');
    expect(diagnostics[0]?.message.zh).toBe("「<U+202E>甲」里「<U+0007>a」写了两次：第 1 行和第 1 行");
  });
});

it("the catalogue keeps the house's style", () => {
  expect(
    checkCatalogues(DATA_FILE_CATALOGUE).filter((fault) => !/‹hint(?:Zh|En)› stands in one language only/.test(fault)),
  ).toEqual([]);
});

describe("places", () => {
  it("of cells are those of the sheet: rows count, not lines", () => {
    const heads = Array.from({ length: 25 }, (_, index) => `列${index}`).join(",");
    const { records } = read("a.csv", `名称,"预\n算",${heads},末列\n甲,1${",2".repeat(25)},9\n`);
    const [first] = records;
    expect(first?.line).toBe(3);
    expect([first?.cells.get("预算")?.sheetCell, first?.cells.get("末列")?.sheetCell]).toEqual(["B2", "AB2"]);
  });

  it("of a quotation mark with something behind it is its own cell", () => {
    const text = '名称,"三公"经费,编制数\n甲,1,2\n';
    const [one] = read("a.csv", text).diagnostics;
    expect(one?.message.zh).toBe("第 1 行（B1 格）：引号合上之后又有「经费」");
    expect(text.slice(one?.span.start, one?.span.end)).toBe('"三公"经费');
  });

  it("of a row with too many cells is the row, of a name given twice both places", () => {
    const rows = "名称,编制数\n甲,1,2\n";
    const [wide] = read("a.csv", rows).diagnostics;
    expect(rows.slice(wide?.span.start, wide?.span.end)).toBe("甲,1,2");
    const json = '{"名称": "甲", "编制数": 1, "「编制数」": 2}';
    const [twice] = read("a.json", json).diagnostics;
    expect(json.slice(twice?.span.start, twice?.span.end)).toBe("2");
    expect(twice?.related.map(({ span }) => json.slice(span.start, span.end))).toEqual(["1"]);
  });

  it("of records of one name are lines, or numbers where one line holds both", () => {
    const message = (text: string) => read("a.json", text).diagnostics[0]?.message.zh;
    expect(message('[{"名称": "甲"}, {"名称": "乙"}, {"名称": "甲"}]')).toBe("有两条记录都叫「甲」：第 1 条和第 3 条");
    expect(message('[{"名称": "甲"},\n{"名称": "甲"}]')).toBe("有两条记录都叫「甲」：第 1 行和第 2 行");
  });

  it("above the head: a title is told from a table of names alone", () => {
    expect(codes("a.csv", "绩效数据\n单位：万元\n名称,编制数\n甲,1\n")).toEqual(["DATA-020"]);
    expect(codes("a.csv", "名称\n甲\n乙\n")).toEqual([]);
    expect(codes("a.csv", "名称\n甲,1\n")).toEqual(["DATA-013"]);
  });
});
