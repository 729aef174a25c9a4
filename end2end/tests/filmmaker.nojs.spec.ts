// The filmmaker's room without JavaScript: every form is a form.
import { fillAll, openTask, save, startApplication, upload } from "../support/application.ts";
import { register } from "../support/mailbox.ts";
import { signIn } from "../support/sign-in.ts";
import { expect, test } from "../support/test.ts";

test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

test("an application from the first word to the receipt, without a script, on a phone", async ({ page }) => {
  await signIn(page, "filmmaker@demo.example");
  const application = await startApplication(page, "fr", "development");
  // Refused: too many words, told on the check page with what was typed kept; recovered.
  await openTask(page, application, "/step/project");
  const long = "mot ".repeat(90).trim();
  await page.locator("[name=logline]").fill(long);
  await save(page);
  await expect(page.locator("[name=logline]")).toHaveValue(long);
  await page.goto(application);
  await page.getByRole("link", { name: "Vérifier et déposer" }).click();
  await expect(page.locator(".error-summary")).toContainText("mots");
  await upload(page, application, "script", "script.exe", Buffer.from("MZ"));
  await expect(page.locator(".error-summary")).toBeVisible();
  await fillAll(page, application, "Sans script");
  await page.goto(application);
  await page.getByRole("link", { name: "Vérifier et déposer" }).click();
  await page.getByRole("button", { name: "Déposer la candidature" }).click();
  await expect(page.locator("h1")).toHaveText("Votre candidature est bien reçue");
});

test("an account is opened by plain forms, and an application begun", async ({ page }) => {
  const email = "karima.inventee@example.org";
  await page.goto("/fr/account/register");
  // Refused: the password is too short; what else was typed is kept.
  await page.getByLabel("Votre nom").fill("Karima Inventée");
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill("court");
  await page.getByRole("button", { name: "Créer le compte" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByLabel("Adresse e-mail")).toHaveValue(email);
  await register(page, "Karima Inventée", email, "cinq barques au bord du lac");
  await startApplication(page, "fr", "development");
  await expect(page.locator("h1")).toHaveText("Candidature sans titre");
});
