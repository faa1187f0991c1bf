// biaochi help CODE: the page of a code, in the languages asked for.
import { EXIT } from "@biaochi/cli";
import { displayWidth } from "@biaochi/diagnostics";
import { describe, expect, it } from "vitest";
import { createMemoryHost } from "./memory-host.ts";
import { files, lines, run } from "./run-in-memory.ts";

const codes = createMemoryHost().host.pages.codes();
const HAN = /\p{Script=Han}/u;

/** The prose of a printed page: what is not set in as an example. */
function prose(out: string): readonly string[] {
  return lines(out).filter((line) => line !== "" && !line.startsWith("    "));
}

describe("biaochi help CODE", () => {
  it("prints the page, examples set in, both languages unless one is asked for", async () => {
    const both = await run("help BAND-002");
    expect(both).toMatchObject({ code: EXIT.fine, err: "" });
    expect(lines(both.out).slice(0, 7)).toEqual([
      "BAND-002 区间有空档 / Gap between bands",
      "",
      "有的值不属于任何一档，落在那里就没有得分。",
      "",
      "Some values belong to no band and would have no score.",
      "",
      "会引出它的例子 / An example that raises it",
    ]);
    expect(both.out).toContain("\n          [11%, 30%]     得4分\n");
    expect(both.out).not.toContain("```");
    const zh = (await run("help band-002 --lang zh")).out;
    expect(lines(zh)[0]).toBe("BAND-002 区间有空档");
    expect(prose(zh).filter((line) => !HAN.test(line))).toEqual([]);
    const en = (await run("help BAND-002 --lang en")).out;
    expect(lines(en)[0]).toBe("BAND-002 Gap between bands");
    expect(en).not.toContain("有的值");
  });

  it.each(codes)("%s has prose in either language, and both together leave nothing out", async (code) => {
    const wide = { terminal: true, columns: 10_000 };
    const said = async (words: string) => prose((await run(`help ${code}${words}`, wide)).out);
    const [zh, en, both] = [await said(" --lang zh"), await said(" --lang en"), await said("")];
    expect([zh.length > 2, en.length > 2]).toEqual([true, true]);
    expect(zh.filter((line) => !HAN.test(line))).toEqual([]);
    expect(en.filter((line) => !/[A-Za-z]/u.test(line))).toEqual([]);
    const single = new Set([...zh, ...en]);
    expect(both.filter((line) => !line.includes(" / ") && !single.has(line))).toEqual([]);
  });

  it("fits the terminal but for its examples", async () => {
    for (const code of codes) {
      const { out } = await run(`help ${code}`, { terminal: true, columns: 80 });
      expect(prose(out).filter((line) => displayWidth(line) > 80)).toEqual([]);
    }
  });

  it("is what every message points to", async () => {
    const { out } = await run("check 坏.chi");
    const [, command = ""] = /^ {2}详见 {2}biaochi (help [A-Z]+-\d{3})$/mu.exec(out) ?? [];
    expect((await run(command)).code).toBe(EXIT.fine);
  });

  it("offers the nearest code, and ends with 2", async () => {
    const told = await run("help BAND-022");
    expect([told.code, told.out]).toEqual([EXIT.misuse, ""]);
    expect(told.err).toContain("没有代码「BAND-022」");
    expect(told.err).toMatch(/是否想写 BAND-0/u);
    expect((await run("help XYZZY-123456", { files })).code).toBe(EXIT.misuse);
  });
});
