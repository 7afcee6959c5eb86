import { useState } from 'react';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import type { JudgedVote, ReviewedLine } from '../../../renderer/api/councilsQueries.ts';
import { ReviewTable } from '../../../renderer/nominations/review/ReviewTable.tsx';
import {
  leaveBallots,
  sayChair,
  typeBallots,
  type TallyDrafts,
} from '../../../renderer/nominations/review/tallyDraft.ts';
import { reviewed, vote } from './reviewFixture.ts';

afterEach(cleanup);

const none = () => undefined;

/** The table with drafts as the page keeps them, saving nothing. */
function Table({ lines, onVoteAgain = none }: { lines: ReviewedLine[]; onVoteAgain?: (lineId: string) => void }) {
  const [drafts, setDrafts] = useState<TallyDrafts>({});
  return (
    <MemoryRouter>
      <ReviewTable
        lines={lines}
        drafts={drafts}
        isReadOnly={false}
        onType={(one, figure, text) => setDrafts((current) => typeBallots(current, one, figure, text))}
        onLeave={(one, figure) => setDrafts((current) => leaveBallots(current, one, figure))}
        onChair={(one, decision) => setDrafts((current) => sayChair(current, one, decision))}
        onVoteAgain={onVoteAgain}
        onRemove={none}
      />
    </MemoryRouter>
  );
}

const TWO = [
  reviewed('Lò Văn Bình', vote()),
  reviewed('Giàng Thị Mai', vote({ id: 'v2', lineId: 'l2' }), ['Vàng A Páo']),
];
const even = (tieRule: JudgedVote['rule']['tieRule']) => {
  const { rule } = vote();
  return vote({
    ...{ members: 10, present: 10, issued: 10, collected: 10, agree: 5, disagree: 5, abstain: 0 },
    rule: { ...rule, base: 'PRESENT', num: 1, den: 2, comparator: 'GT', tieRule },
  });
};

it('tells the result while it is typed, and Enter goes to the next empty cell', async () => {
  const user = userEvent.setup();
  render(<Table lines={TWO} />);
  expect(screen.getAllByText('Chưa đủ số phiếu, cần 10 phiếu')).toHaveLength(2);
  expect(screen.getByText('Không biểu quyết: Vàng A Páo')).toBeTruthy();
  await user.click(screen.getByRole('textbox', { name: 'Lò Văn Bình, đồng ý' }));
  await user.keyboard('10{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Giàng Thị Mai, đồng ý' }));
  expect(screen.getByRole('textbox', { name: 'Lò Văn Bình, không đồng ý' })).toHaveProperty('value', '1');
  expect(screen.getByText('10/11 = 90,91%', { exact: false }).textContent).toBe('10/11 = 90,91%, cần 10');
  expect(screen.getByText('Đạt')).toBeTruthy();
  await user.keyboard('9{ArrowUp}');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Lò Văn Bình, đồng ý' }));
  expect(screen.getByText('Không đạt')).toBeTruthy();
});

it('says which figures contradict each other', async () => {
  const user = userEvent.setup();
  render(<Table lines={TWO.slice(0, 1)} />);
  await user.click(screen.getByRole('textbox', { name: 'Lò Văn Bình, phát ra' }));
  await user.keyboard('12{Tab}');
  expect(screen.getByRole('alert').textContent).toBe('Phát ra 12 phiếu, nhiều hơn 11 người có mặt được biểu quyết.');
});

it('asks the chair at an even vote, or offers to vote again, as the rule says', async () => {
  const user = userEvent.setup();
  const again = vi.fn();
  const view = render(<Table lines={[reviewed('Lò Văn Bình', even('CHAIR'))]} />);
  expect(screen.getByText('Ngang nhau')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Chủ trì: đạt' }));
  expect(screen.getByText('Đạt')).toBeTruthy();
  expect(screen.getByText('theo chủ trì')).toBeTruthy();
  view.unmount();
  render(<Table lines={[reviewed('Lò Văn Bình', even('REVOTE'))]} onVoteAgain={again} />);
  expect(screen.queryByRole('button', { name: /Chủ trì/u })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Bỏ phiếu lại' }));
  expect(again).toHaveBeenCalledWith('l1');
});
