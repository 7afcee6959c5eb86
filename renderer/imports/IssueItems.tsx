import type { ImportIssue } from '#core/imports/listReading.ts';
import styles from './import.module.css';

/** What is to be looked at in one row, and where it stands in Excel. */
export function IssueItems({ issues }: { issues: readonly ImportIssue[] }) {
  return (
    <ul>
      {issues.map((issue, index) => (
        <li key={index}>
          <b className={issue.severity === 'ERROR' ? styles.error : styles.warning}>
            {issue.severity === 'ERROR' ? 'Lỗi' : 'Xem'}
            {issue.column !== null && ` ô ${issue.column}${issue.row}`}
          </b>{' '}
          {issue.message}
        </li>
      ))}
    </ul>
  );
}
