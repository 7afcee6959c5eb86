import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { officeFile, openOfficeFile } from '#db/openOffice.ts';

/** Moments after the creation has begun, spread over its whole length. */
const KILLS = 8;
const LONGEST_LIFE_MS = 160;

it('an office whose making was killed is made at the next start', async () => {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'co-dau-creation-'));
    try {
      await createUntilKilled(folder, ((kill + Math.random()) / KILLS) * LONGEST_LIFE_MS);
      const office = await openOfficeFile(folder, new Date());
      expect(await office.database.reader.schema.hasTable('decision')).toBe(true);
      await office.close();
      expect(existsSync(officeFile(folder))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}, 60_000);

/** Kills a process some milliseconds after it has begun to make the office. */
async function createUntilKilled(folder: string, lifeMs: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/crash/creator.ts', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await pause(lifeMs);
  child.kill('SIGKILL');
  await ended;
}
