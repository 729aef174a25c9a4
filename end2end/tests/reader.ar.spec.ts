// The reading room in Arabic: right to left, no foreign sentence, the same steps.
import { expectAccessible } from "../support/axe.ts";
import { toCall } from "../support/office.ts";
import { invite, welcomed } from "../support/panel.ts";
import { PASSWORD, signIn } from "../support/sign-in.ts";
import { alive, expect, test } from "../support/test.ts";

test("reads, abstains and scores in Arabic", async ({ page }) => {
  await signIn(page, "reader@demo.example", PASSWORD, "/ar");
  await page.goto("/ar");
  await page.getByRole("link", { name: "قاعة القراءة" }).first().click();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expectAccessible(page);
  await page.getByRole("listitem").filter({ hasText: /متبق/ }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1, name: "ملفات للقراءة" })).toBeVisible();
  await page.getByRole("link", { name: "قراءة الملف التالي" }).click();
  await alive(page);
  await expectAccessible(page);

  // Abstaining needs its reason.
  await page.getByText("الامتناع", { exact: true }).click();
  await page.getByRole("button", { name: "الامتناع عن تقييم هذا الملف" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByLabel("سبب الامتناع").fill("شاهدت الفيلم من قبل");
  await page.getByRole("button", { name: "الامتناع عن تقييم هذا الملف" }).click();
  await expect(page.getByText("سُجّل امتناعكم")).toBeVisible();
  await expect(page.getByText("شاهدت الفيلم من قبل")).toBeVisible();

  // The next one is scored: refused while a criterion is open, then finished.
  await page.getByRole("link", { name: "قراءة التالي" }).click();
  await alive(page);
  await page.getByRole("button", { name: "إنهاء", exact: true }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await alive(page);
  const scales = page.locator("fieldset.scale");
  for (let at = 0; at < (await scales.count()); at += 1) await scales.nth(at).locator("label.step").nth(3).click();
  await page.locator("[name=comment]").fill("نظرة هادئة إلى زمن بطيء.");
  await page.getByRole("button", { name: "إنهاء", exact: true }).click();
  await expect(page.getByText("اكتملت البطاقة")).toBeVisible();
  await expect(page.getByText(/درجتكم: \P{L}*\d/u)).toBeVisible();
  await expect(page.getByText("نظرة هادئة إلى زمن بطيء.")).toBeVisible();
  await expectAccessible(page);
});

test("who is invited in Arabic accepts, signs and declares in Arabic", async ({ page }) => {
  const [name, email, phrase] = ["يطو المتخيلة", "yto.ar@demo.example", "عبارة طويلة بما يكفي ليطو"];
  await signIn(page, "staff@demo.example");
  await toCall(page, "Lecture", "Comité");
  await page.getByRole("main").getByRole("link", { name: "Comité de sélection" }).first().click();
  await invite(page, name, email, "ar");
  expect(await welcomed(page, email, phrase), "the letter").toContain(name);
  await page.goto("/ar");
  await page.getByRole("link", { name: "قاعة القراءة" }).first().click();
  await page.getByRole("listitem").filter({ hasText: "الرد على الدعوة" }).getByRole("link").first().click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "قبول المقعد" }).click();

  // Refused without the tick, then signed.
  await page.getByRole("button", { name: "توقيع", exact: true }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(new RegExp(name)).check();
  await page.getByRole("button", { name: "توقيع", exact: true }).click();

  // Refused: an entry without the kind of tie; then declared, and gone from the list.
  const box = page.locator("input[name=entry]").first();
  const entry = await box.getAttribute("value");
  await box.check();
  await page.getByRole("button", { name: "التصريح والبقاء في هذه القائمة" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("صلة مهنية بالفريق أو الشركة").check();
  await page.getByRole("button", { name: "التصريح والبقاء في هذه القائمة" }).click();
  await expect(page.locator("input[name=entry]").first()).toBeVisible();
  await expect(page.locator(`input[name=entry][value="${entry}"]`)).toHaveCount(0);
  await page.getByRole("button", { name: "حفظ والانتقال إلى القراءة" }).click();
  await expect(page.getByText("لا شيء للقراءة بعد")).toBeVisible();
  await expectAccessible(page);
});
