// The screens: read by axe in each look and language, used by keyboard alone, small and enlarged, light to load.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flaws } from "./kit/accessibility.ts";
import { openFile, putCaret, total } from "./kit/acts.ts";
import { launchChromium } from "./kit/chromium.ts";
import { BAOJING, type Desk, openDesk } from "./kit/desk.ts";
import { gzippedSizes } from "./kit/first-load.ts";

const ROWS = "四川省/2023/项目支出绩效自评-2023.chi";
// LIMIT: scripts and styles of the first load, gzipped.
const MOST_BYTES = 1_300_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function withDesk(options: Parameters<typeof openDesk>[2], use: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await openDesk(browser, [BAOJING, ROWS], options);
  try {
    await use(desk);
    expect(desk.faults()).toEqual([]);
  } finally {
    await desk.close();
  }
}

describe("every screen", () => {
  for (const look of ["light", "dark", "contrast"]) {
    it(`is clean to axe in the ${look} look`, () =>
      withDesk({ storage: { "biaochi.hints": "seen", "biaochi.look": look } }, async (desk) => {
        const { page } = desk;
        await page.locator(".cards li").first().waitFor();
        await desk.picture(`start-${look}`);
        expect(await flaws(page)).toEqual([]);
        await openFile(page, "保靖县-2017");
        await page.locator(".score-line button", { hasText: "预算完成率" }).click();
        await page.locator(".reasons .sentence").waitFor();
        await desk.picture(`desk-${look}`);
        expect(await flaws(page)).toEqual([]);
        await page.locator("#tab-samples").click();
        expect(await flaws(page)).toEqual([]);
        await page.locator("#tab-audit").click();
        await desk.picture(`audit-${look}`);
        expect(await flaws(page)).toEqual([]);
        await page.locator(".tree button", { hasText: "预算控制率" }).click();
        await page.locator("#tab-chart").click();
        await page.locator(".chart-view svg").waitFor();
        await desk.picture(`chart-${look}`);
        expect(await flaws(page)).toEqual([]);
        await page.keyboard.press("Control+s");
        await page.locator(".modal").waitFor();
        await desk.picture(`save-${look}`);
        expect(await flaws(page)).toEqual([]);
      }));
  }

  it("shows a form of rows, with what each row gave", () =>
    withDesk({}, async (desk) => {
      const { page } = desk;
      await openFile(page, "项目支出绩效自评-2023");
      await page.locator(".score-line").first().waitFor();
      await page.locator(".score-line button", { hasText: "产出指标" }).click();
      await page.locator(".rows li").first().waitFor();
      await desk.picture("rows");
      expect(await flaws(page)).toEqual([]);
    }));

  it("speaks English all through", () =>
    withDesk({ locale: "en-GB" }, async (desk) => {
      const { page } = desk;
      await openFile(page, "保靖县-2017");
      await desk.picture("english");
      for (const part of [".top-actions", ".tabs", ".status-bar", ".score-table thead", ".panel-head"]) {
        const words = (await page.locator(part).first().innerText()).replace("中文", "").replace("县委组织部", "");
        expect(words).not.toMatch(/\p{Script=Han}/u);
      }
      await putCaret(page, "10%以下        得5分");
      await page.keyboard.type("5%以下        得5分");
      // While it is being typed the line has other mistakes, each told in its turn.
      await page.locator(".problems .what", { hasText: "gap" }).first().waitFor();
      expect(await page.locator(".problems .what").allInnerTexts()).toHaveLength(1);
      expect(await flaws(page)).toEqual([]);
    }));

  it("holds together at 200 % zoom on 1366×768", () =>
    withDesk({ viewport: { width: 683, height: 384 } }, async (desk) => {
      const { page } = desk;
      await page.locator(".cards button", { hasText: "保靖县-2017" }).click();
      await page.locator(".view-line").first().waitFor();
      await desk.picture("zoom-text");
      await page.locator(".pane-tabs button").nth(2).click();
      await page.locator(".score-line").first().waitFor();
      await desk.picture("zoom-scores");
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wider).toBeLessThanOrEqual(0);
      expect(await flaws(page)).toEqual([]);
    }));

  it("is used by keyboard alone: open, read why, change, mend, save", () =>
    withDesk({}, async (desk) => {
      const { page } = desk;
      await page.locator(".cards li").first().waitFor();
      const press = (key: string) => page.keyboard.press(key);
      const tabTo = async (wanted: string): Promise<void> => {
        for (let step = 0; step < 120; step += 1) {
          await press("Tab");
          if (await page.evaluate((words) => document.activeElement?.textContent?.includes(words) ?? false, wanted)) return;
        }
        throw new Error(`the keyboard never reached ${wanted}`);
      };
      await tabTo("保靖县-2017");
      await press("Enter");
      await page.locator(".score-line").first().waitFor();
      await tabTo("预算控制率");
      await press("Enter");
      expect(await page.evaluate(() => document.activeElement?.closest(".monaco-editor") !== null)).toBe(true);
      await press("Control+f");
      await page.locator(".find-widget.visible").waitFor();
      await page.keyboard.insertText("10%以下        得5分");
      await press("Enter");
      await press("Escape");
      await press("ArrowLeft");
      await press("Delete");
      await press("Delete");
      await page.keyboard.type("5");
      // What is told while the figure is half typed is gone before F8 goes to the first problem.
      await page.locator(".problems li", { hasText: "BAND-002" }).waitFor();
      await expect.poll(() => page.locator(".problems li").count()).toBe(1);
      await press("F8");
      await press("Alt+Enter");
      await page.locator(".action-widget").first().waitFor();
      await press("Enter");
      await expect.poll(() => page.locator(".problems li[data-severity=error]").count()).toBe(0);
      await press("Control+s");
      await page.locator(".modal[open]").waitFor();
      await page.keyboard.type("5%以下得满分");
      await press("Enter");
      await expect.poll(() => desk.onDisk(BAOJING)).toContain("超过5%至30%");
      await press("Control+m");
      await tabTo("预算完成率");
    }));
});

describe("the first load", () => {
  it("is light, and asks for what comes later only then", () =>
    withDesk({}, async (desk) => {
      const { page } = desk;
      const asked = new Set<string>();
      page.on("request", (request) => asked.add(new URL(request.url()).pathname));
      await page.reload();
      await openFile(page, "保靖县-2017");
      expect(await total(page)).toBe("97.39");
      const sizes = gzippedSizes(asked);
      const sum = [...sizes.values()].reduce((all, one) => all + one, 0);
      expect(sum, [...sizes].map(([file, bytes]) => `${file} ${bytes}`).join("\n")).toBeLessThan(MOST_BYTES);
      expect([...sizes.keys()].filter((path) => /xlsx|pinyin|editor\.worker/u.test(path))).toEqual([]);
    }));
});
