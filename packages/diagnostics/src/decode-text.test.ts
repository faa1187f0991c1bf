import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const hex = (text: string) => Uint8Array.from(text.split(" ").map((byte) => Number.parseInt(byte, 16)));
const join = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

// Made with Python: "指标 预算控制率 5分".encode("gb18030"); its first two bytes are also well-formed UTF-8
const GB = hex("d6 b8 b1 ea 20 d4 a4 cb e3 bf d8 d6 c6 c2 ca 20 35 b7 d6");

test("UTF-8 is read as it is, its mark dropped", () => {
  expect(decodeText(utf8("指标 𠮷"))).toEqual({ text: "指标 𠮷", encoding: "utf-8", byteOrderMark: false });
  expect(decodeText(join(hex("ef bb bf"), utf8("指标")))).toEqual({ text: "指标", encoding: "utf-8", byteOrderMark: true });
  expect(decodeText(new Uint8Array())).toEqual({ text: "", encoding: "utf-8", byteOrderMark: false });
});

test("UTF-16 is known by its mark, both ways round", () => {
  expect(decodeText(hex("ff fe 07 63 07 68"))).toEqual({ text: "指标", encoding: "utf-16le", byteOrderMark: true });
  expect(decodeText(hex("fe ff 63 07 68 07"))).toEqual({ text: "指标", encoding: "utf-16be", byteOrderMark: true });
  expect(decodeText(hex("ff fe"))).toEqual({ text: "", encoding: "utf-16le", byteOrderMark: true });
});

test("GB18030 is read, and said to be so with the first byte that is not UTF-8", () => {
  expect(decodeText(GB)).toEqual({
    text: "指标 预算控制率 5分",
    encoding: "gb18030",
    byteOrderMark: false,
    problem: { kind: "gb18030", byteOffset: 2 },
  });
  expect(decodeText(join(utf8("# x "), GB)).problem).toEqual({ kind: "gb18030", byteOffset: 6 });
});

test("damaged UTF-8 is not taken for GB18030, though its bytes would do", () => {
  const whole = utf8("指标 预算控制率 五分");
  const cut = whole.slice(0, whole.length - 1);
  const broken = decodeText(cut);
  expect(broken.problem).toEqual({ kind: "broken", byteOffset: whole.length - 3 });
  expect(broken.text).toBe("指标 预算控制率 五\ufffd");
  const stray = decodeText(join(utf8("指标"), hex("a1"), utf8("控制率")));
  expect(stray.problem).toEqual({ kind: "broken", byteOffset: 6 });
});

test("a byte order mark of UTF-8 before GB18030 bytes is broken UTF-8", () => {
  expect(decodeText(join(hex("ef bb bf"), GB)).problem).toEqual({ kind: "broken", byteOffset: 5 });
});

test("broken UTF-16 names the byte of the lone half or of the odd end", () => {
  expect(decodeText(hex("ff fe 07 63 00 d8 07 68")).problem).toEqual({ kind: "broken", byteOffset: 4 });
  expect(decodeText(hex("fe ff 63 07 dc 00")).problem).toEqual({ kind: "broken", byteOffset: 4 });
  expect(decodeText(hex("ff fe 07 63 42 d8 b7 df 07")).problem).toEqual({ kind: "broken", byteOffset: 8 });
});

test("UTF-32 is not taken for UTF-16", () => {
  expect(decodeText(hex("ff fe 00 00 07 63 00 00")).problem).toEqual({ kind: "broken", byteOffset: 2 });
});

test("a workbook named as text is broken, not Chinese", () => {
  const zip = hex("50 4b 03 04 14 00 06 00 08 00 00 00 21 00 d0 cf 11 e0 a1 b1 1a e1");
  expect(decodeText(zip).problem).toEqual({ kind: "broken", byteOffset: 14 });
});

test.each([
  ["c0 80", 0, "an overlong zero"],
  ["61 e0 9f bf", 1, "an overlong of three bytes"],
  ["61 ed a0 80", 1, "a surrogate"],
  ["61 f4 90 80 80", 1, "beyond U+10FFFF"],
  ["61 f0 8f bf bf", 1, "an overlong of four bytes"],
  ["61 62 ff", 2, "a byte that never stands in UTF-8"],
])("%s breaks at byte %i: %s", (bytes, byteOffset) => {
  expect(decodeText(hex(bytes)).problem?.byteOffset).toBe(byteOffset);
});
