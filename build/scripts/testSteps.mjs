import { mkdtempSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { CHECK_STEPS, runCheckSteps } from './checkSteps.mjs';
import { writeDemo } from './demoPart.mjs';
import { memoryFolder } from './memoryFolder.mjs';
import { PROJECT_ROOT } from './projectRoot.mjs';
import { provideBrowser } from './provideBrowser.mjs';
import { runTool } from './runTool.mjs';
import { playwrightTotals, settle, vitestTotals } from './testTotals.mjs';

/**
 * @typedef {import('./testTotals.mjs').Totals} Totals
 *
 * @typedef {object} TestStep
 * @property {string} id what `npm test -- ID` runs alone
 * @property {string} title
 * @property {() => Promise<Totals>} run
 */

const REPORTS = join(PROJECT_ROOT, 'test-results');

/** Checks and builds count only when they fail: they are not tests. */
const FINE = { passed: 0, failed: 0, skipped: 0 };

/**
 * In the order of running. The build comes before the tests because some of them run
 * the built hosts; crash and packaging run alone because they watch the clock and the disk.
 *
 * @type {readonly TestStep[]}
 */
export const TEST_STEPS = [
  { id: 'check', title: 'Kiểu, quy tắc, trình bày', run: check },
  { id: 'build', title: 'Dựng', run: async () => ({ ...FINE, failed: (await build()) ? 0 : 1 }) },
  {
    id: 'suite',
    title: 'Nghiệp vụ, dữ liệu, máy chủ, màn hình',
    run: () =>
      runVitest('suite', ['unit', 'renderer', 'integration'], {
        // These wait for servers more than they compute: every core gets a worker.
        options: ['--maxWorkers=100%'],
        env: { TMPDIR: memoryFolder() },
      }),
  },
  {
    id: 'electron',
    title: 'Vỏ Electron',
    run: withBrowser((browser) => runVitest('electron', ['electron'], { env: { CO_DAU_BROWSER: browser } })),
  },
  vitest('crash', 'Sự cố', ['crash']),
  vitest('packaging', 'Đóng gói', ['packaging']),
  { id: 'e2e', title: 'Trình duyệt', run: withBrowser(endToEnd) },
  { id: 'demo', title: 'Bản mẫu', run: demo },
];

async function check() {
  const { lint, types, format } = CHECK_STEPS;
  return { ...FINE, failed: await runCheckSteps([lint, types, format]) };
}

/**
 * @param {string} id
 * @param {string} title
 * @param {readonly string[]} projects
 * @returns {TestStep}
 */
function vitest(id, title, projects) {
  return { id, title, run: () => runVitest(id, projects) };
}

/**
 * @param {string} id
 * @param {readonly string[]} projects
 * @param {{ options?: readonly string[], env?: Record<string, string> }} [extra]
 * @returns {Promise<Totals>}
 */
async function runVitest(id, projects, { options = [], env = {} } = {}) {
  const report = join(REPORTS, `vitest-${id}.json`);
  rmSync(report, { force: true }); // an older run's report must not count for a crashed one
  const code = await runTool(
    'vitest',
    [
      'run',
      ...projects.map((project) => `--project=${project}`),
      ...options,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    // The build before this step leaves "production" behind, under which React has no act().
    { ...process.env, NODE_ENV: 'test', ...env },
  );
  return settle(readReport(report, vitestTotals), code);
}

/**
 * A step that drives a browser: gets one where it can, and says so where there is none.
 *
 * @param {(browser: string) => Promise<Totals>} run
 * @returns {() => Promise<Totals>}
 */
function withBrowser(run) {
  return async () => {
    const browser = await provideBrowser();
    if (browser !== null) return run(browser);
    console.error(
      'Không có Chromium, Chrome hay Edge trên máy nên chưa chạy được các bài thử trên trình duyệt. ' +
        'Hãy cài một trình duyệt, hoặc đặt CO_DAU_BROWSER là đường dẫn của nó.',
    );
    // In CI nobody would read the sentence, so there it is a failure.
    return process.env.CI ? { ...FINE, failed: 1 } : { ...FINE, skipped: 1 };
  };
}

/**
 * @param {string} browser
 * @returns {Promise<Totals>}
 */
async function endToEnd(browser) {
  const report = join(REPORTS, 'playwright.json');
  rmSync(report, { force: true });
  const code = await runTool('playwright', ['test', '--config=test/e2e/playwright.config.ts'], {
    ...process.env,
    CO_DAU_BROWSER: browser,
    TMPDIR: memoryFolder(),
  });
  return settle(readReport(report, playwrightTotals), code);
}

/** The demo must write its files into an empty folder and end well. */
async function demo() {
  const out = mkdtempSync(join(tmpdir(), 'co-dau-demo-'));
  try {
    if (!(await build(['demo']))) return { ...FINE, failed: 1 };
    const code = await writeDemo(['--out', out]);
    const works = code === 0 && existsSync(join(out, 'demo.json'));
    return { ...FINE, passed: works ? 1 : 0, failed: works ? 0 : 1 };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/**
 * @template Report
 * @param {string} file
 * @param {(report: Report) => Totals} count
 */
function readReport(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null; // the tool died before writing it
  }
}
