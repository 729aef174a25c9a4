// The filmmaker's room in Arabic, right to left.
import { fillAll, openTask, save, startApplication } from "../support/application.ts";
import { expectAccessible } from "../support/axe.ts";
import { letterTo, register } from "../support/mailbox.ts";
import { PASSWORD, signIn } from "../support/sign-in.ts";
import { expect, test } from "../support/test.ts";

test.use({ locale: "ar-MA", expectedStatuses: [401, 409, 422] });

test("an account is opened in Arabic, by a letter in Arabic, and an application begun", async ({ page }) => {
  const email = "salma.fictive@example.org";
  await page.goto("/ar/account/register");
  // Refused: the password is too short; recovered from the first page.
  await page.locator("form.narrow input[name=name]").fill("سلمى المتخيلة");
  await page.locator("form.narrow input[name=email]").fill(email);
  await page.locator("form.narrow input[name=password]").fill("قصيرة");
  await page.getByRole("button", { name: "إنشاء الحساب" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page);
  await register(page, "سلمى المتخيلة", email, "ثلاث لقالق على السور القديم", "ar");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  const application = await startApplication(page, "ar", "development");
  await expect(page.locator("h1")).toHaveText("طلب بلا عنوان");

  const letter = await letterTo(page, email, /تأكيد عنوانكم الإلكتروني/);
  expect(letter).toContain("تحية طيبة سلمى المتخيلة");
  expect(letter, "its link leads to a page in Arabic").toMatch(/\/ar\/account\/verify\//);
  await page.goto("/ar");
  await page.getByRole("banner").getByRole("link", { name: "طلباتي" }).first().click();
  await page.getByRole("main").locator(`a[href="${application}"]`).first().click();
  await expect(page.locator(".tasks")).toBeVisible();
});

test("a filmmaker applies in Arabic", async ({ page }) => {
  await signIn(page, "filmmaker@demo.example", PASSWORD, "/ar");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  const application = await startApplication(page, "ar", "development");
  await expect(page.locator("h1")).toHaveText("طلب بلا عنوان");
  // Refused: a number in words; recovered with Arabic-Indic digits.
  await openTask(page, application, "/step/project");
  await page.locator("[name=length]").fill("ساعة ونصف");
  await save(page);
  await page.goto(application);
  await page.locator("main a[href$='/check']").click();
  await expect(page.locator(".error-summary")).toContainText("ليس عدد");
  await expectAccessible(page);
  await fillAll(page, application, "حديقة أمينة");
  await openTask(page, application, "/step/project");
  await page.locator("[name=length]").fill("٩٥");
  await save(page);
  await page.goto(application);
  await page.locator("main a[href$='/check']").click();
  await expect(page.locator(".error-summary")).toHaveCount(0);
  await expectAccessible(page);
  await page.locator("main form[action$='/submit'] .action-bar button").click();
  await expect(page.locator("h1")).toHaveText("توصلنا بطلبكم");
  await expectAccessible(page);
});

test("a person declares by their own link, in their own language", async ({ page }) => {
  await signIn(page, "filmmaker@demo.example", PASSWORD, "/ar");
  const application = await startApplication(page, "ar", "development");
  await fillAll(page, application, "حديقة أخرى");
  await page.goto(application);
  await page.locator("main a[href$='/check']").click();
  await page.locator("main form[action$='/submit'] .action-bar button").click();
  await page.locator("footer a[href$='/demo/mailbox']").click();
  const link = /https?:\/\/\S+\/declare\/\S+/.exec(await page.locator("main").innerText())?.[0] ?? "";
  const path = new URL(link).pathname.replace(/^\/../, "/ar");
  await page.context().clearCookies();
  await page.goto(path);
  await expectAccessible(page);
  // Refused: nothing chosen; recovered.
  await page.locator("main form.narrow button").click();
  await expect(page.locator(".error-summary")).toBeVisible();
  await page.locator("input[name=answer][value=woman]").check();
  await page.locator("main form.narrow button").click();
  await expect(page.locator("h1")).toHaveText("حُفظ جوابكم");
  await page.goto(path);
  await expect(page.locator("input[name=answer]:checked")).toHaveCount(0);
  await page.locator("form[action$='/withdraw'] button").click();
  await expect(page.locator("h1")).toHaveText("حُذف جوابكم");
});
