// The text: colours, completions, errors and repairs, input methods, scores that follow.
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inputMethod, openFile, putCaret, total } from "./kit/acts.ts";
import { launchChromium } from "./kit/chromium.ts";
import { BAOJING, type Desk, openDesk } from "./kit/desk.ts";

let browser: Browser;
let desk: Desk;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  desk = await openDesk(browser, [BAOJING]);
  await openFile(desk.page, "保靖县-2017");
});
afterEach(async () => {
  const faults = desk.faults();
  await desk.close();
  expect(faults).toEqual([]);
});

describe("the text", () => {
  it("colours keywords by meaning and opens completions, which Monaco does not register by itself", async () => {
    const { page } = desk;
    const line = page.locator(".view-line", { hasText: "规则集" }).first();
    await page.waitForTimeout(300);
    const colours = await line.evaluate((element) =>
      [...element.querySelectorAll("span > span")].map((one) => [one.textContent ?? "", getComputedStyle(one).color] as const),
    );
    const colour = (start: string) => colours.find(([text]) => start.startsWith(text.trim()) && text.trim() !== "")?.[1];
    expect(colour("规则集")).not.toBe(colour("保靖县部门整体支出绩效评价"));
    await putCaret(page, "本年追加 ÷ 年初预算");
    await page.keyboard.press("End");
    await page.keyboard.press("Alt+/");
    await page.locator(".suggest-widget.visible .monaco-list-row").first().waitFor();
    await desk.picture("completion");
  });

  it("scores again when a band is changed", async () => {
    const { page } = desk;
    expect(await total(page)).toBe("97.39");
    await putCaret(page, "超过10%至30%   得4分");
    await page.keyboard.type("超过10%至30%   得2分");
    await expect.poll(() => total(page)).toBe("95.39");
    expect(desk.onDisk(BAOJING)).toContain("超过10%至30%   得4分");
  });

  it("shows the unit's values beside the text, and hides them when told", async () => {
    const { page } = desk;
    await putCaret(page, "本年追加 ÷ 年初预算");
    const value = page.locator(".view-line", { hasText: "13.38%" });
    await value.first().waitFor();
    await page.getByRole("button", { name: "不显示 ‹ 数值 ›" }).click();
    await expect.poll(() => value.count()).toBe(0);
  });

  it("shows a gap between bands with its repair, and mends it in one click", async () => {
    const { page } = desk;
    await putCaret(page, "10%以下        得5分");
    await page.keyboard.press("Home");
    await page.keyboard.press("Delete");
    await page.keyboard.press("Delete");
    await page.keyboard.type("5");
    const problem = page.locator(".problems li", { hasText: "BAND-002" });
    await problem.waitFor();
    await desk.picture("gap");
    await problem.locator(".fixes button").first().click();
    await expect.poll(() => page.locator(".problems li[data-severity=error]").count()).toBe(0);
  });

  it("leaves everything as it is while an input method composes, and looks at what was chosen", async () => {
    const { page } = desk;
    await putCaret(page, "公务接待费 + 公车运行费");
    await page.keyboard.press("End");
    await page.keyboard.type(" + ");
    await page.locator(".problems li").first().waitFor();
    await page.waitForTimeout(2_500);
    const problems = await page.locator(".problems li").count();
    const ime = await inputMethod(page);
    await ime.compose("n", "ni", "nian'c", "年初");
    await page.waitForTimeout(2_200);
    expect(await page.locator(".problems li").count()).toBe(problems);
    // What is being composed is in the text already, but neither in the checks nor in the draft.
    expect(await page.locator(".view-lines").innerText()).toContain("年初");
    expect(await page.locator(".save-state").innerText()).toBe("正在输入");
    await ime.commit("年初");
    await page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "年初预算" }).first().waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".problems li[data-severity=error]").count()).toBe(0);
    await expect.poll(() => page.locator(".save-state").innerText(), { timeout: 4_000 }).toContain("草稿");
  });
});
