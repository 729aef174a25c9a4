// Staff form a panel, invite by letter; the invited person sets a password, accepts, signs, declares, and reads.
import { expectAccessible } from "../support/axe.ts";
import { toCall } from "../support/office.ts";
import { invite, welcomed } from "../support/panel.ts";
import { signIn } from "../support/sign-in.ts";
import { expect, test } from "../support/test.ts";

const PHRASE = "une phrase assez longue pour Yto";

test("from the invitation to the first entry", async ({ page }) => {
  await signIn(page, "staff@demo.example");
  await toCall(page, "Lecture", "Comité");
  await expectAccessible(page);

  // A refusal: no name, no number.
  await page.getByLabel("Lectures par dossier").fill("beaucoup");
  await page.getByRole("button", { name: "Former le comité" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByLabel("Nom du comité").fill("Deuxième regard");
  await page.getByLabel("Lectures par dossier").fill("1");
  await page.getByRole("button", { name: "Former le comité" }).click();
  await expect(page.getByText("Le comité est formé")).toBeVisible();

  await invite(page, "Yto Inventée", "yto@demo.example");
  await expectAccessible(page);
  const panel = new URL(page.url()).pathname;

  await welcomed(page, "yto@demo.example", PHRASE);
  await page.goto("/fr");
  await page.getByRole("link", { name: "Salle de lecture" }).first().click();
  await page.getByRole("link", { name: /Deuxième regard/ }).click();
  await page.getByRole("button", { name: "Accepter la place" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Signer" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByLabel(/Yto Inventée/).check();
  await page.getByRole("button", { name: "Signer" }).click();
  await page.getByRole("button", { name: "Enregistrer et passer à la lecture" }).click();
  await expect(page.getByText("Rien à lire pour l’instant")).toBeVisible();
  const list = page.url();

  await page.context().clearCookies();
  await signIn(page, "staff@demo.example");
  await page.goto(panel);
  await page.getByRole("link", { name: "Attribuer équitablement" }).click();
  await expectAccessible(page);
  // A limit that cannot be read, one that leaves entries without their reading, and none again.
  const most = page.getByLabel(/^Dossiers par membre, au plus/);
  await most.fill("beaucoup");
  await page.getByRole("button", { name: "Recalculer" }).click();
  await expect(page.locator(".error-summary")).toContainText("au plus");
  await most.fill("1");
  await page.getByRole("button", { name: "Recalculer" }).click();
  await expect(page.getByText("tous à leur limite").first()).toBeVisible();
  await expectAccessible(page);
  await most.fill("");
  await page.getByRole("button", { name: "Recalculer" }).click();
  await expect(page.getByText("tous à leur limite")).toHaveCount(0);
  await page.getByRole("button", { name: /^Attribuer \P{L}*\d/u }).click();
  await expect(page.getByText("Les lectures sont attribuées")).toBeVisible();

  await page.context().clearCookies();
  await signIn(page, "yto@demo.example", PHRASE);
  await page.goto(list);
  await page.getByRole("link", { name: "Lire le suivant" }).click();
  await expect(page.getByRole("region", { name: "Fiche d’évaluation" })).toBeVisible();
});

test("entries are given to one member by hand, and one is taken back", async ({ page }) => {
  await signIn(page, "staff@demo.example");
  await toCall(page, "Lecture", "Comité");
  await page.getByRole("main").getByRole("link", { name: "Comité de sélection" }).first().click();
  const member = page.getByRole("main").getByRole("table").getByRole("link", { name: "Bilal Fictif" });
  await member.click();
  await expectAccessible(page);
  const entries = page.locator(".hand-list");
  const free = await entries.locator("input[type=checkbox]:not(:checked):enabled").first().getAttribute("id");
  await entries.locator(`#${free}`).check();
  await page.getByRole("button", { name: "Enregistrer la liste" }).click();
  await expect(page.getByRole("status").first()).toBeVisible();
  await member.click();
  await expect(entries.locator(`#${free}`)).toBeChecked();
  await entries.locator(`#${free}`).uncheck();
  await page.getByRole("button", { name: "Enregistrer la liste" }).click();
  await member.click();
  await expect(entries.locator(`#${free}`)).not.toBeChecked();
  // What was read stays with its reader.
  await expect(entries.locator("input[type=checkbox]:disabled:checked").first()).toBeAttached();
});
