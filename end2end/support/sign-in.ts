// Signing in, as people do it.
import type { Page } from "./test.ts";

/** The password of every account of the demonstration. */
export const PASSWORD = "un jardin sous les oliviers";

/** Signs in through the sign-in page. */
export async function signIn(page: Page, email: string, password: string = PASSWORD): Promise<void> {
  await page.goto("/fr/account/sign-in");
  await page.locator("input[name=email]").fill(email);
  await page.locator("input[name=password]").fill(password);
  await page.locator("main form button[type=submit], main form button:not([type])").first().click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}
