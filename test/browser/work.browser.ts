// Work that must not be lost: versions, drafts after a killed tab, two people on one file; new files, search, data of a unit from Excel.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { workbookBytes } from "../kit/workbook.ts";
import { openFile, putCaret, total } from "./kit/acts.ts";
import { launchChromium } from "./kit/chromium.ts";
import { BAOJING, type Desk, openDesk, SMALL } from "./kit/desk.ts";

let browser: Browser;
let desk: Desk;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  desk = await openDesk(browser, [BAOJING], { texts: { "某县/2024/某县-2024.chi": SMALL } });
});
afterEach(async () => {
  const faults = desk.faults();
  await desk.close();
  expect(faults).toEqual([]);
});

/** Gives an indicator other points of its last band, as someone else would. */
async function changeBand(page: Page, words: string, typed: string): Promise<void> {
  await putCaret(page, words);
  await page.keyboard.type(typed);
}

async function save(page: Page, sentence: string): Promise<void> {
  await page.keyboard.press("Control+s");
  await page.locator(".modal input[type=text]").fill(sentence);
  await page.locator(".modal button[type=submit]").click();
}

describe("work", () => {
  it("is saved as a version with its sentence, and a version can be taken back", async () => {
    const { page } = desk;
    await openFile(page, "保靖县-2017");
    await changeBand(page, "超过10%至30%   得4分", "超过10%至30%   得3.5分");
    await save(page, "第二档改为3.5分");
    await expect.poll(() => desk.onDisk(BAOJING)).toContain("得3.5分");
    await expect.poll(() => page.locator(".save-state").innerText()).toBe("已保存");
    await changeBand(page, "超过10%至30%   得3.5分", "超过10%至30%   得1分");
    await page.getByRole("button", { name: "历史版本" }).click();
    const versions = page.locator(".versions li button");
    await versions.filter({ hasText: "第二档改为3.5分" }).click();
    await page.locator(".versions .monaco-diff-editor").waitFor();
    await desk.picture("versions");
    await page.getByRole("button", { name: "恢复这个版本" }).click();
    await expect.poll(() => total(page)).toBe("96.89");
  });

  it("outlives a killed tab: the draft is shown before anything changes, and comes back", async () => {
    const { page } = desk;
    await openFile(page, "保靖县-2017");
    await changeBand(page, "超过10%至30%   得4分", "超过10%至30%   得2.5分");
    await expect.poll(() => page.locator(".save-state").innerText(), { timeout: 5_000 }).toContain("草稿");
    await page.close({ runBeforeUnload: false });
    const again = await desk.another();
    await openFile(again, "保靖县-2017");
    const banner = again.locator(".banner");
    await banner.waitFor();
    expect(await total(again)).toBe("97.39");
    await banner.getByRole("button", { name: "先看看" }).click();
    await again.locator(".compare .monaco-diff-editor").waitFor();
    await again.locator(".modal").getByRole("button", { name: "恢复" }).click();
    await expect.poll(() => total(again)).toBe("95.89");
    expect(desk.onDisk(BAOJING)).toContain("得4分");
  });

  it("of two people comes together where they touched different indicators, and asks where they touched the same", async () => {
    const { page } = desk;
    await openFile(page, "保靖县-2017");
    const other = await desk.another();
    await openFile(other, "保靖县-2017");
    await changeBand(page, "超过10%至30%   得4分", "超过10%至30%   得3.5分");
    await changeBand(other, "每低于5个百分点扣2分", "每低于5个百分点扣1分");
    await save(other, "预算完成率扣分减半");
    await expect.poll(() => desk.onDisk(BAOJING)).toContain("扣1分");
    await page.locator(".banner", { hasText: "别处" }).waitFor();
    await save(page, "第二档改为3.5分");
    await expect.poll(() => desk.onDisk(BAOJING)).toMatch(/每低于5个百分点扣1分[\s\S]*得3\.5分/u);
    await changeBand(page, "每低于5个百分点扣1分", "每低于5个百分点扣3分");
    await save(page, "扣3分");
    await expect.poll(() => desk.onDisk(BAOJING)).toContain("扣3分");
    await expect.poll(() => other.locator(".view-lines").innerText()).toContain("扣3分");
  });

  it("begins new rules from the template and finds words in every file, whatever their width", async () => {
    const { page } = desk;
    await openFile(page, "保靖县-2017");
    await page.getByRole("button", { name: "新建", exact: true }).click();
    await page.locator(".modal input").first().fill("新县-2025");
    await page.getByRole("button", { name: "建立草稿" }).click();
    await expect.poll(() => total(page), { timeout: 10_000 }).toBe("88.44");
    await save(page, "新建");
    await expect.poll(() => page.locator(".save-state").innerText()).toBe("已保存");
    await page.locator("#tab-search").click();
    await page.locator(".search input[type=search]").fill("３.４％");
    await page.keyboard.press("Enter");
    await page.locator(".search .empty").waitFor();
    await page.locator(".search input[type=search]").fill("每超过１个百分点扣0.5分");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".search li").count()).toBeGreaterThan(1);
    await desk.picture("search");
  });
});

describe("a unit's data", () => {
  it("come from a workbook: a look with its columns first, then scores", async () => {
    const { page } = desk;
    await openFile(page, "某县-2024");
    const file = join(desk.folder, "..", "打分表.xlsx");
    writeFileSync(
      file,
      workbookBytes("[数据]\n单位名称 | 年初预算（万元） | 追加预算\n县水利局 | 500 | '60万元\n县林业局 | 400 | '20万元"),
    );
    await page.locator(".unit-bar input[type=file]").setInputFiles(file);
    await page.locator(".import").waitFor();
    await page.locator(".import tr", { hasText: "追加预算" }).locator("select").selectOption("本年追加");
    await page.locator(".units tr", { hasText: "县水利局" }).locator("td", { hasText: "9" }).waitFor();
    await desk.picture("import");
    await page.getByRole("button", { name: "保存并计分" }).click();
    await expect.poll(() => total(page)).toBe("9");
    expect(desk.onDisk("某县/2024/打分表.json")).toContain("县林业局");
    await page.locator(".unit-bar select").selectOption({ label: "县林业局" });
    await expect.poll(() => total(page)).toBe("10");
  });

  it("come from a table copied in Excel, merged cells and all", async () => {
    const { page } = desk;
    await openFile(page, "某县-2024");
    await page.getByRole("button", { name: "粘贴" }).click();
    await page.locator(".modal textarea").evaluate((element) => {
      const data = new DataTransfer();
      const rows =
        "<tr><td>单位名称</td><td>年初预算（万元）</td><td>本年追加（万元）</td></tr><tr><td>县教育局</td><td>100</td><td>11</td></tr>";
      data.setData("text/html", `<table>${rows}</table>`);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.locator(".units tr", { hasText: "县教育局" }).locator("td", { hasText: "9.5" }).waitFor();
    await page.getByRole("button", { name: "只在这次计分，不保存" }).click();
    await expect.poll(() => total(page)).toBe("9.5");
  });
});
