// Pictures of pages: each in French and Arabic, on a phone and a desk, light and dark. Run by `npm run shots`.
// SHOTS names a file with one path a line (with /fr in it; the Arabic ones follow); an account before the path
// signs in first: `selma@atlas.example /fr/office/calls`.
import { readFileSync } from "node:fs";
import { test, alive } from "../support/test.ts";
import { signIn } from "../support/sign-in.ts";

const WIDTHS = [390, 1440];
const SCHEMES = ["light", "dark"] as const;

const lines = readFileSync(process.env.SHOTS ?? new URL("paths.txt", import.meta.url), "utf8").split("\n");
const wanted = lines.map((line) => line.trim().split(/\s+/)).filter(([first]) => first && !first.startsWith("#"));

for (const words of wanted) {
  const [path, account] = words.reverse() as [string, string | undefined];
  test(`${account ?? "anyone"} at ${path}`, async ({ browser, url }) => {
    for (const width of WIDTHS) {
      for (const colorScheme of SCHEMES) {
        const context = await browser.newContext({ baseURL: url, colorScheme, viewport: { width, height: 900 } });
        const page = await context.newPage();
        if (account) await signIn(page, account);
        for (const lang of ["fr", "ar"]) {
          await page.goto(path.replace("/fr", `/${lang}`));
          await alive(page);
          const name = `${path.replace(/^\/fr\/?/, "").replaceAll(/[^\w-]+/g, "_") || "home"}-${lang}-${width}-${colorScheme}`;
          await page.screenshot({ path: `shots/${name}.png`, fullPage: true });
        }
        await context.close();
      }
    }
  });
}
