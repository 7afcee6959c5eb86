import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../api/ApiContext.ts';
import { failureOf } from '../../../api/failure.ts';
import { decisionHistory } from '../../../api/officeQueries.ts';
import { LinkButton } from '../../../shared/LinkButton.tsx';
import { formatMoment } from '../../../shared/formatMoment.ts';
import styles from '../../../shared/history.module.css';

const FIRST_ROWS = 5;
const MORE_ROWS = 100;

/** "Lịch sử": who did what to this decision, newest first. */
export function HistoryList({ decisionId }: { decisionId: string }) {
  const [limit, setLimit] = useState(FIRST_ROWS);
  const history = useQuery(decisionHistory(useApi(), decisionId, limit));
  return (
    <>
      {history.isError && <p className={styles.failed}>{failureOf(history.error).message}</p>}
      <ol className={styles.list}>
        {history.data?.map((row) => (
          <li key={row.seq}>
            <span className={styles.what}>{row.summary}</span>
            <span className={`${styles.when} num`}>
              {formatMoment(row.at)}, {row.actorName}
            </span>
          </li>
        ))}
      </ol>
      {limit === FIRST_ROWS && history.data?.length === FIRST_ROWS && (
        <LinkButton className={styles.more ?? ''} onClick={() => setLimit(MORE_ROWS)}>
          Xem các lần sửa trước
        </LinkButton>
      )}
    </>
  );
}
