// What every browser test stands on: a server of its own, and no surprises in the console or on the network.
import { test as base, expect, type Page } from "@playwright/test";
import { startServer, type Server } from "./server.ts";

export { expect } from "@playwright/test";
export type { Page, Locator } from "@playwright/test";

interface Options {
  /** Answers that this test provokes from scripts, such as 409 from an autosave. */
  expectedStatuses: number[];
  /** More arguments for the server of this file. */
  serverArguments: string[];
}

/** One server for each file: what a journey changes is seen by the rest of its file and by nobody else. */
class Servers {
  private file = "";
  private running?: Server;

  async of(file: string, more: string[]): Promise<Server> {
    if (this.running && this.file === file) return this.running;
    await this.stop();
    this.file = file;
    this.running = await startServer("journey", more);
    return this.running;
  }

  async stop(): Promise<void> {
    await this.running?.stop();
    this.running = undefined;
  }
}

export const test = base.extend<Options & { server: Server; url: string }, { servers: Servers }>({
  expectedStatuses: [[], { option: true }],
  serverArguments: [[], { option: true }],

  servers: [
    async ({}, use) => {
      const servers = new Servers();
      await use(servers);
      await servers.stop();
    },
    { scope: "worker" },
  ],

  server: [async ({ servers, serverArguments }, use, { file }) => use(await servers.of(file, serverArguments)), { timeout: 180_000 }],
  baseURL: async ({ server }, use) => use(server.url),
  url: async ({ server }, use) => use(server.url),

  context: async ({ context, expectedStatuses }, use) => {
    const surprises = watch(expectedStatuses);
    context.on("page", surprises.of);
    context.on("page", insist);
    await use(context);
    expect(surprises.seen, "errors in the console or on the network").toEqual([]);
  },
});

/** A page that is still arriving when it is left can call off the next one, which is then asked for once more. */
function insist(page: Page): void {
  const goto = page.goto.bind(page);
  page.goto = async (...asked) => {
    try {
      return await goto(...asked);
    } catch (error) {
      if (!(error instanceof Error && error.message.includes("net::ERR_ABORTED"))) throw error;
      await page.waitForLoadState();
      return goto(...asked);
    }
  };
}

/** Collects what no page should do. A page that answers with faults (422) or refuses (403, 404) is no surprise. */
function watch(expectedStatuses: number[]) {
  const seen: string[] = [];
  const of = (page: Page) => {
    page.on("pageerror", (error) => seen.push(`${page.url()}: ${error.stack ?? error.message}`));
    page.on("console", (message) => {
      // The network's share of the console is told with its address below.
      if (message.type() !== "error" || message.text().startsWith("Failed to load resource")) return;
      seen.push(`${page.url()}: ${message.text()}`);
    });
    page.on("requestfailed", (request) => {
      const reason = request.failure()?.errorText ?? "";
      // Leaving a page and starting a download both end requests like this.
      // With scripts switched off Chromium refuses to preload them and calls that "csp". Only a test takes the line away.
      if (!["net::ERR_ABORTED", "csp", "net::ERR_INTERNET_DISCONNECTED"].includes(reason)) seen.push(`${request.url()}: ${reason}`);
    });
    page.on("response", (response) => {
      const status = response.status();
      const bad = response.request().isNavigationRequest() ? status >= 500 : status >= 400;
      if (bad && !expectedStatuses.includes(status)) seen.push(`${response.url()}: ${status}`);
    });
  };
  return { seen, of };
}

/** Waits until every island of the page is alive; at once on a page without any. */
export async function alive(page: Page): Promise<void> {
  await page.waitForLoadState();
  if ((await page.locator("leptos-island").count()) === 0) return;
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  await expect(page.locator("leptos-island:not([data-hydrated])")).toHaveCount(0);
}

/** A sentence as pages write it: with marks of direction around what was filled in, and spaces of any kind. */
export function said(sentence: string): RegExp {
  const marks = "[\\u2066-\\u2069]*";
  const letters = [...sentence].map((letter) => (letter === " " ? "\\s" : letter.replace(/[.*+?^${}()|[\]\\]/, "\\$&")));
  return new RegExp(marks + letters.join(marks));
}
