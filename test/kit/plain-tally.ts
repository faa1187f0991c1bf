// Ends a test run with one plain line that any log reader understands: «N passed, N failed».
import type { Reporter, TestModule } from "vitest/node";

export class PlainTally implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    let passed = 0;
    let failed = 0;
    for (const module of modules) {
      let tests = 0;
      for (const test of module.children.allTests()) {
        tests += 1;
        const { state } = test.result();
        if (state === "passed") passed += 1;
        else if (state === "failed") failed += 1;
      }
      if (tests === 0 && module.state() === "failed") failed += 1;
    }
    setImmediate(() => console.log(`${passed} passed, ${failed} failed`));
  }
}
