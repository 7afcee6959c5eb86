import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ReplaceDialog } from '../../../renderer/awards/decision/flows/ReplaceDialog.tsx';
import { RevokeDialog } from '../../../renderer/awards/decision/flows/RevokeDialog.tsx';
import { LeaveGate } from '../../../renderer/shell/LeaveGate.tsx';
import { AppInfoContext } from '../../../renderer/shell/AppInfo.ts';
import { renderInDecision } from '../support/renderInDecision.tsx';

vi.setConfig({ testTimeout: 20_000 });
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
