// Rule files in 目录: found, renamed and deleted, by mouse and by keyboard; what is unsaved and what was there before is never lost.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flaws } from "./kit/accessibility.ts";
import { openFile, putCaret, total } from "./kit/acts.ts";
import { launchChromium } from "./kit/chromium.ts";
import { BAOJING, type Desk, openDesk, SMALL } from "./kit/desk.ts";

const FILE = "某县/2024/某县-2024.chi";

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function withDesk(use: (desk: Desk) => Promise<void>, options: Parameters<typeof openDesk>[2] = {}): Promise<void> {
  const desk = await openDesk(browser, [BAOJING], { texts: { [FILE]: SMALL }, ...options });
  try {
    await use(desk);
    expect(desk.faults()).toEqual([]);
  } finally {
    await desk.close();
  }
}

const line = (page: Page, name: string) => page.locator(".file", { hasText: name });

describe("a rule file", () => {
  it("is renamed from its menu: the open text follows with what is unsaved, its versions too, and the old name comes back by one button", () =>
    withDesk(async (desk) => {
      const { page } = desk;
      await openFile(page, "某县-2024");
      await putCaret(page, "扣0.5分");
      await page.keyboard.type("扣0.4分");
      await expect.poll(() => page.locator(".save-state").innerText()).toContain("草稿");
      await line(page, "某县-2024").locator(".more").click();
      await page.locator(".menu button", { hasText: "改名" }).waitFor();
      await desk.picture("file-menu");
      expect(await flaws(page)).toEqual([]);
      await page.locator(".menu button", { hasText: "改名" }).click();
      await page.locator(".modal input").first().fill("某县新-2024");
      await desk.picture("file-rename");
      expect(await flaws(page)).toEqual([]);
      await page.keyboard.press("Enter");
      await line(page, "某县新-2024").waitFor();
      expect(existsSync(join(desk.folder, FILE))).toBe(false);
      expect(desk.onDisk("某县/2024/某县新-2024.chi")).toContain("扣0.5分");
      await expect.poll(() => page.locator(".view-lines").innerText()).toContain("扣0.4分");
      // What is undone, checked and saved is the text under its new name.
      await page.locator(".view-lines").click();
      await page.keyboard.press("Control+s");
      await page.locator(".modal input[type=text]").fill("扣分");
      await page.keyboard.press("Enter");
      await expect.poll(() => desk.onDisk("某县/2024/某县新-2024.chi")).toContain("扣0.4分");
      await page.getByRole("button", { name: "历史版本" }).click();
      await expect.poll(() => page.locator(".versions li").count()).toBeGreaterThan(1);
      await page.keyboard.press("Escape");
      expect(await page.locator(".banner").count()).toBe(0);
    }));

  it("is renamed and deleted by the keyboard alone, and comes back from the status bar or from the list of deleted ones", () =>
    withDesk(async (desk) => {
      const { page } = desk;
      await openFile(page, "某县-2024");
      await line(page, "某县-2024").locator(".file-name").focus();
      await page.keyboard.press("F2");
      await page.locator(".modal input").first().fill("甲县-2024");
      await page.keyboard.press("Enter");
      await line(page, "甲县-2024").waitFor();
      await page.locator(".notice button", { hasText: "撤销" }).click();
      await line(page, "某县-2024").waitFor();
      await line(page, "某县-2024").locator(".file-name").focus();
      await page.keyboard.press("Delete");
      await page.locator(".modal").waitFor();
      await desk.picture("file-delete");
      expect(await page.locator(".modal").innerText()).toContain("恢复");
      expect(await flaws(page)).toEqual([]);
      await page.keyboard.press("Enter");
      await page.locator(".start").waitFor();
      expect(existsSync(join(desk.folder, FILE))).toBe(false);
      await desk.picture("file-deleted");
      await page.locator(".notice button", { hasText: "恢复" }).click();
      await expect.poll(() => existsSync(join(desk.folder, FILE))).toBe(true);
      expect(desk.onDisk(FILE)).toBe(SMALL);
      await line(page, "某县-2024").locator(".file-name").focus();
      await page.keyboard.press("Delete");
      await page.keyboard.press("Enter");
      await page.locator(".start").waitFor();
      await page.reload();
      await page.locator(".deleted summary").click();
      await page.locator(".deleted button", { hasText: "恢复" }).click();
      await line(page, "某县-2024").waitFor();
      expect(desk.onDisk(FILE)).toBe(SMALL);
    }));

  it("that was never saved is renamed and deleted with its text, and comes back", () =>
    withDesk(async (desk) => {
      const { page } = desk;
      await openFile(page, "保靖县-2017");
      await page.getByRole("button", { name: "新建", exact: true }).click();
      await page.locator(".modal input").first().fill("新县-2025");
      await page.getByRole("button", { name: "建立草稿" }).click();
      await expect.poll(() => total(page)).toBe("88.44");
      await line(page, "新县-2025").locator(".file-name").focus();
      await page.keyboard.press("F2");
      await page.locator(".modal input").first().fill("另县-2025");
      await page.keyboard.press("Enter");
      await line(page, "另县-2025").waitFor();
      await expect.poll(() => total(page)).toBe("88.44");
      await line(page, "另县-2025").locator(".file-name").focus();
      await page.keyboard.press("Delete");
      await page.keyboard.press("Enter");
      await page.locator(".start").waitFor();
      await page.locator(".notice button", { hasText: "恢复" }).click();
      await expect.poll(() => total(page)).toBe("88.44");
    }));

  it("whose name is taken is not written over, and the reason stands beside the name", () =>
    withDesk(async ({ page, onDisk }) => {
      await openFile(page, "某县-2024");
      await line(page, "某县-2024").locator(".file-name").focus();
      await page.keyboard.press("F2");
      await page.locator(".modal input").first().fill("保靖县-2017");
      await page.locator(".modal input").nth(1).fill("湖南省/湘西土家族苗族自治州/保靖县/2017");
      await page.keyboard.press("Enter");
      await page.locator(".trouble", { hasText: "已经有" }).waitFor();
      await page.keyboard.press("Escape");
      expect(onDisk(FILE)).toBe(SMALL);
    }));
});

describe("目录", () => {
  it("finds files and indicators by Han, pinyin and initials", () =>
    withDesk(async (desk) => {
      const { page } = desk;
      await openFile(page, "保靖县-2017");
      const box = page.locator(".contents-search input");
      const lines = () => page.locator(".contents .file-name, .tree-name").allInnerTexts();
      for (const words of ["预算控制率", "yskzl", "yusuankongzhi"]) {
        await box.fill(words);
        await expect.poll(lines).toEqual(["过程", "预算执行", "预算控制率"]);
      }
      await desk.picture("contents-found");
      expect(await flaws(page)).toEqual([]);
      await box.fill("bjx");
      await expect.poll(lines).toEqual(["保靖县-2017"]);
      await box.fill("２０２４");
      await expect.poll(lines).toEqual(["某县-2024"]);
      await box.fill("没有的");
      await page.locator(".contents .empty", { hasText: "没有的" }).waitFor();
      await page.keyboard.press("Escape");
      await expect.poll(() => page.locator(".file-name").count()).toBe(2);
    }));

  it("and the search of all rules finds by sound what is written in Han", () =>
    withDesk(async ({ page }) => {
      await openFile(page, "保靖县-2017");
      await page.keyboard.press("Alt+f");
      await page.locator(".search input[type=search]").fill("gongyongjingfei");
      await page.keyboard.press("Enter");
      await page.locator(".search mark", { hasText: "公用经费" }).first().waitFor();
    }));
});
