// The office without JavaScript: plain forms, plain links; and what a second window does to its forms.
import { expectAccessible } from "../support/axe.ts";
import { another, toCall } from "../support/office.ts";
import { fillSignIn, signIn } from "../support/sign-in.ts";
import { expect, test } from "../support/test.ts";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an application is found, screened and written about", async ({ page }) => {
    await signIn(page, "staff@demo.example");
    await toCall(page, "Ouvert", "Candidatures");
    const boxes = page.locator("table tbody input[type=checkbox]");
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    const screening = page.getByRole("group", { name: "Avec les candidatures cochées" });
    await screening.getByRole("combobox").selectOption({ label: "Éligible" });
    await screening.getByRole("button", { name: "Enregistrer" }).click();
    await expect(page.locator("main")).toContainText("ont été examinées");
    await page.locator("table tbody tr").first().getByRole("link").first().click();
    await page.getByRole("button", { name: "Enregistrer la note" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await page.getByLabel("Ajouter une note").fill("Sans script.");
    await page.getByRole("button", { name: "Enregistrer la note" }).click();
    await expect(page.getByText("Sans script.")).toBeVisible();
  });

  test("a selection is saved, refused, and its reserve put in order", async ({ page }) => {
    await signIn(page, "staff@demo.example");
    await toCall(page, "Délibération", "Délibération");
    const zone = (place: string) => page.locator(`[data-drop="${place}"] .board-card`);
    for (let moved = 1; moved <= 2; moved++) {
      await zone("candidate").first().getByRole("button", { name: "Réserve" }).click();
      await expect(zone("reserve")).toHaveCount(moved);
    }
    const [first, second] = await page.locator('[data-drop="reserve"] .film').allInnerTexts();
    await zone("reserve").nth(1).getByRole("button", { name: "Monter" }).click();
    await expect(page.locator('[data-drop="reserve"] .film')).toHaveText([second!, first!]);
    // A set of none would tell nothing, one of one entry too much: six at least.
    await page.getByRole("button", { name: "Enregistrer cet ensemble" }).click();
    await expect(page.getByRole("alert")).toContainText(/à partir de \P{L}*6\P{L}* dossiers/u);
    for (let chosen = 1; chosen <= 6; chosen++) {
      await zone("candidate").filter({ hasText: "Développement" }).first().getByRole("button", { name: "Sélectionner" }).click();
      await expect(zone("selected")).toHaveCount(chosen);
    }
    await page.getByRole("button", { name: "Enregistrer cet ensemble" }).click();
    await expect(page.getByText("L’ensemble est enregistré et contrôlé.")).toBeVisible();
    await page.getByRole("button", { name: "Arrêter cette sélection" }).click();
    await expect(page.getByRole("alert")).toContainText("Refusé");
  });

  test("a rule is taken up once more, over an ended session; refused where another one stands", async ({ page, context }) => {
    await signIn(page, "quota@demo.example");
    await toCall(page, "Ouvert", "Quotas");
    await page.getByRole("main").getByRole("table").getByRole("link", { name: /du Maroc/ }).click();
    const rule = page.url();
    const takeUp = async (to: string) => {
      const dialog = page.locator("details.dialog").filter({ hasText: "Reprendre cette règle ailleurs" });
      if ((await dialog.getAttribute("open")) === null) await dialog.locator("summary").click();
      await page.getByLabel("Pour quoi elle vaudra").selectOption(to);
      await page.getByRole("button", { name: "Ajouter la règle" }).click();
    };
    await context.clearCookies();
    await takeUp("edition");
    await expect(page.locator("h1")).toHaveText("Votre session est terminée");
    const [tab] = await Promise.all([context.waitForEvent("page"), page.getByRole("link", { name: /Se connecter \(nouvel/ }).click()]);
    await fillSignIn(tab, "quota@demo.example");
    await page.getByRole("button", { name: "Confirmer" }).click();
    await expect(page.getByText("La règle est ajoutée")).toBeVisible();
    // The rule of the edition becomes another one: it is not written over.
    await page.locator("input[name=count]").fill("4");
    await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
    await page.goto(rule);
    await takeUp("edition");
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(page.getByLabel("Pour quoi elle vaudra")).toBeVisible();
    await expect(page.getByLabel("Pour quoi elle vaudra")).toHaveValue("edition");
    await takeUp("section:development");
    await expect(page.getByText("La règle est ajoutée")).toBeVisible();
  });
});

test("the session of the office ends while a note is written: nothing is lost", async ({ page, context }) => {
  await signIn(page, "staff@demo.example");
  await toCall(page, "Ouvert", "Candidatures");
  await page.locator("table tbody tr").first().getByRole("link").first().click();
  await page.getByLabel("Ajouter une note").fill("Ces mots restent, même sans session.");
  await context.clearCookies();
  await page.getByRole("button", { name: "Enregistrer la note" }).click();
  await expect(page.locator("h1")).toHaveText("Votre session est terminée");
  await expectAccessible(page);
  const [tab] = await Promise.all([context.waitForEvent("page"), page.getByRole("link", { name: /Se connecter \(nouvel/ }).click()]);
  await fillSignIn(tab, "staff@demo.example");
  await page.getByRole("button", { name: "Renvoyer ce que j’ai écrit" }).click();
  await expect(page.getByText("Ces mots restent, même sans session.")).toBeVisible();
});

test("somebody else signs in meanwhile: a note is not taken, and what was written is shown", async ({ page, context }) => {
  await signIn(page, "staff@demo.example");
  await toCall(page, "Ouvert", "Candidatures");
  await page.locator("table tbody tr").first().getByRole("link").first().click();
  await page.getByLabel("Ajouter une note").fill("Ces mots ne sont pas pour d’autres yeux.");
  await context.clearCookies();
  await signIn(await context.newPage(), "filmmaker@demo.example");
  await page.getByRole("button", { name: "Enregistrer la note" }).click();
  await expect(page.getByRole("heading", { name: "Ce que vous aviez écrit" })).toBeVisible();
  await expect(page.getByLabel(/^Texte saisi/)).toHaveValue("Ces mots ne sont pas pour d’autres yeux.");
  await expectAccessible(page);
});

test("two windows: the plan of a call is not overwritten unseen", async ({ page, browser }) => {
  await signIn(page, "staff@demo.example");
  await toCall(page, "Ouvert", "Réglages");
  await page.getByRole("main").getByRole("link", { name: "Dates et places" }).first().click();
  const places = "input[name='sections.shorts.places']";
  const other = await another(browser, page, "admin@demo.example");
  await other.goto(page.url());
  await other.locator(places).fill("7");
  await other.getByRole("button", { name: "Enregistrer" }).click();
  await expect(other.getByText("Enregistré", { exact: true })).toBeVisible();
  await other.context().close();

  await page.locator(places).fill("9");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Modifié ailleurs")).toBeVisible();
  await expect(page.locator(places)).toHaveValue("9");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
  await expect(page.locator(places)).toHaveValue("9");
});
