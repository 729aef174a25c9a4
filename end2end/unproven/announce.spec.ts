// The announcement: refused while a rule is broken, then together; letters as drafts, released, sent to a real mail server.
import { SMTPServer } from "smtp-server";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { alive, expect, test, type Page } from "../support/test.ts";
import { expectAccessible } from "../support/axe.ts";
import { startServer, type Server } from "../support/server.ts";

let server: Server;
let mail: SMTPServer;
const received: string[] = [];

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  mail = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (piece) => (text += piece));
      stream.on("end", () => {
        received.push(text);
        done();
      });
    },
  });
  const listening = mail.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const { port } = listening.address() as AddressInfo;
  server = await startServer("announce", ["--smtp-url", `smtp://127.0.0.1:${port}`]);
});

test.afterAll(async () => {
  await server?.stop();
  await new Promise<void>((resolve) => mail.close(resolve));
});

async function enter(page: Page, email: string): Promise<void> {
  await page.goto(`${server.url}/fr/account/sign-in`);
  await page.locator("form.narrow input[name=email]").fill(email);
  await page.locator("form.narrow input[name=password]").fill("un jardin sous les oliviers");
  await page.locator("main form.narrow button").first().click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}

async function toTheBoard(page: Page): Promise<void> {
  await page.goto(`${server.url}/fr`);
  await page.getByRole("link", { name: "Bureau", exact: true }).first().click();
  await page.getByRole("row").filter({ hasText: "Délibération" }).getByRole("link").first().click();
  await page.getByRole("link", { name: "Délibération", exact: true }).first().click();
  await expect(page).toHaveURL(/\/board$/);
}

const zone = (page: Page, place: string) => page.locator(`[data-drop="${place}"]`);

test("decisions are announced together and their letters leave when they are released", async ({ page, browser }) => {
  test.setTimeout(120_000);
  await enter(page, "staff@demo.example");
  await toTheBoard(page);
  await alive(page);
  await zone(page, "candidate").locator(".board-card").first().getByRole("button", { name: "Sélectionner" }).click();
  await expect(zone(page, "selected").locator(".board-card")).toHaveCount(1);
  await zone(page, "candidate").locator(".board-card").first().getByRole("button", { name: "Réserve" }).click();
  await expect(zone(page, "reserve").locator(".board-card")).toHaveCount(1);
  const title = await zone(page, "selected").locator(".film").first().innerText();
  const board = page.url().split("?")[0]!;

  await page.getByRole("button", { name: "Arrêter cette sélection" }).click();
  await expect(page.getByRole("alert")).toContainText("Refusé");
  await page.getByLabel("Motif de la dérogation").fill("Une seule place cette année : les autres viendront au printemps.");
  await page.getByRole("button", { name: "Demander la dérogation" }).click();
  await expect(page.getByText("La dérogation est demandée.")).toBeVisible();
  const approver = await (await browser.newContext({ locale: "fr-MA" })).newPage();
  await enter(approver, "approver@demo.example");
  await approver.goto(board);
  await approver.getByRole("button", { name: "Approuver" }).click();
  await approver.context().close();

  await page.goto(board);
  await page.getByRole("button", { name: "Arrêter cette sélection" }).click();
  await expect(page.getByText("La sélection est arrêtée.", { exact: false })).toBeVisible();
  await page.getByLabel("Pourquoi la rouvrir ?").fill("Une erreur de titre");
  await page.getByRole("button", { name: "Rouvrir la délibération" }).click();
  await expect(page.getByText("La délibération est rouverte.")).toBeVisible();
  await page.getByRole("button", { name: "Arrêter cette sélection" }).click();
  await expect(page.getByRole("alert"), "the exception held for the other state of the board").toContainText("Refusé");
  await page.getByLabel("Motif de la dérogation").fill("Comme auparavant.");
  await page.getByRole("button", { name: "Demander la dérogation" }).click();
  const again = await (await browser.newContext({ locale: "fr-MA" })).newPage();
  await enter(again, "approver@demo.example");
  await again.goto(board);
  await again.getByRole("button", { name: "Approuver" }).click();
  await again.context().close();

  await page.goto(board);
  await page.getByRole("button", { name: "Arrêter cette sélection" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Annoncer les décisions" }).click();
  await expect(page.getByText("Les décisions sont annoncées.", { exact: false })).toBeVisible();

  await page.getByRole("link", { name: "Courriers", exact: true }).first().click();
  await expect(page.getByRole("table")).toBeVisible();
  await expectAccessible(page);
  expect(received, "nothing leaves before it is released").toEqual([]);
  await page.getByRole("row").filter({ hasText: title }).getByRole("link").first().click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Valider ce courrier" }).click();
  await expect(page.getByText("les courriers partent", { exact: false })).toBeVisible();
  await expect.poll(() => received.length, { timeout: 15_000 }).toBe(1);
  expect(received[0]).toMatch(/^Content-Type: text\/plain/m);
  await page.getByRole("link", { name: /^Envoyés/ }).click();
  await expect(page.getByRole("row").filter({ hasText: title })).toBeVisible();
});

test("a place given back goes to the reserve", async ({ page }) => {
  await enter(page, "staff@demo.example");
  await page.goto(`${server.url}/fr`);
  await page.getByRole("link", { name: "Bureau", exact: true }).first().click();
  await page.getByRole("row").filter({ hasText: "Annoncé" }).getByRole("link").first().click();
  await page.getByRole("link", { name: "Délibération", exact: true }).first().click();
  await page.getByText("Libérer la place").first().click();
  await page.locator("details[open]").getByLabel("Motif").fill("Le tournage est avancé.");
  await page.locator("details[open]").getByRole("button", { name: "Libérer la place" }).click();
  await expect(page.getByText("La place est libre.")).toBeVisible();
  await expect(page.getByText("Retiré", { exact: true }).first()).toBeVisible();
});
