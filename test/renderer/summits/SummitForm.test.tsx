import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { SummitForm } from '../../../renderer/summits/SummitForm.tsx';
import { renderRound } from './renderRound.tsx';
import { roundView } from './roundFixture.ts';

afterEach(cleanup);

const summit = { ...roundView().summit, yearId: '018f0000-0000-7000-8000-000000000001' };
const draw = (isQuorumFixed = false, quorumReason = '') =>
  renderRound(
    <SummitForm
      {...{ summit: { ...summit, quorumReason }, isQuorumFixed }}
      {...{ yearId: summit.yearId, title: summit.title, onDone: () => undefined }}
    />,
  );
const save = () => userEvent.click(screen.getByRole('button', { name: 'Lưu hội nghị' }));

it('names the teller without a name in his row, also where somebody typed only a blank', async () => {
  const { host } = draw();
  await userEvent.click(screen.getByRole('button', { name: 'Thêm người' }));
  const name = screen.getByLabelText('Họ tên người kiểm phiếu 1');
  await userEvent.type(name, ' ');
  await save();
  expect(screen.getByText('Cần họ tên người kiểm phiếu')).toBeTruthy();
  expect(name.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(name);
  expect(host.calls).toEqual([]);
});

it('asks for a reason where the share is put right after a round was locked by another one', async () => {
  const { host } = draw(true);
  expect(screen.queryByLabelText(/Lý do sửa tỷ lệ/u)).toBeNull();
  const share = screen.getByLabelText('Họp khi có mặt từ');
  await userEvent.clear(share);
  await userEvent.type(share, '1');
  await userEvent.type(screen.getByLabelText(/Lý do sửa tỷ lệ/u), 'Gõ nhầm');
  await save();
  await waitFor(() => expect(host.calls).toHaveLength(1));
  expect(JSON.parse(host.calls[0]?.body ?? '')).toMatchObject({
    summit: { quorumNum: 1, quorumDen: 3, quorumReason: 'Gõ nhầm' },
  });
});

it('keeps the reason given for another share open to be written anew', async () => {
  draw(true, 'Nhầm');
  const reason = screen.getByLabelText(/Lý do sửa tỷ lệ/u);
  await userEvent.clear(reason);
  await userEvent.type(reason, 'Gõ sai');
  expect(reason.isConnected).toBe(true);
  expect(screen.getByLabelText(/Lý do sửa tỷ lệ/u)).toHaveProperty('value', 'Gõ sai');
});

it('takes a day by Enter without saving the rest', async () => {
  const { host } = draw();
  await userEvent.type(screen.getByLabelText('Ngày họp'), '29/11/2023{Enter}');
  expect(host.calls).toEqual([]);
  await save();
  await waitFor(() => expect(host.calls).toHaveLength(1));
  expect(JSON.parse(host.calls[0]?.body ?? '')).toMatchObject({ summit: { heldOn: '2023-11-29' } });
});
