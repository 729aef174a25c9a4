// Point 8: lists to take away, read back as a spreadsheet program reads them; and the report that hides small cells.
import { readFileSync } from "node:fs";
import { expectAccessible } from "../support/axe.ts";
import { take } from "../support/lists.ts";
import { toCall } from "../support/office.ts";
import { signIn } from "../support/sign-in.ts";
import { csvRows, sheetsIn } from "../support/tables.ts";
import { expect, test } from "../support/test.ts";

test("a narrowed list in chosen columns, as workbook and as plain values", async ({ page }) => {
  await signIn(page, "staff@demo.example");
  await toCall(page, "Annoncé", "Candidatures");
  await page.locator("details.filter-more summary").click();
  await page.locator("select[name=section]").selectOption("development");
  await page.getByRole("button", { name: "Afficher" }).click();
  await page.getByRole("link", { name: "Exporter", exact: true }).click();
  await expectAccessible(page);
  const columns = ["title", "country", "email"];

  const csv = await take(page, { format: "csv", columns });
  expect(csv.subarray(0, 3).toString("hex"), "spreadsheet programs know UTF-8 by its mark").toBe("efbbbf");
  const rows = csvRows(csv);
  expect(rows[0]).toEqual(["Titre", "Pays", "Adresse e-mail"]);
  expect(rows.length).toBe(1 + 34);
  for (const row of rows.slice(1)) {
    expect(row[2]).toMatch(/@/);
    // Nothing that a spreadsheet program would compute.
    for (const cell of row) expect(cell).not.toMatch(/^[=+@\t\r-]/);
  }

  const [sheet] = sheetsIn(await take(page, { format: "xlsx", columns }));
  expect(sheet!.rightToLeft).toBe(false);
  expect(sheet!.rows.map((row) => row.slice(0, 3))).toEqual(rows);

  const [arabic] = sheetsIn(await take(page, { lang: "ar", columns }));
  expect(arabic!.rightToLeft, "an Arabic sheet reads from the right").toBe(true);
  expect(arabic!.rows[0]!.join()).toMatch(/^[\p{Script=Arabic}\s,]+$/u);
});

test("selection, contacts, people: one line each, and never anybody's gender", async ({ page }) => {
  await signIn(page, "staff@demo.example");
  await toCall(page, "Annoncé", "Candidatures");
  await page.getByRole("link", { name: "Exporter", exact: true }).click();
  const selection = sheetsIn(await take(page, { kind: "selection" }));
  const lines = selection.flatMap((sheet) => sheet.rows);
  expect(lines.filter((row) => row.some((cell) => /^AW-/.test(cell))).length, "28 selected and 5 in reserve").toBe(33);
  // In two columns of its own: those of the other lists leave the page, and count for nothing.
  const [short] = sheetsIn(await take(page, { kind: "selection", columns: ["title", "email"] }));
  expect(short!.rows[0]).toEqual(["Titre", "Adresse e-mail"]);
  expect(short!.rows.length).toBe(1 + 33);
  await expect(page.getByRole("group", { name: "Colonnes" })).toHaveCount(1);
  const contacts = csvRows(await take(page, { kind: "contacts", format: "csv" }));
  expect(contacts.length).toBe(1 + 79);
  const people = csvRows(await take(page, { kind: "credits", format: "csv" }));
  expect(people.length).toBeGreaterThan(79);
  for (const table of [lines, contacts, people]) expect(JSON.stringify(table)).not.toMatch(/"(Femme|Homme|woman|man)"/i);
});

test("panels, conflicts and letters of the whole call, from the pages that show them", async ({ page }) => {
  await signIn(page, "staff@demo.example");
  await toCall(page, "Annoncé", "Courriers");
  await page.getByRole("link", { name: "Exporter", exact: true }).click();
  await expect(page.getByLabel(/^Courriers/)).toBeChecked();
  const letters = csvRows(await take(page, { kind: "letters", format: "csv" }));
  expect(letters[0]!.slice(0, 3)).toEqual(["Objet", "Type de courrier", "Destinataire"]);
  expect(letters.length).toBeGreaterThan(79);
  const readers = csvRows(await take(page, { kind: "readers", format: "csv" }));
  expect(readers.length).toBeGreaterThan(2);
  const readings = csvRows(await take(page, { kind: "readings", format: "csv" }));
  expect(readings.length).toBe(1 + 79);
  const conflicts = csvRows(await take(page, { kind: "conflicts", format: "csv" }));
  expect(conflicts[0]![0]).toBe("Nom");
});

test("the report is for quota officers; it hides what would name somebody", async ({ page }) => {
  await signIn(page, "staff@demo.example");
  await toCall(page, "Annoncé", "Candidatures");
  await page.getByRole("link", { name: "Exporter", exact: true }).click();
  await expect(page.getByRole("link", { name: "Parité et origine" }), "not for everybody").toHaveCount(0);
  const refused = await page.goto(page.url().replace(/\/exports.*/, "/report"));
  expect(refused?.status()).toBeGreaterThanOrEqual(403);
  await expectAccessible(page);
  // Recovered: what the same person may have, in chosen columns and another language.
  await page.getByRole("link", { name: "Retour à l’accueil" }).click();
  await toCall(page, "Annoncé", "Candidatures");
  await page.getByRole("link", { name: "Exporter", exact: true }).click();
  const rows = csvRows(await take(page, { kind: "applications", lang: "en", format: "csv", columns: ["code", "title", "country"] }), ",");
  expect(rows[0]).toEqual(["Title", "Code", "Country"]);
  expect(rows.length).toBe(1 + 79);
  for (const row of rows.slice(1)) expect(row[1]).toMatch(/^AW-\w{6}$/);

  await page.context().clearCookies();
  await signIn(page, "quota@demo.example");
  await toCall(page, "Annoncé");
  await page.getByRole("link", { name: "Parité et origine" }).first().click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Établir le rapport" }).click();
  await expect(page.getByRole("heading", { name: "Sélection", exact: true })).toBeVisible();
  await expectAccessible(page);
  for (const cell of await page.locator(".report td[data-kind=number]").allInnerTexts()) {
    const shown = Number(cell.trim());
    expect(cell.includes("masqué") || shown === 0 || shown >= 5, cell).toBe(true);
  }
  await expect(page.locator(".report td", { hasText: "masqué" }).first()).toBeAttached();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Télécharger (XLSX)" }).click()]);
  expect(sheetsIn(readFileSync(await download.path())).flatMap((sheet) => sheet.rows).length).toBeGreaterThan(5);
});
