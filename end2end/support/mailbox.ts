// The letters of the demonstration: in demonstration mode the server shows what it would have sent.
import { expect, type Page } from "./test.ts";

/** Opens the newest letter to `address` whose subject fits, and returns its text. */
export async function letterTo(page: Page, address: string, subject: RegExp = /./): Promise<string> {
  await page.goto("/fr/demo/mailbox");
  const letters = page.locator("article.letter").filter({ hasText: address }).filter({ hasText: subject });
  await expect(letters.first(), `a letter to ${address}`).toBeVisible();
  return letters.first().innerText();
}

/** The first link of a letter that leads to this server. */
export function linkIn(letter: string): string {
  const link = /https?:\/\/\S+/.exec(letter)?.[0];
  if (!link) throw new Error(`no link in this letter:\n${letter}`);
  return new URL(link).pathname + new URL(link).search;
}

/** What the buttons and links on the way to an account are called. */
const WORDS = {
  fr: { signIn: "Se connecter", register: "Créer un compte", submit: "Créer le compte", confirm: "Confirmer cette adresse", done: "Votre adresse est confirmée." },
  ar: { signIn: "تسجيل الدخول", register: "إنشاء حساب", submit: "إنشاء الحساب", confirm: "تأكيد هذا العنوان الإلكتروني", done: "تم تأكيد عنوانكم الإلكتروني." },
} as const;

/** From the first page to an account that waits for its address to be proven; returns the link of the letter. */
export async function openAccount(page: Page, name: string, email: string, password: string, lang: keyof typeof WORDS = "fr"): Promise<string> {
  const words = WORDS[lang];
  await page.goto(`/${lang}`);
  await page.getByRole("banner").getByRole("link", { name: words.signIn }).click();
  await page.getByRole("main").getByRole("link", { name: words.register }).click();
  await page.locator("form.narrow input[name=name]").fill(name);
  await page.locator("form.narrow input[name=email]").fill(email);
  await page.locator("form.narrow input[name=password]").fill(password);
  await page.getByRole("button", { name: words.submit }).click();
  return linkIn(await letterTo(page, email, /\/account\/verify\//));
}

/** Opens an account from the first page, and proves its address by the link of the letter. */
export async function register(page: Page, name: string, email: string, password: string, lang: keyof typeof WORDS = "fr"): Promise<void> {
  await page.goto(await openAccount(page, name, email, password, lang));
  await page.locator("form.narrow input[name=password]").fill(password);
  await page.getByRole("button", { name: WORDS[lang].confirm }).click();
  await expect(page.getByText(WORDS[lang].done, { exact: false })).toBeVisible();
}

/** A person whose application came by a file, at their own computer: whoever proves its address finds it there. */
export async function applicant(page: Page, email: string): Promise<Page> {
  const context = await page.context().browser()!.newContext({ locale: "fr-MA", baseURL: new URL(page.url()).origin });
  const own = await context.newPage();
  await register(own, "Une personne inventée", email, "trois cigognes sur le rempart");
  return own;
}
