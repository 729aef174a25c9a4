// Point 1: staff open an edition and its calls from templates, edit them before the opening, publish and copy them,
// change a rule, invite a colleague.
import { alive, expect, test, type Page } from "../support/test.ts";
import { expectAccessible } from "../support/axe.ts";
import { signIn } from "../support/sign-in.ts";

async function enter(page: Page, email: string): Promise<void> {
  await signIn(page, email);
  await page.goto("/fr");
  await page.getByRole("banner").getByRole("link", { name: "Bureau" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Le bureau" })).toBeVisible();
}

test("an edition, a call from a template, edited, published, copied", async ({ page }) => {
  await enter(page, "admin@demo.example");
  await expectAccessible(page);

  await page.getByRole("link", { name: "Ouvrir une édition" }).click();
  const year = await page.getByLabel("Année").inputValue();
  await page.locator("input[name='name.fr']").fill(`Édition d’essai ${year}`);
  await page.locator("input[name='name.en']").fill(`Trial edition ${year}`);
  await page.getByLabel(/Premier jour/).fill(`${year}-11-26`);
  await page.getByLabel("Dernier jour").fill(`${year}-11-20`);
  await page.getByRole("button", { name: "Ouvrir l’édition" }).click();
  // Refused: the name in Arabic is missing and the days are in the wrong order; nothing typed is lost.
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.locator("input[name='name.fr']")).toHaveValue(`Édition d’essai ${year}`);
  await expectAccessible(page);
  await page.locator("input[name='name.ar']").fill(`دورة تجريبية ${year}`);
  await page.getByLabel("Dernier jour").fill(`${year}-12-04`);
  await page.getByRole("button", { name: "Ouvrir l’édition" }).click();
  await expect(page.getByText("L’édition est ouverte")).toBeVisible();

  const edition = page.locator("section.edition").filter({ hasText: `Édition d’essai ${year}` });
  await edition.getByRole("link", { name: "Nouvel appel" }).click();
  await page.getByRole("button", { name: "Créer l’appel" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByLabel(/^Ateliers de l’Atlas/).check();
  await page.getByLabel("Date d’ouverture").fill(`${year}-02-01`);
  await page.getByRole("button", { name: "Créer l’appel" }).click();
  await expect(page.getByText("L’appel est créé", { exact: false })).toBeVisible();
  await expectAccessible(page);

  const tabs = page.getByRole("navigation", { name: "Parties de l’appel" });
  await tabs.getByRole("link", { name: "Réglages" }).click();
  await page.getByRole("main").getByRole("link", { name: "Dates et places" }).click();
  await page.locator("input[name='sections.shorts.places']").fill("beaucoup");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.locator("input[name='sections.shorts.places']")).toHaveValue("beaucoup");
  await page.locator("input[name='sections.shorts.places']").fill("6");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
  await expectAccessible(page);

  // A blind reading shows no document but an anonymous copy, which the form then asks for.
  const parts = page.getByRole("navigation", { name: "Parties des réglages" });
  const save = page.getByRole("button", { name: "Enregistrer" });
  await parts.getByRole("link", { name: "Lecture et critères" }).click();
  await page.getByLabel("Le comité ne sait pas qui candidate").check();
  const weight = page.locator("input[name='criteria.vision.weight']");
  await weight.fill("0");
  await save.click();
  await expect(page.getByRole("alert")).toBeVisible();
  await weight.fill("35");
  await save.click();
  await expect(page.getByText("Le comité ne verra aucun document")).toBeVisible();
  await expectAccessible(page);
  await parts.getByRole("link", { name: "Formulaire" }).click();
  const script = page.locator("details").filter({ has: page.locator("input[name='documents.script.copy']") });
  await script.locator("summary").click();
  await script.getByLabel("Demander aussi une copie anonyme").check();
  await save.click();
  await expect(page.locator("summary").filter({ hasText: "Traitement ou scénario – copie anonyme" })).toBeVisible();
  await expect(page.getByText("Le comité ne verra aucun document")).toHaveCount(0);

  // A letter without a subject is refused, and keeps what was written.
  await parts.getByRole("link", { name: "Courriers" }).click();
  const subject = page.locator("input[name='letters.selected.subject.fr']");
  await page.locator("details").filter({ has: subject }).locator("summary").click();
  await subject.fill("");
  await save.click();
  await expect(page.getByRole("alert")).toBeVisible();
  await subject.fill("{call}, bonne nouvelle");
  await save.click();
  await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
  await expect(subject).toHaveValue("{call}, bonne nouvelle");

  await tabs.getByRole("link", { name: "Vue d’ensemble" }).click();
  await page.getByRole("button", { name: "Publier" }).click();
  await expect(page.getByText("L’appel est publié")).toBeVisible();
  await page.getByRole("link", { name: "Page publique" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ateliers de l’Atlas" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Courts métrages en postproduction" })).toContainText("6");
});

test("a call is copied to a later edition with its dates moved", async ({ page }) => {
  await enter(page, "admin@demo.example");
  await page.locator("section.edition").last().getByRole("table").getByRole("link", { name: "Ateliers de l’Atlas" }).first().click();
  await page.getByRole("link", { name: "Copier vers une autre édition" }).click();
  await page.getByRole("button", { name: "Copier l’appel" }).click();
  await expect(page.getByText("L’appel est copié", { exact: false })).toBeVisible();
  await expect(page.getByRole("button", { name: "Publier" })).toBeVisible();
});

test("the quota officer changes a rule; program staff only read it", async ({ page, browser, url }) => {
  await enter(page, "quota@demo.example");
  await page.getByRole("main").getByRole("table").getByRole("link", { name: "Atlas Station" }).first().click();
  await page.getByRole("navigation", { name: "Parties de l’appel" }).getByRole("link", { name: "Quotas" }).click();
  await page.getByRole("main").getByRole("table").getByRole("link").first().click();
  await page.locator("input[name=count]").fill("deux");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.locator("input[name=count]").fill("3");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
  await expectAccessible(page);

  // The same rule once more, over all calls of the edition.
  await page.getByRole("main").getByRole("table").getByRole("link").first().click();
  await page.getByText("Reprendre cette règle ailleurs", { exact: true }).first().click();
  await page.getByLabel("Pour quoi elle vaudra").selectOption("edition");
  await page.getByRole("button", { name: "Ajouter la règle" }).click();
  await expect(page.getByText("La règle est ajoutée")).toBeVisible();
  await expect(page.getByText("Cette règle vaut pour tous les appels de l’édition ensemble.")).toBeVisible();
  await expectAccessible(page);

  const other = await browser.newContext({ baseURL: url });
  const staff = await other.newPage();
  await enter(staff, "staff@demo.example");
  await staff.getByRole("main").getByRole("table").getByRole("link", { name: "Atlas Station" }).first().click();
  await staff.getByRole("navigation", { name: "Parties de l’appel" }).getByRole("link", { name: "Quotas" }).click();
  await staff.getByRole("main").getByRole("table").getByRole("link").first().click();
  await expect(staff.locator("input[name=count]")).toBeDisabled();
  await expect(staff.getByRole("button", { name: "Enregistrer" })).toHaveCount(0);
  await other.close();
});

test("a colleague is invited with a role, and the right is taken back", async ({ page }) => {
  await enter(page, "admin@demo.example");
  await page.getByRole("main").getByRole("link", { name: "Équipe et droits" }).click();
  await page.locator("form.narrow").getByLabel("Nom", { exact: true }).fill("Hind Inventée");
  await page.locator("form.narrow input[name=email]").fill("hind@demo");
  await page.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.locator("form.narrow input[name=email]").fill("hind@demo.example");
  await page.getByLabel(/^Équipe du programme/i).check();
  await page.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await expect(page.getByText("L’invitation est partie")).toBeVisible();
  await alive(page);
  await expectAccessible(page);
  const row = page.getByRole("row").filter({ hasText: "Hind Inventée" });
  await row.getByText("Retirer", { exact: true }).first().click();
  await row.getByRole("button", { name: "Retirer" }).last().click();
  await expect(page.getByText("Le droit est retiré")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Hind Inventée" })).toHaveCount(0);
});
