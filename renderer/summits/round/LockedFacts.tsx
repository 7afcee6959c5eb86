import { baseWords } from '#core/summits/baseWords.ts';
import { shareWords } from '#core/votes/fractionWords.ts';
import { tallyOf } from '#core/summits/compareEntries.ts';
import { presentWords } from '#core/summits/delegate.ts';
import { isCountedTwice } from '#core/summits/lockChecks.ts';
import { hasBallots } from '#core/summits/round.ts';
import { invalidOf, strayWords } from '#core/summits/tally.ts';
import type { RoundView } from '../../api/summitsQueries.ts';
import { Fact, FactStrip } from '../../shared/FactStrip.tsx';

/** A locked round in its figures: the ballots, who counted them, the share it took, and when it was locked. */
export function LockedFacts({ view: { round, entries } }: { view: RoundView }) {
  const count = entries.find(({ entry }) => entry === 1);
  const tally = count && tallyOf(count, round.candidates.length);
  const facts: [string, string][] = [];
  if (round.kind !== 'DECISION') facts.push(['Có mặt', presentWords(round)]);
  if (hasBallots(round.kind)) {
    facts.push(['Phát ra', String(round.issued ?? 0)]);
    if (tally)
      facts.push(
        ['Thu về', [String(tally.collected), strayWords(tally)].filter(Boolean).join(', ')],
        ['Hợp lệ', String(tally.valid)],
        ['Không hợp lệ', String(invalidOf(tally))],
      );
  } else if (tally) facts.push(['Số người biểu quyết', String(tally.collected)]);
  if (round.kind === 'DECISION') facts.push(['Quyết định', round.ruling?.words ?? '']);
  else facts.push(['Đạt khi', `${shareWords(round.rule)} ${baseWords(round)}`]);
  if (isCountedTwice(round)) facts.push(['Người kiểm phiếu', `${round.firstTeller}; ${round.secondTeller}`]);
  if (hasBallots(round.kind) && round.casting === 'SCREEN') facts.push(['Cách bỏ phiếu', 'kín, trên máy']);
  if (round.lockedAt !== null) facts.push(['Khóa', `${momentOf(round.lockedAt)}, ${round.lockedBy}`]);
  return (
    <FactStrip>
      {facts.map(([label, value]) => (
        <Fact key={label} label={label} value={value} />
      ))}
    </FactStrip>
  );
}

/** `10:14 29/11/2023`, as the clocks of the hall showed it. */
function momentOf(moment: string): string {
  return new Date(moment).toLocaleString('vi', {
    ...{ day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  });
}
