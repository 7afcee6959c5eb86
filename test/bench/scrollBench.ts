import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type Page } from 'playwright-core';
import { makeOfficeWithPeople } from './office/officeWithPeople.ts';

/**
 * The list of 100.000 people in the browser: how soon its first rows stand there after the click, and how
 * many frames are drawn while it is scrolled, beside a bare page scrolled in the same way.
 * Run: `npm run bench -- scroll`
 */
const PEOPLE = 100_000;
const ROOT = resolve(import.meta.dirname, '..', '..');
const SCROLL_MS = 4_000;
/** A quick hand on the wheel. */
const PIXELS_PER_FRAME = 90;
const ROUNDS = 3;
/** 55 of 60 frames. */
const FRAMES_BUDGET = 55 / 60;
const FIRST_ROWS_BUDGET_MS = 200;

const BARE_PAGE = `data:text/html,<div data-scroller style="height:600px;overflow:auto"><div style="height:3100000px">x</div></div>`;

/** Scrolls what is marked as the scroller on every frame, and counts the frames. */
async function framesPerSecond(page: Page): Promise<number> {
  return page.evaluate(
    ({ duration, step }) =>
      new Promise<number>((done, fail) => {
        const scroller = document.querySelector('[data-scroller]');
        if (!scroller) {
          fail(new Error('nothing to scroll'));
          return;
        }
        let frames = 0;
        let started = 0;
        const onFrame = (now: number) => {
          if (started === 0) started = now;
          else frames += 1;
          if (now - started >= duration) {
            done((frames * 1000) / (now - started));
            return;
          }
          scroller.scrollTop += step;
          requestAnimationFrame(onFrame);
        };
        requestAnimationFrame(onFrame);
      }),
    { duration: SCROLL_MS, step: PIXELS_PER_FRAME },
  );
}

/** From the click in the menu to rows with words in them. Milliseconds. */
async function timeFirstRows(page: Page): Promise<number> {
  await page.getByRole('link', { name: 'Tổng quan' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  const link = page.getByRole('link', { name: 'Đoàn viên, cán bộ' });
  return link.evaluate(
    (element) =>
      new Promise<number>((done) => {
        const started = performance.now();
        const look = () => {
          const hasRows = (document.querySelector('[data-scroller]')?.textContent ?? '').includes('Giáo viên');
          if (hasRows) done(performance.now() - started);
          else requestAnimationFrame(look);
        };
        (element as HTMLElement).click();
        look();
      }),
  );
}

async function addressOf(host: ChildProcess): Promise<string> {
  if (!host.stdout) throw new Error('the host has no output');
  for await (const line of createInterface({ input: host.stdout })) {
    if (line.startsWith('http://127.0.0.1:')) return line.trim();
  }
  throw new Error('the host ended without an address');
}

async function measure(browser: Browser, address: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  // tsx wraps named functions in a helper that a page does not have.
  await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  const page = await context.newPage();
  const bare = await context.newPage();
  await bare.goto(BARE_PAGE);
  await page.goto(address);
  const firstRows: number[] = [];
  const frames: { own: number; bare: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.bringToFront();
    firstRows.push(await timeFirstRows(page));
    const own = await framesPerSecond(page);
    await bare.bringToFront();
    frames.push({ own, bare: await framesPerSecond(bare) });
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  const [own, empty, first] = [
    median(frames.map((each) => each.own)),
    median(frames.map((each) => each.bare)),
    median(firstRows),
  ];
  const ratio = own / empty;
  console.log(
    `list of ${PEOPLE} people: first rows after ${first.toFixed(0)} ms (budget ${FIRST_ROWS_BUDGET_MS}); ` +
      `scrolling ${own.toFixed(1)} frames/s, bare page ${empty.toFixed(1)}, ratio ${ratio.toFixed(2)} (budget ${FRAMES_BUDGET.toFixed(2)})`,
  );
  if (ratio < FRAMES_BUDGET || first > FIRST_ROWS_BUDGET_MS) process.exitCode = 1;
}

async function main(): Promise<void> {
  spawnSync(process.execPath, [join(ROOT, 'build', 'scripts', 'build.mjs')], { stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'co-dau-scroll-'));
  const browser = await chromium.launch({
    executablePath: process.env.CO_DAU_BROWSER ?? '/usr/bin/chromium',
    chromiumSandbox: false,
    args: ['--disable-background-networking', '--disable-gpu'],
  });
  try {
    await makeOfficeWithPeople(folder, PEOPLE);
    const host = spawn(process.execPath, [join(ROOT, 'dist', 'server', 'main.cjs'), '--data', folder, '--no-open'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await measure(browser, await addressOf(host));
    host.kill('SIGTERM');
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
