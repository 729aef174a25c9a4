import config from "./playwright.config.ts";

// `npm run shots`: pictures of pages for people to look at, in shots/. Not a test.
export default { ...config, testDir: "shots-of", timeout: 600_000, workers: 1, retries: 0, reporter: [["list"]] };
