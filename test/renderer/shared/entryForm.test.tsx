import { useState } from 'react';
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Input } from 'antd';
import { afterEach, expect, it } from 'vitest';
import { z } from 'zod';
import { RefusedEntries } from '../../../renderer/shared/entries/RefusedEntries.tsx';
import { useEntryForm } from '../../../renderer/shared/entries/useEntryForm.ts';
import { RowForm } from '../../../renderer/shared/RowForm.tsx';
import { useWrite } from '../../../renderer/shared/useWrite.ts';
import { renderGuarded } from '../support/renderGuarded.tsx';

afterEach(cleanup);

const schema = z.object({ name: z.string().trim().min(1, 'Cần tên'), award: z.string() });
type Entry = z.infer<typeof schema>;
interface Sent {
  name: string;
  accept: () => void;
  refuse: () => void;
}

function Form({ sent, onClose }: { sent: Sent[]; onClose: () => void }) {
  const add = useWrite(
    ({ name }: Entry) =>
      new Promise<void>((accept, reject) =>
        sent.push({ name, accept, refuse: () => reject(new Error('Tờ trình đã trình.')) }),
      ),
  );
  const { typed, put, turn, lastAdded, refusedEntries, ...form } = useEntryForm<Entry>({
    name: 'entry',
    schema,
    record: null,
    start: () => ({ name: '', award: 'BK' }),
    save: () => undefined,
    saving: { isPending: false, error: null },
    add: (entry) => add.mutateEach(entry),
    next: ({ award }) => ({ name: '', award }),
    nameOf: ({ name }) => name,
  });
  return (
    <RowForm
      {...form.rowForm}
      title="Thêm"
      saveLabel="Thêm dòng"
      newer={null}
      onClose={onClose}
      effect={
        <>
          <RefusedEntries {...refusedEntries} />
          {lastAdded && <p>Đã thêm {lastAdded.name}</p>}
        </>
      }
    >
      <Input
        key={turn}
        autoFocus
        aria-label="Tên"
        value={typed.name}
        onChange={(event) => put({ name: event.target.value })}
      />
    </RowForm>
  );
}

function Page({ sent }: { sent: Sent[] }) {
  const [isOpen, setOpen] = useState(true);
  return isOpen ? <Form sent={sent} onClose={() => setOpen(false)} /> : <p>Đã đóng</p>;
}

function openForm() {
  const sent: Sent[] = [];
  renderGuarded(<Page sent={sent} />);
  const user = userEvent.setup({ delay: null });
  const settle = (answer: (() => void) | undefined) => act(async () => Promise.resolve(answer?.()));
  const takeBack = (name: string) => screen.findByRole<HTMLButtonElement>('button', { name: `Lấy lại ${name}` });
  return { sent, user, settle, takeBack, name: () => screen.getByLabelText<HTMLInputElement>('Tên') };
}

it('gives what is typed before the answer to the next entry', async () => {
  const { sent, user, settle, name } = openForm();
  await user.type(name(), 'Lò Thị Pó{Enter}');
  await user.keyboard('Vàng');
  expect([sent.map((one) => one.name), name().value]).toEqual([['Lò Thị Pó'], 'Vàng']);
  await settle(sent[0]?.accept);
  await user.keyboard(' A Chu{Enter}');
  expect(screen.getByText('Đã thêm Lò Thị Pó')).toBeTruthy();
  expect(sent.map((one) => one.name)).toEqual(['Lò Thị Pó', 'Vàng A Chu']);
});

it('keeps a refused entry beside the next one, and gives it back whole once the fields are free', async () => {
  const { sent, user, settle, takeBack, name } = openForm();
  await user.type(name(), 'Lò Thị Pó{Enter}');
  await user.keyboard('Vàng A Chu');
  await settle(sent[0]?.refuse);
  expect(screen.getByText(/Chưa ghi được Lò Thị Pó\./u)).toBeTruthy();
  expect([(await takeBack('Lò Thị Pó')).disabled, name().value]).toEqual([true, 'Vàng A Chu']);
  await user.keyboard('{Enter}');
  await settle(sent[1]?.accept);
  await user.click(await takeBack('Lò Thị Pó'));
  expect(name().value).toBe('Lò Thị Pó');
  await user.type(name(), '{Enter}');
  expect(sent.map((one) => one.name)).toEqual(['Lò Thị Pó', 'Vàng A Chu', 'Lò Thị Pó']);
});

it('takes two entries made before the first answer, and the second half of a double click for none', async () => {
  const { sent, user, settle, name } = openForm();
  await user.type(name(), 'Lò Thị Pó');
  await user.dblClick(screen.getByRole('button', { name: 'Thêm dòng' }));
  expect(screen.queryByText('Cần tên')).toBeNull();
  await user.type(name(), 'Vàng A Chu{Enter}');
  await settle(sent[0]?.accept);
  await settle(sent[1]?.accept);
  expect(sent.map((one) => one.name)).toEqual(['Lò Thị Pó', 'Vàng A Chu']);
});

it('asks about what was typed while an entry was waited for', async () => {
  const { sent, user, settle, name } = openForm();
  await user.type(name(), 'Lò Thị Pó{Enter}');
  await user.click(screen.getByRole('button', { name: 'Thôi' }));
  await user.type(name(), 'Vàng A Chu');
  await settle(sent[0]?.accept);
  await user.click((await screen.findAllByRole('button', { name: 'Nhập tiếp' }))[0] ?? document.body);
  expect(name().value).toBe('Vàng A Chu');
});

it('asks once where it was told twice to close before the answer', async () => {
  const { sent, user, settle, name } = openForm();
  await user.type(name(), 'Lò Thị Pó{Enter}');
  await user.click(screen.getByRole('button', { name: 'Thôi' }));
  await user.click(screen.getByRole('button', { name: 'Thôi' }));
  await settle(sent[0]?.refuse);
  await screen.findAllByRole('button', { name: 'Nhập tiếp' });
  expect(document.querySelectorAll('.ant-modal-confirm')).toHaveLength(1);
});

it('waits for an entry under way before it closes, and asks nothing once that was taken', async () => {
  const { sent, user, settle, name } = openForm();
  await user.type(name(), 'Lò Thị Pó{Enter}');
  await user.click(screen.getByRole('button', { name: 'Thôi' }));
  expect(screen.queryByText('Đã đóng')).toBeNull();
  await settle(sent[0]?.accept);
  await screen.findByText('Đã đóng');
  expect(screen.queryByText('Bỏ nội dung đang nhập?')).toBeNull();
});

it('does not close over an entry that is refused while it was waited for', async () => {
  const { sent, user, settle, takeBack, name } = openForm();
  await user.type(name(), 'Lò Thị Pó{Enter}');
  await user.click(screen.getByRole('button', { name: 'Thôi' }));
  await settle(sent[0]?.refuse);
  await user.click((await screen.findAllByRole('button', { name: 'Nhập tiếp' }))[0] ?? document.body);
  await takeBack('Lò Thị Pó');
});

it.each([
  ['stands refused', false],
  ['was taken back', true],
])('does not close unasked over an entry that %s', async (_, isTakenBack) => {
  const { sent, user, settle, takeBack, name } = openForm();
  await user.type(name(), 'Lò Thị Pó{Enter}');
  await settle(sent[0]?.refuse);
  if (isTakenBack) await user.click(await takeBack('Lò Thị Pó'));
  await user.click(screen.getByRole('button', { name: 'Thôi' }));
  expect(screen.queryByText('Đã đóng')).toBeNull();
  await user.click((await screen.findAllByRole('button', { name: 'Bỏ nội dung' }))[0] ?? document.body);
  await screen.findByText('Đã đóng');
});
