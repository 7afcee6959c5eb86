import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type Page } from 'playwright-core';
import { makeOfficeWithRound, type RoundPlace } from './office/officeWithRound.ts';

/**
 * Ballots of 20 candidates keyed into the browser, 500 of them, by keyboard alone: how soon after each Enter the counts
 * stand there, painted. The keys come ten times as fast as any hand; the last ballots come with the pauses of a reader,
 * in which the page around is read anew.
 * Run: `npm run bench -- ballot`
 */
const CANDIDATES = 20;
const BALLOTS = 500;
/** So many of them with a pause before. */
const READ_OUT = 20;
/** A little longer than the page waits before it is read anew, so that the next Enter meets that. */
const PAUSE_MS = 1_520;
/** Between two keys. */
const KEY_MS = 5;
const BUDGET_MS = 50;
const ROOT = resolve(import.meta.dirname, '..', '..');

/** A ballot in three ways of typing, all of which somebody uses. */
function ballotText(index: number): string {
  if (index % 10 === 3) return '1*';
  if (index % 25 === 7) return '0';
  return Array.from({ length: CANDIDATES }, (_, at) => String(((index * 7 + at * 3) % 3) + 1)).join('');
}

/**
 * Notes for each Enter in the field how long it takes until the number of ballots counts it and is painted. Enters are
 * numbered here: one that comes before the last is counted waits for its own number, and may be painted with the one after.
 */
const WATCH = `
  globalThis.answers = [];
  let entered = 0;
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.target.id !== 'ballot-typed') return;
    const count = document.querySelector('[data-count]');
    entered += 1;
    const wanted = entered;
    const look = () => {
      if (Number(count.textContent) < wanted) return void requestAnimationFrame(look);
      const painted = new MessageChannel();
      painted.port1.onmessage = () => globalThis.answers.push(performance.now() - event.timeStamp);
      painted.port2.postMessage(null);
    };
    requestAnimationFrame(look);
  }, true);
`;

async function keyBallots(page: Page): Promise<number[]> {
  await page.locator('#ballot-typed').focus();
  for (let index = 0; index < BALLOTS; index += 1) {
    if (index >= BALLOTS - READ_OUT) await page.waitForTimeout(PAUSE_MS);
    await page.keyboard.type(ballotText(index), { delay: KEY_MS });
    await page.keyboard.press('Enter');
  }
  await page.getByText('đã ghi', { exact: true }).waitFor();
  const shown = await page.locator('[data-count]').textContent();
  if (shown !== String(BALLOTS)) throw new Error(`${shown} ballots stand there, ${BALLOTS} were typed`);
  const answers = await page.waitForFunction((wanted) => {
    const { answers: times } = globalThis as unknown as { answers: number[] };
    return times.length === wanted ? times : null;
  }, BALLOTS);
  return answers.jsonValue() as Promise<number[]>;
}

async function addressOf(host: ChildProcess): Promise<string> {
  if (!host.stdout) throw new Error('the host has no output');
  for await (const line of createInterface({ input: host.stdout })) {
    if (line.startsWith('http://127.0.0.1:')) return line.trim();
  }
  throw new Error('the host ended without an address');
}

async function measure(browser: Browser, address: string, { summitId, roundId }: RoundPlace): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await context.addInitScript({ content: WATCH });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(`${new URL(page.url()).origin}/#/summits/${summitId}/rounds/${roundId}`);
  const times = (await keyBallots(page)).sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  const [median, p95, max] = [at(0.5), at(0.95), at(1)];
  console.log(
    `${times.length} ballots of ${CANDIDATES} candidates: from Enter to the painted counts median ${median.toFixed(0)} ms, ` +
      `p95 ${p95.toFixed(0)} ms, max ${max.toFixed(0)} ms (budget of the p95 ${BUDGET_MS} ms)`,
  );
  if (!(p95 <= BUDGET_MS)) process.exitCode = 1;
}

async function main(): Promise<void> {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'build', 'scripts', 'build.mjs')], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed: what was built before it is not to be measured');
  const folder = mkdtempSync(join(tmpdir(), 'co-dau-ballots-'));
  const browser = await chromium.launch({
    executablePath: process.env.CO_DAU_BROWSER ?? '/usr/bin/chromium',
    chromiumSandbox: false,
    args: ['--disable-background-networking', '--disable-gpu'],
  });
  let host: ChildProcess | null = null;
  try {
    const place = await makeOfficeWithRound(folder, { candidates: CANDIDATES, votesEach: BALLOTS / CANDIDATES });
    host = spawn(process.execPath, [join(ROOT, 'dist', 'server', 'main.cjs'), '--data', folder, '--no-open'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await measure(browser, await addressOf(host), place);
  } finally {
    host?.kill('SIGTERM');
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
