// Somebody types in the middle of the large file. In: its page. Out: how long each key took. Not here: what the page notes (probe.ts), figures (report.ts).
import { setTimeout as pause } from "node:timers/promises";
import type { CDPSession, Page } from "playwright-core";
import type { KeyTimes } from "./probe.ts";

/** A place to type at: the indicator, how far below its head and right of the line's beginning, what is typed there; ⌫ takes a character back, ⏎ ends the line. */
export type Place = {
  readonly id: "band" | "formula" | "note" | "line";
  readonly indicator: string;
  readonly below: number;
  readonly right: number | "end";
  readonly keys: string;
};

/** The least time between two keys: seven in a second. unit: milliseconds */
const BETWEEN_KEYS = 150;

/** Types the keys of a place so many times over. */
export async function typeAt(page: Page, { indicator, below, right, keys }: Place, times: number): Promise<readonly KeyTimes[]> {
  await page.locator(".tree-name").getByText(indicator, { exact: true }).click();
  for (let line = 0; line < below; line += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press(right === "end" ? "End" : "Home");
  // The first Home goes to the first character that is not blank.
  for (let step = 0; right !== "end" && step < right; step += 1) await page.keyboard.press("ArrowRight");
  const session = await page.context().newCDPSession(page);
  // Once before it counts: the first keys at a place compile what they run.
  await typeKeys(page, session, keys);
  await page.evaluate(() => probe.measure(true));
  for (let time = 0; time < times; time += 1) await typeKeys(page, session, keys);
  await page.evaluate(() => probe.measure(false));
  await session.detach();
  return page.evaluate(() => probe.take());
}

async function typeKeys(page: Page, session: CDPSession, keys: string): Promise<void> {
  for (const key of keys) {
    const next = pause(BETWEEN_KEYS);
    if (key === "⌫") await page.keyboard.press("Backspace");
    else if (key === "⏎") await page.keyboard.press("Enter");
    else await pressCharacter(session, key);
    await next;
    // A key whose effects stand only after that is waited for: on a slow machine each key is measured, not the queue of them.
    await settle(page);
  }
}

/** A key that gives any character, which the keyboards that playwright knows have not. */
async function pressCharacter(session: CDPSession, text: string): Promise<void> {
  await session.send("Input.dispatchKeyEvent", { type: "keyDown", key: text, text, unmodifiedText: text });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", key: text });
}

/** Waits until what was typed stands in the page. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => probe.isSettled(), undefined, { polling: 20 });
}
