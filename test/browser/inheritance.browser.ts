// Rules of a year that says only what differs: the whole in effect is read, changed here, and given back.
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { flaws } from "./kit/accessibility.ts";
import { openFile, putCaret, total } from "./kit/acts.ts";
import { launchChromium } from "./kit/chromium.ts";
import { BAOJING, type Desk, openDesk } from "./kit/desk.ts";

const NEXT_YEAR = BAOJING.replaceAll("2017", "2018");

let browser: Browser;
let desk: Desk;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  desk = await openDesk(browser, [BAOJING, NEXT_YEAR]);
});
afterEach(async () => {
  const faults = desk.faults();
  await desk.close();
  expect(faults).toEqual([]);
});

describe("rules that inherit", () => {
  it("are read in effect, with where each line is from; an indicator is changed in this year's file and given back", async () => {
    const { page } = desk;
    await openFile(page, "保靖县-2018");
    // The tree has all indicators, those of last year too.
    await expect.poll(() => page.locator(".tree li[data-kind=indicator]").count()).toBeGreaterThan(18);
    await desk.picture("inherits-own");
    await page.getByRole("button", { name: "生效全文" }).click();
    const part = (name: string) => page.locator(`.effective-part[aria-label="${name}"]`);
    await part("预算控制率").waitFor();
    expect(await part("预算控制率").getAttribute("data-origin")).toBe("changed");
    expect(await part("结转结余率").getAttribute("data-origin")).toBe("added");
    expect(await part("预算完成率").getAttribute("data-origin")).toBe("inherited");
    expect(await part("预算完成率").locator(".from").first().innerText()).toMatch(/^2017 第\d+行$/u);
    await part("预算控制率").scrollIntoViewIfNeeded();
    await desk.picture("inherits-effective");
    expect(await flaws(page)).toEqual([]);

    await part("预算控制率").getByRole("button", { name: "还原为 2017" }).click();
    await expect.poll(() => part("预算控制率").getAttribute("data-origin")).toBe("inherited");
    await part("预算完成率").getByRole("button", { name: "在本年度修改" }).click();
    await expect.poll(() => page.locator(".monaco-editor .view-lines").first().innerText()).toContain("预算完成率");
    await putCaret(page, "每低于5个百分点扣2分");
    await page.keyboard.type("每低于5个百分点扣1分");
    // 95.99%: short of 4.01 points, of which each five now take 1: 4.20 in place of 3.39.
    await expect.poll(() => total(page)).toBe("98.2");
    await desk.picture("inherits-changed");
  });

  it("an inherited indicator of the tree leads to the rules in effect", async () => {
    const { page } = desk;
    await openFile(page, "保靖县-2018");
    await page.locator(".tree li[data-inherited=true] button", { hasText: "预算完成率" }).click();
    await page.locator('.effective-part[aria-label="预算完成率"]').waitFor();
    await page.locator(".tree li[data-kind=indicator] button", { hasText: "结转结余率" }).click();
    await expect.poll(() => page.locator(".effective").count()).toBe(0);
  });
});

describe("the next year", () => {
  it("is begun with each place that says the old one listed before anything is written", async () => {
    const { page } = desk;
    await openFile(page, "保靖县-2018");
    const file = page.locator(".file", { hasText: "保靖县-2018" });
    await file.locator(".more").click();
    await page.getByRole("menuitem", { name: "建立下一年度" }).click();
    const dialog = page.locator(".modal");
    await dialog.locator(".next-places tbody tr").first().waitFor();
    expect(await dialog.locator("input[inputmode=numeric]").inputValue()).toBe("2019");
    expect(await dialog.innerText()).toContain("文号不改，标为「待核」");
    expect(await flaws(page)).toEqual([]);
    await desk.picture("next-year");
    await dialog.getByRole("button", { name: "建立草稿" }).click();
    await expect.poll(() => page.locator(".top-title h1").innerText()).toBe("保靖县部门整体支出绩效评价");
    await expect.poll(() => page.locator(".text-switch").innerText()).toContain("2018");
    await expect.poll(() => total(page)).toBe("97.39");
    await desk.picture("next-year-begun");
  });

  it("for a region beside it is copied whole, and says so", async () => {
    const { page } = desk;
    await openFile(page, "保靖县-2017");
    await page.locator(".file", { hasText: "保靖县-2017" }).locator(".more").click();
    await page.getByRole("menuitem", { name: "用于另一地区" }).click();
    const dialog = page.locator(".modal");
    await dialog.getByLabel("地区").fill("湖南省/湘西土家族苗族自治州/花垣县");
    await expect.poll(() => dialog.innerText()).toContain("不能继承，所以整份复制");
    expect(await dialog.innerText()).toContain("花垣县/2017/花垣县-2017.chi");
    await desk.picture("next-region");
  });
});
