// Every page that somebody can reach by links: one of each kind is looked at.
import { expectAccessible } from "./axe.ts";
import { alive, expect, type Page } from "./test.ts";

/** What a path leads to, apart from which one: names of things become stars. Parts of a form and of a plan differ, so they stay. */
function kindOf(path: string): string {
  const parts = path.split("/").slice(2);
  const named = ["applications", "panels", "letters", "editions", "projects", "entry", "quotas", "receipt", "copy", "credits"];
  return parts
    .map((part, at) => {
      const before = parts[at - 1] ?? "";
      if (part === "new") return part;
      const first = ["calls", "my", "apply", "read", "declare", "verify", "welcome", "reset", "seat"].includes(before);
      return first || named.includes(before) ? "*" : part;
    })
    .join("/");
}

/** Addresses that answer with a file. */
const isFile = (path: string) => /\.(zip|xlsx|csv)$|\/files?\/|\/export$/.test(path);

/** The addresses that the page links to, in its own language; links in letters are their recipients'. */
async function linksOf(page: Page, lang: string): Promise<string[]> {
  const paths = await page.locator("a[href]:not([hreflang])").evaluateAll((all) => {
    const links = all.filter((link) => !link.closest("article.letter"));
    const here = links.map((link) => new URL((link as HTMLAnchorElement).href)).filter((url) => url.origin === location.origin);
    return here.map((url) => url.pathname + url.search);
  });
  return [...new Set(paths)].filter((path) => path === `/${lang}` || path.startsWith(`/${lang}/`));
}

/**
 * Follows links from `starts` and looks at one page of each kind, or of the kinds in `only`. Returns the kinds in the order
 * they were found.
 */
export async function lookAround(page: Page, lang: string, starts: string[], only?: readonly string[]): Promise<string[]> {
  const seen = new Set<string>();
  const ahead = [...starts];
  for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
    const { pathname, searchParams } = new URL(path, "http://here");
    const kind = [kindOf(pathname), searchParams.get("pile")].filter(Boolean).join(" ");
    if (isFile(pathname) || seen.has(kind) || (only && !only.includes(kind))) continue;
    seen.add(kind);
    const answer = await page.goto(path);
    expect.soft(answer?.status(), path).toBe(200);
    if (answer?.status() === 200) await lookAt(page, lang);
    ahead.push(...(await linksOf(page, lang)));
  }
  return [...seen];
}

/** One page: its language, one heading, axe, nothing wider than a small phone. */
async function lookAt(page: Page, lang: string): Promise<void> {
  await alive(page);
  const root = page.locator("html");
  await expect.soft(root).toHaveAttribute("lang", lang);
  await expect.soft(root).toHaveAttribute("dir", lang === "ar" ? "rtl" : "ltr");
  await expect.soft(page.locator("h1"), `headings of ${page.url()}`).toHaveCount(1);
  // The pages are the same on both engines: axe looks at them once.
  if (!process.env.ATLAS_DATABASE_SERVER) await expectAccessible(page);
  const wide = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 640 });
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `width of ${page.url()} on a small phone`).toBeLessThanOrEqual(320);
  await page.setViewportSize(wide);
}
