// The own account: a forgotten password, the proof of an address, the first password of somebody invited.
import { expectAccessible } from "../support/axe.ts";
import { letterTo, linkIn, openAccount } from "../support/mailbox.ts";
import { another } from "../support/office.ts";
import { PASSWORD, signIn } from "../support/sign-in.ts";
import { expect, test, type Page } from "../support/test.ts";

const EMAIL = "filmmaker@demo.example";
const PHRASE = "quatre figuiers derrière le moulin";

/** Fills the sign-in form, and stays where that leads. */
async function trySignIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/fr");
  await page.getByRole("banner").getByRole("link", { name: "Se connecter" }).click();
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(password);
  await page.getByRole("main").getByRole("button", { name: "Se connecter", exact: true }).click();
}

test("a forgotten password: a letter, a link that works once, a new password", async ({ page, browser }) => {
  await page.goto("/fr");
  const elsewhere = await another(browser, page, EMAIL);
  await page.getByRole("banner").getByRole("link", { name: "Se connecter" }).click();
  await page.getByRole("link", { name: "Mot de passe oublié ?" }).click();
  await expectAccessible(page);
  // Refused: no address that a letter could reach.
  await page.getByLabel("Adresse e-mail").fill("   ");
  await page.locator("main form").evaluate((form: HTMLFormElement) => (form.noValidate = true));
  await page.getByRole("button", { name: "Envoyer le lien" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByLabel("Adresse e-mail").fill(EMAIL);
  await page.getByRole("button", { name: "Envoyer le lien" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Consultez votre boîte de réception" })).toBeVisible();
  await expectAccessible(page);

  const link = linkIn(await letterTo(page, EMAIL, /Choisissez un nouveau mot de passe/));
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: "Choisissez un nouveau mot de passe" })).toBeVisible();
  await expectAccessible(page);
  // Refused: too short. The link still works.
  await page.getByLabel("Nouveau mot de passe").fill("court");
  await page.getByRole("button", { name: "Enregistrer le mot de passe" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Nouveau mot de passe").fill(PHRASE);
  await page.getByRole("button", { name: "Enregistrer le mot de passe" }).click();
  await expect(page.getByText("Votre mot de passe est modifié.", { exact: false })).toBeVisible();
  await elsewhere.reload();
  await expect(elsewhere.getByRole("banner").getByRole("link", { name: "Se connecter" }), "the other session is over").toBeVisible();
  await elsewhere.context().close();

  await page.context().clearCookies();
  await trySignIn(page, EMAIL, PASSWORD);
  await expect(page.getByRole("alert"), "the old password").toBeVisible();
  await trySignIn(page, EMAIL, PHRASE);
  await expect(page.getByRole("banner").getByText("Amina Exemple")).toBeVisible();

  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: "Ce lien n’est plus valable" })).toBeVisible();
  await expect(page.getByLabel("Nouveau mot de passe")).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Demander un nouveau lien" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mot de passe oublié" })).toBeVisible();
});

test("an address is proven with the password of its registration, once", async ({ page }) => {
  const email = "nadia.inventee@example.org";
  const link = await openAccount(page, "Nadia Inventée", email, PHRASE);
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: "Confirmez votre adresse" })).toBeVisible();
  await expectAccessible(page);
  // Refused: whoever has the letter alone is not who registered.
  await page.getByLabel("Mot de passe", { exact: true }).fill("une autre phrase assez longue");
  await page.getByRole("button", { name: "Confirmer cette adresse" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByLabel("Mot de passe", { exact: true }).fill(PHRASE);
  await page.getByRole("button", { name: "Confirmer cette adresse" }).click();
  await expect(page.getByText("Votre adresse est confirmée.", { exact: false })).toBeVisible();

  await page.context().clearCookies();
  await page.goto(link);
  await page.getByLabel("Mot de passe", { exact: true }).fill(PHRASE);
  await page.getByRole("button", { name: "Confirmer cette adresse" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ce lien n’est plus valable" })).toBeVisible();
});

test("a colleague who is invited chooses a first password by the link of the letter", async ({ page }) => {
  const email = "rim@demo.example";
  await signIn(page, "admin@demo.example");
  await page.goto("/fr");
  await page.getByRole("banner").getByRole("link", { name: "Bureau" }).first().click();
  await page.getByRole("main").getByRole("link", { name: "Équipe et droits" }).click();
  await page.getByRole("textbox", { name: "Nom", exact: true }).fill("Rim Inventée");
  await page.locator("form.narrow input[name=email]").fill(email);
  await page.getByLabel(/^Équipe du programme/i).check();
  await page.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await expect(page.getByText("L’invitation est partie")).toBeVisible();

  const link = linkIn(await letterTo(page, email));
  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: "Choisissez votre mot de passe" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Nouveau mot de passe").fill(PHRASE);
  await page.getByRole("button", { name: "Enregistrer le mot de passe" }).click();
  await page.context().clearCookies();
  await trySignIn(page, email, PHRASE);
  await page.getByRole("banner").getByRole("link", { name: "Bureau" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Le bureau" })).toBeVisible();
});
