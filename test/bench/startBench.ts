import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBackend } from '#service/hosting/startBackend.ts';
import { LINES_EACH, makeOfficeWithLines } from './office/officeWithLines.ts';

/** Starting with a million award lines takes at most this many times an empty office's start. */
const BUDGET = 1.3;
const DECISIONS = 100;
const ROUNDS = 9;

/** From nothing to the first page of the decision list, as a user waits for it. Milliseconds. */
async function timeStart(dataDir: string): Promise<number> {
  const started = performance.now();
  const backend = await startBackend({ dataDir });
  const input = encodeURIComponent(JSON.stringify({ year: 2023, status: null, search: '', offset: 0, limit: 50 }));
  const { status } = await backend.handle({ method: 'GET', url: `/awards.list?input=${input}`, body: null });
  const elapsed = performance.now() - started;
  await backend.close();
  if (status !== 200) throw new Error(`awards.list answered ${status}`);
  return elapsed;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'co-dau-start-'));
  const [empty, full] = [join(folder, 'empty'), join(folder, 'full')];
  try {
    await makeOfficeWithLines(empty, 0);
    await makeOfficeWithLines(full, DECISIONS);
    const times = { empty: [] as number[], full: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.empty.push(await timeStart(empty));
      times.full.push(await timeStart(full));
    }
    const [emptyMs, fullMs] = [median(times.empty), median(times.full)];
    const ratio = fullMs / emptyMs;
    console.log(
      `start with ${DECISIONS * LINES_EACH} lines: ${fullMs.toFixed(0)} ms, empty office ${emptyMs.toFixed(0)} ms, ratio ${ratio.toFixed(2)} (budget ${BUDGET})`,
    );
    if (ratio > BUDGET) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
