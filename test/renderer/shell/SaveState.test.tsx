import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { createQueryClient, OF_DRAFT, SAVE_KEY } from '../../../renderer/api/queryClient.ts';
import { useSelfSaving } from '../../../renderer/shared/saving/useSelfSaving.ts';
import { SaveState } from '../../../renderer/shell/SaveState.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function openTopLine(page?: ReactNode) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 23, 9, 45) });
  const queryClient = createQueryClient();
  const around = (shown: ReactNode) => (
    <QueryClientProvider client={queryClient}>
      <SaveState />
      {shown}
    </QueryClientProvider>
  );
  const { rerender } = render(around(page));
  /** One save: of a draft, or a single step, like "Xóa", alone or one after the other in its scope. */
  const save = async (answer: Promise<unknown>, { draft, scope = draft }: { draft?: string; scope?: string } = {}) => {
    const options = {
      ...{ mutationKey: SAVE_KEY, mutationFn: () => answer },
      ...(scope !== undefined && { scope: { id: scope } }),
      ...(draft !== undefined && { meta: OF_DRAFT }),
    };
    const mutation = queryClient.getMutationCache().build(queryClient, options);
    await mutation.execute(undefined).catch(() => undefined);
    await drawn();
  };
  return {
    save,
    leavePage: () => rerender(around(null)),
    said: () => screen.getByRole('status').textContent.trim(),
  };
}

/** The cache tells its news a moment later. */
const drawn = () => act(() => new Promise((resolve) => setTimeout(resolve)));
const done = () => Promise.resolve();
const refused = () => Promise.reject(new Error('từ chối'));

it('says when work was last saved, and nothing before', async () => {
  const { save, said } = openTopLine();
  expect(said()).toBe('');
  await save(done());
  expect(said()).toBe('Đã tự lưu 09:45');
});

it('says that a draft is unsaved until that draft is saved, whatever else is saved meanwhile', async () => {
  const { save, said } = openTopLine();
  await save(refused(), { draft: 'header' });
  await save(done());
  await save(done(), { draft: 'sheet' });
  expect(said()).toBe('Chưa lưu được');
  await save(done(), { draft: 'header' });
  expect(said()).toBe('Đã tự lưu 09:45');
});

it('leaves a refused step to the page it was taken on: nothing typed is unsaved', async () => {
  const { save, said } = openTopLine();
  await save(refused());
  await save(refused(), { scope: 'attendance' });
  expect(said()).toBe('');
  await save(done());
  await save(refused());
  expect(said()).toBe('Đã tự lưu 09:45');
});

it('says that a save is under way, also over one that failed', async () => {
  const { save, said } = openTopLine();
  await save(refused(), { draft: 'header' });
  let answer: () => void = () => undefined;
  const flight = save(new Promise<void>((resolve) => (answer = resolve)));
  await drawn();
  expect(said()).toBe('Đang lưu…');
  answer();
  await flight;
  expect(said()).toBe('Chưa lưu được');
});

/** One word that cannot be saved. */
function Unsaveable() {
  const { put } = useSelfSaving({
    ...{ scope: 'word', stored: 'cũ', open: (stored: string) => stored, meet: (typed: string) => typed },
    standing: (typed) => ({ isSaved: typed === 'cũ', canSave: !['cũ', ''].includes(typed), hasConflict: false }),
    save: refused,
    onSettled: done,
  });
  return <input aria-label="Chữ" onChange={(event) => put(() => event.target.value)} />;
}

it('says no more that a draft is unsaved once it says again what is stored', async () => {
  const { said } = openTopLine(<Unsaveable />);
  const field = screen.getByLabelText('Chữ');
  fireEvent.change(field, { target: { value: 'mới' } });
  await vi.waitFor(() => expect(said()).toBe('Chưa lưu được'));
  fireEvent.change(field, { target: { value: 'cũ' } });
  await drawn();
  expect(said()).toBe('');
});

it('says no more that a draft is unsaved once it was given up with its page', async () => {
  const { said, leavePage } = openTopLine(<Unsaveable />);
  const field = screen.getByLabelText('Chữ');
  fireEvent.change(field, { target: { value: 'mới' } });
  await vi.waitFor(() => expect(said()).toBe('Chưa lưu được'));
  // Nothing that could be sent: leaving was asked about.
  fireEvent.change(field, { target: { value: '' } });
  leavePage();
  await drawn();
  expect(said()).toBe('');
});
