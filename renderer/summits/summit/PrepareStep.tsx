import { formatDate } from '#core/dates/isoDate.ts';
import { pointsText } from '#core/clusters/scores/pointsText.ts';
import { quorumNeeded } from '#core/councils/council.ts';
import { TELLER_ROLE_LABELS } from '#core/summits/summit.ts';
import type { SummitView } from '../../api/summitsQueries.ts';
import { Panel } from '../../shared/Panel.tsx';
import tables from '../../shared/table.module.css';
import styles from '../summits.module.css';

/** What stands before the day: head, tellers, agenda, and the members with their scores. */
export function PrepareStep({ view: { summit, members, turnout } }: { view: SummitView }) {
  const hours = [summit.startsAt, summit.endsAt].filter((time) => time !== '').join(' – ');
  const facts: [string, string][] = [
    ['Ngày họp', summit.heldOn === null ? 'chưa định ngày' : formatDate(summit.heldOn)],
    ['Giờ', hours],
    ['Địa điểm', summit.place],
    ['Chủ trì', [summit.chair, summit.chairPosition].filter(Boolean).join(', ')],
    ['Thư ký', [summit.secretary, summit.secretaryPosition].filter(Boolean).join(', ')],
    ['Họp khi có mặt', `${quorumNeeded(turnout.summoned, summit)}/${turnout.summoned} phiếu`],
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="num">{value}</dd>
            </div>
          ))}
      </dl>
      <div className={styles.scroll}>
        <div className={styles.panels}>
          <Panel title="Ban Kiểm phiếu" summary={`${summit.tellers.length} người`}>
            <ul className={styles.inside}>
              {summit.tellers.map(({ role, name, position }, index) => (
                <li key={index}>
                  {TELLER_ROLE_LABELS[role]}: {[name, position].filter(Boolean).join(', ')}
                </li>
              ))}
              {summit.tellers.length === 0 && <li className={styles.quiet}>Chưa ghi người kiểm phiếu.</li>}
            </ul>
          </Panel>
          <Panel title="Chương trình">
            <p className={`${styles.inside} ${styles.lines}`}>
              {summit.agenda === '' ? <span className={styles.quiet}>Chưa ghi chương trình.</span> : summit.agenda}
            </p>
          </Panel>
          <Panel title="Thành viên và điểm thi đua" summary={`${members.length} đơn vị`}>
            <table className={tables.table} aria-label="Thành viên và điểm thi đua">
              <thead>
                <tr>
                  <th scope="col">Đơn vị</th>
                  <th scope="col" className={tables.end} style={{ width: 120 }}>
                    Điểm thẩm định
                  </th>
                  <th scope="col" className={tables.end} style={{ width: 80 }}>
                    Hạng
                  </th>
                </tr>
              </thead>
              <tbody>
                {members.map(({ id, name, score, rank }) => (
                  <tr key={id}>
                    <td>{name}</td>
                    <td className={`${tables.end} num`}>{score === null ? '–' : pointsText(score)}</td>
                    <td className={`${tables.end} num`}>{rank ?? '–'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Panel>
        </div>
      </div>
    </>
  );
}
