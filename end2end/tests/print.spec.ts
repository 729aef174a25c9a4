// On paper: what is read, and nothing to press, to fill in or to follow.
import { toCall } from "../support/office.ts";
import { toWholeDossier } from "../support/panel.ts";
import { signIn } from "../support/sign-in.ts";
import { alive, expect, test, type Page } from "../support/test.ts";

/** The head, the ways through the house and everything that can be pressed are there on a screen, and not on paper. */
async function toPaper(page: Page): Promise<void> {
  await alive(page);
  const head = page.getByRole("banner");
  await expect(head).toBeVisible();
  await expect(page.getByRole("main").getByRole("button").first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(head).toBeHidden();
  await expect(page.getByRole("contentinfo")).toBeHidden();
  for (const role of ["navigation", "search", "searchbox", "button", "checkbox"] as const) {
    await expect(page.getByRole(role), role).toHaveCount(0);
  }
}

test("a dossier on paper", async ({ page }) => {
  await signIn(page, "staff@demo.example");
  await toCall(page, "Lecture", "Candidatures");
  await page.getByRole("main").getByRole("link", { name: "La Nuit des citernes" }).click();
  await toPaper(page);
  await expect(page.getByRole("heading", { name: "La Nuit des citernes" })).toBeVisible();
  await expect(page.getByText("Personnage inventé, Rahma garde les citernes", { exact: false })).toBeVisible();
  await expect(page.getByText("Dounia Inventée").first()).toBeVisible();
  await expect(page.locator("aside form:visible")).toHaveCount(0);
});

test("a scoresheet on paper, with its points and its comment", async ({ page }) => {
  await signIn(page, "reader@demo.example");
  await toWholeDossier(page);
  await alive(page);
  const scales = page.locator("fieldset.scale");
  await scales.first().locator("label.step").nth(2).click();
  await page.getByLabel("Commentaire").fill("À relire sur le papier.");
  await toPaper(page);
  await expect(page.getByRole("heading", { level: 1, name: "La Nuit des citernes" })).toBeVisible();
  for (const scale of await scales.all()) await expect(scale.locator("legend")).toBeVisible();
  await expect(scales.first().locator("input").nth(2)).toBeChecked();
  await expect(scales.first().locator("label.step").nth(2)).toBeVisible();
  await expect(page.getByLabel("Commentaire")).toBeVisible();
  await expect(page.locator("iframe.pdf-frame")).toBeHidden();
});

test("a list on paper", async ({ page }) => {
  await signIn(page, "staff@demo.example");
  await toCall(page, "Ouvert", "Candidatures");
  const rows = page.locator("table tbody tr");
  await page.waitForLoadState();
  const titles = await rows.locator("th").allInnerTexts();
  await toPaper(page);
  await expect(page.getByRole("heading", { level: 1, name: "Ateliers de l’Atlas" })).toBeVisible();
  for (const row of await rows.all()) await expect(row).toBeVisible();
  expect(await rows.locator("th").allInnerTexts()).toEqual(titles);
  await expect(page.getByRole("columnheader", { name: "Titre" })).toBeVisible();
});
