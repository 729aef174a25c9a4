// The ways through the office that every journey of its staff takes: by links, from the first page.
import type { Browser } from "@playwright/test";
import { expect, type Page } from "./test.ts";
import { signIn } from "./sign-in.ts";

/** The calls of the demonstration, by the word of their phase in the office's tables. */
export type Phase = "Annoncé" | "Délibération" | "Lecture" | "Ouvert";

/** From the first page to the workshops in `phase`, and there to the part named `tab`. */
export async function toCall(page: Page, phase: Phase, tab?: string): Promise<void> {
  await page.goto(new URL("/fr", page.url()).href);
  await page.getByRole("link", { name: "Bureau", exact: true }).first().click();
  await page.getByRole("row").filter({ hasText: phase }).filter({ hasText: "Ateliers" }).getByRole("link").first().click();
  if (tab) await toTab(page, tab);
}

/** To a part of the call whose page is open. */
export async function toTab(page: Page, tab: string): Promise<void> {
  await page.getByRole("navigation", { name: "Parties de l’appel" }).getByRole("link", { name: tab, exact: true }).click();
}

/** Somebody else at another computer, signed in at the server that `page` is on, or at another. */
export async function another(browser: Browser, page: Page, email: string, server = page.url()): Promise<Page> {
  const context = await browser.newContext({ locale: "fr-MA", baseURL: new URL(server).origin });
  const other = await context.newPage();
  await signIn(other, email);
  return other;
}

/** Lets `hours` pass on the clock of the server: sessions, deadlines and waiting times end as they would. */
export async function later(page: Page, hours: number): Promise<void> {
  const answer = await page.request.post(new URL("/demo/clock", page.url()).href, {
    form: { milliseconds: String(hours * 3_600_000) },
    headers: { "sec-fetch-site": "same-origin" },
  });
  expect(answer.ok()).toBe(true);
}
