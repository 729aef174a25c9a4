// A file as FilmFreeway exports it: tried with line numbers, all or nothing, and the second time it changes nothing.
import { expectAccessible } from "../support/axe.ts";
import { toCall } from "../support/office.ts";
import { signIn } from "../support/sign-in.ts";
import { expect, said, test, type Page } from "../support/test.ts";

const HEADER = [
  "Project Title", "Directors", "First Name", "Last Name", "Email", "Country", "Country of Origin", "Language", "Duration", "Genres",
  "Synopsis", "Project Type", "Production Budget", "Completion Date", "First-time Filmmaker", "Submission Categories",
  "Submission Date", "Submission Status", "Judging Status", "Submission Link", "Tracking Number", "Favorite Color",
];

/** A line of the file, with what differs. */
function line(number: number, different: Record<string, string> = {}): string[] {
  const usual: Record<string, string> = {
    "Project Title": `Film inventé ${number}`, "Directors": `Réalisatrice ${number} Fictive`, "First Name": `Prénom ${number}`,
    "Last Name": "Fictive", "Email": `fictive${number}@example.org`, "Country": "Morocco", "Country of Origin": "Morocco",
    "Language": "Arabic", "Duration": "01:35:00", "Genres": "Drama", "Synopsis": "Une première ligne ;\nune seconde.",
    "Project Type": "Feature", "Production Budget": "1,250,000 EUR", "Completion Date": "2027-03-01",
    "First-time Filmmaker": "Yes", "Submission Categories": "Development", "Submission Date": "2026-11-01",
    "Submission Status": "In Consideration", "Judging Status": "Undecided", "Submission Link": "https://example.org/film",
    "Tracking Number": `INV${number}`, "Favorite Color": "Bleu de Majorelle",
  };
  return HEADER.map((name) => different[name] ?? usual[name] ?? "");
}

/** Semicolons, a mark in front, quoted line breaks: as a spreadsheet program in French writes it. */
function file(lines: string[][]): { name: string; mimeType: string; buffer: Buffer } {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const text = [HEADER, ...lines].map((cells) => cells.map(quote).join(";")).join("\r\n");
  return { name: "export.csv", mimeType: "text/csv", buffer: Buffer.from(`\uFEFF${text}\r\n`) };
}

async function upload(page: Page, lines: string[][]): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(file(lines));
  await page.getByRole("button", { name: "Lire et essayer" }).click();
}

async function toTheList(page: Page): Promise<void> {
  await toCall(page, "Ouvert", "Candidatures");
}

test("a file is tried, refused as a whole, mended, imported once", async ({ page }) => {
  await signIn(page, "staff@demo.example");
  await toTheList(page);
  await expect(page.locator("table tbody tr")).toHaveCount(17);
  await page.getByRole("link", { name: "Importer un fichier" }).click();
  await expectAccessible(page);

  // Refused: what is no table at all.
  await page.locator("input[type=file]").setInputFiles({ name: "export.csv", mimeType: "text/csv", buffer: Buffer.from([0, 255, 1, 254]) });
  await page.getByRole("button", { name: "Lire et essayer" }).click();
  await expect(page.getByText("le fichier n’est pas en UTF-8", { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("main").getByRole("link", { name: "Importer un fichier" }).click();

  // Refused as a whole: two of four lines have problems, each named with its line. The quoted line breaks count.
  const bad = [line(1), line(2, { Email: "pas une adresse" }), line(3), line(4, { "Submission Date": "un jour" })];
  await upload(page, bad);
  await expect(page.getByText(said("2 problèmes empêchent l’import")).first()).toBeVisible();
  await expectAccessible(page);
  const problems = page.getByRole("table").filter({ hasText: "Problème" }).locator("tbody tr");
  await expect(problems.filter({ hasText: "pas une adresse" })).toContainText("4");
  await expect(problems.filter({ hasText: "un jour" })).toContainText("8");
  await expect(page.getByRole("button", { name: /^Importer/ })).toHaveCount(0);

  // The mapping page: an unknown column is kept; a column can be sent elsewhere and tried again.
  await expect(page.getByLabel("Favorite Color")).toHaveValue(/extra/);
  await page.getByLabel("Submission Date").selectOption({ label: "Gardée en réponse supplémentaire" });
  await page.getByRole("button", { name: "Essayer encore" }).click();
  await expect(page.getByText(said("1 problème empêche l’import")).first()).toBeVisible();
  await toTheList(page);
  await expect(page.locator("table tbody tr"), "nothing was written").toHaveCount(17);

  await page.getByRole("link", { name: "Importer un fichier" }).click();
  const good = [line(1, { "Project Title": "حديقة بلا سور" }), line(2), line(3), line(4)];
  await upload(page, good);
  await expect(page.getByText(said("4 nouvelles candidatures"))).toBeVisible();
  await page.getByRole("button", { name: said("Importer 4 candidatures") }).click();
  await expect(page.getByText("L’import est terminé")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("main").getByRole("link", { name: "Candidatures" }).last().click();
  await expect(page.locator("table tbody tr")).toHaveCount(21);
  await page.locator("input[type=search]").fill("حديقة");
  await page.locator("input[type=search]").press("Enter");
  await page.locator("table tbody tr").getByRole("link").first().click();
  await page.getByText("Du fichier importé").click();
  await expect(page.getByText("Bleu de Majorelle")).toBeVisible();
  await expect(page.locator(".timeline")).toContainText("a importé la candidature");

  // The second time nothing is new.
  await toTheList(page);
  await page.getByRole("link", { name: "Importer un fichier" }).click();
  await upload(page, good);
  await expect(page.getByText("Tout ce fichier est déjà présent")).toBeVisible();
  await expectAccessible(page);
  await toTheList(page);
  await expect(page.locator("table tbody tr")).toHaveCount(21);
  await page.goto("/fr/demo/mailbox");
  await expect(page.locator("article.letter").filter({ hasText: "fictive1@example.org" }), "it sends no letter").toHaveCount(0);
});
