// A reader's day in French: from the home page to a finished sheet, one refusal, one recovery, two tabs.
import { readFileSync } from "node:fs";
import { expectAccessible } from "../support/axe.ts";
import { another, toCall } from "../support/office.ts";
import { signIn } from "../support/sign-in.ts";
import { alive, expect, test, type Page } from "../support/test.ts";

/** From the home page to the list of the call that is being read. */
async function toTheList(page: Page): Promise<void> {
  await signIn(page, "reader@demo.example");
  await page.goto("/fr");
  await page.getByRole("link", { name: "Salle de lecture" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Salle de lecture" })).toBeVisible();
  await page.getByRole("listitem").filter({ hasText: /dossiers? à lire/ }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Dossiers à lire" })).toBeVisible();
}

const scales = (page: Page) => page.locator("fieldset.scale");

test("reads, is refused half a sheet, finishes it and goes to the next @smoke", async ({ page }) => {
  await toTheList(page);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Lire le suivant" }).click();
  await alive(page);
  await expectAccessible(page);
  const first = page.url();

  // One criterion is left open: the server refuses, and keeps what was given.
  await scales(page).first().locator("label.step").last().click();
  await page.getByLabel("Commentaire").fill("Un regard.");
  await expect(page.locator(".draft[data-standing=saved]")).toBeVisible();
  await page.getByRole("button", { name: "Terminer", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("Merci de corriger ce qui suit");
  await expect(page.getByLabel("Commentaire")).toHaveValue("Un regard.");
  await expect(scales(page).first().locator("input:checked")).toHaveCount(1);

  // Number keys do the rest.
  await alive(page);
  const count = await scales(page).count();
  for (let at = 1; at < count; at += 1) {
    await scales(page).nth(at).locator("input").first().focus();
    await page.keyboard.press("3");
  }
  await expect(page.locator("fieldset.scale input:checked")).toHaveCount(count);
  // The refused sheet stands at an address of its own (…/score): only another dossier's address is the next one.
  await page.getByRole("button", { name: "Terminer et lire le suivant" }).click();
  await page.waitForURL((url) => /\/entry\/[^/]+$/.test(url.pathname) && url.href !== first);

  // An own finished sheet is reopened, with everything on it.
  await page.goto(first);
  await expect(page.getByText("Fiche terminée", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Rouvrir la fiche" }).click();
  await expect(page.getByText("La fiche est rouverte")).toBeVisible();
  await expect(page.getByLabel("Commentaire")).toHaveValue("Un regard.");
  await alive(page);
  await page.getByRole("button", { name: "Terminer", exact: true }).click();
  await expect(page.getByText("La fiche est terminée")).toBeVisible();
});

test("two tabs do not overwrite each other", async ({ page, context }) => {
  await toTheList(page);
  await page.getByRole("link", { name: "Lire le suivant" }).click();
  const desk = page.url();
  const other = await context.newPage();
  await other.goto(desk);
  await alive(other);
  await other.getByLabel("Commentaire").fill("La version de l’autre onglet.");
  await other.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(other.getByText("La fiche est enregistrée")).toBeVisible();

  // The first tab still has the old version: sent as a plain form, it comes back with both.
  await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>("#sheet");
    form?.removeAttribute("data-autosave");
  });
  const answer = page.waitForResponse((response) => response.request().method() === "POST" && response.url().endsWith("/score"));
  await page.locator("#sheet").evaluate((form: HTMLFormElement) => {
    const comment = form.querySelector<HTMLTextAreaElement>("[name=comment]");
    if (comment) comment.value = "Ma version.";
    form.submit();
  });
  expect((await answer).status()).toBe(409);
  await expect(page.getByRole("heading", { name: "Votre version" })).toBeVisible();
  await expect(page.locator(".versions")).toContainText("La version de l’autre onglet.");
  await expect(page.locator(".versions")).toContainText("Ma version.");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(page.getByLabel("Commentaire")).toHaveValue("Ma version.");
});

test("a sheet finished while it is being saved is finished, not out of date", async ({ page }) => {
  await toTheList(page);
  await page.getByRole("link", { name: "Lire le suivant" }).click();
  await alive(page);
  let saves = 0;
  await page.route(/\/autosave$/, async (route) => {
    saves += 1;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  const count = await scales(page).count();
  for (let at = 0; at < count; at += 1) await scales(page).nth(at).locator("label.step").nth(4).click();
  await page.getByRole("button", { name: "Terminer", exact: true }).click();
  await expect(page.getByText("La fiche est terminée")).toBeVisible();
  expect(saves, "a save was under way when the button was pressed").toBeGreaterThan(0);
});

test("a paper is drawn in the page, with its link beside; a screener's password is shown, and that it was stands in the history", async ({ page, browser }) => {
  await toTheList(page);
  await page.getByRole("main").getByRole("link", { name: "La Nuit des citernes" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "La Nuit des citernes" })).toBeVisible();
  const paper = page.frameLocator("iframe.pdf-frame").locator(".pdf-page").first();
  await expect(paper.locator("p"), "the words of the page, for who cannot see it").toContainText("La Nuit des citernes");
  await expect(paper.locator("canvas")).toBeVisible();
  const inked = await paper.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
    const dots = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height).data;
    return dots.some((value, at) => at % 4 === 0 && value < 100 && dots[at + 3]! > 200);
  });
  expect(inked, "something dark is drawn").toBe(true);
  await expect(page.frameLocator("iframe.pdf-frame").getByRole("status")).toContainText("Page");
  const link = page.locator("#files").getByRole("link", { name: "budget.pdf" });
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(readFileSync(await file.path()).subarray(0, 5).toString()).toBe("%PDF-");

  const password = page.locator(".screeners").getByText("vanne-ouverte-47");
  await expect(password).toHaveCount(0);
  await page.getByRole("button", { name: "Afficher le mot de passe" }).click();
  await expect(password).toBeVisible();
  await expectAccessible(page);

  const staff = await another(browser, page, "staff@demo.example");
  await toCall(staff, "Lecture", "Candidatures");
  await staff.getByRole("main").getByRole("link", { name: "La Nuit des citernes" }).click();
  const event = staff.locator(".timeline li").filter({ hasText: "a affiché le mot de passe d’un visionnage" });
  await expect(event).toHaveCount(1);
  await expect(event).toContainText("Bilal Fictif");
  await staff.context().close();
});

test("others' scores are seen after the own one, which then stays", async ({ page }) => {
  await toTheList(page);
  await page.getByRole("main").getByRole("link", { name: "The Invented House of the Harbor" }).click();
  await alive(page);
  const look = page.getByText("Voir les notes des autres", { exact: true });
  await expect(look, "not before the own sheet is finished").toHaveCount(0);
  await expect(page.getByText("Les notes des autres apparaissent une fois votre fiche terminée.")).toBeVisible();
  const count = await scales(page).count();
  for (let at = 0; at < count; at += 1) await scales(page).nth(at).locator("label.step").nth(2).click();
  await page.getByRole("button", { name: "Terminer", exact: true }).click();
  await expect(page.getByText("La fiche est terminée")).toBeVisible();
  await expect(page.getByRole("button", { name: "Rouvrir la fiche" })).toBeVisible();
  await alive(page);
  await look.first().click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Voir, et garder ma note" }).click();
  await expect(page.locator("#others")).toContainText(/Lecture \P{L}*1/u);
  await expect(page.getByText("Vous avez vu les notes des autres : la vôtre ne change plus.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Rouvrir la fiche" })).toHaveCount(0);
});

test("a declared conflict hides the entry; a made-up address says nothing", async ({ page }) => {
  await toTheList(page);
  await page.getByRole("link", { name: "Déclarer un conflit d’intérêts" }).click();
  await expectAccessible(page);
  const box = page.locator("input[name=entry]").first();
  const id = await box.getAttribute("value");
  await box.check();
  await page.getByRole("button", { name: "Déclarer et rester sur cette liste" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByLabel("Lien professionnel").check();
  await page.getByRole("button", { name: "Déclarer et rester sur cette liste" }).click();
  await expect(page.locator("input[name=entry]").first()).toBeVisible();
  await expect(page.locator(`input[name=entry][value="${id}"]`)).toHaveCount(0);

  const seat = /\/read\/([^/]+)/.exec(page.url())?.[1];
  const answer = await page.goto(`/fr/read/${seat}/entry/00000000-0000-7000-8000-000000000000`);
  expect(answer?.status()).toBe(404);
});

test("nobody else's reading room opens", async ({ page }) => {
  await toTheList(page);
  const list = page.url();
  await page.context().clearCookies();
  await signIn(page, "filmmaker@demo.example");
  const answer = await page.goto(list);
  expect(answer?.status()).toBe(404);
});
