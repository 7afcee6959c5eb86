import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Differences } from '../../../renderer/summits/round/Differences.tsx';
import { LockChecklist } from '../../../renderer/summits/round/LockChecklist.tsx';
import { renderRound } from './renderRound.tsx';

afterEach(cleanup);

it('lists line by line where the two counts do not say the same', () => {
  renderRound(
    <Differences
      differences={[
        { what: 'LĐLĐ huyện Gia Bình: đồng ý', first: '7', second: '8' },
        { what: 'Phiếu 8', first: '121', second: '111' },
      ]}
    />,
  );
  const rows = within(screen.getByRole('table', { name: 'Chỗ khác nhau giữa hai lần nhập' })).getAllByRole('row');
  expect(rows.slice(1).map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    ['LĐLĐ huyện Gia Bình: đồng ý', '7', '8'],
    ['Phiếu 8', '121', '111'],
  ]);
  expect(screen.getByText('2 chỗ; hãy xem lại đúng các phiếu này')).toBeTruthy();
});

it('says of each check in a word and a sentence how it stands, and how many are done', () => {
  renderRound(
    <LockChecklist
      summitId="s"
      checks={[
        { id: 'K1', state: 'OK', text: 'Phát ra 8 phiếu; có mặt 8.' },
        { id: 'K2', state: 'FAIL', text: 'Thu về 9 phiếu, nhiều hơn 8 phiếu phát ra.' },
        { id: 'ENTRIES', state: 'WAIT', text: 'Đã nhập 1/2 lần; hai lần nhập độc lập phải khớp nhau.' },
        { id: 'K6', state: 'NOTE', text: 'Còn 1 suất chưa đơn vị nào đủ phiếu.' },
      ]}
    />,
  );
  expect(screen.getByText('1/4 khớp')).toBeTruthy();
  expect(screen.getAllByRole('listitem').map((item) => item.children[1]?.textContent)).toEqual([
    'Khớp',
    'Lệch',
    'Thiếu',
    'Nên xem',
  ]);
  expect(screen.getByText('Thu về 9 phiếu, nhiều hơn 8 phiếu phát ra.')).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
});

it('leads to where tellers are named', () => {
  const text = 'Ban Kiểm phiếu đang có 1 người; quy định từ 3 đến 15 người, có trưởng ban.';
  renderRound(<LockChecklist summitId="s" checks={[{ id: 'TELLERS', state: 'FAIL', text }]} />);
  expect(screen.getByRole('link', { name: 'Ghi ở Chuẩn bị' })).toHaveProperty('pathname', '/summits/s');
});
