import { useQuery } from '@tanstack/react-query';
import type { Campaign } from '#core/campaigns/campaign.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { formatNumber } from '#core/money/format.ts';
import { useApi } from '../../api/ApiContext.ts';
import { workTotals } from '../../api/campaignsQueries.ts';
import { Money } from '../../shared/Money.tsx';
import { EVERY_WORK } from '../works/workFilter.ts';
import tables from '../../shared/table.module.css';
import styles from '../campaigns.module.css';

/** The occasions of a campaign in their order, with what greets each. */
export function OccasionsTable({ campaign: { id: campaignId, occasions } }: { campaign: Campaign }) {
  const totals = useQuery(workTotals(useApi(), { ...EVERY_WORK, campaignId }));
  const byOccasion = totals.data?.byOccasion ?? [];
  const ofNone = byOccasion.find(({ occasionId }) => occasionId === null);
  const rows = [
    ...occasions.map(({ id, name, onDate }) => ({
      id,
      name,
      onDate,
      totals: byOccasion.find(({ occasionId }) => occasionId === id),
    })),
    ...(ofNone ? [{ id: 'NONE', name: 'Không gắn với dịp nào', onDate: null, totals: ofNone }] : []),
  ];
  if (rows.length === 0) return null;
  return (
    <section className={styles.section} aria-label="Dịp chào mừng">
      <div className={styles.head}>
        <h2>Dịp chào mừng</h2>
      </div>
      <table className={tables.table} aria-label="Công trình, sản phẩm theo dịp">
        <thead>
          <tr>
            <th scope="col">Dịp</th>
            <th scope="col" style={{ width: 110 }}>
              Ngày
            </th>
            <th scope="col" className={tables.end} style={{ width: 150 }}>
              Công trình, sản phẩm
            </th>
            <th scope="col" className={tables.end} style={{ width: 100 }}>
              Hoàn thành
            </th>
            <th scope="col" className={tables.end} style={{ width: 150 }}>
              Trị giá
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, onDate, totals: own }) => (
            <tr key={id}>
              <td>{name}</td>
              <td className="num">{onDate === null ? '' : formatDate(onDate)}</td>
              <td className={`${tables.end} num`}>{formatNumber(own?.works ?? 0)}</td>
              <td className={`${tables.end} num`}>{formatNumber(own?.finished ?? 0)}</td>
              <td className={tables.end}>
                <Money amount={own?.value ?? null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
