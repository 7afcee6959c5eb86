import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Input } from 'antd';
import { afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { RowForm } from '../../../renderer/shared/RowForm.tsx';
import { useOpened } from '../../../renderer/shared/useOpened.ts';
import { useRecordForm } from '../../../renderer/shared/useRecordForm.ts';
import { useWrite } from '../../../renderer/shared/useWrite.ts';
import { renderGuarded } from '../support/renderGuarded.tsx';

afterEach(cleanup);

const REFUSAL = 'Tờ trình đã trình nên không sửa được nữa.';

interface Answer {
  accept: () => void;
  refuse: () => void;
}

function Form({ row, answers, onDone }: { row: string; answers: Answer[]; onDone: () => void }) {
  const save = useWrite(
    () => new Promise<void>((accept, reject) => answers.push({ accept, refuse: () => reject(new Error(REFUSAL)) })),
  );
  const { typed, put, rowForm } = useRecordForm<{ name: string }>({
    ...{ name: 'row', schema: z.object({ name: z.string() }), record: { version: 1 }, start: () => ({ name: row }) },
    write: () => save.mutate(undefined, { onSuccess: onDone }),
    writes: [save],
  });
  return (
    <RowForm {...rowForm} title={`Sửa ${row}`} saveLabel="Lưu" newer={null} onClose={onDone} effect={null}>
      <Input aria-label="Tên" value={typed.name} onChange={(event) => put({ name: event.target.value })} />
    </RowForm>
  );
}

function Table({ answers }: { answers: Answer[] }) {
  const [row, open] = useOpened<string | null>('một');
  return (
    <>
      <button onClick={() => open('hai')}>Mở hai</button>
      {row !== null && <Form key={row} row={row} answers={answers} onDone={() => open(null)} />}
    </>
  );
}

async function saveOne() {
  const answers: Answer[] = [];
  const router = renderGuarded(<Table answers={answers} />);
  const user = userEvent.setup({ delay: null });
  const field = () => screen.getByLabelText<HTMLInputElement>('Tên');
  await user.type(field(), ' A{Enter}');
  const settle = (answer: (() => void) | undefined) => act(async () => Promise.resolve(answer?.()));
  const press = (name: string) => user.click(screen.getByRole('button', { name }));
  return { answers, router, user, field, settle, press };
}

const isOpen = (row: string) => screen.queryByRole('form', { name: `Sửa ${row}` }) !== null;

it('another row is opened once the one being saved was accepted, and nothing is asked', async () => {
  const { answers, settle, press } = await saveOne();
  await press('Mở hai');
  expect([isOpen('một'), isOpen('hai')]).toEqual([true, false]);
  await settle(answers[0]?.accept);
  await screen.findByRole('form', { name: 'Sửa hai' });
  expect(screen.queryByText('Bỏ nội dung đang nhập?')).toBeNull();
});

it('the one being saved stays with its refusal where it came back refused, and is asked about', async () => {
  const { answers, field, settle, press } = await saveOne();
  await press('Mở hai');
  await settle(answers[0]?.refuse);
  await screen.findAllByText('Bỏ nội dung đang nhập?');
  expect([isOpen('một'), field().value, screen.queryAllByText(REFUSAL).length]).toEqual([true, 'một A', 1]);
});

it('a form in which nothing is typed is left at once, whatever else is being written', async () => {
  function Elsewhere() {
    const write = useWrite(() => new Promise<void>(() => undefined));
    return <button onClick={() => write.mutate()}>Ghi việc khác</button>;
  }
  renderGuarded(
    <>
      <Elsewhere />
      <Table answers={[]} />
    </>,
  );
  const user = userEvent.setup({ delay: null });
  await user.click(screen.getByRole('button', { name: 'Ghi việc khác' }));
  await user.click(screen.getByRole('button', { name: 'Mở hai' }));
  expect(isOpen('hai')).toBe(true);
});

it('nothing is typed into fields whose content is on its way', async () => {
  const { answers, field, settle } = await saveOne();
  expect(field().closest('[inert]')).toBeTruthy();
  await settle(answers[0]?.refuse);
  await vi.waitFor(() => expect(field().closest('[inert]')).toBeNull(), { timeout: 20_000 });
});

it('a refusal that comes after its page was left is told all the same', async () => {
  const { answers, router, settle } = await saveOne();
  await act(() => router.navigate('/elsewhere'));
  await screen.findByText('Trang khác');
  await settle(answers[0]?.refuse);
  await screen.findByText(REFUSAL);
});

it('the clerk is asked after a while where no answer comes', async () => {
  const { press } = await saveOne();
  await press('Mở hai');
  await vi.waitFor(() => expect(screen.queryAllByText(/chưa có trả lời/u).length).toBeGreaterThan(0), {
    timeout: 6_000,
  });
  expect(isOpen('một')).toBe(true);
});
