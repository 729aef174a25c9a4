// The filmmaker's room without JavaScript: every form is a form.
import { fillAll, openTask, save, startApplication, upload } from "../support/application.ts";
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
