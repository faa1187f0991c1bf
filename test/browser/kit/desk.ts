// A workspace of its own with its server and a browser window on it. In: files. Out: the page and what a test needs to look at and to do.
// Every request of the page is watched: one that leaves the origin, a fault in the console or a broken policy fails the test that made it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type RunningServer, startServer } from "@biaochi/server";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

const root = join(import.meta.dirname, "..", "..", "..");
/** Pictures of every screen, for people to look at. */
const PICTURES = join(root, "out", "screens");

/** Baojing 2017 as the library has it. */
export const BAOJING = "湖南省/湘西土家族苗族自治州/保靖县/2017/保靖县-2017.chi";

export type Desk = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly folder: string;
  readonly server: RunningServer;
  /** A file of the library, as it stands in the repository. */
  readonly onDisk: (path: string) => string;
  readonly picture: (name: string) => Promise<void>;
  /** What the page did that it may not do. */
  readonly faults: () => readonly string[];
  /** Another window on the same workspace. */
  readonly another: () => Promise<Page>;
  readonly close: () => Promise<void>;
};

/** A small rule file: one indicator with a formula, no worked example. */
export const SMALL = `规则集 某县部门评价 {
  地区  某省/某县
  年度  2024
  版本  1.0.0
  满分  10分
  得分  保留2位小数
  不足一步  按比例
}
数据 预算 {
  年初预算  万元  约束 > 0万元
  本年追加  万元
}
指标 预算控制率 10分 {
  公式  本年追加 ÷ 年初预算
  评分  10%以下得满分；每超过1个百分点扣0.5分，扣完为止
}
`;

/** Opens a desk on copies of these files of the library, and on these texts. */
export async function openDesk(
  browser: Browser,
  files: readonly string[],
  options: BrowserContextOptions & {
    readonly storage?: Readonly<Record<string, string>>;
    readonly texts?: Readonly<Record<string, string>>;
  } = {},
): Promise<Desk> {
  const { storage = { "biaochi.hints": "seen" }, texts = {}, ...contextOptions } = options;
  const folder = mkdtempSync(join(tmpdir(), "biaochi-desk-"));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), readFileSync(join(root, "rules", file)));
  }
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const faults: string[] = [];
  const server = await startServer({ folder, port: 5_400, fault: (error) => faults.push(`server: ${String(error)}`) });
  if (server.kind !== "running") throw new Error(server.kind);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN", ...contextOptions });
  await context.addInitScript((kept) => {
    for (const [name, value] of Object.entries(kept)) if (localStorage.getItem(name) === null) localStorage.setItem(name, value);
  }, storage);
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    watch(page, server.address, faults);
    await page.goto(server.entry);
    return page;
  };
  const page = await open();
  return {
    page,
    context,
    folder,
    server,
    onDisk: (path) => readFileSync(join(folder, path), "utf8"),
    picture: async (name) => {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    },
    faults: () => faults,
    another: open,
    close: async () => {
      await context.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function watch(page: Page, address: string, faults: string[]): void {
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith("data:") && !url.startsWith("blob:")) faults.push(`left the origin: ${url}`);
  });
  page.on("console", (message) => {
    // Chromium itself writes of each answer over 400; 409 is how the server says that someone else has saved.
    if (message.type() === "error" && !message.text().includes("409 (Conflict)")) faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`fault: ${error.stack ?? error.message}`));
}
