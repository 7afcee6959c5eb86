import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { ApiContext } from '../../../renderer/api/ApiContext.ts';
import type { Api } from '../../../renderer/api/client.ts';
import { HostContext } from '../../../renderer/host/HostContext.ts';
import type { HostFeatures } from '#service/hosting/wire.ts';
import { PEOPLE_WORDS } from '../../../renderer/imports/register/registerWords.ts';
import { useRegisterReading } from '../../../renderer/imports/register/useRegisterReading.ts';

afterEach(cleanup);

/** A back end that starts jobs 1, 2, … when told to, and ends each at once. */
function setUp() {
  const answers: (() => void)[] = [];
  /** Jobs by their numbers that end in a refusal. */
  const refused = new Set<string>();
  const cancelled: string[] = [];
  const left: string[] = [];
  const preview = () =>
    new Promise<{ jobId: string }>((resolve) => {
      const jobId = String(answers.length + 1);
      answers.push(() => resolve({ jobId }));
    });
  const api = {
    jobs: {
      get: {
        query: ({ jobId }: { jobId: string }) =>
          Promise.resolve(
            refused.has(jobId)
              ? { state: 'REFUSED', done: 0, refusal: { code: 'IMPORT_NO_COLUMN', message: 'Chưa nhập gì.' } }
              : { state: 'DONE', done: 100, refusal: null },
          ),
      },
      cancel: { mutate: ({ jobId }: { jobId: string }) => Promise.resolve(cancelled.push(jobId)) },
    },
    imports: {
      people: { preview: { mutate: preview }, plan: { query: () => Promise.resolve({ counts: {} }) } },
      leave: { mutate: ({ planId }: { planId: string }) => Promise.resolve(left.push(planId)) },
    },
  } as unknown as Api;
  const pickFile = vi.fn().mockResolvedValue({ token: 'a', name: 'Danh sách.xlsx' });
  const host = { pickFile } as Partial<HostFeatures> as HostFeatures;
  const hook = renderHook(() => useRegisterReading(PEOPLE_WORDS), {
    wrapper: ({ children }) => (
      <ApiContext value={api}>
        <HostContext value={host}>{children}</HostContext>
      </ApiContext>
    ),
  });
  return { ...hook, answers, refused, cancelled, left };
}

it('stops a job that began after nobody wanted it any more', async () => {
  const { result, answers, cancelled } = setUp();
  let picked: Promise<void> | undefined;
  await act(async () => {
    picked = result.current.pick();
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    await result.current.stop();
    answers[0]?.();
    await picked;
  });
  expect(cancelled).toEqual(['1']);
  expect(result.current).toMatchObject({ seen: null, isReading: false });
});

it('lets go of a dry run when another takes its place, and of the last one on leaving', async () => {
  const { result, answers, left, unmount } = setUp();
  const readOnce = async (start: () => void, count: number) => {
    await act(async () => {
      start();
      await vi.waitFor(() => expect(answers).toHaveLength(count));
      answers[count - 1]?.();
    });
    await vi.waitFor(() => expect(result.current.seen?.planId).toBe(String(count)));
  };
  await readOnce(() => void result.current.pick(), 1);
  expect(left).toEqual([]);
  await readOnce(() => result.current.correct({ onExisting: 'UPDATE' }), 2);
  expect(left).toEqual(['1']);
  unmount();
  await vi.waitFor(() => expect(left).toEqual(['1', '2']));
});

it('holds rows back that were read otherwise than is asked for, until they are read so again', async () => {
  const { result, answers, refused } = setUp();
  const readOnce = async (start: () => void, count: number) => {
    await act(async () => {
      start();
      await vi.waitFor(() => expect(answers).toHaveLength(count));
      answers[count - 1]?.();
    });
    await vi.waitFor(() => expect(result.current.isReading).toBe(false));
  };
  await readOnce(() => void result.current.pick(), 1);
  expect(result.current.isOutdated).toBe(false);
  refused.add('2');
  await readOnce(() => result.current.correct({ mapping: [{ index: 2, field: null }] }), 2);
  expect(result.current).toMatchObject({ seen: { planId: '1' }, failure: { code: 'IMPORT_NO_COLUMN' } });
  expect(result.current.isOutdated).toBe(true);
  await readOnce(() => result.current.correct({ mapping: [] }), 3);
  expect(result.current).toMatchObject({ seen: { planId: '3' }, isOutdated: false });
});

it('says again how the rows on screen were read when another reading is stopped', async () => {
  const { result, answers } = setUp();
  await act(async () => {
    void result.current.pick();
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    answers[0]?.();
  });
  await vi.waitFor(() => expect(result.current.seen?.planId).toBe('1'));
  await act(async () => {
    result.current.correct({ onExisting: 'UPDATE' });
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    await result.current.stop();
  });
  expect(result.current).toMatchObject({ isOutdated: false, options: { onExisting: 'SKIP' } });
});
