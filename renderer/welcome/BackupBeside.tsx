import { formatNumber } from '#core/money/format.ts';
import type { BackupLook } from '../api/officeQueries.ts';
import { formatMoment } from '../shared/formatMoment.ts';
import type { RestoreQuestion } from './backupWords.ts';
import styles from './backupBeside.module.css';

interface BackupBesideProps {
  look: BackupLook;
  question: RestoreQuestion;
}

/** What is in a backup, column by column beside what is open, and how the two stand. */
export function BackupBeside({ look: { backup, madeAt, present }, question }: BackupBesideProps) {
  const { standing, isGrave, outcome } = question;
  const rows: [label: string, of: (office: typeof backup) => string][] = [
    ['Cơ quan', ({ name, isSample }) => (isSample ? `${name} (cơ quan mẫu)` : name)],
    ['Ghi lần cuối', ({ changedAt }) => formatMoment(changedAt)],
    ['Quyết định', ({ decisions }) => formatNumber(decisions)],
    ['Người', ({ people }) => formatNumber(people)],
  ];
  return (
    <div className={styles.beside}>
      {standing !== '' && (
        <p className={isGrave ? styles.grave : styles.standing} role={isGrave ? 'alert' : undefined}>
          {standing}
        </p>
      )}
      <table className={styles.table} aria-label="Bản sao lưu">
        <thead>
          <tr>
            <td />
            <th scope="col">Bản sao lưu, {formatMoment(madeAt)}</th>
            {present !== null && <th scope="col">Đang mở</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, of]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="num">{of(backup)}</td>
              {present !== null && <td className="num">{of(present)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{outcome}</p>
    </div>
  );
}
