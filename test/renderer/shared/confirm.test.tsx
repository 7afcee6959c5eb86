import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { afterEach, expect, it, vi } from 'vitest';
import { useConfirm } from '../../../renderer/shared/useConfirm.ts';

afterEach(cleanup);

async function ask(isStep: boolean) {
  const onOk = vi.fn();
  function Asking() {
    const confirm = useConfirm();
    return (
      <button onClick={() => void confirm({ title: 'Xóa?', content: 'Mất hẳn.', okText: 'Xóa hẳn', isStep, onOk })}>
        Xóa
      </button>
    );
  }
  render(
    <App>
      <Asking />
    </App>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Xóa' }));
  const dialog = within(await screen.findByRole('dialog'));
  return {
    user,
    onOk,
    ok: dialog.getByRole('button', { name: 'Xóa hẳn' }),
    cancel: dialog.getByRole('button', { name: 'Thôi' }),
  };
}

it('leaves things as they are on Enter, and keeps the red for the act of the page', async () => {
  const { user, onOk, ok, cancel } = await ask(false);
  await vi.waitFor(() => expect(document.activeElement).toBe(cancel));
  expect(ok.className).not.toContain('ant-btn-primary');
  await user.keyboard('{Enter}');
  expect(onOk).not.toHaveBeenCalled();
});

it('asks for the act of the page in red', async () => {
  const { user, onOk, ok } = await ask(true);
  expect(ok.className).toContain('ant-btn-primary');
  await user.click(ok);
  expect(onOk).toHaveBeenCalledOnce();
});
