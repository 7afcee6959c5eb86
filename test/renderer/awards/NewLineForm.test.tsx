import { cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { NewLineForm } from '../../../renderer/awards/decision/lines/NewLineForm.tsx';
import { renderInDecision } from '../support/renderInDecision.tsx';

afterEach(cleanup);

/** A list that takes every line but those of the names given, as often as they are given. */
function openForm(...refusedNames: string[]) {
  const onEnd = vi.fn();
  const added: string[] = [];
  const form = <NewLineForm last={undefined} onAdded={() => undefined} onEnd={onEnd} />;
  renderInDecision(form, (procedure, input) => {
    if (procedure !== 'awards.addLines') return { data: [] };
    const [{ name }] = (input as { lines: [{ name: string }] }).lines;
    const [refused] = refusedNames.splice(0, refusedNames[0] === name ? 1 : 0);
    if (refused !== undefined) return { error: { code: 'INTERNAL', message: 'Danh sách đã đủ.' } };
    added.push(name);
    return { data: {} };
  });
  return { onEnd, added, user: userEvent.setup(), name: () => screen.getByLabelText<HTMLInputElement>('Tên tập thể') };
}
const takeBack = (name: string) => screen.findByRole<HTMLButtonElement>('button', { name: `Lấy lại ${name}` });

it('keeps a refused line in sight with its reason while the next one is typed, and gives it back whole', async () => {
  const { added, user, name } = openForm('Tổ A');
  await user.type(screen.getByLabelText('Thành tích'), 'Dẫn đầu');
  await user.type(name(), 'Tổ A{Enter}');
  await user.type(name(), 'Tổ B');

  expect((await screen.findByText(/Chưa ghi được/u)).textContent).toBe('Chưa ghi được Tổ A. Danh sách đã đủ.');
  expect(name().value).toBe('Tổ B');
  // What stands in the fields is not overwritten by it.
  expect((await takeBack('Tổ A')).disabled).toBe(true);

  await user.type(name(), '{Enter}');
  await user.click(await takeBack('Tổ A'));
  expect(name().value).toBe('Tổ A');
  expect(screen.getByLabelText<HTMLInputElement>('Thành tích').value).toBe('Dẫn đầu');
  expect(screen.queryByText(/Chưa ghi được/u)).toBeNull();
  await user.type(name(), '{Enter}');
  await vi.waitFor(() => expect(added).toEqual(['Tổ B', 'Tổ A']));
});

it('keeps each of several refused lines, and does not close over them', async () => {
  const { onEnd, user, name } = openForm('Tổ A', 'Tổ B');
  await user.type(name(), 'Tổ A{Enter}');
  await user.type(name(), 'Tổ B{Enter}');
  const first = await takeBack('Tổ A');
  await takeBack('Tổ B');

  await user.type(name(), '{Escape}');
  expect(onEnd).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(first);

  for (const line of ['Tổ A', 'Tổ B']) {
    await user.click(screen.getByRole('button', { name: `Bỏ ${line}` }));
    await user.click((await screen.findAllByRole('button', { name: 'Bỏ nội dung' })).at(-1) ?? document.body);
    await vi.waitFor(() => expect(screen.queryByRole('button', { name: `Bỏ ${line}` })).toBeNull());
  }
  await user.type(name(), '{Escape}');
  expect(onEnd).toHaveBeenCalledOnce();
});

it('adds two lines that say the same, entered before the first was answered', async () => {
  const { added, name } = openForm();
  for (const value of ['Tổ A', 'Tổ A']) {
    fireEvent.change(name(), { target: { value } });
    fireEvent.keyDown(name(), { key: 'Enter' });
  }
  await vi.waitFor(() => expect(added).toEqual(['Tổ A', 'Tổ A']));
});

it('gives the same line back each time it is refused', async () => {
  const { user, name } = openForm('Tổ A', 'Tổ A');
  await user.type(name(), 'Tổ A{Enter}');
  await user.click(await takeBack('Tổ A'));
  await user.type(name(), '{Enter}');
  await user.click(await takeBack('Tổ A'));
  expect(name().value).toBe('Tổ A');
});

/** Enter and Escape before anything answers. */
const addAndEnd = (field: HTMLInputElement) => {
  fireEvent.keyDown(field, { key: 'Enter' });
  fireEvent.keyDown(field, { key: 'Escape' });
};

it('does not end over a line on its way that comes back refused', async () => {
  const { onEnd, user, name } = openForm('Tổ A');
  await user.type(name(), 'Tổ A');
  addAndEnd(name());
  const back = await takeBack('Tổ A');
  await vi.waitFor(() => expect(document.activeElement).toBe(back));
  expect(onEnd).not.toHaveBeenCalled();
});

it('ends once the line on its way is added', async () => {
  const { added, onEnd, user, name } = openForm();
  await user.type(name(), 'Tổ A');
  addAndEnd(name());
  expect(onEnd).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(onEnd).toHaveBeenCalledOnce());
  expect(added).toEqual(['Tổ A']);
});

it('adds what stands in the fields before “Xong” ends it, and asks for the name where only that lacks', async () => {
  const { added, onEnd, user, name } = openForm();
  const done = screen.getByRole('button', { name: 'Xong' });
  await user.type(screen.getByLabelText('Thành tích'), 'Dẫn đầu');
  await user.click(done);
  expect(screen.getByText('Cần tên người hoặc tập thể')).toBeTruthy();
  expect(onEnd).not.toHaveBeenCalled();

  await user.type(name(), 'Tổ A');
  await user.click(done);
  await vi.waitFor(() => expect(onEnd).toHaveBeenCalledOnce());
  expect(added).toEqual(['Tổ A']);
});

it('does not end over a line that “Xong” could not add', async () => {
  const { onEnd, user, name } = openForm('Tổ A');
  await user.type(name(), 'Tổ A');
  await user.click(screen.getByRole('button', { name: 'Xong' }));
  await takeBack('Tổ A');
  expect(onEnd).not.toHaveBeenCalled();
});
