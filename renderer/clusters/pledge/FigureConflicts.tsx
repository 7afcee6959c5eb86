import { RESULT_PERIOD_LABELS } from '#core/clusters/pledge.ts';
import { Button } from 'antd';
import type { PledgeContent } from '../../api/pledgesQueries.ts';
import { actualWords } from './progressWords.ts';
import { figureOf, placeKey, type FigureConflict } from './resultsDraft.ts';
import styles from './results.module.css';

interface FigureConflictsProps {
  pledge: PledgeContent;
  conflicts: readonly FigureConflict[];
  onSettle: (conflict: FigureConflict, keep: 'MINE' | 'THEIRS') => void;
}

/** Somebody else wrote the same figures first: both in sight, nothing lost, the clerk decides. */
export function FigureConflicts({ pledge, conflicts, onSettle }: FigureConflictsProps) {
  if (conflicts.length === 0) return null;
  return (
    <section className={styles.conflicts} role="alert" aria-label="Có số liệu mới hơn">
      <p>
        <b>Đã có người ghi số khác sau khi bạn bắt đầu nhập.</b> Số bạn nhập vẫn còn, chưa ghi đè.
      </p>
      <ul>
        {conflicts.map((conflict) => (
          <li key={placeKey(conflict.draft.place)}>
            <span>{describe(pledge, conflict)}</span>
            <Button size="small" onClick={() => onSettle(conflict, 'MINE')}>
              Ghi số tôi nhập
            </Button>
            <Button size="small" onClick={() => onSettle(conflict, 'THEIRS')}>
              Lấy số của người kia
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function describe({ targets, parties }: PledgeContent, { draft, theirs }: FigureConflict): string {
  const { targetId, memberId, period } = draft.place;
  const target = targets.find(({ id }) => id === targetId);
  if (!target) return draft.text;
  const member = parties.find((party) => party.memberId === memberId);
  const words = (actual: number | null | undefined) => (actual == null ? 'để trống' : actualWords(target, actual));
  const place = [target.content, member?.name, RESULT_PERIOD_LABELS[period]].filter(Boolean).join(', ');
  return `${place}: bạn nhập ${words(figureOf(draft.text))}, người kia ghi ${words(theirs?.actual)}`;
}
