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

/** Opens a desk on copies of these files of the library. */
export async function openDesk(
  browser: Browser,
  files: readonly string[],
  options: BrowserContextOptions & { readonly storage?: Readonly<Record<string, string>> } = {},
): Promise<Desk> {
  const { storage = { "biaochi.hints": "seen" }, ...contextOptions } = options;
  const folder = mkdtempSync(join(tmpdir(), "biaochi-desk-"));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), readFileSync(join(root, "rules", file)));
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
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`fault: ${error.stack ?? error.message}`));
}
