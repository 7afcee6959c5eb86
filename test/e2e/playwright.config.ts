import { defineConfig } from '@playwright/test';
import { resolve } from 'node:path';
import { findBrowser } from '../../build/scripts/findBrowser.mjs';

const RESULTS = resolve(import.meta.dirname, '..', '..', 'test-results');
const browser = findBrowser();
if (browser === null) {
  throw new Error('Không có Chromium, Chrome hay Edge. Hãy cài một trình duyệt, hoặc đặt CO_DAU_BROWSER.');
}

/** The screens as a clerk has them: a small office screen, Vietnamese, Hà Nội time, the machine's own browser. */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: resolve(RESULTS, 'e2e'),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Each worker has a host and an office of its own; two cores carry no more than two browsers.
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // A flaky test is a fault to be found, so nothing is tried twice.
  retries: 0,
  reporter: [['list'], ['json', { outputFile: resolve(RESULTS, 'playwright.json') }]],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: browser },
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
    // A trace records every page all along and takes a third of the time; a fresh clone in CI is thrown away with it.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
