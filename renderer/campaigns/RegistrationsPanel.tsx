import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatNumber } from '#core/money/format.ts';
import { useApi } from '../api/ApiContext.ts';
import { clusterEntries, type MemberEntries } from '../api/campaignsQueries.ts';
import { failureOf } from '../api/failure.ts';
import { shortUnitName } from '../shared/shortUnitName.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Panel } from '../shared/Panel.tsx';
import tables from '../shared/table.module.css';
import board from '../shared/list/listBoard.module.css';
import panels from '../shared/panels.module.css';
import styles from './campaigns.module.css';

interface RegistrationsPanelProps {
  clusterId: string;
  yearId: string;
  year: number;
}

/** In the workspace of a cluster's year: which titles each member registered, and how its works stand. */
export function RegistrationsPanel({ clusterId, year }: RegistrationsPanelProps) {
  const { data, error } = useQuery(clusterEntries(useApi(), clusterId, year));
  return (
    <Panel title="Đăng ký thi đua, công trình" summary={data && registeredWords(data)}>
      {error && (
        <p className={styles.problem} role="alert">
          {failureOf(error).message}
        </p>
      )}
      {data?.length === 0 && <EmptyState sentence={`Cụm chưa có thành viên trong năm ${year}.`} />}
      {data !== undefined && data.length > 0 && (
        <div className={panels.scroller} role="region" aria-label="Đăng ký thi đua, công trình, cuộn được" tabIndex={0}>
          <table className={tables.table} aria-label="Đăng ký thi đua của từng thành viên">
            <thead>
              <tr>
                <th scope="col">Thành viên</th>
                <th scope="col">Danh hiệu đăng ký</th>
                <th scope="col" style={{ width: 220 }}>
                  Công trình, sản phẩm
                </th>
              </tr>
            </thead>
            <tbody>
              {data.map((member) => (
                <MemberRow key={member.memberId} member={member} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

function MemberRow({ member }: { member: MemberEntries }) {
  const { unitId, name, shortName, titles, works, overdue } = member;
  const registered = titles.reduce((sum, { collectives, individuals }) => sum + collectives + individuals, 0);
  const counted = works.REGISTERED + works.UNDER_WAY + works.FINISHED;
  return (
    <tr>
      <td title={name}>{shortName === '' ? shortUnitName(name) : shortName}</td>
      <td title={titleWords(member)}>
        {registered === 0 || unitId === null ? (
          <span className={unitId === null ? board.quiet : board.warn}>
            {unitId === null ? 'Ngoài danh sách đơn vị' : 'Chưa đăng ký'}
          </span>
        ) : (
          <>
            <Link to={`/campaigns/registrations?unit=${unitId}`} aria-label={`Đăng ký của ${name}: ${registered}`}>
              {formatNumber(registered)} đăng ký
            </Link>
            <span className={board.beside}>{titleWords(member)}</span>
          </>
        )}
      </td>
      <td>
        {counted === 0 || unitId === null ? (
          <span className={board.quiet}>–</span>
        ) : (
          <>
            <Link to={`/campaigns/works?unit=${unitId}`} aria-label={`Công trình của ${name}: ${counted}`}>
              Xong {formatNumber(works.FINISHED)}/{formatNumber(counted)}
            </Link>
            {overdue > 0 && <span className={`${board.beside} ${board.warn}`}>{formatNumber(overdue)} quá hạn</span>}
          </>
        )}
      </td>
    </tr>
  );
}

/** `2 Tập thể lao động xuất sắc, 15 Lao động tiên tiến`. */
function titleWords({ titles }: MemberEntries): string {
  return titles
    .map(({ awardCode, awardName, collectives, individuals }) => {
      const count = formatNumber(collectives + individuals);
      return `${count} ${awardCode === null ? 'nội dung' : awardName}`;
    })
    .join(', ');
}

/** How many members that could register did. */
function registeredWords(members: readonly MemberEntries[]): string {
  const own = members.filter(({ unitId }) => unitId !== null);
  const registered = own.filter(({ titles }) => titles.length > 0).length;
  return own.length === 0 ? '' : `${formatNumber(registered)}/${formatNumber(own.length)} thành viên đã đăng ký`;
}
