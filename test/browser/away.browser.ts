// A server that goes away and is started anew while a tab is open; a browser whose storage is full; a worker that dies.

import { startServer } from "@biaochi/server";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flaws } from "./kit/accessibility.ts";
import { openFile, putCaret, total } from "./kit/acts.ts";
import { launchChromium } from "./kit/chromium.ts";
import { BAOJING, type Desk, openDesk } from "./kit/desk.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Requests to a server that is away fail, and the browser writes so; nothing else may. */
const EXPECTED = /ERR_CONNECTION|ERR_INCOMPLETE|ERR_EMPTY|ERR_FAILED|401 \(Unauthorized\)|ERR_ABORTED/u;

async function withDesk(use: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await openDesk(browser, [BAOJING]);
  try {
    await openFile(desk.page, "保靖县-2017");
    await use(desk);
    expect(desk.faults().filter((fault) => !EXPECTED.test(fault))).toEqual([]);
  } finally {
    await desk.close();
  }
}

async function change(page: Page, points: string): Promise<void> {
  await putCaret(page, "超过10%至30%   得4分");
  await page.keyboard.type(`超过10%至30%   得${points}分`);
}

const startAgain = async ({ folder, server }: Desk) => {
  const again = await startServer({ folder, port: server.port, fault: () => undefined });
  if (again.kind !== "running") throw new Error(again.kind);
  expect(again.port).toBe(server.port);
  return again;
};

describe("a server that goes away", () => {
  it("is told quietly; work goes on, its draft is kept here, and an open tab takes up where a new one is opened with the new key", () =>
    withDesk(async (desk) => {
      const { page, server, context } = desk;
      await server.close();
      await page.locator(".link-state", { hasText: "没有回应" }).waitFor();
      await change(page, "2.5");
      await expect.poll(() => total(page)).toBe("95.89");
      await expect.poll(() => page.locator(".save-state").innerText()).toContain("草稿暂存在这个浏览器里");
      await desk.picture("server-away");
      expect(await flaws(page)).toEqual([]);
      const again = await startAgain(desk);
      try {
        await page.locator(".link-state", { hasText: "重新启动过" }).waitFor();
        const opened = await context.newPage();
        await opened.goto(again.entry);
        await openFile(opened, "保靖县-2017");
        // The older tab has the key now: its draft reaches the server, and it can save.
        await expect.poll(() => page.locator(".link-state").count()).toBe(0);
        await expect.poll(() => page.locator(".save-state").innerText()).toContain("草稿已自动保存");
        await page.keyboard.press("Control+s");
        await page.locator(".modal input[type=text]").fill("第二档");
        await page.keyboard.press("Enter");
        await expect.poll(() => desk.onDisk(BAOJING)).toContain("得2.5分");
      } finally {
        await again.close();
      }
    }));

  it("and a tab that is closed meanwhile: what was typed is offered when the editor is opened again", () =>
    withDesk(async (desk) => {
      const { page, server, context } = desk;
      await server.close();
      await change(page, "2.5");
      await expect.poll(() => page.locator(".save-state").innerText()).toContain("草稿暂存在这个浏览器里");
      await page.close({ runBeforeUnload: false });
      const again = await startAgain(desk);
      try {
        const opened = await context.newPage();
        await opened.goto(again.entry);
        await openFile(opened, "保靖县-2017");
        await opened.locator(".banner").getByRole("button", { name: "恢复" }).click();
        await expect.poll(() => total(opened)).toBe("95.89");
      } finally {
        await again.close();
      }
    }));

  it("while the browser's storage is full as well: the draft can be downloaded", () =>
    withDesk(async (desk) => {
      const { page, server } = desk;
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
      });
      await server.close();
      await change(page, "2.5");
      await expect.poll(() => page.locator(".save-state").innerText()).toContain("浏览器存储已满，草稿暂时只在本页");
      await desk.picture("storage-full");
      expect(await flaws(page)).toEqual([]);
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "下载草稿" }).click();
      expect((await download).suggestedFilename()).toBe("保靖县-2017.chi");
    }));
});

describe("a worker that dies", () => {
  it("is started anew once without a word; the second time it is said, with a button, and typing goes on all the while", () =>
    withDesk(async (desk) => {
      const { page } = desk;
      await page.addInitScript(() => {
        const made: Worker[] = [];
        const Plain = window.Worker;
        window.Worker = class extends Plain {
          constructor(address: string | URL, options?: WorkerOptions) {
            super(address, options);
            made.push(this);
          }
        };
        window.addEventListener("kill-worker", () => made.at(-1)?.dispatchEvent(new Event("error")));
      });
      await page.reload();
      await page.locator(".score-line").first().waitFor();
      const die = () => page.evaluate(() => void window.dispatchEvent(new Event("kill-worker")));
      const stopped = page.locator(".status-bar", { hasText: "检查服务已停止" });
      await die();
      await change(page, "2.5");
      await expect.poll(() => total(page)).toBe("95.89");
      expect(await stopped.count()).toBe(0);
      await die();
      await stopped.waitFor();
      await desk.picture("worker-stopped");
      await putCaret(page, "超过10%至30%   得2.5分");
      await page.keyboard.type("超过10%至30%   得2.5分");
      await expect.poll(() => page.locator(".view-lines").innerText()).toContain("得2.5分");
      await page.getByRole("button", { name: "重新启动" }).click();
      await putCaret(page, "超过10%至30%   得2.5分");
      await page.keyboard.type("超过10%至30%   得1分");
      await expect.poll(() => total(page)).toBe("94.39");
    }));
});
