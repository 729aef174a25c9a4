// The reading room in Arabic: right to left, no foreign sentence, the same steps.
import { expectAccessible } from "../support/axe.ts";
import { PASSWORD, signIn } from "../support/sign-in.ts";
import { alive, expect, test } from "../support/test.ts";

test("reads and abstains in Arabic", async ({ page }) => {
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
});
