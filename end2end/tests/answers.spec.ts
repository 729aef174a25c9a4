// What follows an announcement: a place given back, the reserve in its order, an answer, and none in time.
import { expectAccessible } from "../support/axe.ts";
import { later, toCall, toTab } from "../support/office.ts";
import { applicant } from "../support/mailbox.ts";
import { signIn } from "../support/sign-in.ts";
import { expect, test } from "../support/test.ts";

test("a place given back goes to the reserve; who moves up answers, and who does not answer in time loses the place", async ({ page }) => {
  await signIn(page, "staff@demo.example");
  // Six projects must be Moroccan: whoever goes, it is none of these.
  await toCall(page, "Annoncé", "Candidatures");
  await page.locator("details.filter-more summary").click();
  await page.locator("select[name=country]").selectOption("MA");
  await page.getByRole("button", { name: "Afficher" }).click();
  const kept: string[] = (await page.locator("table tbody").innerText()).match(/AW-\w+/g) ?? [];
  await toTab(page, "Délibération");
  await expectAccessible(page);
  const board = page.url().split("?")[0]!;

  // A place is free, and the highest of the reserve that keeps every rule is proposed; should none keep them, one more goes.
  const proposed = page.locator(".board-next li").filter({ hasText: "Proposé" });
  const reserve = page.getByRole("row").filter({ hasText: /Réserve, rang/ });
  const sections = await reserve.evaluateAll((rows) => rows.map((row) => row.querySelector("td")?.innerText ?? ""));
  // Two of a section have to wait: the first of them will decline.
  const twice = sections.filter((section, at) => sections.indexOf(section) !== at);
  const holders = page.getByRole("row").filter({ has: page.getByText("Confirmé", { exact: true }) });
  const texts = await holders.evaluateAll((rows) => rows.map((row) => [row.querySelector("td")?.innerText ?? "", row.textContent ?? ""]));
  const codes = texts.filter(([section]) => twice.includes(section!)).map(([, text]) => /AW-\w{6}/.exec(text!)![0]);
  const going = codes.filter((code) => !kept.includes(code));
  const freeUntilProposed = async () => {
    while ((await proposed.count()) === 0) {
      const row = page.getByRole("row").filter({ hasText: going.shift()! });
      await row.getByText("Libérer la place").first().click();
      await row.getByLabel("Motif").fill("Le tournage est avancé.");
      await row.getByRole("button", { name: "Libérer la place" }).click();
      await expect(page.getByText("La place est libre.")).toBeVisible();
      await expect(row).toContainText("Retiré");
    }
  };
  await freeUntilProposed();
  await expect(proposed).toHaveCount(1);
  await expectAccessible(page);
  const title = await proposed.locator(".film").innerText();
  const code = await proposed.locator(".code").innerText();
  await proposed.getByRole("button", { name: "Faire passer en sélection" }).click();
  await expect(page.getByText("Le dossier passe en sélection", { exact: false })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: code })).toContainText("Sélectionné depuis la réserve");

  await page.getByRole("row").filter({ hasText: code }).getByRole("link").first().click();
  const email = (await page.locator(".credit-more .code").last().innerText()).trim();
  const promoted = await applicant(page, email);
  await promoted.goto("/fr");
  await promoted.getByRole("link", { name: "Mes candidatures" }).first().click();
  await expectAccessible(promoted);
  await promoted.getByRole("link", { name: title }).first().click();
  await promoted.getByRole("button", { name: "Décliner la place" }).click();
  await expect(promoted.getByText("Vous avez décliné la place.", { exact: false })).toBeVisible();
  await promoted.context().close();

  // The place is proposed again; whoever moves up now does not answer.
  await page.goto(board);
  await expect(page.getByRole("row").filter({ hasText: code })).toContainText("Décliné");
  await freeUntilProposed();
  const next = await proposed.locator(".code").innerText();
  expect(next).not.toBe(code);
  await proposed.getByRole("button", { name: "Faire passer en sélection" }).click();
  await expect(page.getByRole("row").filter({ hasText: next })).toContainText("Attendue jusqu’au");
  // The time to answer runs out only for who has been written to.
  await toTab(page, "Courriers");
  await page.locator("summary", { hasText: "Valider tous les brouillons" }).click();
  await page.getByRole("button", { name: "Valider et envoyer" }).click();
  await expect(page.getByText("les courriers partent", { exact: false })).toBeVisible();
  await later(page, 30 * 24);
  await signIn(page, "staff@demo.example");
  await expect(async () => {
    await page.goto(board);
    await expect(page.getByRole("row").filter({ hasText: next })).toContainText("Sans réponse dans le délai", { timeout: 500 });
  }).toPass({ timeout: 30_000 });
});
