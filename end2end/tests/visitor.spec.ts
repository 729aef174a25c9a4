// Point 2: a visitor reads the public page of a call without signing in.
import { expect, test } from "../support/test.ts";
import { expectAccessible } from "../support/axe.ts";

test("dates with zone and time left, regulations, what is asked, whom to ask @smoke", async ({ page }) => {
  await page.goto("/fr");
  await expectAccessible(page);
  await page.locator(".open-calls").getByRole("link", { name: "Ateliers de l’Atlas" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Ateliers de l’Atlas" })).toBeVisible();
  const brief = page.getByRole("complementary", { name: "En bref" });
  await expect(brief.locator(".countdown")).toContainText(/Casablanca.*UTC\+0/);
  await expect(brief.locator(".countdown .left")).not.toBeEmpty();
  await expect(brief.getByRole("link", { name: "Candidater" })).toBeVisible();
  const sections = page.getByRole("table", { name: "Sections et dates limites" });
  await expect(sections.getByRole("row")).toHaveCount(6);
  await expect(page.locator("#asked")).toContainText("Synopsis");
  await expect(page.locator("#criteria")).toContainText("35");
  await expect(page.locator("#contact")).toContainText("workshops@festival.example");
  await expectAccessible(page);

  await page.locator("#eligibility").getByRole("link", { name: /^Article/ }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Règlement" })).toBeVisible();
  expect(new URL(page.url()).hash).toMatch(/^#article-/);
  await expectAccessible(page);
  await page.getByRole("main").getByRole("link", { name: "Ateliers de l’Atlas" }).click();
  await expect(page.locator("#asked")).toBeVisible();
});

test("a call that does not exist is refused; the way back is one link", async ({ page }) => {
  const answer = await page.goto("/fr/calls/no-such-call");
  expect(answer?.status()).toBe(404);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Retour à l’accueil" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Appels ouverts" })).toBeVisible();
});

test("a slash at the end of an address, and of one that leads elsewhere", async ({ page, url }) => {
  await page.goto("/fr/account/sign-in/?next=%2Ffr%2Fread");
  await expect(page).toHaveURL(`${url}/fr/account/sign-in?next=%2Ffr%2Fread`);
  const elsewhere = await page.request.get(`${url}//example.org/`, { maxRedirects: 0 });
  expect(elsewhere.status()).toBe(404);
});

test("the page of a call in Arabic and in English", async ({ page }) => {
  for (const [lang, heading] of [["ar", "ورشات الأطلس"], ["en", "Atlas Workshops"]] as const) {
    await page.goto(`/${lang}`);
    await page.locator(".open-calls").getByRole("link", { name: heading }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await expectAccessible(page);
  }
});
