// Point 4: staff find, read, screen and write; everything they do to an application stands in its history.
import { readFileSync } from "node:fs";
import { PDF, fillAll, startApplication } from "../support/application.ts";
import { expectAccessible } from "../support/axe.ts";
import { another, later, toCall, toTab } from "../support/office.ts";
import { signIn } from "../support/sign-in.ts";
import { namesIn } from "../support/zip.ts";
import { alive, expect, said, test, type Page } from "../support/test.ts";

test.describe.configure({ mode: "serial" });
test.use({ expectedStatuses: [401, 409, 422] });

const rows = (page: Page) => page.locator("table tbody tr");
const titles = (page: Page) => page.locator("table tbody th").allInnerTexts();

async function toTheList(page: Page): Promise<void> {
  await signIn(page, "staff@demo.example");
  await toCall(page, "Ouvert", "Candidatures");
  await expect(rows(page).first()).toBeVisible();
}

test("the list: search, filters, order, columns", async ({ page }) => {
  await toTheList(page);
  await alive(page);
  await expectAccessible(page);
  const all = await rows(page).count();
  expect(all, "all that were sent, without the withdrawn one").toBe(17);

  // Searched without accents and in capitals, an accented title is found.
  const search = page.locator("input[type=search]");
  const accented = (await titles(page)).find((title) => /[àâçéèêëîïôöùûü]/i.test(title)) ?? (await titles(page))[0]!;
  await search.fill(accented.normalize("NFD").replaceAll(/\p{M}/gu, "").toUpperCase());
  await search.press("Enter");
  await expect(rows(page).first()).toContainText(accented);
  expect(await rows(page).count()).toBeLessThan(all);
  await expectAccessible(page);
  // An Arabic title is found by either form of a letter.
  await page.locator("input[type=search]").fill("نافذه افتراضيه");
  await page.locator("input[type=search]").press("Enter");
  await expect(rows(page).first()).toContainText("نافذة افتراضية");

  // Refused: nothing fits. Recovered: one link.
  await page.locator("input[type=search]").fill("zzz introuvable");
  await page.locator("input[type=search]").press("Enter");
  await expect(page.getByText("Aucune candidature ne correspond")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Retirer tous les filtres" }).click();
  await expect(rows(page)).toHaveCount(all);

  const open = async () => page.locator("details.filter-more summary").click();
  await open();
  await page.locator("select[name=section]").selectOption("post-production");
  await page.locator("input[name=columns][value=country]").setChecked(true);
  await page.locator("input[name=columns][value=email]").setChecked(true);
  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(page.locator("table thead")).toContainText("Adresse e-mail");
  const narrowed = await rows(page).count();
  expect(narrowed).toBeGreaterThan(0);
  expect(narrowed).toBeLessThan(all);
  await expectAccessible(page);

  // Ordered by title, then the other way round; the filter stays.
  await page.locator("table thead").getByRole("link", { name: "Titre" }).click();
  const rising = await titles(page);
  await page.locator("table thead").getByRole("link", { name: "Titre" }).click();
  expect(await titles(page)).toEqual(rising.toReversed());
  expect(rising.length).toBe(narrowed);
  await page.locator(".filter-words a").first().click();
  await expect(rows(page)).toHaveCount(all);
});

test("keys: j and k move, x selects, / searches, Enter opens; and they can be switched off", async ({ page }) => {
  await toTheList(page);
  await alive(page);
  const link = (at: number) => rows(page).nth(at).locator(".row-link");
  const keys = page.getByRole("checkbox", { name: /^Touches/ });
  const box = rows(page).nth(1).locator("input[type=checkbox]");
  await page.keyboard.press("j");
  await expect(link(0)).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(link(2)).toBeFocused();
  await page.keyboard.press("k");
  await expect(link(1)).toBeFocused();
  await page.keyboard.press("x");
  await expect(box).toBeChecked();
  await page.keyboard.press("x");
  await expect(box).not.toBeChecked();
  // In the search they are letters.
  await page.keyboard.press("/");
  const search = page.locator("input[type=search]");
  await expect(search).toBeFocused();
  await page.keyboard.type("j/x");
  await expect(search).toHaveValue("j/x");

  await keys.uncheck();
  await page.reload();
  await alive(page);
  await expect(keys).not.toBeChecked();
  await page.keyboard.press("j");
  await expect(link(0)).not.toBeFocused();
  await keys.check();
  await page.keyboard.press("j");
  await expect(link(0)).toBeFocused();
  const title = await link(0).innerText();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: title })).toBeVisible();
});

test("one application: screening with its reason, a note, a history", async ({ page }) => {
  await toTheList(page);
  await rows(page).first().getByRole("link").first().click();
  await alive(page);
  await expectAccessible(page);

  // Refused: not eligible without a reason.
  await page.locator("input[name=screening][value=not-eligible]").check();
  await page.locator("form[action$='/screen']").getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page);
  await page.locator("form[action$='/screen'] [name=note]").fill("Le film est déjà sorti en salles.");
  await page.locator("form[action$='/screen']").getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("L’éligibilité est enregistrée.")).toBeVisible();
  await expect(page.locator(".dossier-state")).toContainText("Non éligible");

  await page.getByRole("button", { name: "Enregistrer la note" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByLabel("Ajouter une note").fill("À revoir avec la production mardi.");
  await page.getByRole("button", { name: "Enregistrer la note" }).click();
  await expect(page.getByText("La note est enregistrée.")).toBeVisible();
  await expect(page.getByText("À revoir avec la production mardi.")).toBeVisible();
  const history = page.locator(".timeline").last();
  await expect(history).toContainText("a examiné l’éligibilité");
  await expect(history).toContainText(said("À examiner → Non éligible"));
  await expect(history).toContainText("a rédigé une note");
  await expect(history).toContainText("Driss Imaginaire");

  // To the next of the list and back to it.
  await page.locator("a[rel=next]").click();
  await expect(page.locator(".dossier-place")).toContainText(said("2 sur 17"));
  await page.getByRole("link", { name: "Retour à la liste" }).click();
  await expect(rows(page).filter({ hasText: "Non éligible" })).toHaveCount(1);
});

test("several are screened at once, or none", async ({ page }) => {
  await toTheList(page);
  await alive(page);
  await page.locator("details.filter-more summary").click();
  await page.locator("select[name=screening]").selectOption("waiting");
  await page.getByRole("button", { name: "Afficher" }).click();
  await alive(page);
  for (const at of [0, 1, 2]) await rows(page).nth(at).locator("input[type=checkbox]").check();
  const bulk = page.getByRole("group", { name: "Avec les candidatures cochées" });
  await bulk.locator("select[name=finding]").selectOption("not-eligible");
  await bulk.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page);
  await expect(rows(page), "none was screened").toHaveCount(16);
  for (const at of [0, 1, 2]) await rows(page).nth(at).locator("input[type=checkbox]").check();
  await bulk.locator("select[name=finding]").selectOption("eligible");
  await bulk.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText(said("3 candidatures ont été examinées."))).toBeVisible();
  await expect(rows(page)).toHaveCount(13);
});

test("a letter to a filtered list: refused without a text, then one draft for each person", async ({ page }) => {
  await toTheList(page);
  await page.locator("details.filter-more summary").click();
  await page.locator("select[name=screening]").selectOption("eligible");
  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole("link", { name: "Écrire un courrier à cette liste" }).click();
  await expect(page.getByText(said("3 candidatures. Un courrier par personne"))).toBeVisible();
  await expectAccessible(page);
  await page.locator("[name='body.fr']").fill("Bonjour {name}, votre candidature {title} est éligible.");
  await page.getByRole("button", { name: "Placer en brouillon dans la boîte d’envoi" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.locator("[name='body.fr']")).toHaveValue("Bonjour {name}, votre candidature {title} est éligible.");
  await page.locator("[name='subject.fr']").fill("Votre candidature est éligible");
  await page.getByRole("button", { name: "Placer en brouillon dans la boîte d’envoi" }).click();
  await expect(rows(page).filter({ hasText: "Votre candidature est éligible" })).toHaveCount(3);
  await expectAccessible(page);

  await rows(page).first().locator(".row-link").click();
  const address = (await page.locator("main").innerText()).match(/[\w.+-]+@[\w.-]+/)![0];
  await page.getByRole("button", { name: "Jeter ce brouillon" }).click();
  await expect(rows(page)).toHaveCount(2);
  await page.locator("summary", { hasText: "Valider tous les brouillons" }).click();
  await page.getByRole("button", { name: "Valider et envoyer" }).click();
  await expect(page.getByText("Validé", { exact: false }).first()).toBeVisible();
  await page.goto("/fr");
  await page.getByRole("contentinfo").getByRole("link", { name: "Boîte aux lettres" }).click();
  const letters = page.locator("article.letter").filter({ hasText: "Votre candidature est éligible" });
  await expect(letters).toHaveCount(2);
  await expect(letters.filter({ hasText: address })).toHaveCount(0);
  await expect(letters.first()).not.toContainText("{name}");
});

test("files, and an extension: after the deadline one applicant alone may go on", async ({ page, browser }) => {
  await page.goto("/fr");
  const maker = await another(browser, page, "filmmaker@demo.example");
  const application = await startApplication(maker, "fr", "development");
  await fillAll(maker, application, "Le jardin d’Amina");
  await maker.goto(application);
  await maker.getByRole("link", { name: "Vérifier et déposer" }).click();
  await maker.getByRole("button", { name: "Déposer la candidature" }).click();
  await expect(maker.locator("h1")).toHaveText("Votre candidature est bien reçue");

  await toTheList(page);
  await page.getByRole("link", { name: "Le jardin d’Amina" }).click();
  const [one] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Tous les fichiers (ZIP)" }).click()]);
  const names = namesIn(readFileSync(await one.path()));
  expect(names.filter((name) => name.endsWith(".pdf")).length).toBe(4);
  const [, file] = await Promise.all([page.locator(".files a").first().click(), page.waitForEvent("download")]);
  expect(readFileSync(await file.path())).toEqual(PDF);
  await page.getByRole("link", { name: "Retour à la liste" }).click();
  const [all] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Tous les fichiers de cette liste (ZIP)" }).click()]);
  expect(namesIn(readFileSync(await all.path())).length).toBeGreaterThanOrEqual(4);

  // A year later it is too late for everybody.
  await later(page, 24 * 120);
  await signIn(maker, "filmmaker@demo.example");
  await maker.goto(application);
  await expect(maker.locator(".tasks")).toHaveCount(0);
  await signIn(page, "staff@demo.example");
  await page.getByRole("banner").getByRole("link", { name: "Bureau" }).first().click();
  await page.getByRole("row").filter({ hasText: "Ateliers" }).first().getByRole("link").first().click();
  await toTab(page, "Candidatures");
  await page.getByRole("link", { name: "Le jardin d’Amina" }).click();
  await page.getByText("Accorder un délai", { exact: true }).click();
  // Refused: a date in the past, and no reason.
  await page.locator("input[name=local]").fill("2020-01-01T12:00");
  await page.getByRole("button", { name: "Prolonger la date limite" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page);
  const day = new Date(Date.now() + 130 * 86_400_000).toISOString().slice(0, 10);
  await page.locator("input[name=local]").fill(`${day}T12:00`);
  await page.getByLabel("Motif", { exact: true }).last().fill("Une panne de courant chez la productrice.");
  await page.getByRole("button", { name: "Prolonger la date limite" }).click();
  await expect(page.getByText("La date limite est prolongée.")).toBeVisible();
  await expect(page.getByText("Une panne de courant", { exact: false }).first()).toBeVisible();
  await maker.reload();
  await expect(maker.locator(".tasks")).toBeVisible();
  await expectAccessible(maker);
  await maker.context().close();
});
