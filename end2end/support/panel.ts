// A seat on a panel, from the invitation to the account of who was invited.
import { letterTo, linkIn } from "./mailbox.ts";
import { expect, type Page } from "./test.ts";

/** On the page of a panel: invites somebody who has no account yet, by a letter in `lang`. */
export async function invite(page: Page, name: string, email: string, lang: "fr" | "ar" = "fr"): Promise<void> {
  const form = page.locator("form[action$='/invite']");
  if (!(await form.isVisible())) await page.getByText("Inviter une personne", { exact: true }).click();
  await form.getByLabel("Nom", { exact: true }).fill(name);
  await form.getByLabel("Adresse e-mail").fill(email);
  await form.locator(`input[name=lang][value=${lang}]`).check();
  await form.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await expect(page.getByText("L’invitation est partie")).toBeVisible();
}

/** Who was invited opens the link of the letter and chooses a password; returns the letter. */
export async function welcomed(page: Page, email: string, password: string): Promise<string> {
  const letter = await letterTo(page, email);
  await page.context().clearCookies();
  await page.goto(linkIn(letter));
  await page.locator("form.narrow input[name=password]").fill(password);
  await page.locator("main form.narrow button").first().click();
  return letter;
}

/** From the first page to the demonstration's dossier with papers, a screener and an open sheet. */
export async function toWholeDossier(page: Page): Promise<void> {
  await page.goto("/fr");
  await page.getByRole("link", { name: "Salle de lecture" }).first().click();
  await page.getByRole("listitem").filter({ hasText: /dossiers? à lire/ }).getByRole("link").first().click();
  await page.getByRole("main").getByRole("link", { name: "La Nuit des citernes" }).click();
}
