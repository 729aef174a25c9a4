// The reading room without JavaScript: plain forms, plain links.
import { toWholeDossier } from "../support/panel.ts";
import { fillSignIn, signIn } from "../support/sign-in.ts";
import { expect, test } from "../support/test.ts";

test.use({ javaScriptEnabled: false });

test("scores with plain forms alone", async ({ page }) => {
  await signIn(page, "president@demo.example");
  await page.goto("/fr");
  await page.getByRole("link", { name: "Salle de lecture" }).first().click();
  await page.getByRole("listitem").filter({ hasText: /dossiers? à lire/ }).getByRole("link").first().click();
  await page.getByRole("link", { name: "Lire le suivant" }).click();
  const first = page.url();

  await page.getByRole("button", { name: "Terminer", exact: true }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  const scales = page.locator("fieldset.scale");
  for (let at = 0; at < (await scales.count()); at += 1) await scales.nth(at).locator("label.step").nth(2).click();
  await page.getByLabel("Commentaire").fill("Sans script.");
  await page.getByRole("button", { name: "Terminer et lire le suivant" }).click();
  await page.waitForURL((url) => /\/entry\/[^/]+$/.test(url.pathname) && url.href !== first);

  await page.goto(first);
  await expect(page.getByText("Fiche terminée", { exact: true })).toBeVisible();
  await expect(page.getByText("Sans script.")).toBeVisible();
});

test("a screener's password is shown, and what was written in the sheet is still there", async ({ page }) => {
  await signIn(page, "reader@demo.example");
  await toWholeDossier(page);
  const desk = page.url();
  await page.locator("fieldset.scale").first().locator("label.step").nth(2).click();
  await page.getByLabel("Commentaire").fill("Écrit avant de regarder le film.");
  await page.getByRole("button", { name: "Afficher le mot de passe" }).click();
  await expect(page.getByText("vanne-ouverte-47")).toBeVisible();
  // Beside the password, and saved.
  for (const address of [undefined, desk]) {
    if (address) await page.goto(address);
    await expect(page.getByLabel("Commentaire")).toHaveValue("Écrit avant de regarder le film.");
    await expect(page.locator("fieldset.scale").first().locator("input:checked")).toHaveValue("3");
  }
});

test("others' scores are seen after the own one", async ({ page, context }) => {
  await signIn(page, "reader@demo.example");
  await page.goto("/fr");
  await page.getByRole("link", { name: "Salle de lecture" }).first().click();
  await page.getByRole("listitem").filter({ hasText: /dossiers? à lire/ }).getByRole("link").first().click();
  await page.getByRole("main").getByRole("link", { name: "The Invented House of the Harbor" }).click();
  const scales = page.locator("fieldset.scale");
  for (let at = 0; at < (await scales.count()); at += 1) await scales.nth(at).locator("label.step").nth(2).click();
  await page.getByRole("button", { name: "Terminer", exact: true }).click();
  await page.getByText("Voir les notes des autres", { exact: true }).first().click();
  await context.clearCookies();
  await page.getByRole("button", { name: "Voir, et garder ma note" }).click();
  await expect(page.locator("h1")).toHaveText("Votre session est terminée");
  const [tab] = await Promise.all([context.waitForEvent("page"), page.getByRole("link", { name: /Se connecter \(nouvel/ }).click()]);
  await fillSignIn(tab, "reader@demo.example");
  await page.getByRole("button", { name: "Confirmer" }).click();
  await expect(page.locator("#others")).toContainText(/Lecture \P{L}*1/u);
  await expect(page.getByRole("button", { name: "Rouvrir la fiche" })).toHaveCount(0);
});
