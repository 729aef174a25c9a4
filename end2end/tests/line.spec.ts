// A weak line, minutes before the deadline: answers that get lost, a line that goes dead, an upload cut in the middle.
import { PDF, openTask, startApplication } from "../support/application.ts";
import { signIn } from "../support/sign-in.ts";
import { alive, expect, test, type Page } from "../support/test.ts";

// Where a session ends on purpose.
test.use({ expectedStatuses: [401] });

const AUTOSAVE = "**/autosave";

/** A new application of the demonstration's filmmaker, at the page of its project. */
async function atTheProject(page: Page): Promise<string> {
  await signIn(page, "filmmaker@demo.example");
  const application = await startApplication(page, "fr", "development");
  await openTask(page, application, "/step/project");
  await alive(page);
  return application;
}

test("the answer to a save is lost, and writing goes on: nobody else is blamed, and all of it is kept", async ({ page }) => {
  await atTheProject(page);
  const title = page.locator("[name=title]");
  let lost = 0;
  await page.route(AUTOSAVE, async (route) => {
    lost += 1;
    await route.fetch();
    await route.abort("aborted");
  }, { times: 1 });
  await title.fill("Le premier titre");
  await expect(page.locator(".draft")).toContainText("Nous réessayons");
  expect(lost, "the server has the words, the page does not know it").toBe(1);
  await title.fill("Le second titre");
  await expect(page.locator(".draft")).toContainText(/Enregistré à/);
  await expect(page.locator(".draft")).not.toContainText("autre fenêtre");
  await page.reload();
  await expect(title).toHaveValue("Le second titre");
});

test("the line is gone: the page stays, the button that was pressed goes through when it is back", async ({ page, context }) => {
  await atTheProject(page);
  await context.setOffline(true);
  await page.locator("[name=title]").fill("Écrit sans réseau");
  await expect(page.locator(".draft")).toContainText("Nous réessayons");
  await page.getByRole("button", { name: "Enregistrer et continuer" }).click();
  await expect(page.locator(".draft")).toContainText("Nous réessayons");
  await expect(page.locator("[name=title]")).toHaveValue("Écrit sans réseau");
  await context.setOffline(false);
  await page.waitForURL((url) => !url.pathname.endsWith("/step/project"));
  await page.goBack();
  await expect(page.locator("[name=title]")).toHaveValue("Écrit sans réseau");
});

test("a button that waits for the line waits no longer once writing goes on", async ({ page, context }) => {
  await atTheProject(page);
  const title = page.locator("[name=title]");
  await context.setOffline(true);
  await title.fill("Écrit sans réseau");
  await expect(page.locator(".draft")).toContainText("Nous réessayons");
  await page.getByRole("button", { name: "Enregistrer et continuer" }).click();
  await title.fill("Écrit sans réseau, et encore");
  await context.setOffline(false);
  await expect(page.locator(".draft")).toContainText(/Enregistré à/);
  expect(new URL(page.url()).pathname).toMatch(/\/step\/project$/);
  await page.reload();
  await expect(title).toHaveValue("Écrit sans réseau, et encore");
});

test("an answer is lost, then the line, then the page is closed: the last words are offered again", async ({ page, context }) => {
  const application = await atTheProject(page);
  const title = page.locator("[name=title]");
  await page.route(AUTOSAVE, async (route) => {
    await route.fetch();
    await route.abort("aborted");
    await context.setOffline(true);
  }, { times: 1 });
  await title.fill("Arrivé sans réponse");
  await expect(page.locator(".draft")).toContainText("Nous réessayons");
  await title.fill("Jamais arrivé");
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await openTask(again, application, "/step/project");
  await alive(again);
  await expect(again.locator("[name=title]")).toHaveValue("Arrivé sans réponse");
  await again.getByRole("button", { name: "Le reprendre" }).click();
  await expect(again.locator("[name=title]")).toHaveValue("Jamais arrivé");
  await expect(again.locator(".draft")).toContainText(/Enregistré à/);
});

test("an answer is lost, then the session ends: the button leads to signing in, and takes the words along", async ({ page, context }) => {
  await atTheProject(page);
  await page.route(AUTOSAVE, async (route) => {
    await route.fetch();
    await route.abort("aborted");
    await context.clearCookies();
  }, { times: 1 });
  await page.locator("[name=title]").fill("Arrivé sans réponse");
  await expect(page.locator(".draft")).toContainText("Nous réessayons");
  await page.getByRole("button", { name: "Enregistrer et continuer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Votre session est terminée" })).toBeVisible();
  await expect(page.locator("input[name=title], textarea[name=title]")).toHaveValue("Arrivé sans réponse");
});

test("the line is gone and the page is closed: what was typed is offered again", async ({ page, context }) => {
  const application = await atTheProject(page);
  await context.setOffline(true);
  await page.locator("[name=logline]").fill("Une femme attend la pluie, sans réseau.");
  await expect(page.locator(".draft")).toContainText("Nous réessayons");
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await openTask(again, application, "/step/project");
  await alive(again);
  await expect(again.locator("[name=logline]")).toHaveValue("");
  await again.getByRole("button", { name: "Le reprendre" }).click();
  await expect(again.locator("[name=logline]")).toHaveValue("Une femme attend la pluie, sans réseau.");
  await expect(again.locator(".draft")).toContainText(/Enregistré à/);
});

test("an upload is cut: it is said, the file is still chosen, and is sent again", async ({ page, context }) => {
  const application = await atTheProject(page);
  await openTask(page, application, "/documents");
  await alive(page);
  const form = page.locator("#form-script");
  await form.locator("input[type=file]").setInputFiles({ name: "scenario.pdf", mimeType: "application/pdf", buffer: PDF });
  await context.setOffline(true);
  await form.locator("button[type=submit]").click();
  await expect(page.getByRole("status").filter({ hasText: "La connexion a été interrompue" })).toBeVisible();
  await context.setOffline(false);
  await form.locator("button[type=submit]").click();
  await expect(page.locator(".files a", { hasText: "scenario.pdf" })).toBeVisible();
});
