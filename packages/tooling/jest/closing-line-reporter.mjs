/** Ends a run with one plain line that any CI can read: `N passed, N failed, N skipped`. */
class ClosingLineReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites }) {
    // A suite that cannot even start has no failed test of its own, and must not look like success.
    const failed = Math.max(numFailedTests, numFailedTestSuites);
    process.stderr.write(`\n${numPassedTests} passed, ${failed} failed, ${numPendingTests} skipped\n`);
  }
}

// Jest loads a reporter by its default export.
export default ClosingLineReporter;
