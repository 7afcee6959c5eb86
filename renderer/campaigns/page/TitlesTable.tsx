import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '#core/money/format.ts';
import { useApi } from '../../api/ApiContext.ts';
import { registrationTotals } from '../../api/campaignsQueries.ts';
import { EVERY_REGISTRATION } from '../registrations/registrationFilter.ts';
import tables from '../../shared/table.module.css';
import styles from '../campaigns.module.css';

/** How many registered for which title in a campaign. */
export function TitlesTable({ campaignId }: { campaignId: string }) {
  const totals = useQuery(registrationTotals(useApi(), { ...EVERY_REGISTRATION, campaignId }));
  const titles = totals.data?.byTitle ?? [];
  return (
    <section className={styles.section} aria-label="Danh hiệu đăng ký">
      <div className={styles.head}>
        <h2>Danh hiệu, hình thức đăng ký</h2>
      </div>
      {titles.length === 0 ? (
        <p className={styles.none}>Chưa có đăng ký thi đua nào.</p>
      ) : (
        <table className={tables.table} aria-label="Danh hiệu, hình thức đăng ký">
          <thead>
            <tr>
              <th scope="col">Danh hiệu, hình thức</th>
              <th scope="col" className={tables.end} style={{ width: 120 }}>
                Tập thể
              </th>
              <th scope="col" className={tables.end} style={{ width: 120 }}>
                Cá nhân
              </th>
            </tr>
          </thead>
          <tbody>
            {titles.map(({ awardCode, awardName, collectives, individuals }) => (
              <tr key={awardCode ?? 'NONE'}>
                <td>{awardCode === null ? 'Chỉ đăng ký nội dung' : awardName}</td>
                <td className={`${tables.end} num`}>{formatNumber(collectives)}</td>
                <td className={`${tables.end} num`}>{formatNumber(individuals)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
