import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { ApiContext } from '../../../renderer/api/ApiContext.ts';
import type { Api } from '../../../renderer/api/client.ts';
import { HostContext } from '../../../renderer/host/HostContext.ts';
import type { HostFeatures } from '../../../renderer/host/HostFeatures.ts';
import { PEOPLE_WORDS } from '../../../renderer/imports/register/registerWords.ts';
import { useRegisterReading } from '../../../renderer/imports/register/useRegisterReading.ts';

afterEach(cleanup);

/** A back end that starts jobs 1, 2, … when told to, and ends each at once. */
function setUp() {
  const answers: (() => void)[] = [];
  const cancelled: string[] = [];
  const left: string[] = [];
  const preview = () =>
    new Promise<{ jobId: string }>((resolve) => {
      const jobId = String(answers.length + 1);
      answers.push(() => resolve({ jobId }));
    });
  const api = {
    jobs: {
      get: { query: () => Promise.resolve({ state: 'DONE', done: 100, refusal: null }) },
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
  return { ...hook, answers, cancelled, left };
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
