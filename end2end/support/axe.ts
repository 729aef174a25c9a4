// Accessibility, as far as a machine can tell: WCAG 2.2 AA and the best practices of axe.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, ElementContext, RunOptions } from "axe-core";
import { expect, type Page } from "@playwright/test";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Cards of a board are alike: of hundreds, which take axe half a minute, the first of each list are looked at. */
const REPEATED = ".board > :nth-child(n + 9 of .board-card)";

/** Fails with one line for each violation and the elements it is about; what follows is tested all the same. */
export async function expectAccessible(page: Page): Promise<void> {
  // Through the debugger, which the content security policy does not concern.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(SOURCE);
  const options: RunOptions = { runOnly: { type: "tag", values: TAGS } };
  const results: AxeResults = await page.evaluate(
    ([context, options]) => (window as never as { axe: typeof import("axe-core") }).axe.run(context, options),
    [{ exclude: [REPEATED] }, options] satisfies [ElementContext, RunOptions],
  );
  const told = results.violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)}`));
  expect.soft(told, `accessibility of ${page.url()}`).toEqual([]);
}
