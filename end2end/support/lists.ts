// Lists to take away: the form of the page "Listes à exporter", and its file.
import { readFileSync } from "node:fs";
import { expect, type Page } from "./test.ts";

export interface Wanted {
  kind?: string;
  lang?: string;
  format?: "xlsx" | "csv";
  columns?: string[];
}

/** Fills the form of the lists and takes the file. */
export async function take(page: Page, { kind, lang, format, columns }: Wanted): Promise<Buffer> {
  if (kind) await page.locator(`input[name=kind][value=${kind}]`).check();
  if (lang) await page.locator(`input[name=lang][value=${lang}]`).check();
  if (format) await page.locator(`input[name=format][value=${format}]`).check();
  if (columns) {
    const taken = await page.locator("input[name=kind]:checked").inputValue();
    const name = taken === "applications" ? "columns" : `columns.${taken}`;
    for (const box of await page.locator(`input[type=checkbox][name="${name}"]`).all()) {
      await box.setChecked(columns.includes((await box.getAttribute("value"))!));
    }
  }
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Télécharger" }).click()]);
  expect(download.suggestedFilename()).toMatch(format === "csv" ? /\.csv$/ : /\.xlsx$/);
  return readFileSync(await download.path());
}
