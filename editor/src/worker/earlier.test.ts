import { loadRecords, recordsToJson } from "@biaochi/data";
import { expect, it } from "vitest";
import { broughtTogether } from "./earlier.ts";

const read = async (json: string) => (await loadRecords(new TextEncoder().encode(json), { file: "表.json" })).records;

it("says what differs, keeps what the file does not have, and is itself where nothing differs", async () => {
  const earlier = await read(
    '[{"名称":"县水利局","年初预算":500,"备注":"甲","自报":{"总分":9}},{"名称":"县林业局","年初预算":400}]',
  );
  const now = await read('[{"名称":"县水利局","年初预算":520,"本年追加":"60万元"},{"名称":"县教育局","年初预算":100}]');
  const { records, differences } = broughtTogether(earlier, now);
  expect(differences).toEqual({
    changed: [
      { unit: "县水利局", name: "年初预算", before: "500", after: "520" },
      { unit: "县水利局", name: "本年追加", before: "", after: "60万元" },
    ],
    added: ["县教育局"],
    kept: ["县林业局"],
    keptFigures: 1,
  });
  expect(JSON.parse(recordsToJson(records))).toEqual([
    { 名称: "县水利局", 年初预算: 520, 备注: "甲", 本年追加: "60万元", 自报: { 总分: 9 } },
    { 名称: "县林业局", 年初预算: 400 },
    { 名称: "县教育局", 年初预算: 100 },
  ]);
  const same = broughtTogether(records, records);
  expect(same.differences).toEqual({ changed: [], added: [], kept: [], keptFigures: 0 });
  expect(recordsToJson(same.records)).toBe(recordsToJson(records));
});
