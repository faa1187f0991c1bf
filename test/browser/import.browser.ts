// Import: which sheet, which part of it, which column is what; once more, with what differs; from the clipboard, with what is odd.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { workbookBytes } from "../kit/workbook.ts";
import { flaws } from "./kit/accessibility.ts";
import { openFile, total } from "./kit/acts.ts";
import { launchChromium } from "./kit/chromium.ts";
import { type Desk, openDesk, SMALL } from "./kit/desk.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function withDesk(use: (desk: Desk) => Promise<void>, locale = "zh-CN"): Promise<void> {
  const desk = await openDesk(browser, [], { texts: { "某县/2024/某县-2024.chi": SMALL }, locale });
  try {
    await openFile(desk.page, "某县-2024");
    await use(desk);
    expect(desk.faults()).toEqual([]);
  } finally {
    await desk.close();
  }
}

async function importBook({ page, folder }: Desk, notation: string): Promise<void> {
  const file = join(folder, "..", "打分表.xlsx");
  writeFileSync(file, workbookBytes(notation));
  await page.locator(".unit-bar input[type=file]").setInputFiles(file);
  await page.locator(".import").waitFor();
}

const unit = (page: Page, name: string) => page.locator(".units tr", { hasText: name });
const column = (page: Page, head: string) =>
  page.locator(".import tr", { hasText: head }).filter({ has: page.locator("select") });

it("several sheets fit: one is chosen; its table is shown with cells made one in grey, and another area can be said", () =>
  withDesk(async (desk) => {
    const { page } = desk;
    await importBook(
      desk,
      `[上半年]
单位名称 | 年初预算（万元） | 本年追加（万元）
县水利局 | 500 | 40
[全年]
某县打分表
单位名称 | 预算（万元） |
 | 年初预算 | 本年追加
县水利局 | 500 | 60
县林业局 | 400 | 20
县教育局 | 100 | 2018-03-14
!merge A2:A3
!merge B2:C2`,
    );
    await page.locator(".sheets legend", { hasText: "有 2 张工作表像是数据，用哪一张？" }).waitFor();
    await desk.picture("import-sheets");
    expect(await flaws(page)).toEqual([]);
    await page.getByLabel("全年").check();
    await unit(page, "县林业局").waitFor();
    await page.locator(".area summary").click();
    await desk.picture("import-area");
    expect(await flaws(page)).toEqual([]);
    expect(await page.locator(".grid td[data-filled=true]").allInnerTexts()).toEqual(["预算（万元）", "单位名称"]);
    await page.getByLabel("到第几行").fill("4");
    await page.getByLabel("到第几行").press("Enter");
    await expect.poll(() => page.locator(".units tbody tr").count()).toBe(1);
    await page.getByRole("button", { name: "用自动找到的范围" }).click();
    await expect.poll(() => page.locator(".units tbody tr").count()).toBe(3);
  }));

it("columns are matched by name, by sound and as last time; the same file again shows what differs and keeps the rest", () =>
  withDesk(async (desk) => {
    const { page, onDisk } = desk;
    await importBook(desk, "[数据]\n单位名称 | 年出预算（万元） | 追加预算（万元）\n县水利局 | 500 | 60\n县林业局 | 400 | 20");
    await column(page, "年出预算").locator(".matched", { hasText: "读音相同" }).waitFor();
    await column(page, "追加预算").locator("select").selectOption("本年追加");
    await unit(page, "县水利局").locator("td", { hasText: "9" }).first().waitFor();
    await desk.picture("import-columns");
    expect(await flaws(page)).toEqual([]);
    await page.getByRole("button", { name: "保存并计分" }).click();
    await expect.poll(() => total(page)).toBe("9");
    await importBook(desk, "[数据]\n单位名称 | 追加预算（万元）\n县水利局 | 80\n县教育局 | 5");
    await column(page, "追加预算").locator(".matched", { hasText: "上次的匹配" }).waitFor();
    await page.locator(".differences", { hasText: "与上次导入相比" }).waitFor();
    expect(await page.locator(".differences tbody tr").allInnerTexts()).toEqual([
      expect.stringMatching(/县水利局\s+本年追加\s+60万元\s+80万元/u),
    ]);
    const told = await page.locator(".differences").innerText();
    for (const words of ["新的单位 1 个：县教育局", "照旧保留的单位 1 个：县林业局", "照旧保留的数 1 个"])
      expect(told).toContain(words);
    await desk.picture("import-differences");
    expect(await flaws(page)).toEqual([]);
    await page.getByRole("button", { name: "保存并计分" }).click();
    await expect.poll(() => total(page)).toBe("7");
    const kept = JSON.parse(onDisk("某县/2024/打分表.json"));
    expect(kept).toEqual([
      { 名称: "县水利局", 年初预算: "500万元", 本年追加: "80万元" },
      { 名称: "县林业局", 年初预算: "400万元", 本年追加: "20万元" },
      { 名称: "县教育局", 本年追加: "5万元" },
    ]);
  }));

it("what was pasted says how much it was, and how many cells are odd: a figure as text, one that Excel made a date", () =>
  withDesk(async (desk) => {
    const { page } = desk;
    await page.getByRole("button", { name: "粘贴" }).click();
    await page
      .locator(".modal textarea")
      .fill("单位名称\t年初预算（万元）\t本年追加（万元）\n甲局\t１００\t2018-03-14\n乙局\t200\t10");
    await page.getByRole("button", { name: "预览" }).click();
    await page.locator(".pasted").waitFor();
    expect(await page.locator(".pasted").innerText()).toMatch(/^粘贴了 3 行 3 列，[12] 个单元格有提醒$/u);
    await unit(page, "甲局").locator("p", { hasText: "像是 Excel 把数改成了日期" }).waitFor();
    await desk.picture("import-pasted");
    expect(await flaws(page)).toEqual([]);
  }));
