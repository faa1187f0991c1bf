// Where Chromium is, and how it is started. Out: a browser under playwright; or a plain word on what is missing.
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

/** The browser's program: of the variable CHROMIUM, else where Linux puts it. */
export function chromiumPath(): string {
  const found = [process.env["CHROMIUM"] ?? "", ...PLACES].find((place) => place !== "" && existsSync(place));
  if (found !== undefined) return found;
  throw new Error(
    "没有找到 Chromium，浏览器测试没有运行。Debian 上：apt-get install chromium fonts-noto-cjk；装在别处的，用环境变量 CHROMIUM 指明。\n" +
      "No Chromium: the tests in a browser DID NOT RUN. On Debian: apt-get install chromium fonts-noto-cjk; elsewhere say where it is in CHROMIUM.",
  );
}

/** Starts it without anything that talks to the network by itself. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
