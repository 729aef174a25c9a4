// Every page that can be reached by links, for every account and language: it opens, says its language, passes axe
// (in French with dark colors), and fits a small phone.
import { fillAll, openTask, save, startApplication } from "../support/application.ts";
import { lookAround } from "../support/crawl.ts";
import { linkIn } from "../support/mailbox.ts";
import { PASSWORD, signIn } from "../support/sign-in.ts";
import { expect, test, type Page } from "../support/test.ts";

test.describe.configure({ mode: "parallel" });

/** Some of the kinds of page that each account must have found. Without them a broken link would go unnoticed. */
const ACCOUNTS = {
  reader: ["read", "read/*", "read/*/entry/*", "read/*/interests"],
  staff: [
    "office", "office/calls/*/applications/*", "office/calls/*/panels/*", "office/calls/*/panels/*/even", "office/calls/*/settings/dates", "office/calls/*/quotas/*", "office/calls/*/conflicts", "office/projects", "office/projects/*", "office/editions/*", "office/calls/*/letters/*", "office/calls/*/board",
  ],
  quota: ["office", "office/calls/*/quotas/*", "office/calls/*/report", "office/calls/*/board/proposal", "office/calls/*/board/shared", "office/calls/*/board/calibration"],
  approver: ["office"],
  admin: ["office", "office/people", "office/editions/new", "office/editions/*", "office/editions/*/calls"],
} as const;

/** Where the pages of a call differ with its phase: the pile of letters and the board of those that are far on. */
const STARTS: Record<string, string[]> = {
  staff: ["office/calls/workshops-2025/letters", "office/calls/workshops-2026/board"],
  quota: ["office/calls/workshops-2026/board"],
};

for (const [lang, colorScheme] of [["en", "light"], ["fr", "dark"], ["ar", "light"]] as const) {
  const smoke = lang === "en" ? " @smoke" : "";

  test(`${lang}: what a visitor finds, and the links of letters${smoke}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`/${lang}/demo/mailbox`);
    const letters = await page.locator("article.letter").allInnerTexts();
    const links = letters.flatMap((letter) => (/https?:\/\//.test(letter) ? [linkIn(letter)] : []));
    const starts = links.filter((link) => /\/(declare|welcome|reset|verify)\//.test(link)).map((link) => link.replace(/^\/../, `/${lang}`));
    const seen = await lookAround(page, lang, [`/${lang}`, ...starts]);
    expect(seen).toEqual(expect.arrayContaining(["calls/*", "calls/*/regulations", "account/sign-in", "account/register", "account/forgot"]));
  });

  test(`${lang}: what a filmmaker finds${smoke}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await signIn(page, "filmmaker@demo.example", PASSWORD, `/${lang}`);
    await submitted(page, lang);
    const seen = await lookAround(page, lang, [`/${lang}`]);
    expect(seen).toEqual(
      expect.arrayContaining(["my", "my/*", "my/*/step/project", "my/*/credits/*", "my/*/documents", "my/*/check", "my/*/receipt/*", "my/*/copy/*", "my/*/withdraw"]),
    );
  });

  for (const [account, kinds] of Object.entries(ACCOUNTS)) {
    // What these two find differs from what staff find by counts and buttons, not by sentences.
    if (lang !== "en" && ["quota", "approver"].includes(account)) continue;
    test(`${lang}: what ${account} finds${account === "staff" ? smoke : ""}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      test.setTimeout(900_000);
      await signIn(page, `${account}@demo.example`, PASSWORD, `/${lang}`);
      const seen = await lookAround(page, lang, [...(STARTS[account] ?? []).map((start) => `/${lang}/${start}`), `/${lang}`]);
      expect(seen).toEqual(expect.arrayContaining([...kinds]));
    });
  }
}

/** Submits an application and changes it afterwards, so that every page of an application is there. */
async function submitted(page: Page, lang: string): Promise<void> {
  const application = await startApplication(page, lang, "development");
  await fillAll(page, application, "Le jardin d’Amina");
  await page.goto(application);
  await page.locator("main a[href$='/check']").click();
  await page.locator("main form[action$='/submit'] .action-bar button").click();
  await expect(page.locator(".receipt-number")).toBeVisible();
  await openTask(page, application, "/step/project");
  await page.locator("[name=title]").fill("Le jardin clos");
  await save(page);
}
