import { useState } from 'react';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ReplaceDialog } from '../../../renderer/awards/decision/flows/ReplaceDialog.tsx';
import { RevokeDialog } from '../../../renderer/awards/decision/flows/RevokeDialog.tsx';
import { LeaveGate } from '../../../renderer/shell/LeaveGate.tsx';
import { AppInfoContext } from '../../../renderer/shell/AppInfo.ts';
import { renderInDecision } from '../support/renderInDecision.tsx';

afterEach(cleanup);

it.each([
  ['Lý do thay thế', ReplaceDialog],
  ['Lý do thu hồi', RevokeDialog],
])('closes at once by Esc while nothing is typed, and asks once “%s” is', async (label, Dialog) => {
  const onClose = vi.fn();
  renderInDecision(
    <AppInfoContext value={{ today: '2024-02-01' } as never}>
      <LeaveGate>
        <Dialog onClose={onClose} />
      </LeaveGate>
    </AppInfoContext>,
  );
  await userEvent.type(screen.getByLabelText(label), '{Escape}');
  expect(onClose).toHaveBeenCalledOnce();

  await userEvent.type(screen.getByLabelText(label), 'Ghi nhầm tên{Escape}');
  await screen.findAllByText('Bỏ nội dung đang nhập?');
  expect(onClose).toHaveBeenCalledOnce();
  await userEvent.click(screen.getByRole('button', { name: 'Nhập tiếp' }));
  expect(screen.getByLabelText<HTMLTextAreaElement>(label).value).toBe('Ghi nhầm tên');
  expect(onClose).toHaveBeenCalledOnce();
});

it.each([
  ['Lý do thay thế', ReplaceDialog],
  ['Lý do thu hồi', RevokeDialog],
])('has the focus at “%s”, and gives it back to the button that asked', async (label, Dialog) => {
  function Asking() {
    const [isOpen, setOpen] = useState(false);
    return (
      <>
        <button onClick={() => setOpen(true)}>Hỏi</button>
        {isOpen && <Dialog onClose={() => setOpen(false)} />}
      </>
    );
  }
  renderInDecision(
    <AppInfoContext value={{ today: '2024-02-01' } as never}>
      <LeaveGate>
        <Asking />
      </LeaveGate>
    </AppInfoContext>,
  );
  const button = screen.getByRole('button', { name: 'Hỏi' });
  await userEvent.click(button);
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(label)));
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(document.activeElement).toBe(button));
});

it('refuses a day of withdrawal that is still to come', async () => {
  const { host } = renderInDecision(
    <AppInfoContext value={{ today: '2024-02-01' } as never}>
      <LeaveGate>
        <RevokeDialog onClose={() => undefined} />
      </LeaveGate>
    </AppInfoContext>,
  );
  await userEvent.type(screen.getByLabelText('Lý do thu hồi'), 'Ghi nhầm tên');
  const day = screen.getByLabelText('Ngày thu hồi');
  await userEvent.clear(day);
  await userEvent.type(day, '02/02/2024{Enter}');
  await screen.findByText('Ngày thu hồi 02/02/2024 ở sau hôm nay');
  await userEvent.click(screen.getByRole('button', { name: 'Thu hồi' }));
  expect(host.calls.filter(({ url }) => url === '/awards.revoke')).toEqual([]);
});
