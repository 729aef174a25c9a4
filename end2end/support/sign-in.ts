// Signing in, as people do it.
import type { Page } from "./test.ts";

/** The password of every account of the demonstration. */
export const PASSWORD = "un jardin sous les oliviers";

/** Signs in through the sign-in page. */
export async function signIn(page: Page, email: string, password: string = PASSWORD): Promise<void> {
  await page.goto("/fr/account/sign-in");
  // The forms of the demonstration's accounts come after it, with hidden fields of the same names.
  const form = page.locator("main form").filter({ has: page.locator("input[name=email]:not([type=hidden])") });
  await form.locator("input[name=email]").fill(email);
  await form.locator("input[name=password]").fill(password);
  await form.locator("button").last().click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}
