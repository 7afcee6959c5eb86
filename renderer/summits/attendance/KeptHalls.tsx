import { presentWords } from '#core/summits/delegate.ts';
import { roundName } from '#core/summits/roundName.ts';
import type { SummitView } from '../../api/summitsQueries.ts';
import { Notice } from '../../shared/Notice.tsx';

/** Rounds keep the hall as it was when their ballots went out: the board may move on for those that follow. */
export function KeptHalls({ rounds }: Pick<SummitView, 'rounds'>) {
  const given = rounds.filter(({ round }) => round.kind !== 'DECISION' && round.issued !== null);
  if (given.length === 0) return null;
  const told = given.map(({ round }) => {
    const state = round.lockedAt === null ? 'chưa khóa' : 'đã khóa';
    return `${roundName(round)} ${presentWords(round)} (${state})`;
  });
  return (
    <Notice tone="info">
      Giữ tên và số có mặt lúc phát phiếu: {told.join(', ')}. Sửa điểm danh từ đây chỉ tính cho vòng phát phiếu sau.
    </Notice>
  );
}
