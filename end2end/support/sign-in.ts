// Signing in, as people do it: by the link of the first page.
import type { Page } from "./test.ts";

/** The password of every account of the demonstration. */
export const PASSWORD = "un jardin sous les oliviers";

/** Signs in from the first page `home`, which says the language; with a whole address, at another server than the test's own. */
export async function signIn(page: Page, email: string, password: string = PASSWORD, home: string = "/fr"): Promise<void> {
  await page.goto(home);
  await page.locator('header a[href$="/account/sign-in"]').click();
  await fillSignIn(page, email, password);
}

/** Fills the sign-in form of the page. The demonstration's accounts are forms of one button beside it. */
export async function fillSignIn(page: Page, email: string, password: string = PASSWORD): Promise<void> {
  const form = page.locator("main form.narrow");
  await form.locator("input[name=email]").fill(email);
  await form.locator("input[name=password]").fill(password);
  await form.locator("button").last().click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}
