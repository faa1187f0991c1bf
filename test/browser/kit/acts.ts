// What a person does at the desk, and what they see. In: a page. Out: acts by keyboard, input method and mouse.
import type { CDPSession, Page } from "playwright-core";

/** Opens a rule file from 目录 and waits until it has been looked at. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.locator(".file button", { hasText: name }).first().click();
  await page.locator(".tree li").first().waitFor();
  await page.locator(".score-table tbody tr, .score-sheet, .scores .empty").first().waitFor();
}

/** Puts the caret behind the first occurrence of these words, by the editor's own search. */
export async function putCaret(page: Page, words: string): Promise<void> {
  await page.locator(".monaco-editor .view-lines").first().click();
  await page.keyboard.press("Control+f");
  const box = page.locator(".find-widget textarea").first();
  await box.fill(words);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
}

/** The total as the scorecard shows it. */
export function total(page: Page): Promise<string> {
  return page.locator(".total-figure strong").innerText();
}

/** An input method that composes in the page. */
export async function inputMethod(page: Page): Promise<{
  readonly compose: (...stages: readonly string[]) => Promise<void>;
  readonly commit: (text: string) => Promise<void>;
  readonly cancel: () => Promise<void>;
}> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const set = (text: string) =>
    session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  return {
    compose: async (...stages) => {
      for (const stage of stages) {
        await set(stage);
        await page.waitForTimeout(40);
      }
    },
    commit: async (text) => void (await session.send("Input.insertText", { text })),
    cancel: async () => void (await set("")),
  };
}
