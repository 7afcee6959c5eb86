import { Button } from 'antd';
import { returnedIn } from '#core/summits/compareEntries.ts';
import { failureOf } from '../../api/failure.ts';
import type { EntryView, RoundView } from '../../api/summitsQueries.ts';
import { useRoundWrites } from '../useSummitWrites.ts';
import styles from '../summits.module.css';

/** Where fewer ballots came back than were given out, the teller says when no other is left. */
export function FinishCount({ round, count }: { round: RoundView['round']; count: EntryView }) {
  const { finish } = useRoundWrites();
  if (count.mode !== 'BALLOTS' || count.ballots.length === 0 || returnedIn(count) >= (round.issued ?? 0)) return null;
  const ballots = count.ballots.length;
  const collected = `thu về ${ballots}/${round.issued ?? 0} phiếu`;
  if (count.isFinished) return <span className={styles.quiet}>Lần nhập này đã hết phiếu: {collected}.</span>;
  return (
    <span className={styles.acts}>
      <Button
        size="small"
        loading={finish.isPending}
        onClick={() => finish.mutate({ roundId: round.id, entry: count.entry, ballots })}
      >
        Hết phiếu, {collected}
      </Button>
      {finish.error !== null && (
        <p className={styles.failure} role="alert">
          {failureOf(finish.error).message}
        </p>
      )}
    </span>
  );
}
