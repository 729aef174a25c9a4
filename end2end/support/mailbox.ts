// The letters of the demonstration: in demonstration mode the server shows what it would have sent.
import { expect, type Page } from "./test.ts";

/** Opens the newest letter to `address` whose subject fits, and returns its text. */
export async function letterTo(page: Page, address: string, subject: RegExp = /./): Promise<string> {
  await page.goto("/fr/demo/mailbox");
  const letters = page.locator("article.letter").filter({ hasText: address }).filter({ hasText: subject });
  await expect(letters.first(), `a letter to ${address}`).toBeVisible();
  return letters.first().innerText();
}

/** The first link of a letter that leads to this server. */
export function linkIn(letter: string): string {
  const link = /https?:\/\/\S+/.exec(letter)?.[0];
  if (!link) throw new Error(`no link in this letter:\n${letter}`);
  return new URL(link).pathname + new URL(link).search;
}
