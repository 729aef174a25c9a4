// Where only the end of a long log is seen, the end says why: the first lines of each failure, after the summary.
import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";

const LINES = 14;

export default class FirstWords implements Reporter {
  private failures = new Map<string, string>();
  private elsewhere: string[] = [];

  private passedAfter = new Set<string>();

  onTestEnd(test: TestCase, result: TestResult): void {
    const title = test.titlePath().slice(1).join(" › ");
    if (result.status === test.expectedStatus || result.status === "skipped") {
      if (result.retry > 0) this.passedAfter.add(title);
      return;
    }
    const said = result.errors.map((error) => error.message ?? error.value ?? "").join("\n");
    // A second failure is often that of a journey that begins in the middle: the first one tells more.
    if (!this.failures.has(title)) this.failures.set(title, said);
  }

  onError(error: { message?: string }): void {
    this.elsewhere.push(error.message ?? "");
  }

  async onExit(): Promise<void> {
    for (const said of this.elsewhere) console.log(`\nOutside any test:\n${first(said)}`);
    for (const [title, said] of this.failures) {
      console.log(`\n${this.passedAfter.has(title) ? "PASSED ONLY THE SECOND TIME" : "FAILED"} ${title}\n${first(said)}`);
    }
  }
}

// The terminal's colors make a plain log unreadable.
const first = (said: string) => said.replaceAll(/\x1b\[[0-9;]*m/g, "").split("\n").slice(0, LINES).join("\n");
