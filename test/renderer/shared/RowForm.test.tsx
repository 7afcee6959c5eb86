import { useState } from 'react';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Input } from 'antd';
import { afterEach, expect, it, vi } from 'vitest';
import { RowForm } from '../../../renderer/shared/RowForm.tsx';
import { useOpened } from '../../../renderer/shared/useOpened.ts';
import { renderGuarded } from '../support/renderGuarded.tsx';

afterEach(cleanup);

const LOST = 'Bỏ nội dung đang nhập?';

interface Given {
  isSaving?: boolean;
  newer?: string | null;
  onKeepMine?: () => void;
}

function Form({ row, onDone, ...given }: Given & { row: string; onDone: () => void }) {
  const [name, setName] = useState(row);
  return (
    <RowForm
      title={`Sửa ${row}`}
      saveLabel="Lưu"
      isSaving={given.isSaving ?? false}
      isTouched={name !== row}
      failure={null}
      newer={given.newer ?? null}
      onKeepMine={given.onKeepMine ?? (() => undefined)}
      onSave={onDone}
      onClose={onDone}
      effect={null}
    >
      <Input aria-label="Tên" value={name} onChange={(event) => setName(event.target.value)} />
    </RowForm>
  );
}

function Table(given: Given) {
  const [row, open] = useOpened<string | null>('một');
  return (
    <>
      <button onClick={() => open('một')}>Mở một</button>
      <button onClick={() => open('hai')}>Mở hai</button>
      {row !== null && <Form key={row} row={row} onDone={() => open(null)} {...given} />}
    </>
  );
}

const openTable = (given: Given = {}) => renderGuarded(<Table {...given} />);

const field = () => screen.getByLabelText('Tên');
const isOpen = (row: string) => screen.queryByRole('form', { name: `Sửa ${row}` }) !== null;
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it.each([
  ['Escape', () => userEvent.type(field(), '{Escape}')],
  ['Thôi', () => press('Thôi')],
  ['the cross', () => press('Đóng: Sửa một')],
])('closes at once by %s while nothing is typed, and asks once something is', async (_, leave) => {
  openTable();
  await leave();
  expect(isOpen('một')).toBe(false);
  await press('Mở một');
  await userEvent.type(field(), ' hai ba');
  await leave();
  await userEvent.click(await screen.findByRole('button', { name: 'Nhập tiếp' }));
  expect(field()).toHaveProperty('value', 'một hai ba');
  await leave();
  const [discard] = (await screen.findAllByRole('button', { name: 'Bỏ nội dung' })).toReversed();
  if (discard) await userEvent.click(discard);
  expect(isOpen('một')).toBe(false);
});

it('asks before another row takes the place of what is typed, and not for the same row', async () => {
  openTable();
  await userEvent.type(field(), '!');
  await press('Mở một');
  expect(screen.queryByText(LOST)).toBeNull();
  await press('Mở hai');
  await screen.findAllByText(LOST);
  expect(isOpen('một')).toBe(true);
  await press('Bỏ nội dung');
  expect(isOpen('hai')).toBe(true);
});

it('holds page and window back while something is typed', async () => {
  const router = openTable();
  const isHeldBack = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(isHeldBack()).toBe(false);
  await userEvent.type(field(), '!');
  expect(isHeldBack()).toBe(true);
  await act(() => router.navigate('/elsewhere'));
  expect(screen.queryByText('Trang khác')).toBeNull();
  await userEvent.click(await screen.findByRole('button', { name: 'Rời đi, bỏ nội dung' }));
  await screen.findByText('Trang khác');
});

it('closes unasked once it is saved', async () => {
  openTable();
  await userEvent.type(field(), '!');
  await press('Lưu');
  expect(isOpen('một')).toBe(false);
  expect(screen.queryByText(LOST)).toBeNull();
});

it('stands until the answer is there while it is being saved', async () => {
  openTable({ isSaving: true });
  await userEvent.type(field(), '!{Escape}');
  expect(isOpen('một')).toBe(true);
  expect(screen.queryByText(LOST)).toBeNull();
});

it('asks by a key that is not also the answer to its question', () => {
  const heard = vi.fn();
  window.addEventListener('keydown', heard);
  openTable();
  fireEvent.input(field(), { target: { value: 'hai' } });
  fireEvent.keyDown(field(), { key: 'Escape' });
  window.removeEventListener('keydown', heard);
  expect(heard).not.toHaveBeenCalled();
});

it('leaves Escape to a word that is being composed', () => {
  openTable();
  fireEvent.keyDown(field(), { key: 'Escape', isComposing: true });
  expect(isOpen('một')).toBe(true);
  fireEvent.keyDown(field(), { key: 'Escape' });
  expect(isOpen('một')).toBe(false);
});

it('shows what somebody else saved, and writes over it only when told to', async () => {
  const onKeepMine = vi.fn();
  openTable({ newer: 'một bản khác', onKeepMine });
  expect(screen.getByRole('alert').textContent).toContain('một bản khác');
  expect(screen.getByRole('button', { name: 'Lưu' })).toHaveProperty('disabled', true);
  await press('Lưu đè bằng bản tôi nhập');
  expect(onKeepMine).toHaveBeenCalledOnce();
});

it('does not take its own save for one of somebody else', () => {
  openTable({ newer: 'một', isSaving: true });
  expect(screen.queryByRole('alert')).toBeNull();
});
