// Filling in an application to the workshops of the demonstration, as a filmmaker does it: by field names, which are
// the same in every language.
import { expect, type Page } from "./test.ts";

export const PDF = Buffer.from("%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n");

/** From the first page by the open call of the workshops to a new application in `section`; returns its address. */
export async function startApplication(page: Page, lang: string, section: string): Promise<string> {
  await page.goto(`/${lang}`);
  await page.locator(`main a[href^="/${lang}/calls/workshops"]`).first().click();
  await page.locator(`main a[href*="/apply/workshops"]`).first().click();
  await page.locator(`input[name=section][value="${section}"]`).check();
  await page.locator("main form.narrow button").first().click();
  await expect(page.locator(".tasks")).toBeVisible();
  return new URL(page.url()).pathname;
}

export async function openTask(page: Page, application: string, part: string): Promise<void> {
  await page.goto(application);
  await page.locator(`.tasks a[href$="${part}"]`).click();
}

export async function save(page: Page): Promise<void> {
  // The form may wait for a save of its own that is under way.
  await page.waitForLoadState();
  const answered = page.waitForEvent("load");
  await page.locator('.action-bar button[value="stay"], .action-bar button:not([name])').first().click();
  await answered;
}

/** Fills in everything that the development section asks for. */
export async function fillAll(page: Page, application: string, title: string): Promise<void> {
  await openTask(page, application, "/step/project");
  await page.locator("[name=title]").fill(title);
  await page.locator("[name=genre]").first().check();
  await page.locator("[name=stage][value=development]").check();
  await page.locator("[name=length]").fill("95");
  await page.locator("[name=countries]").first().selectOption("MA");
  await page.locator("[name=languages]").first().check();
  await page.locator("[name=logline]").fill("Une femme attend la pluie.");
  await page.locator("[name=synopsis]").fill("Un village, une sécheresse, une femme qui attend.");
  await save(page);
  await openTask(page, application, "/step/intention");
  await page.locator("[name=statement]").fill("Je veux filmer l'attente.");
  await page.locator("[name=producer_note]").fill("Nous produisons ce film avec soin.");
  await save(page);
  await openTask(page, application, "/step/production");
  await page.locator("[name=company]").fill("Société Inventée");
  await page.locator("[name=budget]").fill("1 250 000");
  await page.locator("[name=secured]").fill("30");
  await page.locator("[name=financing]").fill("Un tiers est acquis.");
  await page.locator("[name=schedule]").fill("Tournage au printemps.");
  await save(page);
  await name(page, application, "director", "Salma Inventée", "salma@example.org");
  await name(page, application, "producer", "Youssef Fictif", "youssef@example.org");
  for (const document of ["script", "budget", "financing-plan", "biographies"]) {
    await upload(page, application, document, `${document}.pdf`, PDF);
    await expect(page.locator(`.files a`, { hasText: `${document}.pdf` })).toBeVisible();
  }
}

export async function name(page: Page, application: string, role: string, who: string, email: string): Promise<void> {
  await openTask(page, application, "/credits");
  await page.locator(`a[href$="credits/new?role=${role}"]`).click();
  await page.locator("[name=name]").fill(who);
  await page.locator("[name=email]").fill(email);
  await page.locator("[name=nationality]").selectOption("MA");
  if (role === "director") await page.locator("[name=nth_feature]").first().check();
  await save(page);
  await expect(page.locator(".people", { hasText: who })).toBeVisible();
}

export async function upload(page: Page, application: string, document: string, file: string, content: Buffer): Promise<void> {
  await openTask(page, application, "/documents");
  const form = page.locator(`#form-${document}`);
  await form.locator("input[type=file]").setInputFiles({ name: file, mimeType: "application/pdf", buffer: content });
  await form.locator("button[type=submit]").click();
}
