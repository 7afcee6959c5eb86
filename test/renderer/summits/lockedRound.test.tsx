import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { USUAL_RULE } from '#core/summits/round.ts';
import { roundResult } from '#core/summits/roundResult.ts';
import { HallResult } from '../../../renderer/summits/hall/HallResult.tsx';
import { LockedRail } from '../../../renderer/summits/round/LockedRail.tsx';
import { LockedFacts } from '../../../renderer/summits/round/LockedFacts.tsx';
import { ResultTable } from '../../../renderer/summits/round/ResultTable.tsx';
import { renderRound } from './renderRound.tsx';
import { roundView } from './roundFixture.ts';

afterEach(cleanup);

const ONE_PAGE = { starts: [0], page: 0, onMeasured: () => undefined };

it('names on the wall only those the standing committee decided on: the others did not lose', () => {
  const ruling = { memberIds: ['m2'], words: 'Nghị quyết số 12/NQ-LĐLĐ', among: [] };
  const { round } = roundView({ kind: 'DECISION', ruling, lockedAt: '2023-11-29T03:14:00Z' });
  renderRound(
    <HallResult shown={{ round, result: roundResult({ ...round, tally: null }), tally: null }} {...ONE_PAGE} />,
  );
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((row) => row.textContent)).toEqual(['LĐLĐ huyện Gia BìnhĐạt']);
});

it('gives no rank on the page either to whom nobody voted for', () => {
  const { round } = roundView({ rule: { ...USUAL_RULE, rankKind: 'DENSE' } });
  const tally = {
    ...{ collected: 8, valid: 8, invalid: { BLANK: 0, TOO_MANY: 0, NOT_ISSUED: 0, UNREADABLE: 0 } },
    counts: [0, 8, 0].map((agree) => ({ agree, disagree: 8 - agree, abstain: 0 })),
  };
  renderRound(<ResultTable view={roundView(round, { result: roundResult({ ...round, tally }) })} />);
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).getAllByRole('cell')[0]?.textContent)).toEqual(['1', '', '']);
});

it('tells of a locked round what came back, who counted it and what the share stands on', () => {
  const counted = { firstTeller: 'Lý Thị Chiên', secondTeller: 'Mai Thị Liên', lockedAt: '2023-11-29T03:14:00Z' };
  const tally = {
    ...{ collected: 8, valid: 7, invalid: { BLANK: 1, TOO_MANY: 0, NOT_ISSUED: 0, UNREADABLE: 0 } },
    counts: [1, 2, 3].map(() => ({ agree: 7, disagree: 0, abstain: 0 })),
  };
  const entry = { isFinished: true, mode: 'TALLY' as const, tally, entry: 1 as const, enteredBy: 'Lý Thị Chiên' };
  renderRound(<LockedFacts view={roundView(counted, { entries: [entry] })} />);
  const told = screen.getAllByRole('term').map((term) => `${term.textContent}: ${term.nextSibling?.textContent}`);
  expect(told.slice(0, 7)).toEqual([
    ...['Có mặt: 8/8', 'Phát ra: 8', 'Thu về: 8', 'Hợp lệ: 7', 'Không hợp lệ: 1'],
    ...['Đạt khi: trên 1/2 số phiếu hợp lệ', 'Người kiểm phiếu: Lý Thị Chiên; Mai Thị Liên'],
  ]);
});

it('offers nothing on a round that was replaced: neither the wall nor another count', () => {
  const { round } = roundView({ lockedAt: '2023-11-29T03:14:00Z', sha256: 'a'.repeat(64) });
  const view = roundView(round, { replacedBy: { id: 'r2', title: 'Vòng 1. Bình bầu (kiểm phiếu lại)' } });
  const { show } = renderRound(<LockedRail view={view} canWrite />);
  expect(screen.getByText('a'.repeat(64))).toBeTruthy();
  expect(screen.queryAllByRole('button')).toEqual([]);
  show(<LockedRail view={{ ...view, replacedBy: null }} canWrite />);
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    ...['Công bố ở hội trường', 'Mở vòng thay cho vòng này'],
  ]);
});

it('writes all names that fit one line in the same letters, so that no unit looks smaller than the next', () => {
  const { round } = roundView({ kind: 'DECISION' });
  const named = ['LĐLĐ huyện Gia Bình', 'Liên đoàn Lao động thành phố Lai Châu'];
  const candidates = named.map((name, index) => ({ ...round.candidates[0], memberId: `n${index}`, name }));
  const decided = {
    ...round,
    candidates: candidates as typeof round.candidates,
    ruling: { memberIds: ['n0', 'n1'], words: 'Nghị quyết', among: [] },
  };
  const result = roundResult({ ...decided, tally: null });
  renderRound(<HallResult shown={{ round: decided, result, tally: null }} {...ONE_PAGE} />);
  const sizes = screen
    .getAllByRole('row')
    .map((row) => row.querySelector('[data-length]')?.getAttribute('data-length'));
  expect(sizes.slice(1)).toEqual(['LONG', 'LONG']);
});
