import { defineConfig } from "@playwright/test";

// An installed Chromium, never a downloaded one. ATLAS_CHROMIUM names another.
const executablePath = process.env.ATLAS_CHROMIUM ?? "/usr/bin/chromium";

export default defineConfig({
  testDir: "tests",
  globalSetup: "./support/stage.ts",
  // A journey passes many pages; each of its steps is waited for much shorter.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  // Journeys change what they find: one server, with a database of its own, for each worker; a file is one journey.
  fullyParallel: false,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // Once more, on a server of its own: two browsers and two servers on two cores can miss a wait. What passed only then is
  // named at the end, to be looked into.
  retries: 1,
  reporter: [["list"], ["./support/first-words.ts"]],
  outputDir: "test-results",
  use: {
    browserName: "chromium",
    locale: "fr-MA",
    timezoneId: "Africa/Casablanca",
    actionTimeout: 20_000,
    // Recording every step, as traces do, takes longer than the steps: `npm test -- --trace on` when one is looked for.
    trace: "off",
    screenshot: "only-on-failure",
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
