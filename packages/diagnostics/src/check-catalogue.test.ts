import { expect, test } from "vitest";
import { defineCatalogue, entry } from "./catalogue.ts";
import { checkCatalogues } from "./check-catalogue.ts";

const sound = entry<{ name: string }>({
  severity: "error",
  message: { zh: (a) => `没有名为「${a.name}」的数据`, en: (a) => `there is no data named 「${a.name}」` },
  reason: { zh: "公式只能用声明过的数据。", en: "A formula reads declared data only." },
  mend: {
    zh: (a) => `在数据里声明「${a.name}」，或改用已有的名称。`,
    en: (a) => `Declare 「${a.name}」, or use a name that exists.`,
  },
  label: { zh: "未声明", en: "not declared" },
});

test("a sound catalogue has no faults", () => {
  expect(checkCatalogues(defineCatalogue({ "NAME-001": sound }), defineCatalogue({ "NAME-002": sound }))).toEqual([]);
});

test("malformed codes and codes of two catalogues", () => {
  const catalogues = [defineCatalogue({ "NAME-1": sound, "NAME-002": sound }), defineCatalogue({ "NAME-002": sound })];
  expect(checkCatalogues(...catalogues)).toEqual([
    "NAME-1: not a known family and three digits",
    "NAME-002: stands in two catalogues",
  ]);
});

test.each([
  ["message", { zh: "", en: "empty" }, ["message.zh: empty"]],
  [
    "message",
    { zh: "没有数据。", en: "no data." },
    ["message.zh: a message has no full stop at its end", "message.en: a message has no full stop at its end"],
  ],
  ["message", { zh: "no data", en: "没有数据" }, ["message.zh: no Chinese in it", "message.en: no English in it"]],
  [
    "message",
    { zh: "这里不应有词元", en: "unexpected token" },
    ["message.zh: speaks of us, not of the rule file: 词元", "message.en: speaks of us, not of the rule file: unexpected"],
  ],
  ["reason", { zh: "没有数据", en: "no data" }, ["reason.zh: not a whole sentence", "reason.en: not a whole sentence"]],
  [
    "mend",
    { zh: "写上,再试！", en: "Write it!" },
    [
      "mend.zh: half-width punctuation behind a Chinese character",
      "mend.zh: exclamation mark",
      "mend.zh: not a whole sentence",
      "mend.en: exclamation mark",
      "mend.en: not a whole sentence",
    ],
  ],
  ["mend", { zh: "把 != 改为 ≠。", en: "Write ≠ for !=." }, []],
] as const)("%s %j", (part, wording, faults) => {
  const catalogue = defineCatalogue({ "NAME-001": { ...sound, [part]: wording } });
  const own = checkCatalogues(catalogue).filter((fault) => !fault.endsWith("one language only"));
  expect(own).toEqual(faults.map((fault) => `NAME-001 ${fault}`));
});

test("Chinese and English read the same arguments", () => {
  const lopsided = entry<{ name: string; place: string }>({
    ...sound,
    message: { zh: (a) => `${a.place}没有「${a.name}」`, en: (a) => `no 「${a.name}」` },
  });
  expect(checkCatalogues(defineCatalogue({ "NAME-001": lopsided }))).toEqual(["NAME-001: ‹place› stands in one language only"]);
});
