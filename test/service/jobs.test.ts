import { setImmediate as aMoment } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { refusal } from '#core/errors/appError.ts';
import { JobRegistry, type JobResult } from '#service/jobs/jobRegistry.ts';
import { bareJobs } from '../support/bareHost.ts';

const result = (fileToken: string): JobResult => ({ fileToken, suggestedName: '' });

it('two jobs run at once, the others wait for their turn', async () => {
  const jobs = bareJobs();
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
  const jobs = new JobRegistry({
    discard: ({ fileToken }) => Promise.resolve(void discarded.push(fileToken)),
    during: (work) => work(),
  });
  for (let n = 0; n <= 100; n += 1) {
    jobs.start(1, () => Promise.resolve(result(`token-${n}`)));
    await aMoment();
  }
  expect(discarded).toEqual(['token-0']);
});

it('a job holds what it works on from its turn to its end, and hears of it when that is gone', async () => {
  const held: string[] = [];
  let isOpen = true;
  const during = async <Result>(work: () => Promise<Result>) => {
    if (!isOpen) throw refusal('NO_OFFICE');
    held.push('begun');
    return work().finally(() => held.push('ended'));
  };
  const jobs = new JobRegistry({ discard: () => Promise.resolve(), during });
  jobs.start(1, () => Promise.resolve(result('a')));
  await aMoment();
  isOpen = false;
  const late = jobs.start(1, () => Promise.resolve(result('b')));
  await aMoment();
  expect(held).toEqual(['begun', 'ended']);
  expect(jobs.view(late)).toMatchObject({ state: 'REFUSED', refusal: { code: 'NO_OFFICE' } });
});
