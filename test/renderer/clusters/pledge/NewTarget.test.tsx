import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { PledgeTargetInput } from '#core/clusters/pledge.ts';
import { NewTarget } from '../../../../renderer/clusters/pledge/NewTarget.tsx';

afterEach(cleanup);

/** The form of new targets, each sent one answered when told to. */
function openForm() {
  const sent: { content: string; accept: () => void; refuse: () => void }[] = [];
  const mutateEach = ([target]: PledgeTargetInput[]) =>
    new Promise<void>((resolve, reject) => {
      const refuse = () => reject(new Error('Giao ước đã ký.'));
      sent.push({ content: target?.content ?? '', accept: resolve, refuse });
    });
  render(<NewTarget kind="CUM" groups={[]} writes={{ add: { mutateEach } } as never} onClose={() => undefined} />);
  const user = userEvent.setup({ delay: null });
  const content = () => screen.getByLabelText<HTMLInputElement>('Nội dung chỉ tiêu');
  const takeBack = () => screen.findByRole<HTMLButtonElement>('button', { name: 'Lấy lại Một' });
  return { sent, user, content, takeBack };
}

it('is free for the next target while the one before is on its way', async () => {
  const { sent, user, content } = openForm();
  await user.type(screen.getByLabelText('Đơn vị tính'), '%');
  await user.type(screen.getByLabelText('Giao ước'), '75');
  await user.type(content(), 'Một{Enter}');
  expect(sent.map((target) => target.content)).toEqual(['Một']);
  expect([content().value, document.activeElement === content()]).toEqual(['', true]);
  await user.keyboard('Hai');
  await act(async () => Promise.resolve(sent[0]?.accept()));
  expect(content().value).toBe('Hai');
});

it('gives a refused target back, never over what is being typed', async () => {
  const { sent, user, content, takeBack } = openForm();
  await user.type(screen.getByLabelText('Đơn vị tính'), '%');
  await user.type(screen.getByLabelText('Giao ước'), '75');
  await user.type(content(), 'Một{Enter}Hai');
  await act(async () => Promise.resolve(sent[0]?.refuse()));
  expect((await takeBack()).disabled).toBe(true);
  expect(content().value).toBe('Hai');
  await user.clear(content());
  await user.click(await takeBack());
  expect([content().value, screen.getByLabelText<HTMLInputElement>('Giao ước').value]).toEqual(['Một', '75']);
  expect(screen.queryByText(/Chưa ghi được/u)).toBeNull();
});
