// Points 9 and 10: a project over the years, its milestones with their sources; the composition of 2025, counted.
import { readFileSync } from "node:fs";
import { expectAccessible } from "../support/axe.ts";
import { signIn } from "../support/sign-in.ts";
import { csvRows } from "../support/tables.ts";
import { expect, said, test, type Page } from "../support/test.ts";

async function toTheProjects(page: Page): Promise<void> {
  await signIn(page, "staff@demo.example");
  await page.goto("/fr");
  await page.getByRole("banner").getByRole("link", { name: "Bureau" }).first().click();
  await page.getByRole("banner").getByRole("link", { name: "Projets" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Projets" })).toBeVisible();
}

/** The figures of a plot, the largest first. */
async function figures(page: Page, title: string): Promise<number[]> {
  await page.waitForLoadState();
  const plot = page.locator("figure.plot").filter({ has: page.locator("figcaption").getByText(title, { exact: true }) });
  return (await plot.locator("li .figure").allInnerTexts()).map(Number).sort((one, other) => other - one);
}

test("the composition of 2025 is counted: by section 12, 10, 5 and 1, by stage 17 and 11", async ({ page }) => {
  await toTheProjects(page);
  await expectAccessible(page);
  await page.getByRole("main").getByRole("link", { name: /2025/ }).first().click();
  await expect(page.getByText(said("Sur 28 sélectionnés en 2025"))).toBeVisible();
  await expectAccessible(page);
  expect(await figures(page, "Par section")).toEqual([12, 10, 5, 1]);
  expect(await figures(page, "Par stade")).toEqual([17, 11]);
  await expect(page.getByRole("table", { name: "Projets sélectionnés" }).locator("tbody tr")).toHaveCount(28);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Télécharger (CSV)" }).click()]);
  expect(csvRows(readFileSync(await file.path())).length).toBe(1 + 28);
});

test("the composition is not for filmmakers, and none is made up for another year; what there is, is one way on", async ({ page }) => {
  await toTheProjects(page);
  await page.getByRole("main").getByRole("link", { name: /2025/ }).first().click();
  const composition = page.url();
  expect((await page.goto(composition.replace("2025", "1999")))?.status()).toBe(404);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Retour à l’accueil" }).click();
  await page.getByRole("banner").getByRole("link", { name: "Bureau" }).first().click();
  await page.getByRole("banner").getByRole("link", { name: "Projets" }).first().click();
  await page.getByRole("main").getByRole("link", { name: /2025/ }).first().click();
  expect(await figures(page, "Par section")).toEqual([12, 10, 5, 1]);

  await page.context().clearCookies();
  await signIn(page, "filmmaker@demo.example");
  expect((await page.goto(composition))?.status()).toBe(404);
  await expect(page.getByText(said("Sur 28 sélectionnés"))).toHaveCount(0);
});

test("a project's page: its applications, a milestone refused without a source, recorded, and counted for its edition", async ({ page }) => {
  await toTheProjects(page);
  await page.getByRole("main").getByRole("link", { name: /2025/ }).first().click();
  const edition = page.url();
  const premiered = async () => {
    const words = (await page.locator("main").innerText()).replaceAll(/[\u2066-\u2069]/g, "");
    return Number(/présentés en première\s: (\d+)/.exec(words)?.[1]);
  };
  const before = await premiered();
  const unseen = page.getByRole("table", { name: "Projets sélectionnés" }).locator("tbody tr").filter({ hasNotText: "Première" }).first();
  await unseen.getByRole("link").click();
  await expect(page.locator(".attempts").first()).toContainText("2025");
  await expectAccessible(page);

  await page.locator("select[name=kind]").selectOption("premiere");
  await page.locator("input[name=happened_on]").fill("l’an prochain");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page);
  await page.locator("input[name=happened_on]").fill("2026-05");
  await page.getByLabel("Où, quoi, avec qui").fill("Festival inventé, en compétition");
  await page.getByLabel("Source", { exact: true }).fill("Communiqué de la production, mai 2026");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(page.getByText("L’étape est enregistrée.")).toBeVisible();
  await expect(page.getByText("Communiqué de la production, mai 2026")).toBeVisible();
  await page.goto(edition);
  expect(await premiered()).toBe(before + 1);

  // Taken back: the count follows, the history keeps it.
  await page.goBack();
  await page.getByRole("button", { name: /^Supprimer/ }).last().click();
  await expect(page.getByText("L’étape est supprimée.", { exact: false })).toBeVisible();
  await page.getByText("Historique", { exact: true }).click();
  await expect(page.locator(".timeline")).toContainText("a supprimé une étape");
  await page.goto(edition);
  expect(await premiered()).toBe(before);
});

test("a project is found by its title without accents; a filmmaker finds no such page", async ({ page }) => {
  await toTheProjects(page);
  await page.locator("input[type=search]").fill("VERGER suppose");
  await page.locator("input[type=search]").press("Enter");
  await expect(page.locator("table").last().locator("tbody th").first()).toContainText("Verger supposé");
  const address = page.url();
  await page.context().clearCookies();
  await signIn(page, "filmmaker@demo.example");
  await expect(page.getByRole("banner").getByRole("link", { name: "Projets" })).toHaveCount(0);
  expect((await page.goto(address))?.status()).toBe(404);
});
