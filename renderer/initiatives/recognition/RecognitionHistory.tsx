import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { recognitionHistory } from '../../api/recognitionsQueries.ts';
import { formatMoment } from '../../shared/formatMoment.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import styles from '../../shared/history.module.css';

const FIRST_ROWS = 2;
const MORE_ROWS = 100;

/** "Lịch sử": who did what to this decision, newest first. */
export function RecognitionHistory({ id }: { id: string }) {
  const [limit, setLimit] = useState(FIRST_ROWS);
  const { data: rows, error } = useQuery(recognitionHistory(useApi(), id, limit));
  return (
    <section aria-label="Lịch sử">
      <h2>Lịch sử</h2>
      {error && <p className={styles.failed}>{failureOf(error).message}</p>}
      <ol className={styles.list}>
        {rows?.map((row) => (
          <li key={row.seq}>
            <span className={styles.what}>{row.summary}</span>
            <span className={`${styles.when} num`}>
              {formatMoment(row.at)}, {row.actorName}
            </span>
          </li>
        ))}
      </ol>
      {limit === FIRST_ROWS && rows?.length === FIRST_ROWS && (
        <LinkButton className={styles.more ?? ''} onClick={() => setLimit(MORE_ROWS)}>
          Xem các lần sửa trước
        </LinkButton>
      )}
    </section>
  );
}
