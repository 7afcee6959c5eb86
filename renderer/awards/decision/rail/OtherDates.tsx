import type { AmountByPeriod } from '#core/awards/lineAmount.ts';
import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import { formatDong } from '#core/money/format.ts';
import { periodWords } from './explanation.ts';
import styles from './explain.module.css';

/** The same award on other dates: answers the leader's next question, and shows that the date decides. */
export function OtherDates({ periods, decidedOn }: { periods: readonly AmountByPeriod[]; decidedOn: IsoDate | null }) {
  if (periods.length < 2 || decidedOn === null) return null;
  return (
    <table className={`${styles.dates} num`}>
      <thead>
        <tr>
          <th scope="col">Nếu ban hành</th>
          <th scope="col">Lương cơ sở</th>
          <th scope="col">Tiền thưởng</th>
        </tr>
      </thead>
      <tbody>
        {periods.map(({ baseSalary, amount, isCurrent }) => (
          <tr key={baseSalary.id} aria-current={isCurrent ? 'true' : undefined}>
            <td>{isCurrent ? formatDate(decidedOn) : periodWords(baseSalary, decidedOn)}</td>
            <td>{formatDong(baseSalary.amount)}</td>
            <td>{formatDong(amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
