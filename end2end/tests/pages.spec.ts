// Every page that can be reached by links, for every account and language: it opens, says its language, passes axe
// (in French with dark colors), and fits a small phone.
import { fillAll, openTask, save, startApplication } from "../support/application.ts";
import { lookAround } from "../support/crawl.ts";
import { linkIn } from "../support/mailbox.ts";
import { PASSWORD, signIn } from "../support/sign-in.ts";
import { expect, test, type Page } from "../support/test.ts";

test.describe.configure({ mode: "parallel" });

interface Account {
  /** Some of the kinds of page that the account must find. Without them a broken link would go unnoticed. */
  kinds?: readonly string[];
  /** How many kinds it finds at least: a few fewer than it does, so that a part of the house that is lost is noticed. */
  least?: number;
  /** Where the pages of a call differ with its phase: letters and the board of those that are far on, the import of one that is not. */
  starts?: readonly string[];
  /** What nobody else finds: in French and in Arabic these alone, and everywhere without a `least`. Another account reads the others. */
  own?: readonly string[];
}

const BOARD = "office/calls/workshops-2026/board";

const ACCOUNTS: Record<string, Account> = {
  reader: { kinds: ["read", "read/*", "read/*/entry/*", "read/*/interests"], least: 11 },
  president: { starts: [BOARD], own: ["read", "read/*", "office/calls/*/board", "office/calls/*/board/shared"] },
  staff: {
    kinds: [
      "office", "office/calls/*/applications/*", "office/calls/*/panels/*", "office/calls/*/panels/*/even", "office/calls/*/settings/dates",
      "office/calls/*/quotas/*", "office/calls/*/conflicts", "office/projects", "office/projects/*", "office/editions/*",
      "office/calls/*/letters/*", "office/calls/*/board",
      "office/calls/*/board/shared", "office/calls/*/board/calibration", "office/calls/*/import",
    ],
    least: 46,
    starts: ["office/calls/workshops-2025/letters", BOARD, "office/calls/workshops-2026-2/import"],
  },
  quota: {
    kinds: [
      "office", "office/calls/*/quotas/*", "office/calls/*/report", "office/calls/*/board/proposal", "office/calls/*/board/shared",
      "office/calls/*/board/calibration",
    ],
    least: 24,
    // The rules of the open call are still to be changed.
    starts: ["office/calls/workshops-2027/quotas", BOARD],
    own: ["office/calls/*/board", "office/calls/*/board/proposal", "office/calls/*/report", "office/calls/*/quotas", "office/calls/*/quotas/*"],
  },
  approver: { kinds: ["office", "office/calls/*", "office/calls/*/board"], least: 22, starts: [BOARD], own: ["office/calls/*/board"] },
  admin: { kinds: ["office", "office/people", "office/editions/new", "office/editions/*", "office/editions/*/calls"], least: 23 },
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
    expect(seen).toEqual(expect.arrayContaining(["calls/*", "calls/*/regulations", "account/sign-in", "account/register", "account/forgot", "account/welcome/*", "declare/*"]));
    expect(seen.length, "kinds of pages").toBeGreaterThanOrEqual(9);
  });

  test(`${lang}: what a filmmaker finds${smoke}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await signIn(page, "filmmaker@demo.example", PASSWORD, `/${lang}`);
    await submitted(page, lang);
    const seen = await lookAround(page, lang, [`/${lang}`]);
    expect(seen).toEqual(
      expect.arrayContaining(["my", "my/*", "my/*/step/project", "my/*/credits/*", "my/*/documents", "my/*/check", "my/*/receipt/*", "my/*/copy/*", "my/*/withdraw"]),
    );
    expect(seen.length, "kinds of pages").toBeGreaterThanOrEqual(22);
  });

  for (const [account, { kinds = [], least, starts = [], own }] of Object.entries(ACCOUNTS)) {
    const only = lang === "en" && least !== undefined ? undefined : own;
    test(`${lang}: what ${account} finds${only ? " alone" : ""}${account === "staff" ? smoke : ""}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      test.setTimeout(900_000);
      await signIn(page, `${account}@demo.example`, PASSWORD, `/${lang}`);
      const seen = await lookAround(page, lang, [...starts.map((start) => `/${lang}/${start}`), `/${lang}`], only);
      expect(seen).toEqual(expect.arrayContaining([...(only ?? kinds)]));
      expect(seen.length, "kinds of pages").toBeGreaterThanOrEqual(only?.length ?? least ?? 0);
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
