// The doors of the house, in every language: they open, say their language, and pass axe in both color schemes.
import { expectAccessible } from "../support/axe.ts";
import { letterTo, linkIn } from "../support/mailbox.ts";
import { alive, expect, test } from "../support/test.ts";

const PAGES = ["/account/sign-in", "/account/register", "/account/forgot", "/demo/mailbox"];

for (const [lang, dir] of [["fr", "ltr"], ["en", "ltr"], ["ar", "rtl"]] as const) {
  for (const path of PAGES) {
    test(`@smoke /${lang}${path} opens and is accessible`, async ({ page }) => {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const answer = await page.goto(`/${lang}${path}`);
        expect(answer?.status()).toBe(200);
        await alive(page);
        await expect(page.locator("html")).toHaveAttribute("lang", lang);
        await expect(page.locator("html")).toHaveAttribute("dir", dir);
        await expect(page.locator("h1")).toHaveCount(1);
        await expectAccessible(page);
      }
    });
  }
}

test("@smoke a person registers by the link of a letter", async ({ page }) => {
  const email = "selma.essai@example.org";
  await page.goto("/fr/account/register");
  await page.locator("main input[name=name]").fill("Selma Essai");
  await page.locator("main input[name=email]").fill(email);
  await page.locator("main input[name=password]").fill("une longue phrase de passe");
  await page.locator("main form button").last().click();
  const link = linkIn(await letterTo(page, email));
  const answer = await page.goto(link);
  expect(answer?.status()).toBe(200);
});

test("@smoke files under /pkg are compressed and kept for ever", async ({ page, request }) => {
  await page.goto("/fr/account/sign-in");
  const href = await page.locator("link[rel=stylesheet]").getAttribute("href");
  const answer = await request.get(href ?? "", { headers: { "accept-encoding": "br" } });
  expect(answer.headers()).toMatchObject({
    "content-encoding": "br",
    "content-type": "text/css; charset=utf-8",
    "cache-control": "public, max-age=31536000, immutable",
  });
  expect((await request.get("/pkg/main.css")).status()).toBe(404);
});
