import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { useRecordForm } from '../../../renderer/shared/useRecordForm.ts';

afterEach(cleanup);

const schema = z.object({ name: z.string().trim().min(1, 'Cần tên') });
const IDLE = { isPending: false, error: null };

interface Shown {
  record: { name: string; version: number } | null;
  writing?: { isPending: boolean; error: Error | null };
}

function openForm(first: Shown) {
  const write = vi.fn();
  const view = renderHook(
    ({ record, writing = IDLE }: Shown) =>
      useRecordForm({
        name: 'row',
        schema,
        record,
        start: () => ({ name: record?.name ?? '' }),
        write,
        writes: [IDLE, writing],
      }),
    { initialProps: first },
  );
  return { write, form: view.result, show: view.rerender };
}

it('saves over the version that was seen, and knows when another one came', () => {
  const { write, form, show } = openForm({ record: { name: 'một', version: 3 } });
  act(() => form.current.put({ name: ' hai ' }));
  show({ record: { name: 'ba', version: 4 } });
  expect(form.current).toMatchObject({ typed: { name: ' hai ' }, hasMovedOn: true });
  act(() => form.current.rowForm.onSave());
  expect(write).toHaveBeenLastCalledWith({ name: 'hai' }, 3);
});

it('keeps mine over the newest, once it was told to', () => {
  const { write, form, show } = openForm({ record: { name: 'một', version: 3 } });
  act(() => form.current.put({ name: 'hai' }));
  show({ record: { name: 'ba', version: 4 } });
  act(() => form.current.rowForm.onKeepMine());
  expect(write).toHaveBeenLastCalledWith({ name: 'hai' }, 4);
  expect(form.current.hasMovedOn).toBe(false);
});

it('takes theirs where mine is given up', () => {
  const { form, show } = openForm({ record: { name: 'một', version: 3 } });
  act(() => form.current.put({ name: 'hai' }));
  show({ record: { name: 'ba', version: 4 } });
  act(() => form.current.takeTheirs());
  expect(form.current).toMatchObject({ typed: { name: 'ba' }, hasMovedOn: false, version: 4 });
  expect(form.current.rowForm.isTouched).toBe(false);
});

it('does not take the answer to its own save for somebody else’s', () => {
  const { form, show } = openForm({ record: { name: 'một', version: 3 } });
  show({ record: { name: 'hai', version: 4 }, writing: { isPending: true, error: null } });
  expect(form.current.hasMovedOn).toBe(false);
  expect(form.current.rowForm.isSaving).toBe(true);
});

it('is touched while it says something else than at first, and fresh once the next one is begun', () => {
  const { form } = openForm({ record: null });
  const isTouched = () => form.current.rowForm.isTouched;
  act(() => form.current.put({ name: 'một' }));
  expect(isTouched()).toBe(true);
  act(() => form.current.put({ name: '' }));
  expect(isTouched()).toBe(false);
  act(() => form.current.put({ name: 'một' }));
  act(() => form.current.begin({ name: 'tổ ' }));
  expect([isTouched(), form.current.typed.name]).toEqual([false, 'tổ ']);
});

it('sends nothing that the schema refuses, and says what the write was refused for', () => {
  const { write, form, show } = openForm({ record: null });
  act(() => form.current.rowForm.onSave());
  expect([write.mock.calls, form.current.problemOf('name')]).toEqual([[], 'Cần tên']);
  show({ record: null, writing: { isPending: false, error: new Error('Hỏng') } });
  expect(form.current.rowForm.failure).not.toBeNull();
});
