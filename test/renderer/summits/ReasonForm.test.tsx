import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ReasonForm } from '../../../renderer/summits/round/ReasonForm.tsx';
import { RulingForm } from '../../../renderer/summits/round/RulingForm.tsx';
import { renderRound } from './renderRound.tsx';
import { roundView } from './roundFixture.ts';

afterEach(cleanup);

it('asks for the reason in plain words, also when only spaces were typed', async () => {
  const onReason = vi.fn();
  renderRound(<ReasonForm label="Lý do" act="Mở vòng" isBusy={false} onReason={onReason} onCancel={() => undefined} />);
  await userEvent.type(screen.getByLabelText('Lý do'), '  {Enter}');
  expect(screen.getByRole('alert').textContent).toBe('Cần ghi lý do.');
  expect(onReason).not.toHaveBeenCalled();
  await userEvent.type(screen.getByLabelText('Lý do'), 'đếm thiếu{Enter}');
  expect(onReason).toHaveBeenCalledOnce();
});

it('asks who decided in plain words, and sends nothing before', async () => {
  const { host } = renderRound(<RulingForm view={roundView({ kind: 'DECISION' })} />);
  await userEvent.click(screen.getByRole('button', { name: 'Ghi quyết định' }));
  expect(screen.getByRole('alert').textContent).toBe('Cần ghi người quyết định, số văn bản');
  expect(host.calls).toEqual([]);
});
