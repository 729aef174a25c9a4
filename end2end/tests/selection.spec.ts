// A set that breaks a rule is refused, mended, frozen, announced and taken away as a list: the way of a selection, on both
// databases.
import { take } from "../support/lists.ts";
import { another, toCall, toTab } from "../support/office.ts";
import { signIn } from "../support/sign-in.ts";
import { csvRows } from "../support/tables.ts";
import { alive, expect, test, type Page } from "../support/test.ts";

/** An entry as its card on the board shows it; title and mean are what the shown selection says of it, too. */
interface Card {
  code: string;
  place: string;
  entry: string;
}

/** The cards of a board that is there to its end: a click waits for the beginning of a page only. */
async function cardsOf(page: Page): Promise<Card[]> {
  await page.waitForLoadState();
  return page.locator(".board-card").evaluateAll((cards) =>
    cards.map((card) => ({
      code: card.querySelector("[name=application]")!.getAttribute("value")!,
      place: card.querySelector("[name=from]")!.getAttribute("value")!,
      entry: [".film", ".board-score .figure"].map((part) => card.querySelector(part)!.textContent!.trim()).join(" "),
    })),
  );
}

/** Moves entries as the forms of their cards do without scripts: a board of hundreds is not clicked through. */
async function move(page: Page, cards: Card[], to: string): Promise<void> {
  for (const { code, place } of cards) {
    const answer = await page.request.post(`${page.url().split("?")[0]}/move`, {
      form: { application: code, from: place, to },
      headers: { "sec-fetch-site": "same-origin" },
      maxRedirects: 0,
    });
    expect(answer.status(), `${code} to ${to}`).toBe(303);
  }
  await page.reload();
  await expect(page.locator(`[data-drop="${to}"] .board-card`).filter({ hasText: cards.at(-1)!.code })).toBeVisible();
}

test("a refused set is mended, frozen, announced and taken away @smoke", async ({ page, browser }) => {
  await signIn(page, "staff@demo.example");
  await toCall(page, "Délibération", "Délibération");
  const board = page.url();
  // What an officer has shown the committee keeps every rule; six others that stand first do not.
  await page.getByRole("link", { name: "Voir la sélection proposée au comité" }).click();
  const rows = page.getByRole("table", { name: "Dans la sélection" }).locator("tbody tr");
  await page.waitForLoadState();
  const shown = await rows.evaluateAll((rows) =>
    rows.map((row) => [".film", "td:last-child"].map((part) => row.querySelector(part)!.textContent!.trim()).join(" ")),
  );
  await page.getByRole("link", { name: "Retour à la délibération" }).click();
  const cards = await cardsOf(page);
  const legal = cards.filter(({ entry }) => shown.includes(entry));
  expect(legal.map(({ entry }) => entry).sort(), "each is found on the board").toEqual(shown.toSorted());
  const broken = cards.filter((card) => !legal.includes(card)).slice(0, 6);
  await move(page, broken, "selected");

  const freeze = page.getByRole("button", { name: "Arrêter cette sélection" });
  const refusal = page.getByRole("alert");
  await freeze.click();
  await expect(refusal).toContainText("Refusé : ces règles ne sont pas respectées");
  await expect(page.getByText("Pour y remédier", { exact: false }), "staff see no count").toHaveCount(0);
  const officer = await another(browser, page, "quota@demo.example");
  await toCall(officer, "Délibération", "Délibération");
  await expect(officer.locator(".board-rules")).toContainText(/Impérative · Non respectée · .*Pour y remédier/);
  await officer.getByRole("button", { name: "Arrêter cette sélection" }).click();
  await expect(officer.getByRole("alert")).toContainText("Refusé : ces règles ne sont pas respectées");
  await expect(officer.getByRole("alert")).toContainText(/Pour y remédier.*en (échanger|ajouter|retirer)/);

  await page.goto(board);
  await move(page, broken.map((card) => ({ ...card, place: "selected" })), "candidate");
  await move(page, legal, "selected");
  await officer.reload();
  await expect(officer.locator(".board-rules"), "the rules that bind are kept").not.toContainText(/Impérative · Non respectée/);
  await officer.context().close();
  await alive(page);
  await freeze.click();
  await expect(page.getByText("La sélection est arrêtée.", { exact: false })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "AW-" })).toHaveCount(legal.length);

  await page.locator("summary", { hasText: "Annoncer…" }).click();
  await page.getByRole("button", { name: "Annoncer les décisions" }).click();
  await expect(page.getByText("Les décisions sont annoncées.", { exact: false })).toBeVisible();
  await toTab(page, "Candidatures");
  await page.getByRole("link", { name: "Exporter", exact: true }).click();
  const list = csvRows(await take(page, { kind: "selection", format: "csv" })).flat();
  expect(list.filter((cell) => /^AW-\w{6}$/.test(cell)).sort()).toEqual(legal.map(({ code }) => code).sort());
});
