// Hostile input. In: files that no one should send, made here at run time. Out: that each gets a clear answer with the right exit code,
// soon, in bounded memory, without a stack trace. Each goes through the command in a process of its own, as a user would send it.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createSourceText, renderDiagnostic } from "@biaochi/diagnostics";
import { check } from "@biaochi/model";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { workbookBytes, zipBytes } from "../kit/workbook.ts";

const BIAOCHI = fileURLToPath(new URL("../../packages/cli/bin/biaochi.mjs", import.meta.url));
// LIMIT: seconds of processor time, which the system counts and ends a program at. WHY not the clock: a busy machine makes a program wait, not work.
const MOST_WORK = 15;
// LIMIT: a guard against a program that only waits.
const LONGEST_WAIT = 55_000;
// A heap so small that a program which keeps ten times its input ends.
const HEAP_MEGABYTES = 400;
const MEGABYTE = 1_000_000;

const HEADER = `规则集 考验 {
  地区 湖南省
  年度 2020
  版本 1.0.0
  满分 10分
  得分 保留2位小数
  不足一步 按比例
}
`;
const SOUND = `${HEADER}数据 数 {
  甲 万元
  乙 万元 约束 > 0万元
}
指标 比率 10分 {
  公式 甲 ÷ 乙
  评分 100%以下得满分；每超过1个百分点扣1分，扣完为止
}
`;

/** What came of a run; `signal` ended it where it worked or waited too long. */
type Ran = { readonly code: number | null; readonly signal: string | null; readonly out: string; readonly err: string };

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "biaochi-hostile-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Two at a time: a time taken while five others run says little.
const waiting: (() => void)[] = [];
let running = 0;

async function runBiaochi(args: readonly string[]): Promise<Ran> {
  if (running >= 2) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  const ran = await runAlone(args);
  running -= 1;
  waiting.shift()?.();
  return ran;
}

function runAlone(args: readonly string[]): Promise<Ran> {
  const limited = [process.execPath, `--max-old-space-size=${HEAP_MEGABYTES}`, BIAOCHI, ...args];
  const child = spawn("sh", ["-c", `ulimit -t ${MOST_WORK}; exec "$@"`, "sh", ...limited], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1" },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (bytes: Buffer) => out.push(bytes));
  child.stderr.on("data", (bytes: Buffer) => err.push(bytes));
  const guard = setTimeout(() => child.kill("SIGKILL"), LONGEST_WAIT);
  return new Promise((resolve) => {
    child.on("close", (code, signal) => {
      clearTimeout(guard);
      resolve({ code, signal, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    });
  });
}

/** Nothing that only a program's author could read, nothing endless, nothing that moves the cursor. */
function expectClear({ out, err, signal }: Ran): void {
  const said = out + err;
  expect(signal).toBeNull();
  expect(said).not.toMatch(/^\s+at .*[:(]\d+/m);
  expect(said).not.toMatch(/BUG-\d|RangeError|TypeError|heap|Maximum call stack|undefined|\[object/);
  expect(said).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  // Something is said of each of 20,000 bad records; of a rule file a page or two.
  expect(said.length).toBeLessThan(3 * MEGABYTE);
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** As many copies as fill so many bytes. */
function filled(unit: string, bytes: number): string {
  return unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit)));
}

const formula = (text: string): string => SOUND.replace("甲 ÷ 乙", () => text);

type Case = {
  readonly name: string;
  readonly make: () => string | Uint8Array;
  readonly codes: readonly string[];
  readonly exit?: number;
};

const TEN = 10 * MEGABYTE;

/** Rule files, and the codes that must be among what is told (none: whatever the checker says of an ordinary file). */
const RULE_FILES: readonly Case[] = [
  { name: "10 MB of declarations", make: () => HEADER + filled("计算 中间数 = 1 + 1\n", TEN), codes: ["SYN-001"] },
  { name: "10 MB on one line", make: () => HEADER + filled("评分 100%以下得满分；", TEN), codes: ["SYN-001"] },
  { name: "10 MB of one Han character", make: () => filled("标", TEN), codes: ["SYN-001"] },
  { name: "10 MB of zeros", make: () => filled("0", TEN), codes: ["SYN-001"] },
  { name: "10 MB of line ends", make: () => filled("\n", TEN), codes: ["SYN-001"] },
  { name: "10 MB of NUL", make: () => filled("\0", TEN), codes: ["SYN-001"] },
  { name: "100,000 parentheses", make: () => formula(`${"(".repeat(100_000)}甲${")".repeat(100_000)}`), codes: ["SYN-002"] },
  { name: "100,000 opening parentheses", make: () => formula("(".repeat(100_000)), codes: ["SYN-002"] },
  {
    name: "100,000 full-width parentheses",
    make: () => formula(`${"（".repeat(100_000)}甲${"）".repeat(100_000)}`),
    codes: ["SYN-002"],
  },
  { name: "100,000 closing parentheses", make: () => formula(`甲${")".repeat(100_000)}`), codes: ["SYN-024"] },
  { name: "100,000 braces", make: () => HEADER + "{".repeat(100_000), codes: [] },
  { name: "100,000 closing braces", make: () => SOUND + "}".repeat(100_000), codes: ["SYN-024"] },
  { name: "100,000 square brackets", make: () => formula(`甲 属于 ${"[".repeat(100_000)}`), codes: [] },
  { name: "100,000 quoted names", make: () => formula("「甲」".repeat(100_000)), codes: [] },
  { name: "100,000 opening quotes", make: () => SOUND + "「".repeat(100_000), codes: [] },
  {
    name: "20,000 nested sections",
    make: () => `${HEADER}${"指标组 组 10分 {\n".repeat(20_000)}指标 末 10分 打分\n${"}\n".repeat(20_000)}`,
    codes: ["SYN-002"],
  },
  { name: "20,000 nested conditions", make: () => formula(`${"若 甲 > 乙 则 ".repeat(20_000)}1`), codes: ["SYN-002"] },
  { name: "100,000 signs before a figure", make: () => formula(`${"−".repeat(100_000)}甲`), codes: [] },
  {
    name: "100,000 times 非",
    make: () => SOUND.replace("公式", () => `不适用 ${"非 ".repeat(100_000)}甲 > 乙：视为满分\n  公式`),
    codes: [],
  },
  { name: "a sum of 100,000 terms", make: () => formula(`甲${" + 甲".repeat(100_000)}`), codes: ["SYN-064"] },
  { name: "a number of a million digits", make: () => formula(`甲 ÷ ${"9".repeat(MEGABYTE)}万元`), codes: ["SYN-017"] },
  { name: "a million decimals", make: () => formula(`甲 ÷ 0.${"3".repeat(MEGABYTE)}万元`), codes: ["SYN-017"] },
  { name: "a power of ten beyond everything", make: () => formula("甲 ÷ 1e999999999万元"), codes: ["SYN-018"] },
  { name: "a power of ten beyond nothing", make: () => formula("甲 ÷ 1e-999999999万元"), codes: ["SYN-018"] },
  { name: "a name of a million characters", make: () => formula("长".repeat(MEGABYTE)), codes: [] },
  { name: "a comment of 4 MB", make: () => `${SOUND}# ${filled("注", 4 * MEGABYTE)}\n`, codes: [], exit: 0 },
  { name: "5,000 mistakes", make: () => `${SOUND}${"计算 错 = 没有的数 + 1\n".repeat(5_000)}`, codes: ["NAME-001"] },
  { name: "5,000 lines of nonsense", make: () => `${SOUND}${"这不是规则 @@ ！\n".repeat(5_000)}`, codes: [] },
  {
    name: "5,000 unknown clauses",
    make: () => SOUND.replace("评分 ", () => `评分 ${"随便给一点分；".repeat(5_000)}`),
    codes: ["SYN-050"],
  },
  { name: "50,000 doublings", make: () => `${SOUND}计算 步0 = 甲\n${doublings(50_000)}`, codes: [], exit: 0 },
  { name: "an empty file", make: () => "", codes: ["SYN-041"] },
  { name: "only blanks", make: () => " \t\u3000\r\n \n", codes: ["SYN-041"] },
  { name: "only comments", make: () => "# 一\n# 二\n", codes: ["SYN-041"] },
  { name: "NUL bytes", make: () => SOUND.replace("甲 ÷ 乙", "甲\0 ÷ 乙"), codes: ["SYN-005"] },
  { name: "control characters", make: () => SOUND.replace("甲 ÷ 乙", "甲\u001b[2J\u0007 ÷ 乙"), codes: ["SYN-005"] },
  {
    name: "characters that turn the line around",
    make: () => SOUND.replace("甲 ÷ 乙", "甲\u202e ÷ 乙\u2066"),
    codes: ["SYN-005"],
  },
  { name: "broken UTF-8", make: () => bytes(SOUND, [0xe6, 0xa0, 0xff, 0xfe]), codes: ["SYN-901"] },
  { name: "a surrogate spelt in UTF-8", make: () => bytes(SOUND, [0xed, 0xa0, 0x80]), codes: ["SYN-901"] },
  { name: "an overlong slash", make: () => bytes(SOUND, [0xc0, 0xaf]), codes: ["SYN-901"] },
  { name: "UTF-16", make: () => new Uint8Array([0xff, 0xfe, ...Buffer.from(SOUND, "utf16le")]), codes: [], exit: 0 },
  {
    name: "bytes of a ZIP",
    make: () => new Uint8Array([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0xff, 0xd8]),
    codes: [],
  },
];

function doublings(count: number): string {
  return Array.from({ length: count }, (_, index) => `计算 步${index + 1} = 步${index} + 步${index}\n`).join("");
}

function bytes(text: string, more: readonly number[]): Uint8Array {
  return new Uint8Array([...Buffer.from(text), ...more]);
}

describe.concurrent("a hostile rule file gets a clear answer", () => {
  test.each(RULE_FILES)("$name", async ({ name, make, codes, exit = 1 }) => {
    const ran = await runBiaochi(["check", file(`${name.replaceAll(/\W+/g, "-")}.chi`, make())]);
    expectClear(ran);
    expect(ran.code, ran.err).toBe(exit);
    for (const code of codes) expect(ran.out + ran.err).toContain(code);
  });
});

describe.concurrent("hostile data get a clear answer and no score", () => {
  const cases: readonly Case[] = [
    { name: "a number of a million digits.json", make: () => `{"甲": ${"9".repeat(MEGABYTE)}, "乙": 1}`, codes: ["DATA-"] },
    { name: "a huge power.json", make: () => '{"甲": 1e999999999, "乙": 1}', codes: ["DATA-"] },
    { name: "a tiny power.json", make: () => '{"甲": 1, "乙": 1e-999999999}', codes: ["DATA-"] },
    { name: "nested lists.json", make: () => "[".repeat(100_000), codes: ["DATA-"] },
    { name: "nested objects.json", make: () => `${'{"甲":'.repeat(100_000)}1${"}".repeat(100_000)}`, codes: ["DATA-"] },
    { name: "10 MB of blanks.json", make: () => filled(" ", TEN), codes: ["DATA-"] },
    { name: "10 MB of one text.json", make: () => `{"甲": "${filled("元", TEN)}", "乙": 1}`, codes: ["DATA-"] },
    { name: "10 MB of one line.csv", make: () => filled("甲,", TEN), codes: ["DATA-"] },
    { name: "10 MB of quotes.csv", make: () => filled('"', TEN), codes: ["DATA-"] },
    { name: "20,000 bad records.jsonl", make: () => '{"甲":"坏","乙":0}\n'.repeat(20_000), codes: ["DATA-"] },
    { name: "empty.json", make: () => "", codes: ["DATA-"] },
    { name: "empty.csv", make: () => "", codes: ["DATA-"] },
    { name: "broken.json", make: () => new Uint8Array([0x7b, 0x22, 0xff, 0xfe]), codes: ["DATA-"] },
    { name: "nul.csv", make: () => "单位,甲,乙\n某局,1\0,2\n", codes: ["DATA-"] },
    { name: "bidi.json", make: () => '{"甲": "1\u202e2", "乙": 1}', codes: ["DATA-"] },
    { name: "unpaired surrogate.json", make: () => '{"甲": "\\ud800", "乙": 1}', codes: ["DATA-"] },
  ];
  test.each(cases)("$name", async ({ name, make, codes }) => {
    const rules = file(`rules-for-${name.replaceAll(/\W+/g, "-")}.chi`, SOUND);
    const ran = await runBiaochi(["run", rules, "--data", file(name, make())]);
    expectClear(ran);
    expect(ran.code, ran.out + ran.err).toBe(3);
    for (const code of codes) expect(ran.out + ran.err).toContain(code);
  });
});

describe("hostile workbooks get a clear answer and no score", () => {
  const HEAD = "[表]\n单位名称 | 甲（万元） | 乙（万元）\n某局 | 1 | 2\n";
  const cases: readonly Case[] = [
    { name: "a bomb.xlsx", make: () => workbookBytes(`!bomb\n${HEAD}`), codes: ["DATA-203"] },
    { name: "entities in entities.xlsx", make: () => workbookBytes(`!entities\n${HEAD}`), codes: ["DATA-206"] },
    { name: "10,000 elements in one another.xlsx", make: () => workbookBytes(`!nested\n${HEAD}`), codes: ["DATA-005"] },
    { name: "1,048,576 rows.xlsx", make: () => workbookBytes(`${HEAD}!rows 1048574 | 1\n`), codes: ["DATA-005"] },
    { name: "cut short.xlsx", make: () => workbookBytes(`!cut 50\n${HEAD}`), codes: ["DATA-201"] },
    { name: "a false checksum.xlsx", make: () => workbookBytes(`!checksum\n${HEAD}`), codes: ["DATA-201"] },
    { name: "10 MB of one name.zip", make: () => filled("PK\u0003\u0004", TEN), codes: ["DATA-201"] },
    { name: "a web page.xlsx", make: () => filled("<table><tr><td>甲</td></tr>", TEN), codes: ["DATA-004"] },
    {
      name: "two parts of one name.xlsx",
      make: () => zipBytes([...Array(2)].map(() => ["xl/workbook.xml", "<workbook/>"] as const)),
      codes: ["DATA-201"],
    },
    {
      name: "paths out of the archive.xlsx",
      make: () =>
        zipBytes([
          ["../../etc/passwd", "x"],
          [
            "_rels/.rels",
            '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="../../etc/passwd"/></Relationships>',
          ],
        ]),
      codes: ["DATA-004"],
    },
    { name: "an old workbook renamed.xlsx", make: () => workbookBytes(`!old\n${HEAD}`), codes: ["DATA-004"] },
    { name: "a password.xlsx", make: () => workbookBytes(`!encrypted\n${HEAD}`), codes: ["DATA-202"] },
    {
      name: "3,000 parts.xlsx",
      make: () => zipBytes([...Array(3_000)].map((_, at) => [`${at}`, ""] as const)),
      codes: ["DATA-005"],
    },
  ];
  test.each(cases)("$name", async ({ name, make, codes }) => {
    const rules = file(`rules-for-${name.replaceAll(/\W+/g, "-")}.chi`, SOUND);
    const ran = await runBiaochi(["run", rules, "--data", file(name, make())]);
    expectClear(ran);
    expect(ran.code, ran.out + ran.err).toBe(3);
    for (const code of codes) expect(ran.out + ran.err).toContain(code);
  });

  test("a sheet with a format on each of Excel's rows is read all the same", async () => {
    const bytes = workbookBytes(`${HEAD}!rows 1048574\n`);
    const ran = await runBiaochi(["run", file("rules-for-blank-rows.chi", SOUND), "--data", file("blank rows.xlsx", bytes)]);
    expectClear(ran);
    expect(ran.code, ran.out + ran.err).toBe(0);
  });
});

describe("figures that grow beyond every bound get no score", () => {
  test("50,000 doublings, one after the other", async () => {
    const grown = SOUND.replace("甲 ÷ 乙", "步50000 ÷ 乙");
    const rules = file("grown.chi", `${grown}计算 步0 = 甲\n${doublings(50_000)}`);
    const ran = await runBiaochi(["run", rules, "--data", file("grown.json", '{"甲": 3, "乙": 7}'), "--format", "json"]);
    expectClear(ran);
    expect(ran.code, ran.err).toBe(3);
    expect(JSON.parse(ran.out)).toMatchObject({ scorecards: [{ total: null, grade: null, problems: [{ code: "DATA-109" }] }] });
  });

  test("squares of squares", async () => {
    const squares = Array.from({ length: 40 }, (_, index) => `计算 方${index + 1} = 方${index} × 方${index}\n`).join("");
    const rules = file("squares.chi", `${SOUND.replace("甲 ÷ 乙", "甲 ÷ 乙 + 方40 × 0")}计算 方0 = 甲 ÷ 乙\n${squares}`);
    const ran = await runBiaochi(["run", rules, "--data", file("squares.json", '{"甲": 3, "乙": 7}'), "--format", "json"]);
    expectClear(ran);
    expect(ran.code, ran.err).toBe(3);
    expect(JSON.parse(ran.out)).toMatchObject({ scorecards: [{ total: null, grade: null, problems: [{ code: "DATA-109" }] }] });
  });
});

describe.concurrent("the formatter leaves what it cannot read as it is", () => {
  const unreadable = RULE_FILES.filter(({ codes, exit = 1 }) => exit === 1 && codes.some((code) => code.startsWith("SYN-0")));
  test.each(unreadable)("$name", async ({ name, make }) => {
    const content = make();
    const path = file(`fmt-${name.replaceAll(/\W+/g, "-")}.chi`, content);
    const ran = await runBiaochi(["fmt", path]);
    expectClear(ran);
    expect(ran.code, ran.err).toBe(1);
    expect(Buffer.compare(readFileSync(path), Buffer.from(content))).toBe(0);
  });
});

describe("halves of characters, in the process itself", () => {
  const halves = ["\ud800", "\udc00", "\ud800甲", "甲\udc00", "\udc00\ud800"];
  test.each(halves.flatMap((half) => ["公式 甲 ÷ 乙", "甲 万元", "考验", "100%以下", "# 注"].map((at) => [half, at] as const)))(
    "%j at %s",
    (half, at) => {
      const source = createSourceText(
        "半.chi",
        `${SOUND}# 注\n`.replace(at, () => `${at}${half}`),
      );
      const { diagnostics } = check(source);
      const told = diagnostics.map((found) => renderDiagnostic(found, source, { lang: "both", colour: false })).join("\n");
      expect(diagnostics.map(({ code }) => code)).toContain("SYN-006");
      expect(told).not.toMatch(/[\ud800-\udfff]/);
    },
  );
});

describe("names that are words of JavaScript are just names", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];
  const rules = `${HEADER.replace("满分 10分", `满分 ${10 * names.length}分`)}数据 「__proto__块」 {
${names.map((name) => `  「${name}」 万元`).join("\n")}
  底数 万元 约束 > 0万元
}
${names.map((name) => `指标 「${name}」 10分 {\n  公式 「${name}」 ÷ 底数\n  评分 100%以上得满分；不满100%按比例得分\n}`).join("\n")}
`;
  // A name may also be the name of a block around its figures.
  const record = `{"__proto__块": {${names.map((name, index) => `"${name}": ${index + 1}`).join(", ")}}, "底数": 10}`;

  test.each([
    [
      "json",
      `[{"名称": "constructor", ${record.slice(1)}, {"名称": "__proto__", ${record.slice(1)}]`,
      ["constructor", "__proto__"],
    ],
    ["jsonl", `{"名称": "toString", ${record.slice(1)}\n`, ["toString"]],
    ["csv", `名称,${names.join(",")},底数\n__proto__,1,2,3,4,5,10\n`, ["__proto__"]],
  ])("%s", async (format, data, ids) => {
    const path = file(`names-${format}.chi`, rules);
    const ran = await runBiaochi(["run", path, "--data", file(`names.${format}`, data), "--format", "json"]);
    expectClear(ran);
    expect(ran.code, ran.err).toBe(0);
    const { scorecards } = JSON.parse(ran.out) as {
      scorecards: { id: string; total: string; indicators: { path: string[]; score: string }[] }[];
    };
    expect(scorecards.map(({ id }) => id)).toEqual(ids);
    for (const { total, indicators } of scorecards) {
      expect(total).toBe("15");
      expect(indicators.map(({ path: [name], score }) => [name, score])).toEqual(
        names.map((name, index) => [name, String(index + 1)]),
      );
    }
  });
});

// A sound rule file in GB18030, as WPS on an old Windows writes it.
const GB18030 = Buffer.from(
  "uebU8ryvIL+80ekgewogILXYx/gguv7Ez8qhCiAgxOq2yCAyMDIwCiAgsOaxviAxLjAuMAogIML6t9YgMTC31gp9Cta4seogudzA7SAxMLfWILTyt9YK",
  "base64",
);

describe("other encodings", () => {
  test("GB18030 is read, and conversion offered", async () => {
    const ran = await runBiaochi(["check", file("gb.chi", GB18030)]);
    expectClear(ran);
    expect(ran.out + ran.err).toContain("SYN-902");
    expect(ran.code).toBe(0);
  });

  test("a byte order mark is nothing", async () => {
    const ran = await runBiaochi(["check", "--strict", file("bom.chi", `\ufeff${SOUND}`)]);
    expectClear(ran);
    expect(ran.code, ran.out).toBe(0);
  });
});
