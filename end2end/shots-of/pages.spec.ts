// Pictures of pages: each in French and Arabic, on a phone and a desk, light and dark. Run by `npm run shots`.
// SHOTS names a file with one path a line (with /fr in it; the Arabic ones follow); an account before the path
// signs in first: `selma@atlas.example /fr/office/calls`. After the path, `>` and a part of an address follow the first
// such link (pages that only a letter or a list leads to), and `+` and a selector click on what it finds (what is open
// only then). Without SHOTS: paths.txt, every kind of page.
import { readFileSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { fillAll, startApplication } from "../support/application.ts";
import { expect, test, alive } from "../support/test.ts";
import { signIn } from "../support/sign-in.ts";

const WIDTHS = [390, 1440];
const SCHEMES = ["light", "dark"] as const;

const lines = readFileSync(process.env.SHOTS ?? new URL("paths.txt", import.meta.url), "utf8").split("\n");
const wanted = lines.map((line) => line.trim().split(/\s+/)).filter(([first]) => first && !first.startsWith("#"));

/** The code of an application of the demonstration's filmmaker, begun here: of a film that is shot for `{film}`, submitted for `{sent}`. */
async function applied(browser: Browser, url: string, kind: string): Promise<string> {
  const page = await browser.newPage({ baseURL: url });
  await signIn(page, "filmmaker@demo.example");
  const application = await startApplication(page, "fr", kind === "{film}" ? "post-production" : "development");
  if (kind !== "{film}") await fillAll(page, application, kind === "{sent}" ? "La Pluie imaginaire" : "Le Vent supposé");
  if (kind === "{sent}") {
    await page.goto(`${application}/check`);
    await page.getByRole("button", { name: "Déposer la candidature" }).click();
    await expect(page.locator(".receipt-number")).toBeVisible();
  }
  await page.close();
  return application.split("/").at(-1)!;
}

/** Follows a link, in the language of the pictures whatever that of the letter, or clicks. */
async function go(page: Page, lang: string, step: string): Promise<void> {
  const what = step.slice(1);
  if (step.startsWith("+")) {
    await alive(page);
    await page.locator(what).first().click();
  } else {
    const links = page.locator(`main a[href*="${what}"]`);
    // Links of letters are text.
    const text = new RegExp(`https?://\\S+${what}\\S+`).exec(await page.locator("main").innerText())?.[0];
    const link = (await links.count()) > 0 ? await links.first().getAttribute("href") : text;
    await page.goto(link!.replace(/\/(fr|en|ar)\//, `/${lang}/`));
  }
}

const codes = new Map<string, string>();

for (const words of wanted) {
  const steps = words.filter((word) => /^[>+]/.test(word));
  const [path, account] = words.filter((word) => !steps.includes(word)).reverse() as [string, string | undefined];
  test([account ?? "anyone", "at", path, ...steps].join(" "), async ({ browser, url }) => {
    const kind = path.match(/\{\w+\}/)?.[0];
    if (kind && !codes.has(kind)) codes.set(kind, await applied(browser, url, kind));
    const address = kind ? path.replace(kind, codes.get(kind)!) : path;
    for (const width of WIDTHS) {
      for (const colorScheme of SCHEMES) {
        const context = await browser.newContext({ baseURL: url, colorScheme, viewport: { width, height: 900 }, locale: "fr-MA" });
        const page = await context.newPage();
        if (account) await signIn(page, account);
        for (const lang of ["fr", "ar"]) {
          await page.goto(address.replace("/fr", `/${lang}`));
          for (const step of steps) await go(page, lang, step);
          await alive(page);
          const name = `${[path, ...steps].join("_").replace(/^\/fr\/?/, "").replaceAll(/[^\w-]+/g, "_") || "home"}-${lang}-${width}-${colorScheme}`;
          await page.screenshot({ path: `shots/${name}.png`, fullPage: true });
        }
        await context.close();
      }
    }
  });
}
