import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { NewSharedAmountPanel } from '../../../renderer/awards/decision/rail/SharedAmountPanel.tsx';
import { LeaveGate } from '../../../renderer/shell/LeaveGate.tsx';
import { renderInDecision } from '../support/renderInDecision.tsx';

afterEach(cleanup);

function renderPanel() {
  const onClose = vi.fn();
  const { host } = renderInDecision(
    <LeaveGate>
      <NewSharedAmountPanel lineIds={['a', 'b']} onClose={onClose} />
    </LeaveGate>,
  );
  return { onClose, host };
}

it.each(['Thôi', 'Đóng: Đặt tổng tiền chung'])('does not give up a typed sum unasked by “%s”', async (name) => {
  const { onClose } = renderPanel();
  await userEvent.type(screen.getByLabelText('Tổng tiền của cả nhóm'), '4.500.000');
  await userEvent.click(screen.getByRole('button', { name }));
  await screen.findAllByText('Bỏ nội dung đang nhập?');
  expect(onClose).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ nội dung' }));
  expect(onClose).toHaveBeenCalledOnce();
});

it('closes at once where nothing is typed, and once the sum is set', async () => {
  const { onClose, host } = renderPanel();
  await userEvent.click(screen.getByRole('button', { name: 'Thôi' }));
  expect(onClose).toHaveBeenCalledOnce();
  await userEvent.type(screen.getByLabelText('Tổng tiền của cả nhóm'), '4.500.000{Enter}');
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledTimes(2));
  expect(host.calls.map(({ url }) => url)).toContain('/awards.setSharedAmount');
  expect(screen.queryByText('Bỏ nội dung đang nhập?')).toBeNull();
});
