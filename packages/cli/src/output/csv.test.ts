import { describe, expect, it } from "vitest";
import { csvLine } from "./csv.ts";

describe("a line of CSV", () => {
  it("quotes what would break the line", () => {
    expect(csvLine([{ text: '甲"乙' }, { text: "a,b" }, { text: "一\n二" }, { text: "平常" }, { text: null }])).toBe(
      '"甲""乙","a,b","一\n二",平常,\r\n',
    );
  });

  it("keeps a text from being run as a formula", () => {
    for (const start of ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t"]) {
      expect(csvLine([{ text: `${start}HYPERLINK(1)` }])).toBe(`'${start}HYPERLINK(1)\r\n`);
    }
    expect(csvLine([{ text: "\r=1" }])).toBe('"\'\r=1"\r\n');
  });

  it("leaves figures as they are, negative ones too", () => {
    expect(csvLine([{ figure: "-3.5" }, { figure: "97.39" }, { figure: null }, { text: "-3.5" }])).toBe("-3.5,97.39,,-3.5\r\n");
  });
});
