// Names and words: completions by sound and by use, the settings, and menus that speak as everything else here does.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFile, putCaret } from "./kit/acts.ts";
import { launchChromium } from "./kit/chromium.ts";
import { type Desk, openDesk, SMALL } from "./kit/desk.ts";

const FILE = "某县/2024/某县-2024.chi";
const TEXT = SMALL.replace("  本年追加  万元\n", "  本年追加  万元\n  会计经费  万元\n  会议经费  万元\n");

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function withDesk(options: Parameters<typeof openDesk>[2], use: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await openDesk(browser, [], { texts: { [FILE]: TEXT }, ...options });
  try {
    await openFile(desk.page, "某县-2024");
    await use(desk);
    expect(desk.faults()).toEqual([]);
  } finally {
    await desk.close();
  }
}

/** The labels of the list of completions behind these words. */
async function offered(page: Page, typed: string): Promise<readonly string[]> {
  await page.keyboard.type(typed);
  await page.keyboard.press("Alt+/");
  await page.locator(".suggest-widget.visible .monaco-list-row").first().waitFor();
  await page.waitForTimeout(300);
  return page.locator(".suggest-widget.visible .monaco-list-row .label-name").allInnerTexts();
}

const menuWords = (page: Page): Promise<readonly string[]> =>
  page.locator(".shadow-root-host .action-label:not(.separator)").allInnerTexts();

/** A programmer's words, which are nobody's here. */
const PROGRAMMERS = /编译|代码|符号|重构|快速|令牌|引用|\b(?:code|symbol|refactor|quick fix|references)\b/iu;

describe("completions", () => {
  it("put first what was taken lately, also on the next visit, and find a name under each reading until pinyin is switched off", () =>
    withDesk({}, async ({ page, another }) => {
      await putCaret(page, "本年追加 ÷ 年初预算");
      await page.keyboard.press("End");
      await page.keyboard.type(" + ");
      expect(await offered(page, "会")).toEqual(["会计经费", "会议经费"]);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.keyboard.type(" + ");
      expect(await offered(page, "会")).toEqual(["会议经费", "会计经费"]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Backspace");
      for (const sounds of ["kuaiji", "huiji", "kjjf"]) {
        await expect.poll(() => offered(page, sounds), { timeout: 15_000 }).toContain("会计经费");
        await page.keyboard.press("Escape");
        for (const _ of sounds) await page.keyboard.press("Backspace");
      }
      await page.getByRole("button", { name: "设置" }).click();
      await page.getByLabel("按拼音找名称").uncheck();
      await page.keyboard.press("Escape");
      const again = await another();
      await openFile(again, "某县-2024");
      await putCaret(again, "本年追加 ÷ 年初预算");
      await again.keyboard.press("End");
      await again.keyboard.type(" + ");
      expect(await offered(again, "会")).toEqual(["会议经费", "会计经费"]);
      await again.keyboard.press("Escape");
      await again.keyboard.press("Backspace");
      await again.keyboard.type("kuaiji");
      await again.keyboard.press("Alt+/");
      await again.locator(".suggest-widget .message", { hasText: "这里没有可补的" }).waitFor();
    }));
});

describe.each([
  ["zh-CN", ["到定义处", "用在何处", "就地查看", "改名", "整理版式"], "修复"],
  ["en-GB", ["Go to the definition", "Where it is used", "Look here", "Rename", "Format"], "Mend"],
] as const)("menus and boxes of the text in %s", (locale, words, mend) => {
  it("speak in the fixed vocabulary, and can be seen", () =>
    withDesk({ locale }, async (desk) => {
      const { page } = desk;
      await page.locator(".view-line", { hasText: "本年追加 ÷" }).click({ button: "right", position: { x: 110, y: 8 } });
      await expect.poll(() => menuWords(page)).toEqual(expect.arrayContaining([...words]));
      expect((await menuWords(page)).join(" ")).not.toMatch(PROGRAMMERS);
      // A menu without a ground of its own lets the text show through.
      const grounds = await page.locator(".shadow-root-host .monaco-menu").evaluate((menu) => {
        const around = [menu, menu.parentElement, menu.parentElement?.parentElement].filter((one) => one instanceof Element);
        return around.map((one) => getComputedStyle(one).backgroundColor);
      });
      expect(grounds).toContain("rgb(255, 255, 255)");
      await desk.picture(`menu-${locale}`);
      await page.keyboard.press("Escape");
      await putCaret(page, "每超过1个百分点");
      await page.keyboard.press("Backspace");
      await page.locator(".problems li").first().waitFor();
      await page.keyboard.press("F8");
      await expect.poll(() => page.locator(".peekview-title").innerText()).toMatch(/第 1 处问题|problem 1 of/u);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Alt+Enter");
      const widget = page.locator(".action-widget");
      if (await widget.isVisible()) expect(await widget.innerText()).toContain(mend);
      expect(await page.locator(".text-host").innerText()).not.toMatch(PROGRAMMERS);
    }));
});

describe("rules begun in English", () => {
  it("are written in English, commented, and score their example", () =>
    withDesk({ locale: "en-GB" }, async (desk) => {
      const { page } = desk;
      await page.getByRole("button", { name: "New", exact: true }).click();
      await page.locator(".modal input").first().fill("county-2025");
      await page.locator(".modal button[type=submit]").click();
      await expect.poll(() => page.locator(".total-figure strong").innerText()).toBe("88.44");
      await expect.poll(() => page.locator(".view-lines").innerText()).toContain("ruleset");
      await desk.picture("starter-english");
      expect(await page.locator(".problems li").count()).toBe(0);
    }));
});
