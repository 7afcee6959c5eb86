/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Totals
 *
 * @typedef {object} VitestReport what vitest's JSON reporter writes, as far as it is needed
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 *
 * @typedef {object} PlaywrightReport the same for Playwright's
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} [errors] failures outside any test, such as a spec that does not load
 */

/**
 * @param {VitestReport} report
 * @returns {Totals}
 */
export function vitestTotals({ testResults }) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for (const file of testResults) {
    const statuses = file.assertionResults.map(({ status }) => status);
    const failed = statuses.filter((status) => status === 'failed').length;
    totals.passed += statuses.filter((status) => status === 'passed').length;
    // A file that failed to load, or in a hook, has no failed test of its own but is a failure.
    totals.failed += file.status === 'failed' ? Math.max(failed, 1) : failed;
    totals.skipped += statuses.filter((status) => status !== 'failed' && status !== 'passed').length;
  }
  return totals;
}

/**
 * @param {PlaywrightReport} report
 * @returns {Totals}
 */
export function playwrightTotals({ stats, errors = [] }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped };
}

/**
 * The totals of a step whose exit code must agree with its report: a tool that failed
 * without naming a failed test (crash, no report at all) still counts as one failure.
 *
 * @param {Totals | null} reported
 * @param {number} exitCode
 * @returns {Totals}
 */
export function settle(reported, exitCode) {
  const totals = reported ?? { passed: 0, failed: 0, skipped: 0 };
  return exitCode !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}

/**
 * @param {readonly Totals[]} all
 * @returns {Totals}
 */
export function sumTotals(all) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const totals of all) {
    sum.passed += totals.passed;
    sum.failed += totals.failed;
    sum.skipped += totals.skipped;
  }
  return sum;
}

/**
 * The plain closing line that CI reads.
 *
 * @param {Totals} totals
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
