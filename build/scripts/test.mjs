import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './projectRoot.mjs';
import { setUp } from './setup.mjs';
import { TEST_STEPS } from './testSteps.mjs';
import { closingLine, sumTotals } from './testTotals.mjs';

/*
 * `npm test`: everything, from a fresh clone on. `npm test -- suite e2e` runs only these
 * steps. A failed step does not stop the others: one run tells all.
 */

await setUp();

const asked = process.argv.slice(2);
const steps = TEST_STEPS.filter(({ id }) => asked.length === 0 || asked.includes(id));
const unknown = asked.filter((id) => !TEST_STEPS.some((step) => step.id === id));
if (unknown.length > 0) {
  console.error(`Không có bước ${unknown.join(', ')}. Các bước: ${TEST_STEPS.map(({ id }) => id).join(', ')}.`);
  process.exit(2);
}

mkdirSync(join(PROJECT_ROOT, 'test-results'), { recursive: true });
const results = [];
for (const { title, run } of steps) {
  console.log(`\n── ${title}`);
  const started = performance.now();
  const totals = await run();
  results.push({ title, totals, seconds: (performance.now() - started) / 1000 });
}

console.log('\n── Tổng kết');
for (const { title, totals, seconds } of results) {
  const mark = totals.failed === 0 ? '✓' : '✗';
  console.log(`${mark} ${title}: ${closingLine(totals)} (${seconds.toFixed(0)} giây)`);
}
const total = sumTotals(results.map(({ totals }) => totals));
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
