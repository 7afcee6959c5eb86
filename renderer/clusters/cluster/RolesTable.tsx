import { roleLabel, type ClusterKind } from '#core/clusters/cluster.ts';
import type { ClusterRole, StayView } from '../../api/clustersQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Panel } from '../../shared/Panel.tsx';
import panels from '../../shared/panels.module.css';
import tables from '../../shared/table.module.css';
import { useYear } from '../../shell/YearContext.tsx';
import styles from './cluster.module.css';

interface RolesTableProps {
  kind: ClusterKind;
  members: readonly StayView[];
  /** Newest year first. */
  roles: readonly ClusterRole[];
  chosenYear: number | null;
  /** Null where roles are only read. */
  onEdit: ((year: number) => void) | null;
}

/** Who led in the years gone by, leads in the chosen one and stands on the rotation list for those to come. */
export function RolesTable({ kind, members, roles, chosenYear, onEdit }: RolesTableProps) {
  const { year: shownYear } = useYear();
  const named = new Set(roles.map(({ year }) => year));
  const years = [...named].sort((one, other) => other - one);
  const nextFree = Math.max(shownYear, ...years.map((year) => year + 1));
  const unnamed = named.has(shownYear) ? nextFree : shownYear;
  const nameOf = (id: string) => {
    const member = members.find((one) => one.id === id);
    return member?.shownShortName;
  };
  const words = (year: number, role: ClusterRole['role']) =>
    roles
      .filter((one) => one.year === year && one.role === role)
      .map(({ memberId }) => nameOf(memberId))
      .join(', ');
  return (
    <Panel
      title="Vai trò theo năm"
      summary="lịch sử và danh sách luân phiên"
      action={onEdit && <LinkButton onClick={() => onEdit(unnamed)}>Phân công {unnamed}</LinkButton>}
    >
      {years.length === 0 ? (
        <p className={panels.nothing}>Chưa phân công {roleLabel('LEAD', kind).toLowerCase()} năm nào.</p>
      ) : (
        <table className={`${tables.table} ${panels.table}`} aria-label="Vai trò theo năm">
          <thead>
            <tr>
              <th scope="col" style={{ width: 76 }}>
                Năm
              </th>
              <th scope="col">{roleLabel('LEAD', kind)}</th>
              <th scope="col">{roleLabel('DEPUTY', kind)}</th>
              {onEdit && (
                <th scope="col" style={{ width: 52 }}>
                  <span className="visually-hidden">Việc làm được</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year} className={year === chosenYear ? tables.current : undefined}>
                <td className={`${year === shownYear ? (tables.strong ?? '') : ''} num`}>
                  {year}
                  {year > shownYear && <div className={styles.coming}>sắp tới</div>}
                </td>
                <td className={tables.strong}>{words(year, 'LEAD') || <span className={tables.quiet}>–</span>}</td>
                <td>{words(year, 'DEPUTY') || <span className={tables.quiet}>–</span>}</td>
                {onEdit && (
                  <td>
                    <LinkButton aria-label={`Sửa vai trò năm ${year}`} onClick={() => onEdit(year)}>
                      Sửa
                    </LinkButton>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
