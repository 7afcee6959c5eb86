import { setImmediate as aMoment } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { JobRegistry, type JobResult } from '#service/jobs/jobRegistry.ts';

const result = (fileToken: string): JobResult => ({ fileToken, suggestedName: '' });

it('two jobs run at once, the others wait for their turn', async () => {
  const jobs = new JobRegistry();
  const ends: (() => void)[] = [];
  const start = () => jobs.start(1, () => new Promise((resolve) => ends.push(() => resolve(result('')))));
  const ids = [start(), start(), start(), start()];
  await aMoment();
  expect(ends).toHaveLength(2);
  expect(jobs.view(ids[3] ?? '')).toMatchObject({ state: 'RUNNING', done: 0 });

  jobs.cancel(ids[2] ?? '');
  await aMoment();
  expect(jobs.view(ids[2] ?? '').state).toBe('CANCELLED');

  ends[0]?.();
  await aMoment();
  expect(ends).toHaveLength(3);
  ends.forEach((end) => end());
  await jobs.cancelAll();
  expect(ids.map((id) => jobs.view(id).state)).toEqual(['DONE', 'DONE', 'CANCELLED', 'DONE']);
});

it('what a forgotten job made is taken away', async () => {
  const discarded: string[] = [];
  const jobs = new JobRegistry(({ fileToken }) => Promise.resolve(void discarded.push(fileToken)));
  for (let n = 0; n <= 100; n += 1) {
    jobs.start(1, () => Promise.resolve(result(`token-${n}`)));
    await aMoment();
  }
  expect(discarded).toEqual(['token-0']);
});
