// Point 3 of the story, in French: a filmmaker applies, is told what is missing, submits, edits, withdraws.
import { PDF, fillAll, openTask, save, startApplication, upload } from "../support/application.ts";
import { expectAccessible } from "../support/axe.ts";
import { fillSignIn, signIn } from "../support/sign-in.ts";
import { alive, expect, test } from "../support/test.ts";

test.describe.configure({ mode: "serial" });
test.use({ expectedStatuses: [401, 409, 422] });

test("a filmmaker applies, is told what is missing, submits, changes and withdraws", async ({ page }) => {
  await signIn(page, "filmmaker@demo.example");
  const application = await startApplication(page, "fr", "development");
  await expect(page.locator("h1")).toHaveText("Candidature sans titre");
  await expect(page.locator(".countdown")).toContainText("Casablanca");
  await expectAccessible(page);

  // Refused: nothing is filled in yet; everything missing is named and leads to its place.
  await page.getByRole("link", { name: "Vérifier et déposer" }).click();
  await expect(page.locator(".error-summary")).toContainText("à compléter");
  await expect(page.getByRole("button", { name: "Déposer la candidature" })).toHaveCount(0);
  await expectAccessible(page);

  // Refused: a page of the web under the name of a document. Recovered: a document.
  await upload(page, application, "script", "script.pdf", Buffer.from("<html><script>alert(1)</script>"));
  await expect(page.locator(".error-summary")).toContainText("n’est pas accepté");
  await page.locator("#form-script input[type=file]").setInputFiles({ name: "script.pdf", mimeType: "application/pdf", buffer: PDF });
  await page.locator("#form-script button[type=submit]").click();
  await expect(page.locator(".files a")).toHaveText("script.pdf");
  await expectAccessible(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".files a").click()]);
  expect(download.suggestedFilename()).toBe("script.pdf");

  await fillAll(page, application, "Le jardin d’Amina");
  await expectAccessible(page);
  await page.goto(application);
  await page.getByRole("link", { name: "Vérifier et déposer" }).click();
  await expect(page.locator(".error-summary")).toHaveCount(0);
  await page.getByRole("button", { name: "Déposer la candidature" }).click();
  await expect(page.locator("h1")).toHaveText("Votre candidature est bien reçue");
  await expect(page.locator(".receipt-number")).toContainText(/AW-[2-9A-Z]{6}-1/);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Voir la copie à imprimer" }).click();
  await expect(page.locator("main")).toContainText("Société Inventée");
  await expectAccessible(page);

  await page.locator("footer a[href$='/demo/mailbox']").click();
  await expect(page.locator("main")).toContainText("salma@example.org");
  const letter = await page.locator("main").innerText();
  const link = /https?:\/\/\S+\/declare\/\S+/.exec(letter)?.[0] ?? "";
  expect(link).not.toBe("");

  // A change counts once it is submitted again.
  await page.goto(application);
  await openTask(page, application, "/step/project");
  await page.locator("[name=title]").fill("Le jardin clos");
  await save(page);
  await page.goto(application);
  await expect(page.locator("main")).toContainText("Vos dernières modifications ne sont pas déposées");
  await page.getByRole("link", { name: "Vérifier et déposer les modifications" }).click();
  await page.getByRole("button", { name: "Vérifier et déposer les modifications" }).click();
  await expect(page.locator(".receipt-number")).toContainText(/-2$/);

  await page.getByRole("link", { name: "Voir ma candidature" }).click();
  await page.getByRole("link", { name: "Retirer cette candidature" }).click();
  await page.getByRole("button", { name: "Retirer la candidature" }).click();
  await expect(page.locator("main")).toContainText("Vous avez retiré cette candidature");
  await expectAccessible(page);
});

test("two windows: nothing is lost, both versions are shown", async ({ page, context }) => {
  await signIn(page, "filmmaker@demo.example");
  const application = await startApplication(page, "fr", "development");
  await openTask(page, application, "/step/project");
  await alive(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await alive(other);
  await other.locator("[name=title]").fill("Le titre de l’autre fenêtre");
  await expect(other.locator(".draft")).toContainText("Enregistré");
  await page.locator("[name=title]").fill("Mon titre");
  await expect(page.locator(".draft")).toContainText("autre fenêtre");
  await save(page);
  await expect(page.locator("h1")).toHaveText("Deux versions des mêmes réponses");
  await expect(page.locator("main")).toContainText("Le titre de l’autre fenêtre");
  await expect(page.locator("[name=title]")).toHaveValue("Mon titre");
  await page.getByRole("button", { name: "Enregistrer cette version" }).click();
  await expect(page.locator("[name=title]")).toHaveValue("Mon titre");
});

test("the session ends while writing: what was typed comes through", async ({ page, context }) => {
  await signIn(page, "filmmaker@demo.example");
  const application = await startApplication(page, "fr", "development");
  await openTask(page, application, "/step/intention");
  await page.locator("[name=statement]").fill("Ces mots ne doivent pas se perdre.");
  await context.clearCookies();
  await save(page);
  await expect(page.locator("h1")).toHaveText("Votre session est terminée");
  const [tab] = await Promise.all([context.waitForEvent("page"), page.getByRole("link", { name: /Se connecter \(nouvel/ }).click()]);
  await fillSignIn(tab, "filmmaker@demo.example");
  await page.getByRole("button", { name: "Renvoyer ce que j’ai écrit" }).click();
  await openTask(page, application, "/step/intention");
  await expect(page.locator("[name=statement]")).toHaveValue("Ces mots ne doivent pas se perdre.");
});
