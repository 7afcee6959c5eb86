import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { DecisionLine } from '#core/awards/decision.ts';
import { OtherAmountForm } from '../../../renderer/awards/decision/rail/OtherAmountForm.tsx';
import { LeaveGate } from '../../../renderer/shell/LeaveGate.tsx';
import { renderInDecision } from '../support/renderInDecision.tsx';

afterEach(cleanup);

const LINE = { id: 'l', version: 1, amountSource: 'COEF', ownCoefficient: null, flatAmount: null };

it('does not give up unasked an amount that was chosen and typed', async () => {
  const onDone = vi.fn();
  renderInDecision(
    <LeaveGate>
      <OtherAmountForm line={LINE as DecisionLine} onDone={onDone} />
    </LeaveGate>,
  );
  await userEvent.click(screen.getByRole('radio', { name: 'Số tiền ấn định' }));
  await userEvent.type(screen.getByLabelText('Số tiền'), '1.500.000');
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ' }));
  await screen.findAllByText('Bỏ nội dung đang nhập?');
  expect(onDone).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ nội dung' }));
  expect(onDone).toHaveBeenCalledOnce();
});
