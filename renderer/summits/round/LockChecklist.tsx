import { CheckOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { RoundView } from '../../api/summitsQueries.ts';
import { RailSection } from '../../shared/RailSection.tsx';
import styles from '../../shared/checklist.module.css';

type Check = RoundView['checks'][number];

const WORDS: Record<Check['state'], string> = { FAIL: 'Lệch', WAIT: 'Thiếu', NOTE: 'Nên xem', OK: 'Khớp' };
/** The states as the shared look of checklists names them. */
const LOOKS: Record<Check['state'], string> = { FAIL: 'MISSING', WAIT: 'MISSING', NOTE: 'REVIEW', OK: 'DONE' };

/** "Trước khi khóa": each line a sentence with its figures, going green one by one. */
export function LockChecklist({ checks, summitId }: { checks: readonly Check[]; summitId: string }) {
  const done = checks.filter(({ state }) => state === 'OK').length;
  return (
    <RailSection title="Trước khi khóa" aside={`${done}/${checks.length} khớp`}>
      <ul className={styles.list} aria-live="polite">
        {checks.map(({ id, state, text }) => (
          <li key={id} className={styles.item} data-state={LOOKS[state]}>
            <span className={styles.glyph} aria-hidden>
              {state === 'OK' ? <CheckOutlined aria-hidden /> : '!'}
            </span>
            <span className={styles.word}>{WORDS[state]}</span>
            <span className={styles.text}>
              {text}
              {id === 'TELLERS' && state !== 'OK' && (
                <>
                  {' '}
                  <Link to={`/summits/${summitId}`}>Ghi ở Chuẩn bị</Link>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </RailSection>
  );
}
